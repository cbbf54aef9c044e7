"""What is told otherwise than by the answer as JSON; that this is that of all front ends, tests/front-ends says."""

import json
import re
import subprocess
from pathlib import Path

import newslens

SCHEMA = Path(__file__).resolve().parents[2] / "www" / "newslens.schema.json"


def plain(value):
    """A typed object as JSON has it."""
    if hasattr(value, "_fields"):
        return {name.rstrip("_"): plain(getattr(value, name)) for name in value._fields}
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    return value


def test_typed_objects_say_what_json_says(articles):
    for article in articles:
        analysis = newslens.analyze(article.text, article.date)
        for name, said in analysis.to_dict().items():
            ours = getattr(analysis, re.sub("[A-Z]", lambda letter: "_" + letter[0].lower(), name))
            assert plain(ours) == said, (article.name, name)


def test_every_field_of_the_schema_is_there():
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))["$defs"]
    classes = {
        "span": newslens.Span,
        "publication": newslens.Publication,
        "date": newslens.DateMention,
        "range": newslens.DateRange,
        "anchor": newslens.Anchor,
        "quote": newslens.Quote,
        "speaker": newslens.Speaker,
        "mention": newslens.Mention,
        "entity": newslens.Entity,
    }
    for name, made in classes.items():
        described = set(schema[name]["properties"])
        if schema[name].get("$ref") == "#/$defs/span":
            described |= set(schema["span"]["properties"])
        assert {field.rstrip("_") for field in made._fields} == described, name


def test_exports(program, tmp_path, articles):
    article = articles[0]
    file = tmp_path / "article.txt"
    file.write_bytes(article.text.encode())
    day = ["--date", article.date] if article.date else []
    analysis = newslens.analyze(article.text, article.date)
    assert len(newslens.FORMATS) == 8
    for format in newslens.FORMATS:
        command = [program, "--format", format, "--offsets", "codepoint", *day, str(file)]
        written = subprocess.run(command, capture_output=True, check=True).stdout.decode()
        assert analysis.export(format).rstrip("\r\n") == written.rstrip("\r\n"), format


def test_pages(program, tmp_path):
    head = "<meta charset=windows-1252><title>Café opens</title>"
    page = head + "<article><h1>Café opens</h1><p>Ada Nwosu spoke – twice.</p></article>"
    file = tmp_path / "page.html"
    file.write_bytes(page.encode("windows-1252"))
    command = [program, "article", "--format", "json", str(file)]
    answer = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    ours = newslens.read_page(file.read_bytes())
    assert (ours.title, ours.body) == (answer["title"], answer["text"]) == ("Café opens", "Ada Nwosu spoke – twice.")
    assert ours.is_whole == answer["is_whole"]
