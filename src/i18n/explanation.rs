//! What a mail server's answer means, in words for the person.

use super::key::Key;
use super::sentence;
use super::subject::{NOTHING, Subject};
use super::texts::{Texts, digits};
use crate::catalog::account::Way;
use crate::catalog::page::PageKind;
use crate::catalog::provider::Provider;
use crate::catalog::reason::{Caution, End};
use crate::catalog::step::Step;
use crate::check::finding::Finding;
use crate::key;
use crate::reply::cause::Cause;

/// A failed login, explained.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// Why it failed.
    pub cause: Cause,
    /// One sentence: what happened.
    pub title: String,
    /// What to do, the most helpful first.
    pub advice: Vec<String>,
    /// Where to do it: what the link says, and its `https` address.
    pub link: Option<(String, String)>,
}

/// Whose mailbox it is, as far as it is known.
#[derive(Clone, Copy, Debug, Default)]
pub struct Mailbox<'a> {
    /// The provider.
    pub provider: Option<&'static Provider>,
    /// Which password was given, where it is known.
    pub way: Option<Way>,
    /// The address; empty if not known.
    pub email: &'a str,
    /// The host's own name; empty if not known.
    pub app: &'a str,
    /// What stands for `{region}` in the provider's addresses.
    pub region: &'a str,
}

/// The words for a cause.
///
/// ```
/// use app_password::i18n::{explanation::{Mailbox, explain}, texts::Texts};
/// use app_password::reply::cause::Cause;
/// let said = explain(Cause::Timeout, Mailbox::default(), &Texts::default());
/// assert_eq!(said.title, "There was no answer in time");
/// ```
pub fn explain(cause: Cause, mailbox: Mailbox<'_>, texts: &Texts) -> Explanation {
    let provider = mailbox.provider;
    let subject = Subject {
        provider: provider.map_or("", |provider| provider.name),
        app: mailbox.app,
        email: mailbox.email,
    };
    let say = |key| subject.say(texts, key, NOTHING);
    let way = mailbox
        .way
        .or(provider.map(|provider| provider.credential.way()));
    let words = match cause {
        Cause::WrongCode if way == Some(Way::Password) => sentence::WRONG_PASSWORD,
        _ => sentence::cause(cause),
    };
    let mut advice = vec![say(words.advice)];
    let more = more(cause, way, provider.unwrap_or(&Provider::BLANK));
    advice.extend(more.map(say));

    let link = link_for(cause).and_then(|(kind, key)| {
        let page = provider?.page(kind)?;
        Some((say(key), page.address(mailbox.email, mailbox.region)))
    });
    Explanation {
        cause,
        title: say(words.what),
        advice,
        link,
    }
}

/// What else it may be, at this provider.
fn more(cause: Cause, way: Option<Way>, provider: &Provider) -> impl Iterator<Item = Key> {
    let code = way != Some(Way::Password);
    let waits = |step: &Step| matches!(step, Step::Wait(_));
    let wrong = cause == Cause::WrongCode;
    [
        (
            wrong && code && provider.ends.contains(&End::PasswordChanged),
            key!("cause.wrong-code.changed"),
        ),
        (
            wrong && code && provider.cautions.contains(&Caution::MayRefuse),
            key!("cause.wrong-code.refuse"),
        ),
        (
            (wrong || cause == Cause::ImapOff)
                && provider.steps.iter().chain(provider.imap_steps).any(waits),
            key!("cause.wrong-code.wait"),
        ),
        (
            wrong && !code && !provider.imap_steps.is_empty(),
            key!("cause.wrong-password.imap"),
        ),
    ]
    .into_iter()
    .filter_map(|(holds, key)| holds.then_some(key))
}

/// What was pasted, and what to copy instead: a finding, with the characters counted and those of a
/// whole code.
pub fn judged(
    finding: Finding,
    (have, want): (usize, usize),
    way: Way,
    subject: Subject<'_>,
    texts: &Texts,
) -> [String; 2] {
    let (have, want) = (digits(have), digits(want));
    let with = [("n", have.as_str()), ("of", want.as_str())];
    let said = sentence::finding(finding);
    let advice = match way {
        Way::Code => said.advice,
        Way::Password => key!("finding.password.do"),
    };
    [said.what, advice].map(|key| subject.say(texts, key, with))
}

/// The page where a cause is mended.
const fn link_for(cause: Cause) -> Option<(PageKind, Key)> {
    match cause {
        Cause::AccountPasswordUsed | Cause::WrongCode => {
            Some((PageKind::Create, key!("cause.link.create")))
        }
        Cause::ImapOff => Some((PageKind::Imap, key!("cause.link.imap"))),
        Cause::WebSignInRequired => Some((PageKind::Webmail, key!("cause.link.webmail"))),
        Cause::OauthOnly | Cause::AdminBlocked | Cause::PlanNeeded | Cause::NotYetActive => {
            Some((PageKind::Help, key!("cause.link.help")))
        }
        _ => None,
    }
}
