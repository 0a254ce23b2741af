/**
 * Types of `app-password/core`: detect, check, explain and providers, without the element and without a DOM; and what a
 * backend receives and answers.
 */
import type * as data from "./shapes.js";
import type { Detection, Explanation, ProviderSummary, Verdict } from "./shapes.js";

export type { Cause, Confidence, Credential, DetectedBy, Detection, DetectionNote, Explanation, Finding, ProviderSummary, Verdict, VerdictKind } from "./shapes.js";
export type { ClearSubmission, Login, ProtocolOutcome, SealedSubmission, Security, Submission } from "./shapes.js";

/** The login worked. */
export interface Success {
  ok: true;
}

/** The login failed. The more of this you provide, the better the widget can explain it. */
export interface Failure extends data.Outcome {
  ok: false;
}

/**
 * What the host answers to a submission. Only `{ok: true}` means that the login worked. A handler that returns
 * nothing has only taken the code: the screen says so, and there is no `ap-success`. Any other answer is a failure.
 */
export type Outcome = Success | Failure;

/** A provider's id: `"google"`, `"apple"`, `"yahoo"`, … Ids are never renamed. */
export type ProviderId = string;

/** The package's version. */
export const version: string;

/**
 * Where the files are, if you serve them yourself. What is left out is taken from the last call of `preload`, or else
 * expected beside the module. The entries for build tools bring all files with them.
 */
export interface Sources {
  /** Address of the wasm file; `catalogue.bin` is expected beside it. */
  wasmSrc?: string | null;
  /** Address of the folder with the languages. */
  localeSrc?: string | null;
}

/** Options of {@link check}. */
export interface CheckOptions extends Sources {
  /** The name suggested for the app password: pasting it is recognised as a mistake. */
  appName?: string | null;
  /** The address of the mailbox: pasting it is recognised as a mistake. */
  email?: string | null;
  /** BCP 47: the language of `text`. @default "en" */
  lang?: string | null;
}

/** Options of {@link explain}. */
export interface ExplainOptions extends Sources {
  /** BCP 47: the language of the explanation. @default "en" */
  lang?: string | null;
  /** Which login the server refused: `"imap"` or `"smtp"`. */
  protocol?: "imap" | "smtp" | null;
}

/**
 * Loads the wasm ahead of time.
 * @param options Where the files are, for elements and calls that set nothing.
 */
export function preload(options?: Sources): Promise<void>;

/**
 * Every provider of the catalogue.
 * @param options Where the files are.
 */
export function providers(options?: Sources | null): Promise<ProviderSummary[]>;

/**
 * Finds the provider of an address, by its domain or by the given records of its domain, and says what else they tell.
 * Of each list the first 500 records are looked at; one of more than 4,096 characters is passed over.
 * @param address An e-mail address.
 * @param mx Mail exchangers of its domain, the preferred one first. `["."]` are those of a domain that takes no mail;
 *   `[]` says nothing.
 * @param txt TXT records of its domain: its SPF record tells whose mailboxes stand behind a filter. The options may stand
 *   here, too.
 * @param options Where the files are.
 */
export function detect(
  address: string,
  mx?: string[] | null,
  txt?: string[] | Sources | null,
  options?: Sources | null,
): Promise<Detection>;

/**
 * Checks a pasted code, exactly as the widget does. No more than its first 4,096 characters are looked at, counted as
 * `length` counts; a longer text is `too-long`, whatever stands in them. An option that is longer is a `RangeError`.
 * @param provider A provider id.
 * @param pasted What was pasted.
 * @param about What else is known, and the language of the answer.
 */
export function check(provider: ProviderId, pasted: string, about?: CheckOptions | null): Promise<Verdict>;

/**
 * Explains the answer of an IMAP or SMTP server, of which the first 16,384 characters are read. The cause is `unknown` rather than a guess.
 * @param provider A provider id.
 * @param reply The server's answer.
 * @param options The language of the explanation, and which login it was.
 */
export function explain(provider: ProviderId | null, reply: string, options?: ExplainOptions | null): Promise<Explanation>;
