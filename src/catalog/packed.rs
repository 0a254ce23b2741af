//! The catalogue as two texts, written by the compiler from the files in `providers`: see `pack`.
//!
//! A provider is its fields, each behind a letter of [`tag`], and a line feed. What is as in
//! [`Provider::BLANK`] is left out, and so are the sources, which nobody is shown. `unpack` reads it,
//! and so are a host's own entries read, which `host` writes in the same way.

use super::label::Label;
use super::pack::{self, BETWEEN, END, ENTRY, LAST, Pack, each, same};
use super::provider::Provider;
use super::providers::{CORE, OWN_FILE, SHARED_FILE};
use super::server::Server;
use super::step::{Step, StepKind};
use crate::check::shape::Shape;

/// The letters that say which field follows.
#[allow(missing_docs)]
pub mod tag {
    pub const ID: u8 = b'i';
    pub const NAME: u8 = b'n';
    pub const ALSO: u8 = b'a';
    pub const CODE_NAME: u8 = b'N';
    pub const CREDENTIAL: u8 = b'c';
    pub const DOMAINS: u8 = b'd';
    pub const MX: u8 = b'm';
    pub const ALPHABET: u8 = b'A';
    pub const LENGTHS: u8 = b'l';
    pub const GROUP: u8 = b'g';
    pub const SEPARATOR: u8 = b'-';
    pub const SENDS_SEPARATOR: u8 = b'S';
    pub const DROPS_DASHES: u8 = b'D';
    pub const CASE: u8 = b'C';
    pub const CERTAINTY: u8 = b'h';
    pub const BACKUP_CODES: u8 = b'B';
    pub const PAGES: u8 = b'p';
    pub const ASKS_ACCOUNT: u8 = b'q';
    pub const WORK_STEPS: u8 = b'w';
    pub const STEPS: u8 = b's';
    pub const IMAP_STEPS: u8 = b't';
    pub const MISSING: u8 = b'x';
    pub const ENDS: u8 = b'e';
    pub const CAUTIONS: u8 = b'y';
    pub const ENDED: u8 = b'z';
    pub const MOVES_TO: u8 = b'M';
    pub const IMAP: u8 = b'I';
    pub const SMTP: u8 = b'O';
    pub const REGIONS: u8 = b'r';
    pub const WORK: u8 = b'W';
    pub const CHECKED: u8 = b'v';
    pub const DONE: u8 = b'\n';
}

/// The core.
pub static PACKED_CORE: &str = pack::text(&CORE_BYTES);
/// All others.
pub static PACKED_REST: &str = pack::text(&REST_BYTES);

static CORE_BYTES: [u8; core::<0>().len] = core().bytes;
static REST_BYTES: [u8; rest::<0>().len] = rest().bytes;

const fn core<const ROOM: usize>() -> Pack<ROOM> {
    let mut pack = Pack::EMPTY;
    each!(provider in CORE => pack.provider(provider));
    pack
}

/// In the order of their names, in which they are listed.
const fn rest<const ROOM: usize>() -> Pack<ROOM> {
    let mut pack = Pack::EMPTY;
    let mut last = "";
    while let Some(next) = after(last) {
        pack.provider(next);
        last = next.name;
    }
    pack
}

/// The first provider with a greater name: no two have the same.
const fn after(name: &str) -> Option<&'static Provider> {
    let mut first = None;
    each!(provider in OWN_FILE => first = first_of(name, first, provider));
    each!(group in SHARED_FILE => each!(provider in group => first = first_of(name, first, provider)));
    first
}

const fn first_of(
    name: &str,
    first: Option<&'static Provider>,
    provider: &'static Provider,
) -> Option<&'static Provider> {
    let greater = pack::before(name, provider.name);
    match first {
        Some(first) if !greater || pack::before(first.name, provider.name) => Some(first),
        None if !greater => None,
        _ => Some(provider),
    }
}

/// A field that is a list. An empty one is left out.
macro_rules! list {
    ($pack:expr, $tag:expr, $one:ident in $list:expr => $deed:expr) => {
        if !$list.is_empty() {
            $pack.byte($tag);
            each!($one in $list => {
                $pack.byte(ENTRY);
                $deed
            });
            $pack.byte(LAST);
        }
    };
}

impl<const ROOM: usize> Pack<ROOM> {
    const fn text_field(&mut self, tag: u8, text: &str) {
        if !text.is_empty() {
            self.byte(tag);
            self.text(text);
        }
    }

    const fn texts_field(&mut self, tag: u8, texts: &[&str]) {
        if !texts.is_empty() {
            self.byte(tag);
            self.texts(texts);
        }
    }

    const fn digit_field(&mut self, tag: u8, number: usize, blank: usize) {
        if number != blank {
            self.byte(tag);
            self.digit(number);
        }
    }

    const fn provider(&mut self, from: &Provider) {
        self.text_field(tag::ID, from.id);
        self.text_field(tag::NAME, from.name);
        self.texts_field(tag::ALSO, from.also);
        if !same(from.code_name.en, Provider::BLANK.code_name.en)
            || from.code_name.or.is_some()
            || !from.code_name.known.is_empty()
        {
            self.byte(tag::CODE_NAME);
            self.label(&from.code_name);
        }
        self.digit_field(
            tag::CREDENTIAL,
            from.credential as usize,
            Provider::BLANK.credential as usize,
        );
        self.texts_field(tag::DOMAINS, from.domains);
        self.texts_field(tag::MX, from.mx);
        self.shape(&from.shape);
        list!(self, tag::PAGES, page in from.pages => {
            self.digit(page.kind as usize);
            self.text(page.url)
        });
        self.digit_field(tag::ASKS_ACCOUNT, from.asks_account as usize, 0);
        list!(self, tag::STEPS, step in from.steps => self.step(step));
        list!(self, tag::IMAP_STEPS, step in from.imap_steps => self.step(step));
        list!(self, tag::WORK_STEPS, step in from.work_steps => self.step(step));
        list!(self, tag::MISSING, reason in from.missing => self.digit(*reason as usize));
        list!(self, tag::ENDS, end in from.ends => self.digit(*end as usize));
        list!(self, tag::CAUTIONS, caution in from.cautions => self.digit(*caution as usize));
        self.text_field(tag::ENDED, from.ended);
        self.text_field(tag::MOVES_TO, from.moves_to);
        if from.imap.is_some() {
            self.byte(tag::IMAP);
            self.server(&from.imap);
        }
        if from.smtp.is_some() {
            self.byte(tag::SMTP);
            self.server(&from.smtp);
        }
        list!(self, tag::REGIONS, region in from.regions => {
            self.text(region.ending);
            self.text(region.name);
            self.texts(region.domains);
            self.server(&region.imap);
            self.server(&region.smtp)
        });
        self.text_field(tag::WORK, from.work);
        self.text_field(tag::CHECKED, from.checked);
        self.byte(tag::DONE);
    }

    /// English, the other wording, then language and wording in turn.
    const fn label(&mut self, label: &Label) {
        self.letters(label.en);
        if let Some(or) = label.or {
            self.byte(BETWEEN as u8);
            self.letters(or);
        } else if !label.known.is_empty() {
            self.byte(BETWEEN as u8);
        }
        each!(known in label.known => {
            self.byte(BETWEEN as u8);
            self.letters(known.0);
            self.byte(BETWEEN as u8);
            self.letters(known.1)
        });
        self.byte(END as u8);
    }

    const fn shape(&mut self, shape: &Shape) {
        self.digit_field(
            tag::ALPHABET,
            shape.alphabet as usize,
            Shape::FREE.alphabet as usize,
        );
        list!(self, tag::LENGTHS, length in shape.lengths => self.number(*length));
        if shape.group != Shape::FREE.group {
            self.byte(tag::GROUP);
            self.number(shape.group);
        }
        if shape.separator != Shape::FREE.separator {
            self.byte(tag::SEPARATOR);
            self.byte(shape.separator as u8);
        }
        self.digit_field(tag::SENDS_SEPARATOR, shape.sends_separator as usize, 0);
        self.digit_field(tag::DROPS_DASHES, shape.drops_dashes as usize, 0);
        self.digit_field(tag::CASE, shape.case as usize, Shape::FREE.case as usize);
        self.digit_field(
            tag::CERTAINTY,
            shape.certainty as usize,
            Shape::FREE.certainty as usize,
        );
        self.digit_field(tag::BACKUP_CODES, shape.backup_codes as usize, 0);
    }

    /// The kind, a page or a number of hours, a label: all three for each kind.
    const fn step(&mut self, step: &Step) {
        let none = &Label::new("");
        let (kind, number, label) = match step {
            Step::AskAdmin => (StepKind::AskAdmin, 0, none),
            Step::TwoStep(label) => (StepKind::TwoStep, 0, label),
            Step::Open(page) => (StepKind::Open, *page as usize, none),
            Step::Choose(label) => (StepKind::Choose, 0, label),
            Step::Type(label) => (StepKind::Type, 0, label),
            Step::Invent(label) => (StepKind::Invent, 0, label),
            Step::Press(label) => (StepKind::Press, 0, label),
            Step::Copy(label) => (StepKind::Copy, 0, label),
            Step::Switch(page, label) => (StepKind::Switch, *page as usize, label),
            Step::Wait(hours) => (StepKind::Wait, *hours as usize, none),
        };
        self.digit(kind as usize);
        self.number(number);
        self.label(label);
    }

    /// One without a name is none.
    const fn server(&mut self, server: &Option<Server>) {
        let server = match server {
            Some(server) => server,
            None => &Server::tls("", 0),
        };
        self.text(server.host);
        if !server.host.is_empty() {
            self.number(server.port as usize);
            self.digit(server.security as usize);
            self.digit(server.username as usize);
        }
    }
}
