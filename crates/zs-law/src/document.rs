use crate::{Binds, Clause, clause::ClauseText};
use jiff::civil::Date;
use serde::Deserialize;
use std::{collections::HashMap, sync::LazyLock};

/// A regulation, notice or form that clauses come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The first part of the ids of its clauses, such as `mof-2020-10`.
    pub id: &'static str,
    /// Its title without 《》.
    pub title: String,
    /// Its number (文号), such as `财预〔2020〕10号`.
    pub number: Option<String>,
    /// When it was issued, as far as known: `2020`, `2020-02` or `2020-02-25`.
    pub issued: Option<String>,
    /// Whom it binds.
    pub binds: Binds,
}

impl Document {
    /// The first day on which it can be cited: the day of issue, or the first of the month or year known.
    pub fn valid_from(&self) -> Option<Date> {
        let mut parts = self.issued.as_deref()?.split('-');
        let year = parts.next()?.parse().ok()?;
        let mut next = || parts.next().map_or(Some(1), |part| part.parse().ok());
        Date::new(year, next()?, next()?).ok()
    }

    /// How it is named in a citation: its number, else its title in 《》; practice has neither.
    pub fn cite(&self) -> String {
        match &self.number {
            Some(number) => number.clone(),
            None if self.binds == Binds::Nobody => self.title.clone(),
            None => format!("《{}》", self.title),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DocumentText {
    title: String,
    number: Option<String>,
    issued: Option<String>,
    binds: Binds,
    clause: Vec<ClauseText>,
}

/// Every document with its clauses, in the order of the table below.
pub(crate) struct Library {
    pub documents: Vec<Document>,
    pub clauses: Vec<Clause>,
    pub by_id: HashMap<String, usize>,
    /// What could not be read; empty, as a test asserts.
    pub faults: Vec<String>,
}

macro_rules! files {
    ($($id:literal),* $(,)?) => {
        [$(($id, include_str!(concat!("../data/clauses/", $id, ".toml")))),*]
    };
}

const FILES: &[(&str, &str)] = &files![
    "budget-law",
    "budget-regulation",
    "ccp-2018-34",
    "mof-2013-53",
    "mof-2015-88",
    "mof-2015-163",
    "mof-2018-167",
    "mof-2019-136",
    "mof-2020-10",
    "mof-2021-101",
    "mof-2021-4",
    "mof-2021-6",
    "integration-standard",
    "technical-standard",
    "hebei-2014-76",
    "hebei-2022-4",
    "hebei-text",
    "local-forms",
    "practice",
];

pub(crate) static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    let mut library = Library {
        documents: Vec::with_capacity(FILES.len()),
        clauses: Vec::new(),
        by_id: HashMap::new(),
        faults: Vec::new(),
    };
    for (id, text) in FILES {
        match toml::from_str::<DocumentText>(text) {
            Ok(document) => library.add(id, document),
            Err(error) => library.faults.push(format!("{id}: {error}")),
        }
    }
    library
});

impl Library {
    fn add(&mut self, id: &'static str, text: DocumentText) {
        let document = self.documents.len();
        self.documents.push(Document {
            id,
            title: text.title,
            number: text.number,
            issued: text.issued,
            binds: text.binds,
        });
        for clause in text.clause {
            let clause = clause.of(id, document);
            if self.by_id.insert(clause.id.clone(), self.clauses.len()).is_some() {
                self.faults.push(format!("{} twice", clause.id));
            }
            self.clauses.push(clause);
        }
    }
}

/// All documents.
pub fn documents() -> &'static [Document] {
    &LIBRARY.documents
}

/// The document with this id, such as `mof-2020-10`.
pub fn document(id: &str) -> Option<&'static Document> {
    LIBRARY.documents.iter().find(|document| document.id == id)
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
    fn every_file_of_clauses_is_read() {
        assert_eq!(LIBRARY.faults, Vec::<String>::new());
        assert_eq!(documents().len(), FILES.len());
    }

    #[test]
    fn every_file_in_the_folder_is_listed() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/clauses");
        for entry in std::fs::read_dir(folder).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            let id = name.trim_end_matches(".toml");
            assert!(document(id).is_some(), "{name} is not listed in document.rs");
        }
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
