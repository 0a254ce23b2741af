//! What can be derived from a provider's facts.

use std::sync::LazyLock;

use super::address::{domain_of, ends_at_label, host_name};
use super::page::Page;
use crate::model::account::{Account, Credential, PasswordKind};
use crate::model::code_format::CodeFormat;
use crate::model::label::Label;
use crate::model::page::PageKind;
use crate::model::provider::Provider;
use crate::model::server::{Region, Server};
use crate::model::step::Step;

impl Provider {
    /// Whether it is the same entry, not just an equal one: entries live as long as the program.
    pub fn is(&self, other: &Provider) -> bool {
        std::ptr::eq(self, other)
    }

    /// Whether it is an entry of the catalogue, not [`OTHER`].
    pub fn is_known(&self) -> bool {
        !self.name.is_empty()
    }

    /// Whether its mailboxes are moving to another provider.
    pub fn is_moving(&self) -> bool {
        !self.moves_to.is_empty()
    }

    /// The two best known of its other names.
    pub fn also_shown(&self) -> String {
        match self.also.as_slice() {
            [first, second, ..] => [first, ", ", second].concat(),
            _ => self.also.concat(),
        }
    }

    /// What the provider calls the code.
    pub fn code_name(&self) -> &Label {
        static USUAL: LazyLock<Label> = LazyLock::new(|| Label::from("App password"));
        if self.code_name.en.is_empty() {
            &USUAL
        } else {
            &self.code_name
        }
    }

    /// The page of this kind.
    pub fn page(&self, kind: PageKind) -> Option<Page<'_>> {
        let (_, url) = self.pages.iter().find(|(its, _)| *its == kind)?;
        Some(Page { url })
    }

    /// The steps for this kind of account and password, in order.
    pub fn steps_for(&self, account: Account, kind: PasswordKind) -> impl Iterator<Item = &Step> {
        let first = (account == Account::Work).then_some(&self.work_steps);
        let made = (kind == PasswordKind::Code).then_some(&self.steps);
        let lists = [first, made, Some(&self.imap_steps)];
        lists.into_iter().flatten().flatten()
    }

    /// The format of this kind of password: the provider's codes, or any text at all.
    pub fn format_for(&self, kind: PasswordKind) -> &CodeFormat {
        match kind {
            PasswordKind::Code => &self.code,
            PasswordKind::Password => &FREE,
        }
    }

    /// The most likely kind of account: personal at a public domain, otherwise an organisation's.
    pub fn account_of(&self, email: &str) -> Account {
        match domain_of(email) {
            Some(domain) if !self.domains.contains(&host_name(domain)) => Account::Work,
            _ => Account::Personal,
        }
    }

    /// The data centre of an address, as an index into [`Provider::regions`]: by its domain or, for a custom
    /// domain, by the ending of its mail exchanger. If two endings match, the longer one wins. The default
    /// one if neither tells.
    pub fn region_of(&self, email: &str, mx: &[&str]) -> usize {
        self.told_region(email, mx).unwrap_or(0)
    }

    /// The same, if the domain or the exchanger tells it.
    pub fn told_region(&self, email: &str, mx: &[&str]) -> Option<usize> {
        let place = |name: &&str| {
            let name = host_name(name);
            let here = |region: &Region| {
                region.domains.contains(&name) || ends_at_label(&name, &region.ending)
            };
            let regions = self.regions.iter().enumerate();
            let there = regions.filter(|(_, region)| here(region));
            there
                .max_by_key(|(_, region)| region.ending.len())
                .map(|(at, _)| at)
        };
        let domain = [domain_of(email).unwrap_or_default()];
        domain.iter().chain(mx).find_map(place)
    }

    /// The IMAP server of a region, if there is one.
    pub fn imap_in(&self, region: usize) -> Option<&Server> {
        let own = self.regions.get(region).and_then(|it| it.imap.as_ref());
        own.or(self.imap.as_ref())
    }

    /// The submission server of a region, if there is one.
    pub fn smtp_in(&self, region: usize) -> Option<&Server> {
        let own = self.regions.get(region).and_then(|it| it.smtp.as_ref());
        own.or(self.smtp.as_ref())
    }

    /// What replaces `{region}`; empty if the provider has only one data centre.
    pub fn ending(&self, region: usize) -> &str {
        self.regions.get(region).map_or("", |region| &region.ending)
    }
}

/// Accepts any text.
static FREE: CodeFormat = CodeFormat::FREE;

/// A service that the catalogue does not know: the person enters what they know, the host finds out the rest.
pub static OTHER: LazyLock<Provider> = LazyLock::new(|| Provider {
    id: "other".to_owned(),
    credential: Credential::AppPasswordWith2fa,
    ..Provider::default()
});
