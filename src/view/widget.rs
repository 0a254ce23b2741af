//! The widget: holds the machine, shows its state, passes on what leaves.

use std::sync::LazyLock;

use yew::{Callback, Component, Context, Html, NodeRef, Properties};

use super::deed::Deed;
use super::done::done;
use super::field;
use super::finder::Finder;
use super::guide::guide;
use super::known::Known;
use super::out::Out;
use super::pace::Pace;
use super::page::Page;
use super::paste::Panel;
use super::pick::{Choice, pick};
use super::scene::Scene;
use super::search::{Recognised, Search};
use super::settings::Settings;
use super::wishing::is_same;
use crate::flow::event::{Event, Spot};
use crate::flow::machine::Flow;
use crate::flow::state::{Attempt, Failure, Place, State};
use crate::i18n::texts::Texts;
use crate::model::provider::Provider;

/// What the widget is made with.
#[derive(Clone, Properties, PartialEq)]
pub struct Props {
    /// Where everything goes that leaves.
    pub out: Callback<Out>,
    /// A domain in ASCII: punycode where it is international. The browser knows how.
    pub ascii: Callback<String, String>,
    /// The host's wishes at the beginning.
    pub settings: Settings,
    /// The language at the beginning.
    pub texts: Texts,
}

/// Whether anybody can see the widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// As far as one knows.
    Seen,
    /// The page keeps it, and does not show it.
    Hidden,
    /// The page was left for another one; the browser may keep it and show it again.
    Left,
}

/// What the widget is told.
#[derive(Debug)]
pub enum Msg {
    /// The person did this: the number of the deed, the key or the way in which a text came, and the
    /// browser's event.
    Did(usize, String, web_sys::Event),
    /// The host answered this attempt.
    Answered(Attempt, Result<(), Failure>),
    /// The host has other wishes.
    Settings(Box<Settings>),
    /// Another language, or other words.
    Texts(Texts),
    /// The mail exchangers of a domain, the preferred ones first.
    Exchangers(String, Vec<String>),
    /// The person came back to this page from another one.
    Returned,
    /// Whether anybody can see the widget.
    Sight(Sight),
    /// The host wants the beginning again.
    Restart,
    /// The copying worked or did not.
    Copied(bool),
}

/// The provider of a screen on which none is chosen.
static NOBODY: LazyLock<Provider> = LazyLock::new(Provider::default);

/// The form of the fields that are not secret. Chromium takes all fields of a page that have none for one
/// login: with a password's field of the page's below them it would write the page's user name there. It is
/// never sent (`deeds.js`).
const OWN_FORM: &str = "form id=ap-own hidden";

/// The component.
pub struct Widget {
    pub(super) flow: Flow,
    pub(super) settings: Settings,
    pub(super) texts: Texts,
    pub(super) search: Search,
    pub(super) finder: Finder,
    /// Whether the screen with the field asks for the address too: it was not known on the way there.
    pub(super) asks_address: bool,
    pub(super) revealed: bool,
    pub(super) rated: bool,
    /// Whether a link to the provider was followed.
    pub(super) away: bool,
    pub(super) copied: Option<bool>,
    pub(super) missed: bool,
    pub(super) told: &'static str,
    pub(super) focus: Option<Spot>,
    /// Whether the tile that was chosen by its letter takes the focus.
    pub(super) focus_tile: bool,
    pub(super) root: NodeRef,
    pub(super) code: NodeRef,
    pub(super) address: NodeRef,
    pub(super) tiles: NodeRef,
    pub(super) seek: NodeRef,
    pub(super) known: Known,
    pub(super) pace: Pace,
    pub(super) sight: Sight,
    /// Whether what was refused is no longer in the field: nobody saw it for a while.
    pub(super) emptied: bool,
}

impl Component for Widget {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Widget>) -> Widget {
        let Props {
            settings, texts, ..
        } = ctx.props().clone();
        let mut widget = Widget {
            flow: Flow::default(),
            search: Search::new(&settings.email),
            finder: Finder::default(),
            settings,
            texts,
            asks_address: false,
            revealed: false,
            rated: false,
            away: false,
            copied: None,
            missed: false,
            told: "",
            focus: None,
            focus_tile: false,
            root: NodeRef::default(),
            code: NodeRef::default(),
            address: NodeRef::default(),
            tiles: NodeRef::default(),
            seek: NodeRef::default(),
            known: Known::default(),
            pace: Pace::default(),
            sight: Sight::Seen,
            emptied: false,
        };
        widget.begin(ctx);
        // The page has not asked for the focus: it stays where it is.
        widget.focus = None;
        widget
    }

    fn update(&mut self, ctx: &Context<Widget>, msg: Msg) -> bool {
        match msg {
            Msg::Did(number, how, event) => {
                if let Some(deed) = Deed::of(number) {
                    self.did(ctx, deed, &how, &event);
                }
            }
            Msg::Answered(attempt, answer) => {
                self.happened(ctx, Event::Answered(attempt, answer));
                self.hidden(ctx);
            }
            Msg::Settings(settings) => self.wished(ctx, *settings),
            Msg::Texts(texts) => self.texts = texts,
            Msg::Exchangers(domain, list) => {
                let found = self.search.found(&domain, list, &self.settings);
                let here = self.flow.state().place().map(|place| place.provider);
                let goes = self.search.going || !self.settings.email.is_empty();
                if found && goes && !is_same(here, self.search.picked) {
                    self.go(ctx);
                }
            }
            Msg::Returned => {
                if std::mem::take(&mut self.away) {
                    field::focus_quietly(&self.code);
                }
            }
            Msg::Sight(sight) => {
                self.sight = sight;
                self.hidden(ctx);
            }
            Msg::Restart => {
                self.happened(ctx, Event::Reset);
                self.begin(ctx);
            }
            Msg::Copied(worked) => self.copied = Some(worked),
        }
        true
    }

    fn view(&self, _ctx: &Context<Widget>) -> Html {
        let nowhere = self.search.place(self.search.picked.unwrap_or(&NOBODY));
        let mut page = Page::new(self.scene(&nowhere));
        page.el("div.base part=base", |page| {
            page.node(&self.root);
            page.set("lang", self.texts.lang());
            page.set_if(self.settings.disabled, "inert", "");
            page.set_if(self.settings.disabled, "aria-disabled", "true");
            match self.flow.state() {
                State::Pick => pick(page, &self.choice()),
                State::Done(_) => done(page, self.rated),
                state => guide(page, &self.panel(state)),
            }
            page.el(OWN_FORM, |_| {});
        });
        page.finish()
    }

    fn rendered(&mut self, ctx: &Context<Widget>, _first: bool) {
        let word = self.flow.state().word();
        if std::mem::replace(&mut self.told, word) != word {
            ctx.props().out.emit(Out::State(word));
        }
        match self.focus.take() {
            Some(Spot::Title) => field::focus_title(&self.root),
            Some(Spot::Address) => field::focus(&self.address),
            Some(Spot::Code) => field::focus(&self.code),
            None => {}
        }
        if std::mem::take(&mut self.focus_tile) {
            field::focus_chosen(&self.tiles);
        }
        if self.finder.active.is_some() {
            field::show_active(&self.root);
        }
    }
}

impl Widget {
    /// What the screens show; `nowhere` stands in while no provider is chosen.
    pub(super) fn scene<'a>(&'a self, nowhere: &'a Place) -> Scene<'a> {
        Scene {
            texts: &self.texts,
            settings: &self.settings,
            email: self.search.email.trim(),
            place: self.flow.state().place().unwrap_or(nowhere),
            copied: self.copied,
            missed: self.missed,
            emptied: self.emptied,
        }
    }

    fn choice(&self) -> Choice<'_> {
        Choice {
            search: &self.search,
            finder: &self.finder,
            address: &self.address,
            tiles: &self.tiles,
            seek: &self.seek,
        }
    }

    fn panel<'a>(&'a self, state: &'a State) -> Panel<'a> {
        Panel {
            state,
            field: &self.code,
            address: &self.address,
            asks_address: self.asks_address && self.settings.email.is_empty(),
            other: self.search.picked.filter(|picked| {
                let here = state
                    .place()
                    .is_some_and(|place| place.provider.id == picked.id);
                self.search.recognised == Recognised::Found && !here
            }),
            revealed: self.revealed,
            known: &self.known,
        }
    }
}
