//! The widget: holds the machine, shows its state, passes on what leaves.

use yew::{Callback, Component, Context, Html, NodeRef, Properties, html};

use super::done::done;
use super::field;
use super::guide::guide;
use super::out::{Out, Submission};
use super::paste::Panel;
use super::pick::{Pick, Recognised, pick};
use super::scene::Scene;
use super::search::Search;
use super::settings::Settings;
use crate::catalog::provider::{Provider, domain_of};
use crate::flow::{Effect, Event, Flow, Spot, State};
use crate::i18n::texts::Texts;

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
    /// Something for the machine.
    Event(Event),
    /// The host has other wishes.
    Settings(Box<Settings>),
    /// Another language, or other words.
    Texts(Texts),
    /// The mail exchangers of a domain, the preferred ones first.
    Exchangers(String, Vec<String>),
    /// The address was typed.
    Address(String),
    /// The field for the address was left.
    AddressDone,
    /// A tile was chosen.
    Picked(&'static Provider),
    /// On to the steps.
    Go,
    /// The field for the code changed; says whether the person has finished with it.
    Code(bool),
    /// The code is to be shown or hidden.
    Reveal,
    /// The button.
    Press,
    /// The person came back to this page from another one.
    Returned,
    /// The host wants the beginning again.
    Restart,
    /// The message for the administrator is to be copied.
    Copy(String),
    /// The copying worked or did not.
    Copied(bool),
}

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
    root: NodeRef,
    code: NodeRef,
    address: NodeRef,
    tiles: NodeRef,
}

impl Component for Widget {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Widget>) -> Widget {
        let Props { settings, texts, .. } = ctx.props().clone();
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
            Msg::Event(event) => self.happened(ctx, event),
            Msg::Settings(settings) => self.wished(ctx, *settings),
            Msg::Texts(texts) => self.texts = texts,
            Msg::Exchangers(domain, list) => {
                self.search.found(&domain, list, &self.settings);
                if !self.settings.email.is_empty() && self.search.recognised == Recognised::Found {
                    self.go(ctx);
                }
            }
            Msg::Address(email) => {
                let ascii = ascii(ctx, &email);
                self.search.typed(email, &ascii, &self.settings);
            }
            Msg::AddressDone => self.look_up(ctx),
            Msg::Picked(provider) => {
                self.search.picked = Some(provider);
                if self.search.recognised != Recognised::NoAddress {
                    self.search.recognised = Recognised::Nothing;
                }
                field::focus_chosen(&self.tiles);
            }
            Msg::Go => self.go(ctx),
            Msg::Code(settled) => {
                self.look(ctx, settled);
            }
            Msg::Reveal => {
                self.revealed = !self.revealed;
                self.group();
            }
            Msg::Press => {
                self.look(ctx, true);
                let known = self.search.is_address();
                self.happened(ctx, Event::Pressed(known));
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
            Msg::Copy(text) => ctx.props().out.emit(Out::Copy(text)),
            Msg::Copied(worked) => self.copied = Some(worked),
        }
        true
    }

    fn view(&self, ctx: &Context<Widget>) -> Html {
        let link = ctx.link();
        let (tell, copy) = (link.callback(Msg::Event), link.callback(Msg::Copy));
        let scene = Scene {
            texts: &self.texts,
            settings: &self.settings,
            email: self.search.email.trim(),
            tell: &tell,
            copy: &copy,
            copied: self.copied,
        };
        let screen = match self.flow.state() {
            State::Pick => pick(&scene, &self.picking(ctx)),
            State::Done(place) => done(&scene, place, self.rated),
            state => match state.place() {
                Some(place) => guide(&scene, place, &self.panel(ctx)),
                None => Html::default(),
            },
        };
        html! {
            <div ref={self.root.clone()} class="base" part="base" lang={self.texts.lang().to_owned()}
                inert={self.settings.disabled} aria-disabled={self.settings.disabled.then_some("true")}>{ screen }</div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Widget>, _first: bool) {
        field::hush(&self.code);
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
    }
}

impl Widget {
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
            given.then(|| self.search.detect(&ascii(ctx, &self.search.email), &self.settings)).flatten()
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
            _ if self.search.recognised == Recognised::NoAddress => self.focus = Some(Spot::Address),
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
        let offered = current.is_some_and(|current| self.settings.catalogue.find(current.id) == Some(current));
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
                let Some(place) = self.flow.state().place() else { return };
                let verdict = field::verdict(&self.code, place, self.app_name(), &self.search.email);
                if let Some(code) = verdict.and_then(|verdict| verdict.code) {
                    out.emit(Out::Deliver(attempt, Submission::new(place, self.search.email.trim(), code)));
                }
            }
        }
    }

    /// Reads the field once more. Nothing of what it holds is kept.
    fn look(&mut self, ctx: &Context<Widget>, settled: bool) {
        let Some(place) = self.flow.state().place() else { return };
        let look = field::look(&self.code, place, self.app_name(), &self.search.email, settled);
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

    fn app_name(&self) -> Option<&str> {
        Some(self.settings.app_name.as_str()).filter(|name| !name.is_empty())
    }

    fn picking(&self, ctx: &Context<Widget>) -> Pick<'_> {
        let link = ctx.link();
        Pick {
            picked: self.search.picked,
            recognised: self.search.recognised,
            field: &self.address,
            tiles: &self.tiles,
            typed: link.callback(Msg::Address),
            left: link.callback(|()| Msg::AddressDone),
            chose: link.callback(Msg::Picked),
            go: link.callback(|()| Msg::Go),
        }
    }

    fn panel(&self, ctx: &Context<Widget>) -> Panel<'_> {
        let link = ctx.link();
        Panel {
            state: self.flow.state(),
            field: &self.code,
            address: &self.address,
            asks_address: self.asks_address && self.settings.email.is_empty(),
            revealed: self.revealed,
            changed: link.callback(Msg::Code),
            typed: link.callback(Msg::Address),
            reveal: link.callback(|()| Msg::Reveal),
            press: link.callback(|()| Msg::Press),
        }
    }
}

/// The domain of an address in ASCII, lower case; empty if there is none.
fn ascii(ctx: &Context<Widget>, email: &str) -> String {
    let domain = domain_of(email).unwrap_or_default().to_owned();
    if domain.is_ascii() { domain.to_ascii_lowercase() } else { ctx.props().ascii.emit(domain) }
}
