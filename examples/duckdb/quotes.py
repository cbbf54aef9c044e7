"""Who said what, asked of a corpus in SQL: newslens as a function of DuckDB.

    python quotes.py ../corpus/articles.jsonl quotes.parquet

Writes a row a quote into Parquet, a folder a day. An article that cannot be read has one row, which tells why in the
column ``error``; the rest goes on.
"""

from __future__ import annotations

import argparse

import duckdb
import pyarrow
from duckdb.sqltypes import VARCHAR, DuckDBPyType

import newslens

FOUND = """STRUCT(
    day VARCHAR,
    error VARCHAR,
    quotes STRUCT(
        speaker VARCHAR, words VARCHAR, kind VARCHAR, denied BOOLEAN, confidence DOUBLE, "start" BIGINT, "end" BIGINT
    )[]
)"""

QUOTES = """
    WITH found AS MATERIALIZED (SELECT id, find_quotes(text, date) AS found FROM articles),
    rows AS (
        SELECT id, found.day AS day, found.error AS error, unnest(found.quotes) AS quote FROM found
        UNION ALL SELECT id, found.day, found.error, NULL FROM found WHERE found.error IS NOT NULL
    )
    SELECT id, day, quote.speaker AS speaker, quote.words AS words, quote.kind AS kind, quote.denied AS denied,
        quote.confidence AS confidence, quote.start AS "start", quote.end AS "end", error
    FROM rows
"""
"""A row a quote, of a table ``articles`` with the columns ``id``, ``date`` and ``text``."""


def find_quotes(texts: pyarrow.ChunkedArray, dates: pyarrow.ChunkedArray) -> pyarrow.Array:
    """What DuckDB calls with some thousand articles at a time; all cores work on them."""
    found = newslens.analyze_many(texts.to_pylist(), dates.to_pylist(), errors="return")
    return pyarrow.array([struct_of(outcome) for outcome in found], TYPE)


def struct_of(outcome: newslens.Outcome) -> dict[str, object]:
    """One article's answer; fields that are missing are null."""
    if isinstance(outcome, newslens.NewslensError):
        return {"error": str(outcome)}
    published = outcome.publication and outcome.publication.value
    return {
        "day": published and published[:10],
        "quotes": [
            {
                "speaker": quote.speaker and quote.speaker.name,
                "words": quote.text,
                "kind": quote.kind,
                "denied": quote.denied,
                "confidence": quote.confidence,
                "start": quote.start,
                "end": quote.end,
            }
            for quote in outcome.quotes
        ],
    }


QUOTE = {
    "speaker": pyarrow.string(),
    "words": pyarrow.string(),
    "kind": pyarrow.string(),
    "denied": pyarrow.bool_(),
    "confidence": pyarrow.float64(),
    "start": pyarrow.int64(),
    "end": pyarrow.int64(),
}
TYPE = pyarrow.struct(
    {"day": pyarrow.string(), "error": pyarrow.string(), "quotes": pyarrow.list_(pyarrow.struct(QUOTE))}
)


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
    where = given.quotes.replace("'", "''")
    connection.execute(f"COPY ({QUOTES}) TO '{where}' (FORMAT parquet, PARTITION_BY (day), OVERWRITE)")
    speakers = connection.sql(f"SELECT speaker, count(*) AS quotes FROM ({QUOTES}) GROUP BY ALL ORDER BY ALL DESC")
    print(speakers.order("quotes DESC, speaker").limit(10))


if __name__ == "__main__":
    main()
