use crate::Binds;
use jiff::civil::Date;

/// A regulation, notice or form that clauses come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The first part of the ids of its clauses, such as `mof-2020-10`.
    pub id: &'static str,
    /// Its title without 《》.
    pub title: &'static str,
    /// Its number (文号), such as `财预〔2020〕10号`.
    pub number: Option<&'static str>,
    /// When it was issued, as far as known: `2020`, `2020-02` or `2020-02-25`.
    pub issued: Option<&'static str>,
    /// Whom it binds.
    pub binds: Binds,
}

impl Document {
    /// The first day on which it can be cited: the day of issue, or the first of the month or year known.
    pub fn valid_from(&self) -> Option<Date> {
        let mut parts = self.issued?.split('-');
        let year = parts.next()?.parse().ok()?;
        let mut next = || parts.next().map_or(Some(1), |part| part.parse().ok());
        Date::new(year, next()?, next()?).ok()
    }

    /// How it is named in a citation: its number, else its title in 《》; practice has neither.
    pub fn cite(&self) -> String {
        match self.number {
            Some(number) => number.to_owned(),
            None if self.binds == Binds::Nobody => self.title.to_owned(),
            None => format!("《{}》", self.title),
        }
    }
}

/// Every document, by id; `build.rs` reads them from `data/clauses/`.
pub(crate) static DOCUMENTS: &[Document] = &include!(concat!(env!("OUT_DIR"), "/documents.rs"));

/// All documents.
pub fn documents() -> &'static [Document] {
    DOCUMENTS
}

/// The document with this id, such as `mof-2020-10`.
pub fn document(id: &str) -> Option<&'static Document> {
    DOCUMENTS.iter().find(|document| document.id == id)
}

/// How a source is shown to people: a citation, or its text when it is none of ours.
pub fn cite_source(source: &str) -> String {
    if let Some(clause) = crate::clause(source) {
        return clause.cite(false);
    }
    document(source).map_or_else(|| source.to_owned(), Document::cite)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Status;
    use jiff::civil::date;

    #[test]
    fn no_clause_stands_twice() {
        let mut ids: Vec<&str> = crate::clauses().iter().map(|clause| clause.id).collect();
        ids.sort_unstable();
        assert!(ids.windows(2).all(|pair| pair[0] != pair[1]));
    }

    #[test]
    fn every_clause_says_what_it_asks_and_how_sure_we_are() {
        for clause in crate::clauses() {
            assert!(!clause.gist.trim().is_empty(), "{} has no gist", clause.id);
            assert!(!clause.article.trim().is_empty(), "{} has no article", clause.id);
            assert!(
                clause.gist.chars().count() <= 80,
                "{}: the gist is long",
                clause.id
            );
            let ascii = clause
                .id
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-/".contains(&byte));
            assert!(ascii, "{} is not ASCII", clause.id);
            let is_practice = clause.document().binds == Binds::Nobody;
            assert!(
                is_practice || clause.status != Status::Convention,
                "{} is a norm",
                clause.id
            );
        }
    }

    #[test]
    fn a_document_known_to_the_month_counts_from_its_first_day() {
        assert_eq!(
            document("ccp-2018-34").unwrap().valid_from(),
            Some(date(2018, 9, 1))
        );
        assert_eq!(
            document("mof-2020-10").unwrap().valid_from(),
            Some(date(2020, 2, 25))
        );
        assert_eq!(
            document("mof-2021-6").unwrap().valid_from(),
            Some(date(2021, 1, 1))
        );
        assert_eq!(document("practice").unwrap().valid_from(), None);
    }
}
