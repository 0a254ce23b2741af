//! Fills in what stands in braces.

/// The text with each `{name}` replaced by what `with` gives for it. A name that `with` lacks stays, and so
/// does `{}`: an entry without a name is for nothing.
pub fn fill(text: &str, with: &[(&str, &str)]) -> String {
    let (mut filled, mut rest) = (String::new(), text);
    while let Some((words, slot)) = rest.split_once('{') {
        filled.push_str(words);
        let value = slot.split_once('}').and_then(|(name, after)| {
            let (_, value) = with
                .iter()
                .find(|(known, _)| *known == name && !name.is_empty())?;
            Some((*value, after))
        });
        let (value, after) = value.unwrap_or(("{", slot));
        filled.push_str(value);
        rest = after;
    }
    filled.push_str(rest);
    filled
}
