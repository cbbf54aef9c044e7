"""Reading one text, and many."""

from __future__ import annotations

import datetime
import os
from collections.abc import Hashable, Iterable
from typing import Any, Callable, Literal, Optional, Union, overload

from newslens import _native
from newslens._analysis import Analysis
from newslens._days import Day, iso
from newslens._errors import LengthError, NewslensError, OptionError
from newslens._names import AnyNames, native_names

MAX_LENGTH = 32_000_000
"""The most characters of a text unless ``max_length`` says otherwise: news takes about 15 times its length in memory,
other texts up to 80 times."""

_AT_ONCE = 256
"""How many texts of many are read before an interrupt is heeded and progress told."""


def analyze(
    text: str,
    date: Day = None,
    *,
    published: Day = None,
    order: str = "auto",
    genre: str = "auto",
    language: str = "auto",
    names: AnyNames = None,
    max_length: int = MAX_LENGTH,
) -> Analysis:
    """Finds dates, quotes and names in a text. Never fails, whatever the text.

    :param date: the day or moment of publication, which relative dates are counted from: see :data:`newslens.Day`;
        without it, it is looked for in the text
    :param published: the same as a page's metadata tell it; counts where there is no ``date``, and before what the text
        says
    :param order: how numeric dates are read: ``auto``, ``month-first`` or ``day-first``
    :param genre: what kind of text it is, which decides how times are read: ``auto``, ``news`` or ``message``
    :param language: ``auto``, or the tag of one that newslens reads: ``en``, ``pt``
    :param names: names that are certain, and names that are never to be marked: a :class:`newslens.Names`, or what
        one is made of
    :param max_length: the most characters of the text

    >>> import newslens
    >>> text = "LISBON, May 3 — The bridge will open on Monday, “if it holds,” 👷🏽 Ada Nwosu said."
    >>> analysis = newslens.analyze(text, date="2024-05-03")
    >>> [(text[date.start:date.end], date.value) for date in analysis.dates]
    [('May 3', '2024-05-03'), ('Monday', '2024-05-06')]

    Other threads run meanwhile.

    :raises OptionError: where an option makes no sense
    :raises LengthError: where the text is longer than ``max_length``
    :raises TextError: where it is no ``str``
    """
    _check_length(text, max_length)
    manner = (order, genre, language, native_names(names))
    return Analysis(_native.read(text, iso("date", date), iso("published", published), manner))


Outcome = Union[Analysis, NewslensError]


@overload
def analyze_many(
    texts: Iterable[Any],
    dates: Iterable[Day] | Day = ...,
    *,
    published: Iterable[Day] | Day = ...,
    order: str = ...,
    genre: str = ...,
    language: str = ...,
    names: AnyNames = ...,
    ids: Iterable[Hashable] | None = ...,
    threads: int | None = ...,
    errors: Literal["raise"] = ...,
    max_length: int = ...,
    progress: Callable[[int, int], object] | None = ...,
) -> list[Analysis]: ...


@overload
def analyze_many(
    texts: Iterable[Any],
    dates: Iterable[Day] | Day = ...,
    *,
    published: Iterable[Day] | Day = ...,
    order: str = ...,
    genre: str = ...,
    language: str = ...,
    names: AnyNames = ...,
    ids: Iterable[Hashable] | None = ...,
    threads: int | None = ...,
    errors: Literal["return"],
    max_length: int = ...,
    progress: Callable[[int, int], object] | None = ...,
) -> list[Outcome]: ...


def analyze_many(
    texts: Iterable[Any],
    dates: Iterable[Day] | Day = None,
    *,
    published: Iterable[Day] | Day = None,
    order: str = "auto",
    genre: str = "auto",
    language: str = "auto",
    names: AnyNames = None,
    ids: Iterable[Hashable] | None = None,
    threads: int | None = None,
    errors: str = "raise",
    max_length: int = MAX_LENGTH,
    progress: Callable[[int, int], object] | None = None,
) -> Any:
    """Reads many texts on many cores: for each, in order, what :func:`analyze` gives.

    :param texts: a list, a column of pandas or Polars, anything that gives one ``str`` after another
    :param dates: one day of publication for each text, or one for all
    :param published: the same as the pages' metadata tell it
    :param ids: what errors call the texts by, beside their index
    :param threads: how many to use; without it, one a core
    :param errors: ``raise``: the first text that is refused ends it; ``return``: in its place stands the exception, and
        the rest goes on
    :param progress: is called every now and then with how many texts are read and how many there are

    >>> import newslens
    >>> texts = ["They met on Monday.", None, "They met last week."]
    >>> for each in newslens.analyze_many(texts, dates=["2023-09-13", None, "x"], errors="return"):
    ...     print(each)
    <Analysis of 'They met on Monday.': 1 dates, 0 quotes, 0 mentions, 0 entities>
    row 1: the text is None; it has to be a str
    row 2: option "date" is 'x'; it takes an ISO date such as 2023-09-13 or 2023-09-13T08:30

    The other options are those of :func:`analyze`. Memory grows with the number of texts: give a large corpus in
    pieces.

    :raises NewslensError: with the ``row`` of the text, and its ``id``, as its attributes
    """
    if errors not in ("raise", "return"):
        raise OptionError("errors", errors, "raise or return")
    if isinstance(texts, (str, bytes)):
        raise OptionError("texts", texts[:20], "many texts, such as a list of str; newslens.analyze reads one")
    threads = _threads(threads)
    texts = list(texts)
    each_date, each_published = _each("dates", dates, len(texts)), _each("published", published, len(texts))
    each_id = None if ids is None else _each("ids", list(ids), len(texts))
    manner = (order, genre, language, native_names(names))
    outcomes: list[Outcome] = []
    for start in range(0, len(texts), _AT_ONCE):
        end = min(start + _AT_ONCE, len(texts))
        rows = [_row(texts[row], each_date[row], each_published[row], max_length) for row in range(start, end)]
        for row, outcome in enumerate(_read(rows, manner, threads), start):
            if isinstance(outcome, NewslensError):
                outcome.row, outcome.id = row, None if each_id is None else each_id[row]
                if errors == "raise":
                    raise outcome
            outcomes.append(outcome)
        if progress is not None:
            progress(end, len(texts))
    return outcomes


_Row = tuple[Any, Optional[str], Optional[str]]


def _row(text: Any, date: object, published: object, max_length: int) -> _Row | NewslensError:
    """A text as the native module takes it, or what it is refused with."""
    try:
        _check_length(text, max_length)
        return text, iso("date", date), iso("published", published)
    except NewslensError as error:
        return error


def _read(rows: list[_Row | NewslensError], manner: _native.Manner, threads: int) -> list[Outcome]:
    """What is found in each, and what was refused before in its place."""
    good = [row for row in rows if not isinstance(row, NewslensError)]
    found = iter(_native.read_many(good, manner, threads))
    outcomes: list[Outcome] = []
    for row in rows:
        outcome = row if isinstance(row, NewslensError) else next(found)
        if isinstance(outcome, _native.Reading):
            outcomes.append(Analysis(outcome))
        elif isinstance(outcome, NewslensError):
            outcomes.append(outcome)
        else:
            raise outcome
    return outcomes


def _each(option: str, given: object, count: int) -> list[Any]:
    """One value for each text: of a single one, the same for all."""
    if given is None or isinstance(given, (str, datetime.date)) or not isinstance(given, Iterable):
        return [given] * count
    values = list(given)
    if len(values) != count:
        raise OptionError(option, f"{len(values)} values", f"as many as there are texts, {count}, or one for all")
    return values


def _threads(given: int | None) -> int:
    if given is None:
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if not isinstance(given, int) or given < 1:
        raise OptionError("threads", given, "a whole number from 1 on")
    return given


def _check_length(text: object, max_length: int) -> None:
    if isinstance(text, str) and len(text) > max_length:
        raise LengthError(len(text), max_length)
