//! The catalogue as one text, written by the compiler from the files in `providers`: see `pack`.
//!
//! A provider is its fields, each behind a letter of [`tag`], and a line feed. What is as in
//! [`Provider::BLANK`] is left out, and so are the sources, which nobody is shown. `unpack` reads it,
//! and so are a host's own entries read, which `host` writes in the same way.

use super::label::Label;
use super::pack::{self, BETWEEN, END, ENTRY, LAST, Pack, each};
use super::provider::Provider;
use super::providers::ALL;
use super::reason::Caution;
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
    pub const MISSING: u8 = b'x';
    pub const ENDS: u8 = b'e';
    pub const CAUTIONS: u8 = b'y';
    pub const IMAP: u8 = b'I';
    pub const SMTP: u8 = b'O';
    pub const REGIONS: u8 = b'r';
    pub const WORK: u8 = b'W';
    pub const CHECKED: u8 = b'v';
    pub const DONE: u8 = b'\n';
}

/// All providers.
pub static PACKED: &str = pack::text(&BYTES);

const BYTES: [u8; written::<0>().len] = written().bytes;

const fn written<const ROOM: usize>() -> Pack<ROOM> {
    let mut pack = Pack::EMPTY;
    each!(provider in ALL => pack.provider(provider));
    pack
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
        self.byte(tag::CODE_NAME);
        self.label(&from.code_name);
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
        list!(self, tag::WORK_STEPS, step in from.work_steps => self.step(step));
        list!(self, tag::MISSING, reason in from.missing => self.digit(*reason as usize));
        list!(self, tag::ENDS, end in from.ends => self.digit(*end as usize));
        list!(self, tag::CAUTIONS, caution in from.cautions => self.caution(caution));
        self.server(tag::IMAP, &from.imap);
        self.server(tag::SMTP, &from.smtp);
        list!(self, tag::REGIONS, region in from.regions => {
            self.text(region.ending);
            self.texts(region.domains)
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
            Step::Press(label) => (StepKind::Press, 0, label),
            Step::Copy(label) => (StepKind::Copy, 0, label),
            Step::Switch(page, label) => (StepKind::Switch, *page as usize, label),
            Step::Wait(hours) => (StepKind::Wait, *hours as usize, none),
        };
        self.digit(kind as usize);
        self.number(number);
        self.label(label);
    }

    const fn caution(&mut self, caution: &Caution) {
        let (kind, since) = match *caution {
            Caution::MayRefuse => (0, ""),
            Caution::MainAddress => (1, ""),
            Caution::Ended(since) => (2, since),
        };
        self.digit(kind);
        self.text(since);
    }

    const fn server(&mut self, tag: u8, server: &Option<Server>) {
        if let Some(server) = server {
            self.byte(tag);
            self.text(server.host);
            self.number(server.port as usize);
            self.digit(server.security as usize);
            self.digit(server.username as usize);
        }
    }
}
