//! Writing files so that they are always whole.

use std::{
    ffi::OsString,
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};

use tempfile::Builder;

/// Puts `text` into a file: into a temporary file beside it, to the disk, and
/// from there to its name in one step. A cut at any moment leaves the old file
/// or the new one, never a part. With `new` the name must not be taken yet.
///
/// # Errors
/// When the folder can't be written to; `AlreadyExists` when the name is taken.
pub fn write(path: &Path, text: &str, new: bool) -> io::Result<()> {
    let folder = folder_of(path);
    let mut prefix = OsString::from(".");
    prefix.push(path.file_name().unwrap_or_default());
    // One name a session, so that what a kill leaves behind is used again.
    let left_behind = folder.join({
        let mut name = prefix.clone();
        name.push(".part");
        name
    });
    match fs::remove_file(&left_behind) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut part = Builder::new()
        .prefix(&prefix)
        .suffix(".part")
        .rand_bytes(0)
        .tempfile_in(&folder)?;
    part.write_all(text.as_bytes())?;
    part.as_file().sync_all()?;
    if new {
        part.persist_noclobber(path)
    } else {
        part.persist(path)
    }
    .map_err(|error| error.error)?;
    sync_folder(&folder)
}

fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Makes the new name itself durable. Only Unix lets a folder be opened.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()
    } else {
        Ok(())
    }
}
