/** The playgrounds. The rules come with the first thing that somebody asks: who only reads loads nothing. */
import { VERDICTS, detected, exchangers, records } from "./try-words.js";

/** @param {string} id @returns {any} */
const byId = (id) => document.getElementById(id);
const core = () => import("../pkg/core.js");
/** How long a pause ends a word, so that screen readers are not told of each letter. */
const PAUSE = 250;

/** @param {string} tag @param {Record<string, any>} about @param {...(string | Node)} inside */
function element(tag, about, ...inside) {
  const made = Object.assign(document.createElement(tag), about);
  made.append(...inside);
  return made;
}

/** What developers read below it: names and values. @param {[string, string | null][]} rows */
const table = (rows) => element("dl", {}, ...rows.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, element("code", {}, String(value)))]));

/** A sentence in the language that was chosen, which may run the other way. @param {string} tag @param {string} lang @param {...(string | Node)} inside */
const spoken = (tag, lang, ...inside) => element(tag, { lang, dir: "auto" }, ...inside);

/** @type {Record<string, (form: any) => Promise<Node[]>>} */
const ASKED = {
  async explain({ reply: { value: reply }, provider: { value: provider }, protocol: { value: protocol }, lang: { value: lang } }) {
    if (!reply.trim()) return [element("p", {}, "What the person reads will stand here.")];
    const { title, advice, link, cause, hint } = await (await core()).explain(provider || null, reply, { lang, protocol: protocol || null });
    return [
      spoken("h3", lang, title), ...advice.map((sentence) => spoken("p", lang, sentence)),
      ...(link ? [spoken("p", lang, element("a", { href: link.url, target: "_blank", rel: "noopener noreferrer" }, link.text))] : []),
      table([["cause", cause]]), ...(hint ? [element("p", { className: "note" }, element("b", {}, "For you, not for the person: "), hint)] : []),
    ];
  },
  async check({ pasted: { value: pasted }, provider: { value: provider }, lang: { value: lang } }) {
    if (!pasted) return [element("p", {}, "The verdict will stand here.")];
    const { verdict, finding, code, text } = await (await core()).check(provider, pasted, { lang });
    const said = spoken("h3", lang, text);
    said.className = verdict;
    return [said, element("p", {}, VERDICTS[verdict]), table([["verdict", verdict], ["finding", finding], ["would be sent", code]])];
  },
  async detect({ address: { value: address }, mx: { value: mx }, txt: { value: txt } }) {
    if (!address.trim()) return [element("p", {}, "The provider will stand here.")];
    const found = await (await core()).detect(address.trim(), exchangers(mx), records(txt));
    const { provider, by, confidence, note, suggestion } = found;
    const option = provider && byId("explain").elements.provider.querySelector(`[value="${CSS.escape(provider)}"]`);
    return [element("p", {}, detected(found, option?.textContent ?? provider)), table([["provider", provider], ["by", by], ["confidence", confidence], ["note", note], ["suggestion", suggestion]])];
  },
};

for (const [id, ask] of Object.entries(ASKED)) {
  const form = byId(id);
  const answer = form.querySelector(".answer");
  let asked = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;

  const run = async () => {
    clearTimeout(pause);
    const mine = ++asked;
    let said;
    try {
      said = await ask(form.elements);
    } catch (error) {
      said = [element("p", {}, `The rules could not be loaded: ${error instanceof Error ? error.message : error}. Reloading the page may help.`)];
    }
    // A later question has its own answer.
    if (mine === asked) answer.replaceChildren(...said);
  };

  form.addEventListener("submit", (/** @type {Event} */ event) => { event.preventDefault(); run(); });
  form.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(run, PAUSE); });
  form.addEventListener("click", (/** @type {any} */ { target }) => {
    if (!target.closest(".examples button")) return;
    for (const [name, value] of Object.entries(target.dataset)) form.elements[name].value = value;
    run();
  });
  if (id === "check") {
    const wipe = () => { form.elements.pasted.value = ""; run(); };
    addEventListener("pagehide", wipe);
    document.addEventListener("visibilitychange", () => { if (document.hidden) wipe(); });
  }
}

// The second form asks of the same providers and languages, except that a code is always somebody's.
for (const name of ["provider", "lang"]) {
  const [from, to] = ["explain", "check"].map((id) => byId(id).elements[name]);
  to.append(...[...from.options].filter(({ value }) => value).map((option) => option.cloneNode(true)));
  to.value = name === "lang" ? "en" : "google";
}
