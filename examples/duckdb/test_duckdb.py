"""The example with DuckDB, run on the corpus."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import duckdb
from conftest import BAD

HERE = Path(__file__).parent


def test_quotes_into_parquet(corpus, expected, tmp_path):
    out = tmp_path / "quotes.parquet"
    command = [sys.executable, str(HERE / "quotes.py"), str(corpus), str(out)]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8", timeout=600)
    assert "Ines Caldwell" in done.stdout
    assert (out / "day=2024-03-04").is_dir()
    rows = duckdb.sql(
        f"SELECT id, day::VARCHAR, speaker, words, error FROM read_parquet('{out}/*/*.parquet')"
    ).fetchall()
    assert expected <= {(id, day, speaker, words) for id, day, speaker, words, _ in rows}
    errors = {id: error for id, _, _, _, error in rows if error is not None}
    assert set(errors) == set(BAD)
    for id, words in BAD.items():
        assert words in errors[id]
