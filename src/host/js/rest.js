/**
 * What only a living wasm needs: its bindings, and what checks and carries what goes in and out. A file of its own
 * (`app-password_bg.js`), fetched beside the wasm. The element's script is never imported here: a page may have loaded
 * it under another address, and then there would be two of it.
 */
export * as glue from "#glue";
export { onTrap } from "./trap.js";
export { adopt } from "./adopt.js";
export { describe, entry, isObject } from "./validate.js";

/** The build that it belongs to: see `fetched.js`. */
export const build = __BUILD__;
