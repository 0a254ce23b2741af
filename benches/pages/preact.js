// One paragraph, by Preact.
import { h, render } from "preact";

render(h("p", null, "Your mailbox"), document.getElementById("app"));
