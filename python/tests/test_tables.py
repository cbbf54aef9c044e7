"""Tables of what many texts say."""

import pytest

import newslens

TEXTS = [
    "“We will rebuild 👍,” Mayor Ada Nwosu said on Monday.",
    None,
    "Nothing is said here.",
    "Tom Reed said the bridge was “safe” and “sound”. The museum is closed from Monday to Friday.",
    "“Who knows?”",
]
FOUND = newslens.analyze_many(TEXTS, "2024-05-15", errors="return")
KINDS = ("quotes", "dates", "mentions", "entities")


def test_quotes():
    rows = newslens.table(FOUND).to_dict()
    assert rows["article"] == [0, 3, 4]
    assert rows["speaker"] == ["Ada Nwosu", "Tom Reed", None]
    assert rows["roles"] == [["Mayor"], [], []]
    assert rows["words"][1] == ["safe", "sound"]
    assert rows["text"][0] == "We will rebuild 👍,"
    assert [
        TEXTS[article][start:end] for article, start, end in zip(rows["article"], rows["start"], rows["end"])
    ] == rows["text"]
    assert rows["denied"] == [False, False, False]


def test_the_columns_of_the_csv_exports():
    """And a few that those have only as words, or not at all."""
    analysis = newslens.analyze(TEXTS[0])
    for kind in KINDS:
        header = analysis.export(f"csv-{kind}").lstrip("\ufeff").split("\r\n")[0].split(",")
        left_out = {"sentence", "range_partner"}
        columns = analysis.to_pandas(kind).columns
        assert [name for name in columns if name != "confidence"] == [
            name for name in header if name not in left_out and name != "confidence"
        ]


@pytest.mark.parametrize("kind", KINDS)
def test_pandas_polars_and_arrow_say_the_same(kind):
    pandas, polars, pyarrow = (pytest.importorskip(name) for name in ("pandas", "polars", "pyarrow"))
    made = newslens.table(FOUND, kind)
    rows = made.to_dict()
    assert len(made) == len(rows["article"]) > 0
    assert made.columns == tuple(rows)
    assert pyarrow.table(made).to_pydict() == rows
    assert made.to_polars().to_dict(as_series=False) == rows
    assert polars.DataFrame(made).columns == list(rows)
    frame = made.to_pandas()
    for name, values in rows.items():
        assert [None if value is pandas.NA else value for value in frame[name]] == values


@pytest.mark.parametrize("kind", KINDS)
def test_types_do_not_change_with_what_is_there(kind):
    pytest.importorskip("pandas")
    pytest.importorskip("polars")
    full, empty = newslens.table(FOUND, kind), newslens.table([], kind)
    assert full.to_polars().schema == empty.to_polars().schema
    assert list(full.to_pandas().dtypes) == list(empty.to_pandas().dtypes)


def test_duckdb_asks_it():
    duckdb = pytest.importorskip("duckdb")
    pytest.importorskip("pyarrow")
    quotes = newslens.table(FOUND, ids=["a", "b", "c", "d", "e"])
    assert "quotes" in locals()
    answer = duckdb.sql("select article, speaker from quotes where speaker is not null order by article").fetchall()
    assert answer == [("a", "Ada Nwosu"), ("d", "Tom Reed")]


def test_one_text_has_no_column_for_the_article():
    pytest.importorskip("pandas")
    assert "article" not in FOUND[0].to_pandas().columns
    assert FOUND[0].to_polars("entities")["name"].to_list() == ["Ada Nwosu"]


@pytest.mark.parametrize(
    ("wrong", "option"),
    [
        ({"kind": "verbs"}, "kind"),
        ({"ids": [1]}, "ids"),
        ({"ids": [1, 2, 3, "d", 5]}, "ids"),
        ({"ids": [1.5] * 5}, "ids"),
    ],
)
def test_what_makes_no_sense(wrong, option):
    with pytest.raises(newslens.OptionError) as caught:
        newslens.table(FOUND, **wrong)
    assert caught.value.option == option


def test_a_stream_that_nobody_takes_is_freed():
    for _ in range(1000):
        newslens.table(FOUND).__arrow_c_stream__()
