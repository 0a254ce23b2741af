//! The widget: holds the machine, shows its state, passes on what leaves.

use std::cell::RefCell;
use std::sync::LazyLock;

use web_sys::{Element, Event as BrowserEvent};
use yew::{Callback, Component, Context, Html, NodeRef, Properties};

use super::action::{Action, Bindings, Copied, EventKind};
use super::address_lookup::AddressLookup;
use super::begun::Begun;
use super::combobox::ProviderCombobox;
use super::command::Command;
use super::config::Config;
use super::element_builder::ElementBuilder;
use super::field;
use super::listeners::{Listeners, MouseWatch};
use super::notation::{Tag, attr, tag};
use super::parts::languages::languages;
use super::parts::manual_servers::ManualServers;
use super::press_timing::PressTiming;
use super::screens::done::done;
use super::screens::guide::guide;
use super::screens::pick::pick;
use crate::flow::event::{Event, FocusTarget};
use crate::flow::failure::Failure;
use crate::flow::machine::Flow;
use crate::flow::state::{Attempt, State};
use crate::i18n::texts::Texts;
use crate::model::outcome::Outcome;
use crate::model::provider::Provider;

/// What the widget is made with.
#[derive(Clone, Properties, PartialEq)]
pub struct Props {
    /// Where everything goes that leaves.
    pub command: Callback<Command>,
    /// A domain in ASCII: punycode where it is international. The browser knows how.
    pub to_ascii: Callback<String, String>,
    /// The host's configuration at the beginning.
    pub config: Config,
    /// The language at the beginning.
    pub texts: Texts,
    /// What the person did before.
    pub begun: Begun,
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
    /// This happened to an element of the widget's.
    Heard(EventKind, BrowserEvent, Element),
    /// A mouse button came up again, somewhere in the page.
    MouseReleased,
    /// The host answered this attempt.
    Answered(Attempt, Result<(), Failure>),
    /// The host has taken the code of this attempt, and says nothing of whether it works.
    Received(Attempt),
    /// The host has changed its configuration.
    Config(Box<Config>),
    /// Another language, or other texts.
    Texts(Texts),
    /// The records of a domain: its mail exchangers, the preferred ones first, and its TXT records.
    Exchangers(String, Vec<String>, Vec<String>),
    /// The person came back to this page from another one.
    Returned,
    /// Whether anybody can see the widget.
    Sight(Sight),
    /// The host says why the mailbox has stopped working.
    Failed(Outcome),
    /// The host wants the beginning again.
    Restart,
    /// The copying worked or did not.
    Copied(Copied, bool),
    /// All stands: on from what the person did before.
    Resumed,
}

/// The provider of a screen on which none is chosen.
static NOBODY: LazyLock<Provider> = LazyLock::new(Provider::default);

/// The form of the fields that are not secret. Chromium takes all fields of a page that have none for one
/// login: with a password field of the page's below them it would write the page's user name there. It is
/// never sent.
const OWN_FORM: Tag = tag!("form id=ap-own hidden");

/// The component.
pub struct Widget {
    pub(super) flow: Flow,
    pub(super) config: Config,
    pub(super) texts: Texts,
    pub(super) lookup: AddressLookup,
    pub(super) combobox: ProviderCombobox,
    /// Whether the screen with the code field asks for the address too: it was not known before.
    pub(super) asks_address: bool,
    pub(super) revealed: bool,
    pub(super) feedback_given: bool,
    /// Whether more was put into the field for the code than it takes, and it holds the beginning.
    pub(super) is_cut: bool,
    /// Whether a link to the provider was opened.
    pub(super) link_opened: bool,
    pub(super) copied: Option<(Copied, bool)>,
    pub(super) troubleshoots: bool,
    /// The word of the state that the host was told last.
    told_state: &'static str,
    /// Where the focus goes with the next drawing.
    pub(super) focus: Option<FocusTarget>,
    pub(super) root: NodeRef,
    pub(super) code: NodeRef,
    pub(super) address: NodeRef,
    pub(super) tiles: NodeRef,
    pub(super) search: NodeRef,
    pub(super) languages: NodeRef,
    pub(super) manual_servers: ManualServers,
    pub(super) press_timing: PressTiming,
    pub(super) sight: Sight,
    /// Whether what was refused is no longer in the field: nobody saw it for a while.
    pub(super) emptied: bool,
    /// The actions of what was drawn last.
    pub(super) bindings: RefCell<Bindings>,
    listeners: Option<Listeners>,
    /// As long as the list of the search is open.
    pub(super) mouse: Option<MouseWatch>,
}

impl Component for Widget {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Widget>) -> Widget {
        let Props {
            config,
            texts,
            begun,
            ..
        } = ctx.props().clone();
        let mut widget = Widget {
            flow: Flow::default(),
            lookup: AddressLookup::new(&config.email),
            combobox: ProviderCombobox::default(),
            config,
            texts,
            asks_address: false,
            revealed: false,
            is_cut: false,
            feedback_given: false,
            link_opened: false,
            copied: None,
            troubleshoots: false,
            told_state: "",
            focus: None,
            root: NodeRef::default(),
            code: NodeRef::default(),
            address: NodeRef::default(),
            tiles: NodeRef::default(),
            search: NodeRef::default(),
            languages: NodeRef::default(),
            manual_servers: ManualServers::default(),
            press_timing: PressTiming::default(),
            sight: Sight::Seen,
            emptied: false,
            bindings: RefCell::default(),
            listeners: None,
            mouse: None,
        };
        widget.begin(ctx);
        // The page has not asked for the focus: it stays where it is.
        widget.focus = None;
        widget.stand_in(&begun);
        widget
    }

    fn update(&mut self, ctx: &Context<Widget>, msg: Msg) -> bool {
        match msg {
            Msg::Heard(kind, event, target) => return self.heard(ctx, kind, &event, &target),
            Msg::MouseReleased => return self.mouse_released(),
            Msg::Answered(attempt, answer) => {
                self.apply(ctx, Event::Answered(attempt, answer));
                self.hide(ctx);
            }
            Msg::Received(attempt) => {
                self.apply(ctx, Event::Received(attempt));
                self.hide(ctx);
            }
            Msg::Config(config) => self.apply_config(ctx, *config),
            Msg::Texts(texts) => {
                // What the person has chosen may not be had: then the list goes back to what is shown.
                field::choose(&self.languages, texts.lang());
                self.texts = texts;
            }
            Msg::Exchangers(domain, mx, txt) => self.apply_exchangers(ctx, &domain, (mx, txt)),
            Msg::Returned => {
                if std::mem::take(&mut self.link_opened) {
                    field::focus_quietly(&self.code);
                }
            }
            Msg::Sight(sight) => {
                self.sight = sight;
                self.hide(ctx);
            }
            Msg::Failed(outcome) => self.fail(ctx, outcome),
            Msg::Restart => self.restart(ctx),
            Msg::Copied(what, worked) => self.copied = Some((what, worked)),
            Msg::Resumed => self.resume(ctx),
        }
        true
    }

    fn view(&self, _ctx: &Context<Widget>) -> Html {
        let nobody = self.lookup.session(self.lookup.chosen.unwrap_or(&NOBODY));
        let mut build = ElementBuilder::new(self.context(&nobody));
        build.el(tag!("div.base part=base"), |build| {
            build.node(&self.root);
            build.set(attr!("lang"), self.texts.lang());
            build.set_if(self.config.disabled, attr!("inert"), "");
            match self.flow.state() {
                State::Pick => pick(build, &self.picker()),
                State::Done(_) => done(build, self.feedback_given, true),
                State::Received(_) => done(build, self.feedback_given, false),
                state => guide(build, &self.panel(state)),
            }
            languages(build, &self.languages);
            build.el(OWN_FORM, |build| {
                build.on(EventKind::Submit, Action::PreventDefault);
            });
        });
        let (html, bindings) = build.finish();
        self.bindings.replace(bindings);
        html
    }

    fn rendered(&mut self, ctx: &Context<Widget>, first: bool) {
        if first && let Some(root) = self.root.cast::<Element>() {
            let heard = |(kind, event, target)| Msg::Heard(kind, event, target);
            self.listeners = Some(Listeners::new(&root, &ctx.link().callback(heard)));
            self.ask_to_resume(ctx);
        }
        let word = self.flow.state().word();
        if std::mem::replace(&mut self.told_state, word) != word {
            ctx.props().command.emit(Command::State(word));
        }
        match self.focus.take() {
            Some(FocusTarget::Title) => field::focus_title(&self.root),
            Some(FocusTarget::Address) => field::focus(&self.address),
            Some(FocusTarget::Code) => field::focus(&self.code),
            Some(FocusTarget::Server) => self.manual_servers.focus_mistake(),
            Some(FocusTarget::Answer) => field::focus_answer(&self.root),
            Some(FocusTarget::Step) => field::focus_step(&self.root),
            Some(FocusTarget::Tile) => field::focus_chosen(&self.tiles),
            Some(FocusTarget::Search) => field::focus(&self.search),
            None => {}
        }
        if self.combobox.active.is_some() {
            field::show_active(&self.root);
        }
    }
}
