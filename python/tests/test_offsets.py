"""Offsets count code points, so that a slice of the text is what was found."""

import pytest

import newslens

FAMILY = "👨‍👩‍👧"
DECOMPOSED = "Ade\u0301lai\u0308de"

TEXTS = {
    "ascii": '"We will rebuild," Mayor Ada Nwosu said on Monday.',
    "emoji before": f'{FAMILY}👍🏽 said nothing. "We will rebuild," Mayor Ada Nwosu said on Monday.',
    "emoji inside": f'"We will {FAMILY} rebuild 🏗️," Mayor Ada Nwosu said on Monday.',
    "combining": f"“We will rebuild,” Mayor {DECOMPOSED} Nwosu said on Monday.",
    "astral letters": "“We will rebuild 𝕒𝕓𝕔 𠮷,” Mayor Ada Nwosu said on Monday.",
    "right to left": "שלום مرحبا. “We will rebuild,” Mayor Ada Nwosu said on Monday.",
    "zero width": "\ufeff\u200b“We will rebuild,” Mayor Ada Nwosu said on Monday.",
    "lone surrogates": "\ud83d \udc4d. “We will rebuild,” Mayor Ada Nwosu said on Monday.",
    "a pair written as two": "\ud83d\udc4d. “We will rebuild,” Mayor Ada Nwosu said on Monday.",
    "long": "👍 é " * 500 + "\n\n“We will rebuild,” Mayor Ada Nwosu said on Monday.",
}


def spans(analysis: newslens.Analysis):
    """Everything that has a place: start, end and text."""
    yield from analysis.dates
    yield from analysis.mentions
    if analysis.publication and analysis.publication.found:
        yield analysis.publication.found
    for quote in analysis.quotes:
        yield quote
        yield from (place for place in (quote.cue, quote.speaker) if place)


@pytest.mark.parametrize("name", TEXTS)
def test_slices(name):
    text = TEXTS[name]
    analysis = newslens.analyze(text, date="2024-05-15")
    assert [text[date.start : date.end] for date in analysis.dates] == ["Monday"]
    [quote] = analysis.quotes
    assert text[quote.start : quote.end].startswith("We will ")
    assert text[quote.speaker.start : quote.speaker.end].endswith("Nwosu")
    for found in spans(analysis):
        assert text[found.start : found.end] == found.text


def test_slices_of_articles(articles):
    count = 0
    for article in articles:
        for found in spans(newslens.analyze(article.text, article.date)):
            assert article.text[found.start : found.end] == found.text
            count += 1
    assert count > 1000


def test_parts_of_a_mixed_quote():
    text = "👍 Nwosu said the bridge was “safe” and 👍 “sound” on Monday."
    [quote] = newslens.analyze(text).quotes
    assert quote.kind == "mixed"
    assert [text[start:end] for start, end in quote.parts] == ["safe", "sound"]


def test_a_lone_surrogate_is_one_character():
    text = "\ud83d On Monday"
    analysis = newslens.analyze(text)
    assert len(analysis.text) == len(text)
    assert analysis.text == "\ufffd On Monday"
