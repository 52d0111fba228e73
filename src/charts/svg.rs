//! A drawing as an SVG file.

use std::fmt::Write as _;

use super::drawing::{ChartPoint, Drawing, LabelAnchor, Mark};

/// Around the drawing, in pixels.
const MARGIN: f32 = 12.0;

/// The file, on a white ground. Its title and description are read aloud by
/// programs that read pictures; nothing in the words is markup.
#[must_use]
pub fn svg(drawing: &Drawing) -> String {
    let mut file = String::new();
    let (width, height) = (drawing.size.x + 2.0 * MARGIN, drawing.size.y + 2.0 * MARGIN);
    let _ = writeln!(
        file,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height:.0}\" \
         viewBox=\"-{MARGIN:.0} -{MARGIN:.0} {width:.0} {height:.0}\" \
         font-family=\"'Noto Sans SC', 'Noto Sans', 'DejaVu Sans', sans-serif\" role=\"img\">\n\
         <title>{}</title>",
        escaped(&drawing.title)
    );
    if !drawing.description.is_empty() {
        let _ = writeln!(file, "<desc>{}</desc>", escaped(&drawing.description));
    }
    let _ = writeln!(
        file,
        "<rect width=\"100%\" height=\"100%\" x=\"-{MARGIN:.0}\" y=\"-{MARGIN:.0}\" \
         fill=\"#ffffff\"/>"
    );
    for mark in &drawing.marks {
        write_mark(&mut file, mark);
    }
    file.push_str("</svg>\n");
    file
}

fn write_mark(file: &mut String, mark: &Mark) {
    let _ = match mark {
        Mark::Band { area, ink } => writeln!(
            file,
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" fill=\"{}\"/>",
            area.left,
            area.top,
            area.width(),
            area.height(),
            hex(ink.colour())
        ),
        Mark::Line {
            from,
            to,
            thick,
            ink,
            dash,
        } => {
            let dash = dash.map_or_else(String::new, |(on, off)| {
                format!(" stroke-dasharray=\"{on} {off}\"")
            });
            writeln!(
                file,
                "<line x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{:.1}\" y2=\"{:.1}\" stroke=\"{}\" \
                 stroke-width=\"{thick}\"{dash}/>",
                from.x,
                from.y,
                to.x,
                to.y,
                hex(ink.colour())
            )
        }
        Mark::Dot {
            at,
            radius,
            ink,
            filled,
            words,
        } => {
            let (colour, white) = (hex(ink.colour()), "#ffffff".to_owned());
            let (inside, border) = if *filled {
                (colour, white)
            } else {
                (white, colour)
            };
            // The border is inside the mark.
            let _ = writeln!(
                file,
                "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"{:.1}\" fill=\"{inside}\" stroke=\"{border}\" \
                 stroke-width=\"2\"/>",
                at.x,
                at.y,
                radius - 1.0
            );
            write_words(file, *at, "middle", words, (12.0, true), 0x00FF_FFFF)
        }
        Mark::Label {
            at,
            anchor,
            words,
            size,
            ink,
            strong,
        } => {
            let anchor = match anchor {
                LabelAnchor::Left => "start",
                LabelAnchor::Right => "end",
                LabelAnchor::Centre => "middle",
            };
            write_words(
                file,
                *at,
                anchor,
                words,
                (*size, *strong),
                ink.text_colour(),
            )
        }
    };
}

fn write_words(
    file: &mut String,
    at: ChartPoint,
    anchor: &str,
    words: &str,
    (size, strong): (f32, bool),
    colour: u32,
) -> std::fmt::Result {
    if words.is_empty() {
        return Ok(());
    }
    let weight = if strong { " font-weight=\"bold\"" } else { "" };
    // Letters stand on a line that is this share of their size below their
    // middle.
    let line = at.y + 0.36 * size;
    writeln!(
        file,
        "<text x=\"{:.1}\" y=\"{line:.1}\" font-size=\"{size}\" text-anchor=\"{anchor}\" \
         fill=\"{}\"{weight}>{}</text>",
        at.x,
        hex(colour),
        escaped(words)
    )
}

fn hex(colour: u32) -> String {
    format!("#{colour:06x}")
}

/// Words in which nothing is markup.
pub(super) fn escaped(words: &str) -> String {
    words
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{super::drawing::Ink, *};

    #[test]
    fn words_cannot_break_the_picture() {
        let mut drawing = Drawing {
            title: "<x>".to_owned(),
            description: "\"<y>\"".to_owned(),
            ..Drawing::default()
        };
        drawing.words((0.0, 0.0), LabelAnchor::Left, 12.0, Ink::Text, "a < b & c");
        let file = svg(&drawing);
        for words in [
            "a &lt; b &amp; c<",
            ">&lt;x&gt;<",
            ">&quot;&lt;y&gt;&quot;<",
        ] {
            assert!(file.contains(words), "{words}: {file}");
        }
    }
}
