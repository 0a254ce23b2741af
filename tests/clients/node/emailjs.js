import { SMTPConnection, SMTPErrorStates } from "emailjs";

/** Tries `submission.smtp`, with TLS from the first byte. The answer is the outcome's `smtp`. */
export async function trySmtp({ host, port, username }, code) {
  const connection = new SMTPConnection({ host, port, ssl: true });
  const done = (step) => new Promise((resolve, reject) => step((error) => (error ? reject(error) : resolve())));
  try {
    await done((answer) => connection.connect(answer));
    await done((answer) => connection.login(answer, username, code));
    return { ok: true };
  } catch (error) {
    // The message of a failed login quotes what was sent, and that may be the code: never log it or hand it on.
    if (error.code === SMTPErrorStates.AUTHFAILED) return { ok: false, reply: error.previous.smtp ?? "" };
    return { ok: false, reply: error.code === SMTPErrorStates.BADRESPONSE ? error.smtp : error.message };
  } finally {
    connection.close(true);
  }
}
