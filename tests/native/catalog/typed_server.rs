//! Claims about servers that people type: each is understood, or it is known what is wrong with it.

use app_password::catalog::typed_server::{ServerMistake, typed_server};

#[test]
fn a_server_is_understood_however_people_copy_it() {
    for (typed, host, port) in [
        ("imap.acme.example", "imap.acme.example", None),
        (" IMAP.Acme.Example. ", "imap.acme.example", None),
        ("imap.acme.example:993", "imap.acme.example", Some(993)),
        ("imap.acme.example : 143", "imap.acme.example", Some(143)),
        ("imap.acme.example:1", "imap.acme.example", Some(1)),
        ("imap.acme.example:65535", "imap.acme.example", Some(65535)),
        ("https://imap.acme.example", "imap.acme.example", None),
        ("HTTPS://imap.acme.example/", "imap.acme.example", None),
        (
            "imaps://imap.acme.example:993/",
            "imap.acme.example",
            Some(993),
        ),
        (
            "ssl://imap.acme.example:993",
            "imap.acme.example",
            Some(993),
        ),
        ("imap.bücher.example", "imap.bücher.example", None),
        ("mail-1.acme.example", "mail-1.acme.example", None),
    ] {
        let server = typed_server(typed).map(|it| it.map(|it| (it.host, it.port)));
        assert_eq!(server, Ok(Some((host.to_owned(), port))), "{typed:?}");
    }
}

#[test]
fn nothing_typed_is_no_server_and_no_mistake() {
    for typed in ["", " ", "\t\u{a0}"] {
        assert_eq!(typed_server(typed), Ok(None), "{typed:?}");
    }
}

#[test]
fn what_is_no_server_is_refused_and_why_is_known() {
    use ServerMistake::{Email, Name, Number, Port, WebPage};
    for (typed, mistake) in [
        ("someone@x.de", Email),
        ("imaps://someone@x.de", Email),
        ("someone@x.de:993", Email),
        ("https://acme.example/mail", WebPage),
        ("acme.example/mail", WebPage),
        ("acme.example?mail", WebPage),
        ("imap.acme.example:99999", Port),
        ("imap.acme.example:0", Port),
        ("imap.acme.example:", Port),
        ("imap.acme.example:+993", Port),
        ("imap.acme.example:imap", Port),
        ("imap.acme.example:993 tls", Port),
        ("[2001:db8::1]:993", Number),
        ("[2001:db8::1]", Number),
        ("2001:db8::1", Number),
        ("::1", Number),
        ("192.0.2.7", Number),
        ("192.0.2.7:143", Number),
        ("imap acme example", Name),
        ("imap.acme. example", Name),
        ("imap..acme.example", Name),
        (".acme.example", Name),
        ("-", Name),
        ("imap,acme.example", Name),
        ("imap.acme.example;993", Name),
        ("\"imap.acme.example\"", Name),
        ("mailserver", Name),
        (":993", Name),
        ("https://", Name),
    ] {
        assert_eq!(typed_server(typed), Err(mistake), "{typed:?}");
    }
}
