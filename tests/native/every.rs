//! Claims about every input there may be: some of them here, and all that once failed. The stage `fuzz` of `make test`
//! and `make fuzz` try many more: see `tests/fuzz/properties`.

#![allow(clippy::expect_used, clippy::print_stdout, clippy::print_stderr)]

#[path = "../fuzz/properties/mod.rs"]
#[allow(dead_code, reason = "the other half of the runner is for the program")]
mod properties;

#[test]
fn what_is_claimed_of_every_input_holds_for_some_and_for_all_that_once_failed() {
    let faults = properties::runner::some(&properties::all());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
