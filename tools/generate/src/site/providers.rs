//! The providers, for a page about each of them: facts from `data/`, said and drawn by the widget's own code.

use std::error::Error;

use app_password::catalog::catalogue::{Catalogue, of_file};
use app_password::catalog::reason::Fixer;
use app_password::i18n::sentence;
use app_password::i18n::texts::Texts;
use app_password::key;
use app_password::model::account::{Account, Credential};
use app_password::model::page::PageKind;
use app_password::model::provider::Provider;
use app_password::model::reason::MissingReason;
use app_password::tag;
use app_password::view::config::Config;
use app_password::view::parts::provider_name::provider_name;
use app_password::view::parts::rich_text::shown;
use app_password::view::parts::troubleshooting::message_for_admin;
use app_password::view::parts::warnings::warnings;
use serde_json::{Value, json};

use super::drawn::{Scene, session};
use super::{compared, errors, plain, said, settings, steps, wording};
use crate::files::Data;

/// The text of providers.json: by name, as they are listed.
pub fn json(data: &Data) -> Result<String, Box<dyn Error>> {
    Ok(format!("{}\n", json!({ "providers": pages(data) })))
}

/// What each page shows.
fn pages(data: &Data) -> Vec<Value> {
    let teller = Teller::new(data);
    let mut providers = teller.config.catalogue.providers().to_vec();
    providers.sort_by_key(|provider| provider.name.to_lowercase());
    providers
        .into_iter()
        .map(|provider| teller.page(provider))
        .collect()
}

/// What is told of all of them.
struct Teller<'a> {
    data: &'a Data,
    config: Config,
    reader: Texts,
    sender: Texts,
}

impl<'a> Teller<'a> {
    fn new(data: &'a Data) -> Teller<'a> {
        let catalogue: Catalogue = of_file(data.core.iter().chain(&data.others).cloned().collect());
        Teller {
            data,
            config: Config {
                catalogue,
                ..Config::default()
            },
            reader: wording::reader(),
            sender: wording::sender(),
        }
    }

    fn page(&self, provider: &'static Provider) -> Value {
        let credential = provider.credential;
        let session = session(provider, Account::Personal, credential.password_kind());
        let scene = Scene::new(&self.reader, &self.config, &session);
        let context = scene.context();
        let badge = scene.element(|build| {
            build.el(tag!("span"), |build| {
                provider_name(build, provider, &provider.name, "")
            });
        });
        let before = scene.words(warnings);
        // Where the kind of account is asked for, the note is for those from work.
        let note = (provider.asks_account && !provider.note.en.is_empty())
            .then(|| scene.words(|build| shown(build, tag!("p.note"), build.context.note())));
        let ends = provider
            .ends
            .iter()
            .map(|end| scene.words(|build| build.push_key(sentence::revocation(*end))));
        let page = |kind| context.page(kind);
        let code_name = provider.code_name();
        let explains = credential != Credential::None;
        let replies = &self.data.replies;
        let answers = wording::answers(credential);
        let mut told = json!({
            "id": provider.id,
            "name": provider.name,
            "also": provider.also,
            // Its place among those that the widget offers first.
            "place": self.data.core.iter().position(|core| core.id == provider.id),
            "badge": said::letters(&badge),
            "credential": credential,
            "kind": plain::kind(credential),
            "needs": plain::needs(provider),
            "twoStep": plain::two_step(provider),
            "plan": plain::plan(provider),
            "codeName": { "en": code_name.en, "lang": code_name.lang },
            "title": context.say(said::title(credential)),
            "intro": said::intro(provider, scene),
            // For who needs the steps although they most likely lead nowhere.
            "insist": (credential == Credential::OauthOnly).then(|| json!({
                "asked": context.say(key!("guide.insist")),
                "warning": context.say(key!("guide.insist-warning")),
            })),
            "before": before,
            "note": note,
            "missing": provider.missing.iter().map(|it| self.missing(*it, scene)).collect::<Vec<_>>(),
            "ends": ends.collect::<Vec<_>>(),
            "manage": page(PageKind::Manage),
            "help": page(PageKind::Help),
            "signInHelp": page(PageKind::SignInHelp),
            "webmail": page(PageKind::Webmail),
            "code": steps::code(provider, scene),
            "labels": steps::labels(provider),
            "settings": settings::settings(provider),
            "username": settings::username_in_full(provider, context),
            "ownDomain": settings::OWN_DOMAIN,
            "endings": endings(provider),
            "domains": provider.domains,
            "example": settings::example(provider),
            "mx": provider.mx,
            "spf": provider.spf,
            "errors": if explains { errors::own(provider, replies, &answers) } else { Vec::new() },
            "general": if explains { errors::general(provider, replies, &answers) } else { Vec::new() },
            "checked": provider.checked,
            "compared": compared::with(provider),
            "sources": provider.sources,
        });
        if let (Value::Object(all), Value::Object(ways)) =
            (&mut told, steps::ways(provider, scene, &self.sender))
        {
            all.extend(ways);
        }
        told
    }

    /// Why the option may be missing, and what to do.
    fn missing(&self, reason: MissingReason, scene: Scene<'_>) -> Value {
        let pair = sentence::missing_reason(reason);
        let context = scene.context();
        let url = reason.page().and_then(|kind| context.page(kind));
        let message = (reason.fixer() == Fixer::Admin)
            .then(|| message_for_admin(&scene.in_words(&self.sender).context()));
        json!({
            "what": scene.words(|build| build.push_key(pair.what)),
            "advice": scene.words(|build| build.push_key(pair.advice)),
            "link": url.map(|url| json!({ "text": context.say(key!("step.open-link")), "url": url })),
            "message": message,
        })
    }
}

/// The endings that the links of the steps may have to be changed to: the first is the one that they have.
fn endings(provider: &Provider) -> Vec<&str> {
    let differ = provider
        .pages
        .iter()
        .any(|(_, url)| url.contains("{region}"));
    let endings = provider.regions.iter().map(|region| region.ending.as_str());
    endings.filter(|_| differ).collect()
}

#[cfg(test)]
mod tests {
    use super::pages;
    use crate::files::{self, Data};
    use app_password::model::account::Credential;
    use serde_json::Value;
    use std::sync::LazyLock;

    static DATA: LazyLock<Data> = LazyLock::new(|| files::read().expect("the files"));
    /// It takes seconds: once for all claims.
    static TOLD: LazyLock<Vec<Value>> = LazyLock::new(|| pages(&DATA));

    /// All texts in a value, wherever they stand.
    fn texts<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
        match value {
            Value::String(text) => found.push(text),
            Value::Array(list) => list.iter().for_each(|it| texts(it, found)),
            Value::Object(fields) => fields.values().for_each(|it| texts(it, found)),
            _ => {}
        }
    }

    #[test]
    fn each_provider_is_told_with_all_its_steps_and_a_picture_for_each() {
        assert_eq!(TOLD.len(), DATA.providers().len());
        for provider in DATA.providers() {
            let page = TOLD.iter().find(|page| page["id"] == *provider.id);
            let page = page.unwrap_or_else(|| panic!("{} is not told", provider.id));
            let with_password = provider.credential == Credential::AppPasswordWith2fa;
            let counts = [
                provider.work_steps.len(),
                provider.steps.len() + provider.imap_steps.len(),
                if with_password {
                    provider.imap_steps.len()
                } else {
                    0
                },
            ];
            let lists = [
                &page["work"],
                &page["ways"][0]["steps"],
                &page["ways"][1]["steps"],
            ];
            for (list, count) in lists.into_iter().zip(counts) {
                let steps = list.as_array().map_or(&[][..], Vec::as_slice);
                assert_eq!(steps.len(), count, "{}", provider.id);
                for step in steps {
                    let picture = step["picture"].as_str().unwrap_or_default();
                    assert!(picture.starts_with("<div class=\"picture"), "{picture}");
                    assert_ne!(step["said"], "", "{}", provider.id);
                }
            }
            assert!(
                page["badge"]
                    .as_str()
                    .is_some_and(|it| it.ends_with("</span>"))
            );
        }
    }

    #[test]
    fn nothing_is_told_that_the_sites_policy_forbids_or_that_only_the_widget_can_do() {
        for page in TOLD.iter() {
            let mut found = Vec::new();
            texts(page, &mut found);
            for text in found.into_iter().filter(|text| text.contains("</")) {
                for forbidden in [" style=", "<script", "<button", "<input", "<slot", " id="] {
                    let tags = text
                        .split('<')
                        .skip(1)
                        .filter_map(|tag| tag.split('>').next());
                    let mut tags = tags.map(|tag| format!("<{tag}"));
                    assert!(!tags.any(|tag| tag.contains(forbidden)), "{text}");
                }
            }
        }
    }

    #[test]
    fn no_sentence_has_a_gap() {
        for page in TOLD.iter() {
            for part in [
                "title", "intro", "before", "note", "needs", "missing", "ends", "work", "ways",
                "general",
            ] {
                let mut found = Vec::new();
                texts(&page[part], &mut found);
                for text in found {
                    assert!(
                        !text.contains("{provider}")
                            && !text.contains("{app")
                            && !text.contains("{label}"),
                        "{text}"
                    );
                    assert!(!text.contains("this app"), "{}: {text}", page["id"]);
                }
            }
        }
    }
}
