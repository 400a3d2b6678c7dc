//! Replacing some parts of a package and leaving the others byte for byte.

use crate::{Package, PackageWriter, Result};
use std::collections::BTreeMap;

/// An edited copy of a package in the making.
///
/// Untouched parts keep compressed bytes, order, times and attributes; a replaced part stays in
/// its place; new parts follow at the end in the order of their names.
#[derive(Debug)]
pub struct PackageEditor<'a> {
    package: &'a Package,
    changes: BTreeMap<String, Vec<u8>>,
}

impl<'a> PackageEditor<'a> {
    /// An editor that has changed nothing yet.
    pub fn new(package: &'a Package) -> Self {
        Self {
            package,
            changes: BTreeMap::new(),
        }
    }

    /// Replaces a part, or adds it where there is none.
    pub fn set(&mut self, name: &str, content: impl Into<Vec<u8>>) -> &mut Self {
        let name = name.strip_prefix('/').unwrap_or(name);
        self.changes.insert(name.to_owned(), content.into());
        self
    }

    /// The edited package.
    ///
    /// # Errors
    /// `Unwritable` where a new name is unsafe, or differs from a present one only in case.
    pub fn finish(&self) -> Result<Vec<u8>> {
        let mut writer = PackageWriter::new();
        for part in self.package.raw_parts() {
            match self.changes.get(part.name) {
                Some(content) if part.method == 0 => writer.add_stored(part.name, content)?,
                Some(content) => writer.add(part.name, content)?,
                None => writer.copy(&part)?,
            }
        }
        for (name, content) in &self.changes {
            if !self.package.contains(name) {
                writer.add(name, content)?;
            }
        }
        writer.finish()
    }
}
