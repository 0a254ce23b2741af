/** SweetAlert2. */
import Swal from "sweetalert2";
import { connected } from "./widget";

document.getElementById("open")!.addEventListener("click", () => {
  const html = connected(document.createElement("app-password"));
  html.setAttribute("app-name", "Acme CRM");
  html.setAttribute("email", "someone@gmail.com");
  Swal.fire({ title: "Your mailbox", html, showConfirmButton: false, showCloseButton: true });
});
