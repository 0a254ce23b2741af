//! Claims that somebody had to find. What holds for every text and every shape is claimed in `tests/fuzz/properties`.

use app_password::check::verdict::check;
use app_password::model::code_format::CodeFormat;
use app_password::model::verdict::VerdictKind;

use super::{ACME, APPLE, APPLE_CODE, GOOGLE, GOOGLE_CODE, SIGNS, would_send, yields};

#[test]
fn a_label_that_touches_the_code_hides_it_from_nobody_who_copied_more() {
    let rows = [
        "密码：qwertyuiopasdfgh Done",
        "密码：qwer tyui opas dfgh 完成",
        "パスワード：qwer tyui opas dfgh コピーしました\n完了",
        "Passord:qwertyuiopasdfgh og ferdig",
        "Code:qwer-tyui-opas-dfgh Done",
    ];
    yields(&GOOGLE, GOOGLE_CODE, &rows);
    yields(&APPLE, APPLE_CODE, &rows);
}

#[test]
fn a_quote_behind_a_dash_is_no_part_of_what_is_sent() {
    let shape = CodeFormat {
        drops_dashes: true,
        ..SIGNS.clone()
    };
    would_send(&shape, "-\"qwer\"-", "qwer");
    // Where there is nothing else, it may be what somebody means.
    would_send(&shape, "-\"-", "-\"-");
    yields(&GOOGLE, GOOGLE_CODE, &["Code: -\"qwer tyui opas dfgh\""]);
}

#[test]
fn what_would_be_sent_of_several_lines_is_judged_the_same_again() {
    for pasted in ["qwer\n\n0", "qwer\r\n0", "qwer\n\u{200b}\n0"] {
        would_send(&SIGNS, pasted, "qwer0");
    }
    would_send(&SIGNS, "qwer0", "qwer0");
}

#[test]
fn a_length_of_nothing_is_no_length() {
    let nothing = CodeFormat {
        lengths: vec![0],
        ..GOOGLE.clone()
    };
    assert_eq!(check(&nothing, "qwer", ACME).verdict, VerdictKind::Doubt);
}
