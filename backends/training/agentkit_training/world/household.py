from __future__ import annotations

from agentkit_training.world import values as v
from agentkit_training.world.shape import day, flag, optional, pick, real, text, tool, whole

CHORE = v.compose(
    "{v} the {p}|{v} the {a} {q}|{n}|{v} the {p}",
    v="vacuuming|sweeping|scrubbing|dusting|tidying|wiping down|airing out|cleaning out|mopping|clearing",
    p="""stairs|hallway|balcony|bathroom|shed|pantry shelves|kitchen floor|oven|fridge|garage|porch|window sills|cellar
|hen house|playroom|utility room|car|attic|dining room|shower|bookshelves|terrace|litter box|laundry corner""",
    a="upstairs|downstairs|back|front|small|big",
    q="bathroom|hallway|balcony|porch|toilet|bedroom|windows|rooms|corridor|landing",
    n="""unloading the dishwasher|taking out the bins|feeding the cat|walking the dog|watering the tomatoes|raking leaves
|mowing the lawn|folding the towels|ironing the shirts|setting the table|peeling the potatoes|changing the beds
|shovelling snow|sorting the recycling|the dishes|the weekly shop|hanging out the washing|descaling the kettle|the ironing
|cooking on Thursdays|weeding the beds|cleaning the aquarium|stacking firewood|the school lunches""",
)
HOUSEMATE = v.usually(
    v.first_name,
    v.any_of("my brother|my sister|Grandma|Uncle Pete|the au pair|my flatmate|our eldest|Auntie May|the twins|Dad"),
    0.8,
)
FOODSTUFF = v.compose(
    "{g}|{a} {b}|{a} {b}|{c}",
    g="milk|eggs|oat milk|bananas|sourdough bread|olive oil|cheddar|spinach|apples|tofu|greek yogurt|coffee|lemons|salmon|honey|butter|crackers|marmalade|mustard|ginger biscuits|green tea|vinegar|cocoa|almonds",
    a="tinned|dried|frozen|smoked|organic|pickled|jarred|leftover|homemade|whole",
    b="""tomatoes|chickpeas|apricots|mackerel|beetroot|mushrooms|plums|peas|cherries|goulash|lentil soup|sweetcorn|figs
|peppers|berries|beans|cauliflower|apple sauce|ham|artichokes""",
    c="""plain flour|wholemeal flour|basmati rice|icing sugar|red lentils|golden syrup|rolled oats|quinoa|cane sugar
|self-raising flour|wild rice|penne|semolina|cornflour|couscous|maple syrup""",
)
SHELF = v.compose(
    "the {a} shelf|the {b}|{c} drawer {n}|the {a} shelf of the {b}",
    a="top|bottom|middle|second|left|back",
    b="""kitchen cupboard|larder|chest freezer|cellar rack|fridge door|vegetable drawer|hall cabinet|garage freezer
|spice rack|bread bin|wine fridge|utility cupboard""",
    c="freezer|kitchen|pantry|blue",
    n=lambda r: str(r.randint(1, 9)),
)
STAIN = v.compose(
    "{a}|{b} {a}|{a} and {c}",
    a="""red wine|coffee|grass|chocolate|blood|engine oil|beetroot juice|lipstick|ballpoint ink|candle wax|turmeric|sweat
|tomato sauce|mustard|chewing gum|rust|mud|soot|sun cream|butter|nail polish|tea|cherry juice|wood glue|egg yolk""",
    b="old|some|a bit of|a splash of|dark|a lot of",
    c="sugar|milk|sand|grease|cream",
)
FABRIC = v.compose(
    "{a}|{a} {b}|a {c} {b}|{c} {a}",
    a="silk|linen|cotton|wool|suede|velvet|denim|polyester|leather|cashmere|viscose|felt|satin|tweed|canvas|microfibre",
    b="shirt|sofa|tablecloth|dress|jacket|curtain|cushion|jumper|rug|blouse",
    c="white|grey|light blue|dark green|cream|striped|red|black|old",
)
GARMENT = v.compose(
    "{a} {b}|{f}'s {b}|{f}'s {a} {b}|the {a} {b}",
    a="grey|navy|wool|silk|velvet|striped|pleated|white|camel|black|tweed|linen|beige|long",
    b="suit|coat|evening dress|blazer|skirt|tuxedo|wedding dress|trousers|scarf|cape|uniform|duvet|costume|kilt",
    f=v.first_name,
)
CARE = v.compose(
    "{a}|{a} and {b}|{a}, {b}",
    a="""please don't starch it|careful with the pearl buttons|the lining is loose|leave the pleats alone|no perfume
|mind the hand-sewn hem|treat the mark on the left sleeve|no steam on the collar|repair the cuff as well|watch the zip
|put it on a wide hanger|remove the cat hair|there's ink in the pocket|cold solvent only|the sequins come off easily""",
    b="""call before you press it|fold it rather than hang it|keep the belt with it|pack it in paper|take out the shoulder pads
|use the gentle program|send the bill to my office|don't iron the label|wrap it without plastic|do it by hand""",
)
BELONGING = v.compose(
    "the {p}|the {a} {b}|the {c} {b}|the {b} from {f}|{d} {b}",
    p=v.product,
    a="big|old|good|blue|spare|antique|brass|small|folding|heavy",
    b="""drill|ladder|sewing machine|projector|tent|pressure washer|violin|pasta maker|sleeping bag|card table|telescope
|wheelbarrow|cake stand|stroller|typewriter|air mattress|chainsaw|slide projector|fondue set|waffle iron|roof box|hedge trimmer
|punch bowl|inflatable boat|jigsaw|record player|barometer|mirror|clock|suitcase""",
    c=v.coined,
    d="our|Grandpa's|Grandma's|the neighbours'",
    f=v.first_name,
)
STORE_PLACE = v.compose(
    "{r}|the {r}|{b} {n}|the {c} in the {r}|{b} {n} in the {r}",
    r=v.room,
    b="box|crate|cupboard|drawer|shelf|bin",
    n=lambda r: str(r.randint(1, 40)),
    c="wardrobe|chest of drawers|tall cabinet|storage bench|glass case|locker|trunk|wall unit",
)
SERIAL = v.code("SN-######|@@###-####|#########|@#@#@#@#|S/N ####-##")


def wash_temperature(r: v.Rng) -> v.Surface:
    n = r.choice((20, 30, 40, 50, 60, 90, 95))
    return str(n), n


def spin_speed(r: v.Rng) -> v.Surface:
    n = r.randint(4, 16) * 100
    return str(n), n


FAMILIES = (
    # ------------------------------------------------------------ chores
    tool(
        "chores",
        "assign_chore rota.allot giveChore",
        (
            "Allot a household task to a member.",
            "Puts a named person in charge of a domestic duty, optionally with a deadline and a reward.",
            "Adds an entry to the rota. Returns the entry's id.",
        ),
        (
            text("chore", "Duty to be carried out"),
            text("assignee", "Household member responsible"),
            optional(day("due_date", "Deadline")),
            whole("points", "Reward credited on completion, e.g. 20", False),
        ),
        (
            "{assignee} is on {chore} this time",
            "put {assignee} down for {chore}",
            "{chore} -> {assignee}, {points} points",
            "can {assignee} take care of {chore} by {due_date}?",
            "I did it three weeks in a row, so {chore} goes to {assignee} now",
            "new duty for {assignee}: {chore}",
            "Nobody ever volunteers. Make {assignee} responsible for {chore} and offer {points} points.",
            "by {due_date} {assignee} has to be finished with {chore}",
            "let's give {chore} to {assignee}, worth {points}",
            "{assignee} owes us one after that party with 14 guests; {chore} should land on their plate",
            "Would you mind handing {chore} over to {assignee}? Until {due_date} will do.",
            'rota: "{chore}", {assignee}, no later than {due_date}, {points} points',
            "who does {chore}? {assignee}, write it down",
        ),
        lacks=(
            "somebody has to take over {chore} by {due_date}",
            "give {assignee} something to do around the house",
            "put a new duty on the rota for {points} points",
        ),
        chore=CHORE,
        assignee=HOUSEMATE,
        due_date=v.future_date,
        points=v.count(5, 90, 0.2),
    ),
    tool(
        "chores",
        "trade_chore_turn rota.swap hand_over_turn",
        (
            "Reassign one turn of a duty to somebody else.",
            "Passes a single upcoming turn from the member it belongs to on to a substitute; the rota itself stays.",
            "One-off substitution. Fails if the substitute is away.",
        ),
        (
            text("from_member", "Whose turn it would be"),
            text("to_member", "Who steps in"),
            text("chore", "Which duty, when the member has several", False),
            day("on", "Day of the turn", False),
        ),
        (
            "{to_member} fills in for {from_member} on {on}",
            "{from_member} can't, so {to_member} does {chore} instead",
            "swap: {from_member} out, {to_member} in",
            "could {to_member} stand in for {from_member} with {chore}? Just this once",
            "instead of {from_member}, let {to_member} handle {chore} on {on}",
            "{from_member} has a maths test and asked whether {to_member} would take the turn on {on}",
            "my turn? no - {to_member} promised {from_member} to take it over",
            "with {chore} it's {to_member} rather than {from_member} this week",
            "{from_member} broke a wrist, 3 weeks in plaster. {to_member} is the substitute for {chore}.",
            "I'd like {to_member} to cover {from_member}'s turn, {on}",
            "{chore} {on}: not {from_member} but {to_member}",
            "take {from_member} off and put {to_member} on, only for {on}, only for {chore}",
            "is it OK when {to_member} relieves {from_member}? then change it for {chore}",
        ),
        lacks=(
            "{from_member} can't do {chore} on {on}, find a substitute",
            "{to_member} would step in for {chore}",
            "swap the turns on {on} please",
        ),
        from_member=v.usually(v.any_of(v.FIRST[:40]), v.coined, 0.75),
        to_member=v.usually(v.any_of(v.FIRST[40:]), v.coined, 0.75),
        chore=CHORE,
        on=v.future_date,
    ),
    tool(
        "chores",
        "chore_history rota.log.list whoDidChore",
        (
            "List past completions of a duty.",
            "Retrieves when a task was carried out and by which occupant. Use for disputes about fairness.",
            "Returns completion entries, newest first; at most 50.",
        ),
        (
            text("task", "Task whose completions are listed"),
            text("member", "Restrict to this occupant", False),
            optional(day("since", "Earliest day to include")),
        ),
        (
            "who was the last one on {task}?",
            "{task}: who and when",
            "how often has {member} done {task} since {since}",
            "I bet {member} has never been near {task}. Prove me wrong.",
            "when did anybody last bother with {task}",
            "we're having an argument - show me who took care of {task} from {since} onwards",
            "did {member} really finish {task}?",
            "log of {task} since {since}",
            "{member} claims to have managed {task} four times in May, what does the log say",
            "I can't remember whether {task} was done after {since}",
            "let me see everything there is about {task}",
            "has {member} been skipping {task} again?",
            "going back to {since}, which of us did {task} and how many times",
        ),
        lacks=(
            "what has {member} done since {since}?",
            "who did it last time?",
            "show me the log of {member}",
        ),
        task=CHORE,
        member=HOUSEMATE,
        since=v.on_date,
    ),
    tool(
        "chores",
        "set_chore_interval rota.frequency repeatChore",
        (
            "Define how frequently a duty recurs.",
            "Changes the recurrence of an existing household task. The next turn is computed from the start day.",
            "Sets interval and unit; overwrites the former rhythm.",
        ),
        (
            text("chore", "Name of the recurring task"),
            whole("every", "Number of units between two turns"),
            pick("unit", "Unit of the interval", "days weeks months"),
            optional(day("starting", "Day of the first turn")),
        ),
        (
            "{chore} every {every} {unit}",
            ("from {starting} on we need {chore} every {every} days", {"unit": "days"}),
            "make {chore} come round each {every} {unit}",
            ("it's not that dirty here, {chore} at {every} week intervals is plenty", {"unit": "weeks"}),
            "once in {every} {unit} is enough for {chore}, don't you think?",
            "please let {chore} repeat after {every} {unit}, beginning {starting}",
            "{every} {unit} between one round of {chore} and the next",
            ("my mother-in-law is very strict about {chore}: {every} days, not more", {"unit": "days"}),
            "change the rhythm of {chore} to {every} {unit}",
            "how about {chore} all {every} {unit}, first time {starting}?",
            ("I thought of {chore} as a thing for every {every} months", {"unit": "months"}),
            "starting {starting}, {chore}, {every} {unit}",
            (
                "the landlord insists that {chore} happens within {every} weeks each time. Set it up like that.",
                {"unit": "weeks"},
            ),
        ),
        lacks=(
            "{chore} should happen more often",
            "make it every {every} {unit}",
            "{chore} from {starting} on, regularly",
        ),
        chore=CHORE,
        every=v.count(2, 12, 0.5),
        unit=v.enum("days weeks months"),
        starting=v.future_date,
    ),
    # ------------------------------------------------------------ pantry
    tool(
        "pantry",
        "pantry.stash stow_provisions addToPantry",
        (
            "Record provisions being stored.",
            "Books foodstuffs into the household's supplies with location and best-before day.",
            "Increases the stock of an article; creates it when unknown.",
        ),
        (
            text("item", "Foodstuff"),
            real("quantity", "Number of packs, jars or units"),
            text("location", "Shelf or compartment, e.g. 'top shelf'", False),
            optional(day("best_before", "Best-before day printed on the pack")),
        ),
        (
            "I just put {quantity} {item} on {location}",
            "{quantity} x {item}, good until {best_before}",
            "we bought {item} again, {quantity} of them",
            "stored {quantity} packs of {item} in {location}, they keep till {best_before}",
            "back from the market: {item} ({quantity}), now in {location}",
            "note that there are {quantity} more units of {item}",
            "{item}, {quantity}, {location}",
            "my sister gave us {quantity} jars of {item}. Please add them, date on the lid is {best_before}.",
            "fill up the list: {item} plus {quantity}",
            "could you enter {quantity} packets of {item}? They expire {best_before}",
            "in {location} you'll now find {quantity} portions of {item}",
            "the delivery man left {item} - {quantity} bags - and it all went into {location}",
            "new in the house, {quantity} bags {item}, best before {best_before}",
        ),
        lacks=(
            "I put some {item} in {location}",
            "{quantity} more of them are now in {location}",
            "we bought groceries, add them, good until {best_before}",
        ),
        item=FOODSTUFF,
        quantity=v.count(1, 24, 0.3),
        location=SHELF,
        best_before=v.future_date,
    ),
    tool(
        "pantry",
        "pantry.consume withdraw_provisions usedUp",
        (
            "Deduct used provisions.",
            "Lowers the recorded stock of a foodstuff after consumption or spoilage.",
            "Subtracts an amount from the supplies; never goes below zero.",
        ),
        (
            text("item", "Foodstuff that was taken"),
            real("amount", "Amount to subtract"),
            pick("unit", "Measure of the amount", "pieces grams litres packs", False),
            pick("cause", "Why it is gone", "eaten spoiled given_away", False),
        ),
        (
            "we ate {amount} {unit} of {item}",
            "{item}: minus {amount} {unit}",
            ("{amount} packs of {item} went mouldy", {"unit": "packs", "cause": "spoiled"}),
            ("I gave {amount} {item} to the neighbours", {"cause": "given_away"}),
            "for the cake I needed {amount} {unit} {item}, keep the numbers right",
            ("the boys had {item} for breakfast, that's {amount} packs less", {"unit": "packs", "cause": "eaten"}),
            "take {amount} off {item}",
            "{amount} fewer {item} in the house",
            "please subtract {amount} {unit} from the {item}",
            ("had to bin {amount} grams of {item}, smelled awful", {"unit": "grams", "cause": "spoiled"}),
            "is {item} still right? I cooked for 11 people and used {amount} {unit}",
            ("{amount} litres of {item} down the hatch last night", {"unit": "litres", "cause": "eaten"}),
            ("the food bank got {amount} packs of our {item}", {"unit": "packs", "cause": "given_away"}),
        ),
        lacks=(
            "we used some {item}",
            ("{amount} packs went off and had to go", {"unit": "packs", "cause": "spoiled"}),
            ("I gave away a lot of {item}", {"cause": "given_away"}),
        ),
        item=FOODSTUFF,
        amount=v.count(2, 40, 0.2),
        unit=v.enum("pieces grams litres packs"),
    ),
    tool(
        "pantry",
        "listExpiringFood pantry.expiring near_expiry",
        (
            "List provisions close to their best-before day.",
            "Reports articles whose shelf life ends within the given span. Helps to reduce food waste.",
            "Returns articles sorted by remaining shelf life.",
        ),
        (
            whole("within_days", "Look-ahead in days"),
            pick("compartment", "Only this storage area", "fridge freezer cupboard cellar", False),
            flag("include_overdue", "Also report articles that are already past the day"),
        ),
        (
            "what has to be eaten in the next {within_days} days?",
            "anything in the {compartment} going off within {within_days} days",
            (
                "{within_days} days, {compartment}, and the stuff that's already too old as well",
                {"include_overdue": True},
            ),
            "I hate throwing food away. Which things won't last another {within_days} days?",
            (
                "show what turns bad in {within_days} days, but skip what's past its date anyway",
                {"include_overdue": False},
            ),
            "{compartment} - next {within_days} days - what's about to expire",
            "we're off on holiday in {within_days} days; what from the {compartment} must be used up before",
            (
                "is there something in the deep freeze that only keeps {within_days} more days?",
                {"compartment": "freezer"},
            ),
            "give me {within_days} days' notice of what's getting old",
            ("milk, yoghurt and so on: which of it expires in under {within_days} days", {"compartment": "fridge"}),
            "use-up list please, {within_days} days ahead",
            (
                "down in the cellar, what should I cook during the coming {within_days} days, expired jars included",
                {"compartment": "cellar", "include_overdue": True},
            ),
            "soon bad? {within_days} days {compartment}",
        ),
        lacks=(
            "what in the {compartment} is going off soon?",
            ("show me the old stuff too", {"include_overdue": True}),
            "which things should I use up first?",
        ),
        within_days=v.count(2, 30, 0.3),
        compartment=v.enum("fridge freezer cupboard cellar"),
    ),
    tool(
        "pantry",
        "set_stock_levels pantry.thresholds parLevel",
        (
            "Define minimum and maximum stock of an article.",
            "Sets the level at which an article is put on the shopping list and the level up to which it is replenished.",
            "Stores replenishment thresholds; the maximum is optional.",
        ),
        (
            text("article", "Article of the supplies"),
            whole("minimum", "Never have fewer than this"),
            whole("maximum", "Fill up to this many", False),
        ),
        (
            "always keep at least {minimum} {article} in the house",
            "{article} between {minimum} and {maximum}",
            "no more than {maximum} and no fewer than {minimum} of {article}",
            "when {article} drops under {minimum} I want to know",
            "{article}: min {minimum}, max {maximum}",
            "we never want to run out of {article}. {minimum} in reserve, please.",
            "the cupboard is tiny, so cap {article} at {maximum}, lower limit {minimum}",
            "fewer than {minimum} of {article} makes me nervous, there are 6 of us",
            "top {article} up to {maximum} as soon as only {minimum} are left",
            "could the floor for {article} be {minimum}?",
            "{minimum} is the least I want of {article}, {maximum} the most",
            "after the winter of the big snow I keep {minimum} packs of {article} as an emergency reserve, set that",
        ),
        lacks=(
            "never more than {maximum} of {article}",
            "keep between {minimum} and {maximum} of it",
            "we always run out of {article}, set a lower limit",
        ),
        article=FOODSTUFF,
        minimum=v.count(2, 9, 0.3),
        maximum=v.count(10, 60, 0.1),
    ),
    # ------------------------------------------------------------ laundry
    tool(
        "laundry",
        "run_wash_load washer.start beginWash",
        (
            "Run a programme on the washing machine.",
            "Commands the appliance to launder the loaded drum with the selected programme and temperature.",
            "Starts or delays a load. Fails while the door is open.",
        ),
        (
            pick("program", "Programme", "cotton delicates wool quick bedding"),
            whole("temperature", "Water temperature in °C"),
            whole("spin", "Spin speed in revolutions per minute", False),
            real("delay", "Hours to wait before starting", False),
        ),
        (
            "{program} at {temperature} degrees",
            "wash my stuff: {program}, {temperature}°, {spin} rpm",
            "the drum is full, go for {program} with {temperature} degrees",
            ("the sheets are in. {temperature} degrees please", {"program": "bedding"}),
            ("I'm in a hurry, the short one at {temperature}", {"program": "quick"}),
            ("jumpers only, so the wool one, {temperature} degrees and {spin} revolutions", {"program": "wool"}),
            "in {delay} hours start {program}, {temperature} degrees",
            "can you get the {program} cycle going at {temperature}, electricity is cheaper {delay} hours from now",
            ("lace and silk inside, be careful: {temperature} °C", {"program": "delicates"}),
            "{program} {temperature} {spin}",
            ("do a hot load of cotton, {temperature} degrees, spin it at {spin}", {"program": "cotton"}),
            "kids came home muddy. {program}, {temperature} degrees, and let it wring at {spin}",
            "have the machine finished by the time we're back: {program}, {temperature}°C, delay {delay} h",
        ),
        lacks=(
            "wash at {temperature} degrees and {spin} rpm",
            "start the {program} programme in {delay} hours",
            ("put the sheets on", {"program": "bedding"}),
        ),
        program=v.enum("cotton delicates wool quick bedding"),
        temperature=wash_temperature,
        spin=spin_speed,
        delay=v.count(2, 11, 0.3),
    ),
    tool(
        "laundry",
        "stain_remedy care.stains howToRemoveStain",
        (
            "Look up a treatment for a stain.",
            "Recommends agents and steps for removing soiling from a given textile. Use before washing.",
            "Returns remedies ordered by gentleness.",
        ),
        (
            text("substance", "What caused the soiling"),
            text("textile", "Material or garment affected", False),
            flag("dried_in", "Whether the soiling has already set"),
        ),
        (
            "{substance} on {textile}, help!",
            ("how do I get {substance} out once it's dry?", {"dried_in": True}),
            "what takes {substance} off {textile}",
            ("somebody spilled {substance} a second ago, still wet, on {textile}", {"dried_in": False}),
            "my nephew, who is 4, thought {textile} needed {substance}. What now?",
            "is there a trick against {substance}?",
            ("{substance}, {textile}, already dried", {"dried_in": True}),
            "do I treat {substance} with cold or hot water",
            ("found {substance} in {textile} weeks later and it has dried hard", {"dried_in": True}),
            "Can {textile} be saved? There's {substance} all over it.",
            ("fresh {substance}! quick, what do I do", {"dried_in": False}),
            "home remedy {substance} {textile}",
            "the guests are gone, what's left is {substance} in {textile}; tell me what helps",
        ),
        lacks=(
            "how do I get a stain out of {textile}?",
            ("it has dried in already, what helps?", {"dried_in": True}),
            "there's a spot on {textile}, look up a remedy",
        ),
        substance=STAIN,
        textile=FABRIC,
    ),
    tool(
        "laundry",
        "drop_off_garment cleaners.drop_off dryCleaningOrder",
        (
            "Order dry cleaning for a garment.",
            "Creates an order at the textile care shop, with optional handling instructions and collection day.",
            "New dry-cleaning order. Returns a collection slip number.",
        ),
        (
            text("garment", "Article to be cleaned"),
            optional(day("ready_by", "Day on which it has to be collectable")),
            text("instructions", "Handling notes for the cleaner", False),
            flag("express", "Same-day service at a surcharge"),
        ),
        (
            "take {garment} to the cleaners",
            "{garment} has to be clean by {ready_by}",
            ("dry-clean {garment} today, whatever it costs", {"express": True}),
            "hand in {garment} and tell them: {instructions}",
            "I need {garment} for a funeral on {ready_by}, can it be cleaned before?",
            "{garment}, pick-up {ready_by}, note - {instructions}",
            "this can't go in the machine: {garment}. Bring it to the dry cleaner saying {instructions}",
            ("no rush with {garment}, the normal service is fine", {"express": False}),
            "please have {garment} professionally cleaned, {instructions}",
            ("express job: {garment}, ready {ready_by}", {"express": True}),
            "would they do {garment} until {ready_by}? then place the order",
            'cleaner slip for {garment} with the remark "{instructions}"',
            "after 2 weddings in one month {garment} smells of smoke, off to the dry cleaner with it",
        ),
        lacks=(
            "something has to be dry-cleaned by {ready_by}",
            "tell the cleaners: {instructions}",
            ("same-day cleaning, please", {"express": True}),
        ),
        garment=GARMENT,
        ready_by=v.future_date,
        instructions=CARE,
    ),
    # ------------------------------------------------------------ home inventory
    tool(
        "home inventory",
        "catalog_belonging inventory.items.create addPossession",
        (
            "Register a possession in the household inventory.",
            "Creates an inventory entry with its storage place, value and serial number, as insurers ask for.",
            "New entry for a movable object. Photos can be attached later.",
        ),
        (
            text("name", "Designation of the object"),
            text("place", "Where it is kept"),
            real("value", "Replacement value", False),
            text("serial_number", "Manufacturer's serial, e.g. 'SN-204471'", False),
            optional(day("acquired", "Day of purchase")),
        ),
        (
            "{name}, kept in {place}, worth {value}",
            "we got {name} on {acquired}; it stands in {place}",
            "new on the list of our things: {name} ({place})",
            "for the insurance - {name}, value {value}, location {place}, serial {serial_number}",
            "please write down that {name} lives in {place}",
            "{name} has the number {serial_number} on the back and is in {place}. Put it in the inventory.",
            "I paid {value} for {name} on {acquired} and put it in {place}, keep a record",
            "{place}: {name}, {serial_number}",
            "in case of fire I want {name} on file, it's in {place} and would cost {value} to replace",
            "could you include {name}? It's in {place}",
            "we inherited {name}, it now sits in {place} and was appraised at {value} when I was 30",
            "add to our belongings: in {place}, {name}, bought {acquired}",
        ),
        lacks=(
            "register {name}, worth {value}",
            "something new is in {place}, serial {serial_number}",
            "we bought {name} on {acquired}, put it on the list",
        ),
        name=BELONGING,
        place=STORE_PLACE,
        value=v.amount,
        serial_number=SERIAL,
        acquired=v.on_date,
    ),
    tool(
        "home inventory",
        "locate_belonging inventory.find whereIsIt",
        (
            "Find where a possession is stored.",
            "Searches the household inventory for an object and reports its storage place.",
            "Full-text lookup. Returns place and last movement, or nothing.",
        ),
        (
            text("query", "Object being looked for"),
            text("area", "Room or container to restrict the search to", False),
        ),
        (
            "where on earth is {query}",
            "which box did we put {query} in?",
            "I'm looking for {query}, probably in {area}",
            "{query}?",
            "is {query} by any chance in {area}",
            "has anyone noted where {query} ended up after the move?",
            "I could swear I saw {query} in {area}. Check.",
            "we have visitors at 8 and {query} has vanished, where was it kept",
            "search {area} for {query}",
            "help me remember the place of {query}",
            "Before I drive 40 minutes to the storage unit: did we leave {query} there or is it in {area}?",
            "do we even own {query} and if so where",
        ),
        lacks=(
            "what is in {area}?",
            "I can't find it anywhere",
            "look in {area} for me",
        ),
        query=BELONGING,
        area=STORE_PLACE,
    ),
    tool(
        "home inventory",
        "lend_belonging inventory.loans.create lendOut",
        (
            "Record that a possession was lent to somebody.",
            "Marks an object as being on loan to a borrower, with the agreed day of return.",
            "Opens a private loan. One open loan per object.",
        ),
        (
            text("object", "What was lent"),
            text("borrower", "Person who has it now"),
            optional(day("return_by", "Agreed day of return")),
            text("condition", "State it was in when handed over", False),
        ),
        (
            "{borrower} has borrowed {object}",
            "I let {borrower} have {object} until {return_by}",
            "{object} is at {borrower}'s place, back on {return_by}",
            "lent {object} to {borrower}, condition: {condition}",
            "just so I don't forget: {borrower}, {object}",
            "before {borrower} took {object} along I noticed it was {condition}, note that with the loan",
            "{borrower} came by and asked for {object}; should return by {return_by}",
            "on loan: {object} / {borrower} / {return_by}",
            "would you keep track of {object}? {borrower} is using it now, for 2 jobs in the garden",
            "{borrower} needs {object} for a while. Mark it as lent, {condition}",
            "don't list {object} as missing, it's with {borrower}",
            "gave {object} to {borrower}, {condition}, and want it again on {return_by}",
        ),
        lacks=(
            "I lent {object} to someone",
            "{borrower} borrowed something until {return_by}",
            "write down that it was {condition} when I lent it",
        ),
        object=BELONGING,
        borrower=v.person,
        return_by=v.future_date,
        condition=v.compose(
            "{a}|{a} and {b}|{a} except for {c}",
            a="as good as new|slightly scratched|a bit rusty|in working order|freshly cleaned|fully charged|well used|dented",
            b="complete|without its case|missing one screw|with the manual|boxed|dusty",
            c="a loose handle|one crack|a worn cable|a chipped edge|a squeaky wheel",
        ),
    ),
)
