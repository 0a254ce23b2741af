//! The provider's own sign-in window, which the host opens.

use js_sys::{Function, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::shell::{HostElement, Property};
use super::value::set;

/// Calls the host's `oauthHandler`; `wrong` hears if that throws.
pub fn sign_in(element: &HostElement, provider: &str, email: &str, wrong: &dyn Fn(String)) {
    let account = Object::new();
    let email = Some(email).filter(|email| !email.is_empty());
    let email = email.map_or(JsValue::NULL, JsValue::from_str);
    for (name, value) in [("provider", provider.into()), ("email", email)] {
        set(&account, name, &value);
    }
    if let Ok(handler) = element.get(Property::OauthHandler).dyn_into::<Function>()
        && handler.call1(&JsValue::UNDEFINED, &account).is_err()
    {
        wrong("oauthHandler threw an error.".to_owned());
    }
}
