//! A time of the day.

/// A time of the day, as exactly as it was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// 0 to 24; 24 is the midnight that ends a day.
    pub hour: u8,
    /// 0 to 59, where told.
    pub minute: Option<u8>,
    /// 0 to 59, where told.
    pub second: Option<u8>,
}

impl Clock {
    /// Whether it is earlier in the day.
    pub(crate) fn is_before(self, other: Clock) -> bool {
        self.seconds() < other.seconds()
    }

    /// Seconds since midnight.
    pub(crate) fn seconds(self) -> i64 {
        i64::from(self.hour) * 3600 + i64::from(self.minute.unwrap_or(0)) * 60 + i64::from(self.second.unwrap_or(0))
    }

    /// How long the told time lasts: an hour, a minute or a second.
    pub(crate) fn length(self) -> i64 {
        match (self.minute, self.second) {
            (None, _) => 3600,
            (_, None) => 60,
            _ => 1,
        }
    }
}
