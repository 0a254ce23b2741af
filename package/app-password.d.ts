/**
 * Types of `<app-password>`: the element and its module. What works without it is in `core.d.ts`; what goes
 * in and out is in `shapes.d.ts`, made from the crate's own types.
 *
 * Importing the module defines the element at once. Where there is no DOM, as in server rendering,
 * importing it does nothing.
 */
import type { ProviderId } from "./core.js";
import type * as data from "./shapes.js";

export * from "./core.js";
export * from "./shapes.js";

/** A mail server, as the widget names it. */
export type Server = Omit<data.Login, "username">;

/** The login worked. */
export interface Success {
  ok: true;
}

/** The login failed. The more of this the host knows, the better the widget explains it. */
export interface Failure extends data.Outcome {
  ok: false;
}

/**
 * What the host answers to a submission. `undefined` says only that the host has taken the code: the screen then
 * says so, and no `ap-success` is sent. Anything else is a failure.
 */
export type Outcome = Success | Failure;

/**
 * Takes the code to the host's backend: the only way in which the code leaves the widget.
 *
 * `signal` is aborted when the person cancels and when `submit-timeout` has passed. A rejected
 * promise is a failure; the code then stays in the field.
 */
export type SubmitHandler = (
  submission: data.Submission,
  context: { signal: AbortSignal },
) => Promise<Outcome | void> | Outcome | void;

/** Starts the provider's own sign-in, for providers that refuse app passwords. */
export type OauthHandler = (account: { provider: ProviderId; email: string | null }) => void;

/** Answers the mail exchangers of a domain. Its failure never stops anyone. */
export type MxResolver = (domain: string, context: { signal: AbortSignal }) => Promise<string[]>;

/** Shapes the catalogue. A wrong entry is named in an `ap-error` and left out; the rest works. */
export interface ProviderConfig extends data.ProviderConfig {
  /** Differences to known providers, by id. */
  change?: Record<ProviderId, Partial<data.Provider>>;
}

/** The events, by name. All bubble and cross shadow roots; none ever carries the code. */
export type AppPasswordEventMap = { [K in keyof data.PublicEvents]: CustomEvent<data.PublicEvents[K]> };

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
  /**
   * Any value disables, `"false"` too, as for every boolean attribute of HTML. React 18 writes `disabled={false}` as
   * that: give it `disabled={off || undefined}`.
   * @default false
   */
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

/** A name in dashes as it is written in scripts: `app-name` is `appName`. */
type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : Name;

/** The attributes under the names of their properties. */
type CamelAttributes = { [K in keyof AppPasswordAttributes as Camel<K>]: AppPasswordAttributes[K] };

/** What a listener may listen to. */
interface EventMap extends HTMLElementEventMap, AppPasswordEventMap {}

/** The element `<app-password>`. Each attribute has a property that reflects it. */
export interface AppPasswordElement extends AppPasswordProperties, Omit<CamelAttributes, "submitTimeout"> {}
export class AppPasswordElement extends HTMLElement {
  /** Milliseconds. */
  submitTimeout: number;
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

/** Defines the element under another name as well. @default "app-password", which importing has done */
export function define(tag?: string): void;

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
