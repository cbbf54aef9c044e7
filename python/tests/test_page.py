"""The article in a web page."""

import pytest

import newslens

HTML = """<html lang="en-GB"><head><title>Café reopens - The Gazette</title><meta charset="windows-1252">
<meta property="article:published_time" content="2023-09-13T08:30:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Café reopens</h1><figure><img src="a.jpg"><figcaption>The café 👍</figcaption></figure>
<p>“It is safe,” Ada Nwosu said on Monday – again.</p>
<h2>What next</h2><ul><li>Paint</li></ul></article></body></html>"""


def test_what_a_page_tells():
    page = newslens.read_page(HTML)
    assert (page.title, page.published, page.language, page.is_whole) == (
        "Café reopens",
        "2023-09-13T08:30",
        "en-GB",
        False,
    )
    assert "Sport" not in page.text
    assert "It is safe" in page.body
    assert "Café reopens" not in page.body
    assert {block.kind: page.text[block.start : block.end] for block in page.blocks}["headline"] == "Café reopens"
    assert page.text.endswith(page.text[page.blocks[-1].start : page.blocks[-1].end])


def test_its_analysis_counts_from_what_it_says():
    page = newslens.read_page(HTML)
    analysis = page.analyze()
    assert (analysis.publication.value, analysis.publication.source) == ("2023-09-13T08:30", "metadata")
    assert [date.value for date in analysis.dates if date.text == "Monday"] == ["2023-09-11"]
    assert page.analyze(date="2023-09-20").publication.source == "given"


def test_bytes_in_other_encodings():
    plain = HTML.replace(" 👍", "")
    assert newslens.read_page(plain.encode("windows-1252")) == newslens.read_page(plain)
    without = plain.replace('<meta charset="windows-1252">', "")
    said = newslens.read_page(without.encode("windows-1252"), "text/html; charset=windows-1252")
    assert said.title == "Café reopens"
    assert newslens.read_page(without.encode("utf-16")).title == "Café reopens"


def test_pages_that_are_none():
    for html in (None, 7, bytearray(b"<p>")):
        with pytest.raises(newslens.TextError):
            newslens.read_page(html)
    with pytest.raises(newslens.LengthError, match="has 9 bytes"):
        newslens.read_page(b"<p>Hello.", max_length=8)
    with pytest.raises(newslens.LengthError, match="has 9 characters"):
        newslens.read_page("<p>Hello.", max_length=8)
    assert newslens.read_page("").text == ""
    assert newslens.read_page("just words").is_whole
