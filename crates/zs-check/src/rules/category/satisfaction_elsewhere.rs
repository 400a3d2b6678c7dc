//! # CAT013 satisfaction-elsewhere（满意度放错指标）
//!
//! ## 依据
//! `mof-2015-88/12` 绩效指标包括产出指标、效益指标和服务对象满意度指标。
//!
//! ## 检查什么
//! 名称以满意度、满意率结尾的指标，填在产出、成本或效益指标里。
//!
//! ## 为什么
//! 满意度指标单列并有单独的分值；放在别处，自评时分值就算错了位置。
//!
//! ## 反例
//! ```text
//! 质量 | 村民满意度 | ≥90%
//! ```
//!
//! ```text
//! 社会 | 家长满意率 | ≥95%
//! ```
//!
//! ## 正例
//! ```text
//! 满意度 | 村民满意度 | ≥90%
//! ```
//!
//! ```text
//! 数量 | 满意度调查份数 | ≥100份
//! ```
//!
//! ## 何时不提示
//! 说的是调查本身（调查份数、次数）的；没有印出层级的。

use crate::facts::{FormFacts, IndicatorSubtype, IndicatorType, Row};
use crate::rule::rule;
use crate::{Findings, Rule};

pub(super) const RULE: Rule = rule! {
    code: "CAT013", name: "satisfaction-elsewhere", clause: "mof-2015-88/12", ground: Norm,
    severity: Warning, page: "satisfaction_elsewhere.rs", check: Row(check),
};

fn check(row: &Row, _form: &FormFacts, findings: &mut Findings) {
    let asks = ["满意度", "满意率", "满意程度"]
        .iter()
        .any(|word| row.plain_name.ends_with(word));
    let stands_right = row.subtype == IndicatorSubtype::Satisfaction
        || row.subtype == IndicatorSubtype::Unknown
        || row.indicator_type == IndicatorType::Satisfaction;
    if !asks || stands_right {
        return;
    }
    let message = format!("“{}”问的是满意度，却填在{}里", row.name, row.subtype.label());
    let place = if row.subtype.is_effect() {
        "移到满意度指标"
    } else {
        "移到满意度指标；这一类另写产出的数量、质量或时间"
    };
    findings.report(row.name_path(), message).advise(place);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn villagers_content_is_no_quality() {
        check(
            &RULE,
            "质量 | 村民满意度 | ≥90%\n社会 | 市民对空气质量改善的满意程度 | ≥90%",
            expect![[r#"
                第1行 CAT013 核实 “村民满意度”问的是满意度，却填在质量指标里
                      建议：移到满意度指标；这一类另写产出的数量、质量或时间
                第2行 CAT013 核实 “市民对空气质量改善的满意程度”问的是满意度，却填在社会效益指标里
                      建议：移到满意度指标
            "#]],
        );
    }
}
