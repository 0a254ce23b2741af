/**
 * Types of `app-password/core`: detect, check, explain and providers, without the element and without a DOM.
 */
import type { Detection, Explanation, ProviderSummary, Verdict } from "./shapes.js";

export type { Cause, Credential, Detection, Explanation, Finding, ProviderSummary, Verdict, VerdictKind } from "./shapes.js";

/** A provider's id: `"google"`, `"apple"`, `"yahoo"`, … An id is never renamed. */
export type ProviderId = string;

/** The package's version. */
export const version: string;

/**
 * Where the files are, for hosts that have them at a place of their own. What is left out is as `preload` was told
 * last, else beside the module. The entries for build tools have all files with them.
 */
export interface Sources {
  /** Where the wasm file is, and beside it the catalogue. */
  wasmSrc?: string | null;
  /** Where the folder of languages is. */
  localeSrc?: string | null;
}

/** What {@link check} may be told. */
export interface CheckOptions extends Sources {
  /** The name suggested for the app password: a paste of it is not the code. */
  appName?: string | null;
  /** The mailbox. */
  email?: string | null;
  /** BCP 47: the language of `text`. @default "en" */
  lang?: string | null;
}

/** What {@link explain} may be told. */
export interface ExplainOptions extends Sources {
  /** BCP 47: the language of the explanation. @default "en" */
  lang?: string | null;
}

/** Loads the wasm before anything needs it; says where the files are, for all who say nothing of their own. */
export function preload(options?: Sources): Promise<void>;

/** Every provider of the catalogue. */
export function providers(options?: Sources | null): Promise<ProviderSummary[]>;

/** Recognises the provider of an address, by its domain or by the mail exchangers given. */
export function detect(address: string, mx?: string[] | null, options?: Sources | null): Promise<Detection>;

/** Says what it thinks of a pasted code, as the widget would. */
export function check(provider: ProviderId, pasted: string, about?: CheckOptions | null): Promise<Verdict>;

/** Explains an IMAP or SMTP server's answer. Answers `unknown` rather than guess. */
export function explain(provider: ProviderId | null, reply: string, options?: ExplainOptions | null): Promise<Explanation>;
