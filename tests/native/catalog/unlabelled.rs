//! Claims about the step at which the code is copied: whoever does not know what the button there is called says nothing
//! of it.

use app_password::i18n::sentence;
use app_password::key;
use app_password::model::provider::Provider;
use serde_json::{Value, json};

fn copies(step: Value) -> Value {
    json!({ "id": "acme", "name": "Acme", "credential": "app-password", "steps": [step] })
}

fn read(step: &Value) -> Provider {
    serde_json::from_value(copies(step.clone())).unwrap_or_else(|error| panic!("{step}: {error}"))
}

#[test]
fn a_copy_step_may_leave_its_label_out_and_does_so_again() {
    let entry = read(&json!({ "kind": "copy" }));
    let [step] = entry.steps.as_slice() else {
        panic!("{:?}", entry.steps);
    };
    assert_eq!(step.label(), None);
    assert_eq!(
        serde_json::to_value(step).ok(),
        Some(json!({ "kind": "copy" }))
    );
    let toml = toml::to_string(&entry).unwrap_or_default();
    assert_eq!(toml::from_str::<Provider>(&toml).as_ref(), Ok(&entry));
}

#[test]
fn no_other_step_may() {
    for kind in ["two-step", "choose", "type", "invent", "press"] {
        let step = copies(json!({ "kind": kind }));
        let said = serde_json::from_value::<Provider>(step).map_err(|error| error.to_string());
        assert!(
            matches!(&said, Err(error) if error.contains("`label`")),
            "{kind}: {said:?}"
        );
    }
}

#[test]
fn a_button_is_told_of_only_where_its_name_is_known() {
    let said = |step: Value| sentence::step(&read(&step).steps[0], true);
    assert_eq!(said(json!({ "kind": "copy" })), key!("step.copy-plain"));
    let named = json!({ "kind": "copy", "label": "Done" });
    assert_eq!(said(named), key!("step.copy"));
}
