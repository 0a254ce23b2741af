/** a11y-dialog. It is hidden, not removed. */
import A11yDialog from "a11y-dialog";
import "./a11y-dialog.css";
import { connected } from "./widget";

connected();
new A11yDialog(document.getElementById("dialog")!);
