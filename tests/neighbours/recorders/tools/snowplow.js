import { ButtonClickTrackingPlugin, enableButtonClickTracking } from "@snowplow/browser-plugin-button-click-tracking";
import { FormTrackingPlugin, enableFormTracking } from "@snowplow/browser-plugin-form-tracking";
import { LinkClickTrackingPlugin, enableLinkClickTracking } from "@snowplow/browser-plugin-link-click-tracking";
import { enableActivityTracking, newTracker, trackPageView } from "@snowplow/browser-tracker";

window.recorder = {
  start(collector) {
    const plugins = [FormTrackingPlugin(), LinkClickTrackingPlugin(), ButtonClickTrackingPlugin()];
    newTracker("sp", collector, { appId: "invented", bufferSize: 1, encodeBase64: false, plugins });
    enableActivityTracking({ minimumVisitLength: 1, heartbeatDelay: 1 });
    trackPageView();
    enableFormTracking();
    enableLinkClickTracking({ trackContent: true });
    enableButtonClickTracking();
  },
  send: () => trackPageView({ title: document.getElementById("mark").className }),
};
