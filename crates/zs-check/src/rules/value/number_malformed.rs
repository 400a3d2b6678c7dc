//! # VAL022 number-malformed（数字格式错误）
//!
//! ## 依据
//! `mof-2015-88/review/completeness-norm` 规范完整性：内容准确，没有错项。
//!
//! ## 检查什么
//! 数字的千分位断错，或有两个小数点。
//!
//! ## 为什么
//! “1,20.0,50”可以读成几个数，谁也不敢认定是哪一个。
//!
//! ## 反例
//! ```text
//! 成本 | 项目总成本 | 1,20.0,50元
//! ```
//!
//! ```text
//! 数量 | 面积 | 1.2.5亩
//! ```
//!
//! ## 正例
//! ```text
//! 成本 | 项目总成本 | 12,000.50元
//! ```
//!
//! ```text
//! 时效 | 完成时间 | 2021.12.31
//! ```
//!
//! ```text
//! 数量 | 人数 | 1,200人
//! ```
//!
//! ## 何时不提示
//! 日期；正常的千分位。

use crate::facts::{FormFacts, Row};
use crate::rule::rule;
use crate::{Findings, Rule};

pub(super) const RULE: Rule = rule! {
    code: "VAL022", name: "number-malformed", clause: "mof-2015-88/review/completeness-norm", ground: Logic,
    severity: Error, page: "number_malformed.rs", check: Row(check),
};

fn check(row: &Row, _form: &FormFacts, findings: &mut Findings) {
    let is_divided = row.target.raw.contains([',', '，', '.', '．']);
    if is_divided && row.target.has_malformed_number() {
        let message = format!(
            "“{}”的指标值“{}”里的数字断得不对，看不出是多少",
            row.name, row.target.raw
        );
        findings
            .report(row.target_path(), message)
            .advise("核对数字，千分位每三位一断，小数点只有一个");
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn groups_broken() {
        check(
            &RULE,
            "成本 | 项目总成本 | 1,20.0,50元",
            expect![[r#"
            第1行 VAL022 必改 “项目总成本”的指标值“1,20.0,50元”里的数字断得不对，看不出是多少
                  建议：核对数字，千分位每三位一断，小数点只有一个
        "#]],
        );
    }

    #[test]
    fn grouping_and_dates_are_fine() {
        check(
            &RULE,
            "成本 | 总成本 | 12,000.50元\n时效 | 完成时间 | 2021.12.31",
            expect![[""]],
        );
    }
}
