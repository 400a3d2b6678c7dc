//! An opened zip package (docx, xlsx, odt).

use crate::directory::{self, Entry};
use crate::inflate::{Declared, inflate};
use crate::{Budget, Limits, PackageError, Relationships, Result};
use std::collections::HashMap;
use std::sync::Arc;

/// A zip package whose directory has been read and checked; parts are inflated when asked for.
#[derive(Debug)]
pub struct Package {
    bytes: Arc<[u8]>,
    entries: Vec<Entry>,
    places: HashMap<String, usize>,
    budget: Budget,
}

/// One entry as it lies in the archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RawPart<'a> {
    /// The name as written, without a leading `/`.
    pub name: &'a str,
    /// Zip compression method: 0 stored, 8 deflated.
    pub method: u16,
    /// CRC-32 of the inflated content, as declared.
    pub crc: u32,
    /// Inflated size in bytes, as declared; not to be believed.
    pub declared_size: u64,
    /// The data, still compressed.
    pub compressed: &'a [u8],
    /// Local header, data and data descriptor.
    pub(crate) whole: &'a [u8],
    /// The record of the central directory.
    pub(crate) central: &'a [u8],
}

impl Package {
    /// Reads and checks the directory; inflates nothing.
    ///
    /// # Errors
    /// Every [`PackageError`] of the archive as a whole: encrypted, old binary, truncated, too
    /// large, unsafe names, duplicate or overlapping entries.
    pub fn open(bytes: impl Into<Arc<[u8]>>, limits: Limits) -> Result<Self> {
        let bytes = bytes.into();
        let entries = directory::read(&bytes, &limits)?;
        let places = entries
            .iter()
            .enumerate()
            .map(|(at, it)| (it.name.clone(), at))
            .collect();
        Ok(Self {
            bytes,
            entries,
            places,
            budget: Budget::new(limits),
        })
    }

    /// Inflates a part, such as `word/document.xml`; a leading `/` is ignored.
    /// `None` where the package has no such part.
    ///
    /// # Errors
    /// `TooLarge`, `Damaged` or `NotSupported` (method).
    pub fn part(&self, name: &str) -> Result<Option<Vec<u8>>> {
        let Some(raw) = self.raw_part(name) else {
            return Ok(None);
        };
        let declared = Declared {
            name: raw.name,
            method: raw.method,
            crc: raw.crc,
            size: raw.declared_size,
        };
        inflate(raw.compressed, &declared, &self.budget).map(Some)
    }

    /// Inflates a part the package can't do without.
    ///
    /// # Errors
    /// As [`Package::part`], and `Damaged` where it is missing.
    pub fn required_part(&self, name: &str) -> Result<Vec<u8>> {
        self.part(name)?
            .ok_or_else(|| PackageError::Damaged(format!("缺少部件“{name}”")))
    }

    /// Whether there is such a part.
    pub fn contains(&self, name: &str) -> bool {
        self.raw_part(name).is_some()
    }

    /// The names in the order of the directory.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.name.as_str())
    }

    /// All entries in the order of the directory, still compressed.
    pub fn raw_parts(&self) -> impl Iterator<Item = RawPart<'_>> {
        self.entries.iter().map(|entry| self.raw(entry))
    }

    /// One entry, still compressed.
    pub fn raw_part(&self, name: &str) -> Option<RawPart<'_>> {
        let name = name.strip_prefix('/').unwrap_or(name);
        self.places.get(name).map(|&at| self.raw(&self.entries[at]))
    }

    /// The relationships of a part (`""` for the package); empty where it has none.
    ///
    /// # Errors
    /// As [`Package::part`], and those of reading XML.
    pub fn relationships(&self, source: &str) -> Result<Relationships> {
        match self.part(&Relationships::part_name(source))? {
            Some(xml) => Relationships::read(source, &xml, &self.budget),
            None => Ok(Relationships::default()),
        }
    }

    /// The name of a Word file's main part: the usual one, else that which the package names (files of some
    /// generators), else the first that is named like it.
    pub fn word_main(&self) -> String {
        const USUAL: &str = "word/document.xml";
        if self.contains(USUAL) {
            return USUAL.to_owned();
        }
        let named = self.relationships("").ok().and_then(|links| {
            let main = links.of_kind("officeDocument")?.part.clone();
            main.filter(|part| self.contains(part))
        });
        let alike = || {
            self.names()
                .find(|name| name.starts_with("word/document") && name.ends_with(".xml"))
                .map(str::to_owned)
        };
        named.or_else(alike).unwrap_or_else(|| USUAL.to_owned())
    }

    /// What is left of the limits; hand it to the XML readers of this package.
    pub fn budget(&self) -> &Budget {
        &self.budget
    }

    fn raw<'a>(&'a self, entry: &'a Entry) -> RawPart<'a> {
        RawPart {
            name: &entry.name,
            method: entry.method,
            crc: entry.crc,
            declared_size: entry.inflated,
            compressed: &self.bytes[entry.data.clone()],
            whole: &self.bytes[entry.whole.clone()],
            central: &self.bytes[entry.central.clone()],
        }
    }
}
