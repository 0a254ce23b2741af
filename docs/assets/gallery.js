/** The gallery's controls. The page's address says all of them, so that each state has a link. */

const byId = (id) => document.getElementById(id);
const [form, frame] = [byId("controls"), byId("frame")];
const { screens, states } = await (await fetch("states.json")).json();
const usual = { screen: "guide", mailbox: "someone@gmail.com", paste: "code", cause: "wrong-code", app: "Acme CRM" };
// As wide as there is room for.
usual.width = String(Math.max(280, Math.min(400, Math.floor((byId("scene").clientWidth - 26) / 10) * 10)));

/** An option that the list may lack still: a mailbox of a link. */
function choose(select, value) {
  select.value = value;
  if (value && select.value !== value && select.options) select.add(new Option(value, value, true, true));
}

/** Sets the controls to what an address asks for. */
function read(search) {
  const given = new URLSearchParams(search);
  const asked = { ...Object.fromEntries(new URLSearchParams(states[given.get("state")])), ...Object.fromEntries(given) };
  if (asked.email) asked.mailbox = `${asked.email}${asked.provider ? ` ${asked.provider}` : ""}`;
  for (const control of form.elements) choose(control, asked[control.name] ?? usual[control.name] ?? "");
}

/** Brings the frame to what the controls say. */
function show(search) {
  const asks = screens.find(({ id }) => id === form.screen.value)?.asks ?? [];
  for (const name of ["mailbox", "paste", "cause"]) form[name].disabled = !asks.includes(name);
  byId("pixels").value = `${form.width.value} px`;
  byId("said").textContent = "On its way. Where a provider has no such screen, it ends at another.";
  const query = new URLSearchParams(search);
  query.set("width", form.width.value);
  frame.contentWindow.location.replace(new URL(`frame/?${query}`, location.href));
}

/** The address of what the controls say. */
function written() {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (name === "mailbox" && value !== usual.mailbox) {
      const [email, provider] = value.split(" ");
      query.set("email", email);
      if (provider) query.set("provider", provider);
    } else if (value !== (usual[name] ?? "")) query.set(name, value);
  }
  return `?${query}`;
}

form.addEventListener("input", () => {
  const search = written();
  history.replaceState(null, "", search);
  show(search);
});
form.addEventListener("submit", (event) => event.preventDefault());
addEventListener("popstate", () => (read(location.search), show(location.search)));
addEventListener("click", (event) => {
  const link = event.target.closest(".states a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, "", link.href);
  read(link.search);
  show(link.search);
  byId("live").scrollIntoView();
});
addEventListener("message", ({ source, data }) => {
  if (source !== frame.contentWindow) return;
  if (data.height) Object.assign(frame.style, { inlineSize: `${data.width}px`, blockSize: `${data.height}px` });
  if (data.code) byId("code").textContent = data.code;
  if (data.state) byId("said").textContent = `Its state is "${data.state}".`;
  if (data.state) all ??= fill();
});

/** All other providers, once the widget is there: its files are. */
let all;
async function fill() {
  const { providers } = await import("../pkg/app-password.js");
  const group = Object.assign(document.createElement("optgroup"), { label: "All" });
  for (const { id, name, domains } of await providers()) {
    const domain = domains.find((it) => !it.startsWith("*")) ?? "fjord.example";
    group.append(new Option(name, `someone@${domain} ${id}`));
  }
  form.mailbox.append(group);
}

const names = new Intl.DisplayNames("en", { type: "language" });
for (const option of form.lang.options) {
  const tag = option.value;
  if (tag) Object.assign(option, { text: names.of(tag), value: tag });
}

read(location.search);
show(location.search);
