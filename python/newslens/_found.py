"""What is found in a text. Offsets count code points, half-open, so that ``text[found.start:found.end]`` is
``found.text``.

The fields are those of the JSON form, in ``snake_case``. ``from`` is a word of Python's, so that field is ``from_``.

They are named tuples, which are made ten times as quickly as frozen data classes: an article has a hundred of them. Ask
for fields by name; later versions may have more.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

PublicationSource = Literal["given", "metadata", "text"]
DateType = Literal["date", "time", "duration", "set"]
DateMod = Literal[
    "start", "mid", "end", "approx", "more_than", "less_than", "equal_or_more", "equal_or_less", "before", "after"
]
QuoteKind = Literal["direct", "mixed", "indirect"]
SpeakerMethod = Literal["name", "pronoun", "nominal", "inherited", "transcript"]
EntityType = Literal[
    "person",
    "organization",
    "place",
    "group",
    "event",
    "work",
    "law",
    "product",
    "money",
    "percent",
    "quantity",
]


class Span(NamedTuple):
    """A place in the text."""

    start: int
    end: int
    text: str
    """What stands between start and end."""


class Publication(NamedTuple):
    """The day of publication that relative dates were counted from."""

    value: str | None
    """``2023-09-13`` or ``2023-09-13T08:30``; ``None`` where the text tells no more than how long ago it was."""
    source: PublicationSource
    """Who told it: the caller (``date``), the page's metadata (``published``) or the text itself."""
    found: Span | None
    """Where the text tells it."""
    other: str | None
    """The other day that a numeric date may mean, where nothing tells which of its numbers is the month."""


class DateRange(NamedTuple):
    """The stretch from one expression to another; both ends have the same."""

    from_: str
    """The first instant of the first end."""
    to: str
    """The first instant behind the last end; of a clock time, that time."""
    partner: int
    """The index, in ``dates``, of the other end."""


class Anchor(NamedTuple):
    """What a relative expression was counted from."""

    value: str
    date: int | None
    """The index, in ``dates``, of the expression that told it; ``None`` for the day of publication."""


class DateMention(NamedTuple):
    """An expression of time."""

    start: int
    end: int
    text: str
    type: DateType
    value: str
    """The TIMEX3 value: ``2023-09-12``, ``2023-W36``, ``P4Y``, ``PRESENT_REF``."""
    mod: DateMod | None
    """How the value is bounded or blurred."""
    from_: str | None
    """The first instant of the calendar interval."""
    to: str | None
    """The first instant behind it."""
    range: DateRange | None
    """The stretch that it is an end of: "from Monday to Friday"."""
    anchor: Anchor | None
    """What a relative expression was counted from."""


class Speaker(NamedTuple):
    """Who said something: the words that name the speaker here, and whom they stand for."""

    start: int
    end: int
    text: str
    name: str
    """The name these words stand for; the words themselves where the text tells no name."""
    entity: int | None
    """The index, in ``entities``, of the one meant."""
    method: SpeakerMethod
    """How the name was found."""


class Quote(NamedTuple):
    """One piece of speech: of a direct quote, what stands inside its marks; else the whole clause."""

    start: int
    end: int
    text: str
    kind: QuoteKind
    parts: tuple[tuple[int, int], ...]
    """Where the words of a mixed quote stand that are quoted: pairs of start and end."""
    group: int
    """Pieces of one attribution have the same number."""
    cue: Span | None
    """The words that make it speech: "said", "according to"."""
    speaker: Speaker | None
    denied: bool
    """Whether the speaker did *not* say it, or said that it is not so."""
    headline: bool
    """Whether it stands in the headline, the first line above the text."""
    confidence: float
    """How sure this is speech with this speaker, from 0 to 1."""


class Mention(NamedTuple):
    """A name or an amount in the text."""

    start: int
    end: int
    text: str
    type: EntityType
    entity: int
    """The index, in ``entities``, of the one meant."""
    confidence: float
    """How sure it is that a name of this type stands here, from 0 to 1."""


class Entity(NamedTuple):
    """Somebody or something, with all its mentions."""

    id: int
    """Its own index in ``entities``."""
    name: str
    """The longest clear form of the name."""
    type: EntityType
    roles: tuple[str, ...]
    """Offices and relations the text tells: "Kremlin spokesman"."""
    mentions: tuple[int, ...]
    """The indices, in ``mentions``, of its own."""
    confidence: float
    """How sure it is that there is such a thing, and that its mentions are its own, from 0 to 1."""


for _class in (Span, Publication, DateRange, Anchor, DateMention, Speaker, Quote, Mention, Entity):
    _class.__module__ = "newslens"
del _class
