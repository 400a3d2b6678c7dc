//! # LVL006 uniform-target（指标值缺少区分）
//!
//! ## 依据
//! `mof-2015-88/review/effect-reasonableness` 绩效合理性：符合正常水平，同类项目之间可比。
//!
//! ## 检查什么
//! 一个文件（或一个项目）里多数数值指标是同一个值，如都是“≥90%”。
//! 份额和最少个数由规则方案给出（默认60%、5个）；100%和0不计。
//!
//! ## 为什么
//! 事情难易不同，数字却一样，说明值不是按依据定的，年底也比不出高低。
//!
//! ## 反例
//! ```text
//! 质量 | 抽检计划完成率 | ≥90%
//! 质量 | 案件办结率 | ≥90%
//! 社会 | 投诉处理率 | ≥90%
//! 社会 | 年报公示率 | ≥90%
//! 满意度 | 群众满意度 | ≥90%
//! ```
//!
//! ## 正例
//! ```text
//! 质量 | 抽检计划完成率 | ≥95%
//! 质量 | 案件办结率 | ≥90%
//! 社会 | 投诉处理率 | ≥98%
//! 社会 | 年报公示率 | ≥92%
//! 满意度 | 群众满意度 | ≥90%
//! ```
//!
//! 依法就是100%的不算雷同：
//!
//! ```text
//! 质量 | 工资发放准确率 | =100%
//! 质量 | 社保缴纳率 | =100%
//! 质量 | 抚恤金发放率 | =100%
//! 社会 | 低保金发放率 | =100%
//! 社会 | 救助金发放率 | =100%
//! ```
//!
//! ## 何时不提示
//! 数值指标太少的；100%和0；部门整体目标的分项（另由 activity-uniform 提示）；上级下达的行。

use crate::facts::{Facts, FormFacts, Row};
use crate::rule::rule;
use crate::{Findings, Rule};
use foldhash::{HashMap, HashMapExt};
use rust_decimal::Decimal;
use zs_model::{Operator, Value};

pub(super) const RULE: Rule = rule! {
    code: "LVL006", name: "uniform-target", clause: "mof-2015-88/review/effect-reasonableness", ground: Norm,
    severity: Warning, page: "uniform_target.rs", check: Document(check),
};

fn check(facts: &Facts, findings: &mut Findings) {
    let rows: Vec<Target> = facts.forms.iter().flat_map(targets).collect();
    let several = facts
        .forms
        .iter()
        .filter(|form| !form.indicators().is_empty())
        .count()
        > 1;
    if several && report("整个文件", &rows, facts, findings) {
        return;
    }
    for form in facts.forms.iter().filter(|form| !form.indicators().is_empty()) {
        let rows: Vec<Target> = targets(form).collect();
        report("这张表", &rows, facts, findings);
    }
}

/// A numeric target that is neither 100 % nor nought.
struct Target<'f> {
    form: usize,
    row: &'f Row<'f>,
    value: Same<'f>,
}

/// Sign, number and unit, so that `≥90%` and `≥90百分比` are one.
type Same<'f> = (Option<Operator>, Decimal, &'f str);

fn targets<'f>(form: &'f FormFacts) -> impl Iterator<Item = Target<'f>> {
    let own = form
        .rows
        .iter()
        .filter(|row| row.indicator.is_some() && !row.handed_down);
    own.filter_map(|row| {
        let Value::Numeric {
            operator,
            number,
            unit,
        } = &row.target.value
        else {
            return None;
        };
        let unit = unit.as_ref().map_or("", |unit| unit.as_str());
        // A bare 100 of a rate is 100 % too.
        let whole = matches!(unit, "%" | "") && *number == Decimal::ONE_HUNDRED;
        (!whole && !number.is_zero()).then_some(Target {
            form: form.number,
            row,
            value: (*operator, *number, unit),
        })
    })
}

/// Whether most of the targets are the same, and said so.
fn report(what: &str, targets: &[Target], facts: &Facts, findings: &mut Findings) -> bool {
    let (Some(limit), Some(fewest)) = (
        facts.law.decimal("level.uniform_target_percent"),
        facts.law.count("level.uniform_target_rows_min"),
    ) else {
        findings.skip("规则方案没有给出份额");
        return false;
    };
    if targets.len() < fewest {
        return false;
    }
    let mut counts: HashMap<&Same, usize> = HashMap::new();
    for target in targets {
        *counts.entry(&target.value).or_default() += 1;
    }
    let Some((value, count)) = counts.into_iter().max_by_key(|(_, count)| *count) else {
        return false;
    };
    let share = Decimal::from(count * 100).checked_div(Decimal::from(targets.len()));
    if share.is_none_or(|share| share <= limit) {
        return false;
    }
    let mut same = targets.iter().filter(|target| target.value == *value);
    let Some(first) = same.next() else { return false };
    let (sign, number, unit) = value;
    let message = format!(
        "{what}{}个数值指标中有{count}个都是“{}{}{unit}”（100%和0不计）",
        targets.len(),
        sign.map_or("", |it| it.sign()),
        number.normalize()
    );
    let finding = findings.report_in(first.form, first.row.target_path(), message);
    finding.advise("按各自的历史数据、计划或标准分别确定");
    for target in same {
        finding.also(target.form, target.row.target_path());
    }
    true
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn all_at_ninety() {
        let rows = "质量 | 甲率 | ≥90%\n质量 | 乙率 | ≥90百分比\n社会 | 丙率 | ≥90%";
        check(
            &RULE,
            &format!("项目 一\n{rows}\n项目 二\n{rows}"),
            expect![[r#"
            第2行 LVL006 核实 整个文件6个数值指标中有6个都是“≥90%”（100%和0不计）
                  建议：按各自的历史数据、计划或标准分别确定
        "#]],
        );
    }

    #[test]
    fn counts_beside_them_are_a_difference() {
        check(
            &RULE,
            "质量 | 甲率 | ≥90%\n质量 | 乙率 | ≥90%\n质量 | 丙率 | ≥90%\n数量 | 丁 | ≥12次\n数量 | 戊 | ≥3次",
            expect![[r#""#]],
        );
    }
}
