//! # CAT004 management-as-output（管理要求当产出）
//!
//! ## 依据
//! `mof-2020-10/frame/funds-compliance` 资金使用是否合规在过程部分评价。
//!
//! ## 检查什么
//! 产出指标的名称以资金使用合规性、资金到位率、下达率、结余率、资金使用效率等结尾（词表可改）。
//! 换了说法的管理要求不在词表内，不判断。
//!
//! ## 为什么
//! 按规定用钱是应当做到的，不是这笔钱换来的产品或服务；评价时在过程部分另有分值。
//!
//! ## 反例
//! ```text
//! 质量 | 业务经费使用合规性 | 合规
//! ```
//!
//! ```text
//! 时效 | 配套资金到位率 | =100%
//! ```
//!
//! ## 正例
//! ```text
//! 质量 | 工程验收合格率 | =100%
//! ```
//!
//! ```text
//! 数量 | 储备物资到位率 | =100%
//! 质量 | 案卷评查合规率 | ≥95%
//! ```
//!
//! ## 何时不提示
//! 产品或服务本身合不合规、物资人员到不到位的；不在产出指标里的。

use super::asks;
use crate::facts::{FormFacts, IndicatorSubtype, IndicatorType, Row};
use crate::rule::rule;
use crate::words;
use crate::{Findings, Rule};

pub(super) const RULE: Rule = rule! {
    code: "CAT004", name: "management-as-output", clause: "mof-2020-10/frame/funds-compliance", ground: Norm,
    severity: Warning, page: "management_as_output.rs", check: Row(check),
};

fn check(row: &Row, _form: &FormFacts, findings: &mut Findings) {
    let is_output = row.subtype.is_output()
        || (row.indicator_type == IndicatorType::Output && row.subtype == IndicatorSubtype::Unknown);
    if !is_output {
        return;
    }
    let Some(word) = words::MANAGEMENT_NAME.ending(&row.plain_name) else {
        return;
    };
    let message = format!(
        "“{}”{}是对管钱用钱的要求，不是项目的产出",
        row.name,
        asks(row, word)
    );
    findings
        .report(row.name_path(), message)
        .advise("换成项目做出来的东西达到的标准，如验收合格率；资金管理在评价的过程部分考核");
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn spending_by_the_rules_is_no_output() {
        check(
            &RULE,
            "质量 | 业务经费使用合规性 | 合规\n经济 | 资金使用效益 | 按要求支出",
            expect![[r#"
                第1行 CAT004 核实 “业务经费使用合规性”问的是“经费使用合规性”，是对管钱用钱的要求，不是项目的产出
                      建议：换成项目做出来的东西达到的标准，如验收合格率；资金管理在评价的过程部分考核
            "#]],
        );
    }
}
