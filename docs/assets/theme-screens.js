/** The screens on which a theme is seen: the real widget in a frame, led there as a person leads it. */

/** What is pasted for a screen. Each is invented, and looks it. @type {Record<string, string>} */
const PASTED = { ok: "fjor dfjo rdfj ordf", doubt: "Summer2026!", reject: "someone@gmail.com", refused: "fjor dfjo rdfj ordf", done: "fjor dfjo rdfj ordf" };

/**
 * Puts a new widget into the frame and leads it to the screen.
 * @param {HTMLIFrameElement} frame @param {string} screen
 */
export async function show(frame, screen) {
  const { contentDocument: page, contentWindow: view } = frame;
  const widget = page.createElement("app-password");
  widget.setAttribute("app-name", "Acme CRM");
  // Open, so that a text can be put into its field. Your page has no need of that.
  widget.setAttribute("shadow-mode", "open");
  if (screen !== "pick") widget.setAttribute("email", "someone@gmail.com");
  widget.setAttribute("theme", page.querySelector("app-password").getAttribute("theme") ?? "auto");
  widget.submitHandler = () => (screen === "done" ? { ok: true } : { ok: false, reply: "535-5.7.8 Username and Password not accepted" });
  page.querySelector("main").replaceChildren(widget);
  await view.customElements.whenDefined("app-password");
  await widget.ready;
  if (!PASTED[screen]) return;

  const root = widget.shadowRoot;
  await until(view, () => root.querySelector(".code-input"));
  const field = root.querySelector(".code-input");
  field.value = PASTED[screen];
  field.dispatchEvent(new view.InputEvent("input", { bubbles: true, composed: true, inputType: "insertFromPaste", data: PASTED[screen] }));
  await until(view, () => widget.state === "paste" && root.querySelector(".verdict")?.textContent);
  if (screen === "refused" || screen === "done") {
    root.querySelector(".entry .primary").click();
    await until(view, () => (screen === "done" ? widget.state === "done" : root.querySelector(".alert")));
  } else {
    field.scrollIntoView({ block: "center" });
  }
}

/** Waits until it is so, one painting after the other. @param {Window} view @param {() => unknown} so */
async function until(view, so) {
  for (let paintings = 0; paintings < 300 && !so(); paintings += 1) await new Promise((done) => { view.requestAnimationFrame(done); });
}
