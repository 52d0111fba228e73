//! The bytes of a file as text.

use std::{
    fmt::Write,
    fs,
    io::{self, Read},
    path::Path,
};

use sha2::{Digest, Sha256};

use super::{Code, Diagnostic, Span};

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
    /// SHA-256 of the file's bytes in hexadecimal: two files with the same
    /// digest hold the same.
    pub digest: String,
    /// Why the file could not be read, or where it is not text.
    pub problem: Option<Diagnostic>,
}

impl SourceText {
    /// Reads a file. Whatever keeps it from being read becomes the `problem`.
    #[must_use]
    pub fn load(path: &Path) -> Self {
        match load_bytes(path) {
            Ok(bytes) => Self::from_bytes(&bytes),
            Err(problem) => Self {
                problem: Some(*problem),
                ..Self::from_bytes(&[])
            },
        }
    }

    /// Text from bytes.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Self {
        let digest = digest(bytes);
        let bytes = bytes.strip_prefix(MARK).unwrap_or(bytes);
        let text = String::from_utf8_lossy(bytes).into_owned();
        let problem = std::str::from_utf8(bytes).err().map(|error| {
            let start = error.valid_up_to();
            let found = bytes.get(start).copied().unwrap_or_default();
            let span = Span::of(&text, start, start + char::REPLACEMENT_CHARACTER.len_utf8());
            let mut problem = Diagnostic::error(Code::NotUtf8, span);
            problem
                .wording
                .help("check-not-utf8-help")
                .with("byte", format!("{found:02X}"));
            problem
        });
        Self {
            text,
            digest,
            problem,
        }
    }
}

/// The bytes of a file, or what keeps them back.
fn load_bytes(path: &Path) -> Result<Vec<u8>, Box<Diagnostic>> {
    let because = |error: io::Error| Box::new(unreadable(&error));
    let metadata = fs::metadata(path).map_err(because)?;
    if !metadata.is_file() {
        let phrase = if metadata.is_dir() {
            "check-unreadable-file-folder"
        } else {
            "check-unreadable-file-other"
        };
        return Err(Box::new(nowhere(Code::UnreadableFile, phrase)));
    }
    let mut bytes = Vec::new();
    fs::File::open(path)
        .map_err(because)?
        .take(LARGEST_FILE + 1)
        .read_to_end(&mut bytes)
        .map_err(because)?;
    if bytes.len() as u64 > LARGEST_FILE {
        let mut problem = nowhere(Code::FileTooLarge, Code::FileTooLarge.phrase());
        let most = LARGEST_FILE / 1024 / 1024;
        problem.wording.with("most", most);
        return Err(Box::new(problem));
    }
    Ok(bytes)
}

/// The usual reasons have words of their own; the rest is the system's.
fn unreadable(error: &io::Error) -> Diagnostic {
    let phrase = match error.kind() {
        io::ErrorKind::NotFound => "check-unreadable-file-missing",
        io::ErrorKind::PermissionDenied => "check-unreadable-file-forbidden",
        _ => Code::UnreadableFile.phrase(),
    };
    let mut problem = nowhere(Code::UnreadableFile, phrase);
    problem.wording.with("error", error);
    problem
}

/// A problem of the whole file.
fn nowhere(code: Code, phrase: &'static str) -> Diagnostic {
    let mut problem = Diagnostic::error(code, Span::of("", 0, 0));
    problem.wording.says(phrase);
    problem
}

/// The SHA-256 of `bytes` in hexadecimal.
fn digest(bytes: &[u8]) -> String {
    let mut digits = String::new();
    for byte in Sha256::digest(bytes) {
        // Writing to a string cannot fail.
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}
