/**
 * Types of `<app-password>`: the element and its events. What works without it is in `core.d.ts`.
 *
 * Importing the module defines the element at once. Where there is no DOM, as in server rendering,
 * importing it does nothing.
 */
import type { Cause, Credential, Finding, ProviderId, VerdictKind } from "./core.js";

export * from "./core.js";

/** A mail server, as the widget names it. */
export interface Server {
  host: string;
  /** 1 to 65535. */
  port: number;
  /** `tls` from the first byte, or `starttls`. */
  security: "tls" | "starttls";
}

/** A mail server together with the name to log in with. */
export interface Login extends Server {
  /** The full address, or whatever this provider asks for in its place. */
  username: string;
}

// What the host receives and answers ---------------------------------------------------------------

/** What a person hands over. Exactly one of {@link code} and {@link sealed} is there. */
export interface Submission {
  provider: ProviderId;
  email: string;
  /** The app password, normalised: without the spaces or dashes that this provider only displays. */
  code?: string;
  /** With {@link AppPasswordProperties.sealKey}: the code as JWE in compact form (A256GCM). */
  sealed?: string;
  /** `null` where the provider has none. */
  imap: Login | null;
  /** `null` where the provider has none. */
  smtp: Login | null;
}

/** The login worked. */
export interface Success {
  ok: true;
}

/** The login failed. The more of this the host knows, the better the widget explains it. */
export interface Failure {
  ok: false;
  /** The mail server's raw answer, such as `535-5.7.8 Username and Password not accepted`. */
  reply?: string;
  /** The cause, where the host knows it without a reply. */
  cause?: Cause;
  /** The host's own words, shown as they are: plain text. */
  message?: string;
  /**
   * Seconds until another try makes sense: said in seconds, minutes, hours or days. What is no number, or is
   * longer than a week, is said without one ("try again later"); 0 is nothing to wait for.
   */
  retryAfter?: number;
}

/** What the host answers to a submission. `undefined` is success; anything else is a failure. */
export type Outcome = Success | Failure;

/**
 * Takes the code to the host's backend: the only way in which the code leaves the widget.
 *
 * `signal` is aborted when the person cancels and when `submit-timeout` has passed. A rejected
 * promise is a failure; the code then stays in the field.
 */
export type SubmitHandler = (
  submission: Submission,
  context: { signal: AbortSignal },
) => Promise<Outcome | void> | Outcome | void;

/** Starts the provider's own sign-in, for providers that refuse app passwords. */
export type OauthHandler = (account: { provider: ProviderId; email: string | null }) => void;

/** Answers the mail exchangers of a domain. Its failure never stops anyone. */
export type MxResolver = (domain: string, context: { signal: AbortSignal }) => Promise<string[]>;

// The catalogue of providers -------------------------------------------------------------------------

/** The shape of a provider's codes. What is left out is not checked. */
export interface CodeShape {
  /** The characters that codes are made of. @default "any" */
  alphabet?: "lower" | "lower-digit" | "alphanumeric" | "any";
  /** Every length that occurs, in characters, separators not counted. */
  lengths?: number[];
  /** Characters in a group, where the provider displays codes in groups. */
  group?: number;
  /** What stands between the groups. */
  separator?: " " | "-";
  /** Whether separators are part of what the server expects. @default false */
  sendsSeparator?: boolean;
  /** Whether dashes are dropped from what was pasted. @default false */
  dropsDashes?: boolean;
  /** Whether the letter case is kept or lowered. @default "keep" */
  case?: "keep" | "lower";
  /** How sure this shape is. Only `"high"` lets the widget reject a code for it. @default "low" */
  certainty?: "high" | "medium" | "low";
  /** Whether the provider issues 8-digit backup codes for two-step sign-in. @default false */
  backupCodes?: boolean;
}

/**
 * A provider's pages: `https` addresses. One may hold `{region}` (see {@link Region}) and, last of all and
 * behind a question mark, `{email}`.
 */
export interface Pages {
  /** Where an app password is made. */
  create?: string;
  /** The provider's own instructions. */
  help?: string;
  /** Where two-step verification is turned on. */
  twoStep?: string;
  /** Where app passwords are listed and revoked. */
  manage?: string;
  /** Where IMAP is turned on. */
  imap?: string;
  /** Help for people who cannot sign in. */
  signInHelp?: string;
  /** The mailbox in the browser. */
  webmail?: string;
}

/** What the provider's page says, word for word: in English alone, or with what else is known. */
export type Label =
  | string
  | {
      en: string;
      /** Other wording that some people see in the same place. */
      or?: string;
      /** The wording in other languages of the provider's page, by BCP 47 tag. */
      known?: Record<string, string>;
    };

/** One step on the way to a code. */
export type Step =
  | { /** Have the administrator allow it: a message to copy is shown. */ kind: "ask-admin" }
  | { /** See that two-step sign-in is on; the label is what the provider calls it. */ kind: "two-step"; label: Label }
  | { kind: "open"; page: keyof Pages }
  | { kind: "choose" | "type" | "press"; label: Label }
  | { /** Think up a new password, and type it into this field. */ kind: "invent"; label: Label }
  | { /** Copy the code, then press the button with this label. */ kind: "copy"; label: Label }
  | { kind: "switch"; page: keyof Pages; label: Label }
  | { kind: "wait"; /** How many hours the code takes to work, up to 255. */ hours: number };

/** Why people may not find the option to make an app password. */
export type Missing =
  | "two-step-off"
  | "security-keys-only"
  | "link-hidden"
  | "other-account"
  | "work-account"
  | "advanced-protection"
  | "child-account"
  | "too-many-codes"
  | "managed-account"
  | "no-mailbox"
  | "browser-not-trusted"
  | "new-account"
  | "no-password-yet"
  | "plan-without-imap"
  | "imap-forbidden"
  | "other-region"
  | "phone-missing"
  | "desktop-only";

/** What ends a code's life. */
export type End =
  /** A change of the account's password. */
  | "password-changed"
  /** Nothing but deleting it by hand. */
  | "only-deleted"
  | "two-step-off"
  /** Making a new one. */
  | "replaced"
  /** Some months. */
  | "expires";

/** What to know before beginning. */
export type Caution =
  | "may-refuse"
  | "main-address"
  | "paid-plan"
  | "switch-lapses"
  | "no-new-codes"
  | "moving"
  | "admin-decides"
  | "own-network"
  | "two-step-shuts-out"
  | "own-apps-only"
  | "bridge-only"
  | "pop-only";

/** A mail server of a provider. Its host may hold `{region}` and `{work}`. */
export interface ProviderServer extends Server {
  /** What the person logs in with: the full address, the part before the `@`, or a name of its own. @default "address" */
  username?: "address" | "local-part" | "own";
}

/** A data centre with servers of its own. */
export interface Region {
  /** What stands for `{region}`, and what a person sees in the address bar: `zoho.eu`. */
  ending: string;
  /** What the person knows it by. @default the ending */
  name?: string;
  /** Mail domains that live there. */
  domains?: string[];
  /** Its own, where that is not the provider's with `{region}` filled in. */
  imap?: ProviderServer | null;
  /** In the same way. */
  smtp?: ProviderServer | null;
}

/**
 * A provider: one that the host adds to the catalogue, or changes in it, or an entry of `providers.json`.
 * `provider.schema.json` says the same.
 */
export interface Provider {
  /** Lower-case letters, digits and dashes. */
  id: ProviderId;
  /** What people call it. */
  name: string;
  /** Names under which people know its mail, the best known first. */
  also?: string[];
  /** What the provider calls the code. @default "App password" */
  codeName?: Label;
  credential: Credential;
  /** Mail domains: `["example.com"]`. */
  domains?: string[];
  /** Suffixes of mail exchangers by which custom domains are recognised. */
  mx?: string[];
  code?: CodeShape;
  pages?: Pages;
  /** Whether personal and work accounts differ, so that it is worth asking. @default false */
  asksAccount?: boolean;
  /** What comes first for a work account. A change of {@link steps} alone is for every account. */
  workSteps?: Step[];
  /** The way to a code. */
  steps?: Step[];
  /** How the mailbox is opened to mail programs at all: after the code. */
  imapSteps?: Step[];
  /** Why the option may be missing, the most frequent reason first. */
  missing?: Missing[];
  ends?: End[];
  cautions?: Caution[];
  /** Since when the provider refuses every password of mail programs: `YYYY-MM`, or empty. */
  ended?: string;
  /** The id of the provider that the mailboxes are moving to, or empty. */
  movesTo?: ProviderId;
  /** @default null */
  imap?: ProviderServer | null;
  /** @default null */
  smtp?: ProviderServer | null;
  /** The first is assumed. */
  regions?: Region[];
  /** What stands for `{work}` in the host names of work accounts. */
  work?: string;
  /** When these facts were last checked: `YYYY-MM`. */
  checked?: string;
  /** Pages that the facts were read from. */
  sources?: string[];
}

/** Shapes the catalogue. A wrong entry is named in an `ap-error` and left out; the rest works. */
export interface ProviderConfig {
  /** Show these and no others, in this order. */
  only?: ProviderId[];
  /** Leave these out. */
  hide?: ProviderId[];
  /** Show these before the others. */
  first?: ProviderId[];
  /** Providers of the host's own. */
  add?: Provider[];
  /** Differences to known providers, by id. */
  change?: Record<ProviderId, Partial<Provider>>;
}

// The element ----------------------------------------------------------------------------------------

/** What the person sees. */
export type State = "loading" | "pick" | "guide" | "paste" | "sending" | "done" | "refused" | "error";

/** The attributes, all optional, all free to change at any time unless they say otherwise. */
export interface AppPasswordAttributes {
  /**
   * The host's name: spoken of in the steps, and the name suggested for the new app password.
   * @default "this app", in the language shown
   */
  "app-name": string;
  /**
   * The mailbox. Selects the provider; shown and not editable when set. The attribute sets the property; the
   * property leaves the attribute alone, so that an address set there is not in the page's markup.
   * @default the widget asks
   */
  email: string;
  /** A provider id. Wins over the detected one. @default detected */
  provider: ProviderId;
  /** BCP 47, with fallbacks: `es-PE`, `es`, `en`. @default the closest `lang`, the browser's, `en` */
  lang: string;
  /** @default "auto" */
  theme: "auto" | "light" | "dark";
  /** Milliseconds that the submit handler may take, positive. @default 60000 */
  "submit-timeout": string | number;
  /** An `https` address offered as "Get help". @default none */
  "support-url": string;
  /** @default false */
  disabled: boolean;
  /** Read once, when first connected. @default "closed" */
  "shadow-mode": "closed" | "open";
  /** Where the wasm file is. @default beside the module */
  "wasm-src": string;
  /** Where the folder of languages is. @default beside the module */
  "locale-src": string;
}

/** The properties that a host may set, before or after the element is defined. */
export interface AppPasswordProperties {
  /** Takes the code to the host's backend. */
  submitHandler: SubmitHandler | null | undefined;
  /** If set, a provider that refuses app passwords offers "Continue with …". */
  oauthHandler: OauthHandler | null | undefined;
  /** Recognises custom domains. */
  mxResolver: MxResolver | null | undefined;
  /** Shapes the catalogue. */
  providers: ProviderConfig | null | undefined;
  /**
   * The host's own wording, by message key: plain text, never markup. A slot that nothing is put into is shown
   * as it is written, and told in an `ap-error`.
   */
  messages: Record<string, string> | null | undefined;
  /**
   * A public key: EC P-256 or X25519 (ECDH-ES), or RSA-OAEP-256. If set, a submission carries `sealed`
   * and no `code`. This version cannot seal yet: as long as a key is set, nothing is sent, and an `ap-error`
   * says so.
   */
  sealKey: JsonWebKey | null | undefined;
}

/** What an `ap-error` is about. */
export type ErrorReason =
  /** An attribute, a property or an answer of the host's is wrong. The rest works. */
  | "configuration"
  /** A language did not load. English stands in for it. */
  | "locale"
  /** The widget did not load. */
  | "load"
  /** The widget has failed, and offers the person a fresh start. */
  | "panic";

/** The events, by name. All bubble and cross shadow roots; none ever carries the code. */
export interface AppPasswordEventMap {
  /** The widget can be used. */
  "ap-ready": CustomEvent<Record<string, never>>;
  /** Another provider, or none, is the current one. */
  "ap-provider-change": CustomEvent<{ provider: ProviderId | null }>;
  /** `step` counts from 1. */
  "ap-step-change": CustomEvent<{ provider: ProviderId; step: number; of: number }>;
  /** What is thought of the code field's content has changed. */
  "ap-verdict-change": CustomEvent<{ verdict: VerdictKind; finding: Finding | null }>;
  /** The code goes to the submit handler. */
  "ap-submit": CustomEvent<{ provider: ProviderId }>;
  /** The host answered with success. */
  "ap-success": CustomEvent<{ provider: ProviderId }>;
  /** The host answered with a failure, or not at all. */
  "ap-failure": CustomEvent<{ provider: ProviderId; cause: Cause }>;
  /** The person's answer to "Did this help?". */
  "ap-feedback": CustomEvent<{ provider: ProviderId; helpful: boolean }>;
  /** A wrong configuration, a load failure, a panic. */
  "ap-error": CustomEvent<{ reason: ErrorReason; message: string }>;
}

/** The element `<app-password>`. Each attribute has a property that reflects it. */
export class AppPasswordElement extends HTMLElement {
  appName: string;
  email: string;
  provider: ProviderId;
  theme: AppPasswordAttributes["theme"];
  /** Milliseconds. */
  submitTimeout: number;
  supportUrl: string;
  disabled: boolean;
  shadowMode: AppPasswordAttributes["shadow-mode"];
  wasmSrc: string;
  localeSrc: string;

  submitHandler: AppPasswordProperties["submitHandler"];
  oauthHandler: AppPasswordProperties["oauthHandler"];
  mxResolver: AppPasswordProperties["mxResolver"];
  providers: AppPasswordProperties["providers"];
  messages: AppPasswordProperties["messages"];
  sealKey: AppPasswordProperties["sealKey"];

  /** What the person sees. */
  readonly state: State;
  /** Resolves when the widget can be used; rejects with the reason it cannot. */
  readonly ready: Promise<void>;

  /** Moves the focus to where the person goes on. */
  override focus(options?: FocusOptions): void;
  /** Back to the start, the code wiped. */
  reset(): void;
  /** Releases everything. Safe to call twice. */
  destroy(): void;

  addEventListener<K extends keyof AppPasswordEventMap>(
    type: K,
    listener: (this: AppPasswordElement, event: AppPasswordEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: HTMLElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;

  removeEventListener<K extends keyof AppPasswordEventMap>(
    type: K,
    listener: (this: AppPasswordElement, event: AppPasswordEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: HTMLElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

// The module -----------------------------------------------------------------------------------------

/** What {@link mount} takes: the attributes in camelCase, and the properties. */
export interface MountOptions extends Partial<AppPasswordProperties> {
  appName?: AppPasswordAttributes["app-name"];
  email?: AppPasswordAttributes["email"];
  provider?: AppPasswordAttributes["provider"];
  lang?: AppPasswordAttributes["lang"];
  theme?: AppPasswordAttributes["theme"];
  submitTimeout?: AppPasswordAttributes["submit-timeout"];
  supportUrl?: AppPasswordAttributes["support-url"];
  disabled?: AppPasswordAttributes["disabled"];
  shadowMode?: AppPasswordAttributes["shadow-mode"];
  wasmSrc?: AppPasswordAttributes["wasm-src"];
  localeSrc?: AppPasswordAttributes["locale-src"];
}

/** Defines the element under another name as well. @default "app-password", which importing has done */
export function define(tag?: string): void;

/** Loads the wasm before the first element needs it. */
export function preload(): Promise<void>;

/** Makes an element and appends it to `target`, an element or a selector. */
export function mount(target: Element | ShadowRoot | string, options?: MountOptions): AppPasswordElement;

// Where the element may be written -------------------------------------------------------------------

/**
 * The element in JSX. React 19 sets the properties and adds the `onap-…` listeners. React 18 passes
 * attributes only: set properties and add listeners through a `ref` there.
 */
export interface AppPasswordJsx
  extends Partial<AppPasswordAttributes>,
    Partial<AppPasswordProperties>,
    AppPasswordJsxEvents {
  key?: string | number | bigint | null;
  ref?:
    | ((element: AppPasswordElement | null) => void)
    | { current: AppPasswordElement | null }
    | { readonly current: AppPasswordElement | null }
    | null;
  children?: unknown;
  id?: string;
  /** React 18 wants `class`; React 19 takes both. */
  class?: string;
  className?: string;
  style?: object;
  slot?: string;
  dir?: string;
  hidden?: boolean;
  part?: string;
  [attribute: `data-${string}` | `aria-${string}`]: unknown;
}

/** The events under the names that React 19 listens to. */
export type AppPasswordJsxEvents = {
  [K in keyof AppPasswordEventMap as `on${K}`]?: (event: AppPasswordEventMap[K]) => void;
};

/** A name in dashes as Vue writes it: `ap-ready` is `apReady`. */
type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : Name;

/** The element in a template of Vue's: `app-name`, `:submitHandler.prop`, `@ap-ready`. */
export interface AppPasswordVue extends MountOptions, AppPasswordVueEvents {
  slot?: string;
}

/** The events under the names that Vue gives their listeners. */
export type AppPasswordVueEvents = {
  [K in keyof AppPasswordEventMap as `on${Capitalize<Camel<K>>}`]?: (event: AppPasswordEventMap[K]) => void;
};

declare global {
  interface HTMLElementTagNameMap {
    "app-password": AppPasswordElement;
  }

  // React 18 and others that look for elements here.
  namespace JSX {
    interface IntrinsicElements {
      "app-password": AppPasswordJsx;
    }
  }
}

// React 19 looks here. Where React is not installed there is nothing to extend, and that is no error.
// @ts-ignore
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "app-password": AppPasswordJsx;
    }
  }
}

// Vue looks here.
// @ts-ignore
declare module "vue" {
  interface GlobalComponents {
    "app-password": new () => { $props: AppPasswordVue };
  }
}

// Svelte looks here, for the names that React has.
// @ts-ignore
declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "app-password": AppPasswordJsx;
  }
}
