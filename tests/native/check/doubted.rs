//! Claims about other codes, parts of codes and passwords.

use app_password::check::verdict::check;
use app_password::model::finding::Finding;

use super::{ACME, APPLE, GOOGLE, YAHOO, ZOHO, doubts, rejects};

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
    // Also without a full stop, whatever its words are written like.
    let dialog = "Generated app password for your iPhone which is shown only once";
    doubts(&GOOGLE, Finding::TooLong, &[dialog]);
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
fn shouting_a_number_and_prose_are_no_recovery_key() {
    // Twenty-eight capitals with blanks between them or none, and so many digits.
    let rows = [
        "ABCD EFGH IJKL MNOP QRST UVWX YZAB",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZAB",
        "ABCDEFGHIJKLMNOPQRSTUVWXY",
        // Eight words, one with a capital.
        "they say that Ola wrote this down yesterday",
        // Seven words without one.
        "apple river stone cloud happy window garden",
    ];
    doubts(&GOOGLE, Finding::TooLong, &rows);
    let rows = [
        "1234567890123456789012345678",
        "1234 5678 9012 3456 7890 1234 5678",
    ];
    for (row, pasted) in rows.iter().enumerate() {
        let verdict = check(&GOOGLE, pasted, ACME);
        assert_ne!(verdict.finding, Some(Finding::RecoveryKey), "row {row}");
    }
    // The shortest words of such phrases have three letters; two letters are prose.
    rejects(
        &GOOGLE,
        Finding::RecoveryKey,
        &[
            "act river stone cloud happy window garden silver",
            "Act River Stone Cloud Happy Window Garden Silver Market Useful Winter Yellow \
             Apple Basket Candle Donkey Engine Flower Guitar Hammer Island Jacket Kitten Ladder",
        ],
    );
    doubts(
        &GOOGLE,
        Finding::TooLong,
        &["we saw river stone cloud happy window garden silver"],
    );
}

#[test]
fn two_gaps_make_no_sign_in_code() {
    for pasted in ["12 34 56", "1 2345 678", "12345", "123456789", "1234 56789"] {
        let verdict = check(&GOOGLE, pasted, ACME);
        assert_eq!(verdict.finding, Some(Finding::AccountPassword), "{pasted}");
    }
}

#[test]
fn a_word_with_digits_behind_it_is_a_password_and_a_short_end_may_be_a_codes() {
    doubts(&YAHOO, Finding::Partial, &["hunter2", "hunter22", "ab123"]);
    doubts(
        &YAHOO,
        Finding::AccountPassword,
        &["hunter222", "Hunter2", "abc123"],
    );
}
