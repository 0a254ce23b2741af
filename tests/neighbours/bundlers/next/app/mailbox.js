"use client";

import "app-password";
import { useEffect, useRef } from "react";

async function connect(submission, { signal }) {
  const answer = await fetch("/api/mailboxes", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(submission),
    signal,
  });
  return answer.json();
}

export function Mailbox({ email }) {
  const ref = useRef(null);
  useEffect(() => {
    ref.current.submitHandler = connect;
  }, []);
  return <app-password ref={ref} app-name="Acme" email={email} />;
}
