/** The start page's figures, counted in what ships, and its moving picture, if there is one. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { root } from "../tools/site/places.mjs";

const path = `${root}/docs/film.webp`;

/** How large it is: a WebP that moves says so in its head (developers.google.com/speed/webp/docs/riff_container). */
function film() {
  if (!existsSync(path)) return null;
  const head = readFileSync(path);
  return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 };
}

export default {
  film: film(),
  providers: JSON.parse(readFileSync(`${root}/pkg/providers.json`, "utf8")).providers.length,
  languages: readdirSync(`${root}/locales`).filter((name) => name.endsWith(".json")).length,
};
