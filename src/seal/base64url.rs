//! Bytes as letters that may stand in an address (RFC 4648, section 5), without padding.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// These bytes as letters.
pub fn encoded(bytes: &[u8]) -> String {
    let mut letters = String::new();
    for three in bytes.chunks(3) {
        let at = |place: usize| u32::from(three.get(place).copied().unwrap_or_default());
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for place in 0..=three.len() {
            let letter = LETTERS[(bits >> (18 - 6 * place) & 63) as usize];
            letters.push(char::from(letter));
        }
    }
    letters
}

/// The bytes of these letters; none if there is any other, or bits too many.
pub fn decoded(letters: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let (mut bits, mut count) = (0_u32, 0);
    for letter in letters.bytes() {
        let value = LETTERS.iter().position(|known| *known == letter)?;
        bits = bits << 6 | value as u32;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    // One letter alone is no byte, and what is left over of the last one is nothing.
    (count < 6 && bits == 0).then_some(bytes)
}
