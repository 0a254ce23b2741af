/** The servers that this backend connects to: those of the catalogue, and those that you allow besides. */
import catalogue from "app-password/providers.json" with { type: "json" };

/** Mail servers of your customers' own: MAIL_SERVERS="imap.acme.example:993 smtp.acme.example:465". */
const allowed = new Set(process.env.MAIL_SERVERS?.split(" "));

/** A provider, or undefined. */
export const find = (id) => catalogue.providers.find((provider) => provider.id === id);

/**
 * Whether a server is one of this provider's for `protocol`, "imap" or "smtp". Without this question,
 * anybody could make your machine connect to any host, such as one in your own network.
 */
export function isKnown(provider, protocol, { host, port, security }) {
  if (allowed.has(`${host}:${port}`)) return true;
  // A provider may have servers in several regions, and others for organisations.
  return (provider?.regions ?? [{ ending: "" }]).some((region) => {
    const server = region[protocol] ?? provider?.[protocol];
    if (server?.port !== port || server.security !== security) return false;
    const regional = server.host.replace("{region}", region.ending);
    return ["", provider.work ?? ""].some((work) => regional.replace("{work}", work) === host);
  });
}
