#!/usr/bin/env node
/**
 * Writes `pkg/`: what npm publishes and what a host serves as static files.
 *
 *     node tools/package.mjs [--plain] [--out DIR]
 *
 * `--plain`, or PLAIN=1, builds with what the installed stable compiler takes: a heavier package that does the same.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { INTEGRITY, hash, hashes } from "./integrity.mjs";
import { root, version } from "./project.mjs";
import { sboms } from "./sbom.mjs";
import { bound, compiled, light, optimised, plain } from "./wasm.mjs";

const { values } = parseArgs({
  options: { plain: { type: "boolean", default: Boolean(process.env.PLAIN) }, out: { type: "string", default: join(root, "pkg") } },
});
const [flags, target] = values.plain ? [plain, join(root, "target/plain")] : [light, join(root, "target/package")];
const glue = join(target, "glue");
const pkg = resolve(values.out);

optimised(bound(compiled(flags, target), glue), flags);

rmSync(pkg, { recursive: true, force: true });
for (const tool of ["bundle", "entries"]) {
  execFileSync("node", [`tools/${tool}.mjs`, "--glue", glue, "--out", pkg], { cwd: root, stdio: "inherit" });
}

for (const file of ["app-password.d.ts", "core.d.ts", "inline.d.ts", "shapes.d.ts", "custom-elements.json", "provider.schema.json"]) {
  copyFileSync(join(root, "package", file), join(pkg, file));
}
for (const file of ["README.md", "LICENSE-MIT", "LICENSE-APACHE", "LICENSE-CC0"]) copyFileSync(join(root, file), join(pkg, file));

for (const [name, text] of Object.entries(sboms())) writeFileSync(join(pkg, name), text);

const { name, ...rest } = JSON.parse(readFileSync(join(root, "package/package.json"), "utf8"));
const manifest = `${JSON.stringify({ name, version, ...rest }, null, 2)}\n`;
const integrity = { ...hashes(pkg), "package.json": hash(manifest) };
writeFileSync(join(pkg, INTEGRITY), `${JSON.stringify(integrity, null, 2)}\n`);
for (const [file, is] of Object.entries(integrity)) console.log(`${is}  ${file}`);

// Last, because `make` takes this file for the sign that the package is whole.
writeFileSync(join(pkg, "package.json"), manifest);
