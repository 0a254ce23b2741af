// What a page without a framework writes. Only compiled, never run.
import {
  AppPasswordElement,
  check,
  define,
  detect,
  explain,
  mount,
  preload,
  providers,
  version,
  type AppPasswordAttributes,
  type AppPasswordEventMap,
  type AppPasswordJsx,
  type AppPasswordJsxEvents,
  type AppPasswordProperties,
  type AppPasswordVue,
  type AppPasswordVueEvents,
  type Cause,
  type Caution,
  type ClearSubmission,
  type CodeShape,
  type Credential,
  type Detection,
  type End,
  type ErrorReason,
  type Explanation,
  type Failure,
  type Finding,
  type Label,
  type Login,
  type Missing,
  type MountOptions,
  type MxResolver,
  type OauthHandler,
  type Outcome,
  type Protocol,
  type Pages,
  type Provider,
  type ProviderConfig,
  type ProviderId,
  type ProviderServer,
  type ProviderSummary,
  type Region,
  type SealedSubmission,
  type Server,
  type State,
  type Step,
  type Submission,
  type SubmitHandler,
  type Success,
  type Verdict,
  type VerdictKind,
} from "app-password";

/** Whether two types are the same, not just one the other's. */
declare function same<A, B>(yes: (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never): void;

const found = document.querySelector("app-password");
if (found) {
  found.submitHandler = async (submission: Submission, { signal }): Promise<Outcome> => {
    const answer = await fetch("/api", { method: "POST", body: JSON.stringify(submission), signal });
    return answer.json();
  };
  found.submitHandler = () => undefined;
  found.submitHandler = ({ imap }) => (imap ? { ok: true } : { ok: false, cause: "imap-off", retryAfter: 5 });
  found.submitHandler = null;
  found.mxResolver = async (domain, { signal }) => (signal.aborted ? [] : [`mx.${domain}`]);
  found.mxResolver = async (domain) => ({ mx: [`mx.${domain}`], txt: ["v=spf1 -all"] });
  // @ts-expect-error: TXT records alone
  found.mxResolver = async () => ({ txt: [] });
  found.oauthHandler = ({ provider, email }) => console.log(provider, email?.length);
  found.messages = { "paste.title": "Paste it here", "step.wait.few": "{n}" };
  found.languages = "nb se";
  // @ts-expect-error: one text, not a list
  found.languages = ["nb", "se"];
  found.sealKey = { kty: "EC", crv: "P-256", kid: "2026-11" };
  found.sealKey = await crypto.subtle.exportKey("jwk", {} as CryptoKey);
  found.sealKey = null;
  // @ts-expect-error: not a JSON Web Key
  found.sealKey = {} as CryptoKey;
  // It has the one or the other.
  found.submitHandler = (submission) => {
    if ("sealed" in submission) {
      same<SealedSubmission, typeof submission>(true);
      return { ok: submission.sealed.startsWith("eyJ") };
    }
    same<ClearSubmission, typeof submission>(true);
    return { ok: submission.code.length > 0 };
  };
  // @ts-expect-error: perhaps there is no code
  found.submitHandler = ({ code }) => ({ ok: code !== "" });
  found.providers = {
    only: ["google"],
    change: { google: { name: "G" } },
    add: [
      {
        id: "acme",
        name: "Acme",
        credential: "app-password",
        domains: ["acme.example"],
        code: { alphabet: "lower", lengths: [16], group: 4, separator: " ", certainty: "medium" },
        pages: { create: "https://acme.example/passwords" },
        steps: [{ kind: "open", page: "create" }, { kind: "press", label: "New" }, { kind: "copy", label: "Done" }, { kind: "wait", hours: 1 }],
        imap: { host: "imap.acme.example", port: 993, security: "tls", username: "local-part" },
        smtp: null,
        checked: "2026-11",
      },
      {
        id: "fjord",
        name: "Fjord",
        credential: "app-password-with-2fa",
        codeName: { en: "App key", or: "Key", known: { nb: "Appnøkkel" } },
        code: { backupCodes: true },
        asksAccount: true,
        workSteps: [{ kind: "ask-admin" }],
        steps: [{ kind: "invent", label: { en: "Password" } }],
        imapSteps: [{ kind: "switch", page: "imap", label: "IMAP" }],
        missing: ["two-step-off"],
        ends: ["replaced"],
        cautions: ["moving"],
        ended: "",
        movesTo: "acme",
        imap: { host: "imap{work}.{region}", port: 993, security: "tls", username: "own" },
        regions: [{ ending: "fjord.example", name: "Home", domains: ["fjord.example"] }, { ending: "fjord.no" }],
        work: "pro",
      },
      // @ts-expect-error: a step that waits says how long
      { id: "bay", name: "Bay", credential: "none", steps: [{ kind: "wait" }] },
    ],
  };
  found.addEventListener("ap-language-change", ({ detail }) => same<string, typeof detail.lang>(true));
  found.addEventListener("ap-verdict-change", function ({ detail }) {
    console.log(this.state, detail.verdict, detail.finding);
  });
  found.addEventListener("ap-provider-change", ({ detail }) => same<{ provider: string | null }, typeof detail>(true));
  found.addEventListener("ap-step-change", ({ detail }) => same<{ provider: string; step: number; of: number }, typeof detail>(true));
  found.addEventListener("ap-failure", ({ detail }) => same<{ provider: string; cause: Cause; protocol: Protocol | null }, typeof detail>(true));
  found.addEventListener("ap-error", ({ detail }) => same<{ reason: ErrorReason; message: string }, typeof detail>(true));
  // @ts-expect-error: nothing is told with it
  found.addEventListener("ap-ready", ({ detail }) => detail.provider.length);
  found.addEventListener("click", (event) => event.clientX);
  found.addEventListener("else", { handleEvent() {} });
  found.focus({ preventScroll: true });
  found.fail({ ok: false, imap: { ok: false, reply: "NO [AUTHENTICATIONFAILED]" }, smtp: { ok: true } });
  found.reconnect = true;
  // @ts-expect-error: what works has not stopped working
  found.fail({ ok: true });
  found.reset();
  found.destroy();
  await found.ready;
  // @ts-expect-error: only the widget sets it
  found.state = "done";
  // @ts-expect-error: a list or nothing
  found.providers = { only: null };
  // @ts-expect-error: no such page
  found.providers = { change: { google: { pages: { home: "https://acme.example" } } } };
  // @ts-expect-error: no such cause
  found.submitHandler = () => ({ ok: false, cause: "wrong-kode" });
  // @ts-expect-error: not a handler
  found.submitHandler = "no";
}

const made: AppPasswordElement = mount("#panel", { appName: "Acme", submitTimeout: 5000, theme: "dark", reconnect: true });
define("acme-password");
await preload();
await preload({ wasmSrc: "/static/app-password_bg.wasm", localeSrc: "/static/locales" });
const { provider, by } = await detect("a@example.com", ["mx.example.com"]);
const { verdict, code, text } = await check("google", "abcd", { appName: "Acme" });
const { advice, link } = await explain(provider, "535 no", { lang: "nb" });
const all = await providers();
console.log(made, by, verdict, code, text, advice.length, link?.url, all[0]?.credential, version.length);
// @ts-expect-error: no such provider option
mount(document.body, { provder: "google" });

// Closed sets, and what a host writes and reads of an outcome.
same<"ok" | "doubt" | "reject", VerdictKind>(true);
same<"create" | "help" | "twoStep" | "manage" | "imap" | "signInHelp" | "webmail", keyof Pages>(true);
same<"domain" | "mx" | "txt" | null, Detection["by"]>(true);
export const outcomes: (Outcome & (Success | Failure))[] = [
  { ok: true },
  { ok: false },
  { ok: false, reply: "535 no", retryAfter: 5 },
  { ok: false, imap: { ok: true }, smtp: { ok: false, reply: "535 no" } },
];
export const server: Server = { host: "imap.acme.example", port: 993, security: "tls" } satisfies Omit<Login, "username">;

// Every name that was ever exported.
export type Names = [
  AppPasswordAttributes, AppPasswordEventMap, AppPasswordJsx, AppPasswordJsxEvents, AppPasswordProperties, AppPasswordVue,
  AppPasswordVueEvents, Caution, CodeShape, Credential, End, Explanation, Finding, Label, Missing, MountOptions, MxResolver,
  OauthHandler, Provider, ProviderConfig, ProviderId, ProviderServer, ProviderSummary, Region, State, Step, SubmitHandler, Verdict,
];
