/**
 * What there is to ask: every server and every address of the data set once, and which facts the answer is for.
 */
import { DOCUMENTS } from "./documents.mjs";

/**
 * @typedef {import("../../package/shapes.d.ts").Provider} Provider
 * @typedef {import("../../package/shapes.d.ts").Label} Label
 * @typedef {import("../../package/shapes.d.ts").ProviderServer} Server
 * @typedef {"server" | "page" | "source" | "label"} Kind
 *
 * @typedef {object} ServerProbe
 * @property {"server"} kind
 * @property {string} key
 * @property {"imap" | "smtp"} protocol
 * @property {string} host
 * @property {number} port
 * @property {"tls" | "starttls"} security
 *
 * @typedef {object} PageProbe
 * @property {"page"} kind
 * @property {string} key the address
 * @property {string[][]} labels to look for on the page, each in all its wordings
 *
 * @typedef {ServerProbe | PageProbe} Probe
 *
 * @typedef {object} Fact
 * @property {Kind} kind
 * @property {string} provider the id
 * @property {string} field where it stands in the provider's file
 * @property {string[]} keys of the probes that answer for it; for a label the pages where it may be seen
 * @property {string[]} [forms] all wordings of a label
 *
 * @typedef {object} Skipped a host or an address that only a mailbox completes
 * @property {string} provider
 * @property {string} field
 * @property {string} what
 *
 * @typedef {object} Plan
 * @property {Provider[]} providers
 * @property {Map<string, Probe>} probes
 * @property {Fact[]} facts
 * @property {Skipped[]} skipped
 */

/** @param {string} text @param {Record<string, string>} values */
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (slot, name) => values[name] ?? slot);

/** All wordings of a label, any of which is the label. @param {Label | string} label @returns {string[]} */
const forms = (label) =>
  typeof label === "string" ? [label] : [...new Set([label.en, label.or ?? "", ...Object.values(label.known ?? {})])].filter(Boolean);

/** The file of a provider's facts; the documents have more than one. @param {string} id */
export const fileOf = (id) => (id === DOCUMENTS ? "README.md, docs/ and others" : `data/providers/${id}.toml`);

/** What a page's results call a label. @param {string[]} forms */
export const nameOf = (forms) => forms.join(" | ");

/**
 * @param {Provider[]} all
 * @param {string[]} only ids; none means all of them
 * @returns {Plan}
 */
export function plan(all, only = []) {
  const unknown = only.filter((id) => !all.some((provider) => provider.id === id));
  if (unknown.length > 0) throw new Error(`There is no provider ${unknown.map((id) => `"${id}"`).join(", ")}.`);
  const providers = all.filter(({ id }) => only.length === 0 || only.includes(id));
  /** @type {Plan} */
  const made = { providers, probes: new Map(), facts: [], skipped: [] };
  for (const provider of providers) {
    addServers(made, provider);
    const pages = addPages(made, provider);
    addLabels(made, provider, pages);
  }
  return made;
}

/** Every server of every data centre and of both kinds of account. @param {Plan} plan @param {Provider} provider */
function addServers(plan, provider) {
  const regions = provider.regions?.length ? provider.regions : [undefined];
  for (const protocol of /** @type {const} */ (["imap", "smtp"])) {
    for (const [at, region] of regions.entries()) {
      const own = region?.[protocol];
      const server = own ?? provider[protocol];
      if (!server) continue;
      const field = own ? `regions[${at}].${protocol}` : protocol;
      for (const work of new Set(["", provider.work ?? ""])) {
        const host = fill(server.host, { work, ...(region && { region: region.ending }) });
        if (host.includes("{")) skip(plan, { provider: provider.id, field, what: host });
        else addServer(plan, { provider: provider.id, field }, protocol, { ...server, host });
      }
    }
  }
}

/** @param {Plan} plan @param {Pick<Fact, "provider" | "field">} where @param {"imap" | "smtp"} protocol @param {Server} server */
function addServer(plan, where, protocol, { host, port, security }) {
  const key = `${protocol} ${security} ${host}:${port}`;
  plan.probes.set(key, { kind: "server", key, protocol, host, port, security });
  addFact(plan, { kind: "server", ...where, keys: [key] });
}

/** @param {Plan} plan @param {Skipped} what */
function skip(plan, what) {
  if (!plan.skipped.some((other) => JSON.stringify(other) === JSON.stringify(what))) plan.skipped.push(what);
}

/** @param {Plan} plan @param {Fact} fact */
function addFact(plan, fact) {
  const same = plan.facts.some(({ provider, field, keys }) => provider === fact.provider && field === fact.field && keys.join() === fact.keys.join());
  if (!same) plan.facts.push(fact);
}

/**
 * Every page and every source. Returns the addresses of each kind of page.
 *
 * @param {Plan} plan @param {Provider} provider
 */
function addPages(plan, provider) {
  /** @type {Map<string, string[]>} */
  const pages = new Map();
  const endings = provider.regions?.length ? provider.regions.map(({ ending }) => ending) : [""];
  for (const [kind, page] of Object.entries(provider.pages ?? {})) {
    // As the widget opens it for somebody whose address it does not know.
    const url = page.endsWith("{email}") ? page.replace(/\?.*$/, "") : page;
    const urls = [...new Set(endings.map((region) => fill(url, { region })))];
    pages.set(kind, urls.flatMap((url) => addPage(plan, { kind: "page", provider: provider.id, field: `pages.${kind}` }, url)));
  }
  const sources = (provider.sources ?? []).flatMap((url, at) => addPage(plan, { kind: "source", provider: provider.id, field: `sources[${at}]` }, url));
  return pages.set("sources", sources);
}

/** @param {Plan} plan @param {Omit<Fact, "keys">} fact @param {string} url @returns {string[]} its key, if it can be asked for */
function addPage(plan, fact, url) {
  if (url.includes("{")) {
    skip(plan, { provider: fact.provider, field: fact.field, what: url });
    return [];
  }
  // The part after # stays in the browser: without it, one page is one request.
  const key = url.replace(/#.*$/, "");
  if (!plan.probes.has(key)) plan.probes.set(key, { kind: "page", key, labels: [] });
  addFact(plan, { ...fact, keys: [key] });
  return [key];
}

/**
 * Each label is looked for on the page where its step is done and, since that one is most often behind a sign-in,
 * on the provider's help page and in the sources as well.
 *
 * @param {Plan} plan @param {Provider} provider @param {Map<string, string[]>} pages
 */
function addLabels(plan, provider, pages) {
  /** @param {string} field @param {Label | string} label @param {string | undefined} page */
  const add = (field, label, page) => {
    const wordings = forms(label);
    const keys = [...new Set([page ?? "", "help", "sources"].flatMap((kind) => pages.get(kind) ?? []))];
    if (wordings.length === 0 || keys.length === 0) return;
    plan.facts.push({ kind: "label", provider: provider.id, field, keys, forms: wordings });
    for (const key of keys) {
      const probe = plan.probes.get(key);
      if (probe?.kind !== "page" || probe.labels.some((other) => nameOf(other) === nameOf(wordings))) continue;
      probe.labels.push(wordings);
    }
  };
  if (provider.codeName) add("codeName", provider.codeName, "create");
  for (const list of /** @type {const} */ (["workSteps", "steps", "imapSteps"])) {
    /** @type {string | undefined} */
    let page;
    for (const [at, step] of (provider[list] ?? []).entries()) {
      if ("page" in step) page = step.page;
      if ("label" in step && step.label) add(`${list}[${at}].label`, step.label, step.kind === "two-step" ? "twoStep" : page);
    }
  }
}
