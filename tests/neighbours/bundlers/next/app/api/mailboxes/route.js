import { connect } from "../../../mail/connect.js";

/** Your own sign-in and your limit of attempts stand before this. */
export async function POST(request) {
  // A form on another site's page can send anything but this type.
  if (request.headers.get("content-type") !== "application/json") return new Response(null, { status: 415 });
  return Response.json(await connect(await request.json().catch(() => null)));
}
