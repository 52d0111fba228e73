//! The plan on one printed page: an HTML file with nothing to fetch and no
//! script in it, to take into the real meeting.

use std::fmt::Write as _;

use super::{
    axis::Level,
    drawing::{Chart, ChartPoint, Drawing, Ink},
    offers::Offers,
    svg::{escaped, svg},
};
use crate::{
    plan::WhichLimit,
    scenario::Worth,
    score::LimitWorths,
    views::PlanSheet,
    words::{Arguments, Phrases, TermChange, share},
};

/// The look: one A4 page, black on white, colour only where a word says the
/// same.
const STYLE: &str = include_str!("plan_page.css");

/// The page of a plan.
#[must_use]
pub fn plan_page(sheet: &PlanSheet<'_>) -> String {
    let language = sheet.phrases.language();
    let title = sheet.say_with(
        "plan-page-title",
        &Arguments::new().with("scenario", sheet.scenario.title.get(language)),
    );
    let mut html = Html::new(sheet.phrases);
    html.head(&title);
    html.open("header");
    html.element("h1", &title);
    html.element("p", &between(sheet));
    html.close("header");
    limits(sheet, &mut html);
    if !sheet.ladder.is_empty() {
        html.open("figure");
        html.raw(&svg(&staircase(sheet)));
        html.close("figure");
    }
    ladder(sheet, &mut html);
    html.raw("<div class=\"columns\">\n<div>\n");
    worksheet(sheet, &mut html);
    html.list(
        "arguments",
        &sheet.say("plan-page-arguments"),
        &sheet.argument_texts(),
    );
    html.raw("</div>\n<div>\n");
    people(sheet, &mut html);
    html.list(
        "questions",
        &sheet.say("plan-page-questions"),
        &sheet.question_texts(),
    );
    html.raw("</div>\n</div>\n");
    html.list(
        "problems",
        &sheet.say("plan-page-problems"),
        &sheet.problem_texts(),
    );
    html.element("footer", &sheet.say("plan-page-footer"));
    html.finish()
}

/// Who meets whom.
fn between(sheet: &PlanSheet<'_>) -> String {
    let language = sheet.phrases.language();
    let scenario = sheet.scenario;
    sheet.say_with(
        "plan-page-between",
        &Arguments::new()
            .with("seller", scenario.seller.company.get(language))
            .with("product", scenario.seller.product.get(language))
            .with("buyer", scenario.buyer.company.get(language)),
    )
}

fn limits(sheet: &PlanSheet<'_>, html: &mut Html) {
    html.raw("<section class=\"limits\">\n");
    let boxes = [
        ("upper", sheet.limit_text(WhichLimit::Upper)),
        ("aspiration", sheet.limit_text(WhichLimit::Aspiration)),
        ("lower", sheet.limit_text(WhichLimit::Lower)),
        ("estimate", sheet.estimate_text()),
    ];
    for (id, text) in boxes {
        let _ = writeln!(html.text, "<div class=\"{id}\">");
        html.element("h2", &sheet.named(id));
        html.element("p", &text);
        html.raw("</div>\n");
    }
    html.raw("</section>\n");
}

/// The ladder as a picture.
fn staircase(sheet: &PlanSheet<'_>) -> Drawing {
    let limits = LimitWorths::of(sheet.plan, sheet.scenario, sheet.book);
    let steps = sheet.ladder.iter().map(|rung| rung.worth);
    let mut offers = Offers::of_plan(steps, &limits, sheet.scenario, sheet.phrases);
    if limits.lower.is_some() {
        let (id, currency) = ("window-chart-batna", &sheet.scenario.currency);
        let level = Level::new(id, limits.batna, Ink::Muted, currency, sheet.phrases);
        offers.levels.push(level);
    }
    (offers.names_steps, offers.room_at_right) = (true, 150.0);
    Drawing {
        title: sheet.say("plan-page-staircase"),
        ..offers.drawing(ChartPoint::new(760.0, 216.0))
    }
}

fn ladder(sheet: &PlanSheet<'_>, html: &mut Html) {
    html.element("h2", &sheet.say("plan-page-ladder"));
    if sheet.ladder.is_empty() {
        html.element("p", &sheet.say("plan-page-no-ladder"));
        return;
    }
    html.raw("<table class=\"ladder\">\n");
    html.row(
        "th",
        &["step", "gives", "asks", "worth", "when"].map(|id| sheet.named(&format!("column-{id}"))),
    );
    for rung in &sheet.ladder {
        html.raw("<tr>");
        html.element("td", &rung.number.to_string());
        if rung.number == 1 {
            html.raw("<td colspan=\"2\">");
            html.words(&sheet.gives_text(rung));
            html.raw("</td>\n");
        } else {
            changes(sheet, &rung.gives, html);
            changes(sheet, &rung.asks, html);
        }
        html.element("td", &sheet.money(rung.worth));
        html.element("td", &sheet.when_text(rung));
        html.raw("</tr>\n");
    }
    html.close("table");
}

/// What changes, a term a line, each amount in one piece.
fn changes(sheet: &PlanSheet<'_>, changes: &[TermChange], html: &mut Html) {
    html.raw("<td>");
    if changes.is_empty() {
        html.words(&sheet.say("plan-page-nothing"));
    }
    for change in changes {
        html.raw("<span class=\"change\">");
        html.words(&change.words);
        html.raw(" <span class=\"amount\">");
        html.words(&change.amount);
        html.raw("</span></span>");
    }
    html.raw("</td>\n");
}

fn worksheet(sheet: &PlanSheet<'_>, html: &mut Html) {
    html.element("h2", &sheet.say("plan-page-worksheet"));
    html.open("table");
    html.row(
        "th",
        &["alternative", "chance", "worth", "adds"].map(|id| sheet.named(&format!("column-{id}"))),
    );
    for tried in &sheet.worksheet.tried {
        if let Some(alternative) = sheet.plan.alternatives.get(tried.index) {
            html.row(
                "td",
                &[
                    alternative.text.clone(),
                    sheet.percent(alternative.chance.get()),
                    sheet.money(alternative.worth),
                    sheet.money(tried.adds),
                ],
            );
        }
    }
    let anyway = sheet.book.reservation();
    html.row(
        "td",
        &[
            sheet.say_with(
                "plan-page-anyway",
                &Arguments::new().with("text", sheet.batna_text()),
            ),
            sheet.percent(sheet.worksheet.left),
            sheet.money(anyway),
            sheet.money(Worth::of(sheet.worksheet.left * anyway.get())),
        ],
    );
    html.close("table");
    html.element(
        "p",
        &sheet.say_with(
            "plan-page-worksheet-sum",
            &Arguments::new().with("worth", sheet.money(sheet.worksheet.worth)),
        ),
    );
}

fn people(sheet: &PlanSheet<'_>, html: &mut Html) {
    html.element("h2", &sheet.say("plan-page-people"));
    html.open("dl");
    for (id, text) in [
        ("white", sheet.person(sheet.plan.white.as_ref())),
        ("red", sheet.person(sheet.plan.red.as_ref())),
        ("style", sheet.style_text()),
        ("priorities", sheet.priorities_text()),
    ] {
        html.element("dt", &sheet.named(id));
        html.element("dd", &text);
    }
    html.close("dl");
}

impl PlanSheet<'_> {
    fn percent(&self, part: f64) -> String {
        self.say_with(
            "plan-page-percent",
            &Arguments::new().with("share", share(part)),
        )
    }
}

/// A page that grows downwards; every text in it is escaped.
struct Html {
    text: String,
    language: &'static str,
}

impl Html {
    const fn new(phrases: Phrases) -> Self {
        Self {
            text: String::new(),
            language: phrases.language().tag(),
        }
    }

    fn head(&mut self, title: &str) {
        let _ = write!(
            self.text,
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta http-equiv=\"Content-Security-Policy\" \
             content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
             <title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n",
            self.language,
            escaped(title)
        );
    }

    fn raw(&mut self, markup: &str) {
        self.text.push_str(markup);
    }

    fn words(&mut self, words: &str) {
        self.text.push_str(&escaped(words));
    }

    fn open(&mut self, tag: &str) {
        let _ = writeln!(self.text, "<{tag}>");
    }

    fn close(&mut self, tag: &str) {
        let _ = writeln!(self.text, "</{tag}>");
    }

    fn element(&mut self, tag: &str, words: &str) {
        let _ = writeln!(self.text, "<{tag}>{}</{tag}>", escaped(words));
    }

    fn row(&mut self, cell: &str, cells: &[String]) {
        self.text.push_str("<tr>");
        for words in cells {
            let _ = write!(self.text, "<{cell}>{}</{cell}>", escaped(words));
        }
        self.text.push_str("</tr>\n");
    }

    /// A headed list; nothing where it is empty.
    fn list(&mut self, class: &str, heading: &str, items: &[String]) {
        if items.is_empty() {
            return;
        }
        let _ = writeln!(self.text, "<section class=\"{class}\">");
        self.element("h2", heading);
        self.open("ul");
        for item in items {
            self.element("li", item);
        }
        self.close("ul");
        self.close("section");
    }

    fn finish(mut self) -> String {
        self.text.push_str("</body>\n</html>\n");
        self.text
    }
}
