from __future__ import annotations

from agentkit_training.world import values as v
from agentkit_training.world import values_society as s
from agentkit_training.world.shape import day, flag, pick, real, text, tool, whole

STREET = v.compose(
    "{a} {b}|{c} {b}|{d} {b}|{a}strasse|Rue {e}|Via {f}|{a}gatan|Calle {f}",
    a=v.coined,
    b="Street|Road|Lane|Avenue|Close|Square|Terrace|Quay|Row|Hill|Crescent",
    c=v.any_of(v.LAST),
    d="Upper Mill|Old Station|King's|Lower Harbour|Abbey|Hollow|Windmill|North Gate|Orchard|Tannery|Bell",
    e="du Port|des Lilas|Saint-Paul|de la Gare|des Moulins|Victor Hugo",
    f="Roma|Mayor|Garibaldi|del Sol|Verdi|Nueva|San Marco|Colon",
)
TOWN = v.mix(
    v.any_of(v.CITY),
    v.compose(
        "{a}{b}|{c} {a}|{a}-on-{d}|Bad {a}|{a} am {d}|{a}",
        a=v.coined,
        b="ham by stadt ville wick dorf bridge ford".split(),
        c="Great|Little|Market|Saint|Upper|Lower",
        d="Sea|Rhine|Water|Hill|Main|Trent|Elbe",
    ),
)
LAND = v.usually(v.any_of(v.COUNTRY), v.any_of("Luxembourg|Malta|Cyprus|Fiji|Oman|Malawi|Bhutan|Panama|Andorra|Togo"))
DIAL = v.compose(
    "+{n}|00{n}|0{m}|+{n} {k}|0{k}{j}|{m}",
    n=lambda r: str(
        r.choice((1, 7, 20, 27, 30, 31, 33, 34, 36, 39, 43, 44, 46, 49, 52, 55, 61, 81, 91, 212, 254, 353, 977))
    ),
    m=lambda r: str(r.randint(201, 9899)),
    k=lambda r: str(r.randint(11, 99)),
    j=lambda r: str(r.randint(0, 99)),
)
LEXEME = v.mix(
    v.word,
    v.any_of("""algebra|checkmate|orange|quarantine|sandwich|tulip|assassin|salary|muscle|robot|ketchup|lemon|tattoo|villain
|nice|clue|penguin|magazine|hazard|admiral|bungalow|cafe|kiosk|pyjamas|shampoo|sauna|tycoon|yacht|zero|boycott|denim
|daisy|galaxy|lieutenant|mortgage|nightmare|oxygen|panic|quiz|sabotage|ukulele|vampire|walrus|window|husband|gossip"""),
)
SHORT = v.mix(
    v.any_of("""OECD|RSVP|BCC|ETA|HVAC|RFID|IBAN|SWIFT|MRSA|NGO|POS|ROI|SLA|TBD|UNESCO|VAT|WIP|CAPEX|EOD|FIFO|GMT|IIRC|KPI|NATO
|OPEC|PTO|QED|RPM|SKU|TLDR|USB|WLAN|YTD|ATM|DIY|FAQ|LED|MRI|OEM|PPE|RAM|SaaS|SMS|CEO|cf.|i.e.|viz.|ibid.|q.v.|p.a."""),
    v.code("@@@|@@@@|@@-@|@.@.|@@&@|@^@|@#@|@@^"),
)
AREA_OF_USE = v.any_of(
    """medicine|shipping|aviation|accounting|chat|law|chess|knitting|football|chemistry|banking|the army|railways|printing
|computing|cooking|insurance|electrical engineering|property ads|email|genealogy|bird watching|rock climbing|logistics"""
)
IDIOM = v.compose(
    "{a} the {b}|{a} a {b}|{c}|{d} {e} {f}|{a} the {b} {g}|{d} {e}|like {e} {f}|a {b} {g}",
    a="kick|spill|bite|jump|break|buy|pull|miss|hit|cut|rock|carry|skin|grease|ride",
    b="bucket|beans|bullet|shark|ice|farm|boat|roof|mustard|coals|cat|wheel|elephant|apple cart|pig",
    c="""once in a blue moon|bob's your uncle|raining cats and dogs|under the weather|the last straw|a storm in a teacup
|the elephant in the room|a wild goose chase|burning the midnight oil|barking up the wrong tree|by hook or by crook
|the whole nine yards|a chip on one's shoulder|at sixes and sevens|no room to swing a cat""",
    d="as cool as|not worth|swear by|sleep on|talk to|make hay with|wrestle with|sell",
    e="a cucumber|the wall|a nutshell|a bed|old bones|two stools|a wet blanket|a church mouse|snow",
    f="of roses|to the Eskimos|in winter|on a plate|before breakfast|at noon",
    g="before the horse|to Newcastle|by the horns|in the bag|with both ends|around the bush",
)
VERB = v.any_of("""swim|lie|bring|forsake|dwell|creep|strive|aller|venir|savoir|pouvoir|essen|laufen|bringen|helfen|tener|poder|andare
|ser|caber|shrink|smite|weave|hang|sein|werden|vouloir|boire|hacer|decir|dire|sapere|sink|tread|cleave|slay|bid|naitre|lesen
|ziehen|dormir|oir|rimanere|bere|skriva|springa|faire|mettre|voir|poner|fare|schwimmen|rufen""")
FEAST = v.any_of("""Easter Sunday|Good Friday|Pentecost|Ascension Day|Corpus Christi|Ash Wednesday|Palm Sunday|Mardi Gras|Passover
|Yom Kippur|Hanukkah|Rosh Hashanah|Purim|Eid al-Fitr|Eid al-Adha|Ashura|Ramadan|Diwali|Holi|Vesak|Songkran|Nowruz|Chinese New Year
|Mid-Autumn Festival|Dragon Boat Festival|Thanksgiving|Mother's Day|Advent Sunday|Orthodox Easter|Shrove Tuesday|Midsummer
|Labor Day|Whit Monday|Maundy Thursday|Naw-Ruz|Lantern Festival|Trinity Sunday|Columbus Day|Victoria Day|Father's Day""")
REGION = v.compose(
    "{a}|{b}|the canton of {c}|{c} province|the state of {c}|{d} {c}",
    a="Bavaria|Saxony|Catalonia|Galicia|Quebec|Ontario|Tyrol|Scotland|Ticino|Queensland|Texas|Kerala|Hesse|Brittany|Sicily",
    b="Northern Ireland|New South Wales|Baden-Württemberg|Castile|Madeira|the Azores|Wales|Bahia|Tasmania|Punjab",
    c=v.coined,
    d="North|South|Upper|East",
)

FAMILIES = (
    tool(
        "postal and dialling codes",
        "postcode_of_address postal.code_for_address findZip",
        (
            "Find the postcode of an address.",
            "Determines the postal code that belongs to a street and house number in a town.",
            "Returns the code, or a list if the street spans several delivery districts.",
        ),
        (
            text("street", "Street"),
            text("town", "Town or city"),
            whole("house_number", "House number", False),
            text("country", "Country", False),
        ),
        (
            "postcode of {street} {house_number}, {town}",
            "what's the zip for {street} in {town}?",
            "{street}, {town}, {country}",
            "I want to send a card to {street} {house_number} in {town} and don't have the code",
            "which digits go before {town} if the street is {street}",
            "my aunt moved to {town}, {country}, {street} number {house_number}. The form wants her postal code.",
            "{town} / {street} / {house_number}",
            "in {town} there's a {street}; I need to know the ZIP",
            "we've been living in this country for 20 years but what's the postcode for {street} in {town}",
            "does {street} have the same code all along? I mean the one in {town}, {country}",
            "complete this address for me: {house_number} {street}, {town}",
            "postal code please, {town}, {country}: {street}",
            "the parcel service asks for the delivery district of {house_number} {street}. Town is {town}.",
        ),
        lacks=(
            "what's the zip of {street}?",
            "I want to send a card to {town}, {country}, and don't have the code",
            "postcode for house number {house_number} in {town}",
        ),
        street=STREET,
        town=TOWN,
        house_number=v.count(1, 240, 0),
        country=LAND,
    ),
    tool(
        "postal and dialling codes",
        "place_of_postcode postal.resolve whereIsZip",
        (
            "Tell which place a postcode belongs to.",
            "Resolves a postal code to the town and district it covers.",
            "Returns place, region and coordinates; a country narrows the search.",
        ),
        (
            text("postcode", "Postal code, e.g. '8010'"),
            text("country", "Country", False),
            flag("with_streets", "List the streets as well"),
        ),
        (
            "where is {postcode}?",
            "{postcode}, {country} - which town",
            "the sender only wrote {postcode}, what place might that be?",
            ("{postcode} with all its streets", {"with_streets": True}),
            "what does {postcode} stand for in {country}",
            "somebody from {postcode} ordered 3 lamps, how far away do they live, I mean what town",
            "resolve {postcode}",
            "zip {postcode} {country}",
            ("just the name of the town behind {postcode}, not the streets", {"with_streets": False}),
            "is {postcode} up north? it's in {country}",
            "I found a postcard to {postcode} in the attic and wonder where it went",
            ("I'm delivering leaflets in {postcode}, {country}. Town, and each road please.", {"with_streets": True}),
            "tell me the district that has {postcode}",
        ),
        lacks=(
            "which town in {country} has this postcode?",
            "the sender only wrote a code, what place might that be?",
            ("all the streets of that zip", {"with_streets": True}),
        ),
        postcode=v.mix(s.postcode, v.code("####|@#|@@## #@@|###-####|##-###|SE-### ##|@#@ #@#")),
        country=LAND,
    ),
    tool(
        "postal and dialling codes",
        "dialling_code_of_place telecom.prefix_for phoneCodeOf",
        (
            "Find the dialling code of a place.",
            "Looks up the telephone prefix of a town or country as dialled from another country.",
            "Returns the complete prefix including international access digits if an origin is passed.",
        ),
        (
            text("place", "Town or country that is called"),
            text("calling_from", "Country from which the call is made", False),
        ),
        (
            "dialling code of {place}",
            "how do I phone {place} from {calling_from}?",
            "{place} from {calling_from}: prefix",
            "what do I have to dial before the number when I ring {place}",
            "my granny is 88 and wants to call her sister in {place}, which code is it",
            "I'm in {calling_from} right now. What goes in front for {place}?",
            "phone prefix {place}",
            "area code for {place} please",
            "sitting in {calling_from} I can't get through to {place}, I think I've got the prefix wrong",
            "{calling_from} -> {place}, telephone",
            "which digits get me to {place}?",
            "do you happen to know what numbers in {place} begin with",
            "Please tell me how {place} is reached by telephone from {calling_from}",
        ),
        lacks=(
            "what's the dialling code?",
            "how do I phone there from {calling_from}?",
            "I'm in {calling_from} right now, what goes in front?",
        ),
        place=v.mix(TOWN, LAND),
        calling_from=LAND,
    ),
    tool(
        "postal and dialling codes",
        "place_of_dialling_code telecom.prefix_owner whoseAreaCode",
        (
            "Tell where a dialling code belongs.",
            "Identifies the country, town or service that a telephone prefix is allocated to.",
            "Returns the allocation. Premium-rate ranges are flagged.",
        ),
        (
            text("prefix", "Prefix, e.g. '0316' or '+354'"),
            text("seen_from", "Country in which it was seen", False),
        ),
        (
            "where does {prefix} come from?",
            "somebody rang me from {prefix}",
            "{prefix}, seen in {seen_from}",
            "which town has {prefix} in {seen_from}",
            "is {prefix} one of those expensive numbers?",
            "I got 4 missed calls, all starting with {prefix}. What country is that?",
            "area code {prefix} belongs to...",
            "if a number in {seen_from} begins with {prefix}, where's the caller",
            "the flyer I picked up in {seen_from} says to dial {prefix} first. That's which city?",
            "identify {prefix}",
            "who'd be calling with {prefix} in front, and from which part of {seen_from}",
            "{prefix} on my display - should I answer?",
        ),
        lacks=(
            "where does that number come from?",
            "somebody rang me in {seen_from}, which city was that",
            "is it one of those expensive prefixes?",
        ),
        prefix=DIAL,
        seen_from=LAND,
    ),
    tool(
        "words and sayings",
        "trace_word_origin lexicon.etymology whereWordComesFrom",
        (
            "Trace the origin of a word.",
            "Gives the etymology: earliest attestation, source language and change of meaning.",
            "Returns the line of descent of an expression. Cognates in another language on request.",
        ),
        (
            text("word", "Word"),
            text("cognates_in", "Language whose related words are listed", False),
        ),
        (
            "where does the word {word} come from?",
            "etymology of {word}",
            "why do we say {word}",
            "{word} - origin, and relatives in {cognates_in}",
            "is {word} a loan from another tongue",
            "my 6 year old asked who invented the word {word} and I was stumped",
            "history of the term {word}",
            "which {cognates_in} words are cousins of {word}? I'd like its roots, too",
            "did {word} always mean what it means now?",
            "{word} sounds foreign to me. How did it get here?",
            "what's behind '{word}', has it got to do with something in {cognates_in}",
            "trace {word} back as far as you can",
        ),
        lacks=(
            "where does that word come from?",
            "trace it back and list the relatives in {cognates_in}",
            "etymology please, I was stumped",
        ),
        word=LEXEME,
        cognates_in=v.language,
    ),
    tool(
        "words and sayings",
        "expand_abbreviation lexicon.abbreviations.expand whatDoesItStandFor",
        (
            "Expand an abbreviation.",
            "Gives the full form of an acronym or contraction, as used in a field.",
            "Returns all known readings by frequency; a field filters them.",
        ),
        (
            text("abbreviation", "Acronym or contraction"),
            text("field", "Field in which it is used", False),
            whole("limit", "Most readings returned", False),
        ),
        (
            "what does {abbreviation} stand for?",
            "{abbreviation} in {field}",
            "spell out {abbreviation} for me",
            "{abbreviation}, written in full",
            "give me {limit} possible readings of {abbreviation}",
            "they keep writing {abbreviation} in {field} and I don't dare to ask",
            "full form {abbreviation} {limit}",
            "at my age (72) one doesn't know what {abbreviation} is",
            "the letters {abbreviation} in {field}, what's that short for?",
            "is {abbreviation} the same thing in {field} as elsewhere",
            "my contract says {abbreviation}. Meaning? {limit} suggestions at most",
            "the sign read {abbreviation}, which is an acronym for what",
            "{field}: {abbreviation}?",
        ),
        lacks=(
            "what do these letters stand for in {field}?",
            "spell the acronym out for me",
            "give me {limit} possible readings",
        ),
        abbreviation=SHORT,
        field=AREA_OF_USE,
        limit=v.count(2, 12, 0.5),
    ),
    tool(
        "words and sayings",
        "explain_idiom lexicon.idioms.explain sayingMeaning",
        (
            "Explain an idiom.",
            "Interprets a figurative expression and names an equivalent in another language where there is one.",
            "Returns sense, register and an example of usage.",
        ),
        (
            text("expression", "Saying or turn of phrase"),
            text("equivalent_in", "Language for which a counterpart is wanted", False),
            flag("example", "With an example sentence"),
        ),
        (
            'what is meant by "{expression}"?',
            "{expression}, what on earth is that supposed to mean",
            "my landlord said '{expression}' and laughed",
            'how would a speaker of {equivalent_in} express "{expression}"?',
            ("{expression} - use it in a sentence for me", {"example": True}),
            "is it an insult when somebody says {expression}",
            "explain the saying {expression}",
            ("the bare sense of '{expression}', no examples", {"example": False}),
            "{expression} > {equivalent_in}",
            "I've been learning English for 5 years but never came across {expression}",
            ("when would one say '{expression}'? show me", {"example": True}),
            "do they have something like '{expression}' in {equivalent_in}, and what does it mean anyway",
            "idiom: {expression}",
        ),
        lacks=(
            "explain that saying to me",
            "do they have something like it in {equivalent_in}?",
            ("use the idiom in a sentence for me", {"example": True}),
        ),
        expression=IDIOM,
        equivalent_in=v.language,
    ),
    tool(
        "words and sayings",
        "inflect_verb lexicon.verbs.conjugate verbForm",
        (
            "Conjugate a verb.",
            "Produces the form of a verb for a tense and person.",
            "Returns one form, or the whole paradigm if no person is given.",
        ),
        (
            text("verb", "Verb in its basic form"),
            pick("tense", "Tense", "present past future perfect conditional"),
            text("person", "Person, e.g. 'we'", False),
            text("language", "Language of the verb", False),
        ),
        (
            "{tense} of {verb}",
            "how do I conjugate {verb} in the {tense}?",
            "{verb}, {tense}, {person}",
            "{language} {verb} with {person} in the {tense}",
            ("what is {verb} when it happened yesterday and the subject is {person}", {"tense": "past"}),
            ("the form of {verb} for things yet to come, {language}", {"tense": "future"}),
            "which ending has {verb} after {person}? {tense}",
            ("'I would...' - how's that with {verb} in {language}", {"tense": "conditional"}),
            "test tomorrow at 8! {verb} for {person}, {tense}",
            ("{person} + {verb}, right now, not yesterday", {"tense": "present"}),
            "I always mix up the {tense} of {verb}, it's {language}",
            "put the {language} verb {verb} in the {tense}",
            ("I have ..., you have ...: {verb}", {"tense": "perfect"}),
        ),
        lacks=(
            "conjugate {verb} for {person}",
            "how do I build the {tense} in {language}?",
            ("what's it when it happened yesterday and the subject is {person}", {"tense": "past"}),
        ),
        verb=VERB,
        tense=v.enum("present past future perfect conditional"),
        person=v.any_of("we|they|she|he|you|I|nous|vous|ils|elle|wir|ihr|ich|nosotros|ellas|noi|loro|thou|tu|du"),
        language=v.language,
    ),
    tool(
        "public holidays",
        "list_public_holidays holidays.list_year bankHolidays",
        (
            "List the public holidays of a country.",
            "Enumerates statutory holidays of a year, for the whole country or one of its regions.",
            "Returns names and dates. Observed days are substituted where the holiday falls on a Sunday.",
        ),
        (
            text("country", "Country"),
            whole("year", "Year", False),
            text("region", "Region within the country", False),
            flag("national_only", "Omit regional holidays"),
        ),
        (
            "public holidays in {country} {year}",
            "when is everything shut in {country} during {year}?",
            "which days off do people in {region}, {country}, have",
            ("only those that the whole of {country} celebrates in {year}", {"national_only": True}),
            "{country} / {region} / {year}",
            "bank holidays {country}",
            "we ship to {country} 3 times a week, so on which dates of {year} is nobody there",
            ("holidays of {country}, including the ones just {region} observes", {"national_only": False}),
            "I'm planning the production calendar {year} for our plant in {region} ({country})",
            "how many statutory holidays has {country} got?",
            "give me the red days of {year} for {country}",
            ("leave the local ones out: {country}, {year}", {"national_only": True}),
            "my au pair from {country} would like to take off what they have at home in {year}",
        ),
        lacks=(
            "when is everything shut in {year}?",
            "which days off do people in {region} have",
            ("leave the local ones out: {year}", {"national_only": True}),
        ),
        country=LAND,
        year=v.plain_year,
        region=REGION,
    ),
    tool(
        "public holidays",
        "check_holiday_on_date holidays.is_holiday dayOff",
        (
            "Tell whether a date is a public holiday.",
            "Checks a calendar day against the statutory holidays of a country or region.",
            "Returns the name of the holiday, or that it is an ordinary day.",
        ),
        (
            day("date", "Day to be checked"),
            text("country", "Country"),
            text("region", "Region within the country", False),
        ),
        (
            "is {date} a holiday in {country}?",
            "do they work in {country} on {date}",
            "{date}, {country}",
            "{date}: free or not in {region}, {country}",
            "I've a meeting with our people in {country} on {date}, will they be at home?",
            "why doesn't anybody answer the phone in {country}? is there something on {date}",
            "are shops open on {date} in {region}? that's in {country}",
            "the delivery from {country} was promised for {date}; isn't that a day off there",
            "check {country} {region} {date}",
            "what do people in {country} celebrate on {date}, if anything",
            "can I go to the bank on {date}? I'll be in {country} for 4 days",
            "ordinary working day or not: {date} over in {country}",
            "tell me if {region} ({country}) has the day off on {date}",
        ),
        lacks=(
            "is {date} a holiday?",
            "do they work in {region}, {country}, on that day",
            "what do people in {country} celebrate?",
        ),
        date=v.on_date,
        country=LAND,
        region=REGION,
    ),
    tool(
        "public holidays",
        "date_of_movable_feast holidays.feast_date whenIsFeast",
        (
            "Find the date of a movable feast.",
            "Computes on which day a religious or civil festival falls in a year.",
            "Returns a date by the civil calendar; feasts beginning at sunset are given with their eve.",
        ),
        (
            text("feast", "Festival"),
            whole("year", "Year", False),
            pick("rite", "Calendar tradition", "western orthodox jewish islamic", False),
        ),
        (
            "when is {feast} in {year}?",
            "{feast} {year}",
            "what day does {feast} fall on",
            ("{feast} {year} according to the Eastern church", {"rite": "orthodox"}),
            "is {feast} early or late in {year}",
            "{feast}, {year}, {rite}",
            "we always go to my in-laws' for {feast}, 14 people. Which day will that be in {year}?",
            ("on what date do Catholics have {feast} in {year}", {"rite": "western"}),
            "I need to know about {feast} before I book flights for {year}",
            "how soon is {feast} coming up?",
            "by the {rite} calendar, {feast} would be when",
            "did {feast} clash with the elections in {year}? I'd need its date",
        ),
        lacks=(
            "on which day does the feast fall in {year}?",
            "when do they celebrate by the {rite} calendar",
            ("date for {year} according to the Eastern church, please", {"rite": "orthodox"}),
        ),
        feast=FEAST,
        year=v.plain_year,
        rite=v.enum("western orthodox jewish islamic"),
    ),
    tool(
        "everyday measures",
        "convert_shoe_size sizes.shoes.convert footwearSize",
        (
            "Convert a shoe size.",
            "Translates a footwear size from one national system to another.",
            "Returns the nearest size made; ladies' and children's scales differ.",
        ),
        (
            real("size", "Size on the label"),
            pick("from_system", "System of the label", "eu uk us japan"),
            pick("to_system", "System wanted", "eu uk us japan"),
            pick("wearer", "Who wears them", "man woman child", False),
        ),
        (
            "shoe size {size} {from_system} in {to_system}",
            "{size} {from_system} -> {to_system}",
            "I take a {size} in {from_system}, what's that {to_system}?",
            (
                "American trainers say {size}. What would I look for in a London shop?",
                {"from_system": "us", "to_system": "uk"},
            ),
            ("my daughter needs {size} {from_system}, the site only has {to_system}", {"wearer": "child"}),
            (
                "{size} on the continent, ladies; and across the Channel?",
                {"from_system": "eu", "to_system": "uk", "wearer": "woman"},
            ),
            "which {to_system} boots do I order with {size} by {from_system} standards",
            (
                "his Italian loafers are a {size}. The store in Boston wants to know what that is.",
                {"from_system": "eu", "to_system": "us", "wearer": "man"},
            ),
            ("men's {size} {from_system} as {to_system}", {"wearer": "man"}),
            "I'm 1.80 tall and wear {size} {from_system}, so in {to_system} that makes?",
            (
                "bought in Tokyo, labelled {size} - what's the European number",
                {"from_system": "japan", "to_system": "eu"},
            ),
            ("{from_system} {size}, {to_system}?, for a lady", {"wearer": "woman"}),
        ),
        lacks=(
            "shoe size {size} in {to_system}",
            "{size} {from_system}, what's that elsewhere?",
            ("which {to_system} boots for a lady with {from_system} feet", {"wearer": "woman"}),
        ),
        size=v.mix(v.count(3, 47, 0.05), v.any_of([(f"{n}.5", n + 0.5) for n in range(3, 46)])),
        from_system=v.member({"EU|European": "eu", "UK|British": "uk", "US|American": "us", "Japan|Japanese": "japan"}),
        to_system=v.member({"EU|European": "eu", "UK|British": "uk", "US|American": "us", "Japan|Japanese": "japan"}),
    ),
    tool(
        "everyday measures",
        "convert_kitchen_measure sizes.kitchen.convert cupsToGrams",
        (
            "Convert a kitchen measure.",
            "Translates a quantity of an ingredient between volumes and weights used in recipes.",
            "The density of the ingredient is taken into account; water is assumed if none is named.",
        ),
        (
            real("amount", "Quantity"),
            pick("from_unit", "Unit of the recipe", "cup tablespoon teaspoon ounce gram millilitre"),
            pick("to_unit", "Unit wanted", "cup tablespoon teaspoon ounce gram millilitre"),
            text("ingredient", "Ingredient", False),
        ),
        (
            "{amount} {from_unit} of {ingredient} in {to_unit}",
            "how many {to_unit} is {amount} {from_unit}?",
            "{amount} {from_unit} {ingredient} = ? {to_unit}",
            (
                "I have no scales, the recipe says {amount} grams of {ingredient}. How many spoonfuls, big ones?",
                {"from_unit": "gram", "to_unit": "tablespoon"},
            ),
            ("{amount} American cups {ingredient} on a German scale", {"from_unit": "cup", "to_unit": "gram"}),
            "turn {amount} {from_unit} into {to_unit}",
            ("what do {amount} oz of {ingredient} weigh in g", {"from_unit": "ounce", "to_unit": "gram"}),
            "the cake is for 8 and wants {ingredient}, {amount} {from_unit}. My jug is marked in {to_unit}.",
            (
                "{amount} ml {ingredient} measured with the little spoon",
                {"from_unit": "millilitre", "to_unit": "teaspoon"},
            ),
            "if I only own a {to_unit} measure, {ingredient}, {amount} {from_unit}, would be how much",
            (
                "is {amount} tbsp more than a cup? how many cups of {ingredient} exactly",
                {"from_unit": "tablespoon", "to_unit": "cup"},
            ),
            "grandma's note says {amount} {from_unit}, I'd like that as {to_unit}",
        ),
        lacks=(
            "{amount} {from_unit} of {ingredient}, please convert",
            "how many {to_unit} of {ingredient} is that?",
            ("I have no scales, how many spoonfuls are {amount} of {ingredient}?", {"to_unit": "tablespoon"}),
        ),
        amount=v.mix(
            v.count(2, 900, 0.1), v.any_of([("0.5", 0.5), ("1.5", 1.5), ("2.5", 2.5), ("0.75", 0.75), ("3.5", 3.5)])
        ),
        from_unit=v.member(
            {
                "cup|cups": "cup",
                "tablespoon|tablespoons": "tablespoon",
                "teaspoon|teaspoons": "teaspoon",
                "ounce|ounces": "ounce",
                "gram|grams": "gram",
                "millilitre|millilitres": "millilitre",
            }
        ),
        to_unit=v.member(
            {
                "cups": "cup",
                "tablespoons": "tablespoon",
                "teaspoons": "teaspoon",
                "ounces": "ounce",
                "grams": "gram",
                "millilitres": "millilitre",
            }
        ),
        ingredient=v.compose(
            "{a} {b}|{b}|{a} {c}|{c}",
            a="brown|fine|melted|sifted|chopped|ground|dried|coarse|toasted|unsalted",
            b="sugar|flour|butter|almonds|cocoa|rice|oats|coconut|breadcrumbs|walnuts|semolina|raisins|polenta|lentils",
            c="icing sugar|rye flour|chocolate chips|maple syrup|cream cheese|poppy seeds|golden syrup|peanut butter|sea salt",
        ),
    ),
    tool(
        "everyday measures",
        "convert_fuel_economy sizes.fuel.convert mileageExchange",
        (
            "Convert the fuel consumption of a vehicle.",
            "Exchanges litres per hundred kilometres, miles per gallon and kilometres per litre.",
            "Returns the figure rounded to one decimal; gallons are US or imperial as named.",
        ),
        (
            real("figure", "Consumption as stated"),
            pick("stated_in", "Measure of the statement", "l_per_100km us_mpg uk_mpg km_per_l"),
            pick("wanted_in", "Measure wanted", "l_per_100km us_mpg uk_mpg km_per_l"),
            text("vehicle", "Vehicle it is about", False),
        ),
        (
            (
                "{vehicle} does {figure} miles to the gallon over there in the States, what's that in litres per 100 km",
                {"stated_in": "us_mpg", "wanted_in": "l_per_100km"},
            ),
            "{figure} {stated_in} in {wanted_in}",
            (
                "{figure} litres on a hundred kilometres, how many km to the litre is that",
                {"stated_in": "l_per_100km", "wanted_in": "km_per_l"},
            ),
            "express {figure} {stated_in} as {wanted_in}",
            "{vehicle}: {figure} {stated_in} => {wanted_in}",
            (
                "my English friend gets {figure} to the gallon out of {vehicle}. Would that be many litres per 100?",
                {"stated_in": "uk_mpg", "wanted_in": "l_per_100km"},
            ),
            "the brochure says {vehicle} needs {figure} {stated_in}; I only know {wanted_in}",
            (
                "a Brazilian dealer gives {figure} kilometres a litre for {vehicle}; for our buyers in Ohio please",
                {"stated_in": "km_per_l", "wanted_in": "us_mpg"},
            ),
            "is {figure} {stated_in} good? I think in {wanted_in}",
            "we drove 900 km with {vehicle}, and the display showed {figure} {stated_in}. Make that {wanted_in}.",
            (
                "{figure} l/100 km for the British market, what number do we print",
                {"stated_in": "l_per_100km", "wanted_in": "uk_mpg"},
            ),
            "{wanted_in} from {stated_in}: {figure}",
        ),
        lacks=(
            "{figure} {stated_in}, convert that",
            ("{vehicle} does {figure}, what's that in litres per 100 km", {"wanted_in": "l_per_100km"}),
            "{vehicle} from {stated_in} into {wanted_in}",
        ),
        figure=v.decimal(3, 70, 1),
        stated_in=v.member(
            {
                "litres per 100 km|l/100km": "l_per_100km",
                "US mpg|American mpg": "us_mpg",
                "UK mpg|British mpg": "uk_mpg",
                "km per litre|kilometres per litre": "km_per_l",
            }
        ),
        wanted_in=v.member(
            {
                "litres per 100 km|l/100km": "l_per_100km",
                "US mpg|American mpg": "us_mpg",
                "UK mpg|British mpg": "uk_mpg",
                "km per litre|kilometres per litre": "km_per_l",
            }
        ),
        vehicle=v.compose(
            "{a}|the {b} {c}|my {b} {c}|{f}'s {c}|a {a}",
            a=v.car,
            b="old|new|diesel|borrowed|green|company|hybrid",
            c="van|pickup|camper|hatchback|jeep|tractor|scooter|estate car|coach|motorbike",
            f=v.any_of(v.FIRST[:-2]),
        ),
    ),
)
