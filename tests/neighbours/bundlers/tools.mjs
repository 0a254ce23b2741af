/**
 * The build tools that the package is tried in, each with a project beside this file that is set up as
 * the tool's own documentation says. In a command, `{port}` is where the server shall listen.
 *
 * @typedef {object} Tool
 * @property {string} name as its makers write it
 * @property {string} folder its project
 * @property {string} package what the version is of
 * @property {string} [dev] starts the development server
 * @property {string} build makes what goes into production
 * @property {{ command: string } | { files: string }} production the tool's own server, or files for any
 * @property {boolean} [rendered] whether the tag comes from the server already
 * @property {boolean} [worker] whether the page asks `app-password/core` in a worker as well
 * @property {boolean} [newer] whether it wants a newer Node than 20
 */

/** @type {Tool[]} */
export const tools = [
  {
    name: "Vite 8",
    folder: "vite-8",
    package: "vite",
    dev: "npm run dev -- --port {port} --strictPort",
    build: "npm run build",
    production: { command: "npm run preview -- --port {port} --strictPort" },
    worker: true,
  },
  {
    name: "Vite 7",
    folder: "vite-7",
    package: "vite",
    dev: "npm run dev -- --port {port} --strictPort",
    build: "npm run build",
    production: { command: "npm run preview -- --port {port} --strictPort" },
  },
  {
    name: "webpack",
    folder: "webpack",
    package: "webpack",
    dev: "npm start -- --port {port}",
    build: "npm run build",
    production: { files: "dist" },
    newer: true,
    worker: true,
  },
  {
    name: "Rspack",
    folder: "rspack",
    package: "@rspack/core",
    dev: "npm run dev -- --port {port}",
    build: "npm run build",
    production: { command: "npm run preview -- --port {port}" },
    worker: true,
  },
  {
    name: "Rsbuild",
    folder: "rsbuild",
    package: "@rsbuild/core",
    dev: "npm run dev -- --port {port}",
    build: "npm run build",
    production: { command: "npm run preview -- --port {port}" },
    worker: true,
  },
  {
    name: "Rollup",
    folder: "rollup",
    package: "rollup",
    build: "npm run build",
    production: { files: "public" },
  },
  {
    name: "Rollup, into one file",
    folder: "rollup",
    package: "rollup",
    build: "npm run build:one-file",
    production: { files: "public" },
  },
  {
    name: "Parcel",
    folder: "parcel",
    package: "parcel",
    dev: "npm start -- --port {port}",
    build: "npm run build",
    production: { files: "dist" },
    worker: true,
  },
  {
    name: "esbuild",
    folder: "esbuild",
    package: "esbuild",
    dev: "npm run dev -- --serve=127.0.0.1:{port}",
    build: "npm run build",
    production: { files: "www" },
  },
  {
    name: "Bun",
    folder: "bun",
    package: "bun",
    dev: "npm run dev -- --port={port}",
    build: "npm run build",
    production: { files: "dist" },
  },
  {
    name: "Next with Turbopack",
    folder: "next",
    package: "next",
    dev: "npm run dev -- --port {port}",
    build: "npm run build",
    production: { command: "npm start -- --port {port}" },
    rendered: true,
  },
  {
    name: "Next with webpack",
    folder: "next",
    package: "next",
    dev: "npm run dev -- --webpack --port {port}",
    build: "npm run build -- --webpack",
    production: { command: "npm start -- --port {port}" },
    rendered: true,
  },
  {
    name: "Nuxt",
    folder: "nuxt",
    package: "nuxt",
    dev: "npm run dev -- --port {port}",
    build: "npm run build",
    production: { command: "npm run preview -- --port {port}" },
    rendered: true,
    newer: true,
  },
  {
    name: "SvelteKit",
    folder: "sveltekit",
    package: "@sveltejs/kit",
    dev: "npm run dev -- --port {port} --strictPort",
    build: "npm run build",
    production: { command: "npm run preview -- --port {port} --strictPort" },
    rendered: true,
    newer: true,
  },
  {
    name: "Angular CLI",
    folder: "angular",
    package: "@angular/cli",
    dev: "npm start -- --port {port}",
    build: "npm run build",
    production: { files: "dist/acme/browser" },
    newer: true,
  },
  {
    name: "Angular with server rendering",
    folder: "angular-ssr",
    package: "@angular/cli",
    dev: "npm start -- --port {port}",
    build: "npm run build",
    production: { command: "NG_ALLOWED_HOSTS=localhost PORT={port} npm run serve:ssr:acme" },
    rendered: true,
    newer: true,
  },
];
