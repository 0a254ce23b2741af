//! Whatever becomes of a code, no copy of it is left in the page.

use app_password_journey::engine::Engine;
use app_password_journey::host::host;
use app_password_journey::page::Page;
use app_password_journey::traces::Secret;
use serde_json::json;

/// One of Google's as a web page may hand it over: not all of it is ASCII.
const CODE: &str = "qzwx jvkp\u{a0}ymbf dhtg";
/// What somebody has chosen; it is no code.
const PASSWORD: &str = "Vulkan-Jumbo7-Gift!";

/// A host that keeps nothing of what it is handed, but for whether that is the code. What it answers is `host.answers`.
const FORGETS: &str = "
    const codes = arguments[0].filter((code) => code !== 32 && code !== 160);
    host.handed = 0;
    host.element.submitHandler = ({ code, ...rest }) => {
      if (code.length === codes.length && codes.every((number, at) => code.charCodeAt(at) === number)) host.handed++;
      const answer = host.answers.length > 0 ? host.answers.shift() : { ok: true };
      if (answer === 'tattles') return Promise.reject(new Error(JSON.stringify({ code, ...rest })));
      return answer === 'nothing' ? undefined : answer === 'waits' ? new Promise(() => {}) : answer;
    }";

/// What becomes of a code.
struct Fate {
    what: &'static str,
    /// What the host answers to the first press.
    answer: Option<&'static str>,
    /// The state that this leads to.
    then: &'static str,
    /// What the host does then.
    script: &'static str,
    /// The state in which it ends.
    ends: &'static str,
}

const fn fate(what: &'static str, script: &'static str, ends: &'static str) -> Fate {
    Fate {
        what,
        answer: None,
        then: "paste",
        script,
        ends,
    }
}

impl Fate {
    const fn after(self, answer: &'static str, then: &'static str) -> Fate {
        Fate {
            answer: Some(answer),
            then,
            ..self
        }
    }
}

/// It was of use.
const USED: &[Fate] = &[
    fate("taken", "", "done").after("{ \"ok\": true }", "done"),
    fate("taken by a handler that answers nothing", "", "done").after("\"nothing\"", "done"),
];

/// The widget begins anew, or ends.
const OVER: &[Fate] = &[
    fate("refused, and begun anew", "host.element.reset()", "guide")
        .after("{ \"ok\": false, \"reply\": \"535 5.7.8 no\" }", "refused"),
    fate(
        "refused in an error that holds it, and begun anew",
        "host.element.reset()",
        "guide",
    )
    .after("\"tattles\"", "refused"),
    fate("begun anew on its way", "host.element.reset()", "guide").after("\"waits\"", "sending"),
    fate("begun anew", "host.element.reset()", "guide"),
    fate("ended", "host.element.destroy()", "loading"),
    fate("taken out on its way", "host.element.remove()", "loading").after("\"waits\"", "sending"),
];

/// It is no longer about this mailbox, or nobody sees it.
const LEFT: &[Fate] = &[
    fate(
        "another mailbox of the same provider",
        "host.element.email = 'other@gmail.com'",
        "guide",
    ),
    fate(
        "another mailbox of another provider",
        "host.element.email = 'other@icloud.com'",
        "guide",
    ),
    fate(
        "another provider",
        "host.element.provider = 'yahoo'",
        "guide",
    ),
    fate(
        "another mailbox that the person wants",
        "host.find('button', 'Change').click()",
        "pick",
    ),
    fate("hidden for a second", "host.element.hidden = true", "guide"),
];

async fn put(page: &Page, mode: &str, secret: &Secret) {
    page.run("host.watchRoots()", &[]).await;
    let attributes = json!({ "email": "someone@gmail.com", "shadow-mode": mode });
    page.put(attributes, json!({})).await;
    page.run(FORGETS, &[secret.numbers()]).await;
}

/// Walks to the code's end, and looks.
fn walk(fate: &Fate) {
    let secret = Secret::new(CODE);
    host().walk(async |page| {
        put(page, "closed", &secret).await;
        page.pastes_unseen(&secret).await;
        if let Some(answer) = fate.answer {
            let answer = serde_json::from_str(answer).expect("an answer");
            page.answers(json!([serde_json::Value::clone(&answer)]))
                .await;
            page.press("paste.submit").await;
        }
        page.reaches(fate.then).await;
        if fate.then == "sending" {
            assert_eq!(page.hidden_places_of(&secret).await, [] as [&str; 0]);
        }
        page.run(fate.script, &[]).await;
        page.reaches(fate.ends).await;
        page.keeps_nothing_of(&secret, fate.what).await;
        let handed = page.run("return host.handed", &[]).await;
        assert_eq!(
            handed,
            json!(u8::from(fate.answer.is_some())),
            "{}",
            fate.what
        );
    });
}

#[test]
fn a_code_that_was_taken_leaves_no_copy() {
    USED.iter().for_each(walk);
}

#[test]
fn a_code_of_a_widget_that_begins_anew_or_ends_leaves_no_copy() {
    OVER.iter().for_each(walk);
}

#[test]
fn a_code_for_another_mailbox_or_one_that_nobody_sees_leaves_no_copy() {
    LEFT.iter().for_each(walk);
}

#[test]
fn a_copy_is_found_in_any_form() {
    let secret = Secret::new("qzwx jvkp ymbf dhtg");
    let wide = |text: &str, width: usize| -> Vec<u8> {
        let wide = text
            .bytes()
            .flat_map(|byte| (0..width).map(move |at| if at == 0 { byte } else { 0 }));
        wide.collect()
    };
    let copies = [
        b"..jvkpym..".to_vec(),
        b"DH-TG QZ bfdhtg".to_vec(),
        "..xj\u{a0}vk\u{2011}py..".as_bytes().to_vec(),
        b"mbf\r\ndhtg".to_vec(),
        wide("QZWXJV", 2),
        wide("wx jvkp", 4),
    ];
    for copy in &copies {
        assert!(secret.place_in(copy).is_some(), "{copy:?}");
    }
    for other in ["qzwxj", "qzwx.jvkp", "gthdfb", "qzwx                jvkp"] {
        assert_eq!(secret.place_in(other.as_bytes()), None, "{other}");
    }
}

#[test]
fn what_is_left_would_be_found() {
    host().walk(async |page| {
        let secret = Secret::new(CODE);
        put(page, "closed", &secret).await;
        page.pastes_unseen(&secret).await;
        // In the field, where it belongs.
        assert_eq!(page.places_of(&secret).await, ["field"]);
        page.run(
            "const bytes = new Uint8Array(record.memories[0].buffer);
             arguments[0].forEach((code, at) => (bytes[bytes.length - 900 + 4 * at] = code));
             host.element.addEventListener('ap-never', ((kept) => () => kept)(String.fromCharCode(...arguments[0])))",
            &[secret.numbers()],
        )
        .await;
        // Who holds a text without showing it can be seen in one engine.
        let heap = Engine::of_this_run().has_a_debugger().then_some("heap");
        let expected: Vec<&str> = heap.into_iter().chain(["memory", "field"]).collect();
        assert_eq!(page.places_of(&secret).await, expected);
    });
}

#[test]
fn the_handler_that_readme_shows_keeps_nothing() {
    let readme = include_str!("../../../README.md");
    let begin = readme.find("const widget = document.querySelector(\"app-password\")");
    let rest = &readme[begin.expect("a handler")..];
    let end = rest.find("\n  };").expect("its end");
    host().walk(async |page| {
        let secret = Secret::new(CODE);
        put(page, "open", &secret).await;
        page.run(&rest[..end + 5], &[]).await;
        page.pastes_unseen(&secret).await;
        page.press("paste.submit").await;
        page.reaches("done").await;
        assert_eq!(page.server.submissions().len(), 1);
        page.keeps_nothing_of(&secret, "sent to a backend").await;
    });
}

#[test]
fn what_was_typed_letter_by_letter_corrected_and_shown_leaves_no_copy() {
    host().walk(async |page| {
        let secret = Secret::new(CODE);
        put(page, "open", &secret).await;
        page.click(".code-input", None).await;
        page.keys(CODE).await;
        page.keys("\u{e003}\u{e003}").await;
        page.click(".reveal", None).await;
        page.click(".code-input", None).await;
        page.keys("\u{e010}tg").await;
        page.press("paste.submit").await;
        page.reaches("done").await;
        page.keeps_nothing_of(&secret, "typed").await;
    });
}

#[test]
fn the_password_of_the_account_leaves_no_copy() {
    host().walk(async |page| {
        let secret = Secret::new(PASSWORD);
        put(page, "open", &secret).await;
        page.pastes_unseen(&secret).await;
        page.press("paste.submit").await;
        page.agrees().await;
        page.reaches("done").await;
        page.keeps_nothing_of(&secret, "sent").await;
    });
}

#[test]
fn a_panic_with_a_code_in_hand_leaves_no_copy() {
    host().in_trouble().walk(async |page| {
        let secret = Secret::new(CODE);
        put(page, "open", &secret).await;
        page.pastes_unseen(&secret).await;
        // The widget takes it for granted that there are timers: it wants one on the way to the handler.
        page.run(
            "host.field = host.find('.code-input');
             const { setTimeout } = window;
             window.setTimeout = () => { window.setTimeout = setTimeout; throw new Error('not now') };
             host.press()",
            &[],
        )
        .await;
        page.reaches("error").await;
        let field = page.run("return host.field.value", &[]).await;
        assert_eq!(field, "", "in the field that was there");
        page.keeps_nothing_of(&secret, "dead").await;
    });
}

#[test]
fn what_is_checked_without_the_element_leaves_no_copy() {
    // In the words of another language, of a provider that there is not, and in its place.
    const CHECKS: &str = "
        const verdicts = [];
        const text = () => String.fromCharCode(...arguments[0]);
        for (const [provider, about] of [['google'], ['posteo', { lang: 'nb' }]]) verdicts.push((await app.check(provider, text(), about)).verdict);
        for (const given of [[text(), ''], ['nobody', text()]]) {
          await app.check(...given).catch(({ name }) => verdicts.push(name));
        }
        return verdicts";
    let all = [
        (CODE, ["ok", "ok"]),
        (PASSWORD, ["doubt", "ok"]),
        ("fgzk@hpvwqy.jmbt", ["reject", "reject"]),
    ];
    host().at("/bare.html").walk(async |page| {
        page.until("the module is there", "return !!window.app")
            .await;
        for (text, [google, posteo]) in all {
            let secret = Secret::new(text);
            let verdicts = page.promised(CHECKS, &[secret.numbers()]).await;
            let expected = json!([google, posteo, "TypeError", "TypeError"]);
            assert_eq!(verdicts, expected, "{text}");
            page.keeps_nothing_of(&secret, text).await;
        }
    });
}
