/** What `import` finds in the npm package, from its `package.json`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../tools/site/places.mjs";

/** What each entry is for. @type {Record<string, string>} */
const ABOUT = {
  ".": "the element, for build tools",
  "./inline": "the same with everything in one file",
  "./core": "detect, check, explain and providers, without a DOM",
  "./app-password.js": "the element, for a page without a build tool: its files lie beside it",
  "./app-password_bg.wasm": "the wasm, for tools that want its address",
  "./catalogue.bin": "the providers beyond the best known",
  "./locales/*": "the languages, one file each",
  "./provider.schema.json": "the JSON Schema of a provider",
  "./providers.json": "all facts as open data",
  "./custom-elements.json": "what the element has, for editors",
  "./integrity.json": "the hash of each file",
  "./sbom.cdx.json": "what is in the package (CycloneDX)",
  "./sbom-crate.cdx.json": "what is in the Rust crate (CycloneDX)",
  "./package.json": "the package's own description",
};

const { exports } = JSON.parse(readFileSync(join(root, "package/package.json"), "utf8"));

export default Object.keys(exports).map((entry) => {
  if (!ABOUT[entry]) throw new Error(`docs/_data/entries.mjs does not say what "${entry}" of package/package.json is for`);
  return { name: entry.replace(/^\./, "app-password"), about: ABOUT[entry] };
});
