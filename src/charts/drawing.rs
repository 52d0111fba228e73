//! What a chart consists of: marks at places, in pixels from the top left. The
//! window and the files show the same marks.

/// A chart's numbers and words, which can be drawn at any size.
pub trait Chart {
    /// The chart between the top left and `size`, the bottom right.
    fn drawing(&self, size: ChartPoint) -> Drawing;
}

/// A place.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct ChartPoint {
    /// To the right.
    pub x: f32,
    /// Downwards.
    pub y: f32,
}

impl ChartPoint {
    /// The place so far to the right and down.
    #[must_use]
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }
}

impl From<(f32, f32)> for ChartPoint {
    fn from((x, y): (f32, f32)) -> Self {
        Self { x, y }
    }
}

/// A rectangle with level sides.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Its left side.
    pub left: f32,
    /// Its upper side.
    pub top: f32,
    /// Its right side.
    pub right: f32,
    /// Its lower side.
    pub bottom: f32,
}

impl Area {
    /// The area between these sides.
    #[must_use]
    pub const fn new(left: f32, top: f32, right: f32, bottom: f32) -> Self {
        Self {
            left,
            top,
            right,
            bottom,
        }
    }

    /// All of a drawing of this size.
    pub(super) const fn whole(size: ChartPoint) -> Self {
        Self::new(0.0, 0.0, size.x, size.y)
    }

    /// The square around a place, its sides this far away.
    #[must_use]
    pub const fn around(at: ChartPoint, far: f32) -> Self {
        Self::new(at.x - far, at.y - far, at.x + far, at.y + far)
    }

    /// From left to right.
    #[must_use]
    pub const fn width(self) -> f32 {
        self.right - self.left
    }

    /// From top to bottom.
    #[must_use]
    pub const fn height(self) -> f32 {
        self.bottom - self.top
    }

    /// Whether two areas share more than a side.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// What a mark stands for, which gives it its colour.
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
    /// Titles and names.
    Text,
    /// Words that belong to no side.
    Muted,
    /// The room between the limits.
    Room,
    /// What the buyer believed of the rep's limit.
    Belief,
    /// What could be read of the buyer's limit.
    Reading,
    /// One more line, of neither side.
    Other,
}

impl Ink {
    /// The colour of a line or an area, `0xRRGGBB`.
    #[must_use]
    pub const fn colour(self) -> u32 {
        match self {
            Self::Yours | Self::Upper => 0x001F_66A8,
            Self::Theirs | Self::Belief | Self::Reading => 0x00B4_651A,
            Self::YoursBefore => 0x0074_A5D2,
            Self::TheirsBefore => 0x00DD_A56C,
            Self::Limit => 0x00B3_261E,
            Self::Aim | Self::Agreement => 0x002C_7A4B,
            Self::Plan => 0x009A_A7B5,
            Self::Axis => 0x00E2_DCCF,
            Self::Text => 0x0022_262B,
            Self::Muted => 0x005B_626C,
            Self::Room => 0x00EF_F4FB,
            Self::Other => 0x007D_3C98,
        }
    }

    /// The colour of words, dark enough to be read on white and on
    /// [`Ink::Room`].
    #[must_use]
    pub const fn text_colour(self) -> u32 {
        match self {
            Self::Theirs | Self::Belief | Self::Reading => 0x0093_4F10,
            Self::Aim | Self::Agreement => 0x0024_6B40,
            Self::Plan | Self::Upper => Self::Muted.colour(),
            Self::YoursBefore => Self::Yours.colour(),
            Self::TheirsBefore => Self::Theirs.text_colour(),
            ink => ink.colour(),
        }
    }
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

/// The size of the words beside marks, in pixels.
pub const SMALL: f32 = 12.0;

/// One mark.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A filled rectangle.
    Band {
        /// Where.
        area: Area,
        /// What it stands for.
        ink: Ink,
    },
    /// A straight line.
    Line {
        /// One end.
        from: ChartPoint,
        /// The other end.
        to: ChartPoint,
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
        at: ChartPoint,
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
        at: ChartPoint,
        /// Where the point sits on the label.
        anchor: LabelAnchor,
        /// The words.
        words: String,
        /// The size of type.
        size: f32,
        /// What they belong to.
        ink: Ink,
        /// In the strong weight.
        strong: bool,
    },
}

/// A chart, ready to be shown.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Drawing {
    /// Width and height.
    pub size: ChartPoint,
    /// The marks, the lowest first.
    pub marks: Vec<Mark>,
    /// What the chart is called; empty where its place says it.
    pub title: String,
    /// The chart in words, for those who can't see it.
    pub description: String,
}

impl Drawing {
    pub(super) fn band(&mut self, area: Area, ink: Ink) {
        self.marks.push(Mark::Band { area, ink });
    }

    pub(super) fn line(
        &mut self,
        from: impl Into<ChartPoint>,
        to: impl Into<ChartPoint>,
        thick: f32,
        ink: Ink,
        dash: Option<(f32, f32)>,
    ) {
        self.marks.push(Mark::Line {
            from: from.into(),
            to: to.into(),
            thick,
            ink,
            dash,
        });
    }

    /// A filled mark without words.
    pub(super) fn dot(&mut self, at: impl Into<ChartPoint>, radius: f32, ink: Ink) {
        self.marked(at, radius, ink, String::new());
    }

    /// A filled mark with a number in it.
    pub(super) fn marked(
        &mut self,
        at: impl Into<ChartPoint>,
        radius: f32,
        ink: Ink,
        words: String,
    ) {
        self.marks.push(Mark::Dot {
            at: at.into(),
            radius,
            ink,
            filled: true,
            words,
        });
    }

    pub(super) fn ring(&mut self, at: impl Into<ChartPoint>, radius: f32, ink: Ink) {
        self.marks.push(Mark::Dot {
            at: at.into(),
            radius,
            ink,
            filled: false,
            words: String::new(),
        });
    }

    /// Words at a point at half their height, in the strong weight where they
    /// are large; nothing where there are none.
    pub(super) fn words(
        &mut self,
        at: impl Into<ChartPoint>,
        anchor: LabelAnchor,
        size: f32,
        ink: Ink,
        words: impl Into<String>,
    ) {
        let words = words.into();
        if !words.is_empty() {
            self.marks.push(Mark::Label {
                at: at.into(),
                anchor,
                words,
                size,
                ink,
                strong: size > 15.0,
            });
        }
    }
}
