"""Encrypts the codes. Without the key, nobody can read them from your database."""

import json
import os

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

# The key is not kept beside what it opens: python -c "import secrets; print(secrets.token_hex(32))"
KEY = AESGCM(bytes.fromhex(os.environ["MAILBOX_KEY"]))


def bound(mailbox):
    """A code opens only for its mailbox and servers: a row that somebody has changed does not open."""
    return json.dumps([mailbox["email"], mailbox["imap"], mailbox["smtp"]], sort_keys=True).encode()


def seal(mailbox, code):
    nonce = os.urandom(12)
    return nonce + KEY.encrypt(nonce, code.encode(), bound(mailbox))


def unseal(mailbox, sealed):
    """For when you read the mail."""
    return KEY.decrypt(sealed[:12], sealed[12:], bound(mailbox)).decode()
