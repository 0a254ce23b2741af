//! Copies of a code: where one might be left, and how it is found there.
//!
//! Whoever looks must not leave a copy: the page is told a code as numbers, and what is looked through is looked
//! through here, not there.

use base64::prelude::{BASE64_STANDARD as STANDARD, Engine as _};
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId};

use crate::engine::Engine;
use crate::page::Page;

/// So many letters of a code in a row are a copy.
const ROW: usize = 6;
/// So many bytes may stand between two of them: in UTF-32 a space between two letters makes seven.
const GAP: usize = 12;

/// A code, obviously an invented one, that is looked for.
pub struct Secret {
    text: String,
    /// In lower case, without what groups them.
    letters: Vec<u8>,
}

impl Secret {
    /// As it is typed or pasted: ASCII, in any grouping.
    pub fn new(text: &str) -> Secret {
        let letters = text.bytes().filter(u8::is_ascii_alphanumeric);
        Secret {
            text: text.to_owned(),
            letters: letters.map(|letter| letter.to_ascii_lowercase()).collect(),
        }
    }

    /// As it is typed or pasted.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The same for the page.
    pub fn numbers(&self) -> Value {
        json!(self.text.encode_utf16().collect::<Vec<u16>>())
    }

    /// Where six of its letters stand in a row: in any letter case, with spaces, dashes or line ends between them, in
    /// UTF-8, UTF-16 or UTF-32.
    pub fn place_in(&self, bytes: &[u8]) -> Option<usize> {
        let mut begins = [false; 256];
        for row in self.letters.windows(ROW) {
            begins[usize::from(row[0])] = true;
            begins[usize::from(row[0].to_ascii_uppercase())] = true;
        }
        (0..bytes.len()).find(|&at| {
            begins[usize::from(bytes[at])]
                && self
                    .letters
                    .windows(ROW)
                    .any(|row| stands(row, &bytes[at..]))
        })
    }
}

/// Whether these letters stand at the beginning.
fn stands(row: &[u8], mut bytes: &[u8]) -> bool {
    for (at, letter) in row.iter().enumerate() {
        let gaps = bytes.iter().take(GAP).take_while(|byte| is_gap(**byte));
        let skipped = if at == 0 { 0 } else { gaps.count() };
        match bytes.get(skipped) {
            Some(byte) if byte.eq_ignore_ascii_case(letter) => bytes = &bytes[skipped + 1..],
            _ => return false,
        }
    }
    true
}

/// What may be between two letters: a part of a wider letter, of a space, of a dash, of a line end.
fn is_gap(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | b'\r' | b' ' | b'-' | 0x10..=0x15 | 0x80 | 0x90..=0x95 | 0xa0 | 0xc2 | 0xe2)
}

/// Where a script of the page's can look: open roots, and closed ones that `host.watchRoots` has seen.
const ROOTS: &str = "
    const inside = (root) => [root, ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? inside(shadowRoot) : []))];
    const roots = [...new Set([document, host.root(), ...(host.roots ?? [])].filter(Boolean).flatMap(inside))];";

/// What stands there, as one text, and in all other places that others read; but for the handler's own argument.
const TEXTS: &str = "
    const { submissions, ...record } = window.record;
    const attributes = (root) => [...root.querySelectorAll('*')].flatMap((element) => [...element.attributes].map(({ value }) => value));
    return [document.documentElement.outerHTML, ...roots.flatMap((root) => [root.innerHTML, root.textContent, ...attributes(root)]),
      JSON.stringify(record), document.cookie, document.title, location.href, JSON.stringify(history.state), window.name,
      JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), Object.keys(window).join(),
      JSON.stringify(performance.getEntries().map(({ name }) => name)), host.element?.state].map(String).join('\\n')";

/// What the fields there hold, and what is selected.
const FIELDS: &str = "
    const fields = roots.flatMap((root) => [...root.querySelectorAll('input, textarea, select')]);
    return [...fields.flatMap(({ value, defaultValue }) => [value, defaultValue]), getSelection(),
      ...roots.map((root) => root.getSelection?.())].map(String).join('\\n')";

/// The wasm's memory, all of it.
const MEMORY: &str = "
    const bytes = record.memories.flatMap(({ buffer }) => [...Array(Math.ceil(buffer.byteLength / 32768)).keys()]
      .map((at) => new Uint8Array(buffer, at * 32768, Math.min(32768, buffer.byteLength - at * 32768))));
    return btoa(bytes.map((part) => String.fromCharCode(...part)).join(''))";

impl Page {
    /// Every text that others could read, and what left the page; but for what the fields hold.
    pub async fn readable(&self) -> String {
        let seen = self.run(&[ROOTS, TEXTS].concat(), &[]).await;
        let parts = [
            seen.as_str().expect("a text"),
            &self.log().await.join("\n"),
            &self.server.requests().join("\n"),
        ];
        parts.join("\n")
    }

    /// What the fields of the page and of the widget hold.
    async fn fields(&self) -> String {
        let held = self.run(&[ROOTS, FIELDS].concat(), &[]).await;
        held.as_str().expect("a text").to_owned()
    }

    /// The memory of every wasm that has lived in the page.
    pub async fn memory(&self) -> Vec<u8> {
        let memory = self.run(MEMORY, &[]).await;
        let memory = memory.as_str().map(|text| STANDARD.decode(text));
        let memory = memory.expect("bytes").expect("base64");
        assert!(memory.len() > 1 << 16, "the memory was not seen");
        memory
    }

    /// The texts on the heap of the page's scripts, once the garbage is collected. See `Engine::has_a_debugger`.
    pub async fn heap_texts(&self) -> Vec<String> {
        self.heap().await;
        let taken = self.browser.cmd(TakeHeapSnapshot).await;
        let taken = taken.expect("a snapshot").value().expect("a snapshot");
        texts_of(taken)
    }

    /// Nothing of a code is left: neither where others could read it, nor in the wasm's memory, nor on the heap where
    /// that can be seen.
    pub async fn keeps_nothing_of(&self, secret: &Secret, when: &str) {
        assert_eq!(self.places_of(secret).await, [] as [&str; 0], "{when}");
    }

    /// Where it is: "heap", "memory", "page", "field".
    pub async fn places_of(&self, secret: &Secret) -> Vec<&'static str> {
        // First, since to read the fields puts on the heap what they hold.
        let mut places = self.hidden_places_of(secret).await;
        let seen = [
            ("page", self.readable().await),
            ("field", self.fields().await),
        ];
        let held = seen
            .iter()
            .filter(|(_, text)| secret.place_in(text.as_bytes()).is_some());
        places.extend(held.map(|(place, _)| *place));
        places
    }

    /// Where it is of what no script of the page's can read: "heap", "memory".
    pub async fn hidden_places_of(&self, secret: &Secret) -> Vec<&'static str> {
        let mut places = Vec::new();
        if Engine::of_this_run().has_a_debugger() {
            let texts = self.heap_texts().await;
            let holds = |text: &String| secret.place_in(text.as_bytes()).is_some();
            places.extend(texts.iter().any(holds).then_some("heap"));
        }
        let memory = self.memory().await;
        places.extend(secret.place_in(&memory).map(|_| "memory"));
        places
    }

    /// Types a code beside the widget, and copies it from there: the page's scripts never hold it.
    pub async fn has_typed_and_copied(&self, secret: &Secret) {
        self.run("host.source.focus()", &[]).await;
        self.keys(secret.text()).await;
        self.control('a').await;
        self.control('c').await;
        self.run("host.source.value = ''; host.source.blur()", &[])
            .await;
    }

    /// Pastes a code that was copied so.
    pub async fn pastes_unseen(&self, secret: &Secret) {
        self.has_typed_and_copied(secret).await;
        self.click(".code-input", None).await;
        self.control('a').await;
        self.control('v').await;
        self.until(
            "the field holds something",
            "return host.find('.code-input').value.length > 0",
        )
        .await;
    }
}

/// Chromium's driver takes one with the browser's own debugger.
#[derive(Debug)]
struct TakeHeapSnapshot;

impl FormatRequestData for TakeHeapSnapshot {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let address = format!("session/{session}/chromium/heap_snapshot");
        RequestData::new("GET".parse().expect("a method"), address)
    }
}

/// The texts of a snapshot, which is a text itself.
fn texts_of(snapshot: Value) -> Vec<String> {
    let snapshot = snapshot.as_str().expect("a text");
    // The last of its parts; the others are numbers, and many.
    let (_, texts) = snapshot.rsplit_once("\"strings\":").expect("texts");
    serde_json::from_str(texts.trim_end().trim_end_matches('}')).expect("texts")
}
