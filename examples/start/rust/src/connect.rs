//! What a submission comes to: checked, tried, stored. The answer is what the widget shows.

use std::time::Duration;

use app_password::{
    About, Catalogue, Cause, Credential, Login, Outcome, ProtocolOutcome, Provider, Secret,
    Submission, VerdictKind, check,
};
use tokio::task::spawn_blocking;
use tokio::time::timeout;

use crate::async_imap_login::try_imap;
use crate::catalogue::is_known;
use crate::lettre_login::try_smtp;
use crate::vault::Vault;

/// How long each login may take: less than the minute after which the widget gives up.
fn patience() -> Duration {
    let seconds = std::env::var("MAIL_SECONDS").ok();
    Duration::from_secs(seconds.and_then(|it| it.parse().ok()).unwrap_or(20))
}

pub async fn connect(submission: &Submission, vault: &Vault) -> Outcome {
    let Secret::Code(code) = &submission.secret else {
        return wrong(Cause::Unknown); // Sealed: see docs/sealing.md.
    };
    let (imap, smtp) = (submission.imap.as_ref(), submission.smtp.as_ref());
    // What ends a line would begin another command to the server.
    let names = [imap, smtp]
        .into_iter()
        .flatten()
        .map(|it| it.username.as_str());
    if names
        .chain([code.expose()])
        .any(|text| text.contains(char::is_control))
    {
        return wrong(Cause::Unknown);
    }

    // 1. Check. The page has done so too, but nobody has to use your page.
    let provider = Catalogue::default().find(&submission.provider);
    let known = imap.is_none_or(|it| is_known(provider, Provider::imap_in, it))
        && smtp.is_none_or(|it| is_known(provider, Provider::smtp_in, it));
    if !known || (imap.is_none() && smtp.is_none()) {
        return wrong(Cause::WrongServer);
    }
    if let Some(provider) = provider.filter(|it| it.credential == Credential::AppPassword) {
        let about = About {
            email: Some(&submission.email),
            ..About::default()
        };
        let verdict = check(provider, code.expose(), about);
        if verdict.verdict == VerdictKind::Reject {
            return Outcome {
                message: Some(verdict.text),
                ..wrong(Cause::WrongCode)
            };
        }
    }

    // 2. Log in, at both servers at once.
    let (imap, smtp) = tokio::join!(read(imap, code.expose()), send(smtp, code.expose()));
    if [&imap, &smtp].into_iter().flatten().any(|half| !half.ok) {
        return Outcome {
            imap,
            smtp,
            ..Outcome::default()
        };
    }

    // 3. Store, and say that it works.
    match vault.keep(submission, code.expose()) {
        Ok(()) => Outcome {
            ok: true,
            ..Outcome::default()
        },
        Err(_) => wrong(Cause::Unknown),
    }
}

fn wrong(cause: Cause) -> Outcome {
    Outcome {
        cause: Some(cause),
        ..Outcome::default()
    }
}

async fn read(server: Option<&Login>, code: &str) -> Option<ProtocolOutcome> {
    Some(half(
        timeout(patience(), try_imap(server?, code)).await.ok(),
    ))
}

async fn send(server: Option<&Login>, code: &str) -> Option<ProtocolOutcome> {
    let (server, code) = (server?.clone(), code.to_owned());
    let login = spawn_blocking(move || try_smtp(&server, &code));
    Some(half(
        timeout(patience(), login).await.ok().and_then(Result::ok),
    ))
}

/// How one login went; None: it took too long.
fn half(login: Option<Result<(), String>>) -> ProtocolOutcome {
    let cause = login.is_none().then_some(Cause::Timeout);
    let reply = login.unwrap_or(Ok(())).err();
    ProtocolOutcome {
        ok: cause.is_none() && reply.is_none(),
        cause,
        reply,
        ..ProtocolOutcome::default()
    }
}
