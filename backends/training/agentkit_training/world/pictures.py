from __future__ import annotations

import random

from agentkit_training.world import values as v
from agentkit_training.world.shape import day, flag, optional, pick, real, text, tool, whole

ALBUM = v.loose(
    v.compose(
        "{c} {y}|{a} in {c}|{f}'s {b}|{b} {y}|{a} {b}|{f} and {g}|{d}|{a} with {f}|best of {c}",
        a="Winter|Summer|Weekend|Honeymoon|Easter|Camping|Sailing|Hiking|Autumn|Carnival|Skiing|Cycling",
        b="wedding|birthday|graduation|first year|new house|farewell|baptism|garden|band|boat trip|prom|recital",
        c=v.any_of(v.CITY),
        d="Old Negatives|Scans from Grandpa|The Dogs|Wallpaper Ideas|Blurry but Good|Street Portraits|Night Skies|Screenshots",
        f=v.any_of(v.FIRST),
        g=v.any_of(v.FIRST),
        y=lambda r: str(r.randint(1978, 2027)),
    ),
    0.2,
)
MOTIF = v.compose(
    "{a} {b}|{b}|{f} {d}|{b} {e}|{f} with {g}|{a} {b} {e}|{h}'s {b}",
    a="red|old|wet|yellow|tiny|snowy|black|rusty|foggy|wooden|colorful",
    b="""sailing boats|mountains|birthday cakes|dogs|bicycles|sunsets|bridges|cats|lighthouses|flowers|trains|horses
|motorcycles|balloons|waterfalls|umbrellas|tents|castles|guitars|tractors|penguins|fireworks""",
    d="on a horse|in a red coat|blowing out candles|as a baby|in the snow|on stage|asleep on the sofa|with a beard",
    e="in the rain|at night|by the sea|from above|in black and white|on a table|in the fog|at the market",
    f=v.any_of(v.FIRST),
    g=v.any_of(v.FIRST),
    h=v.any_of(v.FIRST),
)
CAPTION = v.compose(
    """{f} and the {a} {n}|the {a} {n} of {c}|first day in {c}|{f} won the {a} {n}|goodbye, {a} {n}|nobody told {f} about the {n}
|where {f} learned to swim|before the storm in {c}|that {n} was {a}|our {a} {n}, since {y}|we never found the {n} again
|{f} at {k}, still awake|three days without a {n}|lunch with {f} in {c}|the road to {c}""",
    f=v.any_of(v.FIRST),
    a="old|last|giant|tiny|broken|famous|terrible|yellow|beloved|wrong|second",
    n="boat|tent|cake|goat|bridge|bicycle|hat|snowman|piano|fish|kite|garden|car|sandwich",
    c=v.any_of(v.CITY),
    k=v.clock,
    y=lambda r: str(r.randint(1960, 2026)),
)
PHOTO = v.compose(
    "{a}_{n}.{e}|{a}{n}.{e}|{b}-{c}.{e}|{b}_{m}.{e}",
    a="IMG|DSC|DSCF|P|PXL|scan|MVI",
    b=lambda r: v.coined(r).lower(),
    c="beach cake portrait dog garden group sunset cabin".split(),
    e="jpg jpeg png heic tif".split(),
    n=lambda r: str(r.randint(1000, 9999)),
    m=lambda r: str(r.randint(2, 99)),
)
FONT = v.usually(
    v.compose(
        "{a} {b}|{a}|{c} {b}|{c} {d} {b}",
        a=v.coined,
        b="Sans|Serif|Grotesk|Mono|Slab|Condensed|Display|Script|Text|Neue",
        c="Source|Noto|Open|Fira|Libre|Alegreya|Merriweather|Playfair|Zilla|Archivo|Public|Crimson",
        d="Light|Pro|Soft|Round",
    ),
    v.any_of(
        "Helvetica|Garamond|Futura|Bodoni|Times New Roman|Comic Sans|Gill Sans|Baskerville|Inter|Lato|Didot|Optima"
    ),
    0.7,
)
ELEMENT = v.compose(
    "{a}|{b} {a}|{b} {a}|{b} {a}|{a} {n}",
    a="""headline|caption|logo|sidebar|quote|footer|table|column|button|photo|frame|subtitle|page number|price tag|banner
|text box|masthead|icon|byline|legend|address block""",
    b="main|left|right|upper|small|second|opening|closing|red|lower",
    n=lambda r: str(r.randint(2, 12)),
)
DOCUMENT = v.loose(
    v.compose(
        "{a} {b}|{c} {b}|{b} {y}|{c} {a} {b}",
        a="spring|annual|wedding|product|jubilee|trade fair|members'|city|school|harvest",
        b="brochure|poster|flyer|menu|catalog|invitation|newsletter|business card|yearbook|leaflet|programme|cover",
        c=v.coined,
        y=lambda r: str(r.randint(2019, 2029)),
    ),
    0.4,
)
SWATCH = v.loose(
    v.compose(
        "{a} {b}|{c} {b}|{d}|{a} {d}",
        a="dusty|burnt|deep|pale|royal|muted|electric|warm|icy|faded|brand",
        b="rose|teal|ochre|plum|sand|mint|coral|slate|lemon|brick|moss|sky|rust|cream|violet|charcoal|peach|navy",
        c=v.coined,
        d="indigo|terracotta|turquoise|aubergine|mustard|salmon|khaki|lavender|ivory|petrol|bordeaux|anthracite",
    ),
    0.3,
)


def hexcode(r: random.Random) -> str:
    """Make a color as web pages write it."""
    return "#" + "".join(r.choice("0123456789abcdef") for _ in range(6))


def hexcode_upper(r: random.Random) -> str:
    """Make a color in capitals."""
    return hexcode(r).upper()


COLOR_VALUE = v.mix(hexcode, hexcode_upper)
NODE = v.compose(
    "{a} {b}|{b}|{c} {b}|{d} {e}",
    a="public|internal|main|old|backup|regional|second|shared|nightly",
    b="""gateway|customer|warehouse|inbox|scheduler|bank|approval|supplier|archive|cache|billing|shop|load balancer|cashier
|sensor|data lake|courier|web client|message queue|helpdesk|printer pool|boiler|pump|auditor""",
    c=v.coined,
    d="check|order|send|sign|count|pack|review|archive|ship|scan",
    e="invoice|parcel|contract|ticket|payment|stock|report|badge|sample|claim",
)
ARROW = v.compose(
    "{a} {b}|{a}|{c}, {d}|if {b} {e}|{a} via {f}",
    a="sends|requests|returns|pays|publishes|forwards|rejects|copies|approves|reads|stores|notifies|bills",
    b="order|receipt|stock level|token|heartbeat|report|refund|complaint|address|signature|metrics|claim",
    c="yes|no|otherwise|retry|timeout|late",
    d="after 3 days|every night|once paid|on error|by hand|at most twice",
    e="valid|missing|approved|too high|overdue|unsigned",
    f="HTTPS|email|MQTT|courier|FTP|phone|SMS|post",
)
CHART = v.loose(
    v.compose(
        "{a} {b}|{c} {b}|{a} {b} {n}|{c} {a} {b}",
        a="payment|onboarding|network|claims|hiring|shipping|login|returns|heating|release|data|incident",
        b="flow|diagram|map|overview|chart|sketch|architecture|process|tree",
        c=v.coined,
        n=lambda r: f"v{r.randint(2, 9)}",
    ),
    0.4,
)


FAMILIES = (
    tool(
        "photo library",
        "create_photo_album library.albums.create newAlbum",
        (
            "Create an album.",
            "Sets up a collection in the photo library and fills it with the pictures of a period, if one is given.",
            "Makes an album; album titles need not be unique",
        ),
        (
            text("title", "Title of the collection"),
            day("first_day", "Day of the earliest picture", False),
            day("last_day", "Day of the latest picture", False),
            flag("shared", "Whether others may add pictures"),
        ),
        (
            "create an album {title}",
            'new album "{title}" with everything from {first_day} to {last_day}',
            "put all pictures between {first_day} and {last_day} together and name them {title}",
            ("{title}, and let the others add theirs", {"shared": True}),
            "I took about 900 shots. Whatever was taken after {first_day} and up to {last_day} goes under {title}.",
            ("start a collection called {title}, just for me", {"shared": False}),
            "{title} {first_day} - {last_day}",
            "could the photos since {first_day} get their own place, {title}?",
            (
                "we're 4 families and everybody has photos; set up {title} so that all of us can upload",
                {"shared": True},
            ),
            "gather my pictures until {last_day} under the heading {title}",
            "an album please: {title}",
            "from {first_day} on everything belongs to {title}, which doesn't exist yet",
        ),
        lacks=(
            "create an album with everything from {first_day} to {last_day}",
            ("a new collection please, everybody may upload", {"shared": True}),
            "gather my pictures until {last_day}",
        ),
        title=ALBUM,
        first_day=v.on_date,
        last_day=v.on_date,
    ),
    tool(
        "photo library",
        "add_photo_to_album library.albums.add filePhoto",
        (
            "Add a photo to an album.",
            "Places an existing picture into a collection. The original remains where it was.",
            "Links a photo; no copy is made",
        ),
        (
            text("photo", "File name of the picture", True, "path"),
            text("album", "Collection that receives it"),
            text("caption", "Line shown below the picture", False),
        ),
        (
            "add {photo} to {album}",
            "{photo} -> {album}",
            "{photo} belongs in {album}",
            'put {photo} in {album} with the line "{caption}"',
            "I almost deleted {photo}, what a pity that would have been. Into {album} with it!",
            "{album} is missing {photo}",
            "could {photo} show up in {album} too, captioned {caption}",
            "file {photo} under {album}: {caption}",
            "of the 38 I took only {photo} is sharp, so that one is for {album}",
            "into {album}, please, {photo}",
            "let {album} have {photo}, and below it should say {caption}",
            "{album}: {photo}, {caption}",
        ),
        lacks=(
            "add {photo} to an album",
            'put the picture in {album} with the line "{caption}"',
            "{album} is missing a photo",
        ),
        photo=PHOTO,
        album=ALBUM,
        caption=CAPTION,
    ),
    tool(
        "photo library",
        "search_photo_library library.photos.search findPictures",
        (
            "Search the photo library.",
            "Finds pictures by what is visible on them, where and in which year they were taken.",
            "Content search; returns thumbnails, newest first",
        ),
        (
            text("content", "What is to be seen"),
            text("place", "Where it was taken", False),
            whole("year", "Year it was taken in", False),
            whole("limit", "How many at most", False),
        ),
        (
            "pictures of {content}",
            "find photos with {content} from {year}",
            "{content} {place} {year}",
            "didn't I photograph {content} once, in {place} I believe?",
            "I need {limit} good shots of {content} for the calendar",
            "show me {content}, taken in {place}",
            "my mother turns 80 on Sunday; get me {limit} pictures that show {content}",
            "which of my photos have {content} on them",
            "{year}, {place}: anything with {content}?",
            "look for {content} among the {year} pictures",
            "somewhere there must be one of {content}, and it was in {place}",
            "{limit} x {content}, no matter when",
        ),
        lacks=(
            "find photos from {year}",
            "show me what I took in {place}",
            "I need {limit} good shots for the calendar",
        ),
        content=MOTIF,
        place=v.city,
        year=v.plain_year,
        limit=v.count(3, 40, 0.3),
    ),
    tool(
        "photo library",
        "tag_person_in_photo library.faces.tag nameFace",
        (
            "Tag a person.",
            "Attaches the name of a person to a face in a picture so that later searches find it.",
            "Face tag; the position counts from the left, starting with 1",
        ),
        (
            text("person", "Who it is"),
            text("photo", "File name of the picture", True, "path"),
            whole("position", "Which face from the left", False),
        ),
        (
            "tag {person} in {photo}",
            "that's {person} on {photo}",
            "{photo}: number {position} from the left is {person}",
            "the one you couldn't name in {photo} is called {person}",
            "face {position} {photo} {person}",
            "my aunt is 91 and recognized {person} on {photo} at once, please write that down",
            "who's in {photo}? {person}, as far as I can tell",
            "{person} is standing at position {position} in {photo}",
            "could you note the name {person} on {photo}, it's face {position}",
            "in {photo} I can see {person}",
            "attach the name {person} to {photo}",
            "count {position} from the left in {photo} and you've got {person}; save that",
        ),
        lacks=(
            "tag {person} in the picture",
            "who's number {position} from the left in {photo}? Save the name",
            "the one you couldn't name is called {person}",
        ),
        person=v.full_name,
        photo=PHOTO,
        position=v.count(2, 12, 0.3),
    ),
    tool(
        "layout",
        "set_font typography.font.set changeTypeface",
        (
            "Set the typeface.",
            "Assigns a font family, and optionally a size and weight, to an element of the page.",
            "Character formatting; fails when the family isn't installed",
        ),
        (
            text("element", "Element on the page"),
            text("typeface", "Font family"),
            real("points", "Size in points", False),
            pick("weight", "Thickness of the letters", "light regular bold", False),
        ),
        (
            "set the {element} in {typeface}",
            "{element}: {typeface} {points} pt",
            "use {typeface} at {points} points for the {element}",
            ("the {element} in fat {typeface} letters", {"weight": "bold"}),
            "I can't stand how the {element} looks, try {typeface}",
            "{typeface}, {weight}, {points}, {element}",
            "grandparents will read this, they're over 75. The {element} should be {typeface} with {points} points.",
            ("could the {element} have something thinner, {typeface} maybe", {"weight": "light"}),
            "{points} point {typeface} is what our guidelines prescribe for the {element}",
            ("a normal cut of {typeface} will do for the {element}", {"weight": "regular"}),
            "please switch the {element} over to {typeface} {weight}",
            "what if the {element} were in {typeface}? Show me",
        ),
        lacks=(
            "set the {element} at {points} points",
            "use {typeface} {weight}",
            "I can't stand how the {element} looks, try another font",
        ),
        element=ELEMENT,
        typeface=FONT,
        points=v.decimal(7, 72, 1),
        weight=v.enum("light regular bold"),
    ),
    tool(
        "layout",
        "move_layout_element layout.element.move positionElement",
        (
            "Move an element.",
            "Shifts an element of the page to a distance from the left and from the top edge.",
            "Absolute positioning in millimeters",
        ),
        (
            text("element", "Element that is shifted"),
            real("from_left", "Distance to the left edge in mm"),
            real("from_top", "Distance to the top edge in mm"),
            optional(whole("page", "Page on which it sits")),
        ),
        (
            "move the {element} to {from_left} mm from the left and {from_top} mm from the top",
            "{element}, left {from_left}, top {from_top}",
            "the {element} should start {from_top} mm below the upper edge and {from_left} mm in from the left",
            "on page {page} shift the {element}: {from_left} from the left, {from_top} from the top",
            "the printer cuts off 3 mm. Put the {element} {from_left} mm to the right of the left margin, {from_top} mm down.",
            "x {from_left}, y {from_top} for the {element}",
            "from the top {from_top}, from the left {from_left}, that's where the {element} goes",
            "could the {element} on page {page} sit at {from_left} / {from_top}",
            "our designer wants the {element} {from_top} millimeters from the top edge; sideways make it {from_left}",
            "left edge to {element}: {from_left} mm. Top edge: {from_top} mm.",
            "place {element} p. {page} at {from_left}, {from_top}",
            "in the draft the {element} floats around, pin it {from_left} mm from the left side and {from_top} mm from the top",
        ),
        lacks=(
            "move the {element} to {from_left} mm from the left",
            "x {from_left}, y {from_top}",
            "on page {page} the {element} floats around, pin it",
        ),
        element=ELEMENT,
        from_left=v.decimal(4, 180, 1),
        from_top=v.decimal(4, 280, 1),
        page=v.count(2, 60, 0),
    ),
    tool(
        "layout",
        "resize_layout_element layout.element.scale setElementSize",
        (
            "Resize an element.",
            "Gives an element of the page a new width and height. With only one of them the proportions are kept.",
            "Scaling in millimeters",
        ),
        (
            text("element", "Element to be scaled"),
            real("width", "New width in mm"),
            real("height", "New height in mm", False),
        ),
        (
            "make the {element} {width} mm wide",
            "{element} {width} x {height}",
            "the {element} should be {width} mm across and {height} mm tall",
            "scale the {element} to a width of {width}",
            "height {height}, width {width}, {element}",
            "it's for readers with 60 percent vision, so blow the {element} up to {width} by {height} mm",
            "the {element} is too fat. {width} mm will do.",
            "could you stretch the {element} so that it's {height} mm high and {width} mm wide",
            "let the {element} span {width} millimeters",
            "shrink {element}: {width} mm",
            "with {height} mm in height and {width} in width the {element} would fit",
            "how about {width} mm for the {element}",
        ),
        lacks=(
            "make the {element} {height} mm tall",
            "the {element} is too fat, shrink it",
            "{width} by {height} mm please",
        ),
        element=ELEMENT,
        width=v.decimal(8, 200, 1),
        height=v.decimal(5, 280, 1),
    ),
    tool(
        "layout",
        "export_print_pdf layout.export prepareForPress",
        (
            "Export for the press.",
            "Produces a print-ready file of a layout with bleed and resolution as demanded by the printing house.",
            "Writes PDF/X; warns about missing fonts",
        ),
        (
            text("document", "Layout to be exported"),
            real("bleed", "Bleed in mm", False),
            whole("dpi", "Resolution of the images", False),
            flag("crop_marks", "Include crop marks"),
        ),
        (
            "export the {document} for printing",
            "press file of the {document}, {bleed} mm bleed",
            "the printing house wants the {document} at {dpi} dpi",
            ("{document}, {bleed} mm, with marks for cutting", {"crop_marks": True}),
            "we go to press at 5. Get the {document} ready, bleed {bleed}, {dpi} dpi.",
            ("a clean version of the {document} without any crop marks", {"crop_marks": False}),
            "can I have the {document} the way a printer needs it?",
            "{document} {dpi} dpi",
            (
                "they'll trim 2000 copies by machine, so the {document} needs cutting lines at the corners",
                {"crop_marks": True},
            ),
            "let the {document} run {bleed} mm over the edge and save it for the press",
            "produce the final {document} with {dpi} dots per inch, {bleed} mm extra all round",
            "I'm finished with the {document}, turn it into something they can print",
        ),
        lacks=(
            "export for printing with {bleed} mm bleed",
            "the printing house wants {dpi} dpi",
            ("we go to press, with marks for cutting please", {"crop_marks": True}),
        ),
        document=DOCUMENT,
        bleed=v.decimal(1.5, 8, 1),
        dpi=v.count(150, 600, 0),
    ),
    tool(
        "colors",
        "convert_color color.convert translateColor",
        (
            "Convert a color value.",
            "Translates a color from one notation into another, e.g. for print instead of screen.",
            "Returns the same color in the requested color space; conversion to CMYK is approximate",
        ),
        (
            text("value", "Color to be converted, e.g. '#ffcc00'"),
            pick("notation", "Color space of the result", "hex rgb cmyk hsl"),
        ),
        (
            "convert {value} to {notation}",
            "{value} in {notation}",
            "what is {value} as {notation}?",
            ("the printer asks for the four ink percentages of {value}", {"notation": "cmyk"}),
            ("how much red, green and blue is in {value}", {"notation": "rgb"}),
            "I've got {value} from our web designer but my program only understands {notation}",
            ("{value} for the offset press please, four inks", {"notation": "cmyk"}),
            "give me the {notation} numbers behind {value}",
            ("hue, saturation and lightness of {value}?", {"notation": "hsl"}),
            "{notation} {value}",
            "could you express {value} in {notation} for me",
            ("which code would I write on a web page to get {value}", {"notation": "hex"}),
        ),
        lacks=(
            "convert {value}",
            "what would that color be in {notation}?",
            ("the printer asks for the four ink percentages", {"notation": "cmyk"}),
        ),
        value=v.mix(
            COLOR_VALUE,
            v.compose(
                "rgb({a}, {a}, {a})|hsl({h}, {p}%, {p}%)|{a}/{a}/{a}",
                a=lambda r: str(r.randint(0, 255)),
                h=lambda r: str(r.randint(0, 359)),
                p=lambda r: str(r.randint(5, 95)),
            ),
        ),
        notation=v.enum("hex rgb cmyk hsl"),
    ),
    tool(
        "colors",
        "check_contrast color.contrast contrastRatio",
        (
            "Check the contrast.",
            "Computes the contrast ratio of lettering on a ground and tells whether it passes the accessibility level.",
            "WCAG check; returns ratio and verdict",
        ),
        (
            text("foreground", "Color of the lettering"),
            text("background", "Color of the ground behind it"),
            pick("level", "Accessibility level", "AA AAA", False),
        ),
        (
            "check the contrast of {foreground} on {background}",
            "can people read {foreground} letters on {background}?",
            "{foreground} / {background} {level}",
            "is {foreground} text against a {background} ground good enough for {level}",
            "background {background}, foreground {foreground}: legible or not?",
            (
                "I'm 61 and can hardly see it. Does {foreground} lettering on {background} meet the strictest level?",
                {"level": "AAA"},
            ),
            "over {background} we print {foreground}, does that pass",
            "how strongly does {foreground} stand out from {background}?",
            "{background} wall, {foreground} writing; do the guidelines allow it at {level}?",
            "our buttons have {foreground} words, the button itself is {background}. Please test that against {level}.",
            ("is {background} behind {foreground} okay by the usual standard, the lower one I mean", {"level": "AA"}),
            "somebody complained about the {foreground} type on {background}",
        ),
        lacks=(
            "can people read {foreground} letters?",
            "does a {background} ground pass {level}?",
            "check the contrast for {level}",
        ),
        foreground=v.mix(COLOR_VALUE, SWATCH),
        background=v.mix(COLOR_VALUE, SWATCH),
        level=v.member({"AA": "AA", "AAA": "AAA"}),
    ),
    tool(
        "colors",
        "save_swatch color.palette.add storeSwatch",
        (
            "Save a swatch.",
            "Stores a color under a name in a palette, so that it can be picked later.",
            "Adds an entry to the palette; an existing name is overwritten",
        ),
        (
            text("name", "Name under which it is kept"),
            text("value", "The color's code"),
            text("palette", "Palette that receives it", False),
        ),
        (
            "save {value} as {name}",
            "{name} is {value}",
            "keep {value} in the palette {palette} and call it {name}",
            "{palette}: {name} = {value}",
            "I've mixed a shade I love, {value}. Its name shall be {name}.",
            "add {name} with the code {value} to {palette}",
            "so that I needn't type {value} 30 times a day, let me pick it as {name}",
            "the client insists on {name}, which is {value}, put it in {palette}",
            "could {palette} have {value} too? Name: {name}",
            "{value} {name} {palette}",
            "store the color {name}, code {value}",
            "under {palette} I'd like to find {name} meaning {value}",
        ),
        lacks=(
            "save {value} to {palette}",
            "keep the shade I mixed, its name shall be {name}",
            "add {name} to the palette {palette}",
        ),
        name=SWATCH,
        value=COLOR_VALUE,
        palette=v.compose(
            "{a} {b}|{c} {b}|{a} {c}",
            a="Spring|Client|Nursery|Website|Packaging|Autumn|Kitchen|Stage|Logo|Winter",
            b="Palette|Set|Colors|Theme|Range|Kit",
            c=v.coined,
        ),
    ),
    tool(
        "diagrams",
        "add_diagram_node diagram.nodes.add drawBox",
        (
            "Add a node.",
            "Draws a new box with a text into a diagram, in the chosen shape.",
            "Inserts a shape and returns its id; layout is recalculated",
        ),
        (
            text("label", "Text inside the shape"),
            text("diagram", "Diagram that receives it, otherwise the open one", False),
            pick("shape", "Outline", "rectangle diamond circle cylinder", False),
            text("fill", "Fill color", False),
        ),
        (
            "add a box {label} to the {diagram}",
            "{shape} {label}",
            'the {diagram} needs another {shape} saying "{label}"',
            ("draw a decision called {label}, those rhombs I mean", {"shape": "diamond"}),
            "in the {diagram} we forgot {label}. Put it there in {fill}.",
            "a {fill} {shape} with {label} in it",
            ("a round one for {label} please", {"shape": "circle"}),
            "we've talked for 90 minutes and {label} is nowhere to be seen in the {diagram}; it should be",
            "node: {label}, {shape}, {fill}, {diagram}",
            ("{label} is a database, so draw the usual drum in the {diagram}", {"shape": "cylinder"}),
            "could {label} get a {shape} of its own",
            "insert {label} into the {diagram}, color {fill}",
        ),
        lacks=(
            "add a {shape} to the {diagram}",
            "draw another box in {fill}",
            ("a round one please, in the {diagram}", {"shape": "circle"}),
        ),
        label=NODE,
        diagram=CHART,
        shape=v.enum("rectangle diamond circle cylinder"),
        fill=v.any_of("yellow|light blue|pale green|orange|grey|pink|light grey|red|turquoise|beige|mint|lavender"),
    ),
    tool(
        "diagrams",
        "connect_nodes diagram.edges.add drawArrow",
        (
            "Connect two nodes.",
            "Draws an arrow that leads from one box of a diagram to another, with a text beside it if wanted.",
            "Adds a directed edge; both nodes must exist",
        ),
        (
            text("source", "Box where the arrow begins"),
            text("target", "Box where the arrow head is"),
            text("text", "Words beside the arrow", False),
            pick("style", "Kind of line", "solid dashed dotted", False),
        ),
        (
            "connect {source} to {target}",
            "{source} -> {target}: {text}",
            "an arrow from {source} to {target} please, {style}",
            'draw a line that leads from {source} to {target} and says "{text}"',
            ("{source} and then {target}, with a broken line in between", {"style": "dashed"}),
            "how does one get to {target}? From {source}, of course. Make that visible.",
            "let {target} be reached from {source}, labelled {text}",
            "after 3 reviews they still ask what follows {source}; it's {target}, so show it, {text}",
            "{style} arrow, begin {source}, end {target}, {text}",
            ("only dots between {source} and {target}, the arrow head at the latter", {"style": "dotted"}),
            "the step after {source} is {target}, link them",
            "could {source} point at {target} with the words {text} next to it",
        ),
        lacks=(
            "an arrow to {target}, {style}",
            "draw a line from {source} labelled {text}",
            ("a broken line please that begins at {source}", {"style": "dashed"}),
        ),
        source=NODE,
        target=NODE,
        text=ARROW,
        style=v.enum("solid dashed dotted"),
    ),
    tool(
        "diagrams",
        "relabel_node diagram.nodes.rename changeBoxText",
        (
            "Change the text of a node.",
            "Replaces the wording inside an existing box. Arrows that lead to it are kept.",
            "Edits a label in place",
        ),
        (
            text("current_label", "Wording it has now"),
            text("new_label", "Wording that replaces it"),
            text("diagram", "Diagram to be edited", False),
        ),
        (
            "change {current_label} to {new_label}",
            'the box "{current_label}" should say "{new_label}"',
            "write {new_label} where it says {current_label} in the {diagram}",
            "{current_label} => {new_label}",
            "we don't use the word {current_label} any more, it's {new_label} since the 1st of May",
            "in the {diagram}: {new_label} instead of {current_label}",
            "could you reword {current_label} as {new_label}?",
            "{new_label} is the right term for {current_label}",
            "my boss crossed out {current_label} and scribbled {new_label} beside it, so in the {diagram} it has to be that",
            "relabel: old {current_label}, new {new_label}",
            "what's named {current_label} in the {diagram} is really the {new_label}",
            "turn '{current_label}' into '{new_label}' but leave the arrows",
        ),
        lacks=(
            "reword the box {current_label}",
            "in the {diagram} one box should say {new_label}",
            "my boss crossed out {current_label}",
        ),
        current_label=NODE,
        new_label=NODE,
        diagram=CHART,
    ),
)
