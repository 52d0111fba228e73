//! How well a rep knows what they know, in sentences.

use crate::{
    record::{Calibration, CalibrationVerdict, ENOUGH_GUESSES},
    words::{Arguments, Phrases, share},
};

impl Calibration {
    /// [`text`](Self::text), and from [`ENOUGH_GUESSES`] guesses on how many held of
    /// those of which the rep was 60 % sure, 80 % sure and so on, where there
    /// are several such.
    #[must_use]
    pub fn lines(&self, phrases: Phrases) -> Vec<String> {
        let mut lines = vec![self.text(phrases)];
        let groups = self.by_sureness();
        if self.verdict() != CalibrationVerdict::TooFew && groups.len() > 1 {
            lines.extend(groups.iter().map(|group| {
                phrases.say_with(
                    "calibration-when",
                    &Arguments::new()
                        .with("sure", format!("{}0", group.tenths))
                        .count("guesses", group.guesses)
                        .count("hits", group.hits),
                )
            }));
        }
        lines
    }

    /// "Of your 12 guesses 7 held (58 %); you were 82 % sure on average. ...";
    /// that there is not enough to judge below [`ENOUGH_GUESSES`].
    #[must_use]
    pub fn text(&self, phrases: Phrases) -> String {
        let verdict = self.verdict();
        let percent = |figure: Option<f64>| share(figure.unwrap_or_default());
        phrases.say_with(
            &format!("calibration-{}", verdict.code()),
            &Arguments::new()
                .count("guesses", self.guesses.len())
                .count("hits", self.hits())
                .count("enough", ENOUGH_GUESSES)
                .with("rate", percent(self.hit_rate()))
                .with("sure", percent(self.sureness())),
        )
    }
}
