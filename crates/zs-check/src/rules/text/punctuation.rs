//! # TXT019 punctuation（标点/全半角）
//!
//! ## 依据
//! `mof-2015-88/review/completeness-norm` 规范完整性：格式符合要求，内容完整准确。
//!
//! ## 检查什么
//! 全角的数字和百分号（８５％）、汉字之间的半角标点、连用的标点（，，）、句子中间多余的空格、
//! 几句话的末尾没有句号。每种情形一份文件只提示一次，列出所有地方。
//!
//! ## 为什么
//! 写法一致，系统才好统计，公开时也整齐。
//!
//! ## 反例
//! ```text
//! 数量 | 宣传条数 | ≥５０条
//! ```
//!
//! ```text
//! 目标 做好检查,提高质量。
//! ```
//!
//! ```text
//! 目标 做好检查，，提高质量。
//! ```
//!
//! ```text
//! 目标 做好检查， 提高质量。
//! ```
//!
//! ```text
//! 目标 做好检查。提高质量
//! ```
//!
//! ## 正例
//! ```text
//! 目标 做好检查，提高质量……合格率≥85%，抽检1,200批次。
//! 数量 | 宣传条数 | ≥50条
//! ```
//!
//! ```text
//! 目标 保障公务用车正常运行
//! ```
//!
//! ## 何时不提示
//! 只有一句话、末尾没有句号的；数字中的逗号和小数点；括号和比较符号；名称首尾的空格（另由 name-space 提示）。

use crate::facts::FormFacts;
use crate::rule::rule;
use crate::{Findings, Rule};
use zs_model::{Cell, half_width};

pub(super) const RULE: Rule = rule! {
    code: "TXT019", name: "punctuation", clause: "mof-2015-88/review/completeness-norm", ground: Norm,
    severity: Advice, page: "punctuation.rs", check: Form(check),
};

fn check(form: &FormFacts, findings: &mut Findings) {
    for cell in form.cells() {
        let marks = Marks::of(cell.text);
        if marks == Marks::default() || matches!(cell.path().as_str(), "preamble" | "project_code") {
            continue;
        }
        if marks.wide {
            let fixed = narrow(cell.text);
            tell(
                findings,
                cell,
                "数字或百分号用了全角",
                "改成半角，如“85%”",
                Some(fixed),
            );
        }
        if marks.half {
            let fixed = widen(cell.text);
            tell(
                findings,
                cell,
                "汉字之间用了半角标点",
                "改成全角标点",
                Some(fixed),
            );
        }
        if marks.doubled {
            tell(findings, cell, "两个标点连在一起", "留下一个", None);
        }
        if marks.space {
            let fixed = without_spaces(cell.text);
            tell(findings, cell, "句子中间有多余的空格", "去掉空格", Some(fixed));
        }
        if marks.open {
            let fixed = format!("{}。", cell.text.trim_end());
            tell(
                findings,
                cell,
                "前面的句子有句号，末尾没有",
                "补上句号",
                Some(fixed),
            );
        }
    }
}

fn tell(findings: &mut Findings, cell: &Cell, message: &str, advice: &str, fixed: Option<String>) {
    let draft = findings.report(cell.path(), message);
    draft.advise(advice).fold();
    if let Some(fixed) = fixed {
        draft.fix(fixed);
    }
}

/// What is odd in a text.
#[derive(Default, PartialEq)]
struct Marks {
    wide: bool,
    half: bool,
    doubled: bool,
    space: bool,
    open: bool,
}

impl Marks {
    fn of(text: &str) -> Marks {
        let mut marks = Marks::default();
        let (mut before, mut last) = ('\0', '\0');
        let (mut stops, mut commas) = (false, false);
        for c in text.trim().chars() {
            if !is_han(c) {
                marks.wide |= is_wide(c);
                marks.doubled |= is_mark(last) && is_mark(c);
                stops |= c == '。';
                commas |= c == '，' || c == '；';
            } else if !is_han(last) {
                marks.half |= is_half_mark(last) && is_han(before);
            }
            if is_space(last) {
                marks.space |= is_written(before) && is_written(c);
            }
            if !(is_space(c) && is_space(last)) {
                before = last;
                last = c;
            }
        }
        // Without punctuation the text is a name or a title, where a gap may be meant.
        marks.space &= stops || commas;
        marks.open = stops && is_han(last);
        marks
    }
}

fn is_wide(c: char) -> bool {
    ('０'..='９').contains(&c) || c == '％'
}

fn is_half_mark(c: char) -> bool {
    matches!(c, ',' | ';' | ':' | '?' | '!')
}

fn is_mark(c: char) -> bool {
    matches!(c, '，' | '。' | '；' | '：' | '、')
}

fn is_space(c: char) -> bool {
    c == ' ' || c == '\u{3000}'
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

fn is_written(c: char) -> bool {
    is_han(c) || is_mark(c)
}

fn narrow(text: &str) -> String {
    let narrow = |c: char| {
        if is_wide(c) {
            half_width(&c.to_string())
        } else {
            c.to_string()
        }
    };
    text.chars().map(narrow).collect()
}

fn widen(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let wide = |(at, c): (usize, &char)| {
        let between = at > 0
            && chars.get(at.saturating_sub(1)).copied().is_some_and(is_han)
            && chars.get(at.saturating_add(1)).copied().is_some_and(is_han);
        match c {
            ',' if between => '，',
            ';' if between => '；',
            ':' if between => '：',
            '?' if between => '？',
            '!' if between => '！',
            other => *other,
        }
    };
    chars.iter().enumerate().map(wide).collect()
}

fn without_spaces(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut kept = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let run = chars[at..].iter().take_while(|c| is_space(**c)).count();
        let end = at.saturating_add(run);
        let left = at.checked_sub(1).and_then(|before| chars.get(before)).copied();
        let right = chars.get(end).copied();
        if run == 0 {
            kept.push(chars[at]);
            at = at.saturating_add(1);
            continue;
        }
        if !(left.is_some_and(is_written) && right.is_some_and(is_written)) {
            kept.extend(&chars[at..end]);
        }
        at = end;
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn one_kind_is_told_once() {
        check(
            &RULE,
            "项目 甲\n目标 公示率达90％以上， 做好检查\n数量 | 条数 | ≥５０条\n项目 乙\n目标 做好检查,提高质量。加强培训",
            expect![[r#"
                第2行 TXT019 建议 数字或百分号用了全角（共2处）
                      建议：改成半角，如“85%”
                第2行 TXT019 建议 句子中间有多余的空格
                      建议：去掉空格
                      改为：公示率达90％以上，做好检查
                第5行 TXT019 建议 汉字之间用了半角标点
                      建议：改成全角标点
                      改为：做好检查，提高质量。加强培训
                第5行 TXT019 建议 前面的句子有句号，末尾没有
                      建议：补上句号
                      改为：做好检查,提高质量。加强培训。
            "#]],
        );
    }
}
