//! The bytes of a file as text.

use std::{fs, io::Read, path::Path};

use super::{Diagnostic, Span};

/// No file that a person writes by hand is larger, bytes.
pub const LARGEST_FILE: u64 = 4 * 1024 * 1024;

/// The byte order mark that some editors put first.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// The text of a file, as far as it is text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceText {
    /// The text without a byte order mark; what is not UTF-8 is replaced by
    /// `U+FFFD`.
    pub text: String,
    /// Why the file could not be read, or where it is not text.
    pub problem: Option<Diagnostic>,
}

impl SourceText {
    /// Reads a file. Whatever keeps it from being read becomes the `problem`.
    #[must_use]
    pub fn load(path: &Path) -> Self {
        match Self::load_bytes(path) {
            Ok(bytes) => Self::from_bytes(&bytes),
            Err(problem) => Self {
                text: String::new(),
                problem: Some(problem),
            },
        }
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// When it cannot be read, is not a file, or is larger than
    /// [`LARGEST_FILE`].
    pub fn load_bytes(path: &Path) -> Result<Vec<u8>, Diagnostic> {
        let unreadable =
            |message: String| Diagnostic::error("unreadable-file", message, Span::of("", 0, 0));
        let because =
            |error: std::io::Error| unreadable(format!("this file cannot be read: {error}"));
        let metadata = fs::metadata(path).map_err(because)?;
        if metadata.is_dir() {
            return Err(unreadable("this is a folder, not a file".to_owned()));
        }
        if !metadata.is_file() {
            return Err(unreadable("this is not a regular file".to_owned()));
        }
        let mut bytes = Vec::new();
        fs::File::open(path)
            .map_err(because)?
            .take(LARGEST_FILE + 1)
            .read_to_end(&mut bytes)
            .map_err(because)?;
        if bytes.len() as u64 > LARGEST_FILE {
            return Err(Diagnostic::error(
                "file-too-large",
                format!(
                    "this file is larger than {} MiB",
                    LARGEST_FILE / 1024 / 1024
                ),
                Span::of("", 0, 0),
            ));
        }
        Ok(bytes)
    }

    /// Text from bytes.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Self {
        let bytes = bytes.strip_prefix(MARK).unwrap_or(bytes);
        let text = String::from_utf8_lossy(bytes).into_owned();
        let problem = std::str::from_utf8(bytes).err().map(|error| {
            let start = error.valid_up_to();
            let found = bytes.get(start).copied().unwrap_or_default();
            Diagnostic::error(
                "not-utf8",
                format!("this file is not UTF-8: the byte 0x{found:02X} is no character"),
                Span::of(&text, start, start + '\u{FFFD}'.len_utf8()),
            )
            .with_help(
                "save the file as UTF-8 (older Chinese editors save GBK unless told otherwise)",
            )
        });
        Self { text, problem }
    }
}
