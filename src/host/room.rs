//! Whether there is room for something that stays in sight while the rest scrolls: a low dialog has none.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node, ShadowRoot};

/// The least height of what scrolls, in pixels: the field for the code takes up to half of it.
const LEAST: i32 = 560;

/// Says at the root of the widget whether there is, in what scrolls around it.
pub fn tell_room(root: &Element, scroller: Option<&Element>) {
    // How high the page's window is, the style sheet asks itself.
    let has_room = scroller.is_none_or(|scroller| scroller.client_height() >= LEAST);
    // Its name is a valid one.
    let _ = root.toggle_attribute_with_force("data-room", has_room);
}

/// The innermost element around this one that scrolls, or would, if it is not the page.
pub fn scroller(inside: &Element) -> Option<Element> {
    let window = web_sys::window()?;
    let mut around = parent(inside);
    while let Some(element) = around {
        let style = window.get_computed_style(&element).ok().flatten()?;
        let overflow = style.get_property_value("overflow-y").ok()?;
        if overflow != "visible" && overflow != "clip" {
            return Some(element);
        }
        around = parent(&element);
    }
    None
}

/// What an element is shown in: the slot that it is put into, or what it stands in.
fn parent(element: &Element) -> Option<Element> {
    if let Some(slot) = element.assigned_slot() {
        return Some(slot.into());
    }
    // Not `instanceof`: it may have come from another window.
    let above = element.parent_node()?;
    match above.node_type() {
        Node::ELEMENT_NODE => Some(above.unchecked_into()),
        Node::DOCUMENT_FRAGMENT_NODE => Some(above.unchecked_into::<ShadowRoot>().host()),
        _ => None,
    }
}
