//! The text of a part of a page, as blocks: a paragraph, a heading, an item of a list.

use super::BlockKind;
use super::class::{ClassWord, Classes};
use super::tree::{Kind, NodeId, Tree};

/// A block as it stands in the page.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// Its text: runs of white space are one space; `<br>` is a line's end.
    pub(super) text: String,
    /// What it is.
    pub(super) kind: BlockKind,
    /// The innermost block element it stands in.
    pub(super) node: NodeId,
    /// The node with the first of its text.
    pub(super) start: NodeId,
    /// How many bytes of the text stand in links.
    pub(super) linked: usize,
}

/// The blocks inside a node, without those nodes that are left out.
pub(super) fn read(tree: &Tree, root: NodeId, classes: &[Classes], is_left_out: impl Fn(NodeId) -> bool) -> Vec<Piece> {
    let mut reader = Reader {
        tree,
        classes,
        pieces: Vec::new(),
        text: String::new(),
        linked: vec![0],
        at: root,
        start: root,
        block: root,
        gap: Gap::None,
        bold_end: root,
    };
    let mut open: Vec<NodeId> = Vec::new();
    let mut at = root;
    let mut link_end = 0;
    let end = tree.end(root);
    while at < end {
        while let Some(&last) = open.last()
            && tree.end(last) <= at
        {
            open.pop();
            reader.close(last, open.iter().rfind(|&&node| is_block(tree.name(node))).copied().unwrap_or(root));
        }
        if is_left_out(at) {
            if is_block(tree.name(at)) {
                reader.finish();
            }
            at = tree.end(at);
            continue;
        }
        match tree.kind(at) {
            Kind::Text(text) => {
                let is_linked = at < link_end;
                let is_pre = open.iter().rev().take(3).any(|&node| tree.name(node) == "pre");
                reader.at = at;
                reader.add(text, is_linked, is_pre);
            }
            Kind::Element(name, _) if &**name == "br" => reader.gap = reader.gap.line_break(),
            Kind::Element(name, _) => {
                if &**name == "a" {
                    link_end = link_end.max(tree.end(at));
                }
                reader.open(at);
                if tree.end(at) > at + 1 {
                    open.push(at);
                }
            }
            Kind::Document => {}
        }
        at += 1;
    }
    reader.finish();
    reader.pieces
}

/// Elements that start a line of their own.
pub(super) fn is_block(name: &str) -> bool {
    // Elements of a page's own making most often are.
    name.contains('-')
        || matches!(
            name,
            "address"
                | "article"
                | "aside"
                | "blockquote"
                | "body"
                | "center"
                | "dd"
                | "details"
                | "dialog"
                | "div"
                | "dl"
                | "dt"
                | "fieldset"
                | "figcaption"
                | "figure"
                | "footer"
                | "form"
                | "h1"
                | "h2"
                | "h3"
                | "h4"
                | "h5"
                | "h6"
                | "header"
                | "hgroup"
                | "hr"
                | "html"
                | "legend"
                | "li"
                | "main"
                | "menu"
                | "nav"
                | "ol"
                | "option"
                | "p"
                | "pre"
                | "section"
                | "summary"
                | "table"
                | "tbody"
                | "td"
                | "tfoot"
                | "th"
                | "thead"
                | "tr"
                | "ul"
        )
}

/// How many lines a header with breaks may have: headline, byline, date.
const LONGEST_HEADER: usize = 6;

/// From this length on a line is running text, in bytes.
const LONG_LINE: usize = 100;

/// What stands between two stretches of text.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Gap {
    /// Nothing: they are parts of a word.
    None,
    /// Two elements meet: they are parts of a word if they look like it.
    Elements,
    /// White space.
    Space,
    /// One line's end.
    Line,
    /// An empty line.
    Paragraph,
}

impl Gap {
    fn line_break(self) -> Gap {
        if matches!(self, Gap::Line | Gap::Paragraph) { Gap::Paragraph } else { Gap::Line }
    }
}

struct Reader<'t> {
    tree: &'t Tree,
    classes: &'t [Classes],
    pieces: Vec<Piece>,
    text: String,
    /// How many bytes of each line stand in links.
    linked: Vec<usize>,
    /// The node that is being read, and the one the block's text starts in.
    at: NodeId,
    start: NodeId,
    /// The block element the text stands in.
    block: NodeId,
    gap: Gap,
    /// Where the bold text ends that was read last.
    bold_end: NodeId,
}

impl Reader<'_> {
    fn open(&mut self, node: NodeId) {
        if is_block(self.tree.name(node)) {
            self.finish();
            self.block = node;
        } else if self.gap == Gap::None && self.bold_end == node && self.tree.name(node) == "a" {
            // <b>Read also</b><a>Bridge opens</a>
            self.gap = Gap::Elements;
        }
    }

    fn close(&mut self, node: NodeId, block: NodeId) {
        let name = self.tree.name(node);
        if is_block(name) {
            self.finish();
            self.block = block;
        } else if self.gap == Gap::None && matches!(name, "span" | "time" | "a" | "button" | "small" | "label") {
            self.gap = Gap::Elements;
        }
        if matches!(name, "b" | "strong") {
            self.bold_end = self.tree.end(node);
        }
    }

    fn add(&mut self, text: &str, is_linked: bool, is_pre: bool) {
        let before = self.text.len();
        if is_pre && text.contains('\n') {
            for (number, line) in text.lines().enumerate() {
                if number > 0 {
                    self.gap = self.gap.line_break();
                }
                self.add_words(line);
            }
        } else {
            self.add_words(text);
        }
        if is_linked {
            let length = self.text.len().saturating_sub(before);
            if let Some(last) = self.linked.last_mut() {
                *last += length;
            }
        }
    }

    fn add_words(&mut self, text: &str) {
        let is_space = |c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}');
        if text.starts_with(is_space) && self.gap < Gap::Space {
            self.gap = Gap::Space;
        }
        for word in text.split(is_space).filter(|word| !word.is_empty()) {
            self.bridge(word);
            self.text.push_str(word);
            self.gap = Gap::Space;
        }
        if !text.ends_with(is_space) && self.gap == Gap::Space && !text.is_empty() {
            self.gap = Gap::None;
        }
    }

    /// Puts between the text so far and a word what stands there.
    fn bridge(&mut self, word: &str) {
        if self.text.is_empty() {
            self.start = self.at;
            return;
        }
        match self.gap {
            Gap::None => {}
            Gap::Space => self.text.push(' '),
            Gap::Line => {
                self.text.push('\n');
                self.linked.push(0);
            }
            Gap::Paragraph => {
                let block = self.block;
                self.finish();
                self.block = block;
            }
            Gap::Elements => {
                let meets = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
                // One letter is an initial that is set large.
                let last_word = self.text.rsplit([' ', '\n']).next().unwrap_or("");
                if meets(self.text.chars().next_back()) && meets(word.chars().next()) && last_word.chars().count() > 1 {
                    self.text.push(' ');
                }
            }
        }
    }

    /// Ends the block that is being read.
    fn finish(&mut self) {
        let text = std::mem::take(&mut self.text);
        let linked = std::mem::replace(&mut self.linked, vec![0]);
        self.gap = Gap::None;
        let lines: Vec<&str> = text.split('\n').collect();
        // Short lines in number are verses; else each line of a <br> is a paragraph, or a line of a header.
        let is_verse = lines.len() > LONGEST_HEADER && lines.iter().all(|line| line.len() < LONG_LINE);
        if lines.len() > 1 && !is_verse {
            for (line, linked) in lines.into_iter().zip(linked) {
                let kind = kind_of(self.tree, self.classes, self.block, line.len());
                self.pieces.push(Piece { text: line.to_owned(), kind, node: self.block, start: self.start, linked });
            }
        } else if !text.is_empty() {
            let linked = linked.iter().sum();
            let kind = kind_of(self.tree, self.classes, self.block, text.len());
            self.pieces.push(Piece { text, kind, node: self.block, start: self.start, linked });
        }
    }
}

/// The longest text that is a caption for standing by a picture, in bytes.
const LONGEST_CAPTION: usize = 400;

/// What a block is, by the elements it stands in.
fn kind_of(tree: &Tree, classes: &[Classes], block: NodeId, length: usize) -> BlockKind {
    let near = std::iter::once(block).chain(tree.ancestors(block)).take(6);
    for (distance, node) in near.enumerate() {
        let has = |word: ClassWord| classes[node].has(word);
        if has(ClassWord::Caption) && !has(ClassWord::Body) {
            return BlockKind::Caption;
        }
        if has(ClassWord::Picture) && distance <= 3 && length <= LONGEST_CAPTION && is_picture(tree, node) {
            return BlockKind::Caption;
        }
        match tree.name(node) {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => return BlockKind::Subhead,
            "li" => return BlockKind::ListItem,
            "blockquote" => return BlockKind::BlockQuote,
            "figcaption" | "figure" => return BlockKind::Caption,
            _ => {}
        }
    }
    BlockKind::Paragraph
}

/// Whether a part is little more than a picture: it has one, and not much text.
fn is_picture(tree: &Tree, node: NodeId) -> bool {
    let mut text = 0;
    let mut has_picture = false;
    for inside in tree.inside(node).take(120) {
        has_picture |= matches!(tree.name(inside), "img" | "picture" | "video" | "svg");
        text += tree.text(inside).map_or(0, |text| text.trim().len());
    }
    has_picture && text <= LONGEST_CAPTION * 2
}
