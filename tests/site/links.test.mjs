/**
 * Claims about where the site leads: every link and anchor is there, under any path, and nothing but a link that a person
 * follows leads to another host. By hand: `make site && node --test tests/site/links.test.mjs`.
 */
import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { files, own, pages, site } from "./pages.mjs";

/** Somebody serves the site below a path of their own. */
const TOP = new URL("https://docs.example/some/where/");

const byPath = new Map(pages.map((page) => [page.path, page]));
const isOwn = new Set(own);

/** The page or the file that an address means, from the top of the site. @param {URL} url */
const pathOf = (url) => decodeURIComponent(url.pathname.slice(TOP.pathname.length - 1));

/** What is wrong with a link, or nothing. @param {import("./pages.mjs").Page} page @param {string} address */
function wrong(page, address) {
  const url = new URL(address, new URL(`.${page.path}`, TOP));
  if (url.origin !== TOP.origin) return undefined;
  if (!url.pathname.startsWith(TOP.pathname)) return "leaves the site";
  const path = pathOf(url);
  const there = byPath.get(path) ?? byPath.get(path.replace(/index\.html$/, ""));
  if (!there) {
    const file = join(site, path);
    return existsSync(file) && statSync(file).isFile() ? undefined : "there is no such page or file";
  }
  const fragment = decodeURIComponent(url.hash.slice(1));
  // rustdoc's lines of source are found by its script.
  if (!fragment || there.anchors.has(fragment) || (!isOwn.has(page) && !isOwn.has(there))) return undefined;
  // What a script of the page reads from its address has a `=` in it.
  return fragment.includes("=") ? undefined : `there is no #${fragment}`;
}

test("every link leads somewhere, on every page, under any path", () => {
  /** By where it leads: a link in the menu is on every page. @type {Map<string, string[]>} */
  const all = new Map();
  for (const page of pages) {
    for (const { address } of page.links) {
      const what = wrong(page, address);
      if (!what) continue;
      const key = `${new URL(address, new URL(`.${page.path}`, TOP)).href.replace(TOP.href, "/")}: ${what}`;
      all.set(key, [...(all.get(key) ?? []), page.path]);
    }
  }
  assert.ok(all.size === 0, [...all].map(([what, from]) => `${what}, from ${from[0]}${from.length > 1 ? ` and ${from.length - 1} more` : ""}`).join("\n"));
  assert.ok(pages.length > 15, "are there no pages?");
});

test("no page asks another host for anything: only a person who follows a link gets there", () => {
  for (const page of pages) {
    for (const { tag, attribute, address } of page.links) {
      const elsewhere = /^([a-z]+:)?\/\//i.test(address);
      assert.ok(!elsewhere || (tag === "a" && attribute === "href"), `${page.path}: <${tag} ${attribute}="${address}">`);
      if (elsewhere) assert.match(address, /^https:/, `${page.path}: ${address}`);
    }
  }
  for (const name of files(".css").filter((path) => !path.startsWith("rust/"))) {
    const text = readFileSync(join(site, name), "utf8");
    assert.doesNotMatch(text, /@import|url\(["']?(https?:)?\/\//, name);
  }
});

test("a page has one heading of the first rank and leaves out none below it", () => {
  // What stands in a frame is a part of another page.
  for (const { path, headings } of own.filter(({ anchors }) => anchors.has("main"))) {
    const ranks = headings.map((tag) => Number(tag[1]));
    // Those of the menu stand before it.
    const from = ranks.indexOf(1);
    assert.equal(ranks.filter((rank) => rank === 1).length, 1, path);
    ranks.slice(from).reduce((before, rank) => (assert.ok(rank <= before + 1, `${path}: <h${rank}> after <h${before}>`), rank));
  }
});
