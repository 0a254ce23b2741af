import type { Outcome } from "app-password";

// The login worked.
export const connected: Outcome = { ok: true };

// It failed, and you have the mail server's own words.
export const refused: Outcome = { ok: false, reply: "535-5.7.8 Username and Password not accepted" };

// You tried both logins: reading mail works, sending does not.
export const half: Outcome = {
  ok: false,
  imap: { ok: true },
  smtp: { ok: false, reply: "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled" },
};

// You know the cause yourself, and when another try makes sense, in seconds.
export const later: Outcome = { ok: false, cause: "rate-limited", retryAfter: 900 };

// Words of your own, shown as they are.
export const full: Outcome = { ok: false, message: "Your Acme plan has room for three mailboxes." };
