//! The findings of a file, as a good compiler would print them: verdict, then project by project, then coverage.

use super::places::in_words;
use super::row::quote;
use super::style::Style;
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
    pub places: Vec<&'a Places>,
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
        for (number, form) in self.forms.iter().enumerate() {
            let findings: Vec<&Finding> = self
                .checked
                .findings
                .iter()
                .filter(|it| it.form == number)
                .collect();
            if findings.is_empty() {
                continue;
            }
            let _ = write!(out, "\n{}\n", style.heading(&self.title(number, form)));
            for finding in findings {
                self.finding(&mut out, style, number, finding);
            }
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

    fn title(&self, number: usize, form: &Form) -> String {
        let code = form.project().and_then(|goal| goal.project_code.as_ref());
        let code = code.map(|code| format!("（{code}）")).unwrap_or_default();
        format!(
            "■ {}{code}  共{}条",
            form.title(),
            self.checked
                .findings
                .iter()
                .filter(|it| it.form == number)
                .count()
        )
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
            self.places.get(form)?.nearest(&inner)
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
