/**
 * A storm: several elements of which a host changes everything at any time, also while it hears of something, while it
 * is asked to send, and when nobody waits for its answer any more. Everything is drawn from a seed, so that a storm can
 * be had again. What must hold all the time is written down in `broken` where it does not.
 */

/** Marsaglia's xorshift, with numbers of 32 bits. */
function dice(seed) {
  let state = seed * 2654435761 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  return { below: (sides) => Math.floor(next() * sides), one: (all) => all[Math.floor(next() * all.length)], chance: (share) => next() < share };
}

/** A code that only this mailbox has: sixteen small letters. */
const codeOf = (address) => {
  let [sum, code] = [7, ""];
  for (const letter of address + address) sum = (sum * 31 + letter.charCodeAt(0)) % 1_000_003;
  for (; code.length < 16; sum = (sum * 137 + 11) % 1_000_003) code += "bcdfghjkmnpqrtvwxz"[sum % 18];
  return code;
};

/** The cause that only `fail` names. */
const FAILED = "plan-needed";
const DOMAINS = ["gmail.com", "yahoo.com", "aol.com", "posteo.de"];
const NAMES = { google: "Google", yahoo: "Yahoo", aol: "AOL", posteo: "Posteo" };
const broken = [];
const counts = { presses: 0, submissions: 0, successes: 0, failures: 0, aborted: 0, changes: 0, late: 0 };
const tick = () => new Promise((done) => setTimeout(done));

/** One element with its own mailboxes, handler and words. */
class Mailbox {
  attempts = [];
  pressed;
  /** How deep the host is in what it does because of something it heard. */
  depth = 0;

  constructor(at, roll) {
    [this.at, this.roll] = [at, roll];
    this.addresses = DOMAINS.map((domain) => `person${at}@${domain}`);
    this.element = host.put({ email: this.addresses[0] }, {});
    this.element.submitHandler = this.submit;
    for (const name of ["ready", "provider-change", "step-change", "verdict-change", "submit", "success", "failure", "error"]) {
      this.element.addEventListener(`ap-${name}`, (event) => this.hear(event));
    }
  }

  is(holds, what) {
    if (!holds) broken.push(`element ${this.at}: ${what}`);
  }

  get root() { return this.element.shadowRoot; }
  get open() { return this.attempts.filter(({ over, signal }) => !over && !signal.aborted); }
  /** Whose mailbox the person sees. */
  get shown() { return this.addresses.find((it) => this.root?.querySelector(".mailbox")?.textContent.includes(it)); }

  hear({ type, detail }) {
    const last = this.attempts.at(-1);
    if (type === "ap-success" || type === "ap-failure") {
      const told = type === "ap-success";
      counts[told ? "successes" : "failures"] += 1;
      // What `fail` says, and a code that was not sent because the host was not set up for it, are no answers.
      const unsent = detail.cause === "unknown" && this.pressed && !this.pressed.sent;
      if (unsent) this.pressed.sent = true;
      else if (detail.cause !== FAILED) {
        this.is(last && last.told === undefined && !last.wasAborted, `${type} of an attempt that nobody waits for`);
        this.is(last?.answered === told || (!told && last?.answered === undefined), `${type}, but the answer was ${last?.answered}`);
        if (last) last.told = told;
      }
    }
    this.is(!JSON.stringify(detail).includes(codeOf(this.shown ?? "nobody")), `${type} carries the code`);
    if (this.roll.chance(0.15)) this.change();
  }

  submit = (submission, { signal }) => {
    counts.submissions += 1;
    const { email, provider, code, imap, smtp } = submission;
    this.is(this.pressed && !this.pressed.sent, "sent without a press of its own");
    this.is(email === this.pressed?.shown, `sent for ${email}, but ${this.pressed?.shown} was to be seen`);
    this.is(this.addresses.includes(email), `sent for ${email}, which is another element's`);
    // The host may have named another provider than that of the address.
    this.is(NAMES[provider] === this.pressed?.name, `sent for ${provider}, but ${this.pressed?.name} was to be seen`);
    this.is(code === codeOf(email), `the code sent for ${email} is another mailbox's`);
    for (const server of [imap, smtp]) this.is(!server || server.username === email, `${server?.username} is to sign in to ${email}`);
    this.is(this.open.length === 0, "two attempts at once");
    if (this.pressed) this.pressed.sent = true;
    const attempt = { signal, over: false, answered: undefined, told: undefined, answers: [], wasAborted: signal.aborted };
    this.attempts.push(attempt);
    signal.addEventListener("abort", () => {
      attempt.wasAborted = true;
      counts.aborted += 1;
      if (this.roll.chance(0.3)) this.change();
    });
    if (this.roll.chance(0.3)) this.change();
    return this.answer(attempt);
  };

  /** What the backend answers: now, later, twice, never, or with nonsense. */
  answer(attempt) {
    const ok = this.roll.chance(0.5);
    const outcome = ok ? { ok } : { ok, cause: this.roll.one(["wrong-code", "network"]), reply: "535 5.7.8 no" };
    const settle = (answered) => Object.assign(attempt, { over: true, answered });
    const later = () => new Promise((resolve, reject) => attempt.answers.push(() => {
      if (attempt.over || attempt.wasAborted) counts.late += 1;
      if (!attempt.over) settle(ok);
      resolve(outcome);
      reject(new Error("twice"));
      resolve({ ok: !ok });
    }));
    const ways = [
      () => (settle(ok), outcome),
      async () => (settle(ok), outcome),
      later, later, later, later,
      () => (settle(ok), { then(resolve, reject) { resolve(outcome); reject(new Error("twice")); resolve({ ok: !ok }); } }),
      () => (settle(false), { then() { throw new Error("thenable"); } }),
      () => (settle(false), { get then() { throw new Error("getter"); } }),
      () => { settle(false); throw new Error("thrown"); },
      () => { settle(false); let own; own = new Promise((resolve) => setTimeout(() => resolve(own))); return own; },
      () => new Promise(() => {}),
    ];
    return this.roll.one(ways)();
  }

  /** What a host may do at any time. */
  change() {
    if (this.depth > 2) return;
    this.depth += 1;
    counts.changes += 1;
    const { element, roll } = this;
    const changes = [
      () => (element.email = roll.one(this.addresses)),
      () => (element.email = roll.one(this.addresses)),
      () => element.setAttribute("email", roll.one(this.addresses)),
      () => (element.provider = roll.one(["", "", "google", "nobody"])),
      () => (element.providers = roll.one([undefined, { hide: ["zoho"] }, { first: ["aol"] }, { change: { google: { also: ["G"] } } }])),
      () => (element.messages = roll.one([undefined, { "pick.title": `Box ${this.at}` }])),
      () => (element.lang = roll.one(["en", "nb"])),
      () => (element.disabled = roll.chance(0.2)),
      () => (element.reconnect = roll.chance(0.3)),
      () => (element.appName = roll.one(["Acme", "Acme CRM", ""])),
      () => (element.submitHandler = roll.chance(0.1) ? undefined : this.submit),
      () => (element.sealKey = roll.chance(0.1) ? {} : undefined),
      () => element.reset(),
      () => element.reset(),
      () => element.destroy(),
      () => element.remove(),
      () => document.body.append(element),
      () => (element.remove(), document.body.prepend(element)),
      () => element.fail({ ok: false, cause: FAILED }),
      () => this.attempts.at(-1)?.answers.shift()?.(),
      () => this.attempts.at(0)?.answers.shift()?.(),
      () => this.press(),
      () => element.focus(),
    ];
    roll.one(changes)();
    this.depth -= 1;
  }

  /** The person pastes the code of the mailbox that is to be seen. */
  paste() {
    const field = this.root?.querySelector(".code-input:not([readonly])");
    if (!field || !this.shown) return;
    field.value = codeOf(this.shown);
    field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertFromPaste" }));
  }

  press() {
    const button = this.root?.querySelector(".screen .actions .primary, .actions .button.primary");
    // Nobody presses what is nowhere.
    if (!button || !this.element.isConnected || !["paste", "refused"].includes(this.element.state)) return;
    counts.presses += 1;
    this.pressed = { shown: this.shown, name: this.root.querySelector(".mailbox .name").textContent, sent: false };
    button.click();
  }

  /** Back to where a person can begin, whatever the host has done. */
  async calm() {
    const { element } = this;
    Object.assign(element, { submitHandler: this.submit, sealKey: undefined, disabled: false, provider: "", providers: undefined, reconnect: false });
    // After its end it begins where it is put anew.
    if (element.state === "loading" || !element.isConnected) document.body.append(element);
    await element.ready.catch(() => {});
    await tick();
  }
}

/** So many things happen; answers with what was broken, and with how often things happened. */
function storm(seed, turns) {
  const hung = new Promise((done) => setTimeout(done, 25_000)).then(() => ({ broken: [`it hangs: ${JSON.stringify(host.where)}`], counts }));
  return Promise.race([hung, rage(seed, turns)]);
}

async function rage(seed, turns) {
  const roll = dice(seed);
  const all = [0, 1, 2].map((at) => new Mailbox(at, roll));
  await Promise.all(all.map(({ element }) => element.ready));
  for (let turn = 0; turn < turns && broken.length === 0; turn += 1) {
    const it = roll.one(all);
    host.where = { turn, states: all.map(({ element }) => element.state) };
    if (turn % 40 === 39) await Promise.all(all.map((it) => it.calm()));
    const doings = [
      () => it.paste(), () => it.paste(), () => it.paste(),
      () => it.press(), () => it.press(), () => (it.press(), it.press()),
      () => all.forEach((it) => it.press()),
      () => it.change(), () => it.change(),
      () => it.attempts.at(-1)?.answers.shift()?.(), () => it.attempts.at(-1)?.answers.shift()?.(),
      () => roll.one(it.attempts)?.answers.shift()?.(),
    ];
    roll.one(doings)();
    if (roll.chance(0.5)) await (roll.chance(0.5) ? undefined : tick());
    if (roll.chance(0.3) && it.element.state === "loading") document.body.append(it.element);
  }
  // Whoever is left has an element that works.
  for (const it of all) {
    if (broken.length > 0) break;
    it.roll = { ...roll, chance: () => false, one: (all) => all[0], below: () => 0 };
    await it.calm();
    for (const attempt of it.attempts) attempt.answers.splice(0).forEach((answer) => answer());
    await tick();
    it.element.reset();
    it.element.email = it.addresses[0];
    it.answer = (attempt) => (Object.assign(attempt, { over: true, answered: true }), { ok: true });
    host.where = { end: it.at, states: all.map(({ element }) => element.state) };
    await host.until(() => ["guide", "refused"].includes(it.element.state) && it.shown === it.addresses[0]);
    it.paste();
    await host.until(() => it.element.state === "paste");
    it.press();
    await host.until(() => it.element.state === "done");
  }
  return { broken, counts };
}
