//! The buyer model's constants: one set, for every persona and scenario.
//!
//! Prices are in units of the scenario's price scale (see `on_scale`), so
//! that 0.01 is one per cent of the scale. The set was chosen so that simulated
//! sessions reproduce published findings on how people bargain, all at once.

/// The constants, grouped by what they shape.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ModelParameters {
    // Prior: how the opening anchors.
    pub anchor_weight: f64,
    pub anchor_information: f64,
    pub typical_room: f64,
    pub anchor_cap: f64,
    pub anchored_spread: f64,
    pub market_spread: f64,
    pub precise_weight: f64,
    pub precise_spread: f64,
    /// How well informed a buyer has to be to wonder at a precise price, how
    /// much more until it knows as much as an expert, and how much more than
    /// round an expert finds the most precise price.
    pub precise_expert_from: f64,
    pub precise_expert_range: f64,
    pub precise_doubt: f64,
    /// How much of that doubt a fully credible reason takes away.
    pub precise_reason: f64,
    // Prior over concession ratios.
    pub ratio_middle: f64,
    pub ratio_spread: f64,
    pub ratio_floor: f64,
    pub ratio_hold: f64,
    // Likelihood of an offer under a hypothesis.
    pub noise_step: f64,
    pub noise_room: f64,
    pub smallest_step: f64,
    pub over: f64,
    pub leak: f64,
    // The end point.
    pub share_start: f64,
    pub share_rise: f64,
    pub share_power: f64,
    pub share_stinginess: f64,
    pub share_credit: f64,
    // Counter-offers: see `Mind::next_counter`.
    pub spread: f64,
    pub tit_for_tat: f64,
    pub credit_saturation: f64,
    /// How far towards its own limit it goes in the end, as a share of the way
    /// from the seller's believed limit.
    pub reach: f64,
    /// How much of what is left it gives in a step, roughly.
    pub pace: f64,
    /// How far its exponent slows it down.
    pub pace_exponent: f64,
    /// How much of the pace it keeps whatever the seller does.
    pub pace_own: f64,
    /// How far a concession quickens it, in proportion to what it believes to
    /// be left of the seller's room.
    pub answer: f64,
    /// Room of the seller's that it always allows for, in scale units.
    pub answer_room: f64,
    pub largest_answer: f64,
    /// How far the hope for more slows it down.
    pub hope: f64,
    /// Hoping for so much more, in scale units, is usual.
    pub usual_hope: f64,
    /// It closes no more of the gap in one step: an even split is what seems
    /// fair (Backus, Blake, Larsen & Tadelis 2020), and nobody goes past it
    /// unasked.
    pub largest_step: f64,
    // Acceptance: the cost of going on.
    pub cost_start: f64,
    pub cost_rise: f64,
    // Even splits: how much more is accepted of one, in scale units, how far
    // beside the middle it still looks even, the smallest difference that
    // there is to split, and how much of the wish to leave it takes away.
    pub split_accept: f64,
    pub split_width: f64,
    pub split_least: f64,
    pub split_stay: f64,
    // Labelled concessions and gifts.
    pub label: f64,
    /// ... and so many times as much where it is put as a condition.
    pub label_said: f64,
    pub gift: f64,
    pub gift_decay: f64,
    pub label_wear: f64,
    // Several packages at once.
    pub share_choice: f64,
    pub feel_choice: f64,
    // Offence.
    pub offence_width: f64,
    pub offence_decay: f64,
    pub offence_credibility: f64,
    // Leaving.
    pub leave_offence: f64,
    pub leave_stinginess: f64,
    pub leave_breach: f64,
    /// A seller's concession below this share of the buyer's own last step
    /// breaks reciprocity.
    pub breach_share: f64,
    pub leave_gap: f64,
    pub leave_late: f64,
    pub leave_power: f64,
    pub leave_resentment: f64,
    pub expected_share: f64,
    pub stinginess_room: f64,
    pub stinginess_margin: f64,
    // Tone.
    pub tone_adaptation: f64,
    pub relief: f64,
    pub relief_credit: f64,
    pub pressure: f64,
    /// From this power on a hard face moves nobody.
    pub pressure_power: f64,
    /// A hard face that goes on beyond this pressure is resented, by so much.
    pub pressure_borne: f64,
    pub resent_lasting: f64,
    pub resentment: f64,
    // Feelings at the end.
    pub feel_outcome: f64,
    pub feel_gradual: f64,
    pub feel_immediate: f64,
    pub feel_offence: f64,
    pub relate_satisfaction: f64,
    pub relate_offence: f64,
    /// How much people differ in what they feel about the same treatment,
    /// standard deviations.
    pub feel_noise: f64,
    pub relate_noise: f64,
    /// What a "final" offer that was not final costs: assumed, not measured.
    pub relate_broken_final: f64,
}

/// The one set that the program uses.
pub(super) static PARAMETERS: ModelParameters = ModelParameters {
    anchor_weight: 0.75,
    anchor_information: 0.95,
    typical_room: 0.40,
    anchor_cap: 0.35,
    anchored_spread: 0.10,
    market_spread: 0.12,
    precise_weight: 0.12,
    precise_spread: 0.20,
    precise_expert_from: 0.6,
    precise_expert_range: 0.2,
    precise_doubt: 1.2,
    precise_reason: 2.5,
    ratio_middle: 0.62,
    ratio_spread: 0.16,
    ratio_floor: 0.003,
    ratio_hold: 0.15,
    noise_step: 0.20,
    noise_room: 0.14,
    smallest_step: 0.016,
    over: 0.03,
    leak: 0.20,
    share_start: 0.35,
    share_rise: 0.25,
    share_power: 0.10,
    share_stinginess: 0.10,
    share_credit: 0.20,
    spread: 0.28,
    tit_for_tat: 0.9,
    credit_saturation: 0.5,
    reach: 0.95,
    pace: 0.38,
    pace_exponent: 0.2,
    pace_own: 0.7,
    answer: 3.5,
    answer_room: 0.2,
    largest_answer: 2.1,
    hope: 0.5,
    usual_hope: 0.3,
    largest_step: 0.5,
    cost_start: 0.008,
    cost_rise: 0.03,
    split_accept: 0.02,
    split_width: 0.03,
    split_least: 0.05,
    split_stay: 0.5,
    label: 0.6,
    label_said: 2.0,
    gift: 0.9,
    gift_decay: 0.4,
    label_wear: 0.15,
    share_choice: 0.03,
    feel_choice: 0.05,
    offence_width: 0.055,
    offence_decay: 0.75,
    offence_credibility: 0.1,
    leave_offence: 0.16,
    leave_stinginess: 0.20,
    leave_breach: 0.6,
    breach_share: 0.12,
    leave_gap: 0.35,
    leave_late: 0.12,
    leave_power: 1.6,
    leave_resentment: 0.009,
    expected_share: 0.9,
    stinginess_room: 0.06,
    stinginess_margin: 0.03,
    tone_adaptation: 0.5,
    relief: 0.08,
    relief_credit: 0.2,
    pressure: 0.07,
    pressure_power: 0.85,
    pressure_borne: 2.0,
    resent_lasting: 0.4,
    resentment: 0.03,
    feel_outcome: 0.8,
    feel_gradual: 0.1,
    feel_immediate: 0.25,
    feel_offence: 0.25,
    relate_satisfaction: 0.6,
    relate_offence: 0.15,
    feel_noise: 0.22,
    relate_noise: 0.22,
    relate_broken_final: 0.1,
};
