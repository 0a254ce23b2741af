/**
 * What the scripted server refuses with: real servers' answers, and the causes that are right. I5 and S6 end the
 * connection, I6 and S5 offer no login at all, S8 only AUTH LOGIN. I0, S0, I9 and S9 let everybody in,
 * the latter two after STARTTLS; I10 and S10 are asked for STARTTLS and have none. The certificate of I11 and I12 is
 * another server's.
 */

/**
 * @typedef {object} Refusal
 * @property {"imap" | "smtp"} protocol
 * @property {string[]} says the lines of the answer. IMAP's first word is `BYE` or what follows the tag
 * @property {"utf-8" | "gbk" | "koi8-r"} [encoding] of `bytes`, which is what goes over the wire in the place of `says`
 * @property {string} [bytes] in hexadecimal digits
 * @property {string} [offers] what the server says that it can
 * @property {string | null} [provider]
 * @property {string[]} causes those that are right
 * @property {boolean} [misnamed] its certificate is another server's
 * @property {"starttls"} [security] in the place of TLS from the first byte
 * @property {string} words a part of the answer: what holds it, holds the server's own words
 */

const CHINESE = "登录失败：密码错误或未开启IMAP服务，请使用授权码登录。";
const password = ["wrong-code", "account-password-used"];

/** @type {Record<string, Refusal>} */
export const refusals = {
  I1: { protocol: "imap", says: ["NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)"], provider: "google", causes: password, words: "Invalid credentials" },
  I2: {
    protocol: "imap", provider: "google", causes: ["account-password-used"], words: "Application-specific password required",
    says: ["NO [ALERT] Application-specific password required: https://support.google.com/accounts/answer/185833 (Failure)"],
  },
  I3: {
    protocol: "imap", provider: "google", causes: ["web-sign-in-required"], words: "log in via your web browser",
    says: ["NO [ALERT] Please log in via your web browser: https://support.google.com/mail/accounts/answer/78754 (Failure)"],
  },
  I4: { protocol: "imap", says: ["NO AUTHENTICATE failed."], provider: "microsoft", causes: [...password, "oauth-only"], words: "AUTHENTICATE failed" },
  I5: { protocol: "imap", says: ["BYE Too many invalid login attempts"], causes: ["rate-limited"], words: "Too many invalid login attempts" },
  I6: {
    protocol: "imap", offers: "LOGINDISABLED", causes: ["tls", "wrong-server"], words: "Plaintext authentication disallowed",
    says: ["NO [PRIVACYREQUIRED] Plaintext authentication disallowed on non-secure (SSL/TLS) connections."],
  },
  I7: { protocol: "imap", says: ["NO [UNAVAILABLE] Temporary authentication failure. [host:2026-11-28]"], causes: ["network", "rate-limited"], words: "Temporary authentication failure" },
  I8u: { protocol: "imap", says: [`NO ${CHINESE}`], provider: "qq", causes: [...password, "imap-off"], words: "登录失败" },
  I8g: {
    protocol: "imap", says: [`NO ${CHINESE}`], provider: "qq", causes: [...password, "imap-off"], words: "登录失败", encoding: "gbk",
    bytes: "4e4f20b5c7c2bccaa7b0dca3bac3dcc2ebb4edcef3bbf2ceb4bfaac6f4494d4150b7fecef1a3acc7ebcab9d3c3cadac8a8c2ebb5c7c2bca1a3",
  },
  S1: {
    protocol: "smtp", provider: "google", causes: password, words: "Username and Password not accepted",
    says: ["535-5.7.8 Username and Password not accepted. For more information, go to", "535 5.7.8  https://support.google.com/mail/?p=BadCredentials x - gsmtp"],
  },
  S2: {
    protocol: "smtp", provider: "google", causes: ["account-password-used"], words: "Application-specific password required",
    says: ["534-5.7.9 Application-specific password required. For more information, go to", "534 5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor x - gsmtp"],
  },
  S3: {
    protocol: "smtp", provider: "microsoft", causes: ["admin-blocked", "oauth-only"], words: "SmtpClientAuthentication is disabled",
    says: ["535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information."],
  },
  S4: { protocol: "smtp", says: ["454 4.7.0 Too many login attempts, please try again later."], causes: ["rate-limited"], words: "Too many login attempts" },
  S5: { protocol: "smtp", offers: "", says: ["503 5.5.1 AUTH not available"], causes: ["tls", "wrong-server"], words: "AUTH not available" },
  S6: { protocol: "smtp", says: ["421 4.7.0 Try again later, closing connection."], causes: ["rate-limited"], words: "Try again later" },
  S7g: {
    protocol: "smtp", says: ["535 Error: 登录失败，密码错误，请使用授权码登录"], causes: ["wrong-code"], words: "登录失败", encoding: "gbk",
    bytes: "353335204572726f723a20b5c7c2bccaa7b0dca3acc3dcc2ebb4edcef3a3acc7ebcab9d3c3cadac8a8c2ebb5c7c2bc",
  },
  S7k: {
    protocol: "smtp", says: ["535 5.7.8 Ошибка: неверный пароль или нужен пароль приложения"], causes: ["wrong-code"], words: "неверный пароль", encoding: "koi8-r",
    bytes: "35333520352e372e3820efdbc9c2cbc13a20cec5d7c5d2ced9ca20d0c1d2cfccd820c9ccc920ced5d6c5ce20d0c1d2cfccd820d0d2c9cccfd6c5cec9d1",
  },
  S8: {
    protocol: "smtp", offers: "AUTH LOGIN", provider: "google", causes: password, words: "Username and Password not accepted",
    says: ["535-5.7.8 Username and Password not accepted. For more information, go to", "535 5.7.8  https://support.google.com/mail/?p=BadCredentials x - gsmtp"],
  },
  I0: { protocol: "imap", says: ["OK Logged in"], causes: [], words: "" },
  I9: { protocol: "imap", says: ["OK Logged in"], security: "starttls", causes: [], words: "" },
  I10: { protocol: "imap", says: ["OK Logged in"], security: "starttls", offers: "AUTH=PLAIN", causes: ["tls", "wrong-server"], words: "" },
  I11: { protocol: "imap", says: ["OK Logged in"], misnamed: true, causes: ["tls"], words: "" },
  I12: { protocol: "imap", says: ["OK Logged in"], security: "starttls", misnamed: true, causes: ["tls"], words: "" },
  S0: { protocol: "smtp", says: ["235 2.7.0 Accepted"], causes: [], words: "" },
  S9: { protocol: "smtp", says: ["235 2.7.0 Accepted"], security: "starttls", causes: [], words: "" },
  S10: { protocol: "smtp", says: ["235 2.7.0 Accepted"], security: "starttls", offers: "AUTH LOGIN PLAIN", causes: ["tls", "wrong-server"], words: "" },
};

/** What goes over the wire. @param {Refusal} refusal */
export const bytesOf = ({ says, bytes }) => (bytes ? Buffer.from(bytes, "hex") : Buffer.from(says.join("\r\n")));
