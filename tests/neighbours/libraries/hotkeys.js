/** A page with a hotkey on every letter and digit, by each of the libraries that pages use for it. */
import { install } from "@github/hotkey";
import hotkeys from "hotkeys-js";
import Mousetrap from "mousetrap";
import { tinykeys } from "tinykeys";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const DIGITS = "0123456789";
const heard = (record.hotkeys = /** @type {Record<string, string[]>} */ ({}));

/** @param {string} library @param {string} key */
const hears = (library, key) => () => void (heard[library] ??= []).push(key);

for (const key of LETTERS + DIGITS) {
  Mousetrap.bind(key, hears("Mousetrap", key));
  hotkeys(key, hears("hotkeys-js", key));
  tinykeys(window, { [key]: hears("tinykeys", key) });
}
addEventListener("DOMContentLoaded", () => {
  // It prevents what would follow, the event that Mousetrap waits for: the digits are left to the others.
  for (const key of LETTERS) {
    const button = document.body.appendChild(document.createElement("button"));
    button.addEventListener("click", hears("@github/hotkey", key));
    install(button, key);
  }
});
