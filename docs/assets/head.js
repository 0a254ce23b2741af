/** Before anything is painted: the colours that the reader has chosen. */
document.documentElement.dataset.scheme = localStorage.getItem("scheme") ?? "auto";
