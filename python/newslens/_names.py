"""The reader's own names: names that are certain, and names that are never to be marked."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from typing import Any, Union

from newslens import _native
from newslens._errors import OptionError

_FIELDS = ("name", "type", "aliases", "role", "never")
_ACCEPTED = "a list of str or of dict such as {'name': 'Acme', 'type': 'organization', 'aliases': ['ACM']}"


class Names:
    """A list of names, made ready once for many texts.

    :param names: a list of ``str`` or of ``dict`` with ``name`` and, where there is one, ``type`` (``person``,
        ``organization``, ``place`` or ``group``), ``aliases``, ``role`` and ``never``; or the same as a text of JSON,
        as CSV whose first line names the columns, or with one name a line

    >>> import newslens
    >>> names = newslens.Names([{"name": "Aliko Storm", "type": "person", "aliases": ["Zed9"]}])
    >>> newslens.analyze("“No,” Zed9 said.", names=names).quotes[0].speaker.name
    'Aliko Storm'

    :raises OptionError: where an entry makes no sense
    """

    def __init__(self, names: str | Iterable[str | Mapping[str, Any]]) -> None:
        self._native = _native.Names(_text_of(names))

    def __len__(self) -> int:
        return len(self._native)

    def __repr__(self) -> str:
        return f"<{len(self)} names>"


Names.__module__ = "newslens"

AnyNames = Union[Names, str, Iterable[Union[str, Mapping[str, Any]]], None]


def native_names(names: AnyNames) -> _native.Names | None:
    """The list as the native module takes it."""
    if names is None:
        return None
    return (names if isinstance(names, Names) else Names(names))._native


def _text_of(names: object) -> str:
    """The list as CSV; its first column says that lines are entries, which an error then counts."""
    if isinstance(names, str):
        text = names
        if not text.lstrip("\ufeff \t\r\n").startswith(("[", "{")):
            return text
        try:
            names = json.loads(text.lstrip("\ufeff"))
        except ValueError as error:
            raise OptionError("names", text[:60], f"{_ACCEPTED}; as JSON it cannot be read: {error}") from None
    if isinstance(names, (bytes, Mapping)) or not isinstance(names, Iterable):
        raise OptionError("names", names, _ACCEPTED)
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(("entry", *_FIELDS))
    writer.writerows(_row(number, entry) for number, entry in enumerate(names, 1))
    return lines.getvalue()


def _row(number: int, entry: object) -> list[str]:
    fields = {"name": entry} if isinstance(entry, str) else entry
    if not isinstance(fields, Mapping):
        raise OptionError("names", entry, f"{_ACCEPTED} (entry {number})")
    row = [""]
    for field in _FIELDS:
        given = fields.get(field)
        text = _field(field, given)
        if text is None:
            right = {"aliases": "a list of names without ; and |", "never": "True or False"}.get(field, "a str")
            raise OptionError("names", given, f"{right} (entry {number}, {field})")
        row.append(" ".join(text.split()))
    return row


def _field(field: str, given: object) -> str | None:
    """What stands in a field; ``None`` where it makes no sense."""
    if given is None:
        return ""
    if field == "never":
        return {True: "yes", False: ""}[given] if isinstance(given, bool) else None
    if field == "aliases":
        if isinstance(given, str) or not isinstance(given, Iterable):
            return None
        aliases = list(given)
        is_right = all(isinstance(alias, str) and ";" not in alias and "|" not in alias for alias in aliases)
        return ";".join(aliases) if is_right else None
    return given if isinstance(given, str) else None
