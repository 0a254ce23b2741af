/** Types of data, made from the shapes in `src/model` by `node tools/types.mjs`. */

/** What a mail program must send to the mail server. */
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
  | "mx"
  /** By the services that may send in that domain's name: its SPF record (RFC 7208). */
  | "txt";
/** How sure something is. Of the format of codes: below `high` only `empty`, `address` and `link` are ever rejected. */
export type Confidence =
  /** Certain: for a format, the provider documents it, or every code ever seen follows it. */
  | "high"
  /** Likely: for a format, sources agree, and the provider says nothing. */
  | "medium"
  /** A guess, or nothing known. */
  | "low";
/** What else an address and its domain's records say. */
export type DetectionNote =
  /** Mail first passes a filter. The mailbox is elsewhere. */
  | "gateway"
  /** The domain only forwards mail: there is no mailbox at this address. */
  | "forwarder"
  /** The exchanger is part of the domain itself, or of hosting that works alike. */
  | "own-server"
  /** Several providers, or several products of one, may have the mailbox. */
  | "ambiguous"
  /** The domain takes no mail (RFC 7505). */
  | "no-mail"
  /** It looks like a slip of a well-known domain. */
  | "misspelt";
/** What to do with a paste. */
export type VerdictKind =
  /** Send it. */
  | "ok"
  /** It does not look right, but only the provider can know: a second, deliberate press sends it. */
  | "doubt"
  /** Certainly not an app password: not sent. */
  | "reject";
/** What was pasted, when it is not an app password. */
export type Finding =
  /** Nothing but white space. */
  | "empty"
  /** The right alphabet, too short. */
  | "partial"
  /** The right alphabet, but too long, and it does not contain exactly one code; or any text of more than 4,096 characters. */
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
  /** The account's own password was used where only an app password is accepted. */
  | "account-password-used"
  /** The code is not right: a typo, revoked, or made in another account. */
  | "wrong-code"
  /** The code may be right, but the mailbox does not let mail programs in: a switch of its owner. */
  | "imap-off"
  /** The provider takes no passwords at all from mail programs, only its own sign-in page. */
  | "oauth-only"
  /** Somebody other than the mailbox's user has switched this off: an administrator, a parent. */
  | "admin-blocked"
  /** The code or the setting is too new. No known server says so; hosts may. */
  | "not-yet-active"
  /** Too many attempts or connections; waiting helps, trying again at once does not. */
  | "rate-limited"
  /** The provider wants to see the person sign in with a browser first. */
  | "web-sign-in-required"
  /** The code may be right, but not for this user name. */
  | "wrong-username"
  /** A mail server answered, but not the one that has this mailbox. */
  | "wrong-server"
  /** The mailbox's plan does not include access for mail programs. No known server says so; hosts may. */
  | "plan-needed"
  /** Signed in, but not allowed to send under this address. */
  | "sender-refused"
  /** The server was not reached, dropped the connection, or is out of order for now. */
  | "network"
  /** The encrypted connection could not be made or was not trusted. */
  | "tls"
  /** The server did not answer in time. */
  | "timeout"
  /** Not certain to be any of the others. */
  | "unknown";
/** What a person submits: with the code, or, if the host has set a `sealKey`, with the code sealed to that. */
export type Submission = ClearSubmission | SealedSubmission;
/** How the connection is protected. */
export type Security =
  /** TLS from the first byte (RFC 8314 "implicit TLS"). */
  | "tls"
  /** Plain at first, then `STARTTLS`. */
  | "starttls";
/** Which of the two logins of a mailbox failed. */
export type Protocol =
  /** Reading mail. */
  | "imap"
  /** Sending mail. */
  | "smtp"
  /** Both of them. */
  | "both";
/** What an `ap-error` is about. */
export type ErrorReason =
  /** An attribute, a property or an answer from the host is invalid. The rest works. */
  | "configuration"
  /** The widget did not load. */
  | "load"
  /** A language did not load. English is used instead. */
  | "locale"
  /** The widget has crashed, and offers the person a fresh start. */
  | "panic";
/** A colour of a badge. Any two of the eight are told apart also by people who see no red, no green or no blue. */
export type Tone =
  /** None: the host's accent. */
  | "plain"
  /** Yellow. */
  | "sun"
  /** Orange. */
  | "rust"
  /** Dark brown. */
  | "cocoa"
  /** Greyish green. */
  | "sage"
  /** Bluish green. */
  | "teal"
  /** Light blue. */
  | "sky"
  /** Dark blue. */
  | "indigo"
  /** Light purple. */
  | "orchid";
/**
 * What the provider's own page says, word for word. In JSON and TOML a label that is known only in English
 * may be a plain string.
 */
export type Label =
  | string
  | {
      /** The English wording; where the page has none, what it says. */
      en: string;
      /** The language of that (BCP 47), if it is not English. */
      lang?: string;
      /** Another wording that some people see in the same place, such as a `+` instead of the button. */
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
  /** They are significant: the code is sent as it was typed. */
  | "keep"
  /** They come from a phone's keyboard: folded to lower case before checking and sending. */
  | "lower";
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
      /** Ask the administrator to allow it (work accounts only). There is a message to copy for them. */
      kind: "ask-admin";
    }
  | {
      /** Check that two-step sign-in is on; the label is what the provider calls it. */
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
      /** Copy the code that is now shown, and then press this button. Its label is left out where nobody knows it. */
      kind: "copy";
      label?: Label;
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
  /** The menu does not show the link although everything is set up; the direct address works. */
  | "link-hidden"
  /** This browser is signed in to another account. */
  | "other-account"
  /** The account belongs to an organisation whose administrator does not allow it. */
  | "work-account"
  /** The account has the provider's strictest protection. */
  | "advanced-protection"
  /** A child's account. */
  | "child-account"
  /** The account already has as many codes as the provider allows. */
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
  /** The plan does not include access for mail programs. */
  | "plan-without-imap"
  /** The organisation's rules forbid access for mail programs. */
  | "imap-forbidden"
  /** The code belongs to another data centre than the one chosen. */
  | "other-region"
  /** The account has no phone number, which the provider wants first. */
  | "phone-missing"
  /** The page does not show it on a phone. */
  | "desktop-only";
/** What makes a code stop working. */
export type End =
  /** Changing the account's own password revokes every code. */
  | "password-changed"
  /** Changing the account's own password revokes none: codes must be deleted by hand. */
  | "only-deleted"
  /** Switching two-step sign-in off revokes every code. */
  | "two-step-off"
  /** Making a new one revokes the one before. */
  | "replaced"
  /** It expires by itself after some months. */
  | "expires";
/** What a person should know before they begin. */
export type Caution =
  /** The provider is withdrawing password sign-in for some accounts. */
  | "may-refuse"
  /** Signing in needs the main address, not an alias or an address at a custom domain. */
  | "main-address"
  /** Only a paid plan lets mail programs in. */
  | "paid-plan"
  /** The setting for mail programs switches itself off when it is not used for a long time. */
  | "switch-lapses"
  /** New codes can no longer be made; old ones still work. */
  | "no-new-codes"
  /** The mailboxes are moving to the provider that `movesTo` names. */
  | "moving"
  /** The administrator decides whether mail programs are let in. */
  | "admin-decides"
  /** Mail programs may be let in from the provider's own country or network only. */
  | "own-network"
  /** With two-step sign-in no mail program gets in at all. */
  | "two-step-shuts-out"
  /** The mailbox opens only in the provider's own apps. */
  | "own-apps-only"
  /** The mailbox opens only through a program on the person's own computer, which a host cannot reach. */
  | "bridge-only"
  /** The mailbox opens only by POP, with which a host cannot stay in sync. */
  | "pop-only";
/** What the server takes as the user name. */
export type Username =
  /** The whole address. */
  | "address"
  /** The part before the `@`. */
  | "local-part"
  /** A separate name, which only the person knows. */
  | "own";

/** A provider of the catalogue, in short. */
export interface ProviderSummary {
  /** The provider's id. */
  id: string;
  /** The brand. */
  name: string;
  /** What a mail program must send to the mail server. */
  credential: Credential;
  /** Public mail domains. */
  domains: string[];
  /** When its facts were last checked: `YYYY-MM`; empty if nobody has read them at the provider yet. */
  checked: string;
}
/** Which provider runs the mailbox of an address. */
export interface Detection {
  /** The provider's id; `null` if it is not known. */
  provider: string | null;
  /** How it was recognised; `null` if it was not. */
  by: DetectedBy | null;
  /** How sure that is; `low` where no provider is known. */
  confidence: Confidence;
  /** What else is to be said of it. */
  note: DetectionNote | null;
  /** With the note `own-server` the likely mail server, with `misspelt` the likely domain. */
  suggestion: string | null;
}
/** The verdict on a pasted text. */
export interface Verdict {
  /** What to do with it. */
  verdict: VerdictKind;
  /** What it is instead of a code; `null` exactly when the verdict is `ok`. */
  finding: Finding | null;
  /** What would be sent; `null` exactly when the verdict is `reject`. */
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
  /** Where to do it; `null` if there is no page for it. */
  link: Link | null;
  /**
   * For the host's developer, never for the person: an English sentence that says what to hand over, if the text
   * is a client library's own and the server's words are missing; otherwise `null`.
   */
  hint: string | null;
}
/** A link of an explanation. */
export interface Link {
  /** Its text. */
  text: string;
  /** Its `https` address. */
  url: string;
}
/** What a person submits: with the code, or, if the host has set a `sealKey`, with the code sealed to that. */
export interface ClearSubmission {
  /** The provider's id; `other` if the service is not in the catalogue. */
  provider: string;
  /** The address of the mailbox. */
  email: string;
  /** The IMAP server; `null` if none is known. */
  imap: Login | null;
  /** The submission server; `null` if none is known. */
  smtp: Login | null;
  /** The app password, normalised: without the spaces or dashes that the provider shows but does not expect. */
  code: string;
}
/** What a person submits: with the code, or, if the host has set a `sealKey`, with the code sealed to that. */
export interface SealedSubmission {
  /** The provider's id; `other` if the service is not in the catalogue. */
  provider: string;
  /** The address of the mailbox. */
  email: string;
  /** The IMAP server; `null` if none is known. */
  imap: Login | null;
  /** The submission server; `null` if none is known. */
  smtp: Login | null;
  /** The app password sealed to `sealKey`: a JWE in compact form (A256GCM) of `{"code","email","provider","iat"}`. */
  sealed: string;
}
/** A mail server and the user name to log in with. */
export interface Login {
  /** Host name. */
  host: string;
  /** TCP port. */
  port: number;
  /** How the connection is protected. */
  security: Security;
  /** The full address, or whatever this provider expects instead. */
  username: string;
}
/**
 * What a host answers to a submission: `{ok: true}` means that the login worked. The more the host knows
 * about a failure, the better the widget explains it.
 */
export interface Outcome {
  /** Whether the login worked. */
  ok: boolean;
  /** How the login for reading mail went, if the host tried it. */
  imap?: ProtocolOutcome;
  /**
   * How the login for sending mail went, if the host tried it. What worked is said to work, and only what
   * failed is explained.
   */
  smtp?: ProtocolOutcome;
  /** The mail server's raw answer, such as `535-5.7.8 Username and Password not accepted`. */
  reply?: string;
  /** The cause, if the host knows it without a reply. */
  cause?: Cause;
  /** The host's own words, shown as they are: plain text. */
  message?: string;
  /**
   * Seconds until another try makes sense, shown as seconds, minutes, hours or days. If it is not a number
   * or is longer than a week, the person reads "Please try again later."; with 0 there is no wait.
   */
  retryAfter?: number;
}
/** How one of the two logins went: `{ok: true}`, or why it failed. */
export interface ProtocolOutcome {
  /** Whether this login worked. */
  ok: boolean;
  /** This server's raw answer. */
  reply?: string;
  /** The cause, if the host knows it without a reply. */
  cause?: Cause;
}
/** The events by name, each with its `detail`. All bubble and are composed; none ever carries the code. */
export interface PublicEvents {
  /** The widget can be used: the wasm is there. */
  "ap-ready": Record<string, never>;
  /** Another provider, or none, is the current one. */
  "ap-provider-change": {
    /** The provider's id; `null` when none is chosen. */
    provider: string | null;
  };
  /** Another step is the current one. Not sent where a provider has no steps. */
  "ap-step-change": {
    /** The provider's id. */
    provider: string;
    /** Counts from 1. */
    step: number;
    /** The number of steps. */
    of: number;
  };
  /** The verdict on the content of the code field has changed. */
  "ap-verdict-change": {
    /** What to do with it. */
    verdict: VerdictKind;
    /** What it is instead of a code. */
    finding: Finding | null;
  };
  /** The code is handed to the submit handler. The event itself does not have it. */
  "ap-submit": {
    /** The provider's id. */
    provider: string;
  };
  /** The host answered `{ok: true}`: the login worked. */
  "ap-success": {
    /** The provider's id. */
    provider: string;
  };
  /** The host answered with a failure, or not in time; or it has called `fail`. */
  "ap-failure": {
    /** The provider's id. */
    provider: string;
    /** Why; where both logins failed, why reading mail did. */
    cause: Cause;
    /** Which login failed; `null` if the host did not say. */
    protocol: Protocol | null;
  };
  /** The person's answer to "Did this help?". */
  "ap-feedback": {
    /** The provider's id. */
    provider: string;
    /** Whether it did. */
    helpful: boolean;
  };
  /** The person has chosen another language in the menu. Set it as `lang` the next time. */
  "ap-language-change": {
    /** The language that is shown now. */
    lang: string;
  };
  /** An invalid configuration, a load failure, a crash. */
  "ap-error": {
    /** What it is about. */
    reason: ErrorReason;
    /** A sentence for the host's developer. */
    message: string;
  };
}
/** Changes the catalogue. An invalid entry is reported and left out; the rest works. */
export interface ProviderConfig {
  /** Offer only these ids, in this order. If none of them exists, only "another service" is offered. */
  only?: string[];
  /** Do not offer these ids. */
  hide?: string[];
  /** Offer these ids first, in this order. */
  first?: string[];
  /**
   * The host's own entries; one with an existing id replaces that entry.
   *
   * @maxItems 500
   */
  add?: Provider[];
}
/**
 * Pages to send a person to, by purpose. An address may contain `{region}` and, at the very end and after
 * a question mark, `{email}`.
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
 * Everything known about one mail provider: a file of `data/providers`, an entry of `providers.json`,
 * or an entry of the host's own.
 */
export interface Provider {
  /** The entry's id; never renamed. */
  id: string;
  /** The brand, never translated. */
  name: string;
  /** Other names by which people know its mail, the best known first. */
  also?: string[];
  /** What it is told from others by at a glance, beside its name. */
  badge?: Badge;
  /** What the provider calls the code, on its own pages; left out where that is "App password". */
  codeName?: Label;
  /** What a mail program must send to the mail server. */
  credential: Credential;
  /** Public mail domains, in ASCII (punycode). `*.plus.com` is every domain below `plus.com`. */
  domains?: string[];
  /** Suffixes of mail exchangers' host names, on label boundaries: custom domains are recognised by them. */
  mx?: string[];
  /**
   * Domains that this provider tells its customers to name in the SPF record of a domain of their own
   * (RFC 7208, `include:`). They say whose mailboxes stand behind a filter.
   */
  spf?: string[];
  /** What a code looks like. */
  code?: CodeShape;
  /**
   * Pages to send a person to, by purpose. An address may contain `{region}` and, at the very end and after
   * a question mark, `{email}`.
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
   * How the mailbox is opened to mail programs at all. These come after the steps to a code; for people who use
   * the mailbox password, they are the only steps.
   *
   * @maxItems 30
   */
  imapSteps?: Step[];
  /** Why the option may be missing, the most frequent reason first. */
  missing?: Missing[];
  /** What makes a code stop working. */
  ends?: End[];
  /** What to know before beginning. */
  cautions?: Caution[];
  /**
   * What else to know here, in plain words, and in other languages in `known`: what is said at no other
   * provider. For what several have in common there are `cautions`, `missing` and `ends`. Where the kind of
   * account is asked for, it is for work accounts.
   */
  note?: Label;
  /** Since when (`YYYY-MM`) the provider refuses every password of mail programs; empty if it does not. */
  ended?: string;
  /**
   * The id of the provider that the mailboxes are moving to; empty if they stay. A domain whose mail
   * exchangers already belong to the other provider has moved.
   */
  movesTo?: string;
  /** The IMAP server, if there is one. */
  imap?: ProviderServer | null;
  /** The submission server, if there is one. */
  smtp?: ProviderServer | null;
  /** Data centres with their own servers, the default first. Empty if there is only one. */
  regions?: Region[];
  /** What replaces `{work}` in the host names of work accounts. */
  work?: string;
  /**
   * Year and month (`YYYY-MM`) in which all this was last checked against its sources; empty if nobody has read
   * it at the provider yet.
   */
  checked?: string;
  /** Where it was read. For maintainers: the wasm and `catalogue.bin` do not have it. */
  sources?: string[];
  /**
   * Year and month (`YYYY-MM`) in which refusals in this provider's own words were looked for and none was
   * found; empty if `data/replies` has some, or nobody has looked. For maintainers, like the sources.
   */
  repliesSearched?: string;
}
/** How a provider is told from others at a glance: up to two letters on a ground of its own, with a band below. */
export interface Badge {
  /** One or two letters; empty for the first one of the name. */
  letters?: string;
  /** The ground. @default "plain" */
  tone?: Tone;
  /** The band; `plain` for none. @default "plain" */
  band?: Tone;
}
/** What a code looks like. A field that is left out is not checked. */
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
  /** How sure this format is. Only with `high` may the widget reject a code because of it. @default "low" */
  certainty?: Confidence;
  /** Whether the provider issues 8-digit backup codes for two-step sign-in. @default false */
  backupCodes?: boolean;
}
/** A mail server. */
export interface ProviderServer {
  /**
   * Host name. `{region}` and `{work}` are filled in for the mailbox, `{domain}` with the domain of its address, and
   * `{mx}`, which stands alone, with the exchanger by which the provider was recognised.
   */
  host: string;
  /** TCP port. */
  port: number;
  /** How the connection is protected. */
  security: Security;
  /** What the server takes as the user name. @default "address" */
  username?: Username;
}
/** A data centre with its own servers, recognised by the ending of the provider's addresses or by a name. */
export interface Region {
  /**
   * What replaces `{region}`, such as `zoho.eu`. People see it in the address bar, so this is what they are
   * asked for.
   */
  ending: string;
  /** The name that people know it by; left out where that is the ending. */
  name?: string;
  /** Public mail domains of this data centre. */
  domains?: string[];
  /** Its IMAP server, if that is not the provider's with `{region}` filled in. */
  imap?: ProviderServer | null;
  /** Its submission server, likewise. */
  smtp?: ProviderServer | null;
}
