"""What a submission comes to: checked, tried, stored. The answer is what the widget shows."""

import os
import unicodedata
from concurrent.futures import ThreadPoolExecutor, wait

from catalogue import is_known
from imaplib_login import try_imap
from smtplib_login import try_smtp
from vault import seal

# How long both logins may take: less than the minute after which the widget gives up.
SECONDS = int(os.environ.get("MAIL_SECONDS", "20"))
TOO_LATE = {"ok": False, "cause": "timeout"}


def is_text(value):
    """No line ends in it: those would begin another command to the server."""
    return isinstance(value, str) and all(unicodedata.category(letter) != "Cc" for letter in value)


def is_server(value):
    return isinstance(value, dict) and value.keys() == {"host", "port", "security", "username"} and is_text(value["username"])


def connect(submission, keep):
    """`keep(mailbox, sealed)` stores a mailbox that works."""
    # 1. Check. The page has done so too, but nobody has to use your page.
    fields = submission if isinstance(submission, dict) else {}
    provider, email, code = (fields.get(name) for name in ("provider", "email", "code"))
    servers = {protocol: fields.get(protocol) for protocol in ("imap", "smtp")}
    given = {protocol: server for protocol, server in servers.items() if server is not None}
    if not all(map(is_text, (provider, email, code))) or not all(map(is_server, given.values())):
        return {"ok": False, "message": "This is no submission."}
    if not given or not all(is_known(provider, *it) for it in given.items()):
        return {"ok": False, "cause": "wrong-server"}

    # 2. Log in, at both servers at once.
    tries = {"imap": try_imap, "smtp": try_smtp}
    pool = ThreadPoolExecutor()
    started = {protocol: pool.submit(tries[protocol], server, code) for protocol, server in given.items()}
    wait(started.values(), timeout=SECONDS)
    pool.shutdown(wait=False)  # A login that is late ends by itself.
    halves = {protocol: login.result() if login.done() else TOO_LATE for protocol, login in started.items()}
    if not all(half["ok"] for half in halves.values()):
        return {"ok": False, **halves}

    # 3. Store, and say that it works.
    mailbox = {"email": email, "provider": provider, **servers}
    keep(mailbox, seal(mailbox, code))
    return {"ok": True}
