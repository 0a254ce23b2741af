//! Sealing to the host's key: what a real browser has sealed, others open.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use app_password_journey::host::host;
use app_password_journey::page::Page;
use serde_json::{Value, json};

use crate::unsealed::reads_that_the_app_is_not_set_up;

pub(crate) const COPIED: &str = "qwer tyui opas dfgh";
const CODE: &str = "qwertyuiopasdfgh";
pub(crate) const SOMEONE: &str = "someone@gmail.com";

/// RFC 7517, appendix A.1.
pub(crate) const EC: &str = "kty: 'EC', crv: 'P-256', x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4', y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM'";

/// What a program of `tests/sealing` answers to these lines.
fn run(program: &str, script: &str, lines: &[Value]) -> Vec<Value> {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../sealing"));
    let mut running = Command::new(program)
        .arg(folder.join(script))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program");
    let lines: Vec<String> = lines.iter().map(Value::to_string).collect();
    let mut input = running.stdin.take().expect("its input");
    input
        .write_all(lines.join("\n").as_bytes())
        .expect("written");
    drop(input);
    let output = running.wait_with_output().expect("its answer");
    assert!(output.status.success(), "{program} {script} failed");
    let said = String::from_utf8(output.stdout).expect("a text");
    let read = |line| serde_json::from_str(line).expect("JSON");
    said.lines().map(read).collect()
}

/// The public half, with what is said of it.
fn public(key: &Value) -> Value {
    let mut public = key.as_object().expect("a key").clone();
    for name in ["d", "p", "q", "dp", "dq", "qi"] {
        public.remove(name);
    }
    Value::Object(public)
}

/// Whether this browser can agree on a key with one of this kind.
async fn knows_x25519(page: &Page) -> bool {
    let asked = "return crypto.subtle.generateKey({ name: 'X25519' }, false, ['deriveBits']).then(() => true, () => false)";
    page.promised(asked, &[]).await == true
}

/// Someone connects with each of these keys; what the host got, with the key.
async fn seals_to(page: &Page, keys: &[Value]) -> Vec<(Value, Value)> {
    page.put(
        json!({ "email": SOMEONE, "app-name": "Acme CRM" }),
        json!({}),
    )
    .await;
    let mut sealed = Vec::new();
    for key in keys {
        page.run(
            "host.element.reset(); host.element.sealKey = arguments[0]",
            &[public(key)],
        )
        .await;
        page.reaches("guide").await;
        page.pastes(COPIED).await;
        page.press("paste.submit").await;
        if key["crv"] == "X25519" && !knows_x25519(page).await {
            reads_that_the_app_is_not_set_up(page).await;
            page.complains(&["sealKey is of a kind that this browser cannot use"])
                .await;
            assert_eq!(page.recorded("submissions").await.len(), sealed.len());
            page.run("host.element.sealKey = undefined; host.paste('')", &[])
                .await;
            continue;
        }
        page.reaches("done").await;
        let submission = page.recorded("submissions").await.pop().expect("one");
        assert_eq!(submission.get("code"), None);
        assert_eq!(submission["imap"]["host"], "imap.gmail.com");
        sealed.push((submission, key.clone()));
    }
    sealed
}

/// A program opens what a browser has sealed to every kind of key, and nothing that was sealed for something else.
fn is_opened_by(program: &str, script: &str) {
    let keys = run("node", "node/keys.mjs", &[]).remove(0);
    let keys = keys.as_array().expect("keys");
    host().walk(async |page| {
        let sealed = seals_to(page, keys).await;
        assert!(sealed.len() >= keys.len() - 1);
        let asked = |(submission, key): &(Value, Value)| json!({ "submission": submission, "key": key });
        let mut lines: Vec<Value> = sealed.iter().map(asked).collect();
        let opened = lines.len();
        let now = "return Math.floor(Date.now() / 1000)";
        let now = page.run(now, &[]).await.as_i64().expect("a time");
        for one in &sealed {
            let with = |name: &str, value: Value| {
                let mut line = asked(one);
                line["submission"][name] = value;
                line
            };
            let text = one.0["sealed"].as_str().expect("sealed");
            let other = if text.ends_with('A') { "B" } else { "A" };
            let (head, parts) = text.split_once('.').expect("parts");
            // The last letter has four bits that belong to no byte.
            let last = text.chars().last().expect("a letter");
            let last = char::from_u32(last as u32 + 1).expect("a letter");
            let of_the_other = if one == &sealed[0] { &sealed[1] } else { &sealed[0] };
            lines.extend([
                // Opened before, the same in other letters, for another mailbox, at another time.
                asked(one),
                with("sealed", json!(format!("{}{last}", &text[..text.len() - 1]))),
                with("email", json!("someone.else@gmail.com")),
                with("provider", json!("yahoo")),
                json!({ "submission": one.0, "key": one.1, "now": now + 400 }),
                json!({ "submission": one.0, "key": one.1, "now": now - 400 }),
                // Changed, or for another key.
                with("sealed", json!(format!("{}{other}", &text[..text.len() - 4]))),
                with("sealed", json!(format!("{}.{parts}", &head[..head.len() - 1]))),
                json!({ "submission": one.0, "key": of_the_other.1 }),
            ]);
        }
        let answers = run(program, script, &lines);
        assert_eq!(answers.len(), lines.len());
        let (good, bad) = answers.split_at(opened);
        for answer in good {
            assert_eq!(*answer, json!({ "code": CODE }));
        }
        for (line, answer) in lines[opened..].iter().zip(bad) {
            assert!(answer["refused"].is_string(), "{line} was opened: {answer}");
        }
        // The name of the key is in the header, where a backend with several looks for it.
        let kid = "return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(arguments[0].split('.')[0].replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0)))).kid ?? null";
        for (submission, key) in &sealed {
            let named = page.run(kid, &[submission["sealed"].clone()]).await;
            assert_eq!(named, key.get("kid").cloned().unwrap_or(Value::Null));
        }
    });
}

#[test]
fn what_a_browser_sealed_is_opened_by_jose() {
    is_opened_by("node", "node/open.mjs");
}

/// `make clients` installs it.
#[test]
#[ignore = "needs jwcrypto"]
fn what_a_browser_sealed_is_opened_by_jwcrypto() {
    is_opened_by("python3", "open.py");
}

/// Sealing stands still at its last step until the test lets it go on.
const HOLDS_ON: &str = "const real = SubtleCrypto.prototype.encrypt;
    host.held = 0;
    SubtleCrypto.prototype.encrypt = function (...all) {
      const done = real.apply(this, all);
      host.held++;
      return (host.ended = new Promise((go) => (host.go = go)).then(() => done));
    }";

#[test]
fn who_changes_something_while_the_code_is_sealed_sends_it_nowhere_else() {
    host().walk(async |page| {
        page.run(HOLDS_ON, &[]).await;
        // What happens meanwhile, and how many are sent then.
        for (meanwhile, sent) in [
            ("host.find('.sending button, button.secondary').click()", 0),
            ("host.element.reset()", 0),
            ("host.element.destroy()", 0),
            ("host.element.remove()", 0),
            ("host.element.email = 'another@gmail.com'", 0),
            ("host.element.email = 'another@yahoo.com'", 0),
            ("host.element.provider = 'yahoo'", 0),
            // As it was submitted, and to whom it was submitted.
            ("host.element.sealKey = undefined", 1),
            ("host.element.sealKey = { kty: 'oct', k: 'AQAB' }", 1),
            ("host.element.submitHandler = () => { record.errors.push('another handler') }", 1),
        ] {
            page.run("host.element?.remove(); host.element = undefined; record.submissions.length = 0; host.held = 0", &[]).await;
            page.put(json!({ "email": SOMEONE }), json!({})).await;
            page.run(&format!("host.element.sealKey = {{ {EC} }}"), &[]).await;
            page.pastes(COPIED).await;
            page.press("paste.submit").await;
            page.reaches("sending").await;
            page.until("it is being sealed", "return host.held === 1").await;
            page.run(meanwhile, &[]).await;
            page.settles().await;
            page.promised("host.go(); await host.ended", &[]).await;
            page.settles().await;
            let submissions = page.recorded("submissions").await;
            assert_eq!(submissions.len(), sent, "{meanwhile}");
            for submission in submissions {
                assert_eq!(submission["email"], SOMEONE);
                assert!(submission["sealed"].is_string() && submission.get("code").is_none());
            }
        }
    });
}

#[test]
fn nothing_of_a_sealed_code_is_left_in_the_wasms_memory() {
    host().walk(async |page| {
        page.put(json!({ "email": SOMEONE }), json!({})).await;
        for key in [format!("{{ {EC} }}"), "await crypto.subtle.generateKey({ name: 'RSA-OAEP', hash: 'SHA-256', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) }, true, ['encrypt', 'decrypt']).then(({ publicKey }) => crypto.subtle.exportKey('jwk', publicKey))".to_owned()] {
            page.promised(&format!("host.element.sealKey = {key}"), &[]).await;
            page.answers(json!([{ "ok": false, "cause": "network" }])).await;
            page.pastes(COPIED).await;
            page.press("paste.submit").await;
            page.reaches("refused").await;
            page.press("refused.again").await;
            page.reaches("done").await;
            let look = "const all = new TextDecoder('latin1').decode(new Uint8Array(record.memories[0].buffer)).toLowerCase();
                return arguments[0].filter((trace) => all.includes(trace))";
            let traces = json!([COPIED, CODE, "qwer tyui", "opas dfgh", "qwertyui", "opasdfgh"]);
            assert_eq!(page.run(look, &[traces]).await, json!([]));
            let there = json!([SOMEONE]);
            assert_eq!(page.run(look, std::slice::from_ref(&there)).await, there);
            page.run("host.element.reset()", &[]).await;
            page.reaches("guide").await;
        }
    });
}
