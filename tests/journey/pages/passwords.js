/**
 * A host with a login of its own, which the browser keeps. It looks into the widget whether its root is
 * open or closed, and can have the widget as it was when its field for the code said `autocomplete="off"`
 * and none of its fields was in a form.
 */
const roots = new Map();
const { attachShadow, setAttribute } = Element.prototype;

Element.prototype.attachShadow = function (wishes) {
  const root = attachShadow.call(this, wishes);
  roots.set(this, root);
  return root;
};

Element.prototype.setAttribute = function (name, value) {
  if (host.isAsBefore && name === "form") return;
  const before = host.isAsBefore && name === "autocomplete" && value === "one-time-code";
  setAttribute.call(this, name, before ? "off" : value);
};

Object.assign(host, {
  isAsBefore: false,
  /** How many times the browser has written into the field for the code. */
  written: 0,
  root: () => roots.get(host.element),

  /** The login, which leaves the page when someone signs in, and with it the widget's place for one. */
  login() {
    host.leavesLogin();
    const form = document.getElementById("login").content.firstElementChild.cloneNode(true);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      host.leavesLogin();
      void host.asks();
    });
    document.body.prepend(form);
  },
  loginFields: () => [...document.querySelectorAll("form input")],
  leavesLogin: () => document.querySelector("form")?.remove(),

  /** A password of the page's below the widget that is in no form, alone or below another field. */
  formless(...types) {
    for (const field of document.querySelectorAll(".formless")) field.remove();
    const fields = types.map((type) => Object.assign(document.createElement("input"), { type, className: "formless" }));
    document.body.append(...fields);
  },
  formlessFilled: () => [...document.querySelectorAll(".formless")].map((field) => field.matches(":autofill")),

  /** What a page does that has signed someone in: the browser takes the answer for a sign that it worked. */
  asks: () => fetch("/passwords.html").then((answer) => answer.text()),

  /** The widget's fields for text: which one it is, whether the browser has filled it in, how much is in it. */
  fields: () =>
    host.all("input:not([type=radio], [type=checkbox])").map((field) => ({
      field: field.id || field.type,
      filled: field.matches(":autofill"),
      length: field.value.length,
    })),
});

// Before the widget hears of it.
const heard = () => {
  const field = host.root() && host.find(".code-input");
  if (field?.value && field.matches(":autofill")) host.written += 1;
};
addEventListener("input", heard, true);
