//! The day of publication where the page shows it: microdata, `<time>`, the line by the headline.

mod elements;
mod lines;

use super::moment::Moment;
use super::surroundings::Surroundings;
use crate::options::DateOrder;
use crate::page::class::ClassWord;
use crate::page::tree::NodeId;
use lines::{at_start, bare_of, ends_sentence, read_foot, read_line};

/// What a page shows, each with its rank.
#[derive(Default)]
pub(super) struct Shown {
    pub(super) published: Vec<(u8, Moment)>,
    pub(super) modified: Vec<(u8, Moment)>,
    /// How the outlet writes dates, by the zone it names.
    pub(super) order: Option<DateOrder>,
    /// What the lines by the headline tell of the publication.
    lines: Vec<Line>,
}

/// A day of publication as a line by the headline tells it to the page's readers.
#[derive(Clone, Copy)]
pub(super) struct Line {
    pub(super) moment: Moment,
    /// "Published" or "Posted" stands before it.
    pub(super) is_labelled: bool,
    is_above: bool,
}

impl Shown {
    /// The one day that lines call the day of publication, else the one day of lines below the headline.
    pub(super) fn line(&self) -> Option<Line> {
        let local = || self.lines.iter().filter(|line| line.moment.zone != Some(0));
        let only = |lines: Vec<&Line>| {
            let first = *lines.first()?;
            lines.iter().all(|line| line.moment.at.date == first.moment.at.date).then_some(*first)
        };
        let labelled: Vec<&Line> = local().filter(|line| line.is_labelled).collect();
        if labelled.is_empty() { only(local().filter(|line| !line.is_above).collect()) } else { only(labelled) }
    }
}

/// The longest line that tells a date, in bytes.
const LONGEST_LINE: usize = 160;

/// Looks for the day of publication near the headline, and behind the text.
pub(super) fn read(around: &Surroundings, order: Option<DateOrder>) -> Shown {
    let mut shown = Shown::default();
    let header = around.header();
    shown.order = around.pieces[header.clone()].iter().find_map(|piece| order_of_zone(&piece.text));
    let order = order.or(shown.order);
    elements::read(around, order, &mut shown);
    for at in header {
        let piece = &around.pieces[at];
        if piece.text.len() <= LONGEST_LINE && !ends_sentence(&piece.text) {
            let lower_by = above(around, piece.start);
            read_line(&piece.text, bare_of(around, at, order), lower_by, order, &mut shown);
        } else if let Some(moment) = at_start(&piece.text, order).filter(|_| at > around.at) {
            shown.published.push((66, moment));
        }
    }
    for at in around.foot.clone() {
        read_foot(&around.pieces[at].text, order, &mut shown);
    }
    // A page that shows only when it was updated shows the day of that version.
    if shown.published.is_empty()
        && let Some((rank, moment)) = shown.modified.iter().min_by_key(|(rank, _)| *rank)
    {
        shown.published.push((rank.saturating_add(30), *moment));
    }
    shown
}

/// How much less is to be trusted what stands above the headline: it may be today's date.
fn above(around: &Surroundings, node: NodeId) -> u8 {
    u8::from(around.is_above(node)) * 3
}

/// Whether a node stands at the head of the page, above that of the article, where today's date is: in a part of several lines
/// that does not hold the headline.
fn is_in_masthead(around: &Surroundings, node: NodeId) -> bool {
    /// The lines of a part that has more than the day and what belongs to it.
    const LINES: usize = 3;
    /// How many parts around a day are looked at.
    const PARTS: usize = 30;
    let tree = around.tree;
    let Some(headline) = around.headline.filter(|&headline| node < headline) else { return false };
    let names_author =
        |part: NodeId| tree.inside(part).take(200).any(|node| around.classes[node].has(ClassWord::Byline));
    let mut parts = tree.ancestors(node).take_while(|&part| tree.end(part) <= headline).take(PARTS);
    parts.any(|part| {
        let lines = around.block_of(tree.end(part)) - around.block_of(part);
        let is_head = matches!(tree.name(part), "header" | "nav") || tree.attribute(part, "role") == Some("banner");
        is_head || lines >= LINES && !names_author(part)
    })
}

/// How the outlet writes dates, by a zone that a line names.
fn order_of_zone(line: &str) -> Option<DateOrder> {
    let names = |zones: &[&str]| line.split(|c: char| !c.is_alphabetic()).any(|word| zones.contains(&word));
    if line.len() > LONGEST_LINE {
        None
    } else if names(&["GMT", "BST", "IST", "AEST", "AEDT", "SAST", "WAT", "EAT"]) {
        Some(DateOrder::DayFirst)
    } else if names(&["EDT", "EST", "CDT", "CST", "MDT", "MST", "PDT", "PST", "ET", "PT"]) {
        Some(DateOrder::MonthFirst)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use crate::page::read_page;

    /// The day that is read from a page: `HEAD` is what stands around its headline, `FOOT` what follows its text.
    fn day(above: &str, below: &str, foot: &str) -> Option<String> {
        let text = "The ferry between the two islands will run again from Friday, the harbour office said, now that its second \
            engine has come back from the yard. Tickets cost what they did, and bicycles go free until the end of the season.";
        let html = format!(
            "<body><header><a href='/'>Home</a></header><article>{above}<h1>Ferry runs again on Friday</h1>{below}<p>{text}</p>\
             <p>The yard had held it for eleven weeks. “We rowed,” said the harbour master, Ada Nwosu.</p>{foot}</article>"
        );
        read_page(&html).published.map(|day| day[..10].to_owned())
    }

    #[test]
    fn days_around_the_headline() {
        let standfirst = "<p>After eleven weeks at the yard, two inspections and a quarrel about who had lost a crate of \
            spark plugs, the islands have their ferry back, and most of their post, the harbour office said.</p>";
        for (above, below, expected) in [
            ("", "<p>By Ada Nwosu, 8.5.12</p>", Some("2012-05-08")),
            ("<span>02.12.19</span>", "", Some("2019-12-02")),
            (
                "<div>08/08/2017 by Ada Nwosu No comments Popular, Harbour news, Islands, HANDPICKED, Boats</div>",
                "",
                Some("2017-08-08"),
            ),
            ("", "<div class='date'><div>12</div><div>May</div><div>2021</div></div>", Some("2021-05-12")),
            ("", &format!("{standfirst}<h5>23.01.2019</h5><div>By Ada Nwosu</div>"), Some("2019-01-23")),
            ("", &format!("{standfirst}<p>by Ada Nwosu</p><p>July 30, 2013 11:25 AM PDT</p>"), Some("2013-07-30")),
            // A sentence of the text, the day of a meeting.
            ("", &format!("{standfirst}<p>The islands meet the owner on 12 May 2023</p>"), None),
            // A version, and a score.
            ("", "<p>Ferry app 2.10.19</p>", None),
            // Today's date in the masthead, and the true one below it.
            (
                "<header><div class='date'>Mon, 25 Dec 2023</div></header>",
                "<div>Thu, 14 May 2020 17:55 UTC</div>",
                Some("2020-05-14"),
            ),
            ("<header><div class='date'>Mon, 25 Dec 2023</div></header>", "", None),
        ] {
            assert_eq!(day(above, below, "").as_deref(), expected, "{above} {below}");
        }
    }

    #[test]
    fn days_at_the_start_of_the_text() {
        for (start, expected) in [
            ("<p>(18.01.2018) Farmers fear the swine fever", Some("2018-01-18")),
            ("<p>OSLO, May 12, 2023 (Fjord Wire) – Farmers fear the swine fever", Some("2023-05-12")),
            ("<p>May 12, 2023 – Farmers fear the swine fever", Some("2023-05-12")),
            ("<p>Farmers met on May 12, 2023 – and not a day too soon – to talk of the swine fever", None),
            ("<p>(She was born on 12 May 1971.) Farmers fear the swine fever", None),
        ] {
            let text = format!(
                "{start}, which comes nearer by the week and has been found in a boar at the border river. Hunters were asked to help.</p>"
            );
            assert_eq!(day("", &text, "").as_deref(), expected, "{start}");
        }
    }

    #[test]
    fn days_behind_the_text() {
        for (foot, expected) in [
            ("<div>Posted by Ada Nwosu on 12 May 2023 at 3:14 pm</div>", Some("2023-05-12")),
            (
                "<p>This entry was posted on Monday, May 12th, 2014 at 3:04 pm and is filed under Harbours.</p>",
                Some("2014-05-12"),
            ),
            ("<p><i>This story was originally published May 12, 2021, 5:00 AM.</i></p>", Some("2021-05-12")),
            (
                "<p>Dieser Beitrag wurde am Samstag, 3. Dezember 2011 um 8:30 Uhr veröffentlicht und unter Hafen abgelegt.</p>",
                Some("2011-12-03"),
            ),
            ("<div>Von Christian am 03.05.2013, 11:51 | 0 Meinungen | Hafen</div>", Some("2013-05-03")),
            // The day of a change, of another story, of a comment, of rights.
            ("<h3>More news</h3><div>Posted by Tom Reed on 12 May 2023</div>", None),
            ("<div>© 12 May 2023 Island Gazette</div>", None),
            ("<div>12 May 2023</div>", None),
            ("<ul><li>By Tom Reed, 12 May 2023</li></ul>", None),
        ] {
            assert_eq!(day("", "", foot).as_deref(), expected, "{foot}");
        }
    }
}
