//! Everything that happens in a widget, heard at its root. Yew's own listeners stay on the page after the
//! widget is gone, and two Yew apps on one page take each other's events for their own.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};
use yew::Callback;

use super::action::EventKind;

/// Listens at an element until it is dropped.
pub struct Listeners {
    _all: Vec<EventListener>,
}

impl Listeners {
    /// Listens for every kind of event; `heard` is told where it happened, too.
    pub fn new(root: &Element, heard: &Callback<(EventKind, Event, Element)>) -> Listeners {
        let listen = |&kind: &EventKind| {
            let heard = heard.clone();
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(root, kind.name(), options, move |event| {
                if let Some(target) = event.target() {
                    // No `instanceof`: an element of another window is one, too.
                    heard.emit((kind, event.clone(), target.unchecked_into()));
                }
            })
        };
        Listeners {
            _all: EventKind::ALL.iter().map(listen).collect(),
        }
    }
}

/// Knows whether a mouse button is held down anywhere in the page, until it is dropped.
pub struct MouseWatch {
    is_down: Rc<Cell<bool>>,
    _all: [EventListener; 2],
}

impl MouseWatch {
    /// Watches the window; `released` is told each time that a button comes up again.
    pub fn new(released: &Callback<()>) -> Option<MouseWatch> {
        let window = web_sys::window()?;
        let is_down = Rc::new(Cell::new(false));
        let watch = |name: &'static str| {
            let (is_down, released) = (is_down.clone(), released.clone());
            // Before anybody else, who may stop it.
            let options = EventListenerOptions::run_in_capture_phase();
            EventListener::new_with_options(&window, name, options, move |_| {
                is_down.set(name == "mousedown");
                if !is_down.get() {
                    released.emit(());
                }
            })
        };
        let _all = ["mousedown", "mouseup"].map(watch);
        Some(MouseWatch { is_down, _all })
    }

    /// Whether one is held down.
    pub fn is_down(&self) -> bool {
        self.is_down.get()
    }
}
