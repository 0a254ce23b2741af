//! Harm that is done to bytes, for those that come in the place of a catalogue.

use proptest::collection::vec;
use proptest::prelude::{BoxedStrategy, Strategy, any, prop_oneof};
use proptest::sample::select;
use serde::{Deserialize, Serialize};

/// What is done to bytes. A place behind their end counts from the beginning again.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Harm {
    /// They are others.
    Other(Vec<u8>),
    /// They end here.
    Cut(usize),
    /// This bit of this one is another.
    Flip(usize, u8),
    /// This one is another.
    Put(usize, u8),
    /// Here stands one so many times, such as a list of very many of the smallest.
    Run(usize, u8, usize),
    /// Here stands the promise of a length.
    Promise(usize, usize),
    /// So many from here stand there.
    Move(usize, usize, usize),
}

/// Those that mean something more often than any other: nothing, one, the ends of a number's bytes.
fn byte() -> BoxedStrategy<u8> {
    prop_oneof![1 => select(vec![0, 1, 2, 0x7f, 0x80, 0xff]), 2 => any::<u8>()].boxed()
}

/// Any harm.
pub fn harm() -> BoxedStrategy<Harm> {
    let place = any::<usize>;
    prop_oneof![
        1 => vec(byte(), 0..600).prop_map(Harm::Other),
        1 => place().prop_map(Harm::Cut),
        2 => (place(), 0..8_u8).prop_map(|(at, bit)| Harm::Flip(at, bit)),
        1 => (place(), byte()).prop_map(|(at, to)| Harm::Put(at, to)),
        1 => (place(), byte(), 0..2_000_usize).prop_map(|(at, of, times)| Harm::Run(at, of, times)),
        // Up to the largest length that can be written.
        1 => (place(), any::<usize>(), 0..usize::BITS).prop_map(|(at, length, bits)| Harm::Promise(at, length >> bits)),
        1 => (place(), 0..400_usize, place()).prop_map(|(at, many, to)| Harm::Move(at, many, to)),
    ]
    .boxed()
}

/// A number as postcard writes it: seven bits a byte, the lowest first.
pub fn codec_number(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number > 0x7f {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}

/// Does it.
pub fn harmed(bytes: &mut Vec<u8>, harm: &Harm) {
    let end = bytes.len();
    let within = |at: usize| at % (end + 1);
    match *harm {
        Harm::Other(ref other) => bytes.clone_from(other),
        Harm::Cut(at) => bytes.truncate(within(at)),
        Harm::Flip(at, bit) => bytes
            .get_mut(within(at))
            .into_iter()
            .for_each(|byte| *byte ^= 1 << bit),
        Harm::Put(at, to) => bytes
            .get_mut(within(at))
            .into_iter()
            .for_each(|byte| *byte = to),
        Harm::Run(at, of, times) => drop(bytes.splice(within(at)..within(at), vec![of; times])),
        Harm::Promise(at, length) => {
            let at = within(at);
            bytes.splice(at..end.min(at + 1), codec_number(length));
        }
        Harm::Move(at, many, to) => {
            let at = within(at);
            let part: Vec<u8> = bytes.drain(at..end.min(at + many)).collect();
            let to = to % (bytes.len() + 1);
            bytes.splice(to..to, part);
        }
    }
}
