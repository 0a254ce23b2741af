//! A page that waits for the wasm: what a person does on the first screen meanwhile, and that it is all still there
//! when the widget comes.

use serde_json::{Value, json};

use crate::files::WASM;
use crate::host::{Host, host};
use crate::page::Page;

/// The field for the address.
pub const ADDRESS: &str = "input[type=email]";
/// The field of the search.
pub const SEEK: &str = ".seek";
/// A key as WebDriver names it.
pub const LEFT: &str = "\u{e012}";

/// A screen that is new comes in from a little below.
pub const ARRIVED: &str =
    "return host.all('.screen').every((screen) => getComputedStyle(screen).opacity === '1')";

/// The usual page, with the wasm on its way.
pub fn waiting() -> Host {
    host().holding_back(WASM)
}

/// An element that waits for its wasm.
pub async fn begins(page: &Page, attributes: Value) {
    page.add(attributes, json!({})).await;
    page.find("h2", None).await;
    assert_eq!(page.state().await, "loading");
}

/// The wasm comes.
pub async fn comes(page: &Page, state: &str) {
    page.server.restore(WASM);
    page.reaches(state).await;
}

/// Remembers each element and where it stands.
pub async fn marks(page: &Page) {
    let marks = "
        host.place = (element) => (({ x, y, width, height }) => [x, y, width, height])(element.getBoundingClientRect());
        host.marked = host.all('.mount *:not(.said *)').map((element) => [element, host.place(element)]);
        host.shifts = [];
        if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
            new PerformanceObserver((list) => host.shifts.push(...list.getEntries().map(({ value }) => value)))
                .observe({ type: 'layout-shift' });";
    page.until("it has arrived", ARRIVED).await;
    page.run(marks, &[]).await;
    page.settles().await;
    page.run("host.shifts.length = 0", &[]).await;
}

/// Every element is the same one, at the same place, but for the names in what is said of the address; and the browser's own ways to make one are back.
pub async fn nothing_has_moved(page: &Page) {
    page.settles().await;
    let moved = "const now = host.all('.mount *:not(.said *)');
        const moved = host.marked.filter(([element, place], at) => 
            element !== now[at] || host.place(element).some((side, at) => Math.abs(side - place[at]) > 0.1));
        return [host.marked.length === now.length, moved.map(([element, place]) => `${element.className}: ${place} ${host.place(element)}`), host.shifts,
            Object.hasOwn(document, 'createElement') || Object.hasOwn(document, 'createTextNode'),
            [Node.prototype.cloneNode, Node.prototype.insertBefore].every((it) => String(it).includes('[native code]'))]";
    assert_eq!(
        page.run(moved, &[]).await,
        json!([true, [], [], false, true])
    );
}

/// What the fields hold: the address, the search, the tile that is chosen.
pub async fn holds(page: &Page, address: &str, query: &str, tile: Option<&str>) {
    let held = "return [host.find('input[type=email]').value, host.find('.seek').value,
        host.all('.tile.chosen').map((it) => [host.text(it.querySelector('.name')), it.querySelector('input').checked])[0]?.[0] ?? null]";
    assert_eq!(page.run(held, &[]).await, json!([address, query, tile]));
}

pub async fn has_the_focus(page: &Page, selector: &str) {
    let focused = "return !!host.focused()?.matches(arguments[0])";
    page.until_with(
        &format!("the focus is on {selector}"),
        focused,
        &[json!(selector)],
    )
    .await;
}

/// Whether the promise `ready` waits still.
pub async fn is_pending(page: &Page) -> bool {
    let raced = "return Promise.race([host.element.ready.then(() => false), new Promise((done) => setTimeout(done, 0, true))])";
    page.promised(raced, &[]).await == true
}
