import { connect } from "../mail/connect.js";

/** Your own sign-in and your limit of attempts stand before this. */
export default defineEventHandler(async (event) => {
  // A form on another site's page can send anything but this type.
  if (getHeader(event, "content-type") !== "application/json") throw createError({ statusCode: 415 });
  return connect(await readBody(event).catch(() => null));
});
