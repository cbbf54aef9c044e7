//! HTML to a [`Tree`], by html5ever, as browsers read it; what is nested without end is flattened, so that any page takes
//! linear time.

use super::{Kind, Node, NodeId, Tree};
use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeBuilder, TreeBuilderOpts, TreeSink};
use html5ever::{Attribute, LocalName, QualName, TokenizerResult, local_name, ns};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// How deep elements may be nested; what is deeper stands beside its parent. For many tags the builder looks through all that are
/// open, so that with the 512 of Chromium a short page can take as long as fifty others.
const DEEPEST: usize = 128;

/// How many formatting elements (`<b>`, `<font>`) may be left unclosed: they are opened again in each paragraph.
const MOST_FORMATTING: usize = 16;

/// How many attributes a tag may have: the tokenizer compares each with all others.
const MOST_ATTRIBUTES: usize = 1000;

/// Reads a page. Never fails: whatever a browser shows has a tree.
pub(in super::super) fn parse(html: &str) -> Tree {
    // The parser's own strings take no more.
    let html = crate::length::readable(html);
    let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let builder = TreeBuilder::new(Sink::default(), options);
    let limits = Limits {
        builder,
        open: RefCell::default(),
        left_out: Cell::new(0),
        formatting: Cell::new(0),
        most_nodes: html.len() + 100,
    };
    let tokenizer = Tokenizer::new(limits, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(&*with_few_attributes(html)));
    // A script or a declared encoding makes the tokenizer pause; neither is of interest here.
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    tokenizer.sink.builder.sink.into_tree()
}

/// The same page without the attributes behind the thousandth of a tag.
fn with_few_attributes(html: &str) -> Cow<'_, str> {
    let mut kept = String::new();
    let mut from = 0;
    for (start, _) in
        html.match_indices('<').filter(|(at, _)| html[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic()))
    {
        let end = html[start + 1..].find(['<', '>']).map_or(html.len(), |length| start + 1 + length);
        let mut spaces = html[start..end].match_indices(|c: char| c.is_ascii_whitespace() || c == '/');
        if end - start > MOST_ATTRIBUTES
            && let Some((behind, _)) = spaces.nth(MOST_ATTRIBUTES)
        {
            kept.push_str(&html[from..start + behind]);
            from = end;
        }
    }
    if from == 0 { Cow::Borrowed(html) } else { Cow::Owned(kept + &html[from..]) }
}

/// Stands between tokenizer and tree builder, and leaves out the tags that would nest too deep: the builder looks through
/// all open elements for many tags.
struct Limits {
    builder: TreeBuilder<Handle, Sink>,
    /// The elements that are open, about as the builder has them.
    open: RefCell<Vec<LocalName>>,
    /// How many elements were left out that are still open.
    left_out: Cell<usize>,
    /// How many formatting elements are open.
    formatting: Cell<usize>,
    /// At how many nodes to stop.
    most_nodes: usize,
}

impl Limits {
    /// Whether a tag is to be left out.
    fn leaves_out(&self, tag: &Tag) -> bool {
        let mut open = self.open.borrow_mut();
        match tag.kind {
            TagKind::StartTag => {
                if is_void(&tag.name) || is_raw(&tag.name) {
                    return false;
                }
                if is_formatting(&tag.name) {
                    if self.formatting.get() >= MOST_FORMATTING {
                        return true;
                    }
                    self.formatting.set(self.formatting.get() + 1);
                }
                if let Some(last) = open.last()
                    && (last == &tag.name && closes_itself(last) || *last == local_name!("p") && closes_p(&tag.name))
                {
                    open.pop();
                }
                if open.len() >= DEEPEST {
                    self.left_out.set(self.left_out.get() + 1);
                    return true;
                }
                open.push(tag.name.clone());
                false
            }
            TagKind::EndTag if is_raw(&tag.name) => false,
            TagKind::EndTag => {
                if is_formatting(&tag.name) {
                    self.formatting.set(self.formatting.get().saturating_sub(1));
                }
                if self.left_out.get() > 0 {
                    self.left_out.set(self.left_out.get() - 1);
                    return true;
                }
                if let Some(at) = open.iter().rposition(|name| name == &tag.name) {
                    open.truncate(at);
                }
                false
            }
        }
    }
}

impl TokenSink for Limits {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        let is_full = self.builder.sink.links.borrow().len() > self.most_nodes;
        let skips = match &token {
            Token::TagToken(tag) => self.leaves_out(tag) || is_full && !is_raw(&tag.name),
            Token::ParseError(_) | Token::CommentToken(_) => true,
            Token::EOFToken => false,
            _ => is_full,
        };
        if skips { TokenSinkResult::Continue } else { self.builder.process_token(token, line) }
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Elements without an end tag.
fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area" | "base" | "br" | "col" | "embed" | "hr" | "img" | "input" | "link" | "meta" | "source" | "wbr"
    )
}

/// Elements whose inside is no HTML: the tokenizer has to be told of them.
fn is_raw(name: &str) -> bool {
    matches!(name, "script" | "style" | "textarea" | "title" | "iframe" | "noembed" | "noframes" | "xmp" | "plaintext")
}

/// Elements that a paragraph's end leaves open for the next paragraph.
fn is_formatting(name: &str) -> bool {
    matches!(
        name,
        "b" | "big" | "code" | "em" | "font" | "i" | "nobr" | "s" | "small" | "strike" | "strong" | "tt" | "u"
    )
}

/// Elements that a following one of the same name ends.
fn closes_itself(name: &str) -> bool {
    matches!(name, "p" | "li" | "dd" | "dt" | "option" | "tr" | "td" | "th")
}

/// Elements that end a paragraph.
fn closes_p(name: &str) -> bool {
    matches!(
        name,
        "div" | "ul" | "ol" | "table" | "section" | "article" | "blockquote" | "figure" | "h1" | "h2" | "h3" | "h4"
    )
}

/// A node while the tree is built, and the name it has as an element.
#[derive(Clone)]
struct Handle {
    at: NodeId,
    name: Rc<QualName>,
}

/// The links of a node to others; 0, the document, stands for none.
#[derive(Default)]
struct Links {
    parent: NodeId,
    first: NodeId,
    last: NodeId,
    before: NodeId,
    next: NodeId,
}

/// What the tree builder builds into.
struct Sink {
    links: RefCell<Vec<Links>>,
    kinds: RefCell<Vec<Kind>>,
    no_name: Rc<QualName>,
}

impl Default for Sink {
    fn default() -> Sink {
        Sink {
            links: RefCell::new(vec![Links::default()]),
            kinds: RefCell::new(vec![Kind::Document]),
            no_name: Rc::new(QualName::new(None, ns!(), local_name!(""))),
        }
    }
}

impl Sink {
    fn add(&self, kind: Kind) -> NodeId {
        self.kinds.borrow_mut().push(kind);
        let mut links = self.links.borrow_mut();
        links.push(Links::default());
        links.len() - 1
    }

    fn handle(&self, kind: Kind) -> Handle {
        Handle { at: self.add(kind), name: self.no_name.clone() }
    }

    fn detach(&self, node: NodeId) {
        let mut links = self.links.borrow_mut();
        let Links { parent, before, next, .. } = links[node];
        if before > 0 {
            links[before].next = next;
        } else if links[parent].first == node {
            links[parent].first = next;
        }
        if next > 0 {
            links[next].before = before;
        } else if links[parent].last == node {
            links[parent].last = before;
        }
        links[node] = Links { parent: 0, before: 0, next: 0, ..links[node] };
    }

    /// Puts a node into another, before one of that one's children; 0: behind the last.
    fn put(&self, parent: NodeId, next: NodeId, child: NodeOrText<Handle>) {
        let before = if next > 0 { self.links.borrow()[next].before } else { self.links.borrow()[parent].last };
        let node = match child {
            NodeOrText::AppendText(text) => {
                if before > 0
                    && let Kind::Text(present) = &mut self.kinds.borrow_mut()[before]
                {
                    present.push_tendril(&text);
                    return;
                }
                self.add(Kind::Text(text))
            }
            NodeOrText::AppendNode(handle) => handle.at,
        };
        self.detach(node);
        let mut links = self.links.borrow_mut();
        let before = if next > 0 { links[next].before } else { links[parent].last };
        links[node].parent = parent;
        links[node].before = before;
        links[node].next = next;
        if before > 0 {
            links[before].next = node;
        } else {
            links[parent].first = node;
        }
        if next > 0 {
            links[next].before = node;
        } else {
            links[parent].last = node;
        }
    }

    /// The nodes that hang on the document, in order.
    fn into_tree(self) -> Tree {
        let links = self.links.into_inner();
        let mut kinds = self.kinds.into_inner();
        let mut nodes: Vec<Node> = Vec::with_capacity(kinds.len());
        let mut take = |at: NodeId| std::mem::replace(&mut kinds[at], Kind::Document);
        nodes.push(Node { parent: 0, end: 0, kind: Kind::Document });
        let (mut at, mut inside) = (links[0].first, 0);
        while at > 0 {
            let place = nodes.len();
            nodes.push(Node { parent: inside, end: 0, kind: take(at) });
            if links[at].first > 0 {
                (at, inside) = (links[at].first, place);
                continue;
            }
            nodes[place].end = nodes.len();
            while links[at].next == 0 && links[at].parent > 0 {
                at = links[at].parent;
                nodes[inside].end = nodes.len();
                inside = nodes[inside].parent;
            }
            at = links[at].next;
        }
        nodes[0].end = nodes.len();
        Tree { nodes }
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = ();
    type ElemName<'a> = &'a QualName;

    fn finish(self) {}

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Handle { at: 0, name: self.no_name.clone() }
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> &'a QualName {
        &target.name
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> Handle {
        let attributes = attributes.into_iter().map(|attribute| (attribute.name.local, attribute.value)).collect();
        Handle { at: self.add(Kind::Element(name.local.clone(), attributes)), name: Rc::new(name) }
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        self.handle(Kind::Text(StrTendril::new()))
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        self.handle(Kind::Text(StrTendril::new()))
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.put(parent.at, 0, child);
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        if self.links.borrow()[element.at].parent > 0 {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    /// A template's content stays inside it.
    fn get_template_contents(&self, target: &Handle) -> Handle {
        target.clone()
    }

    fn same_node(&self, one: &Handle, other: &Handle) -> bool {
        one.at == other.at
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, node: NodeOrText<Handle>) {
        let parent = self.links.borrow()[sibling.at].parent;
        self.put(parent, sibling.at, node);
    }

    fn add_attrs_if_missing(&self, target: &Handle, attributes: Vec<Attribute>) {
        if let Kind::Element(_, present) = &mut self.kinds.borrow_mut()[target.at] {
            for attribute in attributes {
                if present.iter().all(|(name, _)| *name != attribute.name.local) {
                    present.push((attribute.name.local, attribute.value));
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.detach(target.at);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        loop {
            let child = self.links.borrow()[node.at].first;
            if child == 0 {
                return;
            }
            self.put(new_parent.at, 0, NodeOrText::AppendNode(Handle { at: child, name: self.no_name.clone() }));
        }
    }
}
