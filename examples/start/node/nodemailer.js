import { createTransport } from "nodemailer";

/** Tries `submission.smtp`. The answer is the outcome's `smtp`. */
export async function trySmtp({ host, port, security, username }, code) {
  const secure = security === "tls";
  // Without forceAuth, verify() succeeds where the server offers no login at all.
  const transport = createTransport({ host, port, secure, requireTLS: !secure, forceAuth: true, auth: { user: username, pass: code } });
  try {
    await transport.verify();
    return { ok: true };
  } catch (error) {
    return { ok: false, reply: error.response ?? error.message };
  } finally {
    transport.close();
  }
}
