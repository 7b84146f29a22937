//! What people let others see of themselves beside a reservation or a statement (RES-4).

use super::{
    dialogue::{Seat, words},
    id::{CategoryId, SideId},
};
use serde::{Deserialize, Serialize};

/// What the author picks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Attribution {
    /// Nothing.
    #[default]
    None,
    /// The role.
    Role,
    /// The side.
    Side,
    /// Both.
    SideAndRole,
}

impl Attribution {
    /// All of them, the one that shows least first.
    pub const ALL: [Self; 4] = [Self::None, Self::Role, Self::Side, Self::SideAndRole];

    /// What of `seat` is shown by that.
    pub fn of(self, seat: &Seat) -> By {
        let role = matches!(self, Self::Role | Self::SideAndRole);
        let side = matches!(self, Self::Side | Self::SideAndRole);
        By { side: seat.side.filter(|_| side), role: seat.category.filter(|_| role) }
    }
}

words!(Attribution { None = "none", Role = "role", Side = "side", SideAndRole = "side-role" });

/// By whom something is, as far as the author lets others see. Only members read it: the grain of what leaves is "none".
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct By {
    /// The side.
    pub side: Option<SideId>,
    /// The role category.
    pub role: Option<CategoryId>,
}
