import "app-password";

document.querySelector("app-password").submitHandler = async (submission, { signal }) => {
  const answer = await fetch("/api/mailboxes", { method: "POST", body: JSON.stringify(submission), signal });
  return answer.json();
};

const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
worker.onmessage = ({ data }) => (document.querySelector("output").textContent = data.provider);
worker.postMessage("someone@gmx.de");
