// The whole of it in one file: what it would load later is within.
import posthog from "posthog-js/dist/module.full.no-external.js";

window.recorder = {
  start(collector) {
    posthog.init("phc_invented", { api_host: collector });
  },
};
