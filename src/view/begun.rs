//! What the person did on the first screen before the wasm was there (`host/js/first-screen.js`).

/// What stands on that screen. Empty where the person did nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Begun {
    /// The address, as far as it is typed.
    pub email: String,
    /// The id of the provider whose tile is chosen.
    pub provider: String,
    /// Whether it was chosen after the address was typed: then it counts more than what the address tells.
    pub chosen: bool,
    /// What is typed in the search.
    pub query: String,
    /// The button that was pressed last, if nothing was done since.
    pub pressed: Option<Pressed>,
}

/// A button of the first screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// On to the steps.
    Continue,
    /// The provider is not listed.
    Other,
}
