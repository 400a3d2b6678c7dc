//! All that a template can see: itself, its data and the fonts.

use std::path::PathBuf;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::{Fonts, Result, TypesetError};

/// Typst's standard library, the same for every document.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// One document to be set.
pub struct Sheet<'a> {
    source: Source,
    data: Vec<(FileId, Bytes)>,
    fonts: &'a Fonts,
}

impl<'a> Sheet<'a> {
    pub fn new(source: &str, data: &[(&str, &[u8])], fonts: &'a Fonts) -> Result<Self> {
        let main = file("main.typ").ok_or_else(|| TypesetError::DataName("main.typ".to_owned()))?;
        let data = data
            .iter()
            .map(|&(name, bytes)| {
                let id = file(name).ok_or_else(|| TypesetError::DataName(name.to_owned()))?;
                Ok((id, Bytes::new(bytes.to_vec())))
            })
            .collect::<Result<_>>()?;
        Ok(Self {
            source: Source::new(main, source.to_owned()),
            data,
            fonts,
        })
    }

    pub fn source(&self) -> &Source {
        &self.source
    }
}

/// Typst keeps ids for good and has 65,535 of them, so the same few names are used for every document.
fn file(name: &str) -> Option<FileId> {
    if name.contains(['/', '\\']) {
        return None;
    }
    let path = VirtualPath::new(name).ok().filter(|path| !path.is_root())?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Sheet<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.source.id() {
            Ok(self.source.clone())
        } else {
            Err(not_found(id))
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let found = self.data.iter().find(|(name, _)| *name == id);
        found.map(|(_, bytes)| bytes.clone()).ok_or_else(|| not_found(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.face(index)
    }

    /// No clock: a template that asks for today's date does not compile.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(PathBuf::from(id.get().vpath().get_without_slash()))
}
