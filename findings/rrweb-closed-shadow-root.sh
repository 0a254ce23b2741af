#!/usr/bin/env bash
# rrweb 2.2.2 with its default options does not look into a closed shadow root: neither the snapshot nor a
# mutation has anything of what is inside. But it replaces the setter of `value` for every field there is, so
# whatever a script assigns to a field in a closed root is recorded in clear, under the node id -1.
# (A field of type "password" is recorded as stars, as many as it has characters.)
#
# Needs Node 20 and Chromium (CHROME names another). Prints the versions and what was recorded; fails if that
# is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
chrome=${CHROME:-$(command -v chromium || command -v google-chrome)}

npm install --silent --no-audit --no-fund --ignore-scripts rrweb@2.2.2 >/dev/null
echo "rrweb $(node --print 'require("./node_modules/rrweb/package.json").version'), $("$chrome" --version 2>/dev/null)"

cat >page.html <<'HTML'
<!doctype html>
<div id="host"></div>
<script src="node_modules/rrweb/dist/rrweb.umd.cjs"></script>
<script type="module">
  const root = document.getElementById("host").attachShadow({ mode: "closed" });
  const make = (type) => root.appendChild(Object.assign(document.createElement("input"), { type, className: "inside" }));
  const [text, password] = [make("text"), make("password")];
  const events = [];
  rrweb.record({ emit: (event) => events.push(event) });
  text.value = "assigned text";
  password.value = "assigned secret";
  // It looks at a field a moment after the assignment.
  setTimeout(() => {
    const said = JSON.stringify(events);
    const inputs = events.filter(({ type, data }) => type === 3 && data.source === 5).map(({ data }) => `${data.id} ${data.text}`);
    document.body.textContent = `seen inside: ${said.includes("inside")}; fields: ${inputs.join(", ")}`;
  }, 500);
</script>
HTML
seen=$("$chrome" --headless --no-sandbox --disable-gpu --user-data-dir="$folder/profile" --virtual-time-budget=5000 --dump-dom "file://$folder/page.html" 2>/dev/null |
  sed -n 's/.*<body>\(.*\)/\1/p' | sed 's/<.*//')
echo "$seen"
[ "$seen" = "seen inside: false; fields: -1 assigned text, -1 ***************" ] || { echo "This has changed." >&2; exit 1; }
