"""What is raised, all of it a :class:`NewslensError`."""

from __future__ import annotations

from collections.abc import Hashable


class NewslensError(Exception):
    """Something that newslens refuses; the message says what, and what would be right."""

    row: int | None = None
    """Of many texts, the index of the one that was refused."""
    id: Hashable | None = None
    """Its id, where ids were given."""

    def _what(self) -> str:
        return super().__str__()

    def __str__(self) -> str:
        if self.row is None:
            return self._what()
        name = "" if self.id is None else f" (id {self.id!r})"
        return f"row {self.row}{name}: {self._what()}"


class OptionError(NewslensError, ValueError):
    """An option's value makes no sense.

    >>> import newslens
    >>> newslens.analyze("Ada Nwosu resigned.", date="13.9.2023")
    Traceback (most recent call last):
    newslens.OptionError: option "date" is '13.9.2023'; it takes an ISO date such as 2023-09-13 or 2023-09-13T08:30
    """

    def __init__(self, option: str, given: object, accepted: str) -> None:
        super().__init__(option, given, accepted)
        self.option = option
        """The name of the option."""
        self.given = given
        """The value that was given."""
        self.accepted = accepted
        """What would be right."""

    def _what(self) -> str:
        return f'option "{self.option}" is {self.given!r}; it takes {self.accepted}'


class LengthError(NewslensError, ValueError):
    """A text is longer than the option ``max_length`` allows.

    >>> import newslens
    >>> newslens.analyze("Ada Nwosu resigned.", max_length=10)
    Traceback (most recent call last):
    newslens.LengthError: the text has 19 characters; option "max_length" allows 10
    """

    def __init__(self, length: int, limit: int, unit: str = "characters") -> None:
        super().__init__(length, limit, unit)
        self.length = length
        """How long the text is."""
        self.limit = limit
        """How long it may be."""
        self.unit = unit
        """What both count: characters, or bytes where bytes were given."""

    def _what(self) -> str:
        return f'the text has {self.length} {self.unit}; option "max_length" allows {self.limit}'


class TextError(NewslensError, TypeError):
    """What should be a text is something else.

    >>> import newslens
    >>> newslens.analyze(None)
    Traceback (most recent call last):
    newslens.TextError: the text is None; it has to be a str
    """

    def __init__(self, given: str) -> None:
        super().__init__(given)
        self.given = given
        """What was given: ``None``, ``NaN``, or ``of type`` and the name of a type."""

    def _what(self) -> str:
        return f"the text is {self.given}; it has to be a str"


class AnalysisError(NewslensError, ValueError):
    """JSON that is no analysis of its text; see :meth:`newslens.Analysis.from_json`."""

    def __init__(self, path: str, message: str) -> None:
        super().__init__(path, message)
        self.path = path
        """Where the fault is: ``dates[0].end``."""
        self.message = message
        """What was found there, and what would be right."""

    def _what(self) -> str:
        return self.message


for _error in (NewslensError, OptionError, LengthError, TextError, AnalysisError):
    _error.__module__ = "newslens"
del _error
