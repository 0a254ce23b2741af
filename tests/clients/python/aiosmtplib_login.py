import aiosmtplib


async def try_smtp(server, code):
    """Tries submission["smtp"]. The answer is the outcome's "smtp"."""
    tls = server["security"] == "tls"
    smtp = aiosmtplib.SMTP(hostname=server["host"], port=server["port"], use_tls=tls, start_tls=not tls, timeout=20)
    try:
        async with smtp:
            await smtp.login(server["username"], code)
        return {"ok": True}
    except (aiosmtplib.SMTPException, OSError) as error:
        return {"ok": False, "reply": str(error)}  # error.message has no code of the server's.
