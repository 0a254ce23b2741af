//! What the widget does in the search among all providers, and with a mailbox that is with none of them.

use yew::Context;

use super::deed::Deed;
use super::field;
use super::widget::Widget;
use crate::catalog::provider::OTHER;
use crate::flow::event::Spot;
use crate::model::provider::Provider;

impl Widget {
    /// What the person did in the search.
    pub(super) fn sought(
        &mut self,
        ctx: &Context<Widget>,
        (deed, at): (Deed, usize),
        how: &str,
        event: &web_sys::Event,
    ) {
        match deed {
            Deed::Sought => self.finder.typed(field::text(&self.seek)),
            Deed::SearchOpened => self.finder.open = true,
            Deed::Found => return self.take(at),
            _ => return self.key_in_search(ctx, how, event),
        }
        self.more(ctx);
    }

    fn key_in_search(&mut self, ctx: &Context<Widget>, key: &str, event: &web_sys::Event) {
        match (key, self.finder.open) {
            (arrow @ ("ArrowDown" | "ArrowUp"), _) => {
                event.prevent_default();
                self.more(ctx);
                let length = self.found().len();
                self.finder.moved(arrow == "ArrowDown", length);
            }
            // A dialog of the host's must not close with the list: it may listen, or be the browser's own.
            ("Escape", true) => {
                event.stop_propagation();
                event.prevent_default();
                self.finder.closed();
            }
            ("Enter", true) => {
                event.prevent_default();
                self.take(self.finder.active.unwrap_or(0));
            }
            ("Enter", false) => self.go(ctx),
            // Before the focus goes on: the list would be the next stop.
            ("Tab", true) => self.finder.closed(),
            _ => {}
        }
    }

    /// What the list holds.
    fn found(&self) -> Vec<&'static Provider> {
        let tiles = self.search.tiles(&self.settings);
        self.finder.found(&self.settings.catalogue, &tiles).0
    }

    /// The option that the arrow keys have reached.
    pub(super) fn reached(&self) -> Option<&'static Provider> {
        self.found().get(self.finder.active?).copied()
    }

    /// That option may stand elsewhere in another list.
    pub(super) fn reach(&mut self, option: Option<&'static Provider>) {
        if let Some(option) = option {
            self.finder.active = self.found().iter().position(|it| it.is(option));
        }
    }

    fn take(&mut self, at: usize) {
        let found = self.found();
        if let Some(provider) = found.get(at) {
            self.search.pick(provider);
            self.finder.taken(&provider.name);
        }
    }

    /// On without a provider. An address that is none is mended first.
    pub(super) fn go_nowhere(&mut self, ctx: &Context<Widget>) {
        if self.search.is_wrong() {
            self.focus = Some(Spot::Address);
        } else {
            self.choose(ctx, &OTHER);
        }
    }
}
