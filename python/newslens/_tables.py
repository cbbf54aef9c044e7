"""What was found in many texts as one table with typed columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Literal

from newslens import _native
from newslens._errors import NewslensError, OptionError

if TYPE_CHECKING:
    import pandas
    import polars

    from newslens._analysis import Analysis

TableKind = Literal["quotes", "dates", "mentions", "entities"]


class Table:
    """A table, made by :func:`newslens.table`.

    It speaks the Arrow PyCapsule interface, so that Polars, DuckDB, pyarrow and whatever else knows it take it as it
    is, without a copy in Python objects: ``polars.DataFrame(table)``, ``pyarrow.table(table)``.
    """

    __slots__ = ("_native",)

    def __init__(self, native: _native.Table) -> None:
        self._native = native

    def __len__(self) -> int:
        return len(self._native)

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(self._native.kinds())

    def to_dict(self) -> dict[str, list[Any]]:
        """The columns as lists, by name."""
        return self._native.columns()

    def to_pandas(self) -> pandas.DataFrame:
        """For pandas, which has to be installed. What may be missing has the types of pandas that know ``NA``."""
        import pandas

        types = {"text": "string", "texts": "object", "number": "Int64", "fraction": "float64", "truth": "bool"}
        kinds = self._native.kinds()
        return pandas.DataFrame(
            {name: pandas.Series(values, dtype=types[kinds[name]]) for name, values in self.to_dict().items()}
        )

    def to_polars(self) -> polars.DataFrame:
        """For Polars, which has to be installed."""
        import polars

        return polars.DataFrame(self)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The Arrow PyCapsule interface: one batch, without the rows becoming objects of Python."""
        return self._native.__arrow_c_stream__(requested_schema)

    def __repr__(self) -> str:
        return f"<Table of {len(self)} rows: {', '.join(self.columns)}>"


Table.__module__ = "newslens"


def table(
    analyses: Iterable[Analysis | NewslensError],
    kind: TableKind = "quotes",
    ids: Iterable[int | str] | None = None,
    *,
    numbered: bool = True,
) -> Table:
    """Makes one table of all quotes, dates, mentions or entities of many texts.

    :param analyses: as :func:`newslens.analyze_many` gives them; what was refused has no rows
    :param kind: ``quotes``, ``dates``, ``mentions`` or ``entities``: what a row is
    :param ids: what the column ``article`` says, one a text: numbers or ``str``; without it, the index of the text
    :param numbered: whether there is a column ``article``

    >>> import newslens
    >>> both = newslens.analyze_many(["“Yes,” Ada Nwosu said.", "“No,” said Tom Reed."])
    >>> rows = newslens.table(both, ids=["a", "b"]).to_dict()
    >>> list(zip(rows["article"], rows["speaker"], rows["text"]))
    [('a', 'Ada Nwosu', 'Yes,'), ('b', 'Tom Reed', 'No,')]

    :raises OptionError: where ``kind`` is no such word, or ``ids`` are not as many as there are texts, or neither
        numbers nor ``str``
    """
    analyses = list(analyses)
    names = range(len(analyses)) if ids is None else list(ids)
    if len(names) != len(analyses):
        raise OptionError("ids", f"{len(names)} values", f"as many as there are texts, {len(analyses)}")
    read = [(name, each) for name, each in zip(names, analyses) if not isinstance(each, NewslensError)]
    kept = _of_one_type([name for name, _ in read]) if numbered else None
    return Table(_native.table([each._reading for _, each in read], kind, kept))


def _of_one_type(ids: Sequence[Any]) -> Sequence[Any]:
    if all(isinstance(each, str) for each in ids):
        return ids
    try:
        return [each.__index__() for each in ids]
    except (AttributeError, TypeError):
        raise OptionError("ids", ids[:3], "whole numbers only, or str only") from None
