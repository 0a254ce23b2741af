//! The steps at one provider and the field for the code, together on one screen: whoever has a code
//! already pastes it at once.

use super::deed::Deed;
use super::missing::missing;
use super::oauth::refusal;
use super::page::{Page, When};
use super::paste::{Panel, panel};
use super::pick::names;
use super::steps::steps;
use crate::flow::state::Place;
use crate::i18n::key::Key;
use crate::i18n::sentence;
use crate::key;
use crate::model::account::{Credential, PasswordKind};
use crate::model::page::PageKind;
use crate::model::reason::Warning;
use crate::model::server::Region;

/// The screen for the place where the person is.
pub fn guide(page: &mut Page<'_>, shown: &Panel<'_>) {
    let place = page.scene.place;
    let takes_code = place.takes_code();
    let title = match place.provider.credential {
        Credential::None => key!("guide.none-title"),
        _ if !takes_code => key!("guide.oauth-title"),
        _ if !place.provider.is_known() => key!("guide.other-title"),
        _ if place.way == PasswordKind::Password => key!("guide.password-title"),
        Credential::OwnPassword => key!("guide.own-title"),
        _ => key!("guide.title"),
    };
    page.el("section.screen.guide", |page| {
        page.key(&page.scene.provider().id);
        heading(page);
        page.line("h2.title tabindex=-1", title);
        if takes_code {
            way(page, shown);
        } else {
            refusal(page);
        }
        page.el("p.links", |page| {
            page.page_link("a.link.plain", PageKind::Help, key!("guide.official"), None);
            page.page_link(
                "a.link.plain",
                PageKind::SignInHelp,
                key!("guide.sign-in-help"),
                None,
            );
            page.support_link();
        });
    });
}

/// Which mailbox this is about, with a way back.
fn heading(page: &mut Page<'_>) {
    let settings = page.scene.settings;
    page.el("div.mailbox", |page| {
        names(page, page.scene.provider(), page.scene.email);
        if settings.email.is_empty() || settings.provider.is_empty() {
            page.el(
                "button.button.quiet part=secondary-button type=button",
                |page| {
                    page.set_text("aria-label", key!("guide.change-long"));
                    page.on(When::Click, Deed::Left, 0);
                    page.say(key!("guide.change"));
                },
            );
        }
    });
}

fn way(page: &mut Page<'_>, shown: &Panel<'_>) {
    let place = page.scene.place;
    if !place.provider.is_known() {
        page.line(
            "p.intro",
            match place.way {
                PasswordKind::Code => key!("guide.other-code"),
                PasswordKind::Password => key!("guide.other-intro"),
            },
        );
    } else if place.way == PasswordKind::Password {
        page.line("p.intro", key!("guide.password-intro"));
    } else if place.provider.credential == Credential::OwnPassword {
        page.line("p.intro", key!("guide.own-intro"));
    } else {
        made(page);
    }
    cautions(page);
    if page.scene.place.insisted {
        page.line("p.note.warning", key!("guide.insist-warning"));
    }
    questions(page);
    page.el("div.columns", |page| {
        page.el("div.column", |page| {
            steps(page);
            missing(page);
        });
        panel(page, shown);
    });
}

/// What an app password is, for those who have never heard of it.
fn made(page: &mut Page<'_>) {
    page.line("p.intro", key!("guide.intro"));
    page.button(
        "button.quiet.button.has-code part=secondary-button",
        key!("guide.have-code"),
        Deed::HasCode,
    );
    page.el("details.more", |page| {
        page.line("summary", key!("guide.what"));
        page.line("p", key!("guide.what-is"));
        page.line("p", key!("guide.what-why"));
        page.line("p", key!("guide.what-power"));
    });
}

/// What to know before beginning.
pub fn cautions(page: &mut Page<'_>) {
    let scene = page.scene;
    let other = scene.settings.catalogue.find(&scene.provider().moves_to);
    let other = other.map_or("", |other| &other.name);
    for &caution in &scene.provider().cautions {
        let slot = if caution == Warning::Moving {
            "other"
        } else {
            ""
        };
        let said = scene.say_with(sentence::caution(caution), slot, other);
        page.words("p.note.warning", &said);
    }
}

fn questions(page: &mut Page<'_>) {
    let Place {
        provider,
        account,
        way,
        region,
        ..
    } = *page.scene.place;
    page.el("div.questions", |page| {
        if provider.credential == Credential::AppPasswordWith2fa {
            let ways = [key!("guide.way-code"), key!("guide.way-password")];
            let ways = ways.map(|key| page.scene.say(key));
            let chosen = way as usize;
            question(page, key!("guide.way"), "way", Deed::Went, chosen, &ways);
        }
        if provider.asks_account {
            let accounts = [key!("guide.account-personal"), key!("guide.account-work")];
            let accounts = accounts.map(|key| page.scene.say(key));
            let chosen = account as usize;
            question(
                page,
                key!("guide.account"),
                "account",
                Deed::Placed,
                chosen,
                &accounts,
            );
        }
        if let [first, ..] = provider.regions.as_slice() {
            let asked = if first.name.is_empty() {
                key!("guide.region")
            } else {
                key!("guide.region-name")
            };
            let shown = |region: &Region| region.shown().to_owned();
            let regions: Vec<_> = provider.regions.iter().map(shown).collect();
            question(page, asked, "region", Deed::Moved, region, &regions);
        }
    });
}

/// A question with its answers. What is done is to choose one, by its place; one is chosen already.
fn question(
    page: &mut Page<'_>,
    asked: Key,
    name: &str,
    deed: Deed,
    chosen: usize,
    answers: &[String],
) {
    page.el("fieldset.question", |page| {
        page.line("legend.field-name", asked);
        page.el("div.choices", |page| {
            for (at, answer) in answers.iter().enumerate() {
                page.el("label.choice", |page| {
                    page.radio(name, at == chosen, deed, at);
                    page.words("bdi", answer);
                });
            }
        });
    });
}
