/** What the pages "Start" say of themselves: which versions they were tried with, read from where those are locked. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../tools/site/places.mjs";

const read = (/** @type {string} */ path) => readFileSync(join(root, path), "utf8");
/** @param {string} path of a package.json @param {string} name */
const npm = (path, name) => {
  const { dependencies, devDependencies } = JSON.parse(read(path));
  return { ...dependencies, ...devDependencies }[name];
};
const pip = (/** @type {string} */ name) => read("tests/start/requirements.txt").match(new RegExp(`^${name}==([\\d.]+)`, "m"))?.[1];
const crate = (/** @type {string} */ name) => read("examples/start/rust/Cargo.lock").match(new RegExp(`^name = "${name}"\\nversion = "(.+)"`, "m"))?.[1];
const yew = read("examples/start/yew/Cargo.toml").match(/^yew = .*"=([\d.]+)"/m)?.[1];
const start = (/** @type {string} */ folder, /** @type {string} */ name) => npm(`examples/start/${folder}/package.json`, name);
const project = (/** @type {string} */ folder, /** @type {string} */ name) => npm(`tests/neighbours/bundlers/${folder}/package.json`, name);

const login = "a wrong code is explained, a right one connects the mailbox";
const whole = `in Chromium, with a real login at a mail server: ${login}`;

export default {
  class: "start",
  styles: ["start"],
  /** What Vite and the backend's files need: express, and `import … with`. */
  node: "Node 20.19, or 22.12 and newer",
  /** By page. */
  tested: {
    html: `Tested ${whole}.`,
    react: `Tested with React ${start("react", "react")} and Vite ${start("react", "vite")}, ${whole}.`,
    vue: `Tested with Vue ${start("vue", "vue")} and Vite ${start("vue", "vite")}, ${whole}.`,
    svelte: `Tested with Svelte ${start("svelte", "svelte")} and Vite ${start("svelte", "vite")}, ${whole}.`,
    lit: `Tested with Lit ${start("lit", "lit")} and Vite ${start("lit", "vite")}, ${whole}.`,
    yew: `Tested with Yew ${yew} and Trunk, ${whole}.`,
    angular: `Tested with Angular ${project("angular", "@angular/core")}, ${whole}.`,
    next: `Tested with Next ${project("next", "next")}, ${whole}.`,
    nuxt: `Tested with Nuxt ${project("nuxt", "nuxt")}, ${whole}.`,
    sveltekit: `Tested with SvelteKit ${project("sveltekit", "@sveltejs/kit")}, ${whole}.`,
    django: `Tested with Django ${pip("django")}, ${whole}.`,
    rails: `Tested with Rails 6.1 as Debian 12 has it, ${whole}. It uses nothing that Rails 7 and 8 lack; on those it is not run.`,
    laravel: `Tested with Laravel 8 as Debian 12 has it, ${whole}. It uses nothing that later versions lack; on Laravel 11 and 12 it is not run.`,
    rust: `Tested with axum ${crate("axum")}, async-imap ${crate("async-imap")} and lettre ${crate("lettre")}, at real logins: the right answer to each of a table of submissions.`,
    node: `Tested with Express ${start("node", "express")}, imapflow ${start("node", "imapflow")} and nodemailer ${start("node", "nodemailer")}.`,
    python: `Tested with Flask ${pip("flask")} and cryptography ${pip("cryptography")}, ${whole}.`,
  },
};
