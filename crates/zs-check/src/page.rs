/// The page of a rule: the `//!` head of its file, which is Markdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The Markdown as users read it.
    pub markdown: String,
}

impl Page {
    /// Sections every page must have, in this order.
    pub const SECTIONS: [&str; 6] = ["依据", "检查什么", "为什么", "反例", "正例", "何时不提示"];

    /// Takes the page out of the source text of a rule.
    pub(crate) fn of_source(source: &str) -> Page {
        let head = source.lines().map_while(|line| line.strip_prefix("//!"));
        let lines: Vec<&str> = head.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
        Page {
            markdown: lines.join("\n").trim().to_owned(),
        }
    }

    /// The Chinese name of the rule: what stands in brackets in the title.
    pub fn title(&self) -> &str {
        let title = self.markdown.lines().next().unwrap_or_default();
        title
            .split_once('（')
            .map_or(title, |(_, rest)| rest.trim_end_matches('）'))
    }

    /// The text of a section, without its heading.
    pub fn section(&self, name: &str) -> Option<&str> {
        let heading = format!("## {name}\n");
        let (_, rest) = self.markdown.split_once(&heading)?;
        Some(
            rest.split_once("\n## ")
                .map_or(rest, |(section, _)| section)
                .trim(),
        )
    }

    /// The fenced examples of a section, each one a small document.
    pub fn examples(&self, section: &str) -> Vec<&str> {
        let text = self.section(section).unwrap_or_default();
        text.split("```")
            .skip(1)
            .step_by(2)
            .map(|block| block.strip_prefix("text").unwrap_or(block).trim())
            .collect()
    }
}
