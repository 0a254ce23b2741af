#!/usr/bin/env bash
# lettre 0.11.23: a refusal whose text is not UTF-8 is no refusal. A server that answers AUTH with a 535 in KOI8-R (as
# servers in Russia and, with GBK, in China do) makes an error for which `is_permanent()` is false and `status()`
# is None: it says "network error: stream did not contain valid UTF-8", and neither the code 535 nor a word of the
# server's can be had from it. Whoever tries again after an error that is not permanent tries a wrong password
# again and again. The same 535 in UTF-8 is permanent, with its code.
#
# It exits with 0 as long as that is so. Nothing of this project is used. Needs cargo.
set -euo pipefail

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
mkdir src
cat >Cargo.toml <<'TOML'
[package]
name = "refusal"
version = "0.0.0"
edition = "2021"
[dependencies]
lettre = { version = "=0.11.23", default-features = false, features = ["smtp-transport"] }
TOML
cat >src/main.rs <<'RUST'
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::thread;

use lettre::transport::smtp::authentication::Credentials;
use lettre::SmtpTransport;

/// A server for one connection, which answers AUTH with this.
fn serve(refusal: &'static [u8]) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        stream.write_all(b"220 mail.acme.example ESMTP\r\n").unwrap();
        for line in BufReader::new(stream.try_clone().unwrap()).lines().map_while(Result::ok) {
            let answer: &[u8] = match line.split(' ').next() {
                Some("EHLO") => b"250-mail.acme.example\r\n250 AUTH PLAIN",
                Some("AUTH") => refusal,
                _ => b"250 2.0.0 Ok",
            };
            let _ = stream.write_all(&[answer, b"\r\n"].concat());
        }
    });
    port
}

fn main() {
    // "Wrong password" in Russian, in both encodings.
    let utf8 = "535 5.7.8 неверный пароль".as_bytes();
    let koi8 = b"535 5.7.8 \xce\xc5\xd7\xc5\xd2\xce\xd9\xca \xd0\xc1\xd2\xcf\xcc\xd8";
    for (name, refusal) in [("UTF-8", utf8), ("KOI8-R", koi8)] {
        let credentials = Credentials::new("someone@acme.example".into(), "an-invented-password".into());
        let transport = SmtpTransport::builder_dangerous("127.0.0.1").port(serve(refusal)).credentials(credentials).build();
        let error = transport.test_connection().unwrap_err();
        let status = error.status().map(|it| it.to_string());
        println!("{name}: permanent {}, status {status:?}: {error}", error.is_permanent());
    }
}
RUST
cargo build --quiet
echo "lettre $(cargo tree --depth 1 --prefix none | sed -n 's/^lettre v//p'), $(rustc --version)"
target/debug/refusal | tee seen
diff seen - <<'EXPECTED' && echo "As described."
UTF-8: permanent true, status Some("535"): permanent error (535): 5.7.8 неверный пароль
KOI8-R: permanent false, status None: network error: stream did not contain valid UTF-8
EXPECTED
