//! The kinds of problems that a file can have.

/// Declares the codes with their names, so that none can lack its phrase.
macro_rules! codes {
    ($($(#[$doc:meta])+ $variant:ident = $word:literal,)+) => {
        /// A kind of problem, with a short name that stays the same in every
        /// language and version.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code {
            $($(#[$doc])+ $variant,)+
        }

        impl Code {
            /// Every kind there is.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The name in reports and in JSON: `unknown-issue`.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }

            /// The id of the phrase that says what is wrong.
            #[must_use]
            pub const fn phrase(self) -> &'static str {
                match self {
                    $(Self::$variant => concat!("check-", $word),)+
                }
            }
        }
    };
}

codes! {
    // The file as a whole.
    /// The file cannot be opened or read.
    UnreadableFile = "unreadable-file",
    /// More bytes than any file written by hand.
    FileTooLarge = "file-too-large",
    /// Bytes that are no UTF-8.
    NotUtf8 = "not-utf8",
    /// Nothing but white space and comments.
    EmptyFile = "empty-file",
    /// More words and signs than any file written by hand.
    TooLong = "too-long",
    /// A version of the format that this program does not read.
    UnknownFormat = "unknown-format",
    /// More problems than are listed.
    MoreProblems = "more-problems",

    // The form.
    /// Chinese punctuation outside of strings.
    FullWidthPunctuation = "full-width-punctuation",
    /// A number in full-width digits.
    FullWidthNumber = "full-width-number",
    /// A comment without its end.
    UnclosedComment = "unclosed-comment",
    /// A string without its end.
    UnclosedString = "unclosed-string",
    /// A closing bracket too many.
    UnopenedBracket = "unopened-bracket",
    /// A closing bracket of another kind than the opening one.
    MismatchedBracket = "mismatched-bracket",
    /// An opening bracket too many.
    UnclosedBracket = "unclosed-bracket",
    /// No comma between two values.
    MissingComma = "missing-comma",
    /// Anything else that cannot stand where it stands.
    Syntax = "syntax",
    /// A field or a key given twice.
    DuplicateKey = "duplicate-key",

    // The values.
    /// A field that must be there and is not.
    MissingField = "missing-field",
    /// A field that does not exist.
    UnknownField = "unknown-field",
    /// A name that does not exist, where one of a few is wanted.
    UnknownName = "unknown-name",
    /// A language that the program does not speak.
    UnknownLanguage = "unknown-language",
    /// A value of another type than is wanted.
    WrongType = "wrong-type",
    /// A value of the right type that is refused.
    WrongValue = "wrong-value",
    /// NaN or infinity.
    NotFinite = "not-finite",
    /// A number beyond anything in a deal.
    AbsurdNumber = "absurd-number",

    // Ids and what they name.
    /// An id of no letters.
    EmptyId = "empty-id",
    /// An id that is hard to type.
    OddId = "odd-id",
    /// An id given twice in one list.
    DuplicateId = "duplicate-id",
    /// A scenario that is called otherwise than its file.
    FileName = "file-name",
    /// No such issue.
    UnknownIssue = "unknown-issue",
    /// No such member of the purchasing team.
    UnknownMember = "unknown-member",
    /// No such colleague.
    UnknownColleague = "unknown-colleague",
    /// No such option of an issue.
    UnknownOption = "unknown-option",
    /// No such persona.
    UnknownPersona = "unknown-persona",
    /// No such portrait.
    UnknownPortrait = "unknown-portrait",

    // The frame.
    /// A number of rounds, or a round, that no meeting has.
    OddRounds = "odd-rounds",
    /// More hours of preparation than anybody has.
    OddHours = "odd-hours",
    /// No currency code.
    OddCurrency = "odd-currency",
    /// No rule is practised.
    TeachesNothing = "teaches-nothing",
    /// A rule named twice.
    DuplicateRule = "duplicate-rule",
    /// The market's figures are not in order.
    MarketOrder = "market-order",
    /// The market's figures lie outside the range of the price.
    MarketOutsidePrice = "market-outside-price",
    /// The buyer's limit lies below what anybody sells at.
    ReservationBelowMarket = "reservation-below-market",
    /// A weight below nothing.
    NegativeWeight = "negative-weight",
    /// No rule has a weight.
    NoWeight = "no-weight",

    // The issues.
    /// No price.
    NoPrice = "no-price",
    /// More than one price.
    TwoPrices = "two-prices",
    /// A price or a cost below nothing.
    NegativePrice = "negative-price",
    /// The rep's floor lies outside the range of the price.
    FloorOutsidePrice = "floor-outside-price",
    /// A quantity that can be nothing.
    NoQuantity = "no-quantity",
    /// A price for each of what is no number.
    NotANumber = "not-a-number",
    /// A curve of one point.
    ShortCurve = "short-curve",
    /// A curve whose points do not go up.
    CurveOrder = "curve-order",
    /// A range that ends before it begins.
    EmptyRange = "empty-range",
    /// A tick that does not fit its range.
    OddTick = "odd-tick",
    /// Far too many steps.
    TooManyOptions = "too-many-options",
    /// A usual value outside its range.
    UsualOutsideRange = "usual-outside-range",
    /// A usual value between two steps.
    UsualOffTick = "usual-off-tick",
    /// A choice of one.
    NoChoice = "no-choice",
    /// Far too many combinations.
    TooManyPackages = "too-many-packages",
    /// An issue worth nothing to anybody.
    PointlessIssue = "pointless-issue",
    /// Names that promise different figures.
    FiguresDiffer = "figures-differ",
    /// No deal can be made with the buyer in the middle.
    EmptyZopa = "empty-zopa",

    // The people, and what stands around the table.
    /// Nobody there.
    EmptyTeam = "empty-team",
    /// Nobody decides.
    NoDecider = "no-decider",
    /// A spread that is none.
    OddDistribution = "odd-distribution",
    /// The buyer's limit lies outside the range of the price.
    ReservationOutsidePrice = "reservation-outside-price",
    /// A figure outside the range that it can have.
    OddRange = "odd-range",
    /// A grievance for good.
    NothingHeals = "nothing-heals",
    /// A member without a say.
    OddWeight = "odd-weight",
    /// A member who cares less than not at all.
    NegativeCare = "negative-care",
    /// More hours than there are.
    ResearchTooLong = "research-too-long",
    /// An argument without effect.
    MovesNobody = "moves-nobody",
    /// A member who answers twice.
    SecondAnswer = "second-answer",
    /// An event without effect.
    NoEffect = "no-effect",

    // The words.
    /// Words that one language lacks.
    MissingLanguage = "missing-language",
    /// A text without words.
    EmptyText = "empty-text",
    /// A character that the program cannot draw.
    MissingGlyph = "missing-glyph",
    /// Intents without lines.
    MissingLines = "missing-lines",
    /// An intent with one line.
    FewLines = "few-lines",
    /// A gap that nothing fills.
    UnknownGap = "unknown-gap",
    /// Gaps that one language has and another has not.
    GapsDiffer = "gaps-differ",

    // Plans.
    /// A plan without its scenario.
    UnknownScenario = "unknown-scenario",
    /// A plan for another scenario than the one it is opened for.
    OtherScenario = "other-scenario",
    /// A scenario that is another than when the plan was made.
    ScenarioChanged = "scenario-changed",
    /// A part of a plan that was changed to fit its scenario.
    PlanAdapted = "plan-adapted",
    /// A limit that is not set.
    MissingLimit = "missing-limit",
    /// Terms that the scenario does not have.
    UnfitTerms = "unfit-terms",
    /// Limits in the wrong order.
    LimitsOrder = "limits-order",
    /// A limit below what the rep has anyway.
    BelowBatna = "below-batna",
    /// A limit below what the plan's alternatives are worth.
    BelowAlternatives = "below-alternatives",
    /// A plan without a ladder.
    NoLadder = "no-ladder",
    /// A step below the lower limit.
    StepBelowLimit = "step-below-limit",
    /// A step that does not shrink.
    StepTooLarge = "step-too-large",
    /// A step back.
    StepTakesBack = "step-takes-back",
    /// A step for which the rep must ask first.
    NeedsConsent = "needs-consent",
    /// A final step that is not the last.
    FinalTooEarly = "final-too-early",
    /// A step that waits for a round before the first.
    RoundZero = "round-zero",
    /// An opening that waits.
    OpeningWaits = "opening-waits",
    /// A step that waits for a round which is seldom reached.
    WaitsTooLong = "waits-too-long",
    /// No such argument.
    UnknownArgument = "unknown-argument",
    /// An argument named twice.
    DuplicateArgument = "duplicate-argument",
    /// Nobody of the rep's side.
    UnknownPerson = "unknown-person",
    /// One person for both faces.
    SamePerson = "same-person",
    /// An issue named twice among the priorities.
    DuplicateIssue = "duplicate-issue",
    /// An estimate upside down.
    EstimateOrder = "estimate-order",
}
