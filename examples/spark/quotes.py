"""Who said what, out of a corpus in JSON Lines, into Parquet: a row a quote, a folder a day. With the Python package.

    python quotes.py ../corpus/articles.jsonl quotes.parquet

The workers need newslens too: PYSPARK_PYTHON says which Python is theirs. An article that cannot be read has one row,
which tells why in the column ``error``; the rest goes on.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any

import pandas
from pyspark.sql import DataFrame, SparkSession

import newslens

ARTICLES = "id string, date string, text string"
QUOTES = """id string, day string, speaker string, roles array<string>, words string, kind string, denied boolean,
    confidence double, start long, end long, error string"""


NAMES = [column.split()[0] for column in QUOTES.split(",")]


def rows(batches: Iterator[pandas.DataFrame]) -> Iterator[pandas.DataFrame]:
    """Reads articles as they come, some thousands at a time, on the core that Spark has given this worker."""
    for batch in batches:
        found = newslens.analyze_many(batch["text"], batch["date"], threads=1, errors="return")
        made = [row for id, outcome in zip(batch["id"], found) for row in rows_of(id, outcome)]
        # As objects, and each row with all its fields: pandas would have NaN where nothing is.
        yield pandas.DataFrame([dict.fromkeys(NAMES) | row for row in made], columns=NAMES, dtype=object)


def rows_of(id: str, outcome: newslens.Outcome) -> Iterator[dict[str, Any]]:
    """The rows of one article; fields that are missing are null."""
    if isinstance(outcome, newslens.NewslensError):
        yield {"id": id, "error": str(outcome)}
        return
    # The day that was given, else the one that the text tells at its head.
    published = outcome.publication and outcome.publication.value
    for quote in outcome.quotes:
        speaker = quote.speaker
        entity = None if speaker is None or speaker.entity is None else outcome.entities[speaker.entity]
        yield {
            "id": id,
            "day": published and published[:10],
            "speaker": speaker and speaker.name,
            "roles": entity and entity.roles,
            "words": quote.text,
            "kind": quote.kind,
            "denied": quote.denied,
            "confidence": quote.confidence,
            "start": quote.start,
            "end": quote.end,
        }


def find_quotes(articles: DataFrame) -> DataFrame:
    """A row a quote, of a table with the columns ``id``, ``date`` and ``text``."""
    return articles.mapInPandas(rows, QUOTES)


def main() -> None:
    """Reads the arguments, and does it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", help='JSON Lines: {"id", "date", "text"}')
    parser.add_argument("quotes", help="the folder for the Parquet files; what is in it is replaced")
    given = parser.parse_args()
    spark = SparkSession.builder.appName("newslens").getOrCreate()
    found = find_quotes(spark.read.schema(ARTICLES).json(given.articles))
    found.write.mode("overwrite").partitionBy("day").parquet(given.quotes)
    spark.stop()


if __name__ == "__main__":
    main()
