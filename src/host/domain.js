/**
 * Domains of addresses: Rust knows what an address is, the browser how an international domain is written.
 */

/** A domain in ASCII (punycode where it is international); empty if it is none. */
export function ascii(domain) {
  try {
    return new URL(`https://${domain}`).hostname;
  } catch {
    return "";
  }
}

/** The domain of an address in ASCII; empty if it is no address. */
export const domainOf = ({ domain }, address) => ascii(domain(String(address)));
