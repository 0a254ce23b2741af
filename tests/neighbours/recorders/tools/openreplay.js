import Tracker from "@openreplay/tracker";

window.recorder = {
  start(collector, bodies) {
    // Otherwise it wants an address with https.
    const tracker = new Tracker({ projectKey: "invented", ingestPoint: collector, __DISABLE_SECURE_MODE: true, ...(bodies && { network: { capturePayload: true } }) });
    return tracker.start();
  },
};
