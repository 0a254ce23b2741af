//! Every screen for everyone: what axe says, what the browser tells a screen reader, what is left of it when
//! it is large, still, or in the person's own colours.

use std::cell::RefCell;

use app_password_journey::screens::{every_screen, the_screen};
use serde_json::json;

/// What is wrong with a screen, by a script of `accessible.js`, in each language.
fn nothing_is_wrong(script: &str) {
    let wrong = RefCell::new(Vec::new());
    every_screen(async |page, screen| {
        for lang in ["en", "nb"] {
            screen.translate(page, lang).await;
            let found = page.promised(script, &[]).await;
            let found: Vec<String> = serde_json::from_value(found).expect("sentences");
            let name = screen.name;
            wrong
                .borrow_mut()
                .extend(found.iter().map(|it| format!("{name}, {lang}: {it}")));
        }
    });
    assert_eq!(wrong.take(), Vec::<String>::new());
}

#[test]
fn axe_finds_nothing_on_any_screen_in_any_theme_direction_and_language() {
    nothing_is_wrong("return host.axe(['light', 'dark'], ['ltr', 'rtl'])");
}

#[test]
fn axe_sees_what_is_wrong_inside_the_widget() {
    // Else it would find nothing wherever it looks.
    const HARM: &str = "
        host.find('.button.primary').style.backgroundColor = 'white';
        host.find('.reveal').ariaLabel = 'Eye';
        host.find('.code-input').labels[0].remove();
        host.find('.title').replaceChildren();
        return (await host.axe(['light'], ['ltr'])).map((found) => found.split(': ')[1]).sort()";
    the_screen("guide: Google", async |page, _| {
        let found = page.promised(HARM, &[]).await;
        let rules = [
            "color-contrast",
            "empty-heading",
            "label",
            "label-content-name-mismatch",
        ];
        assert_eq!(found, json!(rules));
    });
}

#[test]
fn nothing_is_cut_off_or_scrolls_where_it_is_narrow() {
    nothing_is_wrong("return ['320px', '280px'].flatMap((width) => host.cutOff(width))");
}

#[test]
fn everything_is_large_enough_to_be_hit() {
    nothing_is_wrong("return host.tooSmall()");
}
