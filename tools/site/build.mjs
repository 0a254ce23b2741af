#!/usr/bin/env node
/**
 * Makes the site into `target/site`: what Rust tells of the providers, the pages, the crate's reference, the index of
 * the search. It needs `pkg/`.
 */
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import Eleventy from "@11ty/eleventy";
import { close, createIndex } from "pagefind";
import { generate } from "../project.mjs";
import { crateReference } from "./crate.mjs";
import { root, site, told } from "./places.mjs";

process.chdir(root);
rmSync(site, { recursive: true, force: true });
execFileSync("cargo", generate("site", told), { stdio: "inherit" });

const eleventy = new Eleventy("docs", "target/site", { configPath: "tools/site/eleventy.config.mjs", quietMode: true });
await eleventy.write();
crateReference();

const { index, errors: refused } = await createIndex({});
if (!index) throw new Error(refused.join("\n"));
const { page_count: pages, errors } = await index.addDirectory({ path: site });
if (errors.length > 0) throw new Error(errors.join("\n"));
await index.writeFiles({ outputPath: `${site}/pagefind` });
await close();
console.log(`The site is in target/site: ${pages} pages that the search knows.`);
