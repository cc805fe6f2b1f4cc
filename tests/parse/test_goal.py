import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentkit.parse.goal import points_back, split_goal


@pytest.mark.parametrize(
    ("goal", "clauses"),
    [
        ("what is 2 + 2?", ("what is 2 + 2?",)),
        ("Read a.txt then show it", ("Read a.txt", "show it")),
        ("List the files, read targets.txt and then compute the total. Write the result to r.md.",
         ("List the files", "read targets.txt", "compute the total.", "Write the result to r.md.")),
        ("1. list files\n2. read a.txt then show it\n", ("list files", "read a.txt", "show it")),
        ("Do this:\n- one thing\n- another", ("one thing", "another")),
        ("Find 'a and read b' in x; what is 3 times 4?", ("Find 'a and read b' in x", "what is 3 times 4?")),
        ("add a note: buy milk, then call mum. And read x.", ("add a note: buy milk, then call mum. And read x.",)),
        ("Note: gates at nine. After that list my notes", ("Note: gates at nine.", "list my notes")),
        ('add the line "Room: 3" and show me a.md', ('add the line "Room: 3"', "show me a.md")),
        ("select a, count(*) from data on b.csv and save it", ("select a, count(*) from data on b.csv", "save it")),
        ("count the days from 2026-12-01 to then", ("count the days from 2026-12-01 to then",)),
        ("For each region, give me the total of a.csv", ("For each region, give me the total of a.csv",)),
        ("From a.csv, take the sum and save it", ("From a.csv, take the sum", "save it")),
        ("put it in the diary, next Wednesday", ("put it in the diary, next Wednesday",)),
        ("three blasts for the next hour", ("three blasts for the next hour",)),
        ("Next Tuesday, feed the fish", ("Next Tuesday, feed the fish",)),
        ("I won't pay more then 35 a day", ("I won't pay more then 35 a day",)),
        ("Read a.txt, next show it", ("Read a.txt", "show it")),
        ("Next, read a.txt", ("read a.txt",)),
        ("salt and pepper", ("salt and pepper",)),
        ("run `a; b. C`. Then fetch https://x.org/a.b", ("run `a; b. C`.", "fetch https://x.org/a.b")),
        ("Sum the hours. Once you have that, save it to a.txt", ("Sum the hours.", "save it to a.txt")),
        ("read a.txt, when that is done, list the files", ("read a.txt", "list the files")),
        ("When is it due, and who asked?", ("When is it due, and who asked?",)),
        ("First, read a.txt. Second, count its lines", ("read a.txt.", "count its lines")),
        ("first 12 lines of a.txt", ("first 12 lines of a.txt",)),
        ("1) read a.txt 2) write it to b.txt", ("read a.txt", "write it to b.txt")),
        ("what is (2) times 3", ("what is (2) times 3",)),
        ("", ()),
    ],
)  # fmt: skip
def test_goals_are_cut_at_their_clauses(goal: str, clauses: tuple[str, ...]) -> None:
    assert split_goal(goal) == clauses


@given(st.text(max_size=300))
def test_no_word_is_lost_or_made_up(goal: str) -> None:
    rest = " ".join(goal.replace("\0", "").split())
    for clause in split_goal(goal):
        before, found, rest = rest.partition(" ".join(clause.split()))
        assert found and clause.strip()


@given(st.lists(st.sampled_from(["read a.txt", "compute 2 * 3", 'write "x. Then y" to b.txt']), min_size=1, max_size=6))
def test_joined_clauses_come_apart_again(clauses: list[str]) -> None:
    assert split_goal(", then ".join(clauses)) == tuple(clauses)


def test_pointing_back_is_seen_outside_quotes_only() -> None:
    assert points_back("write it to a.txt") and points_back("double the total")
    assert not points_back('write "it" to a.txt')
