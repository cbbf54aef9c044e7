//! The words of the heads of articles, as a language has them.

/// What a language's heads have besides names, marks and days.
pub(crate) struct HeadWords {
    /// Labels of the day of publication: "published".
    pub published: &'static [u32],
    /// Those of them that tell when it was written, which may be before: "filed".
    pub written: &'static [u32],
    /// Those of them that are of something else beside one of `other`: "date", in "date of birth".
    pub general: &'static [u32],
    /// A label of the day of publication only where one of the second stands behind (the first: before) it.
    pub published_behind: (&'static [u32], &'static [u32]),
    pub published_before: (&'static [u32], &'static [u32]),
    /// Labels of the day of the last change: "updated".
    pub changed: &'static [u32],
    /// Labels of something else: "born".
    pub other: &'static [u32],
    /// Words between a label and its day, or before the label: "First published on", "This article was posted at".
    pub around: &'static [u32],
    /// What may stand in capitals without being a name.
    pub no_names: &'static [u32],
    /// Small words that lines of author and day have: reading times, counts, what an author is.
    pub small: &'static [u32],
    /// "by": before an author.
    pub by: &'static [u32],
    /// "to": between the days of a stretch.
    pub to: &'static [u32],
    /// "at", "on": between a day and its time.
    pub at: &'static [u32],
    /// "by", "in": behind a day, before what is no part of it.
    pub behind: &'static [u32],
    /// Small words within the name of a place: "Rio de Janeiro".
    pub in_places: &'static [u32],
    pub weekdays: &'static [u32],
    /// "(3 hours) ago"
    pub ago: &'static [u32],
    /// "(3) hours (ago)", and what is short for it.
    pub units: &'static [u32],
    /// What may stand behind the hours of a whole day, besides "h": "hrs".
    pub hours: &'static [u32],
    /// "am" and "pm".
    pub halves: (&'static [u32], &'static [u32]),
    /// "local" and "time".
    pub local_time: (&'static [u32], &'static [u32]),
}
