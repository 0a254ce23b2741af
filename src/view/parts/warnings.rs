//! What to know before beginning.

use crate::flow::state::Session;
use crate::i18n::sentence;
use crate::model::account::Account;
use crate::model::reason::Warning;
use crate::view::element_builder::ElementBuilder;
use crate::view::notation::tag;

/// The warnings at this provider.
pub fn warnings(build: &mut ElementBuilder<'_>) {
    let context = build.context;
    let other = context.config.catalogue.find(&context.provider().moves_to);
    let other = other.map_or("", |other| &other.name);
    for &warning in &context.provider().cautions {
        let slot = if warning == Warning::Moving {
            "other"
        } else {
            ""
        };
        let text = context.say_with(sentence::warning(warning), slot, other);
        build.text(tag!("p.note.warning"), &text);
    }
    // What only this provider needs said. Where it asks for the kind of account, that is for those from work.
    let Session {
        provider, account, ..
    } = build.context.session;
    let concerned = *account == Account::Work || !provider.asks_account;
    if concerned && !provider.note.en.is_empty() {
        build.text(tag!("p.note"), build.context.label(&provider.note));
    }
}
