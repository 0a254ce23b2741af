//! The pages of `tests/neighbours/dialogs`: the widget in other people's dialogs, each against the same claims.
//! A new dialog is a page there and a line in the list below.
//!
//! In each there is a button to close it, then the widget, and nothing after it: whoever looks for the last
//! thing that takes the focus has to look into the widget's shadow.

use app_password_journey::engine::Engine;
use app_password_journey::files::WASM;
use app_password_journey::host::{Host, host};
use app_password_journey::page::Page;
use app_password_journey::server::{Instead, STRICT};
use serde_json::json;

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";
/// The pages with a dialog of the browser's own: it has no way round.
const NATIVE: &[&str] = &["native", "web-awesome"];
/// Those that know a Tab by its name only.
const BY_NAME: &[&str] = &["mui"];
/// Those from whose end a Tab leads to the browser's buttons if nothing follows in the page. From there no
/// driver finds back.
const OPEN_ENDED: &[&str] = &["antd", "native", "web-awesome"];
const CODE: &str = "qzwk fjtn bvxm rhdp";

/// What a library needs that writes its own styles or makes markup from text. The widget needs none of it.
const LOOSE: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; \
    connect-src 'self' data:; img-src 'self' data:; font-src 'self' data:";
/// The same for one that compiles its templates in the browser.
const COMPILED: &str = "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; \
    connect-src 'self' data:; img-src 'self' data:; font-src 'self' data:";

/// What becomes of the element when the dialog closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Closed {
    /// It is hidden, and stands there again when the dialog opens.
    Hidden,
    /// It leaves the page, and another one comes when the dialog opens.
    Removed,
    /// It leaves the page for a moment, and begins anew.
    Moved,
}
use Closed::{Hidden, Moved, Removed};

struct Dialog {
    /// The page.
    path: &'static str,
    /// Names the button that closes the dialog.
    close: &'static str,
    closed: Closed,
    policy: &'static str,
    /// Whether a Tab backwards leads from the button that closes it to its end.
    wraps: bool,
    /// Whether a Tab forwards may lead from its end to the browser's own buttons.
    open_ended: bool,
}

/// One list of dialogs, one list of claims.
macro_rules! dialogs {
    ($($(#[$when:meta])? $name:ident: $page:literal, $close:literal, $closed:ident, $policy:ident;)*) => { $(
        mod $name {
            fn dialog(path: &'static str) -> super::Dialog {
                let (closed, policy) = (super::$closed, super::$policy);
                let knows_tab = super::Engine::of_this_run().names_shift_and_tab() || !super::BY_NAME.contains(&$page);
                let wraps = knows_tab && !super::NATIVE.contains(&$page);
                let open_ended = super::OPEN_ENDED.contains(&$page);
                super::Dialog { path, close: $close, closed, policy, wraps, open_ended }
            }

            const PAGE: &str = concat!("/neighbours/dialogs/", $page, ".html");

            #[test]
            $(#[$when])?
            fn is_walked_by_keys_alone() {
                super::walked_by_keys(dialog(PAGE));
            }

            #[test]
            $(#[$when])?
            fn is_walked_by_keys_alone_with_an_open_root() {
                super::walked_by_keys(dialog(concat!("/neighbours/dialogs/", $page, ".html?open")));
            }

            #[test]
            $(#[$when])?
            fn lets_a_person_type_and_press_enter() {
                super::types(dialog(PAGE));
            }

            #[test]
            $(#[$when])?
            fn leaves_clicks_on_text_and_selections_alone() {
                super::selects(dialog(PAGE));
            }

            #[test]
            $(#[$when])?
            fn keeps_the_focus_inside_when_the_screen_is_another_one() {
                super::changes_screens(dialog(PAGE));
            }

            #[test]
            $(#[$when])?
            fn opens_around_a_widget_that_is_loading() {
                super::opens_early(dialog(PAGE));
            }

            #[test]
            $(#[$when])?
            fn may_focus_a_widget_that_is_loading() {
                super::focuses_early(dialog(PAGE));
            }

            #[test]
            $(#[$when])?
            fn closes_and_no_code_is_left_behind() {
                super::closes(dialog(PAGE));
            }
        }
    )* };
}

// The first five are walked in each run of the tests and in all engines.
dialogs! {
    native: "native", "#close", Hidden, STRICT;
    focus_trap: "focus-trap", "#close", Hidden, STRICT;
    radix: "radix", "#close", Removed, LOOSE;
    mui: "mui", "#close", Removed, LOOSE;
    react_aria: "react-aria", "#close", Removed, LOOSE;

    #[ignore = "make dialogs"] a11y_dialog: "a11y-dialog", "#close", Hidden, STRICT;
    #[ignore = "make dialogs"] angular_material: "angular-material", "#close", Removed, COMPILED;
    #[ignore = "make dialogs"] antd: "antd", ".ant-modal-close", Hidden, LOOSE;
    #[ignore = "make dialogs"] base_ui: "base-ui", "#close", Removed, LOOSE;
    #[ignore = "make dialogs"] bootstrap: "bootstrap", "#close", Hidden, LOOSE;
    #[ignore = "make dialogs"] element_plus: "element-plus", ".el-dialog__headerbtn", Hidden, LOOSE;
    #[ignore = "make dialogs"] fluent: "fluent", "#close", Removed, LOOSE;
    #[ignore = "make dialogs"] headless_ui: "headless-ui", "#close", Removed, LOOSE;
    #[ignore = "make dialogs"] ionic: "ionic", "#close", Moved, LOOSE;
    #[ignore = "make dialogs"] jquery_ui: "jquery-ui", ".ui-dialog-titlebar-close", Hidden, LOOSE;
    #[ignore = "make dialogs"] mantine: "mantine", "#close", Removed, LOOSE;
    #[ignore = "make dialogs"] micromodal: "micromodal", "#close", Hidden, STRICT;
    #[ignore = "make dialogs"] primereact: "primereact", ".p-dialog-header-close", Removed, LOOSE;
    #[ignore = "make dialogs"] react_focus_lock: "react-focus-lock", "#close", Removed, LOOSE;
    #[ignore = "make dialogs"] react_modal: "react-modal", "#close", Removed, LOOSE;
    #[ignore = "make dialogs"] shoelace: "shoelace", ".dialog__close", Hidden, LOOSE;
    #[ignore = "make dialogs"] sweetalert2: "sweetalert2", ".swal2-close", Removed, LOOSE;
    #[ignore = "make dialogs"] vuetify: "vuetify", "#close", Removed, LOOSE;
    #[ignore = "make dialogs"] web_awesome: "web-awesome", "[part~=close-button]", Hidden, LOOSE;
}

impl Dialog {
    fn host(&self) -> Host {
        let host = host().at(self.path);
        if self.policy == STRICT {
            host
        } else {
            host.under(self.policy)
        }
    }

    /// Opens it by keyboard, and waits until it stands still and has the focus.
    async fn opens(&self, page: &Page) {
        page.until(
            "there is a button to open it",
            "return !!host.seek('#open')",
        )
        .await;
        for _ in 0..8 {
            if page.run("return host.isOn('#open')", &[]).await == true {
                break;
            }
            page.keys(TAB).await;
        }
        page.keys(ENTER).await;
        page.until(
            "the dialog has opened",
            "return host.isShown() && document.getAnimations().every((it) => it.playState !== 'running')",
        )
        .await;
        let inside = "return !['nowhere', 'behind the dialog'].includes(host.place(arguments[0]))";
        page.until_with("the dialog has the focus", inside, &[json!(self.close)])
            .await;
        page.settles().await;
    }

    /// The same, and waits for the widget.
    async fn is_used(&self, page: &Page) {
        self.opens(page).await;
        page.reaches("guide").await;
        page.settles().await;
    }

    /// Where the focus is, when whoever moves it has done so.
    async fn place(&self, page: &Page) -> String {
        page.settles().await;
        let place = page
            .run("return host.place(arguments[0])", &[json!(self.close)])
            .await;
        place.as_str().unwrap_or_default().to_owned()
    }

    /// From where the focus is around to the button that closes the dialog: every place between.
    async fn round(&self, page: &Page, forwards: bool, most: usize) -> Vec<String> {
        let mut places = Vec::new();
        loop {
            if forwards {
                page.keys(TAB).await;
            } else {
                page.tabs_back().await;
            }
            match self.place(page).await.as_str() {
                "close" => return places,
                "in the browser" if self.open_ended => return places,
                place => places.push(place.to_owned()),
            }
            assert!(places.len() <= most, "no way round: {places:#?}");
        }
    }
}

/// The places that are the widget's own.
fn stops(places: &[String]) -> Vec<&str> {
    let beside = ["close", "in the dialog", "nowhere", "behind the dialog"];
    let places = places.iter().map(String::as_str);
    places.filter(|place| !beside.contains(place)).collect()
}

fn walked_by_keys(dialog: Dialog) {
    dialog.host().walk(async |page| {
        dialog.is_used(page).await;
        let names = page.run("return host.names()", &[]).await;
        let expected: Vec<String> = serde_json::from_value(names).expect("names");
        assert!(
            expected.len() >= 12,
            "the link, ticks, field, buttons: {expected:#?}"
        );
        let most = expected.len() + 8;
        if !dialog.wraps {
            page.run("host.stops().at(-1).focus()", &[]).await;
        } else if dialog.place(page).await != "close" {
            dialog.round(page, true, most).await;
        }
        let mut places = vec![dialog.place(page).await];
        places.extend(dialog.round(page, false, most).await);
        assert_eq!(
            stops(&places),
            expected.iter().rev().collect::<Vec<_>>(),
            "backwards"
        );
        let places = dialog.round(page, true, most).await;
        assert_eq!(stops(&places), expected, "forwards");
    });
}

/// Clicks on what a selector names. Some drivers scroll the page, but not what scrolls in it.
async fn clicks(page: &Page, selector: &str) {
    page.run(
        "host.find(arguments[0]).scrollIntoView({ block: 'center' })",
        &[json!(selector)],
    )
    .await;
    page.click(selector, None).await;
}

fn types(dialog: Dialog) {
    dialog.host().walk(async |page| {
        dialog.is_used(page).await;
        clicks(page, ".code-input").await;
        page.until(
            "the field has the focus",
            "return host.focused().matches('.code-input')",
        )
        .await;
        page.keys(CODE).await;
        page.reaches("paste").await;
        assert!(
            page.code().await == CODE,
            "what was typed is not what the field holds"
        );
        page.server
            .answers([json!({ "ok": false, "cause": "wrong-code" })]);
        page.keys(ENTER).await;
        page.reaches("refused").await;
        assert_eq!(page.server.submissions().len(), 1);
    });
}

fn selects(dialog: Dialog) {
    dialog.host().walk(async |page| {
        dialog.is_used(page).await;
        for before in [None, Some(".code-input")] {
            if let Some(field) = before {
                clicks(page, field).await;
            }
            let was = dialog.place(page).await;
            let line = page.run("return host.line()", &[]).await;
            let [from, to, height] = serde_json::from_value(line).expect("a line of text");
            let chain = page.browser.action_chain_with_delay(None, None);
            let chain = chain
                .move_to(from, height)
                .click_and_hold()
                .move_to(to, height);
            chain
                .release()
                .perform()
                .await
                .expect("a mouse that is dragged");
            let selected = page
                .until("something is selected", "return host.selected()")
                .await;
            // To the words' surroundings, as anywhere, but not to some field or button.
            let place = dialog.place(page).await;
            let is_stop = place.starts_with(|first: char| first.is_ascii_digit());
            assert!(place == was || !is_stop, "the focus went to {place}");
            assert_eq!(page.run("return host.selected()", &[]).await, selected);
        }
    });
}

async fn has_the_focus(page: &Page) {
    page.until("the focus is inside", "return host.hasFocus()")
        .await;
    page.settles().await;
    assert_eq!(
        page.run("return host.hasFocus()", &[]).await,
        true,
        "the focus stays inside"
    );
}

/// Presses the widget's first button by keyboard.
async fn presses_on(page: &Page, state: &str) {
    page.run(
        "host.find('[part=primary-button], .button.primary:not(a)').focus()",
        &[],
    )
    .await;
    page.keys(ENTER).await;
    page.reaches(state).await;
    has_the_focus(page).await;
}

fn changes_screens(dialog: Dialog) {
    dialog.host().walk(async |page| {
        dialog.is_used(page).await;
        clicks(page, ".mailbox .button").await;
        page.reaches("pick").await;
        has_the_focus(page).await;
        presses_on(page, "guide").await;
        clicks(page, ".code-input").await;
        page.keys(CODE).await;
        page.reaches("paste").await;
        page.server
            .answers([json!({ "ok": false, "cause": "wrong-code" })]);
        presses_on(page, "refused").await;
        presses_on(page, "done").await;
    });
}

fn opens_early(dialog: Dialog) {
    dialog
        .host()
        .instead(WASM, Instead::Late)
        .walk(async |page| {
            dialog.opens(page).await;
            assert_eq!(page.state().await, "loading");
            page.server.restore(WASM);
            page.reaches("guide").await;
            let place = dialog.place(page).await;
            assert!(
                !["nowhere", "behind the dialog"].contains(&place.as_str()),
                "the focus is {place}"
            );
        });
}

fn focuses_early(dialog: Dialog) {
    dialog
        .host()
        .instead(WASM, Instead::Late)
        .walk(async |page| {
            dialog.opens(page).await;
            assert_eq!(page.state().await, "loading");
            page.run("host.element.focus()", &[]).await;
            page.server.restore(WASM);
            page.until(
                "the field has the focus",
                "return !!host.focused()?.matches('.code-input')",
            )
            .await;
        });
}

fn closes(dialog: Dialog) {
    dialog.host().walk(async |page| {
        dialog.is_used(page).await;
        clicks(page, ".step .tick").await;
        page.until(
            "it is ticked",
            "return host.all('.step.ticked').length === 1",
        )
        .await;
        clicks(page, ".code-input").await;
        page.keys(CODE).await;
        page.reaches("paste").await;
        page.run("host.former = host.element", &[]).await;

        page.keys(ESCAPE).await;
        page.until("the dialog is closed", "return !host.isShown()")
            .await;
        let wiped = "return !host.rootOf(host.former).querySelector('.code-input')?.value";
        page.until("the code is wiped", wiped).await;
        let kept = page.run("return host.former.isConnected", &[]).await;
        assert_eq!(
            kept,
            dialog.closed != Removed,
            "whether the element stays in the page"
        );

        dialog.is_used(page).await;
        assert_eq!(page.code().await, "");
        page.says(".mailbox", "someone@gmail.com").await;
        let same = page.run("return host.former === host.element", &[]).await;
        assert_eq!(
            same,
            dialog.closed != Removed,
            "whether it is the same element"
        );
        if dialog.closed == Hidden {
            assert_eq!(
                page.count(".step.ticked").await,
                1,
                "the tick is still there"
            );
        }
    });
}
