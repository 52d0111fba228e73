//! A scripted game through all screens, with a picture of each.

use std::{path::PathBuf, thread, time::Duration};

use bevy::{prelude::*, ui_widgets::Activate};

use super::{
    ScreensPlugin, Speech,
    pictures::{NoPicture, Studio},
    widgets::{CloseDialog, ControlId, Notice, Slid, Typed},
};
use crate::{
    advise::Thoroughness,
    app::{
        jobs::{ReviewCrowd, SearchExtent},
        practice::{Keeping, Loop, OpenPractice, Practice, PracticePlugin, Request, Seeds},
        rehearsing::Rehearsing,
        settings::Kept,
    },
    bargain::{Move, Offer, Package, Party, Phase, Tone},
    plan::{self, Planned},
    play::{BuyersPerDecision, Extent, Game},
    record::TextSize,
    scenario::{ArgumentId, Library, MemberId, ProbeId, ResearchId, Worth},
    score::Course,
    text::Language,
};

/// The scenario that the tour plays, and its seed.
const SCENARIO: &str = "zip-spring-reorder";
const SEED: u64 = 8;

/// The offer in which the scripted rep makes a mistake, for the debrief to
/// find.
const GIFT: usize = 3;

/// A search for advice that does not keep the tour waiting.
const SEARCH: Extent = Extent {
    searched: 200,
    fresh: 1_000,
    judged: 30,
    thoroughness: Thoroughness::Quick,
};

/// Looking back that does not keep the tour waiting.
const CROWD: BuyersPerDecision = BuyersPerDecision(200);

/// How often it is looked for what the search found, and how long is waited in
/// between: two minutes in all at least.
const LOOKS: u32 = 1_200;
const PAUSE: Duration = Duration::from_millis(100);

/// What pictures to make.
#[derive(Debug, Clone)]
pub struct Route {
    /// The folder the pictures go to.
    pub out: PathBuf,
    /// The sizes in pixels, across and down.
    pub sizes: Vec<(u32, u32)>,
    /// The languages.
    pub languages: Vec<Language>,
    /// The scenarios.
    pub library: Library,
    /// How large everything is.
    pub text_size: TextSize,
}

/// Plays the scripted game once for each language and takes a picture of each
/// screen in each size; returns the files.
///
/// # Errors
/// Where nothing can draw, or a file can't be written.
pub fn walk(route: &Route) -> Result<Vec<PathBuf>, NoPicture> {
    std::fs::create_dir_all(&route.out)?;
    let sizes: Vec<UVec2> = route
        .sizes
        .iter()
        .map(|(across, down)| UVec2::new(*across, *down))
        .collect();
    let first = sizes.first().copied().unwrap_or(UVec2::new(1280, 800));
    let library = route.library.clone();
    let studio = Studio::open(first, |app| {
        app.insert_resource(Loop(Game::new(library, Keeping::Nowhere, Seeds::default())))
            .add_plugins((PracticePlugin, ScreensPlugin));
    })?;
    let mut guide = Guide {
        studio,
        out: route.out.clone(),
        sizes,
        language: Language::default(),
        files: Vec::new(),
    };
    let mut kept = guide.studio.world().resource_mut::<Kept>();
    // These settings are kept nowhere, so that nothing can go wrong.
    let _ = kept.change(|settings| settings.text_size = route.text_size);
    for language in &route.languages {
        guide.language = *language;
        guide.play()?;
    }
    Ok(guide.files)
}

/// Walks through the game and takes the pictures.
struct Guide {
    studio: Studio,
    out: PathBuf,
    sizes: Vec<UVec2>,
    language: Language,
    files: Vec<PathBuf>,
}

impl Guide {
    fn play(&mut self) -> Result<(), NoPicture> {
        self.studio
            .world()
            .insert_resource(Speech::new(self.language));
        self.press("library.entry.zip-spring-reorder");
        self.picture("library")?;
        self.press("settings");
        self.picture("settings")?;
        self.close();
        self.enter_a_real_deal()?;
        self.ask(Request::Open {
            key: SCENARIO.to_owned(),
            seed: Some(SEED),
        });
        self.picture("prepare-start")?;
        self.prepare();
        self.picture("prepare")?;
        self.press("prepare.side.1");
        self.rehearse();
        self.picture("prepare-rehearsal")?;
        self.press("prepare.side.0");
        self.press("prepare.step.2.terms");
        self.picture("prepare-step")?;
        self.close();
        self.press("prepare.worksheet");
        self.press("worksheet.add");
        self.picture("prepare-worksheet")?;
        self.press("worksheet.0.remove");
        self.close();
        self.press("prepare.plans");
        self.picture("prepare-plans")?;
        self.close();
        self.press("prepare.priorities.ask");
        self.picture("prepare-deals")?;
        self.close();
        self.take_advice()?;
        self.ask(Request::SitDown);
        self.picture("table-start")?;
        self.open_with_reasons();
        self.picture("table-opening")?;
        self.press("table.ask");
        self.picture("table-ask")?;
        self.close();
        self.concede(2);
        self.press("table.plan");
        self.picture("table")?;
        self.press("table.vary");
        self.picture("table-finder")?;
        self.close();
        self.slide("table.issue.0", 42);
        self.picture("table-caution")?;
        self.press("table.vary");
        self.press("finder.aside.0");
        self.press("table.aside");
        self.picture("table-several")?;
        self.press("table.tray.0");
        self.press("table.tray.0");
        self.press("table.walk");
        self.picture("table-leave")?;
        self.close();
        self.press("help");
        self.picture("keys")?;
        self.close();
        self.concede(20);
        self.picture("table-end")?;
        self.ask(Request::ToDebrief);
        self.picture("debrief")?;
        // The longest of the formulas.
        self.press("debrief.rule.slow");
        self.press("debrief.formula");
        self.picture("debrief-formula")?;
        self.close();
        self.press("debrief.better");
        self.picture("debrief-better")?;
        self.close();
        self.press("debrief.most");
        self.picture("debrief-most")?;
        self.close();
        self.press("debrief.from");
        self.picture("debrief-rounds")?;
        self.press("debrief.round.2");
        self.picture("debrief-ways")?;
        self.close();
        self.look_back()?;
        self.ask(Request::Leave);
        Ok(())
    }

    /// Plan against play, the other sellers, a proposal beside the meeting.
    fn look_back(&mut self) -> Result<(), NoPicture> {
        self.studio.world().insert_resource(ReviewCrowd(CROWD));
        self.press("debrief.back");
        let mut looks = 0;
        while self.find("back.sellers").is_none() && looks < LOOKS {
            looks += 1;
            thread::sleep(PAUSE);
        }
        self.picture("debrief-back")?;
        self.press("back.sellers");
        self.picture("debrief-sellers")?;
        self.press("back.moves");
        self.press("back.try.0");
        self.picture("debrief-two-lines")
    }

    /// A real deal: three offers of either side, the next one in the form.
    fn enter_a_real_deal(&mut self) -> Result<(), NoPicture> {
        self.press("library.deal");
        self.picture("deal-start")?;
        for (own, theirs) in [(1.02, 0.84), (0.98, 0.87), (0.96, 0.885)] {
            for price in [own, theirs] {
                self.type_number("deal.issue.0", price);
                self.press("deal.enter");
            }
        }
        self.type_number("deal.issue.0", 0.95);
        self.picture("deal")?;
        self.press("deal.find");
        self.picture("deal-finder")?;
        self.close();
        self.press("deal.library");
        Ok(())
    }

    /// Research until the hours are used, then the sensible plan.
    fn prepare(&mut self) {
        let all: Vec<_> = self.practice(|practice| ResearchId::all(practice.scenario()).collect());
        for research in all {
            let free =
                self.practice(|practice| practice.session().check_research(research).is_ok());
            if free {
                self.ask(Request::Research(research));
            }
        }
        let sensible = self.practice(|practice| {
            plan::textbook(
                practice.scenario(),
                practice.session().book(),
                &practice.session().findings(),
            )
        });
        self.ask(Request::SetPlan(sensible));
    }

    /// Waits until the rehearsal has come to its end.
    fn rehearse(&mut self) {
        let is_settled = |rehearsing: &Rehearsing| rehearsing.is_settled();
        while !is_settled(self.studio.world().resource()) {
            thread::sleep(Duration::from_millis(20));
            self.studio.settle();
        }
        self.studio.settle();
    }

    /// Looks for a better plan, chooses one, and has the own one back.
    fn take_advice(&mut self) -> Result<(), NoPicture> {
        self.studio.world().insert_resource(SearchExtent(SEARCH));
        self.press("prepare.advice");
        let mut looks = 0;
        while self.find("advice.use").is_none() && looks < LOOKS {
            looks += 1;
            thread::sleep(PAUSE);
        }
        // What was found and chosen before is still there in the next language.
        self.press("advice.choice.0");
        self.picture("advice")?;
        self.press("advice.choice.1");
        self.picture("advice-other")?;
        self.press("advice.use");
        self.picture("advice-used")?;
        self.press("prepare.advice.undo");
        Ok(())
    }

    /// An argument, a question, and the opening of the plan.
    fn open_with_reasons(&mut self) {
        self.ask(Request::Move(Move::Tone(Tone::Red)));
        self.ask(Request::Move(Move::Argue {
            argument: ArgumentId::new(0),
            to: Some(MemberId::new(0)),
        }));
        self.ask(Request::Move(Move::Probe {
            probe: ProbeId::new(0),
            to: Some(MemberId::new(2)),
        }));
        self.concede(1);
    }

    /// Plays so many steps of the plan; takes what is offered when it is worth
    /// as much as the next step.
    fn concede(&mut self, steps: usize) {
        for _ in 0..steps {
            let chosen = self.practice(next_move);
            match chosen {
                Some(chosen) => self.ask(Request::Move(chosen)),
                None => return,
            }
        }
    }

    fn practice<T>(&mut self, look: impl FnOnce(&Practice) -> T) -> T
    where
        T: Default,
    {
        self.studio
            .world()
            .get_resource::<OpenPractice>()
            .map_or_else(T::default, |open| look(open))
    }

    fn ask(&mut self, request: Request) {
        self.studio.world().write_message(request);
        self.studio.settle();
    }

    /// Presses the control called `name`, if it is there; as with a real key
    /// or click, that takes away what a notice said.
    fn press(&mut self, name: &str) {
        self.studio.world().insert_resource(Notice(None));
        if let Some(entity) = self.find(name) {
            self.studio.world().trigger(Activate { entity });
            self.studio.settle();
        }
    }

    fn find(&mut self, name: &str) -> Option<Entity> {
        self.studio.settle();
        let world = self.studio.world();
        let mut controls = world.query::<(Entity, &ControlId)>();
        controls
            .iter(world)
            .find(|(_, id)| id.0 == name)
            .map(|(entity, _)| entity)
    }

    /// Moves the slider called `name`, if it is there, to a step.
    fn slide(&mut self, name: &str, step: u32) {
        if let Some(entity) = self.find(name) {
            self.studio.world().trigger(Slid { entity, step });
            self.studio.settle();
        }
    }

    /// Types a number into the field called `name`, if it is there.
    fn type_number(&mut self, name: &str, number: f64) {
        if let Some(entity) = self.find(name) {
            self.studio.world().trigger(Typed { entity, number });
            self.studio.settle();
        }
    }

    fn close(&mut self) {
        self.studio.world().trigger(CloseDialog);
        self.studio.settle();
    }

    fn picture(&mut self, name: &str) -> Result<(), NoPicture> {
        for size in self.sizes.clone() {
            self.studio.resize(size);
            let name = format!("{name}-{}-{}x{}.png", self.language, size.x, size.y);
            let file = self.out.join(name);
            self.studio.take()?.save(&file)?;
            self.files.push(file);
        }
        Ok(())
    }
}

/// What the scripted rep does next; `None` when the meeting is over.
fn next_move(practice: &Practice) -> Option<Move> {
    let session = practice.session();
    if session.phase() != Phase::Table {
        return None;
    }
    let course = Course::of(&practice.case());
    let made = course.of_party(Party::Seller).count();
    let next = course.planned.get(made);
    let book = session.book();
    let worth = |package: &Package| book.worth(package);
    match (session.counter(), next) {
        (Some(counter), Some(next))
            if worth(counter) >= next.worth && session.check(&Move::Accept).is_ok() =>
        {
            Some(Move::Accept)
        }
        (_, Some(next)) => Some(Move::Offer(Offer {
            package: if made + 1 == GIFT {
                gift(practice, next)
            } else {
                next.package.clone()
            },
            ..next.offer()
        })),
        (Some(counter), None)
            if worth(counter) > course.limits.floor() && session.check(&Move::Accept).is_ok() =>
        {
            Some(Move::Accept)
        }
        _ => Some(Move::Walk),
    }
}

/// What comes next in worth, given away on the price alone, and more of it.
fn gift(practice: &Practice, next: &Planned) -> Package {
    let book = practice.session().book();
    let usual = Package::usual(practice.scenario());
    let last = practice.session().own_offer().unwrap_or(&usual);
    let less = next.worth - Worth::of(2_000.0);
    book.at_worth(last, less)
        .unwrap_or_else(|| next.package.clone())
}
