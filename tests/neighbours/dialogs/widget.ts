/** What every page here has: the element, and the CRM's backend behind it. */
// @ts-expect-error: it comes from where the package is served, not from this bundle.
import "/pkg/app-password.js";
import "./page.css";

type Submission = { provider: string; email: string; code: string };

export async function connect(submission: Submission, { signal }: { signal: AbortSignal }) {
  const answer = await fetch("/api/mailboxes", { method: "POST", body: JSON.stringify(submission), signal });
  return answer.json();
}

/** The handler of an element that stands in the page's own markup. */
export function connected(widget = document.querySelector("app-password")) {
  return Object.assign(widget!, { submitHandler: connect });
}
