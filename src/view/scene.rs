//! What every screen is given: the texts, the host's wishes, the mailbox, and a way to speak.

use yew::Callback;

use super::settings::Settings;
use crate::catalog::page::PageKind;
use crate::catalog::provider::Provider;
use crate::flow::{Event, Place};
use crate::i18n::key::Key;
use crate::i18n::texts::Texts;
use crate::key;

/// The data of a screen.
pub struct Scene<'a> {
    /// What can be said.
    pub texts: &'a Texts,
    /// The host's wishes.
    pub settings: &'a Settings,
    /// The address of the mailbox, as far as it is known.
    pub email: &'a str,
    /// Where to say what happened.
    pub tell: &'a Callback<Event>,
    /// Puts the administrator's message on the clipboard.
    pub copy: &'a Callback<String>,
    /// Whether that worked, once it was tried.
    pub copied: Option<bool>,
}

impl Scene<'_> {
    /// The host's name, or the language's word for it.
    pub fn app(&self) -> &str {
        match self.settings.app_name.as_str() {
            "" => self.texts.raw(key!("common.app")),
            name => name,
        }
    }

    /// A text that needs nothing filled in but the host's name.
    pub fn say(&self, key: Key) -> String {
        self.texts.say(key, &[("app", self.app())])
    }

    /// A text about a provider.
    pub fn about(&self, key: Key, provider: &Provider) -> String {
        self.texts.say(key, &[("app", self.app()), ("provider", provider.name), ("email", self.mailbox())])
    }

    /// The address, or the language's word for it.
    pub fn mailbox(&self) -> &str {
        if self.email.is_empty() { self.texts.raw(key!("common.email")) } else { self.email }
    }

    /// The address of a provider's page for this mailbox.
    pub fn page(&self, place: &Place, kind: PageKind) -> Option<String> {
        let page = place.provider.page(kind)?;
        Some(page.address(self.email, place.provider.ending(place.region)))
    }
}
