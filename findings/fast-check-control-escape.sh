#!/usr/bin/env bash
# fast-check 4.11.0: what `stringMatching(/^\cM\cJ$/)` makes is not matched by that expression. A control character
# written as `\cM` (ECMA-262, 22.2.1: CharacterEscape, `c` AsciiLetter) is taken for the letters "cM", with the flag `u`
# and without it, in brackets as well. Nothing says so, although what the function does not know (look-ahead, `\b`,
# back-references, the flag `i`) is an error that names it. `\r`, `\x0d` and `\u000d`, which mean the same, come out
# right. A test of line ends or of control characters passes without ever having seen one.
#
# Seen on 2026-11-28. It exits with 0 as long as that is so. Nothing of this project is used. Needs Node 20.
set -euo pipefail

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --ignore-scripts fast-check@4.11.0 >/dev/null
cat >ask.mjs <<'JS'
import fc from "fast-check";

for (const expression of [/^\r\n$/, /^\x0d\x0a$/, /^\u000d\u000a$/u, /^\cM\cJ$/, /^\cM\cJ$/u, /^[\cM]$/]) {
  const texts = fc.sample(fc.stringMatching(expression), { numRuns: 1000, seed: 1 });
  const matched = texts.filter((text) => expression.test(text)).length;
  console.log(`${expression}: ${matched} of ${texts.length} match: ${JSON.stringify([...new Set(texts)].sort())}`);
}
for (const expression of [/^(?=a)a$/, /a\b/]) {
  try {
    fc.stringMatching(expression);
    console.log(`${expression}: taken`);
  } catch (error) {
    console.log(`${expression}: ${error.message}`);
  }
}
JS
echo "Node $(node --version), fast-check $(node --print 'require("./node_modules/fast-check/package.json").version')"
node ask.mjs | tee seen
diff seen - <<'EXPECTED' && echo "As described."
/^\r\n$/: 1000 of 1000 match: ["\r\n"]
/^\x0d\x0a$/: 1000 of 1000 match: ["\r\n"]
/^\u000d\u000a$/u: 1000 of 1000 match: ["\r\n"]
/^\cM\cJ$/: 0 of 1000 match: ["cMcJ"]
/^\cM\cJ$/u: 0 of 1000 match: ["cMcJ"]
/^[\cM]$/: 0 of 1000 match: ["M","c"]
/^(?=a)a$/: Assertions of kind Lookahead not implemented yet!
/a\b/: Meta character \b not implemented yet!
EXPECTED
