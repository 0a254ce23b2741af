#!/usr/bin/env node
/**
 * A release, tried: whether everything says the same version, whether the changelog and the upgrade notes have it, and
 * what npm and crates.io would take. It publishes nothing, and ends with the commands that would. `make release`.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root, version } from "./project.mjs";

/** What a release is judged by. @typedef {{ version: string, said: Record<string, string>, changelog: string, upgrades: string, dirty: string, tags: string[], repository: string }} Facts */

/** @param {string} path @param {RegExp} pattern @returns {string} what the file says there, or nothing */
const find = (path, pattern) => readFileSync(join(root, path), "utf8").match(pattern)?.[1] ?? "";

/** @param {string[]} words */
const git = (...words) => execFileSync("git", words, { cwd: root, encoding: "utf8" }).trim();

/** @returns {Promise<Facts>} */
export async function facts() {
  const element = await import(pathToFileURL(join(root, "pkg/app-password.js")).href);
  return {
    version,
    said: {
      "Cargo.lock": find("Cargo.lock", /^name = "app-password"\nversion = "(.*)"$/m),
      "pkg/package.json": JSON.parse(readFileSync(join(root, "pkg/package.json"), "utf8")).version,
      "pkg/app-password.js": element.version,
      "pkg/sbom.cdx.json": JSON.parse(readFileSync(join(root, "pkg/sbom.cdx.json"), "utf8")).metadata.component.version,
    },
    changelog: readFileSync(join(root, "CHANGELOG.md"), "utf8"),
    upgrades: readFileSync(join(root, "docs/versions.md"), "utf8"),
    dirty: git("status", "--porcelain"),
    tags: git("tag", "--list").split("\n"),
    repository: JSON.parse(readFileSync(join(root, "docs/_data/project.json"), "utf8")).repository,
  };
}

/** What stands behind a version in its heading; nothing if it has none. @param {string} text @param {string} version */
function heading(text, version) {
  const found = text.match(new RegExp(`^##+ \\[?${version.replaceAll(".", "\\.")}\\]?(| .*)$`, "m"));
  return found?.[1].trim();
}

/** What keeps it from being published, a sentence each. @param {Facts} facts */
export function obstacles({ version, said, changelog, upgrades, dirty, tags }) {
  const wrong = Object.entries(said).filter(([, other]) => other !== version)
    .map(([file, other]) => `${file} says version ${other || "(none)"}, Cargo.toml says ${version}: run \`make package\`, and \`cargo check\` for Cargo.lock.`);
  if (heading(changelog, version) === undefined) wrong.push(`CHANGELOG.md has no heading "## ${version} - YYYY-MM-DD": what has changed must be under it.`);
  if (heading(upgrades, version) === undefined) wrong.push(`docs/versions.md has no heading "### ${version}": say what a host has to change, or that it is nothing.`);
  if (dirty) wrong.push(`These files are not committed:\n${dirty}`);
  if (tags.includes(`v${version}`)) wrong.push(`The tag v${version} exists already: a version is published once. Raise it in Cargo.toml.`);
  return wrong;
}

/** What is worth a thought before. @param {Facts} facts */
export function reminders({ version, changelog, upgrades, repository }) {
  const open = [];
  if (!/^- \d{4}-\d\d-\d\d$/.test(heading(changelog, version) ?? "")) open.push(`CHANGELOG.md has no day beside ${version} yet: put the one on which it is published there.`);
  if (/not released|unreleased/i.test(heading(upgrades, version) ?? "")) open.push(`docs/versions.md says that ${version} is not released yet.`);
  if (!repository) open.push("docs/_data/project.json has no address of the repository: the docs cannot link to files, nor to a report of a wrong fact.");
  return open;
}

/** Tries to publish. @param {string} title @param {string} program @param {string[]} words */
function tried(title, program, words) {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: root, encoding: "utf8" });
  console.log(`${status === 0 ? "✓" : "✗"} ${title}`);
  const said = `${stdout}${stderr}`.trim();
  return { status, said };
}

async function main() {
  const known = await facts();
  const wrong = obstacles(known);
  console.log(`${wrong.length === 0 ? "✓" : "✗"} ${version}: versions, changelog, upgrade notes, committed, not tagged yet`);
  const npm = tried("npm publish, tried", "npm", ["publish", "--dry-run", "--ignore-scripts", "./pkg"]);
  if (npm.status !== 0) wrong.push(`npm would not take pkg/:\n${npm.said}`);
  const cargo = tried("cargo publish, tried", "cargo", ["publish", "--dry-run", "--locked", "--quiet", "--allow-dirty"]);
  if (cargo.status !== 0) wrong.push(`crates.io would not take the crate:\n${cargo.said}`);
  const size = npm.said.match(/package size: +(.*)/)?.[1];
  if (npm.status === 0) console.log(`  npm: ${npm.said.match(/filename: +(.*)/)?.[1]}, ${size}, ${npm.said.match(/total files: +(.*)/)?.[1]} files`);
  for (const open of reminders(known)) console.log(`· ${open}`);
  for (const sentence of wrong) console.error(`✗ ${sentence}`);
  if (wrong.length > 0) process.exit(1);
  console.log(`\nNothing was published. To publish:\n  git tag v${version}\n  npm publish ./pkg --provenance\n  cargo publish --locked`);
}

if (process.argv[1] === join(root, "tools/release.mjs")) await main();
