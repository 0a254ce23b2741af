/** Types of `app-password/inline`: those of `app-password`. */
export * from "./app-password.js";
