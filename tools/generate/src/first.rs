//! The first screen as data: what the Yew component renders if no address is given, and the heading that it renders
//! if one is. The script builds it before the wasm is there (`src/host/js/first-screen.js`).
//!
//! Instead of texts it contains their keys after a marker, so it is in no language; the language's tag, the address
//! and the host's support page are marked likewise.

use std::error::Error;

use app_password::catalog::catalogue::{Catalogue, of_file};
use app_password::i18n::texts::Texts;
use app_password::model::provider::Provider;
use app_password::view::begun::Begun;
use app_password::view::config::Config;
use app_password::view::widget::{Props, Widget};
use futures::executor::block_on;
use serde_json::{Map, Value, json};
use yew::{Callback, LocalServerRenderer};

/// The marker before the name of a placeholder. No text contains it.
const MARK: &str = "§";
/// An address at one of the best-known providers. Which one is not known before the wasm is there.
const ADDRESS: &str = "someone@gmail.com";

/// The file, drawn with these best-known providers. (Those that were compiled into this generator may be of an
/// older form.)
pub fn screen(best_known: Vec<Provider>) -> Result<Vec<u8>, Box<dyn Error>> {
    let catalogue = of_file(best_known);
    let drawn = |email| drawn(email, catalogue.clone());
    let tiles = catalogue
        .providers()
        .iter()
        .take(6)
        .map(|it| &it.id)
        .collect::<Vec<_>>();
    let file = json!({
        "tiles": tiles,
        "pick": drawn("")?,
        "mailbox": mailbox(&drawn(ADDRESS)?)?,
    });
    Ok(format!("{file}\n").into_bytes())
}

/// What the component renders for this address at the start: an element is its tag, its attributes and its
/// children.
fn drawn(email: &str, catalogue: Catalogue) -> Result<Value, Box<dyn Error>> {
    let props = Props {
        command: Callback::noop(),
        to_ascii: Callback::from(|domain| domain),
        config: Config {
            email: email.to_owned(),
            support_url: [MARK, "support-url"].concat(),
            more: true,
            catalogue,
            ..Config::default()
        },
        texts: Texts::new(&[MARK, "lang"].concat(), |key| Some([MARK, key].concat())),
        begun: Begun::default(),
    };
    let renderer = LocalServerRenderer::<Widget>::with_props(props).hydratable(false);
    let mut html = block_on(renderer.render());
    html.push_str("</>");
    let mut rest = html.as_str();
    match inside(&mut rest)?.as_slice() {
        [root] if rest.is_empty() => Ok(root.clone()),
        _ => Err(format!("the component drew more than one element: {html}").into()),
    }
}

/// Parses the children up to the end of the open element, and leaves `rest` after that.
fn inside(rest: &mut &str) -> Result<Vec<Value>, Box<dyn Error>> {
    let mut nodes = Vec::new();
    loop {
        let (text, tag) = rest.split_once('<').ok_or("an element does not end")?;
        if !text.is_empty() {
            nodes.push(Value::from(plain(text)));
        }
        let (tag, after) = tag.split_once('>').ok_or("a tag does not end")?;
        *rest = after;
        if tag.starts_with('/') {
            return Ok(nodes);
        }
        let (name, given) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut element = vec![Value::from(name), attributes(given)?];
        if name != "input" {
            element.append(&mut inside(rest)?);
        }
        nodes.push(Value::from(element));
    }
}

/// The attributes of a tag. Yew writes each value in double quotes. The empty value of a field is not an attribute.
fn attributes(mut given: &str) -> Result<Value, Box<dyn Error>> {
    let mut attributes = Map::new();
    while let Some((name, value)) = given.split_once("=\"") {
        let (value, rest) = value.split_once('"').ok_or("a value does not end")?;
        let name = name.trim_start();
        if (name, value) != ("value", "") {
            attributes.insert(name.to_owned(), Value::from(plain(value).trim_end()));
        }
        given = rest;
    }
    if given.trim().is_empty() {
        Ok(Value::from(attributes))
    } else {
        Err(format!("this is no attribute: {given}").into())
    }
}

/// A text without character references.
fn plain(text: &str) -> String {
    let names = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&amp;", "&"),
    ];
    names.iter().fold(text.to_owned(), |text, (name, sign)| {
        text.replace(name, sign)
    })
}

/// The heading of a mailbox, without the provider, which only the wasm knows.
fn mailbox(screen: &Value) -> Result<Value, Box<dyn Error>> {
    let mut mailbox = find(screen, "mailbox")
        .ok_or("there is no heading of a mailbox")?
        .clone();
    let badge = find(&mailbox, "letter").ok_or("the heading has no badge")?;
    // Whose colours and picture these are, only the wasm knows.
    mailbox[2] = json!(["span", { "class": badge[1]["class"] }]);
    for (class, text) in [("letter", ""), ("name", ""), ("also", "§email")] {
        let named = find_mut(&mut mailbox, class).ok_or("the heading has another form")?;
        named.truncate(2);
        if !text.is_empty() {
            named.push(Value::from(text));
        } else if let Some(attributes) = named.get_mut(1) {
            attributes["class"] = Value::from([class, " ghost"].concat());
        }
    }
    Ok(mailbox)
}

fn has_class(node: &Value, class: &str) -> bool {
    let classes = node
        .get(1)
        .and_then(|attributes| attributes["class"].as_str());
    classes.is_some_and(|classes| classes.split(' ').any(|it| it == class))
}

fn find<'a>(node: &'a Value, class: &str) -> Option<&'a Value> {
    if has_class(node, class) {
        return Some(node);
    }
    node.as_array()?
        .iter()
        .skip(2)
        .find_map(|node| find(node, class))
}

fn find_mut<'a>(node: &'a mut Value, class: &str) -> Option<&'a mut Vec<Value>> {
    if has_class(node, class) {
        return node.as_array_mut();
    }
    let inside = node.as_array_mut()?.iter_mut().skip(2);
    inside.filter_map(|node| find_mut(node, class)).next()
}

#[cfg(test)]
mod tests {
    use super::{attributes, inside};
    use serde_json::json;

    #[test]
    fn what_yew_writes_is_read_as_it_is_meant() {
        let mut html =
            "<p class=\"a b \" hidden=\"\">5 &lt; 6<input type=\"email\" value=\"\"></p>.</>";
        let read = inside(&mut html).expect("well formed");
        let input = json!(["input", { "type": "email" }]);
        let p = json!(["p", { "class": "a b", "hidden": "" }, "5 < 6", input]);
        assert_eq!((read, html), (vec![p, json!(".")], ""));
    }

    #[test]
    fn what_yew_does_not_write_is_refused() {
        assert!(attributes("checked").is_err());
        assert!(inside(&mut "<p>").is_err());
    }
}
