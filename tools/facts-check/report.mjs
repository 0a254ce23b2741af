/**
 * The report: figures first, then by provider what is wrong or has changed, and at the end what no program can decide.
 */
import { locales } from "../project.mjs";
import { counted as labelsBy, heads } from "./languages.mjs";
import { fileOf, nameOf } from "./plan.mjs";

/**
 * @typedef {import("./plan.mjs").Fact} Fact
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./state.mjs").Result} Result
 * @typedef {import("./state.mjs").State} State
 *
 * @typedef {"right" | "wrong" | "changed" | "undecided" | "unseen" | "open"} Verdict
 *
 * @typedef {object} Line
 * @property {Fact} fact
 * @property {Verdict} verdict
 * @property {string} [where]
 * @property {string} [found]
 * @property {string} [expected]
 */

const KINDS = /** @type {const} */ ({ server: "Servers", page: "Pages", source: "Sources", label: "Labels" });
const VERDICTS = /** @type {const} */ ({ right: "Right", wrong: "Wrong", changed: "Changed", undecided: "Not decided", unseen: "Not seen", open: "Not asked yet" });

/** How many providers share a source that is told once. */
const MANY = 5;

/** Why a label is not seen. */
const VEILS = { "sign-in": "behind a sign-in", script: "made by a script", none: "not in the text of the page" };

/** Words from outside, as nothing but words: no markup, no line, nobody's name that a tracker would call. @param {string} text */
export function quoted(text) {
  const plain = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").replaceAll("`", "'").trim();
  return plain ? `\`${plain.length > 200 ? `${plain.slice(0, 200)}…` : plain}\`` : "";
}

/** @param {Fact} fact @param {Result | undefined} result @returns {Line} */
function judged(fact, result) {
  const [key = ""] = fact.keys;
  const where = key.replace(/^(?:imap|smtp) \w+ /, "");
  if (!result) return { fact, verdict: "open", where };
  const { status, found, expected, right, to, moved, was, veil } = result;
  if (status !== "right") return { fact, verdict: status, where, expected, found: `${found}${status === "wrong" && right ? ` (was right in ${right})` : ""}` };
  if (was) return { fact, verdict: "changed", where, found: `leads to ${to ?? key}`, expected: `${was.to}, as in ${was.month}` };
  if (!to || veil === "sign-in") return { fact, verdict: "right", where };
  // Who has thrown a page away often leads its readers to the front page.
  const gone = fact.field !== "pages.create" && new URL(to).pathname === "/" && new URL(key).pathname !== "/";
  if (moved || (gone && veil !== "script")) return { fact, verdict: "changed", where, found: `leads to ${to}${moved ? " for good" : ""}`, expected: "the address of the page itself" };
  return { fact, verdict: "right", where, found: `leads to ${to}` };
}

/** @param {Fact} fact @param {State} state @returns {Line} */
function looked(fact, state) {
  const { forms = [], keys } = fact;
  const name = nameOf(forms);
  const pages = keys.flatMap((key) => state.results.get(key) ?? []);
  if (pages.some(({ seen }) => seen?.includes(name))) return { fact, verdict: "right" };
  // A page that could not be read has lost nothing.
  const lost = pages.find(({ status, last }) => status === "right" && last?.[name]);
  if (lost) return { fact, verdict: "changed", where: lost.key, found: "no longer on the page", expected: `${name}, seen there in ${lost.last?.[name]}` };
  if (pages.length === 0) return { fact, verdict: "open", where: name };
  const [page] = pages;
  const why = page?.status !== "right" ? "the page cannot be read" : VEILS[page.veil ?? "none"];
  return { fact, verdict: "unseen", where: name, found: why };
}

/** Sources that are told once and not with each provider: a list that is gone is one mistake. @param {Line[]} lines */
function sharedOf(lines) {
  const sources = lines.filter(({ fact }) => fact.kind === "source");
  const shared = [...new Set(sources.map(({ where = "" }) => where))].map((address) => {
    const own = sources.filter(({ where }) => where === address);
    const { found = "", expected = "" } = own[0] ?? {};
    return { address, found, expected, providers: new Set(own.map(({ fact }) => fact.provider)).size };
  });
  return shared.filter(({ providers }) => providers >= MANY);
}

/** Those of one provider alone. @param {Line[]} lines */
function ownOf(lines) {
  const shared = sharedOf(lines).map(({ address }) => address);
  return lines.filter(({ fact, where = "" }) => fact.kind !== "source" || !shared.includes(where));
}

/** @param {string[]} head @param {string[][]} rows */
const table = (head, rows) => [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`).join("\n");

/** @param {string} title @param {string} text */
const folded = (title, text) => `<details>\n<summary>${title}</summary>\n\n${text}\n\n</details>`;

/** @param {Line[]} lines */
const list = (lines) => [
  ...sharedOf(lines).map(({ address, found, providers }) => `- ${providers} providers: ${quoted(address)}: ${quoted(found)}`),
  ...ownOf(lines).map(({ fact, where = "", found }) => `- ${fact.provider}, ${quoted(fact.field)}: ${quoted(where)}${found ? `: ${quoted(found)}` : ""}`),
].join("\n");

/** @param {Plan} plan @param {Line[]} findings */
function byProvider({ providers }, findings) {
  const parts = [];
  const shared = sharedOf(findings).map(({ address, found, expected, providers }) => [...[address, found, expected].map(quoted), String(providers)]);
  if (shared.length > 0) parts.push("### Sources of many providers", table(["Where", "Found", "Expected", "Providers"], shared));
  const others = ownOf(findings);
  for (const { id, name, checked } of providers) {
    const own = others.filter(({ fact }) => fact.provider === id);
    if (own.length === 0) continue;
    const rows = own.map(({ fact, where = "", found = "", expected = "" }) => [fact.field, where, found, expected].map(quoted));
    parts.push(`### ${name}`, `\`${fileOf(id)}\`, checked in ${checked || "no month"}`, table(["Field", "Where", "Found", "Expected"], rows));
  }
  return parts;
}

/**
 * @param {Plan} plan
 * @param {State} state
 * @param {{ now: number, left: string[], tags?: string[] }} run
 */
export function report(plan, state, { now, left, tags = locales }) {
  const lines = plan.facts.map((fact) => (fact.kind === "label" ? looked(fact, state) : judged(fact, left.includes(fact.keys[0] ?? "") ? undefined : state.results.get(fact.keys[0] ?? ""))));
  /** @param {Verdict} verdict */
  const of = (verdict) => lines.filter((line) => line.verdict === verdict);
  const findings = lines.filter(({ verdict }) => verdict === "wrong" || verdict === "changed");

  const counted = Object.entries(KINDS).map(([kind, title]) => {
    const own = lines.filter(({ fact }) => fact.kind === kind);
    const cells = Object.keys(VERDICTS).map((verdict) => String(own.filter((line) => line.verdict === verdict).length));
    return [title, ...cells, String(own.length)];
  });
  const parts = [
    `# Facts, checked on ${new Date(now).toISOString().slice(0, 10)}`,
    `${plan.providers.length} providers, ${plan.probes.size} servers and addresses asked. A label that is not seen is no mistake: most stand behind a sign-in, or a script writes them.`,
    table(["", ...Object.values(VERDICTS), "All"], counted),
    "## Wrong or changed",
    ...(findings.length === 0 ? ["Nothing."] : byProvider(plan, findings)),
  ];
  if (plan.skipped.length > 0) {
    parts.push("## Not asked", "Only a mailbox completes these names.");
    parts.push(plan.skipped.map(({ provider, field, what }) => `- ${provider}, ${quoted(field)}: ${quoted(what)}`).join("\n"));
  }
  const led = of("right").filter(({ found }) => found);
  for (const [title, some] of /** @type {const} */ ([["Not asked yet: call it again later", of("open")], ["Not decided: have a look with a browser", of("undecided")], ["Redirects that may be meant", led], ["Labels not seen", of("unseen")]])) {
    if (some.length > 0) parts.push(folded(`${title} (${some.length})`, list(some)));
  }
  const known = labelsBy(plan.providers, tags).map((row) => row.map(String));
  parts.push(folded("Labels known, by language", table(heads(plan.providers), known)));
  return { markdown: `${parts.join("\n\n")}\n`, findings: findings.length };
}
