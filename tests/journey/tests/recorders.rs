//! Session recorders on the page, each with its default options: nothing of the code reaches them.
//!
//! Each really runs and sends to a server of its own, where everything is unpacked and searched. That it
//! records at all is seen by what it has of the page around, to the end of the way.

use std::collections::{BTreeSet, HashMap};

use app_password_journey::collector::{Answers, Collector};
use app_password_journey::host::walk_at;
use app_password_journey::page::Page;
use app_password_journey::recording::{
    ADDRESS, CODE, Leak, NAME, Recording, goes_the_whole_way, has_the_code,
};
use app_password_journey::server::Server;
use serde_json::json;

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
}

/// One list of tools; each is on the page before the element is defined, or comes later.
macro_rules! recorders {
    ($($(#[$when:meta])? $tool:ident: $sees:expr, $bare:expr, $answers:expr;)*) => {
        const TOOLS: &[Tool] = &[$(Tool { name: stringify!($tool), answers: $answers, sees: $sees, bare: $bare }),*];

        $(mod $tool {
            $(#[$when])?
            #[test]
            fn that_was_there_first_hears_nothing_of_a_closed_root() {
                super::hears_nothing(stringify!($tool), "closed", true);
            }

            $(#[$when])?
            #[test]
            fn that_came_later_hears_nothing_of_a_closed_root() {
                super::hears_nothing(stringify!($tool), "closed", false);
            }

            $(#[$when])?
            #[test]
            fn that_was_there_first_hears_nothing_of_an_open_root() {
                super::hears_nothing(stringify!($tool), "open", true);
            }

            $(#[$when])?
            #[test]
            fn that_came_later_hears_nothing_of_an_open_root() {
                super::hears_nothing(stringify!($tool), "open", false);
            }

            $(#[$when])?
            #[test]
            fn hears_of_a_field_without_the_widget_what_it_is_said_to() {
                super::hears_of_a_bare_field(stringify!($tool));
            }
        })*
    };
}

const TEXT: &str = "Six customers are waiting.";

recorders! {
    rrweb: &[NAME, TEXT], &[Leak::Code, Leak::Input], &[];
    sentry: &[], &[Leak::Length], &[];
    #[ignore = "make recorders"] posthog: &[TEXT], &[Leak::Length], &[
        ("/flags", r#"{"sessionRecording":{"endpoint":"/s/"},"supportedCompression":["gzip-js"],"featureFlags":{}}"#),
        ("/config", r#"{"sessionRecording":{"endpoint":"/s/"},"supportedCompression":["gzip-js"],"hasFeatureFlags":false}"#),
    ];
    #[ignore = "make recorders"] amplitude: &[TEXT], &[Leak::Length], &[
        ("/config", r#"{"configs":{"sessionReplay":{"sr_sampling_config":{"sample_rate":1,"capture_enabled":true}}}}"#),
    ];
    #[ignore = "make recorders"] mixpanel: &[], &[Leak::Length], &[];
    #[ignore = "make recorders"] highlight: &[TEXT], &[Leak::Length], &[
        ("/graphql", r#"{"data":{"initializeSession":{"secure_id":"invented","project_id":"1"}}}"#),
    ];
    #[ignore = "make recorders"] newrelic: &[], &[Leak::Length], &[
        ("/1/", r#"{"app":{"agents":[{"entityGuid":"invented"}],"nrServerTime":1700000000000},"err":1,"ins":1,"spa":1,"sr":1,"srs":1,"st":1,"sts":1,"loaded":1,"log":0}"#),
    ];
    #[ignore = "make recorders"] openreplay: &[TEXT], &[Leak::Length], &[
        ("/start", r#"{"token":"invented","userUUID":"invented","projectID":"1","sessionID":"1","delay":0,"beaconSizeLimit":1000000,"compressionThreshold":100000000}"#),
    ];
    #[ignore = "make recorders"] datadog: &[], &[], &[];
    #[ignore = "make recorders"] clarity: &[TEXT], &[Leak::Length], &[];
}

async fn puts_the_widget(page: &Page, mode: &str) {
    page.promised("await host.loadModule()", &[]).await;
    let properties = json!({ "email": ADDRESS, "appName": "Acme CRM" });
    page.put(json!({ "shadow-mode": mode }), properties).await;
}

/// What a tool may have all the same: Clarity knows no mark for "do not record". On a busy machine it now and
/// then has the link to the provider's page, in which the address stands.
const MAY_HAVE: &[(&str, Leak)] = &[("clarity", Leak::Address)];

fn hears_nothing(name: &str, mode: &str, first: bool) {
    let mut leaks = recorded(name, async |page, tool, recording| {
        if !first {
            puts_the_widget(page, mode).await;
        }
        starts(page, recording).await;
        if first {
            puts_the_widget(page, mode).await;
        }
        goes_the_whole_way(page).await;
        ends(page, recording).await;
        for seen in tool.sees {
            recording.comes_to_hold(seen, page).await;
        }
    });
    leaks.retain(|leak| !MAY_HAVE.contains(&(name, *leak)));
    assert!(leaks.is_empty(), "{name}, {mode} root: it has {leaks:?}");
}

/// The same tool, page and search without the widget.
fn hears_of_a_bare_field(name: &str) {
    let mut expected = BTreeSet::new();
    let leaks = recorded(name, async |page, tool, recording| {
        expected.extend(tool.bare);
        starts(page, recording).await;
        page.control('a').await;
        page.keys(CODE).await;
        ends(page, recording).await;
    });
    assert_eq!(leaks, expected, "{name}");
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
async fn starts(page: &Page, recording: &Recording) {
    page.promised(
        "await recorder.start(arguments[0])",
        &[json!(recording.url())],
    )
    .await;
    page.run("document.getElementById('name').focus()", &[])
        .await;
    page.keys(NAME).await;
    recording.comes_to_hold("mark-0", page).await;
}

/// The tool has sent everything up to now.
async fn ends(page: &Page, recording: &Recording) {
    page.run("document.getElementById('mark').className = 'mark-1'", &[])
        .await;
    recording.comes_to_hold("mark-1", page).await;
}
