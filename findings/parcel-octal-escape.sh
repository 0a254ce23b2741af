#!/usr/bin/env bash
# Parcel 2.16.4 turns a valid module into one that no engine parses. A template literal holds "é", a U+0000 and
# then the digit 0, written `é\x000`. Parcel makes `\xe9\00` of it, an octal escape, which template literals
# must not have: its production build stops at its own output ("Legacy octal escape is not permitted in strict
# mode"), and without the optimiser it writes a file that is a SyntaxError. The same text in quotes, without
# the "é", or with another digit comes out right. (SWC had this for quoted strings until 2023.) A module that
# carries bytes as text meets it at once.
#
# It exits with 0 as long as that is so. Nothing of this project is used.
set -euo pipefail

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
cat >package.json <<'JSON'
{ "private": true, "dependencies": { "parcel": "2.16.4", "@parcel/rust": "2.16.4", "@parcel/optimizer-swc": "2.16.4", "@swc/core": "1.16.22" } }
JSON
npm install --ignore-scripts --no-audit --no-fund --loglevel error

mkdir src
cat >src/index.html <<'HTML'
<!doctype html><script type="module" src="page.js"></script>
HTML
echo 'import("./data.js").then((data) => console.log(data));' >src/page.js

# try LITERAL: says what the literal became, whether that is JavaScript, and how the default build ends.
try() {
  local built=stops written parses
  printf 'export default %s;\n' "$1" >src/data.js
  node --input-type=module --check <src/data.js
  rm -rf dist
  if npx parcel build src/index.html --no-cache >build.log 2>&1; then built=ends; fi
  rm -rf dist
  npx parcel build src/index.html --no-cache --no-optimize --no-source-maps >/dev/null
  written=$(sed -n 's/^var .*\$export\$.* = \(.*\);$/\1/p' dist/data.*.js)
  parses=no
  if printf '"use strict"; (%s);' "$written" | node --check - 2>/dev/null; then parses=yes; fi
  printf '%-14s becomes %-16s JavaScript: %-4s default build: %s\n' "$1" "$written" "$parses" "$built"
}

echo "Node $(node --version), $(npx parcel --version | sed 's/^/Parcel /')"
try '`\xe9\x000`' | tee seen
try '`é\x000`' | tee -a seen
grep -hm1 'octal' build.log || true
try '`é\x001`' | tee -a seen
try '`e\x000`' | tee -a seen
try '"é\x000"' | tee -a seen

diff <(awk '{ print $1, $5, $8 }' seen) - <<'EXPECTED' && echo "As described."
`\xe9\x000` yes ends
`é\x000` no stops
`é\x001` yes ends
`e\x000` yes ends
"é\x000" yes ends
EXPECTED
