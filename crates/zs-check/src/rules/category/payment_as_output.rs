//! # CAT003 payment-as-output（以资金支付作产出）
//!
//! ## 依据
//! `mof-2020-10/frame/execution-rate` 预算执行率是实际支出与实际到位资金之比，属于过程指标。
//!
//! ## 检查什么
//! 产出指标的名称以支付率、拨付及时率、预算执行率等结尾（词表可改）。
//!
//! ## 为什么
//! 付了钱不等于办了事；执行率在自评时另有分值，写成产出就算了两次。
//!
//! ## 反例
//! ```text
//! 项目 检测中心实验室改造
//! 质量 | 工程款支付率 | ≥95%
//! ```
//!
//! ```text
//! 项目 食品抽检
//! 时效 | 资金支付及时率 | =100%
//! ```
//!
//! ## 正例
//! ```text
//! 项目 检测中心实验室改造
//! 时效 | 完工时间 | 10月底前
//! ```
//!
//! ```text
//! 项目 人事代理人员工资
//! 时效 | 资金支付及时率 | =100%
//! ```
//!
//! ```text
//! 项目 专项债券还本付息
//! 时效 | 资金支付率 | =100%
//! ```
//!
//! ```text
//! 项目 水库移民后期扶持
//! 时效 | 资金拨付 | 6月30日前
//! ```
//!
//! ## 何时不提示
//! 工资、补助、救助、还本付息等项目，钱到了就是服务本身；写的是到账日期的。

use super::asks;
use crate::facts::{FormFacts, IndicatorSubtype, IndicatorType, Row};
use crate::rule::rule;
use crate::words;
use crate::{Findings, Rule};
use zs_model::{Origin, Value};

pub(super) const RULE: Rule = rule! {
    code: "CAT003", name: "payment-as-output", clause: "mof-2020-10/frame/execution-rate", ground: Norm,
    severity: Warning, page: "payment_as_output.rs", check: Row(check),
};

fn check(row: &Row, form: &FormFacts, findings: &mut Findings) {
    let is_output = row.subtype.is_output()
        || (row.indicator_type == IndicatorType::Output && row.subtype == IndicatorSubtype::Unknown);
    let is_date = matches!(row.target.value, Value::Date { .. });
    let from_library = row.indicator.is_some_and(|it| it.origin == Some(Origin::Library));
    if !is_output || is_date || from_library {
        return;
    }
    let Some(word) = words::PAYMENT_NAME.ending(&row.plain_name) else {
        return;
    };
    if pays_people(row, form) {
        return;
    }
    let message = format!(
        "“{}”{}说的是钱付得怎样，不是办成了什么",
        row.name,
        asks(row, word)
    );
    findings
        .report(row.name_path(), message)
        .advise("换成钱换来的结果，如完工日期、验收合格率；支付进度已在资金支出计划和预算执行率中考核");
}

fn pays_people(row: &Row, form: &FormFacts) -> bool {
    let service = &words::PAYMENT_IS_SERVICE;
    let project = form.form.project();
    let texts = [
        Some(row.name),
        project.and_then(|it| it.project_name.as_deref()),
        project.and_then(|it| it.use_of_funds.as_deref()),
    ];
    texts
        .into_iter()
        .flatten()
        .any(|text| service.find(text).is_some())
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn paying_the_builder_is_no_output() {
        check(
            &RULE,
            "项目 实验室改造\n质量 | 工程款支付率 | 100百分比\n数量 | 支付劳务人员数量 | 7人",
            expect![[r#"
                第2行 CAT003 核实 “工程款支付率”问的是“支付率”，说的是钱付得怎样，不是办成了什么
                      建议：换成钱换来的结果，如完工日期、验收合格率；支付进度已在资金支出计划和预算执行率中考核
            "#]],
        );
    }
}
