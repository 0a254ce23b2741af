//! Every screen for everyone: what axe says, what the browser tells a screen reader, what is left of it when
//! it is large, still, or in the person's own colours.

use std::cell::RefCell;

use app_password_journey::engine::Engine;
use app_password_journey::page::Page;
use app_password_journey::screens::Deed::{self, Clicks, Keys, Pastes, Types};
use app_password_journey::screens::{
    CONNECT, EMAIL, SEARCH, Screen, every_screen, the_screen, the_screen_in,
};
use app_password_journey::texts::{say, say_in, say_with};
use serde_json::json;

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";

/// What is wrong with the screens, gathered so that one run tells all of it.
#[derive(Default)]
struct Wrong(RefCell<Vec<String>>);

impl Wrong {
    /// Asks a script of `accessible.js`.
    async fn look(&self, page: &Page, screen: &Screen, lang: &str, script: &str) {
        let found = page.promised(script, &[]).await;
        let found: Vec<String> = serde_json::from_value(found).expect("sentences");
        let name = screen.name;
        let found = found.iter().map(|it| format!("{name}, {lang}: {it}"));
        self.0.borrow_mut().extend(found);
    }

    fn must_be_nothing(self) {
        assert_eq!(self.0.take(), Vec::<String>::new());
    }
}

/// Whether this engine can pretend and tell what a test is about; where it cannot, the run says so.
fn has_a_debugger() -> bool {
    let engine = Engine::of_this_run();
    if !engine.has_a_debugger() {
        println!("Not asked in {engine:?}: its driver has no debugger.");
    }
    engine.has_a_debugger()
}

#[test]
fn axe_finds_nothing_on_any_screen_in_any_theme_direction_and_language() {
    // One engine is enough for the colours and words; what axe makes of the tree is asked in all.
    let all = Engine::of_this_run() == Engine::Chromium;
    let wrong = Wrong::default();
    every_screen(async |page, screen| {
        let english = match all {
            true => "return host.axe(['light', 'dark'], ['ltr', 'rtl'])",
            false => "return host.axe(['light'], ['ltr'])",
        };
        wrong.look(page, screen, "en", english).await;
        // A language, its script, its direction: whether each is said is among axe's rules.
        let others: &[&str] = if all { &["ar", "ja", "de"] } else { &[] };
        for lang in others {
            screen.translate(page, lang).await;
            let script = "return host.axe(['light'], ['ltr'])";
            wrong.look(page, screen, lang, script).await;
        }
    });
    wrong.must_be_nothing();
}

#[test]
fn axe_sees_what_is_wrong_inside_the_widget() {
    // Else it would find nothing wherever it looks.
    const HARM: &str = "
        host.find('.actions .primary').style.backgroundColor = 'silver';
        host.find('.reveal').ariaLabel = 'Eye';
        host.find('.code-input').labels[0].remove();
        host.find('.code-input').placeholder = '';
        host.find('.title').replaceChildren();
        return (await host.axe(['light'], ['ltr'])).map((found) => found.split(': ')[1]).sort()";
    the_screen("guide: Google", async |page, _| {
        let found = page.promised(HARM, &[]).await;
        let found: Vec<String> = serde_json::from_value(found).expect("rules");
        for rule in [
            "color-contrast",
            "empty-heading",
            "label",
            "label-content-name-mismatch",
        ] {
            assert!(
                found.iter().any(|it| it == rule),
                "{rule} is not among {found:?}"
            );
        }
    });
}

#[test]
fn at_four_hundred_percent_the_page_scrolls_one_way_only() {
    if !has_a_debugger() {
        return;
    }
    let wrong = Wrong::default();
    every_screen(async |page, screen| {
        page.is_sized(320, 256).await;
        let wide = "const { scrollWidth } = document.documentElement;
            return scrollWidth > 320 ? [`The page is ${scrollWidth} px wide`] : host.cutOff('auto')";
        wrong.look(page, screen, "en", wide).await;
        page.is_sized(0, 0).await;
    });
    wrong.must_be_nothing();
}

#[test]
fn nothing_moves_for_who_does_not_want_it_to() {
    if !has_a_debugger() {
        return;
    }
    let wrong = Wrong::default();
    every_screen(async |page, screen| {
        wrong
            .look(
                page,
                screen,
                "en",
                "return host.moving().length > 0 ? [] : ['Nothing moves: is it looked at?']",
            )
            .await;
        page.prefers(&[("prefers-reduced-motion", "reduce")]).await;
        wrong.look(page, screen, "en", "return host.moving()").await;
        page.prefers(&[]).await;
    });
    wrong.must_be_nothing();
}

#[test]
fn in_forced_colours_what_is_chosen_is_told_apart() {
    /// The screen, what stands out on it, and its neighbour.
    const PAIRS: &[(&str, &str, &str)] = &[
        ("pick: chosen", ".tile.chosen", ".tile:not(.chosen)"),
        ("pick: list", ".option.active", ".option:not(.active)"),
        ("guide: GMX", ".choice.chosen", ".choice:not(.chosen)"),
        (
            "guide: Google",
            ".current > .tick",
            ".step:not(.current) > .tick",
        ),
        ("guide: ticked", ".current > .tick", ".ticked > .tick"),
        // The keyboard's place, on what is chosen as on what is not.
        (
            "pick: given",
            ".radio:focus-visible",
            ".radio:not(:focus-visible)",
        ),
        (
            "guide: Google",
            "summary:focus-visible",
            "summary:not(:focus-visible)",
        ),
    ];
    if !has_a_debugger() {
        return;
    }
    for scheme in ["light", "dark"] {
        for &(name, this, other) in PAIRS {
            the_screen(name, async |page, _| {
                page.prefers(&[
                    ("forced-colors", "active"),
                    ("prefers-color-scheme", scheme),
                ])
                .await;
                // With the keyboard, or the focus is not shown.
                for _ in 0..8 {
                    if !this.contains("focus") || page.count(this).await > 0 {
                        break;
                    }
                    Keys(TAB).happens(page).await;
                }
                page.find(this, None).await;
                let marks = "host.rests(); return [arguments[0], arguments[1]].map((selector) => host.marks(host.find(selector)))";
                let marks = page.run(marks, &[json!(this), json!(other)]).await;
                assert_ne!(
                    marks[0], marks[1],
                    "{name}, {scheme}: {this} looks like {other}"
                );
                page.prefers(&[]).await;
            });
        }
    }
}

/// What a screen reader comes by on a screen, in this order, among other things. In braces: the key of a text.
const HEARD: &[(&str, &[&str])] = &[
    ("loading", &["status \"{loading.text}\""]),
    (
        "first, pressed",
        &[
            "heading \"{pick.title}\"",
            "status \"{loading.text}\"",
            "group \"{pick.choose}\"",
            "radio \"Google Gmail, Google Workspace\"",
            "combobox \"{pick.others}\"",
            "button \"{pick.continue}\" focused",
        ],
    ),
    (
        "error",
        &[
            "alert \"{error.title}{error.text}{error.again}\"",
            "heading \"{error.title}\"",
            "button \"{error.again}\"",
        ],
    ),
    (
        "pick: recognised",
        &[
            "heading \"{pick.title}\"",
            "textbox \"{pick.address}\" focused, {pick.found}",
            "status \"{pick.found}\"",
            "group \"{pick.choose}\"",
            "radio \"Google Gmail, Google Workspace\" checked",
            "radio \"Microsoft Outlook, Hotmail\"",
            "combobox \"{pick.others}\"",
            "button \"{pick.nowhere}\"",
            "button \"{pick.continue}\"",
        ],
    ),
    (
        "pick: wrong",
        &[
            "textbox \"{pick.address}\" focused invalid, {pick.address-wrong}",
            "status \"{pick.address-wrong}\"",
        ],
    ),
    (
        "pick: list",
        &[
            "combobox \"{pick.others}\" expanded focused",
            "listbox \"{pick.others}\"",
            "option \"Apple iCloud Mail, me.com\"",
            "option \"Magenta UPC Austria, chello\" selected",
            "option \"mail.com email.com, usa.com\"",
            "status \"{pick.others-more}\"",
        ],
    ),
    // No list is open that holds nothing.
    (
        "pick: nothing found",
        &[
            "combobox \"{pick.others}\" focused",
            "status \"{pick.others-none}\"",
        ],
    ),
    (
        "guide: all open",
        &[
            "button \"{guide.change-long}\"",
            "heading \"{guide.title}\"",
            "DisclosureTriangle \"{guide.what}\" expanded",
            "group \"{guide.account}\"",
            "radio \"{guide.account-personal}\"",
            "radio \"{guide.account-work}\" checked",
            "list \"{guide.steps}\"",
            "checkbox \"{guide.tick}\"",
            "textbox \"{guide.admin-message}\" readonly",
            "button \"{guide.admin-copy}\"",
            "status \"\"",
            "link \"{step.open-link} ({common.new-tab})\"",
            "DisclosureTriangle \"{guide.missing}\" expanded focused",
            "heading \"{paste.title}\"",
            "textbox \"{code}\", {paste.shape-letters.other}",
            "button \"{paste.reveal-long}\"",
            "status \"\"",
            "status \"\"",
            "button \"{paste.submit}\"",
            "link \"{guide.official} ({common.new-tab})\"",
        ],
    ),
    ("guide: ticked", &["checkbox \"{guide.tick}\" checked"]),
    (
        "guide: address needed",
        &[
            "textbox \"{paste.address}\" focused invalid, {paste.need-address}",
            "alert \"{paste.need-address}\"",
        ],
    ),
    (
        "guide: GMX",
        &[
            "heading \"Get an app password from GMX\" focused",
            "group \"How do you sign in to GMX?\"",
            "radio \"{guide.way-code}\" checked",
            "radio \"{guide.way-password}\"",
        ],
    ),
    (
        "guide: someone else",
        &[
            "DisclosureTriangle \"{paste.servers}\" expanded focused",
            "textbox \"{paste.imap}\", {paste.servers-hint}",
            "textbox \"{paste.smtp}\", {paste.servers-hint}",
        ],
    ),
    (
        "paste: no code",
        &[
            "textbox \"{code}\" focused invalid, {finding.sign-in-code} {finding.sign-in-code.do}",
            "button \"{paste.reveal-long}\"",
            "status \"{finding.sign-in-code} {finding.sign-in-code.do}\"",
        ],
    ),
    (
        "paste: shown",
        &[
            "textbox \"{code}\", {paste.ok}",
            "button \"{paste.hide-long}\" focused",
            "status \"{paste.ok}\"",
        ],
    ),
    (
        "sending",
        &[
            "textbox \"{code}\" readonly, {paste.ok}",
            "status \"{sending.title} {sending.text}\" focused",
            "button \"{sending.cancel}\"",
        ],
    ),
    (
        "refused: wrong code",
        &[
            "alert \"{cause.wrong-code}{cause.wrong-code.1}{cause.wrong-code.changed}{cause.link.create}({common.new-tab}){refused.kept}\"",
            "heading \"{cause.wrong-code}\" focused",
            "textbox \"{code}\", {paste.shape-letters.other}",
            "button \"{refused.again}\"",
        ],
    ),
    (
        "done",
        &[
            "heading \"{done.title}\" focused, {done.text}",
            "link \"{done.manage-link} ({common.new-tab})\"",
            "group \"{done.helpful}\"",
            "status \"{done.helpful}\"",
            "button \"{done.yes}\"",
            "button \"{done.no}\"",
        ],
    ),
    ("done: rated", &["status \"{done.thanks}\" focused"]),
];

/// The texts in the place of their keys.
fn spoken(line: &str) -> String {
    let with = [
        ("provider", "Google"),
        ("app", "Acme CRM"),
        ("email", "someone@gmail.com"),
        ("n", "20"),
        ("of", "16"),
    ];
    let mut spoken = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('{') {
        let (key, after) = after.split_once('}').expect("a closing brace");
        spoken += before;
        spoken += &match key {
            "code" => "App password from Google".to_owned(),
            "guide.tick" => say_with(key, &[("n", "1")]),
            key => say_with(key, &with),
        };
        rest = after;
    }
    spoken + rest
}

#[test]
fn a_screen_reader_is_told_the_role_name_and_state_of_everything() {
    const NAMED: &[&str] = &[
        "button",
        "checkbox",
        "combobox",
        "DisclosureTriangle",
        "heading",
        "link",
        "listbox",
        "option",
        "radio",
        "textbox",
    ];
    if !has_a_debugger() {
        return;
    }
    let wrong = Wrong::default();
    every_screen(async |page, screen| {
        let heard = page.heard().await;
        let nameless = |line: &&String| {
            NAMED
                .iter()
                .any(|role| line.starts_with(&format!("{role} \"\"")))
        };
        let mut told: Vec<String> = heard.iter().filter(nameless).cloned().collect();
        let table = HEARD.iter().find(|(name, _)| *name == screen.name);
        let mut rest = heard.iter();
        for line in table.map_or(&[][..], |(_, lines)| lines) {
            let line = spoken(line);
            if !rest.any(|it| *it == line) {
                told.push(format!("{line} is not in its place among {heard:#?}"));
                break;
            }
        }
        let name = screen.name;
        wrong
            .0
            .borrow_mut()
            .extend(told.iter().map(|it| format!("{name}: {it}")));
    });
    wrong.must_be_nothing();
}

#[test]
fn the_current_step_and_the_option_reached_are_marked() {
    the_screen("guide: ticked", async |page, _| {
        let current = "return host.all('.step').map((step) => step.ariaCurrent)";
        assert_eq!(
            page.run(current, &[]).await,
            json!([null, null, "step", null, null])
        );
    });
    the_screen("pick: list", async |page, _| {
        let active = "const field = host.find(arguments[0]);
            const [list, option] = ['aria-controls', 'aria-activedescendant'].map((name) => host.root().getElementById(field.getAttribute(name)));
            return [list.role, option.role, option.ariaSelected, list.contains(option), host.text(option.querySelector('.name'))]";
        let active = page.run(active, &[json!(SEARCH)]).await;
        assert_eq!(
            active,
            json!(["listbox", "option", "true", true, "Magenta"])
        );
    });
}

#[test]
fn what_speaks_by_itself_is_there_before_it_speaks_and_stays() {
    let yes = ".helpful .button";
    /// The screen, the region on it, what the person does, and what is said then.
    type Live = (&'static str, &'static str, Deed, String);
    let table: Vec<Live> = vec![
        (
            "pick",
            ".said",
            Types(EMAIL, "someone@gmail.com"),
            say_with("pick.found", &[("provider", "Google")]),
        ),
        (
            "pick",
            ".others .hint",
            Types(SEARCH, "qqqq"),
            say("pick.others-none"),
        ),
        (
            "guide: all open",
            ".step .admin .said",
            Clicks(".step .admin .button"),
            say("guide.admin-copied"),
        ),
        (
            "guide: Google",
            ".verdict",
            Pastes("123456"),
            say_with("finding.sign-in-code", &[("provider", "Google")]),
        ),
        (
            "guide: Google",
            ".verdict",
            Clicks(CONNECT),
            say("paste.need-code"),
        ),
        (
            "guide: by name",
            "#ap-needed",
            Clicks(CONNECT),
            say("paste.need-address"),
        ),
        (
            "paste: right",
            ".progress",
            Clicks(CONNECT),
            say("sending.title"),
        ),
        ("done", ".helpful > p", Clicks(yes), say("done.thanks")),
    ];
    for (name, region, deed, said) in &table {
        the_screen(name, async |page, _| {
            page.answers(json!(if *name == "done" {
                json!([])
            } else {
                json!(["never"])
            }))
            .await;
            let before = "const region = host.region = host.find(arguments[0]);
                return [region.role ?? region.getAttribute('role'), getComputedStyle(region).display !== 'none', host.text(region)]";
            let before = page.run(before, &[json!(region)]).await;
            assert!(
                [json!("status"), json!("alert")].contains(&before[0]),
                "{name} {region}: {before}"
            );
            assert_eq!(
                before[1], true,
                "{name} {region} is not known to screen readers before"
            );
            assert_ne!(before[2], json!(said), "{name} {region}");
            deed.happens(page).await;
            page.says(region, said).await;
            let after = page
                .run(
                    "return host.region === host.find(arguments[0])",
                    &[json!(region)],
                )
                .await;
            assert_eq!(after, true, "{name} {region} is another one now");
        });
    }
}

#[test]
fn what_is_pressed_and_vanishes_hands_the_focus_on() {
    /// The screen, what is pressed with the keyboard, and where the focus is then.
    const PLACES: &[(&str, &str, &str)] = &[
        ("pick", ".pick .primary", "input[type=email]"),
        ("guide: Microsoft", ".more .button", ".title"),
        ("paste: right", "[part=primary-button]", ".progress"),
        ("sending", ".sending .button", ".code-input"),
        ("done", ".helpful .button", ".thanks"),
        ("guide: Google", ".mailbox .button", ".pick .title"),
        ("guide: Google", ".assumed .button", ".choice input"),
    ];
    for &(name, pressed, then) in PLACES {
        the_screen(name, async |page, _| {
            // In the narrow layout, where all of them are shown.
            page.run(
                "document.getElementById('place').style.inlineSize = '400px'",
                &[],
            )
            .await;
            page.answers(json!(["never"])).await;
            page.run("host.find(arguments[0]).focus()", &[json!(pressed)])
                .await;
            Keys(ENTER).happens(page).await;
            let focus = "return !!host.focused()?.matches(arguments[0])";
            let what = format!("{name}: the focus is on {then}");
            page.until_with(&what, focus, &[json!(then)]).await;
        });
    }
}

#[test]
fn the_screen_for_a_failure_speaks_the_persons_language() {
    the_screen_in("nb", "error", async |page, _| {
        for key in ["error.title", "error.text", "error.again"] {
            page.says(".error", &say_in("nb", key, &[])).await;
        }
    });
}
