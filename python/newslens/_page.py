"""The article in a web page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from newslens import _native
from newslens._analysis import Analysis
from newslens._analyze import MAX_LENGTH, analyze
from newslens._days import Day
from newslens._errors import LengthError
from newslens._names import AnyNames

BlockKind = Literal["headline", "subhead", "paragraph", "list-item", "block-quote", "caption"]
Order = Literal["auto", "month-first", "day-first"]


@dataclass(frozen=True)
class Block:
    """A stretch of a page's text: a paragraph or what stands like one."""

    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True)
class Page:
    """What a web page tells: its article, and what it says of itself. Made by :func:`newslens.read_page`."""

    title: str | None
    """The headline."""
    byline: str | None
    """Who wrote it, as the page says."""
    published: str | None
    """When it was published, as the page's own data tell: ``2023-09-13`` or ``2023-09-13T08:30``."""
    modified: str | None
    """When it was last changed, in the same form."""
    language: str | None
    """The language the page declares, as a BCP 47 tag."""
    order: Order | None
    """How the outlet most likely writes numeric dates; ``None`` where nothing tells."""
    text: str
    """What is to be analysed and shown: the headline and the article's blocks, with an empty line between them."""
    blocks: tuple[Block, ...]
    """The blocks of ``text``, in order; offsets count code points."""
    is_whole: bool
    """Nothing was found that looks like an article: ``text`` is that of the whole page."""

    @property
    def body(self) -> str:
        """The article alone: without the headline and the captions."""
        apart = ("headline", "caption")
        return "\n\n".join(self.text[block.start : block.end] for block in self.blocks if block.kind not in apart)

    def analyze(
        self, *, date: Day = None, genre: str = "auto", language: str = "auto", names: AnyNames = None
    ) -> Analysis:
        """Analyses ``text``, counted from what the page says of its publication unless ``date`` says otherwise."""
        order = self.order or "auto"
        return analyze(
            self.text, date, published=self.published, order=order, genre=genre, language=language, names=names
        )


Block.__module__ = Page.__module__ = "newslens"


def read_page(html: str | bytes, content_type: str | None = None, *, max_length: int = MAX_LENGTH) -> Page:
    """Takes the article out of a web page, whole or in part; never fails, whatever the page.

    :param html: the page, as ``str``, or as ``bytes`` in whatever encoding
    :param content_type: of bytes, what the server said: ``text/html; charset=windows-1252``
    :param max_length: the most characters (or bytes) of a page; news takes up to 130 times as much memory

    >>> import newslens
    >>> page = newslens.read_page('''<title>Bridge opens - The Gazette</title>
    ...   <meta property="article:published_time" content="2023-09-13T08:30:00Z">
    ...   <nav><a href="/">Home</a></nav>
    ...   <article><h1>Bridge opens</h1><p>“It is safe,” Ada Nwosu said on Monday.</p></article>''')
    >>> page.title, page.body
    ('Bridge opens', '“It is safe,” Ada Nwosu said on Monday.')
    >>> page.analyze().dates[0].value
    '2023-09-11'

    :raises LengthError: where it is longer
    :raises TextError: where it is neither ``str`` nor ``bytes``
    """
    if isinstance(html, (str, bytes)) and len(html) > max_length:
        raise LengthError(len(html), max_length, "characters" if isinstance(html, str) else "bytes")
    title, byline, published, modified, language, order, text, places, is_whole = _native.read_page(html, content_type)
    blocks = tuple(Block(*place) for place in places)
    return Page(title, byline, published, modified, language, order, text, blocks, is_whole)
