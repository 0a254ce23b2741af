/**
 * Claims about what keeps a release back. `make test` runs them; by hand: `make package && node --test tools/check-release.mjs`.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { facts, obstacles, reminders } from "./release.mjs";

const good = {
  version: "1.2.3", said: { "Cargo.lock": "1.2.3" }, changelog: "# Changelog\n\n## 1.2.3 - 2026-12-01\n", upgrades: "### 1.2.3\n",
  dirty: "", tags: ["v1.2.2"], repository: "https://git.example/app-password",
};

test("what is as it should be is not kept back", () => {
  assert.deepEqual(obstacles(good), []);
  assert.deepEqual(reminders(good), []);
});

for (const [what, change, words] of /** @type {[string, object, RegExp][]} */ ([
  ["a file of another version", { said: { "Cargo.lock": "1.2.2" } }, /^Cargo\.lock says version 1\.2\.2/],
  ["a changelog without the version", { changelog: "## 1.2.30 - 2026-12-01" }, /^CHANGELOG\.md has no heading/],
  ["a changelog with a version before it only", { changelog: "## 1.2.3-rc.1 - 2026-12-01" }, /^CHANGELOG\.md has no heading/],
  ["no upgrade notes", { upgrades: "" }, /^docs\/versions\.md has no heading/],
  ["what is not committed", { dirty: " M src/lib.rs" }, /not committed/],
  ["a version that was published", { tags: ["v1.2.3"] }, /exists already/],
])) {
  test(`a release is kept back by ${what}`, () => {
    const wrong = obstacles({ ...good, ...change });
    assert.equal(wrong.length, 1);
    assert.match(wrong[0], words);
  });
}

test("a day and an address that are missing are told", () => {
  assert.equal(reminders({ ...good, changelog: "## [1.2.3] - unreleased", repository: "" }).length, 2);
  assert.equal(reminders({ ...good, upgrades: "### 1.2.3 (not released yet)" }).length, 1);
});

test("all that is built says the version of the project, and the changelog and the upgrade notes have it", async () => {
  assert.deepEqual(obstacles({ ...(await facts()), dirty: "", tags: [] }), []);
});
