//! # CAT016 name-holds-target（名称含目标值）
//!
//! ## 依据
//! `mof-2021-101/2/name` 名称是末级的简短名词短语，不带指标值。
//!
//! ## 检查什么
//! 指标名称的末尾带着要达到的数（带符号的数、百分比，或单位与指标值相同的数），或者带着截止日期。
//! 名称里的数与指标值不一致的，为必改。
//!
//! ## 为什么
//! 目标写在两处，改了一处忘了另一处，就不知道该按哪个考核。
//!
//! ## 反例
//! ```text
//! 质量 | 产品合格率100% | ≥98%
//! ```
//!
//! ```text
//! 数量 | 新建水泥路1条 | =1条
//! ```
//!
//! ```text
//! 社会 | 投诉办结率≥95% | 是
//! ```
//!
//! ```text
//! 时效 | 12月底前完成 | 是
//! ```
//!
//! ## 正例
//! ```text
//! 质量 | 产品合格率 | ≥98%
//! ```
//!
//! ```text
//! 数量 | 0-36月龄儿童管理人数 | ≥300人
//! 数量 | 孕产妇7天访视数 | ≥300人
//! 数量 | 参保60周岁以上 | ≥300人
//! 数量 | 12345热线受理量 | ≥300件
//! 社会 | 响应半径3公里以内 | ≥90%
//! ```
//!
//! ```text
//! 生态 | 降低PM2.5 | ≥5%
//! 数量 | 提前下达2023年 | ≥1项
//! ```
//!
//! ## 何时不提示
//! 数说的是对象的范围（年龄、等级、型号、年份）；数在名称中间、又没有比较符号的；单位与指标值不同的。

use crate::facts::{FormFacts, Row};
use crate::rule::rule;
use crate::words;
use crate::{Findings, Rule};
use rust_decimal::Decimal;
use zs_model::{Severity, TargetValue, Unit, Value};

pub(super) const RULE: Rule = rule! {
    code: "CAT016", name: "name-holds-target", clause: "mof-2021-101/2/name", ground: Logic,
    severity: Warning, page: "name_holds_target.rs", check: Row(check),
};

fn check(row: &Row, _form: &FormFacts, findings: &mut Findings) {
    let name = &row.plain_name;
    if !name.bytes().any(|byte| byte.is_ascii_digit()) || row.target.is_blank() {
        return;
    }
    if let Some(date) = deadline(name) {
        let message = format!(
            "名称“{}”里带着时间“{date}”，指标值是“{}”",
            row.name, row.target.raw
        );
        findings
            .report(row.name_path(), message)
            .advise("名称只写考核什么，如“完成时间”；日期写在指标值里");
        return;
    }
    let Some(held) = held_target(name) else { return };
    let Some(same_unit) = relation(&held, row) else {
        return;
    };
    let raw = &row.target.raw;
    let differs = same_unit && row.target.number().is_some_and(|number| number != held.number);
    let message = if differs {
        format!(
            "名称“{}”里是“{}”，指标值却是“{raw}”，按哪个考核？",
            row.name, held.printed
        )
    } else {
        format!(
            "名称“{}”里带着要达到的数“{}”，指标值是“{raw}”",
            row.name, held.printed
        )
    };
    let draft = findings.report(row.name_path(), message);
    draft.advise("名称只写考核什么，数、符号和单位都写在指标值里");
    if differs {
        draft.severity(Severity::Error);
    }
}

/// A target at the end of a name.
struct Held<'n> {
    printed: &'n str,
    number: Decimal,
    unit: Option<Unit>,
    has_sign: bool,
}

/// The target with which the name ends, or one that a sign introduces.
fn held_target(name: &str) -> Option<Held<'_>> {
    let is_sign = |c: char| "≥≤=＞＜><".contains(c);
    let start = match name.find(is_sign) {
        Some(at) => at,
        None => {
            let last_digit = name.rfind(|c: char| c.is_ascii_digit())?;
            let before = name[..last_digit].rfind(|c: char| !c.is_ascii_digit() && c != '.')?;
            before.checked_add(name[before..].chars().next()?.len_utf8())?
        }
    };
    let has_sign = name[start..].starts_with(is_sign);
    let lead = name[..start].chars().next_back();
    if start == 0 || lead.is_some_and(|c| c.is_ascii_alphabetic() || "-~—第".contains(c)) {
        return None;
    }
    let printed = &name[start..];
    let core = words::TARGET_TAIL.ending(printed).map_or(printed, |tail| {
        &printed[..printed.len().saturating_sub(tail.len())]
    });
    let Value::Numeric { number, unit, .. } = TargetValue::parse(core).value else {
        return None;
    };
    let known = unit.as_ref().is_none_or(Unit::is_known);
    (known && (has_sign || unit.is_some())).then_some(Held {
        printed,
        number,
        unit,
        has_sign,
    })
}

/// Whether the number in the name has the unit of the target; `None` where it is about something else.
fn relation(held: &Held, row: &Row) -> Option<bool> {
    let own = row.target.unit();
    match &row.target.value {
        Value::Numeric { .. } | Value::Range { .. } => {
            let same = match (&held.unit, own) {
                (Some(held), Some(own)) => held == own,
                (None, _) => held.has_sign,
                (Some(_), None) => row.target.number() == Some(held.number),
            };
            same.then_some(true)
        }
        _ => {
            let scope = held
                .unit
                .as_ref()
                .is_some_and(|unit| words::SCOPE_UNIT.holds(unit.as_str()));
            (!scope).then_some(false)
        }
    }
}

/// 12月底前, 9月30日前: a deadline inside the name.
fn deadline(name: &str) -> Option<&str> {
    let at = name
        .find("月底前")
        .or_else(|| name.find("日前").filter(|at| name[..*at].contains('月')))?;
    let word = if name[at..].starts_with("月底前") {
        "月底前"
    } else {
        "日前"
    };
    let end = at.checked_add(word.len())?;
    let start = name[..at]
        .rfind(|c: char| !c.is_ascii_digit() && !"年月".contains(c))
        .and_then(|before| before.checked_add(name[before..].chars().next()?.len_utf8()))
        .unwrap_or(0);
    name[start..at]
        .starts_with(|c: char| c.is_ascii_digit())
        .then(|| &name[start..end])
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn two_targets_for_one_row() {
        check(
            &RULE,
            "质量 | 产品合格率100% | ≥98%\n数量 | 新建水泥路1条 | 1条\n时效 | 9月30日前完工 | 9月30日前\n质量 | 投诉办结率≥95% | 是",
            expect![[r#"
                第1行 CAT016 核实 名称“产品合格率100%”里是“100%”，指标值却是“≥98%”，按哪个考核？
                      建议：名称只写考核什么，数、符号和单位都写在指标值里
                第2行 CAT016 核实 名称“新建水泥路1条”里带着要达到的数“1条”，指标值是“1条”
                      建议：名称只写考核什么，数、符号和单位都写在指标值里
                第3行 CAT016 核实 名称“9月30日前完工”里带着时间“9月30日前”，指标值是“9月30日前”
                      建议：名称只写考核什么，如“完成时间”；日期写在指标值里
                第4行 CAT016 核实 名称“投诉办结率≥95%”里带着要达到的数“≥95%”，指标值是“是”
                      建议：名称只写考核什么，数、符号和单位都写在指标值里
            "#]],
        );
    }
}
