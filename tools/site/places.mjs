/** Where the site lies, and what it is made of. */
import { join } from "node:path";
import { root } from "../project.mjs";

export { root };

/** What a static host serves. */
export const site = join(root, "target/site");

/** What Rust tells the site of the providers, the states and the texts: `cargo run -p app-password-generate -- site`. */
export const told = join(root, "target/site-data");
