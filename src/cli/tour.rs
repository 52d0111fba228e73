//! `haggle tour`: a picture of every screen, from a scripted game.

use std::{io, path::PathBuf, str::FromStr};

use clap::Args;

use super::{Console, Status};
use crate::{record::TextSize, text::Language};

/// Take a picture of every screen of a scripted game.
#[derive(Debug, Args)]
pub(super) struct TourArguments {
    /// The folder for the pictures.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// The size of the pictures; may be given several times.
    #[arg(long, value_name = "WIDTHxHEIGHT", default_values = ["1280x800", "1920x1080"])]
    size: Vec<Size>,
    /// The language; both where none is given.
    #[arg(long, value_name = "TAG")]
    language: Vec<Language>,
    /// How large everything is: small, normal, large or largest.
    #[arg(long, value_name = "NAME", default_value = "normal", value_parser = text_size)]
    text: TextSize,
}

fn text_size(name: &str) -> Result<TextSize, String> {
    TextSize::ALL
        .into_iter()
        .find(|size| size.code() == name)
        .ok_or_else(|| format!("\"{name}\" is none of small, normal, large, largest"))
}

/// Pixels across and down.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(
    not(feature = "window"),
    expect(dead_code, reason = "without a window no picture has a size")
)]
struct Size {
    width: u32,
    height: u32,
}

impl FromStr for Size {
    type Err = String;

    fn from_str(words: &str) -> Result<Self, String> {
        let wrong = || format!("\"{words}\" is not a size such as 1280x800");
        let (width, height) = words.split_once('x').ok_or_else(wrong)?;
        let side = |digits: &str| {
            digits
                .parse::<u32>()
                .ok()
                .filter(|side| (320..=8192).contains(side))
                .ok_or_else(wrong)
        };
        Ok(Self {
            width: side(width)?,
            height: side(height)?,
        })
    }
}

/// Built without the window, there are no screens to take pictures of.
#[cfg(not(feature = "window"))]
pub(super) fn run(arguments: &TourArguments, console: &mut Console) -> io::Result<Status> {
    let language = match arguments.language.first() {
        Some(language) => *language,
        None => super::language::LanguageArgument::default().get(),
    };
    console.message(&crate::words::Phrases::new(language).say("play-no-pictures"))?;
    Ok(Status::WrongUsage)
}

#[cfg(feature = "window")]
pub(super) fn run(arguments: &TourArguments, console: &mut Console) -> io::Result<Status> {
    use crate::{
        app::window::tour::{Route, walk},
        bargain::personas,
        scenario::Library,
    };
    let languages = if arguments.language.is_empty() {
        Language::ALL.to_vec()
    } else {
        arguments.language.clone()
    };
    let names: Vec<&str> = personas()
        .iter()
        .map(|persona| persona.name.as_str())
        .collect();
    let route = Route {
        out: arguments.out.clone(),
        sizes: arguments
            .size
            .iter()
            .map(|size| (size.width, size.height))
            .collect(),
        languages,
        library: Library::load(&[], &names),
        text_size: arguments.text,
    };
    match walk(&route) {
        Ok(files) => {
            for file in files {
                console.result(&file.display().to_string())?;
            }
            Ok(Status::Done)
        }
        Err(error) => {
            console.message(&format!("error: {error}"))?;
            Ok(Status::WrongInput)
        }
    }
}
