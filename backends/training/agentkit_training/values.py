"""Makers of values: combinatorial, so that few are seen twice. A maker returns text, or (words, JSON value).

A value is always among what the model may choose: up to twelve words of the request, a quoted or backticked passage, or
all that follows a colon. Makers named `bare_...` stay short enough to stand in the middle of a sentence.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import date as Day
from datetime import timedelta

from agentkit_training import word_lists as w
from agentkit_training.family import Maker, Surface

Made = str | Surface
Text = Callable[[random.Random], str]


def pick(options: Sequence[str]) -> Text:
    """Return a maker that picks one of `options`."""
    return lambda rng: rng.choice(options)


def one(*options: Made) -> Maker:
    """Return a maker that picks one of the values given."""
    return lambda rng: rng.choice(options)


def mix(*makers: tuple[float, Maker]) -> Maker:
    """Return a maker that draws from one of `makers`, by their weights."""
    weights = [weight for weight, _ in makers]
    return lambda rng: rng.choices(makers, weights)[0][1](rng)


def words_of(made: Made) -> str:
    """Return the words of a made value."""
    return made if isinstance(made, str) else made[0]


# ---- files ----------------------------------------------------------------------------------------------------------


def _stem(rng: random.Random) -> str:
    stem = rng.choice(w.STEMS)
    draw = rng.random()
    if draw < 0.2:
        stem += rng.choice("-_") + rng.choice(w.STEMS)
    elif draw < 0.36:
        stem += rng.choice(("_2023", "_2024", "-2025", "2", "_v3", "_final", "-q1", "_q4", "1", "-old", "_new", "_may", "-eu",
                            "_us", "-2026-03", "_jan", "-draft", "_clean", "3b", "-week12"))  # fmt: skip
    elif draw < 0.42:
        stem = rng.choice(("my", "q1", "q3", "team", "2024", "all", "2026-02", "new", "daily", "weekly", "raw", "v2")) + rng.choice("-_") + stem
    elif draw < 0.45:
        stem = f"{_day(rng).isoformat()}-{stem}"
    return stem.capitalize() if rng.random() < 0.05 else stem.upper() if rng.random() < 0.02 else stem


def _file(rng: random.Random, ends: Sequence[str]) -> str:
    folders = "".join(rng.choice(w.FOLDERS) + "/" for _ in range(rng.choices((0, 1, 2), (70, 24, 6))[0]))
    start = rng.choice(("./", "../", "")) if rng.random() < 0.05 else ""
    return f"{start}{folders}{_stem(rng)}.{rng.choice(ends)}"


def text_file(rng: random.Random) -> str:
    """Return the path of a text file."""
    draw = rng.random()
    if draw < 0.03:
        return rng.choice(w.BARE_FILES)
    if draw < 0.05:
        return f"{rng.choice(w.ADJECTIVES)} {rng.choice(w.STEMS)}.{rng.choice(w.TEXT_ENDS[:3])}"
    return _file(rng, w.TEXT_ENDS)


def data_file(rng: random.Random) -> str:
    """Return the path of a data file."""
    return _file(rng, w.DATA_ENDS)


def path(rng: random.Random) -> str:
    """Return the path of any file."""
    return _file(rng, w.TEXT_ENDS + w.DATA_ENDS)


def folder(rng: random.Random) -> str:
    """Return a folder's path."""
    name = rng.choice(w.FOLDERS) if rng.random() < 0.6 else _stem(rng)
    if rng.random() < 0.25:
        name += "/" + rng.choice(w.FOLDERS)
    return name + "/" if rng.random() < 0.15 else name


def folder_or_file(rng: random.Random) -> str:
    """Return where to search: mostly a folder."""
    return folder(rng) if rng.random() < 0.75 else path(rng)


def glob(rng: random.Random) -> str:
    """Return a file pattern."""
    return rng.choice(("*.{0}", "*.{0}", "*.{0}", "**/*.{0}", "{1}*", "{1}*.{0}", "*{1}*", "*_{1}.{0}", "{1}-*.{0}", "*2024*.{0}")).format(
        rng.choice(w.TEXT_ENDS + w.DATA_ENDS), rng.choice(w.STEMS)
    )


# ---- numbers --------------------------------------------------------------------------------------------------------

SMALL = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
         "seventeen eighteen nineteen").split()  # fmt: skip
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(n: int) -> str:
    """Return a number below ten thousand in words."""
    if n < 20:
        return SMALL[n]
    if n < 100:
        return TENS[n // 10] + (f"-{SMALL[n % 10]}" if n % 10 else "")
    head, rest = (f"{SMALL[n // 100]} hundred", n % 100) if n < 1000 else (f"{in_words(n // 1000)} thousand", n % 1000)
    return head + (f" and {in_words(rest)}" if 0 < rest < 100 else f" {in_words(rest)}" if rest else "")


def integer(low: int, high: int) -> Maker:
    """Return a maker of whole numbers, sometimes in words or with separators."""

    def make(rng: random.Random) -> Made:
        draw = rng.random()
        n = rng.randint(low, min(high, low + 12)) if draw < 0.4 else rng.randint(low, high)
        if draw > 0.8 and high > low + 40:
            n = max(low, n - n % 10)
        if n <= 20 and rng.random() < 0.3 or n <= 100 and n % 10 == 0 and rng.random() < 0.15:
            return in_words(n), n
        return (f"{n:,}" if rng.random() < 0.4 else str(n)), n

    return make


def negative(maker: Maker) -> Maker:
    """Return a maker of the same words for the negative number."""

    def make(rng: random.Random) -> Made:
        words, value = maker(rng)
        return words, -value  # type: ignore[operator]

    return make


def quantity(rng: random.Random) -> Made:
    """Return a number, whole or not."""
    draw = rng.random()
    if draw < 0.55:
        return integer(2, rng.choice((20, 200, 5000)))(rng)
    if draw < 0.62:
        n = rng.choice((100, 200, 250, 500, 750, 1000, 1500, 2500, 10000, 100000, rng.randint(2, 9) * 100))
        return (in_words(n) if n < 10000 and rng.random() < 0.4 else f"{n:,}" if rng.random() < 0.5 else str(n)), n
    if draw < 0.66:
        x = round(rng.uniform(1000, 99999), 2)
        return f"{x:,}", x
    x = round(rng.uniform(0.1, rng.choice((10, 100, 1000))), rng.choice((1, 1, 2, 3)))
    return str(x), x


def figures(rng: random.Random) -> Made:
    """Return a number in plain figures, as written close to its unit."""
    n: float = rng.randint(2, rng.choice((20, 200, 5000))) if rng.random() < 0.7 else round(rng.uniform(0.1, 300), rng.choice((1, 2)))
    return str(n), n


def degrees(rng: random.Random) -> Made:
    """Return a temperature, below zero now and then."""
    n: float = rng.randint(-40, 250) if rng.random() < 0.7 else round(rng.uniform(-20, 110), 1)
    return str(n), n


# ---- dates ----------------------------------------------------------------------------------------------------------


def _day(rng: random.Random) -> Day:
    return Day(2019, 1, 1) + timedelta(days=rng.randrange(12 * 365 - 1))


def _ordinal(n: int) -> str:
    return f"{n}{'th' if 10 < n < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


def near_date(rng: random.Random) -> Made:
    """Return today, tomorrow or yesterday."""
    word, days = rng.choice((("today", 0), ("today", 0), ("tomorrow", 1), ("yesterday", -1)))
    return word, (Day.today() + timedelta(days=days)).isoformat()


def date(rng: random.Random) -> Made:
    """Return a date in one of many forms, and its ISO form. Slashes put the month first, dots the day."""
    day = _day(rng)
    short = day.strftime("%b")
    month = rng.choice((day.strftime("%B"), day.strftime("%B"), short, short if day.month == 5 else short + "."))
    if rng.random() < 0.15:
        month = month.lower()
    d, y = day.day, day.year
    if rng.random() < 0.07:
        day = day.replace(year=Day.today().year, day=min(day.day, 28))
        d = day.day
        return rng.choice((f"{month} {d}", f"{d} {month}", f"{_ordinal(d)} of {month}", f"{month} {_ordinal(d)}")), day.isoformat()
    if rng.random() < 0.05:
        return near_date(rng)
    forms = (
        day.isoformat(), day.isoformat(), day.isoformat(), f"{month} {d}, {y}", f"{month} {d}, {y}", f"{month} {d} {y}",
        f"{d} {month} {y}", f"{d} {month} {y}", f"{month} {_ordinal(d)}, {y}", f"{_ordinal(d)} of {month} {y}",
        f"{_ordinal(d)} {month} {y}", f"{month} {_ordinal(d)} {y}", f"{d}.{day.month}.{y}", f"{d:02}.{day.month:02}.{y}",
        f"{y}/{day.month}/{d}", f"{y}/{day.month:02}/{d:02}", f"{day.month}/{d}/{y}", f"{day.month:02}/{d:02}/{y}",
    )  # fmt: skip
    return rng.choice(forms), day.isoformat()


# ---- data -----------------------------------------------------------------------------------------------------------

column = pick(w.NUMERIC)
key = pick(w.KEYS)
city = pick(w.CITIES)
person = pick(w.NAMES)
thing = pick(w.THINGS)


def category(rng: random.Random) -> str:
    """Return a value that rows are filtered by."""
    draw = rng.random()
    if draw < 0.1:
        return rng.choice(w.CITIES)
    if draw < 0.18:
        return rng.choice(w.THINGS)
    if draw < 0.24:
        return f"{rng.choice('ABCKPSX')}{rng.choice(('', '-'))}{rng.randint(1, 999)}"
    if draw < 0.28:
        return str(rng.randint(1, 2030))
    value = rng.choice(w.CATEGORIES)
    return value.lower() if rng.random() < 0.15 else value


def _sql(rng: random.Random, templates: Sequence[str]) -> str:
    a, b, g = (name.replace(" ", "_") for name in (column(rng), column(rng), key(rng)))
    text = rng.choice(templates).format(a=a, b=b, g=g, n=rng.randint(1, 500), m=rng.randint(1, 20), v=category(rng))
    return text.lower() if rng.random() < 0.3 else text


SHORT_SQL = (
    "SELECT * FROM data LIMIT {m}", "SELECT * FROM data", "SELECT COUNT(*) FROM data", "SELECT AVG({a}) FROM data", "SELECT MAX({a}) FROM data",
    "SELECT SUM({a}) FROM data", "SELECT MIN({a}) FROM data", "SELECT DISTINCT {g} FROM data", "SELECT {a}, {b} FROM data", "SELECT {g} FROM data LIMIT {m}",
    "SELECT {g}, {a} FROM data", "SELECT * FROM data WHERE {a} > {n}", "SELECT {a} FROM data ORDER BY {b}", "SELECT {g} FROM data ORDER BY {a} DESC",
)  # fmt: skip
LONG_SQL = (
    *SHORT_SQL, "SELECT {g}, SUM({a}) FROM data GROUP BY {g}", "SELECT COUNT(*) FROM data WHERE {a} > {n}", "SELECT {g}, {a} FROM data ORDER BY {a} DESC LIMIT {m}",
    "SELECT {a}, {b} FROM data WHERE {g} = '{v}'", "SELECT {g}, COUNT(*) AS n FROM data GROUP BY {g} ORDER BY n", "SELECT {g} FROM data WHERE {a} < {n} AND {b} > {n}",
    "SELECT {g}, AVG({a}) AS mean FROM data GROUP BY {g} HAVING mean > {n}", "SELECT {g}, SUM({a} * {b}) FROM data GROUP BY {g}", "SELECT * FROM data WHERE {g} IN ('{v}', 'other')",
    "SELECT COUNT(DISTINCT {g}) FROM data", "SELECT * FROM data WHERE {g} LIKE '{v}%' LIMIT {m}", "SELECT SUM({a}) FROM data WHERE {g} = '{v}'",
    "SELECT {g}, MAX({a}) - MIN({a}) FROM data GROUP BY {g}", "SELECT * FROM data WHERE {a} BETWEEN {m} AND {n}", "SELECT ROUND(AVG({a}), 2) FROM data WHERE {b} IS NOT NULL",
    "SELECT {g}, MIN({a}), MAX({a}) FROM data GROUP BY {g}", "SELECT * FROM data ORDER BY {a} ASC LIMIT {m} OFFSET {n}", "WITH t AS (SELECT {a} FROM data) SELECT SUM({a}) FROM t",
)  # fmt: skip


def sql(rng: random.Random) -> str:
    """Return a SQL statement over the table `data`."""
    return _sql(rng, LONG_SQL)


def bare_sql(rng: random.Random) -> str:
    """Return a short SQL statement."""
    return _sql(rng, SHORT_SQL)


# ---- arithmetic, units, places --------------------------------------------------------------------------------------


def _figure(rng: random.Random) -> str:
    return rng.choice((
        str(rng.randint(2, 999)), str(rng.randint(2, 20)), str(rng.randint(2, 99)), f"{rng.randint(1000, 99999):,}", str(rng.randint(1000, 9999)),
        f"{rng.uniform(1, 99):.2f}", f"{rng.uniform(1, 9):.1f}", str(rng.randint(1, 90) * 100),
    ))  # fmt: skip


def expression(rng: random.Random) -> str:
    """Return arithmetic, in figures or words."""
    a, b, c, d = (_figure(rng) for _ in range(4))
    p, k = rng.choice((str(rng.randint(1, 99)), str(rng.randint(1, 20) * 5), f"{rng.uniform(0.5, 25):.1f}")), rng.randint(2, 12)
    small, other = in_words(rng.randint(2, 40)), in_words(rng.randint(2, 90))
    money = rng.choice("$€£") + _figure(rng)
    return rng.choice((
        f"{a} + {b}", f"{a} * {b}", f"{a}*{b}", f"{a} - {b}", f"{a} / {b}", f"{a}/{b}", f"({a} + {b}) * {c}", f"({a}+{b})*{k}", f"{a} x {b}",
        f"{a} times {b}", f"{a} plus {b}", f"{a} minus {b}", f"{a} divided by {b}", f"{a} multiplied by {b}", f"{a} over {b}", f"{a} × {b}", f"{a} ÷ {b}",
        f"{p}% of {a}", f"{p} percent of {a}", f"{p}% of {money}", f"{p} % of {a}", f"{a} plus {p}%", f"{a} minus {p}%", f"{a} + {p}%", f"{a} - {p}%", f"{p}% off {a}",
        f"square root of {a}", f"the square root of {a}", f"sqrt({a})", f"sqrt {a}", f"cube root of {a}", f"{k} squared", f"{k} cubed", f"{k}^{rng.randint(2, 9)}", f"{k}**{rng.randint(2, 9)}",
        f"{k} to the power of {rng.randint(2, 9)}", f"{k} to the {rng.randint(3, 9)}th", f"{a} + {b} + {c}", f"{a} + {b} - {c}", f"{a} * ({b} - {c})", f"{a} minus {b} plus {c}", f"{a} / {b} * {c}",
        f"{a}+{b}", f"{a}-{b}", f"half of {a}", f"a third of {a}", f"a quarter of {a}", f"double {a}", f"twice {a}", f"-{a} + {b}", f"({a} - {b}) / {c}", f"{a} times {b} plus {c}", f"{a} plus {b} times {c}",
        f"{small} times {other}", f"{small} plus {other}", f"{small} minus {other}", f"{other} divided by {small}", f"{small} percent of {a}", f"{a} mod {k}", f"{a} % {k}", f"log({a})", f"log10({a})", f"ln({k})",
        f"sin({k})", f"cos({k})", f"abs(-{a})", f"round({a} / {k}, 2)", f"factorial of {k}", f"{k}!", f"pi * {k}^2", f"2 * pi * {k}", f"max({a}, {b})", f"({a} + {b} + {c}) / 3", f"{a} + {b} + {c} + {d}",
        f"the sum of {a} and {b}", f"the product of {a} and {b}", f"the difference between {a} and {b}", f"{money} plus {p}%", f"{money} / {k}", f"{money} split by {k}", f"{a} divided by {b} times {c}", f"{k} dozen",
    ))  # fmt: skip


def order(rng: random.Random) -> str:
    """Return arithmetic as an order: "multiply 12 by 4"."""
    a, b = _figure(rng), _figure(rng)
    return rng.choice((
        f"multiply {a} by {b}", f"divide {a} by {b}", f"add {a} and {b}", f"add {a} to {b}", f"subtract {a} from {b}", f"multiply {a} and {b}", f"add {rng.randint(1, 30)}% to {a}", f"take {rng.randint(1, 30)}% off {a}", f"double {a}", f"square {a}", f"add up {a}, {b} and {_figure(rng)}",
    ))  # fmt: skip


def unit_pairs(kind: str, turn: int) -> tuple[Text, Text]:
    """Return makers of two different units of one kind: the kind's units are dealt into two hands, anew each `turn`."""
    units = list(w.UNITS[kind])
    random.Random(turn).shuffle(units)
    half = len(units) // 2
    return pick(units[:half]), pick(units[half:])


def unit(rng: random.Random) -> str:
    """Return a unit."""
    return rng.choice(w.UNITS[rng.choice(list(w.UNITS))])


def zone(rng: random.Random) -> str:
    """Return a time zone or a city."""
    draw = rng.random()
    if draw < 0.25:
        return rng.choice(w.ZONES)
    if draw < 0.33:
        return rng.choice(w.ZONE_LANDS)
    place = rng.choice(w.CITIES)
    return place.lower() if rng.random() < 0.2 else place


def url(rng: random.Random) -> str:
    """Return a web address."""
    host = rng.choice(w.STEMS + w.HOSTS).lower() + rng.choice(w.HOST_ENDS)
    steps = "".join("/" + rng.choice(w.STEMS) for _ in range(rng.choices((0, 1, 2, 3), (3, 4, 2, 1))[0]))
    end = rng.choice(("", "", "", ".html", "?page=2", "/", f"?q={rng.choice(w.STEMS)}&n=1", f"/{rng.randint(1, 9999)}", "#top", ".json", ".txt"))
    name = f"{rng.choice(('', '', '', 'www.', 'api.', 'docs.', 'blog.', 'm.'))}{host}{steps}{end if steps else end[:1] if end == '/' else ''}"
    if rng.random() < 0.12:
        return f"localhost:{rng.choice((3000, 8000, 8080, 5000))}{steps}" if rng.random() < 0.1 else name.split("?")[0].split("#")[0].rstrip("/")
    return f"{rng.choice(('https', 'https', 'https', 'http'))}://{name}"


def email(rng: random.Random) -> str:
    """Return an e-mail address."""
    middle = rng.choice(("", "." + rng.choice(w.STEMS), str(rng.randint(1, 99))))
    return f"{rng.choice(w.NAMES).lower()}{middle}@{rng.choice(w.HOSTS)}.{rng.choice(('com', 'org', 'net'))}"


# ---- words people write down or look for ----------------------------------------------------------------------------


def _object(rng: random.Random) -> str:
    middle = rng.choice(("the ", "the ", "the ", "some ", "a ", "", f"the {rng.choice(w.ADJECTIVES)} ", f"{rng.choice(w.NAMES)}'s ", "my ", "our ", "more ", "two "))
    return middle + rng.choice(w.THINGS)


def _when(rng: random.Random) -> str:
    return " " + rng.choice(w.WHEN) if rng.random() < 0.45 else ""


def _who(rng: random.Random) -> str:
    return rng.choice(w.NAMES if rng.random() < 0.6 else w.PEOPLE)


def errand(rng: random.Random) -> str:
    """Return something to do: "water the plants on Friday"."""
    return rng.choice((
        lambda: f"{rng.choice(w.DEEDS)} {_object(rng)}{_when(rng)}", lambda: f"{rng.choice(w.DEEDS)} {_object(rng)}{_when(rng)}",
        lambda: f"{rng.choice(w.PERSON_DEEDS)} {_who(rng)}{_when(rng)}", lambda: f"{rng.choice(w.PERSON_DEEDS)} {_who(rng)} about {_object(rng)}",
        lambda: f"{rng.choice(w.PERSON_DEEDS)} {_who(rng)} about the {rng.choice(w.TOPICS)}{_when(rng)}", lambda: f"{rng.choice(w.DEEDS)} {_object(rng)} for {_who(rng)}",
        lambda: f"{rng.choice(w.DEEDS)} {rng.choice(w.THINGS)} and {rng.choice(w.THINGS)}{_when(rng)}", lambda: f"ask {_who(rng)} for {_object(rng)}",
        lambda: f"be at {rng.choice(w.CITIES)} {rng.choice(('station', 'airport', 'office'))}{_when(rng)}", lambda: f"book {rng.choice(('a table', 'a room', 'a taxi', 'an appointment'))} {rng.choice(w.WHEN)}",
    ))()  # fmt: skip


def fact(rng: random.Random) -> str:
    """Return something that is so: "the spare key is behind the shed"."""
    n = rng.randint(100, 9999)
    return rng.choice((
        lambda: f"{rng.choice(w.SUBJECTS)} {rng.choice(w.PREDICATES)}", lambda: f"{rng.choice(w.SUBJECTS)} {rng.choice(w.PREDICATES)}",
        lambda: f"{_object(rng)} is {rng.choice(w.STATES)}", lambda: f"the {rng.choice(w.ADJECTIVES)} {rng.choice(w.THINGS)} is {rng.choice(w.STATES)}",
        lambda: f"{rng.choice(w.NAMES)} {rng.choice(('likes', 'prefers', 'cannot stand', 'asked for'))} {rng.choice(w.LIKES)}",
        lambda: f"{rng.choice(w.NAMES)} {rng.choice(('needs', 'has', 'wants', 'borrowed', 'returned', 'ordered'))} {_object(rng)}",
        lambda: f"the {rng.choice(w.THINGS)} {rng.choice(('code', 'number', 'pin', 'size', 'combination'))} is {n}", lambda: f"the {rng.choice(w.THINGS)} costs {n} euros",
        lambda: f"{rng.choice(w.NAMES)}'s birthday is {rng.choice(('in', 'at the end of', 'in early', 'in mid'))} {rng.choice(('May', 'July', 'October', 'March', 'June'))}",
        lambda: f"the {rng.choice(w.TOPICS)} {rng.choice(('meeting', 'call', 'appointment', 'talk'))} is {rng.choice(w.WHEN)}", lambda: f"the password for the {rng.choice(w.THINGS)} is {rng.choice(w.HOSTS)}{n}",
        lambda: f"{_who(rng)} is {rng.choice(('away', 'on holiday', 'in ' + rng.choice(w.CITIES), 'off sick', 'free'))} {rng.choice(w.WHEN)}", lambda: f"we are out of {rng.choice(w.THINGS)}",
        lambda: f"I parked on level {rng.randint(1, 6)}", lambda: f"the train to {rng.choice(w.CITIES)} leaves {rng.choice(w.WHEN)}", lambda: f"{_who(rng)} said the {rng.choice(w.TOPICS)} {rng.choice(w.PREDICATES)}",
    ))()  # fmt: skip


def jotting(rng: random.Random) -> str:
    """Return what people jot down without a verb: things, names, ideas."""
    return rng.choice((
        lambda: ", ".join(rng.sample(w.THINGS, 3)), lambda: f"{rng.choice(w.THINGS)} and {rng.choice(w.THINGS)}", lambda: f"{rng.choice(w.TOPICS)} with {_who(rng)}{_when(rng)}",
        lambda: f"{rng.choice(w.TOPICS)} {rng.choice(w.WHEN)}", lambda: f"{rng.choice(w.ADJECTIVES)} {rng.choice(w.THINGS)} for {_who(rng)}", lambda: f"idea for the {rng.choice(w.TOPICS)}",
        lambda: f"{rng.choice(w.NAMES)} {rng.randint(200, 999)} {rng.randint(1000, 9999)}", lambda: f"room {rng.randint(1, 40)}, {rng.choice(w.WHEN)}", lambda: f"size {rng.randint(30, 48)}, {rng.choice(w.ADJECTIVES)}",
    ))()  # fmt: skip


note: Maker = mix((4, errand), (4, fact), (2, jotting))


def _started(text: str, rng: random.Random) -> str:
    return text[0].upper() + text[1:] if rng.random() < 0.4 else text


def bare_content(rng: random.Random) -> str:
    """Return words for a file that need no quotation marks."""
    draw = rng.random()
    if draw < 0.22:
        return rng.choice([text for text in w.SHORT_TEXTS if text[0].isalnum()])
    if draw < 0.32:
        return ", ".join(rng.sample(w.THINGS, rng.randint(2, 4)))
    if draw < 0.4:
        return rng.choice(w.LAST_WORDS)
    if draw < 0.48:
        return rng.choice(w.THINGS + w.STEMS)
    return _started(words_of(note(rng)), rng)


def sentence(rng: random.Random) -> str:
    """Return a sentence or two."""
    text = _started(rng.choice((fact, errand, fact))(rng), rng)
    draw = rng.random()
    if draw < 0.2:
        return f"{text} and {fact(rng)}" + rng.choice((".", ""))
    if draw < 0.35:
        return f"{text}. {fact(rng).capitalize()}."
    return text + rng.choice((".", ".", "", "!"))


def content(rng: random.Random) -> str:
    """Return words for a file, of any shape; for quotation marks."""
    draw = rng.random()
    if draw < 0.12:
        return rng.choice(w.SHORT_TEXTS).replace('"', "")
    if draw < 0.2:
        return f"{rng.choice(w.STEMS)}{rng.choice((': ', ' = ', '=', ', '))}{rng.choice((str(rng.randint(1, 999)), rng.choice(w.CATEGORIES)))}"
    if draw < 0.26:
        return f"{_day(rng).isoformat()} {rng.choice(w.LAST_WORDS)}"
    if draw < 0.3:
        return f"- {errand(rng)}"
    return sentence(rng) if draw < 0.7 else bare_content(rng)


def line(rng: random.Random) -> str:
    """Return a line for the end of a file; for quotation marks."""
    return rng.choice(w.LAST_WORDS) if rng.random() < 0.2 else content(rng)


def phrase(rng: random.Random) -> str:
    """Return something to look for: a word or a few."""
    draw = rng.random()
    if draw < 0.35:
        return rng.choice(w.PHRASES)
    if draw < 0.5:
        return rng.choice(w.THINGS)
    if draw < 0.6:
        return f"{rng.choice(w.ADJECTIVES)} {rng.choice(w.THINGS)}"
    if draw < 0.68:
        return rng.choice([word for word in w.CODE_WORDS if word.replace("_", "").isalnum()])
    if draw < 0.76:
        return rng.choice(w.TOPICS)
    return rng.choice((
        rng.choice(w.NAMES), rng.choice(w.CITIES), rng.choice(w.STEMS), rng.choice(w.STEMS).upper(), str(rng.randint(1000, 9999)),
        f"{rng.choice(w.NAMES)} {rng.choice(w.HOSTS).capitalize()}", rng.choice(w.CATEGORIES), f"{rng.choice(w.PHRASES)} {rng.randint(1, 99)}",
    ))  # fmt: skip


def quoted_phrase(rng: random.Random) -> str:
    """Return something to look for that wants quotation marks."""
    draw = rng.random()
    if draw < 0.3:
        return rng.choice(w.CODE_WORDS)
    return fact(rng) if draw < 0.4 else rng.choice(w.OLD_PHRASES) if draw < 0.5 else phrase(rng)


def topic(rng: random.Random) -> str:
    """Return what notes are about."""
    draw = rng.random()
    if draw < 0.45:
        return rng.choice(w.TOPICS)
    return rng.choice(w.THINGS if draw < 0.7 else w.NAMES if draw < 0.85 else w.PHRASES)


def passage(rng: random.Random) -> str:
    """Return text to be replaced, or put in its place; for quotation marks."""
    draw = rng.random()
    if draw < 0.3:
        return rng.choice(w.OLD_PHRASES)
    if draw < 0.5:
        return rng.choice(w.BARE_EDITS)
    if draw < 0.6:
        return f"{rng.choice(w.STEMS)}{rng.choice((': ', ' = ', '='))}{rng.choice((str(rng.randint(1, 9999)), rng.choice(w.CATEGORIES).lower()))}"
    return bare_edit(rng) if draw < 0.8 else rng.choice((fact, sentence, quoted_phrase))(rng)


def bare_edit(rng: random.Random) -> str:
    """Return one or two words to exchange."""
    return rng.choice((
        rng.choice(w.BARE_EDITS), rng.choice(w.BARE_EDITS), rng.choice(w.THINGS), rng.choice(w.NAMES), rng.choice(w.CITIES), str(rng.randint(1, 9999)), rng.choice(w.STEMS).split("-")[0],
        f"{rng.randint(0, 9)}.{rng.randint(0, 20)}.{rng.randint(0, 9)}", f"{rng.choice(w.STEMS).replace('-', '_')}_{rng.choice(w.NUMERIC).replace(' ', '_').lower()}", f"{rng.choice(w.ADJECTIVES)} {rng.choice(w.THINGS)}",
    ))  # fmt: skip


# ---- commands and code ----------------------------------------------------------------------------------------------


def _filled(text: str, rng: random.Random) -> str:
    makers: dict[str, Text] = {
        "{f}": path, "{d}": folder, "{g}": lambda r: f"'{glob(r)}'", "{n}": lambda r: str(r.randint(1, 60)),
        "{w}": lambda r: r.choice([stem for stem in w.STEMS if stem.isalpha()]),
    }  # fmt: skip
    for slot, make in makers.items():
        while slot in text:
            text = text.replace(slot, make(rng), 1)
    return text


def command(rng: random.Random) -> str:
    """Return a shell command."""
    text = _filled(rng.choice(w.COMMANDS), rng)
    draw = rng.random()
    if draw < 0.12:
        return f"{text} | {_filled(rng.choice(w.PIPES), rng)}"
    if draw < 0.17:
        return f"{text} {rng.choice(('&&', ';', '||'))} {_filled(rng.choice(w.COMMANDS), rng)}"
    return f"{text} > {path(rng)}" if draw < 0.2 else text


def bare_command(rng: random.Random) -> str:
    """Return a short shell command."""
    return _filled(rng.choice(w.COMMANDS), rng)


def snippet(rng: random.Random) -> str:
    """Return Python code."""
    text = _filled(rng.choice(w.SNIPPETS), rng)
    return f"{text}; {_filled(rng.choice(w.SNIPPETS), rng)}" if rng.random() < 0.08 else text


def double_quotable(maker: Text) -> Text:
    """Return a maker whose text holds no double quotation mark."""
    return lambda rng: maker(rng).replace('"', "")


def bare_snippet(rng: random.Random) -> str:
    """Return Python code of a few words and marks."""
    a, b, stem = rng.randint(1, 99), rng.randint(1, 99), rng.choice(w.STEMS)
    return rng.choice((
        f"print({a}+{b})", f"print({a} * {b})", f"len('{stem}')", f"print('{stem}')", f"sum([{a}, {b}])", f"max({a}, {b})", f"2**{a}", f"abs(-{a})", f"'{stem}'.upper()", f"round({a}/{b}, 2)",
        f"print({a} // {b})", f"sorted('{stem}')", f"list(range({a}))", "import math", f"print(len('{stem}'))", f"hex({a})", f"bin({a})", f"{a} % {b}", f"pow({a}, 2)", f"str({a})",
    ))  # fmt: skip
