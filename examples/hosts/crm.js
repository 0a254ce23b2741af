/** The CRM around the widget: its backend, and a log of what it hears. Yours has its own. */

/** @type {import("app-password").SubmitHandler} */
export async function connect(submission, { signal }) {
  const answer = await fetch("/api/mailboxes", { method: "POST", body: JSON.stringify(submission), signal });
  return answer.json(); // { ok: true } or { ok: false, reply: "535-5.7.8 Username and Password not accepted" }
}

/** @param {import("app-password").AppPasswordEventMap[keyof import("app-password").AppPasswordEventMap]} event */
export function hear({ type, detail }) {
  const entry = document.createElement("li");
  entry.textContent = `${type} ${JSON.stringify(detail)}`;
  document.getElementById("log")?.append(entry);
}
