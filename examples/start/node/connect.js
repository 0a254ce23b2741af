/** What a submission comes to: checked, tried, stored. The answer is what the widget shows. */
import { setTimeout as after } from "node:timers/promises";
import { check } from "app-password/core";
import { find, isKnown } from "./catalogue.js";
import { tryImap } from "./imapflow.js";
import { trySmtp } from "./nodemailer.js";
import { keep } from "./vault.js";

/** How long each login may take: less than the minute after which the widget gives up. */
const SECONDS = Number(process.env.MAIL_SECONDS ?? 20);
const tooLate = () => after(SECONDS * 1000, { ok: false, cause: "timeout" }, { ref: false });
const inTime = (login) => Promise.race([login, tooLate()]);

/** No line ends in it: those would begin another command to the server. */
const isText = (value) => typeof value === "string" && !/\p{Cc}/u.test(value);

export async function connect(submission) {
  const { provider: id, email, code, imap, smtp } = submission ?? {};
  const servers = [imap, smtp].filter(Boolean);
  if (![email, code, ...servers.map(({ username }) => username)].every(isText)) {
    return { ok: false, message: "This is no submission." };
  }

  // 1. Check. The page has done so too, but nobody has to use your page.
  const provider = find(id);
  const allowed = (protocol, server) => !server || isKnown(provider, protocol, server);
  if (servers.length === 0 || !allowed("imap", imap) || !allowed("smtp", smtp)) {
    return { ok: false, cause: "wrong-server" };
  }
  if (provider?.credential === "app-password") {
    const { verdict, text } = await check(id, code, { email });
    if (verdict === "reject") return { ok: false, cause: "wrong-code", message: text };
  }

  // 2. Log in, at both servers at once.
  const [reading, sending] = await Promise.all([
    imap && inTime(tryImap(imap, code)),
    smtp && inTime(trySmtp(smtp, code)),
  ]);
  if ([reading, sending].some((half) => half && !half.ok)) {
    return { ok: false, imap: reading, smtp: sending };
  }

  // 3. Store, and say that it works.
  keep({ email, provider: id, imap, smtp }, code);
  return { ok: true };
}
