/** Prints new private keys of every kind that the widget seals to, as JSON Web Keys, some with a name. */
import { generateKeyPairSync } from "node:crypto";

const made = [
  ["ec", { namedCurve: "P-256" }, { kid: "2026-11 \"é\"" }],
  ["ec", { namedCurve: "P-256" }, { use: "enc", alg: "ECDH-ES" }],
  ["x25519", {}, { kid: "of a curve" }],
  ["rsa", { modulusLength: 2048 }, {}],
  ["rsa", { modulusLength: 3072 }, { kid: "large" }],
].map(([kind, how, more]) => ({ ...generateKeyPairSync(kind, how).privateKey.export({ format: "jwk" }), ...more }));
console.log(JSON.stringify(made));
