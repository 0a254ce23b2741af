/**
 * Types of `app-password/core`: detect, check, explain and providers, without the element and without a DOM.
 */

/** A provider's id: `"google"`, `"apple"`, `"yahoo"`, … An id is never renamed. */
export type ProviderId = string;

/** What a provider wants from a mail program instead of the password that people sign in with. */
export type Credential =
  /** An app password, and nothing else. */
  | "app-password"
  /** An app password once two-step verification is on; before that, the mailbox password. */
  | "app-password-with-2fa"
  /** A second password that people choose themselves. */
  | "own-password"
  /** The mailbox password itself. */
  | "mailbox-password"
  /** No password at all: only signing in with the provider (OAuth). */
  | "oauth-only"
  /** No access for mail programs. */
  | "none";

/** Why a mail server let nobody in. */
export type Cause =
  | "account-password-used"
  /** Mistyped, revoked, or another account's. */
  | "wrong-code"
  | "imap-off"
  | "oauth-only"
  | "admin-blocked"
  | "not-yet-active"
  | "rate-limited"
  | "web-sign-in-required"
  | "wrong-username"
  | "wrong-server"
  | "plan-needed"
  | "sender-refused"
  | "network"
  | "tls"
  | "timeout"
  | "unknown";

/** What is thought of a code: send it, ask once more, don't send it. */
export type VerdictKind = "ok" | "doubt" | "reject";

/** What was pasted in the place of a code. */
export type Finding =
  /** Nothing but white space. */
  | "empty"
  /** The right alphabet, too short. */
  | "partial"
  /** The right alphabet, too long, and no single code to be found in it. */
  | "too-long"
  /** Nearly a code: one or two characters that this provider never uses. */
  | "foreign-character"
  /** Looks like the account's own password. */
  | "account-password"
  /** A two-step sign-in code. */
  | "sign-in-code"
  /** A backup code for two-step sign-in. */
  | "backup-code"
  /** A recovery key, code or phrase. */
  | "recovery-key"
  /** The example of a help page or of this widget. */
  | "sample"
  /** The name that was given to the app password. */
  | "own-name"
  /** An e-mail address. */
  | "address"
  /** A URL. */
  | "link";

/** A provider of the catalogue, in short. */
export interface ProviderSummary {
  id: ProviderId;
  name: string;
  credential: Credential;
  domains: string[];
  /** When its facts were last checked: `YYYY-MM`. */
  checked: string;
}

/** Whose mailbox an address is. */
export interface Detection {
  provider: ProviderId | null;
  /** By which of the two it was recognised. */
  by: "domain" | "mx" | null;
}

/** What is thought of something pasted. */
export interface Verdict {
  verdict: VerdictKind;
  finding: Finding | null;
  /** What would be sent; `null` when rejected. */
  code: string | null;
  /** The same in words. */
  text: string;
}

/** A mail server's answer, explained. */
export interface Explanation {
  cause: Cause;
  title: string;
  /** What to do, one sentence each. */
  advice: string[];
  link: { text: string; url: string } | null;
}

/** The package's version. */
export const version: string;

/** Every provider of the catalogue. */
export function providers(): Promise<ProviderSummary[]>;

/** Recognises the provider of an address, by its domain or by the mail exchangers given. */
export function detect(address: string, mx?: string[]): Promise<Detection>;

/** Says what it thinks of a pasted code, as the widget would. */
export function check(
  provider: ProviderId,
  pasted: string,
  about?: { appName?: string; email?: string },
): Promise<Verdict>;

/** Explains an IMAP or SMTP server's answer. Answers `unknown` rather than guess. */
export function explain(
  provider: ProviderId | null,
  reply: string,
  options?: { lang?: string },
): Promise<Explanation>;
