/**
 * An authority that nobody knows and certificates of it, valid from when until when a test wants. Node reads X.509
 * and cannot write it, and what it takes to write (RFC 5280) is little.
 */
import { generateKeyPairSync, sign } from "node:crypto";

/** @param {number} tag @param {Buffer[]} parts a value of ASN.1 in DER */
function der(tag, ...parts) {
  const value = Buffer.concat(parts);
  const { length } = value;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), value]);
}

/** @param {Buffer[]} parts */
const sequence = (...parts) => der(0x30, ...parts);
/** @param {string} hex */
const oid = (hex) => der(0x06, Buffer.from(hex, "hex"));
/** @param {string} text */
const name = (text) => sequence(der(0x31, sequence(oid("550403"), der(0x0c, Buffer.from(text)))));
/** @param {Date} date */
const time = (date) => der(0x17, Buffer.from(date.toISOString().replace(/^20|[-:T]|\.\d+/g, "")));

const ECDSA_WITH_SHA256 = sequence(oid("2a8648ce3d040302"));
const BASIC_CONSTRAINTS = "551d13";
const ALTERNATIVE_NAMES = "551d11";

const keys = () => generateKeyPairSync("ec", { namedCurve: "P-256" });
/** @param {Buffer} bytes */
const pem = (bytes) => `-----BEGIN CERTIFICATE-----\n${bytes.toString("base64").replace(/.{64}/g, "$&\n").trim()}\n-----END CERTIFICATE-----\n`;

let serial = 0;

/**
 * @param {object} of
 * @param {string} of.issuer
 * @param {import("node:crypto").KeyObject} of.by the issuer's key
 * @param {string} of.subject
 * @param {import("node:crypto").KeyObject} of.key the subject's
 * @param {Date} of.from
 * @param {Date} of.to
 * @param {Buffer} of.extension
 */
function certificate({ issuer, by, subject, key, from, to, extension }) {
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1, ++serial])),
    ECDSA_WITH_SHA256,
    name(issuer),
    sequence(time(from), time(to)),
    name(subject),
    key.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(extension)),
  );
  return pem(sequence(body, ECDSA_WITH_SHA256, der(0x03, Buffer.from([0]), sign("sha256", body, by))));
}

const DAY = 24 * 60 * 60 * 1000;
/** @param {number} days */
export const inDays = (days) => new Date(Date.now() + days * DAY);

/** A new authority. */
export function authority() {
  const { publicKey, privateKey } = keys();
  const issuer = "Nobody's authority";
  const [from, to] = [inDays(-1000), inDays(1000)];
  const extension = sequence(oid(BASIC_CONSTRAINTS), der(0x01, Buffer.from([255])), der(0x04, sequence(der(0x01, Buffer.from([255])))));
  return {
    ca: certificate({ issuer, by: privateKey, subject: issuer, key: publicKey, from, to, extension }),
    /**
     * @param {string[]} hosts @param {{ from?: Date, to?: Date }} [valid]
     */
    issue(hosts, { from = inDays(-1), to = inDays(1) } = {}) {
      const own = keys();
      const names = sequence(...hosts.map((host) => der(0x82, Buffer.from(host))));
      const extension = sequence(oid(ALTERNATIVE_NAMES), der(0x04, names));
      return {
        cert: certificate({ issuer, by: privateKey, subject: hosts[0] ?? "", key: own.publicKey, from, to, extension }),
        key: own.privateKey.export({ type: "pkcs8", format: "pem" }),
      };
    },
  };
}
