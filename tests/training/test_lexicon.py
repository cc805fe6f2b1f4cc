"""The list of verbs holds the forms that nothing but a verb has."""

from __future__ import annotations

from pathlib import Path

from agentkit_training.lexicon import verbs

USES = """
lend%2:40:00:: 1 5
order%1:10:00:: 1 40
order%2:32:00:: 1 10
fly%2:38:00:: 1 9
fly%1:05:00:: 1 2
plan%2:31:01:: 1 8
building%1:06:00:: 1 44
build%2:36:00:: 1 30
carry%2:35:00:: 1 20
"""


def test_forms_of_verbs_are_listed_unless_they_are_oftener_something_else(tmp_path: Path) -> None:
    (tmp_path / "cntlist.rev").write_text(USES.lstrip())
    (tmp_path / "verb.exc").write_text("flew fly\nflown fly\nlent lend\nbuilt build\nplanned plan\nplanning plan\n")
    found = verbs(tmp_path)
    assert {"lend", "lends", "lending", "lent", "fly", "flies", "flew", "plan", "planned", "carries", "carried"} <= {
        *found
    }
    assert {"ordered", "ordering"} <= {*found}, "only a verb has these forms"
    assert not {"order", "orders", "building", "lended", "flyed", "planed"} & {*found}
