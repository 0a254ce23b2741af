/**
 * Opens what stands in its input with the recipe of docs/sealing.md: lines of `{submission, key, now?}`, each answered by
 * a line with `{code}` or `{refused}`. The journeys call it.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { recipe } from "../recipe.mjs";

// Beside jose, which it imports; a file of this process alone.
const place = new URL(`./made/recipe-${process.pid}.mjs`, import.meta.url);
mkdirSync(new URL(".", place), { recursive: true });
writeFileSync(place, recipe("js"));
const { unseal } = await import(place.href);
rmSync(place);
for (const line of readFileSync(0, "utf8").trim().split("\n")) {
  const { submission, key, now } = JSON.parse(line);
  const opened = await unseal(submission, key, now).then((code) => ({ code }), ({ message }) => ({ refused: message }));
  console.log(JSON.stringify(opened));
}
