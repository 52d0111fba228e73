//! Everything that people read: in every language, drawable, with gaps that
//! the program fills.

use std::{char::EscapeDebug, collections::BTreeSet};

use super::Checker;
use crate::{
    scenario::{Code, Intent, Issue, ProblemParameter, Scenario, read::Place},
    text::{Language, Text, font},
};

/// The gaps that the program fills in the team's lines.
const GAPS: [&str; 4] = ["price", "terms", "issue", "rep"];

/// A line heard for the second time sounds like a machine.
const FEWEST_VARIANTS: usize = 2;

impl Checker<'_> {
    pub(super) fn words(&mut self, root: &Place<'_>) {
        let texts = all_texts(self.scenario, root);
        let is_spoken = |language: Language| {
            texts
                .iter()
                .any(|(_, text)| text.iter().any(|(given, _)| given == language))
                || texts.iter().all(|(_, text)| text.has(language))
        };
        let spoken: Vec<Language> = Language::ALL
            .into_iter()
            .filter(|l| is_spoken(*l))
            .collect();
        for language in Language::ALL {
            if !spoken.contains(&language) {
                self.warning(root.field("title").bytes(), Code::MissingLanguage)
                    .says("check-missing-language-everywhere")
                    .help("check-missing-language-everywhere-help")
                    .with("language", language);
            }
        }
        for (place, text) in &texts {
            self.text(place, text, &spoken);
        }
        self.lines(&root.field("lines"));
    }

    fn text(&mut self, place: &Place<'_>, text: &Text, spoken: &[Language]) {
        for language in spoken {
            if !text.has(*language) {
                self.warning(place.bytes(), Code::MissingLanguage)
                    .help("check-missing-language-help")
                    .with("field", place.last_name())
                    .with("language", language);
            }
        }
        for (language, words) in text.iter() {
            let place = place.field(language.tag());
            if words.trim().is_empty() {
                self.warning(place.bytes(), Code::EmptyText);
            }
            let strange: BTreeSet<char> = words.chars().filter(|c| !font::can_draw(*c)).collect();
            if let Some(first) = strange.first() {
                self.warning(place.inside(&first.to_string()), Code::MissingGlyph)
                    .help("check-missing-glyph-help")
                    .fill("characters", ProblemParameter::Words(listed(&strange)));
            }
        }
    }

    fn lines(&mut self, place: &Place<'_>) {
        let lines = &self.scenario.lines;
        let silent: Vec<String> = Intent::ALL
            .iter()
            .filter(|intent| intent.is_expected())
            .filter(|intent| lines.get(intent).is_none_or(Vec::is_empty))
            .map(|intent| format!("{intent:?}"))
            .collect();
        // A scenario in points is about nobody in particular.
        let is_abstract = lines.is_empty() && !self.scenario.has_price();
        if !silent.is_empty() && !is_abstract {
            self.warning(place.bytes(), Code::MissingLines)
                .help("check-missing-lines-help")
                .fill("intents", ProblemParameter::List(silent));
        }
        for (intent, variants) in lines {
            let name = format!("{intent:?}");
            let list = place.field(&name);
            if !variants.is_empty() && variants.len() < FEWEST_VARIANTS {
                self.warning(place.key(&name).bytes(), Code::FewLines)
                    .with("intent", &name);
            }
            for (index, line) in variants.iter().enumerate() {
                self.gaps(&list.item(index), line);
            }
        }
    }

    /// The gaps of a line: known ones, and the same in each language.
    fn gaps(&mut self, place: &Place<'_>, line: &Text) {
        let mut first: Option<(Language, BTreeSet<&str>)> = None;
        for (language, words) in line.iter() {
            let place = place.field(language.tag());
            let found = gaps_of(words);
            for gap in &found {
                if !GAPS.contains(gap) {
                    self.warning(place.inside(&format!("{{{gap}")), Code::UnknownGap)
                        .with("gap", gap)
                        .suggest(gap, GAPS);
                }
            }
            match &first {
                None => first = Some((language, found)),
                Some((other, gaps)) if *gaps != found => {
                    self.warning(place.bytes(), Code::GapsDiffer)
                        .with("language", language)
                        .with("other", other);
                }
                Some(_) => {}
            }
        }
    }
}

/// Characters with their code points, which tell the invisible ones apart.
fn listed(characters: &BTreeSet<char>) -> Text {
    let with = |form: fn(EscapeDebug, u32) -> String, between: &str| {
        let listed: Vec<String> = characters
            .iter()
            .map(|c| form(c.escape_debug(), u32::from(*c)))
            .collect();
        listed.join(between)
    };
    Text::both(
        with(|shown, code| format!("`{shown}` (U+{code:04X})"), ", "),
        with(|shown, code| format!("“{shown}”（U+{code:04X}）"), "、"),
    )
}

/// The names in curly braces.
fn gaps_of(words: &str) -> BTreeSet<&str> {
    words
        .split('{')
        .skip(1)
        .map(|rest| rest.split('}').next().unwrap_or(rest))
        .collect()
}

type Texts<'s, 'p> = Vec<(Place<'p>, &'s Text)>;

/// Every text of a scenario with its place.
fn all_texts<'s, 'p>(scenario: &'s Scenario, root: &Place<'p>) -> Texts<'s, 'p> {
    let mut texts = vec![
        (root.field("title"), &scenario.title),
        (root.field("briefing"), &scenario.briefing),
    ];
    issue_texts(scenario, &root.field("issues"), &mut texts);
    people_texts(scenario, root, &mut texts);
    talk_texts(scenario, root, &mut texts);
    let lines = root.field("lines");
    for (intent, variants) in &scenario.lines {
        let list = lines.field(&format!("{intent:?}"));
        for (index, line) in variants.iter().enumerate() {
            texts.push((list.item(index), line));
        }
    }
    texts
}

fn issue_texts<'s, 'p>(scenario: &'s Scenario, list: &Place<'p>, texts: &mut Texts<'s, 'p>) {
    for (index, issue) in scenario.issues.iter().enumerate() {
        let place = list.item(index);
        texts.push((place.field("name"), issue.name()));
        match issue {
            Issue::Price(_) => {}
            Issue::Number(issue) if issue.unit == Text::default() => {}
            Issue::Number(issue) => texts.push((place.field("unit"), &issue.unit)),
            Issue::Choice(issue) => {
                let options = place.field("options");
                for (index, option) in issue.options.iter().enumerate() {
                    texts.push((options.item(index).field("name"), &option.name));
                }
            }
        }
    }
}

fn people_texts<'s, 'p>(scenario: &'s Scenario, root: &Place<'p>, texts: &mut Texts<'s, 'p>) {
    let (seller, buyer) = (root.field("seller"), root.field("buyer"));
    texts.push((seller.field("company"), &scenario.seller.company));
    texts.push((seller.field("product"), &scenario.seller.product));
    texts.push((
        seller.field("batna").field("text"),
        &scenario.seller.batna.text,
    ));
    texts.push((buyer.field("company"), &scenario.buyer.company));
    texts.push((buyer.field("about"), &scenario.buyer.about));
    for (index, person) in scenario.seller.team.iter().enumerate() {
        let place = seller.field("team").item(index);
        texts.push((place.field("name"), &person.name));
        texts.push((place.field("title"), &person.title));
    }
    for (index, member) in scenario.buyer.team.iter().enumerate() {
        let place = buyer.field("team").item(index);
        texts.push((place.field("name"), &member.name));
        texts.push((place.field("title"), &member.title));
        texts.push((place.field("about"), &member.about));
    }
}

fn talk_texts<'s, 'p>(scenario: &'s Scenario, root: &Place<'p>, texts: &mut Texts<'s, 'p>) {
    for (index, research) in scenario.research.iter().enumerate() {
        let place = root.field("research").item(index);
        texts.push((place.field("name"), &research.name));
        texts.push((place.field("finding"), &research.finding));
    }
    for (index, argument) in scenario.arguments.iter().enumerate() {
        let place = root.field("arguments").item(index);
        texts.push((place.field("name"), &argument.name));
        texts.push((place.field("says"), &argument.says));
    }
    for (index, probe) in scenario.probes.iter().enumerate() {
        let place = root.field("probes").item(index);
        texts.push((place.field("name"), &probe.name));
        texts.push((place.field("asks"), &probe.asks));
        texts.push((place.field("otherwise"), &probe.otherwise));
        for (index, answer) in probe.answers.iter().enumerate() {
            let answers = place.field("answers");
            texts.push((answers.item(index).field("says"), &answer.says));
        }
    }
    for (index, colleague) in scenario.colleagues.iter().enumerate() {
        let place = root.field("colleagues").item(index);
        texts.push((place.field("name"), &colleague.name));
        texts.push((place.field("says"), &colleague.says));
    }
    for (index, event) in scenario.events.iter().enumerate() {
        let place = root.field("events").item(index);
        texts.push((place.field("says"), &event.says));
    }
}
