//! The text with its marks. Marks of one layer do not overlap, and layers are always nested in the same order: a mark that ends
//! inside an inner one cuts that in two. So the elements are well nested whatever the marks are, and never deep.

use super::super::marks::{disjoint, levels};
use super::super::markup::Markup;
use crate::analysis::*;

/// The kinds of marks, from the outer to the inner: quotes, which may hold quotes in turn, first.
const LAYERS: usize = QUOTE_LEVELS + 4;
const QUOTE_LEVELS: usize = 3;
const CUES_AND_SPEAKERS: usize = QUOTE_LEVELS;
const DATES: usize = QUOTE_LEVELS + 1;

/// Writes the text with its marks.
pub(super) fn write(page: &mut Markup, text: &str, analysis: &Analysis) {
    let cues = analysis.quotes.iter().map(|quote| quote.cue);
    let speakers = analysis.quotes.iter().map(|quote| quote.speaker.as_ref().map(|speaker| speaker.span));
    let [outer, inner, innermost] = levels(analysis.quotes.iter().map(|quote| Some(quote.span)));
    // A name may stand inside another: "[[Tokyo] Olympics]".
    let [names, names_inside] = levels(analysis.mentions.iter().map(|mention| Some(mention.span)));
    let layers: [_; LAYERS] = [
        outer,
        inner,
        innermost,
        disjoint(cues.chain(speakers)),
        disjoint(analysis.dates.iter().map(|date| Some(date.span))),
        names,
        names_inside,
    ];
    // The next mark of each layer, and the open one.
    let mut next = [0; LAYERS];
    let mut open = [None; LAYERS];
    let mut start = 0;
    loop {
        let mut wanted = [None; LAYERS];
        let mut end = text.len();
        for (layer, marks) in layers.iter().enumerate() {
            if marks.get(next[layer]).is_some_and(|(_, span)| span.end <= start) {
                next[layer] += 1;
            }
            if let Some(&(index, span)) = marks.get(next[layer]) {
                let is_open = span.start <= start;
                wanted[layer] = is_open.then_some((index, span));
                end = end.min(if is_open { span.end } else { span.start });
            }
        }
        let same = (0..LAYERS).take_while(|&layer| open[layer] == wanted[layer]).count();
        for _ in open[same..].iter().flatten() {
            page.raw("</mark>");
        }
        for (layer, mark) in wanted.iter().enumerate().skip(same) {
            if let &Some((index, span)) = mark {
                write_tag(page, analysis, layer, index, span.start == start);
            }
        }
        if start == text.len() {
            return;
        }
        page.text(&text[start..end]);
        (start, open) = (end, wanted);
    }
}

/// Starts a mark: with its name for links where it starts in the text, without one where it goes on.
fn write_tag(page: &mut Markup, analysis: &Analysis, layer: usize, index: usize, is_start: bool) {
    let (kind, class, title, value) = match layer {
        0..QUOTE_LEVELS => {
            let Quote { kind, speaker, denied, .. } = &analysis.quotes[index];
            let how = if *denied { "denied" } else { kind.name() };
            ("quote", "quote", how, speaker.as_ref().map_or("nobody named", |speaker| &speaker.name))
        }
        CUES_AND_SPEAKERS if index < analysis.quotes.len() => ("", "cue", "", ""),
        CUES_AND_SPEAKERS => ("", "speaker", "", ""),
        DATES => ("date", "date", analysis.dates[index].kind.name(), analysis.dates[index].value.as_str()),
        _ => {
            let Mention { kind, entity, .. } = analysis.mentions[index];
            ("mention", kind.name(), kind.name(), analysis.entities[entity].name.as_str())
        }
    };
    page.raw("<mark");
    if is_start && !kind.is_empty() {
        page.raw(" id=\"").raw(kind).raw("-").number(index).raw("\"");
    }
    page.raw(" class=\"").raw(class);
    if !kind.is_empty() {
        page.raw("\" title=\"").raw(title).raw(": ").text(value);
    }
    page.raw("\">");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

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
            range: None,
            anchor: None,
        };
        let quote = |span| Quote {
            span,
            kind: QuoteKind::Direct,
            parts: Vec::new(),
            group: 0,
            cue: None,
            speaker: None,
            denied: false,
            headline: false,
            confidence: 1.0,
        };
        let analysis = Analysis {
            dates: dates.iter().map(span).map(date).collect(),
            quotes: quotes.iter().map(span).map(quote).collect(),
            ..Analysis::default()
        };
        let mut page = Markup::html();
        write(&mut page, text, &analysis);
        page.finish()
            .replace(" class=\"quote\" title=\"direct: nobody named\"", "")
            .replace(" class=\"date\" title=\"date: D\"", "")
            .replace(" id=\"quote-0\"", " q0")
            .replace(" id=\"quote-1\"", " q1")
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
        assert_eq!(marked("abcd", &[(0, 3), (1, 2)], &[]), "<mark q0>a<mark q1>b</mark>c</mark>d");
        assert_eq!(marked("ab", &[(0, 2)], &[(0, 2)]), "<mark q0><mark d0>ab</mark></mark>");
    }
}
