import "app-password"; // Does nothing where there is no DOM, so a component may import it as well.
import { renderToString } from "react-dom/server";
import { Mailbox } from "./Mailbox.js";

export const render = () => renderToString(<Mailbox email="someone@gmail.com" />);
