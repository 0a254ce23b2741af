//! Postfix: submission with TLS from the first byte and with STARTTLS. Dovecot knows who may sign in;
//! no mail is taken.

use std::fs;
use std::path::Path;

use super::process::{Process, owned_by};
use super::{Ports, write};

/// Starts it and waits until it answers.
pub fn start(folder: &Path, ports: Ports, more: &str) -> Process {
    fs::create_dir_all(folder.join("queue/pid")).expect("a folder");
    for name in [
        "data",
        "queue/private",
        "queue/public",
        "queue/maildrop",
        "queue/incoming",
        "queue/active",
    ] {
        owned_by("postfix", &folder.join(name));
    }
    let settings = folder.join("postfix");
    fs::create_dir_all(&settings).expect("a folder");
    write(&settings.join("main.cf"), &(main(folder) + more));
    write(&settings.join("master.cf"), &services(ports));
    // Debian's place, then Fedora's.
    let programs = [
        "/usr/lib/postfix/sbin/master",
        "/usr/libexec/postfix/master",
    ];
    let arguments = ["-c".as_ref(), settings.as_os_str(), "-d".as_ref()];
    Process::start(
        &programs,
        &arguments,
        &[ports.submissions, ports.submission],
    )
}

fn main(folder: &Path) -> String {
    let folder = folder.display();
    format!(
        "compatibility_level = 3.6
queue_directory = {folder}/queue
data_directory = {folder}/data
maillog_file = {folder}/postfix.log
maillog_file_prefixes = {folder}
myhostname = mail.example
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mydestination =
alias_maps =
local_recipient_maps =
smtpd_tls_cert_file = {folder}/server.pem
smtpd_tls_key_file = {folder}/server.key
smtpd_tls_security_level = encrypt
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = {folder}/dovecot/sasl
smtpd_relay_restrictions = reject
smtpd_error_sleep_time = 0
"
    )
}

fn services(ports: Ports) -> String {
    format!(
        "127.0.0.1:{} inet n - n - - smtpd
  -o smtpd_tls_wrappermode=yes
127.0.0.1:{} inet n - n - - smtpd
anvil unix - - n - 1 anvil
tlsmgr unix - - n 1000? 1 tlsmgr
postlog unix-dgram n - n - 1 postlogd
",
        ports.submissions, ports.submission
    )
}
