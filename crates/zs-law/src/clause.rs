use crate::{Addressee, Binds, Document, Status, document::DOCUMENTS};
use jiff::civil::Date;

/// One article, review item or part of a document that a finding or a parameter rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// `document/article`, such as `mof-2015-88/15` or `mof-2015-88/review/clarity`.
    pub id: &'static str,
    /// The article as cited, such as `第十五条`.
    pub article: &'static str,
    /// What it asks for, in our own words.
    pub gist: &'static str,
    /// How far that was verified.
    pub status: Status,
    document: usize,
    binds: Option<Binds>,
}

/// Every clause, document by document; `build.rs` reads them from `data/clauses/`.
static CLAUSES: &[Clause] = &include!(concat!(env!("OUT_DIR"), "/clauses.rs"));

impl Clause {
    /// The document it belongs to.
    pub fn document(&self) -> &'static Document {
        &DOCUMENTS[self.document]
    }

    /// Whom it binds: its own word, else its document's.
    pub fn binds(&self) -> &Binds {
        self.binds.as_ref().unwrap_or(&self.document().binds)
    }

    /// Whether this unit is not bound by it, so that it is cited 参照 and never makes an error alone.
    /// Adoption by a bureau is the profile's business: [`crate::InForce::by_reference`].
    pub fn by_reference(&self, unit: Addressee<'_>) -> bool {
        !self.binds().covers(unit)
    }

    /// Whether its document had been issued on this day. Practice always was.
    pub fn in_force(&self, on: Date) -> bool {
        self.document().valid_from().is_none_or(|from| from <= on)
    }

    /// The citation: `财预〔2015〕88号 第十五条（参照，条号待核）`.
    ///
    /// What was only recalled says so: 条号待核 for a numbered article, 待核 for anything else. Practice is no
    /// norm and is never 参照.
    pub fn cite(&self, by_reference: bool) -> String {
        let mut remarks = Vec::with_capacity(2);
        let is_norm = *self.binds() != Binds::Nobody;
        if by_reference && is_norm {
            remarks.push("参照");
        }
        if self.status.needs_verifying() && is_norm {
            remarks.push(if self.is_numbered() {
                "条号待核"
            } else {
                "待核"
            });
        }
        let place = [&self.document().cite(), " ", self.article].concat();
        match remarks.is_empty() {
            true => place,
            false => format!("{place}（{}）", remarks.join("，")),
        }
    }

    fn is_numbered(&self) -> bool {
        self.article.starts_with('第') && self.article.ends_with('条')
    }
}

/// All clauses, document by document.
pub fn clauses() -> &'static [Clause] {
    CLAUSES
}

/// The clause with this id.
pub fn clause(id: &str) -> Option<&'static Clause> {
    CLAUSES.iter().find(|clause| clause.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};
    use jiff::civil::date;

    #[track_caller]
    fn check(id: &str, division: &str, expected: Expect) {
        let clause = clause(id).expect("the clause exists");
        let by_reference = clause.by_reference(Addressee::of_division(Some(division)));
        expected.assert_eq(&clause.cite(by_reference));
    }

    #[test]
    fn a_central_rule_is_cited_by_reference_in_a_county() {
        check(
            "mof-2015-88/15",
            "130303",
            expect!["财预〔2015〕88号 第十五条（参照，条号待核）"],
        );
        check(
            "mof-2015-88/28",
            "130303",
            expect!["财预〔2015〕88号 第二十八条（参照）"],
        );
        check(
            "mof-2015-88/review/clarity",
            "130303",
            expect!["财预〔2015〕88号 审核表“明确清晰性”（参照，待核）"],
        );
    }

    #[test]
    fn a_central_rule_binds_the_centre() {
        check("mof-2015-88/28", "100000", expect!["财预〔2015〕88号 第二十八条"]);
    }

    #[test]
    fn law_binds_all_and_is_named_by_its_title() {
        check("budget-law/14", "130303", expect!["《预算法》 第十四条"]);
        check(
            "mof-2020-10/25",
            "130303",
            expect!["财预〔2020〕10号 第二十五条（条号待核）"],
        );
        check(
            "ccp-2018-34/dual-monitoring",
            "130303",
            expect!["中发〔2018〕34号 绩效运行监控"],
        );
    }

    #[test]
    fn the_hebei_form_binds_hebei_only() {
        check(
            "hebei-text/spending-plan",
            "130303",
            expect!["《河北省部门预算绩效文本》 资金支出计划"],
        );
        check(
            "hebei-text/spending-plan",
            "120000",
            expect!["《河北省部门预算绩效文本》 资金支出计划（参照）"],
        );
    }

    #[test]
    fn practice_is_never_dressed_as_a_norm() {
        check("practice/notation", "130303", expect!["填报通行做法 书写一致"]);
        check(
            "practice/no-fine-targets",
            "130303",
            expect!["填报通行做法 罚没不下指标"],
        );
    }

    #[test]
    fn a_document_is_not_in_force_before_its_day() {
        let weights = clause("mof-2021-101/3").unwrap();
        assert!(!weights.in_force(date(2021, 8, 17)));
        assert!(weights.in_force(date(2021, 8, 18)));
        assert!(clause("practice/notation").unwrap().in_force(date(1999, 1, 1)));
    }

    #[test]
    fn an_unknown_clause_is_none() {
        assert_eq!(clause("mof-2015-88/999"), None);
    }
}
