//! # VAL026 date-value（时间值不规范）
//!
//! ## 依据
//! `mof-2021-101/2/timeliness` 时效指标写整体完成时间和有要求的关键时间节点。
//!
//! ## 检查什么
//! 时效指标只写及时、按时、按计划、尽快、全年一类的话，没有日期也没有期限。
//! 时效指标写成比率的作为建议，整个文件只提一次。
//!
//! ## 为什么
//! 没有日期就说不清什么时候算按时。
//!
//! ## 反例
//! ```text
//! 时效 | 隐患督促整改及时性 | 及时
//! ```
//!
//! ```text
//! 时效 | 完成年度任务 | 按计划完成
//! ```
//!
//! ```text
//! 时效 | 项目完成 | 全年
//! ```
//!
//! ```text
//! 时效 | 按计划完成工作 | ≥90%
//! ```
//!
//! ## 正例
//! ```text
//! 时效 | 项目完成时间 | 11月30日前
//! ```
//!
//! ```text
//! 时效 | 维修响应时间 | ≤2小时
//! ```
//!
//! ```text
//! 时效 | 服务期限 | 2021年全年
//! ```
//!
//! ```text
//! 时效 | 工资发放时间 | 每月10日前
//! 时效 | 补贴发放时间 | 每月按时发放
//! ```
//!
//! ```text
//! 时效 | 反馈时间 | 接到投诉后及时，不超过3日
//! ```
//!
//! ```text
//! 质量 | 整改 | 及时
//! ```
//!
//! ## 何时不提示
//! 时长、周期、每月固定的日期、从某件事算起的期限；写了年份的全年。

use crate::facts::{FormFacts, IndicatorSubtype, Row, UnitKind};
use crate::rule::rule;
use crate::words;
use crate::{Findings, Rule};
use zs_model::{DatePoint, Severity, Value};

pub(super) const RULE: Rule = rule! {
    code: "VAL026", name: "date-value", clause: "mof-2021-101/2/timeliness", ground: Norm,
    severity: Warning, page: "date_value.rs", check: Row(check),
};

fn check(row: &Row, _form: &FormFacts, findings: &mut Findings) {
    if row.subtype != IndicatorSubtype::Timeliness {
        return;
    }
    let raw = &row.target.raw;
    let is_empty = match &row.target.value {
        Value::Qualitative => says_nothing(raw),
        Value::Text { numbers, .. } => numbers.is_empty() && says_nothing(raw),
        Value::Date { dates, .. } => dates[..] == [DatePoint::WholeYear],
        Value::Numeric { .. } => {
            if row.unit_kind == Some(UnitKind::Ratio) {
                say_when(row, findings);
            }
            false
        }
        _ => false,
    };
    if is_empty {
        let message = format!(
            "“{}”的指标值“{raw}”没有说是哪一天，年底说不清算不算按时",
            row.name
        );
        findings
            .report(row.target_path(), message)
            .advise("写明完成日期（…月…日前）或期限（…日内）");
    }
}

fn says_nothing(raw: &str) -> bool {
    words::EMPTY_TIME.find(raw).is_some() && words::DATED_TIME.find(raw).is_none()
}

fn say_when(row: &Row, findings: &mut Findings) {
    findings
        .report(row.target_path(), "时效指标写成比率，没有写出什么时候完成")
        .advise("有时间要求的，写明完成日期或期限")
        .severity(Severity::Advice)
        .fold();
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn soon_is_no_date() {
        check(
            &RULE,
            "时效 | 隐患督促整改及时性 | 及时\n时效 | 项目完成 | 全年",
            expect![[r#"
                第1行 VAL026 核实 “隐患督促整改及时性”的指标值“及时”没有说是哪一天，年底说不清算不算按时
                      建议：写明完成日期（…月…日前）或期限（…日内）
                第2行 VAL026 核实 “项目完成”的指标值“全年”没有说是哪一天，年底说不清算不算按时
                      建议：写明完成日期（…月…日前）或期限（…日内）
            "#]],
        );
    }

    #[test]
    fn a_rate_is_advice_once_a_document() {
        check(
            &RULE,
            "时效 | 发放及时率 | 100%\n时效 | 按计划完成工作 | ≥90%",
            expect![[r#"
                第1行 VAL026 建议 时效指标写成比率，没有写出什么时候完成（共2处）
                      建议：有时间要求的，写明完成日期或期限
            "#]],
        );
    }

    #[test]
    fn terms_and_recurring_dates_are_right() {
        check(
            &RULE,
            "时效 | 响应时间 | ≤2小时\n时效 | 工资发放时间 | 每月10日前",
            expect![[""]],
        );
    }
}
