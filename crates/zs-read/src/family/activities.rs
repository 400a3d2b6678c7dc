//! Activities (分项绩效目标): a heading, 绩效目标：…, 绩效指标：…, or a row of three columns in a sheet.

use super::activity::{has_target, indicators};
use super::lines::{Fate, Line};
use super::ordinals::{self, Ordinal};
use super::words::label;
use zs_model::{Activity, FieldPath, Place, Places, RowId};

/// The activities read so far.
#[derive(Default)]
pub(super) struct Activities {
    list: Vec<Activity>,
    style: Option<Ordinal>,
    last: Part,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Part {
    #[default]
    Name,
    Goal,
    Indicators,
}

impl Activities {
    /// Whether none was read yet.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// All activities.
    pub fn finish(self) -> Vec<Activity> {
        self.list
    }

    /// Takes a line; false when it belongs to no activity. `next` is the text below it.
    pub fn read(&mut self, line: &mut Line, next: &str, places: &mut Places) -> bool {
        if line.filled().count() > 1 {
            return self.read_row(line, places);
        }
        let level = line.level;
        let Some(cell) = line.cells.iter_mut().find(|cell| !cell.is_blank()) else {
            return false;
        };
        let mut taken = true;
        for text in cell.text.split('\n').filter(|text| !text.trim().is_empty()) {
            taken &= self.read_text(text.trim_end(), level, next, cell.place, places);
        }
        if taken {
            cell.fate = Fate::Field;
        }
        taken
    }

    fn read_text(
        &mut self,
        text: &str,
        level: Option<u8>,
        next: &str,
        place: &Place,
        places: &mut Places,
    ) -> bool {
        if let Some((part, rest)) = labelled(text) {
            if self.list.is_empty() {
                return false;
            }
            self.last = part;
            return match part {
                Part::Goal => self.goal(rest, place, places),
                _ => self.indicators(rest, place, places),
            };
        }
        let found = ordinals::leading(text);
        let fits = found.is_some_and(|found| self.style.is_none_or(|style| style.fits(found)));
        let headed =
            found.is_none() && (level.is_some() || labelled(next).is_some_and(|it| it.0 == Part::Goal));
        if fits || headed {
            self.style = self.style.or(found);
            self.begin(ordinals::without(text), place, places);
            return true;
        }
        match self.last {
            Part::Goal => self.goal(text, place, places),
            Part::Indicators if has_target(text) => self.indicators(text, place, places),
            Part::Indicators | Part::Name => false,
        }
    }

    /// Activity | goal | indicators. A row without an activity goes on with the one above.
    fn read_row(&mut self, line: &mut Line, places: &mut Places) -> bool {
        let words: Vec<String> = line.filled().map(|cell| label(cell.text)).collect();
        let header = words
            .iter()
            .filter(|it| matches!(it.as_str(), "绩效目标" | "绩效指标" | "活动绩效目标"))
            .count();
        if header > 1 {
            line.mark(&Fate::Boilerplate);
            return true;
        }
        let first = line.cells.first().map_or(0, |cell| cell.column);
        let goes_on = line.cells.first().is_some_and(|cell| cell.is_blank()) || first > 0;
        if goes_on && self.list.is_empty() {
            return false;
        }
        let from = usize::from(first > 0 && goes_on);
        for (at, cell) in line.cells.iter_mut().enumerate() {
            if cell.is_blank() {
                continue;
            }
            let text = cell.printed();
            let (part, text) = labelled(text).unwrap_or((
                match at + from {
                    0 => Part::Name,
                    1 => Part::Goal,
                    2 => Part::Indicators,
                    _ => continue,
                },
                text,
            ));
            let taken = match part {
                Part::Name => {
                    self.begin(ordinals::without(text), cell.place, places);
                    true
                }
                Part::Goal => self.goal(text, cell.place, places),
                Part::Indicators => self.indicators(text, cell.place, places),
            };
            if taken {
                cell.fate = Fate::Field;
            }
        }
        true
    }

    fn begin(&mut self, name: &str, place: &Place, places: &mut Places) {
        let id = RowId::activity(self.list.len() + 1);
        places.note(FieldPath::new("activities").row(&id).then("name"), place.clone());
        self.last = Part::Name;
        self.list.push(Activity {
            id,
            name: name.to_owned(),
            goal: None,
            indicators: Vec::new(),
        });
    }

    fn goal(&mut self, text: &str, place: &Place, places: &mut Places) -> bool {
        let Some(activity) = self.list.last_mut() else {
            return false;
        };
        // `绩效目标：…。绩效指标：…` in one paragraph.
        let both = text.find("绩效指标：").or_else(|| text.find("绩效指标:"));
        let (goal, rest) = text.split_at(both.unwrap_or(text.len()));
        let goal = goal.trim_end();
        let path = FieldPath::new("activities").row(&activity.id).then("goal");
        match &mut activity.goal {
            Some(above) if !goal.is_empty() => {
                above.push('\n');
                above.push_str(goal);
            }
            Some(_) => {}
            None => {
                activity.goal = Some(goal.to_owned()).filter(|it| !it.is_empty());
                places.note(path, place.clone());
            }
        }
        if let Some((part, rest)) = labelled(rest) {
            self.last = part;
            return self.indicators(rest, place, places);
        }
        true
    }

    fn indicators(&mut self, text: &str, place: &Place, places: &mut Places) -> bool {
        let Some(activity) = self.list.last_mut() else {
            return false;
        };
        let list = FieldPath::new("activities").row(&activity.id).then("indicators");
        for indicator in indicators(text, activity.indicators.len() + 1) {
            let path = list.row(&indicator.id);
            places.note(path.then("name"), place.clone());
            places.note(path.then("target"), place.clone());
            activity.indicators.push(indicator);
        }
        true
    }
}

/// `绩效目标：…` or `绩效指标：…`, and what follows the colon.
fn labelled(text: &str) -> Option<(Part, &str)> {
    let (head, rest) = text.split_once(['：', ':'])?;
    let part = match label(ordinals::without(head)).as_str() {
        "绩效目标" | "活动绩效目标" | "目标" | "年度绩效目标" => Part::Goal,
        "绩效指标" | "指标" | "活动绩效指标" | "主要绩效指标" => Part::Indicators,
        _ => return None,
    };
    Some((part, rest))
}
