//! The browser's fields: reading the one that holds the code, and moving the focus.
//!
//! What the field holds is read when it is needed, checked, and wiped again; it is kept nowhere.

use js_sys::JsString;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{
    Element, FocusOptions, HtmlElement, HtmlInputElement, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};
use yew::NodeRef;

use super::context::ViewContext;
use crate::check::verdict::{About, Assessment, check_part};
use crate::flow::state::CodeStatus;
use crate::model::bounds::{MOST_TYPED, bounded};
use crate::model::code::Code;

#[wasm_bindgen]
extern "C" {
    /// A field whose text is still the browser's.
    type Field;

    #[wasm_bindgen(method, getter)]
    fn value(this: &Field) -> JsString;
}

/// What a field holds, if it is there. A longer text is cut before it gets into the wasm's memory, which never shrinks:
/// behind the first character that is not looked at, so that it can be seen that there are more.
#[inline(never)]
fn value(field: &NodeRef) -> Option<String> {
    let field = field.get()?.unchecked_into::<Field>();
    Some(field.value().slice(0, MOST_TYPED as u32 + 1).into())
}

/// What a field holds that is not a secret. It keeps no more than is looked at: Yew reads what it has to compare, all of
/// it.
pub fn text(field: &NodeRef) -> String {
    let text = value(field).unwrap_or_default();
    let (part, is_cut) = bounded(&text, MOST_TYPED);
    if is_cut && let Some(input) = field.cast::<HtmlInputElement>() {
        // Not as in `write`: a field for an address has no caret.
        input.set_value(part);
    }
    part.to_owned()
}

/// Chooses an option in a list, if it is there.
pub fn choose(list: &NodeRef, option: &str) {
    if let Some(list) = list.get() {
        // The property is the same one, and needs no import of its own.
        list.unchecked_into::<HtmlInputElement>().set_value(option);
    }
}

/// What the field holds, if it holds anything.
fn pasted(field: &NodeRef) -> Option<Code> {
    let value = value(field)?;
    (!value.is_empty()).then(|| Code::new(value))
}

/// Leaves in the field what is looked at.
pub fn cut(field: &NodeRef) {
    if let (Some(input), Some(code)) = (field.cast::<HtmlInputElement>(), pasted(field)) {
        write(&input, bounded(code.expose(), MOST_TYPED).0);
    }
}

/// Writes into a field as a paste would. Session recorders notice an assignment to `value`, even in a closed
/// shadow root, but not this.
#[inline(never)]
fn write(input: &HtmlInputElement, text: &str) {
    // It fails only for field types without a caret.
    let _ = input.set_range_text_with_start_and_end(text, 0, u32::MAX);
}

/// Whether the browser has filled in the field by itself, for example with a login that it keeps for the page.
#[inline(never)]
pub fn is_filled(field: &NodeRef) -> bool {
    let element = field.cast::<Element>();
    // A browser that does not know the selector would not report what it filled in anyway.
    element.is_some_and(|element| element.matches(":autofill").unwrap_or(false))
}

/// The verdict on what the field holds.
pub fn assess(field: &NodeRef, context: &ViewContext<'_>) -> Option<Assessment> {
    let about = About {
        // What the person was told to call the app password: a paste of it is not the code.
        app_name: Some(context.name()),
        email: Some(context.email).filter(|email| !email.is_empty()),
    };
    let format = context.format();
    let code = pasted(field)?;
    Some(check_part(format, code.expose(), about, context.is_cut))
}

/// The same without the code, for the machine.
pub fn status(field: &NodeRef, context: &ViewContext<'_>, settled: bool) -> Option<CodeStatus> {
    let Assessment {
        verdict,
        finding,
        have,
        want,
        ..
    } = assess(field, context)?;
    Some(CodeStatus {
        verdict,
        finding,
        have,
        want,
        settled,
    })
}

/// Writes a whole code in the groups in which the provider shows it, so that it can be compared.
pub fn group(field: &NodeRef, context: &ViewContext<'_>) {
    let Some(Assessment {
        finding: None,
        code: Some(code),
        ..
    }) = assess(field, context)
    else {
        return;
    };
    if let Some(input) = field.cast::<HtmlInputElement>() {
        write(&input, context.format().grouped(&code).expose());
    }
}

/// Empties the field.
#[inline(never)]
pub fn wipe(field: &NodeRef) {
    if let Some(input) = field.cast::<HtmlInputElement>() {
        write(&input, "");
    }
}

/// Takes from the browser what it keeps to undo and to redo what was typed or pasted there: it drops that with a field
/// that leaves the page, be it for no time.
#[inline(never)]
pub fn forget_edits(field: &NodeRef) {
    if let Some(input) = field.cast::<HtmlInputElement>()
        && let Some(parent) = input.parent_node()
    {
        let focused = has_focus(field);
        // Before what comes behind it, which is where it stands.
        let _ = parent.insert_before(&input, input.next_sibling().as_ref());
        if focused {
            focus_quietly(field);
        }
    }
}

/// Whether the focus is there.
pub fn has_focus(field: &NodeRef) -> bool {
    matches(field, ":focus")
}

/// Whether the focus is somewhere in there.
pub fn holds_focus(part: &NodeRef) -> bool {
    matches(part, ":focus-within")
}

fn matches(part: &NodeRef, selector: &str) -> bool {
    let element = part.cast::<Element>();
    element.is_some_and(|element| element.matches(selector).unwrap_or(false))
}

/// Puts the focus there.
pub fn focus(field: &NodeRef) {
    focus_on(field.cast::<HtmlElement>());
}

fn focus_on(element: Option<HtmlElement>) {
    if let Some(element) = element {
        // An element that is not shown does not take the focus: nothing happens then.
        let _ = element.focus();
        show(&element);
    }
}

/// Scrolls to an element that is not in sight, or behind the field that stays there: `scroll-margin` tells how far that
/// reaches, and counts only here.
#[inline(never)]
pub fn show(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Puts the focus there and leaves the page where it is: the person may still be reading.
pub fn focus_quietly(field: &NodeRef) {
    if let Some(element) = field.cast::<HtmlElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Puts the focus on what is new: the heading of an explanation, words in the place of the button that
/// was pressed, else the heading of the screen.
pub fn focus_title(root: &NodeRef) {
    let names = [
        ".alert .title",
        ".progress:not(:empty)",
        ".thanks",
        ".title",
    ];
    focus_on(names.iter().find_map(|name| first(root, name)));
}

/// Puts the focus into a field that may be folded away.
pub fn unfold_and_focus(field: &NodeRef) {
    if let Some(element) = field.cast::<Element>() {
        if let Ok(Some(folded)) = element.closest("details") {
            // The name is a valid one.
            let _ = folded.set_attribute("open", "");
        }
        focus(field);
    }
}

/// Puts the focus on the radio button that is chosen, or else on the first.
pub fn focus_chosen(tiles: &NodeRef) {
    focus_on(first(tiles, "input:checked").or_else(|| first(tiles, "input")));
}

/// Puts the focus on the answer that is chosen of the first question about the mailbox.
pub fn focus_answer(root: &NodeRef) {
    focus_on(first(root, ".questions input:checked"));
}

/// Puts the focus on the words of the current step, unless what has it is still shown.
pub fn focus_step(root: &NodeRef) {
    let focused = first(root, ":focus");
    if focused.is_none_or(|it| it.get_client_rects().length() == 0) {
        focus_on(first(root, ".current .sentence"));
    }
}

/// Scrolls the list of the search to the option that the arrow keys have reached.
pub fn show_active(root: &NodeRef) {
    if let Some(option) = first(root, ".option.active") {
        show(&option);
    }
}

/// The first element below this one that a selector names.
fn first(root: &NodeRef, selector: &str) -> Option<HtmlElement> {
    root.cast::<Element>()?
        .query_selector(selector)
        .ok()??
        .dyn_into()
        .ok()
}
