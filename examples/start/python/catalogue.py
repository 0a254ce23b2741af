"""The servers that this backend connects to: those of the catalogue, and those that you allow besides."""

import json
import os
from pathlib import Path

# It is in the npm package, beside the widget's script.
CATALOGUE = json.loads(Path(os.environ.get("PROVIDERS", "providers.json")).read_text(encoding="utf-8"))
PROVIDERS = {provider["id"]: provider for provider in CATALOGUE["providers"]}

# Mail servers of your customers' own: MAIL_SERVERS="imap.acme.example:993 smtp.acme.example:465".
ALLOWED = set(os.environ.get("MAIL_SERVERS", "").split())


def is_known(provider_id, protocol, sent):
    """Whether `sent` is one of this provider's servers for `protocol`, "imap" or "smtp".

    Without this question, anybody could make your machine connect to any host, such as one in your own network.
    """
    if f"{sent['host']}:{sent['port']}" in ALLOWED:
        return True
    provider = PROVIDERS.get(provider_id, {})
    # A provider may have servers in several regions, and others for organisations.
    for region in provider.get("regions", [{"ending": ""}]):
        server = region.get(protocol) or provider.get(protocol)
        for work in ("", provider.get("work", "")):
            if server and (sent["host"], sent["port"], sent["security"]) == (
                server["host"].replace("{region}", region["ending"]).replace("{work}", work),
                server["port"],
                server["security"],
            ):
                return True
    return False
