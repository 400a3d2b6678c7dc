//! # STR015 code-format（项目编码格式）
//!
//! ## 依据
//! `integration-standard/project-code` 每个项目有唯一编码，贯穿入库、预算和执行。
//!
//! ## 检查什么
//! 项目编码的位数、字符和结构：21位，没有空格、全角或小写字母，符合一种已知的编码规则。
//!
//! ## 为什么
//! 编码是项目在系统里唯一的身份。抄错一位，执行数据就对不上这个项目。
//!
//! ## 反例
//! ```text
//! 项目 车辆保险费
//! 编码 13030322P00LDLE1000G
//! ```
//!
//! ```text
//! 项目 大气污染防治资金
//! 编码 100000Z145060020001
//! ```
//!
//! ```text
//! 项目 车辆保险费
//! 编码 13030322p00LDLE10006G
//! ```
//!
//! ## 正例
//! ```text
//! 项目 车辆保险费
//! 编码 13030322P00LDLE10006G
//! ```
//!
//! ```text
//! 项目 大气污染防治资金
//! 编码 10000014Z145060020001
//! ```
//!
//! ## 何时不提示
//! 没有读到编码的；看样子是单位自己编的号、不是一体化系统编码的，说明无法判断。
//! 只在去掉空格、改成半角或大写之后编码完全正确时，才给出改法。

use crate::facts::FormFacts;
use crate::rule::rule;
use crate::{Findings, Rule};
use zs_model::{Check, CodeDefect, CodeFamily, FieldPath, ProjectCode, ProjectGoal, squeeze};

pub(super) const RULE: Rule = rule! {
    code: "STR015", name: "code-format", clause: "integration-standard/project-code", ground: Norm,
    severity: Warning, page: "code_format.rs", check: Project(check),
};

fn check(goal: &ProjectGoal, form: &FormFacts, findings: &mut Findings) {
    let path = FieldPath::new("project_code");
    let Some(code) = &goal.project_code else {
        return findings.cannot_tell(path, "没有项目编码");
    };
    let expected = form.law.text("project_code.expected_family");
    let Some(defect) = code.defect() else {
        return check_family(code, expected, findings);
    };
    if code.looks_like().is_none() && expected.is_none() {
        return findings.cannot_tell(path, "看不出是哪种编码规则");
    }
    let advice = match defect {
        CodeDefect::Length(_) => "与一体化系统里的项目编码逐位核对，是否漏抄或多抄",
        _ => "与一体化系统里的项目编码逐位核对",
    };
    let finding = findings.report(path, format!("项目编码“{code}”：{defect}"));
    finding.advise(advice);
    if let Some(new) = repaired(code, &defect) {
        finding.fix(new);
    }
}

/// Hebei's own projects have P codes; the centre's transfers keep their Z codes everywhere.
fn check_family(code: &ProjectCode, expected: Option<&str>, findings: &mut Findings) {
    let usual = match code.family() {
        Some(CodeFamily::P) => expected == Some("P"),
        Some(CodeFamily::Letter) => expected == Some("letter"),
        Some(CodeFamily::Digits) => expected == Some("digits"),
        Some(CodeFamily::Z) | None => true,
    };
    if usual || expected.is_none() {
        return;
    }
    let message = format!("项目编码“{code}”的结构与本地通常的编码不同");
    findings
        .report(FieldPath::new("project_code"), message)
        .advise("与一体化系统里的项目编码核对，是否用了别处的编码");
}

/// The code in half width, capitals and without spaces, where that makes it wholly right.
fn repaired(code: &ProjectCode, defect: &CodeDefect) -> Option<String> {
    if !matches!(
        defect,
        CodeDefect::Space | CodeDefect::FullWidth | CodeDefect::LowerCase
    ) {
        return None;
    }
    let new = ProjectCode::new(squeeze(code.as_str()).to_ascii_uppercase());
    let right = new.defect().is_none() && !matches!(new.check(), Check::Wrong { .. });
    right.then(|| new.as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::{check, check_in};
    use expect_test::expect;

    #[test]
    fn a_lost_character() {
        check(
            &RULE,
            "项目 车辆保险费\n编码 13030322P00LDLE1000G",
            expect![[r#"
                第2行 STR015 核实 项目编码“13030322P00LDLE1000G”：长度应为21位，实为20位
                      建议：与一体化系统里的项目编码逐位核对，是否漏抄或多抄
            "#]],
        );
    }

    #[test]
    fn small_letters_can_be_put_right() {
        check(
            &RULE,
            "项目 车辆保险费\n编码 13030322p00LDLE10006G",
            expect![[r#"
                第2行 STR015 核实 项目编码“13030322p00LDLE10006G”：编码中有小写字母
                      建议：与一体化系统里的项目编码逐位核对
                      改为：13030322P00LDLE10006G
            "#]],
        );
    }

    #[test]
    fn a_number_of_the_unit_itself_is_left_open_where_nothing_is_expected() {
        check_in(
            "national",
            &RULE,
            "项目 车辆保险费\n编码 2022-017",
            expect![[r#"
                未检查：看不出是哪种编码规则
            "#]],
        );
        check(
            &RULE,
            "项目 车辆保险费\n编码 51092324T000010263357",
            expect![[r#"
                第2行 STR015 核实 项目编码“51092324T000010263357”的结构与本地通常的编码不同
                      建议：与一体化系统里的项目编码核对，是否用了别处的编码
            "#]],
        );
    }
}
