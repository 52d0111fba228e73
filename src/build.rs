//! Makes the program smaller where the linker and the C library know how: packs
//! its relocations, several megabytes of addresses that follow a pattern, and
//! keeps one of functions that are alike.

use std::{env, fs, io, path::PathBuf, process::Command};

/// What the linker is told.
const SMALLER: [&str; 2] = ["-Wl,-z,pack-relative-relocs", "-Wl,--icf=all"];

fn main() {
    println!("cargo::rerun-if-changed=src/build.rs");
    for word in SMALLER {
        if is_known(word).unwrap_or(false) {
            println!("cargo::rustc-link-arg-bins={word}");
        }
    }
}

/// Links a program that does nothing so, and starts it. A linker may refuse the
/// word or pass over it; glibc before 2.36 refuses to start what came of it.
fn is_known(word: &str) -> io::Result<bool> {
    let variable = |name| env::var(name).unwrap_or_default();
    let is_gnu_linux = variable("CARGO_CFG_TARGET_OS") == "linux"
        && variable("CARGO_CFG_TARGET_ENV") == "gnu"
        && variable("HOST") == variable("TARGET");
    if !is_gnu_linux {
        return Ok(false);
    }
    let folder = PathBuf::from(variable("OUT_DIR"));
    let (source, program) = (folder.join("nothing.rs"), folder.join("nothing"));
    fs::write(&source, "fn main() {}")?;
    let mut compiler = Command::new(variable("RUSTC"));
    compiler.arg(&source).arg("-o").arg(&program);
    compiler.arg(format!("-Clink-arg={word}"));
    if let Ok(linker) = env::var("RUSTC_LINKER") {
        compiler.arg(format!("-Clinker={linker}"));
    }
    let flags = variable("CARGO_ENCODED_RUSTFLAGS");
    compiler.args(flags.split('\u{1f}').filter(|flag| !flag.is_empty()));
    Ok(compiler.status()?.success() && Command::new(&program).status()?.success())
}
