/** Takes the app password to the backend, and its answer back to the person. */
document.querySelector("app-password").submitHandler = async (submission, { signal }) => {
  const answer = await fetch("/api/mailboxes", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(submission),
    signal,
  });
  return answer.json();
};
