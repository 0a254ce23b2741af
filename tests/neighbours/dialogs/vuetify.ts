/** Vuetify's dialog. */
import "vuetify/styles";
import { createApp, h } from "vue";
import { createVuetify } from "vuetify";
import { VApp, VBtn, VCard, VCardText, VDialog, VToolbar } from "vuetify/components";
import { connect } from "./widget";

type Activator = { props: Record<string, unknown> };
type Content = { isActive: { value: boolean } };

const mailbox = () => h("app-password", { "app-name": "Acme CRM", email: "someone@gmail.com", submitHandler: connect });
const dialog = {
  activator: ({ props }: Activator) => h(VBtn, { ...props, id: "open" }, () => "Connect a mailbox"),
  default: ({ isActive }: Content) =>
    h(VCard, () => [
      h(VToolbar, { title: "Your mailbox" }, () => h(VBtn, { id: "close", onClick: () => (isActive.value = false) }, () => "Close")),
      h(VCardText, mailbox),
    ]),
};

createApp({ render: () => h(VApp, () => h(VDialog, { maxWidth: 600, scrollable: true }, dialog)) })
  .use(createVuetify())
  .mount("#app");
