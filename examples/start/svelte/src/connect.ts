import type { SubmitHandler } from "app-password";

/** Takes the app password to the backend, and its answer back to the person. */
export const connect: SubmitHandler = async (submission, { signal }) => {
  const answer = await fetch("/api/mailboxes", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(submission),
    signal,
  });
  return answer.json();
};
