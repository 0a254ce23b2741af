/** The dialog of Web Awesome, which Shoelace has become. It is hidden, not removed. */
import "@awesome.me/webawesome/dist/styles/webawesome.css";
import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/dialog/dialog.js";
import { connected } from "./widget";

connected();
