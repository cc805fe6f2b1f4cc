"""Makers of values. Most compose words from several lists, or coin names, so that a value is rarely seen twice."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from agentkit_training.family import Maker, Surface

Rng = random.Random
Words = Sequence[str] | str

SLOT = re.compile(r"\{(\w+)\}")
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
MONTHS = "January February March April May June July August September October November December".split()

# ---------------------------------------------------------------- building blocks


def listed(words: Words) -> list[str]:
    """Return a list as it is; a string is parted at `|`, or at white space where it has none."""
    if not isinstance(words, str):
        return list(words)
    return [w.strip() for w in words.split("|")] if "|" in words else words.split()


def any_of(words: Words) -> Maker:
    choices = listed(words)
    return lambda r: r.choice(choices)


def mix(*makers: Maker) -> Maker:
    return lambda r: r.choice(makers)(r)


def usually(maker: Maker, other: Maker, share: float = 0.7) -> Maker:
    return lambda r: maker(r) if r.random() < share else other(r)


def words_of(made: str | Surface) -> str:
    return made if isinstance(made, str) else made[0]


def compose(templates: Words, **parts: Maker | Words) -> Maker:
    """Return a maker that fills one of `templates` ({name} slots) from `parts`."""
    choices = templates.split("|") if isinstance(templates, str) else list(templates)
    choices = [c.strip() for c in choices]
    made: Mapping[str, Maker] = {name: part if callable(part) else any_of(part) for name, part in parts.items()}

    def make(r: Rng) -> str:
        return SLOT.sub(lambda m: words_of(made[m.group(1)](r)), r.choice(choices))

    return make


def loose(maker: Maker, share: float = 0.15) -> Maker:
    """Lower-case the value now and then, as people type."""

    def make(r: Rng) -> str | Surface:
        made = maker(r)
        return made.lower() if isinstance(made, str) and r.random() < share else made

    return make


def member(table: Mapping[str, str]) -> Maker:
    """Make an enum's member from words that stand for it: {words|other words: member}."""
    pairs = [(words.strip(), value) for key, value in table.items() for words in key.split("|")]
    return lambda r: r.choice(pairs)


def enum(members: str) -> Maker:
    """Make an enum's member named in the request as it is, its underscores said as spaces."""
    return member({m.replace("_", " "): m for m in members.split()})


# ---------------------------------------------------------------- numbers


def spelled(n: int) -> str:
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")
    if n < 1000:
        return f"{ONES[n // 100]} hundred" + (f" {spelled(n % 100)}" if n % 100 else "")
    return f"{spelled(n // 1000)} thousand" + (f" {spelled(n % 1000)}" if n % 1000 else "")


def count(low: int, high: int, in_words: float = 0.2) -> Maker:
    """Make a whole number, in figures or in words, with or without thousands separators."""

    def make(r: Rng) -> Surface:
        n = r.randint(low, high)
        if n > 200 and r.random() < 0.4:
            n -= n % 10 ** (len(str(n)) - 2)
        if 0 < n <= 100 and r.random() < in_words or n % 100 == 0 < n < 10_000 and r.random() < in_words / 2:
            return spelled(n), n
        return (f"{n:,}" if n >= 1000 and r.random() < 0.45 else str(n)), n

    return make


def surfaces(said: str) -> list[Surface]:
    """Return words with the numbers they stand for, of "half an hour=30|an hour=60"."""
    pairs = [entry.strip().partition("=") for entry in said.split("|")]
    return [(words, float(n) if "." in n else int(n)) for words, _, n in pairs]


def stretch(counts: Sequence[int], units: str, share: float, said: str) -> Maker:
    """Make a stretch of time: one of `said` (see `surfaces`) as often as `share`, or a count and one of `units`."""
    known, names = surfaces(said), units.split("|")

    def make(r: Rng) -> Surface:
        n = r.choice(counts)
        if r.random() < share:
            return r.choice(known)
        return f"{n} {r.choice(names) if len(names) > 1 else names[0]}", n

    return make


def decimal(low: float, high: float, places: int = 2) -> Maker:
    """Make a number, most often with a fraction."""

    def make(r: Rng) -> Surface:
        if r.random() < 0.35 and high - low > 3:
            return count(int(low) + 1, int(high), 0.1)(r)  # type: ignore[return-value]
        x = round(r.uniform(low, high), r.randint(1, places))
        if float(x).is_integer():
            return str(int(x)), int(x)
        return (f"{x:,}" if x >= 1000 and r.random() < 0.4 else str(x)), x

    return make


def fraction(r: Rng) -> Surface:
    x = round(r.uniform(0.001, 0.6), r.randint(2, 3))
    return str(x), x


amount = decimal(1, 900)
big_amount = count(1000, 900_000)
few = count(1, 12, 0.4)
some = count(2, 60)
many = count(50, 5000)
percent = decimal(1, 60, 1)
rate = decimal(0.5, 14)
year = count(1950, 2030, 0)


def plain_year(r: Rng) -> Surface:
    n = r.randint(1950, 2030)
    return str(n), n


# ---------------------------------------------------------------- names


def coined(r: Rng) -> str:
    """Return a name nobody has seen: two or three syllables."""
    onset = "b br c ch cl d dr f fl g gr h j k kl l m n p pr qu r s sh st t th tr v w y z".split()
    vowel = "a e i o u ai ea ee ia io oa ou".split()
    end = " n r s l m t k nd rt sk x th ".split(" ")
    made = "".join(r.choice(onset) + r.choice(vowel) for _ in range(r.randint(1, 2)))
    return (made + r.choice(onset)[0] + r.choice("aeio") + r.choice(end)).capitalize()


FIRST = """Ava Ben Carla Dmitri Elena Farid Grace Hiro Ingrid Jamal Keiko Liam Marta Nadia Oscar Priya Quentin Rosa
Samir Tessa Umar Vera Wes Xin Yara Zane Aisha Bruno Chloe Diego Emeka Fiona Gustavo Hana Ivan Julia Kofi Leila Mateo
Nina Omar Paula Rafael Sofia Tariq Ursula Victor Wendy Yusuf Zoe Alice Bob Claire Derek Erin Frank Gina Hugo Isla Jack
Karen Luca Mona Noah Olga Pedro Ruth Stefan Theo Valentina Will Anika Bjorn Cyril Daphne Edgar Freya Giorgio Helen Igor
Jana Kyle Lola Magnus Noor Otis Petra Ravi Selma Tomas Uma Vikram Willa Ximena Yann Zara Mom Dad""".split()
LAST = """Abbott Berg Castillo Dubois Eriksen Fischer Gupta Hughes Ito Jensen Kowalski Lopez Moreau Novak Okafor Patel
Quinn Rossi Schmidt Tanaka Usman Varga Weber Xu Yilmaz Zhang Adeyemi Brown Carter Diaz Evans Foster Green Haddad Ivanov
Johnson Kim Larsen Mendes Nguyen Olsen Petrov Ramirez Silva Thompson Ueda Vasquez Walker Young Zimmermann""".split()
CITY = """Paris|London|Berlin|Madrid|Rome|Vienna|Prague|Lisbon|Dublin|Oslo|Stockholm|Helsinki|Copenhagen|Warsaw|Budapest
|Athens|Istanbul|Cairo|Nairobi|Lagos|Accra|Dakar|Cape Town|Johannesburg|Casablanca|Tunis|Dubai|Doha|Riyadh|Tehran|Mumbai
|Delhi|Chennai|Kolkata|Dhaka|Karachi|Lahore|Kathmandu|Colombo|Bangkok|Hanoi|Ho Chi Minh City|Manila|Jakarta|Singapore
|Kuala Lumpur|Hong Kong|Shanghai|Beijing|Shenzhen|Taipei|Seoul|Busan|Tokyo|Osaka|Kyoto|Sapporo|Sydney|Melbourne|Perth
|Brisbane|Auckland|Wellington|Honolulu|Anchorage|Seattle|Portland|San Francisco|Los Angeles|San Diego|Las Vegas|Phoenix
|Denver|Dallas|Austin|Houston|New Orleans|Chicago|Detroit|Minneapolis|St. Louis|Nashville|Atlanta|Miami|Orlando
|Washington DC|Philadelphia|New York|Boston|Toronto|Montreal|Vancouver|Calgary|Mexico City|Guadalajara|Havana|Bogota
|Lima|Quito|Santiago|Buenos Aires|Montevideo|Sao Paulo|Rio de Janeiro|Salt Lake City|Kansas City|Munich|Hamburg
|Cologne|Zurich|Geneva|Milan|Naples|Venice|Barcelona|Seville|Porto|Lyon|Marseille|Brussels|Amsterdam|Rotterdam
|Edinburgh|Glasgow|Manchester|Reykjavik|Tallinn|Riga|Vilnius|Kyiv|Bucharest|Sofia|Belgrade|Zagreb|Ljubljana"""
COUNTRY = """France|Germany|Spain|Italy|Austria|Portugal|Ireland|Norway|Sweden|Finland|Denmark|Poland|Hungary|Greece
|Turkey|Egypt|Kenya|Nigeria|Ghana|Senegal|South Africa|Morocco|India|Bangladesh|Pakistan|Nepal|Sri Lanka|Thailand
|Vietnam|the Philippines|Indonesia|Malaysia|China|South Korea|Japan|Australia|New Zealand|Canada|Mexico|Cuba|Colombia
|Peru|Chile|Argentina|Uruguay|Brazil|Iceland|Estonia|Latvia|Ukraine|Romania|Croatia|Bolivia|Ethiopia|Jordan|Laos|Qatar"""

first_name = loose(usually(any_of(FIRST), coined, 0.8))
last_name = usually(any_of(LAST), coined, 0.6)
full_name = loose(compose("{a} {b}", a=usually(any_of(FIRST), coined, 0.85), b=last_name))
person = usually(first_name, full_name, 0.55)
formal_name = compose("{t} {n}", t="Dr. Ms. Mr. Mrs. Professor", n=last_name)
city = loose(
    usually(
        any_of(CITY),
        compose("{a}{b}|{c} {a}", a=coined, b="ville ton burg field port wick", c="New|East|Port|San|Saint|North|Lake"),
        0.8,
    )
)
country = loose(any_of(COUNTRY))
place = usually(city, compose("{a}, {b}", a=any_of(CITY), b=any_of(COUNTRY)), 0.85)
street = compose(
    "{a}|{b}", a=last_name, b="Oak|Maple|Station|Mill|Church|Park|High|River|King|Cedar|Garden|Market|Bridge"
)
address = compose(
    "{n} {s} {k}|{n} {s} {k}, {c}",
    n=lambda r: str(r.randint(1, 980)),
    s=street,
    k="Street Road Avenue Lane Drive Way Boulevard Court",
    c=any_of(CITY),
)
company = compose(
    "{a}|{a} {k}|{b} {k}",
    a=coined,
    b="Blue Harbor|Northwind|Silver Pine|Red Lantern|Acorn|Summit|Bright Owl",
    k="Labs|Foods|Logistics|Media|Energy|Systems|Partners|Motors|Health|Bank|Studios|Industries",
)
team = compose(
    "{c} {k}|{a} {k}",
    c=any_of(CITY),
    a=coined,
    k="Falcons|Rovers|United|Wolves|Sharks|Comets|Bears|Athletic|Storm|Kings|Royals|City|Tigers",
)
department = loose(
    any_of(
        "Sales|Marketing|Finance|Engineering|Legal|Support|Design|Research|Operations|Procurement|Human Resources|Data Science|Quality|Facilities"
    )
)


# ---------------------------------------------------------------- addresses, ids


def email(r: Rng) -> str:
    first, last = r.choice(FIRST).lower(), words_of(last_name(r)).lower()
    user = r.choice(
        (f"{first}.{last}", f"{first[0]}{last}", f"{first}{r.randint(1, 99)}", f"{first}_{last}", last, "info")
    )
    host = r.choice(
        ("mail.com", "example.org", "inbox.net", f"{coined(r).lower()}.com", f"{coined(r).lower()}.io", "uni.edu")
    )
    return f"{user}@{host}"


def domain(r: Rng) -> str:
    sub = r.choice(("", "", "", "www.", "api.", "blog.", "shop.", "docs."))
    return f"{sub}{coined(r).lower()}.{r.choice(('com', 'org', 'net', 'io', 'dev', 'app', 'edu'))}"


def url(r: Rng) -> str:
    tail = "/".join(
        r.choice("news blog item docs a2 page img product v1 report img_22 help about press 2024 feed".split())
        for _ in range(r.randint(0, 2))
    )
    return f"{r.choice(('https', 'https', 'http'))}://{domain(r)}" + (f"/{tail}" if tail else "")


def phone(r: Rng) -> str:
    a, b, c = r.randint(200, 989), r.randint(100, 999), r.randint(1000, 9999)
    return r.choice((f"{a}-{b}-{c}", f"+{r.randint(1, 99)} {a} {b} {c}", f"{a} {c}", f"({a}) {b}-{c}", f"0{a}{b}{c}"))


def code(pattern: str) -> Maker:
    """Make an id from a pattern: `#` a digit, `@` a capital, `^` a small letter, `%` a hex digit; `|` parts choices."""
    choices = pattern.split("|")
    pool = {
        "#": "0123456789",
        "@": "ABCDEFGHJKLMNPQRSTUVWXYZ",
        "^": "abcdefghijkmnpqrstuvwxyz",
        "%": "0123456789abcdef",
    }
    return lambda r: "".join(r.choice(pool[c]) if c in pool else c for c in r.choice(choices))


order_id = code("######|ORD-####|@@####|A-#####|#####-##|PO####")
ticket_id = code("INC-####|TCK####|@@@-###|####|BUG-##|SUP-#####|@@-####")
user_id = code("u####|usr_%%%%|#####|user-###|cust_####|C-####")
booking_id = code("@@####|@#@#@@|BK-#####|R######|@@@###")
flight_number = code("@@###|@@ ###|@@####")
tracking_id = code("1Z@###@##|@@#########@@|TRK-######|##########")
commit_id = code("%%%%%%%|%%%%%%%%%%")
version = code("#.#.#|v#.#|#.##.#|v#.#.##|#.#")
ticker = usually(
    any_of("AAPL MSFT GOOG AMZN TSLA NVDA META NFLX IBM INTC ORCL DIS BA KO PEP WMT NKE SAP SONY BABA"),
    code("@@@|@@@@|@@"),
)
currency = any_of("USD EUR GBP JPY CHF CAD AUD NZD SEK NOK DKK PLN INR CNY KRW BRL MXN ZAR TRY SGD HKD THB AED")
currency_word = mix(currency, any_of("dollars|euros|pounds|yen|Swiss francs|rupees|pesos|Canadian dollars|won|kroner"))
airport = usually(
    any_of("JFK LAX LHR CDG FRA AMS MAD FCO VIE ZRH DXB SIN HND ICN SYD YYZ GRU EZE BOS SEA"), code("@@@")
)
plate = code("@@@ ####|@@-###-@@|@ ### @@|##-@@-##")


def _stem(r: Rng) -> str:
    a = r.choice(
        "report invoice budget notes summary draft plan photo scan minutes contract logo data slides backup list thesis menu script letter".split()
    )
    return r.choice(
        (
            a,
            f"{a}_{r.randint(1, 99)}",
            f"{a}-{r.choice('final old new v2 q3 may draft'.split())}",
            f"{coined(r).lower()}_{a}",
            f"{a}{r.randint(2019, 2030)}",
        )
    )


def file(extensions: str, folders: float = 0.35) -> Maker:
    """Make a path that ends in one of `extensions`."""

    def make(r: Rng) -> str:
        folder = r.choice(
            "docs img data work old/2023 src share/team archive media in Downloads reports/q2 tmp home/me".split()
        )
        name = f"{_stem(r)}.{r.choice(extensions.split())}"
        return f"{folder}/{name}" if r.random() < folders else name

    return make


def folder(r: Rng) -> str:
    a = r.choice("photos docs projects invoices archive shared music backups taxes clients recipes work drafts".split())
    return r.choice(
        (
            a,
            f"{a}/{r.randint(2019, 2030)}",
            f"{a}/{coined(r).lower()}",
            f"/{a}",
            f"{a}/{r.choice('old new raw team final'.split())}",
        )
    )


image_file = file("jpg png jpeg webp gif tiff bmp heic")
pdf_file = file("pdf")
document_file = file("docx odt pdf txt md rtf")
audio_file = file("mp3 wav flac ogg m4a")
video_file = file("mp4 mov mkv avi webm")
any_file = file("pdf docx xlsx csv png jpg zip mp4 txt pptx json html")
code_name = compose(
    "{a}-{b}|{a}_{b}|{a}{n}|{a}-{b}-{n}|{c}",
    c=lambda r: coined(r).lower(),
    n=lambda r: str(r.randint(1, 99)),
    a="web api auth billing search cache db worker mail user order image chat report stats gate queue edge".split(),
    b="server service prod staging node core db client app proxy job dev test eu us main".split(),
)
branch = compose(
    "main|develop|feature/{a}|fix/{a}-{n}|release/{n}.{n}|{a}-{b}|hotfix-{n}",
    n=lambda r: str(r.randint(1, 99)),
    a="login search cart parser cache upload menu icons retry export".split(),
    b="rewrite cleanup v2 speedup test".split(),
)
repository = compose("{a}|{b}/{a}", a=code_name, b=lambda r: coined(r).lower())
column = any_of(
    "id email name created_at price status user_id total country age score quantity city updated_at sku rating"
)
table = any_of(
    "users orders customers products invoices payments sessions events logs employees tickets reviews inventory"
)
word = any_of("""serendipity lucid ephemeral gregarious brisk candle orbit melancholy quaint resilient thicket umbrage velvet
zealous abate brevity cogent dapper ebb fathom gusto harbinger inert jovial kindle languid mirth nimble obtuse placid
quell rustic stoic tacit uncanny verbose wistful yearn zenith bank bridge light river happy run fast bitter forest
window justice shadow gravity glacier marble opaque frugal docile eloquent furtive garrulous hapless meander""")
language = loose(
    any_of("""French|German|Spanish|Italian|Portuguese|Dutch|Swedish|Norwegian|Danish|Finnish|Polish|Czech
|Hungarian|Greek|Turkish|Arabic|Hebrew|Hindi|Bengali|Urdu|Tamil|Thai|Vietnamese|Indonesian|Malay|Chinese|Mandarin|Korean
|Japanese|Russian|Ukrainian|Romanian|Bulgarian|Croatian|Swahili|Latin|Welsh|Irish|Basque|Icelandic|Persian"""),
    0.2,
)


# ---------------------------------------------------------------- days and times


def _day(r: Rng) -> date:
    return date(2019, 1, 1) + timedelta(days=r.randrange(4380))


def _ordinal(n: int) -> str:
    return f"{n}{'th' if 10 <= n % 100 <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


def on_date(r: Rng) -> Surface:
    """Make a day written one of many ways; its value is YYYY-MM-DD. Without a year it is one of this year's."""
    draw, d = r.random(), _day(r)
    if draw < 0.1:
        offset, said = r.choice(((0, "today"), (1, "tomorrow"), (1, "tomorrow"), (-1, "yesterday")))
        return said, (date.today() + timedelta(days=offset)).isoformat()
    month = MONTHS[d.month - 1]
    month = month[:3] if r.random() < 0.3 else month
    if draw < 0.35:
        d = date(date.today().year, d.month, min(d.day, 28))
        said = r.choice(
            (f"{month} {d.day}", f"{month} {_ordinal(d.day)}", f"{d.day} {month}", f"{_ordinal(d.day)} of {month}")
        )
    elif draw < 0.6:
        said = d.isoformat()
    elif draw < 0.7:
        said = r.choice(
            (f"{d.month}/{d.day}/{d.year}", f"{d.day}.{d.month}.{d.year}", f"{d.year}/{d.month:02}/{d.day:02}")
        )
    else:
        said = r.choice(
            (
                f"{month} {d.day}, {d.year}",
                f"{month} {d.day} {d.year}",
                f"{d.day} {month} {d.year}",
                f"{month} {_ordinal(d.day)}, {d.year}",
                f"{_ordinal(d.day)} of {month} {d.year}",
                f"{_ordinal(d.day)} {month} {d.year}",
            )
        )
    return said, d.isoformat()


def future_date(r: Rng) -> Surface:
    while True:
        said, value = on_date(r)
        if said != "yesterday":
            return said, value


def clock(r: Rng) -> str:
    """Return a time of day as people write it."""
    h, m = r.randint(1, 12), r.choice((0, 0, 5, 10, 15, 20, 30, 30, 40, 45, 50, 55))
    half = r.choice(("am", "pm"))
    return r.choice(
        (
            f"{h}{half}",
            f"{h} {half}",
            f"{h}:{m:02} {half}",
            f"{h}:{m:02}{half}",
            f"{r.randint(0, 23):02}:{m:02}",
            f"{r.randint(0, 23)}:{m:02}",
            "noon",
            f"{h}:{m:02}",
            "midnight",
            f"{h} {half.upper()}",
        )
    )


weekday = loose(any_of("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"), 0.4)
month = loose(any_of(MONTHS), 0.3)
soon = mix(
    weekday,
    any_of("today|tomorrow|tonight|next week|this weekend|next month|this evening|tomorrow morning"),
    compose("next {d}|this {d}|{d} morning|{d} evening|{d} at {t}|tomorrow at {t}", d=weekday, t=clock),
)
duration = compose(
    "{n} minutes|{n} hours|an hour|half an hour|{n} days|{n} weeks|two hours|{n} min", n=lambda r: str(r.randint(2, 45))
)
season = any_of("winter|spring|summer|autumn")

# ---------------------------------------------------------------- things

COLOR = "red|blue|green|black|white|grey|purple|orange|navy|teal|beige|pink|silver|crimson|turquoise|olive"
color = any_of(COLOR)
product = loose(
    compose(
        "{c} {p}|{m} {p}|{p}|{k} {p}|{b} {p}",
        c=COLOR,
        m="wireless|cordless|leather|cotton|steel|bamboo|portable|folding|waterproof|vintage|organic|electric",
        k="kids'|gaming|travel|office|camping|running|garden",
        b=coined,
        p="headphones|backpack|kettle|desk lamp|sneakers|jacket|yoga mat|blender|keyboard|tent|water bottle|monitor|notebook|umbrella|toaster|camera|scarf|mouse pad|drill|chair|phone case|sunglasses|rug|charger|frying pan|wallet|pillow|bike helmet|speaker|coffee grinder",
    ),
    0.4,
)
grocery = any_of(
    "milk|eggs|oat milk|bananas|sourdough bread|olive oil|brown rice|black beans|cheddar|spinach|apples|pasta|chicken thighs|tofu|greek yogurt|coffee beans|paper towels|dish soap|dog food|lemons|frozen peas|peanut butter|cat litter|green tea|salmon|sugar|flour|toothpaste|tomatoes|basil"
)
dish = loose(
    compose(
        "{s} {d}|{d}|{d} with {g}",
        s="spicy|vegan|large|grilled|crispy|classic|smoked|double|gluten-free",
        d="pizza|ramen|burrito|pad thai|cheeseburger|falafel wrap|lasagna|sushi platter|chicken curry|pho|caesar salad|fish tacos|paella|dumplings|shawarma|risotto|poke bowl|club sandwich|bibimbap|gnocchi",
        g="extra cheese|fries|mushrooms|no onions|rice|garlic sauce|avocado|pickles",
    ),
    0.2,
)
cuisine = loose(
    any_of(
        "Italian|Thai|Mexican|Indian|Japanese|Korean|French|Greek|Ethiopian|Lebanese|Vietnamese|Spanish|Turkish|Peruvian|vegan|seafood|Chinese|Georgian|Moroccan|steakhouse"
    ),
    0.3,
)
restaurant = loose(
    compose(
        "{a}'s {k}|The {b} {c}|{b} {k}|{a}'s|Casa {a}|Chez {a}|{a} {k}",
        a=mix(any_of(LAST), coined, any_of(FIRST)),
        b="Golden|Blue|Rusty|Hungry|Wild|Silver|Lucky|Little|Copper|Green|Old",
        c="Fork|Lantern|Olive|Anchor|Dragon|Table|Spoon|Fig|Crane|Barrel",
        k="Bistro|Kitchen|Diner|Grill|Pizzeria|Cafe|Tavern|Noodle House|Bakery",
    )
)
adjective = "Golden|Silent|Broken|Electric|Midnight|Crimson|Paper|Distant|Velvet|Frozen|Wild|Hollow|Lonely|Neon|Secret|Last|Burning|Gentle"
noun = "River|Mirror|Empire|Garden|Highway|Summer|Echo|Ocean|Machine|Heart|Shadow|Harbor|Letter|Mountain|Winter|Promise|Carousel|Satellite|Orchard|Stranger"
title = loose(
    compose(
        "{a} {n}|The {a} {n}|{n} of {n}|The {n}|{a} {n}s|{n} in the {n}|Return to {c}|My {a} {n}|The {n} and the {n}|Beyond the {n}|{c}|Under a {a} {n}",
        a=adjective,
        n=noun,
        c=coined,
    )
)
song = mix(
    title,
    compose(
        "{v} Me {w}|Don't {v} the {n}|Dancing With {f}|{f}'s Song|{a} Nights|Oh {f}",
        v="Hold|Call|Break|Save|Remember|Leave|Love|Take",
        w="Tonight|Again|Slowly|Home|Closer|Tomorrow",
        n=noun,
        f=any_of(FIRST[:-2]),
        a=adjective,
    ),
)
artist = loose(
    usually(full_name, compose("The {a} {n}s|{c}|DJ {c}|{n} {c}|{a} {n}", a=adjective, n=noun, c=coined), 0.5)
)
genre = loose(
    any_of(
        "jazz|rock|hip hop|classical|techno|country|folk|blues|ambient|reggae|metal|pop|soul|lo-fi|bossa nova|punk|house|salsa|k-pop|indie"
    ),
    0.3,
)
film_genre = any_of(
    "comedy|horror|drama|thriller|documentary|romance|animation|science fiction|western|action|fantasy|mystery|musical|noir"
)
playlist = loose(
    compose(
        "{a} {k}|{g} {k}|{k} {n}|{f}'s {k}|{k}",
        a="Morning|Sunday|Late Night|Summer|Rainy Day|Road Trip|Study|Gym|Chill|Party|Throwback",
        g=genre,
        k="Mix|Vibes|Hits|Favorites|Jams|Essentials|Beats|Session",
        n=lambda r: str(r.randint(1, 99)),
        f=any_of(FIRST[:-2]),
    ),
    0.3,
)
topic = compose(
    "{a} {n}|{n}|the history of {n}|{n} in {c}|{n} and {n}",
    a="renewable|modern|ancient|urban|marine|quantum|behavioral|sustainable|open source|artificial",
    n="energy|architecture|migration|chess|volcanoes|inflation|coral reefs|robotics|nutrition|photography|space travel|bee keeping|electric cars|folk music|vaccines|housing|football|typography|wildfires|semiconductors|ballet|elections",
    c=any_of(COUNTRY),
)
room = any_of(
    "living room|kitchen|bedroom|bathroom|garage|hallway|office|basement|attic|dining room|nursery|guest room|porch|laundry room|studio"
)
lamp = compose(
    "{r} {d}|{r} light|{r} lights|{d}",
    r=room,
    d="lamp|ceiling light|floor lamp|light strip|desk lamp|chandelier|spotlight",
)
device = compose(
    "{r} {d}|{d}",
    r=room,
    d="fan|heater|humidifier|tv|speaker|air purifier|coffee machine|camera|dehumidifier|radiator|router|vacuum|plug|air conditioner",
)
animal = loose(
    any_of(
        "cat|dog|hamster|parrot|rabbit|goldfish|turtle|ferret|guinea pig|gecko|canary|pony|hedgehog|beagle|poodle|labrador|husky|siamese cat|maine coon|corgi"
    ),
    0.2,
)
pet_name = loose(
    usually(
        any_of(
            "Biscuit Luna Rex Mittens Pepper Shadow Coco Ziggy Waffles Bella Max Olive Pickle Nacho Cleo Bandit Daisy Moose Tofu Smokey".split()
        ),
        coined,
    )
)
car = loose(
    compose(
        "{a} {b}|{y} {a} {b}",
        a="Toyota|Honda|Ford|Volvo|Tesla|BMW|Kia|Renault|Skoda|Subaru|Mazda|Fiat",
        b=usually(any_of("Corolla|Civic|Focus|XC40|Model 3|Golf|Clio|Octavia|Outback|Panda|Sorento|Leon"), coined, 0.8),
        y=lambda r: str(r.randint(1998, 2026)),
    )
)
medicine = any_of(
    "ibuprofen|aspirin|vitamin D|amoxicillin|metformin|paracetamol|cetirizine|insulin|magnesium|omeprazole|melatonin|iron tablets|lisinopril|fish oil|zinc"
)
symptom = compose(
    "{a}|{b} {a}|{a} and {c}",
    a="headache|cough|back pain|fever|rash|sore throat|dizziness|knee pain|nausea|insomnia|toothache|earache",
    b="mild|bad|dull|sharp|constant",
    c="chills|fatigue|a runny nose|swelling|sneezing",
)
exercise = any_of(
    "running|cycling|swimming|yoga|rowing|push-ups|squats|hiking|pilates|boxing|weightlifting|walking|dancing|climbing|tennis|jump rope|stretching|plank"
)
food = compose(
    "{a} {b}|{b}",
    a="boiled|grilled|raw|roasted|steamed|plain|fried",
    b="chicken|broccoli|oatmeal|eggs|salmon|rice|lentils|potatoes|tofu|almonds|apple|banana|avocado|yogurt|quinoa|beef|pasta|carrots",
)
subject = loose(
    any_of(
        "algebra|biology|chemistry|physics|geometry|world history|geography|english literature|calculus|statistics|economics|music theory|computer science|art history|philosophy|french|spanish|astronomy|psychology"
    ),
    0.3,
)
skill = any_of(
    "python|project management|welding|public speaking|excel|first aid|java|copywriting|negotiation|carpentry|data analysis|welding|photoshop|bookkeeping|sql|german|kubernetes|ux design"
)
job = loose(
    compose(
        "{a} {b}|{b}|head of {c}",
        a="senior|junior|lead|assistant|remote|part-time|principal",
        b="accountant|data analyst|software engineer|nurse|barista|graphic designer|electrician|copywriter|project manager|chef|teacher|truck driver|architect|recruiter|lawyer|paralegal|mechanic",
        c="sales|marketing|finance|design|research|support",
    ),
    0.4,
)
element = loose(
    any_of(
        "Hydrogen Helium Lithium Carbon Nitrogen Oxygen Neon Sodium Iron Copper Zinc Silver Tin Gold Mercury Lead Uranium Titanium Nickel Cobalt Argon Sulfur Calcium Iodine Tungsten Platinum Krypton Xenon".split()
    ),
    0.5,
)
planet = loose(
    any_of("Mercury Venus Mars Jupiter Saturn Uranus Neptune Pluto Titan Europa Ceres Ganymede Io".split()), 0.3
)
species = any_of(
    "snow leopard|blue whale|red panda|monarch butterfly|giant squid|barn owl|axolotl|bengal tiger|sea otter|komodo dragon|emperor penguin|gray wolf|oak|giant sequoia|venus flytrap|honey bee|platypus|hammerhead shark|arctic fox|saguaro"
)
landmark = loose(
    compose(
        "{a} {b}|{b}|the {a} {b}",
        a=usually(any_of(CITY), coined, 0.5),
        b="Airport|Museum of Art|Central Station|Opera House|Botanical Garden|Castle|Zoo|Library|Town Hall|Stadium|Cathedral|Aquarium|University|Market Hall|Science Museum|Harbor",
    )
)
hotel = loose(
    compose(
        "{a} {k}|Hotel {a}|The {b} {k}|{k} {c}",
        a=mix(coined, any_of(LAST)),
        b="Grand|Royal|Seaside|Old Mill|Park|Sunset|Lakeside",
        c=any_of(CITY),
        k="Inn|Hotel|Resort|Suites|Lodge|Palace|Hostel",
    )
)
airline = loose(
    compose(
        "{a} Air|{a} Airlines|Air {a}|{b}",
        a=coined,
        b="Lufthansa|Delta|Emirates|Qantas|KLM|Ryanair|Iberia|Air France|United|ANA",
    )
)
event_title = loose(
    compose(
        "{a} {b}|{b} with {f}|{b}|{f}'s {c}|{c}|{c} at {p}",
        a="quarterly|weekly|budget|design|team|kickoff|project|board|security|hiring|sales|final",
        b="review|meeting|call|sync|standup|workshop|interview|presentation|retrospective|planning session|demo|lunch",
        f=any_of(FIRST),
        c="birthday party|dentist appointment|graduation|yoga class|piano lesson|haircut|wedding|book club|soccer practice|oil change|parent-teacher night",
        p=restaurant,
    ),
    0.5,
)
errand = compose(
    "{v} {o}|{v} {o} {w}|call {f}|email {f} about {o2}|pick up {f} {w}|pay the {bill} bill|book {svc}|{v} {o} for {f}",
    v="buy|return|wash|fix|order|clean|check|pack|move|photograph|sell|wrap|label",
    o="the laundry|the library books|the bike|the car|groceries|the printer|the tent|the windows|flowers|the curtains|the fish tank|dog food|the suitcase|the garden hose|the spare keys|birthday candles|the boxes",
    o2="the invoice|the trip|the lease|the budget|the garden|the photos|the tickets",
    w="from the store|before lunch|after work|at the station|in town|at school",
    f=first_name,
    bill="electricity|water|phone|internet|gas|credit card",
    svc="a plumber|a table|the dentist|a haircut|the movers|a babysitter|flights",
)
message = compose(
    [
        "I'll be {n} minutes late", "running late, start without me", "can you bring the {o}?", "the {o} is on the {l}", "are we still on for {t}?",
        "happy birthday, see you {t}", "I left the {o} in the {l}", "don't forget the {o}", "meet me at the {l} at {k}", "let's move the {m} to {t}",
        "thanks for the {o}, it's great", "dinner is at {k}", "I can't make it {t}", "could you send me the {o} by {t}?", "the {m} was cancelled",
        "we need {n} more {o}s", "the {m} starts at {k}", "call me when you reach the {l}", "I've finished the {o}", "good luck with the {m}",
        "sorry I missed your call", "the train is delayed by {n} minutes", "what time is the {m}?", "please feed the {pet} {t}", "I'm at the {l}",
        "on my way", "see you {t}", "got the {o}, all good", "{f} says hi", "{f} will pick you up at {k}", "the {o} arrived {c} and broken",
        "your {o} is ready", "please review the {o} before the {m}", "we won {n} to {n2}", "the code for the {l} is {n}{n2}{n}", "nice work on the {o}",
        "lunch at {r}?", "I'm bringing {f} to the {m}", "the {l} is closed {t}", "keys are under the {o}", "no need to bring the {o}", "can we talk about the {m}?",
    ],
    n=lambda r: str(r.randint(2, 59)), n2=lambda r: str(r.randint(2, 9)), t=soon, k=clock, f=first_name, c=COLOR, r=restaurant, pet=animal,
    o="report|cake|charger|tent|invoice|umbrella|contract|guitar|ladder|package|ticket|laptop|soup|draft|map|salad|parcel|blanket|book|camera|form",
    l="station|office|kitchen|car|garage|lobby|airport|cafe|gate|porch|library|pool|gym|market|parking lot|table|back door",
    m="meeting|party|exam|concert|interview|game|lesson|demo|hike|wedding|rehearsal|flight|class|movie|call|picnic",
)  # fmt: skip
headline = loose(
    compose(
        "{a} {m}|{m} {t}|the {o}|question about the {o}|{o} for {c}|update on the {m}|{n} {o}s|{o} overdue|your {o}",
        a="team|urgent|monthly|new|final|short|annual",
        m="meeting|schedule|results|offsite|launch|delivery|roadmap|training|audit|offer",
        o="invoice|report|contract|proposal|refund|budget|order|agenda|lease|survey",
        t=weekday,
        c=company,
        n=lambda r: str(r.randint(2, 40)),
    ),
    0.5,
)
remark = compose(
    "{a}, {b}|{a}|{a} but {b}|{b} and {a}",
    a="great service|too slow|lovely staff|the food was cold|works as described|broke after a week|would buy again|fast delivery|terrible support|beautiful views|very noisy|comfortable and clean|not worth the price|arrived damaged",
    b="a bit pricey|will come back|highly recommended|never again|the size runs small|battery lasts long|parking was easy|wrong color|nice packaging|my kids loved it",
)
issue = compose(
    "{a} {b}|{a} {b} {w}|{e} in {a}|{a} {b} after the update",
    a="login page|checkout|search box|export button|dark mode|mobile menu|image upload|password reset|api gateway|report page|signup form|push notifications|pdf viewer|calendar widget",
    b="crashes|is slow|shows a blank screen|times out|loses data|returns 500|does not load|flickers|sends duplicates",
    w="on Android|in Safari|for admins|at night|on large files|for new users|offline",
    e="typo|memory leak|race condition|broken link|wrong currency|missing icon",
)
sentence = compose(
    "the {a} {n} {v} over the {n}|{f} {v} to the {n} every {d}|we {v} in the {a} {n}|{n}s are {a}|my {n} is {a} and {a}|where is the {a} {n}?|I would like a {a} {n}|the {n} opens on {d}|good {m}, {f}|how much is the {n}?|never trust a {a} {n}|{f} lost a {a} {n}|we will {v2} the {n} {m}",
    a="quick|lazy|quiet|bright|old|heavy|gentle|strange|small|bitter|honest|golden|narrow|wet", n="fox|bridge|teacher|window|train|garden|letter|storm|market|bottle|village|ticket|castle|boat|dream",
    v="jumps|walks|sings|travels|waits|returns|sleeps|points", v2="see|paint|sell|visit|repair|watch", f=first_name, d=weekday, m="morning|evening|tonight|tomorrow",
)  # fmt: skip
phrase = mix(sentence, message, title, errand)
