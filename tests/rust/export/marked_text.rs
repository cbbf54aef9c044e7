//! The text in the HTML document, whose marks are also XML, read by an XML parser.

use crate::timeml::{held, texts};
use newslens::{Analysis, export};
use roxmltree::{Document, Node};
use std::collections::BTreeSet;

/// The text is whole, marks are nested at most six deep, and no name is given twice.
pub fn check(text: &str, analysis: &Analysis) {
    let html = export::html(text, analysis);
    // It also tells the language of a text that is not in English.
    let (_, article) = html.split_once("<article dir=\"auto\"").unwrap();
    let (_, article) = article.split_once('>').unwrap();
    let (article, _) = article.split_once("</article>").unwrap();
    let article = format!("<article>{article}</article>");
    let document = Document::parse(&article).unwrap();
    // Readers of HTML make one end of line of "\r\n", unless a mark comes between.
    let without_ends = |text: String| text.replace(['\r', '\n'], "");
    assert_eq!(without_ends(texts(document.root())), without_ends(held(text)));

    let marks: Vec<Node> = document.descendants().filter(|node| node.has_tag_name("mark")).collect();
    assert!(marks.iter().all(|mark| mark.ancestors().filter(|node| node.has_tag_name("mark")).count() <= 7));
    assert!(marks.iter().all(|mark| !texts(*mark).is_empty()));
    let names: Vec<&str> = marks.iter().filter_map(|mark| mark.attribute("id")).collect();
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
}
