/**
 * A mail server as a mail program meets it: greeting, STARTTLS where the facts say so, the certificate, and whether
 * it would take a password then. Nobody signs in. What a server says is not kept, only its code: the words may name
 * this machine.
 */
import { lost, reachPort, secure, Trouble } from "./connect.mjs";

/**
 * @typedef {import("./connect.mjs").Reach} Reach
 * @typedef {import("./plan.mjs").ServerProbe} ServerProbe
 * @typedef {import("node:net").Socket} Socket
 */

/** How much a server may say before it is not believed to be one. */
const MOST = 64 * 1024;

/** Lines there and back. */
class Talk {
  #text = "";
  /** Why there will be no more. @type {unknown} */
  #over;
  #heard = () => {};
  #socket;
  #timeout;

  /** @param {Socket} socket @param {number} timeout */
  constructor(socket, timeout) {
    this.#socket = socket;
    this.#timeout = timeout;
    socket.setEncoding("latin1");
    socket.on("data", this.#take).on("error", this.#fail).on("close", this.#end);
  }

  #take = (/** @type {string} */ text) => {
    this.#text += text;
    if (this.#text.length > MOST) this.#fail({ code: "ECONNRESET" });
    this.#heard();
  };

  #fail = (/** @type {unknown} */ error) => {
    this.#over ??= error;
    this.#heard();
  };

  #end = () => this.#fail({ code: "ECONNRESET" });

  /** @returns {Promise<string>} */
  async line() {
    const until = Date.now() + this.#timeout;
    for (;;) {
      const end = this.#text.indexOf("\n");
      if (end >= 0) {
        const line = this.#text.slice(0, end).replace(/\r$/, "");
        this.#text = this.#text.slice(end + 1);
        return line;
      }
      if (this.#over) throw lost(this.#over);
      const left = until - Date.now();
      if (left <= 0) throw lost({ code: "ETIMEDOUT" });
      /** @type {NodeJS.Timeout | undefined} */
      let timer;
      await new Promise((done) => {
        this.#heard = () => done(undefined);
        timer = setTimeout(done, left);
      });
      clearTimeout(timer);
    }
  }

  /** @param {string} line */
  say(line) {
    this.#socket.write(`${line}\r\n`);
  }

  /** Hands the connection on. What stands in front of TLS does not count after it. */
  release() {
    this.#socket.off("data", this.#take).off("error", this.#fail).off("close", this.#end);
    return this.#socket;
  }
}

/** @param {string} code */
const refused = (code) => new Trouble(`it turns this machine away (${code})`, { temporary: true, undecided: true });

/** The two protocols. Each fails with a `Trouble`. */
const PROTOCOLS = {
  imap: {
    /** @param {Talk} talk */
    async greeting(talk) {
      const line = await talk.line();
      if (/^\* BYE\b/i.test(line)) throw refused("BYE");
      if (!/^\* (OK|PREAUTH)\b/i.test(line)) throw new Trouble("what greets is no IMAP server", { expected: "IMAP" });
    },
    /** @param {Talk} talk */
    async startTls(talk) {
      const { done } = await imap(talk, "a1", "STARTTLS");
      if (!done) throw new Trouble("it does not know STARTTLS", { expected: "STARTTLS" });
    },
    /** @param {Talk} talk */
    async signIn(talk) {
      const { lines } = await imap(talk, "a2", "CAPABILITY");
      const words = lines.filter((line) => /^\* CAPABILITY /i.test(line)).join(" ").toUpperCase().split(" ");
      if (!words.includes("IMAP4REV1") && !words.includes("IMAP4REV2")) throw new Trouble("it does not say which IMAP it speaks", { expected: "IMAP4rev1" });
      if (words.includes("LOGINDISABLED") && !words.some((word) => word.startsWith("AUTH="))) throw new Trouble("it lets nobody sign in (LOGINDISABLED)", { expected: "a way to sign in" });
    },
    /** @param {Talk} talk */
    bye: (talk) => imap(talk, "a3", "LOGOUT"),
  },
  smtp: {
    /** @param {Talk} talk */
    async greeting(talk) {
      const { code } = await smtp(talk);
      if (/^[45]/.test(code)) throw refused(code);
      if (code !== "220") throw new Trouble("what greets is no SMTP server", { expected: "SMTP" });
    },
    /** @param {Talk} talk */
    async startTls(talk) {
      await hello(talk);
      const { code } = await smtp(talk, "STARTTLS");
      if (code.startsWith("4")) throw refused(code);
      if (code !== "220") throw new Trouble(`it does not know STARTTLS (${code})`, { expected: "STARTTLS" });
    },
    /** @param {Talk} talk */
    async signIn(talk) {
      const offered = await hello(talk);
      if (!offered.some((line) => /^AUTH[ =]/i.test(line))) throw new Trouble("it offers no way to sign in (no AUTH)", { expected: "a way to sign in" });
    },
    /** @param {Talk} talk */
    bye: (talk) => smtp(talk, "QUIT"),
  },
};

/** @param {Talk} talk @param {string} tag @param {string} command */
async function imap(talk, tag, command) {
  talk.say(`${tag} ${command}`);
  const lines = [];
  for (;;) {
    const line = await talk.line();
    if (line.startsWith(`${tag} `)) return { lines, done: /^OK\b/i.test(line.slice(tag.length + 1)) };
    lines.push(line);
  }
}

/** @param {Talk} talk @param {string} [command] */
async function smtp(talk, command) {
  if (command) talk.say(command);
  const lines = [];
  for (;;) {
    const line = await talk.line();
    const [, code, more, text] = line.match(/^(\d{3})([- ]?)(.*)$/) ?? [];
    if (!code) throw new Trouble("what answers is no SMTP server", { expected: "SMTP" });
    lines.push(text ?? "");
    if (more !== "-") return { code, lines };
  }
}

/** @param {Talk} talk @returns {Promise<string[]>} what the server can do */
async function hello(talk) {
  // No name of this machine, as mail programs say that have none.
  const { code, lines } = await smtp(talk, "EHLO [127.0.0.1]");
  if (code.startsWith("4")) throw refused(code);
  if (code !== "250") throw new Trouble(`it does not take EHLO (${code})`, { expected: "250" });
  return lines.slice(1);
}

/** @param {ServerProbe} probe @param {Reach} reach */
export async function askServer({ protocol, host, port, security }, reach) {
  const { greeting, startTls, signIn, bye } = PROTOCOLS[protocol];
  let socket = await reachPort(host, port, reach);
  try {
    if (security === "starttls") {
      const plain = new Talk(socket, reach.timeout);
      await greeting(plain).catch((trouble) => {
        // A server that waits for TLS says nothing, or hangs up.
        const silent = trouble.temporary && !trouble.undecided;
        throw silent ? new Trouble("it says nothing before TLS", { expected: "a greeting, then STARTTLS", temporary: true }) : trouble;
      });
      await startTls(plain);
      socket = await secure(plain.release(), host, reach);
    } else {
      socket = await secure(socket, host, reach);
    }
    const talk = new Talk(socket, reach.timeout);
    if (security === "tls") await greeting(talk);
    await signIn(talk);
    // All is known; a server may hang up without a word.
    await bye(talk).catch(() => {});
  } finally {
    socket.destroy();
  }
}
