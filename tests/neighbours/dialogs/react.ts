/** Where React's pages begin. */
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";

export function render(page: ReactNode) {
  createRoot(document.getElementById("app")!).render(page);
}
