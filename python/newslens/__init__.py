"""Who said what about whom, and when: dates, quotes and names in a news text, English or Portuguese.

>>> import newslens
>>> text = "“We will rebuild,” Mayor Ada Nwosu said on Monday."
>>> analysis = newslens.analyze(text, date="2024-05-15")
>>> for quote in analysis.quotes:
...     print(quote.speaker.name, "said:", text[quote.start:quote.end])
Ada Nwosu said: We will rebuild,
>>> analysis.dates[0].value
'2024-05-13'

:func:`analyze` reads one text, :func:`analyze_many` many on all cores, :func:`read_page` takes the article out of a web
    page,
:func:`table` makes a table of what many texts say. Everything is computed here: no model is loaded, nothing is sent
    anywhere.
"""

from newslens._analysis import FORMATS, Analysis, Format, Genre
from newslens._analyze import MAX_LENGTH, Outcome, analyze, analyze_many
from newslens._days import Day
from newslens._errors import AnalysisError, LengthError, NewslensError, OptionError, TextError
from newslens._found import (
    Anchor,
    DateMention,
    DateMod,
    DateRange,
    DateType,
    Entity,
    EntityType,
    Mention,
    Publication,
    PublicationSource,
    Quote,
    QuoteKind,
    Span,
    Speaker,
    SpeakerMethod,
)
from newslens._names import Names
from newslens._native import VERSION as __version__
from newslens._page import Block, BlockKind, Page, read_page
from newslens._tables import Table, TableKind, table

__all__ = [
    "FORMATS",
    "MAX_LENGTH",
    "Analysis",
    "AnalysisError",
    "Anchor",
    "Block",
    "BlockKind",
    "DateMention",
    "DateMod",
    "DateRange",
    "DateType",
    "Day",
    "Entity",
    "EntityType",
    "Format",
    "Genre",
    "LengthError",
    "Mention",
    "Names",
    "NewslensError",
    "OptionError",
    "Outcome",
    "Page",
    "Publication",
    "PublicationSource",
    "Quote",
    "QuoteKind",
    "Span",
    "Speaker",
    "SpeakerMethod",
    "Table",
    "TableKind",
    "TextError",
    "__version__",
    "analyze",
    "analyze_many",
    "read_page",
    "table",
]
