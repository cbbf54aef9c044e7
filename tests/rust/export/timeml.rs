//! TimeML, read by an XML parser and held against the rules of TimeML 1.2.1 for TIMEX3.

use crate::samples;
use newslens::{Analysis, export};
use roxmltree::{Document, Node};
use std::collections::BTreeSet;

const TYPES: [&str; 4] = ["DATE", "TIME", "DURATION", "SET"];

const MODIFIERS: [&str; 12] = [
    "BEFORE",
    "AFTER",
    "ON_OR_BEFORE",
    "ON_OR_AFTER",
    "LESS_THAN",
    "MORE_THAN",
    "EQUAL_OR_LESS",
    "EQUAL_OR_MORE",
    "START",
    "MID",
    "END",
    "APPROX",
];

const ATTRIBUTES: [&str; 9] =
    ["tid", "type", "value", "mod", "temporalFunction", "functionInDocument", "anchorTimeID", "beginPoint", "endPoint"];

/// What XML cannot hold comes as U+FFFD, one for one.
pub fn held(text: &str) -> String {
    let is_held = |c: char| {
        matches!(c, '\t' | '\n' | '\r')
            || !c.is_control() && c as u32 & 0xfffe != 0xfffe && !('\u{fdd0}'..='\u{fdef}').contains(&c)
    };
    text.chars().map(|c| if is_held(c) { c } else { '\u{fffd}' }).collect()
}

pub fn texts(node: Node) -> String {
    node.descendants().filter(Node::is_text).filter_map(|text| text.text().map(str::to_owned)).collect()
}

pub fn check(text: &str, analysis: &Analysis) {
    let timeml = export::timeml(text, analysis);
    let document = Document::parse(&timeml).unwrap();
    let child = |name: &str| document.root_element().children().find(|node| node.has_tag_name(name));
    assert!(document.root_element().has_tag_name("TimeML") && child("DOCID").is_some());
    assert_eq!(texts(child("TEXT").unwrap()), held(text));
    assert_eq!(
        child("DCT").is_some(),
        analysis.publication.as_ref().is_some_and(|publication| publication.value.is_some())
    );

    let expressions: Vec<Node> = document.descendants().filter(|node| node.has_tag_name("TIMEX3")).collect();
    let names: BTreeSet<&str> = expressions.iter().map(|node| node.attribute("tid").unwrap()).collect();
    assert_eq!(names.len(), expressions.len(), "each tid is given once");
    for node in expressions {
        let has = |name: &str, allowed: &[&str]| node.attribute(name).is_none_or(|value| allowed.contains(&value));
        assert!(node.attributes().all(|attribute| ATTRIBUTES.contains(&attribute.name())));
        assert!(node.attribute("tid").unwrap().starts_with('t'));
        assert!(node.attribute("type").is_some() && has("type", &TYPES), "{node:?}");
        assert!(node.attribute("value").is_some_and(|value| !value.is_empty()));
        assert!(has("mod", &MODIFIERS) && has("temporalFunction", &["true", "false"]), "{node:?}");
        assert!(has("functionInDocument", &["CREATION_TIME"]));
        for name in ["anchorTimeID", "beginPoint", "endPoint"] {
            assert!(node.attribute(name).is_none_or(|other| names.contains(other)));
        }
        // Only what has no words of its own is empty: the stretch between two others.
        let [begin, end] = ["beginPoint", "endPoint"].map(|name| node.has_attribute(name));
        assert!(begin == end && texts(node).is_empty() == begin && node.children().all(|child| child.is_text()));
    }
}

#[test]
fn the_elements_of_an_article() {
    let timeml = export::timeml(samples::ARTICLE, &samples::article());
    for element in [
        "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"2024-05-14\" temporalFunction=\"false\" functionInDocument=\"CREATION_TIME\">2024-05-14</TIMEX3></DCT>",
        "<TITLE>=GRAZ, May 14, 2024 — “Ça va 👍, &lt;b&gt;really&lt;/b&gt;,” Mayor Zoë Nwosu told the “Kronen &amp; Co.” on Monday.</TITLE>",
        " on <TIMEX3 tid=\"t2\" type=\"DATE\" value=\"2024-05-13\" temporalFunction=\"true\" anchorTimeID=\"t1\">Monday</TIMEX3>.",
        "<TIMEX3 tid=\"t3\" type=\"DATE\" value=\"2023\" temporalFunction=\"true\" mod=\"START\" anchorTimeID=\"t0\">early in 2023</TIMEX3>;",
    ] {
        assert!(timeml.contains(element), "{timeml}");
    }
}

/// A stretch stands behind its last end: as many years, months, days, hours or minutes as it has.
#[test]
fn the_stretch_between_two_dates() {
    for (text, value) in [
        ("He lived there from 1992 through 1995.", "P4Y"),
        ("It was shut between March 2021 and May 2022.", "P15M"),
        ("It was shut from March 3, 2021 until May 2021.", "P90D"),
        ("It was open from 9 a.m. on May 2, 2021 to 5 p.m. on May 3, 2021.", "PT32H"),
        ("It was open from 9 a.m. on May 2, 2021 until 10:30 a.m. on May 2, 2021.", "PT90M"),
    ] {
        let timeml = export::timeml(text, &newslens::analyze(text, &newslens::Options::new()));
        let stretch = format!(
            "</TIMEX3><TIMEX3 tid=\"t4\" type=\"DURATION\" value=\"{value}\" temporalFunction=\"true\" beginPoint=\"t1\" endPoint=\"t2\"/>."
        );
        assert!(timeml.contains(&stretch), "{timeml}");
    }
}
