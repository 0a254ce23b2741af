/** What the playgrounds offer to begin with. The replies are real ones from `data/replies`; codes and addresses are invented. */

/** @type {{name: string, provider: string, reply: string}[]} */
export const REPLIES = [
  { name: "Gmail: wrong code", provider: "google", reply: "535-5.7.8 Username and Password not accepted." },
  { name: "Gmail: own password", provider: "google", reply: "[ALERT] Application-specific password required: https://support.google.com/accounts/answer/185833 (Failure)" },
  { name: "Zoho: IMAP is off", provider: "zoho", reply: "NO [ALERT] You are yet to enable IMAP for your account. Please contact your administrator (Failure)" },
  { name: "Microsoft: no passwords", provider: "microsoft", reply: "550 5.7.30 Basic authentication is not supported for Client Submission." },
  { name: "Microsoft: SMTP switched off", provider: "microsoft", reply: "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information." },
  { name: "Yahoo: too many attempts", provider: "yahoo", reply: "Login Rate Limit Hit" },
  { name: "ImapFlow: words are missing", provider: "google", reply: "Command failed" },
  { name: "PHPMailer: words are missing", provider: "", reply: "SMTP Error: Could not authenticate." },
];

/** @type {{name: string, provider: string, pasted: string}[]} */
export const PASTED = [
  { name: "As Google shows it", provider: "google", pasted: "fjor dfjo rdfj ordf" },
  { name: "With the words around it", provider: "google", pasted: "Your app password: fjor dfjo rdfj ordf" },
  { name: "Half of it", provider: "google", pasted: "fjor dfjo rd" },
  { name: "Their own password", provider: "google", pasted: "Summer2026!" },
  { name: "A sign-in code", provider: "google", pasted: "G-123456" },
  { name: "An address", provider: "apple", pasted: "someone@icloud.com" },
  { name: "The page’s link", provider: "yahoo", pasted: "https://login.yahoo.com/account/security" },
];

/** @type {{name: string, address: string, mx: string, txt: string}[]} */
export const ADDRESSES = [
  { name: "A known domain", address: "someone@gmail.com", mx: "", txt: "" },
  { name: "A slip", address: "someone@gmial.com", mx: "", txt: "" },
  { name: "A company at Google", address: "someone@acme.example", mx: "1 aspmx.l.google.com.\n5 alt1.aspmx.l.google.com.", txt: "" },
  { name: "Behind a filter", address: "someone@acme.example", mx: "10 mx1.ppe-hosted.com.", txt: '"v=spf1 include:_spf.google.com ~all"' },
  { name: "A server of its own", address: "someone@acme.example", mx: "10 mail.acme.example.", txt: "" },
  { name: "Only forwards", address: "someone@acme.example", mx: "10 route1.mx.cloudflare.net.", txt: "" },
  { name: "Takes no mail", address: "someone@acme.example", mx: "0 .", txt: "" },
];
