import { H } from "highlight.run";

window.recorder = {
  start(collector, bodies) {
    H.init("1", { backendUrl: `${collector}/graphql`, otlpEndpoint: `${collector}/otlp`, ...(bodies && { networkRecording: { enabled: true, recordHeadersAndBody: true } }) });
  },
};
