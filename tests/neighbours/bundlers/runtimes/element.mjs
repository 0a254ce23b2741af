import { detect } from "app-password";

console.log(JSON.stringify({ detected: await detect("someone@gmx.de") }));
