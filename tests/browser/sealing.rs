//! Claims about the key that a host wants codes sealed with: whatever is wrong with it is told as soon as it is set and
//! again at the try, and then nothing is sent; what is sealed leaves only as long as somebody waits for it. That others
//! open it, the journeys claim.

use std::cell::RefCell;

use app_password::host::config::Config;
use app_password::host::shell::HostElement;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use crate::shell::{element, js, shell};
use crate::submit::{SECRET, after, hand_over_to};

/// RFC 7517, appendix A.1, and RFC 8037, appendix A.6.
pub const EC: &str = "kty: 'EC', crv: 'P-256', x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4', y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM'";
const OKP: &str = "kty: 'OKP', crv: 'X25519', x: '3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08'";

/// A modulus of so many bits, of which no other number is known.
fn rsa(bits: usize) -> String {
    let bytes = bits.div_ceil(8);
    let first = 1 << ((bits - 1) % 8);
    format!(
        "kty: 'RSA', e: 'AQAB', n: btoa(String.fromCharCode({first}, ...Array({}).fill(255))).replaceAll('/', '_').replaceAll('+', '-').replaceAll('=', '')",
        bytes - 1
    )
}

/// What takes a submission, and keeps it for the test.
const HANDLER: &str = "submitHandler(submission, { signal }) { (globalThis.taken ??= []).push({ submission, aborted: signal?.aborted }); return { ok: true } }";

/// A host with this key.
pub fn host(key: &str) -> Element {
    js("globalThis.taken = []");
    element(&format!("{{ sealKey: ({key}), {HANDLER} }}"))
}

/// What a host's developer is told when it is set.
pub fn told(element: &Element) -> Vec<String> {
    let told = RefCell::new(Vec::new());
    Config::new(false).read(&HostElement::new(element.clone()), &shell(), &|message| {
        told.borrow_mut().push(message)
    });
    told.into_inner()
}

pub fn taken() -> String {
    js("JSON.stringify(taken)").as_string().expect("JSON")
}

/// Nothing is sent, and the same is told at the try.
async fn is_refused_at_the_try(element: Element, why: &str) {
    let heard = hand_over_to(element);
    heard.says("7: not set up").await;
    assert_eq!(
        *heard.told.borrow(),
        [format!("{why} The code was not sent.")]
    );
    after("new Promise((done) => setTimeout(done))").await;
    assert_eq!(taken(), "[]", "{why}");
}

#[wasm_bindgen_test]
async fn what_is_no_key_to_seal_with_is_told_at_once_and_at_the_try_and_nothing_is_sent() {
    let ec = |more: &str| format!("{{ {EC}, {more} }}");
    let okp = |more: &str| format!("{{ {OKP}, {more} }}");
    let large = |more: &str| format!("{{ {}, {more} }}", rsa(2048));
    let kinds = " has another kty or crv; expected kty \"EC\" with crv \"P-256\", kty \"OKP\" with crv \"X25519\", or kty \"RSA\".";
    let object = |found| {
        format!(" is {found}; expected a public key as a JSON Web Key, which is an object.")
    };
    let private = |name| {
        format!(
            " has {name}: it is a private or symmetric key, which no page may have. Make a new one, and set its public half."
        )
    };
    let other = |name, expected| format!(" has another {name}; expected \"{expected}\" or none.");
    let number = |name, expected| format!(" needs {name}, in base64url: {expected}.");
    let ops = |one, two| {
        format!(" has other key_ops; expected \"{one}\" or \"{two}\" among them, or none.")
    };
    let agreed = || ops("deriveBits", "deriveKey");
    let modulus = || number("n", "a number of 2048 bits or more");
    let odd = || number("e", "an odd number, 3 or more");
    let kid = |found| format!(" has {found} as kid; expected a string or none.");
    let off = " has x and y that are no point of P-256.";
    let throws = " cannot be read: a getter throws an error.".to_owned();
    for (key, expected) in [
        // No key at all.
        (
            "'-----BEGIN PUBLIC KEY-----'".to_owned(),
            object("a string"),
        ),
        ("7".to_owned(), object("a number")),
        ("true".to_owned(), object("a boolean")),
        ("[]".to_owned(), object("a list")),
        ("() => {}".to_owned(), object("a function")),
        ("{}".to_owned(), kinds.to_owned()),
        ("{ keys: [] }".to_owned(), kinds.to_owned()),
        // A key that says too much.
        (
            ec("d: '870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE'"),
            private("d"),
        ),
        (large("p: 'AQAB'"), private("p")),
        (
            "{ kty: 'oct', k: 'GawgguFyGrWKav7AX4VKUg' }".to_owned(),
            private("k"),
        ),
        // Another kind.
        ("{ kty: 'oct' }".to_owned(), kinds.to_owned()),
        ("{ kty: 'EC', crv: 'P-384' }".to_owned(), kinds.to_owned()),
        (
            "{ kty: 'OKP', crv: 'Ed25519' }".to_owned(),
            kinds.to_owned(),
        ),
        ("{ kty: 'OKP', crv: 'P-256' }".to_owned(), kinds.to_owned()),
        ("{ kty: ['EC'], crv: 'P-256' }".to_owned(), kinds.to_owned()),
        // Numbers that are missing, or none.
        (
            "{ kty: 'EC', crv: 'P-256' }".to_owned(),
            number("x", "32 bytes"),
        ),
        (ec("y: undefined"), number("y", "32 bytes")),
        (ec("y: 7"), number("y", "32 bytes")),
        (
            ec("x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7A'"),
            number("x", "32 bytes"),
        ),
        (
            ec("y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM='"),
            number("y", "32 bytes"),
        ),
        (
            okp("x: '3p7bfXt9wbTTW2HC7OQ1Nz+DQ8hbeGdNrfx+FG+IK08'"),
            number("x", "32 bytes"),
        ),
        ("{ kty: 'RSA' }".to_owned(), modulus()),
        (format!("{{ {} }}", rsa(2047)), modulus()),
        (format!("{{ {} }}", rsa(1024)), modulus()),
        (large("n: 'A'.repeat(342)"), modulus()),
        (large("e: undefined"), odd()),
        (large("e: 'AQ'"), odd()),
        (large("e: 'AAAB'"), odd()),
        (large("e: 'AQAA'"), odd()),
        // Another point, which is not on the curve, and numbers that are too large to be one.
        (
            ec("x: '3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08'"),
            off.to_owned(),
        ),
        (
            ec("y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyI'"),
            off.to_owned(),
        ),
        (ec(&format!("x: '{}8'", "_".repeat(42))), off.to_owned()),
        // What it says of itself.
        (ec("use: 'sig'"), other("use", "enc")),
        (ec("alg: 'ES256'"), other("alg", "ECDH-ES")),
        (okp("alg: 'ECDH-ES+A256KW'"), other("alg", "ECDH-ES")),
        (large("alg: 'RSA-OAEP'"), other("alg", "RSA-OAEP-256")),
        (ec("alg: 7"), other("alg", "ECDH-ES")),
        (ec("enc: 'A128GCM'"), other("enc", "A256GCM")),
        (ec("key_ops: ['verify']"), agreed()),
        (ec("key_ops: 'deriveBits'"), agreed()),
        (okp("key_ops: [{}]"), agreed()),
        (large("key_ops: ['verify']"), ops("encrypt", "wrapKey")),
        (large("key_ops: []"), ops("encrypt", "wrapKey")),
        (ec("kid: 7"), kid("a number")),
        (ec("kid: {}"), kid("an object")),
        // What cannot be read.
        (
            ec("get kty() { throw new Error('zqxjkvzqxjkvzqxj') }"),
            throws.clone(),
        ),
        (
            ec("get d() { throw new Error('zqxjkvzqxjkvzqxj') }"),
            throws.clone(),
        ),
        (
            ec("get kid() { throw new Error('zqxjkvzqxjkvzqxj') }"),
            throws.clone(),
        ),
        (
            "(({ proxy, revoke }) => (revoke(), proxy))(Proxy.revocable({}, {}))".to_owned(),
            throws,
        ),
    ] {
        let host = host(&key);
        let why = format!("sealKey{expected} Until that is mended, nothing is sent.");
        assert_eq!(told(&host), std::slice::from_ref(&why), "{key}");
        is_refused_at_the_try(host, &why).await;
    }
}

#[wasm_bindgen_test]
async fn a_key_of_the_browsers_own_is_no_json_web_key() {
    after("crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, []).catch(() => crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits'])).then(({ publicKey }) => globalThis.made = publicKey)").await;
    let host = host("made");
    let why = "sealKey is a CryptoKey; expected a JSON Web Key: await crypto.subtle.exportKey(\"jwk\", key). Until that is mended, nothing is sent.";
    assert_eq!(told(&host), [why]);
    is_refused_at_the_try(host, why).await;
}

#[wasm_bindgen_test]
async fn what_a_framework_wrote_as_an_attribute_is_not_passed_over() {
    for name in ["sealkey", "seal-key"] {
        let host = host("undefined");
        host.set_attribute(name, "[object Object]").expect("set");
        let why = "sealKey is an attribute; expected the property: element.sealKey = {…}. Until that is mended, nothing is sent.";
        assert_eq!(told(&host), [why]);
        is_refused_at_the_try(host, why).await;
    }
}

#[wasm_bindgen_test]
async fn where_the_browser_has_no_cryptography_nothing_is_sent() {
    // As on a page without https.
    js("Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true })");
    let host = host(&format!("{{ {EC} }}"));
    let why = "sealKey needs crypto.subtle, which browsers have on https pages and on localhost only. Until that is mended, nothing is sent.";
    let told = told(&host);
    is_refused_at_the_try(host, why).await;
    js("delete crypto.subtle");
    assert_eq!(told, [why]);
}

#[wasm_bindgen_test]
async fn what_only_the_browser_sees_is_told_as_well() {
    // A zero before a number, which the standard forbids.
    let zero = host(&format!("{{ {}, e: 'AAEAAQ' }}", rsa(2048)));
    is_refused_at_the_try(zero, "sealKey is refused by the browser: its numbers make no key. Until that is mended, nothing is sent.").await;

    // One of the few numbers with which everybody knows what is agreed on.
    let known = host(&format!(
        "{{ kty: 'OKP', crv: 'X25519', x: '{}' }}",
        "A".repeat(43)
    ));
    is_refused_at_the_try(known, "sealKey: the browser could not seal the code with it. Until that is mended, nothing is sent.").await;

    // What a browser says that does not know X25519.
    js(
        "SubtleCrypto.prototype.importKey = ((real) => function (...all) { return all[2].name === 'X25519' ? Promise.reject(new DOMException('no', 'NotSupportedError')) : real.apply(this, all) })(globalThis.importKey = SubtleCrypto.prototype.importKey)",
    );
    let unknown = host(&format!("{{ {OKP} }}"));
    is_refused_at_the_try(unknown, "sealKey is of a kind that this browser cannot use; crv \"P-256\" works in every one. Until that is mended, nothing is sent.").await;
    js("SubtleCrypto.prototype.importKey = importKey");

    // Nothing random, nothing secret.
    js(
        "Object.defineProperty(crypto, 'getRandomValues', { value() { throw new Error('no') }, configurable: true })",
    );
    let host = host(&format!("{{ {EC} }}"));
    is_refused_at_the_try(host, "sealKey: the browser could not seal the code with it. Until that is mended, nothing is sent.").await;
    js("delete crypto.getRandomValues");
}

#[wasm_bindgen_test]
async fn a_key_that_says_no_more_than_it_should_seals() {
    let header = "eyJhbGciOiJFQ0RILUVTIiwiZW5jIjoiQTI1NkdDTSIsInR5cCI6ImFwcC1wYXNzd29yZCtqd2Ui";
    for (key, parts) in [
        (format!("{{ {EC} }}"), [0, 16]),
        (
            format!(
                "{{ {EC}, use: 'enc', alg: 'ECDH-ES', enc: 'A256GCM', key_ops: [], kid: 'a key', ext: true }}"
            ),
            [0, 16],
        ),
        (
            format!(
                "{{ {EC}, key_ops: ['deriveKey', 'deriveBits'], kid: null, alg: null, d: null }}"
            ),
            [0, 16],
        ),
        (format!("{{ {OKP} }}"), [0, 16]),
        (
            format!("{{ {}, key_ops: ['wrapKey'] }}", rsa(2048)),
            [342, 16],
        ),
        (format!("{{ {} }}", rsa(3072)), [512, 16]),
    ] {
        let host = host(&key);
        assert_eq!(told(&host), [""; 0], "{key}");
        let heard = hand_over_to(host);
        heard.says("7: connected").await;
        assert_eq!(*heard.told.borrow(), [""; 0], "{key}");
        let sent = js(
            "(([{ submission: { sealed, ...rest }, aborted }]) => [...sealed.split('.').map((part) => part.length), sealed.split('.')[0], JSON.stringify(rest), aborted, taken.length])(taken)",
        );
        let sent: Vec<JsValue> = js_sys::Array::from(&sent).to_vec();
        let lengths: Vec<f64> = sent.iter().filter_map(JsValue::as_f64).collect();
        let texts: Vec<String> = sent.iter().filter_map(JsValue::as_string).collect();
        assert_eq!(
            (lengths[1], lengths[2]),
            (f64::from(parts[0]), f64::from(parts[1])),
            "{key}"
        );
        assert_eq!((lengths[4], lengths[5]), (22.0, 1.0));
        assert_eq!(texts[0].starts_with(header), parts[0] == 0);
        assert_eq!(
            texts[1],
            r#"{"provider":"google","email":"ola@gmail.com","imap":null,"smtp":null}"#
        );
        assert!(!taken().contains(SECRET));
    }
}

#[wasm_bindgen_test]
async fn no_two_are_sealed_alike() {
    for key in [format!("{{ {EC} }}"), format!("{{ {} }}", rsa(2048))] {
        let host = host(&key);
        for _ in 0..2 {
            hand_over_to(host.clone()).says("7: connected").await;
        }
        let alike = js(
            "taken.map(({ submission }) => submission.sealed.split('.')).reduce((a, b) => a.filter((part, at) => part && part === b[at]))",
        );
        let alike = js_sys::Array::from(&alike);
        // With a key that is encrypted the header is the same, and nothing else is.
        assert!(
            alike.length() <= u32::from(key.contains("RSA")),
            "{alike:?}"
        );
    }
}
