from __future__ import annotations

from agentkit_training.family import Maker, Surface
from agentkit_training.world import values as v
from agentkit_training.world.shape import day, flag, pick, real, text, tool, whole
from agentkit_training.world.values import Rng

OCCASION = v.loose(
    v.compose(
        "{f}'s {a}|the {b} {a}|the {c} in {p}|{a} of {f}|the {b} {c}|our {c}|{b} {c}|the {c} with {f}",
        a="wedding|birthday|retirement|exam|operation|christening|farewell|thesis defence|driving test|tax return|visa",
        b="next|second|spring|great|final|first|summer|school",
        c="holiday|marathon|trade fair|audit|house move|regatta|elections|lease|exhibition|probation period|harvest|premiere",
        f=v.any_of(v.FIRST[:-2]),
        p=v.any_of(v.CITY),
    ),
    0.2,
)
RELATIVE = v.mix(
    v.full_name,
    v.first_name,
    v.compose("my {a} {f}|our {b}|{f} from {c}|the {d}'s {b}|my {e} {a}", a="aunt|cousin|nephew|grandmother|brother|niece",
              b="cat|oak tree|house|boat|horse|old car", c=v.any_of(v.CITY), d="neighbours|Bergs|school|Rossis|village",
              e="late|eldest|youngest|other", f=v.any_of(v.FIRST[:-2])),
)  # fmt: skip
WEEKDAYS = v.enum("monday tuesday wednesday thursday friday saturday sunday")
CAPITAL_WEEKDAYS = v.member({d: d.lower() for d in "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()})
THING = v.compose(
    "the {a} {b}|{f}'s {b}|the {b} in {c}|a {a} {b}|the {b}|{b} {n}",
    a="old|garden|wooden|copper|stained-glass|front|upper|concrete|tin|miniature",
    b="flower bed|gable|funnel|table top|paper hat|roof|sand heap|pond|tent|window pane|dam wall|lampshade|terrace|kite"
    "|silo|ice cream cone|tile|planter|skylight|cushion",
    c="the yard|the workshop|plan B|the museum|exercise 4|the drawing",
    f=v.any_of(v.FIRST[:-2]),
    n=lambda r: str(r.randint(2, 19)),
)


def roman(r: Rng) -> str:
    """Make a Roman numeral."""
    n, said = r.choice((r.randint(4, 120), r.randint(400, 2050))), ""
    for sign, worth in zip(
        "M CM D CD C XC L XL X IX V IV I".split(), (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), strict=True
    ):
        said += sign * (n // worth)
        n %= worth
    return said


def digits_in(r: Rng) -> str:
    """Make a figure as it is written in some system."""
    pool = r.choice(("01", "01", "01234567", "0123456789", "0123456789ABCDEF", "0123456789abcdef"))
    said = r.choice(pool[1:]) + "".join(
        r.choice(pool) for _ in range(r.randint(5, 10) if len(pool) == 2 else r.randint(2, 4))
    )
    return f"0x{said}" if len(pool) == 16 and r.random() < 0.3 else said


def dated(first: int, last: int) -> Maker:
    """Make a day between two years, the year always said."""

    def make(r: Rng) -> Surface:
        y, m, d = r.randint(first, last), r.randint(1, 12), r.randint(1, 28)
        name = v.MONTHS[m - 1]
        end = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd"}.get(d, "th")
        said = r.choice(
            (f"{d} {name} {y}", f"{name} {d}, {y}", f"{name} {d}{end}, {y}", f"{d}{end} of {name} {y}", f"{d}.{m}.{y}",
             f"{y}-{m:02}-{d:02}", f"{d} {name[:3]} {y}", f"{y}/{m:02}/{d:02}")
        )  # fmt: skip
        return said, f"{y}-{m:02}-{d:02}"

    return make


def odds(low: float, high: float) -> Maker:
    """Make a probability in percent, in figures."""

    def make(r: Rng) -> Surface:
        x = round(r.uniform(low, high), r.choice((0, 0, 1, 2)))
        return (str(int(x)), int(x)) if x == int(x) else (str(x), x)

    return make


FAMILIES = (
    tool(
        "dates",
        "measure_date_span dates.difference daysBetween",
        (
            "Count the days between two dates.",
            "Computes the interval from one calendar day to another, optionally in working days only.",
            "Returns the number of days; the first day is not counted, the last one is.",
        ),
        (
            day("start", "First day"),
            day("end", "Last day"),
            flag("working_days", "Skip weekends and public holidays"),
            text("purpose", "What it is counted for", False),
        ),
        (
            "how many days from {start} to {end}?",
            "{start} until {end}, days",
            ("between {start} and {end}, leaving out Saturdays and Sundays", {"working_days": True}),
            "if {purpose} begins {start} and ends {end}, how long does it last",
            "{purpose}: {start} - {end}",
            "I planted the bulbs on {start} and they bloomed on {end}. That makes how many days?",
            ("count every day, weekends too, from {start} up to {end} for {purpose}", {"working_days": False}),
            "what's the distance in days of {start} and {end}",
            (
                "how often will I have to go to the office between {start} and {end}, purely the working days",
                {"working_days": True},
            ),
            "we were 12 people on board; we set sail {start} and came home {end}. Length of the voyage?",
            "by {end} I have to be finished with {purpose}. Starting {start}, what time does that leave me?",
            ("{start} .. {end}, business days", {"working_days": True}),
            "tell me the number of nights if I check in {start} and out {end}",
        ),
        lacks=(
            "how many days are left until then, starting {start}?",
            "by {end} I have to be finished with {purpose}, what time does that leave me?",
            ("count the business days up to {end}", {"working_days": True}),
        ),
        start=dated(2015, 2026),
        end=dated(2027, 2031),
        purpose=OCCASION,
    ),
    tool(
        "dates",
        "shift_calendar_date dates.add moveDate",
        (
            "Add to or subtract from a date.",
            "Moves a calendar day by a number of days, weeks, months or years in either direction.",
            "Returns the resulting date; the end of a shorter month is used where needed.",
        ),
        (
            day("date", "Date to begin with"),
            whole("amount", "How many units it is moved"),
            pick("unit", "Unit", "days weeks months years"),
            pick("direction", "Into the future or the past", "forward backward", False),
        ),
        (
            ("what date is {amount} {unit} after {date}?", {"direction": "forward"}),
            ("{amount} {unit} before {date}", {"direction": "backward"}),
            ("{date} plus {amount} {unit}", {"direction": "forward"}),
            ("{date} minus {amount} {unit}", {"direction": "backward"}),
            ("I signed on {date}; when do the {amount} {unit} of notice run out", {"direction": "forward"}),
            "move {date} by {amount} {unit}",
            ("the cheese was made {date} and has to ripen for {amount} {unit}", {"direction": "forward"}),
            (
                "seeds must be in the ground {amount} {unit} ahead of {date}, which day is that?",
                {"direction": "backward"},
            ),
            ("if you go back {amount} {unit} from {date} where do you land", {"direction": "backward"}),
            ("warranty: {date} + {amount} {unit}", {"direction": "forward"}),
            "{direction} {amount} {unit} from {date}",
            (
                "my passport must be valid for {amount} {unit} beyond {date}. Until when exactly?",
                {"direction": "forward"},
            ),
            ("due date {date}, we send a reminder {amount} {unit} earlier, so on...", {"direction": "backward"}),
        ),
        lacks=(
            "move {date} by a few {unit}",
            ("what date is {amount} {unit} after the start?", {"direction": "forward"}),
            ("{date} plus {amount}", {"direction": "forward"}),
        ),
        date=v.on_date,
        amount=v.count(2, 36, 0.4),
        unit=v.enum("days weeks months years"),
        direction=v.enum("forward backward"),
    ),
    tool(
        "dates",
        "find_nth_weekday dates.nth_weekday ordinalWeekday",
        (
            "Find a certain weekday of a month.",
            "Determines the date of, for instance, the second Tuesday of a month in a year.",
            "Returns a date, or nothing when a month lacks a fifth occurrence. Minus one means the last.",
        ),
        (
            pick("weekday", "Day of the week", "monday tuesday wednesday thursday friday saturday sunday"),
            pick("nth", "Which occurrence within the month", "first second third fourth fifth last"),
            text("month", "Month"),
            whole("year", "Year, this one if absent", False),
        ),
        (
            "when is the {nth} {weekday} in {month} {year}?",
            "{nth} {weekday} of {month}",
            ("the final {weekday} of {month} {year}", {"nth": "last"}),
            ("{weekday} number 3 in {month} {year}", {"nth": "third"}),
            "our club meets on the {nth} {weekday}. Which date will that be in {month}?",
            ("{month} {year}, 4th {weekday}", {"nth": "fourth"}),
            "rubbish is collected every {nth} {weekday}, so in {month} {year} that would be the...",
            "{month}: {weekday}, {nth}",
            ("does {month} {year} have five of them, {weekday} I mean, and when's number five", {"nth": "fifth"}),
            (
                "I get paid when the {weekday} comes round for the final time in the month; how about {month}?",
                {"nth": "last"},
            ),
            ("three of us want to know the date of the 2nd {weekday} of {month} {year}", {"nth": "second"}),
            ("{month} {year}: the earliest {weekday}, what day of the month is it", {"nth": "first"}),
            "for {year} please the {nth} {weekday} during {month}",
        ),
        lacks=(
            "when is the {weekday} in {month} {year}?",
            "{nth} {weekday} of the month",
            "the {nth} one of {month} {year}",
        ),
        weekday=v.mix(CAPITAL_WEEKDAYS, CAPITAL_WEEKDAYS, WEEKDAYS),
        nth=v.enum("first second third fourth fifth last"),
        month=v.month,
        year=v.plain_year,
    ),
    tool(
        "dates",
        "compute_age dates.age ageOnDay",
        (
            "Compute an age.",
            "Determines how old somebody or something is on a day, from the date of birth or origin.",
            "Returns years, months and days. The present day is used where no reference date is given.",
        ),
        (
            day("born", "Date of birth or origin"),
            day("on_day", "Reference date", False),
            text("subject", "Who or what it is about", False),
        ),
        (
            "how old is somebody born {born}?",
            "{subject} was born {born}; age on {on_day}?",
            "age: {born}, as of {on_day}",
            "{subject}, {born}",
            "what will be the age of {subject} on {on_day} with {born} as birthday",
            "I keep forgetting how old {subject} is. The certificate says {born}.",
            "on {on_day} is {subject}, born {born}, of age already?",
            "born {born} - can she retire on {on_day}?",
            "the deed of foundation is dated {born}, which anniversary falls in {on_day}",
            "the form asks for the age of {subject} at departure, {on_day}. Date of birth {born}.",
            "my phone is 4 years old, {subject} on the other hand goes back to {born}",
            "since {born} how many years, months and days have passed in the life of {subject}",
        ),
        lacks=(
            "how old is {subject}?",
            "what will be the age of {subject} on {on_day}",
            "can she retire on {on_day}?",
        ),
        born=dated(1921, 2021),
        on_day=v.usually(dated(2024, 2040), v.on_date, 0.6),
        subject=RELATIVE,
    ),
    tool(
        "number systems",
        "convert_number_base numerals.convert_base radixConvert",
        (
            "Convert a number to another base.",
            "Rewrites a figure given in one positional system in another, from dual to hexadecimal.",
            "Returns digits as a string; prefixes such as 0x are tolerated.",
        ),
        (
            text("digits", "The figure as written"),
            pick("from_base", "System it is written in", "binary octal decimal duodecimal hexadecimal", False),
            pick("to_base", "System wanted", "binary octal decimal duodecimal hexadecimal"),
        ),
        (
            "{digits} from {from_base} to {to_base}",
            "convert {digits} to {to_base}",
            "{digits} {from_base} => {to_base}",
            "what's {digits} in the {to_base} system?",
            ("I need {digits} in hex", {"to_base": "hexadecimal"}),
            ("what does {digits} ({from_base}) look like in ones and zeros", {"to_base": "binary"}),
            ("{digits} as an ordinary number please, it's {from_base}", {"to_base": "decimal"}),
            (
                "the aliens have 16 fingers, how do they write our {digits}",
                {"from_base": "decimal", "to_base": "hexadecimal"},
            ),
            ("file mode {digits} with digits from 0 to 7", {"to_base": "octal"}),
            ("count {digits} in dozens, base 12 I mean; it's a {from_base} figure", {"to_base": "duodecimal"}),
            "my calculator from 1985 only shows {to_base}. What will it show for {digits}?",
            ("the register reads {digits} in base two. {to_base}?", {"from_base": "binary"}),
            "how would somebody used to {to_base} put {digits}, which I wrote in {from_base}",
        ),
        lacks=(
            "convert {digits}, it's {from_base}",
            ("I need that in hex", {"to_base": "hexadecimal"}),
            "{from_base} to {to_base}",
        ),
        digits=digits_in,
        from_base=v.enum("binary octal decimal duodecimal hexadecimal"),
        to_base=v.enum("binary octal decimal duodecimal hexadecimal"),
    ),
    tool(
        "number systems",
        "write_roman_numeral numerals.to_roman asRomanNumeral",
        (
            "Write a number as a Roman numeral.",
            "Renders a whole number up to 3999 in Latin letters, as on clock faces and monuments.",
            "Returns upper-case letters unless small ones are requested.",
        ),
        (
            whole("number", "The number"),
            flag("small_letters", "Use small letters"),
        ),
        (
            "{number} in Roman numerals",
            "how did the Romans write {number}?",
            ("page {number} of the preface, in little Roman figures", {"small_letters": True}),
            "the mason wants to carve the year {number} the old way, which letters does he need",
            "{number} -> Roman",
            ("big letters on the church door: {number} as a Caesar would have had it", {"small_letters": False}),
            "turn {number} into X's and V's",
            "I'd like a tattoo of {number} with letters instead of figures, Latin style",
            "our Super Bowl party is the {number} one, put that in Roman please",
            "what would {number} be on a sundial",
            ("number paragraph {number} like i, ii, iii", {"small_letters": True}),
            "help my son (grade 4) with his homework: {number} the Roman way",
        ),
        lacks=(
            "write that in Roman numerals",
            ("page number in little Roman figures, please", {"small_letters": True}),
            "which letters does the mason need for the year?",
        ),
        number=v.count(4, 3000, 0.1),
    ),
    tool(
        "number systems",
        "read_roman_numeral numerals.from_roman decodeRoman",
        (
            "Read a Roman numeral.",
            "Gives the value of a numeral made of Latin letters in Arabic figures.",
            "Decodes Roman notation; strict mode rejects irregular spellings such as IIII.",
        ),
        (
            text("numeral", "The Roman numeral"),
            flag("strict", "Reject irregular spellings"),
        ),
        (
            "what number is {numeral}?",
            "{numeral} in normal figures",
            "it says {numeral} above the gate, which year was it built",
            "the film ends with {numeral}; when was that made?",
            ("is {numeral} correctly formed? if not tell me, otherwise its value", {"strict": True}),
            "decode {numeral}",
            "{numeral} = ?",
            "pope number {numeral}, how many before him then",
            ("value of {numeral}, and don't be pedantic about the spelling", {"strict": False}),
            "I can read I and X but {numeral} is beyond me",
            "chapter {numeral} as an Arabic number",
            "the clockmaker engraved {numeral} 2 times, what does it stand for?",
        ),
        lacks=(
            "what number do these letters stand for?",
            "it's engraved above the gate, which year was it built",
            ("is the numeral correctly formed?", {"strict": True}),
        ),
        numeral=roman,
    ),
    tool(
        "number systems",
        "spell_out_number numerals.in_words numberAsWords",
        (
            "Spell a number out.",
            "Writes a figure in words in a language, as on cheques and in contracts.",
            "Returns cardinal or ordinal words; decimals are read digit by digit.",
        ),
        (
            real("number", "Figure"),
            text("language", "Language of the words", False),
            flag("ordinal", "As a rank, e.g. 'third'"),
            text("currency", "Currency named behind it", False),
        ),
        (
            "{number} in words",
            "how is {number} said in {language}?",
            "spell out {number} {currency} for a cheque",
            ("the {language} word for being number {number} in a row", {"ordinal": True}),
            "{number}, {currency}, {language}, letters not digits",
            "the notary doesn't accept figures. {number} {currency} written in full, please",
            ("write {number} as a rank, in {language}", {"ordinal": True}),
            "I'm learning {language} and always stumble over {number}",
            ("a plain {number} in {language} words, no ranking", {"ordinal": False}),
            "what would I write on the dotted line below the sum of {number} {currency}",
            "read {number} to me in {language}",
            "contract clause 4 needs {number} as text",
        ),
        lacks=(
            "spell the number out in {language}",
            "written in full, in {currency}, please",
            ("as a rank, in {language}", {"ordinal": True}),
        ),
        number=v.usually(v.count(3, 9900, 0), v.decimal(1, 4000, 2)),
        language=v.language,
        currency=v.any_of("euros|dollars|pounds|francs|crowns|rupees|yen|pesos|zloty|rand|forint|dirhams"),
    ),
    tool(
        "plane and solid shapes",
        "trapezium_area shapes.trapezium.area areaOfTrapezoid",
        (
            "Area of a trapezium.",
            "Calculates the surface enclosed by a quadrilateral with two parallel sides.",
            "Needs both parallel sides and their distance; the unit of the result is the square of theirs.",
        ),
        (
            real("long_side", "Longer of the parallel sides"),
            real("short_side", "Shorter of the parallel sides"),
            real("height", "Distance of the parallel sides"),
            text("object", "What is measured", False),
        ),
        (
            "area of a trapezium with sides {long_side} and {short_side}, {height} high",
            "{object} is {long_side} m at the bottom, {short_side} m at the top and {height} m tall; its surface?",
            "a trapezoid: {long_side}, {short_side}, {height}",
            "how many square metres has {object} when it tapers from {long_side} to {short_side} over {height}",
            "{short_side} cm above, {long_side} cm below, {height} cm between: how big is that",
            "we need paint for {object}. Lower edge {long_side}, upper edge {short_side}, height {height}.",
            "height {height}, parallel sides {long_side} and {short_side}, what's the area?",
            "{object} narrows to {short_side} feet from {long_side} feet within {height} feet - square feet?",
            "my daughter is 9 and asks how large {object} is: {height} tall, {long_side} wide below and {short_side} above",
            "the two sides that run alongside each other measure {short_side} and {long_side}, {height} apart",
            "trapezium {long_side} / {short_side} / {height}",
            "what does {object} come to in square inches, top {short_side}, base {long_side}, height {height}",
        ),
        lacks=(
            "area of a trapezium with sides {long_side} and {short_side}",
            "{object} is {short_side} m at the top and {height} m tall, how big is it?",
            "it tapers from {long_side} to something over {height}",
        ),
        long_side=v.decimal(20, 90, 1),
        short_side=v.decimal(2, 19, 1),
        height=v.decimal(1, 40, 1),
        object=THING,
    ),
    tool(
        "plane and solid shapes",
        "cone_volume shapes.cone.volume volumeOfFrustum",
        (
            "Volume of a cone.",
            "Calculates how much a circular cone holds, or a truncated one if the upper radius is given.",
            "Returns the capacity in cubic units. Slanted cones have the same volume as upright ones.",
        ),
        (
            real("base_radius", "Radius of the base"),
            real("height", "Perpendicular height"),
            real("top_radius", "Radius of the upper face of a truncated cone", False),
            pick("unit", "Unit of length", "mm cm m inch", False),
        ),
        (
            "volume of a cone, radius {base_radius}, height {height}",
            "cone r={base_radius} h={height}",
            "a heap of gravel is {height} m high with a radius of {base_radius} m at the foot. How many cubic metres?",
            "a bucket: bottom radius {base_radius} {unit}, upper {top_radius} {unit}, {height} deep",
            "truncated cone {base_radius} / {top_radius} / {height}",
            (
                "how much does a paper hat hold that is {height} inches tall and {base_radius} in radius",
                {"unit": "inch"},
            ),
            "what fits in a funnel of {height} {unit} with {base_radius} {unit} from the middle to the rim",
            "the candle mould narrows from {base_radius} to {top_radius} along {height}; wax for 1 candle?",
            "I'm pouring a plinth, {height} tall, {base_radius} radius underneath and {top_radius} on top",
            ("{base_radius} centimetres radius, {height} centimetres high, pointed. Content?", {"unit": "cm"}),
            "if the tip were cut off at radius {top_radius}, what's left of {height} height on a base of {base_radius}",
            "how many cubic {unit} of ice cream go into a cornet {height} long and {base_radius} in radius at the mouth",
        ),
        lacks=(
            "volume of a cone with a radius of {base_radius}",
            "a heap of gravel is {height} m high, how many cubic metres?",
            "what fits in a funnel narrowing to {top_radius} along {height}",
        ),
        base_radius=v.decimal(42, 90, 1),
        height=v.decimal(3, 120, 1),
        top_radius=v.decimal(1, 40, 1),
        unit=v.enum("mm cm m inch"),
    ),
    tool(
        "plane and solid shapes",
        "regular_polygon shapes.polygon.regular polygonMeasure",
        (
            "Measure a regular polygon.",
            "Derives area, perimeter, interior angle or circumscribed radius of a polygon with equal sides.",
            "Returns a single figure; from three to a thousand corners.",
        ),
        (
            whole("corners", "Number of corners"),
            real("side_length", "Length of one side"),
            pick("quantity", "What is wanted", "area perimeter angle circumradius", False),
        ),
        (
            "{quantity} of a regular polygon with {corners} corners and sides of {side_length}",
            ("how large is a floor tile with {corners} equal sides of {side_length} cm", {"quantity": "area"}),
            (
                "a fence round a pavilion with {corners} corners, each side {side_length} m; how much fence?",
                {"quantity": "perimeter"},
            ),
            "polygon / {corners} corners / {side_length} / {quantity}",
            (
                "at what angle do I saw the boards for a frame of {corners} pieces, {side_length} inches each",
                {"quantity": "angle"},
            ),
            (
                "how big must a round lid be to cover a box with {corners} sides, {side_length} long",
                {"quantity": "circumradius"},
            ),
            "polygon {corners} x {side_length}",
            "with {corners} edges of {side_length} metres what's the {quantity}",
            ("{side_length} per side and {corners} sides, all around that makes...", {"quantity": "perimeter"}),
            "the quilt is made of patches with {corners} sides of {side_length} cm. I'd like the {quantity}.",
            ("surface of a pond, {corners} corners, {side_length} from one to the next", {"quantity": "area"}),
            "tell me everything about a shape of {corners} equal sides {side_length} long",
        ),
        lacks=(
            "{quantity} of a regular polygon with {corners} corners",
            ("how large is a floor tile with sides of {side_length} cm", {"quantity": "area"}),
            "polygon, {corners} corners, {quantity}",
        ),
        corners=v.count(5, 24, 0.5),
        side_length=v.decimal(25, 240, 1),
        quantity=v.enum("area perimeter angle circumradius"),
    ),
    tool(
        "chances",
        "binomial_chance chances.binomial repeatedTrials",
        (
            "Chance of a number of successes in repeated trials.",
            "Evaluates the binomial distribution for independent attempts with a constant probability.",
            "Returns a probability for exactly, at least or at most the given number of hits.",
        ),
        (
            whole("trials", "Number of attempts"),
            whole("hits", "Number of successes"),
            real("success_percent", "Probability of one success in percent"),
            pick("comparison", "How the successes are compared", "exactly at_least at_most", False),
        ),
        (
            "{trials} attempts at {success_percent} percent each, chance of {comparison} {hits} hits",
            (
                "what's the likelihood of {hits} or more out of {trials} seeds coming up if {success_percent}% germinate",
                {"comparison": "at_least"},
            ),
            (
                "she scores {success_percent} percent of her penalties; how likely is it that {hits} out of {trials} go in, no more no less",
                {"comparison": "exactly"},
            ),
            "n = {trials}, k = {hits}, p = {success_percent} %",
            (
                "of {trials} passengers {success_percent}% don't turn up. Probability that not more than {hits} stay away?",
                {"comparison": "at_most"},
            ),
            "{success_percent} percent of our bulbs are faulty, I bought {trials}. How probable are {hits} bad ones?",
            (
                "I'm 51 and guess on a test with {trials} questions, {success_percent} % right by luck. Do I get a minimum of {hits}?",
                {"comparison": "at_least"},
            ),
            "{hits} successes in {trials} tries, one in a hundred times {success_percent}",
            "it rains on {success_percent}% of days here. In {trials} days of holiday, {comparison} {hits} wet ones?",
            (
                "no more than {hits} duds among {trials} fireworks with a failure rate of {success_percent}%",
                {"comparison": "at_most"},
            ),
            "binomial {trials} {success_percent} {hits}",
            "if {success_percent} percent of callers buy, what are the odds that {trials} calls bring {hits} sales",
        ),
        lacks=(
            "chance of {hits} hits in {trials} attempts",
            ("{success_percent}% of seeds germinate, how likely are {hits} or more?", {"comparison": "at_least"}),
            "of {trials} passengers {success_percent}% don't turn up, how probable is it that it goes well?",
        ),
        trials=v.count(11, 90, 0.2),
        hits=v.count(2, 10, 0.4),
        success_percent=odds(11, 95),
        comparison=v.enum("exactly at_least at_most"),
    ),
    tool(
        "chances",
        "dice_sum_chance chances.dice.sum totalOfDice",
        (
            "Probability of a total with several dice.",
            "Works out how likely a sum is when throwing a number of dice with the given faces.",
            "Exact fraction and percentage; equality unless a comparison is passed.",
        ),
        (
            whole("dice", "Number of dice"),
            whole("total", "Sum that is wanted"),
            whole("faces", "Faces of a die, 6 if left out", False),
            pick("comparison", "How the sum is compared", "equal at_least at_most", False),
        ),
        (
            "chance of throwing {total} with {dice} dice",
            ("how probable is {total} or higher with {dice} dice of {faces} faces", {"comparison": "at_least"}),
            "{dice} dice / {faces} faces / {total}",
            ("I need {total} at minimum to slay the dragon and have {dice} dice", {"comparison": "at_least"}),
            (
                "what are my odds to stay at or under {total}, rolling {dice} of them with {faces} sides",
                {"comparison": "at_most"},
            ),
            "{total} in total from {dice} dice, {faces} sides each",
            "we play for chocolate: how likely is {total} if I shake {dice} dice?",
            ("precisely {total} with {dice} dice, please calculate", {"comparison": "equal"}),
            "my brother (14) claims {total} comes up all the time when you throw {dice} dice. Does it?",
            ("{dice} dice, {faces} faces, not above {total}", {"comparison": "at_most"}),
            "{comparison} {total} using {dice} dice",
            "take {dice} dice numbered to {faces}. With what probability do they add up to {total}?",
        ),
        lacks=(
            "chance of throwing {total}",
            "{dice} dice with {faces} faces, how probable is it?",
            ("how probable is that sum or higher with {dice} dice", {"comparison": "at_least"}),
        ),
        dice=v.count(2, 6, 0.5),
        total=v.count(7, 40, 0.1),
        faces=v.mix(v.any_of([("8", 8), ("10", 10), ("12", 12), ("20", 20), ("4", 4)]), v.count(4, 20, 0)),
        comparison=v.enum("equal at_least at_most"),
    ),
    tool(
        "chances",
        "urn_draw_chance chances.hypergeometric drawWithoutReturn",
        (
            "Chance of drawing marked items without putting them back.",
            "Evaluates the hypergeometric distribution: a sample taken from a stock containing marked pieces.",
            "Returns the probability that the sample holds exactly the wanted number of marked pieces.",
        ),
        (
            whole("stock", "Pieces altogether"),
            whole("marked", "Marked pieces among them"),
            whole("drawn", "Pieces drawn"),
            whole("wanted", "Marked pieces wanted in the sample"),
            text("item", "What the pieces are", False),
        ),
        (
            "{stock} {item}, {marked} of them red; drawing {drawn}, chance of {wanted} red?",
            "out of {stock} pieces {marked} are special. I take {drawn}. How likely are {wanted} special ones?",
            "stock {stock}, marked {marked}, drawn {drawn}, wanted {wanted}",
            "in a box of {stock} {item} there are {marked} duds; picking {drawn} blindly, what's the probability of {wanted} duds",
            "{drawn} {item} from {stock} of which {marked} win. {wanted} wins?",
            "the raffle has {stock} tickets and {marked} prizes. I bought {drawn}, what are the odds of {wanted} prizes",
            "we inspect {drawn} of {stock} {item}. {marked} are cracked. Do we find {wanted}?",
            "if I grab {drawn} from a bag with {stock} {item} including {marked} mouldy ones, do I get {wanted} of these",
            "how probable is it to have {wanted} aces in a hand of {drawn} when {marked} of the {stock} cards are aces",
            "class trip: {stock} kids, {marked} of them sick. In a bus with {drawn} kids, {wanted} sick ones, probability?",
            "urn {stock} with {marked}, sample {drawn} with {wanted}",
            "with {marked} good ones among {stock} {item}, would {drawn} picks contain {wanted} good ones, and how surely",
        ),
        lacks=(
            "in a box of {stock} {item} there are {marked} duds; how probable are {wanted} of them?",
            "I take {drawn} of {stock} {item}, chance of {wanted} red?",
            "{drawn} {item} from a bag of which {marked} win, do I get {wanted} of these",
        ),
        stock=v.count(41, 200, 0.1),
        marked=v.count(13, 40, 0.2),
        drawn=v.count(6, 12, 0.4),
        wanted=v.count(1, 5, 0.4),
        item=v.compose(
            "{a} {b}|{b}|{c} {b}|{a} {c} {b}",
            a="sealed|wrapped|small|numbered|identical|mixed|loose",
            b="marbles|eggs|apples|envelopes|cards|bulbs|chocolates|batteries|beads|socks|tickets|screws|keys|walnuts",
            c="wooden|glass|Easter|paper|metal|plastic",
        ),
    ),
)
