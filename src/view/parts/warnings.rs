//! What to know before beginning.

use crate::flow::state::Session;
use crate::i18n::sentence;
use crate::i18n::subject::NOTHING;
use crate::model::account::Account;
use crate::model::reason::Warning;
use crate::view::element_builder::ElementBuilder;
use crate::view::notation::tag;
use crate::view::parts::rich_text::shown;

/// The warnings at this provider.
pub fn warnings(build: &mut ElementBuilder<'_>) {
    let context = build.context;
    let other = context.config.catalogue.find(&context.provider().moves_to);
    let other = other.map_or("", |other| &other.name);
    for &warning in &context.provider().cautions {
        let more = match warning {
            Warning::Moving => &[("other", other)][..],
            _ => NOTHING,
        };
        build.el(tag!("p.note.warning"), |build| {
            build.push_said(sentence::warning(warning), more);
        });
    }
    // What only this provider needs said. Where it asks for the kind of account, that is for those from work.
    let Session {
        provider, account, ..
    } = build.context.session;
    let concerned = *account == Account::Work || !provider.asks_account;
    if concerned && !provider.note.en.is_empty() {
        shown(build, tag!("p.note"), build.context.note());
    }
}
