import type { AppPasswordElement } from "app-password";
import { useEffect, useRef, useState } from "react";
import { connect, hear } from "../crm.js";

const events = [
  "ap-ready", "ap-provider-change", "ap-step-change", "ap-verdict-change",
  "ap-submit", "ap-success", "ap-failure", "ap-feedback", "ap-error",
] as const;

function Widget(attributes: { email: string; lang: string; provider?: string }) {
  const ref = useRef<AppPasswordElement>(null);
  // React 19 neither sets a property of an element that came from the server nor listens to it: this does both.
  useEffect(() => {
    const widget = ref.current;
    if (!widget) return;
    widget.submitHandler = connect;
    for (const name of events) widget.addEventListener(name, hear);
    void import("app-password"); // Now that nothing can be missed.
    return () => events.forEach((name) => widget.removeEventListener(name, hear));
  }, []);
  return <app-password ref={ref} app-name="Acme CRM" {...attributes} />;
}

export function Mailbox({ email }: { email: string }) {
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
