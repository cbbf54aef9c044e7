"""Everything found in one text."""

from __future__ import annotations

import html as _html
import json
from typing import TYPE_CHECKING, Any, Callable, Literal, TypeVar, cast

from newslens import _native
from newslens._found import (
    Anchor,
    DateMention,
    DateRange,
    Entity,
    Mention,
    Publication,
    Quote,
    Span,
    Speaker,
)
from newslens._tables import TableKind, table

if TYPE_CHECKING:
    import pandas
    import polars

Found = TypeVar("Found")
Genre = Literal["news", "message", "auto"]
Format = Literal["csv-dates", "csv-quotes", "csv-entities", "csv-mentions", "html", "annotations", "timeml", "ical"]
FORMATS: tuple[Format, ...] = cast("tuple[Format, ...]", tuple(_native.FORMATS))
"""The formats that :meth:`Analysis.export` writes."""


class Analysis:
    """Everything found in one text, in the order of the text; nothing of it can be changed. Made by
    :func:`newslens.analyze`.

    >>> import newslens
    >>> text = "“We will rebuild,” Mayor Ada Nwosu said on Monday."
    >>> analysis = newslens.analyze(text, date="2024-05-15")
    >>> quote = analysis.quotes[0]
    >>> quote.speaker.name, quote.text == text[quote.start:quote.end]
    ('Ada Nwosu', True)
    >>> analysis.entities[quote.speaker.entity].roles
    ('Mayor',)
    >>> [(date.text, date.value) for date in analysis.dates]
    [('Monday', '2024-05-13')]

    Lists are made when they are first asked for, and kept. It can be pickled, compared and hashed.
    """

    __slots__ = ("_kept", "_reading")
    _reading: _native.Reading
    _kept: dict[str, Any]

    def __init__(self, reading: _native.Reading) -> None:
        object.__setattr__(self, "_reading", reading)
        object.__setattr__(self, "_kept", {})

    @classmethod
    def from_json(cls, text: str, analysis: str) -> Analysis:
        """Takes the JSON form of an analysis of ``text``, perhaps corrected by hand; offsets in it count code points.

        >>> import newslens
        >>> analysis = newslens.analyze("Ada Nwosu resigned.")
        >>> newslens.Analysis.from_json(analysis.text, analysis.to_json()) == analysis
        True

        :raises AnalysisError: where it is no analysis of the text; it names the place and what would be right
        """
        return cls(_native.read_again(text, analysis))

    @classmethod
    def from_dict(cls, text: str, analysis: dict[str, Any]) -> Analysis:
        """As :meth:`from_json`, of what :meth:`to_dict` gives."""
        return cls.from_json(text, json.dumps(analysis))

    @property
    def text(self) -> str:
        """The text that was read. A surrogate without its other half stands as U+FFFD."""
        return self._reading.text

    @property
    def language(self) -> str:
        """The tag (BCP 47) of the language the text is in; ``und`` where it does not tell."""
        return self._reading.language

    @property
    def language_confidence(self) -> float:
        """How sure that is, from 0 to 1."""
        return self._reading.language_confidence

    @property
    def genre(self) -> Genre:
        """What the text was read as; ``auto`` only where nobody told."""
        return cast(Genre, self._reading.genre)

    @property
    def publication(self) -> Publication | None:
        """The day of publication that relative dates were counted from."""
        row = self._reading.publication()
        if row is None:
            return None
        value, source, found, other = row
        return Publication(value, source, found and Span._make(found), other)

    @property
    def dates(self) -> tuple[DateMention, ...]:
        """The expressions of time."""
        return self._kept_list("dates", lambda: tuple(map(_date, self._reading.dates())))

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """What somebody said."""
        return self._kept_list("quotes", lambda: tuple(map(_quote, self._reading.quotes())))

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Names and amounts, each pointing to its entity."""
        return self._kept_list("mentions", lambda: tuple(map(Mention._make, self._reading.mentions())))

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Who and what the names stand for; an entity's ``id`` is its index here."""
        return self._kept_list("entities", lambda: tuple(map(Entity._make, self._reading.entities())))

    def _kept_list(self, name: str, make: Callable[[], tuple[Found, ...]]) -> tuple[Found, ...]:
        kept: tuple[Found, ...] | None = self._kept.get(name)
        if kept is None:
            kept = self._kept[name] = make()
        return kept

    def to_json(self, indent: int | None = None) -> str:
        """The JSON form that every front end of newslens shares, described by ``newslens.schema.json``."""
        written = self._reading.json()
        return written if indent is None else json.dumps(json.loads(written), indent=indent, ensure_ascii=False)

    def to_dict(self) -> dict[str, Any]:
        """What :meth:`to_json` writes, as plain objects.

        >>> import newslens
        >>> newslens.analyze("They met in May 2023.").to_dict()["dates"][0]["value"]
        '2023-05'
        """
        return cast("dict[str, Any]", json.loads(self._reading.json()))

    def export(self, format: Format) -> str:
        """Writes it in one of :data:`newslens.FORMATS`; offsets in tables count code points.

        >>> import newslens
        >>> print(newslens.analyze("They met in May 2023.").export("timeml"))
        <?xml ...<TIMEX3 tid="t1" type="DATE" value="2023-05">May 2023</TIMEX3>...

        :raises OptionError: where there is no such format
        """
        return self._reading.write(format)

    def to_pandas(self, kind: TableKind = "quotes") -> pandas.DataFrame:
        """A table of the quotes, dates, mentions or entities; :func:`newslens.table` makes one of many texts."""
        return table([self], kind, numbered=False).to_pandas()

    def to_polars(self, kind: TableKind = "quotes") -> polars.DataFrame:
        """As :meth:`to_pandas`, for Polars."""
        return table([self], kind, numbered=False).to_polars()

    def _repr_html_(self) -> str:
        """The marked article, for notebooks: in a frame of its own, in which nothing can run."""
        page = _html.escape(self.export("html"))
        look = "width: 100%; height: 30em; resize: vertical; border: 1px solid #8888"
        return f'<iframe sandbox title="The text with its marks" style="{look}" srcdoc="{page}"></iframe>'

    def __repr__(self) -> str:
        first = self.text.strip().split("\n", 1)[0]
        head = first if len(first) <= 40 else first[:39] + "…"
        lists = ((len(getattr(self, name)), name) for name in ("dates", "quotes", "mentions", "entities"))
        return f"<Analysis of {head!r}: {', '.join(f'{count} {name}' for count, name in lists)}>"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Analysis):
            return NotImplemented
        return self.text == other.text and self.to_json() == other.to_json()

    def __hash__(self) -> int:
        return hash((self.text, self.to_json()))

    def __reduce__(self) -> tuple[Any, ...]:
        return Analysis.from_json, (self.text, self.to_json())

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("an Analysis cannot be changed; to correct one, change its to_dict() and use from_dict()")

    def __delattr__(self, name: str) -> None:
        raise AttributeError("an Analysis cannot be changed")


Analysis.__module__ = "newslens"


def _date(row: _native.DateRow) -> DateMention:
    start, end, text, type, value, mod, from_, to, range, anchor = row
    stretch = None if range is None else DateRange._make(range)
    return DateMention(start, end, text, type, value, mod, from_, to, stretch, anchor and Anchor._make(anchor))


def _quote(row: _native.QuoteRow) -> Quote:
    start, end, text, kind, parts, group, cue, speaker, denied, headline, confidence = row
    words = None if cue is None else Span._make(cue)
    by = None if speaker is None else Speaker._make(speaker)
    return Quote(start, end, text, kind, parts, group, words, by, denied, headline, confidence)
