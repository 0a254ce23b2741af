//! Draws pieces of what the widget shows, without a browser: the widget's own code builds them, and Yew writes them
//! as HTML. Nothing in here words anything itself.

use app_password::flow::state::Session;
use app_password::i18n::texts::Texts;
use app_password::model::account::{Account, PasswordKind};
use app_password::model::provider::Provider;
use app_password::tag;
use app_password::view::config::Config;
use app_password::view::context::ViewContext;
use app_password::view::element_builder::ElementBuilder;
use futures::executor::block_on;
use yew::{Component, Context, Html, LocalServerRenderer, Properties};

/// What is drawn: a provider's mailbox of which nothing is known yet, in these words.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    pub texts: &'a Texts,
    pub config: &'a Config,
    session: &'a Session,
}

/// The mailbox of a person with this kind of account and password.
pub fn session(provider: &'static Provider, account: Account, kind: PasswordKind) -> Session {
    Session {
        kind,
        ..Session::start(provider, account, 0)
    }
}

impl<'a> Scene<'a> {
    pub fn new(texts: &'a Texts, config: &'a Config, session: &'a Session) -> Scene<'a> {
        Scene {
            texts,
            config,
            session,
        }
    }

    /// The same in other words.
    pub fn in_words(self, texts: &'a Texts) -> Scene<'a> {
        Scene { texts, ..self }
    }

    /// What the widget's screens are given.
    pub fn context(&self) -> ViewContext<'a> {
        ViewContext {
            texts: self.texts,
            config: self.config,
            email: "",
            session: self.session,
            exchanger: "",
            likely_server: "",
            copied: None,
            troubleshoots: false,
            emptied: false,
            is_cut: false,
        }
    }

    /// The one element that is built.
    pub fn element(&self, inside: impl FnOnce(&mut ElementBuilder<'_>)) -> String {
        let mut build = ElementBuilder::new(self.context());
        inside(&mut build);
        let (html, _) = build.finish();
        let renderer = LocalServerRenderer::<Drawn>::with_props(Drawing { html });
        block_on(renderer.hydratable(false).render())
    }

    /// Words, with what is marked in them, and no element around.
    pub fn words(&self, inside: impl FnOnce(&mut ElementBuilder<'_>)) -> String {
        let html = self.element(|build| build.el(tag!("span"), inside));
        let words = html.strip_prefix("<span>");
        let words = words.and_then(|words| words.strip_suffix("</span>"));
        words.unwrap_or_default().to_owned()
    }
}

#[derive(PartialEq, Properties)]
struct Drawing {
    html: Html,
}

/// A component that shows what it is given: Yew renders components only.
struct Drawn;

impl Component for Drawn {
    type Message = ();
    type Properties = Drawing;

    fn create(_ctx: &Context<Drawn>) -> Drawn {
        Drawn
    }

    fn view(&self, ctx: &Context<Drawn>) -> Html {
        ctx.props().html.clone()
    }
}
