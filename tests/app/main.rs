//! Tests of the game loop and the screens.
