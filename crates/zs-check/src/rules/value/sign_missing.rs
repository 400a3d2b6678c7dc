//! # VAL011 sign-missing（缺少比较符号）
//!
//! ## 依据
//! `mof-2020-10/16` 自评按完成比例给分：要知道越多越好、越少越好还是恰好。
//!
//! ## 检查什么
//! 指标值只有数字，没有≥、≤、=等符号。成本、可以超过100%的比率和时限逐条提示；
//! 其余整个文件只提一次，列出各处。
//!
//! ## 为什么
//! 没有符号就分不清是上限、下限还是恰好，年底无法按完成比例给分。
//!
//! ## 反例
//! ```text
//! 成本 | 单车年均成本 | 1.08万元
//! ```
//!
//! ```text
//! 经济 | 销售收入增长率 | 10%
//! ```
//!
//! ```text
//! 时效 | 平均办理时限 | 7天
//! ```
//!
//! ```text
//! 数量 | 培训人数 | 30人
//! ```
//!
//! ## 正例
//! ```text
//! 成本 | 单车年均成本 | ≤1.08万元
//! ```
//!
//! ```text
//! 时效 | 完成时间 | 2023年11月30日前
//! ```
//!
//! ```text
//! 数量 | 培训人次 | 20-30人次
//! ```
//!
//! ```text
//! 社会 | 重大事故起数 | 0起
//! ```
//!
//! ```text
//! 社会 | 使用年限 | 不少于8年
//! ```
//!
//! ## 何时不提示
//! 日期、时间段、范围、评分档；0（只能恰好）；表格另有计算符号一栏的。
//! 恰好100%的比率、补助标准一类定死的金额，不逐条提示。

use crate::facts::{FormFacts, IndicatorSubtype, Row, UnitKind};
use crate::rule::rule;
use crate::words;
use crate::{Findings, Rule};
use rust_decimal::Decimal;
use zs_model::{Severity, Value};

pub(super) const RULE: Rule = rule! {
    code: "VAL011", name: "sign-missing", clause: "mof-2020-10/16", ground: Norm,
    severity: Warning, page: "sign_missing.rs", check: Form(check),
};

fn check(form: &FormFacts, findings: &mut Findings) {
    if form.rows.iter().any(sign_stands_apart) {
        return;
    }
    for row in &form.rows {
        let Value::Numeric {
            operator: None,
            number,
            ..
        } = &row.target.value
        else {
            continue;
        };
        let is_period = words::PERIOD_NAME.ending(&row.plain_name).is_some();
        if !number.is_zero() && !is_period {
            report(row, findings);
        }
    }
}

/// A sign that does not stand in the cell of the number has a column of its own.
fn sign_stands_apart(row: &Row) -> bool {
    let bare = |c: char| c.is_ascii_digit() || ".,%".contains(c);
    row.target.operator().is_some() && !row.target.raw.is_empty() && row.target.raw.trim().chars().all(bare)
}

fn report(row: &Row, findings: &mut Findings) {
    let (name, raw) = (row.name, &row.target.raw);
    let Some((doubt, advice)) = doubt(row) else {
        let message = "指标值只有数字没有比较符号，看不出是至少、至多还是恰好";
        let draft = findings.report(row.target_path(), message);
        draft.severity(Severity::Advice).advise("写明“≥”“≤”或“=”").fold();
        return;
    };
    let message = format!("“{name}”的指标值“{raw}”没有比较符号，看不出{doubt}");
    findings.report(row.target_path(), message).advise(advice);
}

/// What the missing sign leaves open, where that changes the score, and what to write.
fn doubt(row: &Row) -> Option<(&'static str, &'static str)> {
    if is_plainly_exact(row) {
        None
    } else if row.is_cost() {
        Some(("是最多还是恰好", "最多花这些的，写“≤”；标准就是这些的，写“=”"))
    } else if row
        .head
        .is_some_and(|head| head.is_share && head.capped == Some(false))
    {
        Some(("是至少还是至多", "写明“≥”“≤”或“=”"))
    } else if is_time_limit(row) {
        Some(("是最长还是恰好", "最长这些的，写“≤”"))
    } else {
        None
    }
}

/// All of it (100 %), or a rate of pay that is fixed.
fn is_plainly_exact(row: &Row) -> bool {
    let in_percent = match row.target.unit() {
        Some(unit) => unit.as_str() == "%",
        None => row.head.is_some_and(|head| head.is_share),
    };
    let is_all = in_percent && row.target.number() == Some(Decimal::ONE_HUNDRED);
    is_all || row.plain_name.ends_with("标准")
}

fn is_time_limit(row: &Row) -> bool {
    row.subtype == IndicatorSubtype::Timeliness && row.unit_kind == Some(UnitKind::Time)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn costs_open_rates_and_times_are_asked_one_by_one() {
        check(
            &RULE,
            "成本 | 单车年均成本 | 1.08万元\n经济 | 销售收入增长率 | 10%\n时效 | 办理时限 | 7天",
            expect![[r#"
                第1行 VAL011 核实 “单车年均成本”的指标值“1.08万元”没有比较符号，看不出是最多还是恰好
                      建议：最多花这些的，写“≤”；标准就是这些的，写“=”
                第2行 VAL011 核实 “销售收入增长率”的指标值“10%”没有比较符号，看不出是至少还是至多
                      建议：写明“≥”“≤”或“=”
                第3行 VAL011 核实 “办理时限”的指标值“7天”没有比较符号，看不出是最长还是恰好
                      建议：最长这些的，写“≤”
            "#]],
        );
    }

    #[test]
    fn other_counts_once_a_document() {
        check(
            &RULE,
            "数量 | 培训人数 | 30人\n质量 | 完成率 | 100%\n成本 | 人均补助标准 | 500元/人",
            expect![[r#"
                第1行 VAL011 建议 指标值只有数字没有比较符号，看不出是至少、至多还是恰好（共3处）
                      建议：写明“≥”“≤”或“=”
            "#]],
        );
    }

    #[test]
    fn zero_dates_and_ranges_need_none() {
        check(
            &RULE,
            "社会 | 事故起数 | 0起\n时效 | 完成时间 | 11月底前\n数量 | 场次 | 3-5场\n时效 | 服务期 | 1年",
            expect![[""]],
        );
    }
}
