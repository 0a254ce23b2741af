//! Fills in what stands in braces.

/// The text with each `{name}` replaced by what `with` gives for it. A name that `with` lacks stays.
pub fn fill(text: &str, with: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    for (at, part) in text.split('{').enumerate() {
        let slot = part.split_once('}').filter(|_| at > 0);
        let value = slot.and_then(|(name, _)| with.iter().find(|(known, _)| *known == name));
        if let (Some((_, rest)), Some((_, value))) = (slot, value) {
            filled.push_str(value);
            filled.push_str(rest);
        } else {
            filled.push_str(if at > 0 { "{" } else { "" });
            filled.push_str(part);
        }
    }
    filled
}
