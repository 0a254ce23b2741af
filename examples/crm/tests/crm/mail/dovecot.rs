//! Dovecot: IMAP with TLS from the first byte and with STARTTLS, and who may sign in, also for Postfix.

use std::path::Path;

use super::process::{Process, owned_by};
use super::{MOST, Ports, write};

/// Starts it and waits until it answers.
pub fn start(folder: &Path, ports: Ports, more: &str) -> Process {
    for name in ["dovecot", "mail"] {
        owned_by("dovenull", &folder.join(name));
    }
    let accounts = format!(
        "mailboxes = \"{}/mailboxes\"\n{}",
        folder.display(),
        include_str!("accounts.lua")
    );
    write(&folder.join("accounts.lua"), &accounts);
    let settings = folder.join("dovecot.conf");
    write(&settings, &(text(folder, ports) + more));
    let arguments = ["-F".as_ref(), "-c".as_ref(), settings.as_os_str()];
    Process::start(
        &["/usr/sbin/dovecot"],
        &arguments,
        &[ports.imaps, ports.imap],
    )
}

fn text(folder: &Path, ports: Ports) -> String {
    let folder = folder.display();
    let accounts = format!("driver = lua\n  args = file={folder}/accounts.lua blocking=yes");
    format!(
        "protocols = imap
listen = 127.0.0.1
base_dir = {folder}/dovecot
log_path = {folder}/dovecot.log
ssl = required
ssl_cert = <{folder}/server.pem
ssl_key = <{folder}/server.key
mail_location = maildir:{folder}/mail/%u
mail_uid = dovenull
mail_gid = dovenull
first_valid_uid = 1
# Any letters; by default only some of ASCII's.
auth_username_chars =
# A test that pastes a wrong code does not wait as a guesser must.
auth_failure_delay = 0
mail_max_userip_connections = {MOST}
passdb {{
  {accounts}
}}
userdb {{
  {accounts}
}}
service imap-login {{
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
  inet_listener imap {{
    port = {imap}
  }}
}}
service auth {{
  unix_listener sasl {{
    mode = 0666
  }}
}}
service anvil {{
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
",
        imaps = ports.imaps,
        imap = ports.imap,
    )
}
