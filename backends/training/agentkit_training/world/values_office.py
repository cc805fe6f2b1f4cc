"""Makers of values for projects, purchasing, selling, hiring and legal counsel."""

from __future__ import annotations

from agentkit_training.family import Surface
from agentkit_training.world import values as v
from agentkit_training.world.values import Rng

# ---------------------------------------------------------------- people, days, hours

NAMES = v.FIRST[:-2]
colleague = v.usually(
    v.loose(v.usually(v.any_of(NAMES), v.coined, 0.8)),
    v.compose("{a} {b}", a=v.usually(v.any_of(NAMES), v.coined, 0.85), b=v.last_name),
    0.45,
)
full_name = v.compose("{a} {b}", a=v.usually(v.any_of(NAMES), v.coined, 0.8), b=v.last_name)


def dated(r: Rng) -> Surface:
    """Make a day written as a date, never as `today` and the like, so that `on` and `until` may stand before it."""
    while True:
        said, value = v.on_date(r)
        if not said.startswith(("to", "yes")):
            return said, value


def hours(r: Rng) -> Surface:
    """Make some hours in quarters."""
    n = r.choice([1, 2, 3, *range(6, 45)]) / 4
    if n.is_integer():
        n = int(n)
        return (v.spelled(n) if r.random() < 0.3 else str(n)), n
    return str(n), n


def _number(low: int, high: int) -> v.Maker:
    return lambda r: str(r.randint(low, high))


# ---------------------------------------------------------------- projects

project = v.loose(
    v.compose(
        "{a} {k}|{c} {k}|Project {c}|{p} {k}|{a} {k} {y}|{c}",
        a="Website|Warehouse|Payroll|Intranet|Museum|Bridge|Clinic|Harbor|Customer Portal|Canteen|Loyalty App|Call Center",
        c=v.coined,
        p=v.any_of(v.CITY),
        k="Relaunch|Rollout|Move|Extension|Migration|Audit|Renovation|Redesign|Pilot|Merger|Upgrade|Feasibility Study",
        y=_number(2023, 2030),
    ),
    0.2,
)
board = v.loose(
    v.compose(
        "{a} {k}|{a}|{c} {k}|{c}",
        a="Marketing|Web|Design|Content|Facilities|Support|Editorial|Finance|Research|Events|Mobile|Hardware",
        c=v.coined,
        k="Team|Tasks|Roadmap|Sprint|Planning|Requests|Crew|Weekly|Ideas",
    ),
    0.2,
)
column = v.loose(
    v.usually(
        v.any_of("""To Do|Doing|Done|Backlog|In Review|Blocked|On Hold|Ideas|Next Week|Ready for Testing|Waiting for Client
|In Progress|Approved|Icebox|Needs Discussion|Shipped|Rejected|This Sprint|Urgent|Someday|Proofreading|Drafts|QA|Released"""),
        v.compose(
            "Sprint {n}|Waiting for {d}|{d} Review|{m} Release|Round {n}",
            n=_number(2, 40),
            d=v.any_of("Legal|Finance|Design|the Printer|the Translator|Marketing|the Board|IT|Procurement"),
            m=v.any_of(v.MONTHS),
        ),
        0.7,
    ),
    0.3,
)
task = v.loose(
    v.compose(
        "{v} {o}|{v} {o} {w}|{v} {o}|{v2} {f} {q}",
        v="rewrite|review|translate|test|publish|proofread|redesign|update|simplify|print|reprint|shorten|rebuild|check",
        o="""the pricing page|the welcome email|the login form|the floor plan|the product video|the safety manual|the partner list
|the search filters|the annual report|the trade fair booth|the order form|the delivery labels|the cookie banner|the press kit
|the job advert|the return policy|the menu icons|the payment reminder|the sitemap|the user guide|the emergency plan
|the spare parts catalogue|the store finder|the opening hours|the photo archive|the rental terms|the invoice template
|the visitor badges|the training slides|the shipping rules""",
        w="""for mobile|before the audit|with Legal|in Spanish|on the test server|for the Danish market|after the workshop
|without the old logo|for the new tenants|in plain language|for wheelchair users|with real data""",
        v2="ask|remind|brief|email|phone",
        f=v.any_of(NAMES),
        q="""about the site visit|about the missing photos|before the usability test|about the server costs
|before the handover|about the print run|after the second interview|concerning the parking permits""",
    ),
    0.1,
)
card_id = v.code("WEB-###|@@@-##|@@-###|#@@#|CARD-###|@-####")
activity = v.loose(
    v.compose(
        "{g} {o}|{g} {o}|{g} {o} with {f}|{g} {o} in {p}",
        g="fixing|testing|drafting|reviewing|discussing|preparing|translating|cleaning up|measuring|documenting|redrawing",
        o="""the export|the floor plans|the sales figures|the login form|the tender papers|the wiring|the product photos|the roof
|the test cases|the customer list|the pump station|the meeting notes|the cost estimate|the old database|the exhibition panels
|the training videos|the contract annexes|the interview guide|the printer drivers|the press release|the traffic count
|the heating system|the voice menu|the spare parts list|the security report|the site map|the fire doors|the user feedback
|the kitchen layout|the stage design""",
        f=v.any_of(NAMES),
        p=v.any_of(v.CITY),
    ),
    0.1,
)
entry_id = v.code("TE-#####|T####|#####|te_%%%%%|E-####")
milestone = v.loose(
    v.compose(
        "{a} {b}|{b} of {c}|{a} {b}|{b} in {p}|{b} {n}",
        a="first|final|internal|public|second|customer|partial|regional|technical|provisional",
        b="""prototype|beta|design freeze|acceptance test|go-live|ground breaking|handover|sign-off|load test|content lock
|pilot run|dress rehearsal|topping out|board approval|data cutover|soft opening|print approval|security review|training wave
|site clearance""",
        c="the mobile app|the north wing|the ticket shop|the new payroll|phase two|the audio guide|the data center|the ferry line",
        p=v.any_of(v.CITY),
        n=_number(1, 9),
    ),
    0.4,
)
cause = v.compose(
    "{a} at {b}|{c} of {d}|{e}|a dispute with {f}|the illness of {g}|{c} from {f}|trouble with {h}",
    a="a strike|a fire|a flood|a power cut|a break-in|a water leak|a rodent problem",
    b="the port|the print shop|the factory|the main office|the depot|the data center|the customs office|the workshop",
    c="late delivery|missing drawings|a shortage|a recall|the poor quality|contradictory figures",
    d="steel beams|chips|floor tiles|test devices|window frames|cables|sensors|translations|permits",
    e="the early winter|a change of law|new wishes of the client|two resignations|the frozen budget|election week",
    f=v.company,
    g=v.any_of(NAMES),
    h="the old wiring|the ground water|the data import|the neighbors|the fire brigade|the payment provider|the scaffolding",
)
risk = v.loose(
    v.compose(
        "{a} {b}|{a} {b}|{c} {d}|{f} {g}|{e} by more than {n} percent",
        a="the main supplier|our printer|the steel works|the hosting firm|the subcontractor|the caterer|the ferry operator",
        b="""goes bankrupt|raises all prices|cannot deliver before winter|is bought by a rival|loses its licence|goes on strike
|delivers the wrong parts|stops answering|asks for prepayment""",
        c="the old database|the crane|the ticket system|the roof|the ventilation|the test server|the backup line",
        d="fails during the move|is not ready in time|turns out too weak|breaks under load|needs to be replaced",
        f="the project lead|half of the team|the only tester|our translator|the site manager|the architect|the lead developer",
        g="falls ill for weeks|quits before the release|moves to another project|is needed elsewhere|misses the handover",
        e="steel gets dearer|rents go up|energy costs climb|the exchange rate moves|visitor numbers drop|the budget shrinks",
        n=_number(5, 40),
    ),
    0.1,
)
risk_id = v.code("R-##|RISK-###|R###|RK####|@R-##")

# ---------------------------------------------------------------- purchasing

goods = v.loose(
    v.compose(
        "{a} {b}|{b}|{c} {b}|{b} in {d}",
        a="recycled|heavy-duty|adjustable|stackable|stainless|foldable|second-hand|industrial|fireproof|low-noise",
        c=v.coined,
        b="""office chairs|copier paper|work gloves|label printers|steel shelves|LED panels|safety goggles|toner cartridges
|conference phones|laptop stands|shipping boxes|floor mats|hand dryers|name badges|whiteboards|cable reels|water dispensers
|pallet jacks|door handles|first aid kits|standing desks|coffee capsules|barcode scanners|filing cabinets|rain jackets
|headsets|packing tape|ladders|waste bins|tablet cases""",
        d="light grey|navy blue|green|dark red|off-white|signal yellow|bright orange|matt black",
    ),
    0.1,
)
supplier = v.usually(
    v.company,
    v.compose(
        "{a} {k}|{a} & {b}|{c} {k}",
        a=v.any_of(v.LAST),
        b=v.any_of(v.LAST),
        c=v.coined,
        k="Office Supply|Paperworks|Trading|Workwear|Furniture|Tools|Packaging|Lighting|Imports|Printing",
    ),
    0.5,
)
po_number = v.code("PO-#####|PO####|45########|B-####/##|ORD/####|P##-####")
quote_id = v.code("Q-####|QT#####|AN-####-##|OFF####|#####-@|RFQ-###")
expense_id = v.code("EX-####|EXP#####|T&E-###|#####|XR-##-###")
cost_center = v.code("CC-###|####|K#####|##-###|@@##")
complaint = v.loose(
    v.compose(
        "{a} {b}|{c}|{a} {b} {d}|{e} since {m}",
        a="repeated|unpaid|false|missing|forged|sloppy|overdue|disputed",
        b="invoices|customs papers|safety sheets|deliveries|certificates|price lists|packaging|tax documents|test reports",
        c="""child labour at a subcontractor|an open lawsuit|bribery rumours|an expired insurance|broken seals on every pallet
|bank details that keep changing|rude drivers|a failed audit|sanctions against the owner|a data leak""",
        d="in the spring|at the Lyon plant|for the third time|despite two letters|for the canteen",
        e="no reply|late trucks|wrong sizes|damaged boxes|no delivery notes|hidden charges",
        m=v.any_of(v.MONTHS),
    ),
    0.05,
)
condition = v.loose(
    v.compose(
        "{a} {b}|{c} on {b2}|{a} {b} and {a} {b}|{d}",
        a="torn|dented|wet|scratched|mislabeled|loose|faded|missing|bent|sticky",
        b="boxes|covers|lids|handles|screws|cables|labels|corners|hinges|manuals|edges|seals",
        c="rust|mold|oil stains|cracks|dust|frost|bite marks",
        b2="the pallets|some of the lids|the wrapping|two corners|the labels|the inner boxes|the feet|the packing foam",
        d="a strong smell of petrol|the wrong colour in one box|one box less than on the slip|no delivery note",
    ),
    0.1,
)
merit = v.loose(
    v.compose(
        "{a} {b}|{a} {b} {c}|{a} {b} and {a} {b}",
        a="punctual|friendly|clean|careful|flexible|honest|fast|well-trained|solid|clear|discreet",
        b="trucks|invoices|drivers|packaging|support|advice|repairs|replacements|catalogues|fitters|samples",
        c="all year|even at Christmas|during the strike|at short notice|in every branch",
    ),
    0.1,
)
outlay = v.loose(
    v.compose(
        "{a} from {p} to {q}|{b} in {p}|{c} with {f}|{d} for {e}|{b} at the {p} trade fair",
        a="taxi|train ticket|rental car|ferry|flight|motorway toll|bus ride",
        b="hotel night|parking|lunch|visa fee|luggage storage|roaming data|laundry|conference ticket|breakfast",
        c="dinner|coffee|client lunch|working breakfast|pizza|farewell drinks",
        d="flowers|stamps|a webcam|batteries|printed posters|a training book|sandwiches|a phone charger|name tags|fuel",
        e="the reception|the interns|the customer day|the night shift|the workshop|the trade fair|the jubilee|the board meeting",
        f=v.mix(v.any_of(NAMES), v.company),
        p=v.any_of(v.CITY),
        q=v.any_of(v.CITY),
    ),
    0.1,
)
receipt = v.file("pdf jpg png heic jpeg", 0.3)

# ---------------------------------------------------------------- selling

deal = v.loose(
    v.compose(
        "{a} {k}|{k} for {n} {b}|{a} {k} {y}|{c} {k}|{k} in {p}",
        a="fleet|cafeteria|cloud|solar|cleaning|packaging|elevator|payroll|security|telephone|dental|archive",
        k="leasing deal|upgrade|service plan|retrofit|framework|starter package|licence bundle|renewal|training package",
        b="stores|clinics|branches|schools|hotels|trucks|seats|kitchens",
        c=v.coined,
        n=_number(2, 90),
        p=v.any_of(v.CITY),
        y=_number(2024, 2030),
    ),
    0.1,
)
campaign = v.loose(
    v.compose(
        "{a} {b}|{c} {b}|{a} {b} {y}|{p} {b}|{f} {b}",
        a="Spring|Back to School|Black Friday|Grand Opening|Summer|Mother's Day|Early Bird|Winter|Last Chance|Jubilee",
        b="Sale|Teaser|Launch|Push|Countdown|Giveaway|Awareness|Clearance|Retargeting|Referral|Roadshow|Rebrand",
        c=v.coined,
        p=v.any_of(v.CITY),
        f="Shoes|Bikes|Tea|Glasses|Mattress|Garden|Toys|Insurance",
        y=_number(2024, 2030),
    ),
    0.3,
)
audience = v.loose(
    v.compose(
        "{a} {b}|{b} in {p}|{b} {c}|{a} {b} {c}",
        a="young|retired|urban|former|loyal|new|lapsed|German-speaking|budget-minded|weekend",
        b="""parents|dog owners|gardeners|cyclists|students|teachers|runners|home bakers|nurses|photographers|campers|gamers
|commuters|farmers|book lovers|house hunters|musicians|coffee drinkers|skiers|knitters""",
        c="under thirty|with children|who rent|near the coast|who bought twice|without a car|on night shifts|with gardens",
        p=v.any_of(v.CITY),
    ),
    0.1,
)
mailing = v.loose(
    v.compose(
        "{a} {b}|{c} {b}|{b} {p}|{a} {b} {p}",
        a="Weekly|Monthly|Insider|Wholesale|VIP|Press|Investor|Alumni|Recipe|Member",
        b="Digest|Letter|News|Update|Bulletin|Post|List|Briefing|Notes",
        c=v.coined,
        p=v.any_of(v.CITY),
    ),
    0.2,
)
subject_line = v.loose(
    v.compose(
        "{a} {b}|{n} {c} for {d}|why {e}|how to {g}|meet {f} from our {h}|{b} {i}",
        a="say hello to|last call for|now back in stock:|our favorite|a first look at|behind the scenes of",
        b="the new catalogue|free shipping|the autumn range|our repair service|the garden tour|the loyalty card|the factory outlet",
        n=_number(3, 25),
        c="ideas|recipes|gift tips|shortcuts|mistakes|good reasons|places",
        d="a rainy Sunday|small kitchens|your first bike tour|slow mornings|a better sleep|new parents|dark evenings",
        e="we closed our shop in May|wool never goes out of style|bees need your balcony|prices are going down again",
        g="store honey|clean suede|wrap odd gifts|choose a tent|sharpen your knives|water cacti|pack for two weeks",
        f=v.any_of(NAMES),
        h="workshop|warehouse|tasting room|customer service|design team",
        i="is here|starts on Friday|ends tonight|in pictures|explained in a minute",
    ),
    0.3,
)
survey = v.loose(
    v.compose(
        "{a} {b} {k}|{b} {k}|{k} on {b}|{c} {k}|{b} {k} {y}|{b} and {b} {k}",
        a="yearly|short|spring|brief|guest|follow-up|pilot",
        b="""canteen food|parking|delivery speed|home office|packaging|staff turnover|training|business hours|store layout|travel
|noise|room booking|website|shift plan|gift card|playground|bus line|recycling""",
        k="survey|poll|questionnaire|check-in|feedback round|feedback form",
        c=v.coined,
        y=_number(2024, 2030),
    ),
    0.2,
)
question = v.loose(
    v.compose(
        "{a} {b}|{c} {d}|{e} {f}",
        a="how satisfied are you with|what do you think of|what would you change about|how often do you use|what annoys you about",
        b="the canteen|our packaging|the night bus|the new chairs|the app|our returns|the parking deck|the newsletter|the changing rooms",
        c="would you recommend|who introduced you to|when did you last visit|what made you choose|how did you hear about",
        d="our shop|the workshop|this hotel|our repair service|the clinic|the garden center|our bakery|the fair",
        e="how long did you wait at|how easy was it to find|was anyone rude at|what did you miss at|did you feel safe near",
        f="the checkout|the coat check|the entrance|the service counter|the reception|the ticket desk|the parking deck|the bar",
    ),
    0.1,
)

# ---------------------------------------------------------------- hiring

applicant = v.usually(full_name, v.code("A-####|CAND-###|APP####"), 0.8)
vacancy = v.loose(
    v.compose(
        "{a} {b}|{b}|{b} in {p}|{b} {c}|{a} {b} in {p}",
        a="senior|junior|deputy|part-time|night|lead|trainee|temporary",
        b="""warehouse clerk|payroll accountant|nurse|web developer|lab technician|store manager|forklift driver|copy editor
|sales engineer|pastry chef|data analyst|receptionist|electrician|product designer|fleet dispatcher|legal secretary
|quality inspector|social worker|translator|machine operator|facility manager|test engineer|buyer|dental assistant""",
        c="for the night shift|on four days|with travel|as sick cover|at the new plant|for six months",
        p=v.any_of(v.CITY),
    ),
    0.1,
)
_COMPETENCE = v.any_of("""welding|SQL|double-entry bookkeeping|wound care|Polish|forklift licence|hygiene training|CAD|negotiation
|typography|first aid|cash handling|lab safety|Kubernetes|copywriting|crane operation|contract law|sign language|barista work
|pattern cutting|statistics|route planning|video editing|Portuguese|SAP|cheese making|public speaking|bicycle repair|Python
|classroom management|PLC programming|market research|fire safety|Excel|grant writing|customs rules|roof work|soldering""")
competence = v.compose("{a}|{a}|{a} and {a}", a=_COMPETENCE)
verdict = v.loose(
    v.compose(
        "{a} {b}|{c} but {d}|{a} {b} and {a2} {b2}|{c}",
        a="very strong on|a bit shaky on|well informed about|evasive about|full of good stories about",
        b="team conflicts|the legacy system|night shifts|customer complaints|budgets|safety rules|pricing|test methods",
        c="friendly and quick|full of clever questions|well prepared|a little late|rather quiet|honest about a failure|calm under fire",
        d="too expensive|afraid of travel|set on remote work|short on practice|not ready to move|no friend of spreadsheets",
        a2="weak on|curious about|new to|honest about",
        b2="reporting|travel|leading people|German grammar|tenders|the tools",
    ),
    0.1,
)
kit = v.loose(
    v.compose(
        "a {a} {b}|{c} and {d}|a {b}|two {e}|a {a} {b} with {f}",
        a="refurbished|lightweight|new|spare|left-handed|Danish|company",
        b="laptop|headset|phone|keyboard|desk lamp|tablet|locker|parking card|docking station|uniform|tool belt|bicycle",
        c="safety shoes|a badge|business cards|a monitor|overalls|a sim card|an ergonomic chair|noise protection",
        d="gloves|a door key|a backpack|a webcam|a helmet|a fuel card|a footrest|a name plate",
        e="screens|uniforms|aprons|pairs of boots|keys|whiteboard pens",
        f="a charger|a carrying case|a privacy screen|spare batteries|a name tag",
    ),
    0.05,
)
praise = v.loose(
    v.compose(
        "{a} {b}|{c} {d}|{a} {b} {e}|{f}",
        a="handled|saved|managed|prepared|organized|took over",
        b="""the stocktake|the trade fair booth|the summer party|the interns|the audit|the moving day|the charity run
|the customer tour|the night shift|the recall|the press visit""",
        c="keeps interrupting|rarely answers|could delegate more to|should listen more to|needs to plan better with",
        d="customers|the night shift|newer colleagues|the drivers|the sales people|suppliers|the front desk|the trainees",
        e="in no time|with great patience|almost alone|without being asked|during the holidays|despite the flu",
        f="never misses a deadline|writes reports nobody can follow|brings humour into dull meetings|is late every other day",
    ),
    0.1,
)
objective = v.loose(
    v.compose(
        "{a} {b} by {n} percent|{c} {d}|{c} {d} {e}|{f} {n} {g}",
        a="cut|raise|reduce|lift",
        b="returns|complaints|repeat orders|overtime|energy use|spoilage|newsletter sign-ups|machine stops|scrap|response time",
        c="learn|document|take over|introduce|rebuild|automate",
        d="the tender process|basic accounting|the intern program|the shift plan|the spare parts store|the price updates|the alarm drill",
        e="with Finance|for the Nordic stores|before the summer|without outside help|together with a trainee",
        f="train|visit|interview|call back",
        g="new customers|colleagues|branches|suppliers|former buyers",
        n=_number(3, 35),
    ),
    0.1,
)

# ---------------------------------------------------------------- counsel

party = v.usually(
    v.company, v.compose("{a} {k}", a=v.mix(v.coined, v.any_of(v.LAST)), k="GmbH|Ltd|Inc|AG|S.A.|BV|LLC|Oy"), 0.6
)
agreement = v.loose(
    v.compose(
        "{a} {k}|{k} with {c}|{a} {k} with {c}|{k} for the {p} {b}|{l} {k}|{y} {a} {k}",
        a="framework|distribution|software|cleaning|leasing|consulting|catering|advertising|franchise|supply|hosting|escrow",
        k="agreement|contract|deal|licence",
        c=party,
        p=v.any_of(v.CITY),
        b="office|warehouse|branch|store|parking deck|lab",
        l=v.any_of(v.LAST),
        y=_number(2015, 2029),
    ),
    0.2,
)
brand = v.usually(
    v.compose("{c}|{c} {k}|{a}{b}|{a} {d}", c=v.coined, k="Gold|Pro|Kids|Fresh|One|Classic|Bio",
              a="Sun|Berry|Nord|Clever|Happy|Velo|Aqua|Tiny|Moon", b="fox|leaf|pop|wave|bird|nest|spark|mint",
              d="Bear|Bloom|Cloud|Drop|Harvest|Tales|Works"),
    v.compose("{c}{e}", c=v.coined, e="ix|ora|ly|max|eo|ino|ette"),
    0.8,
)  # fmt: skip
_WARES = v.any_of("""herbal teas|running shoes|baby food|accounting software|board games|solar cells|hair dryers|craft beer|yoga classes
|garden tools|electric scooters|sunglasses|cat food|online courses|wooden toys|fitness apps|sparkling wine|bed linen|jigsaw puzzles
|face creams|kitchen knives|music streaming|rain coats|cheese spreads|travel insurance|drones|pocket watches|energy bars|candles
|hearing aids|bicycle helmets|ice cream|translation services|tattoo ink|fishing rods|dental floss|podcasts|ski rental|olive oil
|hotel bookings""")
wares = v.compose("{a}|{a} and {a}|{a} for {b}", a=_WARES, b="children|professionals|tourists|schools|hotels|offices")
territory = v.any_of(
    """the EU|Switzerland|Japan|Brazil|Canada|the United Kingdom|Norway|India|South Korea|Mexico|Australia|Turkey|Chile|Morocco
|Vietnam|Israel|the Benelux|Germany|Poland|New Zealand|the Philippines|South Africa|Iceland|Ukraine|the United States"""
)
case_no = v.code("# @ ###/##|@@-####-###|##-cv-#####|## O ###/##|@-###/####|CASE-####|####/##")
court = v.loose(
    v.compose(
        "the {p} {k}|{p} {k}|the {k} in {p}|{k} {p}",
        p=v.any_of(v.CITY),
        k="District Court|Regional Court|Labour Court|Commercial Court|Court of Appeal|Family Court|Tax Tribunal|Small Claims Court",
    ),
    0.2,
)
dsar_id = v.code("DSR-####|DP####|GDPR-##-###|SAR-####|#####-P")
data_store = v.any_of("""the newsletter database|the webshop|our CRM|the booking system|the loyalty program|the camera archive
|the ticket tool|the payroll files|the applicant portal|the donor list|the call recordings|the backup tapes|the guest wifi logs
|the visitor book|the warranty register|the chat history|the patient app|the library system|the marketing cloud|the mailing lists
|the old forum|the club register|the phone system|the parking app|the data warehouse|the members area""")
testimony = v.loose(
    v.compose(
        "{a} {b}|{a} {b} {c}|{d} of {e}",
        a="the state of|the sale of|the damage to|the price of|the inspection of|the loss of",
        b="the roof|the wine crates|the company car|the server room|the scaffolding|the paintings|the rental flat|the test protocol",
        c="in Ghent|before the flood|last winter|after the handover|on the ferry|during the party",
        d="the signing|the wording|the cancellation|the negotiation|the handover",
        e="the lease|the side letter|the loan|the settlement|the order|the will|the supply deal",
    ),
    0.05,
)
ground = v.compose(
    "{a} of {b}|{c}|{a} of {d}|{e} in {p}|an appointment with {d}",
    a="illness|a bereavement in the family|absence|a late reply|a conflict of interest",
    b="the expert|the main witness|both lawyers|the interpreter|the judge|the claimant|a board member|the other side",
    c="""pending settlement talks|a missing translation|an unfinished expert report|too many exhibits|a change of counsel|school holidays
|a burst pipe in the courtroom|the new evidence""",
    d=v.formal_name,
    e="a train strike|heavy snow|another hearing|a demonstration",
    p=v.any_of(v.CITY),
)


def court_time(r: Rng) -> str:
    h, m = r.randint(8, 16), r.choice(("00", "15", "30", "45"))
    half = "am" if h < 12 else "pm"
    return r.choice((f"{h}:{m}", f"{(h - 1) % 12 + 1} {half}", f"{(h - 1) % 12 + 1}:{m} {half}", f"{h:02}:{m}"))
