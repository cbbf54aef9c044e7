"""As quotes.py, with the native program instead of the Python package: Spark pipes the lines of the corpus through it.

    python quotes_by_program.py --program newslens ../corpus/articles.jsonl quotes.parquet

``newslens`` has to be on every worker, at the same path: where it is on the PATH here, or the one that is given.
"""

from __future__ import annotations

import argparse
import shlex
import shutil

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.functions import col, explode_outer, from_json

ANSWER = """id string, error string, publication struct<value: string>,
    quotes array<struct<
        start: long, end: long, text: string, kind: string, denied: boolean, confidence: double,
        speaker: struct<name: string>>>"""


def answers(spark: SparkSession, articles: str, program: str) -> DataFrame:
    """What the program answers: an answer a line, as JSON, in the column ``value``.

    ``checkCode`` is not the default, and is needed: without it Spark takes the end of a program that was killed for the
    end of its answers, and the articles that it had not answered are missing from a job that "succeeded". With it the
    task fails, and Spark tries it again. ``--allow-errors`` since a refused article is no failure: its answer says why.
    """
    # Spark starts the program without a PATH.
    place = shutil.which(program) or program
    command = f"{shlex.quote(place)} batch --offsets codepoint --allow-errors"
    lines = spark.sparkContext.textFile(articles)
    return lines.pipe(command, checkCode=True).map(lambda line: (line,)).toDF("value string")


def find_quotes(answers: DataFrame) -> DataFrame:
    """A row a quote; an article that could not be read has one, with the reason in ``error``."""
    articles = answers.select(from_json("value", ANSWER).alias("answer")).select("answer.*")
    day = col("publication.value").substr(1, 10).alias("day")
    quotes = articles.select("id", "error", day, explode_outer("quotes").alias("quote"))
    return quotes.where("quote is not null or error is not null").select(
        "id",
        "day",
        col("quote.speaker.name").alias("speaker"),
        col("quote.text").alias("words"),
        "quote.kind",
        "quote.denied",
        "quote.confidence",
        "quote.start",
        "quote.end",
        "error",
    )


def main() -> None:
    """Reads the arguments, and does it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", help='JSON Lines: {"id", "date", "text"}')
    parser.add_argument("quotes", help="the folder for the Parquet files; what is in it is replaced")
    parser.add_argument("--program", default="newslens", help="where the program is (default: on the PATH)")
    given = parser.parse_args()
    spark = SparkSession.builder.appName("newslens").getOrCreate()
    found = find_quotes(answers(spark, given.articles, given.program))
    found.write.mode("overwrite").partitionBy("day").parquet(given.quotes)
    spark.stop()


if __name__ == "__main__":
    main()
