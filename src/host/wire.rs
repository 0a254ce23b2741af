//! Lines of fields: how the two sides of the edge speak. `wire.js` is its twin.
//!
//! The control characters that ASCII has for this divide them; no text that a person sees holds one.

use crate::model::code::Code;

/// Between the fields of a line.
pub const FIELD: char = '\u{1f}';
/// Between the entries of a list in a field.
pub const ENTRY: char = '\u{1d}';

/// A line that is being read.
pub struct Fields<'a>(Option<&'a str>);

impl<'a> Fields<'a> {
    /// The fields of this line.
    pub fn new(line: &'a str) -> Fields<'a> {
        Fields(Some(line))
    }

    /// The next field; empty behind the last.
    #[inline(never)]
    pub fn take(&mut self) -> &'a str {
        let Some(rest) = self.0 else { return "" };
        let end = rest.find(FIELD);
        self.0 = end.and_then(|end| rest.get(end + 1..));
        end.and_then(|end| rest.get(..end)).unwrap_or(rest)
    }
}

/// A line that is being written. It may hold a code: no copy is left behind when it grows, none when it ends.
#[derive(Default)]
pub struct Line(String);

impl Line {
    /// One more field.
    #[inline(never)]
    pub fn put(mut self, field: &str) -> Line {
        let needed = self.0.len() + field.len() + 1;
        if self.0.capacity() < needed {
            let mut longer = String::with_capacity(needed * 2);
            longer.push_str(&self.0);
            wipe(std::mem::replace(&mut self.0, longer));
        }
        self.0.push_str(field);
        self.0.push(FIELD);
        self
    }

    /// The line.
    pub fn text(&self) -> &str {
        &self.0
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        wipe(std::mem::take(&mut self.0));
    }
}

/// Gives the memory of a text back with nothing in it.
fn wipe(text: String) {
    drop(Code::new(text));
}

/// The entries of a list.
pub fn list(field: &str) -> Vec<String> {
    let mut list = Vec::new();
    for entry in field.split(ENTRY) {
        if !entry.is_empty() {
            list.push(entry.to_owned());
        }
    }
    list
}
