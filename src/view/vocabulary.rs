//! What the screens are made of by name: elements, attributes, classes. What is missing here does not
//! compile; what is not used, or has no look, fails a test.

/// The elements that the screens are made of.
#[rustfmt::skip]
pub const TAGS: &[&str] = &[
    "a", "b", "bdi", "button", "details", "div", "fieldset", "form", "h2", "h3", "i", "input", "label",
    "legend", "li", "ol", "option", "p", "section", "select", "slot", "span", "summary", "textarea", "ul",
];

/// Every attribute that the screens use. All elements have this one list, so that Yew compares an element
/// with what it was before value by value, without a hash map.
#[rustfmt::skip]
pub const ATTRIBUTES: &[&str] = &[
    "class", "part", "role", "type", "name", "id", "for", "lang", "dir", "href", "target", "rel", "rows",
    "maxlength", "tabindex", "value", "open", "form", "hidden", "inert", "readonly", "placeholder", "inputmode",
    "enterkeyhint", "autocomplete", "autocapitalize", "autocorrect", "spellcheck", "aria-hidden", "aria-label",
    "aria-current", "aria-invalid", "aria-describedby", "aria-expanded", "aria-controls", "aria-autocomplete",
    "aria-activedescendant", "aria-selected", "data-number", "data-1p-ignore", "data-lpignore", "data-bwignore",
    "data-protonpass-ignore", "data-form-type", "data-tone", "data-band", "title", "translate", "selected",
];

/// Those that are written without a value.
pub const BOOLEAN: &[&str] = &["hidden", "inert", "open", "readonly"];

/// Every class that `styles/*.css` gives a look.
#[rustfmt::skip]
pub const STYLED: &[&str] = &[
    "actions", "active", "address", "admin", "after", "alert", "all-steps", "also", "answers", "assumed", "bad",
    "bar", "base", "beside", "button", "calm", "choice", "choices", "chosen", "clock", "code", "code-box",
    "code-input", "column", "columns", "content", "current", "dialog", "dim", "done", "doubtful", "entry",
    "envelope", "facts", "field", "field-name", "found", "good", "guide", "guided", "helpful", "hint", "input",
    "intro", "label", "language", "letter", "link", "links", "long", "mailbox", "mark", "marked", "menu", "message", "more",
    "name", "names", "next", "note", "nowhere", "onward", "option", "out", "outcome", "panel", "paste", "phone", "pick",
    "picture", "plain", "press", "primary", "progress", "questions", "quiet", "radio", "reasons", "reveal",
    "row", "said", "screen", "secondary", "sentence", "servers", "sheet", "short", "slip", "spinner", "step",
    "steps", "task", "tick", "ticked", "tile", "tiles", "title", "toggle", "typed", "unfold", "unfolded",
    "unseen", "verdict", "wanted", "warning", "wide",
];

/// Classes without a look of their own: tests and hosts' tools find the screens and their parts by them.
#[rustfmt::skip]
pub const UNSTYLED: &[&str] = &[
    "big", "missing", "others", "providers", "question", "reason", "refused", "seek", "sending", "thanks",
];
