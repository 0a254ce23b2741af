//! What the widget does with the host's configuration: where it begins, and what a change means.

use yew::Context;

use super::address_lookup::{AddressLookup, LookupState, is_same};
use super::config::Config;
use super::field;
use super::update::ascii_domain;
use super::widget::Widget;
use crate::catalog::provider::OTHER;
use crate::flow::event::{Event, FocusTarget};
use crate::flow::state::Session;
use crate::model::outcome::Outcome;
use crate::model::provider::Provider;
use crate::model::verdict::DetectionNote;

impl Widget {
    /// The beginning: the steps, if the host has said which mailbox it is.
    pub(super) fn begin(&mut self, ctx: &Context<Widget>) {
        if self.config.reconnect {
            self.apply(ctx, Event::Stopped(None));
        }
        let wanted = self.wanted(ctx);
        if let Some(provider) = wanted {
            self.begin_session(ctx, provider);
        }
        // The exchangers tell whether a mailbox that its provider is moving has arrived, and in which data centre one is.
        let session = self.flow.state().session();
        let asks_region = |it: &Session| !it.told.region && !it.provider.regions.is_empty();
        if wanted.is_none_or(Provider::is_moving) || session.is_some_and(asks_region) {
            self.look_up(ctx);
        }
    }

    /// Back to that.
    pub(super) fn restart(&mut self, ctx: &Context<Widget>) {
        self.apply(ctx, Event::Reset);
        self.begin(ctx);
    }

    /// The provider that the host names, or else that of its address.
    fn wanted(&mut self, ctx: &Context<Widget>) -> Option<&'static Provider> {
        let named = self.config.catalogue.find(&self.config.provider);
        if named.is_some() || self.config.email.is_empty() {
            return named;
        }
        let ascii = ascii_domain(ctx, &self.lookup.email);
        self.lookup.detect(&ascii, &self.config)
    }

    /// The host has changed its configuration: start anew only where that concerns the mailbox.
    pub(super) fn apply_config(&mut self, ctx: &Context<Widget>, config: Config) {
        let active = self.active_option();
        let before = std::mem::replace(&mut self.config, config);
        if before.email != self.config.email {
            self.lookup = AddressLookup::new(&self.config.email);
        }
        let moved = !before.email.is_empty() && before.email != self.config.email;
        if moved || before.reconnect && !self.config.reconnect {
            self.apply(ctx, Event::Recovered);
        }
        if self.config.reconnect && (moved || !before.reconnect) {
            self.apply(ctx, Event::Stopped(None));
        }
        let ascii = ascii_domain(ctx, &self.lookup.email);
        let waited = self.lookup.state == LookupState::Pending;
        self.lookup.offered(&ascii, &self.config);
        self.activate(active);
        let same = before.email == self.config.email
            && before.provider == self.config.provider
            && before.catalogue == self.config.catalogue;
        if same {
            // A resolver that the host sets late is asked, too.
            if !before.mx && self.config.mx && self.flow.state().session().is_none() {
                self.look_up(ctx);
            }
            return;
        }
        let current = self.flow.state().session().map(|session| session.provider);
        let offered = current.is_none_or(|current| {
            current.is(&OTHER) || is_same(self.config.catalogue.find(&current.id), Some(current))
        });
        match self.wanted(ctx) {
            Some(wanted) if before.email == self.config.email && is_same(current, Some(wanted)) => {
            }
            Some(wanted) => self.begin_session(ctx, wanted),
            // What the person typed or chose stays.
            None if offered && before.email == self.config.email => {
                // While a domain is still being typed it is not looked up.
                let given = current.is_none() && !self.config.email.is_empty();
                if self.lookup.goes_on && self.lookup.chosen.is_some() {
                    self.go_on(ctx);
                } else if waited || given && self.lookup.is_address() {
                    self.look_up(ctx);
                }
            }
            None => {
                self.apply(ctx, Event::Reset);
                self.look_up(ctx);
            }
        }
    }

    /// The host says why the mailbox has stopped working. Who is elsewhere on the page stays there.
    pub(super) fn fail(&mut self, ctx: &Context<Widget>, outcome: Outcome) {
        self.apply(ctx, Event::Stopped(Some(Box::new(outcome))));
        self.focus = self.focus.filter(|_| field::holds_focus(&self.root));
    }

    /// The host has found the records of a domain.
    pub(super) fn apply_exchangers(
        &mut self,
        ctx: &Context<Widget>,
        domain: &str,
        records: (Vec<String>, Vec<String>),
    ) {
        let found = self.lookup.found(domain, records, &self.config);
        let current = self.flow.state().session().map(|session| session.provider);
        // What the host has named counts more than what is found, which may still tell the data centre.
        let is_named = current.is_some_and(|it| it.id == self.config.provider && !it.is_moving());
        if let Some(region) = current.and_then(|it| self.lookup.told_region(it)) {
            self.apply(ctx, Event::RegionTold(region));
        }
        let goes_on = self.lookup.goes_on || !self.config.email.is_empty() && !is_named;
        if found && goes_on && !is_same(current, self.lookup.chosen) {
            self.go_on(ctx);
        }
        // Who has pressed the button hears that the address is to be another one.
        let other = [
            Some(DetectionNote::Forwarder),
            Some(DetectionNote::NoMail),
            Some(DetectionNote::Misspelt),
        ];
        if self.lookup.goes_on && !found && other.contains(&self.lookup.found.note) {
            self.focus = Some(FocusTarget::Address);
        }
    }
}
