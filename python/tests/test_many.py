"""Many texts: order, threads, errors."""

import _thread
import multiprocessing
import os
import threading
import time

import pytest

import newslens

TEXT = "“We will rebuild,” Mayor Ada Nwosu said on Monday."


@pytest.mark.parametrize("threads", [1, 2, 7, None])
def test_the_same_as_one_by_one_and_in_order(articles, threads):
    texts = [article.text for article in articles] * 5
    dates = [article.date for article in articles] * 5
    found = newslens.analyze_many(texts, dates, threads=threads)
    assert [analysis.text for analysis in found] == texts
    assert found[: len(articles)] == [newslens.analyze(article.text, article.date) for article in articles]
    assert found[-1] == found[len(articles) - 1]


def test_one_day_for_all_and_one_for_each():
    texts = ["They met on Monday."] * 2
    value = [analysis.dates[0].value for analysis in newslens.analyze_many(texts, "2023-09-13")]
    assert value == ["2023-09-11", "2023-09-11"]
    value = [analysis.dates[0].value for analysis in newslens.analyze_many(iter(texts), iter(["2023-09-13", None]))]
    assert value == ["2023-09-11", "XXXX-WXX-1"]


def test_nothing():
    assert newslens.analyze_many([]) == []
    assert newslens.analyze_many([], []) == []


def test_options_hold_for_all():
    [found] = newslens.analyze_many(["two months ago"], "2024-05-15", genre="message")
    assert (found.genre, found.dates[0].value) == ("message", "2024-03-15")


BAD = [TEXT, None, TEXT, 7, float("nan"), "x" * 200, TEXT]


def test_errors_in_place():
    found = newslens.analyze_many(
        BAD, [None, None, "13.9.2023", None, None, None, None], ids="abcdefg", errors="return", max_length=100
    )
    kinds = [type(each) for each in found]
    assert kinds == [
        newslens.Analysis,
        newslens.TextError,
        newslens.OptionError,
        newslens.TextError,
        newslens.TextError,
        newslens.LengthError,
        newslens.Analysis,
    ]
    assert [found[row].given for row in (1, 3, 4)] == ["None", "of type int", "NaN"]
    assert str(found[2]).startswith("row 2 (id 'c'): option \"date\" is '13.9.2023'; it takes")
    assert [(each.row, each.id) for each in found[1:6]] == list(zip(range(1, 6), "bcdef"))


def test_the_first_error_is_raised():
    with pytest.raises(newslens.TextError, match="row 300: the text is None; it has to be a str") as caught:
        newslens.analyze_many([TEXT] * 300 + [None, 7])
    assert caught.value.row == 300


@pytest.mark.parametrize(
    ("wrong", "option"),
    [
        ({"dates": ["2023-09-13"]}, "dates"),
        ({"published": []}, "published"),
        ({"ids": [1, 2, 3]}, "ids"),
        ({"threads": 0}, "threads"),
        ({"threads": "two"}, "threads"),
        ({"errors": "ignore"}, "errors"),
    ],
)
def test_what_makes_no_sense_for_all(wrong, option):
    with pytest.raises(newslens.OptionError) as caught:
        newslens.analyze_many([TEXT, TEXT], **wrong)
    assert caught.value.option == option
    assert caught.value.row is None


def test_one_text_is_not_many():
    with pytest.raises(newslens.OptionError, match="analyze reads one"):
        newslens.analyze_many("They met on Monday.")


def test_a_wrong_option_is_each_row_s():
    found = newslens.analyze_many([TEXT], genre="poem", errors="return")
    assert str(found[0]) == "row 0: option \"genre\" is 'poem'; it takes auto, news or message"


def test_progress():
    heard = []
    newslens.analyze_many([TEXT] * 600, progress=lambda done, all: heard.append((done, all)))
    assert heard[-1] == (600, 600)
    assert heard == sorted(set(heard))
    assert len(heard) > 1


def test_other_threads_run_meanwhile():
    """A thread that counts gets on while a long text is read by another."""
    counted, over = 0, threading.Event()
    reading = threading.Thread(target=lambda: (newslens.analyze(TEXT * 40_000), over.set()))
    reading.start()
    while not over.wait(0.001):
        counted += 1
    reading.join()
    assert counted > 10


def test_many_threads_at_once():
    answers = []
    threads = [
        threading.Thread(target=lambda: answers.append(newslens.analyze_many([TEXT] * 50, "2024-05-15", threads=2)))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 8
    assert len({analysis for answer in answers for analysis in answer}) == 1


def test_one_analysis_in_many_threads():
    analysis = newslens.analyze(TEXT, "2024-05-15")
    seen = []
    threads = [threading.Thread(target=lambda: seen.append((analysis.quotes, analysis.entities))) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seen) == 16
    assert len(set(seen)) == 1


def test_an_interrupt_ends_it():
    texts = [TEXT * 20] * 200_000
    threading.Timer(0.3, _thread.interrupt_main).start()
    started = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        newslens.analyze_many(texts, threads=1)
    assert time.monotonic() - started < 10


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_process_that_forked_off_reads_too():
    """As workers of Spark and of multiprocessing do: threads of the parent's would be missing there."""
    newslens.analyze_many([TEXT] * 10, threads=4)
    context = multiprocessing.get_context("fork")
    with context.Pool(2) as pool:
        answers = pool.map_async(read_in_child, range(4)).get(timeout=60)
    assert answers == [["Ada Nwosu"] * 10] * 4


def read_in_child(_):
    return [analysis.quotes[0].speaker.name for analysis in newslens.analyze_many([TEXT] * 10, threads=4)]
