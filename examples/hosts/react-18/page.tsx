import "app-password";
import type { AppPasswordElement } from "app-password";
import { StrictMode, useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { connect, hear } from "../crm.js";

const events = [
  "ap-ready", "ap-provider-change", "ap-step-change", "ap-verdict-change",
  "ap-submit", "ap-success", "ap-failure", "ap-feedback", "ap-error",
] as const;

function Widget(attributes: { email: string; lang: string; provider?: string }) {
  const ref = useRef<AppPasswordElement>(null);
  // React 18 knows attributes only: everything else goes through the element.
  useEffect(() => {
    const widget = ref.current;
    if (!widget) return;
    widget.submitHandler = connect;
    for (const name of events) widget.addEventListener(name, hear);
    return () => events.forEach((name) => widget.removeEventListener(name, hear));
  }, []);
  return <app-password ref={ref} app-name="Acme CRM" {...attributes} />;
}

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
      {open && <Widget email={email} lang={lang} provider={provider} />}
    </>
  );
}

const app = document.getElementById("app");
if (app) createRoot(app).render(<StrictMode><Mailbox email="someone@gmail.com" /></StrictMode>);
