import { getReplay, init, replayIntegration } from "@sentry/browser";

window.recorder = {
  start(collector) {
    init({
      dsn: `${collector.replace("://", "://key@")}/1`,
      integrations: [replayIntegration()],
      replaysSessionSampleRate: 1,
      replaysOnErrorSampleRate: 1,
    });
  },
  send: () => getReplay()?.flush(),
};
