from __future__ import annotations

from agentkit_training.family import Surface
from agentkit_training.world import values as v
from agentkit_training.world.shape import day, flag, optional, pick, real, text, tool, whole
from agentkit_training.world.values import Rng

BEAST = v.mix(
    v.any_of("""Biscuit|old Max|Luna|miss daisy|Pickle|Nacho|bear|Frau Schmidt|Sir Barks|pepper|T-Bone|B2|Moose|tofu|Lady|Rocky II
|mister tibbs|Zeus|Bo|little wolf|olive|Captain|Duke of Kent|ginger|snowy|D'Artagnan|Bella|Smokey|Otto|Queenie|whiskey|bo peep"""),
    v.compose(
        "{c}|{d} {c}|{d} {e}",
        c=lambda r: v.coined(r).lower(),
        d="fat little old lazy brown mad".split(),
        e="tom sally rusty goldie bob meg socks".split(),
    ),
    v.compose("{c}|{c} of {d}|{e}", c=v.coined, d=v.any_of(v.CITY), e=v.any_of(v.FIRST[:-2])),
)
KEEPER = v.mix(
    v.compose("{f} {p} {c}", f=v.any_of(v.FIRST[:-2]), p="de|van den|vom|della|la|den|ben", c=v.any_of(v.LAST)),
    v.compose(
        "{i}. {j}. {c}|{i}. {c}",
        i="A B C D E F G J K L M N P R S T".split(),
        j="A E F H J K M P R".split(),
        c=v.any_of(v.LAST),
    ),
    v.compose(
        "{f} O'{c}|{c}-{d}|{f} {c}-{d}",
        f=v.any_of(v.FIRST[:-2]),
        c="Neill Dowd Toole Grady".split(),
        d=v.any_of(v.LAST),
    ),
    v.first_name,
    v.full_name,
    v.compose("{c}", c=v.last_name),
)
PEN = v.mix(
    v.code("#|##|@|@#|K-#|#@|R##"),
    v.compose(
        "{a} {b}",
        a="north|garden|corner|quiet|sunny|isolation|puppy|oak|lower|end",
        b="shed|suite|yard|room|hut|stall|block|pen",
    ),
)
TROUBLED = v.compose(
    "{a}|{a} {b}|{c} the {d}|{c} the {d} {b}",
    a="barks all night|is in season|won't eat|is limping|has fleas|cries|has a cough|trembles|is deaf|can't settle|fights",
    b="since Sunday|at visitors|when it rains|badly|after dark|again|all the time|on arrival",
    c="chews|hates|bites|is scared of|jumps over|digs under|guards",
    d="fence|postman|heater|other male|gate|broom|bowl|cat next door|cleaner|radio|bed",
)
HOUR = v.mix(
    v.clock,
    v.any_of("""quarter past ten|half past two|noon|first thing tomorrow|this Saturday|ten to four|after the vet|quarter to nine
|half past seven|Thursday morning|before closing|tomorrow evening|twenty past three"""),
)
FEED = v.compose(
    "{a} {b}|{b}|{a} {b} with {c}|{b} with {c}|{d} {b}",
    a="tinned|boiled|raw|dry|warm|soaked|frozen|own|cheap|grain-free",
    b="chicken|kibble|tripe|rice|salmon|lamb|turkey necks|biscuits|diet food|beef|cod|pumpkin mash",
    c="carrots|oil|an egg|gravy|yoghurt|rice|cottage cheese|a tablet in it",
    d="Royal|Happy Paw|Puppy|Senior|Bonzo|Wolf",
)
DRUG = v.compose(
    "{a}|{b} {c}|{a} {c}|{d}",
    a="carprofen|gabapentin|meloxicam|prednisolone|insulin|doxycycline|trazodone|firocoxib|enalapril|thyroxine",
    b="worm|flea|ear|eye|heart|joint|calming|gut|thyroid",
    c="drops|tablets|paste|syrup|capsules|powder|ointment",
    d=lambda r: v.coined(r).lower() + r.choice(("ol", "ine", "vet", "il", "pro")),
)


def walk_minutes(r: Rng) -> Surface:
    """Make the length of a walk in minutes."""
    n = r.choice((10, 12, 15, 20, 25, 35, 40, 50, 55, 70, 80, 95))
    said = (("half an hour", 30), ("a quarter of an hour", 15), ("an hour", 60), ("an hour and a half", 90))
    said += (
        ("three quarters of an hour", 45),
        ("two hours", 120),
        ("twenty minutes", 20),
        ("two and a half hours", 150),
    )
    return r.choice(said) if r.random() < 0.55 else (f"{n} minutes", n)


def stay_days(r: Rng) -> Surface:
    """Make the length of a stay in days."""
    n = r.randint(2, 30)
    said = (("a fortnight", 14), ("three weeks", 21), ("a week", 7), ("ten days", 10), ("two weeks", 14), ("a day", 1))
    return r.choice(said) if r.random() < 0.55 else (f"{n} days", n)


def foster_months(r: Rng) -> Surface:
    """Make a stretch of months."""
    n = r.randint(2, 18)
    said = (
        ("half a year", 6),
        ("two years", 24),
        ("a year", 12),
        ("a year and a half", 18),
        ("three months", 3),
        ("a month", 1),
    )
    return r.choice(said) if r.random() < 0.6 else (f"{n} months", n)


def dose_hours(r: Rng) -> Surface:
    """Make the time between two doses in hours."""
    n = r.choice((4, 6, 8, 10, 12, 18, 24, 36))
    said = (("a day and a half", 36), ("two days", 48), ("half a day", 12), ("a day", 24), ("eight hours", 8))
    return r.choice(said) if r.random() < 0.45 else (f"{n} hours", n)


FAMILIES = (
    tool(
        "kennel boarding",
        "board_animal boarding.stays.open takeInGuest",
        (
            "Check an animal in.",
            "Opens a stay for a guest animal in a run, on behalf of its owner, for a given duration.",
            "Starts boarding; vaccination proof must be on file. Charges per started day.",
        ),
        (
            text("animal", "Name of the animal"),
            text("owner", "Person it belongs to"),
            text("run", "Run it is put in, e.g. 'C4'"),
            optional(whole("days", "Length of the stay in days")),
            flag("fed", "Whether it had its meal before arrival"),
        ),
        (
            "{owner}'s {animal} goes in run {run} for {days}",
            "{animal}, {run}, {days}, {owner}",
            "{owner} is leaving {animal} with us, {days}, {run} is free",
            ("{run} for {animal}. Mr {owner} says she had eaten already.", {"fed": True}),
            "{run}: {animal}, belongs to {owner}",
            ("{animal} just got here and is starving, {owner} forgot breakfast; {run}", {"fed": False}),
            "put {animal} in {run}, {owner} comes back in {days}",
            "we've got {animal} till {owner} is home from hospital - {run}",
            "could {run} take {animal} for {days}? {owner} is flying at 6",
            "mum of {animal} is {owner}; {days} in the {run}",
            ("{owner} dropped off {animal} with a full tummy, {run}, {days}", {"fed": True}),
            "{days} for {animal} ({owner}), {run}",
            "new guest in the {run}. It's {animal}, aged 9, and Dr {owner} pays.",
            "{owner}, {animal}, {run}",
        ),
        lacks=(
            "{owner} is leaving {animal} with us for {days}",
            "put {animal} in the {run}",
            ("someone just got here and is starving, {run}", {"fed": False}),
        ),
        animal=BEAST,
        owner=KEEPER,
        run=PEN,
        days=stay_days,
    ),
    tool(
        "kennel boarding",
        "relocate_animal boarding.runs.move changePlaceInside",
        (
            "Move an animal to another run.",
            "Transfers a guest from the run it occupies to a vacant one, noting the grounds.",
            "Changes the run of a stay. Refused when the new one is being disinfected.",
        ),
        (
            text("animal", "Name of the animal"),
            text("new_run", "Run it moves into"),
            optional(text("old_run", "Run it leaves")),
            optional(text("grounds", "Why it is moved")),
        ),
        (
            "{animal} {grounds}, over to {new_run}",
            "{animal} from {old_run} to {new_run}",
            "{new_run} for {animal}, {old_run} needs scrubbing",
            "{old_run} isn't good for {animal}. Try {new_run}.",
            "take {animal} across to the {new_run}",
            "because {animal} {grounds} I'd rather have that one in {new_run} than in {old_run}",
            "{animal}: out of {old_run}, into {new_run}",
            "would {new_run} be calmer for {animal}? The poor thing {grounds}",
            "{new_run} {animal} {grounds}",
            "get {animal} away from {old_run}, 3 neighbours complained, {new_run} is round the back",
            "{animal} sleeps in {new_run} from tonight",
            "I can't leave {animal} where it is as it {grounds} - {new_run} please",
            "swap {old_run} for {new_run} with {animal}",
            "let's have {animal} in {new_run} and hose {old_run} down",
        ),
        lacks=(
            "get {animal} away from {old_run}",
            "{new_run} would be calmer",
            "{animal} {grounds} and can't stay where it is",
        ),
        animal=BEAST,
        new_run=PEN,
        old_run=PEN,
        grounds=TROUBLED,
    ),
    tool(
        "kennel boarding",
        "hand_back_animal boarding.stays.close goesHomeNow",
        (
            "Check an animal out.",
            "Closes a stay: the guest is given to the person collecting it and the account is settled.",
            "Ends boarding and returns the invoice. Extras in euros are added to the daily rate.",
        ),
        (
            text("animal", "Name of the animal"),
            text("collector", "Person who takes it away"),
            optional(real("extras", "Extra charges in euros")),
            optional(text("hour", "When it leaves, e.g. 'half past two'")),
            flag("receipt", "Whether a printed receipt is wanted"),
        ),
        (
            "{collector} has fetched {animal}",
            "{animal}'s going home with {collector} at {hour}",
            "{hour}: {animal} leaves, {collector} at the door",
            ("{collector} took {animal}, no need for a receipt", {"receipt": False}),
            "{animal} - {collector} - {extras} extra",
            "{extras} euros on top for the chewed lead. {collector} picks {animal} up {hour}.",
            ("give {animal} to {collector} and print the bill", {"receipt": True}),
            "{collector} is here for {animal}",
            "the stay of {animal} is over, {hour}, {collector} came with 2 kids",
            ("paper please: {collector}, {animal}, extras {extras}", {"receipt": True}),
            "say goodbye to {animal}, {collector} waits outside",
            "{animal} can leave with {collector}. Put {extras} on the account.",
            "at {hour} {collector} wants {animal} ready, bathed and all",
            ("{animal} out, {collector}, {hour}, they don't want anything printed", {"receipt": False}),
        ),
        lacks=(
            "{animal}'s going home at {hour}",
            "{collector} is here, {extras} euros on top",
            ("print the bill for {collector}", {"receipt": True}),
        ),
        animal=BEAST,
        collector=KEEPER,
        extras=v.decimal(3, 90),
        hour=HOUR,
    ),
    tool(
        "kennel boarding",
        "amend_collector boarding.stays.setCollector someoneElseFetches",
        (
            "Change who may collect an animal.",
            "Replaces the person authorised to take a guest away by a different one, optionally with a password.",
            "Updates authorisation. Identity is checked at the desk; the former person loses access.",
        ),
        (
            text("animal", "Name of the animal"),
            text("former", "Person authorised so far"),
            text("authorised", "Person authorised from now on"),
            optional(text("password", "Word to be said at the desk")),
        ),
        (
            "{authorised} comes for {animal} instead of {former}",
            "{former} can't make it, {authorised} fetches {animal}",
            "{animal}: not {former}, {authorised}",
            "only {authorised} gets {animal}, {former} must not",
            "{former} and I split up. {authorised} collects {animal} and says {password}.",
            "give {animal} to {authorised} (password {password}), no longer to {former}",
            "{animal} leaves with {authorised} rather than with {former}",
            "where it says {former} for {animal} put {authorised}",
            "{authorised} for {former}, {animal}",
            "as {former} is on night shift {authorised} has to pick {animal} up",
            "can {authorised} take {animal}? {former} was meant to but the car has 2 flat tyres",
            "{password} is the word. {authorised} will say it, {former} won't be coming for {animal}",
            "cross out {former}, write {authorised}, it's about {animal}",
            '{former} > {authorised}, {animal}, "{password}"',
        ),
        lacks=(
            "{former} can't come for {animal}",
            "{authorised} collects instead of {former} and says {password}",
            "only {authorised} gets {animal}",
        ),
        animal=BEAST,
        former=KEEPER,
        authorised=KEEPER,
        password=v.compose(
            "{a} {b}|{a}|{a}{n}|{b} {n}",
            a="pumpkin|thunder|red|velvet|seven|moon|salty|tuesday",
            b="pancake|river|sock|castle|button|apple|trumpet",
            n=lambda r: str(r.randint(2, 99)),
        ),
    ),
    tool(
        "kennel care",
        "schedule_wash grooming.baths.book intoTheTub",
        (
            "Book a bath.",
            "Enters a grooming slot for an animal with one of the staff, optionally with a special shampoo.",
            "Adds a wash to the grooming sheet. Matted coats are charged by effort.",
        ),
        (
            text("animal", "Name of the animal"),
            text("groomer", "Member of staff who does it", False),
            optional(text("slot", "When, e.g. 'half past seven'")),
            optional(text("shampoo", "Product to be used")),
            flag("clip_nails", "Whether claws are trimmed as well"),
        ),
        (
            "put {animal} down for a bath",
            "{groomer} washes {animal} {slot}",
            "{animal} stinks, {slot} with {groomer} please",
            ("{animal}: {shampoo}, and do the claws", {"clip_nails": True}),
            "{slot}, {animal}, {groomer}, {shampoo}",
            "a scrub for {animal} using {shampoo}",
            (
                "{animal} rolled in something dead. Get {groomer} to rinse it, leave the feet alone.",
                {"clip_nails": False},
            ),
            "is {groomer} free {slot}? {animal} is full of mud",
            "use {shampoo} on {animal}, {slot}",
            ("{animal} with {groomer}, {slot}, nails too", {"clip_nails": True}),
            "in the tub {slot}: {animal}",
            "{animal} goes home at 5 so {groomer} should have that coat clean by {slot}",
            "{shampoo} this time, {animal} itched last time, {groomer} knows",
            ("{animal} only needs shampooing, don't touch the claws", {"clip_nails": False}),
        ),
        lacks=(
            "book a bath for {slot}",
            "{groomer} has time, use {shampoo}",
            ("one of them stinks, and do the claws too", {"clip_nails": True}),
        ),
        animal=BEAST,
        groomer=KEEPER,
        slot=HOUR,
        shampoo=v.compose(
            "{a} {b}|{b}|{a} {b} {c}|{c} {b}",
            a="oat|tea tree|baby|mild|lavender|green|medical|coconut",
            b="shampoo|soap|foam|flea wash|conditioner|rinse",
            c="sensitive|Groomex|N5|for puppies|extra|Pawsome",
        ),
    ),
    tool(
        "kennel care",
        "record_walk care.walks.add beenOutside",
        (
            "Record a walk.",
            "Stores that somebody exercised an animal: duration, ground covered and whether it ran loose.",
            "Adds an outing; duration in minutes. At least 2 outings a day are prescribed.",
        ),
        (
            text("animal", "Name of the animal"),
            text("walker", "Who went with it"),
            optional(whole("minutes", "Duration in minutes")),
            optional(text("route", "Where they went")),
            flag("off_lead", "Whether it ran loose"),
        ),
        (
            "{walker} took {animal} out for {minutes}",
            "{animal}, {minutes}, {walker}, {route}",
            "{minutes} round the {route} with {animal}, it was {walker}",
            ("{walker} let {animal} run free at the {route}", {"off_lead": True}),
            "{animal} had {walker} for company, {minutes}",
            ("{animal} stayed on the lead the whole {minutes}. {walker} was careful.", {"off_lead": False}),
            "{walker}: {animal}, {route}",
            "back from the {route}! {animal} is tired and so is {walker} after {minutes}",
            "{minutes} of exercise for {animal} by {walker}",
            ("at the {route} {animal} chased 3 hares, {walker} had unclipped it", {"off_lead": True}),
            "I'm {walker} and I was out with {animal} {minutes}",
            "did {animal} get out? Yes, {walker}, {route}, {minutes}",
            ("{animal} and {walker}, {route}, kept on the leash", {"off_lead": False}),
            "stretch of legs for {animal}: {walker}, {minutes}",
        ),
        lacks=(
            "{animal} was out for {minutes}",
            "{walker} was at the {route} for {minutes}",
            ("it ran free at the {route}", {"off_lead": True}),
        ),
        animal=BEAST,
        walker=KEEPER,
        minutes=walk_minutes,
        route=v.compose(
            "{a} {b}|{b}|{c} {b}",
            a="old|upper|muddy|long|north|quiet|sandy",
            b="quarry|beach|canal path|woods|park|common|railway track|pond|orchard|meadow|ridge|playing field",
            c=v.coined,
        ),
    ),
    tool(
        "kennel care",
        "record_meal care.meals.add atTheBowl",
        (
            "Record a meal.",
            "Stores what an animal was served, the quantity, by whom, and how well it ate.",
            "Adds a feeding; quantity in grams. Three refusals in a row alert the vet.",
        ),
        (
            text("animal", "Name of the animal"),
            text("food", "What was served"),
            optional(whole("grams", "Quantity in grams")),
            optional(text("server", "Who served it")),
            optional(pick("appetite", "How much was eaten", "everything half nothing")),
        ),
        (
            "{animal} had {grams} grams of {food}",
            ("{animal} licked the bowl clean, {food}, {server} gave it", {"appetite": "everything"}),
            "{food} for {animal}, {server}",
            ("{server} offered {animal} {food} but it wouldn't touch it", {"appetite": "nothing"}),
            "{animal}: {food}, {grams} g, {appetite}",
            "{grams} g {food} went to {animal}",
            ("{animal} left some of the {food}, roughly as much as was eaten", {"appetite": "half"}),
            "{server} fed {animal} {food}",
            "for breakfast {animal} got {food}. {grams} grams, {server} weighed it.",
            ("not a bite! {animal}, {food}, {grams} g", {"appetite": "nothing"}),
            "put down {food} for {animal}, it's 11 kilos and always hungry",
            ("{animal} wolfed down {grams} grams of {food}", {"appetite": "everything"}),
            "what {animal} ate: {food}, served by {server}",
            "{server}, {food}, {animal}, {grams}",
        ),
        lacks=(
            "{server} fed {animal}",
            "{grams} grams of {food} went out",
            ("{animal} wouldn't touch it", {"appetite": "nothing"}),
        ),
        animal=BEAST,
        food=FEED,
        grams=v.count(40, 900, 0.05),
        server=KEEPER,
        appetite=v.enum("everything half nothing"),
    ),
    tool(
        "kennel care",
        "prescribe_dose care.medication.plan giveItsPills",
        (
            "Plan medication for an animal.",
            "Sets which preparation an animal is given, the dose in millilitres and the interval between two doses.",
            "Creates a medication plan with reminders; interval in hours. Overdoses are rejected by weight.",
        ),
        (
            text("animal", "Name of the animal"),
            text("preparation", "What is given"),
            optional(real("dose", "Dose in millilitres")),
            optional(whole("interval", "Time between two doses in hours")),
            flag("with_food", "Whether it is given together with a meal"),
        ),
        (
            "{animal} gets {preparation} every {interval}",
            "{preparation}, {animal}, {dose} ml, {interval}",
            ("hide {dose} ml of {preparation} in {animal}'s dinner", {"with_food": True}),
            "{animal}'s on {preparation} now, {dose} ml each time",
            ("{preparation} for {animal} on an empty stomach, {interval} apart", {"with_food": False}),
            "vet says {dose} ml, {preparation}, {animal}",
            "{interval} between two rounds of {preparation} for {animal}. She weighs 23 kilos.",
            "has anyone set up {preparation} for {animal}? {dose} ml, repeat after {interval}",
            "{animal}: {preparation}",
            ("mix {preparation} with the kibble of {animal}", {"with_food": True}),
            "start {animal} on {dose} millilitres of {preparation}",
            ("{animal} must not eat when taking {preparation}; {dose} ml", {"with_food": False}),
            "because of that ear {animal} needs {preparation} once in {interval}",
            "{dose} ml {preparation} - {animal} - {interval}",
        ),
        lacks=(
            "{animal} gets its drops every {interval}",
            "{dose} ml of {preparation}, {interval} apart",
            ("hide it in {animal}'s dinner", {"with_food": True}),
        ),
        animal=BEAST,
        preparation=DRUG,
        dose=v.decimal(0.2, 12, 1),
        interval=dose_hours,
    ),
    tool(
        "animal shelter",
        "promise_animal shelter.adoptions.reserve keepForFamily",
        (
            "Reserve an animal for an adopter.",
            "Earmarks a shelter animal for a household, with the day of the home visit and who inspects.",
            "Places an adoption hold. The protection fee in euros is due on handover.",
        ),
        (
            text("animal", "Name of the animal"),
            text("adopter", "Who will own it"),
            optional(text("inspector", "Who looks at the home")),
            optional(day("visit", "Day of the home visit")),
            optional(real("fee", "Protection fee in euros")),
        ),
        (
            "{adopter} fell in love with {animal}",
            "{inspector} visits {adopter} on {visit} because of {animal}",
            "hold {animal} for {adopter}, fee {fee}",
            "{animal}: {adopter}, {visit}, {inspector} goes there",
            "nobody else may have {animal}, {adopter} is serious",
            "{adopter} wants {animal}. {inspector} should see the flat {visit}.",
            "for {fee} euros {animal} becomes {adopter}'s",
            "{adopter}, {animal}, {fee}",
            "after 3 visits it's clear that {animal} belongs with {adopter}, send {inspector} round",
            "let {inspector} have a look at {adopter}'s garden, {visit}, it's about {animal}",
            "good news! {animal} has found {adopter}",
            "could {animal} be kept back? {adopter} pays {fee} and {visit} is fine for the visit",
            "{visit}, {inspector} to {adopter}, {animal}",
            "I'm {adopter}, 34, and would like to give {animal} a home",
        ),
        lacks=(
            "{inspector} visits {adopter} on {visit}",
            "hold {animal}, fee {fee}",
            "a young couple fell in love with {animal}",
        ),
        animal=BEAST,
        adopter=KEEPER,
        inspector=KEEPER,
        visit=v.future_date,
        fee=v.decimal(30, 450, 1),
    ),
    tool(
        "animal shelter",
        "place_in_foster shelter.foster.assign temporaryHome",
        (
            "Place an animal in foster care.",
            "Lodges a shelter animal with a volunteer household for some months, with a monthly allowance.",
            "Starts a foster placement. Allowance in euros per month; ownership stays with the shelter.",
        ),
        (
            text("animal", "Name of the animal"),
            text("foster", "Who takes care of it"),
            optional(whole("months", "Duration in months")),
            optional(real("allowance", "Sum paid each time in euros")),
            flag("other_pets", "Whether other animals live there"),
        ),
        (
            "{animal} stays with {foster} for {months}",
            "{foster} looks after {animal}, {months}, {allowance} euros",
            ("{foster} takes {animal} in and has got no pets of her own", {"other_pets": False}),
            "{months} at {foster}'s would do {animal} good",
            "{animal} > {foster} > {allowance}",
            ("let {animal} live with {foster} and the three cats there", {"other_pets": True}),
            "we pay {foster} {allowance} and {animal} lives in a real house. {months}.",
            "{foster}, {animal}, {months}",
            "too young for the shelter: {animal} goes to {foster}",
            "can {foster} have {animal} till the leg heals? say {months}",
            ("{foster}'s own dog is 14 and friendly so {animal} may move in", {"other_pets": True}),
            "{animal} needs quiet, {foster} offered {months}",
            ("an animal-free flat for {animal}: {foster}, {months}, {allowance} EUR", {"other_pets": False}),
            "from tonight {foster} is home for {animal}",
        ),
        lacks=(
            "{animal} should live in a real house for {months}",
            "we pay {foster} {allowance} euros",
            ("{foster} takes one in and has no pets of her own", {"other_pets": False}),
        ),
        animal=BEAST,
        foster=KEEPER,
        months=foster_months,
        allowance=v.decimal(20, 180, 1),
    ),
    tool(
        "animal shelter",
        "rename_animal shelter.animals.rename callItDifferently",
        (
            "Rename a shelter animal.",
            "Replaces the name in the record of an animal by a new one; chip number unchanged.",
            "Edits the name; the old one remains searchable as an alias.",
        ),
        (
            text("old_name", "Name so far"),
            text("new_name", "Name from now on"),
            optional(text("chosen_by", "Person who picked it")),
        ),
        (
            "{old_name} is called {new_name} now",
            "{new_name}, once {old_name}",
            "{chosen_by} picked {new_name} for {old_name}",
            "call {old_name} {new_name} from now on",
            "{old_name} doesn't suit him. {new_name} does.",
            "{new_name} instead of {old_name}, {chosen_by}'s idea",
            "nobody likes {old_name}, we take {new_name}",
            "we've 4 dogs with that name so {old_name} turns into {new_name}",
            "{chosen_by}: {old_name} = {new_name}",
            "on the card it says {old_name}, make it {new_name}",
            "would you put {new_name} in the file of {old_name}? {chosen_by} insists",
            "{new_name} is what {chosen_by} wants to shout in the park, so goodbye {old_name}",
            "{old_name} / {new_name}",
            "he listens to {new_name} and never did to {old_name}",
        ),
        lacks=("{old_name} doesn't suit him", "{chosen_by} picked {new_name}", "another name for {old_name}, please"),
        old_name=BEAST,
        new_name=BEAST,
        chosen_by=KEEPER,
    ),
    tool(
        "animal shelter",
        "pair_animals shelter.runs.pair letThemLiveTogether",
        (
            "House two animals together.",
            "Puts a shelter animal in the company of another, on trial for some days, under observation.",
            "Pairs two animals in one run; rows above level 2 end the trial.",
        ),
        (
            text("newcomer", "Animal that is moved"),
            text("resident", "Animal that already lives there"),
            optional(whole("trial", "Length of the trial in days")),
            optional(text("observer", "Who watches them")),
        ),
        (
            "{newcomer} moves in with {resident}",
            "{resident} gets {newcomer} for company, {observer} watches",
            "{newcomer} to {resident}, {trial}",
            "try {newcomer} at {resident}'s place for {trial}",
            "{resident} is lonely. Bring {newcomer} over, {observer} keeps an eye on them.",
            "would {resident} accept {newcomer}? give it {trial}",
            "let {newcomer} share with {resident}",
            "{observer} sees no problem in putting {newcomer} where {resident} is",
            "as {resident} lost its brother 2 weeks ago {newcomer} shall join it",
            "{trial}: {newcomer} lives with {resident}, {observer} has the notebook",
            "in with {newcomer}, {resident} won't mind",
            "the run of {resident} is big enough for {newcomer} too, {trial}",
            "{observer} carries {newcomer} over to {resident} and stays beside them",
            "{newcomer} + {resident}, guest is the first, {observer}",
        ),
        lacks=(
            "{resident} is lonely, find it company for {trial}",
            "{newcomer} moves in with somebody",
            "{observer} watches, {trial}",
        ),
        newcomer=BEAST,
        resident=BEAST,
        trial=stay_days,
        observer=KEEPER,
    ),
)
