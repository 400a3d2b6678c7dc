//! Where the paragraphs of the main part lie, and the splicing of marks into them.

use crate::Result;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;
use zs_package::{Budget, Namespace, XmlEvent, XmlReader};

const STRICT: &str = "http://purl.oclc.org/ooxml/wordprocessingml/main";

/// All paragraphs of a part, in the order of their start tags.
pub(super) struct Paragraphs {
    list: Vec<Paragraph>,
    /// Index of the first paragraph inside a table.
    in_table: Option<usize>,
    /// Whether the part is of the strict kind of OOXML, so that new parts must be too.
    pub is_strict: bool,
}

struct Paragraph {
    /// Its prefix with colon, such as `w:`.
    prefix: String,
    /// From behind its properties to its end tag; for `<w:p/>` the two characters `/>`.
    content: Range<usize>,
    is_empty_tag: bool,
    /// Index of the paragraph that holds the text box in which it stands.
    holder: Option<usize>,
}

struct Open {
    index: usize,
    depth: usize,
    /// Whether a child was met already; only the first can be the properties.
    has_child: bool,
}

impl Paragraphs {
    /// Finds them.
    ///
    /// # Errors
    /// Those of reading XML.
    pub fn find(text: &str, budget: &Budget) -> Result<Paragraphs> {
        let mut reader = XmlReader::new(text, budget);
        let mut found = Paragraphs {
            list: Vec::new(),
            in_table: None,
            is_strict: false,
        };
        let mut open: Vec<Open> = Vec::new();
        let mut tables: usize = 0;
        loop {
            let event = reader.next()?;
            let (span, depth) = (reader.span(), reader.depth());
            let (element, is_empty_tag) = match event {
                XmlEvent::Start(element) => (element, false),
                XmlEvent::Empty(element) => (element, true),
                XmlEvent::End(name) => {
                    found.end(name, &mut open, span, depth);
                    // Another namespace's `tbl` would have to be inside a Word part; none is.
                    tables = tables.saturating_sub(usize::from(name == "tbl"));
                    continue;
                }
                XmlEvent::Text(_) => continue,
                XmlEvent::Eof => return Ok(found),
            };
            if depth == 1 {
                found.is_strict = text.get(span.clone()).is_some_and(|tag| tag.contains(STRICT));
            }
            let depth = depth + usize::from(is_empty_tag);
            if let Some(parent) = open.last_mut().filter(|it| it.depth + 1 == depth) {
                let is_first = !std::mem::replace(&mut parent.has_child, true);
                if is_first && is_empty_tag && element.is(Namespace::Word, "pPr") {
                    found.list[parent.index].content.start = span.end;
                }
                // Properties with content: seen at their end tag.
                parent.has_child &= !(is_first && element.is(Namespace::Word, "pPr"));
            }
            if element.is(Namespace::Word, "tbl") && !is_empty_tag {
                tables += 1;
            }
            if !element.is(Namespace::Word, "p") {
                continue;
            }
            let index = found.list.len();
            if tables > 0 && open.is_empty() {
                found.in_table.get_or_insert(index);
            }
            let tag = text.get(span.clone()).unwrap_or_default();
            let content = if is_empty_tag {
                span.end - 2..span.end
            } else {
                span.end..span.end
            };
            found.list.push(Paragraph {
                prefix: tag[1..].split_once(':').map_or(String::new(), |(prefix, rest)| {
                    let named = rest.starts_with('p') && !prefix.contains([' ', '/', '>']);
                    if named {
                        format!("{prefix}:")
                    } else {
                        String::new()
                    }
                }),
                content,
                is_empty_tag,
                holder: open.first().map(|it| it.index),
            });
            if !is_empty_tag {
                open.push(Open {
                    index,
                    depth,
                    has_child: false,
                });
            }
        }
    }

    fn end(&mut self, name: &str, open: &mut Vec<Open>, span: Range<usize>, depth: usize) {
        let Some(last) = open.last_mut() else { return };
        if name == "pPr" && depth == last.depth && !last.has_child {
            last.has_child = true;
            self.list[last.index].content.start = span.end;
        }
        if name == "p" && depth + 1 == last.depth {
            self.list[last.index].content.end = span.start;
            open.pop();
        }
    }

    /// The paragraph at which a remark with this anchor stands.
    pub fn for_anchor(&self, anchor: Option<u32>) -> Option<usize> {
        let index = anchor
            .and_then(|it| usize::try_from(it).ok()?.checked_sub(1))
            .filter(|index| *index < self.list.len())
            .or(self.in_table)
            .unwrap_or(0);
        Some(self.list.get(index)?.holder.unwrap_or(index))
    }

    /// The text with the marks of the comments `ids` around the content of each paragraph.
    pub fn mark(&self, text: &str, ids: &BTreeMap<usize, Vec<u32>>) -> String {
        let mut splices: Vec<(Range<usize>, String)> = Vec::new();
        for (paragraph, ids) in ids {
            let paragraph = &self.list[*paragraph];
            let w = &paragraph.prefix;
            let (mut starts, mut ends) = (String::new(), String::new());
            for id in ids {
                // Writing to a string cannot fail.
                _ = write!(starts, "<{w}commentRangeStart {w}id=\"{id}\"/>");
                _ = write!(
                    ends,
                    "<{w}commentRangeEnd {w}id=\"{id}\"/><{w}r><{w}commentReference {w}id=\"{id}\"/></{w}r>"
                );
            }
            let content = paragraph.content.clone();
            if paragraph.is_empty_tag {
                splices.push((content, format!(">{starts}{ends}</{w}p>")));
            } else {
                splices.push((content.start..content.start, starts));
                splices.push((content.end..content.end, ends));
            }
        }
        splices.sort_by_key(|(at, _)| at.start);
        let mut out = String::with_capacity(text.len() + splices.iter().map(|it| it.1.len()).sum::<usize>());
        let mut from = 0;
        for (at, new) in splices {
            out.push_str(&text[from..at.start]);
            out.push_str(&new);
            from = at.end;
        }
        out.push_str(&text[from..]);
        out
    }
}
