/**
 * Claims about the policy of the site: each page says it, and none has anything in it that the policy forbids.
 * `make site && node --test tests/site/policy.test.mjs`.
 */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../tools/project.mjs";
import { site } from "./pages.mjs";

const { DomUtils, parseDocument } = createRequire(join(root, "tools/site/package.json"))("htmlparser2");

const SITE = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'";
/** The widget's own: contract, section 7. */
const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const FRAMES = ["gallery/frame/index.html", "theme/preview/index.html"];

/** What is wrong with a page. @param {string} html @param {string[]} policies */
function faults(html, policies) {
  const elements = DomUtils.filter((/** @type {any} */ node) => node.attribs, parseDocument(html));
  const said = elements.filter(({ attribs }) => attribs["http-equiv"]?.toLowerCase() === "content-security-policy").map(({ attribs }) => attribs.content);
  const wrong = said.length === 1 && policies.includes(said[0]) ? [] : [`says the policy ${JSON.stringify(said)}`];
  for (const { name, attribs, children } of elements) {
    if (name === "style" || "style" in attribs) wrong.push(`<${name}> has a style in the markup`);
    if (name === "script" && (!attribs.src || children.length > 0)) wrong.push("a script stands in the markup");
    for (const attribute of Object.keys(attribs)) if (attribute.startsWith("on")) wrong.push(`<${name} ${attribute}>`);
  }
  return wrong;
}

const pages = readdirSync(site, { recursive: true, encoding: "utf8" })
  // What rustdoc writes has no policy in it, and no script in the markup (tools/site/crate.mjs).
  .filter((name) => name.endsWith(".html") && !/^(rust|pagefind|pkg)\b/.test(name));

test("every page says its policy and keeps it", () => {
  assert.ok(pages.length > 300);
  const wrong = pages.flatMap((name) => {
    const html = readFileSync(join(site, name), "utf8");
    const framed = html.includes("<iframe") ? `${SITE}; frame-src 'self'` : SITE;
    return faults(html, FRAMES.includes(name) ? [STRICT] : [framed]).map((fault) => `${name}: ${fault}`);
  });
  assert.deepEqual(wrong, []);
});

test("what is forbidden is seen", () => {
  const page = (/** @type {string} */ inside) => `<meta http-equiv="Content-Security-Policy" content="${SITE}">${inside}`;
  assert.deepEqual(faults(page("<p>fine</p><script src=a.js></script>"), [SITE]), []);
  for (const wrong of ["<p style='color: red'>", "<style>p {}</style>", "<script>1</script>", "<p onclick='x()'>"]) assert.equal(faults(page(wrong), [SITE]).length, 1, wrong);
  assert.equal(faults("<p>none</p>", [SITE]).length, 1);
});

test("no page of the crate's reference has a script in its markup", () => {
  for (const name of readdirSync(join(site, "rust"), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"))) {
    assert.doesNotMatch(readFileSync(join(site, "rust", name), "utf8"), /<script>[^<]/, name);
  }
});
