//! Which password a mailbox takes, in words for people who know none of the field's terms.

use app_password::model::account::Credential;
use app_password::model::provider::Provider;
use app_password::model::reason::{MissingReason, Warning};
use app_password::model::server::Security;
use app_password::model::step::Step;

/// In a cell of a table.
pub const fn kind(credential: Credential) -> &'static str {
    match credential {
        Credential::AppPassword => "App password",
        Credential::AppPasswordWith2fa => "App password or usual password",
        Credential::OwnPassword => "Second password of your choice",
        Credential::MailboxPassword => "Usual mail password",
        Credential::OauthOnly => "No password, only a sign-in window",
        Credential::None => "None: not open to other apps",
    }
}

/// In a sentence or two.
pub fn needs(provider: &Provider) -> String {
    let name = &provider.name;
    match provider.credential {
        Credential::AppPassword => {
            format!("An app password. Other apps can't get in with your usual {name} password.")
        }
        Credential::AppPasswordWith2fa => {
            "An app password. Without two-step sign-in, your usual mail password works too."
                .to_owned()
        }
        Credential::OwnPassword => {
            "A second password for other apps. You choose it yourself.".to_owned()
        }
        Credential::MailboxPassword => {
            "Your usual mail password. You don't have to make a new one.".to_owned()
        }
        Credential::OauthOnly => {
            format!(
                "No password at all. Other apps get in only through {name}'s own sign-in window."
            )
        }
        Credential::None => "None works: the mailbox isn't open to other apps.".to_owned(),
    }
}

fn begins_with_second_step(provider: &Provider) -> bool {
    let asks = |step: &Step| matches!(step, Step::TwoStep { .. });
    provider.steps.iter().any(asks)
}

/// What two-step sign-in has to do with it; nothing where it does not matter.
pub fn two_step(provider: &Provider) -> Option<&'static str> {
    let shuts_out = provider.cautions.contains(&Warning::TwoStepShutsOut);
    let begins = begins_with_second_step(provider);
    // Without it the option is missing.
    let needed = begins || provider.missing.contains(&MissingReason::TwoStepOff);
    match provider.credential {
        _ if shuts_out => Some("Has to be off: with it, no other app gets in."),
        Credential::AppPassword if begins => Some("Has to be on. The steps begin with it."),
        Credential::AppPassword if needed => Some("Has to be on before you begin."),
        Credential::AppPasswordWith2fa if needed => {
            Some("If it is on, only an app password works. While it is off, you can't make one.")
        }
        Credential::AppPasswordWith2fa => Some("If it is on, only an app password works."),
        _ => None,
    }
}

/// Whether it takes a paid plan; nothing where that is not known to matter.
pub fn plan(provider: &Provider) -> Option<&'static str> {
    if provider.cautions.contains(&Warning::PaidPlan) {
        return Some("A paid one: on others, no other app gets in.");
    }
    let limited = provider.missing.contains(&MissingReason::PlanWithoutImap);
    limited.then_some("Not every plan lets other apps in.")
}

/// What mail programs call it.
pub const fn security(security: Security) -> &'static str {
    match security {
        Security::Tls => "SSL/TLS",
        Security::StartTls => "STARTTLS",
    }
}

#[cfg(test)]
mod tests {
    use super::two_step;
    use crate::files;
    use app_password::model::reason::MissingReason;

    #[test]
    fn who_needs_two_step_sign_in_is_told_so_before_the_steps() {
        let data = files::read().expect("the files");
        let mut told = 0;
        for provider in data.providers() {
            if provider.missing.contains(&MissingReason::TwoStepOff) {
                let said = two_step(provider).unwrap_or_default();
                assert!(
                    said.contains("Has to be on") || said.contains("While it is off"),
                    "{}: {said}",
                    provider.id
                );
                told += 1;
            }
        }
        assert!(told > 0);
    }
}
