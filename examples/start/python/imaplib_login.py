import imaplib
import ssl


def try_imap(server, code):
    """Tries submission["imap"]. The answer is the outcome's "imap"."""
    try:
        # Without a context of your own, imaplib accepts any certificate.
        trust = ssl.create_default_context()
        with imaplib.IMAP4_SSL(server["host"], server["port"], ssl_context=trust, timeout=20) as imap:
            imap.login(server["username"], code)
        return {"ok": True}
    except UnicodeEncodeError:
        return {"ok": False, "cause": "wrong-code"}  # Its text quotes the code.
    except (imaplib.IMAP4.error, OSError) as error:
        return {"ok": False, "reply": str(error)}
