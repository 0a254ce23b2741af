from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError


def try_imap(server, code):
    """Tries submission["imap"]. The answer is the outcome's "imap"."""
    try:
        with IMAPClient(server["host"], server["port"], timeout=20) as imap:
            imap.login(server["username"], code)
        return {"ok": True}
    except UnicodeEncodeError:
        return {"ok": False, "cause": "wrong-code"}  # Its text quotes the code.
    except (IMAPClientError, OSError) as error:
        return {"ok": False, "reply": str(error)}
