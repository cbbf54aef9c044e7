"""What the tests of the examples with whole corpora share: the corpus, and what is to be found in it."""

from __future__ import annotations

import csv
import json
import os
from pathlib import Path

import pytest

CORPUS = Path(__file__).parent / "corpus"

BAD = {"bad-text": "text", "bad-date": "12/4/24 at noon"}
"""The articles that cannot be read, and what their error says."""


@pytest.fixture(scope="session")
def corpus() -> Path:
    return CORPUS / "articles.jsonl"


@pytest.fixture(scope="session")
def ids(corpus: Path) -> list[str]:
    found = [json.loads(line)["id"] for line in corpus.read_text(encoding="utf-8").splitlines()]
    assert len(found) == 30
    return found


@pytest.fixture(scope="session")
def expected() -> set[tuple[str, str | None, str, str]]:
    """Article, day, speaker and words."""
    lines = (CORPUS / "expected.tsv").read_text(encoding="utf-8").splitlines()
    rows = csv.reader((line for line in lines if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE)
    return {(id, None if day == "-" else day, speaker, words) for id, day, speaker, words in rows}


@pytest.fixture(scope="session")
def program() -> str:
    return os.environ["NEWSLENS_PROGRAM"]
