//! Standard output for results, standard error for messages.

use std::io::{self, BufWriter, IsTerminal, Write};

/// Where a command prints.
pub struct Console {
    out: Box<dyn Write>,
    messages: Box<dyn Write>,
    out_is_terminal: bool,
}

impl Console {
    /// The program's own standard output and standard error.
    #[must_use]
    pub fn standard() -> Self {
        Self {
            out: Box::new(BufWriter::new(io::stdout())),
            messages: Box::new(io::stderr()),
            out_is_terminal: io::stdout().is_terminal(),
        }
    }

    /// Prints a line of the result.
    ///
    /// # Errors
    /// When it cannot be written, for example to a closed pipe.
    pub fn result(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.out, "{line}")
    }

    /// Prints the beginning of a line that is typed on, and sends it on its way.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn ask(&mut self, prompt: &str) -> io::Result<()> {
        write!(self.out, "{prompt}")?;
        self.out.flush()
    }

    /// Prints a message beside the result. What was printed before it comes
    /// first.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn message(&mut self, line: &str) -> io::Result<()> {
        self.out.flush()?;
        writeln!(self.messages, "{line}")
    }

    /// Whether the result goes to a terminal, where colours can be shown.
    #[must_use]
    pub const fn is_terminal(&self) -> bool {
        self.out_is_terminal
    }

    /// Sends everything printed so far on its way.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn flush(&mut self) -> io::Result<()> {
        self.out.flush()?;
        self.messages.flush()
    }
}
