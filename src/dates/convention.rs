//! What a time means in news and in a message: every decision in which the resolver's answers differ, one beside the other.

/// How times are meant.
pub(crate) struct Convention {
    /// A day or an hour that nothing places is the next to come ("Friday", "4/22", "at 7"), or the last where the verb is in the
    /// past; else the one nearest to the publication, or on the side that the tense tells.
    pub looks_ahead: bool,
    /// "Last Wednesday", said on a Thursday, is that of last week, and not yesterday.
    pub last_is_of_last_week: bool,
    /// "This weekend" follows the verb, as "the weekend" does: "How was your weekend?", asked on a Monday.
    pub weekend_follows_verb: bool,
    /// "Midnight" is where the next day begins, and not the 24th hour of this one.
    pub midnight_is_next_day: bool,
    /// "Two months ago" is a day, and not a month.
    pub months_to_the_day: bool,
    /// The beginning, the middle and the end of something are so many days of it ("the end of the month" are its last), and
    /// not the whole with a modifier.
    pub edges_are_days: bool,
    /// A stretch is written by the days and hours at which its ends begin, and a length with a place in the calendar ("the next
    /// two weeks") as that stretch; else by its ends as told, and as a length.
    pub stretches_by_days: bool,
    /// "Every day at 9" is written as the time alone, `T09`, and not `XXXX-XX-XXT09`.
    pub daily_is_time_alone: bool,
}

/// As newspapers are annotated (TimeML).
const NEWS: Convention = Convention {
    looks_ahead: false,
    last_is_of_last_week: false,
    weekend_follows_verb: false,
    midnight_is_next_day: false,
    months_to_the_day: false,
    edges_are_days: false,
    stretches_by_days: false,
    daily_is_time_alone: false,
};

/// As a calendar takes them.
const MESSAGE: Convention = Convention {
    looks_ahead: true,
    last_is_of_last_week: true,
    weekend_follows_verb: true,
    midnight_is_next_day: true,
    months_to_the_day: true,
    edges_are_days: true,
    stretches_by_days: true,
    daily_is_time_alone: true,
};

impl Convention {
    /// That of messages, or of news.
    pub fn of(is_message: bool) -> &'static Convention {
        if is_message { &MESSAGE } else { &NEWS }
    }
}
