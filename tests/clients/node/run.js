/** Runs one snippet at the servers that stand in its input, and prints what it hands over. */
import { argv, stdin } from "node:process";
import { json } from "node:stream/consumers";

const { logins, code } = await json(stdin);
const snippet = await import(`./${argv[2]}.js`);
/** @type {Record<string, object>} */
const outcomes = {};
for (const [name, login] of Object.entries(logins)) outcomes[name] = await (snippet.tryImap ?? snippet.trySmtp)(login, code);
console.log(JSON.stringify(outcomes));
