/** The core on a server: compiled to see that its types ask for nothing of a page's. */
import { check, detect, explain, preload, providers, version } from "app-password/core";
import type { Cause, CheckOptions, ExplainOptions, Sources, Credential, Detection, Explanation, Finding, Login, Outcome, ProviderSummary, Submission, Verdict } from "app-password/core";

/** What a backend does with a submission. */
export const received = (submission: Submission): Outcome => {
  const secret = "sealed" in submission ? submission.sealed : submission.code;
  const server: Login | null = submission.imap;
  return secret && server ? { ok: true } : { ok: false, imap: { ok: false, reply: "NO" }, message: "No server." };
};
// @ts-expect-error: without asking which of the two it is, there is no code
export const careless = (submission: Submission): string => submission.code;

const { provider, by, confidence, note, suggestion }: Detection = await detect("someone@acme.example", ["mx.acme.example"], ["v=spf1 -all"]);
const { verdict, finding, code, text }: Verdict = await check("google", "abcd", { appName: "Acme", email: "someone@gmail.com" });
const { cause, title, advice, link }: Explanation = await explain(provider, "535 no", { lang: "nb" });
const all: ProviderSummary[] = await providers();
const kinds: [Cause, Credential | undefined, Finding | null] = [cause, all[0]?.credential, finding];
export const said: unknown[] = [by, verdict, code, text, title, advice.length, link?.url, kinds, version.length];
// What a server has of nothing is often null.
export const without: [Detection, Verdict, Explanation] = [
  await detect("someone@acme.example", null),
  await check("google", "abcd", { appName: null, email: null }),
  await explain(null, "535 no", null),
];
const sources: Sources = { wasmSrc: "/static/app-password_bg.wasm", localeSrc: null };
await preload(sources);
const about: CheckOptions = { ...sources, email: "someone@gmail.com", lang: "nb" };
const options: ExplainOptions = { ...sources, lang: "nb" };
export const elsewhere = [await check("google", "abcd", about), await explain(null, "535 no", options), await providers(sources), await detect("a@b.example", null, sources)];
// @ts-expect-error: the element is in the main entry
export type { AppPasswordElement } from "app-password/core";
// @ts-expect-error: no language by a number
await explain(null, "535 no", { lang: 5 });
