//! Texts as JSON has them, without serde_json, which the wasm has not.

/// The most bytes that a text takes: each of its own may become `\u0000`, and there are the quotes.
pub fn longest(text: &str) -> usize {
    text.len() * 6 + 2
}

/// Writes a text with its quotes.
pub fn push_text(json: &mut String, text: &str) {
    json.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => json.extend(['\\', letter]),
            '\0'..' ' => {
                json.push_str("\\u00");
                let digit = |value| char::from_digit(value, 16).unwrap_or_default();
                json.extend([digit(letter as u32 / 16), digit(letter as u32 % 16)]);
            }
            _ => json.push(letter),
        }
    }
    json.push('"');
}

/// A number in digits. The standard library's way weighs half a kilobyte more, for numbers of every kind.
#[inline(never)]
pub fn digits(number: u64) -> String {
    let mut digits = match number / 10 {
        0 => String::new(),
        tens => digits(tens),
    };
    digits.push(char::from(b'0' + (number % 10) as u8));
    digits
}
