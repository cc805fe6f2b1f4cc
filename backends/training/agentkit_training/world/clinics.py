from __future__ import annotations

import random

from agentkit_training.family import Surface
from agentkit_training.world import values as v
from agentkit_training.world import values_office as o
from agentkit_training.world.shape import day, flag, pick, real, text, tool, whole

PATIENT = v.mix(o.full_name, o.full_name, v.formal_name, v.code("PT-####|P######|##-#####|K-#####"))
THERAPIST = v.usually(o.full_name, v.formal_name, 0.6)
ACHE = v.loose(
    v.compose(
        "{a} {b}|{c}|{s} {b} {d}|{c} after {e}|{a} {b} after {e}",
        a="a stiff|a frozen|a torn|a swollen|a dislocated|a weak|a sprained|an inflamed|an operated|an aching",
        b="shoulder|knee|ankle|neck|hip|wrist|elbow|lower back|Achilles tendon|jaw|calf|thumb|hamstring|big toe",
        c="""sciatica|a slipped disc|tennis elbow|whiplash|shin splints|vertigo|scoliosis|a trapped nerve|phantom pain
|a pelvic floor problem|lymph swelling|carpal tunnel|a frozen hip|plantar fasciitis|tension headaches""",
        s="left|right",
        d="pain|stiffness|weakness|replacement|strain|tendinitis",
        e="""a skiing fall|a stroke|the birth|a car crash|the marathon|a hip operation|a long flight|gardening|months in bed
|a knee replacement|moving house|a football tackle""",
    ),
    0.1,
)
DRILL = v.loose(
    v.compose(
        "{a} {b}|{b} {c}|{a} {b} {c}|the {d}|{b}",
        a="slow|single-leg|seated|standing|assisted|side-lying|half|resisted|wall|eccentric",
        b="""squats|bridges|heel raises|lunges|leg lifts|shoulder rolls|step-ups|pelvic tilts|clamshells|arm circles|push-offs
|calf stretches|planks|toe curls|neck turns|hip hinges""",
        c="with a band|against the wall|on a cushion|holding a chair|with eyes closed|on the stairs|with a towel",
        d="bird dog|cat stretch|sleeper stretch|dead bug|pendulum swing|tightrope walk|butterfly|Nordic curl|superman",
    ),
    0.15,
)
IMPEDIMENT = v.compose(
    "{a}|{a} and {b}|{a} {c}|{b}",
    a="""a bad cold|a hospital stay|a wedding abroad|a broken-down car|a court date|a work trip|a fresh scar|a rash|high fever
|a funeral in Wales|heavy snow|a new job|a school concert|a blood clot|a stomach bug|a cancelled bus|a sick toddler|a power cut
|an insurance dispute|dizzy spells|an MRI appointment|a house move|a holiday in Crete|a newborn|a grumpy boss""",
    b="no lift to the practice|too much pain|nobody to drive|no money this month|doctor's orders|fear of needles",
    c="this week|since Sunday|in the family|until further notice|at short notice",
)
LENS = v.compose(
    "{a} {b}|{c} {b}|{a} {b} {n}|{c} {d}|{a} {d}",
    a=v.usually(v.coined, v.any_of("Acuvue|Biofinity|Dailies|Air Optix|PureVision|Proclear|SofLens"), 0.6),
    b="Oasys|Toric|Hydra|Multifocal|One Day|Soft|Comfort|Plus|Aqua",
    c="daily|monthly|coloured|hard|night|weekly",
    d="lenses|disposables|contacts",
    n=lambda r: str(r.randint(2, 90)),
)
FRAME_FAULT = v.compose(
    "{a} {b}|{c}|{a} {b} and {c}|{c} {d}",
    a="a bent|a snapped|a lost|a cracked|a squeaking|a loose|a sharp|a chewed",
    b="hinge|temple|nose pad|screw|bridge|rim|ear piece|end tip|clip-on",
    c="a scratch|crooked seating|slipping off|pressure behind the ears|peeling lacquer|a fogged lens|a lens that pops out",
    d="on the left|since the fall|after the sauna|from the dog|on the right|when bending down",
)
AID = v.loose(
    v.compose(
        "{a} {b}|{a} {b} {n}|{c} {b} {n}|the {d} {e}|{a} {d} {e}",
        a=v.coined,
        b="Nano|Pure|More|Lumity|Moment|Real|Xceed|Motion|Zen|Edge|Quattro|Silk",
        c="Phonak|Oticon|Starkey|Widex|Signia|ReSound|Unitron",
        d="behind-the-ear|in-canal|bone conduction|rechargeable|open-fit|entry-level|pocket",
        e="aid|device|model|instrument|system",
        n=lambda r: str(r.randint(1, 99)),
    ),
    0.1,
)
VICTUAL = v.loose(
    v.compose(
        "{a} {b}|{b}|{c} and {b}|{a} {c}|{c}|{b} with {d}",
        a="white|smoked|fried|raw|tinned|sweetened|low-fat|wholemeal|salted|ripe|frozen|pickled",
        b="""bread|milk|cheese|beans|herring|pasta|rice|yogurt|cabbage|tomatoes|peanuts|eggs|strawberries|sausage|tuna|liver
|mushrooms|lentils|bananas|grapes""",
        c="coffee|red wine|cola|orange juice|liquorice|chocolate|crisps|honey|butter|ice cream|muesli|soy sauce|beer",
        d="skin|butter|mayonnaise|sugar|cream|seeds",
    ),
    0.1,
)
PORTION = v.loose(
    v.compose(
        "{a} {b}|{a} {b} with {c}|{d} {c}|{b}|{a} {b} and {d} {c}",
        a="grilled|steamed|plain|overnight|wholegrain|roast|cold|light|home-made|spicy",
        b="""oatmeal|turkey wrap|lentil soup|cod|porridge|omelette|rice pudding|chicken salad|pancakes|quinoa|cheese toast|tofu
|potato bake|bran flakes|cottage cheese|pizza|noodle soup|croissants""",
        c="berries|spinach|walnuts|carrots|hummus|apple|cucumber|beetroot|avocado|almonds|peas",
        d="some|a few|fresh|stewed|grated|sliced",
    ),
    0.15,
)


def sphere(r: random.Random) -> Surface:
    """Make the strength of a lens: quarters of a dioptre, below zero for the short-sighted."""
    x = r.randint(1, 38) / 4 * r.choice((-1, -1, 1))
    said = f"{x:.2f}" if r.random() < 0.6 else f"{x:g}"
    return said, int(x) if x.is_integer() else x


def tone(r: random.Random) -> Surface:
    """Make a frequency that hearing is tested at."""
    n = r.choice((125, 250, 500, 750, 800, 1000, 1500, 1600, 2000, 2500, 3000, 4000, 6000, 8000, 9000, 12500))
    return (f"{n:,}" if r.random() < 0.2 else str(n)), n


FAMILIES = (
    tool(
        "physiotherapy",
        "book_physio_session physio.sessions.create scheduleTreatment",
        (
            "Book a physiotherapy session.",
            "Schedules a treatment with a therapist for a complaint. The first session includes an assessment.",
            "Creates an appointment; without therapist the first one available is taken.",
        ),
        (
            text("patient", "Who is treated"),
            text("complaint", "What is treated", False),
            text("therapist", "Who treats", False),
            day("date", "Day of the session"),
            whole("minutes", "Duration in minutes", False),
        ),
        (
            "{patient} to see {therapist} on {date}",
            "physio for {patient}, {date}, {complaint}",
            "{patient} has {complaint}, could {therapist} take a look {date}?",
            "{date} / {patient} / {therapist} / {minutes} min",
            "give {patient} {minutes} minutes with {therapist} on {date}",
            "on {date} {therapist} has a gap, {patient} may come about {complaint}",
            "I fell off my bike 3 weeks ago, {complaint} now. {patient} is my name, {date} would be fine",
            "{therapist} should work on {complaint} with {patient}, {date} please",
            "find {patient} a place on {date} for {complaint}",
            "{minutes} minutes on the couch for {patient}, {date}",
            "the surgeon sent {patient} over because of {complaint}, so {date}",
            "is {date} possible for {patient}? Preferably {therapist}",
        ),
        lacks=(
            "{patient} to see {therapist}",
            "{complaint} has to be treated on {date}",
            "physio with {therapist}, {minutes} minutes",
        ),
        patient=PATIENT,
        complaint=ACHE,
        therapist=THERAPIST,
        date=v.future_date,
        minutes=v.count(15, 90, 0.1),
    ),
    tool(
        "physiotherapy",
        "cancel_physio_session physio.sessions.cancel dropTreatment",
        (
            "Cancel a physiotherapy session.",
            "Removes a treatment from the schedule. Less than 24 hours ahead the insurer is billed nothing and the patient pays.",
            "Frees the slot, with the cause on file; remaining sessions of the prescription are kept.",
        ),
        (
            text("patient", "Whose session it is"),
            day("date", "Day of the session", False),
            text("cause", "Why it does not take place", False),
            flag("charge", "Whether the patient is billed nevertheless"),
        ),
        (
            "{patient} isn't coming on {date}",
            "{patient} can't make it, {cause}",
            ("{patient} phoned an hour before. That has to be paid!", {"charge": True}),
            "take {patient} out of the plan for {date}; there's {cause}",
            ("let {patient} off without a bill, it's {cause}", {"charge": False}),
            "{patient}, {date}, off, {cause}",
            "no massage for {patient} {date}, I'm afraid",
            "with {cause} it makes no sense for {patient} to come in on {date}",
            "could you call off what {patient} has on {date}? The knee is 10 times better",
            ("we waited 20 minutes for {patient} on {date}, invoice the slot and delete it", {"charge": True}),
            "{cause}! {patient} stays at home",
            "scrap {date} for {patient}",
        ),
        lacks=(
            "somebody isn't coming on {date}",
            "there's {cause}, so I won't be in on {date}",
            ("let her off without a bill, it's {cause}", {"charge": False}),
        ),
        patient=PATIENT,
        date=v.future_date,
        cause=IMPEDIMENT,
    ),
    tool(
        "physiotherapy",
        "prescribe_home_exercise physio.exercises.assign giveHomework",
        (
            "Assign an exercise to be done at home.",
            "Adds an exercise to a patient's home programme, with sets and repetitions. A video link is attached.",
            "Prescribes one exercise; the app tracks completion.",
        ),
        (
            text("patient", "Who is to practise"),
            text("exercise", "Exercise"),
            whole("sets", "Number of sets", False),
            whole("repetitions", "Repetitions in each set", False),
        ),
        (
            "{patient} should do {exercise} at home",
            "{exercise}, {sets} sets of {repetitions}, for {patient}",
            "give {patient} {exercise} to practise, {repetitions} times",
            "put {exercise} on the programme of {patient}: {sets} rounds, {repetitions} each",
            "{patient}: {exercise} {sets} x {repetitions}",
            "{patient} is lazy, let's start with {exercise}, only {sets} sets",
            "every morning {exercise} for {patient}, {repetitions} per go, {sets} goes",
            "the next thing {patient} has to work on is {exercise}",
            "could {patient} get a video of {exercise}? {repetitions} repeats will do",
            "at 68 {patient} is fit enough for {exercise}, {sets} series",
            "homework: {exercise}. Patient: {patient}. Sets: {sets}. Reps: {repetitions}.",
            "I've shown {patient} how {exercise} works, add it",
        ),
        lacks=(
            "give {patient} something to practise at home",
            "{exercise}, {sets} sets of {repetitions}",
            "put {exercise} on the programme, {repetitions} times",
        ),
        patient=PATIENT,
        exercise=DRILL,
        sets=v.count(2, 6, 0.3),
        repetitions=v.count(7, 40, 0.1),
    ),
    tool(
        "physiotherapy",
        "measure_joint physio.mobility.record logRangeOfMotion",
        (
            "Record the mobility of a joint.",
            "Stores the range of motion measured with a goniometer, from full flexion to full extension, in degrees.",
            "Logs two angles of one joint; progress is plotted.",
        ),
        (
            text("patient", "Person measured"),
            pick("joint", "Joint", "knee hip shoulder elbow wrist ankle neck"),
            whole("flexion", "Bending angle in degrees"),
            whole("extension", "Stretching angle in degrees", False),
            pick("side", "Side of the body", "left right", False),
        ),
        (
            "{joint} of {patient} bends {flexion} degrees",
            "{patient}, {side} {joint}: flexion {flexion}, extension {extension}",
            "{patient} gets the {side} {joint} to {flexion} degrees",
            "range of {patient}: {joint}, {flexion} bent, {extension} stretched",
            ("the arm of {patient} comes up {flexion} degrees now, that's the shoulder", {"joint": "shoulder"}),
            "with some pain {patient} manages {flexion} when bending the {joint} and {extension} when straightening it",
            "{side} {joint} / {patient} / {flexion} / {extension}",
            ("{patient} can turn the head {flexion} degrees", {"joint": "neck"}),
            "I measured {patient} today, {joint}, {flexion}; a month ago it was 55",
            "how far does {patient} come? {flexion} degrees in the {joint}, note that",
            "enter {flexion} and {extension} for the {joint} of {patient}, in this order",
            "after the operation the {side} {joint} of {patient} only does {flexion}",
        ),
        lacks=(
            "measure the {side} {joint} of {patient}",
            "it bends {flexion} degrees and stretches {extension}",
            "the {joint} only does {flexion}, note that",
        ),
        patient=PATIENT,
        joint=v.enum("knee hip shoulder elbow wrist ankle"),
        flexion=v.count(60, 165, 0),
        extension=v.count(1, 40, 0),
        side=v.enum("left right"),
    ),
    tool(
        "opticians",
        "order_spectacles optics.orders.create makeGlasses",
        (
            "Order a pair of spectacles.",
            "Sends the lens data of both eyes to the workshop. Sphere values are in dioptres.",
            "Creates a lens order; grinding takes five working days.",
        ),
        (
            text("customer", "Who wears them"),
            real("sphere_left", "Strength for the left eye"),
            real("sphere_right", "Strength for the right eye"),
            pick("lens_type", "Kind of lens", "single bifocal progressive", False),
            text("frame", "Frame", False),
        ),
        (
            "glasses for {customer}, left {sphere_left}, right {sphere_right}",
            "{customer} needs {sphere_right} on the right eye and {sphere_left} on the left",
            "{customer}: L {sphere_left}, R {sphere_right}, {lens_type}",
            (
                "{customer} wants to see near and far without a line, {sphere_left} left and {sphere_right} right",
                {"lens_type": "progressive"},
            ),
            "put lenses of {sphere_left} (left) and {sphere_right} (right) in {frame} for {customer}",
            "{customer} has chosen {frame}; right {sphere_right}, left {sphere_left}",
            (
                "reading only, nothing fancy: {customer}, right {sphere_right}, left {sphere_left}",
                {"lens_type": "single"},
            ),
            "could the workshop make {lens_type} ones for {customer}? {sphere_left} for the left, {sphere_right} for the right",
            (
                "with the little window at the bottom, {customer}, left one {sphere_left}, right one {sphere_right}",
                {"lens_type": "bifocal"},
            ),
            "the eyes of {customer} got worse: {sphere_left} on the left side, {sphere_right} on the right side. New pair in {frame}",
            "I sat on my old ones. {customer}, right eye {sphere_right}, left eye {sphere_left}, please hurry",
            "{frame}, {lens_type}, {customer}, OS {sphere_left}, OD {sphere_right}",
        ),
        lacks=(
            "glasses for {customer} in {frame}",
            "{customer} needs {sphere_right} on the right eye",
            ("{customer} wants to see near and far without a line", {"lens_type": "progressive"}),
        ),
        customer=PATIENT,
        sphere_left=sphere,
        sphere_right=sphere,
        lens_type=v.enum("bifocal progressive"),
        frame=v.compose(
            "the {a} {b}|{c} {n}|a {a} {b}|{c} {b}|frame {d}",
            a="round|golden|horn|tortoiseshell|rimless|blue|titanium|cat-eye|child's|heavy black",
            b="frame|one|half rim|model|sports frame",
            c=v.coined,
            n=lambda r: str(r.randint(10, 990)),
            d=v.code("F-###|@@-####|###/##"),
        ),
    ),
    tool(
        "opticians",
        "reorder_contact_lenses optics.contacts.reorder shipLenses",
        (
            "Reorder contact lenses.",
            "Orders boxes of a known product to a customer's address, in the strength on file or another.",
            "Repeats a supply; the eye test may not be older than a year.",
        ),
        (
            text("customer", "Who wears them", False),
            text("product", "Brand or kind of lens"),
            whole("boxes", "How many boxes", False),
            real("power", "Strength in dioptres", False),
        ),
        (
            "{boxes} boxes of {product} for {customer}",
            "I'm running out of {product}",
            "{customer} would like more {product}, {boxes} packs",
            "send {customer} the usual, {product}, power {power}",
            "{product}, {boxes} of them",
            "only 2 pairs left, get me {boxes} boxes of {product}",
            "same as last time for {customer}: {product}",
            "could I have {product} in {power} this time?",
            "{customer}, {product}, {power}, {boxes}",
            "{boxes} packets please, {product}, the strength is {power}",
            "my daughter went swimming with hers. She wears {product}, {power}, name {customer}",
            "top up {product} before our trip on the 20th, {boxes} should last",
        ),
        lacks=(
            "{boxes} boxes for {customer}",
            "I'm running out of lenses, power {power}",
            "send {customer} the usual, strength {power}",
        ),
        customer=PATIENT,
        product=LENS,
        boxes=v.count(2, 12, 0.3),
        power=sphere,
    ),
    tool(
        "opticians",
        "book_sight_test optics.tests.book arrangeEyeExam",
        (
            "Book a sight test.",
            "Arranges an examination of the eyes with an optometrist. Contact lenses should be left out beforehand.",
            "Schedules an eye exam, thirty minutes as a rule.",
        ),
        (
            text("person", "Whose eyes are tested"),
            day("date", "Day of the test"),
            text("time", "Time of day", False),
            pick("purpose", "What the test is for", "glasses contacts driving_licence pressure children", False),
        ),
        (
            "have the eyes of {person} tested on {date}",
            "eyes of {person}, {date}, {time}",
            ("{person} wants to drive lorries and needs the certificate, {date}", {"purpose": "driving_licence"}),
            ("measure the pressure in the eyes of {person} {date} at {time}", {"purpose": "pressure"}),
            "on {date} {person} comes in for {purpose}",
            ("the 6-year-old {person} squints at the board, {date} at {time} would be ideal", {"purpose": "children"}),
            "{person} can't read the menu any more. {date}?",
            ("{person} hates wearing specs and would like to try the ones you put in, {date}", {"purpose": "contacts"}),
            "could somebody check how well {person} sees, {date} {time}?",
            "a slot on {date} around {time} for {person}",
            "{date} {time} vision check {person} {purpose}",
            "it's been 4 years since anyone looked at {person}; make it {date}",
        ),
        lacks=(
            "have the eyes of {person} tested",
            "a slot on {date} around {time} for an eye exam",
            ("{person} needs the certificate for lorries", {"purpose": "driving_licence"}),
        ),
        person=PATIENT,
        date=v.future_date,
        time=v.clock,
        purpose=v.enum("glasses contacts"),
    ),
    tool(
        "opticians",
        "repair_frame optics.repairs.open fixGlasses",
        (
            "Take in spectacles for repair.",
            "Opens a workshop job for a damaged or ill-fitting frame and states when it may be collected.",
            "Creates a repair ticket; soldering is charged separately.",
        ),
        (
            text("owner", "Whose spectacles they are"),
            text("fault", "What is wrong with them"),
            day("ready_by", "Day they are needed again", False),
            flag("loan_pair", "Owner gets a spare pair meanwhile"),
        ),
        (
            "glasses of {owner}: {fault}",
            "{owner} has {fault}, to be mended by {ready_by}",
            ("{owner} can't see a thing without them, lend out a pair; {fault}", {"loan_pair": True}),
            "{fault}, {owner}, {ready_by}",
            "the spectacles {owner} brought in have {fault}",
            ("{fault} on the ones of {owner}, no replacement needed in between", {"loan_pair": False}),
            "could the workshop deal with {fault}? Name is {owner}",
            "my grandson, 2, got hold of them: {fault}. I'm {owner}",
            "{owner} complains about {fault} and leaves for Spain on {ready_by}",
            "see what you can do about {fault} for {owner}",
            "open a job, customer {owner}, {fault}",
            ("until {ready_by} {owner} wears a borrowed pair, because of {fault}", {"loan_pair": True}),
        ),
        lacks=(
            "{owner} brought in a pair to be mended by {ready_by}",
            "there's {fault}, see what you can do",
            ("{owner} can't see a thing without them, lend out a pair", {"loan_pair": True}),
        ),
        owner=PATIENT,
        fault=FRAME_FAULT,
        ready_by=v.future_date,
    ),
    tool(
        "hearing aids",
        "tune_hearing_aid audiology.fitting.adjust changeAmplification",
        (
            "Adjust a hearing aid.",
            "Raises or lowers amplification on one side, in decibels, for a listening programme.",
            "Remote fitting; the change takes effect at the next restart of the device.",
        ),
        (
            text("wearer", "Who wears the device"),
            pick("ear", "Side", "left right both"),
            pick("direction", "More or less amplification", "up down"),
            real("decibels", "By how much", False),
            pick("programme", "Listening programme", "quiet restaurant music telephone television", False),
        ),
        (
            "turn the {ear} aid of {wearer} {direction} by {decibels} dB",
            ("{wearer} finds the {ear} one too loud", {"direction": "down"}),
            ("a little more volume for {wearer}, on the {ear}, {decibels} decibels", {"direction": "up"}),
            (
                "{wearer} can't follow talks at dinner, {ear} ear, give it {decibels} dB extra",
                {"direction": "up", "programme": "restaurant"},
            ),
            "{wearer} {ear} {direction} {decibels} {programme}",
            ("violins hurt {wearer} in the {ear} ear, soften that", {"direction": "down", "programme": "music"}),
            (
                "on the phone {wearer} hears nothing with either ear",
                {"ear": "both", "programme": "telephone", "direction": "up"},
            ),
            ("could {wearer} have both sides {decibels} decibels lower?", {"ear": "both", "direction": "down"}),
            (
                "the news is only a murmur for {wearer}; {ear} side stronger please",
                {"direction": "up", "programme": "television"},
            ),
            "{decibels} dB {direction} on the {ear} for {wearer}",
            (
                "since Tuesday dishes clatter terribly for {wearer}, take {decibels} off the {ear} side",
                {"direction": "down"},
            ),
            ("{wearer} is 91 and would like everything louder, left and right", {"ear": "both", "direction": "up"}),
        ),
        lacks=(
            "adjust the {ear} aid of {wearer}",
            ("a little more volume on the {ear}, {decibels} decibels", {"direction": "up"}),
            ("{wearer} finds it too loud", {"direction": "down"}),
        ),
        wearer=PATIENT,
        ear=v.enum("left right"),
        direction=v.enum("up down"),
        decibels=v.decimal(1, 12, 1),
        programme=v.enum("quiet restaurant music telephone television"),
    ),
    tool(
        "hearing aids",
        "record_hearing_threshold audiology.audiogram.add logThreshold",
        (
            "Record a point of an audiogram.",
            "Stores the softest level a person perceives at a frequency, for one ear.",
            "Adds a threshold in dB HL; the curve is redrawn.",
        ),
        (
            text("person", "Who was tested"),
            pick("ear", "Ear tested", "left right"),
            whole("frequency", "Tone frequency in hertz"),
            whole("level", "Threshold in decibels"),
        ),
        (
            "{person}, {ear} ear, {frequency} Hz, {level} dB",
            "at {frequency} hertz {person} hears {level} dB on the {ear}",
            "{person} first noticed the {frequency} Hz tone at {level} decibels, {ear} side",
            "{ear}: {frequency} Hz gives {level} ({person})",
            "with the {ear} ear {person} needs {level} dB at {frequency} Hz",
            "threshold of {person} for {frequency} Hz, {ear}, is {level}",
            "enter {level} decibels at {frequency} hertz in the {ear} curve of {person}",
            "how bad is it? {person} only pressed the button at {level} dB, {frequency} Hz, {ear}",
            "{level} dB was the softest {person} could make out, tone {frequency} Hz, {ear} headphone",
            "we took 11 tones; the {frequency} Hz one came through at {level} dB for {person}, {ear} ear",
            "the {ear} ear of {person} starts at {level} dB when the pitch is {frequency} Hz",
            "put a dot at {frequency} Hz and {level} dB for {person}, {ear}",
        ),
        lacks=(
            "{person} hears {level} dB on the {ear}",
            "at {frequency} hertz it was {level} decibels, {ear} side",
            "test the {ear} ear of {person} at {frequency} Hz",
        ),
        person=PATIENT,
        ear=v.enum("left right"),
        frequency=tone,
        level=v.count(5, 110, 0),
    ),
    tool(
        "hearing aids",
        "lend_trial_aid audiology.trials.start tryDevice",
        (
            "Lend a hearing aid on trial.",
            "Hands out a device free of charge for a test period against a deposit.",
            "Starts a trial; the device must be returned or bought at its end.",
        ),
        (
            text("customer", "Who tries it"),
            text("model", "Device that is tried"),
            whole("days", "Length of the trial in days", False),
            real("deposit", "Sum left as security", False),
        ),
        (
            "{customer} tries {model} for {days} days",
            "let {customer} have {model} on approval",
            "{model} goes home with {customer}, deposit {deposit}",
            "{customer} - {model} - {days} d - {deposit}",
            "before paying 3000 for it {customer} wants to test {model}",
            "{customer} leaves {deposit} here and gets {model} for {days} days",
            "how about giving {model} to {customer} for a while? I'd say {days} days",
            "for {days} days {customer} may wear {model} at no cost",
            "{customer} isn't convinced yet, so hand over {model} and keep {deposit}",
            "security {deposit}, device {model}, person {customer}",
            "put {model} in the ears of {customer} and see how it goes over the next {days} days",
            "could {customer} borrow {model}?",
        ),
        lacks=(
            "{customer} wants to try something for {days} days",
            "let somebody have {model} on approval, deposit {deposit}",
            "{customer} leaves {deposit} here and gets a device",
        ),
        customer=PATIENT,
        model=AID,
        days=v.count(3, 60, 0.2),
        deposit=v.count(20, 500, 0),
    ),
    tool(
        "diets",
        "prescribe_diet dietetics.plans.create setEatingPlan",
        (
            "Put a client on a diet.",
            "Draws up an eating plan of a given type with a daily energy target. Replaces the plan in force.",
            "Creates a plan; kilocalories outside 800 to 4000 require approval.",
        ),
        (
            text("client", "Who follows the plan"),
            pick("type", "Type of diet", "low_salt low_carb vegan gluten_free high_protein renal"),
            whole("kilocalories", "Energy per day", False),
            day("start", "First day", False),
        ),
        (
            "{client} goes on {type} from {start}",
            "{client}: {type}, {kilocalories} kcal",
            ("no more bread and noodles for {client}, {kilocalories} calories a day", {"type": "low_carb"}),
            ("the kidneys of {client} are failing, food has to respect that from {start}", {"type": "renal"}),
            ("{client} won't eat anything that comes from an animal", {"type": "vegan"}),
            ("blood pressure is up, so {client} must leave the shaker alone", {"type": "low_salt"}),
            "starting {start} we put {client} on {type}, {kilocalories} a day",
            ("{client} has coeliac disease; please draw up something, {kilocalories} kcal", {"type": "gluten_free"}),
            ("{client} lifts weights and asks for more meat and quark", {"type": "high_protein"}),
            "would {type} suit {client}? At {kilocalories} it should be okay",
            "{client} / {type} / {kilocalories} / {start}",
            (
                "after losing 9 kg {client} has to build up muscle, {kilocalories} kcal from {start}",
                {"type": "high_protein"},
            ),
            "make {client} a plan that is {type}",
        ),
        lacks=(
            "put {client} on a diet of {kilocalories} kcal",
            "{type} from {start}, please draw up the plan",
            ("no more bread and noodles from {start}", {"type": "low_carb"}),
        ),
        client=PATIENT,
        type=v.enum("low_salt low_carb vegan gluten_free high_protein renal"),
        kilocalories=v.count(900, 3800, 0),
        start=v.future_date,
    ),
    tool(
        "diets",
        "exclude_food dietetics.exclusions.add banIngredient",
        (
            "Exclude a food from somebody's diet.",
            "Lists an item the client must not be served, with the ground. The kitchen is alerted.",
            "Adds an exclusion; it applies to all plans of the client.",
        ),
        (
            text("client", "Whose diet it is"),
            text("food", "What is forbidden"),
            pick("ground", "Ground for it", "allergy intolerance religion dislike medication", False),
            flag("traces", "Even traces are forbidden"),
        ),
        (
            "no {food} for {client}",
            "{client} must not have {food}, {ground}",
            ("{client} swells up like a balloon from {food}", {"ground": "allergy"}),
            ("{food} is off limits for {client}, not even a crumb", {"traces": True}),
            ("{client} takes pills that don't go with {food}", {"ground": "medication"}),
            ("{food} isn't permitted by the faith of {client}", {"ground": "religion"}),
            (
                "{client} simply can't stand {food}; a bit in a sauce does no harm",
                {"ground": "dislike", "traces": False},
            ),
            "{client} x {food} ({ground})",
            ("{food} gives {client} a tummy ache every time", {"ground": "intolerance"}),
            "tell the kitchen to keep {food} away from {client}",
            "whatever you cook on Friday, leave out {food}, {client} is coming",
            "I'm {client} and my list is missing something: {food}",
        ),
        lacks=(
            "{client} has an {ground}, tell the kitchen",
            "no {food}, not even a crumb",
            ("{client} swells up like a balloon", {"ground": "allergy"}),
        ),
        client=PATIENT,
        food=VICTUAL,
        ground=v.enum("allergy intolerance"),
    ),
    tool(
        "diets",
        "swap_dish dietetics.meals.swap replacePortion",
        (
            "Exchange a dish in an eating plan.",
            "Substitutes one dish for another at a meal; nutrients are recalculated.",
            "Changes a single meal and keeps the weekly totals in balance.",
        ),
        (
            text("old_dish", "Dish that is dropped"),
            text("new_dish", "Dish that comes in"),
            pick("meal", "Which meal", "breakfast lunch dinner snack", False),
            text("client", "Whose plan it is", False),
        ),
        (
            "{new_dish} instead of {old_dish}",
            "swap {old_dish} for {new_dish} at {meal}",
            "{client} is sick of {old_dish} and would prefer {new_dish}",
            "{meal}: {old_dish} > {new_dish}",
            ("in the morning {client} should get {new_dish}, not {old_dish}", {"meal": "breakfast"}),
            "could {old_dish} be replaced by {new_dish}? {client} is asking",
            "I've had {old_dish} 5 days running, give me {new_dish}",
            ("for the evening drop {old_dish} and put {new_dish} in", {"meal": "dinner"}),
            "take {old_dish} out of the plan of {client}; {new_dish} has the same calories",
            ("between meals {client} may have {new_dish} rather than {old_dish}", {"meal": "snack"}),
            "{client}, {meal}, out: {old_dish}, in: {new_dish}",
            ("at noon the canteen has no {old_dish}, so write {new_dish} for {client}", {"meal": "lunch"}),
        ),
        lacks=(
            "{client} is sick of {old_dish}",
            "put {new_dish} in at {meal}",
            "take {old_dish} out of the plan of {client}",
        ),
        old_dish=PORTION,
        new_dish=PORTION,
        meal=v.enum("breakfast lunch dinner"),
        client=PATIENT,
    ),
)
