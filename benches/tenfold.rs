//! What `detect`, `check` and `explain` take in a catalogue ten times as large as ours, beside what they take in
//! ours. A figure to look at: no test asks for it.
//!
//!     cargo bench --bench tenfold

#![allow(clippy::print_stdout, reason = "what it prints is what it is for")]

use std::hint::black_box;
use std::time::Instant;

use app_password::{
    About, Catalogue, Mailbox, Provider, ProviderConfig, Texts, assess, cause_of, explain_cause,
};

/// How often each question is asked in a round, and how many rounds there are: the quietest counts.
const CALLS: usize = 10;
const ROUNDS: usize = 150;

/// How much longer one may take than in ours.
const GOAL: f64 = 1.5;

const PASTED: [&str; 3] = ["q7hx 2mzv 9kpr tb4w", "Summer2026!", "12345678"];
const REPLY: &str = "Error: Invalid login: 535 5.7.0 Incorrect username or password.";

/// A provider more, with some domains and exchangers.
fn generated(at: usize) -> Provider {
    let names = |what: &str| {
        let name = |of| format!("{what}{of}.generated-{at}.example");
        (0..7).map(name).collect()
    };
    Provider {
        id: format!("generated-{at}"),
        name: format!("Generated {at}"),
        domains: names("mail"),
        mx: names("mx"),
        ..Provider::default()
    }
}

/// Microseconds a question in each of the catalogues, which take turns.
fn timed(catalogues: &[Catalogue; 2], asked: usize, ask: impl Fn(&Catalogue)) -> [f64; 2] {
    let mut quietest = [f64::INFINITY; 2];
    for round in 0..ROUNDS {
        for turn in [round % 2, 1 - round % 2] {
            let start = Instant::now();
            for _ in 0..CALLS {
                ask(black_box(&catalogues[turn]));
            }
            let each = start.elapsed().as_secs_f64() * 1e6 / (CALLS * asked) as f64;
            quietest[turn] = quietest[turn].min(each);
        }
    }
    quietest
}

fn main() {
    let ours = Catalogue::default();
    let more = ours.providers().len() * 9;
    let tenfold = Catalogue::new(ProviderConfig {
        add: (0..more).map(generated).collect(),
        ..ProviderConfig::default()
    });
    // Of every provider that is ours: its first domain, its first exchanger, its id.
    let providers = ours.providers().to_vec();
    let addresses: Vec<_> = providers
        .iter()
        .filter_map(|provider| Some(format!("someone@{}", provider.domains.first()?)))
        .collect();
    let exchangers: Vec<_> = providers
        .iter()
        .filter_map(|provider| Some(format!("mx1.{}.", provider.mx.first()?)))
        .collect();
    let texts = Texts::default();
    let catalogues = [ours, tenfold];

    let detect = timed(
        &catalogues,
        addresses.len() + exchangers.len(),
        |catalogue| {
            for address in &addresses {
                black_box(catalogue.detect(address, &[]));
            }
            for exchanger in &exchangers {
                black_box(
                    catalogue.detect("someone@acme.example", &["mx.acme.example", exchanger]),
                );
            }
        },
    );
    let check = timed(&catalogues, providers.len() * PASTED.len(), |catalogue| {
        for provider in &providers {
            for pasted in PASTED {
                let found = catalogue.find(&provider.id).unwrap_or(provider);
                let shape = found.format_for(found.credential.password_kind());
                black_box(assess(shape, pasted, About::default()));
            }
        }
    });
    let explain = timed(&catalogues, providers.len(), |catalogue| {
        for provider in &providers {
            let found = catalogue.find(&provider.id);
            let mailbox = Mailbox {
                provider: found,
                ..Mailbox::default()
            };
            black_box(explain_cause(
                cause_of(Some(&provider.id), REPLY),
                mailbox,
                &texts,
            ));
        }
    });
    for (what, [once, tenfold]) in [("detect", detect), ("check", check), ("explain", explain)] {
        println!(
            "{what}: {once:.2} µs a call, natively; × {:.2} in a catalogue ten times as large, {GOAL} is what it may.",
            tenfold / once
        );
    }
}
