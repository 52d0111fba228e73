//! Playing a script and printing how it went.

use std::{
    io,
    path::{Path, PathBuf},
};

use super::{Console, Format, Status, folders, inputs::ChosenScenario};
use crate::{
    bargain::Session,
    plan::Plan,
    play::{self, Game, Keeping, Request, Seeds, Trouble},
    record::Calibration,
    scenario::Library,
    score::{self, Case, Debrief},
    script::{Played, Script},
    text::Language,
    views::{DebriefView, Talk},
    words::{Arguments, Phrases, illegal, score_document, technique_document},
};

/// A script that has been played.
pub(super) struct Performance {
    session: Session,
    plan: Plan,
    played: Played,
    /// What else went wrong.
    troubles: Vec<String>,
    /// Where the session was kept.
    file: Option<PathBuf>,
}

/// Plays a script on a new session.
pub(super) fn play_script(
    chosen: ChosenScenario,
    seed: u64,
    plan: Option<Plan>,
    keep_in: Option<PathBuf>,
    script: Script,
    phrases: Phrases,
) -> Result<Performance, String> {
    let mut first = vec![Request::Open {
        key: chosen.key,
        seed: Some(seed),
    }];
    first.extend(plan.map(Request::SetPlan));
    let keeping = keep_in.map_or(Keeping::Nowhere, Keeping::File);
    loop_through(chosen.library, keeping, first, script, phrases)
}

fn loop_through(
    library: Library,
    keeping: Keeping,
    first: Vec<Request>,
    script: Script,
    phrases: Phrases,
) -> Result<Performance, String> {
    let words = |troubles: Vec<Trouble>| -> Vec<String> {
        troubles
            .iter()
            .map(|trouble| trouble.text(phrases))
            .collect()
    };
    let mut game = Game::new(library, keeping, Seeds::default());
    let scripted = play::play_script(&mut game, first, script)
        .map_err(|troubles| words(troubles).join("\n"))?;
    Ok(Performance {
        session: scripted.practice.session().clone(),
        plan: scripted.practice.plan().clone(),
        file: scripted.practice.file().map(Path::to_owned),
        played: scripted.played,
        troubles: words(scripted.troubles),
    })
}

impl Performance {
    /// Plays a script on an interrupted session.
    pub fn resume(path: &Path, script: Script, phrases: Phrases) -> Result<Self, String> {
        let first = vec![Request::Resume(path.to_owned())];
        loop_through(folders::library(), Keeping::Nowhere, first, script, phrases)
    }

    /// A script that was played on a session that is kept nowhere.
    pub const fn of(session: Session, plan: Plan, played: Played) -> Self {
        Self {
            session,
            plan,
            played,
            troubles: Vec::new(),
            file: None,
        }
    }

    fn case(&self) -> Case<'_> {
        Case::of(&self.session, &self.plan)
    }

    /// Prints how it went: the conversation and the debrief, or the scores as
    /// one document.
    pub fn print(
        &self,
        format: Format,
        language: Language,
        console: &mut Console,
    ) -> io::Result<Status> {
        let phrases = Phrases::new(language);
        match format {
            Format::Human => {
                print_conversation(&self.case(), phrases, console)?;
                if !print_debrief(&self.session, &self.case(), phrases, console)? {
                    console.message(&phrases.say("report-script-unfinished"))?;
                }
            }
            Format::Json => print_scores(&self.session, &self.case(), None, phrases, console)?,
        }
        self.print_checks(phrases, console)?;
        if let Some(file) = &self.file {
            let path = file.display().to_string();
            let kept = phrases.say_with("report-kept", &Arguments::new().with("path", path));
            console.message(&kept)?;
        }
        Ok(self.status())
    }

    /// Whether every check held and every line was legal.
    pub const fn status(&self) -> Status {
        if self.played.is_well() && self.troubles.is_empty() {
            Status::Done
        } else {
            Status::WrongInput
        }
    }

    /// Prints which checks failed, and which lines were left out or refused.
    pub fn print_checks(&self, phrases: Phrases, console: &mut Console) -> io::Result<()> {
        for trouble in &self.troubles {
            console.message(&format!("error: {trouble}"))?;
        }
        if let (Some(first), Some(last)) = (self.played.skipped.first(), self.played.skipped.last())
        {
            console.message(
                &phrases.say_with(
                    "script-skipped",
                    &Arguments::new()
                        .count("count", self.played.skipped.len())
                        .with("first", first.number.to_string())
                        .with("last", last.number.to_string()),
                ),
            )?;
        }
        if let Some((entry, reason)) = &self.played.refused {
            console.message(
                &phrases.say_with(
                    "script-refused",
                    &Arguments::new()
                        .with("line", entry.number.to_string())
                        .with("text", entry.text.as_str())
                        .with("why", illegal(reason, self.session.scenario(), phrases)),
                ),
            )?;
        }
        for unmet in &self.played.unmet {
            console.message(&unmet.describe(phrases))?;
        }
        Ok(())
    }
}

/// Prints everything that was said and done.
pub(super) fn print_conversation(
    case: &Case<'_>,
    phrases: Phrases,
    console: &mut Console,
) -> io::Result<()> {
    let mut conversation = Talk::new(case.scenario, case.book, case.plan);
    for line in conversation.lines(case.scenario, case.book, case.events, phrases) {
        console.result(&line)?;
    }
    Ok(())
}

/// Prints the debrief; false where the meeting is not over.
pub(super) fn print_debrief(
    session: &Session,
    case: &Case<'_>,
    phrases: Phrases,
    console: &mut Console,
) -> io::Result<bool> {
    let Some(revealed) = session.reveal() else {
        return Ok(false);
    };
    let debrief = Debrief::of(case, revealed);
    console.result("")?;
    for line in DebriefView::of(case, &debrief, revealed, phrases).lines(phrases) {
        console.result(&line)?;
    }
    Ok(true)
}

/// Prints the scores as one JSON document; the result is null while the
/// meeting is not over. How well guesses held over several sessions comes with
/// it where it is known.
pub(super) fn print_scores(
    session: &Session,
    case: &Case<'_>,
    calibration: Option<&Calibration>,
    phrases: Phrases,
    console: &mut Console,
) -> io::Result<()> {
    let mut document = match session.reveal() {
        Some(revealed) => score_document(&Debrief::of(case, revealed), case.scenario, phrases),
        None => serde_json::json!({
            "technique": technique_document(&score::technique(case), case.scenario, phrases),
            "result": null,
        }),
    };
    if let (Some(calibration), Some(members)) = (calibration, document.as_object_mut()) {
        members.insert("calibration".to_owned(), calibration_json(calibration));
    }
    let text = serde_json::to_string_pretty(&document).map_err(io::Error::other)?;
    console.result(&text)
}

fn calibration_json(calibration: &Calibration) -> serde_json::Value {
    serde_json::json!({
        "guesses": calibration.guesses.len(),
        "hits": calibration.hits(),
        "hit_rate": calibration.hit_rate(),
        "sureness": calibration.sureness(),
        "brier": calibration.brier(),
        "verdict": calibration.verdict().code(),
        "by_sureness": calibration
            .by_sureness()
            .iter()
            .map(|group| serde_json::json!({
                "sure": f64::from(group.tenths) / 10.0,
                "guesses": group.guesses,
                "hits": group.hits,
            }))
            .collect::<Vec<_>>(),
    })
}
