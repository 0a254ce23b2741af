import "app-password";

document.querySelector("app-password").submitHandler = async (submission, { signal }) => {
  const answer = await fetch("/api/mailboxes", { method: "POST", body: JSON.stringify(submission), signal });
  return answer.json();
};
