import "app-password";
import { LitElement, html } from "lit";
import { connect } from "./connect";

class AcmeMailbox extends LitElement {
  render() {
    return html`<app-password app-name="Acme CRM" .submitHandler=${connect}></app-password>`;
  }
}

customElements.define("acme-mailbox", AcmeMailbox);
