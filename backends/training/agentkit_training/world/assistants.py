from __future__ import annotations

import random

from agentkit_training.family import Surface
from agentkit_training.world import values as v
from agentkit_training.world.shape import flag, optional, pick, text, tool, whole

FORM_FIELD = v.loose(
    v.compose(
        "{a} {b}|{b}|{b} {n}",
        a="additional|short|internal|optional|public|delivery|personal|other|customer|order",
        b="""comment|message|remarks|note|search|subject|reference|description|label|keyword|instructions|title|memo|request
|information|entry|details|answer|address line""",
        n=lambda r: str(r.randint(2, 6)),
    ),
    0.4,
)
FORM_ENTRY = v.mix(
    v.full_name,
    v.city,
    v.phone,
    v.company,
    v.address,
    v.code("#####|@@## #@@|SAVE##|@@-####"),
    v.compose(
        "{a} {b}|please {c}|{a} {b} and {c}",
        a="no|two|one small|a few|some|plenty of",
        b="nuts|stairs|dogs|questions|children|flowers|bicycles|suitcases|seats at the window",
        c="call after six|ring the bell twice|leave it with the neighbor|use the side door|send a receipt|wrap it as a gift",
    ),
)
BUTTON = v.loose(
    v.compose(
        "{a} {b}|{c}|{a} {b} {d}",
        a="Add|Download|Show|Confirm|Cancel|Compare|Print|Continue to|Edit|Share|Delete|Request|Track|Save|Hide",
        b="""order|basket|invoice|payment|details|address|results|statement|subscription|ticket|account|quote|profile|photos
|comments|offer|receipt|filters""",
        c="""Accept all|Sign in|Next|I agree|Load more|Skip for now|Check out|Reject cookies|Read on|Forgot password|Try again
|Learn more|Not now|Contact us|Sign up free|Apply now|Back to top|No thanks""",
        d="now|again|as PDF|for free|by email",
    ),
    0.3,
)
PAGE_TITLE = v.loose(
    v.compose(
        "{a} {b}|how to {c} {d}|{b} in {e}|{a} {b} for {f}|{g} {b}",
        a="best|cheap|vegan|vintage|easy|free|local|DIY|weekend",
        b="""bike routes|sourdough recipes|camping spots|sewing patterns|guitar chords|train passes|tax forms|crosswords
|language exercises|bunk bed plans|hiking trails|puppy training|night buses|job boards""",
        c="repair|clean|build|paint|store|sharpen|prune|fold",
        d="a fence|knives|wool coats|apple trees|a violin|paper cranes|a bathtub|old windows|a leather sofa",
        e=v.any_of(v.CITY),
        f="beginners|two|families|seniors|small flats|teachers",
        g=v.coined,
    ),
    0.3,
)
BOOKMARK_FOLDER = v.compose(
    "{a}|{a} {b}|{c} {a}",
    a="recipes|travel|work|hobbies|taxes|school|garden|gifts|music|research|house|news|sports|later|kids|sewing|health",
    b="2026|links|ideas|old|stuff|favorites|archive",
    c="my|shared|new|other|private",
)
SITE = v.mix(v.url, v.url, v.compose("https://{d}/{p}", d=v.domain, p="login cart contact jobs menu faq about".split()))

MANUAL_LINE = v.compose(
    """{a} the {b}|{a} the {b} before {c}|do not {a} the {b}|the {b} must be {d}|the {b} is {d}|if the {b} is {d}, {a} the {b2}
|always {a} the {b} after {c}|{e} and {a} the {b}""",
    a="remove|tighten|clean|replace|check|open|lubricate|disconnect|press|insert|turn",
    b="cover|valve|filter|safety switch|drain plug|drive belt|fuse|guide rail|pressure gauge|battery|control lever|lid",
    b2="housing|hose|clamp|motor|blade|seal",
    c="use|starting the motor|each shift|transport|cleaning|500 operating hours|storage",
    d="locked|dry|damaged|warm|under pressure|clean|switched off|blocked",
    e="wear gloves|switch off the power|wait five minutes|read the manual|call a technician",
)
FOREIGN_LINE = v.mix(
    v.compose(
        "{a} Sie {b}|{a} Sie {b} {c}|{b} {d}|vor Gebrauch {b} prüfen",
        a="Entfernen|Reinigen|Prüfen|Ersetzen|Öffnen|Schmieren|Drehen|Trennen",
        b="die Abdeckung|das Ventil|den Filter|die Sicherung|den Riemen|den Deckel|die Batterie|den Hebel",
        c="vorsichtig|vor dem Start|nach jeder Schicht|mit einem Tuch|sofort|nicht selbst",
        d="nicht öffnen|trocken lagern|alle 500 Stunden tauschen|fest anziehen",
    ),
    v.compose(
        "{a} {b}|{a} {b} {c}|ne pas ouvrir {b}|{b} doit être propre",
        a="Retirez|Nettoyez|Vérifiez|Remplacez|Fermez|Tournez|Graissez|Débranchez",
        b="le couvercle|la soupape|le filtre|le fusible|la courroie|la pile|le levier|le tuyau",
        c="avant usage|avec précaution|après chaque service|tout de suite|sans outil",
    ),
    v.compose(
        "{a} {b}|{a} {b} {c}|no abra {b}|{b} debe estar limpio",
        a="Retire|Limpie|Compruebe|Cambie|Cierre|Gire|Engrase|Desconecte",
        b="la tapa|la válvula|el filtro|el fusible|la correa|la batería|la palanca|el tubo",
        c="antes de usar|con cuidado|después de cada turno|de inmediato|sin herramientas",
    ),
)
TERM = v.compose(
    "{a} {b}|{b}|{a} {b} {c}|{d} {b}",
    a="hydraulic|torque|safety|lateral|thermal|exhaust|rotary|pressure|digital|main|double",
    b="""valve|wrench|bearing|shaft|gasket|clutch|bolt|switch|manifold|coupling|hinge|pump|gauge|bracket|flange|lever|sprocket
|nozzle|invoice|warranty|deposit|clause""",
    c="assembly|cover|kit|housing|plate",
    d=v.coined,
)
FOREIGN_TERM = v.mix(
    v.compose(
        "{a}{b}",
        a="Dreh|Druck|Wasser|Sicherheits|Haupt|Öl|Kugel|Brems|Kolben|Motor|Zahn|Stell",
        b="ventil|schlüssel|lager|welle|dichtung|kupplung|schraube|schalter|pumpe|flansch|hebel|düse|ring|leitung|deckel",
    ),
    v.compose(
        "{a} {b}",
        a="soupape|clé|arbre|joint|vis|pompe|bride|levier|buse|palier|courroie|ressort|écrou",
        b="de sécurité|principal|de sortie|rotatif|à huile|double|d'arrêt|de frein|à billes",
    ),
    v.compose(
        "{a} {b}",
        a="válvula|llave|eje|junta|tornillo|bomba|brida|palanca|boquilla|cojinete|correa|resorte|tuerca",
        b="de seguridad|principal|de salida|giratorio|de aceite|doble|de cierre|de freno|de bolas",
    ),
)
TRANSLATION_PROJECT = v.compose(
    "{a} {b}|{c} {b}|{c} {a}|{a} {b} {n}",
    a="dishwasher|tractor|hotel|pharma|website|app|crane|museum|contract|oven|e-bike|annual report|sewing machine|toy",
    b="manual|localization|leaflet|project|release|brochure|texts|update|job",
    c=v.coined,
    n=lambda r: str(r.randint(2, 40)),
)
SHOPPING_LIST = v.loose(
    v.compose(
        "{a}|{b} {a}|{c}|{d}|{f}",
        a="party|drugstore|camping|market|Christmas|bakery|office|picnic|pharmacy|garden|birthday|barbecue|holiday|bulk buy",
        b="big|family|winter|summer|Saturday|school|neighborhood",
        c="Aldi|Costco|Lidl|Trader Joe's|Ikea|Carrefour|Whole Foods|Migros|Tesco|Home Depot|Rewe",
        d=v.coined,
        f="hardware store|garden center|weekly shop|pet shop|fish counter|Turkish shop|DIY",
    ),
    0.3,
)
ARTICLE = v.mix(
    v.grocery,
    v.compose(
        "{a} {b}|{b}|{b} for {c}|{a} {b} from {d}",
        a="organic|cheap|salted|lactose-free|frozen|ripe|gluten-free|whole-grain|unsweetened",
        b="butter|yogurt|noodles|pears|chickpeas|rye bread|oat flakes|cherry jam|crackers|lentils|mustard|pancakes|plums|pesto",
        c="grandma|the party|Sunday|the neighbors|the soup|school|the trip",
        d=v.coined,
    ),
    v.compose(
        "{a} {b}|{b}|{b} for {c}",
        a="big|small|cheap|white|strong|decent|green",
        b="light bulbs|batteries|candles|trash bags|shampoo|napkins|plasters|sponge cloths|potting soil|screws|diapers|matches",
        c="the cellar|the party|the baby|the workshop|Sunday|the bathroom",
    ),
)
AMOUNT = v.compose(
    "{n} {a}|half a {b}|a {c}|{n}",
    n=lambda r: str(r.randint(2, 12)),
    a="liters|kilos|packs|bottles|bags|cans|jars|bunches|boxes|slices|pounds|tubes|rolls",
    b="kilo|liter|pound|dozen|crate",
    c="crate|dozen|small jar|big bag|single pack|family pack",
)
WEARABLE = v.compose(
    "{a} {n}|{b} {k}|{a}|{b} {n}|{f}'s {k}",
    a="Garmin Venu|Fitbit Charge|Galaxy Watch|Apple Watch|Amazfit Bip|Polar Vantage|Oura Ring|Whoop|Pixel Watch|Suunto Race",
    b=v.coined,
    f=v.any_of(v.FIRST[:-2]),
    k="Band|Watch|ring|tracker|Fit|watch",
    n=lambda r: str(r.randint(2, 9)),
)
WATCH_FACE = v.loose(
    v.compose(
        "{a} {b}|{c} {b}|{a}|{c}",
        a="Classic|Lunar|Minimal|Retro|Pilot|Neon|Infograph|Cat|Solar|Diver|Pixel|Woodland|Marathon|Bauhaus",
        b="Dial|Analog|Digital|Duo|Chrono|Face|Rings|Numerals|Gradient|Night|Weather",
        c=v.coined,
    ),
    0.2,
)


def sixdigits(r: random.Random) -> Surface:
    """Make a pairing code."""
    n = r.randint(100_000, 999_999)
    return str(n), n


FAMILIES = (
    tool(
        "browser",
        "open_browser_tab browser.tabs.open navigateTo",
        (
            "Open a tab.",
            "Loads a web address in a new tab of the controlled browser, in front or behind the present one.",
            "Navigates and waits until the document is complete; returns the tab id",
        ),
        (
            text("address", "Web address to be loaded", True, "url"),
            flag("background", "Keep the present tab in front"),
            flag("incognito", "Use a window without history"),
        ),
        (
            "open {address}",
            "go to {address}",
            ("load {address} behind what I'm reading", {"background": True}),
            ("I don't want {address} to show up in my history, but I have to look at it", {"incognito": True}),
            "what's on {address}? Bring it up",
            "{address} please",
            "I was told at 9 this morning to look at {address}, so take me there",
            ("{address}, privately and in the background", {"incognito": True, "background": True}),
            "could you call up {address} for me",
            ("{address} right here in front, thanks", {"background": False}),
            "the form is at {address}; let's have it on the screen",
            ("visit {address} without leaving traces, it's a surprise for my wife", {"incognito": True}),
        ),
        lacks=(
            "open a new tab",
            ("load that page behind what I'm reading", {"background": True}),
            ("visit the shop without leaving traces", {"incognito": True}),
        ),
        address=SITE,
    ),
    tool(
        "browser",
        "fill_form_field browser.forms.fill typeInto",
        (
            "Fill in a field.",
            "Enters a value into an input of the page that is displayed. The form is not submitted by this.",
            "Types text into an input found by its caption; replaces what was in it unless appending",
        ),
        (
            text("field", "Caption of the input"),
            text("value", "What is entered"),
            flag("append", "Keep what is already in the input"),
        ),
        (
            "fill {field} with {value}",
            "{field}: {value}",
            'type "{value}" into the {field} box',
            "where it says {field}, put {value}",
            ("write {value} behind whatever stands under {field}", {"append": True}),
            "they want to know the {field}. That's {value}.",
            "enter {value} as {field}",
            "for {field} please use {value}",
            ("the {field} is wrong, wipe it and make it {value}", {"append": False}),
            "my glasses are on the 2nd floor. Can you type in {value} for {field}?",
            "{value} goes in the field {field}",
            "the page asks for my {field}, so {value}",
        ),
        lacks=(
            "fill in the {field}",
            'type "{value}"',
            "the page asks for my {field}",
        ),
        field=FORM_FIELD,
        value=FORM_ENTRY,
    ),
    tool(
        "browser",
        "click_page_element browser.click pressOnPage",
        (
            "Click something on the page.",
            "Activates a control of the displayed page that is recognized by its inscription.",
            "Simulates a mouse click; with several matches the ordinal decides",
        ),
        (
            text("inscription", "Words on the control"),
            pick("control", "Sort of control", "button link checkbox tab", False),
            whole("ordinal", "Which match, counted from the top", False),
        ),
        (
            "click {inscription}",
            'press "{inscription}"',
            "hit the {control} {inscription}",
            "{inscription}, the {control}",
            ("there's a little box to tick next to {inscription}, do it", {"control": "checkbox"}),
            "I've read all 12 pages of it. {inscription}, go ahead.",
            "number {ordinal} of the ones that say {inscription}",
            ("follow where {inscription} leads", {"control": "link"}),
            "could you push {inscription} for me, it's the {control} number {ordinal}",
            "on this page choose {inscription}",
            "my mouse is dead, so please activate '{inscription}'",
            "now {inscription}",
        ),
        lacks=(
            "click the {control}",
            "press number {ordinal} from the top",
            "my mouse is dead, hit the {control} for me",
        ),
        inscription=BUTTON,
        control=v.enum("button link checkbox tab"),
        ordinal=v.count(2, 9, 0.4),
    ),
    tool(
        "browser",
        "bookmark_page browser.bookmarks.add saveBookmark",
        (
            "Bookmark a page.",
            "Stores a web address under a title among the favorites, in a folder if one is named.",
            "Adds a bookmark; duplicates are merged",
        ),
        (
            text("address", "Web address to be kept", True, "url"),
            text("title", "Title under which it is listed", False),
            text("folder", "Folder of the favorites", False),
        ),
        (
            "bookmark {address}",
            "keep {address} under {title}",
            "{address} into my {folder} folder",
            'remember {address} as "{title}" in {folder}',
            "I'll need {address} again in 3 weeks, put it with {folder}",
            "{title} = {address}",
            "add to favorites: {address}, {title}, {folder}",
            "in {folder} I'd like to find {address} later, named {title}",
            "don't let me lose {address}",
            "could {address} be listed as {title}?",
            "so useful! {address} belongs among my {folder}",
            "file the page {address} with the heading {title}",
        ),
        lacks=(
            "bookmark that page in {folder}",
            'remember it as "{title}"',
            "don't let me lose the site about {title}",
        ),
        address=SITE,
        title=PAGE_TITLE,
        folder=BOOKMARK_FOLDER,
    ),
    tool(
        "translation memory",
        "add_translation_unit tm.units.add storeSegmentPair",
        (
            "Store a segment pair.",
            "Commits a source segment with its approved translation to the memory, so that it is proposed next time.",
            "Adds a translation unit; an identical source is overwritten",
        ),
        (
            text("source_segment", "Original wording"),
            text("target_segment", "Approved translation"),
            text("project", "Project the pair belongs to", False),
            text("translator", "Who approved it", False),
        ),
        (
            'store "{source_segment}" with the translation "{target_segment}"',
            "{source_segment} = {target_segment}",
            "from now on translate {source_segment} as {target_segment}",
            "add to the memory: {source_segment} / {target_segment}, approved by {translator}",
            "{translator} says that {source_segment} becomes {target_segment}",
            "for the {project} keep {source_segment}, in the other language {target_segment}",
            "I've typed this 17 times, remember it. {source_segment} - {target_segment}",
            "{target_segment} is how we render {source_segment} in the {project}",
            "source: {source_segment}; target: {target_segment}; project: {project}",
            'our customer accepted "{target_segment}" for "{source_segment}"',
            "a new pair please, {source_segment} | {target_segment} | {translator}",
            "next time you see {source_segment}, propose {target_segment}",
        ),
        lacks=(
            'store "{source_segment}" for the {project}',
            "our customer accepted {target_segment}, keep it",
            "{translator} approved a new pair, add it to the {project}",
        ),
        source_segment=MANUAL_LINE,
        target_segment=FOREIGN_LINE,
        project=TRANSLATION_PROJECT,
        translator=v.person,
    ),
    tool(
        "translation memory",
        "search_translation_memory tm.concordance findPastTranslations",
        (
            "Search the memory.",
            "Looks for earlier translations of a wording between two languages. Use before translating anything anew.",
            "Concordance; returns pairs at or above the minimum similarity",
        ),
        (
            text("wording", "Words to look for"),
            text("from_language", "Language of the words", False),
            text("to_language", "Language of the translations", False),
            whole("min_match", "Minimum similarity in percent", False),
        ),
        (
            "how did we translate {wording}?",
            "{wording}, {from_language} to {to_language}",
            "search the memory for {wording}",
            "have we ever had {wording} in {to_language}?",
            "anything at least {min_match} percent like {wording}",
            "I'm sure that somebody did {wording} back in 2019. Find it, {to_language}.",
            "concordance {wording} {min_match}",
            "look whether {wording} was put into {to_language} before, a match of {min_match} % is enough",
            'what came out for "{wording}" when we went from {from_language} to {to_language}',
            "before I start: past versions of {wording} please",
            "into {to_language} out of {from_language}, earlier solutions for {wording}",
            "could you dig up our old rendering of {wording}",
        ),
        lacks=(
            "search the memory from {from_language} to {to_language}",
            "anything at least {min_match} percent similar?",
            "have we had this before in {to_language}?",
        ),
        wording=v.mix(MANUAL_LINE, TERM),
        from_language=v.language,
        to_language=v.language,
        min_match=v.count(60, 100, 0),
    ),
    tool(
        "translation memory",
        "add_glossary_term glossary.terms.add defineTerminology",
        (
            "Add a glossary entry.",
            "Lays down how a technical term is to be rendered in a subject area, or that a rendering must not be used.",
            "Terminology entry; violations are flagged during review",
        ),
        (
            text("term", "Term of the source language"),
            text("equivalent", "Its rendering in the target language"),
            pick("area", "Subject area", "mechanics law medicine finance", False),
            flag("forbidden", "The rendering must not be used"),
        ),
        (
            "glossary: {term} is {equivalent}",
            "{term} -> {equivalent} ({area})",
            "we call a {term} {equivalent} and nothing else",
            ("nobody may translate {term} with {equivalent} again", {"forbidden": True}),
            "in {area}, {term} means {equivalent}",
            "the client sent us 230 corrections. The first: {term} should be {equivalent}.",
            ("{equivalent} for {term} is a no-go, mark it like that", {"forbidden": True}),
            "enter the term {term} with {equivalent} as its equivalent",
            ("lawyers say {equivalent} where we write {term}", {"area": "law"}),
            ("in hospital texts {term} has to be {equivalent}", {"area": "medicine"}),
            "could you put {term} in the word list? Its counterpart is {equivalent}, field {area}",
            "{equivalent} shall stand for {term} everywhere",
        ),
        lacks=(
            "add the term {term}, field {area}",
            ("{equivalent} is a no-go, mark it like that", {"forbidden": True}),
            "put {term} in the word list",
        ),
        term=TERM,
        equivalent=FOREIGN_TERM,
        area=v.enum("mechanics law medicine finance"),
    ),
    tool(
        "voice shopping",
        "move_list_item shoplist.items.move transferListItem",
        (
            "Move an item to another list.",
            "Takes an entry off one shopping list and enters it on a different one.",
            "Transfers an entry together with its amount",
        ),
        (
            text("item", "Entry to be transferred"),
            text("to_list", "List that receives it"),
            text("from_list", "List it is on now", False),
        ),
        (
            "move {item} from {from_list} to {to_list}",
            "{item} belongs on the {to_list} list, not on the {from_list} one",
            "put {item} over to {to_list}",
            "hey, {item} is on the wrong list, it should be on the one called {to_list}",
            "they never have {item}, so shift it from the {from_list} to the {to_list} list",
            "take {item} off the {from_list} list; I'll get it with the {to_list} stuff",
            "{item}: {from_list} -> {to_list}",
            "um, the {item}, can that go on the {to_list} list instead",
            "I won't be in town before the 20th. Switch {item} to the list {to_list}.",
            "from my {from_list} list I want {item} transferred to {to_list}",
            "to the {to_list} list with the {item}",
            "we agreed that the {to_list} list is better for {item}",
        ),
        lacks=(
            "move {item} off {from_list}",
            "take something from {from_list} and put it on {to_list}",
            "the {item} is on the wrong list",
        ),
        item=ARTICLE,
        to_list=SHOPPING_LIST,
        from_list=SHOPPING_LIST,
    ),
    tool(
        "voice shopping",
        "change_item_amount shoplist.items.set_amount updateQuantity",
        (
            "Change an amount.",
            "Replaces the quantity of an entry that is already on a shopping list.",
            "Edits a quantity; adds nothing when the entry is missing",
        ),
        (
            text("item", "Entry concerned"),
            text("amount", "New quantity with its unit, e.g. '2 bottles'"),
            text("shopping_list", "List it is on", False),
        ),
        (
            "make it {amount} of {item}",
            "change {item} to {amount}",
            "{item}, {amount} instead, on my list {shopping_list}",
            "we need {amount} now, the {item} I mean",
            "my sister is bringing 5 friends, so {amount} for the {item}",
            "on the {shopping_list} list the {item} should say {amount}",
            "that's not enough {item}, write {amount}",
            "no wait, {amount} will do for {item}",
            "could you turn the {item} on the {shopping_list} list into {amount}",
            "{item} {amount} {shopping_list}",
            "I said too much {item} before, {amount} is fine",
            "the right amount of {item} is {amount}",
        ),
        lacks=(
            "change how much {item} is on the {shopping_list} list",
            "no wait, {amount} will do",
            "that's not enough {item}",
        ),
        item=ARTICLE,
        amount=AMOUNT,
        shopping_list=SHOPPING_LIST,
    ),
    tool(
        "voice shopping",
        "share_shopping_list shoplist.share grantListAccess",
        (
            "Share a shopping list.",
            "Gives another member of the household access to a list, for reading only or for editing.",
            "Sends an invitation; access lasts until revoked",
        ),
        (
            text("shopping_list", "List to be opened up"),
            text("member", "Who gets access"),
            pick("rights", "What the person may do", "read edit", False),
            text("note", "Words that go with the invitation", False),
        ),
        (
            "share the {shopping_list} list with {member}",
            "let {member} see my {shopping_list} list",
            ("{member} should be able to add things to the {shopping_list} list", {"rights": "edit"}),
            ("{member} may look at the {shopping_list} list but mustn't touch it", {"rights": "read"}),
            'send {shopping_list} to {member} and say "{note}"',
            "{member} passes the shop at 6, give them {shopping_list}: {note}",
            "invite {member} to {shopping_list}",
            "{shopping_list} {member} {rights}",
            "I'm in bed with a fever of 39, so {member} needs the {shopping_list} list",
            ("open up {shopping_list} for {member}, with permission to change it", {"rights": "edit"}),
            "could {member} have {shopping_list}, the list, on their phone too? Tell them {note}",
            "access to the list {shopping_list} for {member}",
        ),
        lacks=(
            "share {shopping_list}",
            "invite {member}, {rights} only",
            'let {member} in and say "{note}"',
        ),
        shopping_list=SHOPPING_LIST,
        member=v.first_name,
        rights=v.enum("read edit"),
        note=v.compose(
            """only if there's {a} left|please skip the {a}|don't forget the {a}|take the cheap {a}|get {a} too|no {a} this time
|cash is in the {b}|be back by {k}|the card is in the {b}|pay with the {c} card|the {a} is for {f}""",
            a=v.grocery,
            b="drawer|blue jar|car|coat|kitchen",
            c="red|family|new",
            f=v.any_of(v.FIRST),
            k=v.clock,
        ),
    ),
    tool(
        "wearables",
        "pair_wearable wearables.pair connectBand",
        (
            "Pair a device.",
            "Couples a watch, ring or band with a telephone over Bluetooth.",
            "Starts pairing; the code appears on the display of the device",
        ),
        (
            text("device", "Watch, ring or band"),
            text("phone", "Telephone it is coupled with", False),
            whole("pin", "Code on the display", False),
        ),
        (
            "pair {device}",
            "connect {device} to the {phone}",
            "{device} shows {pin}, link it up with the {phone}",
            "I unwrapped {device} for my 50th and don't know how to get it onto the {phone}",
            "{device}, {phone}, code {pin}",
            "introduce {device} to my {phone}",
            "let {device} talk to the {phone}",
            "with the code {pin} {device} should find us",
            "couple the {phone} and {device} via Bluetooth please",
            "{device} lost its connection after the update, set it up again",
            "the {phone} is new, so {device} has to be joined with it",
            "hook up {device}",
        ),
        lacks=(
            "connect something to the {phone}",
            "the code is {pin}, link it up",
            "my new band must be joined with the {phone}",
        ),
        device=WEARABLE,
        phone=v.compose(
            "{a} {b}|{c} {b}|{a} {c} {b}",
            a="work|old|new|second|blue|private|cracked",
            b="phone|tablet",
            c="iPhone|Pixel|Samsung|Nokia|Huawei|Motorola|Fairphone|Xiaomi",
        ),
        pin=sixdigits,
    ),
    tool(
        "wearables",
        "find_wearable wearables.locate ringDevice",
        (
            "Locate a device.",
            "Makes a mislaid watch, ring or band vibrate or sound, and reports where it was last seen.",
            "Search signal; works within 30 meters",
        ),
        (
            text("device", "Watch, ring or band that is missing"),
            pick("signal", "What it does to be noticed", "sound vibrate light", False),
            whole("seconds", "Length of the signal", False),
        ),
        (
            "find {device}",
            "where did I leave {device}?",
            ("let {device} beep for {seconds} seconds", {"signal": "sound"}),
            ("make {device} buzz, the baby is asleep", {"signal": "vibrate"}),
            "I took {device} off before the shower at 7 and it's gone",
            "{device} {signal} {seconds}",
            ("it's dark in here, have {device} flash for {seconds} seconds", {"signal": "light"}),
            "{device} must be somewhere under these cushions, call it",
            "locate {device} please",
            ("ring {device} so that I can hear it from the garden", {"signal": "sound"}),
            "help me look for {device}, {signal} would be good",
            "has anyone seen {device}?",
        ),
        lacks=(
            "where did I leave my watch?",
            ("let it beep for {seconds} seconds", {"signal": "sound"}),
            "locate the thing with {signal}",
        ),
        device=WEARABLE,
        signal=v.enum("sound vibrate light"),
        seconds=v.count(5, 90, 0.25),
    ),
    tool(
        "wearables",
        "set_pulse_alert wearables.pulse.alert configureHeartAlert",
        (
            "Set pulse limits.",
            "Defines the lowest and highest heart rate at rest; outside of them the device warns the wearer.",
            "Stores thresholds in beats per minute",
        ),
        (
            whole("upper", "Highest rate without a warning"),
            whole("lower", "Lowest rate without a warning", False),
            optional(text("device", "Device that warns")),
            text("contact", "Person informed as well", False),
        ),
        (
            "warn me when my pulse is over {upper}",
            "pulse limits {lower} and {upper}",
            "{device} should buzz above {upper} or below {lower}",
            "my cardiologist wants between {lower} and {upper} beats, I'm 68. Set that on {device}.",
            "if my heart goes faster than {upper}, tell {contact}",
            "upper {upper}, lower {lower}, inform {contact}",
            "no less than {lower}, no more than {upper}, and let {contact} know otherwise",
            "an alarm at {upper} beats please, {device}",
            "{upper} is too much for me and {lower} too little, {device} must say so",
            "could {device} tap my wrist as soon as I'm past {upper}",
            "after what happened on Tuesday {contact} ought to hear about anything beyond {upper}",
            "heart rate ceiling {upper}",
        ),
        lacks=(
            "warn me when my pulse is below {lower}",
            "{device} should buzz when my heart races, and tell {contact}",
            "set an alarm for my heart rate on {device}",
        ),
        upper=v.count(105, 180, 0),
        lower=v.count(38, 60, 0),
        device=WEARABLE,
        contact=v.person,
    ),
    tool(
        "wearables",
        "set_watch_face wearables.face.set changeDial",
        (
            "Change the watch face.",
            "Selects the dial shown by a watch, with a color scheme and one small complication.",
            "Display setting; dials that aren't installed are downloaded first",
        ),
        (
            text("face", "Name of the dial"),
            text("device", "Watch concerned", False),
            text("tint", "Color scheme", False),
            pick("complication", "Small extra display", "weather steps battery moon", False),
        ),
        (
            "put {face} on my watch",
            "{face} in {tint} please",
            "change {device} to {face}",
            ("{face}, with my step count in the corner", {"complication": "steps"}),
            "I'm bored of the old look, {device} gets {face}",
            "{face} {tint} {complication}",
            ("show {face} and how much charge is left", {"complication": "battery"}),
            "the {face} dial suits my suit better, it's at 8 tonight; {tint}",
            "could {device} wear {face} with {complication}?",
            ("let me have {face} and whether it's going to rain", {"complication": "weather"}),
            "make {device} look {tint}, dial {face}",
            "what about {face} for a change",
        ),
        lacks=(
            "change the dial of {device}",
            "something in {tint} with {complication}",
            ("show me how much charge is left on another dial", {"complication": "battery"}),
        ),
        face=WATCH_FACE,
        device=WEARABLE,
        tint=v.color,
        complication=v.enum("weather steps battery moon"),
    ),
)
