/**
 * International domains, in the browser's own way to write them.
 */

/** A domain in ASCII (punycode where it is international); empty if it is none. */
export function ascii(domain) {
  try {
    return new URL(`https://${domain}`).hostname;
  } catch {
    return "";
  }
}
