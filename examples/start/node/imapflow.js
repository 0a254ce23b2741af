import { ImapFlow } from "imapflow";

/** Tries `submission.imap`. The answer is the outcome's `imap`. */
export async function tryImap({ host, port, security, username }, code) {
  const secure = security === "tls";
  const client = new ImapFlow({ host, port, secure, doSTARTTLS: !secure, auth: { user: username, pass: code }, logger: false });
  client.on("error", () => {}); // What happens later is not this try's.
  try {
    await client.connect();
    await client.logout();
    return { ok: true };
  } catch (error) {
    // error.message is "Command failed", whatever the server said.
    return { ok: false, reply: error.response ?? error.reason ?? error.message };
  } finally {
    client.close();
  }
}
