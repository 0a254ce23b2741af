import imaplib
import ssl


def try_imap(server, code):
    """Tries submission["imap"]. The answer is the outcome's "imap"."""
    place = (server["host"], server["port"])
    # Without a context of your own, imaplib accepts any certificate.
    trust = ssl.create_default_context()
    try:
        if server["security"] == "tls":
            imap = imaplib.IMAP4_SSL(*place, ssl_context=trust, timeout=20)
        else:
            imap = imaplib.IMAP4(*place, timeout=20)
            imap.starttls(ssl_context=trust)
        with imap:
            imap.login(server["username"], code)
        return {"ok": True}
    except UnicodeEncodeError:
        return {"ok": False, "cause": "wrong-code"}  # Its text quotes the code.
    except (imaplib.IMAP4.error, OSError) as error:
        return {"ok": False, "reply": str(error)}
