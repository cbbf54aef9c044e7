"""The reader's own names."""

from __future__ import annotations

import json

import pytest

import newslens

TEXT = "“No,” Zed9 said. Mercury closed its plant on Monday."
ENTRIES = [
    {"name": "Aliko Storm", "type": "person", "aliases": ["Zed9"], "role": None},
    {"name": "Mercury", "never": True},
]
CSV = "name,type,aliases,never\nAliko Storm,person,Zed9,\nMercury,,,yes\n"


@pytest.mark.parametrize("names", [ENTRIES, CSV, json.dumps(ENTRIES), iter(ENTRIES), newslens.Names(CSV)])
def test_a_list_in_every_form(names: object) -> None:
    analysis = newslens.analyze(TEXT, names=names)  # type: ignore[arg-type]
    assert [entity.name for entity in analysis.entities] == ["Aliko Storm"]
    speaker = analysis.quotes[0].speaker
    assert speaker is not None and speaker.name == "Aliko Storm"


def test_many_texts_are_read_with_one_list() -> None:
    names = newslens.Names(["Zed9", 'Acme "Q", Inc.'])
    assert len(names) == 2
    for analysis in newslens.analyze_many([TEXT] * 3, names=names, threads=2):
        assert isinstance(analysis, newslens.Analysis)
        assert "Zed9" in [entity.name for entity in analysis.entities]


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ([{"name": "Acme"}, {"name": "X", "type": "firm"}], "'firm'; it takes person, .*(entry 2, type)"),
        ("name,type\nAcme,firm", "'firm'; it takes person, .*(line 2, type)"),
        (["Acme", 3], "3; it takes a list of str or of dict .*(entry 2)"),
        ([{"name": "X", "aliases": "Y"}], "'Y'; it takes a list of names without ; and | .entry 1, aliases."),
        ([{"name": "X", "never": "yes"}], "'yes'; it takes True or False .entry 1, never."),
        ([{"type": "person"}], "''; it takes a name with a letter or a digit .entry 1, name."),
        ("[1", "as JSON it cannot be read"),
        (7, "7; it takes a list"),
        ({"name": "X"}, "it takes a list"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(names: object, told: str) -> None:
    with pytest.raises(newslens.OptionError, match=told) as raised:
        newslens.Names(names)  # type: ignore[arg-type]
    assert raised.value.option == "names"
