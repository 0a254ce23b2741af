/**
 * The settings page: a list of mailboxes, and a panel with the widget. The code passes through
 * `submitHandler` on its way to the backend, and this script keeps nothing of it.
 */
import "/pkg/app-password.js";

const byId = (id) => document.getElementById(id);

async function connect(submission, { signal }) {
  const answer = await fetch("/api/mailboxes", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(submission),
    signal,
  });
  return answer.json();
}

/** The key to seal codes with; `null` if there is none. */
async function fetchSealKey() {
  const answer = await fetch("/api/seal-key");
  if (!answer.ok) throw new Error(`No key: ${answer.status}`);
  return answer.json();
}

async function exchangers(domain, { signal }) {
  const answer = await fetch(`/api/mx?domain=${encodeURIComponent(domain)}`, { signal });
  if (!answer.ok) throw new Error(`The look-up failed: ${answer.status}`);
  return answer.json();
}

/** A new widget each time the panel opens: what somebody left behind is gone with the old one. */
function open(isOpen) {
  byId("panel").hidden = !isOpen;
  byId("open").hidden = isOpen;
  byId("place").replaceChildren();
  if (!isOpen) return byId("open").focus();
  const widget = document.createElement("app-password");
  widget.setAttribute("app-name", "Fjord CRM");
  // Not before it is known whether codes are to be sealed, and to which key. Without a handler nothing is sent.
  fetchSealKey().then((key) => Object.assign(widget, { sealKey: key, submitHandler: connect }), () => undefined);
  widget.mxResolver = exchangers;
  widget.addEventListener("ap-success", list);
  byId("place").append(widget);
  byId("panel-title").focus();
}

/** Removing takes two clicks, the second on the same button. */
function row({ email, name: provider, since }) {
  const row = byId("row").content.cloneNode(true);
  const [letter, name, about, remove] = [".letter", "b", ".soft", ".remove"].map((part) => row.querySelector(part));
  letter.textContent = email[0].toUpperCase();
  name.textContent = email;
  about.textContent = `${provider}, connected ${since}`;
  remove.textContent = "Remove";
  remove.setAttribute("aria-label", `Remove ${email}`);
  remove.addEventListener("click", async () => {
    if (!remove.classList.contains("sure")) {
      remove.classList.add("sure");
      remove.textContent = "Remove for good";
      remove.setAttribute("aria-label", `Remove ${email} for good`);
      return;
    }
    remove.disabled = true;
    await fetch(`/api/mailboxes/${encodeURIComponent(email)}`, { method: "DELETE" }).catch(() => undefined);
    await list();
  });
  return row;
}

async function list() {
  const trouble = byId("trouble");
  trouble.hidden = true;
  try {
    const answer = await fetch("/api/mailboxes");
    if (!answer.ok) throw new Error(String(answer.status));
    const mailboxes = await answer.json();
    byId("mailboxes").replaceChildren(...mailboxes.map(row));
    byId("empty").hidden = mailboxes.length > 0;
  } catch {
    trouble.textContent = "The mailboxes cannot be shown now. Load the page again in a moment.";
    trouble.hidden = false;
  }
}

byId("open").addEventListener("click", () => open(true));
byId("close").addEventListener("click", () => open(false));
list();
