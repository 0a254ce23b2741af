//! What the widget does with the code field: checks it, shows it in groups, empties it.

use yew::Context;

use super::field;
use super::widget::{Sight, Widget};
use crate::flow::event::Event;
use crate::flow::state::State;
use crate::model::bounds::MOST_TYPED;
use crate::model::finding::Finding;

impl Widget {
    /// Empties the field; the next code is hidden again.
    #[inline(never)]
    pub(super) fn wipe_code(&mut self) {
        (self.revealed, self.is_cut) = (false, false);
        field::wipe(&self.code);
        field::forget_edits(&self.code);
    }

    /// The field holds another text, which came this way.
    pub(super) fn edit_code(&mut self, ctx: &Context<Widget>, input_type: &str) {
        (self.emptied, self.is_cut) = (false, false);
        self.apply(ctx, Event::CodeEdited);
        // A login of the page's: Chromium sends an event without a type for one. Firefox marks the field
        // only later, and leaves the mark until the next text has come; but nothing else is ever replaced
        // where dots are shown.
        let filled = input_type.is_empty() && field::is_filled(&self.code);
        if filled || !self.revealed && input_type == "insertReplacementText" {
            field::wipe(&self.code);
        }
        // Pasted or dropped, not typed: it is whole.
        self.check_code(ctx, input_type.starts_with("insertFrom"));
    }

    /// Nobody sees the widget: the code is not left behind in it. While it is being sent it is still wanted,
    /// unless the page itself was left.
    #[inline(never)]
    pub(super) fn hide(&mut self, ctx: &Context<Widget>) {
        let sending = matches!(self.flow.state(), State::Sending(..));
        if self.sight == Sight::Left || self.sight == Sight::Hidden && !sending {
            self.wipe_code();
            self.emptied = true;
            // Why the last one was refused is still worth reading.
            if self.flow.state().word() != "refused" {
                self.check_code(ctx, true);
            }
        }
    }

    /// Checks what the person has put into the field. A password of the page's that the browser has written
    /// there has no business here: it must not be sent, nor left to be sent.
    #[inline(never)]
    pub(super) fn check_own_code(&mut self, ctx: &Context<Widget>) {
        if field::is_filled(&self.code) {
            field::wipe(&self.code);
        }
        self.check_code(ctx, true);
    }

    /// Checks the field once more. Nothing of what it holds is kept.
    #[inline(never)]
    pub(super) fn check_code(&mut self, ctx: &Context<Widget>, settled: bool) {
        let Some(session) = self.flow.state().session() else {
            return;
        };
        let status = field::status(&self.code, &self.context(session), settled);
        if status.is_some_and(|it| it.finding == Some(Finding::TooLong) && it.have == MOST_TYPED) {
            self.is_cut = true;
            field::cut(&self.code);
        }
        let fits = status.is_some_and(|status| status.finding.is_none());
        self.apply(ctx, Event::CodeChanged(status));
        if settled && fits {
            self.group_code();
        }
    }

    /// Shows a whole code in its groups.
    pub(super) fn group_code(&self) {
        if let Some(session) = self.flow.state().session() {
            field::group(&self.code, &self.context(session));
        }
    }
}
