//! Indicators written in one line with their targets: `企业开办时间≤1工作日；网上办理率≥90%`.

use super::names::take_apart;
use super::ordinals;
use zs_model::{ActivityIndicator, RowId, TargetValue, Value};

const SIGNS: [char; 12] = ['≥', '≤', '＞', '＜', '>', '<', '=', '＝', '≧', '≦', '﹥', '﹤'];
const WORDS: [&str; 13] = [
    "大于等于",
    "小于等于",
    "不低于",
    "不少于",
    "不高于",
    "不超过",
    "不大于",
    "不小于",
    "大于",
    "小于",
    "达到",
    "高于",
    "低于",
];

/// The indicators of a text, numbered from `first`.
pub(super) fn indicators(text: &str, first: usize) -> Vec<ActivityIndicator> {
    pieces(text)
        .into_iter()
        .enumerate()
        .map(|(at, piece)| {
            let (name, target) = split_target(piece);
            let name = name.trim_end().trim_end_matches(['：', ':', '，', ',']);
            ActivityIndicator {
                id: RowId::indicator(first + at),
                name: take_apart(ordinals::without(name)).name,
                target: TargetValue::parse(target),
                inner: None,
            }
        })
        .collect()
}

/// Whether the text names a target, so that it can be an indicator.
pub(super) fn has_target(text: &str) -> bool {
    !split_target(text).1.is_empty()
}

/// Parts the text at semicolons and line ends, and at commas where both sides have a target of their own.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    for sentence in text.split(['；', ';', '\n', '。']) {
        let mut from = 0;
        for (at, c) in sentence.char_indices() {
            if !matches!(c, '，' | ',' | '、') {
                continue;
            }
            let (left, right) = (&sentence[from..at], &sentence[at + c.len_utf8()..]);
            let digits = right.starts_with(|c: char| c.is_ascii_digit())
                && left.ends_with(|c: char| c.is_ascii_digit());
            if sign(left).is_some() && sign(right).is_some_and(|at| at > 0) && !digits {
                pieces.push(left);
                from = at + c.len_utf8();
            }
        }
        pieces.push(&sentence[from..]);
    }
    pieces.retain(|piece| !piece.trim().is_empty());
    pieces
}

/// Where the target begins: at a sign, or at a word for one with a number behind it.
fn sign(text: &str) -> Option<usize> {
    let words = WORDS.iter().filter_map(|word| {
        let at = text.find(word)?;
        let behind = text[at + word.len()..].trim_start();
        behind.starts_with(|c: char| c.is_numeric()).then_some(at)
    });
    text.find(SIGNS).into_iter().chain(words).min()
}

fn split_target(piece: &str) -> (&str, &str) {
    let piece = piece.trim_end();
    if let Some(at) = sign(piece) {
        return piece.split_at(at);
    }
    if let Some(name) = piece.strip_suffix("是/否") {
        return (name, "是/否");
    }
    if let Some((name, value)) = piece.rsplit_once(['：', ':']) {
        return (name, value.trim_start());
    }
    // A bare number at the end: from where its last run of digits begins.
    let is_part = |c: char| c.is_ascii_digit() || c == '.';
    let Some(last) = piece.rfind(is_part) else {
        return (piece, "");
    };
    let start = piece[..last]
        .rfind(|c: char| !is_part(c))
        .map_or(0, |at| at + piece[at..].chars().next().map_or(0, char::len_utf8));
    let number = matches!(TargetValue::parse(&piece[start..]).value, Value::Numeric { .. });
    if number && start > 0 {
        piece.split_at(start)
    } else {
        (piece, "")
    }
}

#[cfg(test)]
mod tests {
    use super::indicators;
    use expect_test::{Expect, expect};

    #[track_caller]
    fn check(text: &str, expect: Expect) {
        let rows = indicators(text, 1);
        let lines: Vec<String> = rows
            .iter()
            .map(|it| format!("{} {} | {}\n", it.id, it.name, it.target.raw))
            .collect();
        expect.assert_eq(&lines.concat());
    }

    #[test]
    fn name_and_target_are_parted() {
        check(
            "监管执法计划完成率≥90%",
            expect![[r#"
            r1 监管执法计划完成率 | ≥90%
        "#]],
        );
        check(
            "全区重大特种设备事故=0。",
            expect![[r#"
            r1 全区重大特种设备事故 | =0
        "#]],
        );
        check(
            "12345热线接通率95%",
            expect![[r#"
            r1 12345热线接通率 | 95%
        "#]],
        );
        check(
            "投诉办结率：不低于98%",
            expect![[r#"
            r1 投诉办结率 | 不低于98%
        "#]],
        );
        check(
            "群众满意",
            expect![[r#"
            r1 群众满意 | 
        "#]],
        );
    }

    #[test]
    fn several_stand_in_one_line() {
        check(
            "食品、药品抽检合格率≥98%、投诉率≤1%；1.检查1,200次\n指标2：培训≥3次",
            expect![[r#"
            r1 食品、药品抽检合格率 | ≥98%
            r2 投诉率 | ≤1%
            r3 检查1 | 200次
            r4 培训 | ≥3次
        "#]],
        );
    }
}
