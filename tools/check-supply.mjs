/**
 * Claims about what others made: it is pinned with its hash, its licence is one that we allow, and the package and the
 * crate say what is in them. `make test` runs them; by hand: `make package && node --test tools/check-supply.mjs`.
 */
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import * as CDX from "@cyclonedx/cyclonedx-library";
import { INTEGRITY, files, hash } from "./integrity.mjs";
import { root, version } from "./project.mjs";
import { documents } from "./sbom.mjs";

const pkg = join(root, "pkg");
/** @param {string} path below the root */
const read = (path) => readFileSync(join(root, path), "utf8");
/** @param {string} path */
const json = (path) => JSON.parse(read(path));
/** What is checked in, or will be. @param {...string} patterns */
const checkedIn = (...patterns) =>
  execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate", ...patterns], { cwd: root, encoding: "utf8" }).trim().split("\n");

for (const lock of checkedIn("*Cargo.lock")) {
  test(`each crate of ${lock} has a licence that we allow, and comes from crates.io`, () => {
    const manifest = lock.replace(/lock$/, "toml");
    const words = ["deny", "--manifest-path", manifest, "--workspace", "--all-features", "--locked", "--config", join(root, "deny.toml"), "check", "--hide-inclusion-graph"];
    const { status, stderr } = spawnSync("cargo", [...words, "licenses", "bans", "sources"], { cwd: root, encoding: "utf8" });
    assert.equal(status, 0, stderr);
  });

  test(`each crate of ${lock} has its hash there`, () => {
    for (const entry of read(lock).split("[[package]]\n").slice(1)) {
      assert.equal(/^source = /m.test(entry), /^checksum = "[0-9a-f]{64}"$/m.test(entry), entry);
    }
  });
}

const manifests = checkedIn("*package.json");
/** The folders of the workspaces that one lock file is for. @param {string} lock */
const workspaces = (lock) => Object.keys(json(lock).packages).filter((name) => !name.split("/").includes("node_modules"));
const locks = checkedIn("*package-lock.json");

test("whoever has packages of npm has a lock file", () => {
  const locked = new Set(locks.flatMap((lock) => workspaces(lock).map((name) => join(dirname(lock), name, "package.json"))));
  const wants = manifests.filter((path) => {
    const { dependencies, devDependencies, optionalDependencies } = json(path);
    return [dependencies, devDependencies, optionalDependencies].some((list) => Object.keys(list ?? {}).length > 0);
  });
  assert.deepEqual(wants.filter((path) => !locked.has(path)), []);
});

for (const lock of locks) {
  test(`each package of ${lock} has its hash there, and comes from npm`, () => {
    const own = new Set(workspaces(lock));
    for (const [name, { link, inBundle, integrity, resolved = "" }] of Object.entries(json(lock).packages)) {
      // Of this repository, or inside another package, whose hash covers it.
      if (own.has(name) || link || inBundle) continue;
      assert.match(integrity ?? "", /^sha512-/, name);
      assert.match(resolved, /^(https:\/\/registry\.npmjs\.org\/.*)?$/, name);
    }
  });
}

test("nothing is installed but what a lock file or a list with hashes names", () => {
  const ways = [
    [/\bnpm (?:install|i|add|update|exec)\b/, "npm ci"],
    [/\bnpx\b/, "a program in node_modules/.bin"],
    [/\b(?:yarn|pnpm) (?:add|install)\b/, "npm ci"],
    [/\bcargo install\b(?!.*--locked)/, "cargo install --locked"],
    [/\bpip install\b(?!.*--require-hashes)/, "pip install --require-hashes"],
  ];
  // findings/ runs other people's packages outside of CI, and pins them by version.
  const scripts = checkedIn("Makefile", ".ci/*", ".github/*", "tools/*.mjs", "tools/*.sh").filter((path) => path !== "tools/check-supply.mjs");
  for (const path of scripts) {
    // A command may go on in the next line; a comment or a sentence for a person is none.
    const lines = read(path).replace(/\\\n/g, " ").split("\n").filter((line) => !/^\s*(#|\*|\/\/|\/\*\*)/.test(line) && !/\b(stop|say) "/.test(line));
    for (const line of lines) for (const [way, better] of ways) assert.doesNotMatch(line, /** @type {RegExp} */ (way), `${path}: expected ${better}`);
  }
});

test("a workflow runs only steps that are pinned to a commit", () => {
  for (const path of checkedIn(".github/workflows/*")) {
    for (const [, step] of read(path).matchAll(/^\s*-? *uses: *(\S+)/gm)) assert.match(step, /@[0-9a-f]{40}$/, path);
  }
});

test("the package and the crate have no dependency that npm or cargo would not show", () => {
  const { dependencies, optionalDependencies, peerDependencies, scripts } = json("pkg/package.json");
  assert.deepEqual([dependencies, optionalDependencies, peerDependencies, scripts], [undefined, undefined, undefined, undefined]);
});

/** What cargo compiles, as name@version. @param {string[]} asked */
const compiled = (asked) => {
  const words = ["tree", "--locked", "--edges", "normal,build", "--prefix", "none", "--format", "{p}", ...asked];
  const lines = execFileSync("cargo", words, { cwd: root, encoding: "utf8" }).trim().split("\n");
  return [...new Set(lines.map((line) => line.replace(/ \(.*/, "").replace(" v", "@")))].filter((crate) => crate !== `app-password@${version}`);
};

/** @type {Map<string, string>} the hash of each crate */
const checksums = new Map(read("Cargo.lock").split("[[package]]\n").slice(1).flatMap((entry) => {
  const [name, number, checksum] = ["name", "version", "checksum"].map((key) => entry.match(new RegExp(`^${key} = "(.+)"$`, "m"))?.[1]);
  return checksum ? [[`${name}@${number}`, checksum]] : [];
}));

for (const [name, { asked, purl }] of Object.entries(documents)) {
  test(`${name} is valid CycloneDX`, async () => {
    const validator = new CDX.Validation.JsonStrictValidator(CDX.Spec.Version.v1dot5);
    assert.equal(await validator.validate(read(`pkg/${name}`)), null);
  });

  test(`${name} names each crate that is compiled, with the hash of the lock file`, () => {
    const { components, metadata } = json(`pkg/${name}`);
    assert.equal(metadata.component.purl, purl);
    /** @type {Map<string, string>} */
    const listed = new Map(components.map((/** @type {any} */ { name, version, hashes }) => [`${name}@${version}`, hashes[0].content]));
    assert.deepEqual(compiled(asked).filter((crate) => !listed.has(crate)), []);
    for (const [crate, content] of listed) assert.equal(content, checksums.get(crate), crate);
    assert.ok(components.every((/** @type {any} */ { licenses }) => licenses?.length > 0), "a licence for each");
  });

  test(`${name} says the same whenever and wherever it is made`, () => {
    const text = read(`pkg/${name}`);
    assert.doesNotMatch(text, /"(timestamp|serialNumber)"|file:\/\//);
    assert.ok(!text.includes(root));
  });
}

test(`${INTEGRITY} has the hash of each other file`, () => {
  const said = json(`pkg/${INTEGRITY}`);
  assert.deepEqual(Object.keys(said).sort(), files(pkg).filter((name) => name !== INTEGRITY));
  for (const [name, is] of Object.entries(said)) assert.equal(is, hash(readFileSync(join(pkg, name))), name);
});
