//! How the widget goes on from what the person did before the wasm was there: as if it had been there all
//! the time.

use yew::Context;

use super::begun::{Begun, Pressed};
use super::field;
use super::widget::{Msg, Widget};
use crate::flow::state::State;

impl Widget {
    /// Shows the first screen as the person has left it, so that nothing changes under their hands.
    pub(super) fn stand_in(&mut self, begun: &Begun) {
        if self.config.email.is_empty() {
            self.lookup.email = begun.email.clone();
        }
        if self.begins_with_pick() {
            self.lookup.chosen = self.config.catalogue.find(&begun.provider);
            self.combobox.query = begun.query.clone();
        }
    }

    /// Asks to go on from there, once all stands.
    pub(super) fn ask_to_resume(&self, ctx: &Context<Widget>) {
        if ctx.props().begun != Begun::default() {
            ctx.link().send_message(Msg::Resumed);
        }
    }

    /// Does now what it would have done at each of the person's actions.
    pub(super) fn resume(&mut self, ctx: &Context<Widget>) {
        let begun = &ctx.props().begun;
        if !self.begins_with_pick() {
            return;
        }
        let chosen = self.lookup.chosen.filter(|_| begun.chosen);
        if !begun.email.is_empty() {
            self.edit_address(ctx);
            if !field::has_focus(&self.address) {
                self.look_up(ctx);
            }
        }
        if let Some(provider) = chosen {
            self.lookup.choose(provider);
        }
        if !begun.query.is_empty() {
            self.combobox.open = field::has_focus(&self.search);
            self.load_more(ctx);
        }
        match begun.pressed {
            Some(Pressed::Continue) => self.go_on(ctx),
            Some(Pressed::Other) => self.choose_other(ctx),
            None => {}
        }
    }

    /// Whether it asks for the mailbox: the host may have said meanwhile whose it is.
    fn begins_with_pick(&self) -> bool {
        self.config.email.is_empty() && matches!(self.flow.state(), State::Pick)
    }
}
