#!/usr/bin/env bash
# jwcrypto 1.6.1 (PyPI) does not open a JWE of the algorithm ECDH-ES with a key whose `key_ops` say what it is for.
# RFC 7517, section 4.3, names "deriveKey" and "deriveBits" for agreeing on a key, and WebCrypto's `exportKey("jwk")`
# writes those of the two that the key was made with. jwcrypto asks for "unwrapKey" instead, although nothing is
# wrapped, and says "No recipient matched the provided key", as it does for a wrong key. `"key_ops": []` opens, as does
# none. jose 6.2.18 (npm) asks for "deriveBits", "deriveKey" is not enough; and if "unwrapKey" is there too, WebCrypto
# refuses the key. So of the 63 sets of these six operations that are not empty, 2 open it in jose, 32 in jwcrypto, and
# none in both, for P-256 as for X25519: leave the member out of a key that several programs read. The manuals of both
# say nothing about it.
#
# Seen on 2026-11-28. It exits with 0 as long as that is so. Nothing of this project is used. Needs Node 20 and Python 3
# with venv.
set -euo pipefail

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts jose@6.2.18 >/dev/null
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check jwcrypto==1.6.1

# A JWE for each kind of key, and what jose makes of it with each set of operations.
cat >jose.mjs <<'JS'
import { writeFileSync } from "node:fs";
import { CompactEncrypt, compactDecrypt, importJWK } from "jose";

const OPERATIONS = ["deriveKey", "deriveBits", "encrypt", "decrypt", "wrapKey", "unwrapKey"];
const { subtle } = crypto;

const tries = [];
for (const kind of [{ name: "ECDH", namedCurve: "P-256" }, { name: "X25519" }]) {
  const pair = await subtle.generateKey(kind, true, ["deriveBits"]);
  const header = { alg: "ECDH-ES", enc: "A256GCM" };
  const jwe = await new CompactEncrypt(Buffer.from("text")).setProtectedHeader(header).encrypt(pair.publicKey);
  const { key_ops, ext, ...bare } = await subtle.exportKey("jwk", pair.privateKey);
  console.log(`WebCrypto writes for ${bare.crv}: ${key_ops}`);
  const numbers = [...Array(2 ** OPERATIONS.length).keys()];
  const sets = numbers.map((bits) => OPERATIONS.filter((_, at) => (bits >> at) & 1));
  for (const key of [bare, ...sets.map((key_ops) => ({ ...bare, key_ops }))]) {
    const opened = importJWK(key, "ECDH-ES").then((it) => compactDecrypt(jwe, it));
    const jose = await opened.then(() => true, () => false);
    tries.push({ jwe, key, jose });
  }
}
writeFileSync("tries.json", JSON.stringify(tries));
JS
cat >both.py <<'PY'
import json
from jwcrypto import common, jwe, jwk

SHOWN = [None, [], ["deriveKey"], ["deriveBits"], ["deriveKey", "deriveBits"], ["unwrapKey"], ["deriveBits", "unwrapKey"]]
counts = {}
for one in json.load(open("tries.json")):
    key, opened = one["key"], True
    try:
        jwe.JWE(algs=["ECDH-ES", "A256GCM"]).deserialize(one["jwe"], key=jwk.JWK(**key))
    except common.JWException:
        opened = False
    operations = key.get("key_ops")
    if operations in SHOWN:
        print(key["crv"], json.dumps(operations), "jose", one["jose"], "jwcrypto", opened)
    if operations:
        count = counts.setdefault(key["crv"], [0, 0, 0, 0])
        for at, here in enumerate([True, one["jose"], opened, one["jose"] and opened]):
            count[at] += here
for curve, count in counts.items():
    print("{}: of {} sets, jose opens {}, jwcrypto {}, both {}".format(curve, *count))
PY
echo "Node $(node --version), jose $(node --print 'require("./node_modules/jose/package.json").version'), $(python/bin/pip freeze | grep jwcrypto)"
{
  node jose.mjs
  python/bin/python both.py
} | tee seen
diff seen - <<'EXPECTED' && echo "As described."
WebCrypto writes for P-256: deriveBits
WebCrypto writes for X25519: deriveBits
P-256 null jose True jwcrypto True
P-256 [] jose False jwcrypto True
P-256 ["deriveKey"] jose False jwcrypto False
P-256 ["deriveBits"] jose True jwcrypto False
P-256 ["deriveKey", "deriveBits"] jose True jwcrypto False
P-256 ["unwrapKey"] jose False jwcrypto True
P-256 ["deriveBits", "unwrapKey"] jose False jwcrypto True
X25519 null jose True jwcrypto True
X25519 [] jose False jwcrypto True
X25519 ["deriveKey"] jose False jwcrypto False
X25519 ["deriveBits"] jose True jwcrypto False
X25519 ["deriveKey", "deriveBits"] jose True jwcrypto False
X25519 ["unwrapKey"] jose False jwcrypto True
X25519 ["deriveBits", "unwrapKey"] jose False jwcrypto True
P-256: of 63 sets, jose opens 2, jwcrypto 32, both 0
X25519: of 63 sets, jose opens 2, jwcrypto 32, both 0
EXPECTED
