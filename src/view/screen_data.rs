//! What each screen is given of the widget.

use super::address_lookup::LookupState;
use super::context::ViewContext;
use super::screens::paste::Panel;
use super::screens::pick::Picker;
use super::widget::Widget;
use crate::flow::state::{Session, State};

impl Widget {
    /// What the screens show; `nobody` stands in while no provider is chosen.
    pub(super) fn context<'a>(&'a self, nobody: &'a Session) -> ViewContext<'a> {
        let session = self.flow.state().session().unwrap_or(nobody);
        ViewContext {
            texts: &self.texts,
            config: &self.config,
            email: self.lookup.email.trim(),
            session,
            exchanger: self.lookup.exchanger_at(session.provider),
            likely_server: self.lookup.likely_server(),
            copied: self.copied,
            troubleshoots: self.troubleshoots,
            emptied: self.emptied,
            is_cut: self.is_cut,
        }
    }

    /// What the choice of a mailbox shows.
    pub(super) fn picker(&self) -> Picker<'_> {
        Picker {
            lookup: &self.lookup,
            combobox: &self.combobox,
            address: &self.address,
            tiles: &self.tiles,
            search: &self.search,
        }
    }

    /// What the fields for the code show.
    pub(super) fn panel<'a>(&'a self, state: &'a State) -> Panel<'a> {
        Panel {
            state,
            stopped: self.flow.stopped(),
            field: &self.code,
            address: &self.address,
            asks_address: self.asks_address && self.config.email.is_empty(),
            other: self.lookup.chosen.filter(|chosen| {
                let current = state.session();
                let here = current.is_some_and(|session| session.provider.id == chosen.id);
                self.lookup.state == LookupState::Found && !here
            }),
            revealed: self.revealed,
            manual_servers: &self.manual_servers,
        }
    }
}
