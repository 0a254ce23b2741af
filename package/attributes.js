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
 * @attr {string} [app-name="this app", in the language shown] - The host's name: used in the steps, and suggested as the name of the new app password.
 * @attr {string} [email=the widget asks] - The mailbox. Selects the provider; when set, it is shown and cannot be edited. The attribute sets the property, but the property leaves the attribute alone: so an address can stay out of the page's markup, where session recorders and other scripts read it.
 * @attr {string} [provider=detected] - A provider id, such as `google` or `posteo`. Overrides the detected provider.
 * @attr {"auto" | "light" | "dark"} [theme=auto] - Light, dark, or whatever the person's system uses. Any other value counts as `auto`, also when the property is read.
 * @attr {number} [submit-timeout=60000] - How many milliseconds the submit handler may take. Anything but a positive number counts as the default. At most 2147483647, about 24 days, the longest timer of a browser: there is no "never".
 * @attr {string} support-url - An `https` address, offered as "Get help".
 * @attr {boolean} [disabled=false] - Nothing can be changed or sent. Any value disables, `"false"` too, as for every boolean attribute of HTML; that is what React 18 makes of `disabled={false}`.
 * @attr {boolean} [reconnect=false] - The mailbox was connected and has stopped working: begins with that, and with the steps to a new code. A boolean, as `disabled` is.
 * @attr {"closed" | "open"} [shadow-mode=closed] - Whether scripts of the page can look inside. Read once, when the element is first connected.
 * @attr {string} [wasm-src=beside the module] - Address of the wasm file, if it lies elsewhere; `catalogue.bin` is expected beside it. Resolved against the page's base.
 * @attr {string} [locale-src=beside the module] - Address of the folder with the languages, if it lies elsewhere. Resolved against the page's base.
 * @attr {string} [languages=no menu] - Tags of languages with spaces between them, or `all`: a menu below everything, in which the person chooses one. Each stands there in its own name. With `locale-src` it may name languages of your own.
 * @attr {string} [lang=the closest `lang`, then the browser's, then `en`] - BCP 47. The closest of our languages is shown: `es-PE` gets `es`, and what nothing is close to gets `en`.
 * @prop {SubmitHandler | null | undefined} submitHandler - Sends the code to the host's backend: the only way the code leaves the widget. What it returns decides what the person sees.
 * @prop {OauthHandler | null | undefined} oauthHandler - If set, a provider that refuses app passwords offers "Continue with …". Gets the provider's id and the address, which is `null` if it is not known.
 * @prop {MxResolver | null | undefined} mxResolver - Looks up the mail exchangers of a domain, the preferred one first, and perhaps its TXT records, so that custom domains are recognised. If it fails, the person can still go on.
 * @prop {ProviderConfig | null | undefined} providers - Changes the catalogue: which providers are offered, in which order, and entries of your own. An invalid entry is reported in an `ap-error` and left out; the rest works.
 * @prop {Record<string, string> | null | undefined} messages - The host's own wording, by message key: plain text, never markup. A text with a number has a key for each plural form of the language (`.one`, `.few`, `.other`). An unknown slot such as `{foo}` is shown as written, and reported in an `ap-error`.
 * @prop {(JsonWebKey & { kid?: string }) | null | undefined} sealKey - A public key as a JSON Web Key: EC P-256, X25519, or RSA of 2048 bits or more. If set, the submission carries `sealed` (JWE compact, A256GCM) and no `code`. What cannot be sealed is not sent, and an `ap-error` says why.
 * @prop {string} email - The mailbox. The attribute sets it, but it does not write the attribute.
 * @prop {"loading" | "pick" | "guide" | "paste" | "sending" | "done" | "refused" | "error"} state - What the person sees.
 * @prop {Promise<void>} ready - Resolves when the widget can be used; rejects with the reason it cannot.
 * @fires {CustomEvent<{}>} ap-ready - The widget can be used: the wasm is there.
 * @fires {CustomEvent<{ provider: string | null }>} ap-provider-change - Another provider, or none, is the current one.
 * @fires {CustomEvent<{ provider: string, step: number, of: number }>} ap-step-change - Another step is the current one. Not sent where a provider has no steps.
 * @fires {CustomEvent<{ verdict: VerdictKind, finding: Finding | null }>} ap-verdict-change - The verdict on the content of the code field has changed.
 * @fires {CustomEvent<{ provider: string }>} ap-submit - The code is handed to the submit handler. The event itself does not have it.
 * @fires {CustomEvent<{ provider: string }>} ap-success - The host answered `{ok: true}`: the login worked.
 * @fires {CustomEvent<{ provider: string, cause: Cause, protocol: Protocol | null }>} ap-failure - The host answered with a failure, or not in time; or it has called `fail`.
 * @fires {CustomEvent<{ provider: string, helpful: boolean }>} ap-feedback - The person's answer to "Did this help?".
 * @fires {CustomEvent<{ lang: string }>} ap-language-change - The person has chosen another language in the menu. Set it as `lang` the next time.
 * @fires {CustomEvent<{ reason: ErrorReason, message: string }>} ap-error - An invalid configuration, a load failure, a crash.
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
  "reconnect": {"property":"reconnect","preset":false},
  "shadow-mode": {"property":"shadowMode","preset":"closed","names":["closed","open"]},
  "wasm-src": {"property":"wasmSrc","preset":""},
  "locale-src": {"property":"localeSrc","preset":""},
  "languages": {"property":"languages","preset":""},
};

/** The properties that hold more than a string. */
export const PROPERTIES = ["submitHandler","oauthHandler","mxResolver","providers","messages","sealKey"];
