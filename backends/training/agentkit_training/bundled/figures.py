"""How people ask for the tools of the `calculate` and `units` plugins."""

from __future__ import annotations

from agentkit_training import values as v
from agentkit_training.bundled.shape import Tool, ways
from agentkit_training.family import Family, Maker, Param, Phrasing

CALCULATE = Tool(
    ("calculate", "evaluateMath", "do_arithmetic"),
    (
        "Work out an arithmetic expression, in figures or words.",
        "Evaluate arithmetic such as 15% of 3200 or (4 + 5) * 12.",
        "Do a calculation and return the number.",
        "Compute the value of a formula with numbers.",
    ),
    (Param("expression", "string", "The arithmetic expression.", True),),
)
_ORDERS = ways(
    "{expression}", "please {expression}", "{expression} please", "{expression} for me", "can you {expression}", "could you {expression}", "now {expression}", "i need you to {expression}", "{expression} and tell me the result", "would you {expression}", "let's {expression}", "quickly {expression}", "{expression}, what do i get",
    "what do i get if i {expression}", "what happens if you {expression}", "if you {expression}, what comes out",
)  # fmt: skip
CALCULATES = (
    CALCULATE.asked(_ORDERS, expression=v.order),
    CALCULATE.asked(
        ways(
            "[calculate|compute|evaluate|work out|figure out|solve] {expression}", "what [is|'s|are] {expression}", "what's {expression}", "whats {expression}", "how much is {expression}", "{expression}", "{expression} = ?", "{expression} =", "{expression} [equals what|is what]", "[tell me|give me|i need|find|get] {expression}",
            "[tell me|give me|i need|find|get] [the result of|the value of|the answer to] {expression}", "[calculate|compute|evaluate|work out] the [result|value] of {expression}", "do the math[:| for] {expression}", "what do you get for {expression}", "math: {expression}", "[can you|could you] [calculate|work out|do] {expression} for me",
            "result of {expression}", "what does {expression} [make|come to|equal|give|work out to]", "please [compute|calculate|do] {expression}", "quick math: {expression}", "quickly, what's {expression}", "how many is {expression}", "do you know what {expression} is", "i can't do {expression} in my head", "answer {expression}", "calc {expression}",
            "{expression}?", "{expression} please", "what would {expression} be", "what would {expression} come to", "if i take {expression}, what do i get", "use the calculator for {expression}", "calculator: {expression}", "type {expression} into the calculator", "help me with {expression}", "i'd like to know {expression}", "i need to know what {expression} is",
            "crunch {expression}", "crunch the numbers: {expression}", "so what's {expression} then", "remind me what {expression} is", "check my sums: {expression}", "can you tell me how much {expression} is", "tell me how much {expression} is", "solve this: {expression}", "calculate this for me: {expression}", "for the invoice, what's {expression}",
            "my homework says {expression}, what's the answer", "and {expression}?", "what about {expression}", "ok now {expression}", "do a calculation, {expression}", "run the numbers: {expression}", "the answer to {expression}", "value of {expression}", "evaluate the expression {expression}", "work this out: {expression}", "let me know what {expression} comes to",
            "how do i get {expression}, what's the number", "what number is {expression}", "exactly how much is {expression}", "roughly how much is {expression}",
        ),
        expression=v.expression,
    ),
)  # fmt: skip

CONVERT = Tool(
    ("convert_units", "unitConverter", "change_unit"),
    (
        "Convert a value from one unit to another.",
        "Change a measurement into another unit.",
        "Express a length, weight, temperature or other quantity in a different unit.",
        "Translate a number between units of measure.",
    ),
    (
        Param("value", "number", "The value to convert.", True),
        Param("from_unit", "string", "The unit it is in.", True),
        Param("to_unit", "string", "The unit wanted.", True),
    ),
)
_CONVERSIONS = ways(
    "[convert|change|turn|translate] {value} {from_unit} [to|into|in] {to_unit}", "{value} {from_unit} [in|to|into|as] {to_unit}", "[what is|what's|how much is|how many is] {value} {from_unit} in {to_unit}", "how many {to_unit} [are|is|are in|in|is in|make] {value} {from_unit}", "{value} {from_unit} [is|are|equals] how many {to_unit}",
    "[express|give me|show|write] {value} {from_unit} [in|as] {to_unit}", "i have {value} {from_unit}, [how much is that in|what's that in|make it|convert it to] {to_unit}", "[convert|change] to {to_unit}: {value} {from_unit}", "how many {to_unit} [do i get from|do you get for|make up] {value} {from_unit}", "{value} {from_unit} = ? {to_unit}",
    "in {to_unit}, [what is|how much is] {value} {from_unit}", "[what would|what does] {value} {from_unit} [be|make|come to] in {to_unit}", "{value} {from_unit} -> {to_unit}", "need {value} {from_unit} in {to_unit}", "what are {value} {from_unit} in {to_unit}", "whats {value} {from_unit} in {to_unit}", "how much are {value} {from_unit} in {to_unit}",
    "could you convert {value} {from_unit} to {to_unit} for me", "please convert {value} {from_unit} into {to_unit}", "the sign says {value} {from_unit}, what's that in {to_unit}", "the recipe calls for {value} {from_unit}, how many {to_unit} is that", "the label says {value} {from_unit}, i need {to_unit}", "i only know {to_unit}, how much is {value} {from_unit}",
    "if something is {value} {from_unit}, how many {to_unit} is it", "do you know how many {to_unit} {value} {from_unit} is", "tell me {value} {from_unit} in {to_unit}", "tell me how many {to_unit} are in {value} {from_unit}", "{value} {from_unit} expressed in {to_unit}", "{value} {from_unit} converted to {to_unit}", "conversion of {value} {from_unit} to {to_unit}",
    "unit conversion, {value} {from_unit} to {to_unit}", "convert from {from_unit} to {to_unit}: {value}", "convert {value} from {from_unit} to {to_unit}", "from {from_unit} to {to_unit}, {value}", "{from_unit} to {to_unit}: {value}", "{value} {from_unit} {to_unit}", "calculate {value} {from_unit} in {to_unit}", "work out {value} {from_unit} in {to_unit}",
    "switch {value} {from_unit} over to {to_unit}", "make {value} {from_unit} into {to_unit}", "put {value} {from_unit} in {to_unit}", "{value} {from_unit}, how many {to_unit}", "how many {to_unit} would {value} {from_unit} be", "how many {to_unit} correspond to {value} {from_unit}", "give me the {to_unit} for {value} {from_unit}",
    "what's the equivalent of {value} {from_unit} in {to_unit}", "find the {to_unit} equivalent of {value} {from_unit}", "i want to know {value} {from_unit} in {to_unit}", "get {value} {from_unit} in {to_unit}", "is {value} {from_unit} a lot, in {to_unit}", "say {value} {from_unit} in {to_unit}",
    "{value} {from_unit} to {to_unit} please", "{value} {from_unit} into {to_unit}?", "convert the value {value} given in {from_unit} to {to_unit}", "my notes say {value} {from_unit}, convert to {to_unit}", "it is {value} {from_unit}, and in {to_unit}", "{to_unit} in {value} {from_unit}", "{to_unit} from {value} {from_unit}",
)  # fmt: skip
_GLUED = ways(
    "convert {value}{from_unit} to {to_unit}", "{value}{from_unit} in {to_unit}", "how many {to_unit} is {value}{from_unit}", "{value}{from_unit} to {to_unit}", "what's {value}{from_unit} in {to_unit}", "{value}{from_unit} -> {to_unit}", "change {value}{from_unit} into {to_unit}", "how much is {value}{from_unit} in {to_unit}",
    "{value}{from_unit} = how many {to_unit}", "please turn {value}{from_unit} into {to_unit}", "the map says {value}{from_unit}, how many {to_unit} is that",
)  # fmt: skip
_WARM = ways(
    "it's {value} {from_unit} outside, what's that in {to_unit}", "the oven is at {value} {from_unit}, how hot is that in {to_unit}", "how warm is {value} {from_unit} in {to_unit}", "how cold is {value} {from_unit} in {to_unit}", "bake at {value} {from_unit}, what is it in {to_unit}",
    "what temperature is {value} {from_unit} in {to_unit}", "{value} degrees {from_unit} in {to_unit}", "convert {value} degrees {from_unit} to {to_unit}", "what is {value} degrees {from_unit} in {to_unit}", "change {value} degrees {from_unit} to degrees {to_unit}", "fever of {value} {from_unit}, what is that in {to_unit}",
)  # fmt: skip
_KINDS = {
    "length": ("far", "long", "tall", "high", "wide", "deep"), "mass": ("heavy", "much"), "heat": ("hot", "warm", "cold"), "volume": ("much", "big"), "time": ("long",), "speed": ("fast", "quick"),
    "data": ("big", "large"), "area": ("big", "large"), "energy": ("much",), "power": ("strong", "powerful"), "pressure": ("high", "much"), "angle": ("wide", "big"), "frequency": ("high",),
}  # fmt: skip
_HOW = (
    "how A is {value} {from_unit} in {to_unit}", "how A would {value} {from_unit} be in {to_unit}", "in {to_unit}, how A is {value} {from_unit}", "{value} {from_unit}, how A is that in {to_unit}", "how A are {value} {from_unit} in {to_unit}", "i don't know how A {value} {from_unit} is, tell me in {to_unit}", "if it is {value} {from_unit}, how A is it in {to_unit}",
)  # fmt: skip


def _how(kind: str) -> list[Phrasing]:
    return ways(*(template.replace(" A ", f" {adjective} ") for adjective in _KINDS[kind] for template in _HOW))


SHARES = {"length": 6, "mass": 5, "heat": 4, "volume": 4, "time": 2, "speed": 2, "data": 2, "area": 2}
"""How many hands of units each kind is dealt; the kinds not named here get one."""

GLUED_UNITS = ("km", "m", "cm", "mm", "ft", "mi", "kg", "g", "lbs", "lb", "oz", "mg", "ml", "L", "l", "gal", "GB", "MB", "KB", "TB", "kWh", "kcal", "kJ", "hp", "W", "kW", "psi", "kPa", "mph", "C", "F", "K", "s", "ms", "min", "h", "Hz", "MHz")  # fmt: skip


def _conversions() -> tuple[Family, ...]:
    families = []
    for kind in v.w.UNITS:
        for turn in range(SHARES.get(kind, 1)):
            one, other = v.unit_pairs(kind, turn)
            value: Maker = v.degrees if kind == "heat" else v.quantity
            families.append(CONVERT.asked(_CONVERSIONS, value=value, from_unit=one, to_unit=other))
            families.append(CONVERT.asked(_CONVERSIONS, value=value, from_unit=other, to_unit=one))
            families.append(CONVERT.asked(_how(kind), value=value, from_unit=one, to_unit=other))
            if short := [unit for unit in v.w.UNITS[kind] if unit in GLUED_UNITS]:
                rest = [unit for unit in v.w.UNITS[kind] if unit not in short]
                families.append(
                    CONVERT.asked(_GLUED, value=v.figures, from_unit=v.pick(short), to_unit=v.pick(rest or short))
                )
    for start, end in (
        ("celsius", "fahrenheit"),
        ("fahrenheit", "celsius"),
        ("Celsius", "kelvin"),
        ("Fahrenheit", "Celsius"),
    ):
        families.append(CONVERT.asked(_WARM, value=v.degrees, from_unit=v.pick([start]), to_unit=v.pick([end])))
    return tuple(families)


CONVERTS = _conversions()

FIGURES = (*CALCULATES, *CONVERTS)
