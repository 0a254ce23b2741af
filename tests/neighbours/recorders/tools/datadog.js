import { datadogRum } from "@datadog/browser-rum";

window.recorder = {
  start(collector) {
    datadogRum.init({
      applicationId: "invented",
      clientToken: "pubinvented",
      site: "datadoghq.com",
      proxy: `${collector}/datadog`,
      sessionSampleRate: 100,
      sessionReplaySampleRate: 100,
    });
  },
};
