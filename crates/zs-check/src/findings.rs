use crate::Rule;
use crate::facts::Facts;
use zs_model::{FieldPath, Place, Severity};

/// Collects what the rules have to say.
pub struct Findings {
    pub(crate) rule: &'static Rule,
    pub(crate) form: usize,
    pub(crate) drafts: Vec<Draft>,
    pub(crate) undecided: Vec<(&'static Rule, usize, FieldPath, String)>,
    pub(crate) skip: Option<String>,
    pub(crate) decided: bool,
}

/// A finding in the making.
#[derive(Debug, Clone)]
pub struct Draft {
    pub(crate) rule: &'static Rule,
    pub(crate) places: Vec<(usize, FieldPath)>,
    pub(crate) message: String,
    pub(crate) suggestion: Option<String>,
    pub(crate) fix: Option<String>,
    pub(crate) severity: Severity,
    pub(crate) folds: bool,
    pub(crate) place: Option<Place>,
}

impl Findings {
    pub(crate) fn new(rule: &'static Rule) -> Findings {
        Findings {
            rule,
            form: 0,
            drafts: Vec::new(),
            undecided: Vec::new(),
            skip: None,
            decided: false,
        }
    }

    /// Reports a defect at a field of the form at hand. The message quotes the cell.
    pub fn report(&mut self, path: FieldPath, message: impl Into<String>) -> &mut Draft {
        self.report_in(self.form, path, message)
    }

    /// Reports a defect at a field of form `form` (0-based) of the document.
    pub fn report_in(&mut self, form: usize, path: FieldPath, message: impl Into<String>) -> &mut Draft {
        let draft = Draft {
            rule: self.rule,
            places: vec![(form, path)],
            message: message.into(),
            suggestion: None,
            fix: None,
            severity: self.rule.severity,
            folds: false,
            place: None,
        };
        let index = self.drafts.len();
        self.drafts.push(draft);
        &mut self.drafts[index]
    }

    /// Says that this place of the form at hand cannot be decided, and which fact is missing.
    pub fn cannot_tell(&mut self, path: FieldPath, why: impl Into<String>) {
        self.undecided.push((self.rule, self.form, path, why.into()));
    }

    /// Says that something was decided although another place could not be.
    pub fn decided(&mut self) {
        self.decided = true;
    }

    /// Says that the whole rule cannot run on this document, and which fact is missing.
    pub fn skip(&mut self, why: impl Into<String>) {
        self.skip = Some(why.into());
    }
}

impl Draft {
    /// What to do about it.
    pub fn advise(&mut self, suggestion: impl Into<String>) -> &mut Draft {
        self.suggestion = Some(suggestion.into());
        self
    }

    /// Offers the one right text for the cell at the first place.
    pub fn fix(&mut self, new: impl Into<String>) -> &mut Draft {
        self.fix = Some(new.into());
        self
    }

    /// Says where the defect stands, when that is no field of the form.
    pub fn place(&mut self, place: Place) -> &mut Draft {
        self.place = Some(place);
        self
    }

    /// Another place of the same defect, in form `form` of the document.
    pub fn also(&mut self, form: usize, path: FieldPath) -> &mut Draft {
        self.places.push((form, path));
        self
    }

    /// Sets how grave this finding is.
    pub fn severity(&mut self, severity: Severity) -> &mut Draft {
        self.severity = severity;
        self
    }

    /// Joins this finding with those of the same rule, severity and message: one finding, all places.
    pub fn fold(&mut self) -> &mut Draft {
        self.folds = true;
        self
    }

    pub(crate) fn only_handed_down_rows(&self, facts: &Facts) -> bool {
        self.places
            .iter()
            .all(|(form, path)| facts.row_at(*form, path).is_some_and(|row| row.handed_down))
    }
}
