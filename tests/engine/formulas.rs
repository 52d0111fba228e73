//! The formulas that are printed are the formulas that are used: every rule is
//! worked out again from the numbers in its text, from what the debrief prints
//! and from the course of the meeting.

use haggle::{
    bargain::{LeaveReason, Outcome, Package, Party},
    plan::Limit,
    rehearse::sellers::{Seller, play},
    scenario::RuleId::{self, *},
    score::{
        CapCause, Case, Course, Evidence, EvidenceCode, Parameter, RuleScore, Technique,
        rules::{gap, limits, prepared, reciprocal, roles, slow},
        technique,
    },
    text::Language,
    words::Phrases,
};

use crate::{
    meeting::{Meeting, shares},
    shelf::library,
};

/// The numbers in a text, in their order; "1/3" is one number.
fn numbers_in(text: &str) -> Vec<f64> {
    let is_part = |c: char| c.is_ascii_digit() || c == '.' || c == '/';
    text.split(|c| !is_part(c))
        .map(|word| word.trim_matches(|c| c == '.' || c == '/'))
        .filter(|word| !word.is_empty())
        .map(|word| match word.split_once('/') {
            Some((over, under)) => over.parse::<f64>().unwrap() / under.parse::<f64>().unwrap(),
            None => word.parse().unwrap(),
        })
        .collect()
}

fn english() -> Phrases {
    Phrases::new(Language::English)
}

fn numbers<const N: usize>(rule: RuleId) -> [f64; N] {
    let found = numbers_in(&haggle::words::rule_formula(rule, english()));
    found
        .clone()
        .try_into()
        .unwrap_or_else(|_| panic!("{rule:?}: {found:?}"))
}

fn figure(parameter: &Parameter) -> f64 {
    match parameter {
        Parameter::Money(worth) => worth.get(),
        Parameter::Share(share) => *share,
        Parameter::Count(count) => f64::from(*count),
        other => panic!("no figure: {other:?}"),
    }
}

/// A figure of the evidence with this code.
fn printed(rule: &RuleScore, code: impl Into<EvidenceCode>, name: &str) -> f64 {
    let code = code.into();
    let evidence = rule.evidence.iter().find(|it| it.code == code);
    let evidence = evidence.unwrap_or_else(|| panic!("no {code:?}: {rule:?}"));
    figure(&evidence.parameters[name])
}

fn has(rule: &RuleScore, code: impl Into<EvidenceCode>) -> bool {
    let code = code.into();
    rule.evidence.iter().any(|it| it.code == code)
}

fn count(rule: &RuleScore, code: impl Into<EvidenceCode>) -> f64 {
    let code = code.into();
    rule.evidence.iter().filter(|it| it.code == code).count() as f64
}

fn prepared(rule: &RuleScore) -> f64 {
    let [
        whole,
        hours,
        limits,
        three,
        estimate,
        order,
        ladder,
        four,
        most,
        asked,
        two,
        asked_most,
    ] = numbers(Prepared);
    let mut parts = vec![
        (
            limits,
            limits * printed(rule, prepared::Fact::LimitsSet, "set") / three,
        ),
        (
            estimate,
            estimate * count(rule, prepared::Fact::EstimateGiven),
        ),
        (order, order * count(rule, prepared::Fact::PrioritiesGiven)),
        (
            ladder,
            (ladder * printed(rule, prepared::Fact::LadderWritten, "steps") / four).min(most),
        ),
    ];
    if has(rule, prepared::Fact::Research) {
        let used = printed(rule, prepared::Fact::Research, "used")
            / printed(rule, prepared::Fact::Research, "usable");
        parts.push((hours, hours * used));
    }
    if has(rule, prepared::Fact::Questions) {
        let useful = asked * printed(rule, prepared::Fact::Questions, "useful") / two;
        parts.push((asked, useful.min(asked_most)));
    }
    let of: f64 = parts.iter().map(|(weight, _)| weight).sum();
    whole * parts.iter().map(|(_, points)| points).sum::<f64>() / of
}

fn limits(rule: &RuleScore, case: &Case<'_>) -> f64 {
    let [
        _,
        lower,
        sound,
        goals,
        one_goal,
        apart,
        _,
        kept,
        _,
        _,
        _,
        first,
        half,
        crossed,
        planned_alone,
        times,
    ] = numbers(Limits);
    assert_eq!(first.to_bits(), planned_alone.to_bits());
    let course = Course::of(case);
    let set = |it: &Option<Limit>| f64::from(u8::from(it.is_some()));
    let goals_set = set(&case.plan.upper) + set(&case.plan.aspiration);
    let mut points = 0.0;
    points += if has(rule, limits::Fact::NoLowerLimit) {
        0.0
    } else {
        lower
    };
    points += sound * count(rule, limits::Fact::LimitSound);
    points += if goals_set > 1.5 {
        goals
    } else {
        goals_set * one_goal
    };
    points += if goals_set > 1.5 && !has(rule, limits::Fact::LimitsClose) {
        apart
    } else {
        0.0
    };
    if course.opening().is_none() && course.outcome.is_none() {
        assert!(points <= planned_alone);
        return points * times;
    }
    if has(rule, limits::Fact::OfferedBelowLimit) || has(rule, limits::Fact::AgreedBelowLimit) {
        return crossed;
    }
    let left = [
        limits::Fact::WalkedWithRoom,
        limits::Fact::WalkedFromGoodOffer,
        limits::Fact::LetGoodOfferGo,
    ];
    let walked = left.into_iter().any(|code| has(rule, code));
    if walked { points * half } else { points + kept }
}

fn high_start(rule: &RuleScore, case: &Case<'_>) -> f64 {
    let [low, full, none, times] = numbers(HighStart);
    let first = &rule
        .evidence
        .iter()
        .find(|it| it.parameters.contains_key("demand"));
    let code = first.unwrap().code;
    let of = |name: &str| printed(rule, code, name);
    let opening = Course::of(case).opening().unwrap().package.clone();
    let usual = Package::usual(case.scenario);
    let (mut asked, mut given) = (0.0, 0.0);
    for (issue, change) in case.book.exchange(&usual, &opening).changes() {
        if Some(issue) != case.book.price_issue() {
            asked += change.get().max(0.0);
            given += (-change.get()).max(0.0);
        }
    }
    let demand = of("opening") - (asked - given) + (asked - times * given).max(-given);
    assert!((demand - of("demand")).abs() < 1e-6);
    if of("opening") <= of("aim") {
        low
    } else if demand >= of("insult") {
        none
    } else if demand > of("raised") + of("tick") {
        full * (of("insult") - demand) / (of("insult") - of("raised"))
    } else if of("opening") < of("high") - of("tick") {
        full * (of("opening") - of("aim")) / (of("high") - of("aim"))
    } else {
        full
    }
}

/// One concession: its round, what was given, what in all, a tick, and whether
/// it accepts.
type Given = (u32, f64, f64, f64, bool);

fn concessions(case: &Case<'_>, course: &Course) -> Vec<Given> {
    let opening = course.opening().unwrap().worth.get();
    let mut least = opening;
    let mut found = Vec::new();
    let mut add = |round: u32, worth: f64, tick: f64, accepts: bool| {
        let given = (least - worth).max(0.0);
        least -= given;
        found.push((round, given, opening - least, tick, accepts));
    };
    for point in course.of_party(Party::Seller).skip(1) {
        let tick = case.book.price_step(&point.package).get();
        add(point.round, point.worth.get(), tick, false);
    }
    if let Some(Outcome::Agreement {
        package,
        accepted_by: Party::Seller,
        ..
    }) = &course.outcome
    {
        let tick = case.book.price_step(package).get();
        add(
            course.rounds + 1,
            case.book.worth(package).get(),
            tick,
            true,
        );
    }
    found
}

/// Whether the open share of the gap follows from the offers that were on the
/// table by then, or in the end; nobody has to go below `furthest`.
fn is_open_as_printed(found: &Evidence, course: &Course, furthest: f64) -> bool {
    let of = |name: &str| figure(&found.parameters[name]);
    assert!(of("enough") >= furthest - 1e-6);
    let round = found.round.unwrap();
    let worths = |party: Party, until: u32| {
        let points = course.of_party(party).filter(move |it| it.round <= until);
        points.map(|it| it.worth.get())
    };
    let least = worths(Party::Seller, round).fold(f64::INFINITY, f64::min);
    [round - 1, round].into_iter().any(|until| {
        let theirs = worths(Party::Buyer, until).fold(of("enough"), f64::max);
        ((least - theirs).max(0.0) / of("gap") - of("open")).abs() < 1e-8
    })
}

/// By how much of the room the concessions were too large in all; large is one
/// share, or another for accepting in the end.
fn too_large(
    given: &[Given],
    case: &Case<'_>,
    course: &Course,
    room: f64,
    [large, large_late]: [f64; 2],
) -> f64 {
    let own: Vec<_> = course.of_party(Party::Seller).collect();
    let mut too_large = 0.0;
    let mut before = f64::INFINITY;
    for (index, (_, given, _, tick, accepts)) in given.iter().enumerate() {
        let most = match accepts {
            false => large,
            true if course.rounds >= course.expected_rounds => large_late,
            true => large.min((before + tick) / room),
        };
        let smallest = case.book.smallest_step(&own[index].package).get();
        if *accepts || *given > smallest + case.book.rounding() {
            too_large += (given / room - most).max(0.0);
        }
        if *given > case.book.rounding() {
            before = *given;
        }
    }
    too_large
}

fn slow(rule: &RuleScore, case: &Case<'_>) -> f64 {
    use slow::Fact;

    let [
        whole,
        halves,
        halves_,
        silent,
        back,
        again,
        little,
        allowed,
        one,
        base,
        one_,
        _base_of_packages,
        _instead_of,
        shortest,
        large,
        large_late,
        due,
        one__,
        one___,
        square,
        usual_end,
        all,
        long_end,
        forgiven,
        usual_end_,
        none,
        long_end_,
        enough,
        lost,
        excused,
    ] = numbers(Slow);
    assert_eq!(
        [halves, one, one__, usual_end, long_end, long_end, usual_end].map(f64::to_bits),
        [halves_, one_, one___, usual_end_, long_end_, lost, excused].map(f64::to_bits)
    );
    let course = Course::of(case);
    let opening = course.opening().unwrap().worth;
    let given = concessions(case, &course);
    let usual = f64::from(course.expected_rounds);
    let room = (opening - course.limits.floor()).get();
    let room = given.iter().map(|it| it.2).fold(room, f64::max);
    let way = opening.get() - printed(rule, Fact::Pace, "target");
    assert!(way >= shortest / 100.0 * room - 1e-6);
    let own: Vec<_> = course.of_party(Party::Seller).collect();
    let smallest = |index: usize| case.book.smallest_step(&own[index].package).get();
    let excess = given
        .iter()
        .enumerate()
        .map(|(index, (round, _, total, ..))| {
            let ladder = one - libm::pow(base, (f64::from(*round) - one) / usual);
            let allowed = if *round > course.expected_rounds {
                room
            } else {
                room.min(allowed / 100.0 * way * ladder)
            };
            (total - smallest(index) - allowed) / room
        });
    let mut too_fast = excess.fold(0.0, f64::max);
    let shares = [large, large_late];
    too_fast += too_large(&given, case, &course, room, shares);
    let mut score = whole * halves / (halves + 100.0 * too_fast);
    score -= silent * count(rule, Fact::GaveToSilence) + back * count(rule, Fact::TookBack);
    if has(rule, Fact::PausedAgain) {
        score -= again * printed(rule, Fact::PausedAgain, "breaks");
    }
    if let Some(too_little) = rule
        .evidence
        .iter()
        .find(|it| it.code == Fact::GaveTooLittle)
    {
        let of = |name: &str| 100.0 * figure(&too_little.parameters[name]);
        let moves = f64::from(too_little.round.unwrap()) + of("breaks") / 100.0;
        let time = moves / usual;
        let is_at = |time: f64| {
            let over = ((time - usual_end) / (long_end - usual_end)).clamp(0.0, 1.0);
            let early = due * (1.0 - libm::pow(1.0 - time.min(1.0), square));
            let due = early + (all - due) * over;
            let forgiven = forgiven + (none - forgiven) * over;
            ((due - of("due")).abs() < 1e-6 && (forgiven - of("forgiven")).abs() < 1e-6)
                .then_some((due, forgiven))
        };
        // Lost after the usual rounds, or excused by a refusal.
        let found = [time, lost, time.min(excused)].into_iter().find_map(is_at);
        let (due, forgiven) = found.unwrap();
        let furthest = opening.get() - enough / 100.0 * way;
        assert!(
            is_open_as_printed(too_little, &course, furthest),
            "{too_little:?}"
        );
        score -= little * ((due - of("closed")).min(of("open")) - forgiven);
    }
    score.max(0.0)
}

fn shrinking(case: &Case<'_>) -> f64 {
    let [ninety, zero] = numbers(Shrinking);
    let course = Course::of(case);
    let rounding = case.book.rounding();
    let late = course.rounds >= course.expected_rounds;
    let given: Vec<Given> = concessions(case, &course)
        .into_iter()
        .filter(|it| it.1 > rounding && !(it.4 && late))
        .collect();
    let (mut points, mut whole) = (0.0, 0.0);
    for pair in given.windows(2) {
        let (before, after, tick) = (pair[0].1, pair[1].1, pair[1].3);
        let weight = before + after;
        whole += weight;
        let is_smaller = after <= ninety / 100.0 * before + rounding
            || after <= before - tick + rounding
            || before.max(after) <= tick + rounding;
        if is_smaller {
            points += weight;
        } else if after > before + 0.5 * tick {
            points -= weight;
        }
    }
    (100.0 * points / whole).max(zero)
}

fn gap(rule: &RuleScore) -> f64 {
    let [full, _, waited, gave_in, _, _, stood] = numbers(Gap);
    let of = |fact: gap::Fact| count(rule, fact);
    let looked = of(gap::Fact::LookedForGap) + of(gap::Fact::LeftOverGap);
    let lost = of(gap::Fact::GaveInAtGap) + of(gap::Fact::TookBackAtGap);
    let refusals = looked + lost + of(gap::Fact::WaitedAtGap);
    let still = of(gap::Fact::StoodStill) * refusals.max(1.0);
    let points =
        full * looked + waited * of(gap::Fact::WaitedAtGap) + gave_in * lost + stood * still;
    points / (refusals + still)
}

fn roles(rule: &RuleScore) -> f64 {
    let [
        _,
        both,
        one,
        faces,
        face,
        order,
        same,
        steady,
        change,
        most,
        drove_off,
        least,
    ] = numbers(Roles);
    let of = |fact: roles::Fact| count(rule, fact);
    let flicker = rule
        .evidence
        .iter()
        .find(|it| it.code == roles::Fact::FacesFlicker);
    let changes = flicker.map_or(1.0, |it| figure(&it.parameters["changes"]));
    let found = both * of(roles::Fact::RolesAssigned)
        + one * of(roles::Fact::OneRoleAssigned)
        + faces * of(roles::Fact::BothFaces)
        + face * of(roles::Fact::OneFace)
        + order * of(roles::Fact::HardThenWarm)
        + same * of(roles::Fact::FacesUnordered)
        + steady
        - (change * (changes - 1.0)).min(most);
    (found - drove_off * of(roles::Fact::HardFaceDroveOff)).max(least)
}

fn style(rule: &RuleScore) -> f64 {
    let [enough, most, _] = numbers(Style);
    let share = figure(&rule.evidence[0].parameters["share"]);
    (100.0 * share / (enough / 100.0)).min(most)
}

fn again(rule: &RuleScore, case: &Case<'_>) -> f64 {
    match rule.rule {
        Prepared => prepared(rule),
        Limits => limits(rule, case),
        HighStart => high_start(rule, case),
        Slow => slow(rule, case),
        Reciprocal => {
            100.0 * printed(rule, reciprocal::Fact::Exchange, "return")
                / printed(rule, reciprocal::Fact::Exchange, "give")
        }
        Shrinking => shrinking(case),
        Gap => gap(rule),
        Roles => roles(rule),
        Style => style(rule),
    }
}

fn total_again(found: &Technique) -> Option<f64> {
    let numbers = numbers_in(&haggle::words::total_formula(english()));
    let [
        enough,
        of,
        slow,
        slow_more,
        start,
        start_more,
        limits,
        limits_more,
        return_,
        return_more,
        shape,
        shape_more,
        left_most,
        ..,
        offended,
    ] = numbers[..]
    else {
        panic!("{numbers:?}");
    };
    let heart = [HighStart, Slow, Reciprocal, Shrinking, Limits];
    assert!((heart.len() as f64 - of).abs() < 1e-9);
    let of_rule = |rule: RuleId| found.rule(rule).unwrap().score;
    let left = found
        .cap
        .filter(|cap| !matches!(cap.cause, CapCause::Rule(_)));
    let judged = heart.into_iter().filter_map(of_rule).count();
    if left.is_none() && (judged as f64) < enough {
        return None;
    }
    let judged = found.rules.iter().filter(|it| it.score.is_some());
    let weights: f64 = judged.clone().map(|it| it.weight).sum();
    let points: f64 = judged.map(|it| it.weight * it.score.unwrap()).sum();
    let mut total = 100.0 * points / weights;
    for (rule, kept, more) in [
        (Slow, slow, slow_more),
        (HighStart, start, start_more),
        (Limits, limits, limits_more),
        (Reciprocal, return_, return_more),
        (Shrinking, shape, shape_more),
    ] {
        total = total.min(kept + more * of_rule(rule).unwrap_or(1.0));
    }
    let left = match left.map(|cap| (cap.cause, cap.most)) {
        Some((CapCause::LeftOverStinginess, most)) => {
            assert!(most <= left_most);
            most
        }
        Some((CapCause::LeftOffended(_), most)) => {
            assert_eq!(most.to_bits(), offended.to_bits());
            most
        }
        _ => 100.0,
    };
    Some(total.min(left))
}

fn check(case: &Case<'_>, name: &str) {
    let found = technique(case);
    for rule in &found.rules {
        let Some(score) = rule.score else {
            continue;
        };
        let worked_out = again(rule, case);
        assert!(
            (100.0 * score - worked_out).abs() < 1e-6,
            "{name}: {:?} is {} and worked out {worked_out}: {rule:?}",
            rule.rule,
            100.0 * score
        );
    }
    match (found.total, total_again(&found)) {
        (Some(total), Some(worked_out)) => assert!((total - worked_out).abs() < 1e-6, "{name}"),
        (total, worked_out) => assert_eq!(total, worked_out, "{name}"),
    }
}

#[test]
fn every_rule_can_be_worked_out_again_from_its_printed_formula() {
    for entry in library().entries() {
        let scenario = entry.scenario.clone().unwrap();
        for seller in Seller::ALL {
            for seed in 4001..=4008 {
                let played = play(seller, &scenario, seed).unwrap();
                let name = format!("{} {} {seed}", scenario.id, seller.code());
                check(&played.case(), &name);
            }
        }
    }
}

#[test]
fn faults_can_be_worked_out_again_too() {
    let farm = Meeting::new(8).ladder(&shares(&[0.0, 0.05, 0.08, 0.1]));
    let meetings = [
        farm.hold()
            .hold()
            .hold()
            .hold()
            .buyer_walks(LeaveReason::Stinginess),
        Meeting::new(8)
            .ladder(&shares(&[0.0, 0.15, 0.25, 0.3]))
            .agreed(0.82, Party::Seller),
        Meeting::new(8)
            .ladder(&shares(&[0.0, 0.15, 0.1, 0.3]))
            .agreed(0.94, Party::Buyer),
        Meeting::new(8)
            .offer(1.0)
            .refused()
            .offer(1.02)
            .refused()
            .hold()
            .rep_walks(),
        Meeting::new(8).offer(1.0).counter(0.75).rep_walks(),
        Meeting::new(8).offer(1.0).counter(0.9).rep_walks(),
        Meeting::new(8).rep_walks(),
        Meeting::new(8)
            .offer(1.03)
            .counter(0.8)
            .offer(0.9)
            .offer(0.8),
    ];
    for (index, meeting) in meetings.iter().enumerate() {
        check(&meeting.case(), &format!("meeting {index}"));
    }
}

#[test]
fn a_gift_and_an_ask_are_worth_what_the_formula_prints() {
    let [_, real, gift] = numbers(Reciprocal);
    let taken = Meeting::new(8)
        .offer(1.0)
        .counter(0.8)
        .offer(0.95)
        .agreed(0.95, Party::Buyer);
    assert!((100.0 * taken.score(Reciprocal).unwrap() - gift).abs() < 1e-6);
    // Pieces asked for on top of a lower price, just below and just above what
    // makes an ask a real one.
    let asks = |pieces: f64| {
        let meeting = Meeting::new(8)
            .offer(1.0)
            .counter(0.8)
            .offer_terms(&[("price", 0.9), ("quantity", 150_000.0 + pieces)]);
        let own: Vec<_> = Course::of(&meeting.case())
            .of_party(Party::Seller)
            .map(|point| point.package.clone())
            .collect();
        let change = meeting.book.exchange(&own[0], &own[1]);
        let share = 100.0 * change.take().get() / change.give().get();
        let agreed = meeting.package(&[("price", 0.9), ("quantity", 150_000.0 + pieces)]);
        let meeting = meeting.event(haggle::bargain::Event::Ended(Outcome::Agreement {
            package: agreed,
            accepted_by: Party::Buyer,
            round: 2,
        }));
        (share, meeting.score(Reciprocal).unwrap())
    };
    let (share, score) = asks(50_000.0);
    assert!(share >= real && score > gift / 100.0, "{share} {score}");
}

#[test]
fn both_languages_print_the_same_numbers() {
    let sorted = |text: &str| {
        let mut numbers = numbers_in(text);
        numbers.sort_by(f64::total_cmp);
        numbers
    };
    for rule in RuleId::ALL {
        let of = |language| sorted(&haggle::words::rule_formula(rule, Phrases::new(language)));
        assert_eq!(of(Language::English), of(Language::Chinese), "{rule:?}");
    }
    let of = |language| sorted(&haggle::words::total_formula(Phrases::new(language)));
    assert_eq!(of(Language::English), of(Language::Chinese));
}
