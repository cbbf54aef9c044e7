//! What a time means, and what is read as one, in news and in a message: every decision in which the two differ, one beside
//! the other. Recognisers and resolver ask for the decision, never for the genre.

use crate::options::Genre;

/// How times are told and meant.
#[derive(Debug)]
pub(crate) struct Convention {
    /// Whose it is: news or a message.
    pub genre: Genre,

    // What is read as a time.
    /// Expressions that only messages have are tried, and tried at any word: "my next Monday", "the timer for ten".
    pub own_expressions: bool,
    /// A number that stands for an hour needs no sign of it: "lunch at 12", "from 5 to 7".
    pub bare_hours: bool,
    /// A name or a number that may be of something else is taken for the time: "christmas", "sun", "may", "in 70's", "12.5";
    /// news asks for a capital, a preposition or a number beside it.
    pub bare_names: bool,
    /// The parts of an expression join without the article, comma, preposition or capital between that news has: "end of
    /// day Friday", "next week monday".
    pub loose_joints: bool,
    /// Parts come in any order: "5 minutes 2 hours", the month before the day where day before month does not fit.
    pub any_order: bool,
    /// Words and spellings of talk are known: "tmrw", "a min", "two Thursdays back".
    pub casual_words: bool,
    /// "From Monday to Friday" is one expression, and not two with a stretch between.
    pub stretch_is_one: bool,
    /// "A few days" are three; in news nobody counts them.
    pub few_is_three: bool,
    /// Verbs tell what to do ("Set an alarm for nine"), and a sentence without one tells nothing; in news it tells what has
    /// happened.
    pub verbs_instruct: bool,

    // What it means.
    /// A day or an hour that nothing places is the next to come ("Friday", "4/22", "at 7"), or the last where the verb is in the
    /// past; else the one nearest to the publication, or on the side that the tense tells.
    pub looks_ahead: bool,
    /// "Last Wednesday", said on a Thursday, is that of last week, and not yesterday; "next Wednesday" that of next week, also
    /// where news in this language means the coming one.
    pub weekdays_by_week: bool,
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
static NEWS: Convention = Convention {
    genre: Genre::News,
    own_expressions: false,
    bare_hours: false,
    bare_names: false,
    loose_joints: false,
    any_order: false,
    casual_words: false,
    stretch_is_one: false,
    few_is_three: false,
    verbs_instruct: false,
    looks_ahead: false,
    weekdays_by_week: false,
    weekend_follows_verb: false,
    midnight_is_next_day: false,
    months_to_the_day: false,
    edges_are_days: false,
    stretches_by_days: false,
    daily_is_time_alone: false,
};

/// As a calendar takes them.
static MESSAGE: Convention = Convention {
    genre: Genre::Message,
    own_expressions: true,
    bare_hours: true,
    bare_names: true,
    loose_joints: true,
    any_order: true,
    casual_words: true,
    stretch_is_one: true,
    few_is_three: true,
    verbs_instruct: true,
    looks_ahead: true,
    weekdays_by_week: true,
    weekend_follows_verb: true,
    midnight_is_next_day: true,
    months_to_the_day: true,
    edges_are_days: true,
    stretches_by_days: true,
    daily_is_time_alone: true,
};

impl Convention {
    /// That of a genre; where it is left open, that of the genre which `detect` finds the text to be of.
    pub fn of(genre: Genre, detect: impl FnOnce() -> Genre) -> &'static Convention {
        match genre {
            Genre::Auto if detect() == Genre::Message => &MESSAGE,
            Genre::Message => &MESSAGE,
            Genre::Auto | Genre::News => &NEWS,
        }
    }

    /// That of news.
    pub fn of_news() -> &'static Convention {
        &NEWS
    }
}
