/** The package's types, for the page about them. */
import { block, definition, inline, types } from "../../tools/site/api.mjs";

/** The files, and what is in them. */
const FILES = [
  ["app-password.d.ts", "The element", "What a page sets and hears."],
  ["core.d.ts", "Functions", "What `app-password/core` exports, and the element's module too."],
  ["shapes.d.ts", "Data", "What goes in and out. These types are made from the shapes in Rust, so that a page and a backend speak of the same."],
];

export default FILES.map(([file, title, about]) => ({
  file,
  title,
  about: inline(about),
  types: types
    .filter((type) => type.file === file)
    .map((type) => ({
      ...type,
      title: type.id.startsWith("shape-") ? `data.${type.name}` : type.name,
      about: block(type.about),
      set: type.set?.map(({ name, about: what }) => ({ id: `${type.name.toLowerCase()}-${name}`, name, about: inline(what) })),
      definition: definition(type),
    })),
}));
