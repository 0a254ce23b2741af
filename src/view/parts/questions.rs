//! What has to be known of the mailbox to show the right steps. What it tells by itself is said in a line, and asked
//! only of a person who knows better.

use crate::flow::state::Session;
use crate::i18n::key::Key;
use crate::key;
use crate::model::account::{Account, Credential, PasswordKind};
use crate::model::server::Region;
use crate::model::step::Step;
use crate::view::action::Action;
use crate::view::element_builder::ElementBuilder;
use crate::view::notation::tag;

/// A question about the mailbox.
struct Question {
    /// What is asked.
    asked: Key,
    /// What is said instead, where the answer is known.
    known: Option<Key>,
    /// The name of its radio buttons.
    name: &'static str,
    /// Each answer: its text, whether it is chosen, what it means to choose it.
    answers: Vec<(Answer, bool, Action)>,
}

/// An answer in our words, or as the provider writes it.
enum Answer {
    Said(Key),
    Name(&'static str),
}

/// What is said of this mailbox, and what is asked.
pub fn questions(build: &mut ElementBuilder<'_>) {
    let session = build.context.session;
    let corrects = session.corrects;
    let region = session.provider.regions.get(session.region);
    let region = region.map_or("", Region::shown);
    let all = [way(build), account(build), place(build)];
    let (known, asked): (Vec<_>, Vec<_>) = all
        .into_iter()
        .flatten()
        .partition(|question| question.known.is_some() && !corrects);
    build.el(tag!("p.assumed"), |build| {
        for key in known.iter().filter_map(|question| question.known) {
            build.push_said(key, &[("region", region)]);
            build.gap();
        }
        if !known.is_empty() {
            build.button(
                tag!("button.button.quiet part=secondary-button"),
                key!("guide.correct"),
                Action::ReopenAnswers,
            );
        }
    });
    build.el(tag!("div.questions"), |build| {
        for question in &asked {
            choices(build, question);
        }
    });
}

/// Which password the person has. Where the steps need no two-step sign-in they are good for everybody.
fn way(build: &ElementBuilder<'_>) -> Option<Question> {
    let Session { provider, kind, .. } = *build.context.session;
    if provider.credential != Credential::AppPasswordWith2fa {
        return None;
    }
    let needs = |step: &Step| matches!(step, Step::TwoStep { .. });
    let open = !provider.is_known() || provider.steps.iter().any(needs);
    let (asked, [code, password]) = if open {
        let answers = [key!("guide.way-code"), key!("guide.way-password")];
        (key!("guide.way"), answers)
    } else {
        let answers = [key!("guide.with-code"), key!("guide.with-password")];
        (key!("guide.with"), answers)
    };
    let answers = [
        (code, PasswordKind::Code),
        (password, PasswordKind::Password),
    ];
    Some(Question {
        asked,
        known: (!open).then_some(key!("guide.known-code")),
        name: "way",
        answers: answers
            .map(|(text, it)| (Answer::Said(text), it == kind, Action::ChooseKind(it)))
            .into(),
    })
}

/// Whose account it is.
fn account(build: &ElementBuilder<'_>) -> Option<Question> {
    let session = build.context.session;
    let known = match session.account {
        Account::Personal => key!("guide.known-personal"),
        Account::Work => key!("guide.known-work"),
    };
    let answers = [
        (key!("guide.account-personal"), Account::Personal),
        (key!("guide.account-work"), Account::Work),
    ];
    session.provider.asks_account.then(|| Question {
        asked: key!("guide.account"),
        known: session.told.account.then_some(known),
        name: "account",
        answers: answers
            .map(|(text, it)| {
                let chosen = it == session.account;
                (Answer::Said(text), chosen, Action::ChooseAccount(it))
            })
            .into(),
    })
}

/// In which of the provider's data centres the mailbox is.
fn place(build: &ElementBuilder<'_>) -> Option<Question> {
    let session = build.context.session;
    let regions = &session.provider.regions;
    let named = !regions.first()?.name.is_empty();
    let (asked, known) = if named {
        (key!("guide.region-name"), key!("guide.known-name"))
    } else {
        (key!("guide.region"), key!("guide.known-region"))
    };
    let answer = |(at, it): (usize, &'static Region)| {
        (
            Answer::Name(it.shown()),
            at == session.region,
            Action::ChooseRegion(at),
        )
    };
    Some(Question {
        asked,
        known: session.told.region.then_some(known),
        name: "region",
        answers: regions.iter().enumerate().map(answer).collect(),
    })
}

/// A question with its answers; one is chosen already.
fn choices(build: &mut ElementBuilder<'_>, question: &Question) {
    build.el(tag!("fieldset.question"), |build| {
        build.text_key(tag!("legend.field-name"), question.asked);
        build.el(tag!("div.choices"), |build| {
            for (text, chosen, action) in &question.answers {
                build.el(tag!("label.choice"), |build| {
                    build.radio(question.name, *chosen, *action);
                    match text {
                        Answer::Said(key) => build.text_key(tag!("bdi"), *key),
                        Answer::Name(name) => build.name(name),
                    }
                });
            }
        });
    });
}
