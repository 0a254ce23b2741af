/** Shows the module's exports to the tests. */
import * as app from "/pkg/app-password.js";

window.app = app;
