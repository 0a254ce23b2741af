//! What the widget does with what it is told: the deeds of the person, the effects of the machine.

use yew::Context;

use super::deed::Deed;
use super::field;
use super::finder::Finder;
use super::missing::admin_message;
use super::out::{Out, submission};
use super::search::{Aid, Recognised, Search};
use super::widget::Widget;
use crate::catalog::address::domain_of;
use crate::flow::event::{Effect, Event, Press, Spot};
use crate::flow::state::{Nudge, State};
use crate::model::account::{Account, PasswordKind};
use crate::model::provider::Provider;

impl Widget {
    /// What the person did, as an event for the machine or for the search; `at` is the place of the thing
    /// that it was done to, where there are several; `how` is the key, or the way in which a text came.
    pub(super) fn did(
        &mut self,
        ctx: &Context<Widget>,
        (deed, at): (Deed, usize),
        how: &str,
        event: &web_sys::Event,
    ) {
        let event = match deed {
            Deed::Left => Event::Left,
            Deed::Ticked => Event::Ticked(at),
            Deed::Opened => Event::Opened(at),
            Deed::Placed => match Account::ALL.get(at) {
                Some(account) => Event::Placed(*account),
                None => return,
            },
            Deed::Went => {
                if let Some(way) = PasswordKind::ALL.get(at) {
                    self.happened(ctx, Event::Went(*way));
                    // Another password is looked at with other eyes.
                    self.look(ctx, true);
                }
                return;
            }
            Deed::Moved => Event::Moved(at),
            Deed::Insisted => Event::Insisted,
            Deed::Cancelled => Event::Cancelled,
            Deed::Continued => Event::Continued,
            Deed::Helped => Event::Rated(true),
            Deed::DidNotHelp => Event::Rated(false),
            Deed::KeyInAddress if how == "Enter" => return self.go(ctx),
            Deed::KeyInCode if how == "Enter" => {
                // The field may be gone before the key is up again: the page must not hear the rest.
                event.prevent_default();
                return self.press(ctx, event);
            }
            Deed::KeyInAddress | Deed::KeyInCode => return,
            Deed::KeyOnTiles => {
                let tiles = self.search.tiles(&self.settings);
                let next = self.search.ahead(how, &tiles);
                return next.map_or((), |provider| self.pick(provider));
            }
            Deed::Picked => {
                let picked = self.search.tiles(&self.settings).get(at).copied();
                return picked.map_or((), |provider| self.pick(provider));
            }
            Deed::Sought | Deed::SearchOpened | Deed::KeyInSearch | Deed::Found => {
                return self.sought(ctx, (deed, at), how, event);
            }
            Deed::Nowhere => return self.go_nowhere(ctx),
            Deed::Typed => {
                let email = field::text(&self.address);
                let ascii = ascii(ctx, &email);
                self.search.typed(email, &ascii, &self.settings);
                if self.settings.more && self.search.is_unknown(&ascii, &self.settings) {
                    self.more(ctx);
                }
                return self.moved(ctx, &ascii);
            }
            Deed::AddressDone => return self.look_up(ctx),
            Deed::Go => return self.go(ctx),
            Deed::HasCode => return field::focus(&self.code),
            Deed::Pasted => {
                self.emptied = false;
                self.happened(ctx, Event::Edited);
                // A login of the page's: Chromium tells of one by an event that names no way. Firefox marks
                // the field only later, and leaves the mark until the next text has come; but nothing else
                // is ever replaced where dots are shown.
                let filled = how.is_empty() && field::is_filled(&self.code);
                if filled || !self.revealed && how == "insertReplacementText" {
                    field::wipe(&self.code);
                }
                // Pasted or dropped, not typed: it is whole.
                return self.look(ctx, how.starts_with("insertFrom"));
            }
            // The focus goes from the field to the explanation: that is no look at another code.
            Deed::CodeDone if matches!(self.flow.state(), State::Refused(..)) => return,
            Deed::CodeDone => return self.look_at_own(ctx),
            Deed::Press => {
                self.press(ctx, event);
                if matches!(self.flow.state(), State::Sending(..)) {
                    // The button is gone.
                    self.focus = Some(Spot::Title);
                }
                return;
            }
            Deed::Reveal => {
                self.revealed = !self.revealed;
                return self.group();
            }
            Deed::Missed => {
                self.missed = true;
                return;
            }
            Deed::Copy => {
                if let Some(place) = self.flow.state().place() {
                    let message = admin_message(&self.scene(place));
                    ctx.props().out.emit(Out::Copy(message));
                }
                return;
            }
        };
        self.happened(ctx, event);
    }

    /// An address typed beside the code tells the data centre, where its domain has one.
    fn moved(&mut self, ctx: &Context<Widget>, ascii: &str) {
        let provider = self.flow.state().place().map(|place| place.provider);
        if let Some(provider) =
            provider.filter(|provider| provider.domains.iter().any(|its| its == ascii))
        {
            let region = provider.region_of(&self.search.email, &[]);
            self.happened(ctx, Event::Moved(region));
        }
    }

    pub(super) fn pick(&mut self, provider: &'static Provider) {
        self.search.pick(provider);
        self.focus_tile = true;
    }

    fn press(&mut self, ctx: &Context<Widget>, event: &web_sys::Event) {
        self.look_at_own(ctx);
        let press = Press {
            address: self.search.is_address(),
            deliberate: self.pace.is_deliberate(event),
        };
        self.happened(ctx, Event::Pressed(press));
        if self.is_doubted() {
            self.pace.pressed(event);
        }
    }

    /// Whether the person was asked if they are sure.
    #[inline(never)]
    fn is_doubted(&self) -> bool {
        let place = self.flow.state().place();
        place.is_some_and(|place| place.nudge == Some(Nudge::Doubt))
    }

    pub(super) fn look_up(&mut self, ctx: &Context<Widget>) {
        let ascii = ascii(ctx, &self.search.email);
        match self.search.complete(&ascii, &self.settings) {
            Some(Aid::More) => self.more(ctx),
            Some(Aid::Exchangers(domain)) => ctx.props().out.emit(Out::LookUp(domain)),
            None => {}
        }
    }

    /// Asks for the providers that are not known yet.
    pub(super) fn more(&self, ctx: &Context<Widget>) {
        if self.settings.more {
            ctx.props().out.emit(Out::More);
        }
    }

    pub(super) fn go(&mut self, ctx: &Context<Widget>) {
        self.look_up(ctx);
        match self.search.picked {
            _ if self.search.recognised == Recognised::NoAddress => {
                self.focus = Some(Spot::Address)
            }
            Some(provider) => self.choose(ctx, provider),
            None => {
                if self.search.recognised == Recognised::Nothing {
                    self.search.recognised = Recognised::Needed;
                    self.focus = Some(Spot::Address);
                }
                self.search.going = self.search.recognised == Recognised::Looking;
            }
        }
    }

    pub(super) fn choose(&mut self, ctx: &Context<Widget>, provider: &'static Provider) {
        self.asks_address = self.search.email.trim().is_empty();
        let place = self.search.place(provider);
        self.happened(ctx, Event::Chose(place));
    }

    /// Takes an event to the machine and carries out what follows.
    pub(super) fn happened(&mut self, ctx: &Context<Widget>, event: Event) {
        match event {
            Event::Opened(_) => self.away = true,
            Event::Rated(_) => (self.rated, self.focus) = (true, Some(Spot::Title)),
            Event::Chose(_) => (self.rated, self.copied, self.missed) = (false, None, false),
            Event::Left | Event::Reset => {
                self.search = Search::new(&self.settings.email);
                self.finder = Finder::default();
            }
            _ => {}
        }
        for effect in self.flow.take(event) {
            self.carry_out(ctx, effect);
        }
    }

    fn carry_out(&mut self, ctx: &Context<Widget>, effect: Effect) {
        let provider = self
            .flow
            .state()
            .place()
            .map(|place| place.provider.id.as_str());
        let out = &ctx.props().out;
        match effect {
            Effect::Tell(notice) => out.emit(Out::Tell(notice.event(provider))),
            Effect::Abort(attempt) => out.emit(Out::Abort(attempt)),
            Effect::Focus(spot) => self.focus = Some(spot),
            Effect::WipeCode => self.wipe(),
            Effect::Wipe => {
                self.wipe();
                self.known.wipe();
            }
            Effect::Continue => {
                if let Some(provider) = provider {
                    out.emit(Out::Continue(provider, self.search.address().to_owned()));
                }
            }
            Effect::Deliver(attempt) => {
                let Some(place) = self.flow.state().place() else {
                    return;
                };
                let verdict = field::verdict(&self.code, &self.scene(place));
                if let Some(code) = verdict.and_then(|verdict| verdict.code) {
                    out.emit(Out::Deliver(
                        attempt,
                        submission(place, self.search.address(), code, &self.known.typed()),
                    ));
                }
            }
        }
    }
}

/// The domain of an address in ASCII, lower case; empty if there is none.
pub(super) fn ascii(ctx: &Context<Widget>, email: &str) -> String {
    let domain = domain_of(email).unwrap_or_default().to_owned();
    if domain.is_ascii() {
        domain.to_ascii_lowercase()
    } else {
        ctx.props().ascii.emit(domain)
    }
}
