// Its own script, which is no module, is what its guide says to load.
import { default as Countly } from "countly-sdk-web/lib/countly.js";

const countly = Countly.default ?? Countly;

window.recorder = {
  start(collector) {
    // It takes a browser that is driven for a bot.
    countly.init({ app_key: "invented", url: collector, interval: 200, ignore_bots: false });
    countly.track_sessions();
    countly.track_pageview();
    countly.track_clicks();
    countly.track_scrolls();
    countly.track_links();
    countly.track_forms(null, true);
    countly.collect_from_forms(null, true);
    countly.track_errors();
  },
  send: () => countly.add_event({ key: document.getElementById("mark").className }),
};
