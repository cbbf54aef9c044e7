"""The examples with Spark, run on the corpus, and on a machine where a program is killed."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import BAD
from pyspark.sql import SparkSession

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))
import quotes_by_program  # noqa: E402

import quotes  # noqa: E402


@pytest.fixture(scope="session")
def spark():
    # Where the workers find what is imported here.
    os.environ["PYTHONPATH"] = os.pathsep.join([str(HERE), os.environ.get("PYTHONPATH", "")])
    os.environ["PYSPARK_PYTHON"] = sys.executable
    # Two cores; a task may fail three times.
    builder = SparkSession.builder.master("local[2,4]").config("spark.ui.enabled", "false")
    session = (
        builder.config("spark.sql.shuffle.partitions", "2")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()


def check(rows, expected):
    """What holds whichever way the rows were made."""
    found = {(row.id, row.day and str(row.day), row.speaker, row.words) for row in rows if row.error is None}
    assert expected <= found
    errors = {row.id: row.error for row in rows if row.error is not None}
    assert set(errors) == set(BAD)
    for id, words in BAD.items():
        assert words in errors[id]
    assert all(row.words for row in rows if row.error is None)


def test_quotes_into_parquet(spark, corpus, expected, tmp_path):
    out = tmp_path / "quotes.parquet"
    found = quotes.find_quotes(spark.read.schema(quotes.ARTICLES).json(str(corpus)))
    found.write.partitionBy("day").parquet(str(out))
    check(spark.read.parquet(str(out)).collect(), expected)
    assert (out / "day=2024-03-04").is_dir()


def test_as_a_command(corpus, expected, tmp_path):
    out = tmp_path / "quotes.parquet"
    command = [sys.executable, str(HERE / "quotes.py"), str(corpus), str(out)]
    workers = {**os.environ, "PYSPARK_PYTHON": sys.executable}
    subprocess.run(command, check=True, capture_output=True, timeout=1200, env=workers)
    assert {path.name for path in out.glob("day=*")} >= {f"day={day}" for _, day, _, _ in expected if day}


def test_quotes_by_the_program(spark, corpus, ids, expected, program):
    answers = quotes_by_program.answers(spark, str(corpus), program)
    assert sorted(json.loads(row.value)["id"] for row in answers.collect()) == sorted(ids)
    check(quotes_by_program.find_quotes(answers).collect(), expected)


def test_the_program_is_found_by_its_name(spark, corpus, program, monkeypatch):
    monkeypatch.setenv("PATH", os.pathsep.join([str(Path(program).parent), os.environ["PATH"]]))
    assert quotes_by_program.answers(spark, str(corpus), Path(program).name).count() == 30


def test_both_ways_find_the_same(spark, corpus, program):
    names = ["id", "day", "speaker", "words", "kind", "denied", "confidence", "start", "end"]
    by_package = quotes.find_quotes(spark.read.schema(quotes.ARTICLES).json(str(corpus)))
    by_program = quotes_by_program.find_quotes(quotes_by_program.answers(spark, str(corpus), program))
    ours, theirs = (
        {tuple(row[name] for name in names) for row in each.where("error is null").collect()}
        for each in (by_package, by_program)
    )
    assert ours == theirs
    assert len(ours) > 30


@pytest.fixture
def killed(program, tmp_path):
    """The program, but the first one that is started answers three lines and is killed."""
    script = tmp_path / "killed-once"
    flag = shlex.quote(str(tmp_path / "was-killed"))
    script.write_text(
        f"""#!/bin/sh
if mkdir {flag} 2>/dev/null; then
  head -n 3 | {shlex.quote(program)} "$@"
  kill -9 $$
fi
exec {shlex.quote(program)} "$@"
"""
    )
    script.chmod(0o755)
    yield str(script)
    assert (tmp_path / "was-killed").exists()


def test_a_program_that_is_killed_loses_nothing(spark, corpus, ids, killed):
    answers = quotes_by_program.answers(spark, str(corpus), killed).collect()
    assert len(answers) == 30
    assert sorted(json.loads(row.value)["id"] for row in answers) == sorted(ids)


def test_with_the_default_of_spark_articles_vanish(spark, corpus, killed):
    """Why the example says ``checkCode=True``; when this fails, Spark has a better default."""
    lines = spark.sparkContext.textFile(str(corpus))
    assert lines.pipe(f"{shlex.quote(killed)} batch").count() < 30
