/**
 * A host's entries, right and wrong: for those who judge them, which are `validate.js` and the schema.
 */

/** The smallest. */
export const OWN = { id: "acme", name: "Acme Mail", credential: "mailbox-password" };

/** With a button of which nobody knows the name. */
export const UNNAMED = { ...OWN, steps: [{ kind: "copy" }] };

/** Every field there is. */
export const WHOLE = {
  ...OWN, credential: "app-password", also: ["Acme", "Acme Inc"], badge: { letters: "Ac", tone: "sun", band: "teal" }, codeName: { en: "Key", known: { de: "Schlüssel" } },
  domains: ["Acme.example"], mx: ["mx.acme.example"], checked: "2026-11",
  spf: ["spf.acme.example"], repliesSearched: "2026-11",
  sources: ["https://acme.example/help"], pages: { create: "https://acme.example/codes", signInHelp: "https://acme.example/in" },
  asksAccount: true, workSteps: [{ kind: "ask-admin" }],
  steps: [{ kind: "two-step", label: "2FA" }, { kind: "open", page: "create" }, { kind: "choose", label: "Mail" },
    { kind: "type", label: "Name" }, { kind: "invent", label: "Password" }, { kind: "press", label: { en: "Make one", or: "Make" } },
    { kind: "copy", label: { en: "Done", known: { nb: "Ferdig" } } }, { kind: "switch", page: "imap", label: "IMAP" }, { kind: "wait", hours: 24 }],
  imapSteps: [{ kind: "switch", page: "imap", label: "IMAP" }], note: { en: "Ask Ola.", known: { nb: "Spør Ola." } },
  missing: ["two-step-off", "other-region"], ends: ["expires"], cautions: ["main-address"], ended: "2026-05", movesTo: "zoho",
  imap: { host: "imap.{region}", port: 993, security: "tls" },
  smtp: { host: "smtp.acme.example", port: 587, security: "starttls", username: "local-part" },
  regions: [{ ending: "acme.example", name: "Home", domains: ["acme.example"],
    imap: { host: "in.acme.example", port: 993, security: "tls", username: "own" },
    smtp: { host: "out.acme.example", port: 587, security: "starttls", username: "address" } }, { ending: "acme.no" }], work: "pro",
  code: { alphabet: "lower", lengths: [16], group: 4, separator: "-", sendsSeparator: true, dropsDashes: false, case: "lower",
    certainty: "high", backupCodes: true },
};

/**
 * What is wrong in an entry, the path below it, what is said to be found there, and what was expected.
 * @type {[object, string, string, string][]}
 */
export const FAULTS = [
  [{ id: "Acme" }, ".id", '"Acme"', "an id of small letters"],
  [{ id: 5 }, ".id", "5", "an id of small letters"],
  [{ name: "" }, ".name", '""', "a name"],
  [{ name: " \u00a0" }, ".name", '" \u00a0"', "a name"],
  [{ steps: [{ kind: "press", label: "\n" }] }, ".steps[0].label", '"\\n"', "the label on the provider's page"],
  [{ credential: "password" }, ".credential", '"password"', "one of app-password, "],
  [{ colour: "red" }, ".colour", '"red"', "one of id, name, "],
  [{ imap: { host: "imap.{place}", port: 993, security: "tls" } }, ".imap.host", '"imap.{place}"', "a host name, with {region}"],
  [{ imap: { host: "{mx}.example", port: 993, security: "tls" } }, ".imap.host", '"{mx}.example"', "a host name, with {region}"],
  [{ domains: "acme.example" }, ".domains", '"acme.example"', "a list of values, each a domain"],
  [{ domains: ["acme.example", "https://acme.example/"] }, ".domains[1]", '"https://acme.example/"', "a domain"],
  [{ pages: { create: "http://acme.example" } }, ".pages.create", '"http://acme.example"', "an https address"],
  [{ pages: { create: "javascript:alert(1)" } }, ".pages.create", '"javascript:alert(1)"', "an https address"],
  [{ pages: { make: "https://acme.example" } }, ".pages.make", '"make"', "one of create, "],
  [{ steps: [{ kind: "open", page: "create" }, { kind: "jump" }] }, ".steps[1].kind", '"jump"', "one of ask-admin, two-step, "],
  [{ steps: [{ kind: "copy", label: "" }] }, ".steps[0].label", '""', "the label on the provider's page"],
  [{ steps: [{ kind: "press" }] }, ".steps[0].label", "undefined", "the label on the provider's page"],
  [{ steps: [{ kind: "wait", hours: 1.5 }] }, ".steps[0].hours", "1.5", "a number of hours from 0 to 255"],
  [{ steps: ["press"] }, ".steps[0]", '"press"', "a step such as "],
  [{ imap: "imap.acme.example" }, ".imap", '"imap.acme.example"', "{host, port, security} or null"],
  [{ imap: { host: "a", port: 0, security: "tls" } }, ".imap.port", "0", "a port from 1 to 65535"],
  [{ smtp: { host: "a", port: 25, security: "none" } }, ".smtp.security", '"none"', "one of tls, starttls"],
  [{ imap: { host: "a", port: 993, security: "tls", user: "me" } }, ".imap.user", '"me"', "one of host, port, security, username"],
  [{ smtp: { host: "a", port: 465, security: "tls", username: "me" } }, ".smtp.username", '"me"', "one of address, local-part, own"],
  [{ badge: "Ac" }, ".badge", '"Ac"', "an object such as"],
  [{ badge: { letters: "Acm" } }, ".badge.letters", '"Acm"', "one or two letters"],
  [{ badge: { tone: "pink" } }, ".badge.tone", '"pink"', "one of plain, sun, rust"],
  [{ codeName: "" }, ".codeName", '""', "the label on the provider's page"],
  [{ codeName: { or: "Key" } }, ".codeName.en", "undefined", "the label on the provider's page"],
  [{ codeName: { en: "Key", known: { German: "Schlüssel" } } }, ".codeName.known.German", '"German"', "a language such as"],
  [{ codeName: { en: "Key", known: { de: 5 } } }, ".codeName.known.de", "5", "the label on the provider's page"],
  [{ codeName: { en: "Key", de: "Schlüssel" } }, ".codeName.de", '"Schlüssel"', "one of en, lang, or, known"],
  [{ asksAccount: "yes" }, ".asksAccount", '"yes"', "true or false"],
  [{ workSteps: [{ kind: "ask-admin", label: "Ask" }] }, ".workSteps[0].label", '"Ask"', "one of kind."],
  [{ steps: [{ kind: "open", page: "create", hours: 3 }] }, ".steps[0].hours", "3", "one of kind, page."],
  [{ steps: [{ kind: "wait" }] }, ".steps[0].hours", "undefined", "a number of hours"],
  [{ imapSteps: [{ kind: "switch", page: "settings", label: "IMAP" }] }, ".imapSteps[0].page", '"settings"', "one of create, "],
  [{ missing: ["two-step-of"] }, ".missing[0]", '"two-step-of"', "one of two-step-off, "],
  [{ ends: "expires" }, ".ends", '"expires"', "a list of values, each one of password-changed, "],
  [{ cautions: [null] }, ".cautions[0]", "null", "one of may-refuse, "],
  [{ ended: "May 2026" }, ".ended", '"May 2026"', "a year and month"],
  [{ movesTo: "Gmail" }, ".movesTo", '"Gmail"', "an id, or nothing"],
  [{ regions: [{ name: "Europe" }] }, ".regions[0].ending", "undefined", "a host name"],
  [{ regions: [{ ending: "acme.eu", domains: ["a b"] }] }, ".regions[0].domains[0]", '"a b"', "a domain"],
  [{ regions: [{ ending: "acme.eu", imap: { host: "imap.acme.eu" } }] }, ".regions[0].imap.port", "undefined", "a port from 1 to 65535"],
  [{ work: "a/b" }, ".work", '"a/b"', "a part of a host name"],
  [{ code: { backupCodes: 8 } }, ".code.backupCodes", "8", "true or false"],
  [{ code: { length: 16 } }, ".code.length", "16", "one of alphabet, lengths, "],
  [{ checked: "2026" }, ".checked", '"2026"', "a year and month"],
  [{ sources: ["book"] }, ".sources[0]", '"book"', "an https address"],
  [{ code: 16 }, ".code", "16", "an object such as"],
  [{ code: { lengths: [16, 999] } }, ".code.lengths[1]", "999", "a number from 0 to 128"],
  [{ code: { separator: "_" } }, ".code.separator", '"_"', "one of  , -"],
  [{ domains: ["acme.example", "Acme.example:25"] }, ".domains[1]", '"Acme.example:25"', "a domain"],
  [{ steps: Array.from({ length: 31 }, () => ({ kind: "ask-admin" })) }, ".steps", "a list", "30 entries at most"],
  [{ name: "x".repeat(500), credential: "y".repeat(500) }, ".credential", `"${"y".repeat(40)}…"`, "one of "],
];
