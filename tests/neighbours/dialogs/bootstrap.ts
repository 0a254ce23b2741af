/** Bootstrap's modal. It is hidden, not removed. */
import "bootstrap/dist/css/bootstrap.css";
import "bootstrap/js/dist/modal";
import { connected } from "./widget";

connected();
