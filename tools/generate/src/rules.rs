//! The rules of the page's validator, generated from the schema: see `src/host/js/validate.js`.
//!
//! A rule is a list: its kind, and its arguments. Fields are in the order of the Rust struct, names of a closed
//! set and kinds of a tagged enum in the order of the enum's variants, because that is how postcard writes them.
//! The generator stops if the validator has no kind for something.

use std::error::Error;

use app_password::model::provider::Provider;
use serde_json::{Map, Value, json};

use crate::schemas;
use crate::validate::names;

const HEADER: &str = "/**
 * What a host may write of a provider, and how postcard writes it: rules for `validate.js`.
 * Made by tools/generate from the shapes in src/model; `make generate` writes it anew.
 *
 * @typedef {import(\"../src/host/js/validate.js\").Rule} Rule
 */
";

/// The script: one constant for each named type.
pub fn script() -> Result<Vec<u8>, Box<dyn Error>> {
    let schema = schemas::of::<Provider>();
    let mut rules = Rules {
        definitions: schema["$defs"].as_object().cloned().unwrap_or_default(),
        done: Vec::new(),
        text: HEADER.to_owned(),
    };
    let provider = rules.of(&schema)?;
    rules.define("Provider", &provider);
    Ok(rules.text.into_bytes())
}

struct Rules {
    definitions: Map<String, Value>,
    /// The shapes that stand in the text.
    done: Vec<String>,
    text: String,
}

/// What a field of the schema says, if it says anything.
fn said<'a>(schema: &'a Value, word: &str) -> Option<&'a str> {
    schema[word].as_str()
}

fn is_null(schema: &Value) -> bool {
    schema["type"] == "null"
}

impl Rules {
    fn define(&mut self, name: &str, rule: &str) {
        self.text += &format!("\n/** @type {{Rule}} */\nexport const {name} = {rule};\n");
        self.done.push(name.to_owned());
    }

    /// The rule of a schema, as JavaScript.
    fn of(&mut self, schema: &Value) -> Result<String, Box<dyn Error>> {
        if let Some(name) = said(schema, "$ref").and_then(|name| name.rsplit('/').next()) {
            if !self.done.iter().any(|done| done == name) {
                let rule = self.of(&self.definitions[name].clone())?;
                self.define(name, &rule);
            }
            return Ok(name.to_owned());
        }
        if let Some(either) = schema["anyOf"].as_array() {
            return match either.as_slice() {
                [rule, none] if is_null(none) => Ok(format!("[\"option\", {}]", self.of(rule)?)),
                // A string instead of a table is its first field.
                [text, table] if text["type"] == "string" => self.fields(table, true),
                _ => Err(unknown(schema)),
            };
        }
        if let Some([of, none]) = schema["type"].as_array().map(Vec::as_slice)
            && none == "null"
        {
            let mut inner = schema.clone();
            inner["type"] = of.clone();
            return Ok(format!("[\"option\", {}]", self.of(&inner)?));
        }
        if schema["oneOf"][0]["type"] == "object" {
            return self.union(schema);
        }
        match said(schema, "type") {
            Some("boolean") => Ok("[\"flag\"]".to_owned()),
            Some("integer") => integer(schema),
            Some("array") => self.list(schema),
            Some("object") if schema["additionalProperties"].is_object() => Ok(format!(
                "[\"map\", {}, {}]",
                self.of(&schema["propertyNames"])?,
                self.of(&schema["additionalProperties"])?
            )),
            Some("object") => self.fields(schema, false),
            _ => text(schema),
        }
    }

    fn list(&mut self, schema: &Value) -> Result<String, Box<dyn Error>> {
        let item = self.of(&schema["items"])?;
        let more = [&schema["maxItems"], &schema["expected"]];
        Ok(match more.map(Value::is_null) {
            [true, true] => format!("[\"list\", {item}]"),
            [_, true] => format!("[\"list\", {item}, {}]", more[0]),
            _ => format!("[\"list\", {item}, {}, {}]", more[0], more[1]),
        })
    }

    /// The fields of a struct; `short` if a string may replace the struct, as its first field.
    fn fields(&mut self, schema: &Value, short: bool) -> Result<String, Box<dyn Error>> {
        let fields = self.properties(schema, "")?;
        let mut more = Map::new();
        let mut defaults = Map::new();
        for (name, field) in schema["properties"].as_object().into_iter().flatten() {
            let default = &field["default"];
            if !default.is_null() && !self.is_blank(field, default) {
                defaults.insert(name.clone(), default.clone());
            }
        }
        if !defaults.is_empty() {
            more.insert("defaults".to_owned(), defaults.into());
        }
        if short {
            more.insert("short".to_owned(), true.into());
        }
        for word in ["together", "maxBytes", "expected"] {
            if !schema[word].is_null() {
                more.insert(word.to_owned(), schema[word].clone());
            }
        }
        let required = schema.get("required").cloned().unwrap_or(json!([]));
        Ok(if more.is_empty() {
            format!("[\"struct\", {fields}, {required}]")
        } else {
            format!("[\"struct\", {fields}, {required}, {}]", Value::from(more))
        })
    }

    /// The rules of the fields, except for the tag.
    fn properties(&mut self, schema: &Value, tag: &str) -> Result<String, Box<dyn Error>> {
        let mut text = String::new();
        for (name, field) in schema["properties"].as_object().into_iter().flatten() {
            if name != tag {
                text += &format!("  {name}: {},\n", self.of(field)?);
            }
        }
        Ok(if text.is_empty() {
            "{}".to_owned()
        } else {
            format!("{{\n{text}}}")
        })
    }

    /// An enum that is tagged by a field.
    fn union(&mut self, schema: &Value) -> Result<String, Box<dyn Error>> {
        let kinds = schema["oneOf"].as_array().cloned().unwrap_or_default();
        let (mut tag, mut text) = (String::new(), String::new());
        let mut some = Map::new();
        for kind in &kinds {
            let fields = kind["properties"].as_object();
            let (name, of) = fields
                .and_then(|fields| fields.iter().find(|(_, field)| field["const"].is_string()))
                .ok_or_else(|| unknown(schema))?;
            tag.clone_from(name);
            let fields = self.properties(kind, &tag)?;
            let fields: Vec<&str> = fields.split_whitespace().collect();
            text += &format!("  {}: {},\n", of["const"], fields.join(" "));
            let required = kind["required"].as_array().into_iter().flatten();
            let required: Vec<&Value> = required.filter(|name| **name != tag).collect();
            let all = kind["properties"].as_object().map_or(0, Map::len);
            if required.len() + 1 < all
                && let Some(name) = of["const"].as_str()
            {
                some.insert(name.to_owned(), json!(required));
            }
        }
        let expected = &schema["expected"];
        Ok(format!(
            "[\"union\", \"{tag}\", {{\n{text}}}, {expected}, {}]",
            Value::from(some)
        ))
    }

    /// Whether a value is what postcard writes as zeros: empty, false, nothing, or the first of its set.
    fn is_blank(&self, schema: &Value, value: &Value) -> bool {
        if let Some(name) = said(schema, "$ref").and_then(|name| name.rsplit('/').next()) {
            return self.is_blank(&self.definitions[name], value);
        }
        if let Some(names) = names(schema).filter(|_| schema["maxLength"].is_null()) {
            return names.first().map(String::as_str) == value.as_str();
        }
        match value {
            // Each field has its own default.
            Value::Object(fields) => fields
                .iter()
                .all(|(name, value)| schema["properties"][name]["default"] == *value),
            Value::Array(list) => list.is_empty(),
            _ => [json!(""), json!(false), json!(0), Value::Null].contains(value),
        }
    }
}

/// A text of some form, or a name of a closed set.
fn text(schema: &Value) -> Result<String, Box<dyn Error>> {
    if let Some(names) = names(schema) {
        let all = json!(names.join(", "));
        // Postcard writes a character as itself, and a variant as its index.
        let kind = if schema["maxLength"] == 1 {
            "character"
        } else {
            "names"
        };
        return Ok(format!("[\"{kind}\", {all}]"));
    }
    if said(schema, "type") != Some("string") {
        return Err(unknown(schema));
    }
    let pattern = said(schema, "pattern").unwrap_or_default();
    let expected = said(schema, "expected").unwrap_or("a text");
    let rule = match said(schema, "asciiPattern") {
        Some(ascii) => json!(["domain", pattern, expected, ascii]),
        None => json!(["text", pattern, expected]),
    };
    Ok(rule.to_string())
}

fn integer(schema: &Value) -> Result<String, Box<dyn Error>> {
    let kind = match said(schema, "format") {
        Some("uint8") => "byte",
        Some("uint" | "uint16" | "uint32") => "number",
        _ => return Err(unknown(schema)),
    };
    let most = schema["maximum"].as_u64().unwrap_or(u64::from(u32::MAX));
    let expected =
        said(schema, "expected").map_or(String::new(), |what| format!(", {}", json!(what)));
    Ok(format!(
        "[\"{kind}\", {}, {most}{expected}]",
        schema["minimum"]
    ))
}

fn unknown(schema: &Value) -> Box<dyn Error> {
    format!("rules.rs and src/host/js/validate.js know no such shape yet: {schema}").into()
}
