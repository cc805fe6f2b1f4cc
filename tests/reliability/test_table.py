from tests.reliability.table import PAGE, page


def test_the_page_has_the_outcomes_that_are_tested() -> None:
    text = PAGE.read_text()
    assert page(text) == text, "run python -m tests.reliability"
