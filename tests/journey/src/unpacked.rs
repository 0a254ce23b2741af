//! What was sent, unpacked: session recorders compress what they send, some of them twice, and hide packed
//! text within JSON within packed text.

use std::io::Read;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::read::{MultiGzDecoder, ZlibDecoder};
use serde_json::Value;

/// Below this nothing packed is worth the name, and a magic number may be chance.
const LEAST: usize = 24;

/// All that these bytes say, as JSON: what is packed is unpacked, what is JSON is read, however deep; the
/// rest is text. Bytes that are no text count one by one.
pub fn unpacked(bytes: &[u8]) -> Value {
    if let Some((within, _)) = unpack(bytes) {
        return unpacked(&within);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => read(text),
        Err(_) => mixed(bytes),
    }
}

/// A text that may be JSON, or lines of it, or the value of a form's field.
fn read(text: &str) -> Value {
    if let Ok(value) = serde_json::from_str(text) {
        return opened(value);
    }
    if text.contains('\n') {
        return text.lines().map(read).collect();
    }
    let plain = without_percents(text);
    match plain.split_once('=').map(|(_, value)| value) {
        Some(value) if plain != text || value.len() >= LEAST => {
            let within = string(value.to_owned());
            if within.is_string() {
                Value::String(plain)
            } else {
                within
            }
        }
        _ => Value::String(plain),
    }
}

/// The same value with every text in it unpacked.
fn opened(value: Value) -> Value {
    match value {
        Value::String(text) => string(text),
        Value::Array(list) => list.into_iter().map(opened).collect(),
        Value::Object(entries) => entries
            .into_iter()
            .map(|(name, value)| (name, opened(value)))
            .collect(),
        other => other,
    }
}

fn string(text: String) -> Value {
    if text.len() < LEAST {
        return Value::String(text);
    }
    if text.starts_with(['{', '['])
        && let Ok(value) = serde_json::from_str(&text)
    {
        return opened(value);
    }
    // Bytes as text: a character a byte.
    let bytes: Option<Vec<u8>> = text
        .chars()
        .map(|sign| u8::try_from(u32::from(sign)).ok())
        .collect();
    let packed = bytes.and_then(|bytes| unpack(&bytes));
    let packed = packed.or_else(|| unpack(&STANDARD.decode(&text).ok()?));
    match packed {
        Some((within, _)) => unpacked(&within),
        None => Value::String(text),
    }
}

/// Text with something packed in its midst, as an envelope or a form with files has it.
fn mixed(bytes: &[u8]) -> Value {
    let mut pieces = Vec::new();
    let (mut from, mut at) = (0, 0);
    while at < bytes.len() {
        match unpack(&bytes[at..]) {
            Some((within, length)) => {
                pieces.push(text_of(&bytes[from..at]));
                pieces.push(unpacked(&within));
                at += length.max(1);
                from = at;
            }
            None => at += 1,
        }
    }
    pieces.push(text_of(&bytes[from..]));
    Value::Array(pieces)
}

fn text_of(bytes: &[u8]) -> Value {
    match std::str::from_utf8(bytes) {
        Ok(text) => read(text),
        Err(_) => Value::String(bytes.iter().map(|&byte| char::from(byte)).collect()),
    }
}

/// What is packed here, and how many bytes it takes; of a stream that breaks off, what there is of it.
fn unpack(bytes: &[u8]) -> Option<(Vec<u8>, usize)> {
    let mut within = Vec::new();
    let read = match bytes {
        [0x1f, 0x8b, 8, ..] => {
            let mut decoder = MultiGzDecoder::new(bytes);
            let _ = decoder.read_to_end(&mut within);
            bytes.len()
        }
        [0x78, flags @ (0x01 | 0x5e | 0x9c | 0xda), ..] => {
            debug_assert_eq!((0x7800 + u32::from(*flags)) % 31, 0);
            let mut decoder = ZlibDecoder::new(bytes);
            let _ = decoder.read_to_end(&mut within);
            usize::try_from(decoder.total_in()).ok()?
        }
        _ => return None,
    };
    (within.len() >= LEAST).then_some((within, read))
}

fn without_percents(text: &str) -> String {
    let mut plain = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let byte = std::str::from_utf8(after.get(..2).unwrap_or_default()).ok();
        match byte.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) if *first == b'%' && after.len() >= 2 => {
                plain.push(byte);
                rest = &after[2..];
            }
            _ => {
                plain.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(plain).unwrap_or_else(|_| text.to_owned())
}
