/** jQuery UI's dialog. It is hidden, not removed. */
import "jquery-ui/themes/base/theme.css";
import "jquery-ui/themes/base/core.css";
import "jquery-ui/themes/base/button.css";
import "jquery-ui/themes/base/dialog.css";
import jQuery from "jquery";
import { connected } from "./widget";

connected();
// Its file wants a jQuery that the whole page knows.
Object.assign(globalThis, { jQuery });
await import("jquery-ui/dist/jquery-ui.js");
const dialog = jQuery("#dialog").dialog({ autoOpen: false, modal: true, width: 600, height: 600 });
jQuery("#open").on("click", () => dialog.dialog("open"));
