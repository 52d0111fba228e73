//! What a chart consists of: marks at places, in pixels from the top left.

use bevy::math::{Rect, Vec2};

/// What a mark stands for; the theme gives each its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ink {
    /// The rep's offers.
    Yours,
    /// The buyer's offers.
    Theirs,
    /// The rep's offers of an earlier meeting.
    YoursBefore,
    /// The buyer's offers of an earlier meeting.
    TheirsBefore,
    /// The rep's lower limit, and faults.
    Limit,
    /// The rep's aspiration.
    Aim,
    /// The rep's upper limit.
    Upper,
    /// The planned ladder.
    Plan,
    /// Where the two agreed.
    Agreement,
    /// Axes.
    Axis,
    /// Words that belong to no side.
    Muted,
    /// The room between the limits.
    Room,
    /// What the buyer believed of the rep's limit.
    Belief,
    /// What could be read of the buyer's limit.
    Reading,
}

/// Where a label's point sits on the label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelAnchor {
    /// The words begin at the point.
    Left,
    /// The words end at the point.
    Right,
    /// The words have the point in their middle.
    Centre,
}

/// One mark.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A filled rectangle.
    Band {
        /// Where.
        rect: Rect,
        /// What it stands for.
        ink: Ink,
    },
    /// A level or upright line.
    Line {
        /// One end.
        from: Vec2,
        /// The other end.
        to: Vec2,
        /// How thick.
        thick: f32,
        /// What it stands for.
        ink: Ink,
        /// Lengths of dash and gap; none for a full line.
        dash: Option<(f32, f32)>,
    },
    /// A round mark, with a number in it or without.
    Dot {
        /// Its centre.
        at: Vec2,
        /// Its radius.
        radius: f32,
        /// What it stands for.
        ink: Ink,
        /// Filled, or a ring.
        filled: bool,
        /// What is written in it.
        words: String,
    },
    /// Words.
    Label {
        /// Its point, at half the words' height.
        at: Vec2,
        /// Where the point sits on the label.
        anchor: LabelAnchor,
        /// The words.
        words: String,
        /// What they belong to.
        ink: Ink,
        /// In the strong weight.
        strong: bool,
    },
}

/// A chart, ready to be drawn.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Drawing {
    /// Width and height.
    pub size: Vec2,
    /// The marks, the lowest first.
    pub marks: Vec<Mark>,
    /// The chart in words, for those who can't see it.
    pub description: String,
}
