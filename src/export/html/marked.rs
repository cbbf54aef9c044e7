//! The text with its marks. Marks of one kind do not overlap, and the kinds are always nested in the same order: a mark that
//! ends inside an inner one cuts that in two. So the elements are well nested whatever the marks are, and never deep.

use super::super::escape::Html;
use super::super::marks::disjoint;
use crate::analysis::*;
use crate::text::Span;

/// How many kinds of marks there are: quotes, then what tells of them, then dates, then names inside all of these.
const LAYERS: usize = 4;

/// A mark: its place, and the attributes of its element (but for the identifier).
struct Mark {
    span: Span,
    /// What it is called in links; empty for what none points to.
    id: String,
    attributes: String,
}

/// Writes the text with its marks.
pub(super) fn write(out: &mut String, text: &str, analysis: &Analysis) {
    let layers = layers(analysis);
    let mut boundaries: Vec<usize> =
        layers.iter().flatten().flat_map(|mark| [mark.span.start, mark.span.end]).collect();
    boundaries.extend([0, text.len()]);
    boundaries.sort_unstable();
    boundaries.dedup();
    // The next mark of each layer, and the open one.
    let mut next = [0; LAYERS];
    let mut open = [None; LAYERS];
    for (at, &start) in boundaries.iter().enumerate() {
        let mut wanted = open.map(|_: Option<usize>| None);
        for (layer, marks) in layers.iter().enumerate() {
            while marks.get(next[layer]).is_some_and(|mark| mark.span.end <= start) {
                next[layer] += 1;
            }
            wanted[layer] = marks.get(next[layer]).filter(|mark| mark.span.start <= start).map(|_| next[layer]);
        }
        let same = (0..LAYERS).take_while(|&layer| open[layer] == wanted[layer]).count();
        *out += &"</mark>".repeat(open[same..].iter().flatten().count());
        for layer in same..LAYERS {
            if let Some(mark) = wanted[layer].map(|mark| &layers[layer][mark]) {
                let is_start = mark.span.start == start && !mark.id.is_empty();
                let id = if is_start { format!(" id=\"{}\"", mark.id) } else { String::new() };
                *out += &format!("<mark{id}{}>", mark.attributes);
            }
        }
        open = wanted;
        let end = boundaries.get(at + 1).copied().unwrap_or(start);
        *out += &Html(&text[start..end]).to_string();
    }
}

fn layers(analysis: &Analysis) -> [Vec<Mark>; LAYERS] {
    let Analysis { dates, quotes, mentions, entities, .. } = analysis;
    let cues = quotes.iter().filter_map(|quote| quote.cue).map(|span| (span, "cue"));
    let speakers = quotes.iter().filter_map(|quote| quote.speaker.as_ref()).map(|speaker| (speaker.span, "speaker"));
    let telling: Vec<(Span, &str)> = cues.chain(speakers).collect();
    [
        marks(quotes.iter().map(|quote| quote.span), |index| {
            let speaker = quotes[index].speaker.as_ref().map_or("nobody named", |speaker| &speaker.name);
            let kind = quotes[index].kind.name();
            (format!("quote-{index}"), format!(" class=\"quote\" title=\"{kind} quote: {}\"", Html(speaker)))
        }),
        marks(telling.iter().map(|(span, _)| *span), |index| {
            (String::new(), format!(" class=\"{}\"", telling[index].1))
        }),
        marks(dates.iter().map(|date| date.span), |index| {
            (format!("date-{index}"), format!(" class=\"date\" title=\"{}\"", Html(&dates[index].value)))
        }),
        marks(mentions.iter().map(|mention| mention.span), |index| {
            let Mention { kind, entity, .. } = mentions[index];
            let (kind, name) = (kind.name(), Html(&entities[entity].name));
            (format!("mention-{index}"), format!(" class=\"{kind}\" title=\"{kind}: {name}\""))
        }),
    ]
}

/// The marks of one layer; `describe` gives the identifier and the attributes for an index.
fn marks(spans: impl Iterator<Item = Span>, describe: impl Fn(usize) -> (String, String)) -> Vec<Mark> {
    let mark = |(index, span)| {
        let (id, attributes) = describe(index);
        Mark { span, id, attributes }
    };
    disjoint(spans).into_iter().map(mark).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The marked text with a letter for each mark.
    fn marked(text: &str, quotes: &[(usize, usize)], dates: &[(usize, usize)]) -> String {
        let span = |&(start, end): &(usize, usize)| Span { start, end };
        let date = |span| DateMention {
            span,
            kind: DateKind::Date,
            value: "D".to_owned(),
            modifier: None,
            from: None,
            to: None,
            anchor: None,
        };
        let quote = |span| Quote {
            span,
            kind: QuoteKind::Direct,
            parts: Vec::new(),
            group: 0,
            cue: None,
            speaker: None,
            confidence: 1.0,
        };
        let analysis = Analysis {
            dates: dates.iter().map(span).map(date).collect(),
            quotes: quotes.iter().map(span).map(quote).collect(),
            ..Analysis::default()
        };
        let mut out = String::new();
        write(&mut out, text, &analysis);
        out.replace(" class=\"quote\" title=\"direct quote: nobody named\"", "")
            .replace(" class=\"date\" title=\"D\"", "")
            .replace(" id=\"quote-0\"", " q0")
            .replace(" id=\"date-0\"", " d0")
    }

    #[test]
    fn marks_nest() {
        assert_eq!(marked("", &[], &[]), "");
        assert_eq!(marked("a<b", &[(0, 3)], &[]), "<mark q0>a&lt;b</mark>");
        assert_eq!(marked("abcd", &[(0, 4)], &[(1, 2)]), "<mark q0>a<mark d0>b</mark>cd</mark>");
        assert_eq!(
            marked("abcd", &[(1, 2)], &[(0, 3)]),
            "<mark d0>a</mark><mark q0><mark>b</mark></mark><mark>c</mark>d"
        );
        assert_eq!(marked("abcd", &[(0, 2)], &[(1, 3)]), "<mark q0>a<mark d0>b</mark></mark><mark>c</mark>d");
        assert_eq!(marked("ab", &[(0, 2)], &[(0, 2)]), "<mark q0><mark d0>ab</mark></mark>");
    }
}
