//! What the widget says and shows of a provider before the steps.

use app_password::i18n::key::Key;
use app_password::key;
use app_password::model::account::Credential;
use app_password::model::provider::Provider;

use super::drawn::Scene;

/// The badge alone. The widget has it in a slot, into which a host may put a picture of its own.
pub fn letters(named: &str) -> &str {
    let badge = named
        .split_once("<span class=\"letter")
        .and_then(|(before, _)| {
            let rest = named.get(before.len()..)?;
            rest.split_inclusive("</span>").next()
        });
    badge.unwrap_or_default()
}

/// What the guide is called at a provider of this kind.
pub const fn title(credential: Credential) -> Key {
    match credential {
        Credential::None => key!("guide.none-title"),
        Credential::OauthOnly => key!("guide.oauth-title"),
        Credential::MailboxPassword => key!("guide.password-title"),
        Credential::OwnPassword => key!("guide.own-title"),
        Credential::AppPassword | Credential::AppPasswordWith2fa => key!("guide.title"),
    }
}

/// What comes before the steps, or in place of them.
pub fn intro(provider: &Provider, scene: Scene<'_>) -> String {
    scene.words(|build| match provider.credential {
        Credential::None => build.push_key(key!("guide.none-text")),
        Credential::OauthOnly => {
            build.push_key(key!("guide.oauth-text"));
            if let Some(since) = provider.ended.get(..4) {
                build.gap();
                build.push_said(key!("guide.oauth-since"), &[("date", since)]);
            }
            build.gap();
            build.push_key(key!("guide.oauth-none"));
        }
        Credential::MailboxPassword => build.push_key(key!("guide.password-intro")),
        Credential::OwnPassword => build.push_key(key!("guide.own-intro")),
        Credential::AppPassword | Credential::AppPasswordWith2fa => {
            build.push_key(key!("guide.intro"));
        }
    })
}
