//! The widget and its machine: takes an event there, and carries out what follows from it.

use yew::Context;

use super::address_lookup::AddressLookup;
use super::combobox::ProviderCombobox;
use super::command::{Command, submission};
use super::field;
use super::update::ascii_domain;
use super::widget::Widget;
use crate::flow::event::{Effect, Event, FocusTarget};

impl Widget {
    /// Takes an event to the machine.
    pub(super) fn apply(&mut self, ctx: &Context<Widget>, event: Event) {
        match event {
            Event::StepOpened(_) => self.link_opened = true,
            Event::FeedbackGiven(_) => {
                (self.feedback_given, self.focus) = (true, Some(FocusTarget::Title));
            }
            Event::ProviderChosen(_) => {
                (self.feedback_given, self.copied, self.troubleshoots) = (false, None, false);
            }
            // The pages of another kind of account or region are others.
            Event::AccountChosen(_) | Event::KindChosen(_) | Event::RegionChosen(_) => {
                self.copied = None;
            }
            Event::ProviderCleared | Event::Reset => {
                self.lookup = AddressLookup::new(&self.config.email);
                self.combobox = ProviderCombobox::default();
            }
            _ => {}
        }
        for effect in self.flow.take(event) {
            self.carry_out(ctx, effect);
        }
    }

    fn carry_out(&mut self, ctx: &Context<Widget>, effect: Effect) {
        let session = self.flow.state().session();
        let command = &ctx.props().command;
        match effect {
            Effect::Emit(event) => command.emit(Command::Tell(event)),
            Effect::Abort(attempt) => command.emit(Command::Abort(attempt)),
            Effect::Focus(target) => self.focus = Some(target),
            Effect::WipeCode => self.wipe_code(),
            Effect::Wipe => {
                self.wipe_code();
                self.manual_servers.wipe();
            }
            Effect::ContinueWithOauth => {
                if let Some(session) = session {
                    let email = self.lookup.address().to_owned();
                    command.emit(Command::Continue(&session.provider.id, email));
                }
            }
            Effect::Deliver(attempt) => {
                let Some(session) = session else {
                    return;
                };
                let assessment = field::assess(&self.code, &self.context(session));
                if let Some(code) = assessment.and_then(|it| it.code) {
                    let typed = self.manual_servers.typed(&ctx.props().to_ascii);
                    let domain = ascii_domain(ctx, self.lookup.address());
                    let known = (domain.as_str(), self.lookup.exchanger_at(session.provider));
                    let email = self.lookup.address();
                    let submission = submission(session, email, code, known, typed);
                    command.emit(Command::Deliver(attempt, submission));
                }
            }
        }
    }
}
