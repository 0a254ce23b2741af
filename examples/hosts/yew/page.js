import init from "./host-yew.js"; // What wasm-bindgen wrote.

await init();
