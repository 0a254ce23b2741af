//! Claims about what is pasted into the code field.
//!
//! Every code here is invented. A failure names the row, never what was pasted.

use app_password::check::code::Code;
use app_password::check::finding::Finding;
use app_password::check::shape::{Alphabet, Case, Certainty, Shape};
use app_password::check::verdict::{About, Answer, Verdict, check};

const GOOGLE: Shape = Shape {
    alphabet: Alphabet::Lower,
    lengths: &[16],
    group: 4,
    separator: ' ',
    sends_separator: false,
    drops_dashes: true,
    case: Case::Lower,
    certainty: Certainty::High,
    backup_codes: true,
};
const APPLE: Shape = Shape {
    separator: '-',
    sends_separator: true,
    backup_codes: false,
    ..GOOGLE
};
const YAHOO: Shape = Shape {
    alphabet: Alphabet::LowerDigit,
    certainty: Certainty::Medium,
    backup_codes: false,
    ..GOOGLE
};
const ZOHO: Shape = Shape {
    alphabet: Alphabet::AlphaNumeric,
    lengths: &[12, 16],
    case: Case::Keep,
    certainty: Certainty::Medium,
    ..Shape::FREE
};
/// Not a provider's, but hosts may add one: signs are allowed, the length is known.
const SIGNS: Shape = Shape {
    lengths: &[16, 8],
    certainty: Certainty::High,
    ..Shape::FREE
};
const SHAPES: [Shape; 6] = [GOOGLE, APPLE, YAHOO, ZOHO, Shape::FREE, SIGNS];

const ACME: About<'static> = About {
    app_name: Some("Acme CRM"),
    email: Some("ola@example.no"),
};
const GOOGLE_CODE: &str = "qwertyuiopasdfgh";
const APPLE_CODE: &str = "qwer-tyui-opas-dfgh";
const ZOHO_CODE: &str = "Qw3eRt6yUi9o";

fn code(verdict: &Verdict) -> Option<&str> {
    verdict.code.as_ref().map(Code::expose)
}

/// Every row is this code, and so is the code itself.
#[track_caller]
fn yields(shape: &Shape, expected: &str, rows: &[&str]) {
    for (row, pasted) in rows.iter().enumerate() {
        let verdict = check(shape, pasted, ACME);
        assert_eq!(
            (verdict.answer, verdict.finding),
            (Answer::Ok, None),
            "row {row}"
        );
        assert!(code(&verdict) == Some(expected), "row {row}: another code");
        let again = check(shape, expected, ACME);
        assert!(
            code(&again) == Some(expected),
            "row {row}: its code is judged differently"
        );
        assert_eq!(
            (again.have, again.want),
            (verdict.have, verdict.want),
            "row {row}"
        );
    }
}

/// Every row is this finding; what may not be sent has no code, and everything else has one.
#[track_caller]
fn is(shape: &Shape, finding: Finding, answer: Answer, rows: &[&str]) {
    for (row, pasted) in rows.iter().enumerate() {
        let verdict = check(shape, pasted, ACME);
        assert_eq!(
            (verdict.finding, verdict.answer),
            (Some(finding), answer),
            "row {row}"
        );
        assert_eq!(
            verdict.code.is_none(),
            answer == Answer::Reject,
            "row {row}"
        );
    }
}

#[track_caller]
fn rejects(shape: &Shape, finding: Finding, rows: &[&str]) {
    is(shape, finding, Answer::Reject, rows);
}

#[track_caller]
fn doubts(shape: &Shape, finding: Finding, rows: &[&str]) {
    is(shape, finding, Answer::Doubt, rows);
}

/// What would be sent on the second click.
#[track_caller]
fn would_send(shape: &Shape, pasted: &str, expected: &str) {
    let verdict = check(shape, pasted, ACME);
    assert_eq!(verdict.answer, Answer::Doubt);
    assert!(
        code(&verdict) == Some(expected),
        "another text would be sent"
    );
}

#[test]
fn a_code_is_taken_however_its_letters_are_spaced() {
    let rows = [
        "qwertyuiopasdfgh",
        "qwer tyui opas dfgh",
        "  qwer tyui opas dfgh\n",
        "qwer  tyui   opas\tdfgh",
        "qwer\u{a0}tyui\u{a0}opas\u{a0}dfgh",
        "qwer\u{2009}tyui\u{202f}opas\u{3000}dfgh",
        "qwer\ntyui\nopas\ndfgh",
        "qwer tyui\r\nopas dfgh\r\n",
        "qwer tyui\u{2028}opas dfgh\u{85}",
        "qwe rty uio pas dfg h",
        "q w e r t y u i o p a s d f g h",
        "qwertyui opasdfgh",
        "qwer-tyui-opas-dfgh",
        "qwer - tyui - opas - dfgh",
        "-qwer tyui opas dfgh",
    ];
    yields(&GOOGLE, GOOGLE_CODE, &rows);
    yields(&YAHOO, GOOGLE_CODE, &rows);
    yields(&APPLE, APPLE_CODE, &rows);
}

#[test]
fn what_cannot_be_seen_is_no_part_of_a_code() {
    let rows = [
        "\u{feff}qwertyuiopasdfgh",
        "\u{200b}qwer\u{200b} tyui opas dfgh\u{200b}",
        "\u{202a}qwer tyui opas dfgh\u{202c}",
        "\u{2068}qwertyuiopasdfgh\u{2069}",
        "qwer\u{ad}tyui\u{ad}opas\u{ad}dfgh",
        "qwer\u{200d}tyui\u{2060}opas\u{200e}dfgh\u{200f}",
        "qwer\u{34f}tyui\u{61c}opas\u{180e}dfgh",
        "qwertyuiopasdfgh\0",
        "\u{7}qwertyuiopasdfgh\u{1b}",
    ];
    yields(&GOOGLE, GOOGLE_CODE, &rows);
    yields(&APPLE, APPLE_CODE, &rows);
}

#[test]
fn full_width_letters_and_typographic_dashes_are_the_plain_ones() {
    let rows = [
        "ｑｗｅｒ　ｔｙｕｉ　ｏｐａｓ　ｄｆｇｈ",
        "Ｑｗｅｒtyuiopasdfgh",
        "qwer\u{2010}tyui\u{2011}opas\u{2012}dfgh",
        "qwer\u{2013}tyui\u{2014}opas\u{2015}dfgh",
        "qwer\u{2212}tyui\u{fe58}opas\u{fe63}dfgh",
        "qwer\u{ff0d}tyui\u{2043}opas\u{2013}dfgh",
    ];
    yields(&GOOGLE, GOOGLE_CODE, &rows);
    yields(&APPLE, APPLE_CODE, &rows);
    yields(&ZOHO, ZOHO_CODE, &["Ｑｗ３ｅＲｔ６ｙＵｉ９ｏ"]);
    // The Japanese long vowel mark is a letter.
    doubts(&GOOGLE, Finding::ForeignCharacter, &["qwertyuiopasdfgー"]);
}

#[test]
fn a_capital_from_the_phone_keyboard_is_folded() {
    let rows = [
        "Qwertyuiopasdfgh",
        "Qwer Tyui Opas Dfgh",
        "QWER TYUI OPAS DFGH",
    ];
    yields(&GOOGLE, GOOGLE_CODE, &rows);
    yields(&APPLE, APPLE_CODE, &rows);
    yields(&YAHOO, GOOGLE_CODE, &rows);
    yields(&GOOGLE, "iwertyuiopasdfgh", &["İwer tyui opas dfgh"]);
}

#[test]
fn where_capitals_mean_something_they_stay() {
    yields(
        &ZOHO,
        ZOHO_CODE,
        &[ZOHO_CODE, " Qw3e Rt6y Ui9o ", "Password: Qw3eRt6yUi9o"],
    );
    yields(&ZOHO, "QWERTYUIOPAS", &["QWERTYUIOPAS"]);
    yields(&ZOHO, "qwertyuiopas", &["qwertyuiopas"]);
}

#[test]
fn quotes_brackets_and_a_full_stop_around_a_code_go() {
    let rows = [
        "\"qwer tyui opas dfgh\"",
        "\"qwer tyui opas dfgh\".",
        "'qwertyuiopasdfgh'",
        "`qwertyuiopasdfgh`",
        "´qwertyuiopasdfgh´",
        "«qwer tyui opas dfgh»",
        "« qwer tyui opas dfgh »",
        "„qwer tyui opas dfgh“,",
        "‘qwertyuiopasdfgh’",
        "‹qwertyuiopasdfgh›;",
        "「qwertyuiopasdfgh」",
        "｢qwertyuiopasdfgh｣",
        "(qwer tyui opas dfgh)",
        "<qwertyuiopasdfgh>",
        "qwer tyui opas dfgh.",
        "\"qwertyuiopasdfgh.\"",
    ];
    yields(&GOOGLE, GOOGLE_CODE, &rows);
    yields(&APPLE, APPLE_CODE, &rows);
    yields(&YAHOO, GOOGLE_CODE, &rows);
    yields(&ZOHO, ZOHO_CODE, &["\"Qw3eRt6yUi9o\"", "Qw3eRt6yUi9o."]);
}

#[test]
fn a_label_before_the_code_is_left_out() {
    let rows = [
        "App password: qwer tyui opas dfgh",
        "Passord: qwer tyui opas dfgh",
        "App-Passwort: \"qwer tyui opas dfgh\".",
        "アプリ パスワード：qwer tyui opas dfgh",
        "应用专用密码：qwertyuiopasdfgh",
        "Gmail: Password: qwertyuiopasdfgh",
        "App password:\nqwer tyui opas dfgh",
        "App password:\nqwer tyui\nopas dfgh",
        "User: ola\nPassword: qwer tyui opas dfgh\nServer: here",
        "password:qwertyuiopasdfgh",
        "password: qwertyui opasdfgh",
        "SMTP_PASS=qwertyuiopasdfgh",
        "GMAIL_APP_PASSWORD=\"qwer tyui opas dfgh\"",
        "My app password is qwer tyui opas dfgh",
        "My app password is qwertyuiopasdfgh, thanks",
        "The code (qwer tyui opas dfgh) for mail",
        "Passord – qwer tyui opas dfgh",
        "Code qwer tyui opas dfgh",
        "1. qwer tyui opas dfgh",
    ];
    yields(&GOOGLE, GOOGLE_CODE, &rows);
    yields(&APPLE, APPLE_CODE, &rows);
    yields(&YAHOO, GOOGLE_CODE, &rows);
    let rows = [
        "Password: Qw3eRt6yUi9o",
        "Code Qw3eRt6yUi9o",
        "Code\nQw3eRt6yUi9o",
        "Generated Password\nQw3eRt6yUi9o\nInstructions",
        "Your applications may now use Qw3eRt6yUi9o.",
    ];
    yields(&ZOHO, ZOHO_CODE, &rows);
    yields(&ZOHO, "QwErTyUiOpAs", &["My code\nQwErTyUiOpAs"]);
    yields(&ZOHO, "qwertyuiopas", &["Password: qwertyuiopas"]);
}

#[test]
fn the_dialog_around_the_code_is_left_out() {
    let rows = [
        "Generated app password\nYour app password for your device\nqwer tyui opas dfgh\nHow to use it\nGo to the settings for your Google Account in the application or device you are trying to set up. Replace your password with the 16-character password shown above.",
        "Generated app password Your app password for your device qwer tyui opas dfgh How to use it Go to the settings for your Google Account\u{2026}",
        "Generiertes App-Passwort\nIhr App-Passwort für Ihr Gerät\nqwer tyui opas dfgh\nSo verwenden Sie es\n",
        "Apppassordet ditt for enheten din qwer tyui opas dfgh Slik bruker du det",
        "Sua senha de app para o dispositivo qwer\u{a0}tyui\u{a0}opas\u{a0}dfgh Como usar",
        "Email: securesally@gmail.com\nPassword: qwer tyui opas dfgh\n",
        "Your app passwords\r\n\r\nqwer tyui opas dfgh\r\n\r\nDone",
        "qwertyuiopasdfgh Copy",
        "Your app password:\nqwer-tyui-opas-dfgh\nDone",
        "Acme CRM\nqwer tyui opas dfgh",
        "ola@example.no\nqwer tyui opas dfgh",
        "https://myaccount.google.com/apppasswords\nqwer tyui opas dfgh",
    ];
    yields(&GOOGLE, GOOGLE_CODE, &rows);
    yields(&APPLE, APPLE_CODE, &rows);
}

#[test]
fn the_same_code_pasted_twice_is_one_code() {
    let rows = [
        "qwertyuiopasdfghqwertyuiopasdfgh",
        "qwer tyui opas dfghqwer tyui opas dfgh",
        "qwer tyui opas dfgh qwer tyui opas dfgh",
        "qwer tyui opas dfgh\nqwer tyui opas dfgh",
        "qwer-tyui-opas-dfghqwer-tyui-opas-dfgh",
        "Qwertyuiopasdfgh\nqwer tyui opas dfgh",
        "qwertyuiopasdfghqwertyuiopasdfghqwertyuiopasdfgh",
        "\"qwertyuiopasdfgh\" \"qwertyuiopasdfgh\"",
        "Code: qwer tyui opas dfgh qwer tyui opas dfgh",
    ];
    yields(&GOOGLE, GOOGLE_CODE, &rows);
    yields(&APPLE, APPLE_CODE, &rows);
    yields(
        &ZOHO,
        ZOHO_CODE,
        &["Qw3eRt6yUi9oQw3eRt6yUi9o", "Qw3eRt6yUi9o\nQw3eRt6yUi9o"],
    );
}

#[test]
fn between_two_different_codes_nobody_chooses() {
    let rows = [
        "qwer tyui opas dfgh zxcv bnml kjhg fdsa",
        "qwer tyui opas dfgh\nzxcv bnml kjhg fdsa",
        "qwertyuiopasdfghzxcvbnmlkjhgfdsa",
        "first: qwertyuiopasdfgh\nsecond: zxcvbnmlkjhgfdsa",
        "qwertyuiopasdfgh/zxcvbnmlkjhgfdsa or qwertyuiopasdfgh zxcvbnmlkjhgfdsa",
    ];
    doubts(&GOOGLE, Finding::TooLong, &rows);
    doubts(&YAHOO, Finding::TooLong, &rows);
    doubts(&ZOHO, Finding::TooLong, &["Qw3eRt6yUi9o As4dFg7hJk0l"]);
}

#[test]
fn digits_are_letters_of_yahoo_and_zoho() {
    yields(
        &YAHOO,
        "qwer1234tyui5678",
        &["qwer1234tyui5678", "Qwer 1234 tyui 5678"],
    );
    yields(&ZOHO, "123456789012", &["123456789012"]);
    yields(
        &ZOHO,
        "Qw3eRt6yUi9oPa2s",
        &["Qw3eRt6yUi9oPa2s", "Qw3e Rt6y Ui9o Pa2s"],
    );
    // A number between words is none.
    doubts(
        &ZOHO,
        Finding::TooLong,
        &["Order number 123456789012 was paid today"],
    );
}

#[test]
fn white_space_alone_is_empty() {
    for shape in &SHAPES {
        rejects(
            shape,
            Finding::Empty,
            &["", " ", "\n\r\t\u{a0}\u{3000}", "\u{200b}\u{feff}\0"],
        );
    }
    // Quotes alone are something, and nothing is lost from them.
    doubts(
        &GOOGLE,
        Finding::AccountPassword,
        &["\"\"", "--", ".", "''"],
    );
}

#[test]
fn an_address_is_rejected_by_every_shape() {
    for shape in &SHAPES {
        let rows = [
            "someone@gmail.com",
            " Someone@Gmail.com ",
            "mailto:someone@gmail.com",
            "some.one+tag@mail.example.co.uk",
            "OLA@EXAMPLE.NO",
            "kåre@blåbær.no",
            "someone\u{200b}@gmail.com",
            "ola@xn--blbr-roah.xn--p1ai",
        ];
        rejects(shape, Finding::Address, &rows);
    }
    rejects(
        &GOOGLE,
        Finding::Address,
        &["<someone@gmail.com>", "\"someone@gmail.com\"."],
    );
    // Exactly as long as a code.
    rejects(
        &SIGNS,
        Finding::Address,
        &["someon@gmail.com", "mail: someon@gmail.com"],
    );
}

#[test]
fn a_password_with_an_at_sign_is_no_address() {
    let rows = [
        "p@ssword",
        "P@ssw0rd.Secret",
        "a@b@c.no",
        "@home.no",
        "ola@",
        "ola@home",
        "ola@home.",
        "ola@.no",
        "ola@home.n",
        "ola@home.n0",
        "my dog@home.no",
        "se#cret!@home.no",
    ];
    for (row, pasted) in rows.iter().enumerate() {
        assert_eq!(
            check(&Shape::FREE, pasted, ACME).answer,
            Answer::Ok,
            "row {row}"
        );
        let verdict = check(&GOOGLE, pasted, ACME);
        assert_eq!(verdict.finding, Some(Finding::AccountPassword), "row {row}");
    }
}

#[test]
fn a_link_is_rejected_by_every_shape() {
    for shape in &SHAPES {
        let rows = [
            "https://myaccount.google.com/apppasswords",
            "HTTP://example.com",
            "www.example.com",
            "WWW.example.com/path",
            "view-source:https://example.com",
            "https://example.com and more of it",
            "https://a:qwertyuiopasdfgh",
        ];
        rejects(shape, Finding::Link, &rows);
    }
    rejects(
        &GOOGLE,
        Finding::Link,
        &["myaccount.google.com/apppasswords", "account.apple.com/"],
    );
}

#[test]
fn a_password_with_slashes_is_no_link() {
    let rows = [
        "://",
        "a://",
        "my pass://word",
        "www.",
        "www. is mine",
        "1://a",
        "secret//word",
    ];
    for (row, pasted) in rows.iter().enumerate() {
        assert_eq!(
            check(&Shape::FREE, pasted, ACME).answer,
            Answer::Ok,
            "row {row}"
        );
    }
    assert_eq!(check(&YAHOO, "my.pass/word", ACME).answer, Answer::Doubt);
}

#[test]
fn the_name_of_the_app_password_is_not_the_code() {
    let rows = [
        "Acme CRM",
        "acmecrm",
        "ACME-CRM",
        " acme  crm\n",
        "\"Acme CRM\"",
        "Acme CRM.",
    ];
    rejects(&GOOGLE, Finding::OwnName, &rows);
    rejects(&APPLE, Finding::OwnName, &rows);
    doubts(&YAHOO, Finding::OwnName, &rows);
    doubts(&ZOHO, Finding::OwnName, &rows);
}

#[test]
fn a_name_of_sixteen_letters_is_still_a_name() {
    let about = About {
        app_name: Some("SuperOffice Inbox"),
        email: None,
    };
    let rows = [
        "SuperOffice Inbox",
        "superofficeinbox",
        "Name: SuperOfficeInbox",
        "SuperOffice InboxSuperOffice Inbox",
    ];
    for (row, pasted) in rows.iter().enumerate() {
        let verdict = check(&GOOGLE, pasted, about);
        assert_eq!(verdict.finding, Some(Finding::OwnName), "row {row}");
        assert_eq!(verdict.answer, Answer::Reject, "row {row}");
        assert_eq!(
            check(&YAHOO, pasted, about).answer,
            Answer::Doubt,
            "row {row}"
        );
        // Without knowing the name it is any sixteen letters.
        let unknown = check(&GOOGLE, pasted, About::default());
        assert_eq!(unknown.answer, Answer::Ok, "row {row}");
    }
    let both = check(&GOOGLE, "SuperOfficeInbox\nqwer tyui opas dfgh", about);
    assert!(code(&both) == Some(GOOGLE_CODE));
    for blank in ["", " ", "-"] {
        let about = About {
            app_name: Some(blank),
            email: Some(blank),
        };
        assert_eq!(
            check(&GOOGLE, "--", about).finding,
            Some(Finding::AccountPassword)
        );
        assert_eq!(check(&GOOGLE, GOOGLE_CODE, about).answer, Answer::Ok);
    }
}

#[test]
fn an_example_is_not_the_code() {
    let rows = [
        "abcd efgh ijkl mnop",
        "abcdefghijklmnop",
        "ABCD-EFGH-IJKL-MNOP",
        "xxxx xxxx xxxx xxxx",
        "xxxx-xxxx-xxxx-xxxx",
        "XXXXXXXXXXXX",
        "ohgh uylv xkwd zgbz",
        "aaaaaaaaaaaaaaaa",
        "\"abcd efgh ijkl mnop\".",
        "App password: abcd efgh ijkl mnop",
        "Your app password for your device\nabcd efgh ijkl mnop\nHow to use it",
        "abcd efgh ijkl mnop abcd efgh ijkl mnop",
    ];
    rejects(&GOOGLE, Finding::Sample, &rows);
    rejects(&APPLE, Finding::Sample, &rows);
    doubts(&YAHOO, Finding::Sample, &rows);
    doubts(
        &ZOHO,
        Finding::Sample,
        &["xxxxxxxxxxxx", "abcd efgh ijkl mnop"],
    );
    // A real code beside the example is the code.
    let both = "Example: abcd efgh ijkl mnop\nMine: qwer tyui opas dfgh";
    yields(&GOOGLE, GOOGLE_CODE, &[both]);
}

#[test]
fn a_sign_in_code_is_recognised() {
    let rows = [
        "123456",
        "123 456",
        "123-456",
        " 123\u{a0}456 ",
        "1234567",
        "G-123456",
        "g-123456",
        "G\u{2011}123456",
        "G-123456 is your Google verification code.",
        "Your code is: 123456",
        "\"123456\".",
        "12345 678",
    ];
    rejects(&GOOGLE, Finding::SignInCode, &rows);
    rejects(&APPLE, Finding::SignInCode, &rows);
    doubts(&YAHOO, Finding::SignInCode, &rows);
    doubts(&ZOHO, Finding::SignInCode, &rows);
    rejects(&APPLE, Finding::SignInCode, &["12345678"]);
    doubts(&ZOHO, Finding::SignInCode, &["12345678"]);
}

#[test]
fn a_backup_code_is_recognised() {
    let rows = [
        "1234 5678",
        "1234-5678",
        "1234\u{a0}5678",
        "1234 \u{2013} 5678",
    ];
    rejects(&GOOGLE, Finding::BackupCode, &rows);
    rejects(&APPLE, Finding::BackupCode, &rows);
    doubts(&YAHOO, Finding::BackupCode, &rows);
    doubts(&ZOHO, Finding::BackupCode, &rows);
    rejects(
        &GOOGLE,
        Finding::BackupCode,
        &["12345678", "Backup code: 12345678"],
    );
}

#[test]
fn a_recovery_key_is_recognised() {
    let rows = [
        "AB1C-DE2F-GH3I-JK4L-MN5O-PQ6R-ST7U",
        "AB1C DE2F GH3I JK4L MN5O PQ6R ST7U",
        "AB1CDE2FGH3IJK4LMN5OPQ6RST7U",
        "ABCD-EFGH-IJKL-MNOP-QRST-UVWX-YZAB",
        "AB1C\u{2013}DE2F\u{2013}GH3I\u{2013}JK4L\u{2013}MN5O\u{2013}PQ6R\u{2013}ST7U",
        "AB1CD-EF2GH-IJ3KL-MN4OP-QR5ST",
        "AB1CDEF2GHIJ3KLMN4OPQR5ST",
        "apple river stone cloud happy window garden silver",
        "Apple river stone cloud happy window garden silver",
        "apple river stone cloud\nhappy window garden silver\nmarket useful winter yellow",
        "1. apple 2. river 3. stone 4. cloud 5. happy 6. window 7. garden 8. silver",
        "Apple River Stone Cloud Happy Window Garden Silver Market Useful Winter Yellow",
    ];
    rejects(&GOOGLE, Finding::RecoveryKey, &rows);
    rejects(&APPLE, Finding::RecoveryKey, &rows);
    doubts(&YAHOO, Finding::RecoveryKey, &rows);
    doubts(&ZOHO, Finding::RecoveryKey, &rows);
}

#[test]
fn half_a_code_is_partial() {
    let rows = [
        "qwer",
        "qwer tyui",
        "qwertyuiopasdfg",
        "hunter",
        "Qwer tyui opas",
        "qwer-tyui-",
    ];
    doubts(&GOOGLE, Finding::Partial, &rows);
    doubts(&APPLE, Finding::Partial, &rows);
    doubts(&YAHOO, Finding::Partial, &rows);
    doubts(
        &ZOHO,
        Finding::Partial,
        &["Qw3eRt6y", "qwer", "1234", "Qw3eRt6yUi9"],
    );
    let verdict = check(&GOOGLE, "qwer-tyui opa", ACME);
    assert_eq!((verdict.have, verdict.want), (11, 16));
}

#[test]
fn more_than_a_code_is_too_long() {
    let rows = [
        "qwertyuiopasdfghj",
        "correct horse battery staple",
        "qwer tyui opas dfgh zxcv",
        "Your app password for your device",
    ];
    doubts(&GOOGLE, Finding::TooLong, &rows);
    doubts(&APPLE, Finding::TooLong, &rows);
    doubts(&YAHOO, Finding::TooLong, &rows);
    doubts(
        &ZOHO,
        Finding::TooLong,
        &["Qw3eRt6yUi9oPa", "Qw3eRt6yUi9oPa2sD"],
    );
    let page =
        "Go to the settings for your Google Account in the application or device, then paste.";
    doubts(&GOOGLE, Finding::TooLong, &[page]);
    doubts(&ZOHO, Finding::TooLong, &[page]);
}

#[test]
fn a_misread_letter_is_a_foreign_character() {
    let rows = [
        "qwertyu1opasdfgh",
        "qwer tyu1 0pas dfgh",
        "qwer tyui opas dfg1",
        "Qwer tyu1 opas dfgh",
        "qwertyuiopasdf1",
        "qwertyuio)pasdfgh",
        "qwerty\u{438}iopasdfgh",
        "qwertyuiøpasdfgh",
        "qwertyuiopasdfgh!",
    ];
    doubts(&GOOGLE, Finding::ForeignCharacter, &rows);
    doubts(&APPLE, Finding::ForeignCharacter, &rows);
    doubts(
        &YAHOO,
        Finding::ForeignCharacter,
        &["qwertyu!opasdfgh", "qwer_tyui opas df"],
    );
    doubts(
        &ZOHO,
        Finding::ForeignCharacter,
        &["Qw3eRt6yUi-o", "Qw3eRt_yUi9", "Qw3eRt6yUi9oPa2ß"],
    );
    doubts(&GOOGLE, Finding::ForeignCharacter, &["abcdefgh1jklmnop"]);
}

#[test]
fn the_password_of_the_account_is_recognised() {
    let rows = [
        "Hunter2!",
        "Summer2026!",
        "P@ssw0rd",
        "MyDogRex",
        "MyDogIsCalledRex1",
        "Mypasswordisgoo1",
        "Tr0ub4dor&3",
        "Sommerferien2026",
        "Kjære Mor 1950!",
        "correct-horse_battery.staple-99",
        "пароль",
        "!!!!",
    ];
    doubts(&GOOGLE, Finding::AccountPassword, &rows);
    doubts(&APPLE, Finding::AccountPassword, &rows);
    doubts(
        &GOOGLE,
        Finding::AccountPassword,
        &["Summer2026", "hunter2", "1234", "12 34"],
    );
    doubts(
        &YAHOO,
        Finding::AccountPassword,
        &["Summer2026", "Hunter2!", "P@ssw0rd", "MyDogRex"],
    );
    doubts(
        &ZOHO,
        Finding::AccountPassword,
        &["Summer2026", "Summer2026!!", "P@ssw0rd", "Hunter2!"],
    );
}

#[test]
fn an_account_password_would_be_sent_as_it_was_typed() {
    would_send(&GOOGLE, "  Summer 2026! ", "Summer 2026!");
    would_send(&GOOGLE, "\"Secret-Word9\"", "\"Secret-Word9\"");
    would_send(&APPLE, "Summer-2026!", "Summer-2026!");
    would_send(&YAHOO, "Summer2026", "Summer2026");
    would_send(&ZOHO, "Summer\r\n2026!", "Summer 2026!");
}

#[test]
fn a_doubtful_code_would_be_sent_as_the_provider_writes_it() {
    would_send(&GOOGLE, "Qwer tyu1 opas dfgh", "qwertyu1opasdfgh");
    would_send(&GOOGLE, "\"qwer tyui\"", "qwertyui");
    would_send(&APPLE, "Qwer tyu1 opas dfgh", "qwer-tyu1-opas-dfgh");
    would_send(&APPLE, "qwertyui", "qwer-tyui");
    would_send(&YAHOO, "123 456", "123456");
    would_send(&YAHOO, "Example: abcd efgh ijkl mnop", "abcdefghijklmnop");
    would_send(&ZOHO, "Qw3e Rt6y", "Qw3eRt6y");
}

#[test]
fn without_a_shape_any_text_is_a_code() {
    let rows = [
        ("qwertyuiopasdfgh", "qwertyuiopasdfgh"),
        ("  My Secret  Word ", "My Secret  Word"),
        ("\"quoted\"", "\"quoted\""),
        ("Ends.", "Ends."),
        ("abcd efgh ijkl mnop", "abcd efgh ijkl mnop"),
        ("123456", "123456"),
        ("G-123456", "G-123456"),
        ("Acme CRM", "Acme CRM"),
        ("xxxxxxxx", "xxxxxxxx"),
        ("Label: word", "Label: word"),
        ("se\u{200b}cret", "secret"),
        ("se\u{a0}cret", "se cret"),
        ("two\r\nlines", "two lines"),
        ("Åse på øya", "Åse på øya"),
        ("a", "a"),
    ];
    for (row, (pasted, expected)) in rows.iter().enumerate() {
        let verdict = check(&Shape::FREE, pasted, ACME);
        assert_eq!(
            (verdict.answer, verdict.finding),
            (Answer::Ok, None),
            "row {row}"
        );
        assert!(code(&verdict) == Some(expected), "row {row}: another code");
        assert_eq!(
            (verdict.have, verdict.want),
            (expected.chars().count(), 0),
            "row {row}"
        );
    }
}

#[test]
fn signs_may_belong_to_a_code() {
    yields(
        &SIGNS,
        "qw-rt;u!op.sdf\"h",
        &["qw-rt;u!op.sdf\"h", "Password: qw-rt;u!op.sdf\"h"],
    );
    yields(&SIGNS, "\"werty!.", &["\"werty!."]);
    yields(&SIGNS, "qw3rty!x", &["\"qw3rty!x\""]);
}

#[test]
fn a_code_is_shown_as_the_provider_displays_it() {
    let shown = |shape: &Shape, code: &str| {
        let code = Code::new(code.to_owned());
        shape.grouped(&code).expose().to_owned()
    };
    assert_eq!(shown(&GOOGLE, GOOGLE_CODE), "qwer tyui opas dfgh");
    assert_eq!(shown(&APPLE, GOOGLE_CODE), APPLE_CODE);
    assert_eq!(shown(&APPLE, APPLE_CODE), APPLE_CODE);
    assert_eq!(shown(&GOOGLE, "qwert"), "qwer t");
    assert_eq!(shown(&ZOHO, ZOHO_CODE), ZOHO_CODE);
    assert_eq!(shown(&Shape::FREE, "two  words"), "two  words");
    assert_eq!(shown(&GOOGLE, ""), "");
}

#[test]
fn every_finding_has_its_own_public_name() {
    let ids: Vec<&str> = Finding::ALL.iter().map(|finding| finding.id()).collect();
    let expected = [
        "empty",
        "partial",
        "too-long",
        "foreign-character",
        "account-password",
        "sign-in-code",
        "backup-code",
        "recovery-key",
        "sample",
        "own-name",
        "address",
        "link",
    ];
    assert_eq!(ids, expected);
    let answers = [Answer::Ok, Answer::Doubt, Answer::Reject].map(Answer::id);
    assert_eq!(answers, ["ok", "doubt", "reject"]);
}

#[test]
fn a_secret_counts_characters_and_prints_none() {
    let code = Code::new(String::from("blåbær"));
    assert_eq!((code.len(), code.is_empty()), (6, false));
    assert_eq!(format!("{code:?} {code:#?}"), "••• •••");
    assert!(Code::new(String::new()).is_empty());
}

/// Marsaglia's xorshift: the same texts on every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or_default() % sides.max(1)
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of.get(self.below(of.len())).copied().unwrap_or_default()
    }
}

/// Pieces that meet a rule somewhere, so that texts of them come near its edges.
const PIECES: &[&str] = &[
    "q",
    "w",
    "e",
    "a",
    "x",
    "Q",
    "Z",
    "0",
    "1",
    "9",
    "ø",
    "İ",
    "ß",
    "и",
    "🦀",
    " ",
    "\n",
    "\r",
    "\t",
    "\0",
    "\u{a0}",
    "\u{200b}",
    "\u{202e}",
    "\u{2028}",
    "\u{feff}",
    "-",
    "–",
    "−",
    ".",
    ",",
    ";",
    ":",
    "=",
    "/",
    "@",
    "!",
    "\"",
    "'",
    "«",
    "」",
    "(",
    ">",
    "Ａ",
    "９",
    "－",
    "qwer",
    "tyui",
    "opas",
    "dfgh",
    "Code",
    "qwertyuiopasdfgh",
    "qwer tyui opas dfgh",
    "qwer-tyui-opas-dfgh",
    "Qw3eRt6yUi9o",
    "abcd efgh ijkl mnop",
    "xxxx",
    "123456",
    "1234 5678",
    "G-",
    "AB1C-",
    "AB1CD",
    "https://",
    "www.",
    "mailto:",
    ".com",
    "ola@example.no",
    "Acme CRM",
    "App password: ",
    "river ",
    "instructions ",
];

/// What holds for every text and every shape.
fn holds(shape: &Shape, pasted: &str, turn: usize) {
    let verdict = check(shape, pasted, ACME);
    let shown = format!(
        "Verdict {{ answer: {:?}, finding: {:?}, code: {}, have: {}, want: {} }}",
        verdict.answer,
        verdict.finding,
        if verdict.code.is_some() {
            "Some(•••)"
        } else {
            "None"
        },
        verdict.have,
        verdict.want,
    );
    assert!(
        format!("{verdict:?}") == shown,
        "turn {turn}: Debug says more than it may"
    );
    assert_eq!(
        verdict.answer == Answer::Ok,
        verdict.finding.is_none(),
        "turn {turn}"
    );
    assert_eq!(
        verdict.answer == Answer::Reject,
        verdict.code.is_none(),
        "turn {turn}"
    );
    let certain = matches!(
        verdict.finding,
        Some(Finding::Empty | Finding::Address | Finding::Link)
    );
    if shape.certainty != Certainty::High {
        assert_eq!(verdict.answer == Answer::Reject, certain, "turn {turn}");
    }
    if let Some(code) = code(&verdict) {
        assert!(!code.is_empty(), "turn {turn}: nothing would be sent");
        assert!(
            !code.contains(char::is_control),
            "turn {turn}: a line end would be sent"
        );
        assert!(
            code.trim() == code,
            "turn {turn}: white space at the ends would be sent"
        );
    }
    if let (Answer::Ok, Some(first)) = (verdict.answer, code(&verdict)) {
        let again = check(shape, first, ACME);
        assert_eq!(
            (again.answer, again.have),
            (Answer::Ok, verdict.have),
            "turn {turn}"
        );
        assert!(
            code(&again) == Some(first),
            "turn {turn}: the second look sees another code"
        );
    }
}

#[test]
fn no_text_breaks_what_is_promised() {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    for turn in 0..200_000 {
        let mut pasted = String::new();
        for _ in 0..dice.below(14) {
            if turn % 8 == 0 {
                let scalar = u32::try_from(dice.below(0x11_0000)).unwrap_or_default();
                pasted.push(char::from_u32(scalar).unwrap_or('\u{fffd}'));
            } else {
                pasted.push_str(dice.one(PIECES));
            }
        }
        let shape = SHAPES.get(dice.below(SHAPES.len())).unwrap_or(&GOOGLE);
        holds(shape, &pasted, turn);
    }
}

#[test]
fn a_shape_nobody_would_write_breaks_nothing() {
    let alphabets = [
        Alphabet::Lower,
        Alphabet::LowerDigit,
        Alphabet::AlphaNumeric,
        Alphabet::Any,
    ];
    let lengths: [&[usize]; 6] = [&[], &[1], &[4, 8], &[16], &[7, 3, 12], &[16, 16]];
    let mut dice = Dice(42);
    for turn in 0..40_000 {
        let shape = Shape {
            alphabet: alphabets[dice.below(4)],
            lengths: lengths[dice.below(6)],
            group: [0, 1, 3, 4, 5, 99][dice.below(6)],
            separator: [' ', '-'][dice.below(2)],
            sends_separator: dice.below(2) == 0,
            drops_dashes: dice.below(2) == 0,
            case: [Case::Keep, Case::Lower][dice.below(2)],
            certainty: [Certainty::High, Certainty::Medium, Certainty::Low][dice.below(3)],
            backup_codes: dice.below(2) == 0,
        };
        let mut pasted = String::new();
        for _ in 0..dice.below(8) {
            pasted.push_str(dice.one(PIECES));
        }
        holds(&shape, &pasted, turn);
    }
    // A length of nothing is no length.
    let nothing = Shape {
        lengths: &[0],
        ..GOOGLE
    };
    assert_eq!(check(&nothing, "qwer", ACME).answer, Answer::Doubt);
}

#[test]
fn a_code_is_found_in_whatever_surrounds_it() {
    let before = [
        "",
        "\u{feff}",
        " ",
        "\"",
        "«",
        "App password: ",
        "Passord:\n",
        "Your app password\n",
        "Generated app password Your app password for your device ",
        "Done\n\n",
        "„",
        "Acme CRM\r\n",
    ];
    let between = ["", " ", "\u{a0}", "\u{2009}\u{200b}", "-", "\u{2011}", "  "];
    let after = [
        "",
        " ",
        "\u{200b}",
        "\".",
        "»",
        "\nHow to use it\n",
        "\r\nDone",
        " Done",
        "\n",
    ];
    let mut dice = Dice(7);
    for turn in 0..5_000 {
        let letters: Vec<char> = (0..16)
            .map(|_| char::from(b'a' + u8::try_from(dice.below(26)).unwrap_or_default()))
            .collect();
        let gap = dice.one(&between);
        let groups: Vec<String> = letters
            .chunks(4)
            .map(|group| group.iter().collect())
            .collect();
        let pasted = [dice.one(&before), &groups.join(gap), dice.one(&after)].concat();
        let plain: String = letters.iter().collect();
        let google = check(&GOOGLE, &pasted, ACME);
        assert!(code(&google) == Some(&plain), "turn {turn}");
        let apple = check(&APPLE, &pasted, ACME);
        assert!(code(&apple) == Some(&groups.join("-")), "turn {turn}");
    }
}
