"""How many articles a second each way to read a corpus reads, by processor time, beside ``newslens batch``.

    npm test -- --corpora                                           # installs what is needed into .tools/python
    cargo build --release
    (cd python && VIRTUAL_ENV=../.tools/python ../.tools/python/bin/maturin develop --release)
    .tools/python/bin/python examples/corpus/measure.py --program target/release/newslens
    .tools/python/bin/python examples/corpus/measure.py --program target/release/newslens --scaling

What is missing is said and left out. The corpus is made of the articles of the tests, five put together,
many times over.

Each way is run on a small and on a large corpus, on one core, and what the small one took is taken off, so that what
starting takes (Java!) is told apart. Processor time is that of all processes that a way starts; other work on the
machine changes it by some percent. ``--scaling`` tells instead how much sooner ``newslens batch`` is done with two
threads than with one. That goes by the clock, so nothing else may be at work.
"""

from __future__ import annotations

import argparse
import ctypes
import importlib.util
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(EXAMPLES.parent / "python" / "tests"))
from conftest import _long_articles  # noqa: E402

SMALL, LARGE = 10, 110
"""How many times over the articles are in a corpus."""

PR_SET_CHILD_SUBREAPER = 36


def write_corpus(file: Path, times: int) -> int:
    """Writes the articles that many times over, and says how many there are."""
    rows = [{"date": article.date, "text": article.text} for article in _long_articles()] * times
    lines = (json.dumps({"id": str(at), **row}, ensure_ascii=False) for at, row in enumerate(rows))
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(rows)


def processor_time(command: list[str]) -> float:
    """The processor time, in seconds, of a command and all that it starts (Linux: orphans are waited for here too)."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr.decode()[-2000:]}")
    while True:
        try:
            os.wait()
        except ChildProcessError:
            break
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def ways(program: str, folder: Path) -> dict[str, tuple[str, list[str]]]:
    """Which package each way needs, if any, and its command, in which "{}" stands for the corpus."""
    submit = shutil.which("spark-submit", path=str(Path(sys.executable).parent)) or "spark-submit"
    quiet = ["--conf", "spark.ui.enabled=false", "--conf", "spark.driver.bindAddress=127.0.0.1"]
    spark = [submit, "--master", "local[1]", *quiet]
    by_package, by_program = str(EXAMPLES / "spark/quotes.py"), str(EXAMPLES / "spark/quotes_by_program.py")
    out = str(folder / "quotes.parquet")
    return {
        "newslens batch": ("", [program, "batch", "--threads", "1", "{}"]),
        "newslens batch --flat": ("", [program, "batch", "--flat", "--threads", "1", "{}"]),
        "DuckDB, function, to Parquet": ("duckdb", [sys.executable, str(EXAMPLES / "duckdb/quotes.py"), "{}", out]),
        "Spark, pipe, to Parquet": ("pyspark", [*spark, by_program, "--program", program, "{}", out]),
        "Spark, mapInPandas, to Parquet": ("pyspark", [*spark, by_package, "{}", out]),
    }


def measure(program: str, runs: int) -> None:
    """Prints a line a way: the best of some runs."""
    os.environ["PYSPARK_PYTHON"] = sys.executable
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        corpora = [folder / "small.jsonl", folder / "large.jsonl"]
        counts = [write_corpus(file, times) for file, times in zip(corpora, (SMALL, LARGE))]
        size = corpora[1].stat().st_size
        print(f"{counts[1]} articles, {size / counts[1] / 1000:.1f} KB each; the small corpus: {counts[0]}")
        native = None
        for way, (needed, command) in ways(program, folder).items():
            if needed and importlib.util.find_spec(needed) is None:
                print(f"{way}: left out, as {needed} is not installed")
                continue
            small, large = (
                min(
                    processor_time([word.format(file) if word == "{}" else word for word in command])
                    for _ in range(runs)
                )
                for file in corpora
            )
            rate = (counts[1] - counts[0]) / (large - small)
            native = native or rate
            start = max(0.0, small - counts[0] / rate)
            print(f"{rate:6.0f} a second of one core, {rate / native:4.0%}, {start:5.1f} s to start  {way}", flush=True)


def measure_scaling(program: str) -> None:
    """Prints by the clock how much sooner two threads are done than one: the best of five each, in turns."""
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "articles.jsonl"
        count = write_corpus(file, LARGE)
        best = {1: float("inf"), 2: float("inf")}
        for _ in range(5):
            for threads in best:
                start = time.perf_counter()
                command = [program, "batch", "--threads", str(threads), str(file)]
                subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
                best[threads] = min(best[threads], time.perf_counter() - start)
        for threads, seconds in best.items():
            print(f"{count / seconds:6.0f} articles a second by the clock with --threads {threads}")
        print(f"{best[1] / best[2]:.2f} times as fast with two threads; on an idle machine 1.8 is to be expected")
        print(f"The machine's load was {os.getloadavg()[0]:.1f}, with {os.cpu_count()} cores; two threads alone make 2")


def main() -> None:
    """Reads the arguments, and measures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the native program, built with --release")
    parser.add_argument("--scaling", action="store_true", help="measures two threads against one, by the clock")
    parser.add_argument("--runs", type=int, default=2, help="how often each way is run; the best counts (default: 2)")
    given = parser.parse_args()
    program = str(Path(given.program).resolve())
    if given.scaling:
        measure_scaling(program)
    else:
        measure(program, given.runs)


if __name__ == "__main__":
    main()
