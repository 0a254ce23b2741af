//! The steps at one provider and the field for the code, together on one screen: whoever has a code
//! already pastes it at once.

use super::paste::{Panel, panel};
use super::stopped::stopped;
use crate::key;
use crate::model::account::{Credential, PasswordKind};
use crate::model::page::PageKind;
use crate::view::action::{Action, EventKind};
use crate::view::element_builder::ElementBuilder;
use crate::view::notation::{attr, class, tag};
use crate::view::parts::oauth::refusal;
use crate::view::parts::provider_name::provider_name;
use crate::view::parts::questions::questions;
use crate::view::parts::steps::steps;
use crate::view::parts::troubleshooting::troubleshooting;
use crate::view::parts::warnings::warnings;

/// The screen.
pub fn guide(build: &mut ElementBuilder<'_>, shown: &Panel<'_>) {
    let session = build.context.session;
    let takes_code = session.takes_code();
    let title = match session.provider.credential {
        Credential::None => key!("guide.none-title"),
        _ if !takes_code => key!("guide.oauth-title"),
        _ if !session.provider.is_known() => key!("guide.other-title"),
        _ if session.kind == PasswordKind::Password => key!("guide.password-title"),
        Credential::OwnPassword => key!("guide.own-title"),
        _ => key!("guide.title"),
    };
    build.el(tag!("section.screen.guide"), |build| {
        build.key(&build.context.provider().id);
        heading(build);
        match shown.stopped {
            None => build.text_key(tag!("h2.title tabindex=-1"), title),
            Some(why) => stopped(build, why, title),
        }
        if takes_code {
            way_in(build, shown);
        } else {
            refusal(build);
        }
        build.el(tag!("p.links"), |build| {
            build.page_link(
                tag!("a.link.plain part=link"),
                PageKind::Help,
                key!("guide.official"),
                None,
            );
            build.page_link(
                tag!("a.link.plain part=link"),
                PageKind::SignInHelp,
                key!("guide.sign-in-help"),
                None,
            );
            build.support_link();
        });
    });
}

/// Which mailbox this is about, and a button that leads back.
fn heading(build: &mut ElementBuilder<'_>) {
    let config = build.context.config;
    build.el(tag!("div.mailbox"), |build| {
        let provider = build.context.provider();
        provider_name(build, provider, &provider.name, build.context.email);
        if config.email.is_empty() || config.provider.is_empty() {
            build.el(
                tag!("button.button.quiet part=secondary-button type=button"),
                |build| {
                    build.set_text(attr!("aria-label"), key!("guide.change-long"));
                    build.on(EventKind::Click, Action::ClearProvider);
                    build.push_key(key!("guide.change"));
                },
            );
        }
    });
}

/// How the person gets in: the steps to a code, or their password, and the field for it.
fn way_in(build: &mut ElementBuilder<'_>, shown: &Panel<'_>) {
    let session = build.context.session;
    if !session.provider.is_known() {
        build.text_key(
            tag!("p.intro"),
            match session.kind {
                PasswordKind::Code => key!("guide.other-code"),
                PasswordKind::Password => key!("guide.other-intro"),
            },
        );
    } else if session.kind == PasswordKind::Password {
        build.text_key(tag!("p.intro"), key!("guide.password-intro"));
    } else if session.provider.credential == Credential::OwnPassword {
        build.text_key(tag!("p.intro"), key!("guide.own-intro"));
    } else {
        made(build);
    }
    build.el(tag!("div.columns"), |build| {
        build.class_if(session.step_count() > 0, class!("guided"));
        build.el(tag!("div.column"), |build| {
            warnings(build);
            if session.steps_forced {
                build.text_key(tag!("p.note.warning"), key!("guide.insist-warning"));
            }
            questions(build);
            steps(build);
            troubleshooting(build);
        });
        panel(build, shown);
    });
}

/// What an app password is, for those who have never heard of it.
fn made(build: &mut ElementBuilder<'_>) {
    build.text_key(tag!("p.intro"), key!("guide.intro"));
    build.el(tag!("details.more"), |build| {
        build.text_key(tag!("summary"), key!("guide.what"));
        build.text_key(tag!("p"), key!("guide.what-is"));
        build.text_key(tag!("p"), key!("guide.what-why"));
        build.text_key(tag!("p"), key!("guide.what-power"));
    });
}
