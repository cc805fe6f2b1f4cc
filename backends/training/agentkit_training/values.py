"""Makers of values: combinatorial, so that few are seen twice. A maker returns text, or (words, JSON value)."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import date as Day
from datetime import timedelta
from typing import Any

Made = str | tuple[str, Any]
Maker = Callable[[random.Random], Made]

STEMS = """sales orders invoices customers budget report notes summary data results inventory products employees log logs
    expenses income stock contacts schedule tasks agenda minutes readme changelog plan ideas draft letter memo recipe
    journal config settings users events tickets payments prices shipments returns survey scores measurements weather
    temperatures readings transactions accounts projects hours attendance grades students courses books movies songs
    playlist recipes ingredients garden travel trip itinerary packing quotes contract lease policy manual guide faq index
    main app server client utils helpers test setup parser model train export import backup archive final copy meeting
    feedback reviews errors access metrics usage traffic visits campaigns leads suppliers vendors parts machines sensors
    energy water fuel vehicles routes stops deliveries warehouse crew roster payroll bonuses taxes donations members""".split()
FOLDERS = """data docs src reports archive exports inputs output logs config notes drafts images tests scripts backup shared
    public private projects finance hr marketing sales 2023 2024 2025 q1 q2 q3 q4 old new tmp raw clean legal""".split()
TEXT_ENDS, DATA_ENDS = ("txt", "md", "txt", "md", "log", "rst", "ini", "cfg", "yaml", "py", "js", "html", "toml", "tex"), (
    "csv", "csv", "csv", "json", "tsv", "sqlite", "jsonl", "db")  # fmt: skip
NOUNS = """amount price cost total revenue profit quantity units weight height age score rating salary bonus hours distance
    duration temperature pressure speed volume discount tax balance budget spend clicks views visits sales stock margin fee
    rent length width depth area population rank grade points calories latency size""".split()
KEYS = """region country city state product category customer department team status month year quarter store branch channel
    supplier brand color type segment gender level class warehouse project employee driver vehicle campaign source device
    owner genre author language plan priority shift""".split()
GROUPS = """North South East West Europe Asia Africa Berlin Paris London Madrid Oslo Vienna Boston Chicago Toronto Sydney open closed
    pending active cancelled shipped paid unpaid overdue new gold silver bronze retail wholesale online premium basic red
    blue green black white laptops phones chairs desks shoes books coffee tea bread engineering marketing finance support
    legal design Monday Friday January March Q1 Q3 high medium low urgent domestic export A B C""".split()
CITIES = """Berlin Paris London Madrid Rome Vienna Oslo Stockholm Helsinki Warsaw Prague Lisbon Dublin Athens Cairo Lagos
    Johannesburg Dubai Mumbai Delhi Bangkok Singapore Seoul Beijing Shanghai Manila Jakarta Melbourne Auckland Honolulu
    Denver Chicago Toronto Vancouver Montreal Boston Phoenix Lima Bogota Santiago Istanbul Moscow Kyiv Zurich Brussels""".split()
ZONES = """Europe/Berlin Europe/Paris America/New_York America/Chicago Asia/Tokyo Asia/Kolkata Australia/Sydney UTC
    Europe/London America/Sao_Paulo Africa/Cairo Pacific/Auckland Asia/Shanghai America/Denver""".split()
NAMES = """Anna Ben Carla David Elena Felix Grace Hugo Ida Jonas Karin Leo Maria Nils Olga Paul Rosa Sam Tina Uwe Vera Will
    Yara Zoe Omar Priya Chen Kofi Aiko Luis""".split()
THINGS = """milk bread batteries tickets flowers stamps paint screws candles coffee apples rice soap lamp printer router camera
    bike car boiler roof fence garden kitchen garage window heater laptop phone passport licence insurance contract lease
    invoice budget roadmap slides website database backup password certificate parcel package key alarm""".split()
DEEDS = """buy call fix check renew cancel order return clean paint sell book pay send collect prepare review update replace
    repair water feed print sign pick move archive test upgrade refill wash charge""".split()
WHEN = """today tomorrow tonight on|Monday on|Tuesday on|Friday next|week before|noon at|five in|the|morning this|weekend
    after|lunch by|the|end|of|the|month on|the|first|of|May in|October""".split()
ADJECTIVES = """old new red broken spare main second missing annual quarterly final urgent green large small monthly blue
    wooden shared private internal weekly early late""".split()
SUBJECTS = """the|budget the|meeting our|office the|server the|supplier the|garden the|train the|team my|sister the|client the|report
    the|project the|library the|kitchen sales revenue the|weather the|contract the|school our|website the|shipment""".split()
PREDICATES = """is|late was|approved needs|work starts|at|nine ends|on|Friday looks|good went|up|by|ten|percent was|moved has|changed is|closed
    costs|too|much was|delivered fell|slightly has|a|new|owner passed|the|review must|wait opens|next|month is|ready""".split()
PHRASES = """error warning timeout refund renewal invoice|number due|date opening|hours safety data|protection customer|name sick|leave
    password out|of|stock late|fee terms|of|use import|error null|pointer main|function max|retries net|profit gross|margin
    project|alpha phase|two open|issue fixme deprecated copyright access|denied connection|reset unit|price annual|leave""".split()
UNITS: dict[str, Sequence[str]] = {
    "length": ("meters", "metres", "km", "kilometers", "miles", "feet", "inches", "cm", "yards", "mm", "m", "ft", "kilometres"),
    "mass": ("kg", "kilograms", "pounds", "lbs", "grams", "g", "ounces", "oz", "stone", "tons", "lb"),
    "heat": ("celsius", "fahrenheit", "kelvin", "degrees celsius", "degrees fahrenheit", "C", "F"),
    "volume": ("liters", "litres", "gallons", "cups", "ml", "pints", "tablespoons", "teaspoons", "quarts", "fluid ounces"),
    "time": ("seconds", "minutes", "hours", "days", "weeks", "ms"),
    "speed": ("km/h", "mph", "knots", "m/s", "kmh"),
    "data": ("MB", "GB", "KB", "TB", "bytes", "megabytes", "gigabytes", "bits"),
    "area": ("acres", "hectares", "square meters", "square feet", "km2"),
    "energy": ("joules", "calories", "kWh", "kcal"),
}
COMMANDS = """ls|-la git|status git|diff|--stat df|-h uptime pwd whoami date env ps|aux make|test make|build npm|install
    python|app.py cat|/etc/hostname head|-n|5|{f} tail|-20|{f} wc|-l|{f} grep|-r|error|. sort|{f} du|-sh|. find|.|-name|{g} git|log|-3
    echo|hello touch|{f} mkdir|{d} tree|{d} file|{f} md5sum|{f} free|-m hostname id chmod|+x|{f} gzip|{f} diff|{f}|{f} cut|-d,|-f1|{f}
    pytest|-q cargo|build docker|ps node|index.js curl|--version bc tar|czf|out.tgz|{d} sed|-n|1,5p|{f} uniq|-c|{f} cp|{f}|{d}""".split()
SNIPPETS = """print(2+2) sum([1,2,3]) len('hello') print('hi') [i**2|for|i|in|range(10)] import|os;|print(os.getcwd()) max(3,|7,|5)
    sorted({3,1,2}) 'abc'[::-1] print(list(range(5))) round(3.14159,|2) dict(a=1,|b=2) import|sys;|print(sys.version) abs(-5)
    ','.join(['a','b']) print(sum(x*x|for|x|in|range(100))) 7|%|3 any([0,1]) import|random;|print(random.random()) 10//3
    print("done") hex(255) str(12).zfill(5) [n|for|n|in|range(20)|if|n%2] import|json;|print(json.dumps({'a':1})) pow(2,|10)""".split()


def pick(options: Sequence[str]) -> Maker:
    """Return a maker that picks one of `options`; bars stand for spaces."""
    return lambda rng: rng.choice(options).replace("|", " ")


def one(*options: Made) -> Maker:
    """Return a maker that picks one of the values given."""
    return lambda rng: rng.choice(options)


def _stem(rng: random.Random) -> str:
    stem = rng.choice(STEMS)
    draw = rng.random()
    if draw < 0.2:
        stem += rng.choice("-_") + rng.choice(STEMS)
    elif draw < 0.35:
        stem += rng.choice(("_2023", "_2024", "-2025", "2", "_v3", "_final", "-q1", "_q4", "1", "-old", "_new", "_may"))
    elif draw < 0.4:
        stem = rng.choice(("my", "q1", "q3", "team", "2024", "all")) + rng.choice("-_") + stem
    return stem.capitalize() if rng.random() < 0.05 else stem.upper() if rng.random() < 0.02 else stem


def _file(rng: random.Random, ends: Sequence[str]) -> str:
    folder = "".join(rng.choice(FOLDERS) + "/" for _ in range(rng.choices((0, 1, 2), (70, 24, 6))[0]))
    return f"{folder}{_stem(rng)}.{rng.choice(ends)}"


def text_file(rng: random.Random) -> str:
    """Return the path of a text file."""
    return _file(rng, TEXT_ENDS)


def data_file(rng: random.Random) -> str:
    """Return the path of a data file."""
    return _file(rng, DATA_ENDS)


def path(rng: random.Random) -> str:
    """Return the path of any file."""
    return _file(rng, TEXT_ENDS + DATA_ENDS)


def folder(rng: random.Random) -> str:
    """Return a folder's path."""
    name = rng.choice(FOLDERS) if rng.random() < 0.6 else _stem(rng)
    if rng.random() < 0.25:
        name += "/" + rng.choice(FOLDERS)
    return name + "/" if rng.random() < 0.15 else name


def glob(rng: random.Random) -> str:
    """Return a file pattern."""
    return rng.choice(("*.{0}", "*.{0}", "**/*.{0}", "{1}*", "{1}*.{0}", "*{1}*")).format(
        rng.choice(TEXT_ENDS + DATA_ENDS), rng.choice(STEMS)
    )


def column(rng: random.Random) -> str:
    """Return the name of a column with numbers."""
    name = rng.choice(NOUNS)
    if rng.random() < 0.3:
        name = rng.choice(("unit", "net", "gross", "total", "max", "order", "list", "base", "avg", "daily")) + rng.choice(" _") + name
    return name


def key(rng: random.Random) -> str:
    """Return the name of a column with groups."""
    name = rng.choice(KEYS)
    return rng.choice(("sales", "product", "home", "order", "user", "main")) + rng.choice(" _") + name if rng.random() < 0.15 else name


category = pick(GROUPS)
city = pick(CITIES)
person = pick(NAMES)
thing = pick(THINGS)


def zone(rng: random.Random) -> str:
    """Return a time zone or a city."""
    return rng.choice(ZONES) if rng.random() < 0.35 else rng.choice(CITIES)


def integer(low: int, high: int) -> Maker:
    """Return a maker of whole numbers, sometimes in words or with separators."""
    small = {n: w for w, n in (("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8),
             ("nine", 9), ("ten", 10), ("twelve", 12), ("fifteen", 15), ("twenty", 20), ("thirty", 30))}  # fmt: skip

    def make(rng: random.Random) -> Made:
        n = rng.randint(low, high) if rng.random() < 0.6 else rng.randint(low, min(high, low + 12))
        if n in small and rng.random() < 0.3:
            return small[n], n
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
    if rng.random() < 0.6:
        return integer(1, rng.choice((20, 200, 5000)))(rng)
    n = round(rng.uniform(0.1, rng.choice((10, 100, 1000))), rng.choice((1, 1, 2)))
    return str(n), n


def date(rng: random.Random) -> Made:
    """Return a date in one of many forms, and its ISO form."""
    day = Day(2019, 1, 1) + timedelta(days=rng.randrange(12 * 365))
    month = day.strftime(rng.choice(("%B", "%B", "%b")))
    if rng.random() < 0.1:
        month = month.lower()
    ending = "th" if 10 < day.day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    forms = (
        day.isoformat(), day.isoformat(), f"{month} {day.day}, {day.year}", f"{month} {day.day} {day.year}",
        f"{day.day} {month} {day.year}", f"{month} {day.day}{ending}, {day.year}", f"{day.day}{ending} of {month} {day.year}",
        f"{day.day}.{day.month}.{day.year}", f"{day.year}/{day.month}/{day.day}",
    )  # fmt: skip
    return rng.choice(forms), day.isoformat()


def unit_pair(rng: random.Random) -> tuple[str, str]:
    """Return two different units of one kind."""
    first, second = rng.sample(UNITS[rng.choice(list(UNITS))], 2)
    return first, second


def unit(rng: random.Random) -> str:
    """Return a unit."""
    return unit_pair(rng)[0]


def url(rng: random.Random) -> str:
    """Return a web address."""
    host = rng.choice(STEMS) + rng.choice((".example.com", ".org", ".net", ".io", ".example.org", ".dev", ".co.uk"))
    tail = "".join("/" + rng.choice(STEMS) for _ in range(rng.randint(0, 2))) + rng.choice(("", "", "", ".html", "?page=2", "/", "?q=a&n=1"))
    return f"{rng.choice(('https', 'https', 'http'))}://{rng.choice(('', '', 'www.', 'api.'))}{host}{tail if tail[:1] in ('/', '') else ''}"


def email(rng: random.Random) -> str:
    """Return an e-mail address."""
    return f"{rng.choice(NAMES).lower()}{rng.choice(('', '.' + rng.choice(STEMS), str(rng.randint(1, 99))))}@{rng.choice(STEMS)}.{rng.choice(('com', 'org', 'net'))}"


def errand(rng: random.Random) -> str:
    """Return the words of a note."""
    when = rng.choice(WHEN) if rng.random() < 0.5 else ""
    middle = rng.choice(("the ", "the ", "some ", "a ", "", f"the {rng.choice(ADJECTIVES)} ", f"{rng.choice(NAMES)}'s "))
    form = rng.choice((
        f"{rng.choice(DEEDS)} {middle}{rng.choice(THINGS)} {when}", f"{rng.choice(DEEDS)} {middle}{rng.choice(THINGS)} {when}",
        f"{rng.choice(DEEDS)} {rng.choice(NAMES)} about {middle}{rng.choice(THINGS)} {when}",
        f"{rng.choice(SUBJECTS)} {rng.choice(PREDICATES)}", f"{middle}{rng.choice(THINGS)} is in the {rng.choice(THINGS)}",
        f"{rng.choice(NAMES)} {rng.choice(('likes', 'needs', 'has', 'wants'))} {middle}{rng.choice(THINGS)}",
        f"{rng.choice(THINGS)} and {rng.choice(THINGS)}", f"the {rng.choice(THINGS)} code is {rng.randint(100, 9999)}",
    ))  # fmt: skip
    return " ".join(form.replace("|", " ").split())


def sentence(rng: random.Random) -> str:
    """Return a short sentence."""
    text = rng.choice((errand(rng), f"{rng.choice(SUBJECTS)} {rng.choice(PREDICATES)}", f"{rng.choice(SUBJECTS)} {rng.choice(PREDICATES)} and {rng.choice(SUBJECTS)} {rng.choice(PREDICATES)}"))
    text = text.replace("|", " ")
    return (text[0].upper() + text[1:] + ".") if rng.random() < 0.5 else text


def content(rng: random.Random) -> str:
    """Return words for a file."""
    draw = rng.random()
    if draw < 0.15:
        return rng.choice(("hello world", "done", "ok", "version 1.2", "TODO", "hello", "yes", "42", "a=1, b=2", "draft", "x,y,z", "name: test"))
    if draw < 0.3:
        return ", ".join(rng.sample(THINGS, rng.randint(2, 4)))
    return sentence(rng)


def phrase(rng: random.Random) -> str:
    """Return something to look for."""
    draw = rng.random()
    if draw < 0.45:
        return rng.choice(PHRASES).replace("|", " ")
    if draw < 0.65:
        return rng.choice(THINGS)
    if draw < 0.8:
        return f"{rng.choice(ADJECTIVES)} {rng.choice(THINGS)}"
    return rng.choice((rng.choice(NAMES), rng.choice(CITIES), rng.choice(STEMS), rng.choice(STEMS).upper()))


def _filled(text: str, rng: random.Random) -> str:
    while "{" in text and any(slot in text for slot in ("{f}", "{d}", "{g}")):
        text = text.replace("{f}", path(rng), 1).replace("{d}", folder(rng), 1).replace("{g}", "'*.py'", 1)
    return text.replace("|", " ")


def command(rng: random.Random) -> str:
    """Return a shell command."""
    text = _filled(rng.choice(COMMANDS), rng)
    return f"{text} | {_filled(rng.choice(('wc|-l', 'sort', 'head|-3', 'grep|error', 'uniq|-c')), rng)}" if rng.random() < 0.12 else text


snippet = pick(SNIPPETS)


def sql(rng: random.Random) -> str:
    """Return a SQL statement over the table `data`."""
    a, b, g = (name.replace(" ", "_") for name in (column(rng), column(rng), key(rng)))
    text = rng.choice((
        "SELECT * FROM data LIMIT {n}", "SELECT {g}, SUM({a}) FROM data GROUP BY {g}", "SELECT COUNT(*) FROM data WHERE {a} > {n}",
        "SELECT AVG({a}) FROM data", "SELECT {g}, {a} FROM data ORDER BY {a} DESC LIMIT {n}", "SELECT DISTINCT {g} FROM data",
        "SELECT {a}, {b} FROM data WHERE {g} = '{v}'", "SELECT MAX({a}) FROM data", "SELECT {g}, COUNT(*) AS n FROM data GROUP BY {g} ORDER BY n",
        "SELECT {g} FROM data WHERE {a} < {n} AND {b} > {n}",
    )).format(a=a, b=b, g=g, n=rng.randint(1, 500), v=rng.choice(GROUPS))  # fmt: skip
    return text.lower() if rng.random() < 0.3 else text


def _figure(rng: random.Random) -> str:
    return rng.choice((str(rng.randint(2, 999)), str(rng.randint(2, 20)), f"{rng.randint(1000, 99999):,}", f"{rng.uniform(1, 99):.2f}", f"{rng.uniform(1, 9):.1f}"))


def expression(rng: random.Random) -> str:
    """Return arithmetic, in figures or words."""
    f = [_figure(rng) for _ in range(4)]
    return rng.choice((
        f"{f[0]} + {f[1]}", f"{f[0]} * {f[1]}", f"{f[0]}*{f[1]}", f"{f[0]} - {f[1]}", f"{f[0]} / {f[1]}", f"({f[0]} + {f[1]}) * {f[2]}",
        f"{f[0]} times {f[1]}", f"{f[0]} plus {f[1]}", f"{f[0]} minus {f[1]}", f"{f[0]} divided by {f[1]}", f"{rng.randint(1, 99)}% of {f[0]}",
        f"square root of {f[0]}", f"sqrt({f[0]})", f"{rng.randint(2, 30)} squared", f"{rng.randint(2, 12)}^{rng.randint(2, 9)}",
        f"{f[0]} + {f[1]} + {f[2]}", f"{f[0]} plus {rng.randint(1, 40)}%", f"{rng.randint(5, 60)}% off {f[0]}", f"half of {f[0]}",
        f"{f[0]} multiplied by {f[1]}", f"{f[0]} x {f[1]}", f"{f[0]} * ({f[1]} - {f[2]})", f"{f[0]}+{f[1]}", f"{rng.randint(1, 99)} percent of {f[0]}",
        f"{f[0]} minus {f[1]} plus {f[2]}", f"{f[0]} / {f[1]} * {f[2]}", f"double {f[0]}", f"{rng.randint(2, 9)} cubed", f"{f[0]} over {f[1]}", f"-{f[0]} + {f[1]}",
    ))  # fmt: skip


def quoted(maker: Maker, marks: Sequence[str] = ('"{}"', '"{}"', "'{}'", "“{}”")) -> Callable[[random.Random], str]:
    """Return a maker of the same words in quotation marks, for templates that want them so."""

    def make(rng: random.Random) -> str:
        made = maker(rng)
        return rng.choice(marks).format(made if isinstance(made, str) else made[0])

    return make
