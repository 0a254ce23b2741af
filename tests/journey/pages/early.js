/** Sets properties on an element whose class is not known yet: modules run when the page is complete. */
host.element = document.getElementById("first");
Object.assign(host.element, {
  email: "someone@gmail.com",
  appName: "Acme CRM",
  messages: { "paste.submit": "Go" },
  submitHandler: host.submit,
});
