import imaplib

from imap_tools import MailBox
from imap_tools.errors import ImapToolsError


def try_imap(server, code):
    """Tries submission["imap"]. The answer is the outcome's "imap"."""
    try:
        with MailBox(server["host"], server["port"], timeout=20).login(server["username"], code):
            return {"ok": True}
    except UnicodeEncodeError:
        return {"ok": False, "cause": "wrong-code"}  # Its text quotes the code.
    except (ImapToolsError, imaplib.IMAP4.error, OSError) as error:
        return {"ok": False, "reply": str(error)}
