//! The numbers of a public key: whether they can be those of one.

use wasm_bindgen::JsValue;

/// The curve P-256 (FIPS 186-5): its prime p and its coefficient b.
const P256: [&str; 2] = [
    "0xffffffff00000001000000000000000000000000ffffffffffffffffffffffff",
    "0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b",
];

/// Whether these are a point of P-256: y² = x³ - 3x + b. Not every browser looks (WebKitGTK 2.50 does not).
pub fn is_on_curve(x: &str, y: &str) -> bool {
    let [x, y, p, b, three] = [x, y, P256[0], P256[1], "3"].map(JsValue::bigint_from_str);
    let left = &(&y * &y) % &p;
    let right = &(&(&(&(&x * &x) - &three) * &x) + &b) % &p;
    // Of a number below zero the rest is below zero, too.
    let right = &(&right + &p) % &p;
    left == right && x.lt(&p) && y.lt(&p)
}

/// A number as JavaScript reads it.
pub fn hexadecimal(bytes: &[u8]) -> String {
    let mut digits = "0x".to_owned();
    for byte in bytes {
        let digit = |value| char::from_digit(u32::from(value), 16).unwrap_or_default();
        digits.extend([digit(byte >> 4), digit(byte & 15)]);
    }
    digits
}

/// What this number of a key has to be, if it is not.
pub fn misfit(name: &str, bytes: &[u8]) -> Option<&'static str> {
    let first = bytes.iter().position(|byte| *byte != 0);
    // Without the zeros that it may begin with.
    let number = bytes.split_at(first.unwrap_or(bytes.len())).1;
    let (fits, expected) = match name {
        "n" => {
            let bits = number
                .first()
                .map_or(0, |first| number.len() * 8 - first.leading_zeros() as usize);
            (bits >= 2048, "a number of 2048 bits or more")
        }
        "e" => {
            let odd = number.last().is_some_and(|last| last % 2 == 1);
            (odd && number != [1], "an odd number, 3 or more")
        }
        _ => (bytes.len() == 32, "32 bytes"),
    };
    (!fits).then_some(expected)
}
