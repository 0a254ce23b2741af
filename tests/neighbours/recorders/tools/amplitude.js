import { flush, init } from "@amplitude/session-replay-browser";

window.recorder = {
  start(collector, bodies) {
    const sent = `${collector}/sessions/v2/track`;
    return init("0123456789abcdef", { deviceId: "device", sessionId: Date.now(), sampleRate: 1, trackServerUrl: sent, configServerUrl: `${collector}/${bodies ? "bodies" : "config"}` })
      .promise;
  },
  send: () => flush(true).promise,
};
