import { flush, init, track } from "@amplitude/analytics-browser";

window.recorder = {
  start(collector, bodies) {
    const network = bodies ? { captureRules: [{ statusCodeRange: "200-599", requestBody: { allowlist: ["**"] } }] } : true;
    return init("0123456789abcdef", {
      serverUrl: `${collector}/2/httpapi`,
      fetchRemoteConfig: false,
      autocapture: { attribution: true, pageViews: true, sessions: true, formInteractions: true, fileDownloads: true, elementInteractions: true, frustrationInteractions: true, networkTracking: network, webVitals: true },
    }).promise;
  },
  send() {
    track(document.getElementById("mark").className);
    return flush().promise;
  },
};
