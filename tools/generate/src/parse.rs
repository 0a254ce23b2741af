//! Reads one file of `data/`, and says where each mistake in it is, what was found, and what was expected.

use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use toml_edit::Document;

use crate::validate::Faults;

/// The content of a file, or a message for each mistake in it.
pub fn parse<T: DeserializeOwned + JsonSchema>(path: &str, text: &str) -> Result<T, String> {
    let at = |span: Option<std::ops::Range<usize>>| match span {
        Some(span) => format!("{path}:{}", line(text, span.start)),
        None => path.to_owned(),
    };
    let said = |error: &dyn std::fmt::Display, span| format!("{}: {error}", at(span));
    let document = Document::parse(text).map_err(|error| said(&error.message(), error.span()))?;
    let faults = Faults::of::<T>(&document);
    let read = toml_edit::de::from_str::<T>(text);
    match read {
        Ok(read) if faults.is_empty() => Ok(read),
        Err(error) if faults.is_empty() => Err(said(&error.message(), error.span())),
        _ => Err(faults
            .into_iter()
            .map(|(span, fault)| said(&fault, span))
            .collect::<Vec<_>>()
            .join("\n")),
    }
}

/// The line of a position in a text, counted from 1.
pub fn line(text: &str, at: usize) -> usize {
    1 + text.bytes().take(at).filter(|byte| *byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::parse;
    use app_password::model::exchangers::Exchangers;
    use app_password::model::provider::Provider;
    use app_password::model::reply::Replies;

    const WHOLE: &str = "id = \"acme\"\nname = \"Acme\"\ncredential = \"app-password\"\n";

    fn fault(more: &str) -> String {
        parse::<Provider>("data/providers/acme.toml", &format!("{WHOLE}{more}"))
            .expect_err("a mistake")
    }

    #[test]
    fn a_mistake_is_named_by_file_and_line_with_what_was_found_and_expected() {
        let table = [
            (
                "colour = \"red\"\n",
                ":4: colour: found \"red\", expected one of id, name, also,",
            ),
            (
                "asksAccount = \"yes\"\n",
                ":4: asksAccount: found \"yes\", expected true or false",
            ),
            (
                "ends = [\n  \"never\",\n]\n",
                ":5: ends[0]: found \"never\", expected one of password-changed,",
            ),
            (
                "[pages]\ncreate = \"http://acme.example\"\n",
                ":5: pages.create: found \"http://acme.example\", expected an https address",
            ),
            (
                "[pages]\nhome = \"https://acme.example\"\n",
                ":5: pages.home: found \"home\", expected one of create, help,",
            ),
            (
                "[code]\nlengths = [16, 200]\n",
                ":5: code.lengths[1]: found 200, expected a number from 0 to 128",
            ),
            (
                "[[steps]]\nkind = \"press\"\n",
                ":4: steps[0]: found no label, expected one",
            ),
            (
                "[[steps]]\nkind = \"clik\"\nlabel = \"Go\"\n",
                ":5: steps[0].kind: found \"clik\", expected one of ask-admin,",
            ),
            (
                "[[steps]]\nkind = \"open\"\npage = \"create\"\nlabel = \"Go\"\n",
                ":7: steps[0].label: found \"Go\", expected one of kind, page",
            ),
            (
                "[imap]\nhost = \"imap.acme.example\"\nport = 0\nsecurity = \"tls\"\n",
                ":6: imap.port: found 0, expected a port from 1 to 65535",
            ),
            (
                "checked = \"2026-13\"\n",
                ":4: checked: found \"2026-13\", expected a year and month such as \"2026-11\", or nothing",
            ),
            (
                "domains = [\"acme.example\", \"bücher.example\"]\n",
                ":4: domains[1]: found \"bücher.example\", expected a domain",
            ),
            (
                "checked = \"November\"\n",
                ":4: checked: found \"November\", expected a year and month such as \"2026-11\", or nothing",
            ),
        ];
        for (more, said) in table {
            let fault = fault(more);
            assert!(
                fault.starts_with(&format!("data/providers/acme.toml{said}")),
                "{more}\n{fault}"
            );
        }
    }

    #[test]
    fn the_steps_of_all_lists_count_together() {
        let steps = |list: &str, count| {
            format!("[[{list}]]\nkind = \"press\"\nlabel = \"Go\"\n").repeat(count)
        };
        let lists = |work, steps_| steps("workSteps", work) + &steps("steps", steps_);
        let whole = format!("{WHOLE}{}", lists(2, 28));
        assert!(parse::<Provider>("data/providers/acme.toml", &whole).is_ok());
        let said = fault(&lists(2, 29));
        let wanted = "steps: found 31 entries with those before, expected 30 at most in workSteps, steps, imapSteps together";
        assert!(said.ends_with(wanted), "{said}");
    }

    #[test]
    fn what_is_no_toml_is_named_by_its_line() {
        assert!(fault("name = \n").starts_with("data/providers/acme.toml:4: "));
    }

    #[test]
    fn every_mistake_of_a_file_is_named() {
        let said = fault("asksAccount = 1\nmoves = 2\n");
        assert_eq!(said.lines().count(), 2, "{said}");
    }

    #[test]
    fn the_exchangers_are_read_as_strictly() {
        let whole = "mistyped = []\nbehind = []\nforwarder = []\nambiguous = []\nhosting = []\n";
        for (more, said) in [
            (
                "name = \"A\"\nmx = [\"in*.acme.example\", \"a.*.example\", \"mx-hub.*\"]",
                "",
            ),
            (
                "name = \"A\"\nms = []",
                ":8: gateway[0].ms: found a list, expected one of name, mx,",
            ),
            (
                "mx = [\"acme.example\", \"a b\"]",
                ":7: gateway[0].mx[1]: found \"a b\", expected the ending of a host name,",
            ),
            (
                "mx = [\"*.*.example\"]",
                ":7: gateway[0].mx[0]: found \"*.*.example\", expected the ending",
            ),
            (
                "sources = [\"acme\"]",
                ":7: gateway[0].sources[0]: found \"acme\", expected an https address",
            ),
        ] {
            let text = format!("{whole}[[gateway]]\n{more}\nseen = \"2026-11\"\n");
            let read = parse::<Exchangers>("data/exchangers.toml", &text);
            let fault = read.err().unwrap_or_default();
            let expected = if said.is_empty() {
                String::new()
            } else {
                format!("data/exchangers.toml{said}")
            };
            assert!(
                fault.starts_with(&expected) && fault.is_empty() == said.is_empty(),
                "{more}\n{fault}"
            );
        }
    }

    #[test]
    fn a_reply_is_read_as_strictly() {
        let text = "[[reply]]\nwords = [\"no\"]\ncause = \"wrong-kode\"\nevidence = \"answer\"\nsample = \"NO\"\nsource = \"x\"\nseen = \"2026-11\"\n";
        let said = parse::<Replies>("data/replies/acme.toml", text).expect_err("a mistake");
        assert!(said.starts_with("data/replies/acme.toml:3: reply[0].cause: found \"wrong-kode\", expected one of account-password-used,"), "{said}");
    }
}
