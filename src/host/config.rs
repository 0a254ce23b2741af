//! What the host has set, as one value for the widget; and what of it is wrong, in sentences for its developer.
//! A mistake is told when it is made, and not again until it was mended or is another one.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::offer::{Offer, Progress, ids, list_ids, needs_more, read};
use super::platform::pasting;
use super::seal_key;
use super::shell::{HostElement, Property, Shell};
use super::value::{
    ascii, described, excess, https_address, is_list, is_nothing, joined, sentence, string,
};
use crate::catalog::address::domain_of;
use crate::catalog::catalogue::{is_complete, loaded};
use crate::model::bounds::MOST_TYPED;
use crate::model::closed_set::place;
use crate::model::config::{ATTRIBUTES, Attribute, AttributeKind, DEFAULT_TIMEOUT};
use crate::view::config::Config as ViewConfig;

/// What the host's `providers` were read from, how far ours were known then, and what came of it.
type Read = (JsValue, (bool, Progress), Offer);

/// The configuration of one widget.
pub struct Config {
    /// How far our own providers are known.
    pub progress: Cell<Progress>,
    /// What is wrong at present, by the name of what it is about.
    told: RefCell<Vec<(&'static str, String)>>,
    /// The host's `providers` as they were read last.
    offer: RefCell<Option<Read>>,
    /// What was told of its `providers` since they were set.
    mistakes: RefCell<Vec<String>>,
    /// The key to seal with that the browser was asked about, and why it does not take it.
    tried: Rc<RefCell<(String, Option<String>)>>,
}

impl Config {
    /// Before anything was read; `awaited` if more of our providers are on their way.
    pub fn new(awaited: bool) -> Config {
        Config {
            progress: Cell::new(Progress {
                complete: is_complete(),
                awaited,
            }),
            told: RefCell::default(),
            offer: RefCell::default(),
            mistakes: RefCell::default(),
            tried: Rc::default(),
        }
    }

    /// The host has set its `providers` anew: what is wrong in them is told, whether or not it was before.
    pub fn providers_set(&self) {
        self.offer.take();
        self.mistakes.take();
    }

    /// Asks the browser whether it takes the host's key, unless it was asked before. It answers later, but before
    /// anybody has typed a code; `refused` hears if it does not.
    pub fn try_key(&self, element: &HostElement, refused: impl FnOnce() + 'static) {
        let tried = self.tried.clone();
        let key = seal_key::read(element).ok().flatten();
        if let Some(key) = key.filter(|key| tried.borrow().0 != key.id) {
            tried.replace((key.id.clone(), None));
            spawn_local(async move {
                let answer = key.import().await;
                // Unless there is another one by now. (A borrow within the `if let` would last until its end.)
                let is_current = tried.borrow().0 == key.id;
                if let (Err(why), true) = (answer, is_current) {
                    tried.replace((key.id, Some(why)));
                    refused();
                }
            });
        }
    }

    fn wrong_key(&self, element: &HostElement) -> Option<String> {
        match seal_key::read(element) {
            Ok(key) => {
                let tried = self.tried.borrow();
                key.and_then(|key| tried.1.clone().filter(|_| tried.0 == key.id))
            }
            Err(why) => Some(why),
        }
    }

    /// Reads all of it; `wrong` hears of what is newly wrong.
    pub fn read(&self, element: &HostElement, shell: &Shell, wrong: &dyn Fn(String)) -> ViewConfig {
        let tell = |name: &'static str, mistake: Option<String>| self.settle(name, mistake, wrong);
        for attribute in ATTRIBUTES {
            // The property `email` may say another one than the attribute, and whether `provider` is on offer is seen
            // below.
            if !matches!(attribute.name, "email" | "provider") {
                let wrong = |value: String| wrong_attribute(attribute, &value, element);
                let written = element.attribute(attribute.name);
                let long = too_long(attribute.name, &written);
                tell(
                    attribute.name,
                    long.or_else(|| string(&written).and_then(wrong)),
                );
            }
        }
        let (oauth, mx) = (
            element.get(Property::OauthHandler),
            element.get(Property::MxResolver),
        );
        let submit = element.get(Property::SubmitHandler);
        for (name, value) in [
            ("submitHandler", &submit),
            ("oauthHandler", &oauth),
            ("mxResolver", &mx),
        ] {
            tell(name, no_function(name, value));
        }
        tell("messages", no_messages(&element.get(Property::Messages)));
        tell("sealKey", self.wrong_key(element));
        let email = element.text(Property::Email);
        let address = email.trim();
        let is_address = address.is_empty() || !domain(address).is_empty();
        tell(
            "email",
            too_long("email", &element.get(Property::Email)).or_else(|| {
                (!is_address).then(|| misfit("email", &email, ["an e-mail address", ""]))
            }),
        );
        let Offer { catalogue, closed } =
            self.offer(&element.get(Property::Providers), shell, wrong);
        let provider = element.text(Property::Provider);
        let Progress { complete, awaited } = self.progress.get();
        let may_come = awaited && loaded().find(&provider).is_none();
        let is_offered = provider.is_empty() || catalogue.find(&provider).is_some() || may_come;
        let expected = || list_ids(ids(&catalogue));
        tell(
            "provider",
            too_long("provider", &element.attribute("provider")).or_else(|| {
                let text = "The attribute provider=\"%\" names no provider on offer; expected %.";
                let named = || sentence(text, &[&provider, &expected()]);
                (!is_offered).then(named)
            }),
        );
        ViewConfig {
            app_name: element.text(Property::AppName).trim().to_owned(),
            email: if is_address { address } else { "" }.to_owned(),
            provider,
            support_url: https_address(&element.text(Property::SupportUrl)),
            disabled: element.get(Property::Disabled).is_truthy(),
            reconnect: element.get(Property::Reconnect).is_truthy(),
            oauth: oauth.is_function(),
            mx: mx.is_function(),
            // What the exchangers of a domain mean is in the same file.
            more: !complete && (!closed || mx.is_function()),
            closed,
            languages: shell.languages(),
            pasting: pasting(),
            catalogue,
        }
    }

    fn offer(&self, providers: &JsValue, shell: &Shell, wrong: &dyn Fn(String)) -> Offer {
        let from = (is_complete(), self.progress.get());
        if let Some((said, read_from, offer)) = &*self.offer.borrow()
            && said == providers
            && *read_from == from
        {
            return offer.clone();
        }
        let once = |message: String, length: usize| {
            let about = message.get(..length).unwrap_or_default().to_owned();
            let mut mistakes = self.mistakes.borrow_mut();
            if !mistakes.contains(&about) {
                mistakes.push(about);
                drop(mistakes);
                wrong(message);
            }
        };
        let offer = read(providers, from.1, shell, &once);
        self.offer
            .replace(Some((providers.clone(), from, offer.clone())));
        offer
    }

    /// What is wrong with one thing now, if anything.
    fn settle(&self, name: &'static str, mistake: Option<String>, wrong: &dyn Fn(String)) {
        let mut told = self.told.borrow_mut();
        let at = told.iter().position(|(known, _)| *known == name);
        let before = at.map(|at| told.swap_remove(at).1);
        if let Some(mistake) = mistake {
            told.push((name, mistake.clone()));
            drop(told);
            if before.as_ref() != Some(&mistake) {
                wrong(mistake);
            }
        }
    }
}

/// Whether the host has named something that only the providers beyond the best known may hold.
pub fn wants_more(element: &HostElement) -> bool {
    if is_complete() {
        return false;
    }
    let (provider, domain) = (
        element.text(Property::Provider),
        domain(&element.text(Property::Email)),
    );
    !provider.is_empty() && loaded().find(&provider).is_none()
        || !is_recognised(&domain)
        || needs_more(&element.get(Property::Providers))
}

/// Whether a provider that is known yet has this domain; or it is none.
pub fn is_recognised(domain: &str) -> bool {
    domain.is_empty() || loaded().find_mailbox(domain, &[], &[]).provider.is_some()
}

/// The domain of an address in ASCII; empty if it is no address.
pub fn domain(address: &str) -> String {
    domain_of(address).map(ascii).unwrap_or_default()
}

/// What is wrong with an attribute's value.
fn wrong_attribute(attribute: &Attribute, value: &str, element: &HostElement) -> Option<String> {
    let expected = match attribute.kind {
        AttributeKind::OneOf(names) if place(names, value).is_none() => ["one of ", names],
        AttributeKind::Https if https_address(value).is_empty() => ["an https address", ""],
        // The property reads the default in the place of what is none.
        AttributeKind::Milliseconds
            if value.trim() != DEFAULT_TIMEOUT
                && element.get(Property::SubmitTimeout).as_f64() == Some(60_000.0) =>
        {
            ["a positive number of milliseconds", ""]
        }
        _ => return None,
    };
    Some(misfit(attribute.name, value, expected))
}

/// What is wrong with a text that is longer than any that makes sense. The page may hold it; it is read no further.
fn too_long(name: &str, value: &JsValue) -> Option<String> {
    let long = excess(&joined(&["The attribute ", name]), value, MOST_TYPED);
    long.map(|long| joined(&[&long, "It is ignored."]))
}

/// The sentence for an attribute's value that does not fit.
fn misfit(name: &str, value: &str, expected: [&str; 2]) -> String {
    let text = "The attribute %=\"%\" is not %%. It is ignored.";
    sentence(text, &[name, value, expected[0], expected[1]])
}

fn no_function(name: &str, value: &JsValue) -> Option<String> {
    let fits = is_nothing(value) || value.is_function();
    (!fits).then(|| wrong_property(name, "a function", value))
}

fn no_messages(value: &JsValue) -> Option<String> {
    let fits = is_nothing(value) || value.is_object() && !value.is_function() && !is_list(value);
    (!fits).then(|| wrong_property("messages", "an object of texts by key", value))
}

fn wrong_property(name: &str, expected: &str, found: &JsValue) -> String {
    let text = "The property % must be %, not %. It is ignored.";
    sentence(text, &[name, expected, &described(found)])
}

/// The host's own wording, where it is one.
pub fn messages(element: &HostElement) -> Option<JsValue> {
    let messages = element.get(Property::Messages);
    let fits = !is_nothing(&messages) && no_messages(&messages).is_none();
    fits.then_some(messages)
}
