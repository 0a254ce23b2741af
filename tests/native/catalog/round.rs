//! Claims about the shapes in every form that they are written in: JSON, TOML, and postcard, which ships.

use std::fmt::Debug;

use app_password::model::code::Code;
use app_password::model::config::ProviderConfig;
use app_password::model::json::{longest, push_text};
use app_password::model::outcome::Outcome;
use app_password::model::provider::Provider;
use app_password::model::reply::Replies;
use app_password::model::submission::{Secret, Submission};
use app_password::model::unsealed::Unsealed;
use app_password::reply::explain as row_set;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::shipped;
use crate::data::{all, rows};
use crate::reply::shipped as shipped_row;

/// Written and read again in each form it is the same.
#[track_caller]
fn goes_round<T: Serialize + DeserializeOwned + PartialEq + Debug>(it: &T) {
    let text = serde_json::to_string(it).unwrap();
    assert_eq!(serde_json::from_str::<T>(&text).unwrap(), *it, "JSON");
    // Another reader of JSON: one that has its texts in memory of its own.
    let value: Value = serde_json::to_value(it).unwrap();
    assert_eq!(serde_json::from_value::<T>(value).unwrap(), *it, "a value");
    let text = toml::to_string(it).unwrap();
    assert_eq!(toml::from_str::<T>(&text).unwrap(), *it, "TOML");
    let bytes = postcard::to_allocvec(it).unwrap();
    assert_eq!(postcard::from_bytes::<T>(&bytes).unwrap(), *it, "postcard");
    let whole = postcard::take_from_bytes::<T>(&bytes).unwrap();
    assert!(whole.1.is_empty(), "postcard leaves bytes");
}

#[test]
fn every_provider_is_the_same_in_every_form() {
    for provider in all() {
        goes_round(provider);
        goes_round(&shipped(provider));
    }
    goes_round(&Provider::default());
    let config = ProviderConfig {
        only: Some(vec!["google".to_owned()]),
        hide: vec!["zoho".to_owned()],
        first: vec!["apple".to_owned()],
        add: all().cloned().collect(),
    };
    goes_round(&config);
    goes_round(&ProviderConfig::default());
}

#[test]
fn every_reply_is_the_same_in_every_form() {
    for row in rows() {
        goes_round(row);
    }
    let reply = rows().cloned().collect();
    goes_round(&Replies { reply });
}

#[test]
fn every_row_of_the_files_ships_without_its_proof() {
    for row in rows() {
        let row = shipped_row(row);
        assert!(row_set::all().any(|shipped| *shipped == row), "{row:?}");
    }
    // The others are the same words in other encodings.
    assert!(row_set::all().count() >= rows().count());
}

#[test]
fn what_people_write_as_data_is_refused_where_a_field_is_not_known() {
    let entry = json!({ "id": "acme", "name": "Acme", "credential": "app-password" });
    assert!(serde_json::from_value::<Provider>(entry.clone()).is_ok());
    let label = json!({ "en": "Create" });
    let server = json!({ "host": "imap.acme.example", "port": 993, "security": "tls" });
    // Where in an entry, and what stands there without the field that nobody knows.
    for (place, whole) in [
        (None, json!({})),
        (Some("codeName"), label.clone()),
        (Some("code"), json!({ "lengths": [16] })),
        (Some("imap"), server.clone()),
        (Some("regions"), json!({ "ending": "acme.example" })),
        (Some("steps"), json!({ "kind": "press", "label": label })),
        (Some("steps"), json!({ "kind": "ask-admin" })),
    ] {
        let with = |more: bool| {
            let mut entry = entry.clone();
            let mut part = whole.clone();
            match place {
                None => {
                    if more {
                        entry["colour"] = json!("red");
                    }
                }
                Some(place) => {
                    if more {
                        part["colour"] = json!("red");
                    }
                    let list = ["regions", "steps"].contains(&place);
                    entry[place] = if list { json!([part]) } else { part };
                }
            }
            entry
        };
        let known = serde_json::from_value::<Provider>(with(false));
        assert!(known.is_ok(), "{place:?}: {known:?}");
        let unknown = serde_json::from_value::<Provider>(with(true)).unwrap_err();
        let said = unknown.to_string();
        assert!(said.contains("`colour`"), "{place:?}: {said}");
        // TOML is read as strictly.
        let text = toml::to_string(&with(true)).unwrap();
        let said = toml::from_str::<Provider>(&text).unwrap_err().to_string();
        assert!(said.contains("`colour`"), "{place:?}: {said}");
    }
    let known = json!({ "only": ["google"], "hide": [], "first": ["zoho"], "add": [entry] });
    assert!(serde_json::from_value::<ProviderConfig>(known.clone()).is_ok());
    let mut unknown = known;
    unknown["change"] = json!({});
    let said = serde_json::from_value::<ProviderConfig>(unknown).unwrap_err();
    assert!(said.to_string().contains("`change`"), "{said}");
}

#[test]
fn an_entry_without_what_it_must_say_is_refused() {
    let entry = json!({ "id": "acme", "name": "Acme", "credential": "app-password" });
    for field in ["id", "name", "credential"] {
        let mut entry = entry.clone();
        entry.as_object_mut().unwrap().remove(field);
        let said = serde_json::from_value::<Provider>(entry).unwrap_err();
        assert!(said.to_string().contains(field), "{said}");
    }
    for (field, wrong) in [
        (
            "pages",
            r#"{"create":"https://a.example","create":"https://b.example"}"#,
        ),
        ("codeName", r#"{"en":"a","known":{"de":"b","de":"c"}}"#),
        ("codeName", "7"),
        ("steps", r#"[{"label":"Create"}]"#),
    ] {
        let text = format!(
            r#"{{"id":"acme","name":"Acme","credential":"app-password","{field}":{wrong}}}"#
        );
        assert!(serde_json::from_str::<Provider>(&text).is_err(), "{wrong}");
    }
}

const CODE: &str = "zqxjkvzqxjkvzqxj";

fn submission(more: &str) -> Submission {
    let text = format!(
        r#"{{"provider":"google","email":"ola@example.com","code":"{CODE}","imap":null{more},
            "smtp":{{"host":"smtp.gmail.com","port":465,"security":"tls","username":"ola@example.com"{more}}}}}"#
    );
    serde_json::from_str(&text).unwrap()
}

#[test]
fn a_submission_and_an_outcome_pass_over_what_they_do_not_know() {
    let plain = serde_json::to_value(submission("")).unwrap();
    let more = submission(r#","later":{"a":[1]}"#);
    assert_eq!(serde_json::to_value(more).unwrap(), plain);
    let read = |text| serde_json::from_str::<Outcome>(text).unwrap();
    let plain = read(r#"{"ok":false,"cause":"tls","retryAfter":1.5}"#);
    let more = read(r#"{"ok":false,"later":[{}],"cause":"tls","retryAfter":1.5}"#);
    assert_eq!(more, plain);
    assert_eq!(plain.retry_after, Some(1.5));
    assert_eq!(
        read(r#"{"ok":true}"#),
        Outcome {
            ok: true,
            ..Outcome::default()
        }
    );
}

#[test]
fn whole_seconds_are_written_without_a_point() {
    for (seconds, text) in [
        (Some(600.0), r#"{"ok":false,"retryAfter":600}"#),
        (Some(0.0), r#"{"ok":false,"retryAfter":0}"#),
        (Some(1.5), r#"{"ok":false,"retryAfter":1.5}"#),
        (Some(-1.0), r#"{"ok":false,"retryAfter":-1.0}"#),
        (Some(1e21), r#"{"ok":false,"retryAfter":1e+21}"#),
        (None, r#"{"ok":false}"#),
    ] {
        let outcome = Outcome {
            retry_after: seconds,
            ..Outcome::default()
        };
        assert_eq!(serde_json::to_string(&outcome).unwrap(), text);
        let again: Outcome = serde_json::from_str(text).unwrap();
        assert_eq!(again, outcome);
    }
}

#[test]
fn a_submission_is_written_with_its_code_and_goes_round() {
    let text = serde_json::to_string(&submission("")).unwrap();
    let json: Value = serde_json::from_str(&text).unwrap();
    let fields: Vec<&String> = json.as_object().unwrap().keys().collect();
    assert_eq!(fields, ["provider", "email", "code", "imap", "smtp"]);
    assert_eq!(json["code"], CODE);
    assert_eq!(json["smtp"]["security"], "tls");
    let again: Submission = serde_json::from_str(&text).unwrap();
    assert!(matches!(&again.secret, Secret::Code(code) if code.expose() == CODE));
    let sealed = Submission {
        secret: Secret::Sealed("a..b.c.d".to_owned()),
        ..again
    };
    let json = serde_json::to_value(&sealed).unwrap();
    assert!(json.get("code").is_none() && json["sealed"] == "a..b.c.d");
    let again: Submission = serde_json::from_value(json).unwrap();
    assert!(matches!(&again.secret, Secret::Sealed(sealed) if sealed == "a..b.c.d"));
}

#[test]
fn what_is_sealed_is_the_json_that_a_backend_reads() {
    let strange: String = ('\0'..'\u{80}')
        .chain("é\u{2028}🔑\u{10ffff}".chars())
        .collect();
    for text in ["", "qzqwrtxyuioplkjh", "\"},\"iat\":0", &strange] {
        for iat in [0, 1_796_000_000, u64::MAX] {
            let unsealed = Unsealed {
                code: Code::new(text.to_owned()),
                email: format!("{text}@gmail.com"),
                provider: text.to_owned(),
                iat,
            };
            let json = unsealed.json();
            let read: Value = serde_json::from_str(json.expose()).unwrap();
            let fields: Vec<&String> = read.as_object().unwrap().keys().collect();
            assert_eq!(fields, ["code", "email", "provider", "iat"]);
            let again: Unsealed = serde_json::from_str(json.expose()).unwrap();
            assert_eq!(again.code.expose(), text);
            assert_eq!(
                (again.email, again.provider),
                (unsealed.email, unsealed.provider)
            );
            assert_eq!(again.iat, iat);
        }
    }
}

#[test]
fn what_is_sealed_moves_nowhere_while_it_is_written() {
    // A text that grows leaves its beginning behind, where nobody wipes it.
    for text in ["a", "\0\0\0\0", "\"\\", "é🔑"].map(|text| text.repeat(50)) {
        let unsealed = Unsealed {
            code: Code::new(text.clone()),
            email: text.clone(),
            provider: text.clone(),
            iat: u64::MAX,
        };
        let most = 3 * longest(&text)
            + r#"{"code":,"email":,"provider":,"iat":18446744073709551615}"#.len();
        assert!(unsealed.json().expose().len() <= most);
        let mut written = String::with_capacity(longest(&text));
        let (place, room) = (written.as_ptr(), written.capacity());
        push_text(&mut written, &text);
        assert_eq!((written.as_ptr(), written.capacity()), (place, room));
    }
}

#[test]
fn a_submission_prints_that_there_is_a_code_and_not_which() {
    let submission = submission("");
    for printed in [format!("{submission:?}"), format!("{submission:#?}")] {
        assert!(printed.contains("•••"), "the code is not even named");
        assert!(
            !printed.contains(&CODE[..4]),
            "four letters of it stand there"
        );
    }
}

#[test]
fn what_is_wrong_with_a_submission_is_told_without_what_was_there() {
    for json in [
        r#"{"provider":"google","email":"a@gmail.com","code":1234567812345678,"imap":null,"smtp":null}"#,
        r#"{"provider":"google","email":"a@gmail.com","code":["qzqwrtxyuioplkjh"]}"#,
        r#"{"provider":"google","email":"a@gmail.com","sealed":1234567812345678}"#,
        r#"{"provider":"google","imap":"qzqwrtxyuioplkjh"}"#,
        // Both, and neither.
        r#"{"provider":"google","email":"a@gmail.com","code":"qzqwrtxyuioplkjh","sealed":"qzqw..b.c.d"}"#,
        r#"{"provider":"google","email":"a@gmail.com","imap":null,"smtp":null}"#,
        r#"{"provider":"google","email":"a@gmail.com","code":null,"sealed":null}"#,
        r#""qzqwrtxyuioplkjh""#,
    ] {
        let mut from = serde_json::Deserializer::from_str(json);
        let read: Result<Submission, _> = serde_path_to_error::deserialize(&mut from);
        let said = read
            .err()
            .map(|error| error.to_string())
            .unwrap_or_default();
        assert!(said.contains("this is no submission"), "{said}");
        assert!(!said.contains("qzqw") && !said.contains("1234"), "{said}");
    }
}

#[test]
fn what_is_wrong_with_what_was_sealed_is_told_without_what_was_there() {
    for json in [
        r#"{"code":"qzqwrtxyuioplkjh","email":"a@gmail.com","provider":"google"}"#,
        r#"{"code":"qzqwrtxyuioplkjh","email":"a@gmail.com","provider":"google","iat":"1234"}"#,
        r#"{"code":"qzqwrtxyuioplkjh","email":"a@gmail.com","provider":"google","iat":-1234}"#,
        r#"{"code":1234567812345678,"email":"a@gmail.com","provider":"google","iat":1}"#,
        r#"{"code":null,"email":"a@gmail.com","provider":"google","iat":1}"#,
        r#""qzqwrtxyuioplkjh""#,
    ] {
        let read: Result<Unsealed, _> = serde_json::from_str(json);
        let said = read
            .err()
            .map(|error| error.to_string())
            .unwrap_or_default();
        assert!(said.contains("not what the widget seals"), "{said}");
        assert!(!said.contains("qzqw") && !said.contains("1234"), "{said}");
    }
}
