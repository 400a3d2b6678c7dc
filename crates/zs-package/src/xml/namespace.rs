//! Namespaces of office documents.

/// A namespace by what it is for; strict OOXML (ISO/IEC 29500-1) counts as transitional.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Namespace<'a> {
    /// No namespace.
    None,
    /// `xml:`.
    Xml,
    /// WordprocessingML, usually `w:`.
    Word,
    /// SpreadsheetML.
    Spreadsheet,
    /// DrawingML, usually `a:`.
    Drawing,
    /// DrawingML in a Word document, usually `wp:`.
    WordDrawing,
    /// Pictures, usually `pic:`.
    Picture,
    /// Formulas, usually `m:`.
    Math,
    /// References to relationships, usually `r:`.
    Relationship,
    /// The relationships part itself.
    PackageRelationships,
    /// `[Content_Types].xml`.
    ContentTypes,
    /// Markup compatibility, usually `mc:`.
    Compatibility,
    /// Word 2010, usually `w14:`.
    Word2010,
    /// Word 2012, usually `w15:`.
    Word2012,
    /// ODF `office:`.
    OdfOffice,
    /// ODF `text:`.
    OdfText,
    /// ODF `table:`.
    OdfTable,
    /// ODF `style:`.
    OdfStyle,
    /// Any other, as written.
    Other(&'a str),
    /// A prefix that is nowhere declared.
    Undeclared,
}

impl<'a> Namespace<'a> {
    /// The namespace of an address.
    pub fn of(address: &'a str) -> Self {
        match address {
            "" => Self::None,
            "http://www.w3.org/XML/1998/namespace" => Self::Xml,
            "http://schemas.openxmlformats.org/package/2006/relationships" => Self::PackageRelationships,
            "http://schemas.openxmlformats.org/package/2006/content-types" => Self::ContentTypes,
            "http://schemas.openxmlformats.org/markup-compatibility/2006" => Self::Compatibility,
            "http://schemas.microsoft.com/office/word/2010/wordml" => Self::Word2010,
            "http://schemas.microsoft.com/office/word/2012/wordml" => Self::Word2012,
            "urn:oasis:names:tc:opendocument:xmlns:office:1.0" => Self::OdfOffice,
            "urn:oasis:names:tc:opendocument:xmlns:text:1.0" => Self::OdfText,
            "urn:oasis:names:tc:opendocument:xmlns:table:1.0" => Self::OdfTable,
            "urn:oasis:names:tc:opendocument:xmlns:style:1.0" => Self::OdfStyle,
            _ => Self::of_office(address).unwrap_or(Self::Other(address)),
        }
    }

    fn of_office(address: &str) -> Option<Self> {
        let transitional = address.strip_prefix("http://schemas.openxmlformats.org/");
        let strict = address.strip_prefix("http://purl.oclc.org/ooxml/");
        match transitional.or(strict)? {
            "wordprocessingml/2006/main" | "wordprocessingml/main" => Some(Self::Word),
            "spreadsheetml/2006/main" | "spreadsheetml/main" => Some(Self::Spreadsheet),
            "drawingml/2006/main" | "drawingml/main" => Some(Self::Drawing),
            "drawingml/2006/wordprocessingDrawing" | "drawingml/wordprocessingDrawing" => {
                Some(Self::WordDrawing)
            }
            "drawingml/2006/picture" | "drawingml/picture" => Some(Self::Picture),
            "officeDocument/2006/math" | "officeDocument/math" => Some(Self::Math),
            "officeDocument/2006/relationships" | "officeDocument/relationships" => Some(Self::Relationship),
            _ => None,
        }
    }
}
