/**
 * The crate's reference, as rustdoc writes it, below `/rust/`. rustdoc puts a few lines of script into each page, which
 * the site's policy forbids: they become files.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { root, site } from "./places.mjs";

export function crateReference() {
  execFileSync("cargo", ["doc", "--quiet", "--locked", "--no-deps"], { cwd: root, stdio: "inherit" });
  const out = join(site, "rust");
  cpSync(join(root, "target/doc"), out, { recursive: true });
  // rustdoc's own help leads to a list of crates, which it does not write for one.
  writeFileSync(join(out, "index.html"), '<!doctype html><title>The crate</title><meta http-equiv="refresh" content="0; url=app_password/"><a href="app_password/">app_password</a>\n');
  for (const name of readdirSync(out, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".html")) continue;
    const file = join(out, name);
    const html = readFileSync(file, "utf8");
    const outside = html.replace(/<script>(.*?)<\/script>/gs, (_, script) => {
      const path = join(out, "static.files", `inline-${createHash("sha256").update(script).digest("hex").slice(0, 12)}.js`);
      writeFileSync(path, script);
      return `<script src="${relative(dirname(file), path)}"></script>`;
    });
    if (outside !== html) writeFileSync(file, outside);
  }
}
