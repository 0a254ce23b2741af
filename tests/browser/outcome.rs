//! Claims about what a host's handler answers, and about what `fail` is called with: whatever that is, it is an
//! outcome, and nothing of it is shown to the developer. How the handler is called, `submit.rs` claims.

use std::cell::RefCell;

use app_password::host::outcome::{failed, read};
use app_password::model::cause::Cause;
use app_password::model::outcome::{Outcome, ProtocolOutcome};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// Stands in answers where a host may put what was typed.
const SECRET: &str = "zqxjkvzqxjkvzqxj";

/// An object that throws whatever is asked of it.
const REVOKED: &str = "const { proxy: revoked, revoke } = Proxy.revocable([], {}); revoke()";

/// What the developer is told of an answer that is no outcome, behind what it is.
const EXPECTED: &str =
    "; expected nothing, {ok: true} or {ok: false, imap, smtp, reply, cause, message, retryAfter}.";

/// The answer that this JavaScript expression gives, read; and what the developer is told.
fn heard(expression: &str) -> (Option<Outcome>, Vec<String>) {
    heard_by(read, expression)
}

/// The same of what `fail` is called with.
fn failed_with(expression: &str) -> (Option<Outcome>, Vec<String>) {
    heard_by(failed, expression)
}

type Reads = fn(&JsValue, &dyn Fn(String)) -> Option<Outcome>;

fn heard_by(read: Reads, expression: &str) -> (Option<Outcome>, Vec<String>) {
    let script = format!("const secret = {SECRET:?}; {REVOKED}; ({expression})");
    let answer = js_sys::eval(&script).expect("an answer");
    let told = RefCell::new(Vec::new());
    let outcome = read(&answer, &|message| told.borrow_mut().push(message));
    let told = told.into_inner();
    assert!(
        !told.concat().contains(SECRET),
        "{expression}: a message shows a part of the answer"
    );
    (outcome, told)
}

/// The same of an answer that is one.
fn answered(expression: &str) -> (Outcome, Vec<String>) {
    let (outcome, told) = heard(expression);
    (outcome.expect("an outcome"), told)
}

fn success() -> Outcome {
    Outcome {
        ok: true,
        ..Outcome::default()
    }
}

#[wasm_bindgen_test]
fn nothing_says_only_that_the_code_was_taken() {
    assert_eq!(heard("undefined"), (None, vec![]));
    assert_eq!(heard("void secret"), (None, vec![]));
}

#[wasm_bindgen_test]
fn ok_is_a_success_whatever_else_is_said() {
    for answer in [
        "{ ok: true }",
        "{ ok: true, reply: secret, id: 7 }",
        "{ ok: true, get reply() { throw new Error(secret) } }",
        "Object.create({ ok: true })",
        "new (class { get ok() { return true } })()",
    ] {
        assert_eq!(answered(answer), (success(), vec![]), "{answer}");
    }
}

#[wasm_bindgen_test]
fn a_failure_has_the_fields_that_are_said() {
    let whole = Outcome {
        ok: false,
        reply: Some("535 5.7.8".to_owned()),
        cause: Some(Cause::WrongCode),
        message: Some("No luck.".to_owned()),
        retry_after: Some(30.0),
        ..Outcome::default()
    };
    let waits = |seconds| Outcome {
        retry_after: Some(seconds),
        ..Outcome::default()
    };
    for (answer, outcome) in [
        ("{ ok: false }", Outcome::default()),
        (
            "{ ok: false, reply: '535 5.7.8', cause: 'wrong-code', message: 'No luck.', retryAfter: 30 }",
            whole,
        ),
        (
            "{ ok: false, reply: null, cause: undefined, message: null, retryAfter: null }",
            Outcome::default(),
        ),
        (
            "{ ok: false, code: secret, password: secret }",
            Outcome::default(),
        ),
        // What is a time to wait, the widget judges.
        ("{ ok: false, retryAfter: -1e21 }", waits(-1e21)),
        ("{ ok: false, retryAfter: 0 }", waits(0.0)),
    ] {
        assert_eq!(answered(answer), (outcome, vec![]), "{answer}");
    }
}

#[wasm_bindgen_test]
fn every_cause_is_known_by_its_name() {
    for &cause in Cause::ALL {
        let (outcome, told) = answered(&format!("{{ ok: false, cause: {:?} }}", cause.id()));
        assert_eq!((outcome.cause, told), (Some(cause), vec![]));
    }
}

#[wasm_bindgen_test]
fn a_cause_that_there_is_none_of_is_told_with_those_that_there_are() {
    for cause in ["secret", "''", "'Wrong-Code'", "'wrong-code '"] {
        let (outcome, told) = answered(&format!("{{ ok: false, cause: {cause}, reply: 'no' }}"));
        let reply = Some("no".to_owned());
        let expected = Outcome {
            reply,
            ..Outcome::default()
        };
        assert_eq!(outcome, expected, "the rest counts");
        assert_eq!(
            told,
            [format!(
                "submitHandler answered with an unknown cause; expected one of {}. It is ignored.",
                Cause::NAMES
            )]
        );
    }
}

#[wasm_bindgen_test]
fn a_field_of_another_type_is_told_and_left_out() {
    for (field, value, found, kind) in [
        ("reply", "535", "a number", "string"),
        ("reply", "new String(secret)", "an object", "string"),
        ("cause", "['tls', secret]", "a list", "string"),
        ("message", "{ text: secret }", "an object", "string"),
        ("message", "() => secret", "a function", "string"),
        ("message", "Symbol(secret)", "a symbol", "string"),
        ("message", "true", "a boolean", "string"),
        ("message", "revoked", "an object", "string"),
        ("retryAfter", "'30'", "a string", "number"),
        ("retryAfter", "30n", "a bigint", "number"),
        ("retryAfter", "new Date()", "an object", "number"),
    ] {
        let (outcome, told) = answered(&format!("{{ ok: false, {field}: {value} }}"));
        let then = match field {
            "retryAfter" => "The person is asked to try again later.",
            _ => "It is ignored.",
        };
        assert_eq!(
            told,
            [format!(
                "submitHandler answered with {field} as {found}; expected a {kind}. {then}"
            )]
        );
        let said = (outcome.ok, outcome.reply, outcome.cause, outcome.message);
        assert_eq!(said, (false, None, None, None), "{field}");
        // That there is something to wait for is known all the same, but not for how long.
        let wait = outcome.retry_after;
        assert_eq!(wait.is_some(), field == "retryAfter", "{field}");
        assert!(wait.is_none_or(f64::is_nan), "{field}");
    }
}

#[wasm_bindgen_test]
fn each_wrong_field_is_told_once() {
    let (_, told) = answered(
        "{ ok: false, reply: 535, cause: ['tls'], message: { text: secret }, retryAfter: '30' }",
    );
    for (field, told) in ["cause", "reply", "message", "retryAfter"]
        .iter()
        .zip(&told)
    {
        let beginning = format!("submitHandler answered with {field} as ");
        assert!(told.starts_with(&beginning), "{told}");
    }
    assert_eq!(told.len(), 4, "{told:?}");
}

#[wasm_bindgen_test]
fn what_fetch_gives_says_nothing_of_the_mailbox() {
    for answer in [
        "new Response('{\"ok\":false}')",
        "new Response(null, { status: 500 })",
    ] {
        let (outcome, told) = answered(answer);
        assert_eq!(outcome, Outcome::default(), "{answer}");
        assert_eq!(
            told,
            [
                "submitHandler answered a Response of fetch; expected what it holds: await response.json()."
            ]
        );
    }
}

#[wasm_bindgen_test]
fn what_is_no_outcome_is_told_without_showing_it_and_is_a_failure() {
    for (answer, found) in [
        ("secret", "a string"),
        ("535", "a number"),
        ("true", "a boolean"),
        ("Symbol(secret)", "a symbol"),
        ("null", "null"),
        ("[secret]", "a list"),
        ("Object.assign([secret], { ok: true })", "a list"),
        ("() => secret", "a function"),
        ("Object.assign(() => secret, { ok: true })", "a function"),
        ("{}", "an object without ok"),
        ("{ code: secret }", "an object without ok"),
        ("{ ok: 'true' }", "an object without ok"),
        ("{ ok: 1 }", "an object without ok"),
        ("{ ok: null }", "an object without ok"),
        ("{ ok: new Boolean(true) }", "an object without ok"),
    ] {
        let message = format!("submitHandler answered {found}{EXPECTED}");
        assert_eq!(
            answered(answer),
            (Outcome::default(), vec![message]),
            "{answer}"
        );
    }
}

#[wasm_bindgen_test]
fn a_getter_that_throws_is_a_failure_and_its_error_is_shown_nowhere() {
    for field in ["ok", "reply", "cause", "message", "retryAfter"] {
        let ok = if field == "ok" { "" } else { "ok: false, " };
        let answer = format!("{{ {ok}get {field}() {{ throw new Error(secret) }} }}");
        assert_eq!(answered(&answer), (Outcome::default(), vec![]), "{field}");
    }
    for proxy in [
        "new Proxy({}, { get() { throw new Error(secret) } })",
        "revoked",
    ] {
        assert_eq!(answered(proxy), (Outcome::default(), vec![]), "{proxy}");
    }
}

#[wasm_bindgen_test]
fn each_login_may_have_an_outcome_of_its_own() {
    let works = ProtocolOutcome {
        ok: true,
        ..ProtocolOutcome::default()
    };
    let said = ProtocolOutcome {
        reply: Some("535 5.7.8".to_owned()),
        cause: Some(Cause::WrongCode),
        ..ProtocolOutcome::default()
    };
    let fails = ProtocolOutcome::default;
    for (answer, imap, smtp) in [
        (
            "{ ok: false, imap: { ok: true }, smtp: { ok: false, reply: '535 5.7.8', cause: 'wrong-code' } }",
            Some(works.clone()),
            Some(said.clone()),
        ),
        // Of what works nothing is read but that it does.
        (
            "{ ok: false, imap: { ok: false }, smtp: { ok: true, reply: secret, get cause() { throw 1 } } }",
            Some(fails()),
            Some(works.clone()),
        ),
        (
            "{ ok: false, imap: null, smtp: { ok: false } }",
            None,
            Some(fails()),
        ),
    ] {
        let expected = Outcome {
            imap,
            smtp,
            ..Outcome::default()
        };
        assert_eq!(answered(answer), (expected, vec![]), "{answer}");
    }
    assert_eq!(
        answered("{ ok: true, imap: { ok: true }, smtp: { ok: true } }"),
        (success(), vec![])
    );
}

#[wasm_bindgen_test]
fn an_ok_that_its_logins_contradict_is_told_and_is_a_failure() {
    for answer in [
        "{ ok: true, imap: { ok: true }, smtp: { ok: false } }",
        "{ ok: true, imap: { ok: false } }",
        "{ ok: false, imap: { ok: true }, smtp: { ok: true } }",
    ] {
        let (outcome, told) = answered(answer);
        assert!(!outcome.ok, "{answer}");
        assert_eq!(
            told,
            ["submitHandler answered an ok that imap and smtp contradict. It counts as a failure."]
        );
    }
}

#[wasm_bindgen_test]
fn what_is_wrong_with_a_login_is_told_with_its_name() {
    for (half, found) in [
        ("true", "a boolean"),
        ("secret", "a string"),
        ("[secret]", "a list"),
        ("{}", "an object"),
        ("{ reply: secret }", "an object"),
        ("revoked", "an object"),
    ] {
        let (outcome, told) = answered(&format!("{{ ok: false, smtp: {half} }}"));
        assert_eq!(outcome, Outcome::default(), "{half}");
        assert_eq!(
            told,
            [format!(
                "submitHandler answered with smtp as {found}; expected {{ok: true}} or {{ok: false, reply, cause}}. It is ignored."
            )]
        );
    }
    let (_, told) = answered("{ ok: false, imap: { ok: false, reply: 535, cause: secret } }");
    assert!(told[0].starts_with("submitHandler answered with an unknown cause;"));
    assert_eq!(
        told[1],
        "submitHandler answered with imap.reply as a number; expected a string. It is ignored."
    );
    assert_eq!(told.len(), 2);
}

#[wasm_bindgen_test]
fn what_fail_is_called_with_is_read_in_the_same_way() {
    let reply = Some("535 5.7.8".to_owned());
    let said = Outcome {
        reply,
        ..Outcome::default()
    };
    assert_eq!(
        failed_with("{ ok: false, reply: '535 5.7.8' }"),
        (Some(said), vec![])
    );
    for (given, found) in [
        ("undefined", "undefined"),
        ("secret", "a string"),
        ("{}", "an object without ok"),
    ] {
        let message = format!(
            "fail was called with {found}; expected {{ok: false, imap, smtp, reply, cause, message, retryAfter}}."
        );
        assert_eq!(
            failed_with(given),
            (Some(Outcome::default()), vec![message]),
            "{given}"
        );
    }
    assert_eq!(
        failed_with("{ ok: true }"),
        (
            None,
            vec!["fail was called with {ok: true}. It is ignored.".to_owned()]
        )
    );
}
