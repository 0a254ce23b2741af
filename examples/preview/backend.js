/**
 * The pretend backend: what a mail server may answer when the host tries the code. It keeps nothing of what it is given.
 */

/** @typedef {{ok: boolean, reply?: string}} Outcome */

/**
 * @param {number} milliseconds
 * @param {AbortSignal} [signal]
 * @returns {Promise<void>}
 */
function pause(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    }, { once: true });
  });
}

/** How long a login takes, in milliseconds: long enough to see the widget wait. */
const login = 900;

/** @param {string} reply */
const refuses = (reply) => async (/** @type {AbortSignal} */ signal) => {
  await pause(login, signal);
  return { ok: false, reply };
};

/** @type {Record<string, (signal: AbortSignal) => Promise<Outcome>>} */
const answers = {
  works: async (signal) => {
    await pause(login, signal);
    return { ok: true };
  },
  "wrong-code": refuses("535-5.7.8 Username and Password not accepted. For more information, go to https://support.google.com/mail/?p=BadCredentials"),
  "account-password": refuses("534-5.7.9 Application-specific password required. For more information, go to https://support.google.com/mail/?p=InvalidSecondFactor"),
  "imap-off": refuses("NO [ALERT] You are yet to enable IMAP for your account. Please contact your administrator (Failure)"),
  "basic-auth-off": refuses("535 5.7.139 Authentication unsuccessful, basic authentication is disabled."),
  slow: async (signal) => {
    await pause(8000, signal);
    return { ok: true };
  },
  // Deaf to `signal` on purpose: the widget must not depend on being heard.
  never: () => new Promise(() => {}),
  throws: async (signal) => {
    await pause(login, signal);
    throw new TypeError("Failed to fetch");
  },
};

/**
 * A submission that may be shown: 16 dots whatever the code's length, and the sealed form cut short.
 * @param {Record<string, unknown>} submission
 * @returns {Record<string, unknown>}
 */
function masked(submission) {
  const shown = { ...submission };
  if ("code" in shown) shown.code = "•".repeat(16);
  if (typeof shown.sealed === "string") shown.sealed = `${shown.sealed.slice(0, 8)}… (${shown.sealed.length} characters)`;
  return shown;
}

/**
 * @param {() => string} which the answer chosen at the moment of sending
 * @param {(kind: "call" | "bad", name: string, detail: unknown) => void} note writes to the log
 */
export function makeSubmitHandler(which, note) {
  return async (/** @type {Record<string, unknown>} */ submission, /** @type {{signal: AbortSignal}} */ { signal }) => {
    note("call", "submitHandler", masked(submission));
    let answered = false;
    signal.addEventListener("abort", () => {
      if (!answered) note("bad", "signal aborted", String(signal.reason?.name ?? signal.reason ?? ""));
    }, { once: true });
    try {
      const outcome = await (answers[which()] ?? answers.works)(signal);
      answered = true;
      note("call", "answered", outcome);
      return outcome;
    } catch (error) {
      answered = true;
      if (!signal.aborted) note("bad", "threw", String(error));
      throw error;
    }
  };
}
