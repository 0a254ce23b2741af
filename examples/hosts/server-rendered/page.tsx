import { hydrateRoot } from "react-dom/client";
import { Mailbox } from "./Mailbox.js";

const app = document.getElementById("app");
if (app) hydrateRoot(app, <Mailbox email="someone@gmail.com" />);
