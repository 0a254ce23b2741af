/**
 * The scripts of the package: the element with its styles, which a page loads first; the rest, which it loads beside
 * the wasm; and where the files are that they load.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { shortNames } from "./imports.mjs";
import { near } from "./languages.mjs";
import { locales, root, version } from "./project.mjs";

/** What is wanted of all scripts.
 * @typedef {{ glue: string, build: string, dev?: boolean }} Making `glue` is the folder of wasm-bindgen's files,
 *   `build` the id of the build */

/** The rest of the script. */
export const REST = "app-password_bg.js";

/** @param {string} tag @returns {Promise<Record<string, string>>} */
export const texts = async (tag) => JSON.parse(await readFile(join(root, `locales/${tag}.json`), "utf8"));

export const esbuild = await import("esbuild").catch(() => {
  throw new Error("esbuild is missing: run `make preview`, or `npm ci --prefix tools`");
});

/** The first screen as the component draws it: see `tools/generate`. */
const firstScreen = await readFile(join(root, "package/first-screen.json"), "utf8");

/** What is said on it, and what stands in for the host's name in that. */
const firstKeys = [...firstScreen.matchAll(/§([a-z]+\.[\w-]+)/g)].map(([, key]) => key).concat("common.app", "loading.text");

/** The texts of the first screen in a language: a file of their own, which comes before the wasm. @param {string} tag */
export async function firstTexts(tag) {
  const all = await texts(tag);
  return Object.fromEntries(Object.entries(all).filter(([key]) => firstKeys.includes(key)));
}

/** The English texts that the element needs while the wasm, which has them all, is not there. */
async function shellTexts() {
  const error = Object.entries(await texts("en")).filter(([key]) => key.startsWith("error."));
  return { ...(await firstTexts("en")), ...Object.fromEntries(error) };
}

/** All styles as one string: `styles/index.css` says which, and in what order. @param {Making} making */
async function sheet({ dev }) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(root, "styles/index.css")],
    bundle: true,
    minify: !dev,
    charset: "utf8",
    write: false,
  });
  return outputFiles[0].text;
}

/**
 * The bindings as wasm-bindgen wrote them, but for the names by which the wasm imports them.
 *
 * @param {Making} making
 */
async function bindings({ glue }) {
  const text = await readFile(join(glue, "app-password.js"), "utf8");
  // Trunk cannot ask wasm-bindgen for this function; while developing, a reload does as well.
  const isComplete = text.includes("export function __wbg_reset_state");
  const short = shortNames(await readFile(join(glue, "app-password_bg.wasm")));
  const { code } = await esbuild.transform(isComplete ? text : `${text}\nexport const __wbg_reset_state = () => location.reload();\n`, {
    mangleProps: new RegExp(`^(${Object.keys(short).join("|")})$`),
    mangleCache: short,
  });
  return code;
}

/** Each language but English, and its texts of the first screen, with the expression that brings it, under the name that `src/host` has for it.
 * @param {(tag: string) => string} bring */
const languages = (bring) => {
  const tags = locales.filter((tag) => tag !== "en");
  const entries = [...tags, ...tags.map((tag) => `first/${tag}`)].map((tag) => `${JSON.stringify(tag)}: () => ${bring(tag)}`);
  return `export const __LANGUAGES__ = { ${entries.join(", ")} };`;
};

/** What brings a language that lies beside the script. @param {string} tag */
export const besideScript = (tag) => `new URL("locales/${tag}.json", import.meta.url)`;

/** What the bindings are to find in the place of the browser's own. */
const inject = [join(root, "src/host/js/trap.js")];

/** The rest of the script, which is the same for all entries. @param {Making} making */
export const rest = (making) =>
  // What brings files is not in it, only known to what is.
  bundled(making, { entryPoints: [join(root, "src/host/js/rest.js")], inject, external: ["#rest"] });

/**
 * Bundles scripts of the element.
 *
 * @param {Making} making
 * @param {(tag: string) => string} bring the expression that brings a language
 * @param {"beside" | "inside"} place where the rest is
 * @param {import("esbuild").BuildOptions} options
 */
export const script = (making, bring, place, { plugins = [], ...options }) =>
  bundled(making, {
    ...options,
    inject: ["#languages", ...(place === "inside" ? inject : [])],
    plugins: [
      ...plugins,
      {
        name: "parts",
        setup(build) {
          build.onResolve({ filter: /^#rest$/ }, () =>
            place === "beside" ? { path: `./${REST}`, external: true } : { path: join(root, "src/host/js/rest.js") });
          build.onResolve({ filter: /^#languages$/ }, ({ path }) => ({ path, namespace: "languages" }));
          build.onLoad({ filter: /./, namespace: "languages" }, () => ({ contents: languages(bring) }));
        },
      },
    ],
  });

/**
 * @param {Making} making
 * @param {import("esbuild").BuildOptions} options
 */
async function bundled(making, { plugins = [], ...options }) {
  /** The names that the source imports and that no folder has. @type {Record<string, () => Promise<import("esbuild").OnLoadResult>>} */
  const made = {
    "#glue": async () => ({ contents: await bindings(making) }),
    "#sheet": async () => ({ contents: await sheet(making), loader: "text" }),
  };
  const { outputFiles } = await esbuild.build({
    bundle: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    minify: !making.dev,
    sourcemap: making.dev && "inline",
    define: {
      __VERSION__: JSON.stringify(version),
      __BUILD__: JSON.stringify(making.build),
      __FIRST_SCREEN__: firstScreen,
      __NEAR__: JSON.stringify(near(locales)),
      __SHELL_TEXTS__: JSON.stringify(await shellTexts()),
    },
    plugins: [
      ...plugins,
      {
        name: "made",
        setup(build) {
          build.onResolve({ filter: /^#(glue|sheet)$/ }, ({ path }) => ({ path, namespace: "made" }));
          build.onLoad({ filter: /./, namespace: "made" }, ({ path }) => made[path]());
        },
      },
    ],
    ...options,
    outdir: options.outdir ?? root,
    write: false,
  });
  return outputFiles;
}
