/** The backends of the pages "Start": how each is made ready and started, as its page says. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { root } from "../neighbours/bundlers/installed.mjs";

export const start = join(root, "examples/start");
export const pkg = process.env.APP_PASSWORD_PKG ?? join(root, "pkg");

/**
 * @typedef {object} Backend
 * @property {string} folder
 * @property {string} command with `{port}`, after `env`
 * @property {Record<string, string>} [environment]
 * @property {(home: string) => void} [begins] what makes the project into which the example's files go
 * @property {boolean} [slow] for make bundlers only
 * @property {string[]} [shares] files of other examples
 * @property {string} [pages] the folder of the page's scripts, if it brings its own
 * @property {(home: string) => string[]} stored the files in which mailboxes may be
 * @property {RegExp} [refuses] what it says where reading mail begins without TLS, if it cannot
 * @property {string} [opens] prints the stored code, as who reads the mail will need it
 */

const python = { PYTHONPATH: join(root, "target/start/python"), PYTHONDONTWRITEBYTECODE: "1", PROVIDERS: join(pkg, "providers.json") };

/** @param {string} home */
const inFolder = (home) => readdirSync(join(home, "mailboxes")).map((name) => join(home, "mailboxes", name));

/** @type {Backend[]} */
export const backends = [
  {
    folder: "node",
    command: "PORT={port} node server.js public",
    stored: inFolder,
    opens: "node --input-type=module --eval 'import { take } from \"./vault.js\"; console.log(take(\"someone@gmail.com\").code)'",
  },
  {
    folder: "python",
    command: "python3 -m flask --app server run --port {port}",
    environment: python,
    stored: (home) => [join(home, "mailboxes.sqlite")],
    opens: `python3 -c 'import json, sqlite3, vault
about, sealed = sqlite3.connect("mailboxes.sqlite").execute("select mailbox, sealed from mailboxes").fetchone()
print(vault.unseal(json.loads(about), sealed))'`,
  },
  {
    folder: "django",
    shares: ["catalogue", "connect", "imaplib_login", "smtplib_login", "vault"].map((name) => `python/${name}.py`),
    pages: "static",
    command: "sh -c 'python3 manage.py makemigrations --verbosity 0 acme && python3 manage.py migrate --verbosity 0 && exec python3 manage.py runserver --noreload {port}'",
    environment: python,
    stored: (home) => [join(home, "db.sqlite3")],
    opens: `python3 manage.py shell -c 'import vault
from acme.models import Mailbox
mailbox = Mailbox.objects.get()
print(vault.unseal(mailbox.about, mailbox.sealed))'`,
  },
  {
    folder: "rails",
    refuses: /cannot read mail from this provider/,
    begins: railsNew,
    pages: "public",
    slow: true,
    command: "sh -c 'bin/rails db:migrate && exec bin/rails server --binding 127.0.0.1 --port {port}'",
    opens: "bin/rails runner 'puts Mailbox.first.code'",
    stored: (home) => ["db/development.sqlite3", "log/development.log"].map((path) => join(home, path)),
  },
  {
    folder: "laravel",
    begins: laravelNew,
    pages: "public",
    slow: true,
    command: "sh -c 'php migrate.php && exec php -S 127.0.0.1:{port} -t public'",
    opens: `php -r 'use Illuminate\\Contracts\\Console\\Kernel; $app = require "bootstrap/app.php"; $app->make(Kernel::class)->bootstrap();
echo App\\Models\\Mailbox::first()->sealed["code"];'`,
    stored: (home) => ["database/database.sqlite", "storage/logs/laravel.log"].map((path) => join(home, path)),
  },
  {
    folder: "rust",
    begins: cargoBuild,
    slow: true,
    command: `PORT={port} ${join(root, "target/start/rust/debug/start-rust")}`,
    stored: inFolder,
  },
];

/** What Laravel's own command would make, and the folders that it writes to. @param {string} home */
function laravelNew(home) {
  cpSync(join(root, "tests/start/laravel"), home, { recursive: true });
  for (const name of ["bootstrap/cache", "database", "storage/framework/sessions", "storage/framework/views", "storage/logs"]) {
    mkdirSync(join(home, name), { recursive: true });
  }
  for (const name of ["database/database.sqlite", "storage/logs/laravel.log"]) writeFileSync(join(home, name), "");
}

/** @param {string} home */
function cargoBuild(home) {
  const words = ["build", "--quiet", "--locked", "--manifest-path", join(start, "rust/Cargo.toml"), "--target-dir", join(root, "target/start/rust")];
  execFileSync("cargo", words, { cwd: home, stdio: "pipe" });
}

/** `rails new`, as Debian has it, with the three gems that it needs. @param {string} home */
function railsNew(home) {
  const words = ["new", home, "--force", "--minimal", "--skip-listen", "--skip-bundle", "--skip-git", "--database=sqlite3"];
  execFileSync("rails", words, { stdio: "pipe" });
  writeFileSync(join(home, "Gemfile"), 'gem "rails"\ngem "sqlite3"\ngem "puma"\n');
  execFileSync("bundle", ["install", "--local", "--quiet"], { cwd: home, stdio: "pipe" });
  execFileSync("bin/rails", ["generate", "model", "Mailbox", "email:string:uniq", "about:json", "sealed:text"], { cwd: home, stdio: "pipe" });
}

/** Those that are tried: `BACKENDS="node rails"`, or all that need no long preparation. */
export const wanted = process.env.BACKENDS?.split(/\s+/) ?? backends.filter(({ slow }) => !slow).map(({ folder }) => folder);

let installed = false;
/** As after npm install app-password, in each of the projects in `examples/start` that npm is for. */
export function installWidget() {
  if (installed) return;
  const place = join(start, "node_modules/app-password");
  rmSync(place, { recursive: true, force: true });
  cpSync(pkg, place, { recursive: true });
  installed = true;
}

/** A project as its reader has it: the files of the example, those it shares with others, the page, the widget. @param {Backend} backend */
export function project({ folder, begins, shares = [], pages }) {
  const home = mkdtempSync(join(tmpdir(), `${folder}-`));
  process.once("exit", () => rmSync(home, { recursive: true, force: true }));
  begins?.(home);
  const own = (/** @type {string} */ path) => !path.includes("node_modules");
  cpSync(join(start, folder), home, { recursive: true, filter: own });
  for (const path of shares) cpSync(join(start, path), join(home, basename(path)));
  if (!pages) cpSync(join(start, "html"), join(home, "public"), { recursive: true });
  cpSync(pkg, join(home, pages ?? "public", "app-password"), { recursive: true });
  if (!existsSync(join(start, folder, "package.json"))) return home;
  installWidget();
  symlinkSync(join(start, "node_modules"), join(home, "node_modules"));
  return home;
}

/** Whether a text stands in a file, as it is or in base64. @param {string} file @param {string} text */
export function holds(file, text) {
  const bytes = readFileSync(file).toString("latin1");
  return [text, Buffer.from(text).toString("base64").slice(0, 16)].some((it) => bytes.includes(it));
}
