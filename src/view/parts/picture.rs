//! A small picture of where a step is done on the provider's page, drawn from its kind, its label and the steps
//! before it.
//!
//! Decoration for people who see: hidden from screen readers, which have the sentence.

use crate::model::code_format::{Alphabet, CodeFormat};
use crate::model::label::Label;
use crate::model::page::PageKind;
use crate::model::provider::Provider;
use crate::model::step::Step;
use crate::view::element_builder::ElementBuilder;
use crate::view::notation::{Tag, class, tag};
use crate::view::parts::rich_text;

/// Where the steps before have led: what the page around the label looks like.
#[derive(Clone, Copy, Default)]
struct Place<'a> {
    /// The page that was opened last.
    page: Option<PageKind>,
    /// What stands at its top: what was chosen last on it.
    heading: Option<&'a Label>,
    /// What was done last.
    last: Option<&'a Step>,
    /// Whether something was chosen on it that led on: to another address, which nobody knows.
    led_on: bool,
}

/// The picture of the step at this index.
pub fn picture(build: &mut ElementBuilder<'_>, at: usize) {
    let session = build.context.session;
    let provider = session.provider;
    let mut place = Place::default();
    let steps = provider.steps_for(session.account, session.kind);
    for (index, step) in steps.enumerate() {
        place.go_to(provider, step);
        if index == at {
            draw(build, step, place);
        }
        place.leave(step);
    }
}

impl<'a> Place<'a> {
    /// The page of a step that leads to one. Without a known address one stays where one is.
    fn go_to(&mut self, provider: &'a Provider, step: &Step) {
        let kind = match step {
            Step::Open { page } | Step::Switch { page, .. } => *page,
            Step::TwoStep { .. } => PageKind::TwoStep,
            _ => return,
        };
        let anew = self.page != Some(kind) || matches!(step, Step::Open { .. });
        if anew && provider.page(kind).is_some() {
            self.page = Some(kind);
            self.led_on = false;
            // What is at the top of a settings page is known where codes are made: their name.
            self.heading = (kind == PageKind::Create).then(|| provider.code_name());
        }
    }

    /// What is chosen opens, except in a form, where it is one of the answers.
    fn leave(&mut self, step: &'a Step) {
        if let Step::Choose { label } = step
            && !matches!(self.last, Some(Step::Type { .. } | Step::Press { .. }))
        {
            self.heading = Some(label);
            self.led_on = true;
        }
        self.last = Some(step);
    }

    /// The label of a step at which one chooses what stands in the page's menu: the first on that page. What
    /// follows stands in what that opens.
    fn in_menu(self, step: &Step) -> Option<&Label> {
        match (self.last, step) {
            (Some(Step::Open { .. }), Step::Choose { label }) => Some(label),
            _ => None,
        }
    }

    /// The address that one sees, as long as it is that of the page. What is told in the provider's instructions is
    /// done elsewhere, at an address that nobody knows.
    fn address(self, build: &ElementBuilder<'_>, opens: bool) -> Option<String> {
        let provider = build.context.provider();
        let host = |kind| provider.page(kind)?.url.split('/').nth(2);
        let kind = self.page.filter(|_| !self.led_on)?;
        let told = match kind {
            PageKind::TwoStep | PageKind::Imap => host(kind) == host(PageKind::Help),
            kind => kind == PageKind::Help,
        };
        let page = provider.page(kind).filter(|_| opens || !told)?;
        Some(page.readable(provider.ending(build.context.session.region)))
    }
}

/// A window with the address, the menu at the side and what is beside it; a letter or a clock where no page is
/// meant.
fn draw(build: &mut ElementBuilder<'_>, step: &Step, place: Place<'_>) {
    let opens = matches!(step, Step::Open { .. });
    build.el(
        tag!("div.picture part=picture aria-hidden=true translate=no"),
        |build| match step {
            Step::AskAdmin {} => build.empty(tag!("span.envelope")),
            Step::Wait { .. } => build.empty(tag!("span.clock")),
            _ => {
                build.el(tag!("span.bar"), |build| {
                    build.el(tag!("span.address dir=ltr"), |build| {
                        build.class_if(opens, class!("marked"));
                        build.push_text(&place.address(build, opens).unwrap_or_default());
                    });
                });
                build.el(tag!("span.sheet"), |build| sheet(build, step, place));
            }
        },
    );
}

fn sheet(build: &mut ElementBuilder<'_>, step: &Step, place: Place<'_>) {
    let menu = place.in_menu(step);
    build.el(tag!("span.menu"), |build| {
        build.empty(tag!("i"));
        match menu {
            Some(label) => shown(build, tag!("span.marked"), label),
            None => build.empty(tag!("i")),
        }
        build.empty(tag!("i"));
    });
    build.el(tag!("span.content"), |build| match step.label() {
        Some(label) if menu.is_none() && !matches!(step, Step::Copy { .. }) => {
            match place.heading {
                Some(label) => shown(build, tag!("b"), label),
                None => build.empty(tag!("i.short")),
            }
            place_of(build, step, label);
        }
        _ => {
            build.empty(tag!("i.short"));
            build.empty(tag!("i"));
            build.empty(tag!("i"));
        }
    });
    if let Step::Copy { .. } = step {
        build.class(class!("dim"));
        build.el(tag!("span.dialog"), |build| {
            match shape(&build.context.provider().code) {
                Some(code) => build.text(tag!("span.code.marked dir=ltr"), &code),
                None => build.empty(tag!("i.marked")),
            }
            if let Some(label) = step.label() {
                shown(build, tag!("span.press"), label);
            }
        });
    }
}

/// A field, a button, a row with a switch or one that leads on.
fn place_of(build: &mut ElementBuilder<'_>, step: &Step, label: &Label) {
    match step {
        Step::Type { .. } | Step::Invent { .. } => {
            shown(build, tag!("span"), label);
            let typed = match step {
                Step::Invent { .. } => "••••••••",
                _ => build.context.name(),
            };
            return build.text(tag!("bdi.typed.marked"), typed);
        }
        Step::Press { .. } => {
            build.empty(tag!("i"));
            return shown(build, tag!("span.press.marked"), label);
        }
        Step::Switch { .. } => build.el(tag!("span.row.marked"), |build| {
            shown(build, tag!("span"), label);
            build.empty(tag!("i.toggle"));
        }),
        // Whether two-step sign-in is on, one sees when one is there.
        _ => shown(build, tag!("span.row.onward.marked"), label),
    }
    build.empty(tag!("i"));
}

/// A label as the person sees it: in their language where that is known.
fn shown(build: &mut ElementBuilder<'_>, tag: Tag, label: &Label) {
    let word = build.context.label(label);
    rich_text::shown(build, tag, word);
}

/// A code of the length, the groups and the kinds of characters that the provider's have; none is a real one. Nothing
/// where no length is known: people count the characters.
pub fn shape(format: &CodeFormat) -> Option<String> {
    let signs = match format.alphabet {
        Alphabet::Lower => "abcdefghijklmnop",
        Alphabet::LowerDigit => "a1b2c3d4e5f6g7h8",
        Alphabet::AlphaNumeric => "a1B2c3D4e5F6g7H8",
        Alphabet::Any => "•",
    };
    let length = *format.lengths.first()?;
    let mut code = String::new();
    for (at, sign) in signs.chars().cycle().take(length).enumerate() {
        if at > 0 && at.checked_rem(format.group) == Some(0) {
            code.push(format.separator);
        }
        code.push(sign);
    }
    Some(code)
}
