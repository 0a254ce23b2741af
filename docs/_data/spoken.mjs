/** The languages of the widget: their names, what each stands in for, and how many labels of providers are known in it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { near } from "../../tools/languages.mjs";
import { locales, root } from "../../tools/project.mjs";

/** @type {{ providers: any[] }} */
const { providers } = JSON.parse(readFileSync(join(root, "pkg/providers.json"), "utf8"));
const english = new Intl.DisplayNames("en", { type: "language" });
const closest = near(locales);

/** Labels of the providers' pages: in TOML and JSON one that is known only in English may be plain text. */
const labels = providers.flatMap(({ steps = [], workSteps = [], imapSteps = [] }) => [...steps, ...workSteps, ...imapSteps]).flatMap(({ label }) => label ?? []);

/** @param {string} tag */
const known = (tag) => {
  // As the widget looks for it: Portuguese has one word for both, and Nynorsk takes Bokmål's.
  const tags = [tag, tag.split("-")[0], ...(tag === "nn" ? ["nb"] : [])];
  return labels.filter(({ lang, known: others = {} }) => tags.some((each) => lang === each || others[each])).length;
};

/** @param {string} tag */
const seen = (tag) => (tag === "en" ? labels.filter(({ lang }) => !lang).length : known(tag));

if (!locales.some((tag) => tag !== "en" && seen(tag) > 0)) throw new Error("pkg/providers.json has no labels of providers' pages: its form has changed.");

export default {
  labels: labels.length,
  list: locales.map((tag) => ({
    tag,
    name: english.of(tag),
    own: new Intl.DisplayNames(tag, { type: "language" }).of(tag),
    dir: /** @type {any} */ (new Intl.Locale(tag)).getTextInfo?.().direction ?? "ltr",
    instead: (closest[tag] ?? "").split(" ").filter(Boolean).map((other) => ({ tag: other, name: other.includes("-") ? "" : english.of(other) })),
    labels: seen(tag),
  })),
};
