//! Several elements whose host changes everything at any time: nothing is sent twice, to the wrong mailbox or without a
//! press, and what comes too late changes nothing.

use app_password_journey::host::host;
use serde_json::{Value, json};

const STORM: &str = include_str!("../pages/storm.js");
/// What is thrown in a storm: two engines see the same.
const SEEDS: [u32; 3] = [1, 2, 3];
const TURNS: u32 = 300;

#[test]
fn whatever_a_host_does_meanwhile_a_code_goes_once_and_for_the_mailbox_that_was_seen() {
    // More of them: STORMS=100 takes a quarter of an hour.
    let more = std::env::var("STORMS")
        .ok()
        .and_then(|count| count.parse().ok());
    let seeds: Vec<u32> = more.map_or(SEEDS.to_vec(), |count: u32| (1..=count).collect());
    let mut sums = std::collections::HashMap::new();
    for seed in seeds {
        host().in_trouble().walk(async |page| {
            let script = format!("{STORM}; return storm({seed}, {TURNS})");
            let end = page.promised(&script, &[]).await;
            assert_eq!(end["broken"], json!([]), "the storm of seed {seed}");
            assert_eq!(
                page.recorded("errors").await,
                [] as [Value; 0],
                "seed {seed}"
            );
            for (name, count) in end["counts"].as_object().expect("counts") {
                *sums.entry(name.clone()).or_insert(0) += count.as_u64().unwrap_or_default();
            }
        });
    }
    println!("{sums:?}");
    for (name, least) in [
        ("submissions", 30),
        ("successes", 8),
        ("failures", 8),
        ("aborted", 4),
        ("late", 2),
        ("changes", 100),
    ] {
        assert!(sums[name] >= least, "no storm: {sums:?}");
    }
}
