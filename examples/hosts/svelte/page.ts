import { mount } from "svelte";
import Mailbox from "./Mailbox.svelte";

const target = document.getElementById("app");
if (target) mount(Mailbox, { target, props: { email: "someone@gmail.com" } });
