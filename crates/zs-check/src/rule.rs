use crate::facts::{Facts, FormFacts, Row};
use crate::{Findings, Page};
use zs_model::{DepartmentGoal, ProjectGoal, RuleName, Severity};

/// One check (检查项): what it is called, why it may speak, and the function.
#[derive(Debug)]
pub struct Rule {
    /// Code and name; the name states the defect.
    pub name: RuleName,
    /// Id of the clause in `zs-law`, such as `mof-2015-88/15`.
    pub clause: &'static str,
    /// What gives the rule its weight.
    pub ground: Ground,
    /// How grave a finding is unless the rule or the profile says otherwise.
    pub severity: Severity,
    /// The text of the rule's own file; its head is the rule's page.
    pub source: &'static str,
    /// The function.
    pub check: Check,
}

/// What gives a rule its weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// The form contradicts itself, is blank, or cannot be executed or scored.
    Logic,
    /// Only a text asks for it; where that text binds others than this unit, a warning at most.
    Norm,
}

/// What a rule looks at in one call.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// One indicator, of a project, of the department's table or of an activity.
    Row(fn(&Row, &FormFacts, &mut Findings)),
    /// One project's form.
    Project(fn(&ProjectGoal, &FormFacts, &mut Findings)),
    /// The department's form.
    Department(fn(&DepartmentGoal, &FormFacts, &mut Findings)),
    /// Any form.
    Form(fn(&FormFacts, &mut Findings)),
    /// All forms of the document together.
    Document(fn(&Facts, &mut Findings)),
}

impl Rule {
    /// The page of the rule: title, clause, what, why, examples, exceptions.
    pub fn page(&self) -> Page {
        Page::of_source(self.source)
    }
}

/// Writes a [`Rule`] whose page is the head of the file it stands in.
macro_rules! rule {
    (code: $code:literal, name: $name:literal, clause: $clause:literal, ground: $ground:ident,
     severity: $severity:ident, page: $page:literal, check: $kind:ident($check:expr) $(,)?) => {
        $crate::Rule {
            name: zs_model::RuleName {
                code: $code,
                name: $name,
            },
            clause: $clause,
            ground: $crate::Ground::$ground,
            severity: zs_model::Severity::$severity,
            source: include_str!($page),
            check: $crate::Check::$kind($check),
        }
    };
}
pub(crate) use rule;
