"""The native module, written in Rust (``src/``); only this package calls it."""

from collections.abc import Sequence
from typing import Literal

from newslens._found import DateMod, DateType, EntityType, PublicationSource, QuoteKind, SpeakerMethod

VERSION: str
FORMATS: list[str]

class Names:
    """A list of names, as CSV or a name a line, made ready."""

    def __init__(self, text: str) -> None: ...
    def __len__(self) -> int: ...

Manner = tuple[str, str, str, Names | None]
"""order, genre, language, names"""

Place = tuple[int, int, str]
"""start, end, text"""

DateRow = tuple[
    int,
    int,
    str,
    DateType,
    str,
    DateMod | None,
    str | None,
    str | None,
    tuple[str, str, int] | None,
    tuple[str, int | None] | None,
]
"""start, end, text, type, value, mod, from, to, range, anchor"""

SpeakerRow = tuple[int, int, str, str, int | None, SpeakerMethod]
"""start, end, text, name, entity, method"""

QuoteRow = tuple[
    int,
    int,
    str,
    QuoteKind,
    tuple[tuple[int, int], ...],
    int,
    Place | None,
    SpeakerRow | None,
    bool,
    bool,
    float,
]
"""start, end, text, kind, parts, group, cue, speaker, denied, headline, confidence"""

Page = tuple[
    str | None,
    str | None,
    str | None,
    str | None,
    str | None,
    Literal["auto", "month-first", "day-first"] | None,
    str,
    list[tuple[int, int, Literal["headline", "subhead", "paragraph", "list-item", "block-quote", "caption"]]],
    bool,
]
"""title, byline, published, modified, language, order, text, blocks, is_whole"""

class Reading:
    """A text with what was found in it. Its lists are of tuples, in the order of the fields in ``_found.py``."""

    @property
    def text(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def language_confidence(self) -> float: ...
    @property
    def genre(self) -> str: ...
    def publication(self) -> tuple[str | None, PublicationSource, Place | None, str | None] | None: ...
    def dates(self) -> list[DateRow]: ...
    def quotes(self) -> list[QuoteRow]: ...
    def mentions(self) -> list[tuple[int, int, str, EntityType, int, float]]: ...
    def entities(self) -> list[tuple[int, str, EntityType, tuple[str, ...], tuple[int, ...], float]]: ...
    def json(self) -> str: ...
    def write(self, format: str) -> str: ...

class Table:
    """Columns of equal length."""

    def __len__(self) -> int: ...
    def kinds(self) -> dict[str, str]: ...
    def columns(self) -> dict[str, list[object]]: ...
    def __arrow_c_stream__(self, requested_schema: object = None) -> object: ...

def read(text: object, date: str | None, published: str | None, manner: Manner) -> Reading: ...
def read_again(text: object, json: str) -> Reading: ...
def read_many(
    rows: Sequence[tuple[object, str | None, str | None]], manner: Manner, threads: int
) -> list[Reading | BaseException]: ...
def read_page(html: object, content_type: str | None) -> Page: ...
def table(readings: Sequence[Reading], kind: str, ids: Sequence[int] | Sequence[str] | None) -> Table: ...
