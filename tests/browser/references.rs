//! Claims about references to values of JavaScript: a page in which elements come and go for days keeps none of them.

use app_password::host::config::Config;
use app_password::host::offer::{Progress, read};
use app_password::host::shell::HostElement;
use app_password::host::value::https_address;
use wasm_bindgen::{JsValue, externref_heap_live_count};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::shell::{element, shell};

/// How many references are more after it was done ten times.
fn kept(work: impl Fn()) -> u32 {
    work();
    let before = externref_heap_live_count();
    for _ in 0..10 {
        work();
    }
    externref_heap_live_count() - before
}

#[wasm_bindgen_test]
fn what_is_read_of_an_element_is_given_back() {
    for set in [
        "{}",
        "{ email: 'ola@gmail.com', appName: 'Acme CRM', supportUrl: 'https://acme.example' }",
    ] {
        let element = HostElement::new(element(set));
        let (config, shell) = (Config::new(false), shell());
        assert_eq!(
            kept(|| drop(config.read(&element, &shell, &|_| ()))),
            0,
            "{set}"
        );
    }
}

#[wasm_bindgen_test]
fn a_host_without_providers_of_its_own_is_not_asked_for_them() {
    let (shell, progress) = (
        shell(),
        Progress {
            complete: true,
            awaited: false,
        },
    );
    let offer = || drop(read(&JsValue::UNDEFINED, progress, &shell, &|_, _| ()));
    assert_eq!(kept(offer), 0);
}

#[wasm_bindgen_test]
fn an_address_that_is_plainly_none_is_not_tried() {
    for text in [
        "",
        " ",
        "http://acme.example",
        "acme.example",
        "javascript:alert(1)",
        "ｈttps://",
    ] {
        assert_eq!(kept(|| assert_eq!(https_address(text), "")), 0, "{text}");
    }
    assert_eq!(
        https_address("\n HTTPS://acme.example"),
        "https://acme.example/"
    );
}
