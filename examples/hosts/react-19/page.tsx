import "app-password";
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { connect, hear } from "../crm.js";

function Mailbox({ email }: { email: string }) {
  const [open, setOpen] = useState(true);
  const [lang, setLang] = useState("en");
  const [provider, setProvider] = useState<string>();
  return (
    <>
      <button id="norwegian" onClick={() => setLang("nb")}>Norsk</button>
      <button id="yahoo" onClick={() => setProvider("yahoo")}>Yahoo</button>
      <button id="wrong" onClick={() => setProvider("nowhere")}>Wrong</button>
      <button id="toggle" onClick={() => setOpen(!open)}>Close or open</button>
      {open && (
        <app-password
          app-name="Acme CRM"
          email={email}
          lang={lang}
          provider={provider}
          submitHandler={connect}
          onap-ready={hear}
          onap-provider-change={hear}
          onap-step-change={hear}
          onap-verdict-change={hear}
          onap-submit={hear}
          onap-success={hear}
          onap-failure={hear}
          onap-feedback={hear}
          onap-error={hear}
        />
      )}
    </>
  );
}

const app = document.getElementById("app");
if (app) createRoot(app).render(<StrictMode><Mailbox email="someone@gmail.com" /></StrictMode>);
