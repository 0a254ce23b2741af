//! The rows of `data/replies` as they ship: in every encoding in which a server may answer, so that nothing that ships
//! has to decode anything.

use app_password::model::provider::Provider;
use app_password::model::reply::{Evidence, Reply};
use app_password::reply::fold::Folded;
use app_password::reply::row::Row;
use encoding_rs::{
    BIG5, EUC_JP, EUC_KR, Encoding, GBK, ISO_8859_2, KOI8_U, SHIFT_JIS, WINDOWS_1250, WINDOWS_1251,
    WINDOWS_1252,
};

use crate::files::Data;

/// The rows that the wasm needs, and those that are loaded with the other providers: what only these say, and what is
/// not written in ASCII.
pub fn shipped(data: &Data) -> (Vec<Row<'static>>, Vec<Row<'static>>) {
    let in_core = |row: &&Reply| {
        let best_known = |id: &String| data.core.iter().any(|core: &Provider| core.id == *id);
        let plain = row.words.iter().all(|words| words.is_ascii());
        let helps_only = row.evidence == Evidence::Wrapper && !row.hint.is_empty();
        plain && !helps_only && (row.providers.is_empty() || row.providers.iter().any(best_known))
    };
    let (core, others): (Vec<&Reply>, Vec<&Reply>) = data.replies.iter().partition(in_core);
    let rows = |replies: Vec<&Reply>| replies.into_iter().flat_map(in_every_encoding).collect();
    (rows(core), rows(others))
}

/// A row for each encoding that can write all its words.
fn in_every_encoding(row: &Reply) -> Vec<Row<'static>> {
    let utf8 = row
        .words
        .iter()
        .map(|words| words.clone().into_bytes())
        .collect();
    let others = encodings(row).into_iter().filter_map(|encoding| {
        let encoded = row.words.iter().map(|words| encoded(words, encoding));
        encoded.collect::<Option<Vec<_>>>()
    });
    let mut all: Vec<Vec<Vec<u8>>> = std::iter::once(utf8).chain(others).collect();
    // Some letters are the same byte in several.
    all.dedup();
    all.iter().map(|words| Row::of(row, words)).collect()
}

fn encoded(words: &str, encoding: &'static Encoding) -> Option<Vec<u8>> {
    let (bytes, _, unmappable) = encoding.encode(words);
    (!unmappable).then(|| Folded::needle(&bytes))
}

/// The encodings, other than UTF-8, that mail servers use for the script of these words.
fn encodings(row: &Reply) -> Vec<&'static Encoding> {
    let any = |text: &str, from, to| text.chars().any(|c| (from..=to).contains(&c));
    let words = row.words.concat();
    if words.is_ascii() {
        vec![]
    } else if any(&words, 'а', 'я') || any(&words, 'А', 'Я') {
        vec![KOI8_U, WINDOWS_1251]
    } else if any(&words, '가', '힣') {
        vec![EUC_KR]
    } else if any(&row.sample, 'ぁ', 'ヿ') {
        // `Folded` makes EUC-JP of ISO-2022-JP.
        vec![EUC_JP, SHIFT_JIS]
    } else if any(&words, '一', '龥') {
        vec![GBK, BIG5]
    } else {
        vec![ISO_8859_2, WINDOWS_1252, WINDOWS_1250]
    }
}

#[cfg(test)]
mod tests {
    use app_password::model::cause::Cause;

    use super::*;

    fn row(words: &str) -> Reply {
        Reply {
            words: vec![words.to_owned()],
            cause: Cause::WrongCode,
            sample: words.to_owned(),
            ..Reply::default()
        }
    }

    #[test]
    fn a_row_is_there_in_each_encoding_of_its_script() {
        for (words, rows) in [
            ("login failed", 1),
            ("登录失败", 2),
            ("неверный пароль", 3),
            ("로그인 실패", 2),
            ("ログイン", 3),
            ("mot de passe refusé", 2),
            ("zła nazwa użytkownika", 2),
            ("špatné heslo", 3),
        ] {
            assert_eq!(in_every_encoding(&row(words)).len(), rows, "{words}");
        }
    }
}
