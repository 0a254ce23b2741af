//! The widget: holds the machine, shows its state, passes on what leaves.

use wasm_bindgen::JsCast;
use yew::{Callback, Component, Context, Html, NodeRef, Properties};

use super::deed::Deed;
use super::done::done;
use super::field;
use super::guide::guide;
use super::missing::admin_message;
use super::out::{Out, Submission};
use super::page::{Page, Tell};
use super::paste::Panel;
use super::pick::pick;
use super::scene::Scene;
use super::search::{Recognised, Search};
use super::settings::Settings;
use crate::catalog::provider::{Provider, domain_of};
use crate::flow::{Attempt, Effect, Event, Failure, Flow, Place, Spot, State};
use crate::i18n::texts::Texts;
use crate::key;

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

/// What the widget is told.
#[derive(Debug)]
pub enum Msg {
    /// The person did this.
    Did(Deed, web_sys::Event),
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
    /// The host wants the beginning again.
    Restart,
    /// The copying worked or did not.
    Copied(bool),
}

/// The provider of a screen on which none is chosen.
static NOBODY: Provider = Provider::BLANK;

/// The component.
pub struct Widget {
    flow: Flow,
    settings: Settings,
    texts: Texts,
    search: Search,
    /// Whether the screen with the field asks for the address too: it was not known on the way there.
    asks_address: bool,
    revealed: bool,
    rated: bool,
    /// Whether a link to the provider was followed.
    away: bool,
    copied: Option<bool>,
    told: &'static str,
    focus: Option<Spot>,
    /// Whether the tile that was chosen by its letter takes the focus.
    focus_tile: bool,
    root: NodeRef,
    code: NodeRef,
    address: NodeRef,
    tiles: NodeRef,
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
            settings,
            texts,
            asks_address: false,
            revealed: false,
            rated: false,
            away: false,
            copied: None,
            told: "",
            focus: None,
            focus_tile: false,
            root: NodeRef::default(),
            code: NodeRef::default(),
            address: NodeRef::default(),
            tiles: NodeRef::default(),
        };
        widget.begin(ctx);
        // The page has not asked for the focus: it stays where it is.
        widget.focus = None;
        widget
    }

    fn update(&mut self, ctx: &Context<Widget>, msg: Msg) -> bool {
        match msg {
            Msg::Did(deed, event) => self.did(ctx, deed, &event),
            Msg::Answered(attempt, answer) => self.happened(ctx, Event::Answered(attempt, answer)),
            Msg::Settings(settings) => self.wished(ctx, *settings),
            Msg::Texts(texts) => self.texts = texts,
            Msg::Exchangers(domain, list) => {
                self.search.found(&domain, list, &self.settings);
                if !self.settings.email.is_empty() && self.search.recognised == Recognised::Found {
                    self.go(ctx);
                }
            }
            Msg::Returned => {
                if std::mem::take(&mut self.away) {
                    field::focus_quietly(&self.code);
                }
            }
            Msg::Restart => {
                self.happened(ctx, Event::Reset);
                self.begin(ctx);
            }
            Msg::Copied(worked) => self.copied = Some(worked),
        }
        true
    }

    fn view(&self, ctx: &Context<Widget>) -> Html {
        let tell: Tell = ctx.link().callback(|(deed, event)| Msg::Did(deed, event));
        let nowhere = self.search.place(self.search.picked.unwrap_or(&NOBODY));
        let mut page = Page::new(self.scene(&nowhere), &tell);
        page.el("div.base part=base", |page| {
            page.node(&self.root);
            page.set("lang", self.texts.lang());
            page.set_if(self.settings.disabled, "inert", "");
            page.set_if(self.settings.disabled, "aria-disabled", "true");
            match self.flow.state() {
                State::Pick => pick(page, &self.search, &self.address, &self.tiles),
                State::Done(_) => done(page, self.rated),
                state => guide(page, &self.panel(state)),
            }
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
    }
}

impl Widget {
    /// What the person did, as an event for the machine or for the search.
    fn did(&mut self, ctx: &Context<Widget>, deed: Deed, event: &web_sys::Event) {
        let event = match deed {
            Deed::Left => Event::Left,
            Deed::Ticked(step) => Event::Ticked(step),
            Deed::Opened(step) => Event::Opened(step),
            Deed::Placed(account) => Event::Placed(account),
            Deed::Moved(region) => Event::Moved(region),
            Deed::Insisted => Event::Insisted,
            Deed::Cancelled => Event::Cancelled,
            Deed::Continued => Event::Continued,
            Deed::Rated(helpful) => Event::Rated(helpful),
            Deed::KeyInAddress if key(event) == "Enter" => return self.go(ctx),
            Deed::KeyInCode if key(event) == "Enter" => return self.press(ctx),
            Deed::KeyInAddress | Deed::KeyInCode => return,
            Deed::KeyOnTiles => {
                let next = self
                    .search
                    .ahead(&key(event), self.settings.catalogue.providers());
                return next.map_or((), |provider| self.pick(provider));
            }
            Deed::Picked(at) => {
                let picked = self.settings.catalogue.providers().get(at).copied();
                return picked.map_or((), |provider| self.pick(provider));
            }
            Deed::Typed => {
                let email = field::address(&self.address);
                let ascii = ascii(ctx, &email);
                return self.search.typed(email, &ascii, &self.settings);
            }
            Deed::AddressDone => return self.look_up(ctx),
            Deed::Go => return self.go(ctx),
            Deed::HasCode => return field::focus(&self.code),
            Deed::Pasted => return self.look(ctx, pasted(event)),
            Deed::CodeDone => return self.look(ctx, true),
            Deed::Press => return self.press(ctx),
            Deed::Reveal => {
                self.revealed = !self.revealed;
                return self.group();
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

    fn pick(&mut self, provider: &'static Provider) {
        self.search.pick(provider);
        self.focus_tile = true;
    }

    fn press(&mut self, ctx: &Context<Widget>) {
        self.look(ctx, true);
        let known = self.search.is_address();
        self.happened(ctx, Event::Pressed(known));
    }

    /// Where the way begins: at the steps if the host has said whose mailbox it is.
    fn begin(&mut self, ctx: &Context<Widget>) {
        match self.wanted(ctx) {
            Some(provider) => self.choose(ctx, provider),
            None => self.look_up(ctx),
        }
    }

    /// The provider that the host names, or else that of its address.
    fn wanted(&self, ctx: &Context<Widget>) -> Option<&'static Provider> {
        let named = self.settings.catalogue.find(&self.settings.provider);
        named.or_else(|| {
            let given = !self.settings.email.is_empty();
            given
                .then(|| {
                    self.search
                        .detect(&ascii(ctx, &self.search.email), &self.settings)
                })
                .flatten()
        })
    }

    fn look_up(&mut self, ctx: &Context<Widget>) {
        let ascii = ascii(ctx, &self.search.email);
        if let Some(domain) = self.search.complete(&ascii, &self.settings) {
            ctx.props().out.emit(Out::LookUp(domain));
        }
    }

    fn go(&mut self, ctx: &Context<Widget>) {
        self.look_up(ctx);
        match self.search.picked {
            _ if self.search.recognised == Recognised::NoAddress => {
                self.focus = Some(Spot::Address)
            }
            Some(provider) => self.choose(ctx, provider),
            None => {
                if self.search.recognised == Recognised::Nothing {
                    self.search.recognised = Recognised::Needed;
                }
            }
        }
    }

    fn choose(&mut self, ctx: &Context<Widget>, provider: &'static Provider) {
        self.asks_address = self.search.email.trim().is_empty();
        let place = self.search.place(provider);
        self.happened(ctx, Event::Chose(place));
    }

    /// The host's wishes changed: start anew only where that concerns the mailbox.
    fn wished(&mut self, ctx: &Context<Widget>, settings: Settings) {
        let before = std::mem::replace(&mut self.settings, settings);
        if before.email != self.settings.email {
            self.search = Search::new(&self.settings.email);
        }
        let same = before.email == self.settings.email
            && before.provider == self.settings.provider
            && before.catalogue == self.settings.catalogue;
        if same {
            return;
        }
        let current = self.flow.state().place().map(|place| place.provider);
        let offered = current
            .is_some_and(|current| self.settings.catalogue.find(current.id) == Some(current));
        match self.wanted(ctx) {
            Some(wanted) if before.email == self.settings.email && current == Some(wanted) => {}
            Some(wanted) => self.choose(ctx, wanted),
            None if offered && before.catalogue != self.settings.catalogue => {}
            None => {
                self.happened(ctx, Event::Reset);
                self.look_up(ctx);
            }
        }
    }

    /// Takes an event to the machine and carries out what follows.
    fn happened(&mut self, ctx: &Context<Widget>, event: Event) {
        match event {
            Event::Opened(_) => self.away = true,
            Event::Rated(_) => self.rated = true,
            Event::Chose(_) => (self.rated, self.copied) = (false, None),
            Event::Left | Event::Reset => self.search = Search::new(&self.settings.email),
            _ => {}
        }
        for effect in self.flow.take(event) {
            self.carry_out(ctx, effect);
        }
    }

    fn carry_out(&mut self, ctx: &Context<Widget>, effect: Effect) {
        let provider = self.flow.state().place().map(|place| place.provider.id);
        let out = &ctx.props().out;
        match effect {
            Effect::Tell(notice) => out.emit(Out::Tell(provider, notice)),
            Effect::Abort(attempt) => out.emit(Out::Abort(attempt)),
            Effect::Focus(spot) => self.focus = Some(spot),
            Effect::Wipe => {
                self.revealed = false;
                field::wipe(&self.code);
            }
            Effect::Continue => {
                if let Some(provider) = provider {
                    out.emit(Out::Continue(provider, self.search.email.trim().to_owned()));
                }
            }
            Effect::Deliver(attempt) => {
                let Some(place) = self.flow.state().place() else {
                    return;
                };
                let verdict =
                    field::verdict(&self.code, place, self.app_name(), &self.search.email);
                if let Some(code) = verdict.and_then(|verdict| verdict.code) {
                    out.emit(Out::Deliver(
                        attempt,
                        Submission::new(place, self.search.email.trim(), code),
                    ));
                }
            }
        }
    }

    /// Reads the field once more. Nothing of what it holds is kept.
    fn look(&mut self, ctx: &Context<Widget>, settled: bool) {
        let Some(place) = self.flow.state().place() else {
            return;
        };
        let look = field::look(
            &self.code,
            place,
            self.app_name(),
            &self.search.email,
            settled,
        );
        let fits = look.is_some_and(|look| look.finding.is_none());
        self.happened(ctx, Event::Looked(look));
        if settled && fits {
            self.group();
        }
    }

    /// Shows a whole code in its groups.
    fn group(&self) {
        if let Some(place) = self.flow.state().place() {
            field::group(&self.code, place, self.app_name(), &self.search.email);
        }
    }

    /// What the person was told to call the app password: a paste of it is not the code.
    fn app_name(&self) -> Option<&str> {
        let example = self.texts.raw(key!("common.name-example"));
        Some(if self.settings.app_name.is_empty() {
            example
        } else {
            &self.settings.app_name
        })
    }

    fn scene<'a>(&'a self, nowhere: &'a Place) -> Scene<'a> {
        Scene {
            texts: &self.texts,
            settings: &self.settings,
            email: self.search.email.trim(),
            place: self.flow.state().place().unwrap_or(nowhere),
            copied: self.copied,
        }
    }

    fn panel<'a>(&'a self, state: &'a State) -> Panel<'a> {
        Panel {
            state,
            field: &self.code,
            address: &self.address,
            asks_address: self.asks_address && self.settings.email.is_empty(),
            revealed: self.revealed,
        }
    }
}

/// The domain of an address in ASCII, lower case; empty if there is none.
fn ascii(ctx: &Context<Widget>, email: &str) -> String {
    let domain = domain_of(email).unwrap_or_default().to_owned();
    if domain.is_ascii() {
        domain.to_ascii_lowercase()
    } else {
        ctx.props().ascii.emit(domain)
    }
}

/// The key of a keyboard event; empty while a word is being composed or another key modifies it.
fn key(event: &web_sys::Event) -> String {
    let key = event.dyn_ref::<web_sys::KeyboardEvent>();
    let plain = key
        .filter(|key| !(key.is_composing() || key.ctrl_key() || key.meta_key() || key.alt_key()));
    plain.map(|key| key.key()).unwrap_or_default()
}

/// Whether the field was filled at one stroke: pasted or dropped, not typed.
fn pasted(event: &web_sys::Event) -> bool {
    event
        .dyn_ref::<web_sys::InputEvent>()
        .is_some_and(|event| event.input_type().starts_with("insertFrom"))
}
