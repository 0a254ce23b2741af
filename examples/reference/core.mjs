import { check, detect, explain } from "app-password/core";

const found = await detect("someone@acme.example", ["aspmx.l.google.com"]);
console.log(found.provider, found.by, found.confidence);

const verdict = await check("google", "Summer2026!");
console.log(verdict.verdict, verdict.finding);

const said = await explain("google", "535-5.7.8 Username and Password not accepted", { lang: "de" });
console.log(said.cause, said.title);
