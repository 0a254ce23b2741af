// What a React page writes, 18 and 19 alike. Only compiled, never run.
import { useEffect, useRef } from "react";
import type { AppPasswordElement } from "app-password";

export function Panel({ email }: { email: string }) {
  const ref = useRef<AppPasswordElement>(null);
  useEffect(() => {
    if (ref.current) ref.current.submitHandler = async (submission) => ({ ok: "code" in submission });
  }, []);
  return (
    <app-password ref={ref} key="a" app-name="Acme" email={email} theme="dark" submit-timeout={5000} aria-label="Mailbox">
      <h2 slot="header">Connect</h2>
    </app-password>
  );
}

export const Direct = () => (
  <app-password
    submitHandler={() => ({ ok: true })}
    onap-failure={(event) => console.log(event.detail.cause)}
    className="wide"
  />
);

// @ts-expect-error: no such theme
export const Wrong = () => <app-password theme="sepia" />;
