/** Before anything is painted: the colours that the reader has chosen. */
let chosen;
try {
  chosen = localStorage.getItem("scheme");
} catch {
  // A browser that keeps nothing.
}
document.documentElement.dataset.scheme = ["light", "dark"].includes(chosen) ? chosen : "auto";
