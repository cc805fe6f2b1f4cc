"""Values written in another type than the tool's schema wants: strings that hold a number, a list, an object.

Only what cannot be meant as it stands is changed: a string where the schema admits none, and an object around the
arguments that the schema does not know. All else is left for the schema check to name.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from agentkit.parse.relaxed import MAX_DEPTH, deeper, read_any

Schema = Mapping[str, Any]

WRAPPERS = ("arguments", "parameters")
_LITERALS = {"True": True, "False": False, "None": None}
_TYPES = frozenset({"string", "number", "integer", "boolean", "object", "array", "null"})
_OPEN = ("$ref", "allOf", "anyOf", "oneOf", "if", "dependentSchemas", "patternProperties")


class Coercion:
    """Values made to fit one tool's `parameters`; `repairs` names what was done: `typed`, `double_encoded`, `wrapped`.

    A schema is a stranger's: what is odd in it admits everything, and none makes this raise or run long.
    """

    def __init__(self, parameters: Schema) -> None:
        self._root = parameters
        self._known: dict[int, frozenset[str]] = {}
        self.repairs: dict[str, None] = {}

    def arguments(self, written: dict[str, Any]) -> dict[str, Any]:
        """Return a call's arguments as the schema wants them, as far as there is no doubt."""
        fitted = self.value(self._unwrapped(written), self._root)
        return fitted if isinstance(fitted, dict) else written

    def properties(self) -> set[str]:
        """Return the names of the arguments that the schema knows."""
        return {*_mapped(self._root, "properties")}

    def property(self, name: str) -> Any:
        """Return the schema of an argument; one that admits everything where there is none."""
        return self._property(self._root, name)

    def value(self, written: Any, schema: Any, depth: int = 0) -> Any:
        """Return `written` as `schema` wants it, as far as there is no doubt."""
        if isinstance(written, str):
            written = self._decoded(written, self.types(schema))
        if depth < MAX_DEPTH and isinstance(written, dict):
            return {key: self.value(inner, self._property(schema, key), depth + 1) for key, inner in written.items()}
        if depth < MAX_DEPTH and isinstance(written, list):
            items = self._one([part.get("items") for part in self._parts(schema, "array")])
            return [self.value(inner, items, depth + 1) for inner in written]
        return written

    def typed(self, text: str, schema: Any) -> Any:
        """Return the value of a text that a format without quotes holds: itself where the schema admits a string."""
        types = self.types(schema)
        return text if "string" in types else self._decoded(text.strip(), types)

    def types(self, schema: Any, depth: int = 0) -> frozenset[str]:
        """Return the JSON types that `schema` admits, all of them where it does not say."""
        if not isinstance(schema, Mapping) or depth > MAX_DEPTH:
            return _TYPES
        if id(schema) not in self._known:
            self._known[id(schema)] = self._types(schema, depth + 1)
        return self._known[id(schema)]

    def _types(self, schema: Schema, depth: int) -> frozenset[str]:
        types = _TYPES
        if "type" in schema:
            named = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
            types &= {*map(str, named), *(["integer"] if "number" in named else [])}
        if isinstance(schema.get("enum"), list):
            types &= {_type(value) for value in schema["enum"]}
        if "const" in schema:
            types &= {_type(schema["const"])}
        if "$ref" in schema:
            types &= self.types(self._target(schema["$ref"]), depth)
        for one in _listed(schema, "allOf"):
            types &= self.types(one, depth)
        for word in ("anyOf", "oneOf"):
            if options := _listed(schema, word):
                types &= frozenset().union(*(self.types(one, depth) for one in options))
        return types

    def _decoded(self, text: str, types: frozenset[str]) -> Any:
        if "string" in types:
            return text
        value, repairs = (_LITERALS[text], ()) if text in _LITERALS else read_any(text) or (text, ())
        if _type(value) not in types or deeper(value, MAX_DEPTH):
            return text
        if isinstance(value, dict | list):
            self.repairs.update(dict.fromkeys((*repairs, "double_encoded")))
        elif repairs or text != text.strip():
            return text
        else:
            self.repairs["typed"] = None
        return value

    def _unwrapped(self, written: dict[str, Any]) -> dict[str, Any]:
        properties = self._root.get("properties")
        if len(written) != 1 or not isinstance(properties, Mapping) or any(word in self._root for word in _OPEN):
            return written
        ((key, inner),) = written.items()
        if key not in WRAPPERS or key in properties or self._root.get("additionalProperties", False) is not False:
            return written
        value, repairs = (read_any(inner) or (inner, ())) if isinstance(inner, str) else (inner, ())
        if not isinstance(value, dict) or not value.keys() <= properties.keys():
            return written
        self.repairs.update(dict.fromkeys(("wrapped", *repairs, *(["double_encoded"] if value is not inner else []))))
        return value

    def _property(self, schema: Any, name: str) -> Any:
        parts = self._parts(schema, "object")
        named = [part["properties"][name] for part in parts if name in _mapped(part, "properties")]
        others = [part.get("additionalProperties") for part in parts if "patternProperties" not in part]
        return self._one(named or others)

    def _parts(self, schema: Any, kind: str) -> list[Schema]:
        """Return the schemas that an array or object must fit: `schema`, and those it refers to without a choice."""
        parts: dict[int, Schema] = {}
        waiting = [schema]
        while waiting:
            part = waiting.pop()
            if not isinstance(part, Mapping) or id(part) in parts:
                continue
            parts[id(part)] = part
            waiting += [self._target(part["$ref"])] if "$ref" in part else []
            waiting += _listed(part, "allOf")
            for word in ("anyOf", "oneOf"):
                options = [one for one in _listed(part, word) if kind in self.types(one)]
                waiting += options if len(options) == 1 else []
        return list(parts.values())

    @staticmethod
    def _one(schemas: list[Any]) -> Any:
        found = [schema for schema in schemas if isinstance(schema, Mapping)]
        return found[0] if len(found) == 1 else True

    def _target(self, reference: Any) -> Any:
        """Return what a reference within the schema points at (RFC 6901); others admit everything."""
        at: Any = self._root
        if not isinstance(reference, str) or not reference.startswith("#"):
            return True
        for name in reference.removeprefix("#").split("/")[1:]:
            at = at.get(name.replace("~1", "/").replace("~0", "~"), True) if isinstance(at, Mapping) else True
        return at


def _type(value: Any) -> str:
    kinds = {bool: "boolean", int: "integer", float: "number", str: "string", dict: "object", list: "array"}
    return kinds.get(type(value), "null")


def _listed(schema: Schema, word: str) -> list[Any]:
    listed = schema.get(word)
    return listed if isinstance(listed, list) else []


def _mapped(schema: Schema, word: str) -> Schema:
    mapped = schema.get(word)
    return mapped if isinstance(mapped, Mapping) else {}
