//! # STR018 name-space（名称含多余空格）
//!
//! ## 依据
//! `mof-2015-88/review/completeness-norm` 规范完整性：格式符合要求。
//!
//! ## 检查什么
//! 项目名称或指标名称前后有空格、中间有连续空格，或者夹着全角的字母、数字和不成对的括号。
//!
//! ## 为什么
//! 系统按字比对名称，多一个空格就成了另一个项目，汇总、查询都找不到。
//!
//! ## 反例
//! ```text
//! 项目  提前下达市场监管补助经费
//! ```
//!
//! ```text
//! 项目 ５Ｇ基站改造（一期)
//! ```
//!
//! ## 正例
//! ```text
//! 项目 市场监管补助经费
//! 数量 | 5G基站（座） | ≥3座
//! ```
//!
//! ## 何时不提示
//! 中间的单个空格；成对的括号，不论全角还是半角。

use crate::facts::FormFacts;
use crate::rule::rule;
use crate::{Findings, Rule};
use zs_model::FieldPath;

pub(super) const RULE: Rule = rule! {
    code: "STR018", name: "name-space", clause: "mof-2015-88/review/completeness-norm", ground: Norm,
    severity: Advice, page: "name_space.rs", check: Form(check),
};

fn check(form: &FormFacts, findings: &mut Findings) {
    if let Some(name) = form.form.project().and_then(|it| it.project_name.as_deref()) {
        check_name("项目名称", name, || FieldPath::new("project_name"), findings);
    }
    for row in &form.rows {
        check_name("指标名称", row.name, || row.name_path(), findings);
    }
}

fn check_name(what: &str, name: &str, path: impl Fn() -> FieldPath, findings: &mut Findings) {
    // Most names hold nothing that could be out of place.
    let is_plain = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    if !name.contains(|c: char| {
        !is_plain(c) && (c.is_whitespace() || narrow(c) != c || matches!(c, '(' | '（' | ')' | '）'))
    }) {
        return;
    }
    let new = tidy(name);
    if new == name || new.is_empty() {
        return;
    }
    let trouble = if name.trim() != name {
        "前后有空格"
    } else if has_long_space(name) {
        "中间有多余的空格"
    } else {
        "全角和半角混用"
    };
    findings
        .report(path(), format!("{what}“{name}”{trouble}"))
        .advise(format!("改为“{new}”"))
        .fix(new);
}

fn has_long_space(name: &str) -> bool {
    name.contains("  ") || name.contains('\u{3000}')
}

/// The name without spaces around it, with single spaces inside, letters and digits in half width, and brackets
/// in pairs of one width.
fn tidy(name: &str) -> String {
    let spaced: Vec<&str> = name.split_whitespace().collect();
    let text = if has_long_space(name) || name.trim() != name {
        join(&spaced)
    } else {
        name.to_owned()
    };
    pair_brackets(&text.chars().map(narrow).collect::<String>())
}

/// Joins words: no space between 汉字, one elsewhere.
fn join(words: &[&str]) -> String {
    let mut text = String::new();
    for word in words {
        let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        if latin(text.chars().next_back()) && latin(word.chars().next()) {
            text.push(' ');
        }
        text.push_str(word);
    }
    text
}

fn narrow(c: char) -> char {
    match c {
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

/// Gives the closing bracket the width of the opening one.
fn pair_brackets(text: &str) -> String {
    let mut open = Vec::new();
    let paired = text.chars().map(|c| match c {
        '(' | '（' => {
            open.push(c);
            c
        }
        ')' | '）' => match open.pop() {
            Some('(') => ')',
            Some(_) => '）',
            None => c,
        },
        _ => c,
    });
    paired.collect()
}

#[cfg(test)]
mod tests {
    use super::{RULE, tidy};
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn a_space_before_the_name() {
        check(
            &RULE,
            "项目  提前下达补助经费",
            expect![[r#"
            第1行 STR018 建议 项目名称“ 提前下达补助经费”前后有空格
                  建议：改为“提前下达补助经费”
                  改为：提前下达补助经费
        "#]],
        );
    }

    #[test]
    fn tidy_names_stay_as_they_are() {
        for name in ["ABC 平台", "系统(一期)", "系统（一期）", "甲 乙"] {
            assert_eq!(tidy(name), name);
        }
        assert_eq!(tidy("甲  乙"), "甲乙");
        assert_eq!(tidy("５Ｇ改造（一期)"), "5G改造（一期）");
    }
}
