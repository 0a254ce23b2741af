/** The search over all pages: a dialog with a field and the pages found, the best first. */

const dialog = document.createElement("dialog");
dialog.className = "finder";
dialog.setAttribute("aria-label", "Search");
const field = Object.assign(document.createElement("input"), { type: "search", placeholder: "A provider, an attribute, an error …", autocomplete: "off" });
field.setAttribute("aria-label", "Search in all pages");
const told = document.createElement("p");
told.setAttribute("role", "status");
const list = document.createElement("ol");
const close = Object.assign(document.createElement("button"), { type: "button", textContent: "Close" });
close.addEventListener("click", () => dialog.close());
// What was found may be on this page.
list.addEventListener("click", ({ target }) => target.closest("a") && dialog.close());
field.addEventListener("keydown", ({ key }) => key === "Enter" && list.querySelector("a")?.click());
dialog.append(field, close, told, list);
document.body.append(dialog);
const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("search.css", import.meta.url).href });
const dressed = new Promise((done) => (sheet.onload = sheet.onerror = done));
document.head.append(sheet);

/** @type {Promise<any> | undefined} */
let index;
const load = () => (index ??= import(new URL("../pagefind/pagefind.js", import.meta.url).href));

/** A page that was found. Its excerpt has the words in `mark`, as markup: it is read as text, and marked anew. @param {any} found */
function entry({ url, meta, plain_excerpt: excerpt, sub_results: parts }) {
  const best = parts.find((/** @type {any} */ part) => part.title !== meta.title) ?? { url, title: "" };
  const link = Object.assign(document.createElement("a"), { href: best.url });
  link.append(Object.assign(document.createElement("b"), { textContent: meta.title }), best.title ? ` · ${best.title}` : "");
  const item = document.createElement("li");
  item.append(link, Object.assign(document.createElement("span"), { textContent: excerpt }));
  return item;
}

let turn = 0;
field.addEventListener("input", async () => {
  const mine = ++turn;
  const asked = field.value.trim();
  if (!asked) return list.replaceChildren(), (told.textContent = "");
  try {
    const { results } = await (await load()).search(asked);
    const found = await Promise.all(results.slice(0, 8).map((/** @type {any} */ result) => result.data()));
    if (mine !== turn) return;
    list.replaceChildren(...found.map(entry));
    told.textContent = results.length === 0 ? `Nothing was found for “${asked}”.` : `${results.length} ${results.length === 1 ? "page" : "pages"}`;
  } catch {
    index = undefined;
    told.textContent = "The search could not be loaded. Check your connection and type again.";
  }
});

export async function open() {
  await dressed;
  dialog.showModal();
  field.select();
  load().catch(() => (index = undefined));
}
