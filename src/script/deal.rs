//! Lines about a real deal: who offered what, in the words of scripts.
//!
//! ```text
//! them price=0.88 payment=60     # what they offered; what is not named stays
//! me price=1.00 [final]          # what the rep offered, as `offer` takes it
//! them hold | them accept | them leave
//! me hold | me accept | me leave
//! what if me price=0.97          # how that would look; nothing is entered
//! undo
//! show
//! plan                           # what the plan says next
//! find                           # packages worth about as much
//! save [FILE]
//! help
//! quit
//! ```

use crate::{bargain::Party, scenario::Scenario};

use super::{
    Noun, ScriptAction, ScriptError, ScriptProblem,
    lexer::{Keyword, keyword, meaning},
    reader::{LineReader, english},
};

/// What one line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DealLine {
    /// Something that was said at the real table.
    Said(Party, Saying),
    /// How an offer of the rep's would look.
    WhatIf(ScriptAction),
    /// Takes the last entry back.
    Undo,
    /// Shows where things stand.
    Show,
    /// What the plan says next.
    Plan,
    /// Looks for packages worth about as much.
    Find,
    /// Where it is kept, or another file to go on in.
    Save(Option<String>),
    /// The words that can be typed.
    Help,
    /// The end.
    Quit,
}

/// What a side said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saying {
    /// An offer; what it does not name stays as in the side's last one.
    Offer(ScriptAction),
    /// The last offer stands.
    Hold,
    /// Takes the other side's last offer.
    Accept,
    /// Leaves the table for good.
    Leave,
}

#[derive(Clone, Copy)]
enum Command {
    Said(Party),
    If,
    Undo,
    Show,
    Plan,
    Find,
    Save,
    Help,
    Quit,
}

const COMMANDS: [Keyword<Command>; 10] = [
    keyword("them", "对方", Command::Said(Party::Buyer)),
    keyword("me", "我方", Command::Said(Party::Seller)),
    keyword("what", "假如", Command::If),
    keyword("undo", "撤销", Command::Undo),
    keyword("show", "查看", Command::Show),
    keyword("plan", "计划", Command::Plan),
    keyword("find", "变通", Command::Find),
    keyword("save", "保存", Command::Save),
    keyword("help", "帮助", Command::Help),
    keyword("quit", "退出", Command::Quit),
];

const IF: [Keyword<()>; 1] = [keyword("if", "如果", ())];
const ME: [Keyword<()>; 1] = [keyword("me", "我方", ())];

#[derive(Clone, Copy)]
enum Word {
    Hold,
    Accept,
    Leave,
}

const SAYINGS: [Keyword<Word>; 3] = [
    keyword("hold", "坚持", Word::Hold),
    keyword("accept", "接受", Word::Accept),
    keyword("leave", "离开", Word::Leave),
];

impl DealLine {
    /// Reads one line; `None` for an empty line or a comment.
    ///
    /// # Errors
    /// Everything that is wrong with it, in line 1.
    pub fn parse(source: &str, scenario: &Scenario) -> Result<Option<Self>, Vec<ScriptError>> {
        Self::parse_numbered(1, source, scenario)
    }

    /// The same for a line of a file; errors name its number, from 1.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn parse_numbered(
        number: usize,
        source: &str,
        scenario: &Scenario,
    ) -> Result<Option<Self>, Vec<ScriptError>> {
        let mut reader = LineReader::new(number, source, scenario);
        let line = reader.deal_line();
        if let Some(word) = reader.take() {
            let found = word.text.clone();
            reader.fail(&word, ScriptProblem::Superfluous { found });
        }
        if reader.errors.is_empty() {
            Ok(line)
        } else {
            Err(reader.errors)
        }
    }
}

impl LineReader<'_> {
    fn deal_line(&mut self) -> Option<DealLine> {
        let first = self.take()?;
        let Some(command) = meaning(&COMMANDS, &first.text) else {
            self.unknown(&first, Noun::Command, english(&COMMANDS));
            self.next = self.words.len();
            return None;
        };
        Some(match command {
            Command::Said(party) => DealLine::Said(party, self.saying(party)?),
            Command::If => self.what_if()?,
            Command::Undo => DealLine::Undo,
            Command::Show => DealLine::Show,
            Command::Plan => DealLine::Plan,
            Command::Find => DealLine::Find,
            Command::Save => {
                let rest: Vec<String> = self.rest().into_iter().map(|word| word.text).collect();
                DealLine::Save((!rest.is_empty()).then(|| rest.join(" ")))
            }
            Command::Help => DealLine::Help,
            Command::Quit => DealLine::Quit,
        })
    }

    fn saying(&mut self, party: Party) -> Option<Saying> {
        let next = self.words.get(self.next);
        if let Some(word) = next.and_then(|word| meaning(&SAYINGS, &word.text)) {
            self.next += 1;
            return Some(match word {
                Word::Hold => Saying::Hold,
                Word::Accept => Saying::Accept,
                Word::Leave => Saying::Leave,
            });
        }
        // They name one package at a time; several are several lines.
        let bar = self.words.iter().find(|word| word.text == "|").cloned();
        if let Some(bar) = bar.filter(|_| party == Party::Buyer) {
            let found = bar.text.clone();
            self.fail(&bar, ScriptProblem::Superfluous { found });
            self.next = self.words.len();
            return None;
        }
        self.offer().map(Saying::Offer)
    }

    /// `if me TERMS` or `if TERMS`; the two small words may be left out.
    fn what_if(&mut self) -> Option<DealLine> {
        for words in [&IF, &ME] {
            let next = self.words.get(self.next);
            if next.is_some_and(|word| meaning(words, &word.text).is_some()) {
                self.next += 1;
            }
        }
        self.offer().map(DealLine::WhatIf)
    }
}
