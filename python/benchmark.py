"""How many articles a second of one core: the native program's batch, and the package with what is asked of it.

    python benchmark.py --program ../target/release/newslens [articles.jsonl]

Counts processor time, not the clock, so that other work on the machine changes little. Without a file, the articles of
the tests, five put together, are read twenty times over.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Callable

import newslens

sys.path.insert(0, str(Path(__file__).parent / "tests"))
from conftest import _long_articles


def seconds_of(work: Callable[[], Any]) -> float:
    """The processor time of this process that some work takes: the least of three."""
    times = []
    for _ in range(3):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def seconds_of_program(program: str, lines: bytes) -> float:
    """The processor time of the native program for these lines: the least of three."""
    times = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([program, "batch"], input=lines, stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(times)


def main() -> None:
    """Reads the arguments, and prints a line a measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="?", type=Path, help='JSON Lines: {"text", "date"}')
    parser.add_argument("--program", help="the native program; without it, only the package is measured")
    given = parser.parse_args()
    if given.articles:
        rows = [json.loads(line) for line in given.articles.read_text(encoding="utf-8").splitlines()]
    else:
        rows = [{"text": article.text, "date": article.date} for article in _long_articles()] * 20
    texts, dates = [row["text"] for row in rows], [row.get("date") for row in rows]
    size = sum(len(text.encode()) for text in texts)
    print(f"{len(texts)} articles, {size / len(texts) / 1000:.1f} KB each")

    def read() -> list[newslens.Analysis]:
        return newslens.analyze_many(texts, dates, threads=1)

    measures: dict[str, Callable[[], Any]] = {
        "analyze_many": read,
        "… and a table of the quotes": lambda: newslens.table(read()).to_dict(),
        "… and quotes and dates as objects": lambda: [(each.quotes, each.dates) for each in read()],
        "… and everything as objects": lambda: [
            (each.quotes, each.dates, each.mentions, each.entities) for each in read()
        ],
        "… and to_json": lambda: [each.to_json() for each in read()],
        "… and to_dict": lambda: [each.to_dict() for each in read()],
    }
    native = None
    if given.program:
        lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode()
        native = len(texts) / seconds_of_program(given.program, lines)
        print(f"{native:7.0f} a second  native batch, with its JSON")
    for name, work in measures.items():
        rate = len(texts) / seconds_of(work)
        share = f"{rate / native:6.0%} of native" if native else ""
        print(f"{rate:7.0f} a second  {name}{share:>18}")


if __name__ == "__main__":
    main()
