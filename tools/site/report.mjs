/** When a provider's facts were checked, and how a reader says that they are true no longer. */
import { repository } from "./links.mjs";

const MONTH = new Intl.DateTimeFormat("en", { month: "long", year: "numeric", timeZone: "UTC" });

/** "November 2026" of "2026-11"; nothing of nothing. @param {string} month */
export const written = (month) => month && MONTH.format(new Date(`${month}-01T00:00:00Z`));

/** A report that its reader only has to complete, where there is somebody to take it. @param {any} it @param {string} at */
export function report(it, at = repository) {
  if (!at) return "";
  const body = [`Provider: ${it.name} (${it.id})`, `Last checked: ${it.checked || "never"}`, "", "What the page says:", "", "What is true, and where you have seen it:", ""];
  return `${at}/issues/new?${new URLSearchParams({ title: `${it.name}: this is not true any more`, body: body.join("\n") })}`;
}
