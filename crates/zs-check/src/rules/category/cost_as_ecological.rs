//! # CAT010 cost-as-ecological（节约成本混入生态效益）
//!
//! ## 依据
//! `mof-2015-88/12` 绩效指标包括产出指标、效益指标和服务对象满意度指标。
//!
//! ## 检查什么
//! 生态效益指标的名称说的是成本、经费、资金、开支或工作效率，或者指标值以金额计。
//!
//! ## 为什么
//! 省钱是成本或经济效益。放在生态效益里，等于说办公经费少花了，空气和水就变好了。
//!
//! ## 反例
//! ```text
//! 生态 | 节约办公成本 | 是
//! ```
//!
//! ```text
//! 生态 | 减少支出 | ≥5万元
//! ```
//!
//! ## 正例
//! ```text
//! 生态 | 节水量 | ≥200吨
//! 生态 | 降低污染治理成本 | ≥5万元
//! ```
//!
//! ```text
//! 成本 | 节约办公成本 | ≥2万元
//! ```
//!
//! ## 何时不提示
//! 节水、节能、减排、垃圾处理等说的是环境和资源的；层级没有印出的。

use crate::facts::{FormFacts, IndicatorSubtype, Row};
use crate::rule::rule;
use crate::words;
use crate::{Findings, Rule};

pub(super) const RULE: Rule = rule! {
    code: "CAT010", name: "cost-as-ecological", clause: "mof-2015-88/12", ground: Norm,
    severity: Warning, page: "cost_as_ecological.rs", check: Row(check),
};

fn check(row: &Row, _form: &FormFacts, findings: &mut Findings) {
    if row.subtype != IndicatorSubtype::EcologicalEffect
        || words::ECOLOGY_NAME.find(&row.plain_name).is_some()
    {
        return;
    }
    let name = row.name;
    let message = if let Some(word) = words::COST_NAME.find(&row.plain_name) {
        format!("生态效益指标“{name}”说的是“{word}”，不是对环境和资源的影响")
    } else if row.target.unit().is_some_and(|unit| unit.is_money()) {
        let raw = &row.target.raw;
        format!("生态效益指标“{name}”的指标值“{raw}”是金额，不是对环境和资源的影响")
    } else {
        return;
    };
    findings.report(row.name_path(), message).advise(
        "省钱的写到成本指标，带来收入或节省的写到经济效益指标；项目没有生态影响的，生态效益指标可以不设",
    );
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn thrift_is_not_clean_air() {
        check(
            &RULE,
            "生态 | 节约办公成本 | 是\n生态 | 减少支出 | ≥5万元",
            expect![[r#"
                第1行 CAT010 核实 生态效益指标“节约办公成本”说的是“成本”，不是对环境和资源的影响
                      建议：省钱的写到成本指标，带来收入或节省的写到经济效益指标；项目没有生态影响的，生态效益指标可以不设
                第2行 CAT010 核实 生态效益指标“减少支出”的指标值“≥5万元”是金额，不是对环境和资源的影响
                      建议：省钱的写到成本指标，带来收入或节省的写到经济效益指标；项目没有生态影响的，生态效益指标可以不设
            "#]],
        );
    }
}
