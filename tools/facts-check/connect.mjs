/**
 * From a name to a connection with a certificate that fits: looking the name up, reaching the port, TLS.
 */
import { Resolver } from "node:dns/promises";
import { BlockList, connect as connectTcp, isIP } from "node:net";
import { connect as connectTls } from "node:tls";

/** What was found in place of what should be. */
export class Trouble extends Error {
  /**
   * @param {string} found
   * @param {object} [more]
   * @param {string} [more.expected]
   * @param {boolean} [more.temporary] whether asking once more may help
   * @param {boolean} [more.undecided] whether the fact may be right nevertheless
   * @param {boolean} [more.offline] whether it may be this machine's fault alone
   */
  constructor(found, { expected = "", temporary = false, undecided = false, offline = false } = {}) {
    super(found);
    this.found = found;
    this.expected = expected;
    this.temporary = temporary;
    this.undecided = undecided;
    this.offline = offline;
  }
}

/**
 * @typedef {object} Reach
 * @property {(host: string) => Promise<string[]>} lookup the addresses of a name
 * @property {(address: string) => boolean} allows whether this address may be asked
 * @property {number} timeout milliseconds
 * @property {string | undefined} ca who signs certificates; by default those whom Node knows
 */

const resolver = new Resolver({ timeout: 5_000, tries: 2 });

/** As DNS has it: no search domains, no file of this machine's own. IPv4 first, which every machine has. @param {string} host */
export async function lookup(host) {
  const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  const addresses = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
  if (addresses.length > 0) return addresses;
  const reasons = answers.flatMap((answer) => (answer.status === "rejected" ? answer.reason : []));
  throw reasons.find(({ code }) => !ABSENT[code]) ?? reasons[0];
}

/** @type {Record<string, string>} */
const ABSENT = { ENOTFOUND: "the name does not exist", ENODATA: "the name has no address" };

const inside = new BlockList();
for (const [net, bits] of /** @type {const} */ ([["0.0.0.0", 8], ["10.0.0.0", 8], ["100.64.0.0", 10], ["127.0.0.0", 8], ["169.254.0.0", 16], ["172.16.0.0", 12], ["192.168.0.0", 16]])) {
  inside.addSubnet(net, bits, "ipv4");
}
// An address of IPv4 in the clothes of IPv6 falls under the rules above.
for (const [net, bits] of /** @type {const} */ ([["::", 127], ["fc00::", 7], ["fe80::", 10]])) inside.addSubnet(net, bits, "ipv6");

/** Whether an address is one of the internet: a redirect must not lead into the network of this machine. @param {string} address */
export const isPublic = (address) => !inside.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");

/** @param {string} host @param {Reach} reach */
async function addressesOf(host, reach) {
  const literal = host.replace(/^\[|\]$/g, "");
  const addresses = isIP(literal) ? [literal] : await reach.lookup(host).catch(({ code }) => {
    const words = ABSENT[code];
    if (words) throw new Trouble(words, { expected: "a name with an address" });
    throw new Trouble(`the name could not be looked up (${code})`, { temporary: true, undecided: true, offline: true });
  });
  const allowed = addresses.filter(reach.allows);
  if (allowed.length === 0) throw new Trouble("the name has only addresses of private networks", { expected: "an address of the internet" });
  return allowed;
}

/** @type {Record<string, string>} */
const UNREACHED = {
  ECONNREFUSED: "the connection is refused",
  ECONNRESET: "the connection is cut off",
  EPIPE: "the connection is cut off",
  ETIMEDOUT: "no answer in time",
};

/** What became of a connection. @param {unknown} error */
export function lost(error) {
  const { code = "" } = /** @type {{ code?: string }} */ (error);
  // The only address may be one of IPv6, which this machine need not have.
  if (code === "ENETUNREACH" || code === "EADDRNOTAVAIL") return new Trouble("this machine has no way to the address", { undecided: true });
  return new Trouble(UNREACHED[code] ?? `the connection fails (${code})`, { expected: "an answer", temporary: true });
}

/** @param {string} address @param {number} port @param {number} timeout @returns {Promise<import("node:net").Socket>} */
const dial = (address, port, timeout) =>
  new Promise((done, failed) => {
    const socket = connectTcp({ host: address, port });
    socket.setTimeout(timeout, () => socket.destroy(Object.assign(new Error(), { code: "ETIMEDOUT" })));
    // The handler stays: an error of a connection that nobody needs any more is no error.
    socket.on("error", failed).once("connect", () => done(socket.setTimeout(0)));
  });

/**
 * A connection to the first address that takes one. Node's own choice among addresses gives each 250 ms, which is
 * too short for another continent.
 *
 * @param {string} host @param {number} port @param {Reach} reach
 */
export async function reachPort(host, port, reach) {
  let first;
  for (const address of (await addressesOf(host, reach)).slice(0, 3)) {
    try {
      return await dial(address, port, reach.timeout);
    } catch (error) {
      first ??= error;
    }
  }
  throw lost(first);
}

/** What is wrong with a certificate. @param {string} code @param {import("node:tls").PeerCertificate} certificate */
function fault(code, { valid_to, subject, subjectaltname }) {
  const names = subjectaltname?.replace(/DNS:/g, "") ?? [subject?.CN].flat().join();
  switch (code) {
    case "CERT_HAS_EXPIRED": return `the certificate ended on ${new Date(valid_to).toISOString().slice(0, 10)}`;
    case "CERT_NOT_YET_VALID": return "the certificate is not valid yet";
    case "ERR_TLS_CERT_ALTNAME_INVALID": return `the certificate is for ${names}`;
    case "DEPTH_ZERO_SELF_SIGNED_CERT": return "the certificate is signed by itself";
    case "SELF_SIGNED_CERT_IN_CHAIN":
    case "UNABLE_TO_GET_ISSUER_CERT":
    case "UNABLE_TO_GET_ISSUER_CERT_LOCALLY":
    case "UNABLE_TO_VERIFY_LEAF_SIGNATURE": return "nobody known has signed the certificate, or one between is missing";
    default: return `the certificate does not hold (${code})`;
  }
}

/**
 * The same connection with TLS around it.
 *
 * @param {import("node:net").Socket} socket @param {string} host @param {Reach} reach
 * @returns {Promise<import("node:tls").TLSSocket>}
 */
export const secure = (socket, host, { ca, timeout }) =>
  new Promise((done, failed) => {
    /** @param {Trouble} trouble */
    const fail = (trouble) => {
      failed(trouble);
      secured.destroy();
      socket.destroy();
    };
    const name = host.replace(/^\[|\]$/g, "");
    // What is wrong is told by `fault`, which wants to see the certificate.
    const secured = connectTls({ socket, host: name, ...(!isIP(name) && { servername: name }), ca, rejectUnauthorized: false });
    secured.setTimeout(timeout, () => fail(new Trouble("no answer in time to the beginning of TLS", { expected: "TLS", temporary: true })));
    /** @param {Error & { code?: string }} error */
    const refused = (error) => {
      const code = error.code ?? "";
      if (/WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG/.test(code)) fail(new Trouble("it does not begin with TLS", { expected: "TLS from the first byte" }));
      else if (/UNSUPPORTED_PROTOCOL|PROTOCOL_VERSION/.test(code)) fail(new Trouble("it speaks only versions of TLS that are given up", { expected: "TLS 1.2 or newer" }));
      else if (code.startsWith("ERR_SSL")) fail(new Trouble(`TLS fails (${code})`, { expected: "TLS" }));
      else fail(lost(error));
    };
    secured.on("error", refused).once("secureConnect", () => {
      secured.setTimeout(0);
      if (secured.authorized) return done(secured);
      const error = /** @type {any} */ (secured.authorizationError);
      fail(new Trouble(fault(error.code ?? String(error), secured.getPeerCertificate()), { expected: `a certificate for ${host}` }));
    });
  });
