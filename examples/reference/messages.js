/** @param {HTMLElementTagNameMap["app-password"]} widget */
export function reword(widget) {
  widget.messages = {
    "pick.title": "Bring your mail along",
    "done.title": "{app|Your CRM} has your mailbox",
    "step.wait.one": "{provider} needs up to {n} hour before the code works.",
    "step.wait.other": "{provider} needs up to {n} hours before the code works.",
  };
}
