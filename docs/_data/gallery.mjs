/** What the gallery shows: the states as Rust tells them, and the picture of each as the test of looks has taken it. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { locales } from "../../tools/project.mjs";
import { root, told } from "../../tools/site/places.mjs";

/** Width and height of a PNG: they stand at the same place in each. @param {string} id */
function size(id) {
  const file = join(root, "tests/looks/chromium", `${id}.png`);
  if (!existsSync(file)) return undefined;
  const head = readFileSync(file);
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}

export default () => {
  const { groups, ...rest } = JSON.parse(readFileSync(join(told, "states.json"), "utf8"));
  const states = groups.flatMap((/** @type {any} */ group) => group.states);
  const bare = (/** @type {any[]} */ list) => list.map(({ title, ...it }) => it);
  return {
    ...rest,
    groups: groups.map((/** @type {any} */ group) => ({
      ...group,
      states: group.states.map((/** @type {any} */ state) => ({ ...state, size: size(state.id) })),
    })),
    languages: locales,
    /** What the frame and the controls need: no titles, which the page has. The states by id. */
    file: {
      screens: bare(rest.screens),
      pasted: bare(rest.pasted),
      answers: bare(rest.answers),
      states: Object.fromEntries(states.map((/** @type {any} */ { id, query }) => [id, query])),
    },
  };
};
