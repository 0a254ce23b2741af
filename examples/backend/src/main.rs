//! The least that a backend does: read a submission, hold it against the same rules as the page, and say what
//! the mail server's refusal means. It reads the submission from its input; a real one reads a request.

use std::error::Error;
use std::io;

use app_password::{About, Catalogue, OTHER, Secret, Submission, VerdictKind, check, explain};

fn main() -> Result<(), Box<dyn Error>> {
    // What serde says of a wrong value would quote it; of a submission it only says that something is wrong.
    let submission: Submission = serde_json::from_reader(io::stdin())?;
    let provider = match Catalogue::default().find(&submission.provider) {
        Some(known) => known,
        // Of a service that nobody knows the person has typed the servers, or you find them out.
        None if submission.provider == OTHER.id => &OTHER,
        None => return Err("no such provider".into()),
    };
    let code = match &submission.secret {
        Secret::Code(code) => code,
        Secret::Sealed(_) => {
            println!("The code is sealed: open it with your private key, see docs/sealing.md.");
            return Ok(());
        }
    };
    let about = About {
        email: Some(&submission.email),
        ..About::default()
    };
    let verdict = check(provider, code.expose(), about);
    if verdict.verdict == VerdictKind::Reject {
        println!("{}", verdict.text);
        return Ok(());
    }
    // Here it signs in at `submission.imap`, as the CRM in examples/crm does. This is what Gmail may say then:
    let said = explain(
        Some(provider),
        "535-5.7.8 Username and Password not accepted",
    );
    println!("{}: {}", said.cause.id(), said.title);
    Ok(())
}
