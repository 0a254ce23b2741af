// One paragraph, by Vue: without its compiler of templates, as build tools leave it out.
import { createApp, h } from "vue";

createApp({ render: () => h("p", "Your mailbox") }).mount("#app");
