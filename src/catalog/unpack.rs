//! Reads a provider from its packed form: see `packed`.
//!
//! Never fails. What it reads was written by the compiler or by `host`; of anything else it makes
//! something, which is nothing that anyone could use.

use super::account::Credential;
use super::label::Label;
use super::pack::{BETWEEN, END, ENTRY, ZERO};
use super::packed::tag;
use super::page::{Page, PageKind};
use super::provider::Provider;
use super::reason::{Caution, End, Reason};
use super::server::{Region, Security, Server, Username};
use super::step::{Step, StepKind};
use crate::check::shape::{Alphabet, Case, Certainty};

/// A packed text, as far as it is not read yet.
pub struct Unpack {
    rest: &'static str,
}

impl Unpack {
    /// A text to be read from its beginning.
    pub fn new(packed: &'static str) -> Unpack {
        Unpack { rest: packed }
    }

    /// Whether all is read.
    pub fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// The next provider; what is not packed is as in `from`.
    pub fn provider(&mut self, from: &Provider) -> Provider {
        let mut provider = *from;
        while self.field(&mut provider) {}
        provider
    }

    /// Puts the next field where it belongs. Each is read in its place, and by its own function: kept
    /// together in one, they would all be copied to and fro, at twice the bytes of wasm.
    #[inline(never)]
    fn field(&mut self, to: &mut Provider) -> bool {
        match self.byte() {
            tag::ID => self.text(&mut to.id),
            tag::NAME => self.text(&mut to.name),
            tag::ALSO => self.texts(&mut to.also),
            tag::CODE_NAME => to.code_name = self.label(),
            tag::CREDENTIAL => self.one_of(Credential::ALL, &mut to.credential),
            tag::DOMAINS => self.texts(&mut to.domains),
            tag::MX => self.texts(&mut to.mx),
            tag::ALPHABET => self.one_of(Alphabet::ALL, &mut to.shape.alphabet),
            tag::LENGTHS => self.list(&mut to.shape.lengths, Unpack::number),
            tag::GROUP => to.shape.group = self.number(),
            tag::SEPARATOR => to.shape.separator = char::from(self.byte()),
            tag::SENDS_SEPARATOR => self.one_of(FLAGS, &mut to.shape.sends_separator),
            tag::DROPS_DASHES => self.one_of(FLAGS, &mut to.shape.drops_dashes),
            tag::CASE => self.one_of(Case::ALL, &mut to.shape.case),
            tag::CERTAINTY => self.one_of(Certainty::ALL, &mut to.shape.certainty),
            tag::BACKUP_CODES => self.one_of(FLAGS, &mut to.shape.backup_codes),
            tag::PAGES => self.list(&mut to.pages, Unpack::page),
            tag::ASKS_ACCOUNT => self.one_of(FLAGS, &mut to.asks_account),
            tag::WORK_STEPS => self.list(&mut to.work_steps, Unpack::step),
            tag::STEPS => {
                // A host's steps are for every account.
                to.work_steps = &[];
                self.list(&mut to.steps, Unpack::step);
            }
            tag::IMAP_STEPS => self.list(&mut to.imap_steps, Unpack::step),
            tag::MISSING => self.list(&mut to.missing, |packed| {
                packed.or(Reason::ALL, Reason::TwoStepOff)
            }),
            tag::ENDS => self.list(&mut to.ends, |packed| packed.or(End::ALL, End::OnlyDeleted)),
            tag::CAUTIONS => self.list(&mut to.cautions, |packed| {
                packed.or(Caution::ALL, Caution::MayRefuse)
            }),
            tag::ENDED => self.text(&mut to.ended),
            tag::MOVES_TO => self.text(&mut to.moves_to),
            tag::IMAP => to.imap = self.server(),
            tag::SMTP => to.smtp = self.server(),
            tag::REGIONS => self.list(&mut to.regions, Unpack::region),
            tag::WORK => self.text(&mut to.work),
            tag::CHECKED => self.text(&mut to.checked),
            _ => return false,
        }
        true
    }

    #[inline(never)]
    fn byte(&mut self) -> u8 {
        let byte = self.rest.bytes().next().unwrap_or(tag::DONE);
        self.rest = self.rest.get(1..).unwrap_or_default();
        byte
    }

    #[inline(never)]
    fn digit(&mut self) -> usize {
        usize::from(self.byte().saturating_sub(ZERO))
    }

    fn number(&mut self) -> usize {
        (self.digit() * 64 + self.digit()) * 64 + self.digit()
    }

    #[inline(never)]
    fn one_of<T: Copy>(&mut self, all: &[T], to: &mut T) {
        if let Some(one) = all.get(self.digit()) {
            *to = *one;
        }
    }

    fn or<T: Copy>(&mut self, all: &[T], mut one: T) -> T {
        self.one_of(all, &mut one);
        one
    }

    #[inline(never)]
    fn text(&mut self, to: &mut &'static str) {
        *to = cut(&mut self.rest, END);
    }

    /// The next texts, which are a list.
    #[inline(never)]
    pub fn texts(&mut self, to: &mut &'static [&'static str]) {
        let (mut rest, mut texts) = ("", Vec::new());
        self.text(&mut rest);
        while !rest.is_empty() {
            texts.push(cut(&mut rest, BETWEEN));
        }
        *to = Vec::leak(texts);
    }

    #[inline(never)]
    fn list<T>(&mut self, to: &mut &'static [T], one: fn(&mut Unpack) -> T) {
        let mut list = Vec::new();
        while self.byte() == ENTRY {
            list.push(one(self));
        }
        *to = Vec::leak(list);
    }

    fn page(&mut self) -> Page {
        let mut page = Page::new(PageKind::Help, "");
        self.one_of(PageKind::ALL, &mut page.kind);
        self.text(&mut page.url);
        page
    }

    fn region(&mut self) -> Region {
        let mut region = Region::new("");
        self.text(&mut region.ending);
        self.text(&mut region.name);
        self.texts(&mut region.domains);
        region.imap = self.server();
        region.smtp = self.server();
        region
    }

    #[inline(never)]
    fn label(&mut self) -> Label {
        let (mut rest, mut known) = ("", Vec::new());
        self.text(&mut rest);
        let en = cut(&mut rest, BETWEEN);
        let or = Some(cut(&mut rest, BETWEEN)).filter(|or| !or.is_empty());
        while !rest.is_empty() {
            known.push((cut(&mut rest, BETWEEN), cut(&mut rest, BETWEEN)));
        }
        Label {
            en,
            or,
            known: Vec::leak(known),
        }
    }

    fn step(&mut self) -> Step {
        let kind = self.or(StepKind::ALL, StepKind::AskAdmin);
        let number = self.number();
        let label = self.label();
        let page = PageKind::ALL.get(number).copied().unwrap_or(PageKind::Help);
        match kind {
            StepKind::AskAdmin => Step::AskAdmin,
            StepKind::TwoStep => Step::TwoStep(label),
            StepKind::Open => Step::Open(page),
            StepKind::Choose => Step::Choose(label),
            StepKind::Type => Step::Type(label),
            StepKind::Invent => Step::Invent(label),
            StepKind::Press => Step::Press(label),
            StepKind::Copy => Step::Copy(label),
            StepKind::Switch => Step::Switch(page, label),
            StepKind::Wait => Step::Wait(number as u8),
        }
    }

    /// A server; one without a name is none.
    #[inline(never)]
    fn server(&mut self) -> Option<Server> {
        let mut server = Server::tls("", 0);
        self.text(&mut server.host);
        if server.host.is_empty() {
            return None;
        }
        server.port = self.number() as u16;
        self.one_of(Security::ALL, &mut server.security);
        self.one_of(Username::ALL, &mut server.username);
        Some(server)
    }
}

const FLAGS: &[bool] = &[false, true];

/// What stands before the mark, or all if there is none; it is taken off.
fn cut(rest: &mut &'static str, mark: char) -> &'static str {
    let (text, others) = rest.split_once(mark).unwrap_or((rest, ""));
    *rest = others;
    text
}
