//! What is around the element: the page's styles, its root's size, its history. Nothing of it spoils the
//! widget, and the widget keeps nothing that it should not.

use app_password_journey::engine::Engine;
use app_password_journey::host::host;
use app_password_journey::page::Page;
use app_password_journey::screens::{EMAIL, Screen, the_screen};
use serde_json::{Value, json};

const COPIED: &str = "qzwk fjtn bvxm rhdp";

/// Screens in which every kind of part stands: fields, tiles, list, steps, notes, pictures, buttons.
const SCREENS: &[&str] = &[
    "pick",
    "pick: list",
    "guide: all open",
    "guide: STRATO",
    "guide: GMX",
    "guide: someone else",
    "paste: doubt",
    "refused: IMAP off",
    "done",
    "error",
];

/// What is handed down and may arrive, for it concerns all that a page shows: whether it is there and takes
/// part, which way it is written, how large text is and is to be on a phone.
const MAY_ARRIVE: &[&str] = &[
    "-moz-text-size-adjust",
    "-webkit-text-size-adjust",
    "direction",
    "font-size",
    "interactivity",
    "pointer-events",
    "text-size-adjust",
    "visibility",
];

/// A page in vertical lines lays out the element itself as well: that is looked at apart.
const VERTICAL: &[&str] = &["-webkit-writing-mode", "writing-mode"];

/// Some that every engine hands down: these at least are found.
const KNOWN: &[&str] = &[
    "border-collapse",
    "caption-side",
    "color",
    "cursor",
    "direction",
    "font-family",
    "font-size",
    "font-style",
    "font-variant-caps",
    "font-weight",
    "hyphens",
    "letter-spacing",
    "line-height",
    "list-style-type",
    "overflow-wrap",
    "pointer-events",
    "quotes",
    "tab-size",
    "text-align",
    "text-indent",
    "text-shadow",
    "text-transform",
    "visibility",
    "white-space-collapse",
    "word-break",
    "word-spacing",
    "writing-mode",
];

fn look_at(screens: &[&str], look: impl AsyncFn(&Page, &Screen)) {
    for name in screens {
        the_screen(name, &look);
    }
}

#[test]
fn no_style_of_an_ancestor_arrives_inside() {
    look_at(SCREENS, async |page, screen| {
        let mut odd = page.run("return host.inherited()", &[]).await;
        let odd = odd.as_object_mut().expect("properties by name");
        for name in KNOWN {
            assert!(
                odd.contains_key(*name),
                "{name} is not found to be handed down"
            );
        }
        for name in MAY_ARRIVE.iter().chain(VERTICAL) {
            odd.remove(*name);
        }
        let looked = page
            .run("return host.arrives(arguments[0])", &[json!(odd)])
            .await;
        assert_eq!(looked["same"], true, "{}", screen.name);
        assert!(
            looked["looked"].as_u64() > Some(5),
            "{}: {}",
            screen.name,
            looked["looked"]
        );
        assert_eq!(looked["arrived"], json!([]), "{}", screen.name);
    });
}

#[test]
fn what_may_arrive_does() {
    the_screen("pick", async |page, _| {
        for (name, value) in [
            ("direction", "rtl"),
            ("font-size", "20px"),
            ("visibility", "hidden"),
        ] {
            let odd = json!({ name: value });
            let looked = page.run("return host.arrives(arguments[0])", &[odd]).await;
            assert_ne!(looked["arrived"], json!([]), "{name}");
        }
    });
}

#[test]
fn in_a_page_of_vertical_lines_the_widget_has_horizontal_ones() {
    the_screen("pick", async |page, _| {
        let usual = page.run("return host.lines()", &[]).await;
        let script = "document.getElementById('place').style.writingMode = 'vertical-rl'; return host.lines()";
        let vertical = page.run(script, &[]).await;
        assert_eq!(vertical["modes"], usual["modes"]);
        assert!(
            vertical["width"].as_f64() >= Some(280.0),
            "{}",
            vertical["width"]
        );
    });
}

/// Text and its size, of everything that is there to be read.
async fn sizes(page: &Page, root: &str, body: &str) -> Vec<(String, f64)> {
    let script = "document.documentElement.style.fontSize = arguments[0];
        document.body.style.fontSize = arguments[1];
        return host.textSizes()";
    let sizes = page.run(script, &[json!(root), json!(body)]).await;
    let sizes: Vec<(String, f64)> = serde_json::from_value(sizes).expect("sizes");
    assert!(!sizes.is_empty(), "there is text");
    sizes
}

#[test]
fn the_size_of_the_text_is_the_one_around_whatever_the_root_says() {
    look_at(SCREENS, async |page, screen| {
        let usual = sizes(page, "16px", "16px").await;
        for root in ["10px", "62.5%", "20px"] {
            assert_eq!(
                sizes(page, root, "16px").await,
                usual,
                "{}, root {root}",
                screen.name
            );
        }
        for (root, body) in [("16px", "16px"), ("62.5%", "1.2rem"), ("10px", "10px")] {
            for (text, size) in sizes(page, root, body).await {
                assert!(
                    size >= 13.0,
                    "{}, root {root}, body {body}: {text}: {size}",
                    screen.name
                );
            }
        }
        let large = sizes(page, "16px", "24px").await;
        assert!(
            large[0].1 > usual[0].1,
            "{}: larger where the text around is",
            screen.name
        );
    });
}

#[test]
fn a_host_that_wants_smaller_text_gets_it() {
    the_screen("guide: Google", async |page, _| {
        page.run(
            "host.element.style.setProperty('--ap-font-size', '11px')",
            &[],
        )
        .await;
        let sizes = sizes(page, "16px", "16px").await;
        let words = sizes.iter().filter(|(text, _)| text.ends_with("p.intro"));
        assert!(sizes.iter().any(|(_, size)| *size < 13.0), "{sizes:?}");
        for (text, size) in words {
            assert!((size - 11.0).abs() < 0.1, "{text}: {size}");
        }
    });
}

#[test]
fn a_page_that_one_comes_back_to_has_the_address_and_no_code() {
    host().at("/history.html").walk(async |page| {
        page.reaches("guide").await;
        page.click(EMAIL, None).await;
        page.keys("someone@gmail.com").await;
        page.pastes(COPIED).await;
        page.run("document.getElementById('elsewhere').click()", &[])
            .await;
        page.until(
            "the other page is there",
            "return location.pathname === '/bare.html'",
        )
        .await;
        page.browser.back().await.expect("a page before");
        page.until(
            "the page is there",
            "return location.pathname === '/history.html' && window.record?.shown.length > 0",
        )
        .await;
        page.until(
            "the widget is there",
            "return host.element.state !== 'loading'",
        )
        .await;
        let shown = page.recorded("shown").await;
        let kept = shown.last() == Some(&json!(true));
        println!(
            "{:?}: {}",
            Engine::of_this_run(),
            if kept { "kept" } else { "made anew" }
        );
        assert!(page.code().await.is_empty(), "the code is still there");
        page.reaches("guide").await;
        let address = if kept { "someone@gmail.com" } else { "" };
        let typed = page
            .run("return host.find('input[type=email]').value", &[])
            .await;
        assert_eq!(typed, json!(address), "what else was typed");
        if Engine::of_this_run() == Engine::Chromium {
            assert_eq!(
                shown,
                [json!(false), json!(true)] as [Value; 2],
                "from the back/forward cache"
            );
        }
    });
}
