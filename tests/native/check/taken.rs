//! Claims about texts that a code is found in.

use app_password::check::verdict::check;
use app_password::model::code_format::CodeFormat;
use app_password::model::finding::Finding;
use app_password::model::verdict::VerdictKind;

use super::{
    ACME, APPLE, APPLE_CODE, GOOGLE, GOOGLE_CODE, SIGNS, YAHOO, ZOHO, ZOHO_CODE, code, doubts,
    yields,
};

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
    // A sentence goes on with words that are as long as a group.
    yields(
        &GOOGLE,
        GOOGLE_CODE,
        &[
            "qwer tyui opas dfgh, then next",
            "qwer tyui opas dfgh. copy that",
        ],
    );
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
        let verdict = check(&CodeFormat::FREE, pasted, ACME);
        assert_eq!(
            (verdict.verdict, verdict.finding),
            (VerdictKind::Ok, None),
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
fn what_stands_after_a_label_counts_before_what_stands_among_words() {
    let one_length = CodeFormat {
        lengths: vec![12],
        ..ZOHO.clone()
    };
    let rows = ["Order 12ab34cd56ef, password: qwertyuiopas"];
    yields(&ZOHO, "qwertyuiopas", &rows);
    yields(&one_length, "qwertyuiopas", &rows);
}

#[test]
fn where_two_lengths_are_accepted_the_whole_counts_before_its_parts() {
    let in_groups = CodeFormat {
        lengths: vec![16, 12],
        ..GOOGLE.clone()
    };
    // Either half would be a code.
    yields(&SIGNS, "abcd1234efgh5678", &["abcd1234 efgh5678"]);
    // The capital is the keyboard's: "Qwer" is no label before a code of twelve.
    let rows = [
        "this is it: Qwer tyui opas dfgh for you",
        "Qwer tyui opas dfgh",
    ];
    yields(&in_groups, GOOGLE_CODE, &rows);
}
