import { createApp } from "vue";
import Mailbox from "./Mailbox.vue";

createApp(Mailbox, { email: "someone@gmail.com" }).mount("#app");
