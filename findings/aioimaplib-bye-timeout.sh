#!/usr/bin/env bash
# aioimaplib 2.0.3: if a server answers LOGIN with `* BYE …` and closes the connection (RFC 3501, 7.1.5; Courier
# does when its auth daemon is down), `login()` goes on waiting until its own timeout, ten seconds by default, and then raises a
# TimeoutError whose text is empty: neither the end of the connection nor the server's words get through to it.
# A refusal by NO is no exception at all, but a Response with `result='NO'`.
# imaplib, of Python itself, raises `command: LOGIN => Too many invalid login attempts` at once.
#
# It exits with 0 as long as that is so. Nothing of this project is used. Needs Python 3.10 with pip.
set -euo pipefail

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target packages aioimaplib==2.0.3
export PYTHONPATH=$place/packages

cat >look.py <<'PY'
import asyncio
import contextlib
import imaplib
import time
from importlib.metadata import version

import aioimaplib

ANSWERS = {b"NO": b"%s NO [AUTHENTICATIONFAILED] Invalid credentials\r\n", b"BYE": b"* BYE Too many invalid login attempts\r\n"}


async def serve(answer):
    async def met(reader, writer):
        writer.write(b"* OK ready\r\n")
        with contextlib.suppress(asyncio.CancelledError):
            while line := await reader.readline():
                tag, command = line.split()[:2]
                if command.upper() == b"CAPABILITY":
                    writer.write(b"* CAPABILITY IMAP4rev1\r\n%s OK done\r\n" % tag)
                elif answer == b"BYE":
                    writer.write(ANSWERS[answer])
                    break
                else:
                    writer.write(ANSWERS[answer] % tag)
            writer.close()

    server = await asyncio.start_server(met, "127.0.0.1", 0)
    return server.sockets[0].getsockname()[1]


def of_python(port):
    imap = imaplib.IMAP4("127.0.0.1", port, timeout=3)
    try:
        imap.login("someone@acme.example", "an-invented-password")
    except imaplib.IMAP4.error as error:
        return f"{type(error).__name__} {str(error)!r}"
    finally:
        imap.shutdown()


async def of_aioimaplib(port):
    imap = aioimaplib.IMAP4(host="127.0.0.1", port=port, timeout=3)
    await imap.wait_hello_from_server()
    try:
        return f"no exception, result {(await imap.login('someone@acme.example', 'an-invented-password')).result!r}"
    except Exception as error:
        return f"{type(error).__name__} {str(error)!r}"


async def main():
    for answer in ANSWERS:
        for name, login in ("imaplib", lambda port: asyncio.to_thread(of_python, port)), ("aioimaplib", of_aioimaplib):
            port = await serve(answer)
            begin = time.monotonic()
            said = await login(port)
            when = "at once" if time.monotonic() - begin < 2 else "after the three seconds of its timeout"
            print(f"{answer.decode()}, {name}: {said}, {when}")


print(f"aioimaplib {version('aioimaplib')}")
asyncio.run(main())
PY
python3 --version
python3 look.py | tee seen
diff <(tail -n +2 seen) - <<'EXPECTED' && echo "As described."
NO, imaplib: error "b'[AUTHENTICATIONFAILED] Invalid credentials'", at once
NO, aioimaplib: no exception, result 'NO', at once
BYE, imaplib: abort 'command: LOGIN => Too many invalid login attempts', at once
BYE, aioimaplib: TimeoutError '', after the three seconds of its timeout
EXPECTED
