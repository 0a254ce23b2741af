//! The steps at a provider as the widget says and draws them.

use app_password::i18n::texts::Texts;
use app_password::key;
use app_password::model::account::{Account, Credential, PasswordKind};
use app_password::model::label::Label;
use app_password::model::page::PageKind;
use app_password::model::provider::Provider;
use app_password::model::step::Step;
use app_password::view::context::ViewContext;
use app_password::view::parts::code_field::hint;
use app_password::view::parts::picture::{picture, shape};
use app_password::view::parts::steps::said;
use app_password::view::parts::troubleshooting::message_for_admin;
use serde_json::{Map, Value, json};

use super::drawn::{Scene, session};

/// Everything that somebody does: what comes first for accounts from work, and the way with each kind of password.
pub fn ways(provider: &'static Provider, scene: Scene<'_>, sender: &Texts) -> Value {
    let kinds: &[PasswordKind] = match provider.credential {
        Credential::AppPasswordWith2fa => &[PasswordKind::Code, PasswordKind::Password],
        Credential::MailboxPassword => &[PasswordKind::Password],
        Credential::None => &[],
        _ => &[PasswordKind::Code],
    };
    let ways = kinds.iter().map(|&kind| {
        let intro = (kind == PasswordKind::Password).then(|| {
            let session = session(provider, Account::Personal, kind);
            let scene = Scene::new(scene.texts, scene.config, &session);
            scene.words(|build| build.push_key(key!("guide.password-intro")))
        });
        json!({
            "kind": kind,
            "intro": intro,
            "steps": steps(provider, Account::Personal, kind, scene, sender),
        })
    });
    let ways: Vec<Value> = ways.collect();
    let kind = provider.credential.password_kind();
    let mut work = steps(provider, Account::Work, kind, scene, sender);
    work.truncate(provider.work_steps.len());
    json!({ "work": work, "ways": ways })
}

fn steps(
    provider: &'static Provider,
    account: Account,
    kind: PasswordKind,
    scene: Scene<'_>,
    sender: &Texts,
) -> Vec<Value> {
    let session = session(provider, account, kind);
    let scene = Scene::new(scene.texts, scene.config, &session);
    let step = |(at, step): (usize, &Step)| {
        let asks = matches!(step, Step::AskAdmin {});
        json!({
            "said": scene.words(|build| said(build, step)),
            "picture": scene.element(|build| picture(build, at)),
            "link": link(scene.context(), step),
            "message": asks.then(|| message_for_admin(&scene.in_words(sender).context())),
        })
    };
    provider
        .steps_for(account, kind)
        .enumerate()
        .map(step)
        .collect()
}

/// The page of a step, with the text that the widget has on its link.
fn link(context: ViewContext<'_>, step: &Step) -> Option<Value> {
    let (kind, text) = match step {
        Step::Open {
            page: PageKind::Help,
        } => (PageKind::Help, key!("step.open-help-link")),
        Step::Open { page } => (*page, key!("step.open-link")),
        Step::TwoStep { .. } => (PageKind::TwoStep, key!("step.two-step-link")),
        Step::Switch { page, .. } => (*page, key!("step.switch-link")),
        _ => return None,
    };
    let url = context.page(kind)?;
    Some(json!({ "text": context.say(text), "url": url }))
}

/// What the provider's page says in other languages, for each label that is known in one.
pub fn labels(provider: &Provider) -> Vec<Value> {
    let lists = [&provider.work_steps, &provider.steps, &provider.imap_steps];
    let of_steps = lists.into_iter().flatten().filter_map(Step::label);
    let own_name = Some(&provider.code_name).filter(|label| !label.is_empty());
    let mut seen = Vec::new();
    for label in own_name.into_iter().chain(of_steps) {
        if !label.known.is_empty() && !seen.contains(&label) {
            seen.push(label);
        }
    }
    let told = |label: &&Label| {
        let known: Map<String, Value> = label
            .known
            .iter()
            .map(|(lang, text)| (lang.clone(), Value::from(text.as_str())))
            .collect();
        json!({ "en": label.en, "lang": label.lang, "known": known })
    };
    seen.iter().map(told).collect()
}

/// The code as the picture of the last step has it, and what the field for it says: nothing where no form is known.
pub fn code(provider: &Provider, scene: Scene<'_>) -> Option<Value> {
    let made = scene.context().session.kind == PasswordKind::Code && !provider.steps.is_empty();
    let sample = shape(&provider.code).filter(|_| made)?;
    let said = scene.words(|build| hint(build, None));
    Some(json!({ "sample": sample, "said": said }))
}
