/** Shoelace's dialog. It is hidden, not removed. */
import "@shoelace-style/shoelace/dist/themes/light.css";
import "@shoelace-style/shoelace/dist/components/button/button.js";
import "@shoelace-style/shoelace/dist/components/dialog/dialog.js";
import { connected } from "./widget";

const dialog = document.querySelector("sl-dialog")!;
document.getElementById("open")!.addEventListener("click", () => dialog.show());
connected();
