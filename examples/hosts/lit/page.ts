import "app-password";
import { LitElement, html, nothing } from "lit";
import { connect, hear } from "../crm.js";

class Mailbox extends LitElement {
  static properties = { open: { state: true }, lang: {}, provider: {} };
  declare open: boolean;
  declare provider?: string;

  constructor() {
    super();
    this.open = true;
    this.lang = "en";
  }

  render() {
    return html`
      <button id="norwegian" @click=${() => (this.lang = "nb")}>Norsk</button>
      <button id="yahoo" @click=${() => (this.provider = "yahoo")}>Yahoo</button>
      <button id="wrong" @click=${() => (this.provider = "nowhere")}>Wrong</button>
      <button id="toggle" @click=${() => (this.open = !this.open)}>Close or open</button>
      ${this.open
        ? html`<app-password
            app-name="Acme CRM"
            email="someone@gmail.com"
            lang=${this.lang}
            provider=${this.provider ?? nothing}
            .submitHandler=${connect}
            @ap-ready=${hear}
            @ap-provider-change=${hear}
            @ap-step-change=${hear}
            @ap-verdict-change=${hear}
            @ap-submit=${hear}
            @ap-success=${hear}
            @ap-failure=${hear}
            @ap-feedback=${hear}
            @ap-error=${hear}
          ></app-password>`
        : nothing}
    `;
  }
}

customElements.define("acme-mailbox", Mailbox);
document.getElementById("app")?.append(document.createElement("acme-mailbox"));
