//! Explains a mail server's answer to the person.

use super::key::Key;
use super::sentence;
use super::subject::{NOTHING, Subject};
use super::texts::Texts;
use crate::catalog::provider::OTHER;
use crate::key;
use crate::model::account::PasswordKind;
use crate::model::bounds::MOST_TYPED;
use crate::model::cause::Cause;
use crate::model::explanation::{Explanation, Link};
use crate::model::finding::Finding;
use crate::model::outcome::Protocol;
use crate::model::page::PageKind;
use crate::model::provider::Provider;
use crate::model::reason::{Revocation, Warning};
use crate::model::reply::Detail;
use crate::model::step::Step;
use crate::reply::explain::Meaning;

/// What is known about the mailbox.
#[derive(Clone, Copy, Debug, Default)]
pub struct Mailbox<'a> {
    /// The provider.
    pub provider: Option<&'a Provider>,
    /// Which kind of password was used, if known.
    pub password: Option<PasswordKind>,
    /// The address; empty if not known.
    pub email: &'a str,
    /// The host's own name; empty if not known.
    pub app: &'a str,
    /// What replaces `{region}` in the provider's addresses.
    pub region: &'a str,
    /// Which login failed, if known.
    pub protocol: Option<Protocol>,
}

/// Explains a cause.
///
/// ```
/// use app_password::{Cause, Mailbox, Texts, explain_cause};
///
/// let said = explain_cause(Cause::Timeout, Mailbox::default(), &Texts::default());
/// assert_eq!(said.title, "There was no answer in time");
/// ```
pub fn explain_cause(cause: Cause, mailbox: Mailbox<'_>, texts: &Texts) -> Explanation {
    explain(cause.into(), mailbox, texts)
}

/// What a reply means, in texts that are still to be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What it is.
    pub what: Key,
    /// What to do now.
    pub advice: Vec<Key>,
    /// The page where it can be fixed, with the text of the link to it.
    pub link: Option<(Key, String)>,
}

/// Explains what a reply means.
pub fn explain(meaning: Meaning, mailbox: Mailbox<'_>, texts: &Texts) -> Explanation {
    let subject = Subject {
        provider: mailbox.provider.map_or("", |provider| &provider.name),
        app: mailbox.app,
        email: mailbox.email,
    };
    let say = |key| subject.say(texts, key, NOTHING);
    let told = tell(meaning, mailbox);
    Explanation {
        cause: meaning.cause,
        title: say(told.what),
        advice: told.advice.into_iter().map(say).collect(),
        link: told.link.map(|(text, url)| Link {
            text: say(text),
            url,
        }),
        hint: (!meaning.hint.is_empty()).then(|| meaning.hint.to_owned()),
    }
}

/// What to say of what a reply means.
pub fn tell(meaning: Meaning, mailbox: Mailbox<'_>) -> Told {
    let Meaning { cause, detail, .. } = meaning;
    let provider = mailbox.provider;
    let kind = mailbox
        .password
        .or(provider.map(|provider| provider.credential.password_kind()));
    let own_words = detail
        .map(sentence::detail)
        .or(match (cause, mailbox.protocol) {
            (Cause::Unknown, Some(Protocol::Imap)) => Some(sentence::UNKNOWN_READING),
            (Cause::Unknown, Some(Protocol::Smtp)) => Some(sentence::UNKNOWN_SENDING),
            _ => None,
        });
    let words = own_words.unwrap_or(match cause {
        Cause::WrongCode if kind == Some(PasswordKind::Password) => sentence::WRONG_PASSWORD,
        _ => sentence::cause(cause),
    });
    let mut advice = vec![words.advice];
    if own_words.is_none() {
        add_more(&mut advice, cause, kind, provider.unwrap_or(&OTHER));
    }

    // Who has a code that works needs no other.
    let links = match detail {
        Some(Detail::RightCode) => &[],
        _ => links_for(cause),
    };
    let link = links.iter().find_map(|&(kind, key)| {
        let page = provider?.page(kind)?;
        Some((key, page.address(mailbox.email, mailbox.region)))
    });
    Told {
        what: words.what,
        advice,
        link,
    }
}

/// Explains a mail server's answer, assuming the provider's first data centre.
pub fn explain_reply(
    provider: Option<&Provider>,
    meaning: Meaning,
    protocol: Option<Protocol>,
    texts: &Texts,
) -> Explanation {
    let mailbox = Mailbox {
        provider,
        protocol,
        region: provider.map_or("", |provider| provider.ending(0)),
        ..Mailbox::default()
    };
    explain(meaning, mailbox, texts)
}

/// Adds further advice for this provider.
fn add_more(advice: &mut Vec<Key>, cause: Cause, kind: Option<PasswordKind>, provider: &Provider) {
    let code = kind != Some(PasswordKind::Password);
    let waits = |step: &Step| matches!(step, Step::Wait { .. });
    let wrong = cause == Cause::WrongCode;
    if wrong && code && provider.ends.contains(&Revocation::PasswordChanged) {
        advice.push(key!("cause.wrong-code.changed"));
    }
    if wrong && code && provider.cautions.contains(&Warning::MayRefuse) {
        advice.push(key!("cause.wrong-code.refuse"));
    }
    if (wrong || cause == Cause::ImapOff)
        && provider.steps.iter().chain(&provider.imap_steps).any(waits)
    {
        advice.push(key!("cause.wrong-code.wait"));
    }
    if wrong && !code && !provider.imap_steps.is_empty() {
        advice.push(key!("cause.wrong-password.imap"));
    }
}

/// What was pasted, and what to copy instead. `have` is the number of characters found.
pub fn judged(finding: Finding, have: usize, kind: PasswordKind) -> [Key; 2] {
    let said = sentence::finding(finding);
    let what = if finding == Finding::TooLong && have >= MOST_TYPED {
        key!("finding.too-long.cut")
    } else {
        said.what
    };
    let advice = match kind {
        PasswordKind::Code => said.advice,
        PasswordKind::Password => key!("finding.password.do"),
    };
    [what, advice]
}

/// The pages where a cause can be fixed, the best one first.
const fn links_for(cause: Cause) -> &'static [(PageKind, Key)] {
    const HELP: (PageKind, Key) = (PageKind::Help, key!("cause.link.help"));
    const WEBMAIL: (PageKind, Key) = (PageKind::Webmail, key!("cause.link.webmail"));
    match cause {
        Cause::AccountPasswordUsed | Cause::WrongCode => {
            &[(PageKind::Create, key!("cause.link.create"))]
        }
        Cause::ImapOff => &[(PageKind::Imap, key!("cause.link.imap")), WEBMAIL, HELP],
        Cause::WebSignInRequired => &[WEBMAIL],
        Cause::OauthOnly | Cause::AdminBlocked | Cause::PlanNeeded | Cause::NotYetActive => &[HELP],
        _ => &[],
    }
}
