/** The widget on the start page, whose mail server answers what the reader has chosen. It keeps nothing. */
import "../pkg/app-password.js";

const answer = document.getElementById("answer");
document.querySelector("app-password").submitHandler = async () => {
  await new Promise((done) => setTimeout(done, 900));
  return { ok: !answer.value, reply: answer.value };
};
