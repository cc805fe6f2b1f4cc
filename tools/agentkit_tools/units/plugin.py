"""Conversion of units, by pint."""

from __future__ import annotations

from functools import cache
from typing import Any

from agentkit.plugin.sdk import ToolFailed, tool

NAMES = {
    "c": "degC",
    "°c": "degC",
    "celsius": "degC",
    "degrees celsius": "degC",
    "degree celsius": "degC",
    "centigrade": "degC",
    "f": "degF",
    "°f": "degF",
    "fahrenheit": "degF",
    "degrees fahrenheit": "degF",
    "degree fahrenheit": "degF",
    "k": "kelvin",
    "kmh": "km/hour",
    "km/h": "km/hour",
    "kph": "km/hour",
    "mph": "mile/hour",
    "knots": "knot",
    "lbs": "pound",
    "lb": "pound",
    "oz": "ounce",
    "kilos": "kilogram",
    "kilo": "kilogram",
    "stone": "stone",
    "tons": "metric_ton",
    "ton": "metric_ton",
    "tonnes": "metric_ton",
    "litre": "liter",
    "litres": "liter",
    "l": "liter",
    "cups": "cup",
    "metre": "meter",
    "metres": "meter",
    "kilometre": "kilometer",
    "kilometres": "kilometer",
    "centimetres": "centimeter",
    "millimetres": "millimeter",
    "ft": "foot",
    "inches": "inch",
    '"': "inch",
    "'": "foot",
    "kb": "kilobyte",
    "mb": "megabyte",
    "gb": "gigabyte",
    "tb": "terabyte",
    "gib": "gibibyte",
    "mib": "mebibyte",
    "kib": "kibibyte",
    "kcal": "kilocalorie",
    "calories": "calorie",
    "kwh": "kilowatt_hour",
    "sq m": "meter**2",
    "sqm": "meter**2",
    "m2": "meter**2",
    "m²": "meter**2",
    "km2": "kilometer**2",
    "km²": "kilometer**2",
    "ft2": "foot**2",
    "m3": "meter**3",
    "m³": "meter**3",
    "grammes": "gram",
    "sq ft": "foot**2",
    "hours": "hour",
    "mins": "minute",
    "secs": "second",
    "weeks": "week",
    "fl oz": "fluid_ounce",
    "fluid ounces": "fluid_ounce",
    "tbsp": "tablespoon",
    "tsp": "teaspoon",
    "hp": "horsepower",
    "b": "byte",
    "gallons": "gallon",
}


@cache
def _registry() -> Any:
    import pint

    return pint.UnitRegistry(cache_folder=None)


def _unit(words: str) -> Any:
    import pint

    plain = " ".join(words.strip().rstrip(".").split())
    name = NAMES.get(plain.lower(), plain)
    for prefix, power in (("square ", 2), ("sq ", 2), ("cubic ", 3)):
        if name.lower().startswith(prefix):
            inner = name[len(prefix) :]
            name = f"({NAMES.get(inner.lower(), inner)})**{power}"
    for spelling in (name, name.replace(" per ", "/").replace(" ", "_"), name.lower().replace(" ", "_")):
        try:
            return _registry().parse_units(spelling)
        except (pint.UndefinedUnitError, pint.DefinitionSyntaxError, AttributeError, ValueError, TypeError):
            continue
    raise ToolFailed(f"I do not know the unit {words!r}")


@tool(effects="none")
def convert_units(value: float, from_unit: str, to_unit: str) -> str:
    """Convert a value from one unit to another.

    Args:
        value: The value to convert.
        from_unit: The unit it is in.
        to_unit: The unit wanted.
    """
    import pint

    source, target = _unit(from_unit), _unit(to_unit)
    try:
        result = _registry().Quantity(value, source).to(target).magnitude
    except pint.DimensionalityError:
        raise ToolFailed(f"{from_unit} cannot be converted to {to_unit}: they measure different things") from None
    return f"{value:g} {from_unit} = {float(f'{result:.8g}'):.15g} {to_unit}"
