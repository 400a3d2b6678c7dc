//! The fonts a document may use.

use std::borrow::Cow;

use ttf_parser::{Face, fonts_in_collection, name_id};
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

use crate::{Result, TypesetError};

/// Font faces, read once and used for many documents.
///
/// A template names families in the order it wants them. What they lack is taken from any other face here,
/// and of two faces alike the one given first wins; so the caller's own fonts go before the embedded ones.
pub struct Fonts {
    faces: Vec<Font>,
    book: LazyHash<FontBook>,
}

impl Fonts {
    /// The family name of the embedded fonts, the same as that of the fonts they were cut from.
    pub const EMBEDDED_FAMILY: &str = "Noto Sans CJK SC";

    /// Reads every face of the files (TTF, OTF, TTC). What is no font is passed over.
    ///
    /// # Errors
    /// [`TypesetError::NoFont`] when not one face can be read.
    pub fn new(files: impl IntoIterator<Item = Cow<'static, [u8]>>) -> Result<Self> {
        Self::chosen(files, |_| true)
    }

    /// Like [`Fonts::new`], reading only faces one of whose family names, in any language, is `wanted`.
    ///
    /// Looking at a name is cheap, reading a face with 65,000 glyphs is not: of the ten families in
    /// `NotoSansCJK-Regular.ttc` a document wants one.
    ///
    /// # Errors
    /// [`TypesetError::NoFont`] when no face is left.
    pub fn chosen(
        files: impl IntoIterator<Item = Cow<'static, [u8]>>,
        wanted: impl Fn(&str) -> bool,
    ) -> Result<Self> {
        let mut faces = Vec::new();
        for file in files {
            let file = bytes(file);
            let count = fonts_in_collection(&file).unwrap_or(1);
            let chosen = (0..count).filter(|&index| families(&file, index).iter().any(|it| wanted(it)));
            faces.extend(chosen.filter_map(|index| Font::new(file.clone(), index)));
        }
        if faces.is_empty() {
            return Err(TypesetError::NoFont);
        }
        let book = LazyHash::new(FontBook::from_fonts(&faces));
        Ok(Self { faces, book })
    }

    /// The embedded fonts' files, regular and bold: GB 2312, 通用规范汉字表, punctuation and common symbols.
    ///
    /// Chain them behind the fonts found on the system.
    #[cfg(feature = "embedded-font")]
    pub fn embedded_files() -> [Cow<'static, [u8]>; 2] {
        [
            Cow::Borrowed(include_bytes!("../fonts/NotoSansSC-Regular.otf")),
            Cow::Borrowed(include_bytes!("../fonts/NotoSansSC-Bold.otf")),
        ]
    }

    /// Only the embedded fonts.
    ///
    /// # Errors
    /// None while the crate's own files are whole.
    #[cfg(feature = "embedded-font")]
    pub fn embedded() -> Result<Self> {
        Self::new(Self::embedded_files())
    }

    /// The families, each once, in alphabetical order.
    pub fn families(&self) -> impl Iterator<Item = &str> {
        self.book.families().map(|(family, _)| family)
    }

    pub(crate) fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    pub(crate) fn face(&self, index: usize) -> Option<Font> {
        self.faces.get(index).cloned()
    }
}

/// Static bytes are used where they lie, without a copy.
fn bytes(file: Cow<'static, [u8]>) -> Bytes {
    match file {
        Cow::Borrowed(bytes) => Bytes::new(bytes),
        Cow::Owned(bytes) => Bytes::new(bytes),
    }
}

/// Every name that a face gives its family.
fn families(file: &[u8], index: u32) -> Vec<String> {
    let Ok(face) = Face::parse(file, index) else {
        return Vec::new();
    };
    face.names()
        .into_iter()
        .filter(|it| matches!(it.name_id, name_id::FAMILY | name_id::TYPOGRAPHIC_FAMILY))
        // A name in an old Macintosh encoding is at least there, so that `new` does not lose the face.
        .map(|it| {
            it.to_string()
                .unwrap_or_else(|| String::from_utf8_lossy(it.name).into_owned())
        })
        .collect()
}
