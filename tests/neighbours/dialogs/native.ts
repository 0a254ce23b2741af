/** The browser's own dialog. It is hidden, not removed. */
import { connected } from "./widget";

const dialog = document.querySelector("dialog")!;
document.getElementById("open")!.addEventListener("click", () => dialog.showModal());
document.getElementById("close")!.addEventListener("click", () => dialog.close());
connected();
