//! What a person can do on the screens, and how an element says so.

use web_sys::Element;
use yew::NodeRef;

use crate::model::account::{Account, PasswordKind};
use crate::model::page::PageKind;
use crate::model::provider::Provider;

/// What a person can put on the clipboard by a press.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// The message to the administrator.
    Message,
    /// The address of this page of the provider's.
    Page(PageKind),
}

/// What something that happens to an element means. No action has a place in the page: the widget knows
/// which of them belongs to which element.
#[derive(Clone, Copy, Debug)]
pub enum Action {
    /// To another mailbox.
    ClearProvider,
    /// Tick this step off, or take its tick back.
    TickStep(usize),
    /// This step is done: on to the next.
    NextStep(usize),
    /// Open this step's link.
    OpenStep(usize),
    /// Open this step, or fold it away, where there is no room for all of them.
    UnfoldStep(usize),
    /// Open all of them there, or all but the current one no longer.
    UnfoldAll,
    /// Let the person say what the mailbox was thought to tell.
    ReopenAnswers,
    /// The mailbox belongs to an account of this kind.
    ChooseAccount(Account),
    /// The person signs in with this kind of password.
    ChooseKind(PasswordKind),
    /// The mailbox is in this data centre of the provider.
    ChooseRegion(usize),
    /// Show the steps although the provider refuses app passwords.
    ForceSteps,
    /// Stop waiting for the host.
    Cancel,
    /// Go on with the provider's own sign-in window.
    ContinueWithOauth,
    /// Whether this helped.
    GiveFeedback(bool),
    /// The address field holds another text.
    EditAddress,
    /// The address field was left after a change.
    CommitAddress,
    /// The address was misspelt: the domain that was meant.
    CorrectAddress,
    /// A key in the address field.
    KeyInAddress,
    /// This provider's tile was chosen.
    ChooseTile(&'static Provider),
    /// A key on the tiles.
    KeyOnTiles,
    /// The search holds another text.
    EditSearch,
    /// Open the list of the search.
    OpenSearch,
    /// A key in the search.
    KeyInSearch,
    /// The focus left the search.
    LeaveSearch,
    /// This provider was chosen from the list of the search.
    ChooseOption(&'static Provider),
    /// None of the providers has the mailbox.
    ChooseOther,
    /// On to the steps.
    Continue,
    /// The code field holds another text.
    EditCode,
    /// The code field was left after a change.
    CommitCode,
    /// A key in a field beside the button that connects.
    KeyInForm,
    /// Show or hide the code.
    ToggleCode,
    /// A server's field holds another text.
    EditServer,
    /// Connect.
    Submit,
    /// Open the reasons why something may be missing.
    OpenTroubleshooting,
    /// Put this on the clipboard.
    Copy(Copied),
    /// Another language was chosen.
    ChooseLanguage,
    /// What the browser would do is not wanted, and nothing else happens.
    PreventDefault,
}

/// What may happen to an element: the events that the widget listens to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// `click`
    Click,
    /// `change`
    Change,
    /// `input`
    Input,
    /// `keydown`
    Keydown,
    /// `keyup`
    Keyup,
    /// `mousedown`
    Mousedown,
    /// `focusout`
    Focusout,
    /// `submit`
    Submit,
}

impl EventKind {
    /// All of them.
    pub const ALL: &'static [EventKind] = &[
        EventKind::Click,
        EventKind::Change,
        EventKind::Input,
        EventKind::Keydown,
        EventKind::Keyup,
        EventKind::Mousedown,
        EventKind::Focusout,
        EventKind::Submit,
    ];

    /// The browser's name of it.
    pub const fn name(self) -> &'static str {
        match self {
            EventKind::Click => "click",
            EventKind::Change => "change",
            EventKind::Input => "input",
            EventKind::Keydown => "keydown",
            EventKind::Keyup => "keyup",
            EventKind::Mousedown => "mousedown",
            EventKind::Focusout => "focusout",
            EventKind::Submit => "submit",
        }
    }

    /// The kind of this name, if the widget listens to it.
    pub fn of(name: &str) -> Option<EventKind> {
        let mut all = EventKind::ALL.iter().copied();
        all.find(|kind| kind.name() == name)
    }
}

/// Which action belongs to which element of the screen that was drawn last.
#[derive(Debug, Default)]
pub struct Bindings(Vec<(NodeRef, EventKind, Action)>);

impl Bindings {
    /// This action belongs to this element when this happens to it.
    pub fn add(&mut self, element: NodeRef, kind: EventKind, action: Action) {
        self.0.push((element, kind, action));
    }

    /// The action of the element to which this happened, or else of the innermost one around it that has one.
    pub fn find(&self, kind: EventKind, target: &Element) -> Option<Action> {
        let mut found = None;
        // Elements were bound from the outermost to the innermost, as they stand in each other.
        for (element, bound, action) in &self.0 {
            let holds = || element.get().is_some_and(|it| it.contains(Some(target)));
            if *bound == kind && holds() {
                found = Some(*action);
            }
        }
        found
    }
}
