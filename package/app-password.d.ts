/**
 * Types of `<app-password>`: the element and its module. `core.d.ts` has what works without the element,
 * `shapes.d.ts` the data that goes in and out (generated from the Rust crate).
 *
 * Importing the module defines the element at once. Where there is no DOM, as in server rendering,
 * importing it does nothing.
 */
import type { Failure, Outcome, ProviderId } from "./core.js";
import type * as data from "./shapes.js";

export * from "./core.js";
export * from "./shapes.js";
export type { Failure, Outcome, Success } from "./core.js";

/** A mail server. */
export type Server = Omit<data.Login, "username">;

/**
 * Sends the code to the host's backend: the only way the code leaves the widget.
 *
 * `signal` is aborted when the person cancels and when `submit-timeout` has passed. A rejected promise is a
 * failure; the code then stays in the field.
 */
export type SubmitHandler = (
  submission: data.Submission,
  context: { signal: AbortSignal },
) => Promise<Outcome | void> | Outcome | void;

/** Starts the provider's own sign-in, for providers that refuse app passwords. `email` is null if not known. */
export type OauthHandler = (account: { provider: ProviderId; email: string | null }) => void;

/** The records of a domain: its mail exchangers, the preferred one first, and what stands in its TXT records. */
export interface MailRecords {
  /** `["."]` are those of a domain that takes no mail (RFC 7505); `[]` says nothing. */
  mx: string[];
  /** If the exchangers belong to a filter, the SPF record among these tells whose mailboxes stand behind it. */
  txt?: string[] | null;
}

/** Looks up the mail exchangers of a domain, and perhaps its TXT records. If it fails, the person can still go on. */
export type MxResolver = (domain: string, context: { signal: AbortSignal }) => Promise<string[] | MailRecords>;

/** Changes the catalogue. An invalid entry is reported in an `ap-error` and left out; the rest works. */
export interface ProviderConfig extends data.ProviderConfig {
  /** Changes to existing providers, by id: only the fields that differ. */
  change?: Record<ProviderId, Partial<data.Provider>>;
}

/** The events by name. All bubble and are composed; none ever carries the code. */
export type AppPasswordEventMap = { [K in keyof data.PublicEvents]: CustomEvent<data.PublicEvents[K]> };

/** What the person sees. `loading` lasts until the wasm is there, even while the first screen can already be used. */
export type State = "loading" | "pick" | "guide" | "paste" | "sending" | "done" | "refused" | "error";

/** The attributes. All are optional and may change at any time, unless stated otherwise. */
export interface AppPasswordAttributes {
  /**
   * The host's name: used in the steps, and suggested as the name of the new app password.
   * @default "this app", in the language shown
   */
  "app-name": string;
  /**
   * The mailbox. Selects the provider; when set, it is shown and cannot be edited. The attribute sets the
   * property, but the property does not write the attribute, so an address set there stays out of the markup.
   * @default the widget asks
   */
  email: string;
  /** A provider id. Overrides the detected provider. @default detected */
  provider: ProviderId;
  /** BCP 47; the closest of the languages that there are is shown. @default the closest `lang`, the browser's, `en` */
  lang: string;
  /** Any other value counts as the default, also when read as a property. @default "auto" */
  theme: "auto" | "light" | "dark";
  /**
   * How many milliseconds the submit handler may take. Anything but a positive number counts as the default. At most
   * about 24 days (2^31 - 1), the longest timer of a browser.
   * @default 60000
   */
  "submit-timeout": string | number;
  /** An `https` address, offered as "Get help". @default none */
  "support-url": string;
  /**
   * Any value disables, even `"false"`, as with every boolean attribute in HTML. React 18 turns `disabled={false}`
   * into exactly that: write `disabled={off || undefined}` there.
   * @default false
   */
  disabled: boolean;
  /**
   * The mailbox was connected and has stopped working: the widget begins with that, and with the steps to a new code.
   * Set `email` as well, and call `fail` if you know why. A boolean, as `disabled` is.
   * @default false
   */
  reconnect: boolean;
  /** Read once, when the element is first connected. @default "closed" */
  "shadow-mode": "closed" | "open";
  /** Address of the wasm file, from the page's base. @default beside the module */
  "wasm-src": string;
  /** Address of the folder with the languages, from the page's base. @default beside the module */
  "locale-src": string;
  /**
   * Tags of languages with spaces between them, or `all`: a menu in which the person chooses one. With `locale-src` it may
   * name languages of the host's own.
   * @default no menu
   */
  languages: string;
}

/** The properties that a host may set, before or after the element is defined. */
export interface AppPasswordProperties {
  /** Sends the code to the host's backend. */
  submitHandler: SubmitHandler | null | undefined;
  /** If set, a provider that refuses app passwords offers "Continue with …". */
  oauthHandler: OauthHandler | null | undefined;
  /** Looks up mail exchangers, and perhaps TXT records, so that custom domains are recognised. */
  mxResolver: MxResolver | null | undefined;
  /** Changes the catalogue. */
  providers: ProviderConfig | null | undefined;
  /**
   * The host's own wording, by message key: plain text, never markup. A text with a number has a key for each plural form
   * of the language (`.one`, `.few`, `.other` …). An unknown slot such as `{foo}` is shown as written, and reported in
   * an `ap-error`.
   */
  messages: Record<string, string> | null | undefined;
  /**
   * A public key: EC P-256 or X25519 (ECDH-ES), or RSA of 2048 bits or more (RSA-OAEP-256). If set, a submission carries
   * `sealed` and no `code`. What cannot be sealed is not sent, and an `ap-error` says why.
   */
  sealKey: (JsonWebKey & { kid?: string }) | null | undefined;
}

/** A kebab-case name in camelCase: `app-name` becomes `appName`. */
type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : Name;

/** The attributes under the names of their properties. */
type CamelAttributes = { [K in keyof AppPasswordAttributes as Camel<K>]: AppPasswordAttributes[K] };

/** All events of the element. */
interface EventMap extends HTMLElementEventMap, AppPasswordEventMap {}

/** The element `<app-password>`. Each attribute has a property. */
export interface AppPasswordElement extends AppPasswordProperties, Omit<CamelAttributes, "submitTimeout"> {}
export class AppPasswordElement extends HTMLElement {
  /** How many milliseconds the submit handler may take. */
  submitTimeout: number;
  /** What the person sees. */
  readonly state: State;
  /** Resolves when the widget lives; rejects with the reason if it cannot. */
  readonly ready: Promise<void>;

  /** Moves the focus to where the person continues. */
  override focus(options?: FocusOptions): void;
  /**
   * The mailbox has stopped working: shows why, and the steps to a new code, which goes the usual way. Waits until the
   * widget can be used; what the person has typed stays. There is an `ap-failure`, but no `ap-submit`.
   */
  fail(outcome: Failure): void;
  /** Goes back to the start and wipes the code. With `reconnect`, or after `fail`, that is why the mailbox stopped. */
  reset(): void;
  /** Ends the widget, wipes the code and releases everything. Safe to call twice. */
  destroy(): void;

  addEventListener<K extends keyof EventMap>(
    type: K,
    listener: (this: AppPasswordElement, event: EventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;

  removeEventListener<K extends keyof EventMap>(
    type: K,
    listener: (this: AppPasswordElement, event: EventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

// The module -----------------------------------------------------------------------------------------

/** What {@link mount} takes: the attributes in camelCase, and the properties. */
export interface MountOptions extends Partial<AppPasswordProperties>, Partial<CamelAttributes> {}

/**
 * Defines the element under another tag name as well. The first definition of a name wins.
 * @param tag The tag name. Without one it is "app-password", which importing has already defined.
 */
export function define(tag?: string): void;

/**
 * Makes an element and appends it to the target.
 * @param target An element or a selector.
 * @param options Attributes in camelCase, and properties.
 */
export function mount(target: Element | ShadowRoot | string, options?: MountOptions): AppPasswordElement;

// The element in templates -------------------------------------------------------------------

/**
 * The element in JSX. React 19 sets the properties and adds the `onap-…` listeners. React 18 passes
 * only attributes: set properties and add listeners through a `ref` there.
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

/** The events by the names of their props in React 19. */
export type AppPasswordJsxEvents = {
  [K in keyof AppPasswordEventMap as `on${K}`]?: (event: AppPasswordEventMap[K]) => void;
};

/** The element in a Vue template: `app-name`, `:submitHandler.prop`, `@ap-ready`. */
export interface AppPasswordVue extends MountOptions, AppPasswordVueEvents {
  slot?: string;
}

/** The events by the names of their listeners in Vue. */
export type AppPasswordVueEvents = {
  [K in keyof AppPasswordEventMap as `on${Capitalize<Camel<K>>}`]?: (event: AppPasswordEventMap[K]) => void;
};

declare global {
  interface HTMLElementTagNameMap {
    "app-password": AppPasswordElement;
  }

  // React 18 and others look here.
  namespace JSX {
    interface IntrinsicElements {
      "app-password": AppPasswordJsx;
    }
  }
}

// React 19 looks here. If React is not installed there is nothing to extend, and that is fine.
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

// Svelte looks here; the names are those of React.
// @ts-ignore
declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "app-password": AppPasswordJsx;
  }
}
