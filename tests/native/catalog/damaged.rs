//! Claims about a packed catalogue that has come to harm: it gives entries that nobody can use, or none,
//! and whoever asks about them gets an answer all the same.

use app_password::catalog::catalogue::{Catalogue, Changes};
use app_password::catalog::packed::PACKED_REST;
use app_password::catalog::provider::Provider;
use app_password::catalog::unpack::Unpack;
use app_password::check::code::Code;
use app_password::check::verdict::{About, check};

/// What may stand where something else stood.
const ODD: &[char] = &[
    '\0', '\u{1}', '\u{1d}', '\u{1f}', '+', '.', '0', '9', 'z', '~', '\u{7f}', 'é', '邮', '😀',
];

/// Numbers that look random and are the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

/// Reads it as the widget does, and asks of each entry what the widget asks.
fn used(text: String) {
    let mut packed = Unpack::new(String::leak(text));
    let mut own: Vec<&'static Provider> = Vec::new();
    while !packed.is_empty() {
        own.push(Box::leak(Box::new(packed.provider(&Provider::BLANK))));
    }
    for provider in &own {
        let shape = provider.shape_for(provider.credential.way());
        for pasted in ["", "abcd efgh ijkl mnop", "not a code", "пароль", "123456"] {
            let verdict = check(shape, pasted, About::default());
            if let Some(code) = verdict.code {
                shape.grouped(&code);
            }
        }
        shape.grouped(&Code::new("abcdefghijklmnop".to_owned()));
        provider.account_of("someone@acme.example");
        let region = provider.region_of("someone@acme.example", &["mx.acme.example"]);
        provider.ending(region);
    }
    let catalogue = Catalogue::new(&Changes {
        own,
        ..Changes::default()
    });
    for address in [
        "someone@gmail.com",
        "someone@",
        "@",
        "",
        "someone@acme.example",
    ] {
        catalogue.detect(address, &["mx.acme.example", "", "."]);
    }
}

#[test]
fn a_damaged_catalogue_harms_nobody() {
    let whole: Vec<char> = PACKED_REST.chars().collect();
    let mut chance = Chance(7);
    for round in 0..60 {
        let from = chance.below(whole.len());
        let length = chance.below(4_000);
        let mut part: Vec<char> = whole.iter().copied().skip(from).take(length + 1).collect();
        for _ in 0..round {
            let at = chance.below(part.len());
            if let (Some(place), Some(odd)) = (part.get_mut(at), ODD.get(chance.below(ODD.len()))) {
                *place = *odd;
            }
        }
        used(part.into_iter().collect());
    }
}

#[test]
fn what_is_no_catalogue_at_all_harms_nobody() {
    for text in [
        "",
        "\n",
        "<!doctype html><title>Acme</title>",
        "{\"error\": 404}",
        "😀😀😀",
        "\u{1f}\u{1f}\u{1d}",
    ] {
        used(text.to_owned());
    }
}
