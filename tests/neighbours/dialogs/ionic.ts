/** Ionic's modal. */
import "@ionic/core/css/core.css";
import { initialize } from "@ionic/core/components";
import { defineCustomElement as app } from "@ionic/core/components/ion-app.js";
import { defineCustomElement as button } from "@ionic/core/components/ion-button.js";
import { defineCustomElement as buttons } from "@ionic/core/components/ion-buttons.js";
import { defineCustomElement as content } from "@ionic/core/components/ion-content.js";
import { defineCustomElement as header } from "@ionic/core/components/ion-header.js";
import { defineCustomElement as modal } from "@ionic/core/components/ion-modal.js";
import { defineCustomElement as title } from "@ionic/core/components/ion-title.js";
import { defineCustomElement as toolbar } from "@ionic/core/components/ion-toolbar.js";
import { connected } from "./widget";

const dialog = document.querySelector("ion-modal")!;
document.getElementById("close")!.addEventListener("click", () => dialog.dismiss());
connected();
initialize();
for (const define of [app, button, buttons, content, header, modal, title, toolbar]) define();
