"""Ways to have a measurement put in another unit, written one by one."""

from __future__ import annotations

from collections.abc import Sequence

from agentkit_training import values as v
from agentkit_training.bundled.figures import CONVERT
from agentkit_training.family import Family, Maker

ANY = """
    The Americans write {value} {from_unit}. What would we say in {to_unit}?
    i grew up with {to_unit} and this says {value} {from_unit}
    {value} {from_unit} means nothing to me, i think in {to_unit}
    the form wants {to_unit} but i only have {value} {from_unit}
    in {to_unit} please, {value} {from_unit}
    {to_unit}? it's {value} {from_unit}
    {from_unit}: {value}. {to_unit}: ?
    {value} {from_unit}. how many {to_unit}
    my supplier quotes {value} {from_unit}, put that in {to_unit}
    how many {to_unit} should i order if i need {value} {from_unit}
    restate {value} {from_unit} using {to_unit}
    i measured {value} {from_unit}, the report must be in {to_unit}
    {value} {from_unit}, or how many {to_unit}
    do {value} {from_unit} make more than ten {to_unit}? how many exactly
    the lab sheet has {value} {from_unit} and i want {to_unit}
    give the {to_unit} that equal {value} {from_unit}
    what do you call {value} {from_unit} in {to_unit}
    what's {value} {from_unit} when you measure in {to_unit}
    how's {value} {from_unit} written in {to_unit}
    if i have {value} {from_unit}, what does that come to in {to_unit}
    convrt {value} {from_unit} to {to_unit}
    conver {value} {from_unit} into {to_unit}
    hwo many {to_unit} are {value} {from_unit}
    {value} {from_unit} to {to_unit} pls
    {value} {from_unit} as {to_unit}
    from {from_unit} into {to_unit} please, the number is {value}
    take {value} {from_unit} and tell me the {to_unit}
    my granny's notes say {value} {from_unit}, nobody uses that now, so {to_unit}
    can you do {from_unit}? i've got {value} of them and need {to_unit}
    is that {value} in {from_unit}? then what would it be in {to_unit}
    to {to_unit}, from {value} {from_unit}
    a value of {value} given in {from_unit} should be shown in {to_unit}
    {value} {from_unit} corresponds to what in {to_unit}
    we use {to_unit} here, so what's {value} {from_unit}
    scale {value} {from_unit} over to {to_unit}
    my students asked how many {to_unit} there are in {value} {from_unit}
    half the team uses {from_unit}. turn {value} {from_unit} into {to_unit} for the others
    {value} {from_unit} ~ ? {to_unit}
    could i have {value} {from_unit} in {to_unit}
    what's {value} {from_unit} worth in {to_unit}
    translate for me: {value} {from_unit} into {to_unit}
    i'd say {value} {from_unit}, but how would that be in {to_unit}
    rewrite {value} {from_unit} in terms of {to_unit}
    the manual is in {from_unit}, it gives {value}, and i need {to_unit}
    the answer to {value} {from_unit} in {to_unit} is what
    {value} {from_unit} → {to_unit}
    for how many {to_unit} does {value} {from_unit} stand
    never heard of {from_unit}. {value} of those, in {to_unit}?
    please show {value} {from_unit} with {to_unit} as the unit
"""
SPECIAL: dict[str, str] = {
    "length": """
        The fence will be {value} {from_unit}. The hardware shop sells by {to_unit}, so how many?
        my patient is {value} {from_unit} tall, the chart needs {to_unit}
        the next village is {value} {from_unit} off, what's that in {to_unit}
        i swam {value} {from_unit}, how far is it in {to_unit}
        the shelf is {value} {from_unit} wide, i want it in {to_unit}
        snow lies {value} {from_unit} deep, {to_unit} please
        drill a hole of {value} {from_unit}, in {to_unit} that would be
    """,
    "mass": """
        The calf weighed {value} {from_unit} at birth. In {to_unit}?
        my luggage is {value} {from_unit} and the airline counts {to_unit}
        how much flour is {value} {from_unit}, in {to_unit}
        i weigh {value} {from_unit}, what does that make in {to_unit}
        the recipe is in {from_unit}: {value}. my scales show {to_unit}
        the dose is {value} {from_unit}, the nurse wants {to_unit}
        a load of {value} {from_unit} is how heavy in {to_unit}
    """,
    "heat": """
        My child has {value} {from_unit}, is that a fever? tell me in {to_unit}
        preheat to {value} {from_unit}, but my oven shows {to_unit}
        The greenhouse is at {value} {from_unit}. What's that in {to_unit}?
        the forecast for Chicago says {value} {from_unit}, i need {to_unit} to pack
        vaccine fridge at {value} {from_unit}, log it in {to_unit}
        water boils there at {value} {from_unit}, how many {to_unit}
        sample melted at {value} {from_unit}, write that in {to_unit}
    """,
    "volume": """
        The tank takes {value} {from_unit}. How many {to_unit} do I fill in?
        our cows gave {value} {from_unit} today, the dairy counts {to_unit}
        my measuring jug only has {to_unit}, and i need {value} {from_unit} of milk
        soup for thirty: {value} {from_unit}. in {to_unit}?
        how much rain is {value} {from_unit} in {to_unit}
        infuse {value} {from_unit}, which is how many {to_unit}
    """,
    "time": """
        The machine has run {value} {from_unit}. In {to_unit}, how long is that?
        the film lasts {value} {from_unit}, how many {to_unit} is that
        uptime says {value} {from_unit}, what's it in {to_unit}
        i've been on hold for {value} {from_unit}, so how many {to_unit}
        my contract has {value} {from_unit} left, put in {to_unit}
    """,
    "speed": """
        The wind blows at {value} {from_unit}. How many {to_unit}?
        i was caught doing {value} {from_unit}, what is that in {to_unit}
        our boat makes {value} {from_unit}, and in {to_unit}
        limit {value} {from_unit}, my car shows {to_unit}
    """,
    "data": """
        The backup is {value} {from_unit}. Does it fit, I mean how many {to_unit} is it?
        the disk has {value} {from_unit} free, say it in {to_unit}
        a download of {value} {from_unit} is how much in {to_unit}
        my quota is {value} {from_unit} and the log counts {to_unit}
    """,
    "area": """
        The meadow measures {value} {from_unit}. The form asks for {to_unit}.
        the flat has {value} {from_unit}, my american friend thinks in {to_unit}
        we sow {value} {from_unit}, how much is that in {to_unit}
        {value} {from_unit} of floor to be laid, in {to_unit}
    """,
    "energy": """
        The bar has {value} {from_unit}. What is that in {to_unit}?
        we used {value} {from_unit} last month, in {to_unit} please
        burning it gives {value} {from_unit}, how many {to_unit}
    """,
    "power": """
        The tractor has {value} {from_unit}. In {to_unit}?
        the kettle draws {value} {from_unit}, how many {to_unit} is it
    """,
    "pressure": """
        The tyre should have {value} {from_unit}, but the pump shows {to_unit}
        air pressure is {value} {from_unit} today, what's it in {to_unit}
    """,
    "angle": """
        The roof slopes by {value} {from_unit}. Put that in {to_unit}.
        turn the antenna {value} {from_unit}, in {to_unit} that's how much
    """,
    "frequency": """
        The station sends on {value} {from_unit}. How many {to_unit}?
        the spindle runs at {value} {from_unit}, in {to_unit}
    """,
}
"""Ways to ask that fit one kind of quantity."""

WRITTEN: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "length": (("km", "kilometers", "m", "meters", "cm", "centimetres", "mm"), ("miles", "mi", "feet", "ft", "inches", "in", "yards", "yd", "nautical miles")),
    "mass": (("kg", "kilos", "kilograms", "g", "grams", "grammes", "t", "tonnes"), ("lbs", "lb", "pounds", "oz", "ounces", "stone")),
    "heat": (("°C", "degrees Celsius", "C", "degC", "centigrade", "celsius"), ("°F", "degrees Fahrenheit", "F", "fahrenheit", "K", "kelvin")),
    "volume": (("l", "litres", "L", "liters", "ml", "cl", "m3", "cubic metres"), ("gallons", "gal", "cups", "pints", "pt", "fl oz", "tbsp", "tsp", "quarts", "cubic feet")),
    "time": (("min", "mins", "minutes", "s", "secs", "seconds"), ("h", "hrs", "hours", "days", "weeks")),
    "speed": (("km/h", "kmh", "m/s", "kph", "meters per second"), ("mph", "knots", "kn", "miles per hour", "ft/s")),
    "data": (("MB", "megabytes", "KB", "MiB", "kB"), ("GB", "TB", "gigabytes", "GiB", "bits", "bytes")),
    "area": (("m²", "sqm", "m2", "square metres", "ha", "hectares", "km²"), ("sq ft", "acres", "ft²", "square feet", "square miles")),
    "energy": (("kJ", "J", "joules", "kilojoules"), ("kcal", "kWh", "calories", "BTU", "Wh")),
    "power": (("kW", "W", "watts", "kilowatts"), ("hp", "horsepower")),
    "pressure": (("bar", "hPa", "kPa", "pascals"), ("psi", "atm", "mmHg", "atmospheres")),
    "angle": (("degrees", "deg", "°"), ("radians", "rad", "turns")),
    "frequency": (("Hz", "hertz", "kHz"), ("MHz", "rpm", "GHz")),
}  # fmt: skip
"""Units as people write them, in two hands."""


def _asked(kind: str, turn: int) -> tuple[Family, ...]:
    hands: tuple[Sequence[str], Sequence[str]] = WRITTEN[kind]
    value: Maker = v.degrees if kind == "heat" else v.quantity
    one, other = (v.pick(hand) for hand in (hands if turn else hands[::-1]))
    share = "\n".join(ANY.splitlines()[turn + 1 :: 2])
    return (
        CONVERT.by_hand(share, value=value, from_unit=one, to_unit=other),
        CONVERT.by_hand(SPECIAL[kind], value=value, from_unit=one, to_unit=other),
    )


CONVERTS = tuple(family for kind in WRITTEN for turn in (0, 1) for family in _asked(kind, turn))
