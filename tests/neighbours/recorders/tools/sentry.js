import { getReplay, init, replayIntegration } from "@sentry/browser";

window.recorder = {
  start(collector, bodies) {
    init({
      dsn: `${collector.replace("://", "://key@")}/1`,
      integrations: [replayIntegration(bodies ? { networkDetailAllowUrls: [/submit/] } : {})],
      replaysSessionSampleRate: 1,
      replaysOnErrorSampleRate: 1,
    });
  },
  send: () => getReplay()?.flush(),
};
