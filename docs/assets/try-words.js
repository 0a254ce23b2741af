/** Reads the records that people paste, and says in sentences what `check` and `detect` answer. */

/**
 * Mail exchangers as people have them: names, or lines of `dig` with a priority. The preferred one first.
 * @param {string} text @returns {string[]}
 */
export function exchangers(text) {
  return text.split("\n").map((line) => line.trim().split(/\s+/)).filter(([first]) => first && !first.startsWith(";"))
    .map((words) => ({ name: words[words.length - 1], priority: Number(words[words.length - 2] ?? 0) || 0 }))
    .sort((a, b) => a.priority - b.priority).map(({ name }) => name);
}

/** TXT records, one a line, with or without quotation marks. What stands in several marks is one record. @param {string} text @returns {string[]} */
export const records = (text) => text.split("\n").map((line) => [...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, part]) => part).join("") || line.trim()).filter(Boolean);

/** @type {Record<string, string>} */
export const BY = { domain: "by the domain of the address", mx: "by the mail exchangers", txt: "by the SPF record" };
/** @type {Record<string, string>} */
export const SURE = { high: "That is sure enough to go on.", medium: "That is likely.", low: "That is a guess: ask the person." };
/** @type {Record<string, (suggestion: string | null) => string>} */
export const NOTES = {
  gateway: () => "Mail first passes a filter, and the mailbox is elsewhere.",
  forwarder: () => "This domain only forwards mail: there is no mailbox at this address.",
  "own-server": (server) => `The domain has a mail server of its own${server ? `, likely ${server}` : ""}.`,
  ambiguous: () => "Several providers, or several products of one, may have the mailbox.",
  "no-mail": () => "This domain takes no mail.",
  misspelt: (domain) => `This looks like a slip of ${domain}.`,
};

/**
 * @param {import("app-password/core").Detection} detection
 * @param {string} name the provider's
 */
export function detected({ provider, by, confidence, note, suggestion }, name) {
  const found = provider ? [`It is ${name}, recognised ${BY[by ?? ""]}.`, SURE[confidence]] : note ? [] : ["No provider is known for this. The widget lets the person choose."];
  return [...found, ...(note ? [NOTES[note](suggestion)] : [])].join(" ");
}

/** @type {Record<string, string>} */
export const VERDICTS = {
  ok: "It is sent.",
  doubt: "It is sent only if the person presses the button a second time.",
  reject: "It is not sent.",
};
