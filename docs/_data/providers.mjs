/**
 * The providers as Rust tells of them (`tools/generate/src/site`), with what only a page on the web has: a title for
 * those who search for it, a sentence about it, a link that reports a mistake.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { told } from "../../tools/site/places.mjs";
import { report, written } from "../../tools/site/report.mjs";

const LANGUAGE = new Intl.DisplayNames("en", { type: "language" });

/** The steps of the longest way. @param {any} it */
const stepsOf = (it) => [...it.work, ...(it.ways[0]?.steps ?? [])];

/** The servers where most people's mailboxes are, each once. @param {any} it @returns {string[]} */
const hostsOf = (it) => [...new Set(["imap", "smtp"].flatMap((protocol) => it.settings[0][protocol]?.host ?? []))];

/** By what people look for it: Google's mail is Gmail to them. @param {any} it */
function called({ name, also: [best = ""] }) {
  const [one, other] = [name, best].map((text) => text.toLowerCase().replace(/[^a-z0-9]/g, ""));
  const said = name.includes("(") || /[^\p{Script=Latin}\p{Script=Common}]/u.test(best);
  return said || !other || one.includes(other) || other.includes(one) ? name : `${name} (${best})`;
}

/** What the page is called. What people search for comes first. @param {any} it */
function heading(it) {
  const name = called(it);
  if (it.credential === "none") return `${name}: why other mail apps can't get in`;
  if (it.credential === "oauth-only") return `${name}: app passwords, and what works instead`;
  if (it.credential === "mailbox-password") return `${name}: mail settings for IMAP and SMTP`;
  if (it.credential === "own-password") return `${name}: the password for other apps, and mail settings`;
  return `App password for ${name}: steps and mail settings`;
}

/** With what the facts of a page were compared: in a cell of the table, and in a sentence. */
const COMPARED = /** @type {Record<string, string>} */ ({
  own: "with the provider's own pages",
  others: "with other public pages",
  lists: "with public lists",
});

/** What the page says of that, wherever it says it. @param {any} it */
function comparison({ compared, checked }) {
  if (compared === "nobody") return "Nobody has compared this with the provider yet";
  return `Compared ${COMPARED[compared]} in ${written(checked)}`;
}

/** What a search engine shows below that. @param {any} it */
function description(it) {
  const hosts = hostsOf(it);
  const at = hosts.length > 0 ? ` Servers: ${hosts.join(" and ")}.` : "";
  const steps = ["mailbox-password", "oauth-only"].includes(it.credential) ? 0 : stepsOf(it).length;
  const way = steps > 0 ? `${steps} steps, with pictures. ` : "";
  return `${it.name} in another mail app: ${way}${it.needs}${at} ${comparison(it)}.`;
}

/** The words of a provider's pages in other languages: a row for each language. @param {any} it */
function words(it) {
  const tags = new Set(it.labels.flatMap((/** @type {any} */ label) => Object.keys(label.known)));
  const rows = [...tags].map((tag) => ({ tag, language: LANGUAGE.of(tag), words: it.labels.map((/** @type {any} */ label) => label.known[tag] ?? "") }));
  return rows.sort((a, b) => a.language.localeCompare(b.language, "en"));
}

/** An address without what everybody knows. @param {string} url */
const readable = (url) => decodeURI(url).replace(/^https:\/\/(www\.)?|\/$/g, "");

/** So many are seen at once, the others are opened. @param {string[]} samples */
const folded = (samples) => ({ shown: samples.slice(0, 3), more: samples.slice(3) });

/** The answers with one explanation: a server's own words, and what an app shows instead. @param {any} row */
const answers = (row) => ({ ...row, said: folded(row.samples), shown: folded(row.apps) });

/** @param {any} it @param {number} at @param {any[]} all */
const page = (it, at, all) => ({
  ...it,
  heading: heading(it),
  description: description(it),
  hosts: hostsOf(it),
  comparison: comparison(it),
  report: report(it),
  steps: stepsOf(it),
  words: words(it),
  errors: it.errors.map(answers),
  general: it.general.map(answers),
  otherEndings: it.endings.slice(1),
  bestKnown: [...new Set([it.example ?? [], it.domains].flat())].slice(0, 3),
  otherDomains: Math.max(0, it.domains.length - 3),
  startTls: it.settings.some((/** @type {any} */ place) => [place.imap, place.smtp].some((server) => server?.security === "STARTTLS")),
  ownServers: it.settings.some((/** @type {any} */ place) => [place.imap, place.smtp].some((server) => server?.host?.includes(it.ownDomain))),
  sources: it.sources.map((/** @type {string} */ url) => ({ url, text: readable(url) })),
  // Looked for in the table: every domain, also those that it does not show. None has the sign between them.
  sought: [it.id, ...it.also, ...it.domains].join("|").toLowerCase(),
  before: all[at - 1] && { id: all[at - 1].id, name: all[at - 1].name },
  after: all[at + 1] && { id: all[at + 1].id, name: all[at + 1].name },
  notes: it.before,
});

export default function providers() {
  const { providers: all } = JSON.parse(readFileSync(join(told, "providers.json"), "utf8"));
  return all.map(page);
}
