"""What can be done with an analysis."""

import copy
import json
import pickle
from html.parser import HTMLParser

import pytest

import newslens

TEXT = "“We will rebuild <b>,” Mayor Ada Nwosu said on Monday. 👍 She did not say when."
ANALYSIS = newslens.analyze(TEXT, date="2024-05-15")


def test_all_that_the_json_form_has():
    assert (ANALYSIS.language, ANALYSIS.genre) == ("en", "news")
    assert 0.5 < ANALYSIS.language_confidence <= 1
    assert ANALYSIS.publication == newslens.Publication("2024-05-15", "given", None, None)
    quote = ANALYSIS.quotes[0]
    assert (quote.kind, quote.denied, quote.cue.text, quote.speaker.method) == ("direct", False, "said", "name")
    assert 0.5 < quote.confidence <= 1
    monday = ANALYSIS.dates[0]
    assert (monday.from_, monday.to, monday.anchor.value) == ("2024-05-13", "2024-05-14", "2024-05-15")
    nwosu = ANALYSIS.entities[quote.speaker.entity]
    assert (nwosu.name, nwosu.type, nwosu.roles) == ("Ada Nwosu", "person", ("Mayor",))
    assert [ANALYSIS.mentions[mention].text for mention in nwosu.mentions] == ["Ada Nwosu"]


def test_a_stretch():
    text = "The museum was closed from 6 May to 10 May 2024."
    first, last = newslens.analyze(text).dates
    assert first.range == newslens.DateRange("2024-05-06", "2024-05-11", 1)
    assert last.range.partner == 0


def test_what_was_not_said():
    text = "Ada Nwosu denied that the bridge was unsafe."
    assert [quote.denied for quote in newslens.analyze(text).quotes] == [True]


def test_nothing_can_be_changed():
    for found in (ANALYSIS.quotes[0], ANALYSIS.dates[0], ANALYSIS.mentions[0], ANALYSIS.entities[0]):
        with pytest.raises(AttributeError):
            found.text = "x"
    for name in ("text", "quotes", "new"):
        with pytest.raises(AttributeError):
            setattr(ANALYSIS, name, ())
    with pytest.raises(AttributeError):
        del ANALYSIS.quotes
    assert all(isinstance(part, tuple) for part in (ANALYSIS.quotes, ANALYSIS.entities[0].roles))


def test_kept_compared_hashed_pickled_copied():
    assert ANALYSIS.quotes is ANALYSIS.quotes
    again = newslens.analyze(TEXT, date="2024-05-15")
    assert again == ANALYSIS
    assert hash(again) == hash(ANALYSIS)
    assert newslens.analyze(TEXT, date="2024-05-16") != ANALYSIS
    assert ANALYSIS != TEXT
    for other in (pickle.loads(pickle.dumps(ANALYSIS)), copy.copy(ANALYSIS), copy.deepcopy(ANALYSIS)):
        assert other == ANALYSIS
        assert other.quotes == ANALYSIS.quotes
    assert pickle.loads(pickle.dumps(ANALYSIS.quotes)) == ANALYSIS.quotes
    assert len({*ANALYSIS.quotes, *again.quotes}) == len(ANALYSIS.quotes)


def test_json_and_back():
    said = json.loads(ANALYSIS.to_json())
    assert said == ANALYSIS.to_dict() == json.loads(ANALYSIS.to_json(indent=2))
    assert "\n  " in ANALYSIS.to_json(indent=2)
    assert "“" not in ANALYSIS.to_json(indent=2).split('"text"')[0]
    said["dates"] = []
    assert newslens.Analysis.from_dict(TEXT, said).dates == ()


@pytest.mark.parametrize(
    ("change", "path"),
    [
        (lambda said: said["quotes"][0].update(end=10_000), "quotes[0].end"),
        (lambda said: said["quotes"][0].update(kind="sung"), "quotes[0].kind"),
        (lambda said: said["mentions"][0].update(entity=99), "mentions[0].entity"),
        (lambda said: said.pop("dates"), "dates"),
    ],
)
def test_json_that_is_no_analysis(change, path):
    said = ANALYSIS.to_dict()
    change(said)
    with pytest.raises(newslens.AnalysisError) as caught:
        newslens.Analysis.from_dict(TEXT, said)
    assert caught.value.path == path
    assert path in str(caught.value)


def test_errors_can_be_pickled():
    """As they have to, to come back from a worker."""
    [error] = newslens.analyze_many([TEXT], "x", ids=["a"], errors="return")
    for each in (error, newslens.LengthError(2, 1), newslens.TextError("int"), newslens.AnalysisError("a", "b")):
        again = pickle.loads(pickle.dumps(each))
        assert (type(again), str(again), again.row, again.id) == (type(each), str(each), each.row, each.id)
        assert isinstance(again, newslens.NewslensError)
    assert isinstance(error, ValueError)


class Frames(HTMLParser):
    """The frames of a piece of HTML, and what else it has."""

    def __init__(self):
        super().__init__()
        self.frames, self.others = [], []

    def handle_starttag(self, tag, attrs):
        (self.frames if tag == "iframe" else self.others).append(dict(attrs) or tag)


def test_shown_in_a_notebook():
    parser = Frames()
    parser.feed(ANALYSIS._repr_html_())
    [frame] = parser.frames
    assert parser.others == []
    assert frame["sandbox"] is None
    assert frame["srcdoc"] == ANALYSIS.export("html")
    assert 'class="quote"' in frame["srcdoc"]
    assert "<b>" not in frame["srcdoc"]


def test_shown_at_a_prompt():
    assert repr(ANALYSIS).startswith("<Analysis of '“We will rebuild <b>,” Mayor Ada Nwosu …': 1 dates, ")
    assert repr(newslens.analyze("")) == "<Analysis of '': 0 dates, 0 quotes, 0 mentions, 0 entities>"


def test_a_format_that_there_is_not():
    with pytest.raises(newslens.OptionError, match="csv-quotes"):
        ANALYSIS.export("docx")


@pytest.mark.parametrize("option", ["order", "genre", "language"])
def test_options_that_make_no_sense(option):
    with pytest.raises(newslens.OptionError) as caught:
        newslens.analyze(TEXT, **{option: "x"})
    assert (caught.value.option, caught.value.given) == (option, "x")
    with pytest.raises(TypeError):
        newslens.analyze(TEXT, **{option: 7})


def test_texts_that_are_none_or_too_long():
    for text in (None, b"They met.", 7, ["They met."]):
        with pytest.raises(newslens.TextError):
            newslens.analyze(text)
    assert newslens.analyze("👍" * 10, max_length=10).text == "👍" * 10
    with pytest.raises(newslens.LengthError) as caught:
        newslens.analyze("👍" * 11, max_length=10)
    assert (caught.value.length, caught.value.limit) == (11, 10)


def test_hostile_texts_are_read():
    for part in ("“", '"', "(", "\n", "\0", "\u0301", "1/", "Mr. ", "said ", "\ud800"):
        text = part * 2000
        assert len(newslens.analyze(text).text) == len(text)
