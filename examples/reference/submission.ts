import type { Submission } from "app-password";

export const submission: Submission = {
  provider: "google",
  email: "someone@gmail.com",
  code: "abcdefghijklmnop",
  imap: { host: "imap.gmail.com", port: 993, security: "tls", username: "someone@gmail.com" },
  smtp: { host: "smtp.gmail.com", port: 465, security: "tls", username: "someone@gmail.com" },
};
