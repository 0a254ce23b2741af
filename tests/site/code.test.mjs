/**
 * Claims about the code in the docs: each block is a file of the project that a test runs, or is tried here. By hand,
 * with `pkg/` there: `node --test tests/site/code.test.mjs`.
 */
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { root } from "../../tools/project.mjs";

/** @param {string} path */
const read = (path) => readFileSync(join(root, path), "utf8");
const checkedIn = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" }).trim().split("\n").filter((path) => existsSync(join(root, path)));
const documents = ["README.md", ...checkedIn.filter((path) => /^docs\/.*\.(md|njk)$/.test(path))];

/** A place with the package in it, as npm would have put it there. */
const place = mkdtempSync(join(tmpdir(), "app-password-docs-"));
after(() => rmSync(place, { recursive: true }));
mkdirSync(join(place, "node_modules"));
symlinkSync(join(root, "pkg"), join(place, "node_modules/app-password"));
writeFileSync(join(place, "package.json"), JSON.stringify({ type: "module" }));

/** What a program of Node's prints, beside the package. @param {string} name @param {string} text */
function runs(name, text) {
  writeFileSync(join(place, name), text);
  return execFileSync("node", [name], { cwd: place, encoding: "utf8" });
}

const { transformSync } = createRequire(join(root, "tools/package.json"))("esbuild");
/** It is JavaScript, of a handler perhaps. @param {string} text */
const parses = (text) => transformSync(`async () => {\n${text}\n}`, { loader: "js" });

/** Whether a test has this in it. @param {string} path @param {string} needle */
const holds = (path, needle) => assert.ok(read(path).includes(needle), `${path} has no "${needle}"`);

/**
 * Blocks that are no file, by their document and what stands in them: who tries each. One that is gone fails.
 *
 * @type {[path: string, language: string, has: string, tried: (text: string) => void][]}
 */
const TRIED = [
  ["docs/replies.md", "js", "tryImap(imap, code)", parses],
  ["docs/replies.md", "js", "Command failed", (text) => {
    const said = JSON.parse(runs("hint.js", `${text}\nconsole.log(JSON.stringify({ cause, hint }))`));
    assert.equal(said.cause, "unknown");
    assert.match(said.hint, /response/);
  }],
  // By hand, as their page says.
  ["docs/replies.md", "php", "PHPMailer", () => holds("docs/replies.md", "| PHPMailer 6.6.3 | tried |")],
  ["docs/replies.md", "ruby", "net/imap", () => holds("docs/replies.md", "| net-imap 0.2.3 | tried |")],
  ["docs/replies.md", "ruby", "net/smtp", () => holds("docs/replies.md", "| net-smtp 0.3.1 | tried |")],
  ["docs/replies.md", "go", "net/smtp", () => holds("docs/replies.md", "| Go net/smtp 1.19 | tried |")],
  ["docs/replies.md", "java", "com.sun.mail", () => holds("docs/replies.md", "| javax.mail 1.6.5, jakarta.mail | tried |")],
  ["docs/sealing.md", "js", "element.sealKey = {", parses],
  ["docs/sealing.md", "js", "publicKey", parses],
  ["docs/sealing.md", "json", "iat", (text) => assert.deepEqual(Object.keys(JSON.parse(text)), ["code", "email", "provider", "iat"])],
  ["docs/sealing.md", "sh", "seal-key.json", (text) => {
    const { status, stdout, stderr } = spawnSync("sh", ["-c", text], { cwd: place, encoding: "utf8" });
    assert.equal(status, 0, stderr);
    assert.deepEqual(Object.keys(JSON.parse(stdout)).sort(), ["crv", "kid", "kty", "x", "y"]);
  }],
  // Tests take them out of the page, and open with them what a browser has sealed.
  ["docs/sealing.md", "js", "compactDecrypt", () => holds("tests/sealing/node/open.mjs", 'recipe("js")')],
  ["docs/sealing.md", "python", "jwcrypto", () => holds("tests/sealing/open.py", "docs/sealing.md")],
  ["docs/sealing.md", "rust", "aes_gcm", () => holds("examples/crm/build.rs", "docs/sealing.md")],
  ["docs/pinning.md", "sh", "openssl dgst", (text) => {
    const { integrity } = hashes();
    const { stdout } = spawnSync("sh", ["-c", text], { cwd: join(root, "pkg"), encoding: "utf8" });
    assert.equal(`sha384-${stdout.trim()}`, integrity["app-password_bg.wasm"]);
  }],
  ["docs/pinning.md", "html", "crossorigin", (text) => assert.match(text, /inline\.js"\n {2}integrity="sha384-/)],
  ["docs/pinning.md", "html", "importmap", (text) => JSON.parse(text.replace(/<\/?script[^>]*>/g, ""))],
  ["docs/pinning.md", "sh", "node -p", (text) => {
    const { status, stdout, stderr } = spawnSync("sh", ["-c", text], { cwd: place, encoding: "utf8" });
    assert.equal(status, 0, stderr);
    const { integrity } = JSON.parse(stdout);
    assert.equal(integrity["/static/app-password/index.js"], hashes().integrity["index.js"]);
  }],
];

const hashes = () => ({ integrity: JSON.parse(read("pkg/integrity.json")) });

const makefile = read("Makefile");
/** Commands of the Makefile, with a word on each. @param {string} text */
const makes = (text) => text.split("\n").filter(Boolean).every((line) => {
  const [, goal] = line.match(/^make ([\w-]+)(?: [A-Z]+=\S+)*(?: +#.*)?$/) ?? [];
  return goal && new RegExp(`^${goal}:`, "m").test(makefile);
});

/** What the packages are called that the examples of `docs/start` are built with. */
const packages = ["app-password", ...checkedIn.filter((path) => /^(examples\/start|tests\/(start|neighbours))\/.*(package\.json|requirements\.txt|Gemfile|Cargo\.toml|composer\.json)$/.test(path)).flatMap((path) => read(path).match(/@?[\w][\w./-]*/g) ?? [])];
/** Programs that set up a project; which words follow, their own pages say. */
const PROGRAMS = /^(cd|mkdir|cp|export|npx|npm (init|pkg|create|run|install$)|node|openssl|flask|python3?|\. \.venv|django-admin|rails|bin\/rails|bundle|cargo|rustup|trunk|composer|php|artisan|git)\b/;

/** Commands that set up or start a page of `docs/start`. @param {string} text */
const starts = (text) => text.split(/\n| && /).map((line) => line.replace(/ +#.*$/, "").trim()).filter(Boolean).every((line) => {
  const [, list] = line.match(/^(?:npm install|pip install|cargo add)((?: [\w@/.=-]+)+)$/) ?? [];
  if (list) return list.trim().split(" ").every((name) => name.startsWith("--") || packages.includes(name));
  const [, script] = line.match(/^node (\S+\.m?js)/) ?? [];
  return script ? checkedIn.some((path) => path.startsWith("examples/start/") && path.endsWith(`/${script}`)) : PROGRAMS.test(line);
});

const texts = new Map(checkedIn.filter((path) => !path.endsWith(".md") && /\.\w{1,6}$/.test(path) && !/\.(bin|png|webp|woff2|lock)$/.test(path)).map((path) => [path, read(path)]));
/** @param {string} text */
const isFile = (text) => [...texts.values()].includes(text);

const blocks = documents.flatMap((path) =>
  [...read(path).matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map(([, language, text]) => ({ path, language, text })),
);

test("each block of code in the docs is a file of the project, a command that exists, or is tried here", () => {
  const left = new Set(TRIED);
  /** @type {string[]} */
  const untried = [];
  for (const { path, language, text } of blocks) {
    const start = /^docs\/(start\/|_layouts\/start-)/.test(path);
    if (isFile(text) || (language === "sh" && (makes(text) || (start && starts(text))))) continue;
    if (language === "json" && start) {
      JSON.parse(text);
      continue;
    }
    const tried = TRIED.find(([where, what, has]) => where === path && what === language && text.includes(has));
    if (tried) tried[3](text);
    else untried.push(`${path}:\n${text}`);
    left.delete(/** @type {typeof TRIED[0]} */ (tried));
  }
  assert.ok(untried.length === 0, `Nothing runs these:\n${untried.join("\n")}`);
  assert.deepEqual([...left].map(([path, , has]) => `${path}: "${has}" is gone`), []);
  assert.ok(blocks.length > 40);
});

test("each file that a page shows is there, and whoever reads the page gets all of it or a part that has a name", () => {
  for (const path of checkedIn.filter((name) => /^docs\/.*\.(md|njk)$/.test(name))) {
    for (const [, file, region] of read(path).matchAll(/\{% code "([^"]+)"(?:, "([^"]*)")?/g)) {
      assert.ok(checkedIn.includes(file), `${path} shows ${file}`);
      if (region) assert.ok(read(file).includes(`#region ${region}`), `${path} shows the part ${region} of ${file}`);
    }
  }
});

test("the examples of the reference have the right types", () => {
  const folder = join(place, "reference");
  cpSync(join(root, "examples/reference"), folder, { recursive: true });
  const compilerOptions = { strict: true, allowJs: true, checkJs: true, noEmit: true, module: "nodenext", target: "es2022", lib: ["es2022", "dom"], types: ["node"], typeRoots: [join(root, "tools/node_modules/@types")] };
  // A page has imported the module somewhere.
  writeFileSync(join(folder, "page.ts"), 'import "app-password";\n');
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  const { status, stdout } = spawnSync("node", [join(root, "tools/node_modules/typescript/bin/tsc"), "--project", folder], { encoding: "utf8" });
  assert.equal(status, 0, stdout);
  const spoilt = join(folder, "submission.ts");
  writeFileSync(spoilt, readFileSync(spoilt, "utf8").replace('"tls"', '"ssl"'));
  assert.match(spawnSync("node", [join(root, "tools/node_modules/typescript/bin/tsc"), "--project", folder], { encoding: "utf8" }).stdout, /submission\.ts/);
});

test("the example without the element prints what the reference says", () => {
  assert.equal(runs("core.mjs", read("examples/reference/core.mjs")), read("examples/reference/core.txt"));
});

test("what README shows is the example of the reference", () => {
  assert.ok(read("README.md").includes(`\`\`\`html\n${read("examples/reference/embed.html")}\`\`\``));
});

test("each command of make that the documents name exists", () => {
  const named = [...documents, "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"].flatMap((path) =>
    [...read(path).matchAll(/`make ([a-z-]+)/g)].map(([, goal]) => [path, goal]),
  );
  for (const [path, goal] of named) assert.match(makefile, new RegExp(`^${goal}:`, "m"), `${path}: make ${goal}`);
  assert.ok(named.length > 20);
});
