//! Properties: claims about every input there may be, tried with very many.
//!
//! `make test` tries 200,000 cases, the same ones each time; `make fuzz` 10 million others, and says with which seed.
//! Before them comes what once failed: `corpus/NAME.jsonl`, a case a line, for the property NAME. Everything runs with
//! checks of arithmetic and with debug assertions, so a slip that wraps around in the wasm is a failure here. What
//! JavaScript hands over is tried in `tools/check-fuzz.mjs`.
//!
//! What must hold, by property:
//!
//! | Property | Whatever comes, this holds |
//! | --- | --- |
//! | all of them | no panic, no overflow, an answer in bounded time |
//! | `pastes` | `ok` has no finding and a code; the code's letters are letters of the paste, in its order, so without its separators it is never longer; it has one of the provider's lengths, and no letter that the provider never uses. `reject` has no code. Below certainty `high`, only `empty`, `address` and `link` are rejected. A code is never empty, and has no control characters and no white space at its ends. Checking what was found again changes nothing. `Debug` shows nothing |
//! | `copies` | invisible characters, full-width letters, other blanks, dashes and line ends change no verdict, finding or code |
//! | `codes` | a code of any provider, in groups, quoted or capitalised as a phone does, is that code |
//! | `dialogs` | and so it is in a dialog, after a label, twice, or before other lines |
//! | `replies` | letter case changes no cause; what is behind 16,384 characters neither |
//! | `known-replies` | a reply that is known keeps its cause inside a log line, a library's error, JSON, Python's bytes, HTML, quoted-printable, a wrong decoding |
//! | `untaught` | words of no row are `unknown` |
//! | `explanations` | an explanation has a title and advice in each language, without an open slot; its link is https |
//! | `addresses` | an address is part of its text, and the address of itself; its domain ends it |
//! | `detections` | who is hidden, left out by `only` or in no catalogue is never answered; letter case, final dots and white space change nothing; `provider` and `by` come together; a suggestion only with its note |
//! | `servers` | a server that was understood is one host name in small letters, and is understood again as the same |
//! | `entries` | an entry that is read is the same after JSON and after postcard; its steps, notes and pages can be said in each language; one that is refused is refused at the path of the fault |
//! | `pages` | a page stays at its host, whatever the address and the data centre; of the address only what a query may hold |
//! | `wording` | with any texts on top, nothing that is said is empty; a slot that stays open was reported |
//! | `files` | a damaged catalogue is an error or the whole catalogue, never a half one |
//! | `contents` | damage that the checksum does not tell (it was made for it) is an error, or something that every question has an answer for |
//! | `submissions` | a submission that is read is the same after JSON; the message about one that is not quotes nothing of it |
//! | `outcomes` | whatever a host answers is an explanation with words, and a time to wait that can be said |
//! | `flows` | a press delivers once at most, and nothing is delivered without one; a doubt needs two presses with no change between them, a rejected code is never delivered; each attempt has its own number and one end; after success the code is wiped; `state` is one of the eight words; steps count from 1 to their number |

mod addresses;
mod codes;
mod damage;
mod documents;
mod entries;
mod files;
mod flows;
mod pastes;
mod replies;
pub mod runner;
mod said;
mod texts;

/// All of them.
pub fn all() -> Vec<runner::Property> {
    let rooms = [
        pastes::properties(),
        codes::properties(),
        replies::properties(),
        addresses::properties(),
        entries::properties(),
        said::properties(),
        files::properties(),
        documents::properties(),
        flows::properties(),
    ];
    rooms.into_iter().flatten().collect()
}
