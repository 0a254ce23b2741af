#!/usr/bin/env bash
# Dovecot 2.3.19.1 (Debian 12): with `auth_mechanisms = login`, a connection under TLS offers `AUTH=LOGIN` and
# `LOGINDISABLED` at once, and the command LOGIN is refused ("Unsupported authentication mechanism"), while
# `AUTHENTICATE LOGIN` takes the same name and password. The command belongs to the mechanism PLAIN, not to the one of
# its name. A client that takes LOGINDISABLED for "no passwords here", or tries only AUTH=PLAIN and LOGIN, does not
# get in.
#
# It exits with 0 as long as that is so. Nothing of this project is used. Needs root, dovecot-imapd and openssl.
set -euo pipefail

place=$(mktemp -d /tmp/finding.XXXXXX)
trap 'kill "${dovecot:-}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$place"' EXIT
chmod 755 "$place"
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1 -subj /CN=localhost \
  -keyout "$place/key.pem" -out "$place/cert.pem" 2>/dev/null
mkdir "$place/mail" && chown dovenull "$place/mail"
cat >"$place/dovecot.conf" <<CONF
protocols = imap
listen = 127.0.0.1
base_dir = $place/run
log_path = $place/log
ssl = required
ssl_cert = <$place/cert.pem
ssl_key = <$place/key.pem
auth_mechanisms = login
mail_location = maildir:$place/mail/%u
mail_uid = dovenull
mail_gid = dovenull
first_valid_uid = 1
passdb {
  driver = static
  args = password=an-invented-password
}
userdb {
  driver = static
  args = home=$place/mail/%u
}
service imap-login {
  inet_listener imap {
    port = 0
  }
  inet_listener imaps {
    port = $port
    ssl = yes
  }
}
CONF
dovecot -F -c "$place/dovecot.conf" &
dovecot=$!
until openssl s_client -connect "127.0.0.1:$port" </dev/null >/dev/null 2>&1; do sleep 0.1; done

python3 - "$port" <<'PY' | tee "$place/seen"
import base64, re, socket, ssl, sys

context = ssl._create_unverified_context()

def dialogue(lines):
    """What is said to the last of these lines."""
    with socket.create_connection(("127.0.0.1", int(sys.argv[1]))) as plain, context.wrap_socket(plain) as stream:
        file = stream.makefile("rw", newline="\r\n")
        said = [file.readline()]
        for line in lines:
            file.write(line + "\n")
            file.flush()
            said = [file.readline()]
            while not re.match(r"a |\+", said[-1]):
                said.append(file.readline())
        return [line.strip() for line in said]

words = lambda text: base64.b64encode(text.encode()).decode()
offered = dialogue(["a CAPABILITY"])[0].split()
print("offered:", *(it for it in offered if it.startswith("AUTH=") or it == "LOGINDISABLED"))
print("LOGIN:", dialogue(["a LOGIN someone an-invented-password"])[-1])
in_ = dialogue(["a AUTHENTICATE LOGIN", words("someone"), words("an-invented-password")])[-1]
print("AUTHENTICATE LOGIN:", re.sub(r"\[.*\] ", "", in_))
PY
dovecot --version
diff "$place/seen" - <<'EXPECTED' && echo "As described."
offered: LOGINDISABLED AUTH=LOGIN
LOGIN: a NO [ALERT] Unsupported authentication mechanism.
AUTHENTICATE LOGIN: a OK Logged in
EXPECTED
