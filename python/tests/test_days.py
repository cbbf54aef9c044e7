"""The day of publication in all the ways that tables, databases and feeds have it."""

import datetime

import pytest

import newslens

ZONE = datetime.timezone(datetime.timedelta(hours=2))

DAYS = [
    ("2023-09-13", "2023-09-13"),
    (" 2023-09-13 ", "2023-09-13"),
    ("2023-09-13T08:30", "2023-09-13T08:30"),
    ("2023-09-13 08:30:15", "2023-09-13T08:30:15"),
    ("2023-09-13T08:30:15.123Z", "2023-09-13T08:30:15"),
    ("2023-09-13T23:30+02:00", "2023-09-13T23:30"),
    ("20230913", "2023-09-13"),
    ("20230913T0830", "2023-09-13T08:30"),
    ("20230913T083015Z", "2023-09-13T08:30:15"),
    ("20230913083015", "2023-09-13T08:30:15"),
    ("Mon, 13 Sep 2023 08:30:00 EST", "2023-09-13T08:30"),
    ("Wed, 13 Sep 2023 08:30:00 +0200", "2023-09-13T08:30"),
    ("13 Sep 2023 08:30:00 GMT", "2023-09-13T08:30"),
    (datetime.date(2023, 9, 13), "2023-09-13"),
    (datetime.datetime(2023, 9, 13, 8, 30), "2023-09-13T08:30"),
    (datetime.datetime(2023, 9, 13, 23, 30, tzinfo=ZONE), "2023-09-13T23:30"),
    (datetime.datetime(2023, 9, 13), "2023-09-13"),
]
NONE = [None, "", "  ", float("nan")]
WRONG = [
    "13.9.2023",
    "2023-13-01",
    "20231301",
    "2023091",
    "202309130",
    "20230913T256000",
    "1694593800000",
    "Wed, 31 Feb 2023 08:30:00 GMT",
    "yesterday",
    "Wed, 99 Sep 2023 08:30:00 +0200",
    20230913,
    1.5,
    b"2023-09-13",
    [],
]


def told(day):
    """The day of publication that counts, and who told it."""
    publication = newslens.analyze("They met.", date=day).publication
    return publication and (publication.value, publication.source)


@pytest.mark.parametrize(("day", "value"), DAYS)
def test_days(day, value):
    assert told(day) == (value, "given")


@pytest.mark.parametrize("day", NONE)
def test_no_day(day):
    assert told(day) is None


@pytest.mark.parametrize("day", WRONG)
def test_no_day_at_all(day):
    with pytest.raises(newslens.OptionError) as caught:
        newslens.analyze("They met.", date=day)
    assert caught.value.option == "date"
    assert "2023-09-13" in caught.value.accepted


def test_days_of_pandas():
    pandas = pytest.importorskip("pandas")
    column = pandas.to_datetime(pandas.Series(["2023-09-13", None, "2023-09-14"]))
    assert [told(day) for day in column] == [("2023-09-13", "given"), None, ("2023-09-14", "given")]
    assert told(pandas.NaT) is None
    assert told(pandas.NA) is None
    assert told(pandas.Timestamp("2023-09-13 08:30")) == ("2023-09-13T08:30", "given")
    found = newslens.analyze_many(pandas.Series(["They met on Monday."] * 3), column)
    assert [analysis.dates[0].value for analysis in found] == ["2023-09-11", "XXXX-WXX-1", "2023-09-11"]


def test_days_of_numpy():
    numpy = pytest.importorskip("numpy")
    assert told(numpy.datetime64("2023-09-13")) == ("2023-09-13", "given")
    assert told(numpy.datetime64("2023-09-13T08:30:00.000000001")) == ("2023-09-13T08:30", "given")
    assert told(numpy.datetime64("NaT")) is None
    assert told(numpy.float64("nan")) is None


def test_days_of_polars():
    polars = pytest.importorskip("polars")
    column = polars.Series([datetime.date(2023, 9, 13), None])
    found = newslens.analyze_many(polars.Series(["They met on Monday."] * 2), column)
    assert [analysis.dates[0].value for analysis in found] == ["2023-09-11", "XXXX-WXX-1"]


def test_published_counts_behind_date():
    text = "Posted 1 May 2020"
    assert newslens.analyze(text, published="2023-09-13").publication.source == "metadata"
    assert newslens.analyze(text, published=float("nan")).publication.source == "text"
    both = newslens.analyze(text, "2023-09-12", published="2023-09-13").publication
    assert (both.value, both.source) == ("2023-09-12", "given")
