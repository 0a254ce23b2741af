//! A host page: where a journey begins, and what it may not do.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use crate::browser::Browser;
use crate::page::Page;
use crate::server::{Instead, STRICT, Server};

/// A host page before it is opened.
pub struct Host {
    path: &'static str,
    policy: String,
    instead: HashMap<String, Instead>,
    elsewhere: Vec<String>,
    strict: bool,
}

/// The usual host page: it imports the module and has no element yet.
pub fn host() -> Host {
    Host {
        path: "/host.html",
        policy: STRICT.to_owned(),
        instead: HashMap::new(),
        elsewhere: Vec::new(),
        strict: true,
    }
}

impl Host {
    /// Another page.
    #[must_use]
    pub fn at(self, path: &'static str) -> Host {
        Host { path, ..self }
    }

    /// The strict policy, but for the names of the host's own Trusted Types: the widget has none.
    #[must_use]
    pub fn trusting(self, names: &str) -> Host {
        Host {
            policy: self
                .policy
                .replace("types 'none'", &format!("types {names}")),
            ..self
        }
    }

    /// The strict policy, but for what the widget is loaded from: this server as well.
    #[must_use]
    pub fn loading_from(self, server: &Server) -> Host {
        let origin = server.url("");
        let allowing = |policy: String, directive: &str| {
            policy.replace(&format!("{directive} "), &format!("{directive} {origin} "))
        };
        let mut elsewhere = self.elsewhere;
        elsewhere.push(origin.clone());
        Host {
            policy: ["script-src", "connect-src"]
                .into_iter()
                .fold(self.policy, allowing),
            elsewhere,
            ..self
        }
    }

    /// The strict policy, but for a host that names scripts in scripts of its own: no Trusted Types.
    #[must_use]
    pub fn naming_scripts(self) -> Host {
        let policy = self.policy.split("; require-trusted").next();
        Host {
            policy: policy.unwrap_or_default().to_owned(),
            ..self
        }
    }

    /// Another policy, under which something may be refused.
    #[must_use]
    pub fn under(self, policy: &str) -> Host {
        Host {
            policy: policy.to_owned(),
            strict: false,
            ..self
        }
    }

    /// A server that lacks this file, until it is restored.
    #[must_use]
    pub fn without(mut self, path: &str) -> Host {
        self.instead.insert(path.to_owned(), Instead::Missing);
        Host {
            strict: false,
            ..self
        }
    }

    /// A server that has something else in the place of this file.
    #[must_use]
    pub fn with(mut self, path: &str, body: &str) -> Host {
        self.instead
            .insert(path.to_owned(), Instead::Body(body.into()));
        self
    }

    /// A server that keeps everybody waiting for this file, until it is restored.
    #[must_use]
    pub fn holding_back(mut self, path: &str) -> Host {
        self.instead.insert(path.to_owned(), Instead::Late);
        self
    }

    /// A server that is in trouble with this file, until it is restored.
    #[must_use]
    pub fn instead(mut self, path: &str, instead: Instead) -> Host {
        self.instead.insert(path.to_owned(), instead);
        self.in_trouble()
    }

    /// A page in which something goes wrong on purpose: the browser may complain of it.
    #[must_use]
    pub fn in_trouble(self) -> Host {
        Host {
            strict: false,
            ..self
        }
    }

    /// Opens the page and walks. Every journey keeps these rules, unless it is one that is in trouble: no
    /// violation of the policy, no uncaught error, nothing on the console, no request but for own files.
    pub fn walk(self, walk: impl AsyncFnOnce(&Page)) {
        let server = Server::start(&self.policy, self.instead);
        let walk = async |page: &Page| {
            page.open(self.path).await;
            walk(page).await;
            page.requested_own_files_only(&self.elsewhere).await;
            if self.strict {
                page.broke_no_rule().await;
            }
        };
        walk_at(server, walk, String::new);
    }
}

/// Walks in a browser of its own. If that fails, what was to be seen is printed, and what `besides` says.
pub fn walk_at(server: Server, walk: impl AsyncFnOnce(&Page), besides: impl FnOnce() -> String) {
    let browser = Browser::take();
    let page = Page::new(browser.session.clone(), server);
    let walked = catch_unwind(AssertUnwindSafe(|| {
        browser.runtime.block_on(async {
            walk(&page).await;
            page.leave().await;
        });
    }));
    let Err(failure) = walked else {
        return browser.give_back();
    };
    // The browser may be what failed.
    let seen = catch_unwind(AssertUnwindSafe(|| {
        browser.runtime.block_on(page.diagnosis())
    }));
    let seen = seen.unwrap_or_else(|_| "The browser does not answer.".to_owned());
    eprintln!("{seen}\n{}", besides());
    let _ = browser.runtime.block_on(browser.session.clone().quit());
    resume_unwind(failure);
}
