//! The order of the issues from answers to "which of these two deals would you
//! rather have?".
//!
//! Each question sets one issue at its best against another at its best, the
//! other of the two at its worst and everything else as usual: who takes the
//! first deal cares more for the first issue. Issues are put in order by binary
//! insertion, so that few questions are needed: for six issues 11 at most.

use crate::{
    bargain::{Package, SellerBook},
    scenario::{Issue, IssueId, Scenario},
};

/// The questions of one scenario and the answers so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pairs {
    /// How many there are.
    issues: usize,
    answers: Vec<Preference>,
}

/// Which of two deals is liked better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preference {
    /// The first.
    First,
    /// The second.
    Second,
    /// Neither: the issue that is asked about goes behind the other.
    Neither,
}

/// Where the sorting stands.
struct Sorting {
    /// Issues in order, the most important first.
    order: Vec<IssueId>,
    /// The places between which the next issue goes.
    between: (usize, usize),
}

impl Pairs {
    /// No answers yet about so many issues.
    #[must_use]
    pub const fn new(issues: usize) -> Self {
        Self {
            issues,
            answers: Vec::new(),
        }
    }

    /// How many questions were answered.
    #[must_use]
    pub const fn answered(&self) -> usize {
        self.answers.len()
    }

    /// How many questions there are at most, answered ones included, for so
    /// many issues.
    #[must_use]
    pub fn at_most(&self) -> usize {
        (1..self.issues)
            .map(|placed| placed.ilog2() as usize + 1)
            .sum()
    }

    /// The next question: two issues, of which the first is the one that is
    /// being put in its place. `None` once the order is known.
    #[must_use]
    pub fn question(&self) -> Option<(IssueId, IssueId)> {
        let sorting = self.sort();
        let next = sorting.order.len();
        let (low, high) = sorting.between;
        let against = || sorting.order[usize::midpoint(low, high)];
        (next < self.issues).then(|| (IssueId::new(next), against()))
    }

    /// Answers the question; nothing happens when there is none.
    pub fn answer(&mut self, preference: Preference) {
        if self.question().is_some() {
            self.answers.push(preference);
        }
    }

    /// Takes the last answer back.
    pub fn take_back(&mut self) {
        self.answers.pop();
    }

    /// The issues, the most important first; those without a place yet are
    /// missing.
    #[must_use]
    pub fn order(&self) -> Vec<IssueId> {
        self.sort().order
    }

    fn sort(&self) -> Sorting {
        let mut sorting = Sorting {
            order: (0..self.issues.min(1)).map(IssueId::new).collect(),
            between: (0, 1),
        };
        for answer in &self.answers {
            let (low, high) = sorting.between;
            let middle = usize::midpoint(low, high);
            sorting.between = match answer {
                Preference::First => (low, middle),
                Preference::Second => (middle + 1, high),
                Preference::Neither => (middle + 1, middle + 1),
            };
            let (low, high) = sorting.between;
            if low >= high {
                let next = IssueId::new(sorting.order.len());
                sorting.order.insert(low, next);
                sorting.between = (0, sorting.order.len());
            }
        }
        sorting
    }
}

/// The deal of a question: `best` at its best for the rep, `worst` at its
/// worst, everything else as usual.
#[must_use]
pub fn deal(scenario: &Scenario, book: &SellerBook, best: IssueId, worst: IssueId) -> Package {
    let usual = Package::usual(scenario);
    let (_, high) = ends(scenario, book, best);
    let (low, _) = ends(scenario, book, worst);
    usual.with(best, high).with(worst, low)
}

/// The options of an issue that are worth least and most to the rep, with
/// everything else as usual. Of prices only those that this market knows: the
/// ends of the whole scale would matter more than anything else to anybody.
#[must_use]
pub fn ends(scenario: &Scenario, book: &SellerBook, issue: IssueId) -> (u32, u32) {
    let usual = Package::usual(scenario);
    let worth = |option: &u32| book.worth(&usual.with(issue, *option)).get();
    let all = 0..issue.get(scenario).map_or(0, Issue::options);
    let market = |option: &u32| match issue.get(scenario) {
        Some(issue @ Issue::Price(_)) => issue.number(*option).is_some_and(|price| {
            (scenario.market.low.get()..=scenario.market.high.get()).contains(&price)
        }),
        _ => true,
    };
    let mut options: Vec<u32> = all.clone().filter(market).collect();
    if options.len() < 2 {
        options = all.collect();
    }
    let by_worth = |a: &u32, b: &u32| worth(a).total_cmp(&worth(b));
    (
        options.iter().copied().min_by(by_worth).unwrap_or(0),
        options.iter().copied().max_by(by_worth).unwrap_or(0),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Answers every question as somebody would to whom the issues matter so
    /// much; returns the order and how many questions it took.
    fn asked(matters: &[u32]) -> (Vec<IssueId>, usize) {
        let mut pairs = Pairs::new(matters.len());
        while let Some((first, second)) = pairs.question() {
            pairs.answer(match matters[first.index()].cmp(&matters[second.index()]) {
                std::cmp::Ordering::Greater => Preference::First,
                std::cmp::Ordering::Less => Preference::Second,
                std::cmp::Ordering::Equal => Preference::Neither,
            });
        }
        (pairs.order(), pairs.answered())
    }

    proptest::proptest! {
        #[test]
        fn true_answers_bring_the_true_order(matters in proptest::collection::vec(0_u32..50, 0..12)) {
            let (order, questions) = asked(&matters);
            proptest::prop_assert_eq!(order.len(), matters.len());
            proptest::prop_assert!(order.windows(2).all(|pair| matters[pair[0].index()] >= matters[pair[1].index()]));
            proptest::prop_assert!(questions <= Pairs::new(matters.len()).at_most());
        }
    }

    #[test]
    fn six_issues_take_eleven_questions_at_most() {
        assert_eq!(Pairs::new(6).at_most(), 11);
        assert_eq!(Pairs::new(1).at_most(), 0);
        assert_eq!(Pairs::new(1).question(), None);
        assert_eq!(Pairs::new(0).order(), Vec::new());
    }

    #[test]
    fn an_answer_can_be_taken_back() {
        let mut pairs = Pairs::new(3);
        pairs.answer(Preference::First);
        let after_one = pairs.clone();
        pairs.answer(Preference::Second);
        pairs.take_back();
        assert_eq!(pairs, after_one);
    }
}
