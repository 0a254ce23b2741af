/** Certificates for 127.0.0.1 and localhost, and for neither, and the authority that signed them: made anew for each run, and good for a day. */
import { createRequire } from "node:module";

/** @type {any} It comes with the libraries that are tried. */
const forge = createRequire(new URL("./node/", import.meta.url))("node-forge");
const { pki } = forge;
const DAY = 86_400_000;

/** @param {string} name @param {object[]} extensions @param {{ name: string, keys: any, cert: any }} [signer] itself, if there is none */
function issue(name, extensions, signer) {
  const keys = pki.rsa.generateKeyPair(2048);
  const cert = pki.createCertificate();
  cert.publicKey = keys.publicKey;
  cert.serialNumber = signer ? "02" : "01";
  cert.validity.notBefore = new Date(Date.now() - DAY);
  cert.validity.notAfter = new Date(Date.now() + DAY);
  cert.setSubject([{ name: "commonName", value: name }]);
  cert.setIssuer([{ name: "commonName", value: signer?.name ?? name }]);
  const identifier = (signer?.cert ?? cert).generateSubjectKeyIdentifier().getBytes();
  cert.setExtensions([...extensions, { name: "subjectKeyIdentifier" }, { name: "authorityKeyIdentifier", keyIdentifier: identifier }]);
  cert.sign((signer ?? { keys }).keys.privateKey, forge.md.sha256.create());
  return { name, keys, cert };
}

/** @typedef {{ cert: string, key: string }} Keys in PEM */

/** @returns {{ authority: string, keys: Keys, misnamed: Keys }} in PEM */
export function certified() {
  const authority = issue("Tests of app-password", [
    { name: "basicConstraints", cA: true, critical: true },
    { name: "keyUsage", keyCertSign: true, cRLSign: true, critical: true },
  ]);
  const server = (/** @type {string} */ name, /** @type {object[]} */ altNames) => {
    const { cert, keys } = issue(name, [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames },
    ], authority);
    return { cert: pki.certificateToPem(cert), key: pki.privateKeyToPem(keys.privateKey) };
  };
  return {
    authority: pki.certificateToPem(authority.cert),
    keys: server("mail.acme.example", [{ type: 7, ip: "127.0.0.1" }, { type: 2, value: "localhost" }]),
    misnamed: server("other.acme.example", [{ type: 2, value: "other.acme.example" }]),
  };
}
