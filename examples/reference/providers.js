/** @param {HTMLElementTagNameMap["app-password"]} widget */
export function shape(widget) {
  widget.providers = {
    first: ["acme", "google"],
    add: [
      {
        id: "acme",
        name: "Acme Mail",
        credential: "mailbox-password",
        domains: ["acme.example"],
        badge: { letters: "Ac", tone: "sun", band: "teal" },
        imap: { host: "imap.acme.example", port: 993, security: "tls" },
        smtp: { host: "smtp.acme.example", port: 465, security: "tls" },
      },
    ],
    change: { zoho: { name: "Zoho One" } },
  };
}
