//! Validates a TOML document against its schema. Serde would stop at the first mistake and knows no patterns; this
//! reports each mistake with its path, its position and what was expected.

use std::ops::Range;

use regex::Regex;
use schemars::{JsonSchema, SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value};
use toml_edit::{Array, ArrayOfTables, Document, Item, Table, TableLike};

/// The mistakes, each with its position.
pub struct Faults {
    definitions: Map<String, Value>,
    found: Vec<(Option<Range<usize>>, String)>,
}

impl Faults {
    /// The mistakes of a document that should be a `T`.
    pub fn of<T: JsonSchema>(document: &Document<&str>) -> Vec<(Option<Range<usize>>, String)> {
        let schema =
            SchemaGenerator::new(SchemaSettings::draft2020_12()).into_root_schema_for::<T>();
        let schema = schema.to_value();
        let definitions = schema["$defs"].as_object().cloned().unwrap_or_default();
        let mut faults = Faults {
            definitions,
            found: Vec::new(),
        };
        let table: &Table = document.as_table();
        faults.table(&schema, table, None, "");
        faults.found
    }

    fn say(&mut self, span: Option<Range<usize>>, path: &str, found: &str, expected: &str) {
        self.found
            .push((span, format!("{path}: found {found}, expected {expected}")));
    }

    /// Resolves a schema: a reference, or the non-null one of two.
    fn resolved(&self, schema: &Value) -> Value {
        match schema["$ref"]
            .as_str()
            .and_then(|name| name.rsplit('/').next())
        {
            Some(name) => self.resolved(&self.definitions[name]),
            None => schema.clone(),
        }
    }

    fn item(&mut self, schema: &Value, item: &Item, path: &str) {
        let schema = self.resolved(schema);
        if let Some(either) = schema["anyOf"].as_array() {
            let fits = |option: &&Value| {
                let types = self.resolved(option);
                types["type"] == kind(item) || types["type"] == "object" && item.is_table_like()
            };
            let option = either.iter().find(fits).or(either.first()).cloned();
            return self.item(&option.unwrap_or_default(), item, path);
        }
        if schema["type"] == "array" {
            return self.list(&schema, item, path);
        }
        if schema["type"] == "object"
            || schema["oneOf"].is_array() && schema["type"] != "string" && of_tables(&schema)
        {
            return match item.as_table_like() {
                Some(table) => self.table(&schema, table, item.span(), path),
                None => self.say(item.span(), path, &shown(item), "a table"),
            };
        }
        if let Some(expected) = wrong(&schema, item) {
            self.say(item.span(), path, &shown(item), &expected);
        }
    }

    fn list(&mut self, schema: &Value, item: &Item, path: &str) {
        let most = schema["maxItems"].as_u64().unwrap_or(u64::MAX) as usize;
        let mut length = 0;
        if let Some(list) = item.as_array() {
            for (at, value) in list.iter().enumerate() {
                self.item(
                    &schema["items"],
                    &Item::Value(value.clone()),
                    &format!("{path}[{at}]"),
                );
                length += 1;
            }
        } else if let Some(tables) = item.as_array_of_tables() {
            for (at, table) in tables.iter().enumerate() {
                let (of, path) = (&schema["items"], format!("{path}[{at}]"));
                self.item(of, &Item::Table(table.clone()), &path);
                length += 1;
            }
        } else {
            return self.say(item.span(), path, &shown(item), "a list");
        }
        if length > most {
            self.say(
                item.span(),
                path,
                &format!("{length} entries"),
                &format!("{most} at most"),
            );
        }
    }

    fn table(
        &mut self,
        schema: &Value,
        table: &dyn TableLike,
        span: Option<Range<usize>>,
        path: &str,
    ) {
        let within = |name: &str| {
            if path.is_empty() {
                name.to_owned()
            } else {
                format!("{path}.{name}")
            }
        };
        let schema = match schema["oneOf"].as_array() {
            Some(kinds) => match self.kind(kinds, table, span.clone(), path) {
                Some(schema) => schema,
                None => return,
            },
            None => schema.clone(),
        };
        let none = Map::new();
        let fields = schema["properties"].as_object().unwrap_or(&none);
        for (name, item) in table.iter() {
            let key = || table.key(name).and_then(|key| key.span());
            if let Some(field) = fields.get(name) {
                if field.get("const").is_none() {
                    self.item(field, item, &within(name));
                }
            } else if schema["additionalProperties"].is_object() {
                let names = self.resolved(&schema["propertyNames"]);
                let value = Item::Value(name.into());
                if let Some(expected) = wrong(&names, &value) {
                    self.say(key(), &within(name), &shown(&value), &expected);
                } else {
                    self.item(&schema["additionalProperties"].clone(), item, &within(name));
                }
            } else {
                let known: Vec<&str> = fields.keys().map(String::as_str).collect();
                self.say(
                    key(),
                    &within(name),
                    &shown(item),
                    &format!("one of {}", known.join(", ")),
                );
            }
        }
        self.together(&schema["together"], table, &within);
        for name in schema["required"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
        {
            if !table.contains_key(name) {
                let path = if path.is_empty() { "the file" } else { path };
                self.say(span.clone(), path, &format!("no {name}"), "one");
            }
        }
    }

    /// Lists whose entries count together.
    fn together(&mut self, together: &Value, table: &dyn TableLike, path: &dyn Fn(&str) -> String) {
        let most = together["maxItems"].as_u64().unwrap_or(u64::MAX) as usize;
        let lists = together["properties"].as_array();
        let names: Vec<&str> = lists
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let mut count = 0;
        for name in &names {
            let Some(item) = table.get(name) else {
                continue;
            };
            count += length(item);
            if count > most {
                let found = format!("{count} entries with those before");
                let expected = format!("{most} at most in {} together", names.join(", "));
                return self.say(item.span(), &path(name), &found, &expected);
            }
        }
    }

    /// The schema of the kind that a table says it is.
    fn kind(
        &mut self,
        kinds: &[Value],
        table: &dyn TableLike,
        span: Option<Range<usize>>,
        path: &str,
    ) -> Option<Value> {
        let name = |kind: &Value| {
            kind["properties"]["kind"]["const"]
                .as_str()
                .unwrap_or_default()
                .to_owned()
        };
        let said = table.get("kind").and_then(Item::as_str);
        let found = kinds.iter().find(|kind| said == Some(&name(kind)));
        if found.is_none() {
            let all: Vec<String> = kinds.iter().map(name).collect();
            let item = table.get("kind");
            let shown = item.map_or("nothing".to_owned(), shown);
            let span = item.and_then(Item::span).or(span);
            self.say(
                span,
                &format!("{path}.kind"),
                &shown,
                &format!("one of {}", all.join(", ")),
            );
        }
        found.cloned()
    }
}

/// How many entries a list has.
fn length(item: &Item) -> usize {
    let tables = item.as_array_of_tables().map(ArrayOfTables::len);
    tables
        .or(item.as_array().map(Array::len))
        .unwrap_or_default()
}

fn of_tables(schema: &Value) -> bool {
    schema["oneOf"]
        .as_array()
        .is_some_and(|kinds| kinds.iter().all(|kind| kind["type"] == "object"))
}

/// What was expected instead of a value, if it does not fit.
fn wrong(schema: &Value, item: &Item) -> Option<String> {
    if let Some(names) = names(schema) {
        let fits = item
            .as_str()
            .is_some_and(|text| names.iter().any(|name| name == text));
        return (!fits).then(|| format!("one of {}", names.join(", ")));
    }
    match schema["type"].as_str()? {
        "string" => {
            // In a file, domains are in ASCII.
            let patterns = [&schema["pattern"], &schema["asciiPattern"]];
            let forms = patterns
                .iter()
                .filter_map(|it| Regex::new(it.as_str()?).ok());
            let text = item.as_str();
            let fits = text.is_some_and(|text| forms.into_iter().all(|form| form.is_match(text)));
            (!fits).then(|| schema["expected"].as_str().unwrap_or("a text").to_owned())
        }
        "integer" => {
            let (least, most) = (
                schema["minimum"].as_i64().unwrap_or(0),
                schema["maximum"].as_i64().unwrap_or(i64::MAX),
            );
            let fits = item
                .as_integer()
                .is_some_and(|number| (least..=most).contains(&number));
            let what = schema["expected"].as_str().unwrap_or("a number");
            (!fits).then(|| format!("{what} from {least} to {most}"))
        }
        "boolean" => (!item.is_bool()).then(|| "true or false".to_owned()),
        _ => None,
    }
}

/// The names of a closed set.
pub fn names(schema: &Value) -> Option<Vec<String>> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    if let Some(names) = schema["enum"].as_array() {
        return names.iter().map(text).collect();
    }
    let kinds = schema["oneOf"].as_array()?;
    kinds.iter().map(|kind| text(&kind["const"])).collect()
}

fn kind(item: &Item) -> &'static str {
    match item.type_name() {
        "array" | "array of tables" => "array",
        "integer" => "integer",
        "boolean" => "boolean",
        "string" => "string",
        _ => "object",
    }
}

fn shown(item: &Item) -> String {
    let long = item.as_str().is_some_and(|text| text.len() > 60);
    match (kind(item), item.as_value()) {
        ("array", _) => "a list".to_owned(),
        ("string", _) if long => "a long text".to_owned(),
        (_, Some(value)) if !value.is_inline_table() => value.to_string().trim().to_owned(),
        _ => "a table".to_owned(),
    }
}
