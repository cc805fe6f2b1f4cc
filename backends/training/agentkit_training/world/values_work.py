"""Makers of values for warehouses, staff, buildings, town halls and venues."""

from __future__ import annotations

from agentkit_training.family import Surface
from agentkit_training.world import values as v
from agentkit_training.world.values import Rng


def _small(r: Rng) -> str:
    return str(r.randint(1, 60))


# ---------------------------------------------------------------- warehouse and fleet

pallet = v.code("P-####|PAL####|PLT-#####|####-@|@@#####")
bay = v.compose(
    "{a}{n}-{m}|aisle {n}|bay {n}|rack {a}{n}|zone {a}|shelf {n}{a}|{a}-{n}|the {k}|{k} {n}|{k} {a}",
    a="A B C D E F G H J K".split(),
    n=_small,
    m=lambda r: str(r.randint(1, 9)),
    k="cold store|overflow area|loading zone|mezzanine|returns cage|staging lane|outer yard|quarantine room|packing hall",
)
dock = v.compose(
    "dock {n}|gate {n}|door {n}|ramp {a}|the {s} dock|dock {a}{n}",
    n=_small,
    a="A B C D E F".split(),
    s="north|south|east|west|rear|lower",
)
cargo = v.loose(
    v.usually(
        v.any_of("""ceramic tiles|frozen shrimp|printer paper|car tires|baby formula|solar panels|wine crates|floor boards
|detergent|potting soil|bicycle frames|light bulbs|shower trays|canned peaches|mattresses|copper pipe|dog biscuits
|plaster boards|office chairs|garden hoses|paint buckets|engine oil|cardboard boxes|steel bolts|window frames|coffee beans
|school books|roof tiles|brake discs|toilet paper|sunflower oil|safety boots|microwave ovens|cat litter|cable drums
|water filters|wood pellets|gas bottles|yoga mats|plastic crates|cement bags|bed linen"""),
        v.compose("SKU-{n}|item {n}|{c} {k}", n=v.code("####|@@##"), c=v.coined, k="valves|filters|lamps|pumps|hinges"),
        0.75,
    ),
    0.1,
)
supplier = v.usually(
    v.company,
    v.compose("{a} Brothers|{a} & Sons|{a} Trading|{a} Imports", a=v.mix(v.any_of(v.LAST), v.coined)),
    0.6,
)
vehicle = v.compose(
    "van {n}|truck {n}|{p}|the {c} {k}|{k} {n}|lorry {p}",
    n=_small,
    p=v.plate,
    c="white|blue|old|new|red|grey|small|big",
    k="van|truck|pickup|trailer|transporter|lorry|forklift|tanker",
)
route = v.compose(
    "the {c} run|route {n}|the {a} tour|tour {n}|the {c} round|line {n}{l}|the {c} to {d} leg",
    c=v.any_of(v.CITY),
    d=v.any_of(v.CITY),
    a="northern|southern|coastal|airport|morning|night|harbor|mountain|downtown|border",
    n=_small,
    l="A B C N S".split(),
)
hold_reason = v.any_of("""torn wrapping|a missing label|a customs check|water damage|a wrong batch number|a recall by the maker
|mold|a broken seal|pending lab results|a price dispute|mixed goods|an expired date|a temperature alarm|rodent traces
|a short delivery|no paperwork|a leaning load|suspected theft|rust|insects""")

# ---------------------------------------------------------------- staff

employee = v.mix(v.full_name, v.first_name, v.code("E####|EMP-###"))
course = v.loose(
    v.usually(
        v.any_of("""first aid|fire safety|forklift driving|working at heights|data protection|time management|conflict resolution
|Excel for beginners|public speaking|leadership basics|project management|food hygiene|manual handling|customer care
|negotiation skills|Spanish level 2|anti-corruption|cyber security awareness|presentation design|stress management
|crane operation|welding refresher|payroll basics|interview techniques|design thinking|sales coaching|lean production
|chemical handling|mentoring skills|machine learning basics|report writing|driver safety|diversity at work|SQL for analysts
|change management|noise protection|onboarding week|accounting essentials|radio etiquette|hazard spotting"""),
        v.compose("{c} level {n}|{c} certification|{c} for managers", c=v.coined, n=lambda r: str(r.randint(1, 5))),
        0.8,
    ),
    0.3,
)
occasion = v.any_of("""ten years with us|the record quarter|the rescue of the server migration|closing the big contract|Christmas
|the patent|outstanding service|helping during the flood|the successful audit|the product launch|winning the design award
|a referral|perfect attendance|the night shifts in May|the birth of a child|the anniversary|training the newcomers
|zero accidents|the merger|covering for a colleague""")
pay_fault = v.any_of("""unpaid overtime|a wrong tax class|a missing night allowance|a double deduction|unrecorded sick days|a typo
|a forgotten travel refund|the wrong hourly rate|a late start date|missing holiday pay|an old bank advance|church tax
|an unpaid weekend shift|a wrong pension rate|too few hours|a company car charge""")
iban = v.code("DE## #### #### ####|GB##@@@@########|FR##########|NL##@@@@######|ES##-####-####|########|AT############")
workplace = v.mix(
    v.city,
    v.any_of("""the main store|the plant|the warehouse|ward 3|the front desk|the call center|the depot|line 2|the airport shop
|the kitchen|the harbor site|the lab|the flagship store|gate 4|the bakery|the emergency room|the museum shop|the pool|the mill
|the test track"""),
)

# ---------------------------------------------------------------- buildings

asset = v.loose(
    v.usually(
        v.any_of("""boiler|passenger lift|fire alarm|sprinkler system|rooftop chiller|emergency generator|escalator|swimming pool pump
|heat pump|lightning rod|gas meter|smoke detectors|parking barrier|revolving door|playground swing|ventilation unit|water tank
|solar inverter|goods lift|fire extinguishers|backup battery|kitchen hood|roller gate|security cameras|emergency lights
|chimney|septic tank|climbing frame|fire escape|electric panel|air handling unit|garage door|intercom|cooling tower
|access control|dumbwaiter|sewage pump|sauna heater|facade lift|antenna mast"""),
        v.compose(
            "{a} in {b}", a="boiler|lift|heat pump|alarm panel|pump|fan", b="block A|block B|the annex|the tower"
        ),
        0.8,
    ),
    0.1,
)
area = v.usually(
    v.any_of("""lobby|stairwell|parking garage|conference floor|canteen|gym|roof terrace|laundry room|bike cellar|loading ramp
|reception|showers|server room|playground|staff kitchen|main corridor|elevators|glass facade|waiting room|auditorium|kindergarten
|swimming pool|archive|changing rooms|courtyard|second floor|restrooms|ground floor|boiler room|library|winter garden
|entrance hall|workshop|medical room|prayer room|break room|smoking area|basement|showroom|attic storage|open space office"""),
    v.compose("floor {n}|office {n}|block {a}|hall {n}|wing {a}", n=_small, a="A B C D E F".split()),
    0.7,
)
rental_unit = v.compose(
    "apartment {n}{l}|unit {n}|flat {n}|{s} {n}, flat {m}|shop {n}|studio {n}{l}|the {k}|house {n}|suite {n}",
    n=_small,
    m=lambda r: str(r.randint(1, 20)),
    l="A B C D".split(),
    s=v.street,
    k="penthouse|garden flat|corner shop|coach house|attic flat|ground floor office|lake cottage|basement studio",
)
defect = v.compose(
    "{a} {b}|{b2} {a2}|the {a} {b}",
    a="radiator|toilet|kitchen tap|heating|front door|ceiling lamp|lift|doorbell|shower|window handle|gutter|boiler|oven|socket",
    b="is leaking|is stuck|does not work|makes a loud noise|is broken|drips all night|smells burnt|came loose|is blocked",
    b2="water under the|a crack in the|mold on the|ants behind the|no power at the|graffiti on the|a hole in the",
    a2="sink|bathtub|wall|balcony|staircase|ceiling|fence|facade|door frame|cellar window",
)
key = v.compose("key {n}|card {c}|badge {c}|fob {n}|{c}", n=v.code("##|###|@##"), c=v.code("K-####|C####|@@###|KC-###"))
entrance = v.any_of("""server room|roof|main gate|archive|boiler room|laboratory|storage cage|garage|east wing|staff entrance|vault
|workshop|cold room|press room|cellar|pharmacy|control room|pool house|stage door|loading bay|sample store|music room
|observatory|gym|chapel|mail room|tool shed|engine room|council chamber|reading room|kitchen|projection booth|greenhouse
|bell tower|locker room|trophy room|darkroom|library annex|print shop|roof terrace""")

# ---------------------------------------------------------------- town hall

bulky = v.any_of("""an old sofa|two mattresses|a broken fridge|a wardrobe|a rusty bike|garden furniture|a washing machine|a carpet
|a bunk bed|a piano|a freezer|three office chairs|a bathtub|a trampoline|a bookcase|a dishwasher|a cot|a treadmill|an armchair
|a tv set|wooden pallets|a kitchen table|a ping-pong table|an aquarium|a stove|a desk|four car seats|a sideboard|a doghouse
|a hot tub|an exercise bike|curtain rails|a lawn mower|a bar counter|a swing set|a filing cabinet|a water heater|a crib
|a stack of doors|a grill""")
festivity = v.any_of("""a block party|a flea market|a film shoot|roof repairs|a marathon|a moving van|a food truck|a crane|scaffolding
|a wedding procession|a street concert|a book fair|a container|tree felling|a bike race|a parade|an outdoor cafe|a school fete
|cable works|a lantern walk|a christmas market|a photo session|an art installation|a demonstration|a charity run
|a street barbecue|window cleaning|a carnival|a chess tournament|a jazz parade|a puppet show|a vintage car meeting""")
office_service = v.loose(
    v.any_of("""a new passport|a driving licence|car registration|a residence permit|a marriage notice|a business licence
|a parking permit|a fishing licence|a birth registration|a housing benefit claim|a building permit|a name change|a library card
|a tax number|citizenship|a school place|a kindergarten place|a pension question|a hunting licence|a dog tag|a disability card
|an event permit|a taxi licence|legal advice|a notary certificate|voter registration|a landlord dispute|a heating grant
|an identity card|a gun licence|a street trading permit|a foster care talk|an allotment garden|a death certificate
|a trade fair stall|a burial plot|an import licence|a student grant"""),
    0.1,
)
lost_thing = v.any_of("""a black umbrella|my wallet|a set of keys|a blue backpack|a violin case|my phone|a wedding ring|a red scarf
|my glasses|a child's shoe|a teddy bear|a laptop bag|a silver bracelet|my passport|a camera|a leather glove|a woolen hat
|my hearing aid|a skateboard|a gold earring|a notebook|my debit card|a walking stick|a bicycle helmet|a watch|a lunch box
|my headphones|a folder of drawings|a flute|a tablet|a green jacket|my house keys|a pram|a ski pole|a football|a drone
|an e-reader|a toolbox|a pocket knife|my train pass""")
spot = v.mix(
    v.landmark,
    v.compose(
        "bus {n}|tram {n}|the {k}|{s} Street|line {n}",
        n=_small,
        s=v.street,
        k="swimming pool|night train|market|ferry|playground|city park|town hall|beach|cinema|post office|library|ice rink",
    ),
)
breed = v.any_of("""labrador|poodle|beagle|husky|dachshund|border collie|boxer|corgi|greyhound|pug|dalmatian|terrier|akita|samoyed
|spaniel|mastiff|whippet|chow chow|golden retriever|german shepherd|basset hound|schnauzer|chihuahua|rottweiler|bulldog|setter
|malinois|papillon|maltese|pointer|newfoundland|great dane|shih tzu|vizsla|kelpie|havanese|bloodhound|mixed breed|pinscher
|weimaraner""")
petition = v.compose(
    "{a} the {b}|{a2} for {c}|No to the {b2}|Save the {b3}",
    a="Reopen|Repair|Clean up|Rename|Widen|Protect|Light up",
    b="old bridge|river path|town pool|library|railway station|skate park|market square|lido|night bus|school yard",
    a2="Bike lanes|A playground|Quiet nights|Free buses|More trees|A crossing",
    b2="ring road|parking deck|new quarry|wind tax|airport runway|pool closure",
    b3="linden trees|cinema|hedgehogs|corner shop|meadow|lighthouse|tram",
    c=v.any_of(v.CITY),
)
agency = v.compose(
    "the {a} office|{c}|the {k}|the {c} office|the {a} branch",
    a="northern|southern|central|harbor|old town|airport|riverside|station",
    c=v.city,
    k="town hall|registry|citizens' bureau|service point|district council|county office|vehicle office",
)


def bin_size(r: Rng) -> Surface:
    n = r.choice((60, 80, 120, 240, 360, 660, 770, 1100))
    return (f"{n:,}" if r.random() < 0.5 else str(n)), n


# ---------------------------------------------------------------- venues

hall = v.loose(
    v.usually(
        v.compose(
            "the {a} {k}|{c} {k}|{b} {k}|the {k} at {b}|{l} {k}",
            a="Grand|Crystal|Garden|Mirror|Golden|Riverside|Blue|Royal|Old|Northern|Velvet|Lantern",
            b="Lakeside|Mill Park|Harbor House|Rosewood|Elm Court|Castle Hill|Seaview|Fox Manor|Pier 9|The Foundry",
            c=v.coined,
            l=v.any_of(v.LAST),
            k="Hall|Ballroom|Pavilion|Arena|Theatre|Barn|Auditorium|Terrace|Loft|Club|Tent|Rooftop|Gallery|Conservatory",
        ),
        v.any_of(
            "hall 3|room 101|the chapel|the orangery|stage B|the library|the big tent|the boathouse|the courtyard"
        ),
        0.85,
    ),
    0.15,
)
occasion_title = v.loose(
    v.usually(
        v.compose(
            "{c} {k}|{a} {k}|the {a} {k}|{f}'s {p}|{n} {k} {y}|the {c} {k}",
            a="spring|charity|annual|winter|alumni|founders'|harvest|film|jazz|science|startup|wine|poetry|midsummer|robotics",
            c=v.coined,
            f=v.any_of(v.FIRST),
            n=v.any_of(v.CITY),
            y=lambda r: str(r.randint(2024, 2030)),
            k="gala|conference|festival|fair|ball|summit|symposium|expo|hackathon|awards night|dinner|congress|meetup|auction",
            p="wedding|retirement party|birthday|farewell|christening|engagement party|bachelor party|anniversary|graduation",
        ),
        v.any_of(
            "the wedding|the company party|the book launch|prom night|the open day|the press conference|the reunion"
        ),
        0.85,
    ),
    0.2,
)
caterer = v.compose(
    "{a} Catering|{b} & {b2}|{a}'s Kitchen|The {c} {d}|{b} Foods|{a} Banquets",
    a=v.mix(v.coined, v.any_of(v.FIRST)),
    b=v.any_of(v.LAST),
    b2=v.any_of(v.LAST),
    c="Happy|Green|Travelling|Silver|Spicy|Royal|Hungry|Little",
    d="Spoon|Ladle|Olive|Fork|Pantry|Oven|Goose|Pepper",
)
equipment = v.any_of("""folding chairs|round tables|microphones|spotlights|beamers|tents|heat lamps|speakers|bar stools|fog machines
|tablecloths|champagne glasses|flip charts|crowd barriers|portable toilets|string lights|carpets|dance floor tiles|fans
|coat racks|stage modules|walkie-talkies|dessert plates|sofas|umbrellas|generators|screens|cable ramps|lecterns|flower stands
|fridges|candle holders|display cases|karaoke sets|disco balls|high tables|benches|mixing desks|photo booths|popcorn makers
|turnstiles|badge printers""")
ticket_no = v.code("T-#####|@@######|TKT####|###-###-###|E#####@")
