/** A dialog of the page's own around focus-trap, which has Escape deactivate it. It is hidden, not removed. */
import { createFocusTrap } from "focus-trap";
import { connected } from "./widget";

const dialog = document.getElementById("dialog")!;
const trap = createFocusTrap(dialog, { onDeactivate: () => (dialog.hidden = true) });
document.getElementById("open")!.addEventListener("click", () => {
  dialog.hidden = false;
  trap.activate();
});
document.getElementById("close")!.addEventListener("click", () => trap.deactivate());
connected();
