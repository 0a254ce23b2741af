//! What the host has configured: its attributes and properties, checked, as one value.

use crate::catalog::catalogue::Catalogue;

/// How one pastes on the person's machine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pasting {
    /// With the control key.
    #[default]
    Control,
    /// With the command key of a Mac or an iPad.
    Command,
    /// With a finger: there is no keyboard but the one on the screen.
    Finger,
}

/// The host's configuration. Empty where the host has not said anything.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config {
    /// The host's name.
    pub app_name: String,
    /// The mailbox; if set it is shown and not editable.
    pub email: String,
    /// The provider's id; wins over the one detected.
    pub provider: String,
    /// Where to get help: an `https` address.
    pub support_url: String,
    /// Whether nothing may be done at present.
    pub disabled: bool,
    /// Whether the mailbox has stopped working.
    pub reconnect: bool,
    /// Whether the host can sign in with a provider's own window.
    pub oauth: bool,
    /// Whether the host can look up mail exchangers.
    pub mx: bool,
    /// Whether there are providers of ours that are not loaded yet.
    pub more: bool,
    /// Whether the host offers these providers only.
    pub closed: bool,
    /// The languages that the host offers, a line each: its tag, and its own name behind a space.
    pub languages: String,
    /// How one pastes here.
    pub pasting: Pasting,
    /// The providers on offer.
    pub catalogue: Catalogue,
}
