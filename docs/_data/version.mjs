/** The version that the site is about. */
export { version as default } from "../../tools/project.mjs";
