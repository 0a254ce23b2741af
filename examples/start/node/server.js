/** Serves the page in a folder, and its backend. */
import express from "express";
import { connect } from "./connect.js";
import { key } from "./vault.js";

key(); // Says so now if there is none.
const app = express();
app.use(express.static(process.argv[2] ?? "public"));

// Your own sign-in and your limit of attempts stand before this route. express.json() reads nothing but JSON, which no
// form on another site's page can send.
app.post("/api/mailboxes", express.json({ limit: "32kb" }), async (request, response) => {
  response.json(await connect(request.body));
});
// The parser's own words would quote what was sent.
app.use((error, request, response, next) => {
  response.status(error.status ?? 500).json({ ok: false });
});

const server = app.listen(process.env.PORT ?? 3000, "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${server.address().port}/`);
});
