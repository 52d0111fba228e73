//! The shipped scenarios, for tests.

use std::sync::{Arc, LazyLock};

use haggle::{
    bargain::personas,
    scenario::{Library, Scenario},
};

/// The shipped library.
pub static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    let personas: Vec<&str> = personas().iter().map(|p| p.name.as_str()).collect();
    Library::load(&[], &personas)
});

/// The shipped scenarios.
pub fn library() -> &'static Library {
    &LIBRARY
}

/// A shipped scenario.
pub fn scenario(key: &str) -> Arc<Scenario> {
    library().get(key).unwrap().scenario.clone().unwrap()
}

/// The zip reorder.
pub fn zips() -> Arc<Scenario> {
    scenario("zip-spring-reorder")
}
