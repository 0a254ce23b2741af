import { H } from "highlight.run";

window.recorder = {
  start(collector) {
    H.init("1", { backendUrl: `${collector}/graphql`, otlpEndpoint: `${collector}/otlp` });
  },
};
