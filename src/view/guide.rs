//! The steps at one provider and the field for the code, together on one screen: whoever has a code
//! already pastes it at once.

use super::deed::Deed;
use super::element::When;
use super::missing::missing;
use super::oauth::refusal;
use super::page::Page;
use super::paste::{Panel, panel};
use super::pick::names;
use super::steps::steps;
use crate::catalog::account::{Account, Credential};
use crate::catalog::page::PageKind;
use crate::i18n::key::Key;
use crate::i18n::sentence;
use crate::key;

/// The screen for the place where the person is.
pub fn guide(page: &mut Page<'_>, shown: &Panel<'_>) {
    let takes_code = page.scene.place.takes_code();
    let title = match (takes_code, page.scene.provider().credential) {
        (true, _) => key!("guide.title"),
        (false, Credential::None) => key!("guide.none-title"),
        (false, _) => key!("guide.oauth-title"),
    };
    page.el("section.screen.guide", |page| {
        page.key(page.scene.provider().id);
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
                    page.on(When::Click, Deed::Left);
                    page.say(key!("guide.change"));
                },
            );
        }
    });
}

fn way(page: &mut Page<'_>, shown: &Panel<'_>) {
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
    for &caution in page.scene.provider().cautions {
        if let Some(key) = sentence::caution(caution) {
            page.line("p.note.warning", key);
        }
    }
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

fn questions(page: &mut Page<'_>) {
    let place = page.scene.place;
    page.el("div.questions", |page| {
        if place.provider.asks_account {
            question(page, key!("guide.account"), &|page| {
                for (account, key) in [
                    (Account::Personal, key!("guide.account-personal")),
                    (Account::Work, key!("guide.account-work")),
                ] {
                    page.el("label.choice", |page| {
                        page.radio("account", place.account == account, Deed::Placed(account));
                        page.say(key);
                    });
                }
            });
        }
        if !place.provider.regions.is_empty() {
            question(page, key!("guide.region"), &|page| {
                for (at, region) in place.provider.regions.iter().enumerate() {
                    page.el("label.choice", |page| {
                        page.radio("region", place.region == at, Deed::Moved(at));
                        page.words("bdi", region.ending);
                    });
                }
            });
        }
    });
}

fn question(page: &mut Page<'_>, key: Key, choices: &dyn Fn(&mut Page<'_>)) {
    page.el("fieldset.question", |page| {
        page.line("legend.field-name", key);
        page.el("div.choices", choices);
    });
}
