//! What the widget does with the search among all providers, and with a mailbox that is with none of them.

use web_sys::Event as BrowserEvent;
use yew::Context;

use super::field;
use super::listeners::MouseWatch;
use super::widget::{Msg, Widget};
use crate::catalog::provider::OTHER;
use crate::flow::event::FocusTarget;
use crate::model::provider::Provider;

impl Widget {
    /// The search holds another text.
    pub(super) fn edit_search(&mut self, ctx: &Context<Widget>) {
        self.combobox.edit(field::text(&self.search));
        self.open_search(ctx);
    }

    /// The list opens.
    pub(super) fn open_search(&mut self, ctx: &Context<Widget>) {
        self.combobox.open = true;
        if self.mouse.is_none() {
            self.mouse = MouseWatch::new(&ctx.link().callback(|()| Msg::MouseReleased));
        }
        self.load_more(ctx);
    }

    fn close_search(&mut self) {
        self.combobox.close();
        self.mouse = None;
    }

    pub(super) fn key_in_search(&mut self, ctx: &Context<Widget>, key: &str, event: &BrowserEvent) {
        match (key, self.combobox.open) {
            (arrow @ ("ArrowDown" | "ArrowUp"), _) => {
                event.prevent_default();
                self.open_search(ctx);
                let length = self.matches().len();
                self.combobox.move_active(arrow == "ArrowDown", length);
            }
            // A dialog of the host's must not close with the list: it may listen, or be the browser's own.
            ("Escape", true) => {
                event.stop_propagation();
                event.prevent_default();
                self.close_search();
            }
            ("Enter", true) => {
                event.prevent_default();
                let active = self.combobox.active.unwrap_or(0);
                if let Some(provider) = self.matches().get(active) {
                    self.choose_option(provider);
                }
            }
            ("Enter", false) => self.go_on(ctx),
            // Before the focus goes on: the list would be the next stop.
            ("Tab", true) => self.close_search(),
            _ => {}
        }
    }

    /// The focus left the search: its list closes. Not from under a mouse button that is held down: what it
    /// was pressed on would move away before the click.
    pub(super) fn leave_search(&mut self) {
        if self.mouse.as_ref().is_some_and(MouseWatch::is_down) {
            self.combobox.left = true;
        } else {
            self.close_search();
        }
    }

    /// A mouse button came up again, somewhere in the page. Returns whether that closes the list.
    pub(super) fn mouse_released(&mut self) -> bool {
        let left = std::mem::take(&mut self.combobox.left);
        if left && !field::has_focus(&self.search) {
            self.close_search();
        }
        left
    }

    /// What the list holds.
    fn matches(&self) -> Vec<&'static Provider> {
        let tiles = self.lookup.tiles(&self.config);
        self.combobox.matches(&self.config.catalogue, &tiles).0
    }

    /// The option that the arrow keys have reached.
    pub(super) fn active_option(&self) -> Option<&'static Provider> {
        self.matches().get(self.combobox.active?).copied()
    }

    /// That option may stand elsewhere in another list.
    pub(super) fn activate(&mut self, option: Option<&'static Provider>) {
        if let Some(option) = option {
            self.combobox.active = self.matches().iter().position(|it| it.is(option));
        }
    }

    /// A provider is taken from the list. The focus stays in the search, as in every combobox.
    pub(super) fn choose_option(&mut self, provider: &'static Provider) {
        self.lookup.choose(provider);
        self.combobox.choose(&provider.name);
        self.mouse = None;
        self.focus = Some(FocusTarget::Search);
    }

    /// On without a provider. An address that is none is corrected first.
    pub(super) fn choose_other(&mut self, ctx: &Context<Widget>) {
        if self.lookup.is_wrong() {
            self.focus = Some(FocusTarget::Address);
        } else {
            self.begin_session(ctx, &OTHER);
        }
    }
}
