//! The catalogue as a work list for whoever keeps it true: what was checked longest ago, and is least
//! sure, comes first, each with every address that there is to look at.

use std::fmt::Write;

use app_password::catalog::account::Way;
use app_password::catalog::provider::Provider;
use app_password::check::shape::Certainty;

/// The list, as a person reads it in a terminal.
pub fn list(providers: &[&Provider]) -> String {
    let mut providers = providers.to_vec();
    providers.sort_by_key(|provider| {
        let sources = provider.sources.len();
        (provider.checked, sureness(provider), sources, provider.id)
    });
    let mut list = String::new();
    for provider in providers {
        // A `String` takes whatever is written to it.
        let _ = entry(&mut list, provider);
    }
    list
}

/// From the least sure; where there are no codes, there is no shape to be sure of.
fn sureness(provider: &Provider) -> u8 {
    match (has_codes(provider), provider.shape.certainty) {
        (true, Certainty::Low) => 0,
        (true, Certainty::Medium) => 1,
        (false, _) => 2,
        (true, Certainty::High) => 3,
    }
}

fn has_codes(provider: &Provider) -> bool {
    let credential = provider.credential;
    credential.takes_password() && credential.way() == Way::Code
}

fn entry(list: &mut String, provider: &Provider) -> std::fmt::Result {
    let certainty = if has_codes(provider) {
        provider.shape.certainty.id()
    } else {
        "–"
    };
    writeln!(
        list,
        "{}  {certainty:8} {:22} {} ({})",
        provider.checked,
        provider.id,
        provider.name,
        provider.credential.id()
    )?;
    for page in provider.pages {
        let address = page.address("", provider.ending(0));
        writeln!(list, "         {:10} {address}", page.kind.id())?;
    }
    for source in provider.sources {
        writeln!(list, "         source     {source}")?;
    }
    Ok(())
}
