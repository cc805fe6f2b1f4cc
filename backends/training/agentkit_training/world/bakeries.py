from __future__ import annotations

from agentkit_training.family import Surface
from agentkit_training.world import values as v
from agentkit_training.world.shape import day, flag, optional, pick, real, text, tool, whole
from agentkit_training.world.values import Rng

LOAF = v.compose(
    "{a} {b}|{b}|{a} {b}|{c} {b}|{b} with {d}|{a} {b} with {d}",
    a="seeded|plain|dark|salted|half-baked|small|sliced|burnt|large|wholemeal|spelt|sourdough",
    b="""rolls|baguettes|rye|buns|pretzels|croissants|focaccia|flatbread|bagels|brioche|ciabatta|plaits|crispbread|muffins
|cinnamon snails|rusks|tin loaves""",
    c="walnut|potato|pumpkin|onion|olive|oat|cheese|poppy|fig|honey",
    d="sesame|caraway|raisins|almonds|a thick crust|no salt|butter|linseed",
)
CAKE = v.compose(
    "{a} {b}|{b}|{a} {c} {b}|{c} {b}|{b} with {d}",
    a="three-tier|round|small|square|vegan|heart-shaped|double|birthday",
    b="cake|tart|gateau|cheesecake|strudel|pavlova|sponge|roulade|crumble|bundt",
    c="cherry|lemon|chocolate|carrot|poppy seed|plum|apricot|hazelnut|mocha|marzipan",
    d="cream|sugar roses|candied peel|sparklers|fresh figs|a photo on top|a ribbon",
)
EATER = v.mix(
    v.compose("{f} {p} {c}", f=v.any_of(v.FIRST[:-2]), p="di|van|zu|de los|af|dos|bin", c=v.any_of(v.LAST)),
    v.compose(
        "{i}.{c}|{i}. {c}", i="A B C D F G H J K L M N P R S T W".split(), c=v.compose(" {n}", n=v.any_of(v.LAST))
    ),
    v.first_name,
    v.full_name,
    v.compose(
        "{a} {b}|{c}'s {b}|{b} {d}",
        a="blue|corner|old|station|harbour|green|lakeside|upper|north",
        b="cafe|canteen|hotel|school|kiosk|nursery|hostel|tea room|bistro|deli",
        c=v.any_of(v.FIRST[:-2]),
        d="seven|Zum Ochsen|on the hill|Aurora|12|Mistral",
    ),
)
OVEN = v.mix(
    v.code("#|@|O-#|#|@#"),
    v.any_of("big stone one|left chamber|old deck oven|tunnel|rack oven|number 2|upper chamber|steam oven|betty"),
)
DOUGH = v.compose(
    "{a} {b}|{b}|{a} {b}|{c} {a} {b}",
    a="rye|wheat|spelt|brioche|pizza|sweet|white|dark|laminated|milk|potato",
    b="dough|starter|poolish|sponge|levain|batter|biga",
    c="night|morning|Sunday|spare|old|stiff|soft",
)
WHEN = v.mix(
    v.clock,
    v.any_of("""quarter past five|half past three|noon|first thing tomorrow|before eight|this Saturday|ten to six|after lunch
|quarter to seven|half past nine|tomorrow at dawn|closing time|twenty past four"""),
)
MAKER = v.compose(
    "{a}|{b}|{a} {c}|{i}. {c}|{a} {p} {c}",
    a=v.any_of(v.FIRST[:-2]),
    b=lambda r: v.coined(r).lower(),
    c=v.any_of(v.LAST),
    i="B D E G H J L M N R T V".split(),
    p="de|le|van|ter|al".split("|"),
)
INGREDIENT = v.compose(
    "{a} {b}|{b}|{d} {n}|{c} {b}",
    a="fine|coarse|ground|organic|brown|cheap|smoked|dried|unsalted",
    b="flour|sugar|yeast|butter|rye meal|salt|malt|almonds|semolina|lard|raisins|cocoa|bran|marzipan|poppy seed",
    d="flour|rye flour|wheat flour|spelt flour",
    n="405 550 1050 W700 T65".split(),
    c="Hungarian|French|local|last year's|Danish",
)
STUFF = v.compose(
    "{x} {y}|{x} and {x}|had {z} on the {w}|{x} and had {z} near the {w}",
    x="""came back hard|tasted of smoke|was mouldy|fell apart|was still frozen|had a hair in it|was full of holes|collapsed
|tasted like soap|was bitter|stuck to the paper|had no salt|was raw inside""",
    y="again|twice|for the third time|this morning|as usual",
    z="black spots|flour lumps|a wire|blue paint|a burnt patch|sand|cracks",
    w="bottom|crust|left side|edge|top|paper",
)


def baking_minutes(r: Rng) -> Surface:
    """Make a baking time in minutes."""
    n = r.choice((6, 8, 12, 14, 18, 22, 25, 28, 35, 40, 48, 55, 65))
    said = (("half an hour", 30), ("a quarter of an hour", 15), ("an hour", 60), ("three quarters of an hour", 45))
    said += (("an hour and a half", 90), ("ten minutes", 10), ("twenty-five minutes", 25), ("two hours", 120))
    return r.choice(said) if r.random() < 0.5 else (f"{n} {r.choice(('minutes', 'min'))}", n)


def proving_hours(r: Rng) -> Surface:
    """Make a proving time in hours."""
    n = r.choice((2, 3, 4, 5, 6, 8, 10, 14, 16, 18, 20, 24))
    said = (("a day and a half", 36), ("one and a half hours", 1.5), ("two days", 48), ("half a day", 12))
    said += (("two and a half hours", 2.5), ("a day", 24), ("an hour and a half", 1.5))
    return r.choice(said) if r.random() < 0.5 else (f"{n} hours", n)


def keeping_days(r: Rng) -> Surface:
    """Make a shelf life in days."""
    n = r.randint(2, 20)
    said = (("a fortnight", 14), ("a week", 7), ("three weeks", 21), ("two days", 2))
    return r.choice(said) if r.random() < 0.5 else (f"{n} days", n)


FAMILIES = (
    tool(
        "baker's counter",
        "take_bread_order counter.orders.take noteForCustomer",
        (
            "Take down an order at the counter.",
            "Records baked goods which a customer will collect, with quantity and hour of collection.",
            "Creates a collection order. Prepaid orders print a green slip; returns a slip number.",
        ),
        (
            text("goods", "What is ordered"),
            text("customer", "Who collects it"),
            optional(whole("quantity", "Number of pieces")),
            optional(text("collection", "When it is collected, e.g. 'half past nine'")),
            flag("prepaid", "Whether money has changed hands"),
        ),
        (
            "{customer} wants {quantity} {goods}",
            "{quantity} {goods}, {customer}, {collection}",
            "put aside some {goods} for {customer}, {collection}",
            ("{customer} has already paid for {quantity} {goods}", {"prepaid": True}),
            "{collection}: {customer} is picking up {goods}",
            "{goods}, {quantity} of them, go to {customer}",
            ("lady with 2 dogs, name of {customer}, {goods}, pays when she comes", {"prepaid": False}),
            "can you keep {goods} back? It's for {customer}, she'll be here {collection}.",
            "{customer} - {goods} - {quantity}",
            ("money's in the till: {quantity} {goods} to {customer} at {collection}", {"prepaid": True}),
            "as every Friday {customer} gets {goods}, this time {quantity}",
            "the {goods} that {customer} rang about, {quantity} pieces, {collection}",
            "{customer} is coming {collection} and needs {quantity} {goods}",
            ("{goods} for {customer}. Nothing paid yet.", {"prepaid": False}),
        ),
        lacks=(
            "{customer} wants something for {collection}",
            "put aside {quantity} {goods}",
            ("someone has already paid, {collection}", {"prepaid": True}),
        ),
        goods=LOAF,
        customer=EATER,
        quantity=v.count(2, 80, 0.35),
        collection=WHEN,
    ),
    tool(
        "baker's counter",
        "pass_order_on counter.orders.transfer letAnotherCollect",
        (
            "Hand an order to another customer.",
            "Moves goods that were put by for one person to a different one; price and hour remain.",
            "Reassigns a collection order. The former holder is told by text message.",
        ),
        (
            text("from_customer", "Person it was put by for"),
            text("to_customer", "Person who receives it"),
            optional(text("goods", "Goods concerned")),
            optional(text("because", "Explanation")),
        ),
        (
            "{to_customer} gets what {from_customer} ordered",
            "{from_customer} isn't coming, let {to_customer} have the {goods}",
            "{goods}: {from_customer} out, {to_customer} in",
            "{from_customer} {because}, the {goods} are for {to_customer} then",
            "give {to_customer} the {goods} with {from_customer}'s name on",
            "{to_customer} collects instead of {from_customer}",
            "the {goods} don't go to {from_customer} any more. {to_customer} is in the shop and takes them.",
            "change the slip {from_customer} to {to_customer}",
            "{from_customer} {because}; {to_customer} is happy to step in",
            "please, {to_customer} would like {from_customer}'s {goods}",
            "{from_customer} >> {to_customer} ({goods})",
            "those 3 bags with the {goods} - cross out {from_customer}, write {to_customer}",
            "since {from_customer} {because} there's enough for {to_customer}",
            "{to_customer} paid {from_customer} back, so the order is theirs",
        ),
        lacks=(
            "{from_customer} {because}, somebody else may have the {goods}",
            "give {to_customer} the {goods} with the other name on",
            "change the slip to {to_customer}",
        ),
        from_customer=EATER,
        to_customer=EATER,
        goods=LOAF,
        because=v.compose(
            "{a}|{a} {b}|{c} the {d}",
            a="is ill|has gone skiing|ordered twice|never answers|moved away|is stuck in traffic|eats no wheat",
            b="once more|since Sunday|poor thing|they say|after all|I heard",
            c="missed|forgot about|quarrelled with|lost|sold",
            d="bus|party|car|cafe|slip|landlord|date|boat|club|wedding",
        ),
    ),
    tool(
        "baker's counter",
        "file_bread_complaint counter.complaints.add somethingWrongWithLoaf",
        (
            "File a complaint.",
            "Registers a customer's dissatisfaction with an item, its nature and what was offered in return.",
            "Opens a quality case. Goodwill above 25 euros requires the manager.",
        ),
        (
            text("customer", "Who is dissatisfied"),
            text("item", "Item objected to"),
            text("fault", "What was the matter"),
            optional(real("goodwill", "Sum given back in euros")),
        ),
        (
            "{customer}'s {item} {fault}",
            "{customer} brought back the {item}, it {fault}, gave her {goodwill}",
            "the {item} {fault}, says {customer}",
            "{item} - {fault} - {customer}",
            "{customer} is furious. The {item} {fault}.",
            "we handed {goodwill} euros to {customer} since the {item} {fault}",
            "according to {customer} the {item} {fault}",
            "{fault}: that's what {customer} wrote about the {item}",
            "{goodwill} back to {customer}, {item}, {fault}",
            "I'm sorry but the {item} I had from you {fault}. {customer} is the name, I'm 71 and a regular.",
            "please take down that {customer} got {item} which {fault}",
            "{customer} had guests and the {item} {fault}, what a shame, {goodwill} euros for the trouble",
            "mark this against the {item}: {fault}. It was {customer} who told us.",
            "a grumble from {customer}, {item}, {fault}",
        ),
        lacks=(
            "{customer} brought back the {item}, gave her {goodwill}",
            "the {item} {fault}",
            "{customer} is furious",
        ),
        customer=EATER,
        item=CAKE,
        fault=STUFF,
        goodwill=v.decimal(2, 25),
    ),
    tool(
        "baker's counter",
        "waive_standing_delivery counter.deliveries.skip noBreadFor",
        (
            "Skip deliveries to a customer.",
            "Interrupts a standing delivery for some time while the subscription itself goes on.",
            "Pauses a round stop; quantity in days. Billing pauses too unless stated.",
        ),
        (
            text("customer", "Stop on the round"),
            optional(text("item", "Item to be left out; all if empty")),
            optional(whole("days", "Length of the interruption in days")),
            optional(text("reason", "Why")),
        ),
        (
            "nothing for {customer} for {days}",
            "{customer} {reason}, no {item} for {days}",
            "leave {item} out of {customer}'s box",
            "{customer}: {days} off, {reason}",
            "drive past {customer}, the place {reason}",
            "{days} without {item} - {customer}",
            "{customer} needs no {item} because the place {reason}",
            "we don't have to stop at {customer} the next {days}",
            "The {customer} {reason}. Spare them the {item}.",
            "hold back {item}, {customer}, {days}",
            "{customer} won't be taking any {item} for {days}, driver 4 knows",
            "for {days} the van can miss out {customer}",
            "they're away at {customer}, {days}; the place {reason}",
            "{item} not wanted by {customer} at the moment",
        ),
        lacks=(
            "no {item} for {days}",
            "someone on the round {reason}, drive past",
            "{days} without {item} please",
        ),
        customer=EATER,
        item=LOAF,
        days=keeping_days,
        reason=v.compose(
            "{a}|{a} until {b}|has {c} in the {d}|{a} again",
            a="is closed|has builders in|is on holiday|is being painted|has a broken freezer|hasn't paid|moves house",
            b="Easter|Monday|August|further notice|the weekend|the school starts",
            c="mice|water|painters|no power|a wedding|measles",
            d="kitchen|house|building|cellar|hall|village",
        ),
    ),
    tool(
        "bakehouse",
        "charge_oven bakehouse.ovens.load putIntoOven",
        (
            "Load an oven.",
            "Enters which batch goes into which oven, at which temperature and how long.",
            "Starts a bake. Temperature in degrees; steam is injected for the first moments only.",
        ),
        (
            text("batch", "What is baked"),
            text("oven", "Oven designation"),
            optional(whole("temperature", "Degrees Celsius")),
            optional(whole("minutes", "Baking time in minutes")),
            flag("steam", "Whether steam is given"),
        ),
        (
            "{batch} into oven {oven}, {temperature} degrees, {minutes}",
            "{oven}: {batch}, {minutes}",
            "shove the {batch} in {oven}",
            ("{minutes} for {batch} in {oven} with plenty of vapour", {"steam": True}),
            "{batch}, {oven}, {temperature}, {minutes}",
            ("{oven} gets the {batch} at {temperature}, keep it dry", {"steam": False}),
            "start {batch}. Use {oven} and give it {minutes}.",
            "the {batch} can go to {oven} now, we're 20 behind",
            "{temperature} in {oven} for the {batch}",
            ("{batch} wants moisture, {oven}, {minutes} at {temperature}", {"steam": True}),
            "in {oven} at {temperature} please: {batch}",
            "would {oven} do for the {batch}? {minutes} then",
            "{minutes} in {oven}, that's all {batch} should need",
            ("no damp for the {batch}, {oven} at {temperature}", {"steam": False}),
        ),
        lacks=(
            "{batch} at {temperature} for {minutes}",
            "{oven} at {temperature}, please",
            ("{minutes} in there with plenty of vapour", {"steam": True}),
        ),
        batch=LOAF,
        oven=OVEN,
        temperature=v.count(150, 290, 0.05),
        minutes=baking_minutes,
    ),
    tool(
        "bakehouse",
        "move_between_ovens bakehouse.ovens.transfer changeTheOven",
        (
            "Transfer a batch from one oven to another.",
            "Relocates goods during baking, when one chamber is too hot or fails.",
            "Moves a running bake; the remaining time in minutes may be set anew.",
        ),
        (
            text("batch", "What is moved"),
            text("source", "Oven it leaves"),
            text("target", "Oven it enters"),
            optional(whole("remaining", "Time left in minutes")),
        ),
        (
            "{batch} from {source} to {target}",
            "{source} is dying, get the {batch} over to {target}",
            "{target} takes the {batch} out of {source}, {remaining} to go",
            "finish the {batch} in {target} - {source} burns them",
            "{remaining} more for {batch}, but in {target}, not in {source}",
            "{source} > {target}: {batch}",
            "to {target} with the {batch} that sits in {source}!",
            "empty {source} and put its {batch} into {target}",
            "{batch} can't stay in {source}. Try {target} for {remaining}.",
            "{target} is free, so {batch} leaves {source}",
            "I'd trust {target} more than {source} with {batch}, {remaining} should do",
            "since the bricks in {source} cracked 3 times use {target} for the {batch}",
            "swap ovens for {batch}, {source} before, {target} from now",
            "{batch}, {target} rather than {source}, {remaining}",
        ),
        lacks=(
            "get the {batch} out of {source}",
            "{target} takes the {batch}, {remaining} to go",
            "empty {source} and use {target}",
        ),
        batch=LOAF,
        source=OVEN,
        target=OVEN,
        remaining=baking_minutes,
    ),
    tool(
        "bakehouse",
        "rest_dough bakehouse.proving.start letItRise",
        (
            "Put dough to prove.",
            "Registers a fermenting mass, the place where it stands and how long it shall ferment.",
            "Starts proving with a duration in hours; an alarm is raised when it is over.",
        ),
        (
            text("dough", "What ferments"),
            text("place", "Where it stands, e.g. 'cold room' or 'K-2'"),
            optional(real("hours", "Duration in hours")),
            flag("covered", "Whether a cloth or lid is on"),
        ),
        (
            "{dough} goes in the {place} for {hours}",
            "{place}: {dough}, {hours}",
            "leave {dough} in the {place}",
            ("{dough} is in the {place} under a towel, {hours}", {"covered": True}),
            "{hours} of sleep for the {dough}, {place} please",
            "the {place} has room. Bring {dough} there and let it stand {hours}.",
            ("nothing over it, just {dough}, {place}, {hours}", {"covered": False}),
            "{dough}, {hours}, {place}",
            "how about {hours} in the {place} for {dough}",
            "{dough} wants warmth: {place}",
            ("the lid's on {dough}, I carried it to the {place}", {"covered": True}),
            "at 4 this morning I set {dough} down in the {place}, it takes {hours}",
            "ring me when {dough} has had {hours}, it stands in the {place}",
            ("open tub with {dough} in the {place}", {"covered": False}),
        ),
        lacks=(
            "{hours} of sleep for the {dough}",
            "the {place} has room for {hours}",
            ("I carried it to the {place} and put the lid on", {"covered": True}),
        ),
        dough=DOUGH,
        place=v.mix(
            v.compose(
                "{a} {b}|{b}|{a} {b} {n}",
                a="cold|warm|back|small|lower|damp|tall|steel",
                b="room|cellar|cabinet|corner|shelf|pantry|trough|larder|cupboard",
                n="1 2 3 B".split(),
            ),
            v.code("K-#|R#|@#"),
        ),
        hours=proving_hours,
    ),
    tool(
        "bakehouse",
        "hand_over_dough bakehouse.doughs.delegate someoneElseKneads",
        (
            "Delegate a dough to another baker.",
            "Passes responsibility for a fermenting mass from one person to a colleague.",
            "Changes the keeper of a dough. The colleague receives the feeding plan.",
        ),
        (
            text("dough", "Mass concerned"),
            text("giver", "Who looked after it so far"),
            text("taker", "Who looks after it from now on"),
            optional(text("since", "Hour of the change, e.g. 'noon'")),
        ),
        (
            "{giver} gives the {dough} to {taker}",
            "{taker} has the {dough} from {giver}, {since}",
            "{dough}: {taker} feeds it, no longer {giver}",
            "{since} {giver} goes home and {taker} takes care of the {dough}",
            "let {taker} look after {giver}'s {dough}",
            "{giver} > {taker}, {dough}, {since}",
            "the {dough} was with {giver}. It's with {taker} now.",
            "{taker} inherits the {dough} when {giver} leaves at {since}",
            "would {taker} mind feeding the {dough}? {giver} has been on his feet 12 hours",
            "from {giver} to {taker} with the {dough}",
            "instead of {giver} I want {taker} on the {dough}, {since}",
            "{giver}'s hands hurt, {taker}'s don't, so the {dough} changes sides",
            "{since}, {dough}, {giver} out, {taker} in",
            "{taker} will be in charge of the {dough}, thank {giver} for me",
        ),
        lacks=(
            "{giver} can't look after the {dough}",
            "{taker} inherits the {dough} at {since}",
            "{giver}'s hands hurt, let {taker} knead",
        ),
        dough=DOUGH,
        giver=MAKER,
        taker=MAKER,
        since=WHEN,
    ),
    tool(
        "flour store",
        "receive_flour store.receipts.book deliveryIsHere",
        (
            "Book a goods receipt.",
            "Enters raw materials arrived from a mill or wholesaler with number of sacks and price.",
            "Adds to stock. Price per sack in euros; moisture over 15.5 % blocks the lot.",
        ),
        (
            text("material", "Raw material"),
            text("supplier", "Where it came from"),
            whole("sacks", "Number of sacks"),
            optional(real("price", "Price of one sack in euros")),
            flag("inspected", "Whether it has been checked"),
        ),
        (
            "{sacks} sacks of {material} from {supplier}",
            "{supplier} brought {material}, {sacks} bags at {price}",
            "{material}: {sacks}, {supplier}, {price}",
            ("we got {sacks} {material} from {supplier} and looked into every one", {"inspected": True}),
            "{price} euros each, {sacks} pieces, {material}, {supplier}",
            "the driver from {supplier} just unloaded {sacks} sacks. All {material}.",
            ("{supplier} dropped {sacks} of {material} at the door, nobody has had a look yet", {"inspected": False}),
            "into stock please - {material} x {sacks}, {supplier}",
            "{sacks} bags came, {material}, {supplier} wants {price} apiece",
            "there are {sacks} more sacks of {material} by the lift, sent by {supplier}",
            ("{material} from {supplier}, {sacks}, weighed and sniffed at, fine", {"inspected": True}),
            "{supplier}, {sacks}, {material}",
            "after 2 weeks {supplier} finally delivered {material}: {sacks} at {price} euros",
            "add {sacks} {material} ({supplier})",
        ),
        lacks=(
            "{supplier} brought {material}",
            "{sacks} sacks at {price} euros came this morning",
            ("{sacks} {material} came in, nobody has had a look yet", {"inspected": False}),
        ),
        material=INGREDIENT,
        supplier=v.mix(
            v.compose(
                "{c} mill|{a} mill|{n}|{n} & {n}|{c} Foods|{a} wholesale|{n} brothers",
                a="lower|castle|river|big|north|stone|abbey",
                c=v.coined,
                n=v.any_of(v.LAST),
            ),
            MAKER,
        ),
        sacks=v.count(2, 90, 0.3),
        price=v.decimal(9, 60),
    ),
    tool(
        "flour store",
        "replace_ingredient store.recipes.substitute useOtherFlour",
        (
            "Substitute an ingredient in a recipe.",
            "Exchanges one raw material of a formula for another, by a share or entirely.",
            "Edits a formula and recalculates allergens; share in percent, default 100.",
        ),
        (
            text("recipe", "Product whose formula is edited"),
            text("old_ingredient", "Raw material that goes out"),
            text("new_ingredient", "Raw material that comes in"),
            optional(whole("share", "How much is exchanged, in percent")),
        ),
        (
            "{new_ingredient} instead of {old_ingredient} in the {recipe}",
            "no {old_ingredient} in {recipe} any more, take {new_ingredient}",
            "{recipe}: {old_ingredient} -> {new_ingredient}, {share} percent",
            "replace {share} percent of the {old_ingredient} in {recipe} by {new_ingredient}",
            "we're out of {old_ingredient} so {recipe} gets {new_ingredient}",
            "{recipe} tastes better with {new_ingredient}. Drop the {old_ingredient}.",
            "{new_ingredient} for {old_ingredient}, {recipe}",
            "what about making {recipe} with {new_ingredient} where we had {old_ingredient}?",
            "{old_ingredient} is 3 euros dearer now: {new_ingredient} must do for {recipe}",
            "in {recipe} let {new_ingredient} take the part of {old_ingredient}, only {share} percent though",
            "{share} percent {new_ingredient}, the rest stays {old_ingredient} ({recipe})",
            "Old Meyer was allergic to {old_ingredient}. Ever since I've wanted {new_ingredient} in {recipe}.",
            "leave {old_ingredient} out of {recipe} and put in {new_ingredient}",
            "{recipe} with {new_ingredient}, not with {old_ingredient}",
        ),
        lacks=(
            "no {old_ingredient} in {recipe} any more",
            "{recipe} tastes better with {new_ingredient}",
            "replace {share} percent of the {old_ingredient} by {new_ingredient}",
        ),
        recipe=LOAF,
        old_ingredient=INGREDIENT,
        new_ingredient=INGREDIENT,
        share=v.count(5, 95, 0.15),
    ),
    tool(
        "flour store",
        "lend_equipment store.tools.lend goesToNeighbour",
        (
            "Lend out bakery equipment.",
            "Notes that a tool or machine was given to a person on loan, with deposit and date of return.",
            "Creates a loan; deposit in euros is entered in the cash book.",
        ),
        (
            text("item", "What is lent"),
            text("borrower", "Who has it"),
            optional(real("deposit", "Deposit in euros")),
            optional(day("due", "Day on which it must be back")),
            flag("receipt", "Whether a written receipt was issued"),
        ),
        (
            "{borrower} has the {item}, deposit {deposit}",
            "loan {item} to {borrower}, back {due}",
            "{item}, {borrower}, {deposit}, {due}",
            ("{borrower} borrowed our {item}. No need for a receipt.", {"receipt": False}),
            "let {borrower} use the {item} until {due}",
            "the {item} is over at {borrower}'s",
            "{deposit} from {borrower} as a pledge for the {item}",
            ("{item} lent to {borrower}, I wrote her a slip", {"receipt": True}),
            "{borrower} came by for the {item} and left {deposit} euros",
            "{due} is when {borrower} must return the {item}",
            "we can do without the {item} for 6 days, {borrower} may take it",
            ("signed paper given: {borrower}, {item}, {due}", {"receipt": True}),
            "{borrower} needs a {item} for the village fete, {deposit} down",
            "{borrower} - {item}",
        ),
        lacks=(
            "the {item} is lent out until {due}",
            "{borrower} left {deposit} euros",
            ("{borrower} borrowed something of ours. No need for a receipt.", {"receipt": False}),
        ),
        item=v.compose(
            "{a} {b}|{b}|{a} {b} {n}",
            a="small|long|spare|wooden|old|copper|big|second|wobbly",
            b="""spiral mixer|peel|proving basket|scale|dough divider|bread slicer|tray trolley|piping bag|rolling pin|cooling rack
|market stall|cash box|mill""",
            n="1 2 B 12".split(),
        ),
        borrower=EATER,
        deposit=v.decimal(5, 200, 1),
        due=v.future_date,
    ),
    tool(
        "flour store",
        "write_off_goods store.losses.record throwAway",
        (
            "Write off goods.",
            "Enters unsold or spoiled articles as a loss with cause and destination.",
            "Removes pieces from stock; donations need the name of the recipient.",
        ),
        (
            text("goods", "Article"),
            whole("pieces", "How many"),
            optional(text("cause", "Why they are lost")),
            optional(text("recipient", "Who gets them, if given away")),
            optional(pick("destination", "What happens with them", "bin animal_feed donation")),
        ),
        (
            ("{pieces} {goods} are for the pigs, they {cause}", {"destination": "animal_feed"}),
            "throw out {pieces} {goods}",
            ("{recipient} got {pieces} {goods} for free", {"destination": "donation"}),
            "{goods}: {pieces} lost, one tray {cause}",
            ("{pieces} {goods} went straight in the rubbish, a tray {cause}", {"destination": "bin"}),
            ("let the goats have those {pieces} {goods}", {"destination": "animal_feed"}),
            "{pieces}, {goods}, {destination}",
            (
                "{pieces} {goods} left over. {recipient} comes and takes them to the shelter.",
                {"destination": "donation"},
            ),
            "minus {pieces} {goods} because the lot {cause}",
            "{destination} for {pieces} {goods}",
            "it was 38 degrees, {pieces} {goods} can't be sold",
            "I dropped a whole board of {goods}, {pieces} pieces, sorry",
            ("{goods} nobody bought: {pieces} to {recipient} as a gift", {"destination": "donation"}),
            "we had {pieces} {goods} too many, the first ones {cause}",
        ),
        lacks=(
            "throw out the {goods}, they {cause}",
            "{pieces} of them can't be sold",
            ("{recipient} got some {goods} for free", {"destination": "donation"}),
        ),
        goods=LOAF,
        pieces=v.count(2, 150, 0.3),
        cause=STUFF,
        recipient=EATER,
        destination=v.member({"bin": "bin", "animal feed": "animal_feed", "donation": "donation"}),
    ),
)
