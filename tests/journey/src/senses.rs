//! The page as someone perceives it who does not look at it as most people do. Only a browser with
//! a debugger tells.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::page::Page;

/// What a screen reader stops at.
const HEARD: &[&str] = &[
    "alert",
    "button",
    "checkbox",
    "combobox",
    "DisclosureTriangle",
    "group",
    "heading",
    "link",
    "list",
    "listbox",
    "option",
    "radio",
    "status",
    "textbox",
];
/// What it says of it besides.
const STATES: &[&str] = &[
    "checked", "disabled", "expanded", "focused", "invalid", "pressed", "readonly", "selected",
];

impl Page {
    /// Pretends that the person has set this up: media features by name.
    pub async fn prefers(&self, features: &[(&str, &str)]) {
        let features: Vec<Value> = features
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        self.debugger(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        )
        .await;
    }

    /// Pretends a window of this size; 0 is the real one.
    pub async fn is_sized(&self, width: u32, height: u32) {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 0, "mobile": false });
        self.debugger("Emulation.setDeviceMetricsOverride", size)
            .await;
    }

    /// What the browser tells a screen reader, in order: role, name, states, description; of a region that
    /// speaks by itself, what it says. Without the host's own.
    pub async fn heard(&self) -> Vec<String> {
        let tree = self
            .debugger("Accessibility.getFullAXTree", json!({}))
            .await;
        let nodes = tree["nodes"].as_array().expect("nodes");
        let by_id: HashMap<&str, &Value> = nodes
            .iter()
            .filter_map(|node| Some((node["nodeId"].as_str()?, node)))
            .collect();
        let mut heard = Vec::new();
        if let Some(root) = nodes.first() {
            listen(root, &by_id, &mut heard);
        }
        heard.retain(|line| !line.contains("Settings") && !line.contains("Something to copy from"));
        heard
    }
}

fn listen(node: &Value, by_id: &HashMap<&str, &Value>, heard: &mut Vec<String>) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    if node["ignored"] != true && HEARD.contains(&role) {
        let name = node["name"]["value"].as_str().unwrap_or_default().trim();
        let name = if matches!(role, "alert" | "status") {
            text(node, by_id).trim().to_owned()
        } else {
            name.to_owned()
        };
        let mut line = format!("{role} \"{name}\"");
        let properties = node["properties"].as_array().map_or(&[][..], Vec::as_slice);
        for state in STATES {
            let holds = properties
                .iter()
                .find(|property| property["name"] == *state);
            let value = holds.map_or(&Value::Null, |property| &property["value"]["value"]);
            if !value.is_null() && *value != false && *value != "false" {
                line += &format!(" {state}");
            }
        }
        if let Some(description) = node["description"]["value"]
            .as_str()
            .filter(|it| !it.is_empty())
        {
            line += &format!(", {description}");
        }
        heard.push(line);
    }
    for child in children(node, by_id) {
        listen(child, by_id, heard);
    }
}

/// All text below a node.
fn text(node: &Value, by_id: &HashMap<&str, &Value>) -> String {
    if node["role"]["value"] == "StaticText" {
        return node["name"]["value"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
    }
    children(node, by_id)
        .map(|child| text(child, by_id))
        .collect()
}

fn children<'a>(
    node: &'a Value,
    by_id: &'a HashMap<&str, &'a Value>,
) -> impl Iterator<Item = &'a Value> {
    let ids = node["childIds"].as_array().map_or(&[][..], Vec::as_slice);
    ids.iter().filter_map(|id| by_id.get(id.as_str()?).copied())
}
