//! Session recorders on the page, each with its default options: nothing of the code reaches them.
//!
//! Each really runs and sends to a server of its own, where everything is unpacked and searched. That it
//! records at all is seen by what it has of the page around, to the end of the way.

use std::collections::{BTreeSet, HashMap};

use app_password_journey::collector::{Answers, Collector};
use app_password_journey::host::walk_at;
use app_password_journey::page::Page;
use app_password_journey::recording::{ADDRESS, CODE, Leak, NAME, Recording};
use app_password_journey::server::Server;
use app_password_journey::way::{
    goes_on, goes_the_whole_way, has_a_key, has_the_code, pastes_and_sends,
};
use serde_json::json;
use thirtyfour::By;

/// A page that lets its tools do what they like.
const LAX: &str = "default-src * data: blob: 'unsafe-inline' 'unsafe-eval'";

/// A session recorder.
struct Tool {
    /// The page's name.
    name: &'static str,
    /// What its server answers.
    answers: Answers,
    /// What it has of the page around, in clear, with its default options.
    sees: &'static [&'static str],
    /// What it has of a code that is typed into a field of the page's own: so the search finds it.
    bare: &'static [Leak],
    /// Whether it came to have what the page's own requests hold when it was told to. PostHog records no requests
    /// of a page that comes from the own machine; Mixpanel and New Relic have an option for it, too.
    bodies: bool,
}

/// The claims about a tool, on the page before the element is defined or later: `make test` goes the usual way,
/// `make recorders` the whole one.
macro_rules! claims {
    ($tool:ident, $way:expr $(, $ignored:meta)?) => {
        mod $tool {
            use super::*;

            $(#[$ignored])?
            #[test]
            fn that_was_there_first_hears_nothing_of_a_closed_root() {
                hears_nothing(stringify!($tool), $way, "closed", true);
            }

            $(#[$ignored])?
            #[test]
            fn that_came_later_hears_nothing_of_a_closed_root() {
                hears_nothing(stringify!($tool), $way, "closed", false);
            }

            $(#[$ignored])?
            #[test]
            fn that_was_there_first_hears_nothing_of_an_open_root() {
                hears_nothing(stringify!($tool), $way, "open", true);
            }

            $(#[$ignored])?
            #[test]
            fn that_came_later_hears_nothing_of_an_open_root() {
                hears_nothing(stringify!($tool), $way, "open", false);
            }

            $(#[$ignored])?
            #[test]
            fn hears_of_a_field_without_the_widget_what_it_is_said_to() {
                hears_of_a_bare_field(stringify!($tool));
            }
        }
    };
}

/// One list of tools.
macro_rules! recorders {
    ($($tool:ident: $sees:expr, $bare:expr, $bodies:expr, $answers:expr;)*) => {
        const TOOLS: &[Tool] = &[$(Tool { name: stringify!($tool), answers: $answers, sees: $sees, bare: $bare, bodies: $bodies }),*];

        $(claims!($tool, Way::Whole, ignore = "make recorders");)*
    };
}

/// How far the person goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Usual,
    Whole,
}

/// Two of them on the usual way: rrweb is in most of the others, and Sentry masks what it records.
mod usual {
    use super::*;

    claims!(rrweb, Way::Usual);
    claims!(sentry, Way::Usual);
}

const TEXT: &str = "Six customers are waiting.";
const BUTTON: &str = "Add a customer";

recorders! {
    rrweb: &[NAME, TEXT], &[Leak::Code, Leak::Input], false, &[];
    sentry: &[], &[Leak::Length], true, &[];
    posthog: &[TEXT], &[Leak::Length], false, &[
        ("/flags", r#"{"sessionRecording":{"endpoint":"/s/"},"supportedCompression":["gzip-js"],"featureFlags":{}}"#),
        ("/config", r#"{"sessionRecording":{"endpoint":"/s/"},"supportedCompression":["gzip-js"],"hasFeatureFlags":false}"#),
    ];
    amplitude: &[TEXT], &[Leak::Length], true, &[
        ("/bodies", r#"{"configs":{"sessionReplay":{"sr_sampling_config":{"sample_rate":1,"capture_enabled":true},"sr_logging_config":{"console":{"enabled":false,"levels":[]},"network":{"enabled":true,"body":{"request":true}}}}}}"#),
        ("/config", r#"{"configs":{"sessionReplay":{"sr_sampling_config":{"sample_rate":1,"capture_enabled":true}}}}"#),
    ];
    mixpanel: &[], &[Leak::Length], false, &[];
    highlight: &[TEXT], &[Leak::Length], true, &[
        ("/graphql", r#"{"data":{"initializeSession":{"secure_id":"invented","project_id":"1"}}}"#),
    ];
    newrelic: &[], &[Leak::Length], false, &[
        ("/1/", r#"{"app":{"agents":[{"entityGuid":"invented"}],"nrServerTime":1700000000000},"err":1,"ins":1,"spa":1,"sr":1,"srs":1,"st":1,"sts":1,"loaded":1,"log":0}"#),
    ];
    openreplay: &[TEXT], &[Leak::Length], true, &[
        ("/start", r#"{"token":"invented","userUUID":"invented","projectID":"1","sessionID":"1","delay":0,"beaconSizeLimit":1000000,"compressionThreshold":100000000}"#),
    ];
    datadog: &[], &[], false, &[];
    clarity: &[TEXT], &[Leak::Length], false, &[];
    faro: &[], &[], false, &[];
    rollbar: &[NAME], &[Leak::Code], true, &[];
    amplitudeclicks: &[BUTTON], &[], true, &[];
    snowplow: &[NAME, BUTTON], &[Leak::Code], false, &[];
    countly: &[NAME], &[Leak::Code], false, &[("/i", r#"{"result":"Success"}"#)];
}

async fn puts_the_widget(page: &Page, mode: &str) {
    page.run("host.postsSubmissions()", &[]).await;
    page.promised("await host.loadModule()", &[]).await;
    let properties = json!({ "email": ADDRESS, "appName": "Acme CRM" });
    page.put(json!({ "shadow-mode": mode }), properties).await;
}

/// What a tool may have all the same, and where: Clarity knows no mark for "do not record". On a busy machine it
/// now and then has the link to the provider's page, in which the address stands. Snowplow has that link if it
/// listened at the window before the element's module did, and the root is open.
fn may_have(name: &str, mode: &str, first: bool, leak: Leak) -> bool {
    let seen = match name {
        "clarity" => true,
        "snowplow" => mode == "open" && first,
        _ => false,
    };
    seen && leak == Leak::Address
}

fn hears_nothing(name: &str, way: Way, mode: &str, first: bool) {
    let mut leaks = recorded(name, async |page, tool, recording| {
        if !first {
            puts_the_widget(page, mode).await;
        }
        starts(page, recording, false).await;
        if first {
            puts_the_widget(page, mode).await;
        }
        goes_the_whole_way(page).await;
        if way == Way::Whole {
            goes_on(page).await;
        }
        ends(page, recording).await;
        for seen in tool.sees {
            recording.comes_to_hold(seen, page).await;
        }
    });
    leaks.retain(|leak| !may_have(name, mode, first, *leak));
    assert!(leaks.is_empty(), "{name}, {mode} root: it has {leaks:?}");
}

/// The same tool, page and search without the widget.
fn hears_of_a_bare_field(name: &str) {
    let mut expected = BTreeSet::new();
    let leaks = recorded(name, async |page, tool, recording| {
        expected.extend(tool.bare);
        starts(page, recording, false).await;
        page.control('a').await;
        // Some look at a field only when it is left, or its form is sent.
        page.keys(format!("{CODE}\u{e007}")).await;
        ends(page, recording).await;
    });
    assert_eq!(leaks, expected, "{name}");
}

/// The same tool, told to record what requests hold: it comes to have this of what the host sends to its backend.
fn hears_what_the_host_sends(name: &str, sealed: bool, sent: &str) -> BTreeSet<Leak> {
    recorded(name, async |page, _, recording| {
        starts(page, recording, true).await;
        puts_the_widget(page, "closed").await;
        if sealed {
            has_a_key(page).await;
        }
        pastes_and_sends(page).await;
        page.reaches("done").await;
        recording.comes_to_hold(sent, page).await;
    })
}

fn told_to_record_requests() -> impl Iterator<Item = &'static str> {
    TOOLS
        .iter()
        .filter(|tool| tool.bodies)
        .map(|tool| tool.name)
}

#[test]
#[ignore = "make recorders"]
fn a_tool_that_is_told_to_record_requests_has_the_code_that_the_host_sends() {
    for name in told_to_record_requests() {
        let leaks = hears_what_the_host_sends(name, false, &CODE.replace(' ', ""));
        assert!(leaks.contains(&Leak::Code), "{name}: {leaks:?}");
    }
}

#[test]
#[ignore = "make recorders"]
fn a_tool_that_is_told_to_record_requests_has_nothing_of_a_code_that_is_sealed() {
    for name in told_to_record_requests() {
        let mut leaks = hears_what_the_host_sends(name, true, "sealed");
        // The address is part of the submission, sealed or not.
        leaks.remove(&Leak::Address);
        assert!(leaks.is_empty(), "{name}: {leaks:?}");
    }
}

/// Opens the page of a tool, walks there, and searches what the tool has sent.
fn recorded(name: &str, walk: impl AsyncFnOnce(&Page, &Tool, &Recording)) -> BTreeSet<Leak> {
    let tool = TOOLS.iter().find(|tool| tool.name == name).expect("a tool");
    let server = Server::start(LAX, HashMap::new());
    let recording = Recording::of(Collector::start(tool.answers));
    walk_at(
        server,
        async |page| {
            has_the_code(page).await;
            // A browser that was on a recorded page before would go on with that session.
            page.browser.delete_all_cookies().await.expect("no cookies");
            page.open(&format!("/neighbours/recorders/{name}.html"))
                .await;
            walk(page, tool, &recording).await;
        },
        || recording.summary(),
    );
    recording.leaks()
}

/// The tool begins to record, and does. Some keep nothing before somebody does something.
async fn starts(page: &Page, recording: &Recording, bodies: bool) {
    page.promised(
        "await recorder.start(arguments[0], arguments[1])",
        &[json!(recording.url()), json!(bodies)],
    )
    .await;
    let button = page.browser.find(By::Id("add")).await;
    let button = button.expect("a button of the page's own");
    button.click().await.expect("a click");
    page.run("document.getElementById('name').focus()", &[])
        .await;
    page.keys(format!("{NAME}\u{e007}")).await;
    recording.comes_to_hold("mark-0", page).await;
}

/// The tool has sent everything up to now.
async fn ends(page: &Page, recording: &Recording) {
    page.run("document.getElementById('mark').className = 'mark-1'", &[])
        .await;
    recording.comes_to_hold("mark-1", page).await;
}
