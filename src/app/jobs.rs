//! How large the jobs beside the loop are, as resources that tests can change.

use bevy::prelude::*;

use crate::play::{BuyersPerDecision, Extent};

/// How long a search for advice takes.
#[derive(Resource, Deref, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SearchExtent(pub Extent);

/// How many buyers looking back tries each decision on.
#[derive(Resource, Deref, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ReviewCrowd(pub BuyersPerDecision);
