//! The keywords of the language, in English and Chinese.

use crate::{
    bargain::Tone,
    plan::{Style, When, WhichLimit},
};

use super::{
    Expectation,
    lexer::{Keyword, keyword},
};

/// The first word of a line.
#[derive(Clone, Copy)]
pub(super) enum Command {
    Scenario,
    Seed,
    Prepare,
    Sit,
    Offer,
    Hold,
    Accept,
    Walk,
    Probe,
    Argue,
    Consult,
    Recess,
    Tone,
    Expect,
}

pub(super) const COMMANDS: [Keyword<Command>; 14] = [
    keyword("offer", "报价", Command::Offer),
    keyword("hold", "坚持", Command::Hold),
    keyword("accept", "接受", Command::Accept),
    keyword("walk", "离开", Command::Walk),
    keyword("probe", "提问", Command::Probe),
    keyword("argue", "说理", Command::Argue),
    keyword("consult", "请示", Command::Consult),
    keyword("recess", "休会", Command::Recess),
    keyword("tone", "语气", Command::Tone),
    keyword("sit", "入座", Command::Sit),
    keyword("prepare", "准备", Command::Prepare),
    keyword("expect", "期望", Command::Expect),
    keyword("scenario", "场景", Command::Scenario),
    keyword("seed", "种子", Command::Seed),
];

/// What can be prepared.
#[derive(Clone, Copy)]
pub(super) enum Subject {
    Research,
    Limit(WhichLimit),
    Style,
    Red,
    White,
    Step,
    When,
    Estimate,
    Priorities,
    Arguments,
    Alternative,
}

pub(super) const SUBJECTS: [Keyword<Subject>; 14] = [
    keyword("research", "调研", Subject::Research),
    keyword("upper", "上限", Subject::Limit(WhichLimit::Upper)),
    keyword("aspiration", "目标", Subject::Limit(WhichLimit::Aspiration)),
    keyword("aim", "目标", Subject::Limit(WhichLimit::Aspiration)),
    keyword("lower", "下限", Subject::Limit(WhichLimit::Lower)),
    keyword("style", "风格", Subject::Style),
    keyword("red", "红脸", Subject::Red),
    keyword("white", "白脸", Subject::White),
    keyword("step", "阶梯", Subject::Step),
    keyword("estimate", "估计", Subject::Estimate),
    keyword("priorities", "优先", Subject::Priorities),
    keyword("when", "时机", Subject::When),
    keyword("arguments", "理由", Subject::Arguments),
    keyword("alternative", "备选", Subject::Alternative),
];

/// When a step may be played; a round's number follows its word.
pub(super) const TIMES: [Keyword<When>; 4] = [
    keyword("ready", "回应", When::Ready),
    keyword("at-once", "立即", When::AtOnce),
    keyword("moved", "让步", When::Moved),
    keyword("round", "轮次", When::Round(1)),
];

pub(super) const STYLES: [Keyword<Style>; 3] = [
    keyword("firm", "坚定", Style::Firm),
    keyword("analyst", "分析", Style::Analyst),
    keyword("partner", "伙伴", Style::Partner),
];

pub(super) const TONES: [Keyword<Tone>; 3] = [
    keyword("white", "白脸", Tone::White),
    keyword("neutral", "中性", Tone::Neutral),
    keyword("red", "红脸", Tone::Red),
];

pub(super) const EXPECTATIONS: [Keyword<Expectation>; 4] = [
    keyword("agreement", "成交", Expectation::Agreement),
    keyword("no-agreement", "未成交", Expectation::NoAgreement),
    keyword("buyer-walked", "买方离场", Expectation::BuyerWalked),
    keyword("counter", "还价", Expectation::Counter),
];

pub(super) const FINAL: [Keyword<()>; 1] = [keyword("final", "最终", ())];

/// What stands before the terms on which the rest depends.
pub(super) const IF: [Keyword<()>; 2] = [keyword("if", "如果", ()), keyword("for", "条件是", ())];

/// The first words that a line can have, in English.
#[must_use]
pub fn language_words() -> Vec<&'static str> {
    let commands = COMMANDS.iter().map(|keyword| keyword.english);
    commands
        .chain(SUBJECTS.iter().map(|keyword| keyword.english))
        .collect()
}
