/**
 * Where the files are that the element and the functions load.
 *
 * @typedef {import("app-password").Sources} Sources
 */

/** What `preload` was told last: who says nothing of its own gets the files from there. @type {Sources} */
let told = {};

/** @param {Sources} said */
export const tell = (said) => (told = { ...said });

/** @param {Sources | null} [said] @returns {Sources} */
export const sources = (said) => ({ wasmSrc: said?.wasmSrc || told.wasmSrc, localeSrc: said?.localeSrc || told.localeSrc });
