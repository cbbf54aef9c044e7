"""What the tests share: the articles that the other front ends are tested with, and the native program."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

CASES = Path(__file__).resolve().parents[2] / "tests" / "rust" / "cases"
FOLDERS = ("en/articles", "pt/quotes/articles")


@dataclass(frozen=True)
class Article:
    name: str
    date: str | None
    text: str


def _articles() -> Iterator[Article]:
    for folder in FOLDERS:
        for file in sorted((CASES / folder).glob("*.txt")):
            text, end, _ = file.read_text(encoding="utf-8").partition("\n===\n")
            # What has no line of its own for the end of an article is a list of what is not read right yet.
            if end:
                head, text = _parted(text)
                day = next(
                    (line.removeprefix("# Published ") for line in head if line.startswith("# Published 2")), None
                )
                yield Article(f"{folder}/{file.stem}", day, text)


def _long_articles() -> Iterator[Article]:
    """Five of them put together at a time: of about 5 KB, as long as articles in papers are. For measuring."""
    articles = list(_articles())
    for start in range(0, len(articles), 5):
        some = articles[start : start + 5]
        yield Article(some[0].name, some[0].date, "\n\n".join(article.text for article in some))


def _parted(text: str) -> tuple[list[str], str]:
    """The lines at the head that are about the article, and the article."""
    lines = text.split("\n")
    count = next(at for at, line in enumerate(lines) if not line.startswith(("#", "@")))
    return lines[:count], "\n".join(lines[count:])


@pytest.fixture(scope="session")
def articles() -> list[Article]:
    found = list(_articles())
    assert len(found) >= 50
    return found


@pytest.fixture(scope="session")
def program() -> str:
    """The native program, which the answers are compared with."""
    named = os.environ.get("NEWSLENS_PROGRAM") or shutil.which("newslens")
    if not named:
        pytest.skip("no native program: NEWSLENS_PROGRAM tells where it is")
    return named
