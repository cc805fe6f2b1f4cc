"""What the words of a request are told to be for."""

from __future__ import annotations

from agentkit_backends.local import BUNDLED
from agentkit_backends.local.candidates import Made
from agentkit_backends.local.layout import Layout, turns
from agentkit_training.data import NOTHING, Generator, Row
from agentkit_training.episodes import Episode, Wanted


def test_each_word_of_a_reading_is_told_what_it_is_for() -> None:
    spec = {
        "name": "book_table", "description": "Book a table.", "parameters": {
            "properties": {
                "restaurant": {"type": "string"}, "people": {"type": "integer"},
                "area": {"type": "string", "enum": ["inside", "terrace"]},
            }, "required": ["restaurant"],
        },
    }  # fmt: skip

    layout = Layout.load(BUNDLED)
    asked = layout.asked("A table outside for four at Chez Nous, please")
    row = Row([], [], [], [], [])
    given = {"restaurant": "Chez Nous", "people": 4, "area": "terrace"}
    call = Wanted(0, given, {"restaurant": "Chez Nous", "people": "four", "area": "outside"})
    episode = Episode(asked.text, [call])
    assert Generator(layout, 1)._values(row, spec, episode, call, asked, Made(), list(asked.tokens), 0)
    (reading,) = row.readings
    words = {word.text: reading.gold[first - asked.own.start] for word, first in zip(
        asked.sources[0].words, asked.sources[0].first, strict=True)}  # fmt: skip
    order = turns(spec["parameters"])
    assert order == ["area", "people", "restaurant"]
    assert words == {"A": NOTHING, "table": NOTHING, "outside": 0, "for": NOTHING, "four": 1, "at": NOTHING,
                     "Chez": 2, "Nous": 2, ",": NOTHING, "please": NOTHING}  # fmt: skip
    assert len(reading.params) == 3 and len(reading.gold) == len(asked.own)
