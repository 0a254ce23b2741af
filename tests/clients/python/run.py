"""Runs one snippet at the servers that stand in its input, and prints what it hands over."""

import asyncio
import importlib
import inspect
import json
import sys

given = json.load(sys.stdin)
snippet = importlib.import_module(sys.argv[1])
attempt = getattr(snippet, "try_imap", None) or snippet.try_smtp


def outcome(login):
    answer = attempt(login, given["code"])
    return asyncio.run(answer) if inspect.iscoroutine(answer) else answer


# In ASCII, as most frameworks write JSON.
print(json.dumps({name: outcome(login) for name, login in given["logins"].items()}))
