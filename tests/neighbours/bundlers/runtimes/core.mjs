import { check, detect, explain, providers } from "app-password/core";

const reply = "535-5.7.8 Username and Password not accepted";
const answer = {
  version: process.versions.node,
  providers: (await providers()).length,
  detected: await detect("someone@gmx.de"),
  checked: await check("google", "qzwk fjtn bvxm rhdp"),
  english: await explain("google", reply),
  norwegian: await explain("google", reply, { lang: "nb" }),
};
// What was pasted is not printed.
answer.checked.code = "";
console.log(JSON.stringify(answer));
