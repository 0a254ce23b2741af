/** Asks the core, where there is no document. */
import { check, detect, explain, providers } from "/pkg/core.js";

const detected = await detect("someone@posteo.de");
const { finding } = await check("google", "123456");
const { title } = await explain("google", "535-5.7.8 Username and Password not accepted", { lang: "nb" });
postMessage({ detected, finding, title, many: (await providers()).length > 100 });
