// The whole of it in one file: what it would load later is within.
import posthog from "posthog-js/dist/module.full.no-external.js";

window.recorder = {
  start(collector) {
    // It takes a browser that is driven for a bot, of which it keeps nothing.
    posthog.init("phc_invented", { api_host: collector, opt_out_useragent_filter: true });
  },
};
