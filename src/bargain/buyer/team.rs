//! The purchasing team: who looks how, and who would object.

use smallvec::SmallVec;

use super::{brief::Brief, mind::Mind};
use crate::{
    bargain::{Mood, Package, Random},
    scenario::{IssueId, MemberId},
};

/// How far below indifference a member must be to object, in scale units.
const TOLERANCE: f64 = 0.02;
/// Members with less say than this keep their objections to themselves.
const SMALLEST_SAY: f64 = 0.15;

/// What the members have shown so far.
#[derive(Debug, Clone)]
pub(super) struct Team {
    /// How often each member has objected.
    objections: SmallVec<[u32; 8]>,
    /// Issues that somebody has objected to: nobody repeats it.
    disputed: SmallVec<[IssueId; 8]>,
}

/// How much more or less each member shows than it feels, so that a face never
/// tells a number.
#[derive(Debug, Clone)]
pub(in crate::bargain) struct Faces(Vec<f64>);

impl Faces {
    pub fn new(members: usize, random: &mut Random) -> Self {
        Self((0..members).map(|_| 0.05 * random.normal()).collect())
    }
}

impl Team {
    pub fn new(members: usize) -> Self {
        Self {
            objections: SmallVec::from_elem(0, members),
            disputed: SmallVec::new(),
        }
    }

    /// A member who would be worse off with a package than without, although
    /// the team as a whole is not, and because of which issue.
    ///
    /// Each member objects once; after that the decider overrules. The more the
    /// team decides together (`consensus`, 0..=1), the less a member puts up
    /// with, the less say is needed to be heard, and the later the decider
    /// overrules. Assumed, not measured.
    pub fn objection(
        &mut self,
        brief: &Brief,
        package: &Package,
        reservation: f64,
        consensus: f64,
    ) -> Option<(MemberId, IssueId)> {
        let patience = if consensus >= 0.5 { 2 } else { 1 };
        let bears = TOLERANCE * (1.0 - consensus);
        let heard = SMALLEST_SAY * (1.0 - consensus);
        let limit = brief.scale.of(reservation);
        let (member, _) = brief
            .members
            .iter()
            .enumerate()
            .filter(|(member, _)| {
                self.objections[*member] < patience && brief.say[*member] >= heard
            })
            .map(|(member, view)| (member, brief.position(view, package, reservation) - limit))
            .filter(|(_, excess)| *excess > bears)
            .fold(None, |worst: Option<(usize, f64)>, next| match worst {
                Some((_, excess)) if excess >= next.1 => worst,
                _ => Some(next),
            })?;
        let view = &brief.members[member];
        let layout = &view.layout;
        // The issue on which the member loses most against the usual terms,
        // beyond what the company as a whole loses there.
        let loss = |issue: IssueId| {
            let own = layout.term(issue, package.option(issue))
                - layout.term(issue, brief.usual.option(issue));
            let shared = &brief.company.layout;
            let company = shared.term(issue, package.option(issue))
                - shared.term(issue, brief.usual.option(issue));
            (own, own - company)
        };
        let (issue, _) = layout
            .other_issues()
            .map(|issue| (issue, loss(issue)))
            .filter(|(_, (own, beyond))| *own < 0.0 && *beyond < 0.0)
            .fold(
                None,
                |worst: Option<(IssueId, f64)>, (issue, (own, _))| match worst {
                    Some((_, most)) if most <= own => worst,
                    _ => Some((issue, own)),
                },
            )?;
        if self.disputed.contains(&issue) {
            return None;
        }
        self.objections[member] += 1;
        self.disputed.push(issue);
        Some((MemberId::new(member), issue))
    }
}

/// What can be read on each face while `offer` is on the table.
pub(super) fn moods(
    faces: &Faces,
    brief: &Brief,
    mind: &Mind,
    offer: Option<&Package>,
    reservation: f64,
) -> Vec<Mood> {
    brief
        .members
        .iter()
        .zip(&faces.0)
        .map(|(view, composure)| {
            let hurt = mind.felt_offence + mind.grievance;
            // Measured against what the buyer hopes for now, not against
            // its limit.
            let distance = offer.map_or(0.0, |offer| {
                brief.position(view, offer, reservation) - mind.end_point
            });
            let feeling = -distance + composure + 0.05 * mind.relief - 0.25 * hurt;
            let mood = match feeling {
                f if f > 0.0 && offer.is_some() => Mood::Warm,
                f if f > -0.12 => Mood::Calm,
                f if f > -0.30 => Mood::Doubtful,
                _ => Mood::Tense,
            };
            if hurt > 0.6 { Mood::Angry } else { mood }
        })
        .collect()
}
