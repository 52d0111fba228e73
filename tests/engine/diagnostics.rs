//! What is said about broken scenario files, word for word and column for
//! column, as snapshots under `snapshots/`.

use std::fs;

use haggle::{
    author::check_text,
    scenario::{Code, SourceText},
    text::Language,
    words::render,
};

use crate::small::{SMALL, with};

/// All diagnostics of a text as `haggle check` prints them.
fn report(source: &str, language: Language) -> String {
    check_text("small.scenario.ron", source, |_| None)
        .iter()
        .map(|diagnostic| render(diagnostic, source, "small.scenario.ron", language, false))
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// One test for each broken file, and the list of them all.
macro_rules! says {
    ($($name:ident: $source:expr;)*) => {
        $(
            #[test]
            fn $name() {
                insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
                    let source: String = $source.into();
                    insta::assert_snapshot!(stringify!($name), report(&source, Language::English));
                });
            }
        )*

        /// Every broken file that is looked at here, by name.
        pub fn broken_files() -> Vec<(&'static str, String)> {
            vec![$((stringify!($name), $source.into()),)*]
        }
    };
}

/// The same in Chinese, for some of them.
macro_rules! says_in_chinese {
    ($($name:ident: $file:literal;)*) => {
        $(
            #[test]
            fn $name() {
                let (_, source) = broken_files().into_iter().find(|(name, _)| *name == $file).unwrap();
                insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
                    insta::assert_snapshot!(stringify!($name), report(&source, Language::Chinese));
                });
            }
        )*
    };
}

says_in_chinese! {
    chinese_of_a_missing_comma: "missing_comma";
    chinese_of_full_width_punctuation: "full_width_punctuation_after_chinese";
    chinese_of_a_full_width_point: "full_width_point";
    chinese_of_an_unclosed_string: "unclosed_string";
    chinese_of_a_mismatched_bracket: "mismatched_bracket";
    chinese_of_a_missing_field: "missing_field";
    chinese_of_an_unknown_name: "unknown_rule";
    chinese_of_a_wrong_type: "number_instead_of_text";
    chinese_of_a_list_for_a_map: "list_instead_of_map";
    chinese_of_a_missing_language: "missing_language";
    chinese_of_missing_lines: "missing_lines";
    chinese_of_an_empty_zopa: "empty_zopa";
    chinese_of_a_curve: "curve_that_goes_back";
    chinese_of_several_problems: "several_problems_at_once";
}

#[test]
fn nothing_is_said_about_a_sound_scenario() {
    assert_eq!(report(SMALL, Language::English), "");
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_are_fine() {
    let source = format!("\u{FEFF}{}", SMALL.replace('\n', "\r\n"));
    assert_eq!(report(&source, Language::English), "");
}

#[test]
fn bytes_that_are_no_text_are_pointed_at() {
    let mut bytes = SMALL.as_bytes().to_vec();
    let at = SMALL.find("一笔").unwrap();
    bytes[at] = 0xD2;
    let text = SourceText::from_bytes(&bytes);
    let problem = text.problem.unwrap();
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(
            "bytes_that_are_no_text_are_pointed_at",
            render(
                &problem,
                &text.text,
                "small.scenario.ron",
                Language::English,
                false
            )
        );
    });
}

says! {
    missing_comma: with("rounds: 6,", "rounds: 6");
    missing_comma_within_a_line: with("\"30\", name: {\"en\": \"30 days\"", "\"30\" name: {\"en\": \"30 days\"");
    full_width_punctuation_after_chinese: with("\"一笔小订单\"},", "\"一笔小订单\"}，");
    full_width_quotes: with("\"林悦\"", "“林悦”");
    unclosed_string: with("\"一笔小订单\"}", "\"一笔小订单}");
    unclosed_comment: with("// 一个很小", "/* 一个很小");
    unclosed_bracket: with("    },\n)\n", "    },\n");
    mismatched_bracket: with("needs: \"boss\"),\n            ],", "needs: \"boss\"),\n            ),");
    stray_bracket: with("    rounds: 6,", "    ] rounds: 6,");
    trailing_text: with("    },\n)\n", "    },\n)\nand more\n");
    empty_file: "";
    only_a_comment: "// nothing yet\n";
    another_kind_of_file: "{\"name\": \"haggle\"}";
    deep_nesting: with("rounds: 6", &format!("rounds: {}", "[".repeat(50_000)));
    deep_nesting_that_is_closed: with("rounds: 6", &format!("rounds: {}{}", "(".repeat(500), ")".repeat(500)));
    unknown_field_with_near_miss: with("preparation_hours:", "preperation_hours:");
    unknown_variant_with_near_miss: with("Price(\n", "Prise(\n");
    unknown_rule: with("[HighStart]", "[StartHigh]");
    unknown_intent: with("SeesLimit: [", "SeeLimit: [");
    wrong_struct_name: with("market: (low", "market: Markt(low");
    missing_field: with("insult: 1.05", "");
    missing_field_over_many_lines: with("role: Decider, ", "");
    word_instead_of_number: with("seller: -900", "seller: \"minus 900\"");
    number_instead_of_text: with("\"一笔小订单\"", "17");
    fraction_instead_of_whole_number: with("rounds: 6", "rounds: 6.5");
    negative_rounds: with("rounds: 6", "rounds: -6");
    full_width_point: with("min: 0.70", "min: 0．70");
    full_width_digits: with("min: 0.70", "min: ０。７０").replace("seller: -900", "seller: －900");
    comma_in_a_price: with("unit_cost: 0.60", "unit_cost: 0,60");
    thousands_comma: with("worth: 30_000", "worth: 30,000");
    unit_after_a_number: with("unit_cost: 0.60", "unit_cost: 0.60元");
    missing_opening_quote: with("\"zh-Hans\": \"一笔小订单\"", "\"zh-Hans\": 一笔小订单\"");
    semicolon: with("min: 0.70,", "min: 0.70;");
    hash_comment: with("    rounds: 6,", "    # how many\n    rounds: 6,");
    hyphen_in_a_field: with("unit_cost: 0.60", "unit-cost: 0.60");
    number_in_quotes: with("unit_cost: 0.60", "unit_cost: \"0.60\"");
    string_without_quotes: with("usual: \"30\"", "usual: 30");
    value_left_out: with("usual: 0.90", "usual: ");
    list_in_other_brackets: with("[HighStart]", "{HighStart, Slow}");
    usual_option_deleted: with("(id: \"30\",", "(id: \"45\",");
    bracket_too_many: with("\"一笔小订单\"},", "\"一笔小订单\"}},");
    ten_thousands: with("worth: 30_000", "worth: 3万");
    percent_after_a_number: with("chance: 0.5", "chance: 50%");
    quotes_around_a_name: with("[HighStart]", "[\"HighStart\"]");
    number_instead_of_name: with("relationship: PlainTrade", "relationship: 1");
    name_instead_of_text: with("title: {\"en\": \"A small order\", \"zh-Hans\": \"一笔小订单\"}", "title: Small");
    text_without_languages: with("title: {\"en\": \"A small order\", \"zh-Hans\": \"一笔小订单\"}", "title: {}");
    one_number_instead_of_two: with("patience: (6, 9)", "patience: (6)");
    list_instead_of_map: with("{\"price\": 1.2, \"payment\": 0.8}", "[\"price\", \"payment\"]");
    value_instead_of_list: with("[HighStart]", "HighStart");
    some_around_a_struct: with("(floor: 0.80, ask: \"boss\")", "Some((floor: 0.80, ask: \"boss\"))");
    unknown_escape: with("\"You sell zips.\"", "\"You sell\\zips.\"");
    unknown_language: with("\"zh-Hans\": \"付款\"", "\"zh\": \"付款\"");
    duplicate_map_key: with("\"price\": 1.2, \"payment\"", "\"price\": 1.2, \"price\"");
    duplicate_field: with("    rounds: 6,", "    rounds: 6,\n    rounds: 7,");
    duplicate_language: with("\"zh-Hans\": \"付款\"", "\"en\": \"付款\"");
    not_a_number: with("seller: -900", "seller: NaN");
    too_large_a_number: with("worth: 30_000", "worth: 1e400").replace("weight: 1,", "weight: inf,");
    absurd_number: with("worth: 30_000", "worth: 30_000_000_000_000");
    share_above_one: with("moves: {\"lin\": 0.4}", "moves: {\"lin\": 40}");
    other_format: with("format: 1", "format: 7");
    unknown_issue_with_near_miss: with("\"payment\": 0.8", "\"paymnt\": 0.8");
    unknown_issue_to_multiply: with("per: \"quantity\"", "per: \"pieces\"");
    price_multiplied_by_a_choice: with("per: \"quantity\"", "per: \"payment\"");
    unknown_member: with("member: \"lin\", issue", "member: \"lim\", issue");
    unknown_colleague: with("needs: \"boss\"", "needs: \"director\"");
    unknown_option: with("usual: \"30\"", "usual: \"45\"");
    unknown_persona: with("persona: \"default\"", "persona: \"pertner\"");
    unknown_portrait: with("portrait: \"lin\"", "portrait: \"lina\"");
    duplicate_id: with("(id: \"60\"", "(id: \"30\"");
    no_price: with("Price(\n            id: \"price\", name: {\"en\": \"Price\", \"zh-Hans\": \"单价\"}, per: \"quantity\",\n            min: 0.70, max: 1.10, tick: 0.01, usual: 0.90, unit_cost: 0.60,\n            authority: (floor: 0.80, ask: \"boss\"),\n        ),", "");
    empty_range: with("min: 0.70, max: 1.10", "min: 1.10, max: 0.70");
    tick_that_does_not_fit: with("tick: 50_000", "tick: 30_000");
    tick_of_nothing: with("tick: 0.01", "tick: 0");
    tick_far_too_small: with("tick: 0.01", "tick: 0.0000001");
    too_many_packages: with("tick: 50_000", "tick: 12.5").replace("(id: \"60\"", &many_options());
    usual_outside_the_range: with("usual: 150_000", "usual: 15_000");
    curve_that_goes_back: with("(150_000, 500)", "(90_000, 500)");
    market_upside_down: with("low: 0.80, high: 1.00", "low: 1.00, high: 0.80");
    insult_below_the_highest_opening: with("insult: 1.05", "insult: 0.95");
    nobody_decides: with("role: Decider", "role: Influencer");
    weight_of_nothing: with("weight: 1,", "weight: 0,");
    traits_upside_down: with("patience: (6, 9)", "patience: (9, 6), power: (0.5, 1.5)");
    grievance_that_nothing_heals: with("persona: \"default\",", "persona: \"default\", grievance: 0.4,");
    empty_zopa: with("worth: 30_000", "worth: 80_000");
    reservation_below_the_market: with("mean: 0.92", "mean: 0.79");
    missing_language: with(", \"zh-Hans\": \"付款\"", "");
    missing_language_in_the_whole_file: only_english();
    empty_text: with("\"一笔小订单\"", "\"\"");
    character_that_the_font_lacks: with("\"林悦\"", "\"林𪚥\"");
    missing_lines: with("LeavesLate: [\"A\", \"B\"], Parting: [\"A\", \"B\"],", "");
    one_line_only: with("Parting: [\"A\", \"B\"]", "Parting: [\"A\"]");
    unknown_gap: with("\"A {terms}\"", "\"A {term}\"");
    gaps_that_differ: with("\"{issue}不行。\"", "\"这样不行。\"");
    figures_that_differ: with("\"60天\"", "\"90天\"");
    pointless_issue: with("seller: -900, buyer: 1_200", "seller: 0, buyer: 0");
    id_unlike_the_file_name: with("id: \"small\"", "id: \"Small Order\"");
    several_problems_at_once: with("currency: \"CNY\"", "currency: \"RMB¥\"")
        .replace("\"payment\": 0.8", "\"paymnt\": 0.8")
        .replace("weight: 1,", "weight: -1,")
        .replace("member: \"lin\", says", "member: \"lim\", says");
    windows_line_ends: with("rounds: 6,", "rounds: 6").replace('\n', "\r\n");
    byte_order_mark: format!("\u{FEFF}{SMALL}").replace("// 一个很小的例子: the smallest scenario that has nothing to complain about.\nScenario(", "Scenari(");
}

fn many_options() -> String {
    let more: Vec<String> = (0..30)
        .map(|index| format!("(id: \"x{index}\", name: \"X\", seller: {index}, buyer: 0)"))
        .collect();
    format!("{}, (id: \"60\"", more.join(", "))
}

/// The small scenario with its Chinese words taken out.
fn only_english() -> String {
    let mut source = String::new();
    for (index, part) in SMALL.split(", \"zh-Hans\": \"").enumerate() {
        let rest = match index {
            0 => part,
            _ => part.split_once('"').map_or("", |(_, rest)| rest),
        };
        source.push_str(rest);
    }
    source
}

/// Texts that the check doesn't know would stay unread: their missing words,
/// their strange letters. So each text that a shipped scenario has is counted.
#[test]
fn every_text_of_a_shipped_scenario_is_checked() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios");
    let mut read = 0;
    for path in fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
    {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !name.ends_with(".scenario.ron") {
            continue;
        }
        let (source, taken) = in_english(&fs::read_to_string(&path).unwrap());
        let missed = check_text(&name, &source, |_| None)
            .iter()
            .filter(|diagnostic| diagnostic.code == Code::MissingLanguage)
            .count();
        assert_eq!(missed, taken, "{name}");
        read += 1;
    }
    assert!(read > 0);
}

/// A scenario that is Chinese in its title alone, and how many texts lost their
/// Chinese.
fn in_english(source: &str) -> (String, usize) {
    let head = source.find("briefing:").unwrap();
    let mut parts = source[head..].split("\"zh-Hans\": \"");
    let mut kept = source[..head].to_owned();
    kept.push_str(parts.next().unwrap());
    let mut taken = 0;
    for part in parts {
        let (_, rest) = part.split_once('"').unwrap();
        kept.push_str(rest.strip_prefix(',').unwrap_or(rest));
        taken += 1;
    }
    (kept, taken)
}
