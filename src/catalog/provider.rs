//! What a provider is: everything that the widget knows about one, as data.

use super::account::{Account, Credential, Way};
use super::address::domain_of;
use super::label::Label;
use super::page::{Page, PageKind};
use super::reason::{Caution, End, Reason};
use super::server::{Region, Server};
use super::step::Step;
use crate::check::shape::Shape;

/// One mail provider. A file of its own is named after its id.
#[derive(Clone, Copy, Debug)]
pub struct Provider {
    /// The public name of this entry; never renamed (contract, section 5).
    pub id: &'static str,
    /// The brand, never translated.
    pub name: &'static str,
    /// The names under which people know its mail, the best known first: shown below the name, and
    /// found by type-ahead.
    pub also: &'static [&'static str],
    /// What the provider calls the code, on its own pages.
    pub code_name: Label,
    /// What a mail program must show.
    pub credential: Credential,
    /// Public mail domains: lower case, ASCII (punycode), sorted.
    pub domains: &'static [&'static str],
    /// Endings of mail exchangers' host names, on label boundaries; lower case, sorted.
    pub mx: &'static [&'static str],
    /// What a code looks like.
    pub shape: Shape,
    /// Pages to send a person to, one a kind at most.
    pub pages: &'static [Page],
    /// Whether personal and work accounts differ, so that it is worth asking.
    pub asks_account: bool,
    /// What comes first for a work account.
    pub work_steps: &'static [Step],
    /// The way to a code, in order.
    pub steps: &'static [Step],
    /// How the mailbox is opened to mail programs at all: after the code, and all there is to do for
    /// whoever gives the mailbox password.
    pub imap_steps: &'static [Step],
    /// Why the option may be missing, the most frequent reason first.
    pub missing: &'static [Reason],
    /// What ends a code's life.
    pub ends: &'static [End],
    /// What to know before beginning.
    pub cautions: &'static [Caution],
    /// Since when (`YYYY-MM`) the provider refuses every password of mail programs; empty if it does not.
    pub ended: &'static str,
    /// The id of the provider that the mailboxes are moving to: one whose exchangers are already the
    /// other's has moved. Empty if they stay.
    pub moves_to: &'static str,
    /// The IMAP server; none where the provider has none.
    pub imap: Option<Server>,
    /// The submission server; none where the provider has none.
    pub smtp: Option<Server>,
    /// Data centres with servers of their own; the first is assumed. Empty where there is one only.
    pub regions: &'static [Region],
    /// What stands for `{work}` in the host names of work accounts.
    pub work: &'static str,
    /// Year and month (`YYYY-MM`) in which all this was last held against its sources.
    pub checked: &'static str,
    /// Where it was read. For who maintains it: the packed catalogue goes without.
    pub sources: &'static [&'static str],
}

impl Provider {
    /// A provider about which nothing is known, for struct update: an entry shows what differs.
    pub const BLANK: Provider = Provider {
        id: "",
        name: "",
        also: &[],
        code_name: Label::new("App password"),
        credential: Credential::MailboxPassword,
        domains: &[],
        mx: &[],
        shape: Shape::FREE,
        pages: &[],
        asks_account: false,
        work_steps: &[],
        steps: &[],
        imap_steps: &[],
        missing: &[],
        ends: &[],
        cautions: &[],
        ended: "",
        moves_to: "",
        imap: None,
        smtp: None,
        regions: &[],
        work: "",
        checked: "",
        sources: &[],
    };

    /// Whether it is one of the catalogue's, and not the service that nobody knows.
    pub const fn is_known(&self) -> bool {
        !self.name.is_empty()
    }

    /// Whether its mailboxes are moving to another provider.
    pub const fn is_moving(&self) -> bool {
        !self.moves_to.is_empty()
    }

    /// The two best known of its other names.
    pub fn also_shown(&self) -> String {
        match self.also {
            [first, second, ..] => [first, ", ", second].concat(),
            _ => self.also.concat(),
        }
    }

    /// The page of this kind.
    pub fn page(&self, kind: PageKind) -> Option<&'static Page> {
        self.pages.iter().find(|page| page.kind == kind)
    }

    /// The steps for an account of this kind on this way, in order.
    pub fn steps_for(
        &self,
        account: Account,
        way: Way,
    ) -> impl Iterator<Item = &'static Step> + use<> {
        let none: &'static [Step] = &[];
        let first = if account == Account::Work {
            self.work_steps
        } else {
            none
        };
        let made = if way == Way::Code { self.steps } else { none };
        first.iter().chain(made).chain(self.imap_steps)
    }

    /// What is pasted on this way: a code of the provider's, or any password at all.
    pub fn shape_for(&self, way: Way) -> &Shape {
        match way {
            Way::Code => &self.shape,
            Way::Password => &Shape::FREE,
        }
    }

    /// Whose account an address most likely is: a public domain is a person's, any other one an
    /// organisation's.
    pub fn account_of(&self, email: &str) -> Account {
        match domain_of(email) {
            Some(domain) if !self.domains.contains(&host_name(domain).as_str()) => Account::Work,
            _ => Account::Personal,
        }
    }

    /// The data centre of an address, as a place in [`Provider::regions`]: by its domain or, for a
    /// domain of one's own, by the ending of its mail exchanger; of two endings, by the longer one.
    pub fn region_of(&self, email: &str, mx: &[&str]) -> usize {
        let place = |name: &&str| {
            let name = host_name(name);
            let here = |region: &Region| {
                region.domains.contains(&name.as_str()) || ends_at_label(&name, region.ending)
            };
            let regions = self.regions.iter().enumerate();
            let there = regions.filter(|(_, region)| here(region));
            there
                .max_by_key(|(_, region)| region.ending.len())
                .map(|(at, _)| at)
        };
        let domain = [domain_of(email).unwrap_or_default()];
        domain.iter().chain(mx).find_map(place).unwrap_or(0)
    }

    /// The IMAP server of a region, which may be none.
    pub fn imap_in(&self, region: usize) -> Option<&Server> {
        let own = self.regions.get(region).and_then(|it| it.imap.as_ref());
        own.or(self.imap.as_ref())
    }

    /// The submission server of a region, which may be none.
    pub fn smtp_in(&self, region: usize) -> Option<&Server> {
        let own = self.regions.get(region).and_then(|it| it.smtp.as_ref());
        own.or(self.smtp.as_ref())
    }

    /// What stands for `{region}`: empty where the provider has one data centre only.
    pub fn ending(&self, region: usize) -> &'static str {
        self.regions.get(region).map_or("", |region| region.ending)
    }
}

/// The service that nobody knows: the person says what they know of it, the host finds out the rest.
pub static OTHER: Provider = Provider {
    id: "other",
    credential: Credential::AppPasswordWith2fa,
    ..Provider::BLANK
};

/// An entry is made once and lives as long as the page, so it is equal to itself and to no other.
impl PartialEq for Provider {
    fn eq(&self, other: &Provider) -> bool {
        core::ptr::eq(self, other)
    }
}

/// A host name as it is looked up: small letters, no final dot.
pub fn host_name(name: &str) -> String {
    name.trim().trim_end_matches('.').to_ascii_lowercase()
}

/// Whether `host` is `ending` or a name below it.
fn ends_at_label(host: &str, ending: &str) -> bool {
    host.strip_suffix(ending)
        .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}
