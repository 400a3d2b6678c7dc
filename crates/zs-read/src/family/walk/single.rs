//! Lines of their own: headings, titles, the unit's line, years, contents, the cover.

use super::{Open, Walk};
use crate::family::amount::AmountUnit;
use crate::family::headings::{self, Heading};
use crate::family::labels::{self, Label};
use crate::family::lines::Fate;
use crate::family::project::At;
use crate::family::words::{only_year, year_in};
use zs_model::Agency;

impl<'a> Walk<'_, 'a> {
    /// A paragraph, or a row of which one cell is filled.
    pub(super) fn single(&mut self, index: usize) {
        let line = &self.lines.lines[index];
        let Some(cell) = line.cells.iter().position(|cell| !cell.is_blank()) else {
            return;
        };
        let text = line.cells[cell].text;
        let at = (index, cell);
        let free = line.table.is_none();
        if free && headings::is_page_number(text) {
            return self.mark(index, &Fate::Boilerplate);
        }
        if let Some(heading) = headings::find(text)
            && self.heading(heading, text, at, free)
        {
            return;
        }
        let stated = AmountUnit::stated(text);
        if let Some((unit, before)) = stated.filter(|_| text.len() <= 300) {
            self.set_unit(unit);
            if before.trim().is_empty() {
                return self.mark(index, &Fate::Boilerplate);
            }
            return self.set_agency(before, at);
        }
        if let Some(year) = only_year(text).filter(|_| text.contains('年')) {
            self.set_year(year, at);
            return self.mark(index, &Fate::Boilerplate);
        }
        if self.awaits_agency() && is_agency(text) {
            return self.set_agency(text, at);
        }
        self.other(index);
        let line = &self.lines.lines[index];
        if line.cells[cell].fate == Fate::Unread && self.cover && headings::is_cover_line(text) {
            self.found.cover_years.extend(year_in(text));
            self.mark(index, &Fate::Boilerplate);
        }
    }

    /// Follows a heading; false when the line is none here.
    fn heading(&mut self, heading: Heading, text: &'a str, at: At, free: bool) -> bool {
        let in_project = matches!(self.open, Open::Project(_));
        match heading {
            Heading::Contents if free => {}
            Heading::Contents => return false,
            Heading::PartMark => {}
            Heading::DepartmentPart => {
                self.close();
                self.part_year = year_in(text);
                self.begin_department(Some(at));
            }
            Heading::ProjectPart => {
                self.close();
                self.cover = false;
                self.part_year = year_in(text);
            }
            Heading::ProjectTitle => {
                self.close();
                self.cover = false;
                let title = headings::project_title(text).unwrap_or_default();
                self.above.year = year_in(&text[text.rfind("表").unwrap_or(0)..]).or(self.above.year);
                self.above.title = Some((title, at));
                // The title is taken once its form begins.
                return true;
            }
            Heading::Indicators if in_project => {}
            Heading::Indicators | Heading::Tasks | Heading::Duties if in_project => return false,
            _ if in_project && !free => return false,
            Heading::OverallGoals
            | Heading::Activities
            | Heading::Measures
            | Heading::Duties
            | Heading::Tasks
            | Heading::Indicators => return self.section(heading, at, free),
        }
        self.mark(at.0, &Fate::Boilerplate);
        true
    }

    fn section(&mut self, heading: Heading, at: At, free: bool) -> bool {
        if let Open::Department(department) = &self.open {
            let inside_activity =
                heading == Heading::Indicators && department.section() == Some(Heading::Activities);
            // In a table that is the whole form these words are labels.
            if inside_activity || (!free && department.section().is_none()) {
                return false;
            }
            if department.has(heading) && heading == Heading::OverallGoals {
                self.close();
            }
        }
        if !matches!(self.open, Open::Department(_)) {
            if heading == Heading::Indicators {
                return false;
            }
            self.close();
            self.begin_department(None);
        }
        if let Open::Department(department) = &mut self.open {
            department.enter(heading);
        }
        self.mark(at.0, &Fate::Boilerplate);
        true
    }
}

/// `414001某局本级`, or 预算单位：某局.
fn is_agency(text: &str) -> bool {
    let named =
        labels::find(text).is_some_and(|found| found.label == Label::Agency && found.inline.is_some());
    let agency = Agency::parse(text);
    let code = agency.code.as_deref().is_some_and(|code| code.len() <= 21);
    let name = agency.name.is_some_and(|name| {
        name.chars().count() <= 40
            && !name.contains(['。', '；', '，', '≥', '%'])
            && !name.starts_with(|c: char| c.is_ascii())
    });
    named || (code && name)
}
