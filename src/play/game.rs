//! The game: where the rep is, and what each request brings.

use std::{path::PathBuf, sync::Arc};

use super::{Deals, Earlier, Keeping, Practice, Seeds, Trouble};
use crate::{
    bargain::{Event, Illegal, Move, Phase, Session, persona_names},
    plan::Plan,
    record::{self, Recorder, ScenarioReference, SessionFile, companion::Companion},
    scenario::{Library, ResearchId},
    script::{line_of, line_of_research},
};

/// Where the rep is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Screen {
    /// Chooses a scenario.
    #[default]
    Library,
    /// Studies the buyer and plans.
    Prepare,
    /// Negotiates; also after the end, until [`Request::ToDebrief`].
    Table,
    /// Looks back.
    Debrief,
    /// Enters a real deal as it goes.
    Deal,
}

/// What a front end asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Request {
    /// Opens a scenario of the library: to [`Screen::Prepare`].
    Open {
        /// The scenario's key in the library.
        key: String,
        /// The seed; `None` takes the next of [`Seeds`].
        seed: Option<u64>,
    },
    /// Brings an interrupted session back from its file, to the screen it was
    /// left on.
    Resume(PathBuf),
    /// Does a piece of research.
    Research(ResearchId),
    /// Replaces the plan, before the meeting.
    SetPlan(Plan),
    /// Begins the meeting: to [`Screen::Table`].
    SitDown,
    /// Makes a move.
    Move(Move),
    /// From the ended meeting to [`Screen::Debrief`].
    ToDebrief,
    /// Plays the scenario again with the same plan, from [`Screen::Prepare`].
    Again {
        /// The same seed, or a new one.
        same_buyer: bool,
    },
    /// The next deal with a buyer of this scenario that remembers how this one
    /// left the relationship, with the same plan, from [`Screen::Prepare`].
    NextDeal,
    /// Goes back to before a round of the ended meeting and plays on by hand: a
    /// session of its own, from [`Screen::Table`].
    PlayOn {
        /// The round, from 1, that is the first to be played anew. After the
        /// last one: only the move that ended the meeting is taken back.
        round: u32,
    },
    /// Opens a real deal, of a scenario's key, a plan file or a companion file: to
    /// [`Screen::Deal`].
    OpenDeal(String),
    /// Closes what is open: to [`Screen::Library`].
    Leave,
}

/// What followed from a request.
#[derive(Debug, Clone)]
pub enum News {
    /// An event of the engine.
    Occurred(Event),
    /// A move or a piece of research that is not legal now; nothing has changed.
    Rejected(Illegal),
    /// Something else that went wrong; the game goes on.
    Trouble(Trouble),
}

/// Why a request was not answered as asked.
enum Obstacle {
    Illegal(Illegal),
    Trouble(Trouble),
}

impl From<Illegal> for Obstacle {
    fn from(illegal: Illegal) -> Self {
        Self::Illegal(illegal)
    }
}

impl From<Trouble> for Obstacle {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}

/// The state of the game.
#[derive(Debug, Clone, Default)]
pub struct Game {
    /// The scenarios there are, broken ones included.
    pub library: Library,
    /// Where session files go.
    pub keeping: Keeping,
    /// Where the seeds of new buyers come from.
    pub seeds: Seeds,
    /// Where real deals are kept.
    pub deals: Deals,
    /// Where the rep is.
    pub screen: Screen,
    /// The open session, while one is.
    pub practice: Option<Practice>,
    /// The open real deal, on [`Screen::Deal`].
    pub deal: Option<Companion>,
}

impl Game {
    /// In a library, with nothing open.
    #[must_use]
    pub fn new(library: Library, keeping: Keeping, seeds: Seeds) -> Self {
        Self {
            library,
            keeping,
            seeds,
            ..Self::default()
        }
    }

    /// Does what is asked and tells what followed, in order. The screen may be
    /// another one then.
    pub fn answer(&mut self, request: Request) -> Vec<News> {
        let mut news = Vec::new();
        match self.attempt(request, &mut news) {
            Ok(screen) => self.screen = screen,
            Err(Obstacle::Illegal(illegal)) => news.push(News::Rejected(illegal)),
            Err(Obstacle::Trouble(trouble)) => news.push(News::Trouble(trouble)),
        }
        news
    }

    fn attempt(&mut self, request: Request, news: &mut Vec<News>) -> Result<Screen, Obstacle> {
        let screen = self.screen;
        match request {
            Request::Open { key, seed } => self.open(key, seed),
            Request::Resume(path) => self.resume(path),
            Request::Research(research) => {
                let practice = self.practising()?;
                let events = practice.session.research(research)?;
                let line = line_of_research(practice.scenario(), research);
                practice.finish(line, events, news);
                Ok(screen)
            }
            Request::SetPlan(plan) => {
                if self.practising()?.set_plan(plan) {
                    Ok(screen)
                } else {
                    Err(Trouble::PlanFixed.into())
                }
            }
            Request::SitDown => {
                let practice = self.practising()?;
                let events = practice.session.sit_down()?;
                practice.finish("sit".to_owned(), events, news);
                Ok(Screen::Table)
            }
            Request::Move(chosen) => {
                let practice = self.practising()?;
                let events = practice.session.apply(&chosen)?;
                let line = line_of(practice.scenario(), &chosen);
                practice.finish(line, events, news);
                Ok(screen)
            }
            Request::ToDebrief => match self.practising()?.session.phase() {
                Phase::Over => Ok(Screen::Debrief),
                _ => Err(Trouble::OutOfPlace.into()),
            },
            Request::Again { same_buyer } => self.again(same_buyer),
            Request::NextDeal => self.next_deal(),
            Request::PlayOn { round } => self.play_on(round),
            Request::OpenDeal(what) => {
                let deal = self.deals.open(&what, &self.library);
                let deal = deal.map_err(Trouble::NoDeal)?;
                self.close();
                self.deal = Some(deal);
                Ok(Screen::Deal)
            }
            Request::Leave => {
                self.close();
                Ok(Screen::Library)
            }
        }
    }

    fn practising(&mut self) -> Result<&mut Practice, Trouble> {
        self.practice.as_mut().ok_or(Trouble::OutOfPlace)
    }

    fn close(&mut self) {
        self.deal = None;
        if let Some(practice) = self.practice.take() {
            self.keeping.after(practice.file());
        }
    }

    fn open(&mut self, key: String, seed: Option<u64>) -> Result<Screen, Obstacle> {
        let found = self.library.get(&key).and_then(|entry| {
            let scenario = entry.scenario.clone().ok()?;
            let reference = ScenarioReference::new(&entry.key, &entry.digest, &entry.origin);
            Some((scenario, reference))
        });
        let Some((scenario, reference)) = found else {
            return Err(Trouble::NoScenario(key).into());
        };
        self.close();
        let seed = seed.unwrap_or_else(|| self.seeds.take());
        let session = Session::new(scenario, seed);
        let place = self.keeping.place();
        let practice = Practice::new(key, reference, session, Plan::default(), place);
        self.practice = Some(practice);
        Ok(Screen::Prepare)
    }

    /// Meets a buyer of the same scenario with the same plan.
    fn meet(&mut self, old: Practice, seed: u64, remembers: Option<f64>) -> Screen {
        let scenario = Arc::clone(old.session.scenario());
        let session = match remembers {
            Some(relationship) => Session::after(scenario, seed, relationship),
            None => Session::new(scenario, seed),
        };
        let place = self.keeping.place();
        let practice = Practice::new(old.key, old.reference, session, old.plan, place);
        self.practice = Some(practice.remembering(remembers));
        Screen::Prepare
    }

    fn again(&mut self, same_buyer: bool) -> Result<Screen, Obstacle> {
        let old = self.practising()?.clone();
        self.close();
        let seed = if same_buyer {
            old.session.seed()
        } else {
            self.seeds.take()
        };
        // The same buyer remembers what it remembered.
        let remembers = old.remembers().filter(|_| same_buyer);
        Ok(self.meet(old, seed, remembers))
    }

    fn next_deal(&mut self) -> Result<Screen, Obstacle> {
        let old = self.practising()?.clone();
        let Some(revealed) = old.session.reveal() else {
            return Err(Trouble::OutOfPlace.into());
        };
        let relationship = revealed.relationship;
        self.close();
        let seed = self.seeds.take();
        Ok(self.meet(old, seed, Some(relationship)))
    }

    fn play_on(&mut self, round: u32) -> Result<Screen, Obstacle> {
        let old = self.practising()?.clone();
        if old.session.phase() != Phase::Over {
            return Err(Trouble::OutOfPlace.into());
        }
        let name = old.file().and_then(std::path::Path::file_name);
        let name = name.map(|name| name.to_string_lossy().into_owned());
        let branched = record::branch(old.recorder.file(), old.scenario(), round, name)
            .map_err(Trouble::NotBranched)?;
        self.close();
        self.practice = Some(Practice {
            session: branched.replayed.session,
            plan: branched.replayed.plan,
            recorder: Recorder::starting_with(self.keeping.place(), branched.file),
            earlier: Some(Arc::new(Earlier {
                session: old.session,
                plan: old.plan,
                round,
            })),
            key: old.key,
            reference: old.reference,
        });
        Ok(Screen::Table)
    }

    fn resume(&mut self, path: PathBuf) -> Result<Screen, Obstacle> {
        let file = SessionFile::load(&path)
            .map_err(|error| Trouble::NotRead(path.clone(), Arc::new(error)))?;
        let not_resumed = |difference| Trouble::NotResumed(path.clone(), difference);
        let found =
            record::find_scenario(&file, &self.library, &persona_names()).map_err(not_resumed)?;
        let resumed = record::resume(&file, &found.scenario).map_err(not_resumed)?;
        self.close();
        let screen = match resumed.session.phase() {
            Phase::Preparing => Screen::Prepare,
            Phase::Table | Phase::Over => Screen::Table,
        };
        self.practice = Some(Practice {
            key: found.key,
            reference: file.scenario.clone(),
            session: resumed.session,
            plan: resumed.plan,
            earlier: Earlier::beside(&path, &file, &found.scenario),
            recorder: Recorder::resume(path, file),
        });
        Ok(screen)
    }
}

impl Practice {
    /// Keeps a finished move on the disk and tells of its events.
    fn finish(&mut self, line: String, events: Vec<Event>, news: &mut Vec<News>) {
        let kept = self.keep(line, &events);
        news.extend(events.into_iter().map(News::Occurred));
        news.extend(kept.err().map(News::Trouble));
    }
}
