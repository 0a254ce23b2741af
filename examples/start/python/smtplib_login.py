import smtplib
import ssl


def try_smtp(server, code):
    """Tries submission["smtp"]. The answer is the outcome's "smtp"."""
    place = (server["host"], server["port"])
    # Without a context of your own, smtplib accepts any certificate.
    trust = ssl.create_default_context()
    try:
        if server["security"] == "tls":
            smtp = smtplib.SMTP_SSL(*place, context=trust, timeout=20)
        else:
            smtp = smtplib.SMTP(*place, timeout=20)
        with smtp:
            if server["security"] != "tls":
                smtp.starttls(context=trust)
            smtp.login(server["username"], code)
        return {"ok": True}
    except UnicodeEncodeError:
        return {"ok": False, "cause": "wrong-code"}  # Its text quotes the code.
    except OSError as error:  # smtplib's own are among them.
        return {"ok": False, "reply": str(error)}
