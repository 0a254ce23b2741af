"""Opens what stands in its input with the recipe of docs/sealing.md, as node/open.mjs does in Node."""

import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "target/clients/python"))

doc = (ROOT / "docs/sealing.md").read_text(encoding="utf-8")
recipes = [text for text in re.findall(r"^```python\n(.*?)^```$", doc, re.M | re.S) if "def unseal" in text]
assert len(recipes) == 1, f"{len(recipes)} recipes"
recipe = {}
exec(compile(recipes[0], "docs/sealing.md", "exec"), recipe)

for line in sys.stdin:
    asked = json.loads(line)
    try:
        answer = {"code": recipe["unseal"](asked["submission"], asked["key"], asked.get("now"))}
    except Exception as error:
        answer = {"refused": f"{type(error).__name__}: {error}"}
    print(json.dumps(answer))
