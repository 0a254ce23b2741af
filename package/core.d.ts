/**
 * Types of `app-password/core`: detect, check, explain and providers, without the element and without a DOM.
 */
import type { Detection, Explanation, ProviderSummary, Verdict } from "./shapes.js";

export type { Cause, Credential, Detection, Explanation, Finding, ProviderSummary, Verdict, VerdictKind } from "./shapes.js";

/** A provider's id: `"google"`, `"apple"`, `"yahoo"`, … An id is never renamed. */
export type ProviderId = string;

/** The package's version. */
export const version: string;

/** Every provider of the catalogue. */
export function providers(): Promise<ProviderSummary[]>;

/** Recognises the provider of an address, by its domain or by the mail exchangers given. */
export function detect(address: string, mx?: string[] | null): Promise<Detection>;

/** Says what it thinks of a pasted code, as the widget would. */
export function check(
  provider: ProviderId,
  pasted: string,
  about?: { appName?: string | null; email?: string | null } | null,
): Promise<Verdict>;

/** Explains an IMAP or SMTP server's answer. Answers `unknown` rather than guess. */
export function explain(
  provider: ProviderId | null,
  reply: string,
  options?: { lang?: string | null } | null,
): Promise<Explanation>;
