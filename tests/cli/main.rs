//! Tests of the commands, run as a person runs them.
