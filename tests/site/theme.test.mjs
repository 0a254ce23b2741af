/** The theme builder: what it says of contrast is true of the widget, its CSS comes back as it went, its ready themes can be read. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import themes from "../../docs/_data/themes.mjs";
import { contrast, hex, lit, luminance, mix, oklab } from "../../docs/assets/theme-colour.js";
import { MIXED, PAIRS, RING, measured, nearest, ratio } from "../../docs/assets/theme-contrast.js";
import { packed, read, unpacked, written } from "../../docs/assets/theme-css.js";
import { root } from "../../tools/project.mjs";

const { properties, ready } = themes;
const names = properties.map(({ name }) => name);
const styles = readdirSync(join(root, "styles")).map((file) => readFileSync(join(root, "styles", file), "utf8")).join("\n");
const near = (/** @type {number} */ a, /** @type {number} */ b, within = 0.005) => assert.ok(Math.abs(a - b) <= within, `${a} is not ${b}`);

/** A theme's colours in one scheme. @param {any} theme @param {number} at */
function colours(theme, at) {
  const all = properties.filter((one) => one.colours && (one.name !== "--ap-color-focus" || theme[one.name]));
  return Object.fromEntries(all.map(({ name, colours: own }) => [name.slice("--ap-color-".length), (theme[name] ?? own)[at]]));
}

test("contrast is what WCAG says it is", () => {
  // The pairs of WCAG's own techniques and of those who teach it.
  for (const [a, b, expected] of /** @type {[string, string, number][]} */ ([
    ["#000000", "#ffffff", 21], ["#ffffff", "#ffffff", 1], ["#777777", "#ffffff", 4.48], ["#767676", "#ffffff", 4.54],
    ["#959595", "#ffffff", 3.0], ["#0000ff", "#ffffff", 8.59], ["#ff0000", "#ffffff", 4.0], ["#00ff00", "#000000", 15.3],
  ])) {
    near(contrast(a, b), expected, 0.006);
    near(contrast(b, a), expected, 0.006);
  }
  near(luminance("#ff0000"), 0.2126);
});

test("a mixture is the one that browsers make", () => {
  assert.equal(mix("#ff0000", 50, "#0000ff"), "#800080");
  assert.equal(mix("#2250c4", 9, "#ffffff"), "#ebeffa");
  assert.equal(mix("#123456", 100, "#ffffff"), "#123456");
});

test("another lightness keeps the hue", () => {
  for (const [colour, expected] of /** @type {[string, number[]][]} */ ([["#ffffff", [1, 0, 0]], ["#ff0000", [0.628, 0.225, 0.126]], ["#0000ff", [0.452, -0.032, -0.312]]])) {
    oklab(colour).forEach((part, at) => near(part, expected[at], 0.001));
  }
  assert.equal(lit("#2250c4", oklab("#2250c4")[0]), "#2250c4");
  const [, a, b] = oklab("#2250c4");
  const [, lighterA, lighterB] = oklab(lit("#2250c4", 0.75));
  near(Math.atan2(b, a), Math.atan2(lighterB, lighterA), 0.05);
});

test("a colour is read in each of its notations", () => {
  for (const [text, expected] of [["#FFF", "#ffffff"], [" 2250c4 ", "#2250c4"], ["#2250C4", "#2250c4"], ["#2250c", null], ["red", null], ["", null]]) assert.equal(hex(text), expected);
});

test("every property of the manifest can be turned, and each has the look that it has without a theme", () => {
  assert.equal(properties.length, 15);
  for (const { name, says, colours: pair, length, family } of properties) {
    assert.ok(says, name);
    if (pair) assert.ok(pair.length === 2 && pair.every((one) => hex(one) === one), `${name}: ${pair}`);
    else assert.ok(length || family, name);
  }
});

test("the widget mixes what the builder says that it mixes", () => {
  const theirs = [...styles.matchAll(/color-mix\(in srgb, var\(--([\w-]+)\) (\d+)%, (?:var\(--([\w-]+)\)|transparent)\)/g)].map(([, first, share, second]) => `${first} ${share} ${second ?? "transparent"}`);
  // Nothing has to be read or found in these: they are lines, shadows and what stands for text in a picture.
  const decoration = ["text 14 transparent", "text 18 transparent", "text 7 surface", "text 8 surface", "danger 45 surface", "accent 25 transparent"];
  const ours = [...Object.values(MIXED).map((parts) => parts.join(" ")), `focus ${RING} transparent`];
  assert.deepEqual([...new Set(theirs)].sort(), [...ours, ...decoration].sort());
});

test("the widget's own look and every ready theme pass all their pairs, in light and dark", () => {
  for (const { id, theme } of [{ id: "the widget's own", theme: {} }, ...ready]) {
    for (const at of [0, 1]) {
      const failing = measured(colours(theme, at)).filter(({ passes }) => !passes);
      assert.deepEqual(failing.map(({ what, ratio: figure }) => `${what}: ${figure}`), [], `${id}, ${["light", "dark"][at]}`);
    }
  }
});

test("a ready theme is a file that can be taken, and nothing in it is lost when it is read", () => {
  assert.equal(ready.length, 5);
  for (const { id, css, says, theme } of ready) {
    const { unknown } = read(css, names);
    assert.deepEqual(unknown, [], id);
    assert.equal(`/* ${says} */\n${written(theme)}`, css, id);
  }
});

test("the nearest colour passes, and a colour that passes stays", () => {
  const light = colours({}, 0);
  assert.equal(nearest(light, "accent"), light.accent);
  for (const change of [...new Set(PAIRS.map((pair) => pair.change))]) {
    for (const start of ["#ff7a59", "#ffff00", "#808080", "#ffffff", "#000000", "#00c2cb"]) {
      for (const at of [0, 1]) {
        const before = { ...colours({}, at), [change]: start };
        const found = nearest(before, change);
        if (found === null) continue;
        for (const pair of PAIRS.filter((one) => one.change === change)) assert.ok(ratio({ ...before, [change]: found }, pair) >= pair.needs, `${change} ${start} ${pair.what}`);
      }
    }
  }
  assert.notEqual(nearest({ ...light, accent: "#ff7a59" }, "accent"), null);
});

test("what cannot be put right by one colour is said to be so", () => {
  // In the middle of the greys there is room for 4.5 : 1 towards black, but not on the tints as well.
  assert.equal(nearest({ ...colours({}, 0), surface: "#777777", danger: "#777777" }, "muted"), null);
});

test("a figure is never rounded up to one that passes", () => {
  const [pair] = measured({ ...colours({}, 0), text: "#777777" });
  assert.equal(pair.passes, false);
  assert.ok(pair.ratio < 4.5);
});

test("CSS and address come back as they went", () => {
  /** @type {import("../../docs/assets/theme-css.js").Theme} */
  const theme = { "--ap-color-accent": ["#aa0000", "#ffcccc"], "--ap-color-text": ["#000000", "#000000"], "--ap-font": '"Segoe UI", sans-serif', "--ap-radius": "0" };
  for (const short of [false, true]) assert.deepEqual(read(written(theme, short), names), { theme, unknown: [] }, written(theme, short));
  assert.deepEqual(unpacked(packed(theme), names), theme);
  assert.deepEqual(unpacked("", names), {});
});

test("of CSS that is not ours, what is understood is taken and the rest is named", () => {
  const solid = (/** @type {string} */ text) => hex(text) ?? (text === "rgb(0, 0, 0)" ? "#000000" : null);
  const { theme, unknown } = read("a { color: red } app-password { --ap-color-accent: light-dark(rgb(0, 0, 0), #FFF); --ap-radius:4px; --ap-colour: #000; --ap-color-text: var(--ink) /* --ap-space: 1px; */ }", names, solid);
  assert.deepEqual(theme, { "--ap-color-accent": ["#000000", "#ffffff"], "--ap-radius": "4px" });
  assert.deepEqual(unknown, ["--ap-colour: #000", "--ap-color-text: var(--ink)"]);
});

test("colours for dark are found wherever CSS says that they are for dark, and a colour that is said once is for both", () => {
  for (const css of [
    "app-password { --ap-color-text: #111; } @media (prefers-color-scheme: dark) { app-password { --ap-color-text: #eee } } a { --ap-radius: 0 }",
    "app-password { --ap-color-text: #111 } app-password[theme=dark] { --ap-color-text: #eee } a { --ap-radius: 0 }",
    "app-password { --ap-color-text: light-dark(#111, #eee); --ap-radius: 0 }",
    "--ap-color-text: light-dark(#111, #eee); --ap-radius: 0",
  ]) assert.deepEqual(read(css, names).theme, { "--ap-color-text": ["#111111", "#eeeeee"], "--ap-radius": "0" }, css);
  assert.deepEqual(read("app-password { --ap-color-text: #111 }", names).theme, { "--ap-color-text": ["#111111", "#111111"] });
});

test("an address brings no CSS of its own", () => {
  for (const bad of ["radius=4px;} body{display:none", "font=url(x)", "color-accent=red-blue", "color-accent=ffffff", "nothing=1", "__proto__=1", "radius=", "font=@import"]) {
    assert.deepEqual(unpacked(bad, names), {}, bad);
  }
});

test("a value that no browser takes, and a quote that is left open, are no part of a theme", () => {
  const fits = (/** @type {string} */ _, /** @type {string} */ value) => value !== "bogus";
  const css = 'app-password { --ap-radius: bogus; --ap-font: "Open; --ap-font-size: 15px }';
  assert.deepEqual(read(css, names, hex, fits), { theme: { "--ap-font-size": "15px" }, unknown: ["--ap-radius: bogus", '--ap-font: "Open'] });
  assert.deepEqual(unpacked("radius=bogus&font=%22Open&font-size=15px", names, fits), { "--ap-font-size": "15px" });
});
