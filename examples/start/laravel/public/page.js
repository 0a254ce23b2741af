/** Takes the app password to the backend, and its answer back to the person. */
document.querySelector("app-password").submitHandler = async (submission, { signal }) => {
  // Without it, Laravel refuses the request.
  const token = document.querySelector("meta[name=csrf-token]").content;
  const answer = await fetch("/api/mailboxes", {
    method: "POST",
    headers: { "content-type": "application/json", "x-csrf-token": token },
    body: JSON.stringify(submission),
    signal,
  });
  return answer.json();
};
