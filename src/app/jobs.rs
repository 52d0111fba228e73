//! The jobs beside the loop, as resources: how large they are, which tests
//! change, and whom their news wakes.

use std::{fmt, sync::Arc};

use bevy::prelude::*;

use crate::play::{BuyersPerDecision, Extent};

/// How long a search for advice takes.
#[derive(Resource, Deref, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SearchExtent(pub Extent);

/// How many buyers looking back tries each decision on.
#[derive(Resource, Deref, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ReviewCrowd(pub BuyersPerDecision);

/// Wakes, from any thread, a screen that sleeps until something happens; nobody
/// where the screen never sleeps.
#[derive(Resource, Clone, Default)]
pub struct Wake(Option<Arc<dyn Fn() + Send + Sync>>);

impl Wake {
    /// Waking is what `wake` does.
    pub fn by(wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(wake)))
    }

    /// What a job calls when it has news.
    pub fn waker(&self) -> impl Fn() + Send + Sync + use<> {
        let wake = self.0.clone();
        move || {
            if let Some(wake) = &wake {
                wake();
            }
        }
    }
}

impl fmt::Debug for Wake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Wake").field(&self.0.is_some()).finish()
    }
}
