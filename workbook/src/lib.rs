//! Opens what holds several texts in one file, for the page: workbooks (`.xlsx`, `.xls`, `.xlsb`, `.ods`) and ZIP archives. Bytes in,
//! parts out; nothing else is known here. It cannot fail: what could not be opened is a part that says why.

mod archive;
mod sheet;

/// What a part is. The page says it in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A text file of an archive, its bytes as they are: their letters are still to be told.
    Text,
    /// A sheet of a workbook, as tab-separated text in UTF-8.
    Sheet,
    /// A sheet that is hidden in the workbook, and was left out.
    Hidden,
    /// A sheet with merged cells: what they hold stands in the first one.
    Merged,
    /// A sheet with fractions in a format that does not tell them from percentages.
    Fractions,
    /// A sheet without cells that hold anything.
    Empty,
    /// A file of an archive that is no text: a picture, a document.
    Other,
    /// An archive inside the archive.
    Nested,
    /// More bytes than are opened, or more files.
    TooLarge,
    /// It is locked with a password.
    Locked,
    /// It is damaged, or not what it seems to be.
    Damaged,
    /// A document for word processing or for slides.
    Document,
}

impl Kind {
    /// The name by which the page knows it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Sheet => "sheet",
            Self::Hidden => "hidden",
            Self::Merged => "merged",
            Self::Fractions => "fractions",
            Self::Empty => "empty",
            Self::Other => "other",
            Self::Nested => "nested",
            Self::TooLarge => "too-large",
            Self::Locked => "locked",
            Self::Damaged => "damaged",
            Self::Document => "document",
        }
    }
}

/// A text that was found, or something to know about the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub kind: Kind,
    /// Its name inside the file: a path in an archive, a sheet of a workbook, both for a workbook in an archive. Empty where it is the
    /// file itself.
    pub name: String,
    /// The text, where it is one.
    pub bytes: Vec<u8>,
}

impl Part {
    fn text(kind: Kind, name: &str, bytes: Vec<u8>) -> Self {
        Self { kind, name: name.to_owned(), bytes }
    }

    fn note(kind: Kind, name: &str) -> Self {
        Self::text(kind, name, Vec::new())
    }
}

/// So many bytes of text are unpacked from one file; what is more is left out, and said.
pub const MOST_BYTES: u64 = if cfg!(test) { 4 } else { 256 } * 1024 * 1024;

/// The parts of a file.
#[must_use]
pub fn open(bytes: &[u8]) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut left = MOST_BYTES;
    if bytes.starts_with(b"PK") {
        archive::open(bytes, &mut left, &mut parts);
    } else {
        sheet::open(bytes, "", &mut left, &mut parts);
    }
    parts
}

/// The door to the page.
#[cfg(target_arch = "wasm32")]
mod door {
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// The parts of a file, three values for each: what it is, its name, its bytes.
    #[wasm_bindgen]
    #[must_use]
    pub fn open(bytes: &[u8]) -> Vec<JsValue> {
        let mut values = Vec::new();
        for part in super::open(bytes) {
            values.push(JsValue::from_str(part.kind.name()));
            values.push(JsValue::from_str(&part.name));
            values.push(js_sys::Uint8Array::from(part.bytes.as_slice()).into());
        }
        values
    }
}
