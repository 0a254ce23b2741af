//! Names that texts had before. A host's own wording, or a file of its own, goes on working under them.

/// How the names of texts begin that English has under no key: labels of providers' pages, what else to know at a
/// provider, and the times to wait that had a text for each unit until 0.1 (`Please wait {n} minutes.`).
pub const OTHERS: [&str; 3] = ["label.", "note.", "refused.retry-after."];

/// The name now. Texts that got plural forms were one text.
pub fn renamed(name: &str) -> &str {
    match name {
        "paste.shape-any" => "paste.shape-any.other",
        "paste.count-letters" => "paste.count-letters.other",
        "paste.count-characters" => "paste.count-characters.other",
        name => name,
    }
}
