/**
 * The element's attributes, and for the manifest what is to be said of them and of its events.
 * Made by tools/generate from src/model; `make generate` writes it anew.
 *
 * @typedef {object} Attribute
 * @property {string} property the one that reflects it
 * @property {any} preset what that reads where the attribute is not set, or wrong
 * @property {string[]} [names] all that the value may be
 */

/**
 * @attr {string} [app-name="this app", in the language shown] - The host's name: spoken of in the steps, and the name suggested for the new app password.
 * @attr {string} [email=the widget asks] - The mailbox. Selects the provider; shown and not editable when set.
 * @attr {string} [provider=detected] - A provider id. Wins over the detected one.
 * @attr {"auto" | "light" | "dark"} [theme=auto] - Light or dark, or as the person's system has it.
 * @attr {number} [submit-timeout=60000] - Milliseconds that the submit handler may take, positive.
 * @attr {string} support-url - An https address offered as "Get help".
 * @attr {boolean} [disabled=false] - Nothing can be changed or sent. Any value disables, `"false"` too, as for every boolean attribute of HTML.
 * @attr {"closed" | "open"} [shadow-mode=closed] - Read once, when first connected.
 * @attr {string} [wasm-src=beside the module] - Where the wasm file is.
 * @attr {string} [locale-src=beside the module] - Where the folder of languages is.
 * @attr {string} [lang=the closest `lang`, then the browser's, then `en`] - BCP 47, with fallbacks: `es-PE`, `es`, `en`.
 * @prop {SubmitHandler | null | undefined} submitHandler - Takes the code to the host's backend: the only way in which the code leaves the widget.
 * @prop {OauthHandler | null | undefined} oauthHandler - If set, a provider that refuses app passwords offers "Continue with …".
 * @prop {MxResolver | null | undefined} mxResolver - Mail exchangers of a domain, so that custom domains are recognised. Its failure never stops anyone.
 * @prop {ProviderConfig | null | undefined} providers - Shapes the catalogue. A wrong entry is named in an `ap-error` and left out; the rest works.
 * @prop {Record<string, string> | null | undefined} messages - The host's own wording, by message key: plain text, never markup.
 * @prop {JsonWebKey | null | undefined} sealKey - A public key. If set, the submission carries `sealed` (JWE compact, A256GCM) and no `code`. This version cannot seal yet: as long as a key is set, nothing is sent.
 * @prop {string} email - The mailbox. The attribute sets it; it leaves the attribute alone.
 * @prop {"loading" | "pick" | "guide" | "paste" | "sending" | "done" | "refused" | "error"} state - What the person sees.
 * @prop {Promise<void>} ready - Resolves when the widget can be used; rejects with the reason it cannot.
 * @fires {CustomEvent<{}>} ap-ready - The widget can be used.
 * @fires {CustomEvent<{ provider: string | null }>} ap-provider-change - Another provider, or none, is the current one.
 * @fires {CustomEvent<{ provider: string, step: number, of: number }>} ap-step-change - Another step is the current one.
 * @fires {CustomEvent<{ verdict: VerdictKind, finding: Finding | null }>} ap-verdict-change - The verdict on what the code field holds has changed.
 * @fires {CustomEvent<{ provider: string }>} ap-submit - The code goes to the submit handler.
 * @fires {CustomEvent<{ provider: string }>} ap-success - The host answered that the login worked.
 * @fires {CustomEvent<{ provider: string, cause: Cause }>} ap-failure - The host answered with a failure, or not at all.
 * @fires {CustomEvent<{ provider: string, helpful: boolean }>} ap-feedback - The person's answer to "Did this help?".
 * @fires {CustomEvent<{ reason: ErrorReason, message: string }>} ap-error - A wrong configuration, a load failure, a panic.
 */

/** @type {Record<string, Attribute>} */
export const ATTRIBUTES = {
  "app-name": {"property":"appName","preset":""},
  "email": {"property":"email","preset":""},
  "provider": {"property":"provider","preset":""},
  "theme": {"property":"theme","preset":"auto","names":["auto","light","dark"]},
  "submit-timeout": {"property":"submitTimeout","preset":60000},
  "support-url": {"property":"supportUrl","preset":""},
  "disabled": {"property":"disabled","preset":false},
  "shadow-mode": {"property":"shadowMode","preset":"closed","names":["closed","open"]},
  "wasm-src": {"property":"wasmSrc","preset":""},
  "locale-src": {"property":"localeSrc","preset":""},
};

/** The properties that hold more than a text. */
export const PROPERTIES = ["submitHandler","oauthHandler","mxResolver","providers","messages","sealKey"];
