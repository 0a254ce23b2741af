/**
 * Projects as their developers have them: a copy in `target/bundlers` with all that the lock file names,
 * and with the package, unpacked from the tarball that npm would publish.
 */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the projects, as they stand in the repository. */
export const projects = dirname(fileURLToPath(import.meta.url));
export const root = join(projects, "../../..");
const target = join(root, "target/bundlers");

/** The backend in Node, but for its server. */
export const backendFiles = ["connect.js", "catalogue.js", "imapflow.js", "nodemailer.js", "vault.js"];

/** What of `node_modules` npm wrote itself. Other names with a dot are caches of the tools. */
const KEPT = [".bin", ".package-lock.json", ".lock"];

/** Where projects with a server of their own have the backend of the pages "Start". @type {Record<string, string>} */
const BACKENDS = { next: "mail", nuxt: "server/mail", sveltekit: "src/lib/server" };

/**
 * Installs what the project's lock file names, unless that has happened already, and leaves nothing of
 * an earlier build.
 *
 * @param {string} folder the project's
 * @returns {string} its copy
 */
export function installed(folder) {
  const home = join(target, folder);
  const modules = join(home, "node_modules");
  const lock = readFileSync(join(projects, folder, "package-lock.json"), "utf8");
  const receipt = join(modules, ".lock");
  const complete = existsSync(receipt) && readFileSync(receipt, "utf8") === lock;

  mkdirSync(home, { recursive: true });
  for (const name of readdirSync(home)) if (name !== "node_modules") rmSync(join(home, name), { recursive: true });
  const own = (/** @type {string} */ path) => !path.startsWith(join(projects, folder, "node_modules"));
  cpSync(join(projects, folder), home, { recursive: true, filter: own });
  for (const name of BACKENDS[folder] ? backendFiles : []) {
    cpSync(join(root, "examples/start/node", name), join(home, BACKENDS[folder], name));
  }
  if (!complete) {
    execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: home, stdio: "pipe" });
    for (const script of SCRIPTS) if (existsSync(join(modules, script))) execFileSync("node", [join(modules, script)], { cwd: home });
    writeFileSync(receipt, lock);
  }
  for (const name of readdirSync(modules)) {
    if (name.startsWith(".") && !KEPT.includes(name)) rmSync(join(modules, name), { recursive: true });
  }
  return home;
}

/** What puts a program where npm expects it. Its package has it inside: nothing is downloaded. */
const SCRIPTS = ["bun/install.js", "deno/install.cjs"];

/** @type {string | undefined} */
let unpacked;

/**
 * Installs the package into a project's copy: real files, as after `npm install app-password`.
 *
 * @param {string} home
 */
export function addPackage(home) {
  unpacked ??= unpack();
  const place = join(home, "node_modules/app-password");
  rmSync(place, { recursive: true, force: true });
  cpSync(unpacked, place, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  const { version } = JSON.parse(readFileSync(join(place, "package.json"), "utf8"));
  manifest.dependencies = { ...manifest.dependencies, "app-password": version };
  writeFileSync(join(home, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** @returns {string} the folder of the package */
function unpack() {
  const place = join(target, "packed");
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  const pkg = process.env.APP_PASSWORD_PKG ?? join(root, "pkg");
  execFileSync("npm", ["pack", pkg, "--ignore-scripts", "--loglevel=error", `--pack-destination=${place}`], { stdio: "pipe" });
  const [tarball] = readdirSync(place);
  execFileSync("tar", ["-xzf", tarball], { cwd: place });
  return join(place, "package");
}

/** The oldest Node that every tool runs in. */
const NEWER = 24;

/** @returns {string} the folder of a Node that is new enough: the machine's own, or one from npm */
export function newerNode() {
  if (Number.parseInt(process.versions.node) >= NEWER) return dirname(process.execPath);
  const place = join(installed("node-24"), "node_modules/.bin");
  if (!existsSync(join(place, "node"))) throw new Error(`This tool wants Node ${NEWER} or newer, and npm has none for this system: install it.`);
  return place;
}
