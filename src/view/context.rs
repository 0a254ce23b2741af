//! What every screen is given: the texts, the host's configuration, the mailbox.

use super::action::Copied;
use super::config::Config;
use crate::flow::state::Session;
use crate::i18n::key::Key;
use crate::i18n::subject::{NOTHING, Subject};
use crate::i18n::texts::Texts;
use crate::key;
use crate::model::code_format::CodeFormat;
use crate::model::label::Label;
use crate::model::page::PageKind;
use crate::model::provider::Provider;

/// Words of a provider's page.
#[derive(Clone, Copy)]
pub struct Word<'a> {
    /// The words.
    pub text: &'a str,
    /// Their language (BCP 47); empty if it is that of the text around them.
    pub lang: &'a str,
}

/// The data of a screen.
#[derive(Clone, Copy)]
pub struct ViewContext<'a> {
    /// What can be said.
    pub texts: &'a Texts,
    /// What the host has configured.
    pub config: &'a Config,
    /// The address of the mailbox, as far as it is known.
    pub email: &'a str,
    /// The mailbox that is being connected; on the first screen, the one that would be with the provider
    /// chosen there.
    pub session: &'a Session,
    /// The exchanger by which the provider is known; empty if it is not.
    pub exchanger: &'a str,
    /// The server that the mailbox most likely has; empty if nothing tells.
    pub likely_server: &'a str,
    /// What was to be copied last, and whether that has worked.
    pub copied: Option<(Copied, bool)>,
    /// Whether the person has asked why something is missing.
    pub troubleshoots: bool,
    /// Whether the field was emptied after what it held was refused.
    pub emptied: bool,
    /// Whether more was put into the field for the code than it takes.
    pub is_cut: bool,
}

impl<'a> ViewContext<'a> {
    /// The provider of the mailbox; without a name while none is chosen.
    pub fn provider(&self) -> &'static Provider {
        self.session.provider
    }

    /// What a code looks like here.
    pub fn format(&self) -> &'static CodeFormat {
        self.session.provider.format_for(self.session.kind)
    }

    /// The name suggested for the app password.
    #[inline(never)]
    pub fn name(&self) -> &'a str {
        match self.config.app_name.as_str() {
            "" => self.texts.raw(key!("common.name-example")),
            name => name,
        }
    }

    /// A text, about this provider, this mailbox and this host where it speaks of them.
    #[inline(never)]
    pub fn say(&self, key: Key) -> String {
        self.subject().say(self.texts, key, NOTHING)
    }

    /// The same with one more thing filled in.
    #[inline(never)]
    pub fn say_with(&self, key: Key, slot: &str, value: &str) -> String {
        let more = &[(slot, value)];
        self.subject().say(self.texts, key, more)
    }

    /// Whom the texts speak of.
    pub fn subject(&self) -> Subject<'a> {
        Subject {
            provider: &self.provider().name,
            app: &self.config.app_name,
            email: self.email,
        }
    }

    /// A label as the person sees it: in their language where that is known.
    pub fn label<'l>(&self, label: &'l Label) -> Word<'l>
    where
        'a: 'l,
    {
        let key = label.key(&self.provider().id);
        self.known(&key, label)
    }

    /// What else to know at this provider.
    pub fn note(&self) -> Word<'a> {
        let provider = self.provider();
        let key = ["note.", &provider.id].concat();
        self.known(&key, &provider.note)
    }

    /// What the language's file has under a key, or else what the label itself says.
    fn known<'l>(&self, key: &str, label: &'l Label) -> Word<'l>
    where
        'a: 'l,
    {
        let shown = match label.shown_in(self.texts.lang()) {
            english if *english == label.en => self.texts.other(key),
            shown => Some(shown),
        };
        shown.map_or_else(|| self.original(label), |text| Word { text, lang: "" })
    }

    /// A label as it is written where nothing else is known.
    pub fn original<'l>(&self, label: &'l Label) -> Word<'l> {
        let lang = match label.lang.as_str() {
            "" => "en",
            lang => lang,
        };
        let same = lang == self.texts.lang();
        Word {
            text: &label.en,
            lang: if same { "" } else { lang },
        }
    }

    /// The address of a provider's page for this mailbox.
    #[inline(never)]
    pub fn page(&self, kind: PageKind) -> Option<String> {
        let page = self.provider().page(kind)?;
        Some(page.address(self.email, self.provider().ending(self.session.region)))
    }
}
