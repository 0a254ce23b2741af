/** The dialog of Element Plus. It is hidden, not removed. */
import "element-plus/dist/index.css";
import ElementPlus, { ElButton, ElDialog } from "element-plus";
import { createApp, h, ref } from "vue";
import { connect } from "./widget";

const Page = {
  setup() {
    const visible = ref(false);
    const mailbox = () => h("app-password", { "app-name": "Acme CRM", email: "someone@gmail.com", submitHandler: connect });
    return () => [
      h(ElButton, { id: "open", onClick: () => (visible.value = true) }, () => "Connect a mailbox"),
      h(ElDialog, { title: "Your mailbox", modelValue: visible.value, "onUpdate:modelValue": (shown: boolean) => (visible.value = shown) }, mailbox),
    ];
  },
};

createApp(Page).use(ElementPlus).mount("#app");
