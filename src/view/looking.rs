//! What the widget does with the field for the code: reads it, groups it, empties it.

use yew::Context;

use super::field;
use super::widget::{Sight, Widget};
use crate::flow::event::Event;
use crate::flow::state::State;

impl Widget {
    /// Empties the field for the code; the next one is hidden again.
    #[inline(never)]
    pub(super) fn wipe(&mut self) {
        self.revealed = false;
        field::wipe(&self.code);
    }

    /// Nobody sees the widget: the code is not left behind in it. On its way it is still wanted, unless the
    /// page itself was left.
    #[inline(never)]
    pub(super) fn hidden(&mut self, ctx: &Context<Widget>) {
        let sending = matches!(self.flow.state(), State::Sending(..));
        if self.sight == Sight::Left || self.sight == Sight::Hidden && !sending {
            self.wipe();
            self.emptied = true;
            // Why the last one was refused is still worth reading.
            if !matches!(self.flow.state(), State::Refused(..)) {
                self.look(ctx, true);
            }
        }
    }

    /// Reads what the person has put into the field. A password of the page's that the browser has written
    /// there has no business here: it must not be sent, nor left to be sent.
    #[inline(never)]
    pub(super) fn look_at_own(&mut self, ctx: &Context<Widget>) {
        if field::is_filled(&self.code) {
            field::wipe(&self.code);
        }
        self.look(ctx, true);
    }

    /// Reads the field once more. Nothing of what it holds is kept.
    #[inline(never)]
    pub(super) fn look(&mut self, ctx: &Context<Widget>, settled: bool) {
        let Some(place) = self.flow.state().place() else {
            return;
        };
        let look = field::look(&self.code, &self.scene(place), settled);
        let fits = look.is_some_and(|look| look.finding.is_none());
        self.happened(ctx, Event::Looked(look));
        if settled && fits {
            self.group();
        }
    }

    /// Shows a whole code in its groups.
    pub(super) fn group(&self) {
        if let Some(place) = self.flow.state().place() {
            field::group(&self.code, &self.scene(place));
        }
    }
}
