//! # STR017 unit-code-mismatch（单位代码不一致）
//!
//! ## 依据
//! `technical-standard/agency-code` 单位代码以部门代码开头，每级再加3位。
//!
//! ## 检查什么
//! 单位代码不在主管部门代码之下；同一文件里只有个别表的单位代码属于另一部门；
//! 项目编码前6位的行政区划和其他项目不同，或者和单位名称里的省份不同。
//!
//! ## 为什么
//! 代码归错部门或地区，项目就挂到别人名下，汇总和执行都对不上。
//!
//! ## 反例
//! ```text
//! 项目 甲
//! 单位 414001 某局本级
//! 项目 乙
//! 单位 515001 某局本级
//! 项目 丙
//! 单位 414001 某局本级
//! 项目 丁
//! 单位 414001 某局本级
//! ```
//!
//! ```text
//! 项目 甲
//! 编码 13030322P00LDLE10006G
//! 项目 乙
//! 编码 12000022P10000210006W
//! 项目 丙
//! 编码 13030322P00288410011M
//! ```
//!
//! ## 正例
//! ```text
//! 项目 甲
//! 单位 414001 某局本级
//! 编码 13030322P00LDLE10006G
//! 项目 乙
//! 单位 414002 某局执法大队
//! 编码 13030322P00288410011M
//! ```
//!
//! ## 何时不提示
//! 中央转移支付的编码不含本地区划；一个文件里有几个部门的（各部门的表都不止一张）；
//! 区划代码表里没有的代码，说明无法判断。

use crate::facts::{Facts, FormFacts};
use crate::rule::rule;
use crate::{Findings, Rule};
use std::collections::BTreeMap;
use std::sync::LazyLock;
use zs_model::{Agency, FieldPath, Form, Severity};

pub(super) const RULE: Rule = rule! {
    code: "STR017", name: "unit-code-mismatch", clause: "technical-standard/agency-code", ground: Norm,
    severity: Warning, page: "unit_code_mismatch.rs", check: Document(check),
};

/// From this many forms on, a single one that differs from all others is the odd one.
const OTHERS_FROM: usize = 3;
/// 部门代码 has three digits.
const DEPARTMENT_DIGITS: usize = 3;
/// 行政区划代码 has six.
const DIVISION_DIGITS: usize = 6;

fn check(facts: &Facts, findings: &mut Findings) {
    for form in &facts.forms {
        findings.form = form.number;
        under_its_department(form, findings);
    }
    under_the_department_of_the_others(facts, findings);
    in_the_division_of_the_others(facts, findings);
    for form in &facts.forms {
        findings.form = form.number;
        in_the_province_of_its_name(form, findings);
    }
}

fn under_its_department(form: &FormFacts, findings: &mut Findings) {
    let department = match form.form {
        Form::ProjectGoal(goal) => goal.department.as_ref(),
        Form::DepartmentGoal(goal) => goal.department.as_ref(),
    };
    let Some(department) = department.and_then(|it| it.code.as_deref()) else {
        return;
    };
    let Some(code) = form.form.agency().code.as_deref() else {
        return findings.cannot_tell(agency_code(), "没有单位代码");
    };
    let (Some(own), Some(above)) = (code.get(..DEPARTMENT_DIGITS), department.get(..DEPARTMENT_DIGITS))
    else {
        return findings.cannot_tell(agency_code(), "单位代码或部门代码太短");
    };
    // The column of the department may hold the code of its own office (414001), which heads no other code.
    if own == above {
        return;
    }
    let message = format!("单位代码“{code}”不在主管部门代码“{department}”之下");
    findings
        .report(agency_code(), message)
        .advise("核对单位代码和主管部门代码，哪一个填错了？")
        .severity(Severity::Error);
}

fn under_the_department_of_the_others(facts: &Facts, findings: &mut Findings) {
    let mut forms: BTreeMap<&str, Vec<(&FormFacts, &str)>> = BTreeMap::new();
    for form in &facts.forms {
        let code = form.form.agency().code.as_deref();
        if let Some((code, department)) = code.and_then(|it| Some((it, it.get(..DEPARTMENT_DIGITS)?))) {
            forms.entry(department).or_default().push((form, code));
        }
    }
    let Some(Odd { usual, odd }) = odd_one(&forms) else {
        return;
    };
    let (form, code) = odd;
    let message = format!("单位代码“{code}”与同一文件其他表不属于同一部门（其他表都以“{usual}”开头）");
    findings
        .report_in(form.number, agency_code(), message)
        .advise("核对这张表的单位代码；确属另一部门的，不必改");
}

fn in_the_division_of_the_others(facts: &Facts, findings: &mut Findings) {
    let mut forms: BTreeMap<&str, Vec<(&FormFacts, &str)>> = BTreeMap::new();
    for (goal, form) in facts.projects() {
        let Some(code) = &goal.project_code else { continue };
        if let Some(division) = code.division() {
            forms.entry(division).or_default().push((form, code.as_str()));
        }
    }
    let Some(Odd { usual, odd }) = odd_one(&forms) else {
        return;
    };
    let (form, code) = odd;
    let own = &code[..DIVISION_DIGITS];
    if zs_law::division_name(own).is_none() {
        findings.form = form.number;
        let why = format!("区划代码表里没有“{own}”，不知道是不是本地区");
        return findings.cannot_tell(FieldPath::new("project_code"), why);
    }
    let message = format!(
        "项目编码“{code}”的区划是{}，其他项目都是{}",
        named(own),
        named(usual)
    );
    findings
        .report_in(form.number, FieldPath::new("project_code"), message)
        .advise("核对项目编码的前6位");
}

/// A group of one among larger groups that all belong together.
struct Odd<'a, T> {
    usual: &'a str,
    odd: T,
}

/// The single form that differs from all others; `None` where several groups are at home in the document.
fn odd_one<'a, T: Copy>(groups: &BTreeMap<&'a str, Vec<T>>) -> Option<Odd<'a, T>> {
    let mut groups = groups.iter();
    let (first, second) = (groups.next()?, groups.next()?);
    if groups.next().is_some() {
        return None;
    }
    let (few, many) = if first.1.len() <= second.1.len() {
        (first, second)
    } else {
        (second, first)
    };
    let enough = many.1.len() + 1 >= OTHERS_FROM;
    match few.1[..] {
        [odd] if enough => Some(Odd { usual: many.0, odd }),
        _ => None,
    }
}

/// `13030322…` of a unit named 山西省… .
fn in_the_province_of_its_name(form: &FormFacts, findings: &mut Findings) {
    let Form::ProjectGoal(goal) = form.form else {
        return;
    };
    let Some(division) = goal.project_code.as_ref().and_then(|it| it.division()) else {
        return;
    };
    let Some(own) = zs_law::province_name(division) else {
        return;
    };
    let Some(named) = province_in(&goal.agency).filter(|named| *named != own) else {
        return;
    };
    let name = goal.agency.name.as_deref().unwrap_or_default();
    let message = format!("单位“{name}”在{named}，项目编码前两位却是{own}");
    findings
        .report(FieldPath::new("project_code"), message)
        .advise("核对项目编码的前6位");
}

static PROVINCES: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let codes = 11..=65u8;
    codes
        .filter_map(|code| zs_law::province_name(&code.to_string()))
        .collect()
});

/// The province with which the unit's name begins.
fn province_in(agency: &Agency) -> Option<&'static str> {
    let name = agency.name.as_deref()?.trim();
    PROVINCES
        .iter()
        .find(|province| name.starts_with(**province))
        .copied()
}

fn named(division: &str) -> String {
    let name = zs_law::division_name(division).or_else(|| zs_law::province_name(division).map(str::to_owned));
    name.map_or_else(|| division.to_owned(), |name| format!("{division}（{name}）"))
}

fn agency_code() -> FieldPath {
    FieldPath::new("agency/code")
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::testing::{check, check_in};
    use expect_test::expect;

    #[test]
    fn a_unit_under_another_department_contradicts_itself() {
        let form = "项目 甲\n单位 515001 某局\n主管 414 某部门";
        check_in(
            "national",
            &RULE,
            form,
            expect![[r#"
            第1行 STR017 必改 单位代码“515001”不在主管部门代码“414”之下
                  建议：核对单位代码和主管部门代码，哪一个填错了？
        "#]],
        );
        check(
            &RULE,
            form,
            expect![[r#"
            第1行 STR017 核实 单位代码“515001”不在主管部门代码“414”之下
                  建议：核对单位代码和主管部门代码，哪一个填错了？
        "#]],
        );
        check(
            &RULE,
            "项目 甲\n单位 414002 某队\n主管 414001 某局",
            expect![[r#""#]],
        );
    }

    #[test]
    fn one_form_under_another_department() {
        check(
            &RULE,
            "项目 甲\n单位 414001 某局\n项目 乙\n单位 515001 某局\n项目 丙\n单位 414001 某局",
            expect![[r#"
                第3行 STR017 核实 单位代码“515001”与同一文件其他表不属于同一部门（其他表都以“414”开头）
                      建议：核对这张表的单位代码；确属另一部门的，不必改
            "#]],
        );
    }

    #[test]
    fn one_code_of_another_division() {
        check(
            &RULE,
            "项目 甲\n编码 13030322P00LDLE10006G\n项目 乙\n编码 12000022P10000210006W\n项目 丙\n编码 13030322P00288410011M",
            expect![[r#"
                第4行 STR017 核实 项目编码“12000022P10000210006W”的区划是120000（天津市），其他项目都是130303（河北省秦皇岛市山海关区）
                      建议：核对项目编码的前6位
            "#]],
        );
    }

    #[test]
    fn several_departments_may_share_a_document() {
        check(
            &RULE,
            "项目 甲\n单位 414001 某局\n项目 乙\n单位 515001 某局\n项目 丙\n单位 414001 某局\n项目 丁\n单位 515001 某局",
            expect![[r#""#]],
        );
    }

    #[test]
    fn a_unit_of_another_province() {
        check(
            &RULE,
            "项目 甲\n单位 414001 山西省某局\n编码 13030322P00LDLE10006G",
            expect![[r#"
                第3行 STR017 核实 单位“山西省某局”在山西省，项目编码前两位却是河北省
                      建议：核对项目编码的前6位
            "#]],
        );
    }
}
