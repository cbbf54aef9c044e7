"""Days of publication as Python, pandas, numpy, databases and feeds have them."""

from __future__ import annotations

import datetime
import re
from email.utils import parsedate_to_datetime
from typing import Union

from newslens._errors import OptionError

Day = Union[str, datetime.date, datetime.datetime, float, None]
"""A day or moment: a ``str`` in ISO 8601 (or as feeds write it), a ``date`` or ``datetime``; none at all is ``None``,
``""``, ``NaN`` or ``NaT``. The ``datetime64`` of numpy is taken too."""

_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:[Tt ]?(\d{2})(\d{2})(\d{2})?(\D.*)?)?")
"""ISO 8601 without its marks: ``20230913``, ``20230913T083000Z``, ``20230913083000``."""
_FROM_FEEDS = re.compile(r"(?:[A-Za-z]{3},\s*)?\d{1,2}\s+[A-Za-z]{3}\s")
_ACCEPTED = (
    "a str such as 2023-09-13, 2023-09-13T08:30, 20230913 or Wed, 13 Sep 2023 08:30:00 GMT, a date, a datetime, or None"
)


def iso(option: str, day: object) -> str | None:
    """Writes a day in ISO 8601, as the native module takes it; ``None`` where there is none.

    A zone is left out: the time is that of the place the text was written for. A moment at midnight sharp is the day
    alone, since that is how tables of days have it.

    >>> iso("date", datetime.datetime(2023, 9, 13, 8, 30)), iso("date", datetime.datetime(2023, 9, 13))
    ('2023-09-13T08:30:00', '2023-09-13')
    >>> iso("date", "Wed, 13 Sep 2023 08:30:00 +0200"), iso("date", "20230913")
    ('2023-09-13T08:30:00', '2023-09-13')
    >>> iso("date", float("nan")), iso("date", "")
    (None, None)

    :raises OptionError: where it is none of these
    """
    if isinstance(day, str):
        return _of_text(option, day)
    if _is_missing(day):
        return None
    if isinstance(day, datetime.datetime):
        return _without_midnight(_local(day))
    if isinstance(day, datetime.date):
        return day.isoformat()
    if type(day).__module__ == "numpy" and type(day).__name__ == "datetime64":
        return None if str(day) == "NaT" else _without_midnight(str(day))
    raise OptionError(option, day, _ACCEPTED)


def _is_missing(day: object) -> bool:
    """Whether it is ``None``, the ``NA`` of pandas, or ``NaN`` or ``NaT``, which differ from themselves."""
    if day is None or type(day).__name__ == "NAType":
        return True
    return isinstance(day, (float, datetime.date)) and day != day


def _of_text(option: str, day: str) -> str | None:
    day = day.strip()
    if not day:
        return None
    if compact := _COMPACT.fullmatch(day):
        year, month, of_month, hour, minute, second, zone = compact.groups()
        date = f"{year}-{month}-{of_month}"
        return date if hour is None else f"{date}T{hour}:{minute}:{second or '00'}{zone or ''}"
    if _FROM_FEEDS.match(day):
        try:
            return _local(parsedate_to_datetime(day))
        except (ValueError, TypeError):
            raise OptionError(option, day, _ACCEPTED) from None
    return day


def _local(moment: datetime.datetime) -> str:
    return moment.replace(tzinfo=None).isoformat(timespec="seconds")


def _without_midnight(moment: str) -> str:
    day, _, time = moment.partition("T")
    return moment if time.strip("0:.") else day
