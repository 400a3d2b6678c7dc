//! # STR016 code-check（项目编码校验位）
//!
//! ## 依据
//! `integration-standard/project-code` 每个项目有唯一编码，贯穿入库、预算和执行。
//! 校验位的算法由各地公布的编码推得，未见正式文本，因此只提请核实。
//!
//! ## 检查什么
//! 第9位为P的项目编码，最后一位是前20位算出来的校验位；算出来的和印出来的不同。
//!
//! ## 为什么
//! 校验位就是为了发现抄错：21位里至少有一位错了，这个编码在系统里查不到。
//!
//! ## 反例
//! ```text
//! 项目 车辆保险费
//! 编码 13030322P00LDLE10006F
//! ```
//!
//! ## 正例
//! ```text
//! 项目 车辆保险费
//! 编码 13030322P00LDLE10006G
//! ```
//!
//! 没有校验位的编码：
//!
//! ```text
//! 项目 教学设备购置
//! 编码 51092324T000010263357
//! ```
//!
//! ## 何时不提示
//! 别的编码规则没有校验位；结构已经不对的（另由 code-format 提示）。错在哪一位不能确定，所以不给出改法。

use crate::facts::FormFacts;
use crate::rule::rule;
use crate::{Findings, Rule};
use zs_model::{Check, FieldPath, ProjectGoal};

pub(super) const RULE: Rule = rule! {
    code: "STR016", name: "code-check", clause: "integration-standard/project-code", ground: Norm,
    severity: Warning, page: "code_check.rs", check: Project(check),
};

fn check(goal: &ProjectGoal, form: &FormFacts, findings: &mut Findings) {
    let path = FieldPath::new("project_code");
    let Some(code) = &goal.project_code else {
        return findings.cannot_tell(path, "没有项目编码");
    };
    if form.law.flag("project_code.check_character") != Some(true) {
        return findings.cannot_tell(path, "规则方案没有启用校验位");
    }
    let Check::Wrong { expected } = code.check() else {
        return;
    };
    let printed = code.as_str().chars().next_back().unwrap_or_default();
    let message =
        format!("项目编码“{code}”的校验位印的是“{printed}”，按前20位应为“{expected}”，至少有一位抄错");
    findings
        .report(path, message)
        .advise("与一体化系统里的项目编码逐位核对");
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::check;
    use expect_test::expect;

    #[test]
    fn a_wrong_last_character() {
        check(
            &RULE,
            "项目 车辆保险费\n编码 13030322P00LDLE10006F",
            expect![[r#"
                第2行 STR016 核实 项目编码“13030322P00LDLE10006F”的校验位印的是“F”，按前20位应为“G”，至少有一位抄错
                      建议：与一体化系统里的项目编码逐位核对
            "#]],
        );
    }
}
