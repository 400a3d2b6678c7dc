//! The findings of a file, as a good compiler would print them: verdict, then project by project, then coverage.

use super::places::in_words;
use super::row::quote;
use super::style::Style;
use std::collections::HashMap;
use std::fmt::Write;
use zs_check::Checked;
use zs_model::{FieldPath, Finding, Form, Places, Severity, Verdict};

/// What the report is about.
pub struct Report<'a> {
    /// The file as the user named it.
    pub file: &'a str,
    /// Its forms.
    pub forms: Vec<&'a Form>,
    /// Where their fields stand.
    pub places: Vec<Option<&'a Places>>,
    /// What was found.
    pub checked: &'a Checked,
    /// The profile and why it was chosen.
    pub profile: String,
    /// What the reader decided and people should know.
    pub notes: &'a [String],
    /// How many leftovers the reader has.
    pub leftovers: usize,
}

impl Report<'_> {
    /// The whole text.
    pub fn print(&self, style: Style) -> String {
        let mut out = format!(
            "{}\n",
            style.heading(&format!("{}：{}", self.file, self.verdict()))
        );
        let _ = writeln!(out, "规则方案：{}", self.profile);
        for note in self.notes {
            let _ = writeln!(out, "说明：{note}");
        }
        let alike = Alike::of(&self.checked.findings);
        for (number, form) in self.forms.iter().enumerate() {
            self.form(&mut out, style, number, form, &alike);
        }
        self.coverage(&mut out, style);
        out
    }

    fn verdict(&self) -> String {
        let count = |severity| self.checked.count(severity);
        let (errors, warnings, advice) = (
            count(Severity::Error),
            count(Severity::Warning),
            count(Severity::Advice),
        );
        match self.checked.verdict() {
            Verdict::Errors => format!("需修改 {errors} 处，请核实 {warnings} 处，另有建议 {advice} 条"),
            Verdict::Warnings => format!("没有必须修改的，请核实 {warnings} 处，另有建议 {advice} 条"),
            Verdict::Advice => format!("没有必须修改和核实的，有建议 {advice} 条"),
            Verdict::Clean => "未发现问题".to_owned(),
            Verdict::Unreadable => "未能读取".to_owned(),
        }
    }

    fn form(&self, out: &mut String, style: Style, number: usize, form: &Form, alike: &Alike) {
        let of_form = |it: &&usize| self.checked.findings[**it].form == number;
        let shown: Vec<usize> = alike.first.iter().filter(of_form).copied().collect();
        let told: Vec<usize> = alike.told.iter().filter(of_form).copied().collect();
        if shown.is_empty() && told.is_empty() {
            return;
        }
        let code = form.project().and_then(|goal| goal.project_code.as_ref());
        let code = code.map(|code| format!("（{code}）")).unwrap_or_default();
        let title = format!("■ {}{code}  共{}条", form.title(), shown.len() + told.len());
        let _ = write!(out, "\n{}\n", style.heading(&title));
        for index in shown {
            let finding = &self.checked.findings[index];
            self.finding(out, style, number, finding);
            let others: Vec<String> = alike
                .others(index)
                .map(|other| self.brief(&self.checked.findings[other]))
                .collect();
            if !others.is_empty() {
                let _ = writeln!(out, "  同样的问题还有{}处：{}", others.len(), others.join("，"));
            }
        }
        if !told.is_empty() {
            let mut rules: Vec<&str> = told
                .iter()
                .map(|index| self.checked.findings[*index].rule)
                .collect();
            rules.dedup();
            let _ = writeln!(
                out,
                "\n  {}",
                style.faint(&format!(
                    "另有{}条与前面同样的问题：{}",
                    told.len(),
                    rules.join("、")
                ))
            );
        }
    }

    /// A finding told with another one: its place and what stands there.
    fn brief(&self, finding: &Finding) -> String {
        let place = self.other_places(finding.form, finding.paths.get(..1).unwrap_or_default());
        let text = finding
            .indicator
            .as_deref()
            .or_else(|| self.forms.get(finding.form)?.cell(finding.paths.first()?));
        text.map_or(place.clone(), |text| {
            format!("{place}“{}”", text.chars().take(20).collect::<String>())
        })
    }

    fn finding(&self, out: &mut String, style: Style, number: usize, finding: &Finding) {
        let _ = writeln!(
            out,
            "\n{} {} {}",
            style.severity(finding.severity),
            finding.rule,
            finding.message
        );
        if let Some(path) = finding.paths.first() {
            let quoted = self.forms.get(number).and_then(|form| quote(form, path));
            if !finding.at.is_empty() {
                let _ = writeln!(out, "  {}", style.faint(&format!("┌ {}", finding.at)));
            }
            if let Some(quoted) = quoted {
                let _ = writeln!(out, "  │ {}", quoted.row);
                if !quoted.marks.is_empty() {
                    let _ = writeln!(out, "  │ {}", quoted.marks);
                }
            }
        }
        let others = self.other_places(number, finding.paths.get(1..).unwrap_or_default());
        if !others.is_empty() {
            let _ = writeln!(out, "  另见：{others}");
        }
        if let Some(suggestion) = &finding.suggestion {
            let _ = writeln!(out, "  建议：{suggestion}");
        }
        if let Some(fix) = &finding.fix {
            let _ = writeln!(out, "  可改为：{}", fix.new);
        }
        if !finding.clause.is_empty() {
            let _ = writeln!(out, "  {}", style.faint(&format!("依据：{}", finding.clause)));
        }
    }

    fn other_places(&self, number: usize, paths: &[FieldPath]) -> String {
        let places = paths.iter().filter_map(|path| {
            let (form, inner) = path.split_form().unwrap_or((number, path.clone()));
            self.places.get(form).copied().flatten()?.nearest(&inner)
        });
        in_words(&places.collect::<Vec<_>>())
    }

    fn coverage(&self, out: &mut String, style: Style) {
        let coverage = &self.checked.coverage;
        let _ = write!(
            out,
            "\n{}",
            style.heading(&format!("检查范围：已检查 {} 项", coverage.run))
        );
        if !coverage.skipped.is_empty() {
            let _ = write!(out, "，未检查 {} 项", coverage.skipped.len());
        }
        out.push('\n');
        let mut reasons: Vec<(&str, Vec<&str>)> = Vec::new();
        for skipped in &coverage.skipped {
            match reasons.iter_mut().find(|(why, _)| *why == skipped.why) {
                Some((_, rules)) => rules.push(skipped.rule),
                None => reasons.push((&skipped.why, vec![skipped.rule])),
            }
        }
        for (why, rules) in reasons {
            let _ = writeln!(out, "  未检查 {}：{why}", rules.join("、"));
        }
        if !coverage.undecided.is_empty() {
            let _ = writeln!(
                out,
                "  另有 {} 处缺少判断所需的信息（--format json 列出）",
                coverage.undecided.len()
            );
        }
        if self.checked.dismissed > 0 {
            let _ = writeln!(out, "  已说明理由、不再提示：{} 条", self.checked.dismissed);
        }
        if self.leftovers > 0 {
            let _ = writeln!(out, "  未识别的内容 {} 处（zhunsheng read 列出）", self.leftovers);
        }
    }
}

/// Findings that say the same of several places are told once (同样的问题).
struct Alike {
    /// Findings told in full, in their order.
    first: Vec<usize>,
    /// Findings told with an earlier one.
    told: Vec<usize>,
    groups: Vec<Vec<usize>>,
}

/// So many alike are told one by one; more are told together.
const TOLD_SINGLY: usize = 2;

impl Alike {
    fn of(findings: &[Finding]) -> Alike {
        let mut groups: Vec<Vec<usize>> = Vec::new();
        let mut known: HashMap<(&str, Severity, Option<&str>, String), usize> = HashMap::new();
        for (index, finding) in findings.iter().enumerate() {
            if finding.fix.is_some() {
                groups.push(vec![index]);
                continue;
            }
            let key = (
                finding.rule,
                finding.severity,
                finding.suggestion.as_deref(),
                sentence(&finding.message),
            );
            let group = *known.entry(key).or_insert(groups.len());
            match groups.get_mut(group) {
                Some(group) => group.push(index),
                None => groups.push(vec![index]),
            }
        }
        let (mut first, mut told) = (Vec::new(), Vec::new());
        for group in &groups {
            let full = if group.len() > TOLD_SINGLY { 1 } else { group.len() };
            first.extend(&group[..full]);
            told.extend(&group[full..]);
        }
        first.sort_unstable();
        told.sort_unstable();
        Alike { first, told, groups }
    }

    fn others(&self, index: usize) -> impl Iterator<Item = usize> + '_ {
        let group = self
            .groups
            .iter()
            .find(move |group| group[0] == index && group.len() > TOLD_SINGLY);
        group.into_iter().flat_map(|group| group[1..].iter().copied())
    }
}

/// The sentence of a message without what it quotes and counts: two messages that share it say the same.
fn sentence(message: &str) -> String {
    let mut depth = 0_usize;
    let mut out = String::new();
    for c in message.chars() {
        match c {
            '“' => depth += 1,
            '”' => depth = depth.saturating_sub(1),
            _ if depth > 0 || c.is_ascii_digit() || c == '.' => {}
            _ => out.push(c),
        }
    }
    out
}
