//! The findings of a file, as a good compiler would print them: verdict, then project by project, then coverage.

use super::alike::Alike;
use super::fault::fault;
use super::places::in_words;
use super::row::quote;
use super::style::Style;
use std::fmt::Write;
use unicode_width::UnicodeWidthStr;
use zs_check::{Checked, rules};
use zs_model::{FieldPath, Finding, Form, Place, Places, Severity, Verdict};

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
            Verdict::Errors => format!("需修改 {errors} 条，请核实 {warnings} 条，另有建议 {advice} 条"),
            Verdict::Warnings => format!("没有必须修改的，请核实 {warnings} 条，另有建议 {advice} 条"),
            Verdict::Advice => format!("没有必须修改和核实的，有建议 {advice} 条"),
            Verdict::Clean => "未发现问题".to_owned(),
            Verdict::Unreadable => "未能读取".to_owned(),
        }
    }

    fn form(&self, out: &mut String, style: Style, number: usize, form: &Form, alike: &Alike) {
        let of_form = |it: &&usize| self.checked.findings[**it].form == number;
        let shown: Vec<usize> = alike.first.iter().filter(of_form).copied().collect();
        let before = self.told_before(number, alike);
        if shown.is_empty() && before.is_empty() {
            return;
        }
        let code = form.project().and_then(|goal| goal.project_code.as_ref());
        let code = code.map(|code| format!("（{code}）")).unwrap_or_default();
        let own = self.checked.findings.iter().filter(|it| it.form == number);
        let told = before.iter().filter(|it| it.form != number);
        let title = format!("■ {}{code}  共{}条", form.title(), own.count() + told.count());
        let _ = write!(out, "\n{}\n", style.heading(&title));
        for index in shown {
            self.finding(out, style, number, &self.checked.findings[index]);
            let others: Vec<String> = alike
                .others(index)
                .map(|other| self.brief(&self.checked.findings[other]))
                .collect();
            if !others.is_empty() {
                let head = format!("同样的问题还有{}条：", others.len());
                line(out, style, &head, &others.join("；"));
            }
        }
        if !before.is_empty() {
            let mut rules: Vec<&str> = before.iter().map(|it| it.rule).collect();
            rules.sort_unstable();
            rules.dedup();
            let rules: Vec<String> = rules.into_iter().map(titled).collect();
            out.push('\n');
            line(
                out,
                style,
                &format!("前面的问题，这张表也有{}条：", before.len()),
                &rules.join("、"),
            );
        }
    }

    /// Findings that concern this form too and are told with an earlier one.
    fn told_before(&self, number: usize, alike: &Alike) -> Vec<&Finding> {
        let names = |path: &FieldPath| path.split_form().is_some_and(|(form, _)| form == number);
        let findings = &self.checked.findings;
        let concerns = |it: &Finding| it.form == number || it.paths.iter().any(names);
        findings
            .iter()
            .enumerate()
            .filter(|(index, it)| concerns(it) && findings[alike.told_with(*index)].form < number)
            .map(|(_, it)| it)
            .collect()
    }

    /// A finding told with another one: its places and what stands there.
    fn brief(&self, finding: &Finding) -> String {
        let places = self.places_of(finding.form, &finding.paths, None);
        let text = finding
            .indicator
            .as_deref()
            .or_else(|| self.forms.get(finding.form)?.cell(finding.paths.first()?));
        text.map_or(places.clone(), |text| {
            format!("{places}“{}”", text.chars().take(20).collect::<String>())
        })
    }

    fn finding(&self, out: &mut String, style: Style, number: usize, finding: &Finding) {
        let head = format!("{} {} ", finding.severity.label(), finding.rule);
        let _ = writeln!(
            out,
            "\n{} {} {}",
            style.severity(finding.severity),
            finding.rule,
            style.wrap(head.width(), head.width(), &finding.message)
        );
        if !finding.at.is_empty() {
            let _ = writeln!(out, "  {}", style.faint(&format!("┌ {}", finding.at)));
        }
        let margin = "  │ ";
        let columns = style.columns().saturating_sub(margin.width());
        let quoted = self
            .forms
            .get(number)
            .and_then(|form| quote(form, &finding.paths, columns, |cell| fault(finding, cell)));
        if let Some(quoted) = quoted {
            let _ = writeln!(out, "{margin}{}", quoted.row);
            if !quoted.marks.is_empty() {
                let _ = writeln!(out, "{margin}{}", quoted.marks);
            }
        }
        let others = finding.paths.get(1..).unwrap_or_default();
        let others = self.places_of(number, others, finding.place.as_ref());
        if !others.is_empty() {
            line(out, style, "另见：", &others);
        }
        if let Some(suggestion) = &finding.suggestion {
            line(out, style, "建议：", suggestion);
        }
        if let Some(fix) = &finding.fix {
            line(out, style, "可改为：", &changed(&fix.old, &fix.new));
        }
        if !finding.clause.is_empty() {
            let _ = writeln!(out, "  {}", style.faint(&format!("依据：{}", finding.clause)));
        }
    }

    fn places_of(&self, number: usize, paths: &[FieldPath], shown: Option<&Place>) -> String {
        let places = paths.iter().filter_map(|path| {
            let (form, inner) = path.split_form().unwrap_or((number, path.clone()));
            self.places.get(form).copied().flatten()?.nearest(&inner)
        });
        in_words(&places.collect::<Vec<_>>(), shown)
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
            let rules: Vec<String> = rules.into_iter().map(titled).collect();
            line(out, style, "未检查 ", &format!("{}：{why}", rules.join("、")));
        }
        if !coverage.undecided.is_empty() {
            let _ = writeln!(
                out,
                "  另有 {} 处因缺少信息没有判断（--format json 列出）",
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

/// A line below a finding: what it says stays behind its head when it is broken, unless the head is long.
fn line(out: &mut String, style: Style, head: &str, text: &str) {
    let column = 2 + head.width();
    let indent = if column > HEAD_COLUMNS { 4 } else { column };
    let _ = writeln!(out, "  {head}{}", style.wrap(column, indent, text));
}

/// A head that takes more columns would leave too little room behind it.
const HEAD_COLUMNS: usize = 12;

/// Texts longer than this are shown only where the edit is.
const EDIT_CHARS: usize = 50;
/// So much of the text around an edit is shown.
const AROUND_EDIT_CHARS: usize = 12;

/// The new text; of a long one the part that changes, with a little around it.
fn changed(old: &str, new: &str) -> String {
    let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
    if new.len() <= EDIT_CHARS {
        return new.into_iter().collect();
    }
    let same = |(old, new): &(&char, &char)| old == new;
    let before = old.iter().zip(&new).take_while(same).count();
    let rest = old[before..].iter().rev().zip(new[before..].iter().rev());
    let after = new.len() - rest.take_while(same).count();
    let (start, end) = (
        before.saturating_sub(AROUND_EDIT_CHARS),
        (after + AROUND_EDIT_CHARS).min(new.len()),
    );
    let mut out = String::new();
    out.push_str(if start > 0 { "…" } else { "" });
    out.extend(&new[start..end]);
    out.push_str(if end < new.len() { "…" } else { "" });
    out
}

/// A rule for people: its code and what it is called.
fn titled(code: &str) -> String {
    rules::find(code).map_or_else(
        || code.to_owned(),
        |rule| format!("{code} {}", rule.page().title()),
    )
}

#[cfg(test)]
mod tests {
    use super::changed;

    #[test]
    fn of_a_long_text_only_the_edit_is_shown() {
        let long = "深化市场监管各项制度改革，服务好市场主体发展。全力推进企业年报工作，力争企业年报公示率达90％以上；加强信用监管，优化登记方式。";
        assert_eq!(
            changed(long, &long.replace('％', "%")),
            "…力争企业年报公示率达90%以上；加强信用监管，优化…"
        );
        assert_eq!(changed("≥５０条", "≥50条"), "≥50条");
    }
}
