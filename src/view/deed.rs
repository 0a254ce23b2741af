//! What a person can do on the screens.

use crate::catalog::account::{Account, Way};

/// One deed, with the browser's event beside it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Deed {
    /// The person wants another mailbox.
    Left,
    /// A step was ticked off, or its tick taken back.
    Ticked(usize),
    /// This step's link was followed.
    Opened(usize),
    /// The kind of account was said.
    Placed(Account),
    /// How one signs in was said.
    Went(Way),
    /// The data centre was said.
    Moved(usize),
    /// The person wants the steps although the provider refuses app passwords.
    Insisted,
    /// The person does not want to wait.
    Cancelled,
    /// The person goes on with the provider's own sign-in window.
    Continued,
    /// The person said whether this helped.
    Rated(bool),
    /// The address was typed.
    Typed,
    /// The field for the address was left.
    AddressDone,
    /// The tile at this place was chosen.
    Picked(usize),
    /// A key on the tiles.
    KeyOnTiles,
    /// Something was typed in the search for a provider.
    Sought,
    /// The search was clicked.
    SearchOpened,
    /// A key in the search.
    KeyInSearch,
    /// The provider at this place of the list was chosen.
    Found(usize),
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
    /// The administrator's message is to be copied.
    Copy,
}
