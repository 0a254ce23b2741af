//! What a person can do on the screens.
//!
//! An element says in an attribute what a click on it means, a change, an input, a key: see `page.rs`.
//! The page listens at one place (`host/deeds.js`) and passes on what it finds there.

/// The deeds and the list of them, which is the way back from a number.
macro_rules! deeds {
    ($($(#[$about:meta])* $deed:ident,)*) => {
        /// One deed. Some are done to one thing among several: then its place goes with them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Deed {
            $($(#[$about])* $deed,)*
        }

        const ALL: &[Deed] = &[$(Deed::$deed),*];
    };
}

/// More than there are deeds: what is above it in a number is the place.
const PLACE: usize = 64;
const _: () = assert!(ALL.len() <= PLACE);

impl Deed {
    /// The deed and the place as a number, for an attribute.
    pub const fn number(self, at: usize) -> usize {
        at * PLACE + self as usize
    }

    /// The deed of a number, and the place.
    pub fn of(number: usize) -> Option<(Deed, usize)> {
        Some((*ALL.get(number % PLACE)?, number / PLACE))
    }
}

deeds! {
    /// The person wants another mailbox.
    Left,
    /// The step at this place was ticked off, or its tick taken back.
    Ticked,
    /// The link of the step at this place was followed.
    Opened,
    /// The kind of account was said: its place among all.
    Placed,
    /// How one signs in was said: the way's place among all.
    Went,
    /// The data centre was said: its place in the provider's regions.
    Moved,
    /// The person wants the steps although the provider refuses app passwords.
    Insisted,
    /// The person does not want to wait.
    Cancelled,
    /// The person goes on with the provider's own sign-in window.
    Continued,
    /// This helped, says the person.
    Helped,
    /// It did not.
    DidNotHelp,
    /// The address was typed.
    Typed,
    /// The field for the address was left.
    AddressDone,
    /// The tile at this place was chosen.
    Picked,
    /// A key on the tiles.
    KeyOnTiles,
    /// Something was typed in the search for a provider.
    Sought,
    /// The search was clicked.
    SearchOpened,
    /// A key in the search.
    KeyInSearch,
    /// The provider at this place of the list was chosen.
    Found,
    /// None of the providers runs the mailbox.
    Nowhere,
    /// On to the steps.
    Go,
    /// A key in the field for the address.
    KeyInAddress,
    /// The person has a code already.
    HasCode,
    /// The field for the code changed.
    Pasted,
    /// The field for the code was left.
    CodeDone,
    /// A key in the field for the code.
    KeyInCode,
    /// The code is to be shown or hidden.
    Reveal,
    /// The button below the code.
    Press,
    /// Something is not there: the person wants to know why.
    Missed,
    /// The administrator's message is to be copied.
    Copy,
}
