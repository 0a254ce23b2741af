#!/usr/bin/env bash
# nodemailer 10.6.1: `verify()` of a transport with a user name and a password resolves with `true` although nobody
# has signed in, if the server offers no AUTH in its answer to EHLO: the password, here a wrong one, is never
# sent. Sending fails later, with what the server says to MAIL FROM. A server offers no AUTH where it wants TLS first,
# or on a port that is for other servers. With `forceAuth: true` the login is tried all the same.
# The same server with AUTH refuses that password, and `verify()` rejects.
#
# It exits with 0 as long as that is so. Nothing of this project is used. Needs Node 20.
set -euo pipefail

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts nodemailer@10.6.1

cat >look.mjs <<'JS'
import { once } from "node:events";
import { createServer } from "node:net";
import { createTransport } from "nodemailer";

/** A server that lets nobody in, and what it hears. */
async function serve(offers) {
  const heard = [];
  const server = createServer((socket) => {
    socket.write("220 mail.acme.example ESMTP\r\n");
    socket.on("error", () => {}).on("data", (data) => {
      const name = String(data).split(/[\s:]/)[0].toUpperCase();
      heard.push(name);
      const answers = { EHLO: `250-mail.acme.example\r\n250 ${offers}`, AUTH: offers.startsWith("AUTH") ? "535 5.7.8 Wrong password" : "503 5.5.1 AUTH not available", MAIL: "530 5.7.0 Authentication required", QUIT: "221 2.0.0 Bye" };
      socket.write(`${answers[name] ?? "250 2.0.0 Ok"}\r\n`);
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  server.unref();
  return { port: server.address().port, heard };
}

for (const [offers, more] of [["AUTH PLAIN", {}], ["8BITMIME", {}], ["8BITMIME", { forceAuth: true }]]) {
  const { port, heard } = await serve(offers);
  const auth = { user: "someone@acme.example", pass: "an-invented-password" };
  const transport = createTransport({ host: "127.0.0.1", port, ignoreTLS: true, auth, ...more });
  const verified = await transport.verify().catch((error) => error.response);
  const sent = await transport.sendMail({ from: auth.user, to: auth.user, text: "Hello" }).catch((error) => error.response);
  console.log(`${offers}${more.forceAuth ? ", forceAuth" : ""}: verify() ${verified}; AUTH was ${heard.includes("AUTH") ? "" : "not "}sent; sendMail() ${sent}`);
  transport.close();
}
JS
echo "Node $(node --version), nodemailer $(node --print 'require("./node_modules/nodemailer/package.json").version')"
node look.mjs | tee seen
diff seen - <<'EXPECTED' && echo "As described."
AUTH PLAIN: verify() 535 5.7.8 Wrong password; AUTH was sent; sendMail() 535 5.7.8 Wrong password
8BITMIME: verify() true; AUTH was not sent; sendMail() 530 5.7.0 Authentication required
8BITMIME, forceAuth: verify() 503 5.5.1 AUTH not available; AUTH was sent; sendMail() 503 5.5.1 AUTH not available
EXPECTED
