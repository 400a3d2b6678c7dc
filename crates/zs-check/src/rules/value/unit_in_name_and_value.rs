//! # VAL010 unit-in-name-and-value（单位重复）
//!
//! ## 依据
//! `mof-2015-88/review/completeness-norm` 规范完整性：格式符合要求。
//!
//! ## 检查什么
//! 名称末尾括号里写了单位，指标值里又写了同一个单位。
//!
//! ## 为什么
//! 单位写一处就够，两处容易改了一处忘了另一处。
//!
//! ## 反例
//! ```text
//! 数量 | 床位数（张） | 40张
//! ```
//!
//! ```text
//! 质量 | 工程质量达标率(%) | 100%
//! ```
//!
//! ## 正例
//! ```text
//! 数量 | 床位数 | 40张
//! ```
//!
//! ```text
//! 数量 | 床位数（张） | 40
//! ```
//!
//! ```text
//! 数量 | 抽检批次（食品） | 40批次
//! ```
//!
//! ## 何时不提示
//! 括号里不是单位的；两处单位不同的；指标值没有单位的。

use crate::facts::{FormFacts, Row};
use crate::rule::rule;
use crate::{Findings, Rule};
use foldhash::{HashMap, HashMapExt};
use zs_model::Unit;

pub(super) const RULE: Rule = rule! {
    code: "VAL010", name: "unit-in-name-and-value", clause: "mof-2015-88/review/completeness-norm", ground: Norm,
    severity: Advice, page: "unit_in_name_and_value.rs", check: Form(check),
};

fn check(form: &FormFacts, findings: &mut Findings) {
    let mut names: HashMap<&str, usize> = HashMap::new();
    for row in &form.rows {
        let count = names.entry(&row.plain_name).or_default();
        *count = count.saturating_add(1);
    }
    for row in &form.rows {
        // Two rows that differ only in their brackets must not become one name.
        let is_unique = names.get(row.plain_name.as_str()) == Some(&1);
        check_row(row, is_unique, form, findings);
    }
}

fn check_row(row: &Row, is_unique: bool, form: &FormFacts, findings: &mut Findings) {
    let (Some(unit), Some((name, inside))) = (row.target.unit(), brackets(row.name)) else {
        return;
    };
    if Unit::parse(inside).as_ref() == Some(unit) && !name.is_empty() {
        let message = format!("名称“{}”和指标值“{}”都写了单位“{unit}”", row.name, row.target.raw);
        let draft = findings.report(row.name_path(), message);
        draft
            .also(form.number, row.target_path())
            .advise("名称里的单位可以去掉");
        if is_unique {
            draft.fix(name);
        }
    }
}

/// The name before its last brackets, and what they hold.
fn brackets(name: &str) -> Option<(&str, &str)> {
    let name = name.trim_end();
    let open = name.rfind(['(', '（'])?;
    let inside = name[open..].trim_start_matches(['(', '（']);
    let inside = inside.strip_suffix([')', '）'])?;
    Some((name[..open].trim_end(), inside))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn one_place_is_enough() {
        check(
            &RULE,
            "数量 | 床位数（张） | 40张",
            expect![[r#"
            第1行 VAL010 建议 名称“床位数（张）”和指标值“40张”都写了单位“张”
                  建议：名称里的单位可以去掉
                  改为：床位数
        "#]],
        );
    }

    #[test]
    fn two_names_must_not_become_one() {
        check(
            &RULE,
            "数量 | 设备数（台） | 4台\n数量 | 设备数（套） | 2个",
            expect![[r#"
                第1行 VAL010 建议 名称“设备数（台）”和指标值“4台”都写了单位“台”
                      建议：名称里的单位可以去掉
            "#]],
        );
    }

    #[test]
    fn a_note_in_brackets_is_no_unit() {
        check(
            &RULE,
            "数量 | 抽检批次（食品） | 40批次\n数量 | 床位数（张） | 40",
            expect![[""]],
        );
    }
}
