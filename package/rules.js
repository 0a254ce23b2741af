/**
 * What a host may write of a provider, and how postcard writes it: rules for `validate.js`.
 * Made by tools/generate from the shapes in src/model; `make generate` writes it anew.
 *
 * @typedef {import("../src/host/js/validate.js").Rule} Rule
 */

/** @type {Rule} */
export const Tone = ["names", "plain, sun, rust, cocoa, sage, teal, sky, indigo, orchid"];

/** @type {Rule} */
export const Badge = ["struct", {
  letters: ["text","^\\S{0,2}$","one or two letters"],
  tone: Tone,
  band: Tone,
}, [], {"expected":"an object such as {letters: \"Ac\"}"}];

/** @type {Rule} */
export const Label = ["struct", {
  en: ["text","\\S","the label on the provider's page"],
  lang: ["text","^([A-Za-z]{2,3}(-[A-Za-z0-9]+)*)?$","a language such as \"de\", or nothing"],
  or: ["text","","a text"],
  known: ["map", ["text","^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$","a language such as \"de\""], ["text","\\S","the label on the provider's page"]],
}, ["en"], {"short":true}];

/** @type {Rule} */
export const Credential = ["names", "app-password, app-password-with-2fa, own-password, mailbox-password, oauth-only, none"];

/** @type {Rule} */
export const Alphabet = ["names", "lower, lower-digit, alphanumeric, any"];

/** @type {Rule} */
export const Case = ["names", "keep, lower"];

/** @type {Rule} */
export const Confidence = ["names", "high, medium, low"];

/** @type {Rule} */
export const CodeFormat = ["struct", {
  alphabet: Alphabet,
  lengths: ["list", ["number", 0, 128]],
  group: ["number", 0, 128],
  separator: ["character", " , -"],
  sendsSeparator: ["flag"],
  dropsDashes: ["flag"],
  case: Case,
  certainty: Confidence,
  backupCodes: ["flag"],
}, [], {"defaults":{"alphabet":"any","separator":" ","certainty":"low"},"expected":"an object such as {lengths: [16]}"}];

/** @type {Rule} */
export const PageKind = ["names", "create, help, twoStep, manage, imap, signInHelp, webmail"];

/** @type {Rule} */
export const Step = ["union", "kind", {
  "ask-admin": {},
  "two-step": { label: Label, },
  "open": { page: PageKind, },
  "choose": { label: Label, },
  "type": { label: Label, },
  "invent": { label: Label, },
  "press": { label: Label, },
  "copy": { label: Label, },
  "switch": { page: PageKind, label: Label, },
  "wait": { hours: ["byte", 0, 255, "a number of hours"], },
}, "a step such as {kind: \"press\", label: \"Create\"}", {"copy":[]}];

/** @type {Rule} */
export const MissingReason = ["names", "two-step-off, security-keys-only, link-hidden, other-account, work-account, advanced-protection, child-account, too-many-codes, managed-account, no-mailbox, browser-not-trusted, new-account, no-password-yet, plan-without-imap, imap-forbidden, other-region, phone-missing, desktop-only"];

/** @type {Rule} */
export const Revocation = ["names", "password-changed, only-deleted, two-step-off, replaced, expires"];

/** @type {Rule} */
export const Warning = ["names", "may-refuse, main-address, paid-plan, switch-lapses, no-new-codes, moving, admin-decides, own-network, two-step-shuts-out, own-apps-only, bridge-only, pop-only"];

/** @type {Rule} */
export const Security = ["names", "tls, starttls"];

/** @type {Rule} */
export const Username = ["names", "address, local-part, own"];

/** @type {Rule} */
export const Server = ["struct", {
  host: ["text","^(\\{mx\\}|([^\\s/{}]|\\{(region|work|domain)\\})+)$","a host name, with {region}, {work} or {domain} at most, or {mx} alone"],
  port: ["number", 1, 65535, "a port"],
  security: Security,
  username: Username,
}, ["host","port","security"]];

/** @type {Rule} */
export const Region = ["struct", {
  ending: ["text","^[^\\s/{}]+$","a host name"],
  name: ["text","","a text"],
  domains: ["list", ["domain","^[^\\s/@:?#%\\\\]+$","a domain","^([a-z0-9_-]+\\.)+[a-z0-9_-]*[a-z_-][a-z0-9_-]*$"]],
  imap: ["option", Server],
  smtp: ["option", Server],
}, ["ending"]];

/** @type {Rule} */
export const Provider = ["struct", {
  id: ["text","^[a-z0-9-]+$","an id of small letters, digits and dashes"],
  name: ["text","\\S","a name"],
  also: ["list", ["text","\\S","a name"]],
  badge: Badge,
  codeName: Label,
  credential: Credential,
  domains: ["list", ["domain","^[^\\s/@:?#%\\\\]+$","a domain","^(\\*\\.)?([a-z0-9_-]+\\.)+[a-z0-9_-]*[a-z_-][a-z0-9_-]*$"]],
  mx: ["list", ["domain","^[^\\s/@:?#%\\\\]+$","a domain","^([a-z0-9_-]+\\.)+[a-z0-9_-]*[a-z_-][a-z0-9_-]*$"]],
  spf: ["list", ["domain","^[^\\s/@:?#%\\\\]+$","a domain","^([a-z0-9_-]+\\.)+[a-z0-9_-]*[a-z_-][a-z0-9_-]*$"]],
  code: CodeFormat,
  pages: ["map", PageKind, ["text","^https://\\S+$","an https address"]],
  asksAccount: ["flag"],
  workSteps: ["list", Step, 30],
  steps: ["list", Step, 30],
  imapSteps: ["list", Step, 30],
  missing: ["list", MissingReason],
  ends: ["list", Revocation],
  cautions: ["list", Warning],
  note: Label,
  ended: ["text","^(20[0-9]{2}-(0[1-9]|1[0-2]))?$","a year and month such as \"2026-11\", or nothing"],
  movesTo: ["text","^[a-z0-9-]*$","an id, or nothing"],
  imap: ["option", Server],
  smtp: ["option", Server],
  regions: ["list", Region],
  work: ["text","^[^\\s/]*$","a part of a host name"],
  checked: ["text","^(20[0-9]{2}-(0[1-9]|1[0-2]))?$","a year and month such as \"2026-11\", or nothing"],
  sources: ["list", ["text","^https://\\S+$","an https address"]],
  repliesSearched: ["text","^(20[0-9]{2}-(0[1-9]|1[0-2]))?$","a year and month such as \"2026-11\", or nothing"],
}, ["id","name","credential"], {"together":{"properties":["workSteps","steps","imapSteps"],"maxItems":30},"maxBytes":65536,"expected":"a provider"}];
