//! # VAL013 impossible-value（指标值不可能）
//!
//! ## 依据
//! `mof-2015-88/review/effect-reasonableness` 绩效合理性：符合行业正常水平。
//!
//! ## 检查什么
//! 占比一类的指标（合格率、覆盖率、满意度）大于100%，或写“≥100%”“＞100%”；计数写成负数。
//!
//! ## 为什么
//! 占比最多100%，“≥100%”只能等于100%，“＞100%”永远达不到。
//!
//! ## 反例
//! ```text
//! 质量 | 验收合格率 | ≥100%
//! ```
//!
//! ```text
//! 经济 | 劳务费发放覆盖率 | ≥100百分比
//! ```
//!
//! ```text
//! 满意度 | 群众满意度 | ≥105%
//! ```
//!
//! ```text
//! 质量 | 设备完好率 | =120%
//! ```
//!
//! ```text
//! 数量 | 培训人数 | ≥-5人
//! ```
//!
//! ## 正例
//! ```text
//! 质量 | 验收合格率 | =100%
//! ```
//!
//! ```text
//! 经济 | 销售收入增长率 | ≥120%
//! ```
//!
//! ```text
//! 数量 | 任务完成率 | ≥110%
//! ```
//!
//! ```text
//! 质量 | 床位使用率 | ≥105%
//! ```
//!
//! ```text
//! 经济 | 净利润 | ≥-5万元
//! ```
//!
//! ## 何时不提示
//! 增长率、完成率、使用率、指数等可以超过100%的；中心词表没有注明最多100%的“率”；‰ 和比值。

use crate::facts::{FormFacts, Row, UnitKind};
use crate::rule::rule;
use crate::{Findings, Rule};
use rust_decimal::Decimal;
use zs_model::{Operator, Value};

pub(super) const RULE: Rule = rule! {
    code: "VAL013", name: "impossible-value", clause: "mof-2015-88/review/effect-reasonableness", ground: Norm,
    severity: Warning, page: "impossible_value.rs", check: Row(check),
};

fn check(row: &Row, _form: &FormFacts, findings: &mut Findings) {
    let Value::Numeric {
        operator,
        number,
        unit: Some(unit),
    } = &row.target.value
    else {
        return;
    };
    let raw = &row.target.raw;
    if row.unit_kind == Some(UnitKind::Count) && *number < Decimal::ZERO {
        findings
            .report(
                row.target_path(),
                format!("“{}”是数量，指标值“{raw}”却是负数", row.name),
            )
            .advise("核对数字；表示减少的，把“减少”写进名称");
        return;
    }
    let is_capped = row
        .head
        .is_some_and(|head| head.is_share && head.capped == Some(true));
    if !is_capped || unit.as_str() != "%" {
        return;
    }
    let hundred = Decimal::ONE_HUNDRED;
    match operator {
        Some(Operator::Ge) if *number == hundred => {
            let message = format!("“{}”最多100%，“{raw}”只能是恰好100%", row.name);
            let draft = findings
                .report(row.target_path(), message)
                .advise("要求全部做到的，写“=100%”");
            if let Some(exact) = with_equals(raw) {
                draft.fix(exact);
            }
        }
        Some(Operator::Ge | Operator::Eq) | None if *number > hundred => unreachable_share(row, findings),
        Some(Operator::Gt) if *number >= hundred => unreachable_share(row, findings),
        _ => {}
    }
}

fn unreachable_share(row: &Row, findings: &mut Findings) {
    let message = format!("“{}”最多100%，指标值“{}”达不到", row.name, row.target.raw);
    findings
        .report(row.target_path(), message)
        .advise("核对数字；考核的是增长的，把“增长”写进名称");
}

/// `≥100%` with its sign made `=`; `None` where the sign is in words or in a cell of its own.
fn with_equals(raw: &str) -> Option<String> {
    let sign = ["≥", ">=", "＞=", "＞＝", "≧", "⩾"]
        .into_iter()
        .find(|sign| raw.contains(sign))?;
    Some(raw.replacen(sign, "=", 1))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn a_share_ends_at_a_hundred() {
        check(
            &RULE,
            "质量 | 验收合格率 | ≥100百分比\n满意度 | 群众满意度 | ＞100%",
            expect![[r#"
                第1行 VAL013 核实 “验收合格率”最多100%，“≥100百分比”只能是恰好100%
                      建议：要求全部做到的，写“=100%”
                      改为：=100百分比
                第2行 VAL013 核实 “群众满意度”最多100%，指标值“＞100%”达不到
                      建议：核对数字；考核的是增长的，把“增长”写进名称
            "#]],
        );
    }

    #[test]
    fn growth_and_completion_may_exceed_it() {
        check(
            &RULE,
            "经济 | 收入增长率 | ≥120%\n数量 | 任务完成率 | ≥110%\n质量 | 某某率 | ≥100%",
            expect![[""]],
        );
    }

    #[test]
    fn less_than_none() {
        check(
            &RULE,
            "数量 | 培训人数 | -5人",
            expect![[r#"
            第1行 VAL013 核实 “培训人数”是数量，指标值“-5人”却是负数
                  建议：核对数字；表示减少的，把“减少”写进名称
        "#]],
        );
    }
}
