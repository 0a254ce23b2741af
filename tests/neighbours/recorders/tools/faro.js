import { ReplayInstrumentation } from "@grafana/faro-instrumentation-replay";
import { getWebInstrumentations, initializeFaro } from "@grafana/faro-web-sdk";

window.recorder = {
  start(collector) {
    initializeFaro({
      url: `${collector}/collect`,
      app: { name: "invented" },
      instrumentations: [...getWebInstrumentations({ captureConsole: true }), new ReplayInstrumentation()],
    });
  },
};
