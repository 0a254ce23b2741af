/** Types of data, made from the shapes in `src/model` by `node tools/types.mjs`. */

/** What a mail program must show the mail server. */
export type Credential =
  /** An app password; the account's own password is refused. */
  | "app-password"
  /** An app password where two-step sign-in is on, otherwise the mailbox password. */
  | "app-password-with-2fa"
  /** A second password that people choose themselves. */
  | "own-password"
  /** The mailbox password itself. */
  | "mailbox-password"
  /** No password at all: the provider's own sign-in window. */
  | "oauth-only"
  /** No IMAP. */
  | "none";
/** How a provider was recognised. */
export type DetectedBy =
  /** By the address's own domain. */
  | "domain"
  /** By the mail exchanger of that domain. */
  | "mx";
/** What to do with a paste. */
export type VerdictKind =
  /** Send it. */
  | "ok"
  /** It does not look right, but only the provider can know: a second, deliberate click sends it. */
  | "doubt"
  /** Certainly not an app password: not sent. */
  | "reject";
/** What was pasted, when it is not an app password. */
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
  /** A two-step sign-in code: 6 to 8 digits, or `G-123456`. */
  | "sign-in-code"
  /** A backup code: `1234 5678`. */
  | "backup-code"
  /** An Apple recovery key, a Microsoft recovery code, a recovery phrase. */
  | "recovery-key"
  /** The example text of a help page or of the widget. */
  | "sample"
  /** The name given to the app password. */
  | "own-name"
  /** An e-mail address. */
  | "address"
  /** A web address. */
  | "link";
/** Why a mailbox could not be connected. */
export type Cause =
  /** The account's own password came where only an app password is taken. */
  | "account-password-used"
  /** The code is not right: a typo, revoked, or made in another account. */
  | "wrong-code"
  /** The code may be right, but the mailbox does not let mail programs in: a switch of its owner. */
  | "imap-off"
  /** The provider takes no passwords at all from mail programs, only its own sign-in page. */
  | "oauth-only"
  /** Somebody other than the mailbox's user has switched this off: an administrator, a parent. */
  | "admin-blocked"
  /** The code or the switch is too new. No server is known to say so; hosts may. */
  | "not-yet-active"
  /** Too many attempts or connections; waiting helps, trying again at once does not. */
  | "rate-limited"
  /** The provider wants to see the person sign in with a browser first. */
  | "web-sign-in-required"
  /** The code may be right, but not for this user name. */
  | "wrong-username"
  /** A mail server answered, but not the one that this mailbox lives on. */
  | "wrong-server"
  /** The mailbox's plan has no access for mail programs. No server is known to say so; hosts may. */
  | "plan-needed"
  /** Signed in, but not allowed to send under this address. */
  | "sender-refused"
  /** The server was not reached, went away, or is itself out of order for now. */
  | "network"
  /** The encrypted connection could not be made or was not trusted. */
  | "tls"
  /** The server did not answer in time. */
  | "timeout"
  /** None of the others for certain. */
  | "unknown";
/** How the connection is protected. */
export type Security =
  /** TLS from the first byte (RFC 8314 "implicit TLS"). */
  | "tls"
  /** Plain at first, then `STARTTLS`. */
  | "starttls";
/** What an `ap-error` is about. */
export type ErrorReason =
  /** An attribute, a property or an answer of the host's is wrong. The rest works. */
  | "configuration"
  /** The widget did not load. */
  | "load"
  /** A language did not load. English stands in for it. */
  | "locale"
  /** The widget has failed, and offers the person a fresh start. */
  | "panic";
/**
 * What the provider's own page says, word for word: in English alone, or with what else is known. In JSON
 * and TOML a label that is known in English alone is a text.
 */
export type Label =
  | string
  | {
      /** The English wording. */
      en: string;
      /** Other wording that some people see in the same place, such as a `+` in place of the button. */
      or?: string;
      /** The wording in other languages of the provider's page, by BCP 47 tag. */
      known?: {
        [k: string]: string;
      };
    };
/** The characters that a code is made of, after case folding and without separators. */
export type Alphabet =
  /** `a`–`z`. */
  | "lower"
  /** `a`–`z` and `0`–`9`. */
  | "lower-digit"
  /** `a`–`z`, `A`–`Z` and `0`–`9`. */
  | "alphanumeric"
  /** Everything but white space. */
  | "any";
/** What happens to capitals. */
export type Case =
  /** They mean something: the code is sent as it was typed. */
  | "keep"
  /** They came from a phone's keyboard: folded to lower case before checking and sending. */
  | "lower";
/** How sure we are of a shape. Below `high` only `empty`, `address` and `link` are ever rejected. */
export type Confidence =
  /** The provider documents it, or every code ever seen has it. */
  | "high"
  /** Sources agree, the provider is silent. */
  | "medium"
  /** A guess, or nothing published. */
  | "low";
/** What a page is for. */
export type PageKind =
  /** Where the app password is made. */
  | "create"
  /** The provider's own explanation. */
  | "help"
  /** Where two-step sign-in is switched on. */
  | "twoStep"
  /** The list of the app passwords made so far, where one is deleted. */
  | "manage"
  /** Where IMAP is switched on. */
  | "imap"
  /** Help for people who cannot sign in. */
  | "signInHelp"
  /** The mailbox in the browser: signing in there lifts some blocks. */
  | "webmail";
/** One thing to do. */
export type Step =
  | {
      /** Have the administrator allow it: work accounts only. There is a message to copy for them. */
      kind: "ask-admin";
    }
  | {
      /** See that two-step sign-in is on, which the provider calls by this label. */
      kind: "two-step";
      label: Label;
    }
  | {
      /** Open this page in a new tab and sign in there. */
      kind: "open";
      page: PageKind;
    }
  | {
      /** Choose this entry of a menu, a list or a section. */
      kind: "choose";
      label: Label;
    }
  | {
      /** Type the suggested name into this field. */
      kind: "type";
      label: Label;
    }
  | {
      /** Think up a new password, and type it into this field. */
      kind: "invent";
      label: Label;
    }
  | {
      /** Press this button. */
      kind: "press";
      label: Label;
    }
  | {
      /** Copy the code that is now shown, which happens only once, and then press this button. */
      kind: "copy";
      label: Label;
    }
  | {
      /** Switch this setting on, at this page. */
      kind: "switch";
      page: PageKind;
      label: Label;
    }
  | {
      /** Wait this many hours before the code works. */
      kind: "wait";
      hours: number;
    };
/** Why the option to make an app password is missing, or what was made does not work. */
export type Missing =
  /** Two-step sign-in is off. */
  | "two-step-off"
  /** Two-step sign-in uses nothing but security keys. */
  | "security-keys-only"
  /** The menu does not show the link although all is right; the direct address works. */
  | "link-hidden"
  /** Another account is signed in in this browser. */
  | "other-account"
  /** The account belongs to an organisation whose administrator does not allow it. */
  | "work-account"
  /** The account has the provider's strictest protection. */
  | "advanced-protection"
  /** A child's account. */
  | "child-account"
  /** As many codes as the provider allows are in use. */
  | "too-many-codes"
  /** An account that a company or a school manages. */
  | "managed-account"
  /** The account has no mailbox at this provider. */
  | "no-mailbox"
  /** The provider does not trust this browser, or a private window is open. */
  | "browser-not-trusted"
  /** The account is new. */
  | "new-account"
  /** The account has no password at all (a passkey or a key app only). */
  | "no-password-yet"
  /** The plan has no access for mail programs. */
  | "plan-without-imap"
  /** The organisation's rules forbid access for mail programs. */
  | "imap-forbidden"
  /** The code belongs to another data centre than the one chosen. */
  | "other-region"
  /** The account has no phone number, which the provider wants first. */
  | "phone-missing"
  /** A phone's view of the page does not show it. */
  | "desktop-only";
/** What ends a code's life. */
export type End =
  /** A change of the account's own password ends every code. */
  | "password-changed"
  /** A change of the account's own password ends none: they must be deleted by hand. */
  | "only-deleted"
  /** Switching two-step sign-in off ends every code. */
  | "two-step-off"
  /** Making a new one ends the one before. */
  | "replaced"
  /** It ends by itself after some months. */
  | "expires";
/** What a person should know before they begin. */
export type Caution =
  /** The provider is withdrawing password sign-in for some accounts. */
  | "may-refuse"
  /** The main address must be used to sign in, not an alias or a domain of one's own. */
  | "main-address"
  /** Only a paid plan lets mail programs in. */
  | "paid-plan"
  /** The switch for mail programs goes off by itself when it is not used for long. */
  | "switch-lapses"
  /** New codes can no longer be made; old ones still work. */
  | "no-new-codes"
  /** The mailboxes are moving to the provider that `movesTo` names. */
  | "moving"
  /** The administrator decides whether mail programs are let in. */
  | "admin-decides"
  /** Mail programs may be let in from the provider's own country or network only. */
  | "own-network"
  /** Two-step sign-in shuts mail programs out altogether. */
  | "two-step-shuts-out"
  /** The mailbox opens in the provider's own apps only. */
  | "own-apps-only"
  /** The mailbox opens through a program on the person's own computer only, which a host cannot reach. */
  | "bridge-only"
  /** The mailbox opens by POP only, which a host cannot keep in step with. */
  | "pop-only";
/** What the server takes as the user name. */
export type Username =
  /** The whole address. */
  | "address"
  /** The part before the `@`. */
  | "local-part"
  /** A name of its own, which only the person knows. */
  | "own";

/** A provider of the catalogue, in short. */
export interface ProviderSummary {
  /** The public name of the entry. */
  id: string;
  /** The brand. */
  name: string;
  /** What a mail program must show. */
  credential: Credential;
  /** Public mail domains. */
  domains: string[];
  /** When its facts were last checked: `YYYY-MM`. */
  checked: string;
}
/** Which provider runs the mailbox of an address. */
export interface Detection {
  /** The provider's id; `null` where nobody knows. */
  provider: string | null;
  /** By what it was recognised. */
  by: DetectedBy | null;
}
/** The verdict on a pasted text. */
export interface Verdict {
  /** What to do with it. */
  verdict: VerdictKind;
  /** What it is instead of a code; `null` exactly when it is `ok`. */
  finding: Finding | null;
  /** What would be sent; `null` exactly when it is `reject`. */
  code: string | null;
  /** The same in words. */
  text: string;
}
/** A mail server's answer, explained. */
export interface Explanation {
  /** Why it failed. */
  cause: Cause;
  /** One sentence: what happened. */
  title: string;
  /** What to do, one sentence each, the most helpful first. */
  advice: string[];
  /** Where to do it; `null` where there is no page for it. */
  link: Link | null;
}
/** A link of an explanation. */
export interface Link {
  /** What it says. */
  text: string;
  /** Its `https` address. */
  url: string;
}
/** What a person hands over. Exactly one of `code` and `sealed` is there. */
export interface Submission {
  /** The provider's id; `other` where nobody knows the service. */
  provider: string;
  /** The address of the mailbox. */
  email: string;
  /** The app password, normalised: without the spaces or dashes that this provider only displays. */
  code?: string;
  /** With `sealKey`: the code as JWE in compact form (A256GCM). */
  sealed?: string;
  /** Where mail is read; `null` where the provider has none. */
  imap: Login | null;
  /** Where mail is sent; `null` where the provider has none. */
  smtp: Login | null;
}
/** A mail server together with the name to log in with. */
export interface Login {
  /** Host name. */
  host: string;
  /** TCP port. */
  port: number;
  /** How the connection is protected. */
  security: Security;
  /** The full address, or whatever this provider asks for in its place. */
  username: string;
}
/**
 * What a host answers to a submission: `{ok: true}` says that the login worked. The more of the rest a
 * host knows of a failure, the better the widget explains it.
 */
export interface Outcome {
  /** Whether the login worked. */
  ok: boolean;
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
/** The events by name, each with its `detail`. All bubble and cross shadow roots; none ever carries the code. */
export interface PublicEvents {
  /** The widget can be used. */
  "ap-ready": Record<string, never>;
  /** Another provider, or none, is the current one. */
  "ap-provider-change": {
    /** The provider's id; `null` when none is chosen. */
    provider: string | null;
  };
  /** Another step is the current one. */
  "ap-step-change": {
    /** The provider's id. */
    provider: string;
    /** Counts from 1. */
    step: number;
    /** How many there are. */
    of: number;
  };
  /** The verdict on what the code field holds has changed. */
  "ap-verdict-change": {
    /** What to do with it. */
    verdict: VerdictKind;
    /** What it is instead of a code. */
    finding: Finding | null;
  };
  /** The code goes to the submit handler. */
  "ap-submit": {
    /** The provider's id. */
    provider: string;
  };
  /** The host answered that the login worked. */
  "ap-success": {
    /** The provider's id. */
    provider: string;
  };
  /** The host answered with a failure, or not at all. */
  "ap-failure": {
    /** The provider's id. */
    provider: string;
    /** Why. */
    cause: Cause;
  };
  /** The person's answer to "Did this help?". */
  "ap-feedback": {
    /** The provider's id. */
    provider: string;
    /** Whether it did. */
    helpful: boolean;
  };
  /** A wrong configuration, a load failure, a panic. */
  "ap-error": {
    /** What it is about. */
    reason: ErrorReason;
    /** A sentence for the host's developer. */
    message: string;
  };
}
/** Shapes the catalogue. A wrong entry is named and left out; the rest works. */
export interface ProviderConfig {
  /** Offer these ids and no others, in this order. If nobody has one of them, only another service is offered. */
  only?: string[];
  /** Do not offer these ids. */
  hide?: string[];
  /** Offer these ids first, in this order. */
  first?: string[];
  /**
   * Entries of the host's own; one with an id of ours takes its place.
   *
   * @maxItems 500
   */
  add?: Provider[];
}
/**
 * Pages to send a person to, by what they are for. An address may hold `{region}` and, last of all and
 * behind a question mark, `{email}`.
 */
export interface Pages {
  /** Where the app password is made. */
  create?: string;
  /** The provider's own explanation. */
  help?: string;
  /** Where two-step sign-in is switched on. */
  twoStep?: string;
  /** The list of the app passwords made so far, where one is deleted. */
  manage?: string;
  /** Where IMAP is switched on. */
  imap?: string;
  /** Help for people who cannot sign in. */
  signInHelp?: string;
  /** The mailbox in the browser: signing in there lifts some blocks. */
  webmail?: string;
}
/**
 * What is to be known about one mail provider: a file of `data/providers`, an entry of `providers.json`,
 * one of a host's own.
 */
export interface Provider {
  /** The entry's public name; never renamed. */
  id: string;
  /** The brand, never translated. */
  name: string;
  /** The names under which people know its mail, the best known first. */
  also?: string[];
  /** What the provider calls the code, on its own pages; left out where that is "App password". */
  codeName?: Label;
  /** What a mail program must show. */
  credential: Credential;
  /** Public mail domains, in ASCII (punycode). */
  domains?: string[];
  /** Endings of mail exchangers' host names, on label boundaries: a domain of one's own is recognised by them. */
  mx?: string[];
  /** What a code looks like. */
  code?: CodeShape;
  /**
   * Pages to send a person to, by what they are for. An address may hold `{region}` and, last of all and
   * behind a question mark, `{email}`.
   */
  pages?: Pages;
  /** Whether personal and work accounts differ, so that it is worth asking. @default false */
  asksAccount?: boolean;
  /**
   * What comes first for a work account.
   *
   * @maxItems 30
   */
  workSteps?: Step[];
  /**
   * The way to a code, in order.
   *
   * @maxItems 30
   */
  steps?: Step[];
  /**
   * How the mailbox is opened to mail programs at all: after the code, and all there is to do for
   * whoever gives the mailbox password.
   *
   * @maxItems 30
   */
  imapSteps?: Step[];
  /** Why the option may be missing, the most frequent reason first. */
  missing?: Missing[];
  /** What ends a code's life. */
  ends?: End[];
  /** What to know before beginning. */
  cautions?: Caution[];
  /** Since when (`YYYY-MM`) the provider refuses every password of mail programs; empty if it does not. */
  ended?: string;
  /**
   * The id of the provider that the mailboxes are moving to: one whose exchangers are already the
   * other's has moved. Empty if they stay.
   */
  movesTo?: string;
  /** The IMAP server; none where the provider has none. */
  imap?: ProviderServer | null;
  /** The submission server; none where the provider has none. */
  smtp?: ProviderServer | null;
  /** Data centres with servers of their own; the first is assumed. Empty where there is one only. */
  regions?: Region[];
  /** What stands for `{work}` in the host names of work accounts. */
  work?: string;
  /** Year and month (`YYYY-MM`) in which all this was last held against its sources. */
  checked?: string;
  /** Where it was read. For who maintains it: what ships goes without. */
  sources?: string[];
}
/** What a code looks like. What is left out is not checked. */
export interface CodeShape {
  /** The characters that codes are made of, after case folding and without separators. @default "any" */
  alphabet?: Alphabet;
  /**
   * Every length that occurs, in characters without separators, the official one first. Empty when the
   * provider publishes none.
   */
  lengths?: number[];
  /** Characters in a group as displayed; 0 for one run. */
  group?: number;
  /** What stands between two groups as displayed. @default " " */
  separator?: " " | "-";
  /** Whether the code is sent with its separators. @default false */
  sendsSeparator?: boolean;
  /** Whether dashes that a person typed are separators and no part of the code. @default false */
  dropsDashes?: boolean;
  /** What happens to capitals. @default "keep" */
  case?: Case;
  /** How sure this shape is. Only high lets the widget reject a code for it. @default "low" */
  certainty?: Confidence;
  /** Whether the provider issues 8-digit backup codes for two-step sign-in. @default false */
  backupCodes?: boolean;
}
/** A mail server. */
export interface ProviderServer {
  /** Host name; `{region}` and `{work}` stand for what the mailbox has of them. */
  host: string;
  /** TCP port. */
  port: number;
  /** How the connection is protected. */
  security: Security;
  /** What the server takes as the user name. @default "address" */
  username?: Username;
}
/** A data centre with servers of its own, told by the ending of the provider's addresses or by a name. */
export interface Region {
  /**
   * What stands for `{region}`, such as `zoho.eu`: also what a person sees in the address bar, and so
   * what they are asked for.
   */
  ending: string;
  /** What the person knows it by; left out where that is the ending. */
  name?: string;
  /** Public mail domains that live there. */
  domains?: string[];
  /** Its IMAP server, where that is not the provider's with `{region}` filled in. */
  imap?: ProviderServer | null;
  /** Its submission server, in the same way. */
  smtp?: ProviderServer | null;
}
