//! One entry of the talk, as a screen draws it and as a terminal prints it.

use crate::{
    bargain::Tone,
    scenario::{ColleagueId, MemberId},
    words::{Arguments, Phrases},
};

/// Whose words they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speaker {
    /// The rep's.
    You,
    /// A member's of the purchasing team.
    Member(MemberId),
    /// A colleague's of the rep.
    Colleague(ColleagueId),
    /// Nobody's: what happened.
    Nobody,
}

/// What an entry is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// What was found out before the meeting.
    Research,
    /// The meeting begins.
    Beginning,
    /// The rep shows another face.
    Face,
    /// What is said and done at the table.
    Talk,
    /// Somebody's mood is another.
    Mood,
    /// How it ended.
    Ending,
}

/// A package that was put down, and what it is worth to the rep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldOffer {
    /// Its terms.
    pub terms: String,
    /// The words beside it name the terms already.
    pub is_named: bool,
    /// "Worth to you: ¥61,400 (−¥3,000), above your limit."
    pub worth: String,
    /// The other packages beside it, a line each.
    pub others: Vec<String>,
}

/// One entry of the talk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What it is about.
    pub topic: Topic,
    /// Whose words.
    pub speaker: Speaker,
    /// The round that it opens, where it opens one.
    pub opens: Option<u32>,
    /// The speaker's name, with whom it is said to; empty where nobody speaks.
    pub name: String,
    /// The face that the rep's side shows by now.
    pub tone: Tone,
    /// What is said, or what happened; empty where only an offer is put down.
    pub words: String,
    /// The offer that comes with it.
    pub offer: Option<ToldOffer>,
}

impl Told {
    pub(super) fn happened(topic: Topic, words: String) -> Self {
        Self {
            topic,
            speaker: Speaker::Nobody,
            opens: None,
            name: String::new(),
            tone: Tone::default(),
            words,
            offer: None,
        }
    }

    pub(super) fn said(speaker: Speaker, name: String, words: String) -> Self {
        Self {
            speaker,
            name,
            ..Self::happened(Topic::Talk, words)
        }
    }

    /// Whether a counter-offer comes with it.
    #[must_use]
    pub const fn is_counter(&self) -> bool {
        self.offer.is_some() && matches!(self.speaker, Speaker::Member(_))
    }

    /// The entry in plain lines.
    #[must_use]
    pub fn lines(&self, phrases: Phrases) -> Vec<String> {
        let mut lines = Vec::new();
        if let Some(round) = self.opens {
            let round = Arguments::new().count("round", round as usize);
            lines.push(phrases.say_with("report-round", &round));
        }
        match self.speaker {
            Speaker::Nobody => lines.push(self.words.clone()),
            _ if self.words.is_empty() => {}
            _ => {
                let spoken = Arguments::new()
                    .with("who", self.name.as_str())
                    .with("words", self.words.as_str());
                lines.push(phrases.say_with("report-spoken", &spoken));
            }
        }
        if let Some(offer) = &self.offer {
            if self.is_counter() && !offer.is_named {
                let terms = Arguments::new().with("terms", offer.terms.as_str());
                lines.push(phrases.say_with("report-counter", &terms));
            }
            lines.push(offer.worth.clone());
            lines.extend(offer.others.iter().cloned());
        }
        lines
    }
}
