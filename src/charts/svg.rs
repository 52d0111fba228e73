//! The few shapes a chart needs, as SVG.

use std::fmt::Write as _;

/// Where a text stands relative to its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TextAnchor {
    Start,
    Middle,
    End,
}

impl TextAnchor {
    const fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// A picture that grows downwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Svg {
    body: String,
}

impl Svg {
    pub(crate) const fn new() -> Self {
        Self {
            body: String::new(),
        }
    }

    /// A straight line; `dashed` for what is not a measurement.
    pub(crate) fn line(&mut self, from: (f64, f64), to: (f64, f64), colour: &str, dashed: bool) {
        let dash = if dashed {
            " stroke-dasharray=\"5 4\""
        } else {
            ""
        };
        let _ = writeln!(
            self.body,
            "<line x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{:.1}\" y2=\"{:.1}\" stroke=\"{colour}\" \
             stroke-width=\"1.5\"{dash}/>",
            from.0, from.1, to.0, to.1
        );
    }

    /// A line through points.
    pub(crate) fn path(&mut self, points: &[(f64, f64)], colour: &str) {
        let places: Vec<String> = points
            .iter()
            .map(|(x, y)| format!("{x:.1},{y:.1}"))
            .collect();
        let _ = writeln!(
            self.body,
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.5\"/>",
            places.join(" ")
        );
    }

    /// The ground inside points.
    pub(crate) fn area(&mut self, points: &[(f64, f64)], colour: &str) {
        let places: Vec<String> = points
            .iter()
            .map(|(x, y)| format!("{x:.1},{y:.1}"))
            .collect();
        let _ = writeln!(
            self.body,
            "<polygon points=\"{}\" fill=\"{colour}\"/>",
            places.join(" ")
        );
    }

    /// A dot.
    pub(crate) fn dot(&mut self, at: (f64, f64), colour: &str) {
        let _ = writeln!(
            self.body,
            "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"4\" fill=\"{colour}\"/>",
            at.0, at.1
        );
    }

    /// A filled rectangle from its upper left corner.
    pub(crate) fn bar(&mut self, at: (f64, f64), (width, height): (f64, f64), colour: &str) {
        let _ = writeln!(
            self.body,
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" \
             fill=\"{colour}\"/>",
            at.0, at.1
        );
    }

    /// One line of text; its baseline is at `at`.
    pub(crate) fn text(
        &mut self,
        at: (f64, f64),
        words: &str,
        size: u32,
        anchor: TextAnchor,
        colour: &str,
    ) {
        let weight = if size > 15 {
            " font-weight=\"bold\""
        } else {
            ""
        };
        let _ = writeln!(
            self.body,
            "<text x=\"{:.1}\" y=\"{:.1}\" font-size=\"{size}\" text-anchor=\"{}\" \
             fill=\"{colour}\"{weight}>{}</text>",
            at.0,
            at.1,
            anchor.word(),
            escaped(words)
        );
    }

    /// The whole file, on a white ground; `title` is read aloud by programs
    /// that read pictures.
    pub(crate) fn finish(self, width: f64, height: f64, title: &str) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" \
             height=\"{height:.0}\" viewBox=\"0 0 {width:.0} {height:.0}\" \
             font-family=\"'Noto Sans SC', 'Noto Sans', 'DejaVu Sans', sans-serif\" role=\"img\">\n\
             <title>{}</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n{}</svg>\n",
            escaped(title),
            self.body
        )
    }
}

fn escaped(words: &str) -> String {
    words
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_cannot_break_the_picture() {
        let mut svg = Svg::new();
        svg.text((0.0, 0.0), "a < b & c", 12, TextAnchor::Start, "#000");
        let file = svg.finish(10.0, 10.0, "<x>");
        assert!(file.contains("a &lt; b &amp; c") && file.contains("<title>&lt;x&gt;</title>"));
    }
}
