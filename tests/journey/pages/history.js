/** Writes down how the page was shown: a page that waited in the back/forward cache goes on as it was. */
record.shown = [];
addEventListener("pageshow", ({ persisted }) => record.shown.push(persisted));
addEventListener("DOMContentLoaded", () => (host.element = document.querySelector("app-password")));
