//! How many of something: what a language's numbers come to.

/// A number to two decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    pub hundredths: u64,
    /// Written with a fraction ("2 1/2", "a year and a half"), not with a decimal point.
    pub fraction: bool,
}

impl Number {
    pub const ONE: Number = Number::whole(1);

    pub const fn whole(number: u64) -> Number {
        Number { hundredths: number * 100, fraction: false }
    }

    /// The number, when it has no fraction.
    pub fn as_whole(self) -> Option<u64> {
        self.hundredths.is_multiple_of(100).then_some(self.hundredths / 100)
    }

    /// The number and a half.
    pub fn and_a_half(self) -> Number {
        self.and(50)
    }

    /// The number and so many hundredths.
    pub fn and(self, hundredths: u64) -> Number {
        Number { hundredths: self.hundredths + hundredths, fraction: true }
    }
}
