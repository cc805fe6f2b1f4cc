"""Makers of values from clubs, schools, editing rooms, neighborhoods, insurers, meters and farms."""

from __future__ import annotations

from agentkit_training.family import Maker
from agentkit_training.world import values as v

# ---------------------------------------------------------------- clubs and games

CLUB_KIND = """Chess Club|Rowing Club|Choir|Book Circle|Tennis Club|Alpine Club|Photo Society|Garden Association
|Theater Group|Running Club|Sailing Club|Model Railway Club|Beekeepers|Film Society|Fencing Club|Brass Band|Judo Club
|Astronomy Society|Knitting Circle|Debating Society|Bowling Club|Anglers|Pottery Guild|Cycling Club"""
club = v.loose(
    v.compose("{a} {k}|{c} {k}|the {k}|{k} {c}", a=v.coined, c=v.any_of(v.CITY), k=CLUB_KIND),
    0.3,
)
board_game = v.loose(
    v.any_of("""chess|go|backgammon|checkers|scrabble|catan|carcassonne|ticket to ride|dominoes|mahjong|poker|bridge
|rummy|canasta|hearts|skat|cribbage|whist|table tennis|darts|pool|snooker|foosball|bowling|petanque|croquet|curling
|badminton|squash|fencing|judo|archery|mario kart|street fighter|rocket league|super smash bros|tetris|hearthstone
|quake|age of empires|street chess|mini golf|disc golf|air hockey|connect four|othello|stratego|risk"""),
    0.3,
)

# ---------------------------------------------------------------- schools

student = v.mix(v.full_name, v.first_name, v.full_name)
form = v.code("#@|##@|@#|##-@")
absence = v.any_of("""a dentist appointment|the flu|a family funeral|a broken arm|a sports competition|a music exam
|chickenpox|a court hearing|a wedding|a migraine|a visa interview|moving house|a stomach bug|a snow storm|an eye test
|a school play elsewhere|a delayed train|a religious holiday|surgery|a fever|a university open day|a sprained ankle
|an allergy test|a driving test|a chess tournament|bronchitis|a flooded cellar|her sister's graduation|food poisoning
|a swimming meet|jury duty|an orthodontist visit|a concussion|a ballet audition|a hospital stay|car trouble|tonsillitis
|a passport appointment|a choir tour|pink eye|a science fair""")
staff = v.usually(v.formal_name, v.full_name, 0.7)

# ---------------------------------------------------------------- community

handle = v.mix(
    v.compose("@{a}{n}|@{a}_{b}|{a}{n}|{a}_{b}|@{a}", a=lambda r: v.coined(r).lower(), n=lambda r: str(r.randint(1, 99)),
              b="art bakes runs dev fan official travels photo music garden reads cooks".split()),
)  # fmt: skip
group = v.loose(
    v.compose(
        "{c} {k}|{a} {k}|{k} of {c}|{k}",
        a=v.coined,
        c=v.any_of(v.CITY),
        k="""Parents|Dog Owners|Home Bakers|Night Runners|Vintage Cameras|Balcony Gardeners|New Neighbors|Free Stuff
|Language Exchange|Board Gamers|Wild Swimmers|Bike Commuters|Bird Watchers|Single Dads|Plant Swap|Startup Founders
|Amateur Radio|Hikers|Street Photography|Sourdough Fans|Repair Cafe|Lost and Found|Carpooling|Vegan Cooks""",
    ),
    0.3,
)
post_url = v.compose(
    "https://{d}/p/{n}|https://{d}/posts/{n}|https://{d}/t/{w}-{n}",
    d=v.domain,
    n=lambda r: str(r.randint(1000, 9_999_999)),
    w=lambda r: v.coined(r).lower(),
)
post = v.compose(
    """we are open again from {d} on|the {t} is back|{n} of our volunteers cleaned the {p}|who has seen a grey cat near the {p}
|our {t} was a success, thank you all|free {o} in front of the {p}|a big welcome to {f}|looking for someone to repair my {o}
|tickets for the {t} are on sale|the {p} stays closed {d}|{f} has found a set of keys at the {p}|anyone up for a {t} {d}?
|giving away my old {o}|we need helpers for the {t}|sunset over the {p}, no filter|first {t} of the season, come by""",
    d=v.soon,
    t="summer fair|flea market|open day|book swap|street party|charity run|bake sale|concert|lantern walk|film night",
    p="harbor|library|old mill|playground|town hall|river path|skate park|bus station|community garden|school yard",
    o="sofa|bookshelf|bicycle|washing machine|tent|piano|desk|rabbit hutch|jam jars|lawn mower|baby cot|moving boxes",
    f=v.any_of(v.FIRST),
    n=lambda r: str(r.randint(3, 60)),
)  # fmt: skip
poll_question = v.compose(
    "{a} {b}|{c}",
    a="where should we|when do we|how often should we|in which room do we|with whom should we",
    b="meet|eat|celebrate|train|rehearse|go on our trip|hold the meeting|have the barbecue",
    c="""which logo do you prefer|tea or coffee at the meeting|should dogs be allowed|what color for the new shirts
|who should be our captain|which film next month|a cottage or a campsite|should we raise the fee
|which charity do we support|indoors or outdoors""",
)
choice = v.any_of("""Saturday|Sunday|the beach|the mountains|pizza|sushi|the small hall|the garden|yes|no|blue|green|weekly
|monthly|a bus|the train|in June|in September|morning|evening|a picnic|a restaurant|black and white|in color|the museum
|the lake|tacos|soup|the red one|the round one|karaoke|bowling|the old mill|online|at my place|two hours|all day|the park
|the castle|tea|coffee|a live band|a playlist|the cheap one|the fancy one""")

# ---------------------------------------------------------------- insurance and law

claim_number = v.code("CLM-#####|C#######|##-######|SCH-####-##|CL/####/##")
policy_number = v.code("POL-#####|@@######|##-###-####|V########|KFZ-####-##")
insurer = v.usually(
    v.compose("{a} {k}|{a}", a=v.coined, k="Insurance|Mutual|Assurance|Re|Direct|Protect|Life"),
    v.any_of("Allianz|Axa|Geico|Zurich|Generali|Aviva|State Farm|Progressive|Prudential|Ergo"),
    0.7,
)
clause = v.any_of("""notice periods|non-compete terms|late payment fees|the security deposit|overtime|holiday entitlement
|confidentiality|liability limits|automatic renewal|data protection|subletting|pets in the flat|repairs|force majeure
|intellectual property|price increases|termination rights|warranty|arbitration|governing law|delivery delays
|payment terms|exclusivity|probation|severance pay|parking spaces|renovation at move-out|sick leave|bonus payments
|travel costs|company cars|remote work|penalties|insurance duties|return of equipment|noise rules|cleaning duties
|electricity costs|rent increases|early repayment|guarantors""")

# ---------------------------------------------------------------- energy and environment

meter = v.code("MTR-#####|E########|#@@######|1EMH######|G-######|W-#####")
postcode = v.code("#####|@@# #@@|@## #@@|#### @@")
polluted = v.usually(
    v.compose(
        "{a} {b}|the {b} in {c}|the {b} near {a}",
        a=v.coined,
        b="creek|canal|lake|beach|forest|marina|quarry|wetland|reservoir|brook|pond|industrial park|estuary",
        c=v.any_of(v.CITY),
    ),
    v.address,
    0.75,
)

# ---------------------------------------------------------------- animals and farms

ear_tag = v.code("DE-#####|UK ######|####|A-####|NL #####|FR#######|T###")
farm_animal = v.loose(
    v.any_of("""cow|heifer|calf|bull|goat|kid goat|ewe|ram|lamb|sow|boar|piglet|mare|stallion|foal|donkey|alpaca|llama
|turkey|goose|duck|hen|rooster|quail|ostrich|rabbit|bison|water buffalo|yak|red deer|pony|mule|guinea fowl|peacock
|angora goat|merino sheep|jersey cow|highland cow|saddleback pig|shetland pony"""),
    0.1,
)
herd = v.compose(
    "the {a} {b}|the {b}|{b} {n}|the {b} from {c}",
    a="young|dry|pregnant|older|spotted|brown|weaned|black",
    b="heifers|dairy cows|ewes|goats|calves|rams|bullocks|mares|alpacas|geese|lambs|sows|yearlings",
    n=lambda r: f"group {r.randint(1, 9)}",
    c=v.coined,
)
pasture = v.compose(
    "{a} {b}|the {c} {b}|{b} {n}|the {b} by the {d}",
    a=v.coined,
    b="paddock|meadow|field|pasture|orchard|barn|hillside|stable",
    c="north|lower|upper|long|back|old|eastern|wet",
    d="river|road|mill|church|silo|pond|woods",
    n=lambda r: str(r.randint(1, 14)),
)
vaccine = v.any_of("""rabies|bluetongue|anthrax|foot and mouth|tetanus|distemper|parvovirus|leptospirosis|brucellosis|BVD
|IBR|clostridial|Newcastle disease|Marek's disease|erysipelas|equine flu|herpes|strangles|myxomatosis|kennel cough
|feline leukemia|lumpy skin disease|Q fever|salmonella|E. coli|rotavirus|PRRS|circovirus|orf|pasteurella|lungworm
|West Nile virus|swine fever|Gumboro|avian pox|louping ill|blackleg|botulism|bordetella|coronavirus""")
feed = v.loose(
    v.compose(
        "{a} {b}|{b}|{b} with {c}",
        a="organic|crushed|rolled|pelleted|coarse|fine|medicated|non-GMO|fresh|dried",
        b="""hay|straw|silage|barley|oats|maize|soybean meal|layer mash|chick starter|pig nuts|sheep pencils|horse mix
|alfalfa|beet pulp|wheat bran|rapeseed cake|calf milk powder|mineral lick|grit|sunflower meal|fish meal|linseed""",
        c="added selenium|molasses|garlic|extra calcium|no copper",
    ),
    0.2,
)


def whole_between(low: int, high: int) -> Maker:
    """Make a whole number in figures only, for places where a number word would run into its neighbor."""
    return v.count(low, high, 0)
