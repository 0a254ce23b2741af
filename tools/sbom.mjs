/**
 * What is inside the package and the crate, as CycloneDX. `cargo cyclonedx` makes both from the crate as it would be
 * published: within the workspace it would also list what only a neighbour asks for.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root, version } from "./project.mjs";

const target = join(root, "target/sbom");
const packed = join(target, "package", `app-password-${version}`);

/**
 * The files, by the name under which they lie in `pkg/`: what is asked for, and what it is a part of.
 *
 * @type {Record<string, { asked: string[], purl: string, description?: string }>}
 */
export const documents = {
  "sbom.cdx.json": {
    asked: ["--features", "wasm", "--target", "wasm32-unknown-unknown"],
    purl: `pkg:npm/app-password@${version}`,
    description: JSON.parse(readFileSync(join(root, "package/package.json"), "utf8")).description,
  },
  "sbom-crate.cdx.json": { asked: ["--no-default-features", "--target", "all"], purl: `pkg:cargo/app-password@${version}` },
};

/** @param {string[]} words @param {string} cwd */
const cargo = (words, cwd) => execFileSync("cargo", words, { cwd, stdio: ["ignore", "ignore", "inherit"] });

/** The crate as it would be published, unpacked. */
function unpacked() {
  cargo(["package", "--quiet", "--allow-dirty", "--no-verify", "--target-dir", target], root);
  rmSync(packed, { recursive: true, force: true });
  execFileSync("tar", ["-xzf", `${packed}.crate`, "-C", join(target, "package")]);
}

/**
 * A document that says the same whenever and wherever it is made: no time, no number of its own, no folder.
 *
 * @param {string} text as `cargo cyclonedx` writes it
 * @param {{ purl: string, description?: string }} of
 */
function settled(text, { purl, description }) {
  const { serialNumber, ...document } = JSON.parse(text);
  const { timestamp, ...metadata } = document.metadata;
  // Its parts are the targets of Cargo.toml, which nobody can use apart.
  const { components, "bom-ref": ref, ...component } = metadata.component;
  Object.assign(component, { "bom-ref": purl, purl, type: "library", ...(description && { description }) });
  const whole = { ...document, metadata: { ...metadata, component } };
  return `${JSON.stringify(whole, null, 2).replaceAll(JSON.stringify(ref), JSON.stringify(purl))}\n`;
}

/** @returns {Record<string, string>} the documents by name */
export function sboms() {
  unpacked();
  const made = Object.entries(documents).map(([name, { asked, ...of }]) => {
    const stem = name.replace(/\.json$/, "");
    cargo(["cyclonedx", "--quiet", "--format", "json", "--spec-version", "1.5", "--override-filename", stem, ...asked], packed);
    return [name, settled(readFileSync(join(packed, name), "utf8"), of)];
  });
  return Object.fromEntries(made);
}
