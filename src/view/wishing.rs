//! What the widget does with the host's wishes: where the way begins, and what a change of them means.

use yew::Context;

use super::acting::ascii;
use super::search::{Recognised, Search};
use super::settings::Settings;
use super::widget::Widget;
use crate::catalog::provider::OTHER;
use crate::flow::event::Event;
use crate::model::provider::Provider;

impl Widget {
    /// Where the way begins: at the steps if the host has said whose mailbox it is.
    pub(super) fn begin(&mut self, ctx: &Context<Widget>) {
        let wanted = self.wanted(ctx);
        if let Some(provider) = wanted {
            self.choose(ctx, provider);
        }
        // Of mailboxes on the move the exchangers tell whether they have arrived.
        if wanted.is_none_or(Provider::is_moving) {
            self.look_up(ctx);
        }
    }

    /// The provider that the host names, or else that of its address.
    fn wanted(&self, ctx: &Context<Widget>) -> Option<&'static Provider> {
        let named = self.settings.catalogue.find(&self.settings.provider);
        named.or_else(|| {
            let given = !self.settings.email.is_empty();
            given
                .then(|| {
                    self.search
                        .detect(&ascii(ctx, &self.search.email), &self.settings)
                })
                .flatten()
        })
    }

    /// The host's wishes changed: start anew only where that concerns the mailbox.
    pub(super) fn wished(&mut self, ctx: &Context<Widget>, settings: Settings) {
        let reached = self.reached();
        let before = std::mem::replace(&mut self.settings, settings);
        if before.email != self.settings.email {
            self.search = Search::new(&self.settings.email);
        }
        let ascii = ascii(ctx, &self.search.email);
        let waited = self.search.recognised == Recognised::Looking;
        self.search.offered(&ascii, &self.settings);
        self.reach(reached);
        let same = before.email == self.settings.email
            && before.provider == self.settings.provider
            && before.catalogue == self.settings.catalogue;
        if same {
            // A resolver that comes late is asked all the same.
            if !before.mx && self.settings.mx && self.flow.state().place().is_none() {
                self.look_up(ctx);
            }
            return;
        }
        let current = self.flow.state().place().map(|place| place.provider);
        let offered = current.is_none_or(|current| {
            current.is(&OTHER) || is_same(self.settings.catalogue.find(&current.id), Some(current))
        });
        match self.wanted(ctx) {
            Some(wanted)
                if before.email == self.settings.email && is_same(current, Some(wanted)) => {}
            Some(wanted) => self.choose(ctx, wanted),
            // What the person typed or chose stays.
            None if offered && before.email == self.settings.email => {
                // A domain of which only the beginning is typed is nobody's to be looked up.
                let given = current.is_none() && !self.settings.email.is_empty();
                if self.search.going && self.search.picked.is_some() {
                    self.go(ctx);
                } else if waited || given && self.search.is_address() {
                    self.look_up(ctx);
                }
            }
            None => {
                self.happened(ctx, Event::Reset);
                self.look_up(ctx);
            }
        }
    }
}

/// Whether both are the same entry, or none.
pub(super) fn is_same(one: Option<&Provider>, other: Option<&Provider>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one.is(other),
        (one, other) => one.is_none() && other.is_none(),
    }
}
