/** The links by which the documents lead to other hosts: asked for like a provider's sources, and reported like them. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../project.mjs";

/** What the report calls them, in the place of a provider's id: ONLY=docs asks for nothing else. */
export const DOCUMENTS = "docs";

/** Links of a text in Markdown, without what stands in code. @param {string} text */
const linksOf = (text) => [...text.replace(/^```[^]*?^```$/gm, "").replace(/`[^`\n]*`/g, "").matchAll(/\]\((https:\/\/[^)\s]+)\)/g)].map(([, address]) => address);

/** @returns {import("../../package/shapes.d.ts").Provider} */
export function documents() {
  const pages = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" }).filter((name) => /\.(md|njk)$/.test(name));
  const files = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", ...pages.map((name) => join("docs", name))];
  const sources = [...new Set(files.flatMap((file) => linksOf(readFileSync(join(root, file), "utf8"))))].sort();
  return { id: DOCUMENTS, name: "Links of the documents", credential: "none", sources };
}
