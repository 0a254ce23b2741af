/** The ids of all providers, for the reference. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { told } from "../../tools/site/places.mjs";

export default JSON.parse(readFileSync(join(told, "providers.json"), "utf8")).providers.map(
  (/** @type {{ id: string, name: string, credential: string }} */ { id, name, credential }) => ({ id, name, credential }),
);
