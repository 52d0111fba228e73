//! The shipped scenarios, for tests.

use std::sync::{Arc, LazyLock};

use haggle::scenario::{Library, Scenario};

/// The shipped library.
pub static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::load(&[], &[]));

/// A shipped scenario.
pub fn scenario(key: &str) -> Arc<Scenario> {
    LIBRARY.get(key).unwrap().scenario.clone().unwrap()
}

/// The zip reorder.
pub fn zips() -> Arc<Scenario> {
    scenario("zip-spring-reorder")
}
