import { json } from "@sveltejs/kit";
import { connect } from "$lib/server/connect.js";

/** Your own sign-in and your limit of attempts stand before this. */
export async function POST({ request }) {
  // A form on another site's page can send anything but this type.
  if (request.headers.get("content-type") !== "application/json") return new Response(null, { status: 415 });
  return json(await connect(await request.json().catch(() => null)));
}
