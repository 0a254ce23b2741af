/** @param {HTMLElementTagNameMap["app-password"]} widget */
export function listen(widget) {
  widget.addEventListener("ap-success", ({ detail }) => console.info(`A mailbox at ${detail.provider} is connected.`));
  widget.addEventListener("ap-failure", ({ detail }) => console.info(`${detail.provider}: ${detail.cause}`));
  // For you, not for the person: send it where your own errors go.
  widget.addEventListener("ap-error", ({ detail }) => console.error(`${detail.reason}: ${detail.message}`));
}
