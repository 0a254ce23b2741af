//! A provider as JSON: the form of the open data set, which is also that of a host's own entries
//! (`package/provider.schema.json`). What is as in [`Provider::BLANK`] is left out, but for what every
//! entry has to say.

use app_password::catalog::label::Label;
use app_password::catalog::page::Page;
use app_password::catalog::provider::Provider;
use app_password::catalog::server::{Region, Server};
use app_password::catalog::step::{Step, StepKind};
use app_password::check::shape::Shape;
use serde_json::{Map, Value, json};

/// The whole entry. Taken apart, so that the compiler asks for a new field.
pub fn provider(from: &Provider) -> Value {
    let Provider {
        id,
        name,
        also,
        code_name,
        credential,
        domains,
        mx,
        shape,
        pages,
        asks_account,
        work_steps,
        steps,
        imap_steps,
        missing,
        ends,
        cautions,
        ended,
        moves_to,
        imap,
        smtp,
        regions,
        work,
        checked,
        sources,
    } = *from;
    let blank = Provider::BLANK;
    let mut form = Form::default();
    form.put("id", id);
    form.put("name", name);
    form.texts("also", also);
    form.unless(code_name == blank.code_name, "codeName", || {
        label(&code_name)
    });
    form.put("credential", credential.id());
    form.put("domains", domains);
    form.texts("mx", mx);
    form.unless(shape == blank.shape, "code", || code(&shape));
    form.unless(pages.is_empty(), "pages", || addresses(pages));
    form.unless(!asks_account, "asksAccount", || true.into());
    form.list("workSteps", work_steps, step);
    form.list("steps", steps, step);
    form.list("imapSteps", imap_steps, step);
    form.list("missing", missing, |reason| reason.id().into());
    form.list("ends", ends, |end| end.id().into());
    form.list("cautions", cautions, |caution| caution.id().into());
    form.text("ended", ended);
    form.text("movesTo", moves_to);
    form.put("imap", imap.as_ref().map(server));
    form.put("smtp", smtp.as_ref().map(server));
    form.list("regions", regions, region);
    form.text("work", work);
    form.put("checked", checked);
    form.put("sources", sources);
    form.done()
}

fn label(from: &Label) -> Value {
    if from.or.is_none() && from.known.is_empty() {
        return from.en.into();
    }
    let mut form = Form::default();
    form.put("en", from.en);
    form.text("or", from.or.unwrap_or_default());
    form.unless(from.known.is_empty(), "known", || {
        let known = from.known.iter();
        known
            .map(|&(lang, text)| (lang.to_owned(), text.into()))
            .collect::<Map<_, _>>()
            .into()
    });
    form.done()
}

fn code(from: &Shape) -> Value {
    let Shape {
        alphabet,
        lengths,
        group,
        separator,
        sends_separator,
        drops_dashes,
        case,
        certainty,
        backup_codes,
    } = *from;
    let free = Shape::FREE;
    let mut form = Form::default();
    form.unless(alphabet == free.alphabet, "alphabet", || {
        alphabet.id().into()
    });
    form.list("lengths", lengths, |length| (*length).into());
    form.unless(group == free.group, "group", || group.into());
    form.unless(separator == free.separator, "separator", || {
        separator.to_string().into()
    });
    form.unless(!sends_separator, "sendsSeparator", || true.into());
    form.unless(!drops_dashes, "dropsDashes", || true.into());
    form.unless(case == free.case, "case", || case.id().into());
    form.unless(certainty == free.certainty, "certainty", || {
        certainty.id().into()
    });
    form.unless(!backup_codes, "backupCodes", || true.into());
    form.done()
}

fn addresses(from: &[Page]) -> Value {
    let pages = from.iter();
    pages
        .map(|page| (page.kind.id().to_owned(), page.url.into()))
        .collect::<Map<_, _>>()
        .into()
}

fn step(from: &Step) -> Value {
    let kind = |kind: StepKind| kind.id();
    match from {
        Step::AskAdmin => json!({"kind": kind(StepKind::AskAdmin)}),
        Step::TwoStep(name) => json!({"kind": kind(StepKind::TwoStep), "label": label(name)}),
        Step::Open(page) => json!({"kind": kind(StepKind::Open), "page": page.id()}),
        Step::Choose(name) => json!({"kind": kind(StepKind::Choose), "label": label(name)}),
        Step::Type(name) => json!({"kind": kind(StepKind::Type), "label": label(name)}),
        Step::Invent(name) => json!({"kind": kind(StepKind::Invent), "label": label(name)}),
        Step::Press(name) => json!({"kind": kind(StepKind::Press), "label": label(name)}),
        Step::Copy(name) => json!({"kind": kind(StepKind::Copy), "label": label(name)}),
        Step::Switch(page, name) => {
            json!({"kind": kind(StepKind::Switch), "page": page.id(), "label": label(name)})
        }
        Step::Wait(hours) => json!({"kind": kind(StepKind::Wait), "hours": hours}),
    }
}

fn server(from: &Server) -> Value {
    json!({
        "host": from.host,
        "port": from.port,
        "security": from.security.id(),
        "username": from.username.id(),
    })
}

fn region(from: &Region) -> Value {
    let Region {
        ending,
        name,
        domains,
        imap,
        smtp,
    } = *from;
    let mut form = Form::default();
    form.put("ending", ending);
    form.text("name", name);
    form.texts("domains", domains);
    for (name, own) in [("imap", imap), ("smtp", smtp)] {
        form.unless(own.is_none(), name, || own.as_ref().map(server).into());
    }
    form.done()
}

/// An object that is being written, in the order of its fields.
#[derive(Default)]
struct Form(Map<String, Value>);

impl Form {
    fn put(&mut self, name: &str, value: impl Into<Value>) {
        self.0.insert(name.to_owned(), value.into());
    }

    fn unless(&mut self, blank: bool, name: &str, value: impl FnOnce() -> Value) {
        if !blank {
            self.0.insert(name.to_owned(), value());
        }
    }

    fn text(&mut self, name: &str, text: &str) {
        self.unless(text.is_empty(), name, || text.into());
    }

    fn texts(&mut self, name: &str, texts: &[&str]) {
        self.list(name, texts, |text| (*text).into());
    }

    fn list<T>(&mut self, name: &str, list: &[T], one: impl Fn(&T) -> Value) {
        self.unless(list.is_empty(), name, || list.iter().map(one).collect());
    }

    fn done(self) -> Value {
        self.0.into()
    }
}
