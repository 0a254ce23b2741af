import { BrowserAgent } from "@newrelic/browser-agent/loaders/browser-agent";

window.recorder = {
  start(collector) {
    const beacon = collector.replace("http://", "");
    new BrowserAgent({
      init: { ssl: false, session_replay: { enabled: true, sampling_rate: 100, error_sampling_rate: 100 } },
      info: { beacon, errorBeacon: beacon, licenseKey: "invented", applicationID: "1", sa: 1 },
      loader_config: { accountID: "1", trustKey: "1", agentID: "1", licenseKey: "invented", applicationID: "1" },
    });
  },
};
