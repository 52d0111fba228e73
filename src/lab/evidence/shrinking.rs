//! Ever smaller concessions signal the limit.

use super::{
    super::{Afterwards, Laboratory, MeanEstimate, MeetingCourse, ScriptedSeller, Setting},
    compare::{paired, price},
    effect::{Panel, RowEffect},
};

const OPENING: f64 = 0.9;
const TOTAL: f64 = 0.24;
/// After the script all sellers go on alike.
const AFTERWARDS: Afterwards = Afterwards::Gives(0.012);

/// What a series of concessions does to the buyer.
#[derive(Clone, Copy)]
struct Signal {
    /// The believed limit after the last concession.
    limit: MeanEstimate,
    /// The counter-offer to it.
    counter: MeanEstimate,
    /// The price in the end.
    price: MeanEstimate,
}

impl Signal {
    fn each(&self) -> [MeanEstimate; 3] {
        [self.limit, self.counter, self.price]
    }

    fn is_positive(&self) -> bool {
        self.each().iter().all(|measure| measure.is_above(0.0))
    }
}

/// The signal of the first series over the second.
fn signal(first: &[MeetingCourse], second: &[MeetingCourse], steps: usize) -> Signal {
    let last = steps + 1;
    Signal {
        limit: paired(first, second, |course| course.believed_after(last)),
        counter: paired(first, second, |course| course.counter_to(last)),
        price: paired(first, second, price),
    }
}

/// Everybody hears a series of `steps` concessions to its end.
fn hear(
    laboratory: &Laboratory,
    setting: &Setting,
    ratio: f64,
    steps: usize,
) -> Vec<MeetingCourse> {
    let seller = ScriptedSeller::steps(OPENING, TOTAL, ratio, steps, AFTERWARDS);
    laboratory.meet(&waiting(setting, steps), &seller)
}

/// Nobody accepts or leaves before the script is over.
fn waiting(setting: &Setting, steps: usize) -> Setting {
    setting
        .clone()
        .staying_until(u32::try_from(steps).map_or(u32::MAX, |steps| steps + 2))
}

const MEASURES: [&str; 3] = ["limit", "counter", "price"];

/// Shrinking above constant above growing.
pub(super) fn shrinking_signal(laboratory: &Laboratory) -> RowEffect {
    let everybody = Setting::everybody();
    let [shrinking, constant, growing] =
        [0.5, 1.0, 2.0].map(|ratio| hear(laboratory, &everybody, ratio, 3));
    let published = laboratory.meet(&waiting(&everybody, 3), &published_series());
    let over_constant = signal(&shrinking, &constant, 3);
    let over_growing = signal(&shrinking, &growing, 3);
    let constant_over_growing = signal(&constant, &growing, 3);
    let of_published = signal(&published, &constant, 3);
    let panel = |measure: usize, name: &'static str| {
        Panel::conditions(
            name,
            "series",
            &[
                ("shrinking-constant", over_constant.each()[measure]),
                ("constant-growing", constant_over_growing.each()[measure]),
                ("shrinking-growing", over_growing.each()[measure]),
                ("published-constant", of_published.each()[measure]),
            ],
        )
    };
    RowEffect::new("shrinking_signal", over_constant.limit)
        .claim("shrinking-above-constant", over_constant.is_positive())
        .claim("shrinking-above-growing", over_growing.is_positive())
        .claim(
            "constant-above-growing",
            constant_over_growing.is_positive(),
        )
        .claim("published-series", of_published.is_positive())
        .panel(panel(0, "limit-gain"))
        .panel(panel(1, "counter-gain"))
        .panel(panel(2, "price-gain"))
}

/// The series of the study, 1500, 1210, 1180, 1170: concessions in the
/// proportion 290 : 30 : 10, on this experiment's scale.
fn published_series() -> ScriptedSeller {
    let unit = TOTAL / 330.0;
    let offers = [
        OPENING,
        OPENING - 290.0 * unit,
        OPENING - 320.0 * unit,
        OPENING - TOTAL,
    ];
    ScriptedSeller::script(&offers, AFTERWARDS)
}

const RATIOS: [f64; 10] = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/// One measure over the ratios, and whether it has its peak inside, above both
/// ends.
fn has_peak_inside(
    cells: &[Vec<MeetingCourse>],
    of: impl Fn(&MeetingCourse) -> Option<f64> + Copy,
    line: &[(f64, MeanEstimate)],
) -> bool {
    let peak =
        line.iter()
            .enumerate()
            .fold(
                None,
                |best: Option<(usize, f64)>, (index, (_, found))| match best {
                    Some((_, most)) if most >= found.mean => best,
                    _ => Some((index, found.mean)),
                },
            );
    let (Some((peak, _)), Some(first), Some(last)) = (peak, cells.first(), cells.last()) else {
        return false;
    };
    paired(&cells[peak], first, of).is_above(0.0) && paired(&cells[peak], last, of).is_above(0.0)
}

/// What a course came to in one respect.
type Measure<'a> = &'a dyn Fn(&MeetingCourse) -> Option<f64>;
/// A name and the estimate at each ratio.
type Line = (&'static str, Vec<(f64, MeanEstimate)>);

/// The signal is strongest at a moderate rate.
pub(super) fn moderate(laboratory: &Laboratory) -> RowEffect {
    let everybody = Setting::everybody();
    let mut is_peaked = [true; 3];
    let mut lines: [Vec<Line>; 3] = Default::default();
    let mut headline = MeanEstimate::of_mean(&[]);
    for (steps, name) in [(3, "three-steps"), (5, "five-steps")] {
        let constant = hear(laboratory, &everybody, 1.0, steps);
        let cells = RATIOS.map(|ratio| hear(laboratory, &everybody, ratio, steps));
        let last = steps + 1;
        let measures: [Measure<'_>; 3] = [
            &|course| course.believed_after(last),
            &|course| course.counter_to(last),
            &price,
        ];
        for (index, of) in measures.into_iter().enumerate() {
            let line: Vec<(f64, MeanEstimate)> = RATIOS
                .iter()
                .zip(&cells)
                .map(|(ratio, courses)| (*ratio, paired(courses, &constant, of)))
                .collect();
            is_peaked[index] &= has_peak_inside(&cells, of, &line);
            lines[index].push((name, line));
        }
        if steps == 3 {
            headline = paired(&cells[5], &cells[0], measures[0]);
        }
    }
    let mut effect = RowEffect::new("shrinking_moderate", headline)
        .claim("limit-peaks-inside", is_peaked[0])
        .claim("counter-peaks-inside", is_peaked[1])
        .claim("price-peaks-inside", is_peaked[2]);
    for (name, line) in ["limit-gain", "counter-gain", "price-gain"]
        .iter()
        .zip(&lines)
    {
        effect = effect.panel(Panel::lines(name, "ratio", line));
    }
    effect
}

/// The signal is stronger over more rounds.
pub(super) fn rounds(laboratory: &Laboratory) -> RowEffect {
    let everybody = Setting::everybody();
    let effect_at = |steps: usize| {
        let shrinking = hear(laboratory, &everybody, 0.65, steps);
        let constant = hear(laboratory, &everybody, 1.0, steps);
        (shrinking, constant)
    };
    let (few, many) = (effect_at(3), effect_at(6));
    let (at_few, at_many) = (signal(&few.0, &few.1, 3), signal(&many.0, &many.1, 6));
    // The growth of the effect, buyer by buyer.
    let growth = |of_few: &dyn Fn(&MeetingCourse) -> Option<f64>,
                  of_many: &dyn Fn(&MeetingCourse) -> Option<f64>| {
        let differences: Vec<f64> = (0..few.0.len())
            .filter_map(|buyer| {
                let at_many = of_many(&many.0[buyer])? - of_many(&many.1[buyer])?;
                let at_few = of_few(&few.0[buyer])? - of_few(&few.1[buyer])?;
                Some(at_many - at_few)
            })
            .collect();
        MeanEstimate::of_mean(&differences)
    };
    let growths = [
        growth(&|c| c.believed_after(4), &|c| c.believed_after(7)),
        growth(&|c| c.counter_to(4), &|c| c.counter_to(7)),
        growth(&price, &price),
    ];
    let claims = ["limit-grows", "counter-grows", "price-grows"];
    let panels = ["limit-gain", "counter-gain", "price-gain"];
    let mut effect = RowEffect::new("shrinking_rounds", growths[0]);
    for index in 0..MEASURES.len() {
        effect = effect
            .claim(claims[index], growths[index].is_above(0.0))
            .panel(Panel::numbers(
                panels[index],
                "rounds",
                &[(3.0, at_few.each()[index]), (6.0, at_many.each()[index])],
            ));
    }
    effect
}

/// Who thinks of the own target is not taken in: whatever is left of the
/// effect is less than a tenth of what it is with everybody.
pub(super) fn target_focus(laboratory: &Laboratory) -> RowEffect {
    let at = |setting: &Setting| {
        signal(
            &hear(laboratory, setting, 0.5, 3),
            &hear(laboratory, setting, 1.0, 3),
            3,
        )
    };
    let (everybody, focused) = (at(&Setting::everybody()), at(&Setting::persona("targeter")));
    let claims = [
        "focused-limit-stays",
        "focused-counter-stays",
        "focused-price-stays",
    ];
    let panels = ["limit-gain", "counter-gain", "price-gain"];
    let mut effect = RowEffect::new("shrinking_target_focus", focused.limit);
    for index in 0..MEASURES.len() {
        let (all, left) = (everybody.each()[index], focused.each()[index]);
        let little = 0.1 * all.low;
        effect = effect
            .claim(
                claims[index],
                all.is_above(0.0) && left.is_within(-little, little),
            )
            .panel(Panel::conditions(
                panels[index],
                "buyers",
                &[("everybody", all), ("targeter", left)],
            ));
    }
    effect
}
