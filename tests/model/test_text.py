from datetime import date

import jsonschema
import pytest
from agentkit_backends.local import BUNDLED
from agentkit_backends.local.candidates import Made, candidates
from agentkit_backends.local.dates import iso_date
from agentkit_backends.local.figures import amount, number, unit_of
from agentkit_backends.local.layout import Layout, schema_of
from agentkit_backends.local.text import BRACKETS, QUOTES, matched, name_words, stem, typed_spans, value_of, words
from hypothesis import example, given
from hypothesis import strategies as st

LAYOUT = Layout.load(BUNDLED)


def spans(text: str) -> set[tuple[str, str]]:
    parts = words(text)
    return {(text[parts[s.first].start : parts[s.last].end], s.kind) for s in typed_spans(text, parts)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("convert 5km to miles", {("5", "number")}),
        ("save 'hello, world' to data/out.txt.", {("hello, world", "quoted"), ("data/out.txt", "path")}),
        ("run `ls -la | wc -l`", {("ls -la | wc -l", "code")}),
        ("days from March 5, 2026 to 2026-12-01", {("March 5, 2026", "date"), ("2026-12-01", "date")}),
        ("add a note: call Bob's plumber.", {("call Bob's plumber", "tail")}),
        ("twenty five miles", {("twenty five", "number")}),
        ("fetch https://example.com/a?b=1.", {("https://example.com/a?b=1", "url")}),
        ("put it in .gitignore.", {(".gitignore", "path")}),
        ("half a gallon", {("half a", "number")}),
        ("```python\nfor i in x:\n    print(i)\n```\nrun `it`", {("for i in x:\n    print(i)", "code"), ("it", "code")}),
        ("the second flush on the Third floor", {("second", "number"), ("Third", "number")}),
        ("a week after an hour", {("a", "number"), ("an", "number")}),
        ("at 19:30 in 3A, not 12b", {("19:30", "time"), ("3A", "mark"), ("12b", "mark")}),
        ("from 7:30pm to 9 p.m. or 10.15 am", {("7:30pm", "time"), ("9 p.m.", "time"), ("10.15 am", "time")}),
        ("at half past two, nine in the morning or noon",
         {("half past two", "time"), ("nine in the morning", "time"), ("noon", "time")}),
        ("strike 77-B and NV-220 on 10.0.0.1", {("77-B", "mark"), ("NV-220", "mark"), ("10.0.0.1", "mark")}),
        ("20MB in 5kg and 50EUR on the 3rd", {("20", "number"), ("5", "number"), ("50", "number"), ("3rd", "number")}),
        ("fit it in 100MPH, 60FPS and 20C", {("100", "number"), ("60", "number"), ("20", "number")}),
        ("read lines 10:20 and the 5TH row, 60:40", {(n, "number") for n in ("10", "20", "5TH", "60", "40")}),
        ("seats 12A, 12B and 4X2 at 2026-03-04T10:00",
         {("12A", "mark"), ("12B", "mark"), ("4X2", "mark"), ("2026-03-04T10:00", "date")}),
        ("look in q3-report_2024.csv", {("q3-report_2024.csv", "path")}),
        ("seen at 03:40: a ship, 10:20:30.", {("03:40", "time"), ("10:20:30", "time")}),
    ],
)  # fmt: skip
def test_typed_spans_are_found(text: str, wanted: set[tuple[str, str]]) -> None:
    assert wanted <= spans(text)


@given(st.text(alphabet="ab1 :.,'\"()", max_size=20))
@example("a: .")
def test_a_typed_span_has_words(text: str) -> None:
    parts = words(text)
    assert all(0 <= span.first <= span.last < len(parts) for span in typed_spans(text, parts))


def test_one_of_many_is_no_number() -> None:
    assert spans("One of my notes") == set() and ("One", "number") in spans("One note")


@given(st.text(alphabet="ab ()[]{}'\"", max_size=24))
def test_no_value_has_one_of_two_marks_that_belong_together(text: str) -> None:
    parts = words(text)
    for a, b in matched(parts):
        assert a < b and parts[b].text == {**BRACKETS, **QUOTES}[parts[a].text]
    asked = LAYOUT.asked(text)
    found, source = candidates(asked, "code", {"type": "string"}, [], Made(["tool"])), asked.sources[0]
    for first, last, special in zip(found.first, found.last, found.special, strict=True):
        if special < 0:
            within = range(source.first.tolist().index(first), source.last.tolist().index(last) + 1)
            assert all((a in within) == (b in within) for a, b in matched(parts))


def test_quotations_stand_beside_a_block_of_code_and_not_in_it() -> None:
    text = 'call it "a b":\n```\nx = `y`\n```\nand `c d`'
    found = words(text)
    spans = [span for span in typed_spans(text, found) if span.kind in ("quoted", "code")]
    held = {(text[found[span.first].start : found[span.last].end], span.kind) for span in spans}
    assert held == {("a b", "quoted"), ("x = `y`", "code"), ("c d", "code")}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("does anything under templates/ refer to it", "templates/"),
        ("open notes.txt now", "notes.txt"),
        ("read 'handover notes.txt' now", "handover notes.txt"),
    ],
)
def test_a_path_ends_where_a_word_is_one(text: str, wanted: str) -> None:
    found = candidates(LAYOUT.asked(text), "path", {"type": "string", "format": "path"}, [], Made(["tool"])).texts
    assert wanted in found and not any(one.startswith(wanted) and one != wanted for one in found)


@pytest.mark.parametrize(
    ("text", "value"),
    [("a hundred and twenty", 120), ("a thousand two hundred", 1200), ("two dozen", 24), ("half a dozen", 6),
     ("four and a half", 4.5), ("1.5 million", 1_500_000), ("two and three", None), ("hundred", None),
     ("1,200", 1200), ("-3.5", -3.5), ("15%", 15), ("twenty five", 25), ("one hundred and two", 102), ("a dozen", 12),
     ("first", 1), ("Twelfth", 12), ("zero", 0), ("two thousand", 2000), ("$40", 40), ("half a", 0.5), ("3rd", 3), ("a", 1), ("words", None), ("", None), ("and", None)],
)  # fmt: skip
def test_numbers_in_figures_and_words(text: str, value: float | None) -> None:
    assert number(text) == value


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [("half an hour", "minute", 30), ("a quarter of an hour", "minute", 15), ("an hour and a half", "minute", 90),
     ("three quarters of an hour", "minute", 45), ("a day and a half", "hour", 36), ("90min", "hour", 1.5),
     ("two-year", "month", 24), ("half a year", "month", 6), ("a fortnight", "day", 14), ("2 hrs", "minute", 120),
     ("four and a half seconds", "second", 4.5), ("a quarter", "percent", 25), ("two thirds", "percent", 67),
     ("six months", "day", None), ("an hour", "percent", None), ("hours", "minute", None), ("three people", "hour", None)],
)  # fmt: skip
def test_stretches_of_time_and_shares_in_a_unit(text: str, unit: str, value: float | None) -> None:
    assert amount(text, unit) == value
    assert (value is None) or (text, "amount") in spans(f"take {text} for it")


@pytest.mark.parametrize(
    ("name", "description", "unit"),
    [("minutes", "", "minute"), ("warranty_months", "How long.", "month"), ("length", "Length in seconds.", "second"),
     ("speed", "In percent of full speed.", "percent"), ("rate", "In days or weeks.", None), ("day", "The day.", None)],
)  # fmt: skip
def test_a_parameter_tells_its_unit(name: str, description: str, unit: str | None) -> None:
    assert unit_of(name_words(name), description) == unit


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [("twice a minute for an hour", "minutes", {1, 60}), ("two blasts a minute, three hours", "hours", {1, 2, 3}), ("it takes a day", "hours", {24}),
     ("40 an hour", "minutes", {1, 40}),
     ("run it for two hours", "minutes", {120}), ("run it for 2 hours", "hours", {2}), ("5 times, half an hour each", "minutes", {5, 30}),
     ("two hours", "count", {2}), ("wait a minute", "minutes", {1})],
)  # fmt: skip
def test_a_stretch_takes_the_place_of_the_number_in_it(text: str, name: str, wanted: set[int]) -> None:
    schema = schema_of({"properties": {name: {"type": "number"}}}, name)
    found = candidates(Layout.load(BUNDLED).asked(text), name, schema, [], Made(["tool"]))
    assert {value_of(t, schema) for t, special in zip(found.texts, found.special, strict=True) if special < 0} == wanted


@pytest.mark.parametrize(
    ("text", "value"),
    [("March 5, 2026", "2026-03-05"), ("5th of March 2026", "2026-03-05"), ("5 Mar 2026", "2026-03-05"),
     ("2026/3/5", "2026-03-05"), ("14.3.2026", "2026-03-14"), ("3/14/2026", "2026-03-14"), ("14/3/2026", "2026-03-14"),
     ("2026-02-30", None), ("Friday", "2026-11-27"), ("next Tuesday", "2026-12-01"), ("last Friday", "2026-11-20"), ("Friday week", "2026-12-04"),
     ("tonight", "2026-11-24"), ("24th", "2026-11-24"), ("15th", "2026-12-15"), ("31st", "2026-12-31"), ("0th", None), ("32nd", None),
     ("end of the month", "2026-11-30"), ("the end of next month", "2026-12-31"), ("end of this year", "2026-12-31"), ("end of next year", "2027-12-31"),
     ("end of August", "2026-08-31"), ("the end of Feb 2028", "2028-02-29"), ("the end of something", None), ("someday", None), ("tomorrow", "2026-11-25"), ("2026-03-04T10:00", "2026-03-04"), ("5 March", "2026-03-05")],
)  # fmt: skip
def test_dates_become_iso(text: str, value: str | None) -> None:
    assert iso_date(text, date(2026, 11, 24)) == value


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [("until the 15th, please", "date", {"15th"}), ("the 15th file of Monday", "date", {"Monday"}), ("the 2nd of May", "date", {"2nd of May"}),
     ("leave by the end of the month", "date", {"the end of the month"}), ("tonight at ten to midnight", "time", {"ten to midnight"}),
     ("20 past six", "time", {"20 past six"}), ("change 3 to 5", "time", set()), ("25 minutes to nine", "time", {"25 minutes to nine"})],
)  # fmt: skip
def test_dates_and_times_are_found(text: str, kind: str, found: set[str]) -> None:
    assert {said for said, named in spans(text) if named == kind} == found


@given(st.from_regex(r"\A(?:[A-Za-z0-9 .,/-]|may|june|end of|\d{12}){0,8}\Z"))
@example("may 3, 123456789012")
def test_a_date_that_no_calendar_has_is_none(text: str) -> None:
    found = iso_date(text)
    assert found is None or date.fromisoformat(found).isoformat() == found


@given(st.dates(date(1000, 1, 1)))
def test_every_iso_date_stands_for_itself(day: date) -> None:
    assert iso_date(day.isoformat()) == day.isoformat()


@given(st.text(max_size=200))
def test_words_cover_every_visible_character_in_order(text: str) -> None:
    parts = words(text)
    assert "".join(w.text for w in parts) == "".join(c for c in text if not c.isspace())
    assert all(text[w.start : w.end] == w.text for w in parts)
    assert all(0 <= s.first <= s.last < len(parts) for s in typed_spans(text, parts))


@given(st.integers(-(10**9), 10**9))
def test_figures_with_separators_keep_their_value(value: int) -> None:
    assert number(f"{value:,}") == value
    assert value_of(str(value), {"type": "integer"}) == value


def test_values_fit_their_schema() -> None:
    assert value_of("2.5", {"type": "integer"}) is None
    assert value_of("90", {"type": "integer", "description": "Negative goes back."}, "90 days before that") == -90
    assert value_of("90", {"type": "integer", "description": "Negative goes back."}, "in 90 days") == 90
    assert value_of("5 Mar 2026", {"type": "string", "format": "date"}) == "2026-03-05"


@pytest.mark.parametrize(
    ("text", "items", "value"),
    [
        ("cooking and history", {"type": "string"}, ["cooking", "history"]),
        ("a.txt, b.txt, and c.txt", {}, ["a.txt", "b.txt", "c.txt"]),
        ("salt & butter; bread", {"type": "string"}, ["salt", "butter", "bread"]),
        ("2, three and 4th", {"type": "integer"}, [2, 3, 4]),
        ("2 and more", {"type": "integer"}, None),
        ("3 March 2026 and 4 March 2026", {"type": "string", "format": "date"}, ["2026-03-03", "2026-03-04"]),
        ("Red or blue", {"enum": ["red", "blue"]}, ["red", "blue"]),
        ("red and pink", {"enum": ["red", "blue"]}, None),
        (", ", {}, None),
    ],
)
def test_what_stands_in_a_row_is_a_list_where_one_is_wanted(
    text: str, items: dict[str, str], value: list[object]
) -> None:
    schema = {"type": "array", "items": items}
    assert value_of(text, schema) == value
    if value is not None:
        jsonschema.validate(value, schema)
    assert value_of(text, {"type": "object"}) is None


@given(st.text(max_size=60), st.sampled_from(["string", "integer", "number", "boolean", "array", "object"]))
def test_a_value_fits_its_schema_whatever_the_text(text: str, kind: str) -> None:
    schema = {"type": "array", "items": {"type": kind}}
    if (value := value_of(text, schema)) is not None:
        jsonschema.validate(value, schema)


def test_names_split_and_stems_meet() -> None:
    assert name_words("fetchURLText_now.x") == ["fetch", "url", "text", "now", "x"]
    assert stem("files") == stem("file") and stem("converting") == stem("convert")


@pytest.mark.timeout(60)
@pytest.mark.parametrize("words_said", ["a day ", "two hundred ", "two blasts a minute, ", "half "])
def test_a_long_text_is_read_in_time_that_grows_with_it(words_said: str) -> None:
    assert spans(words_said * 5000)
