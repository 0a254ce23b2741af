//! What the widget does with what happens on its screens.

use web_sys::{Element, Event as BrowserEvent};
use yew::Context;

use super::action::{Action, Copied, EventKind};
use super::address_lookup::{LookupRequest, LookupState};
use super::command::Command;
use super::field;
use super::gesture;
use super::parts::troubleshooting::message_for_admin;
use super::widget::Widget;
use crate::catalog::address::domain_of;
use crate::flow::event::{Event, FocusTarget, Press};
use crate::flow::state::{Blocker, State};
use crate::model::provider::Provider;

impl Widget {
    /// Something happened to this element. Returns whether that may change what is shown.
    pub(super) fn heard(
        &mut self,
        ctx: &Context<Widget>,
        kind: EventKind,
        event: &BrowserEvent,
        target: &Element,
    ) -> bool {
        let pressed = kind == EventKind::Keydown;
        // A key that is held down does once what it does.
        if pressed && gesture::is_repeated_enter(event) {
            event.prevent_default();
            return false;
        }
        // Browsers scroll to what the Tab key has reached, and not from behind what stands above it.
        if kind == EventKind::Keyup && gesture::key(event, false) == "Tab" {
            field::show(target);
        }
        let bound = self.bindings.borrow().find(kind, target);
        let Some(action) = bound else {
            return false;
        };
        let mut key = String::new();
        if pressed {
            // On the tiles nothing can be typed: a letter leads to the next provider that begins with it.
            key = gesture::key(event, matches!(action, Action::KeyOnTiles));
            if key.is_empty() {
                return false;
            }
        }
        self.dispatch(ctx, action, &key, event);
        !matches!(action, Action::PreventDefault)
    }

    fn dispatch(&mut self, ctx: &Context<Widget>, action: Action, key: &str, event: &BrowserEvent) {
        match action {
            Action::ClearProvider => self.apply(ctx, Event::ProviderCleared),
            Action::TickStep(step) => self.apply(ctx, Event::StepTicked(step)),
            // The button of the next step may lie where this one was.
            Action::NextStep(_) if gesture::clicks(event) > 1 => {}
            Action::NextStep(step) => self.leave_step(ctx, Event::StepTicked(step)),
            Action::OpenStep(step) => self.leave_step(ctx, Event::StepOpened(step)),
            Action::UnfoldStep(step) => self.apply(ctx, Event::StepUnfolded(step)),
            Action::UnfoldAll => self.apply(ctx, Event::AllUnfolded),
            Action::ReopenAnswers => self.apply(ctx, Event::AnswersReopened),
            Action::ChooseAccount(account) => self.apply(ctx, Event::AccountChosen(account)),
            Action::ChooseKind(kind) => {
                self.apply(ctx, Event::KindChosen(kind));
                // The same text is another thing as a password of that kind.
                self.check_code(ctx, true);
            }
            Action::ChooseRegion(region) => self.apply(ctx, Event::RegionChosen(region)),
            Action::ForceSteps => self.apply(ctx, Event::StepsForced),
            Action::Cancel => self.apply(ctx, Event::Cancelled),
            Action::ContinueWithOauth => self.apply(ctx, Event::OauthContinued),
            Action::GiveFeedback(helpful) => self.apply(ctx, Event::FeedbackGiven(helpful)),

            Action::EditAddress => self.edit_address(ctx),
            Action::CommitAddress => self.look_up(ctx),
            Action::CorrectAddress => self.correct_address(ctx),
            Action::KeyInAddress if key == "Enter" => self.go_on(ctx),
            Action::ChooseTile(provider) => self.choose_tile(provider),
            Action::KeyOnTiles => {
                let tiles = self.lookup.tiles(&self.config);
                if let Some(provider) = self.lookup.tile_by_letter(key, &tiles) {
                    self.choose_tile(provider);
                }
            }
            Action::EditSearch => self.edit_search(ctx),
            Action::OpenSearch => self.open_search(ctx),
            Action::KeyInSearch => self.key_in_search(ctx, key, event),
            Action::LeaveSearch => self.leave_search(),
            Action::ChooseOption(provider) => self.choose_option(provider),
            Action::ChooseOther => self.choose_other(ctx),
            Action::Continue => self.go_on(ctx),

            Action::EditCode => self.edit_code(ctx, &gesture::input_type(event)),
            // The focus goes from the field to the explanation: the code is the same.
            Action::CommitCode if self.flow.state().word() == "refused" => {}
            Action::CommitCode => self.check_own_code(ctx),
            Action::KeyInForm if key == "Enter" => {
                // The field may be gone before the key is up again: the page must not hear the rest.
                event.prevent_default();
                self.submit(ctx, event);
            }
            Action::KeyInAddress | Action::KeyInForm => {}
            Action::ToggleCode => {
                self.revealed = !self.revealed;
                self.group_code();
            }
            Action::EditServer => self.manual_servers.forget_mistakes(),
            Action::Submit => {
                self.submit(ctx, event);
                if matches!(self.flow.state(), State::Sending(..)) {
                    // The button is gone.
                    self.focus = Some(FocusTarget::Title);
                }
            }
            Action::OpenTroubleshooting => self.troubleshoots = true,
            Action::Copy(what) => {
                if let Some(session) = self.flow.state().session() {
                    let context = self.context(session);
                    let text = match what {
                        Copied::Message => message_for_admin(&context),
                        Copied::Page(page) => context.page(page).unwrap_or_default(),
                    };
                    ctx.props().command.emit(Command::Copy(what, text));
                }
            }
            Action::ChooseLanguage => {
                let tag = field::text(&self.languages);
                ctx.props().command.emit(Command::Speak(tag));
            }
            Action::PreventDefault => event.prevent_default(),
        }
    }

    pub(super) fn edit_address(&mut self, ctx: &Context<Widget>) {
        self.address_is(ctx, field::text(&self.address));
    }

    /// The person agrees that it was misspelt.
    fn correct_address(&mut self, ctx: &Context<Widget>) {
        if let Some(corrected) = self.lookup.corrected() {
            self.address_is(ctx, corrected);
            self.look_up(ctx);
            self.focus = Some(FocusTarget::Address);
        }
    }

    fn address_is(&mut self, ctx: &Context<Widget>, email: String) {
        let ascii = ascii_domain(ctx, &email);
        self.lookup.edit(email, &ascii, &self.config);
        if self.config.more && self.lookup.is_unknown(&ascii, &self.config) {
            self.load_more(ctx);
        }
        // An address typed beside the code tells the data centre, where its domain has one.
        let provider = self.flow.state().session().map(|it| it.provider);
        if let Some(provider) = provider.filter(|it| it.domains.contains(&ascii)) {
            let region = provider.region_of(&self.lookup.email, &[]);
            self.apply(ctx, Event::RegionTold(region));
        }
    }

    /// A step is done. What was pressed may fold away with it.
    fn leave_step(&mut self, ctx: &Context<Widget>, event: Event) {
        self.apply(ctx, event);
        self.focus = Some(FocusTarget::Step);
    }

    fn choose_tile(&mut self, provider: &'static Provider) {
        self.lookup.choose(provider);
        self.focus = Some(FocusTarget::Tile);
    }

    fn submit(&mut self, ctx: &Context<Widget>, event: &BrowserEvent) {
        self.check_own_code(ctx);
        let press = Press {
            address: self.lookup.is_address(),
            servers: self.manual_servers.check(&ctx.props().to_ascii),
            deliberate: self.press_timing.is_deliberate(event),
        };
        self.apply(ctx, Event::SubmitPressed(press));
        let session = self.flow.state().session();
        if session.is_some_and(|it| it.blocker == Some(Blocker::Doubt)) {
            self.press_timing.pressed(event);
        }
    }

    /// The address is complete: asks for what may help to recognise it.
    pub(super) fn look_up(&mut self, ctx: &Context<Widget>) {
        let ascii = ascii_domain(ctx, &self.lookup.email);
        match self.lookup.complete(&ascii, &self.config) {
            Some(LookupRequest::More) => self.load_more(ctx),
            Some(LookupRequest::Exchangers(domain)) => {
                ctx.props().command.emit(Command::LookUp(domain));
            }
            None => {}
        }
    }

    /// Asks for the providers that are not loaded yet.
    pub(super) fn load_more(&self, ctx: &Context<Widget>) {
        if self.config.more {
            ctx.props().command.emit(Command::More);
        }
    }

    /// On to the steps, or to what is missing.
    pub(super) fn go_on(&mut self, ctx: &Context<Widget>) {
        self.look_up(ctx);
        match self.lookup.chosen {
            _ if self.lookup.state == LookupState::NoAddress => {
                self.focus = Some(FocusTarget::Address);
            }
            Some(provider) => self.begin_session(ctx, provider),
            None => {
                match self.lookup.state {
                    LookupState::Idle => {
                        self.lookup.state = LookupState::ProviderNeeded;
                        self.focus = Some(FocusTarget::Address);
                    }
                    // The question has been asked: to where it is answered.
                    LookupState::Unknown => self.focus = Some(FocusTarget::Tile),
                    _ => {}
                }
                self.lookup.goes_on = self.lookup.state == LookupState::Pending;
            }
        }
    }

    /// To the steps of this provider.
    pub(super) fn begin_session(&mut self, ctx: &Context<Widget>, provider: &'static Provider) {
        self.asks_address = self.lookup.email.trim().is_empty();
        let session = self.lookup.session(provider);
        self.apply(ctx, Event::ProviderChosen(session));
    }
}

/// The domain of an address in ASCII, lower case; empty if there is none.
pub(super) fn ascii_domain(ctx: &Context<Widget>, email: &str) -> String {
    let domain = domain_of(email).unwrap_or_default().to_owned();
    if domain.is_ascii() {
        domain.to_ascii_lowercase()
    } else {
        ctx.props().to_ascii.emit(domain)
    }
}
