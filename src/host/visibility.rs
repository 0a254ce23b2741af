//! Whether anybody can come back to the widget by going on: what a dialog hides and keeps, and a page that is
//! left for another one, must not hold a code for whoever opens it next. And when the person comes back, and how
//! much room there is.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, IntersectionObserver, PageTransitionEvent, ResizeObserver, Window};

use super::platform::matches;
use super::room::{scroller, tell_room};
use crate::view::widget::{Msg, Sight};

/// What is hidden only for a moment, between two drawings, is not hidden. In milliseconds.
const MOMENT: u32 = 1_000;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = Element)]
    type Visible;

    /// Safari has it since 17.4.
    #[wasm_bindgen(method, js_name = checkVisibility, catch)]
    fn check(this: &Visible) -> Result<bool, JsValue>;
}

struct Watched {
    root: Element,
    /// What it scrolls in, if that is not the page.
    scroller: Option<Element>,
    seen: Cell<bool>,
    timer: RefCell<Option<Timeout>>,
    send: Rc<dyn Fn(Msg)>,
}

/// Watches until it is dropped.
pub struct Watch {
    watched: Rc<Watched>,
    resize: Option<ResizeObserver>,
    intersection: Option<IntersectionObserver>,
    _changed: Closure<dyn FnMut()>,
    _listeners: Vec<EventListener>,
}

impl Watch {
    /// Watches an element; the widget hears of what changes.
    pub fn start(root: &Element, send: Rc<dyn Fn(Msg)>) -> Watch {
        let watched = Rc::new(Watched {
            root: root.clone(),
            scroller: scroller(root),
            seen: Cell::new(true),
            timer: RefCell::default(),
            send,
        });
        let changing = watched.clone();
        let changed = Closure::<dyn FnMut()>::new(move || changing.changed());
        // What is folded away keeps its size; but it is not in sight.
        let heard = changed.as_ref().unchecked_ref();
        let resize = ResizeObserver::new(heard).ok();
        let intersection = IntersectionObserver::new(heard).ok();
        if let Some(resize) = &resize {
            resize.observe(root);
            if let Some(scroller) = &watched.scroller {
                resize.observe(scroller);
            }
        }
        if let Some(intersection) = &intersection {
            intersection.observe(root);
        }
        Watch {
            _listeners: web_sys::window().map_or(Vec::new(), |window| watched.listen(&window)),
            watched,
            resize,
            intersection,
            _changed: changed,
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.watched.timer.take();
        if let Some(resize) = &self.resize {
            resize.disconnect();
        }
        if let Some(intersection) = &self.intersection {
            intersection.disconnect();
        }
    }
}

impl Watched {
    /// Without a box, or folded away: not scrolled away, and not in a tab in the background.
    fn is_shown(&self) -> bool {
        let shown = self.root.unchecked_ref::<Visible>().check();
        shown.unwrap_or_else(|_| self.root.get_client_rects().length() > 0)
    }

    fn changed(self: &Rc<Watched>) {
        tell_room(&self.root, self.scroller.as_ref());
        let mut timer = self.timer.borrow_mut();
        *timer = None;
        let seen = self.seen.get();
        if self.is_shown() != seen {
            let watched = self.clone();
            let wait = if seen { MOMENT } else { 0 };
            *timer = Some(Timeout::new(wait, move || watched.look()));
        }
    }

    fn look(&self) {
        let seen = self.is_shown();
        if self.seen.replace(seen) != seen {
            self.tell_seen();
        }
    }

    fn tell_seen(&self) {
        let sight = if self.seen.get() {
            Sight::Seen
        } else {
            Sight::Hidden
        };
        (self.send)(Msg::Sight(sight));
    }

    fn listen(self: &Rc<Watched>, window: &Window) -> Vec<EventListener> {
        let (leaving, showing) = (self.send.clone(), self.clone());
        let mut listeners = vec![
            EventListener::new(window, "pagehide", move |_| {
                leaving(Msg::Sight(Sight::Left))
            }),
            EventListener::new(window, "pageshow", move |event| {
                if event.unchecked_ref::<PageTransitionEvent>().persisted() {
                    showing.tell_seen();
                }
            }),
        ];
        let page = window.document().map(|document| document.into());
        for (target, kind) in [
            (Some(window.clone().into()), "focus"),
            (page, "visibilitychange"),
        ] {
            let (send, window) = (self.send.clone(), window.clone());
            let returned = move |_: &web_sys::Event| {
                if is_back(&window) {
                    send(Msg::Returned);
                }
            };
            listeners.extend(
                target.map(|target: web_sys::EventTarget| {
                    EventListener::new(&target, kind, returned)
                }),
            );
        }
        listeners
    }
}

/// Back from the provider's page: ready for the paste. A phone's keyboard would hide the steps.
fn is_back(window: &Window) -> bool {
    let visible = window.document().is_some_and(|document| !document.hidden());
    visible && matches("(pointer: fine)")
}
