//! The rules, by subject. A rule is its file, one line in its subject's `mod.rs`, and a clause in `zs-law`.

mod category;
mod department;
mod funds;
mod level;
mod structure;
mod text;
mod value;

use crate::Rule;

/// Every rule, by code within its subject.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    let subjects = [
        structure::RULES,
        value::RULES,
        category::RULES,
        level::RULES,
        text::RULES,
        funds::RULES,
        department::RULES,
    ];
    subjects.into_iter().flatten().copied()
}

/// The rule of that code or name.
pub fn find(name: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.name.name == name || rule.name.code.eq_ignore_ascii_case(name))
}
