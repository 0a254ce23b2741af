import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

const isCustomElement = (tag: string) => tag === "app-password"; // It is no component of Vue's.

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
  server: { proxy: { "/api": "http://127.0.0.1:3000" } }, // Your backend, while you develop.
});
