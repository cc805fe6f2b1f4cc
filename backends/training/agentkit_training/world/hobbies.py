from __future__ import annotations

from agentkit_training.world import values as v
from agentkit_training.world.shape import day, flag, optional, pick, real, text, tool, whole
from agentkit_training.world.values import Rng, Surface

MOTIF = v.compose(
    "{a} {b}|{b} {c}|{a} {b} {c}|{d}|{b}",
    a="wild|old|frozen|empty|colourful|abandoned|sleeping|rusty|foggy|lonely",
    b="""herons|fishing boats|street musicians|vineyards|tram lines|dew drops|sheep|dunes|shop windows|lighthouses|poppies|bridges
|market stalls|skyscrapers|oak trees|swans|cyclists|rooftops|mushrooms|waterfalls""",
    c="in the rain|at the lake|against the light|from above|with reflections|near the mill|on film|in motion",
    d="""the Milky Way|a newborn|Grandma's hands|an engaged couple|the first snow|star trails|my daughter's recital|the harvest
|a family of five|storm clouds|the night market|fireworks|a rowing race|an old theatre""",
)
SHOOT_SPOT = v.usually(
    v.compose(
        "the {a} {b}|the {b} near {c}|{c} {b}|the {b} by the {d}",
        a="old|northern|lower|harbour|ruined|stone|royal",
        b="pier|castle|quarry|orchard|bridge|gasworks|botanical garden|ridge|dam|greenhouse|cliffs|station hall|cemetery|meadow",
        c=v.place,
        d="river|canal|sea|forest|railway|fairground",
    ),
    v.landmark,
    0.75,
)
YARN = v.compose(
    "{a} {b}|{c} {a}|{c} {a} {b}|{m} {b}|{c} {b}",
    a="alpaca|merino|cotton|mohair|lambswool|linen|cashmere|bamboo|silk|highland wool|recycled denim|acrylic",
    b="DK|4-ply|sock yarn|chunky|aran|lace weight|roving|fingering|worsted",
    c="heather grey|moss green|rust|natural white|midnight blue|mustard|raspberry|charcoal|oatmeal|petrol|plum|sand",
    m=v.coined,
)
KNIT_PROJECT = v.compose(
    "{f}'s {b}|the {a} {b}|the {b} for {f}|my {a} {b}|the {p} {b}",
    a="striped|cabled|lace|baby|Fair Isle|hooded|ribbed|zigzag|green|red|oversized",
    b="cardigan|socks|shawl|mittens|blanket|beanie|jumper|scarf|vest|bonnet|poncho|leg warmers|tea cosy|dress|gloves|bolero",
    f=v.first_name,
    p=v.coined,
)
SEWN = v.compose(
    "{a} {b}|the {a} {b}|{f}'s {b}|{f}'s {a} {b}|that {b} from {c}",
    a="blue|plaid|linen|silk|corduroy|white|floral|denim|velvet|school|wrap|pinstripe",
    b="skirt|dress|trousers|blouse|jacket|coat|jumpsuit|waistcoat|pyjamas|jeans|shirt|uniform|gown|costume",
    f=v.first_name,
    c="the flea market|my aunt|the theatre|the sale|the eighties|Lisbon",
)
ROW_NOTE = v.compose(
    "{a} {b}|{c}|{c}, {d}|{a} {b}, {d}",
    a="decrease|increase|change colour|start the cable|place a marker|switch needles|begin the lace|divide for the sleeves",
    b="on the next row|after the border|every fourth row|at the armhole|before the heel|on both sides|at row 90",
    c="dropped a stitch and fixed it|ran out of the grey|the edge is curling|tension looks tight|repeat the chart|neck comes next",
    d="ask Nadia|count again|measure first|needs blocking|looks lovely|use the long needle",
)
OPENING = v.usually(
    v.any_of("""Sicilian Defence|Ruy Lopez|Queen's Gambit|King's Indian|Caro-Kann|French Defence|London System|Scotch Game
|Nimzo-Indian|Grünfeld|English Opening|Italian Game|Dutch Defence|Slav Defence|Catalan|Petroff|Benko Gambit|Vienna Game
|Evans Gambit|Scandinavian|Pirc|Alekhine Defence|Budapest Gambit|King's Gambit|Réti Opening|Bird's Opening|Trompowsky|Modern Benoni
|Philidor Defence|Four Knights Game|Colle System|Latvian Gambit"""),
    v.compose(
        "{a} {b}|{c} {d}|{c} {d}",
        a=v.coined,
        b="Variation|Attack|Countergambit|Line",
        c="Najdorf|Dragon|Winawer|Exchange|Advance|Classical|Tarrasch|Berlin|Accelerated",
        d="Sicilian|French|Slav|Spanish|Caro-Kann|Grünfeld",
    ),
    0.6,
)
CHESS_GAME = v.code("G-####|game ###|@@@##@|cg_%%%%|match ##|#####")
OPPONENT = v.usually(
    v.first_name,
    v.compose(
        "{a}{b}|{b}_{c}|{a}_{n}|{b}{n}",
        a=lambda r: v.coined(r).lower(),
        b="rook|knight|pawn|bishop|gambit|zugzwang|castle|king",
        c="hunter|lover|of_doom|eater|wizard|rider",
        n=lambda r: str(r.randint(2, 99)),
    ),
    0.5,
)
PIECE = v.compose(
    "{y} {c} {k}|{a} {k}|{k} from {p}|{a} {k} from {p}|{c} {k} No. {n}|{m} {k}",
    y=lambda r: str(r.randint(1840, 1999)),
    c=v.any_of("""Bavarian|Swiss|Danish|Ottoman|Canadian|Hungarian|Japanese|Welsh|Prussian|Mexican|Swedish|Belgian|Tsarist
|Victorian|Persian|Irish"""),
    a="silver|red|misprinted|enamel|hand-painted|first-edition|glass|miniature|copper|black|brass|porcelain",
    k="""stamp|coin|postcard|comic|thimble|model locomotive|beer mat|snow globe|banknote|medal|figurine|teaspoon|fossil|pocket watch
|trading card|matchbox car|tin toy|bottle opener|perfume bottle|ashtray|vinyl single|pin badge|music box|sugar bowl""",
    p=v.any_of(v.CITY),
    m=v.coined,
    n=lambda r: str(r.randint(2, 300)),
)  # fmt: skip
SOURCE = v.compose(
    "the {a} {b}|{f}'s {c}|the {b} in {p}|a {d} in {p}|{e} auctions",
    a="Saturday|harbour|village|annual|town hall|church",
    b="flea market|fair|auction|antique market|swap meet|car boot sale|bazaar",
    c="attic|shop|estate|stall|shoebox|garage sale",
    d="dealer|junk shop|pawnbroker|collector|second-hand shop",
    e=v.coined,
    f=v.first_name,
    p=v.any_of(v.CITY),
)
SQUARE = v.compose("{f}{r}", f="a b c d e f g h".split(), r="1 2 3 4 5 6 7 8".split())
MOVE = v.compose(
    "{p}{s}|{p}x{s}|{s}|{p}{s}+|{q}{f}{s}|{f}x{s}|O-O|{s}=Q|{s}-{s}",
    p="N B R Q K".split(),
    q="N R".split(),
    s=SQUARE,
    f="a b c d e f g h".split(),
)


def iso(r: Rng) -> Surface:
    n = r.choice((50, 64, 100, 125, 160, 200, 320, 400, 500, 640, 800, 1250, 1600, 2500, 3200, 6400, 12800))
    return str(n), n


def f_number(r: Rng) -> Surface:
    x = r.choice((1.2, 1.4, 1.8, 2, 2.2, 2.8, 3.5, 4, 4.5, 5.6, 6.3, 7.1, 8, 9, 11, 13, 16, 18, 22))
    return str(x), x


def focal_length(r: Rng) -> Surface:
    n = r.choice((14, 17, 20, 23, 24, 28, 33, 35, 40, 50, 56, 85, 90, 105, 135, 150, 200, 300, 400, 600))
    return str(n), n


FAMILIES = (
    # ------------------------------------------------------------ photography
    tool(
        "photography",
        "camera.set_exposure configureExposure dial_in_exposure",
        (
            "Set the exposure triangle of the camera.",
            "Transmits sensitivity, shutter speed and aperture to the tethered camera body in manual mode.",
            "Writes the given settings and leaves the others as they are. Rejected in automatic mode.",
        ),
        (
            whole("iso", "Sensor sensitivity"),
            text("shutter", "Shutter speed as a fraction of a second, e.g. '1/250'", False),
            real("aperture", "f-number", False),
            pick("metering", "Light metering pattern", "matrix spot center_weighted", False),
        ),
        (
            "ISO {iso}, {shutter}, f/ {aperture}",
            "put the camera on {iso} ISO and {shutter} of a second",
            "it's getting dark in the church, go up to ISO {iso}",
            "aperture {aperture} at ISO {iso}, please",
            ("set {iso} and measure just the one point in the middle of the frame", {"metering": "spot"}),
            "the dancers are blurred. {shutter} and {iso} should freeze them",
            "could we try ISO {iso} with {metering} metering",
            "I want a creamy background: f {aperture}, {shutter}, sensitivity {iso}",
            "{shutter}, {aperture}, {iso}",
            "sensitivity down to {iso}, we have a tripod",
            ("take {iso}, {shutter}, and let it look at the whole frame", {"metering": "matrix"}),
            "yesterday's frames at 3:40 were too bright, so {iso} and stop down to {aperture}",
        ),
        lacks=(
            "shutter {shutter}, aperture {aperture}",
            "stop down to {aperture}",
            ("use spot metering", {"metering": "spot"}),
        ),
        iso=iso,
        shutter=v.compose(
            "1/{n}", n="8 15 25 30 40 50 60 80 100 125 160 200 250 320 400 500 640 800 1000 2000 4000".split()
        ),
        aperture=f_number,
        metering=v.enum("matrix spot center_weighted"),
    ),
    tool(
        "photography",
        "depth_of_field optics.dof sharpnessRange",
        (
            "Compute the zone of acceptable sharpness.",
            "Derives near limit, far limit and hyperfocal distance from lens data. Use before a portrait or macro session.",
            "Returns the limits in metres; assumes the circle of confusion of the given sensor.",
        ),
        (
            real("focal_length", "Focal length in millimetres"),
            real("f_number", "Aperture as an f-number"),
            real("subject_distance", "Distance to the subject in metres"),
            pick("sensor", "Sensor format", "full_frame apsc micro_four_thirds medium_format", False),
        ),
        (
            "how much is sharp with a {focal_length} mm at f/ {f_number} from {subject_distance} m?",
            "{focal_length} mm, aperture {f_number}, subject {subject_distance} metres away",
            "I stand {subject_distance} metres from the bride with the {focal_length}mm lens wide open at {f_number}. Will her mother behind her be in focus?",
            "from {subject_distance} metres, f {f_number}, {focal_length} millimetres: near and far limit",
            (
                "on my {focal_length} mm with the small crop sensor, stopped to {f_number}, what range is in focus at {subject_distance} m",
                {"sensor": "apsc"},
            ),
            "how blurry will the background get: {subject_distance} m, {focal_length} mm, {f_number}",
            "sharp zone for {sensor}, {focal_length} mm, f {f_number}, {subject_distance} m",
            "{subject_distance} m is the nearest I can get to the owl. {focal_length} mm and {f_number} - how thin is the focus?",
            "does {f_number} suffice at {focal_length} mm to have the row of people sharp, {subject_distance} m off?",
            "focus distance {subject_distance}, lens {focal_length}, stop {f_number}",
            (
                "full frame body; {focal_length} mm; f {f_number}; {subject_distance} metres. What's crisp?",
                {"sensor": "full_frame"},
            ),
            "if I stop down to {f_number} on the {focal_length}, focusing at {subject_distance} metres, where does sharpness begin and end",
        ),
        lacks=(
            "how much is sharp with {focal_length} mm at {subject_distance} m?",
            "what range is in focus at f {f_number}",
            "near and far limit for the {focal_length} mm, wide open at {f_number}",
        ),
        focal_length=focal_length,
        f_number=f_number,
        subject_distance=v.decimal(0.4, 12, 1),
        sensor=v.enum("full_frame apsc micro_four_thirds medium_format"),
    ),
    tool(
        "photography",
        "scheduleShoot shoots.plan plan_photo_session",
        (
            "Plan a photographic session.",
            "Creates a session with motif, venue, day and desired lighting conditions, and alerts when the light is unsuitable.",
            "New session. Returns golden-hour times for the venue.",
        ),
        (
            text("motif", "What will be photographed"),
            text("venue", "Where", False),
            optional(day("on_day", "Day of the session")),
            pick("lighting", "Preferred light", "golden_hour blue_hour midday overcast night", False),
        ),
        (
            "I want to photograph {motif} at {venue} on {on_day}",
            ("{motif} just before sunset, {venue}", {"lighting": "golden_hour"}),
            "pictures of {motif}, {on_day}, {lighting}",
            "on {on_day} I'm free and fancy shooting {motif}",
            "put a session in the plan: {motif}",
            ("after dark at {venue}: {motif}", {"lighting": "night"}),
            ("{motif} would look best under a grey sky, say on {on_day}", {"lighting": "overcast"}),
            "let's go to {venue} with the camera for {motif}, {lighting} if possible",
            "photo walk {venue} {on_day}, theme {motif}",
            "my 50 mm has gathered dust since spring. Arrange something with {motif} at {venue}",
            (
                "when the sun has set but the sky still glows I'd like to take {motif} at {venue}",
                {"lighting": "blue_hour"},
            ),
            "is {on_day} good for {motif}? then make it a date with the tripod at {venue}",
            "{venue}, harsh noon light or not, {motif}",
        ),
        lacks=(
            "arrange a photo session at {venue} on {on_day}",
            ("something at sunset on {on_day}", {"lighting": "golden_hour"}),
            "I'd like to go to {venue} with my camera",
        ),
        motif=MOTIF,
        venue=SHOOT_SPOT,
        on_day=v.future_date,
        lighting=v.enum("golden_hour blue_hour midday overcast night"),
    ),
    # ------------------------------------------------------------ knitting and sewing
    tool(
        "knitting and sewing",
        "cast_on_count knit.gauge stitchesNeeded",
        (
            "Calculate the number of stitches to cast on.",
            "Multiplies the desired width by the tension of the swatch and rounds to the pattern repeat.",
            "Returns stitches incl. two selvedge stitches.",
        ),
        (
            real("width_cm", "Desired width in centimetres"),
            real("stitches_per_10cm", "Tension: stitches counted over 10 cm of the swatch"),
            whole("repeat", "Stitches in one pattern repeat", False),
        ),
        (
            "how many stitches for {width_cm} cm if my swatch has {stitches_per_10cm} on ten?",
            "{width_cm} cm wide, gauge {stitches_per_10cm}, repeat {repeat}",
            "my tension is {stitches_per_10cm} and the back should measure {width_cm} centimetres",
            "with {stitches_per_10cm} stitches to ten centimetres, what do I begin with for a {width_cm} cm scarf?",
            "the chart repeats every {repeat} stitches. Width {width_cm} cm; swatch {stitches_per_10cm}",
            "I knit rather loosely, {stitches_per_10cm} per ten. A cowl of {width_cm} cm - what do I start with?",
            "blanket {width_cm} cm across, {stitches_per_10cm} st",
            "needles are 4.5, swatch gives {stitches_per_10cm}, I'd like {width_cm} cm",
            "can you work out the first row for {width_cm} cm? tension {stitches_per_10cm}, pattern over {repeat}",
            "swatch {stitches_per_10cm}, multiples of {repeat}, finished width {width_cm}",
            "what number goes on the needle when {width_cm} cm is the aim and ten centimetres take {stitches_per_10cm}",
            "for a chest of {width_cm} cm at {stitches_per_10cm} sts please do the sum",
        ),
        lacks=(
            "how many stitches do I need for {width_cm} cm?",
            "my swatch has {stitches_per_10cm}, what do I begin with",
            "pattern over {repeat}, {width_cm} cm wide, how many stitches",
        ),
        width_cm=v.count(41, 190, 0),
        stitches_per_10cm=v.decimal(13, 36, 1),
        repeat=v.count(2, 12, 0.2),
    ),
    tool(
        "knitting and sewing",
        "yarn.substitute replaceYarn find_yarn_swap",
        (
            "Substitute one yarn for another.",
            "Converts the requirement of a pattern from the specified yarn to the one the crafter wants to use instead.",
            "Returns the number of balls and the needle size. Both yarns must be in the fibre database.",
        ),
        (
            text("pattern_yarn", "Yarn the instructions call for"),
            text("own_yarn", "Yarn to be used instead"),
            whole("balls", "Balls required by the instructions", False),
        ),
        (
            "can I use {own_yarn} when it says {pattern_yarn}?",
            "the instructions want {balls} balls of {pattern_yarn}; I've got {own_yarn}",
            "{own_yarn} rather than {pattern_yarn}, how many then?",
            "{pattern_yarn} is discontinued. I'd take {own_yarn} - {balls} balls in the original",
            "instead of {pattern_yarn} I'd like to work with {own_yarn}",
            "{pattern_yarn} -> {own_yarn}",
            "swap out {pattern_yarn} ({balls} balls), I'm allergic, {own_yarn} is all right",
            "is {own_yarn} a match for {balls} skeins of {pattern_yarn}",
            "how would {own_yarn} do in a sweater meant for {pattern_yarn}?",
            "my stash only has {own_yarn}, while the designer used {pattern_yarn}",
            "from {pattern_yarn} to {own_yarn}, original amount {balls}",
            "with needles of 3.5 mm, does {own_yarn} come out like {pattern_yarn}",
        ),
        lacks=(
            "what can I use instead of {pattern_yarn}?",
            "I've only got {own_yarn}, will that do?",
            "the pattern needs {balls} balls, find me a replacement",
        ),
        pattern_yarn=YARN,
        own_yarn=YARN,
        balls=v.count(2, 16, 0.3),
    ),
    tool(
        "knitting and sewing",
        "rowCounter.add advance_rows knit.log_rows",
        (
            "Advance the row counter of a piece of work.",
            "Increments the stored row total of a knitting or crochet project and optionally attaches an annotation.",
            "Returns the new total.",
        ),
        (
            text("project", "Piece of work"),
            whole("rows", "Rows completed since the last count"),
            text("annotation", "Remark for later", False),
        ),
        (
            "{rows} more rows on {project}",
            "I did {rows} rows of {project} on the train",
            "{project}: plus {rows} rows",
            "count {rows} rows for {project} and note: {annotation}",
            "{project} grew by {rows} rows tonight",
            "add {rows} to {project}",
            "two films and {rows} rows later {project} is coming along, remember - {annotation}",
            "done with {rows} rounds of {project}, {annotation}",
            "with {project} I managed {rows} rows before I fell asleep",
            "please update {project}, it has {rows} new rows",
            'remark "{annotation}" on {project}, after {rows} further rows',
            "my counter fell under the sofa. {rows} rows since then, {project}",
        ),
        lacks=(
            "I did a few more rows on {project}",
            "{rows} more rows done",
            "note for {project}: {annotation}",
        ),
        project=KNIT_PROJECT,
        rows=v.count(2, 80, 0.2),
        annotation=ROW_NOTE,
    ),
    tool(
        "knitting and sewing",
        "note_alteration sewing.alter alterationSlip",
        (
            "Write an alteration slip.",
            "Specifies by how much a seam of a garment is to be taken in, let out, shortened or lengthened.",
            "Creates a work slip for the sewing room. Measurements in centimetres.",
        ),
        (
            text("clothing", "Garment to be altered"),
            pick("seam", "Where to alter", "waist hem sleeve shoulder side"),
            pick("action", "What to do", "take_in let_out shorten lengthen"),
            real("centimetres", "By how much"),
        ),
        (
            ("{clothing} is too long, {centimetres} cm off the bottom", {"seam": "hem", "action": "shorten"}),
            (
                "I've put on weight. Give me {centimetres} cm more around the middle of {clothing}",
                {"seam": "waist", "action": "let_out"},
            ),
            "{clothing}: {action} {seam} {centimetres} cm",
            ("make the arms of {clothing} {centimetres} centimetres longer", {"seam": "sleeve", "action": "lengthen"}),
            "{action} the {seam} of {clothing} by {centimetres} cm",
            (
                "her waist has got smaller, so {clothing} needs to be {centimetres} cm narrower there",
                {"seam": "waist", "action": "take_in"},
            ),
            "could you {action} {clothing} at the {seam}? {centimetres} centimetres will do",
            (
                "the shoulders of {clothing} stick out, bring them in {centimetres} cm each",
                {"seam": "shoulder", "action": "take_in"},
            ),
            ("drop the hem on {clothing} by {centimetres}", {"seam": "hem", "action": "lengthen"}),
            (
                "{clothing} pulls across the sides; there are {centimetres} cm of spare fabric to open up",
                {"seam": "side", "action": "let_out"},
            ),
            (
                "with 2 weeks to the wedding: sleeves {centimetres} cm shorter on {clothing}",
                {"seam": "sleeve", "action": "shorten"},
            ),
            "slip for {clothing}, {seam}, {action}, {centimetres}",
        ),
        lacks=(
            ("{clothing} is too long, shorten it at the hem", {"seam": "hem", "action": "shorten"}),
            "{action} the {seam} by {centimetres} cm",
            "alter {clothing} by {centimetres} cm",
        ),
        clothing=SEWN,
        seam=v.enum("waist hem sleeve shoulder side"),
        action=v.enum("take_in let_out shorten lengthen"),
        centimetres=v.decimal(0.5, 9, 1),
    ),
    # ------------------------------------------------------------ chess
    tool(
        "chess",
        "chess.play_move submitMove make_chess_move",
        (
            "Submit a move in a running game.",
            "Transmits a move in algebraic notation on behalf of the user, optionally with a draw offer.",
            "Fails with ILLEGAL_MOVE or NOT_YOUR_TURN.",
        ),
        (
            text("move", "Move in algebraic notation, e.g. 'Nf3'"),
            text("game_id", "Game, needed when several are running", False),
            flag("offer_draw", "Offer a draw along with the move"),
        ),
        (
            "I play {move}",
            "{move} in {game_id}",
            "my answer is {move}",
            ("{move}, and ask if they'd agree to call it even", {"offer_draw": True}),
            "after ten minutes of thinking: {move}, {game_id}",
            "{game_id}: {move}",
            "in {game_id} let me go {move}",
            ("{move} and no, I'm not offering a draw", {"offer_draw": False}),
            "would {move} be legal? then do it",
            "she thinks she's won in 4. Ha! {move}!",
            ("send {move} over in {game_id} with a draw offer", {"offer_draw": True}),
            "my turn at last, {move} please",
        ),
        lacks=(
            "make my move in {game_id}",
            ("offer a draw in {game_id}", {"offer_draw": True}),
            "it's my turn in {game_id}, go on",
        ),
        move=MOVE,
        game_id=CHESS_GAME,
    ),
    tool(
        "chess",
        "chess.resign giveUpGame concede_game",
        (
            "Resign a game.",
            "Concedes the specified game to the opponent; irreversible. A parting message may be attached.",
            "Counts as a loss in the rating.",
        ),
        (
            text("game_id", "Game to concede"),
            text("message", "Parting words to the opponent", False),
        ),
        (
            "I give up in {game_id}",
            "{game_id} is hopeless, tip my king over",
            "throw in the towel in {game_id} and tell them {message}",
            "resign {game_id}: {message}",
            "it's mate in two anyway, end {game_id}",
            "he's a queen up after 31 moves. {game_id} is lost, concede it, saying {message}",
            "can't win {game_id} any more, so stop it there",
            'leave my opponent the point in {game_id} with the words "{message}"',
            "no fight left in me, {game_id} goes to the other side",
            "{game_id} - I surrender - {message}",
            "hand {game_id} over to my opponent",
            "is there any hope in {game_id}? I don't think so, lay down my king",
        ),
        lacks=(
            "I give up, it's lost",
            "tell my opponent {message} and resign",
            "concede one of my games",
        ),
        game_id=CHESS_GAME,
        message=v.compose(
            "{a}|{b} {d}|{a}, {b} {d}|{a} - {b}",
            a="well played|good game|that endgame was beautiful|you earned it|what a knight sacrifice|congratulations|hats off|I never saw it coming",
            b="see you|let's play again|revenge|same place|drinks are on me|my turn to win",
            d="on Friday|next week|at the club|tomorrow|some day|in the summer",
        ),
    ),
    tool(
        "chess",
        "openChallenge chess.challenge invite_to_chess",
        (
            "Challenge an opponent to a game.",
            "Issues an invitation to a timed game with the given clock settings and colour preference.",
            "Invitation lapses after 24 hours.",
        ),
        (
            text("opponent", "Nickname or name of the adversary"),
            whole("minutes", "Thinking time for each side in minutes"),
            whole("increment", "Seconds added after every move", False),
            pick("color", "Colour wanted for oneself", "white black random", False),
            flag("rated", "Whether ratings change"),
        ),
        (
            "challenge {opponent} to {minutes} minutes with {increment} seconds increment",
            ("{opponent}, {minutes} + {increment}, I take white", {"color": "white"}),
            "a game against {opponent}, {minutes} minutes each",
            ("ask {opponent} for a friendly game, nothing counts, {minutes} minutes", {"rated": False}),
            ("I want revenge on {opponent}! {minutes} minutes, for rating points", {"rated": True}),
            "dare {opponent} to play me, {minutes} min plus {increment} sec",
            ("would {opponent} give me the black pieces? {minutes} minutes", {"color": "black"}),
            "{minutes} minutes a side, {increment} a move, versus {opponent}",
            "is {opponent} up for a quick one? {minutes} minutes on the clock",
            ("with {opponent}: {minutes} minutes, draw lots for the colours", {"color": "random"}),
            "{opponent} {minutes} / {increment}",
            "I lost 3 times in a row to {opponent}; invite them to another, {minutes} minutes, {color}",
        ),
        lacks=(
            "challenge {opponent} to a game",
            ("a rated game of {minutes} minutes", {"rated": True}),
            "play someone with {increment} seconds a move",
        ),
        opponent=OPPONENT,
        minutes=v.count(3, 60, 0.15),
        increment=v.count(2, 30, 0),
        color=v.enum("white black random"),
    ),
    tool(
        "chess",
        "look_up_opening chess.openings.get openingExplorer",
        (
            "Consult the opening encyclopedia.",
            "Retrieves main line, typical plans and success rates of an opening for either side.",
            "Returns lines with statistics from master games.",
        ),
        (
            text("opening", "Name of the opening or variation"),
            pick("perspective", "Side to study", "white black", False),
            whole("depth", "Number of moves to show", False),
        ),
        (
            "teach me the {opening}",
            "first {depth} moves of the {opening}",
            ("what do I do as black against the {opening}?", {"perspective": "black"}),
            "{opening} main line, {depth} moves",
            "how does the {opening} go",
            ("ideas for the player with the white pieces in the {opening}", {"perspective": "white"}),
            "everyone at the club throws the {opening} at me. Show what it's about.",
            "is the {opening} any good for {perspective}",
            "{opening}, from {perspective}'s side, {depth} moves deep",
            "I've forgotten how the {opening} continues after move 6",
            "statistics for the {opening}?",
            "my coach, rated 2150, swears by the {opening}; let me see {depth} moves of it",
        ),
        lacks=(
            "show me the first {depth} moves",
            ("a good opening for black", {"perspective": "black"}),
            "look up an opening for me",
        ),
        opening=OPENING,
        perspective=v.enum("white black"),
        depth=v.count(7, 20, 0.2),
    ),
    # ------------------------------------------------------------ collecting
    tool(
        "collecting",
        "add_to_collection collection.pieces.add registerPiece",
        (
            "Enter an acquired piece in the catalogue.",
            "Registers a collectible with state of preservation, provenance and price.",
            "New catalogue entry. Duplicates are flagged, not refused.",
        ),
        (
            text("piece", "The collectible"),
            pick("grade", "State of preservation", "mint fine worn damaged", False),
            text("provenance", "Where it was obtained", False),
            real("paid", "Price paid", False),
        ),
        (
            "I got a {piece} at {provenance} for {paid}",
            ("new in my cabinet: {piece}, not a scratch on it", {"grade": "mint"}),
            "{piece}, {grade}, {paid}",
            "found a {piece} today, came from {provenance}",
            "the {piece} is finally mine! It cost me {paid}",
            ("put the {piece} in the catalogue, it has seen better days but is whole", {"grade": "worn"}),
            "provenance {provenance}, object {piece}, condition {grade}",
            ("a corner is missing from the {piece} I bought for {paid} at {provenance}", {"grade": "damaged"}),
            "could you list the {piece} among my things",
            "{paid} for a {grade} {piece}, not bad, add it",
            "after looking for 9 years I own the {piece}. Register it please, {provenance}",
            "catalogue: {piece} ({provenance})",
        ),
        lacks=(
            "I bought something at {provenance} for {paid}",
            ("another one in mint condition, put it in the catalogue", {"grade": "mint"}),
            "add my latest find, {paid}",
        ),
        piece=PIECE,
        grade=v.enum("mint fine worn damaged"),
        provenance=SOURCE,
        paid=v.amount,
    ),
    tool(
        "collecting",
        "proposeSwap collection.trade offer_exchange",
        (
            "Propose an exchange of pieces to a collector.",
            "Sends a barter proposal naming the piece surrendered and the piece wanted in return.",
            "The proposal stays open for 14 days.",
        ),
        (
            text("give", "Piece offered by the user"),
            text("want", "Piece asked for in return"),
            text("partner", "The other collector", False),
            real("cash_top_up", "Money added to the offer", False),
        ),
        (
            "my {give} for a {want}",
            "offer {partner} the {give}, I'd like the {want} for it",
            "I have the {give} twice and lack the {want}",
            "would {partner} part with the {want} if I threw in {cash_top_up} on top of my {give}?",
            "get me the {want}. In return {partner} can have the {give}.",
            "swap: {give} against {want}, plus {cash_top_up}",
            "{partner} has been after my {give} since 2011, now I'd let it go for the {want}",
            "in exchange for {want} I part with {give}",
            "{give} <> {want} with {partner}",
            "trade the {give} away, the only thing I accept is a {want}",
            "ask {partner} whether the {want} is still there and that I'd hand over the {give}",
            "wanted: {want}. offered: {give} and {cash_top_up} in cash",
        ),
        lacks=(
            "what would {partner} take for the {want}?",
            "I'd like to swap my {give} with {partner}",
            "offer {cash_top_up} and something from my collection to {partner}",
        ),
        give=PIECE,
        want=PIECE,
        partner=v.person,
        cash_top_up=v.count(5, 400, 0.1),
    ),
    tool(
        "collecting",
        "appraise_piece collection.valuation pieceWorth",
        (
            "Estimate the market value of a piece.",
            "Derives a price range from recent hammer prices for comparable items in the given state.",
            "Returns low, median and high estimate; no certificate.",
        ),
        (
            text("object", "Item to be valued"),
            pick("state", "State of preservation", "mint fine worn damaged", False),
            optional(text("photo", "Picture of the item", True, "path")),
        ),
        (
            "what is a {object} worth?",
            "how much could I get for the {object}, {state}",
            "my uncle left me a {object}. Is it valuable?",
            "{object} price",
            ("it's cracked, but is the {object} still worth something?", {"state": "damaged"}),
            "look at {photo} and tell me what people pay for a {object}",
            ("never touched, still in its box: {object}. Estimate, please", {"state": "mint"}),
            "someone offered me 80 for the {object}, fair or a rip-off?",
            "value of {object}, see {photo}",
            "in {state} condition, what does the {object} fetch",
            ("the {object} shows a lot of use. What would a dealer give?", {"state": "worn"}),
            "should I insure the {object}, I mean, is it pricey?",
        ),
        lacks=(
            "how much is it worth in {state} condition?",
            "have a look at {photo}, is that valuable?",
            "what could I get for this old thing",
        ),
        object=PIECE,
        state=v.enum("mint fine worn damaged"),
        photo=v.image_file,
    ),
)
