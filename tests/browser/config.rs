//! Claims about what a host sets on the element: what counts, and what it is told of the rest.

use std::cell::RefCell;

use app_password::host::config::Config;
use app_password::host::shell::HostElement;
use app_password::view::config::Config as ViewConfig;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use crate::shell::{element, js, shell};

fn read(config: &Config, element: &Element) -> (ViewConfig, Vec<String>) {
    let told = RefCell::new(Vec::new());
    let settings = config.read(&HostElement::new(element.clone()), &shell(), &|message| {
        told.borrow_mut().push(message)
    });
    (settings, told.into_inner())
}

fn told(element: &Element) -> Vec<String> {
    read(&Config::new(false), element).1
}

#[wasm_bindgen_test]
fn what_is_set_counts() {
    let element = element(
        "{ appName: ' Acme ', email: ' ola@gmail.com ', provider: 'google', supportUrl: 'HTTPS://acme.example/Help',
           disabled: true, oauthHandler() {}, mxResolver: async () => [] }",
    );
    let (settings, told) = read(&Config::new(false), &element);
    assert_eq!(told, [""; 0]);
    assert_eq!(
        (
            settings.app_name.as_str(),
            settings.email.as_str(),
            settings.provider.as_str()
        ),
        ("Acme", "ola@gmail.com", "google")
    );
    assert_eq!(settings.support_url, "https://acme.example/Help");
    assert!(
        settings.disabled && settings.oauth && settings.mx && settings.more && !settings.closed
    );
}

#[wasm_bindgen_test]
fn an_attribute_that_is_not_right_is_named_with_what_is_expected() {
    for (name, expected, right, wrong) in [
        (
            "theme",
            "one of auto, light, dark",
            &["auto", "light", "dark"][..],
            &["", "Dark", "blue", " light"][..],
        ),
        (
            "shadow-mode",
            "one of closed, open",
            &["closed", "open"],
            &["", "none", "OPEN"],
        ),
        (
            "support-url",
            "an https address",
            &["https://acme.example/help", "HTTPS://ACME.EXAMPLE"],
            &[
                "",
                "/help",
                "http://acme.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "https://",
            ],
        ),
        ("app-name", "", &["<b>anything</b>", ""], &[]),
        ("wasm-src", "", &["anything"], &[]),
        ("lang", "", &["anything"], &[]),
    ] {
        let element = element("{}");
        for value in right {
            element.set_attribute(name, value).expect("set");
            assert_eq!(told(&element), [""; 0], "{name}={value}");
        }
        for value in wrong {
            element.set_attribute(name, value).expect("set");
            let message =
                format!("The attribute {name}=\"{value}\" is not {expected}. It is ignored.");
            assert_eq!(told(&element), [message]);
        }
    }
}

#[wasm_bindgen_test]
fn a_time_to_wait_is_named_where_the_property_reads_another() {
    for (value, reads, right) in [
        ("5000", "5000", true),
        (" 500 ", "500", true),
        ("1e4", "10000", true),
        ("", "60000", false),
        ("0", "60000", false),
        ("-1", "60000", false),
        ("soon", "60000", false),
        ("Infinity", "60000", false),
    ] {
        let element = element(&format!("{{ submitTimeout: {reads} }}"));
        element.set_attribute("submit-timeout", value).expect("set");
        let expected = "is not a positive number of milliseconds. It is ignored.";
        let told = told(&element);
        assert_eq!(told.is_empty(), right, "{value}: {told:?}");
        assert!(told.iter().all(|told| told.ends_with(expected)), "{told:?}");
    }
}

#[wasm_bindgen_test]
fn a_property_of_a_wrong_type_is_named_without_what_it_holds() {
    for (set, message) in [
        (
            "{ submitHandler: 7 }",
            "The property submitHandler must be a function, not a number. It is ignored.",
        ),
        (
            "{ oauthHandler: 'x' }",
            "The property oauthHandler must be a function, not a string. It is ignored.",
        ),
        (
            "{ mxResolver: [] }",
            "The property mxResolver must be a function, not a list. It is ignored.",
        ),
        (
            "{ messages: [] }",
            "The property messages must be an object of texts by key, not a list. It is ignored.",
        ),
        (
            "{ messages: () => {} }",
            "The property messages must be an object of texts by key, not a function. It is ignored.",
        ),
    ] {
        assert_eq!(told(&element(set)), [message]);
    }
    for set in [
        "{ submitHandler: null, oauthHandler: undefined, messages: null }",
        "{ messages: {} }",
    ] {
        assert_eq!(told(&element(set)), [""; 0], "{set}");
    }
}

#[wasm_bindgen_test]
fn what_is_no_address_and_nobodys_id_is_named_and_ignored() {
    let element = element("{ email: 'ola@gmail.com/x', provider: 'gmail' }");
    let (settings, told) = read(&Config::new(false), &element);
    assert_eq!(settings.email, "");
    assert_eq!(
        told,
        [
            "The attribute email=\"ola@gmail.com/x\" is not an e-mail address. It is ignored.",
            "The attribute provider=\"gmail\" names no provider on offer; expected one of google, microsoft, apple, yahoo, zoho, aol.",
        ]
    );
}

#[wasm_bindgen_test]
fn a_mistake_is_told_once_until_it_is_mended_or_is_another_one() {
    let config = Config::new(false);
    let element = element("{ providers: { hide: ['gmail'] }, provider: 'gmail' }");
    element.set_attribute("theme", "pink").expect("set");
    element.set_attribute("provider", "gmail").expect("set");
    assert_eq!(read(&config, &element).1.len(), 3);
    assert_eq!(
        read(&config, &element).1,
        [""; 0],
        "something else has changed"
    );
    element.set_attribute("theme", "blue").expect("set");
    assert_eq!(read(&config, &element).1.len(), 1);
    element.set_attribute("theme", "dark").expect("set");
    assert_eq!(read(&config, &element).1, [""; 0]);
    element.set_attribute("theme", "blue").expect("set");
    assert_eq!(read(&config, &element).1.len(), 1);
    config.providers_set();
    assert_eq!(
        read(&config, &element).1.len(),
        1,
        "the same object, set once more"
    );
    js_sys::Reflect::set(&element, &"providers".into(), &js("{ hide: ['gmail'] }")).expect("set");
    assert_eq!(
        read(&config, &element).1,
        [""; 0],
        "the same mistake in an object that nobody has set"
    );
}
