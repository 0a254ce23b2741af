/**
 * Writes down what a host page can see and hear of the widget: in `record`, for the tests to read.
 * Runs before anything else in the page.
 */
const record = (window.record = {
  events: [], submissions: [], signals: [], oauth: [], lookUps: [], violations: [], errors: [], console: [], heard: [],
});

for (const name of [
  "ready", "provider-change", "step-change", "verdict-change", "language-change", "submit", "success", "failure", "feedback", "error",
]) {
  document.addEventListener(`ap-${name}`, (event) => {
    const { id, localName } = event.composedPath()[0];
    record.events.push({ name: event.type, detail: event.detail, target: id || localName });
  });
}

document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) => {
  // The picture for the tab, which Firefox and WebKit want of themselves.
  if (blockedURI.endsWith("/favicon.ico")) return;
  record.violations.push({ violatedDirective, blockedURI, sourceFile });
});
addEventListener("error", ({ message }) => record.errors.push(String(message)));
addEventListener("unhandledrejection", ({ reason }) => record.errors.push(String(reason?.message ?? reason)));
for (const level of ["debug", "log", "info", "warn", "error", "trace", "dir", "table"]) {
  const print = console[level];
  console[level] = (...words) => {
    record.console.push(`${level}: ${words.map(String).join(" ")}`);
    print.apply(console, words);
  };
}

// A page with hot keys, or one that records what people do, listens where events bubble to.
for (const type of [
  "keydown", "keypress", "keyup", "beforeinput", "input", "change", "paste", "copy", "cut", "drop",
  "compositionstart", "compositionupdate", "compositionend",
]) {
  document.addEventListener(type, (event) => {
    if (event.composedPath()[0].id === "source") return;
    record.heard.push({ type, key: event.key ?? null, data: event.data ?? null });
  });
}

// The wasm's memory, to see whether anything is left in it.
record.memories = [];
const { Instance } = WebAssembly;
WebAssembly.Instance = function (module, imports, ...given) {
  const made = new Instance(module, record.watchesCalls ? watched(imports) : imports, ...given);
  Object.defineProperty(record, "memories", { enumerable: false, configurable: true, value: [...record.memories, made.exports.memory] });
  return made;
};

/** What the wasm calls, and the letters that it is answered with, for those who want to know. */
record.calls = [];
const watched = (imports) => Object.fromEntries(Object.entries(imports).map(([of, calls]) => [of, Object.fromEntries(
  Object.entries(calls).map(([name, call]) => [name, typeof call !== "function" ? call : (...given) => {
    const answer = call(...given);
    record.calls.push({ name, letter: typeof answer === "string" && answer.length === 1 });
    return answer;
  }]),
)]));
