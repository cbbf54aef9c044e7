"""Who said what, asked of a corpus in SQL: newslens as a function of DuckDB.

    python quotes.py ../corpus/articles.jsonl quotes.parquet

Writes a row a quote into Parquet, a folder a day. An article that cannot be read has one row, which tells why in the
column ``error``; the rest goes on.
"""

from __future__ import annotations

import argparse

import duckdb
import numpy
import pyarrow
from duckdb.sqltypes import VARCHAR, DuckDBPyType

import newslens

FOUND = """STRUCT(
    day VARCHAR,
    error VARCHAR,
    quotes STRUCT(
        speaker VARCHAR, text VARCHAR, kind VARCHAR, denied BOOLEAN, confidence DOUBLE, "start" BIGINT, "end" BIGINT
    )[]
)"""

QUOTES = """
    WITH found AS MATERIALIZED (SELECT id, find_quotes(text, date) AS found FROM articles),
    rows AS (
        SELECT id, found.day AS day, found.error AS error, unnest(found.quotes) AS quote FROM found
        UNION ALL SELECT id, found.day, found.error, NULL FROM found WHERE found.error IS NOT NULL
    )
    SELECT id, day, quote.speaker AS speaker, quote.text AS words, quote.kind AS kind, quote.denied AS denied,
        quote.confidence AS confidence, quote.start AS "start", quote.end AS "end", error
    FROM rows
"""
"""A row a quote, of a table ``articles`` with the columns ``id``, ``date`` and ``text``."""


COLUMNS = {
    "speaker": pyarrow.string(),
    "text": pyarrow.string(),
    "kind": pyarrow.string(),
    "denied": pyarrow.bool_(),
    "confidence": pyarrow.float64(),
    "start": pyarrow.int64(),
    "end": pyarrow.int64(),
}
"""Those of newslens's table of quotes that are asked for."""


def find_quotes(texts: pyarrow.ChunkedArray, dates: pyarrow.ChunkedArray) -> pyarrow.Array:
    """What DuckDB calls with some thousand articles at a time; all cores work on them.

    The quotes go from newslens to DuckDB as columns of Arrow, without an object of Python for each.
    """
    found = newslens.analyze_many(texts.to_pylist(), dates.to_pylist(), errors="return")
    rows = pyarrow.table(newslens.table(found, "quotes"))
    columns = [rows[name].combine_chunks().cast(type) for name, type in COLUMNS.items()]
    quotes = pyarrow.StructArray.from_arrays(columns, list(COLUMNS))
    # The column "article" is the index of the text, in order: each text's quotes are a slice.
    starts = numpy.searchsorted(rows["article"].to_numpy(), numpy.arange(len(found) + 1))
    lists = pyarrow.ListArray.from_arrays(pyarrow.array(starts, pyarrow.int32()), quotes)
    days = pyarrow.array([day_of(outcome) for outcome in found], pyarrow.string())
    errors = [str(outcome) if isinstance(outcome, newslens.NewslensError) else None for outcome in found]
    return pyarrow.StructArray.from_arrays(
        [days, pyarrow.array(errors, pyarrow.string()), lists], ["day", "error", "quotes"]
    )


def day_of(outcome: newslens.Outcome) -> str | None:
    """The day of publication: the one that was given, else the one that the text tells at its head."""
    if isinstance(outcome, newslens.NewslensError) or outcome.publication is None:
        return None
    return outcome.publication.value and outcome.publication.value[:10]


def connect(articles: str) -> duckdb.DuckDBPyConnection:
    """A database that has the function ``find_quotes`` and the articles of a file as a table."""
    connection = duckdb.connect()
    # "special" since an article without a date, or without a text, is to reach the function too.
    connection.create_function(
        "find_quotes", find_quotes, [VARCHAR, VARCHAR], DuckDBPyType(FOUND), type="arrow", null_handling="special"
    )
    columns = {"id": "VARCHAR", "date": "VARCHAR", "text": "VARCHAR"}
    connection.read_json(articles, format="newline_delimited", columns=columns).create_view("articles")
    return connection


def main() -> None:
    """Reads the arguments, and does it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", help='JSON Lines: {"id", "date", "text"}')
    parser.add_argument("quotes", help="the folder for the Parquet files; what is in it is replaced")
    given = parser.parse_args()
    connection = connect(given.articles)
    # Once for both: each time that it is asked, all articles are read.
    connection.execute(f"CREATE TABLE quotes AS {QUOTES}")
    where = given.quotes.replace("'", "''")
    connection.execute(f"COPY quotes TO '{where}' (FORMAT parquet, PARTITION_BY (day), OVERWRITE)")
    speakers = "SELECT speaker, count(*) AS quotes FROM quotes WHERE speaker IS NOT NULL GROUP BY ALL"
    print(connection.sql(f"{speakers} ORDER BY quotes DESC, speaker LIMIT 10"))


if __name__ == "__main__":
    main()
