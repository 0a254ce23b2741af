//! Fills in placeholders.

/// The text with each `{name}` replaced by its value in `with`. A name that `with` lacks stays as it is, and so
/// does `{}`: an entry with an empty name fills nothing.
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
