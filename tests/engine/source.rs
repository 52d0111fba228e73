//! The habits of the source that no compiler checks: dependencies run one way,
//! the engine is pure, nothing is left half done, files stay small.

use std::{fs, path::Path};

/// One file of the source.
pub struct SourceFile {
    /// From the package's folder, with forward slashes.
    pub path: String,
    pub text: String,
}

impl SourceFile {
    /// The top module that the file belongs to: `bargain` of
    /// `src/bargain/book.rs`.
    fn module(&self) -> &str {
        let inner = self.path.trim_start_matches("src/");
        inner
            .split_once('/')
            .map_or_else(|| inner.trim_end_matches(".rs"), |(module, _)| module)
    }

    /// Lines of code with their numbers, without comments and without the
    /// unit tests at the end of a file.
    fn code(&self) -> Vec<(usize, &str)> {
        let body = self
            .text
            .split("\n#[cfg(test)]\nmod tests")
            .next()
            .unwrap_or_default();
        body.lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line))
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
            .collect()
    }

    /// Where any of some words stand in the code.
    fn places_of(&self, words: &[&str]) -> Vec<String> {
        self.code()
            .into_iter()
            .flat_map(|(number, line)| {
                words
                    .iter()
                    .filter(|word| line.contains(**word))
                    .map(|word| format!("{}:{number}: {word}", self.path))
                    .collect::<Vec<_>>()
            })
            .collect()
    }
}

/// Every file under `src/`, sorted.
pub fn files() -> Vec<SourceFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    collect(root, &root.join("src"), &mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(files.len() > 20, "the source was not found");
    files
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<SourceFile>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let inner = path.strip_prefix(root).unwrap();
            files.push(SourceFile {
                path: inner.display().to_string().replace('\\', "/"),
                text: fs::read_to_string(&path).unwrap(),
            });
        }
    }
}

/// The layers from the top down. Modules of one layer stand beside each other.
const LAYERS: [&[&str]; 16] = [
    &["cli"],
    &["app"],
    &["play"],
    &["author"],
    &["charts"],
    &["views"],
    &["words"],
    &["record", "lab"],
    &["review", "advise"],
    &["rehearse"],
    &["script"],
    &["score"],
    &["plan"],
    &["bargain"],
    &["scenario"],
    &["text"],
];

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

/// The modules of the crate that a line names: those after `crate::`, also in
/// the first line of a group.
fn modules_named(code: &str) -> Vec<&str> {
    code.split("crate::")
        .skip(1)
        .flat_map(|rest| {
            if let Some(group) = rest.strip_prefix('{') {
                top_names(group)
            } else {
                vec![first_word(rest)]
            }
        })
        .collect()
}

fn first_word(text: &str) -> &str {
    let end = text
        .find(|c: char| !c.is_alphanumeric() && c != '_')
        .unwrap_or(text.len());
    &text[..end]
}

/// The first words of the entries of `{a::{b, c}, d::e}`, after its opening
/// brace.
fn top_names(group: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let (mut depth, mut starts) = (1, true);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => starts = true,
            _ if c.is_whitespace() => {}
            _ if starts => {
                names.push(first_word(&group[at..]));
                starts = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    names
}

#[test]
fn modules_are_found_in_groups_as_well() {
    let code = "use crate::{\n    bargain::{Event, Move},\n    scenario::Scenario,\n    text,\n};\nlet x = crate::plan::check();";
    assert_eq!(modules_named(code), ["bargain", "scenario", "text", "plan"]);
}

#[test]
fn dependencies_run_one_way() {
    let mut upward = Vec::new();
    for file in files() {
        let Some(own) = layer(file.module()) else {
            continue;
        };
        let lines: Vec<&str> = file.code().into_iter().map(|(_, line)| line).collect();
        let code = lines.join("\n");
        for module in modules_named(&code) {
            let is_other = module != file.module();
            if is_other && layer(module).is_some_and(|other| other <= own) {
                upward.push(format!("{} uses {module}", file.path));
            }
        }
    }
    assert_eq!(upward, Vec::<String>::new());
}

#[test]
fn every_module_has_a_layer() {
    for file in files() {
        let module = file.module();
        let is_top = matches!(module, "lib" | "main" | "build");
        assert!(
            is_top || layer(module).is_some(),
            "{} is in no layer",
            file.path
        );
    }
}

/// Everything but the app and the commands.
fn engine() -> Vec<SourceFile> {
    files()
        .into_iter()
        .filter(|file| !matches!(file.module(), "app" | "cli" | "main" | "lib" | "build"))
        .collect()
}

#[test]
fn only_the_app_knows_bevy() {
    let places: Vec<String> = engine()
        .iter()
        .flat_map(|file| file.places_of(&["bevy", "winit", "wgpu"]))
        .collect();
    assert_eq!(places, Vec::<String>::new());
}

#[test]
fn the_engine_reads_no_clock_prints_nothing_and_draws_no_unseeded_number() {
    let impure = [
        "Instant::",
        "SystemTime",
        "println!",
        "eprintln!",
        "print!(",
        "dbg!",
        "HashMap",
        "HashSet",
        "thread_rng",
        "rand::rng",
        "rand::random",
        "from_os_rng",
        "env::var",
    ];
    let places: Vec<String> = engine()
        .iter()
        .flat_map(|file| file.places_of(&impure))
        .collect();
    assert_eq!(places, Vec::<String>::new());
}

#[test]
fn nothing_is_left_half_done() {
    let marks = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("XX", "X:"),
        "todo!",
        "unimplemented!",
    ];
    let mut places = Vec::new();
    for file in files() {
        for (index, line) in file.text.lines().enumerate() {
            if marks.iter().any(|mark| line.contains(mark)) {
                places.push(format!("{}:{}: {line}", file.path, index + 1));
            }
        }
    }
    assert_eq!(places, Vec::<String>::new());
}

#[test]
fn files_stay_small() {
    const MOST_LINES: usize = 600;
    let long: Vec<String> = files()
        .iter()
        .map(|file| (file.text.lines().count(), &file.path))
        .filter(|(lines, _)| *lines > MOST_LINES)
        .map(|(lines, path)| format!("{path}: {lines} lines"))
        .collect();
    assert_eq!(long, Vec::<String>::new());
}
