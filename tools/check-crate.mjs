/**
 * Claims about the crate as it would be published: it packs, a backend builds on what was packed, and nothing of
 * the page comes along. `make test` runs them; by hand: `node --test tools/check-crate.mjs`.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root, version } from "./project.mjs";

const target = join(root, "target/crate");
const packed = join(target, "package", `app-password-${version}`);

/** @param {string[]} words @param {{ cwd?: string, input?: string }} [how] */
const cargo = (words, how) => execFileSync("cargo", words, { cwd: root, encoding: "utf8", stdio: ["pipe", "pipe", "pipe"], ...how });

test("the crate would be published as it is", () => {
  // Verified means: unpacked and compiled by itself.
  cargo(["publish", "--dry-run", "--allow-dirty", "--target-dir", target]);
});

test("what is packed is the source, the data that ships and what a reader looks for", () => {
  const files = cargo(["package", "--list", "--allow-dirty"]).trim().split("\n");
  for (const wanted of ["src/lib.rs", "src/catalog/core.bin", "src/catalog/catalogue.bin", "src/reply/replies.bin", "locales/en.json", "README.md", "LICENSE-MIT"]) {
    assert.ok(files.includes(wanted), `${wanted} is missing`);
  }
  const other = files.filter((name) => !/^(src\/.*\.(rs|bin)|locales\/en\.json|[A-Z0-9-]+(\.md)?|Cargo\.(toml(\.orig)?|lock)|\.cargo_vcs_info\.json)$/.test(name));
  assert.deepEqual(other, [], "what nobody needs who depends on it");
});

test("a backend builds on the packed crate and on nothing of the page", () => {
  cargo(["package", "--allow-dirty", "--no-verify", "--target-dir", target]);
  rmSync(packed, { recursive: true, force: true });
  execFileSync("tar", ["-xzf", `${packed}.crate`, "-C", join(target, "package")]);
  const backend = join(target, "backend");
  mkdirSync(backend, { recursive: true });
  cpSync(join(root, "examples/backend"), backend, { recursive: true });
  const manifest = readFileSync(join(backend, "Cargo.toml"), "utf8").replace('path = "../.."', `path = ${JSON.stringify(packed)}`);
  writeFileSync(join(backend, "Cargo.toml"), manifest);
  /** @param {object} submission */
  const said = (submission) => cargo(["run", "--quiet", "--target-dir", target], { cwd: backend, input: JSON.stringify(submission) }).trim();
  const [imap, smtp] = [993, 465].map((port) => ({ host: "mail.acme.example", port, security: "tls", username: "ola@gmail.com" }));
  const submission = { provider: "google", email: "ola@gmail.com", imap, smtp, later: "a field of another version" };
  assert.equal(said({ ...submission, code: "qwertyuiopasdfgh" }), "wrong-code: Google doesn't accept this code");
  assert.match(said({ ...submission, code: "ola@gmail.com" }), /e-mail address/i);
  assert.match(said({ ...submission, provider: "other", code: "qwertyuiopasdfgh" }), /^wrong-code: The provider/);
  assert.match(said({ ...submission, sealed: "e30.e30.e30.e30.e30" }), /sealed/);
  // Both or neither is none, and a wrong type is told without what was there.
  assert.throws(() => said({ ...submission, code: "qwertyuiopasdfgh", sealed: "e30.e30.e30.e30.e30" }), ({ stderr }) => /both code and sealed/.test(stderr) && !/qwer|e30/.test(stderr));
  assert.throws(() => said(submission), ({ stderr }) => /neither code nor sealed/.test(stderr));
  assert.throws(() => said({ ...submission, code: 1234567812345678 }), ({ stderr }) => /no submission/.test(stderr) && !/1234/.test(stderr));
  const tree = cargo(["tree", "--edges", "normal", "--prefix", "none"], { cwd: backend });
  assert.doesNotMatch(tree, /^(yew|web-sys|js-sys|wasm-bindgen|tracing|rlsf|zeroizing-alloc) /m);
});

test("the core alone has serde and postcard, and nothing else", () => {
  const direct = cargo(["tree", "--locked", "--edges", "normal,build", "--prefix", "none", "--depth", "1"]).trim().split("\n");
  assert.deepEqual(direct.slice(1).map((line) => line.split(" ")[0]).sort(), ["postcard", "serde"]);
});

test("preview, component tests and package have the same Yew, as it is published", () => {
  /** What is compiled of Yew, for the page, with these features of ours. @param {string} features */
  const yew = (features) => {
    const words = ["tree", "--locked", "--edges", "normal", "--prefix", "none", "--format", "{p} {f}", "--target", "wasm32-unknown-unknown"];
    const found = cargo([...words, "--features", features]).split("\n").filter((line) => line.startsWith("yew v"));
    return [...new Set(found.map((line) => line.replace(/ \(\*\)$/, "")))];
  };
  const [one, ...more] = yew("wasm");
  // One, with its features, and no path or repository in the place of crates.io.
  assert.match(one, /^yew v[\d.]+ [\w,]+$/);
  assert.deepEqual(more, []);
  assert.deepEqual(yew("internals,widget"), [one]);
  // What the preview asks for.
  assert.match(readFileSync(join(root, "index.html"), "utf8"), /rel="rust" data-bin="app-password" data-cargo-features="wasm"/);
  for (const place of ["Cargo.toml", ".cargo/config.toml"]) {
    const path = join(root, place);
    if (existsSync(path)) assert.doesNotMatch(readFileSync(path, "utf8"), /^\[(patch|replace)/m, place);
  }
});
