#!/usr/bin/env bash
# V8 11.3 (Node 20.20.2): a `const` of a block that is over stays on the heap as long as the async function around it waits
# for something else: the registers of a suspended function are kept as they are, those of no use as well. In a function of
# its own, which has ended, it is free at once. So a handler that goes on waiting after it has handed a secret on
# keeps the secret, although nothing in it can be named any more.
#
# It exits with 0 as long as that is so. Nothing of this project is used. Needs Node.
set -euo pipefail

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cat >"$place/look.mjs" <<'JS'
import { getHeapSnapshot } from "node:v8";

/** A text that stands nowhere in this file. */
const made = (at) => String.fromCharCode(113, 122, 119, 120, 106, 118, 107, 112) + at + String.fromCharCode(98, 100);

async function isHeld(at) {
  for (let times = 0; times < 3; times++) {
    gc();
    await new Promise(setImmediate);
  }
  const parts = [];
  for await (const part of getHeapSnapshot()) parts.push(part);
  return parts.join("").includes(made(at));
}

async function never() {
  const held = await isHeld(0);
  return held;
}

async function block() {
  {
    const text = made(1);
    await text.length;
  }
  const held = await isHeld(1);
  return held;
}

async function apart() {
  await (async () => {
    const text = made(2);
    await text.length;
  })();
  const held = await isHeld(2);
  return held;
}

const seen = { never: await never(), "a block that is over": await block(), "a function that has ended": await apart() };
console.log(process.version, process.versions.v8, seen);
process.exit(JSON.stringify(Object.values(seen)) === "[false,true,false]" ? 0 : 1);
JS
node --expose-gc "$place/look.mjs"
