//! Writes `package/attributes.js`, from which `src/host/js/attributes.js` and the manifest read the element's
//! attributes, properties and events, from `src/model`.

use std::error::Error;

use app_password::model::config::{ATTRIBUTES, Attribute, AttributeKind, PROPERTIES};
use app_password::model::event::PublicEvent;
use serde_json::{Value, json};

use crate::schemas;

const HEADER: &str = "/**
 * The element's attributes, and for the manifest what is to be said of them and of its events.
 * Made by tools/generate from src/model; `make generate` writes it anew.
 *
 * @typedef {object} Attribute
 * @property {string} property the one that reflects it
 * @property {any} preset what that reads where the attribute is not set, or wrong
 * @property {string[]} [names] all that the value may be
 */

/**
";

/// The properties of the class itself.
const INNER: &str = " * @prop {string} email - The mailbox. The attribute sets it, but it does not write the attribute.
 * @prop {\"loading\" | \"pick\" | \"guide\" | \"paste\" | \"sending\" | \"done\" | \"refused\" | \"error\"} state - What the person sees.
 * @prop {Promise<void>} ready - Resolves when the widget can be used; rejects with the reason it cannot.
";

/// The script.
pub fn script() -> Result<Vec<u8>, Box<dyn Error>> {
    let mut text = HEADER.to_owned();
    for attribute in ATTRIBUTES {
        text += &documented(attribute);
    }
    for (name, kind, about) in PROPERTIES {
        text += &format!(" * @prop {{{kind}}} {name} - {about}\n");
    }
    text += INNER;
    let events = schemas::of::<PublicEvent>();
    for event in events["oneOf"].as_array().into_iter().flatten() {
        let [name, about] = [&event["properties"]["type"]["const"], &event["description"]];
        let (name, about) = (
            name.as_str().unwrap_or_default(),
            about.as_str().unwrap_or_default(),
        );
        let detail = typed(&event["properties"]["detail"])?;
        text += &format!(
            " * @fires {{CustomEvent<{detail}>}} {name} - {}\n",
            about.replace('\n', " ")
        );
    }
    text += " */\n\n/** @type {Record<string, Attribute>} */\nexport const ATTRIBUTES = {\n";
    for attribute in ATTRIBUTES
        .iter()
        .filter(|attribute| !attribute.property.is_empty())
    {
        text += &entry(attribute);
    }
    let names: Vec<&str> = PROPERTIES.iter().map(|(name, ..)| *name).collect();
    text += &format!(
        "}};\n\n/** The properties that hold more than a string. */\nexport const PROPERTIES = {};\n",
        json!(names)
    );
    Ok(text.into_bytes())
}

fn documented(attribute: &Attribute) -> String {
    let (without, about) = attribute.about;
    let kind = match attribute.kind {
        AttributeKind::Flag => "boolean".to_owned(),
        AttributeKind::Milliseconds => "number".to_owned(),
        AttributeKind::OneOf(names) => json!(names).to_string().replace(", ", "\" | \""),
        _ => "string".to_owned(),
    };
    let name = match without {
        "" => attribute.name.to_owned(),
        without => format!("[{}={without}]", attribute.name),
    };
    format!(" * @attr {{{kind}}} {name} - {about}\n")
}

fn entry(attribute: &Attribute) -> String {
    let Attribute {
        name,
        property,
        default,
        ..
    } = attribute;
    let mut entry = match attribute.kind {
        AttributeKind::Flag => json!({ "property": property, "preset": false }),
        AttributeKind::Milliseconds => {
            json!({ "property": property, "preset": default.parse::<u32>().unwrap_or_default() })
        }
        _ => json!({ "property": property, "preset": default }),
    };
    if let AttributeKind::OneOf(names) = attribute.kind {
        entry["names"] = names.split(", ").collect();
    }
    format!("  {}: {entry},\n", json!(name))
}

/// The TypeScript of an event's detail.
fn typed(schema: &Value) -> Result<String, Box<dyn Error>> {
    if let Some(name) = schema["$ref"]
        .as_str()
        .and_then(|name| name.rsplit('/').next())
    {
        return Ok(name.to_owned());
    }
    if let Some(either) = schema["anyOf"].as_array() {
        let either: Result<Vec<String>, _> = either.iter().map(typed).collect();
        return Ok(either?.join(" | "));
    }
    match &schema["type"] {
        Value::String(kind) => Ok(match kind.as_str() {
            "integer" | "number" => "number".to_owned(),
            "object" => {
                let fields = schema["properties"].as_object().into_iter().flatten();
                let field = |(name, field)| Ok(format!("{name}: {}", typed(field)?));
                let fields: Result<Vec<String>, Box<dyn Error>> = fields.map(field).collect();
                match fields?.join(", ") {
                    none if none.is_empty() => "{}".to_owned(),
                    fields => format!("{{ {fields} }}"),
                }
            }
            known @ ("string" | "boolean" | "null") => known.to_owned(),
            _ => return Err(format!("attributes.rs knows no such shape yet: {schema}").into()),
        }),
        Value::Array(kinds) => Ok(kinds
            .iter()
            .filter_map(Value::as_str)
            .collect::<Vec<_>>()
            .join(" | ")),
        _ => Err(format!("attributes.rs knows no such shape yet: {schema}").into()),
    }
}
