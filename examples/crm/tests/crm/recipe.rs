//! Claims about the recipe in Rust of docs/sealing.md.

use serde_json::{Value, json};

use crate::mail::CODE;
use crate::sealer::{P256, sealed, sealed_with};
use crate::sealing::{SOMEONE, inside, with};

/// The recipe of docs/sealing.md, as it stands there.
mod as_it_stands {
    include!(concat!(env!("OUT_DIR"), "/recipe.rs"));
}

#[test]
fn the_recipe_of_the_docs_opens_what_was_sealed_for_this_mailbox_now() {
    use base64ct::{Base64UrlUnpadded, Encoding};
    let private: Value = serde_json::from_str(P256).expect("JSON");
    let number =
        Base64UrlUnpadded::decode_vec(private["d"].as_str().expect("d")).expect("a number");
    let key = p256::SecretKey::from_slice(&number).expect("a key");
    let public = app_password_crm::jwe::PrivateKey::read(P256.as_bytes())
        .expect("a key")
        .public()
        .clone();
    let opened = |email: &str, sealed: String, now: u64| {
        let mut submission = with(sealed);
        submission["email"] = email.into();
        let submission = serde_json::from_value(submission).expect("a submission");
        as_it_stands::unseal(&submission, &key, now)
    };
    let text = inside(SOMEONE);
    let iat = text["iat"].as_u64().expect("a time");
    let good = sealed(&public, &text);
    let code = opened(SOMEONE, good.clone(), iat).expect("it is opened");
    assert_eq!(code.expose(), CODE);
    assert!(opened("another@gmail.com", good.clone(), iat).is_none());
    assert!(opened(SOMEONE, good.clone(), iat + 301).is_none());
    assert!(opened(SOMEONE, good.clone(), iat - 301).is_none());
    assert!(opened(SOMEONE, good.replacen(".", "A.", 1), iat).is_none());
    for change in [
        (|header| header["typ"] = json!("JWT")) as fn(&mut Value),
        |header| header["apv"] = json!("Qm9i"),
        |header| header["enc"] = json!("A128GCM"),
    ] {
        assert!(opened(SOMEONE, sealed_with(&public, &text, change), iat).is_none());
    }
}
