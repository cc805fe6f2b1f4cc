import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentkit.parse.drafts import Draft, to_calls
from agentkit.parse.names import resolve, within
from agentkit.types import Effects, ToolSpec


def tools(*names: str, effects: Effects = "none", plugin: str | None = None) -> list[ToolSpec]:
    return [ToolSpec(name=name, effects=effects, plugin=plugin) for name in names]


@pytest.mark.parametrize(
    "written",
    ["read_file", "functions.read_file", "tools.read_file", "tool:read_file", "functions::read_file", "mcp__files__read_file",
     "default_api.read_file", "Functions.Read_File", "files.read_file", "files__read_file", "files/read_file", "FILES:read_file",
     " read_file\n", "`read_file`", '"read_file"', "read_file()", "readFile", "ReadFile", "read-file", "READ_FILE", "read file",
     "read.file", "functions.readFile", "functions.functions.read_file"],
)  # fmt: skip
@pytest.mark.parametrize("effects", ["none", "once"])
def test_the_one_tool_that_is_meant_is_found(written: str, effects: Effects) -> None:
    offered = tools("read_file", "write_file", effects=effects, plugin="files")
    assert resolve(written, offered) == "read_file"


@pytest.mark.parametrize(
    ("written", "offered"),
    [
        ("search", "github__search"),
        ("github.search", "github__search"),
        ("mcp__github__search", "search"),
        ("search", "functions.search"),
        ("mcp_github_search", "mcp_github_search"),
    ],
)
def test_a_prefix_may_be_left_out_or_written_otherwise(written: str, offered: str) -> None:
    assert resolve(written, tools(offered, plugin="github")) == offered


@pytest.mark.parametrize(
    ("written", "offered"),
    [
        ("get_wether", "get_weather"),
        ("get_weahter", "get_weather"),
        ("get_weatherr", "get_weather"),
        ("Get-Weathers", "get_weather"),
        ("serach_notes", "search_notes"),
        ("functions.serach", "search"),
    ],
)
def test_a_slip_in_a_word_is_forgiven_for_tools_without_effects(written: str, offered: str) -> None:
    assert resolve(written, tools(offered, "send_mail", "list_days")) == offered
    assert resolve(written, tools(offered, effects="once")) is None
    assert resolve(written, tools(offered, effects="idempotent")) is None


@pytest.mark.parametrize(
    ("written", "offered"),
    [
        ("set_item", ["get_item"]),
        ("write_file", ["read_file"]),
        ("import_data", ["export_data"]),
        ("uninstall", ["install"]),
        ("unlock_door", ["lock_door"]),
        ("disable_user", ["enable_user"]),
        ("prepend_line", ["append_line"]),
        ("stop_server", ["start_server"]),
        ("list_files", ["lint_files"]),
        ("mount_disk", ["count_disk"]),
        ("query_v2", ["query_v1"]),
        ("report2", ["report1"]),
        ("report_12346", ["report_12345"]),
        ("model_1_2", ["model_12"]),
        ("model12", ["model_1_2"]),
        ("get_whether_x", ["get_weather"]),
        ("get_wxxther", ["get_weather"]),
        ("delete_fils", ["delete_file", "delete_files"]),
        ("serach", ["search", "starch"]),
        ("Read_File", ["read_file", "READ_FILE"]),
        ("readfile", ["read_file", "read-file"]),
        ("files", ["read_file"]),
        ("read", ["read_file"]),
        ("read_file_tool", ["read_file"]),
        ("other.read_file", ["read_file"]),
        ("", ["read_file"]),
        ("functions.", ["read_file"]),
        ("()", ["read_file"]),
        ("weather", []),
    ],
)
def test_what_may_mean_something_else_stays_as_it_is(written: str, offered: list[str]) -> None:
    assert resolve(written, tools(*offered)) is None


def test_a_surer_reading_goes_before_a_likelier_one() -> None:
    offered = tools("search_notes", "Search-Notes", "serach_notes")
    assert resolve("serach_notes", offered) == "serach_notes"
    assert resolve("search-notes", offered) is None
    plugged = [*tools("search", plugin="web"), *tools("Web.Search", plugin="other")]
    assert resolve("web.search", plugged) == "search"


def test_the_tool_near_by_counts_whatever_its_effects() -> None:
    offered = [*tools("delete_notes"), *tools("delete_note", effects="once")]
    assert resolve("delete_notess", offered) is None


def test_what_was_resolved_is_noted_on_the_call() -> None:
    drafts = [
        Draft(name=name) for name in ("search", "functions.search", " search ", "Search", "serach", "nothing", "x.y")
    ]
    calls = to_calls(drafts, tools("search"), ())
    assert [call.name for call in calls] == ["search"] * 5 + ["nothing", "x.y"]
    assert [call.repairs for call in calls] == [(), (), (), ("name",), ("name",), (), ()]


def distance(a: str, b: str) -> int:
    """The textbook's optimal string alignment distance."""
    table = [[i + j if i * j == 0 else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (a[i - 1] != b[j - 1]))
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
    return table[-1][-1]


@given(st.text("abc", max_size=7), st.text("abc", max_size=7), st.integers(0, 3))
def test_slips_are_counted_as_the_textbook_does(a: str, b: str, slips: int) -> None:
    assert within(a, b, slips) == (distance(a, b) <= slips)


offers = st.lists(st.from_regex(r"[a-z]{1,7}([_.-][a-z0-9]{1,6}){0,2}", fullmatch=True), max_size=5, unique=True)


@given(offers, st.sampled_from([str.upper, str.title, str.swapcase, lambda name: f"functions.{name}"]))
def test_an_offered_name_in_other_clothes_is_found_or_ambiguous(offered: list[str], change: object) -> None:
    assert callable(change)
    plain = ["".join(c for c in name.lower() if c.isalnum()) for name in offered]
    for name, letters in zip(offered, plain, strict=True):
        assert resolve(name, tools(*offered)) == name
        found = resolve(change(name), tools(*offered, effects="once"))
        assert found == name or (plain.count(letters) > 1 and found in (None, *offered))


@given(offers, st.text("abcdefgilnorst_-.", max_size=14))
def test_nothing_with_effects_is_guessed(offered: list[str], written: str) -> None:
    found = resolve(written, tools(*offered, effects="idempotent"))
    assert found is None or "".join(filter(str.isalnum, found)) == "".join(filter(str.isalnum, written))


def test_long_names_among_many_tools_take_no_long_time() -> None:
    many = tools(*("a" * 120 + f"_{n}" for n in range(500)))
    started = time.process_time()
    for written in ("a" * 100_000, "a" * 122, "_" * 100_000, "functions." * 20_000, "a" * 60 + "b" + "a" * 60 + "_x"):
        resolve(written, many)
    assert time.process_time() - started < 5
