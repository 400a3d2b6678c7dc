//! Runs the rules and makes findings of what they say.

use crate::facts::{Facts, FormFacts};
use crate::findings::{Draft, Findings};
use crate::supersession::supersede;
use crate::{Check, Ground, Rule};
use foldhash::{HashMap, HashMapExt};
use zs_law::Profile;
use zs_model::{
    Coverage, Dismissal, FieldPath, Finding, Fix, Form, Leftover, Places, Severity, Skipped, Undecided,
    Verdict, squeeze,
};

/// What is to be checked.
#[derive(Clone)]
pub struct Input<'a> {
    /// The forms of one document, in printed order.
    pub forms: Vec<&'a Form>,
    /// Where their fields were read, one for each form where that is known, or empty.
    pub places: Vec<Option<&'a Places>>,
    /// What the reader could not place.
    pub leftovers: &'a [Leftover],
    /// Forms of earlier years of the same unit.
    pub history: &'a [Form],
    /// The law of the place.
    pub profile: &'a Profile,
    /// Reasons already given why a finding needs no change.
    pub dismissals: &'a [Dismissal],
}

/// What came out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The findings: by form, gravest first, suspected misreadings before all.
    pub findings: Vec<Finding>,
    /// What was looked at and what could not be.
    pub coverage: Coverage,
    /// How many findings a dismissal silenced.
    pub dismissed: usize,
}

impl Checked {
    /// What the findings come to.
    pub fn verdict(&self) -> Verdict {
        match self.findings.iter().map(|finding| finding.severity).min() {
            Some(Severity::Error) => Verdict::Errors,
            Some(Severity::Warning) => Verdict::Warnings,
            Some(Severity::Advice) => Verdict::Advice,
            None => Verdict::Clean,
        }
    }

    /// How many findings there are of this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings
            .iter()
            .filter(|finding| finding.severity == severity)
            .count()
    }
}

/// Checks the forms of one document with every rule that the profile leaves on.
pub fn check(input: &Input) -> Checked {
    check_with(input, crate::rules::all())
}

pub(crate) fn check_with(input: &Input, rules: impl Iterator<Item = &'static Rule>) -> Checked {
    let facts = Facts::new(input);
    let mut coverage = Coverage::default();
    let mut drafts = Vec::new();
    for rule in rules {
        if facts.law.is_off(rule.name.name) {
            coverage.skipped.push(skipped(rule, "本规则方案未启用此检查项"));
            continue;
        }
        let before = drafts.len();
        run(rule, &facts, &mut drafts, &mut coverage);
        set_severity(rule, &mut drafts[before..], &facts);
    }
    supersede(&mut drafts);
    let before = drafts.len();
    if !input.dismissals.is_empty() {
        drafts.retain(|draft| !is_dismissed(draft, &facts, input.dismissals));
    }
    let dismissed = before - drafts.len();
    let mut citations = HashMap::new();
    let mut findings: Vec<Finding> = fold(drafts)
        .into_iter()
        .map(|draft| finding(draft, &facts, &mut citations))
        .collect();
    findings.sort_by_key(|it| (it.name != "suspect-recognition", it.form, it.severity, it.rule));
    Checked {
        findings,
        coverage,
        dismissed,
    }
}

fn skipped(rule: &'static Rule, why: &str) -> Skipped {
    Skipped {
        rule: rule.name.code,
        name: rule.name.name,
        why: why.to_owned(),
    }
}

/// Runs one rule over everything it looks at and notes whether it decided anything.
fn run(rule: &'static Rule, facts: &Facts, drafts: &mut Vec<Draft>, coverage: &mut Coverage) {
    let mut findings = Findings::new(rule);
    let mut decided = false;
    let mut call = |findings: &mut Findings, form: usize, check: &mut dyn FnMut(&mut Findings)| {
        findings.form = form;
        let (drafts, undecided) = (findings.drafts.len(), findings.undecided.len());
        check(findings);
        decided |=
            findings.drafts.len() > drafts || findings.undecided.len() == undecided || findings.decided;
    };
    match rule.check {
        Check::Row(check) => {
            for (row, form) in facts.rows() {
                call(&mut findings, form.number, &mut |it| check(row, form, it));
            }
        }
        Check::Project(check) => {
            for (goal, form) in facts.projects() {
                call(&mut findings, form.number, &mut |it| check(goal, form, it));
            }
        }
        Check::Department(check) => {
            for (goal, form) in facts.departments() {
                call(&mut findings, form.number, &mut |it| check(goal, form, it));
            }
        }
        Check::Form(check) => {
            for form in &facts.forms {
                call(&mut findings, form.number, &mut |it| check(form, it));
            }
        }
        Check::Document(check) => call(&mut findings, 0, &mut |it| check(facts, it)),
    }
    match findings.skip.take() {
        Some(why) => coverage.skipped.push(skipped(rule, &why)),
        None if decided => coverage.run += 1,
        None => {
            let why = findings
                .undecided
                .first()
                .map_or(nothing_to_look_at(rule), |(.., why)| why);
            coverage.skipped.push(skipped(rule, why));
            findings.undecided.clear();
        }
    }
    coverage.undecided.extend(
        findings
            .undecided
            .into_iter()
            .map(|(rule, form, path, why)| Undecided {
                rule: rule.name.code,
                name: rule.name.name,
                path: path.in_form(form),
                why,
            }),
    );
    drafts.append(&mut findings.drafts);
}

fn nothing_to_look_at(rule: &Rule) -> &'static str {
    match rule.check {
        Check::Row(_) => "文件中没有绩效指标",
        Check::Project(_) => "文件中没有项目绩效目标",
        Check::Department(_) => "文件中没有部门整体绩效目标",
        Check::Form(_) | Check::Document(_) => "文件中没有绩效目标表",
    }
}

/// Default or given severity, capped by whom the clause binds and by the profile, overruled by the profile;
/// advice for rows handed down.
fn set_severity(rule: &Rule, drafts: &mut [Draft], facts: &Facts) {
    if drafts.is_empty() {
        return;
    }
    let name = rule.name.name;
    let by_reference = rule.ground == Ground::Norm && is_by_reference(rule, false, facts);
    let of_clause = by_reference.then_some(Severity::Warning);
    let of_profile = facts.law.severity_cap(name).and_then(Severity::from_code);
    let own = facts.law.severity(name).and_then(Severity::from_code);
    for draft in drafts {
        let caps = of_clause.into_iter().chain(of_profile);
        draft.severity = if draft.only_handed_down_rows(facts) {
            Severity::Advice
        } else {
            own.unwrap_or(caps.fold(draft.severity, Severity::at_most))
        };
    }
}

fn is_by_reference(rule: &Rule, handed_down: bool, facts: &Facts) -> bool {
    let addressee = facts.addressee(handed_down);
    zs_law::clause(rule.clause).is_some_and(|clause| facts.law.by_reference(clause, addressee))
}

/// Whether a rule's clause is cited 参照, and the citation, by code of the rule and whether rows are handed down.
type Citations = HashMap<(&'static str, bool), (bool, String)>;

fn cite(rule: &Rule, handed_down: bool, facts: &Facts) -> (bool, String) {
    let by_reference = is_by_reference(rule, handed_down, facts);
    let citation = zs_law::clause(rule.clause).map(|clause| clause.cite(by_reference));
    (by_reference, citation.unwrap_or_default())
}

fn form_name<'a>(facts: &FormFacts<'a>) -> Vec<&'a str> {
    match facts.form {
        Form::DepartmentGoal(_) => vec!["department_goal"],
        Form::ProjectGoal(goal) => {
            let code = goal.project_code.as_ref().map(|code| code.as_str());
            code.into_iter().chain(goal.project_name.as_deref()).collect()
        }
    }
}

/// A dismissal silences one rule at one cell while the cell keeps the text for which it was given.
fn is_dismissed(draft: &Draft, facts: &Facts, dismissals: &[Dismissal]) -> bool {
    let covers = |(form, path): &(usize, FieldPath)| {
        let Some(facts) = facts.forms.get(*form) else {
            return false;
        };
        dismissals.iter().any(|it| {
            let rule = draft.rule.name;
            let same_rule = it.rule == rule.code || it.rule == rule.name;
            let same_form = form_name(facts)
                .iter()
                .any(|name| squeeze(name) == squeeze(&it.form));
            let text = facts.form.cell(path).unwrap_or_default();
            same_rule && same_form && it.path == *path && it.value == text && !it.reason.trim().is_empty()
        })
    };
    draft.places.iter().all(covers)
}

/// Joins drafts that ask to be folded and say the same.
fn fold(drafts: Vec<Draft>) -> Vec<Draft> {
    let mut folded: Vec<Draft> = Vec::new();
    let mut at: HashMap<(&'static str, Severity, String), usize> = HashMap::new();
    for draft in drafts {
        if !draft.folds {
            folded.push(draft);
            continue;
        }
        let key = (draft.rule.name.code, draft.severity, draft.message.clone());
        match at.get(&key) {
            Some(&index) => folded[index].places.extend(draft.places),
            None => {
                at.insert(key, folded.len());
                folded.push(draft);
            }
        }
    }
    for draft in folded
        .iter_mut()
        .filter(|draft| draft.folds && draft.places.len() > 1)
    {
        draft.message = format!("{}（共{}处）", draft.message, draft.places.len());
        draft.fix = None;
    }
    folded
}

fn finding(draft: Draft, facts: &Facts, citations: &mut Citations) -> Finding {
    let (form_number, first) = draft.places[0].clone();
    let form = &facts.forms[form_number];
    let rule = draft.rule;
    let handed_down = draft.only_handed_down_rows(facts);
    let cited = citations.entry((rule.name.code, handed_down));
    let (by_reference, clause) = cited.or_insert_with(|| cite(rule, handed_down, facts));
    // Whoever may not change the row is offered no edit of it.
    let fix = draft.fix.filter(|_| !handed_down).and_then(|new| {
        let old = form.cells().iter().find(|cell| cell.is_at(&first))?.text;
        Some(Fix {
            path: first.clone(),
            old: old.to_owned(),
            new,
        })
    });
    let suggestion = if handed_down {
        Some("该行随上级目标下达，本单位不能改动；请向上级反映".to_owned())
    } else {
        draft.suggestion
    };
    let place = draft.place.or_else(|| form.places?.nearest(&first).cloned());
    let indicator = form.row_at(&first).map(|row| row.name.to_owned());
    let paths = draft.places.into_iter().map(|(number, path)| {
        if number == form_number {
            path
        } else {
            path.in_form(number)
        }
    });
    Finding {
        rule: rule.name.code,
        name: rule.name.name,
        form: form_number,
        severity: draft.severity,
        kind: form.form.kind(),
        project_code: form
            .form
            .project()
            .and_then(|it| it.project_code.as_ref())
            .map(|code| code.as_str().to_owned()),
        indicator,
        paths: paths.collect(),
        at: place.as_ref().map(ToString::to_string).unwrap_or_default(),
        place,
        message: draft.message,
        clause: clause.clone(),
        by_reference: *by_reference,
        suggestion,
        fix,
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::check_all;
    use expect_test::expect;

    /// A project that nothing else is wrong with.
    const HEAD: &str = "项目 食品安全抽检\n编码 13030322P00LDLE10006G\n金额 68000 财政 68000 其他 0\n用途 委托检验机构抽检食品\n\
                        计划 20 50 80 100\n目标 12月底前完成抽检200批次\n数量 | 抽检批次 | ≥200批次 | 全年抽检的批次数 | 冀市监〔2022〕1号\n";

    #[test]
    fn one_cause_is_one_finding() {
        let row = "质量 | 检验报告合格率 | 是/否 | 合格报告数÷全部报告数×100% | 冀市监〔2022〕1号\n社会 | 问题食品处置率 | =100% | 已处置批次÷问题批次×100% | 冀市监〔2022〕1号";
        check_all(
            &format!("{HEAD}{row}"),
            expect![[r#"
            VAL002 both-options-left 必改 indicators/r2/target
        "#]],
        );
    }

    #[test]
    fn a_row_handed_down_gets_advice_at_most() {
        let row = "质量 | 检验报告合格率 | 7人 | 合格报告数÷全部报告数×100% | 根据省级转移支付区域绩效目标确定\n社会 | 问题食品处置率 | =100% | 已处置批次÷问题批次×100% | 冀市监〔2022〕1号";
        check_all(
            &format!("{HEAD}{row}"),
            expect![[r#"
            VAL005 unit-mismatch 建议 indicators/r2/target
        "#]],
        );
    }

    #[test]
    fn what_is_sound_is_left_alone() {
        let row = "质量 | 检验报告合格率 | ≥98% | 合格报告数÷全部报告数×100% | 冀市监〔2022〕1号\n社会 | 问题食品处置率 | =100% | 已处置批次÷问题批次×100% | 冀市监〔2022〕1号";
        check_all(&format!("{HEAD}{row}"), expect![[r#""#]]);
    }
}
