/**
 * Hands a submission to the host. What it answers, whatever that is, is read by the wasm. Never logs any of it.
 */

/** How a handler's answer is told from no answer at all. */
const LATE = Symbol("late");

/** The longest time that a browser can count, in milliseconds: it takes a longer one for none at all. */
const LONGEST = 2 ** 31 - 1;

/** What a host must know that wants codes sealed. */
export const NO_SEAL = "sealKey is set, but this version cannot seal: as long as it is set, nothing is sent.";

/**
 * Calls the handler and answers what that does. Never throws: every failure is an outcome.
 * @param {Function | null | undefined} handler
 * @param {object} submission
 * @param {{sealed?: boolean, timeout: number, abort: AbortController, wrong: (message: string) => void}} how
 * @returns {Promise<unknown>}
 */
export async function handOver(handler, submission, { sealed, timeout, abort, wrong }) {
  if (sealed) {
    wrong(`${NO_SEAL} The code was not sent.`);
    return { ok: false };
  }
  if (typeof handler !== "function") {
    wrong("submitHandler is not set, so the code went nowhere. Set it to a function that takes the submission.");
    return { ok: false };
  }
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve(LATE), Math.min(timeout, LONGEST));
  });
  try {
    const { signal } = abort;
    const answer = await Promise.race([(async () => handler(submission, { signal }))(), late]);
    if (answer === LATE) {
      abort.abort(new DOMException("submit-timeout has passed", "TimeoutError"));
      return { ok: false, cause: "timeout" };
    }
    return answer;
  } catch {
    // The error is the host's and may hold the submission: it goes nowhere.
    return { ok: false };
  } finally {
    clearTimeout(timer);
  }
}
