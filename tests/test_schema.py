from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypedDict

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import BaseModel

from agentkit.schema import function_spec, json_schema


class Colour(enum.Enum):
    RED = "red"
    BLUE = "blue"


@dataclass
class Point:
    x: float
    y: float = 0.0


class Person(TypedDict, total=False):
    name: str


class Order(BaseModel):
    item: str
    count: int = 1


@pytest.mark.parametrize(
    ("annotation", "good", "bad"),
    [
        (str, ["a"], [1, None]),
        (int, [1], ["1", 1.5]),
        (float, [1, 1.5], ["1"]),
        (bool, [True], ["true", 0]),
        (list[int], [[], [1, 2]], [["a"], "x"]),
        (dict[str, int], [{}, {"a": 1}], [{"a": "b"}, []]),
        (tuple[int, str], [[1, "a"]], [[1], ["a", 1], [1, "a", 2]]),
        (Literal["a", "b"], ["a"], ["c"]),
        (Literal[1, "b"], [1, "b"], ["1"]),
        (Colour, ["red"], ["RED"]),
        (int | None, [1, None], ["a"]),
        (Point, [{"x": 1}, {"x": 1, "y": 2}], [{}, {"x": "a"}, {"x": 1, "z": 2}]),
        (Person, [{}, {"name": "A"}], [{"name": 1}, {"age": 2}]),
        (Order, [{"item": "a"}], [{"count": 2}]),
        (Annotated[int, "how many"], [3], ["3"]),
        (Any, [1, "a", None], []),
    ],
)
def test_each_annotation(annotation: Any, good: list[Any], bad: list[Any]) -> None:
    schema = json_schema(annotation)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    assert all(validator.is_valid(value) for value in good)
    assert not any(validator.is_valid(value) for value in bad)


def test_a_function_with_its_words() -> None:
    def fetch(
        url: str, tries: int = 3, mode: Literal["text", "json"] = "text", note: Annotated[str, "Why."] = ""
    ) -> str:
        """Fetch a page.

        It may take long.

        Args:
            url: The address,
                http or https.
            tries (int): How often.

        Returns:
            text: not a parameter.
        """
        return url

    spec = function_spec(fetch)
    assert spec["name"] == "fetch" and spec["description"] == "Fetch a page. It may take long."
    assert spec["parameters"] == {
        "type": "object",
        "properties": {
            "url": {"type": "string", "description": "The address, http or https."},
            "tries": {"type": "integer", "description": "How often.", "default": 3},
            "mode": {"type": "string", "enum": ["text", "json"], "default": "text"},
            "note": {"type": "string", "description": "Why.", "default": ""},
        },
        "additionalProperties": False,
        "required": ["url"],
    }


def test_what_has_no_json_form_is_named() -> None:
    def bare(x):  # type: ignore[no-untyped-def]
        ...

    def strange(x: complex) -> None: ...

    def many(*xs: int) -> None: ...

    for function, words in ((bare, "parameter x needs a type"), (strange, "parameter x: complex"), (many, "xs")):
        with pytest.raises(TypeError, match=words):
            function_spec(function)


@given(st.text(max_size=200))
def test_any_docstring_is_read(text: str) -> None:
    def function(x: int) -> None: ...

    function.__doc__ = text
    assert function_spec(function)["parameters"]["required"] == ["x"]
