"""Makers of values for tools of software work: builds, logs, queues, sheets and documents."""

from __future__ import annotations

import random

from agentkit_training.world import values as v


def _small(r: random.Random) -> str:
    return str(r.randint(2, 40))


# ---------------------------------------------------------------- builds, releases, flags, packages

workflow = v.compose(
    "{a}|{b}-{a}|{a}-{b}|{b} {a}|{c}-{a}",
    a="nightly smoke lint e2e docs coverage benchmark integration release-check typecheck packaging fuzz".split(),
    b="android ios windows linux arm64 backend frontend macos sdk desktop embedded firmware".split(),
    c=lambda r: v.coined(r).lower(),
)
build_id = v.code("#####|b-####|build-###|run_%%%%%%|CI-####|####|bld%%%%")
job = v.compose(
    "{a}|{a} on {b}|{a}-{n}|{a} {n}|{b} {a}",
    a="unit tests|linting|docker image|license scan|bundle size|snapshot tests|code signing|type check|artifact upload|"
    "schema migration|browser tests|static analysis|changelog check|wheel build|spell check|coverage report",
    b="Windows|Ubuntu|macOS|Python 3.13|Node 22|ARM|Alpine|Java 21|Firefox|iOS 18|Rust nightly|Debian",
    n=_small,
)
build_trouble = v.compose(
    "{a} in the {b}|{a} in {c}|a {d} {e}|{f}'s {e}",
    a="a typo|a leaked token|a merge conflict|an endless loop|a missing test|a broken import|a bad rebase|a wrong version",
    b="changelog|lock file|config|installer|migration script|manifest|readme|signing step|payment module|login form",
    c=v.code_name,
    d="flaky|stuck|duplicate|pointless|superseded|premature|half-finished|mistaken",
    e="test run|commit|deployment|benchmark|experiment|push|download|upload|merge",
    f=v.any_of(v.FIRST[:-2]),
)
stage = v.any_of("dev|test|qa|staging|canary|preview|production|prod|sandbox|beta|internal|integration|demo|edge")
release_name = v.compose(
    "{a} {n}|{c} {n}|{b}-{n}|{c}|{a} {y}.{m}",
    a="Mobile App|Web Client|Payments API|Desktop|Admin Console|Firmware|Kiosk|Android|Checkout|Core SDK|Driver App",
    b="android ios api web sdk worker gateway".split(),
    c=v.coined,
    n=lambda r: f"{r.randint(1, 12)}.{r.randint(0, 20)}",
    y=lambda r: str(r.randint(2024, 2030)),
    m=lambda r: str(r.randint(1, 12)),
)
release_blocker = v.compose(
    "{a} {b}|{a} on {c}|{a} {b} on {c}|the {d} from {e}",
    a="crashes|wrong totals|lost drafts|missing translations|battery drain|login loops|blurry icons|duplicate charges|"
    "slow startup|broken deep links|white screens|audio dropouts",
    b="during checkout|after an update|in dark mode|when offline|for admins|at first launch|in the settings",
    c="Pixel phones|older iPads|Windows 10|Safari|low-end tablets|Wear OS|Chromebooks",
    d="open security finding|missing sign-off|pending review|unpaid licence|court order|failed penetration test",
    e="legal|the auditors|accessibility|the store team|procurement|data protection",
)
flag_key = v.compose(
    "{a}-{b}|{a}_{b}|enable-{a}-{b}|{a}.{b}|{c}-{b}|{a}{d}",
    a="checkout search dark-mode onboarding invoices chat upload pricing maps referral wishlist loyalty export".split(),
    b="v2 redesign beta experiment banner fallback killswitch autosave prefetch shortcut tooltip".split(),
    c=lambda r: v.coined(r).lower(),
    d="Redesign Beta V2 Toggle Preview Rollout Fallback".split(),
)
segment = v.compose(
    "{a}|{a} in {b}|{c} customers|{a} on {d}|{b}",
    a="beta testers|staff|paying users|new sign-ups|guests|students|power users|resellers|trial accounts|dealers|teachers",
    b=v.any_of(v.COUNTRY),
    c="enterprise|free-tier|gold|silver|returning|business|wholesale|legacy",
    d="Android|iOS|the desktop app|the old plan|the web client|version 9",
)
package = v.compose(
    "{c}-{a}|@{c}/{a}|{b}-{a}|{c}|py{c}|{a}-{c}|{c}_{a}|lib{c}",
    a="utils parser client core auth charts logger forms cli router mailer queue scheduler cache validator hooks".split(),
    b="fast tiny react django vue async simple open".split(),
    c=lambda r: v.coined(r).lower(),
)
package_version = v.code("#.#.#|#.##.#|#.#.##|#.#.#-rc#|#.#.#-beta.#|##.#.#|0.#.#")
maintainer = v.mix(
    v.compose("{a}-{b}|{c}hub|{a}{n}|{c}-labs|{c}", a=lambda r: r.choice(v.FIRST[:-2]).lower(),
              b="dev codes oss bot team".split(), c=lambda r: v.coined(r).lower(), n=_small),
    v.full_name,
)  # fmt: skip
library_need = v.compose(
    "{a} {b}|{a} for {c}|{e} {a}|{a} with {d}",
    a="date picker|csv parser|pdf writer|rate limiter|color picker|barcode reader|markdown editor|http mock|state machine|"
    "cron parser|retry helper|image cropper|fuzzy matcher|yaml linter|phone validator|audio decoder|table widget",
    b="component|library|binding|plugin|toolkit|wrapper",
    e="lightweight|thread-safe|fast|simple|headless|well-tested",
    c="React|Django|embedded Linux|the command line|Vue|Rust|serverless functions|Flutter|Laravel|mobile",
    d="typescript types|no dependencies|async support|right-to-left text|streaming|offline mode|tree shaking",
)

# ---------------------------------------------------------------- logs, traces, dashboards, incidents

service = v.mix(
    v.code_name,
    v.compose(
        "{a}-{b}|{a}{c}|{d}-{b}|{a}-{b}-{n}",
        a="payment invoice login cart catalog booking pricing shipping ledger notification quote fraud".split(),
        b="api worker gateway consumer scheduler relay sidecar backend".split(),
        c="Service Handler Manager Engine Resolver".split(),
        d=lambda r: v.coined(r).lower(),
        n=lambda r: str(r.randint(1, 9)),
    ),
)
log_text = v.compose(
    "{a} {b}|{a} {c}|{d} while {e}|{f} {n}|{a} {b} {c}|no such {g}|{d}",
    a="connection|handshake|token|request|upload|certificate|session|write|checkout|webhook",
    b="refused|timed out|expired|rejected|reset by peer|not found|failed|aborted",
    c="after 3 retries|for tenant 17|at startup|on shutdown|by upstream|in the sandbox",
    d="out of memory|deadlock detected|disk quota exceeded|permission denied|broken pipe|null pointer|stack overflow|"
    "duplicate key|division by zero|too many open files|unexpected end of file|segmentation fault",
    e="parsing the feed|reading the config|syncing users|rendering the invoice|closing the socket|loading the model|"
    "rotating keys|saving the cart",
    f="HTTP|errno|exit code|ORA-|signal|status",
    n=lambda r: str(r.choice((4, 11, 13, 28, 111, 137, 400, 401, 403, 404, 409, 413, 429, 500, 502, 503, 504))),
    g="host|bucket|column|file or directory|tenant|queue|template|user",
)
log_stream = v.compose(
    "{a}-{b}|{a}/{b}|{c}.{b}|/{a}/{d}/{b}|{b}-{d}",
    a="nginx api payments audit mobile edge postfix kafka firewall vpn kube auth".split(),
    b="access errors events debug syslog requests slow-queries stdout".split(),
    c=lambda r: v.coined(r).lower(),
    d="prod staging eu us west test".split(),
)
secret_kind = v.compose(
    "{a}|{a} of {b}|{b}' {a}|{c} {a}",
    a="email addresses|phone numbers|card numbers|session tokens|passport numbers|home addresses|IP addresses|IBANs|"
    "birth dates|API keys|passwords|licence plates|blood types|salaries",
    b="customers|patients|drivers|employees|subscribers|suppliers|students|guests",
    c="full|unmasked|encoded|German|partial|internal",
)
operation = v.compose(
    "{m} /{a}|{m} /{a}/{b}|{a}.{c}|{c} {a}|{m} /v{n}/{a}",
    m="GET POST PUT PATCH DELETE".split(),
    a="orders carts users invoices quotes sessions tickets payments reports offers seats parcels".split(),
    b="search export latest summary items history".split(),
    c="create refresh validate render submit lookup confirm".split(),
    n=lambda r: str(r.randint(1, 4)),
)
trace_id = v.code("%%%%%%%%%%%%|%%%%%%%%|tr-%%%%%%|1-%%%%%%%%-%%%%|T%%%%%")
dashboard = v.compose(
    "{a} {b}|{c} {b}|{a} {b} {d}|{a} by {e}",
    a="Checkout|Database|Kubernetes|Mobile|Payment|Network|Warehouse|Login|Queue|Storage|Marketing|Search|Fleet|Cost",
    b="Overview|Health|Latency|Traffic|Board|Capacity|KPIs|Errors|Wallboard|Saturation",
    c=v.coined,
    d="EU|US|2026|Night Shift|for Execs|v2|Staging",
    e="Region|Tenant|Team|Device|Release|Datacenter",
)
metric = v.compose(
    "{a}.{b}|{a}_{b}|{c} {b} of {a}|{b} per {d}|{a} {b}",
    a="http_requests cpu memory disk orders logins queue heap sessions cache payments signups".split(),
    b="p95 latency errors rate usage count saturation duration failures throughput".split(),
    c="average|maximum|median|total|hourly",
    d="host|minute|region|endpoint|customer|pod|version",
)
incident_id = v.code("INC-####|#####|IN-###|P1-####|OUT-##-###|inc_%%%%|MI####")
incident_title = v.compose(
    "{a} {b}|{a} {b} in {c}|{d} {e}|{a} {b} for {f}|{d} {e} in {c}",
    a="checkout|login|card payments|the mobile app|search|image upload|email delivery|the partner API|push messages|"
    "order export|the status page|single sign-on|video streaming|label printing",
    b="down|very slow|failing intermittently|unreachable|returning stale data|rejecting everyone|stuck|timing out",
    c=v.any_of(v.CITY),
    d="massive|creeping|sudden|recurring|unexplained",
    e="data loss|packet loss|database failover|memory leak|traffic spike|DNS trouble|certificate expiry|disk pressure",
    f="all tenants|iPhone users|premium customers|our resellers|new accounts|the call center",
)
root_cause = v.compose(
    "{a} {b}|{a} {b} in {c}|{d}'s {e}|{f} {e}",
    a="an expired|a misconfigured|an overloaded|a corrupted|an unplugged|an outdated|a badly tested|a missing",
    b="certificate|load balancer|index|firewall rule|DNS record|cron job|feature flag|switch|migration|connection pool",
    c=v.any_of(v.CITY),
    d=v.any_of(v.FIRST[:-2]),
    e="config push|hasty rollback|script|cable mix-up|typo|key rotation|load test",
    f="yesterday's|an unannounced|the vendor's|last night's|a contractor's|the bank's",
)
timeline_note = v.compose(
    "{a} {b}|{c} {d}|{e} at {t}|{a} {b}, {e}|{c} {d}, {e}",
    a=v.any_of(v.FIRST[:-2]),
    b="restarted the database|called the provider|rolled back the release|blocked the crawler|doubled the replicas|"
    "drained the node|informed the press office|cleared the cache|opened the firewall|failed over to the standby",
    c="the replica|the vendor|traffic|the error rate|the queue|the on-site team|the status page",
    d="is back|has not answered yet|drops again|was updated|is halfway drained|looks normal|needs a reboot",
    e="first complaints came in|CPU is at its limit|all checks are green|support was told|logs stop|a second alarm went off",
    t=v.clock,
)

# ---------------------------------------------------------------- queues, search indexes, caches, jobs

queue = v.compose(
    "{a}-{b}|{a}.{b}|{a}_{b}|{b}-{a}|{c}-{a}|{a}-{b}-{n}",
    a="orders emails thumbnails payouts webhooks refunds signups exports labels invoices sms reindex scans".split(),
    b="pending retry high bulk inbound outbound priority fifo delayed eu overflow".split(),
    c=lambda r: v.coined(r).lower(),
    n=lambda r: str(r.randint(1, 9)),
)
payload = v.compose(
    "{a} {b} for {c}|{a} {b} {n}|{a} the {d} of {e}|{b} {n} {f}|{a} {d} {n}",
    a="send|recalculate|print|refund|archive|sync|verify|resize|translate",
    b="invoice|parcel label|voucher|payslip|ticket|order|passport scan|boarding pass",
    c=v.full_name,
    d="avatar|newsletter|loyalty points|delivery slot|warranty|seat map|price list",
    e=v.company,
    f="was paid|has been shipped|bounced|needs a signature|expired|was returned",
    n=lambda r: str(r.randint(100, 99999)),
)
consumer = v.compose(
    "{a}-{b}|{a} {b}|{c}-{b}|{a}-{b}-{n}",
    a="billing mailer thumbnail ledger indexer webhook fraud export warehouse analytics sms".split(),
    b="workers consumers group listeners pool subscribers".split(),
    c=lambda r: v.coined(r).lower(),
    n=lambda r: str(r.randint(1, 9)),
)
pause_reason = v.compose(
    "{a} {b}|{a} {c}|{b} at {d}|{c} by {e}",
    a="planned|emergency|weekly|overdue|surprise",
    b="maintenance|database migration|stocktaking|network work|failover drill|invoice freeze|schema change|load test",
    c="audit|key rotation|disk swap|rate limiting|data cleanup|patching",
    d=v.company,
    e=v.any_of(v.FIRST[:-2]),
)
search_index = v.compose(
    "{a}-{b}|{a}_{b}|{a}|{c}-{a}|{a}-{n}",
    a="products articles customers recipes jobs hotels tickets manuals faq books parts properties courses".split(),
    b="en de v2 prod live archive staging fr catalog".split(),
    c=lambda r: v.coined(r).lower(),
    n=lambda r: str(r.randint(2020, 2030)),
)
search_term = v.compose(
    "{a}|{b} {a}|{a} {c}|{b} {a} {c}",
    a="sofa|running shoes|raincoat|headphones|bunk bed|espresso machine|winter tyres|hiking boots|air fryer|pram|desk lamp|"
    "sneakers|telly|fridge|laptop sleeve|garden hose|duvet|suitcase|cordless drill|notebook",
    b="cheap|small|red|used|black|best|designer|large|discount|second hand",
    c="on sale|under 100|near me|reviews|brands|as a gift|spare parts|next day delivery",
)
document_id = v.code("doc-####|#####|SKU-####|art_%%%%|P#####|@@-###-#|node/####")
cache_key = v.compose(
    "{a}:{n}|{a}:{n}:{b}|{b}-{a}|{a}/{b}/{n}|{c}:{a}",
    a="user session product cart price page menu quote feed stock weather".split(),
    b="profile list en summary header latest thumbs totals".split(),
    c=lambda r: v.coined(r).lower(),
    n=lambda r: str(r.randint(1, 99999)),
)
cache_name = v.compose(
    "{a}-{b}|{a} {b}|{c}-{b}|{b}-{a}",
    a="session product page image pricing geo rates avatar search template".split(),
    b="cache redis memcached edge cdn store lru".split(),
    c=lambda r: v.coined(r).lower(),
)
task = v.compose(
    "{a}-{b}|{a} {b}|{a}_{b}|{c} {b} {d}|{a} the {b}",
    a="sync send rotate purge rebuild import archive mail export verify refresh renew".split(),
    b="invoices|sitemap|backups|exchange rates|birthday greetings|stock levels|access keys|newsletters|thumbnails|leads|"
    "meter readings|certificates|timesheets|price lists".replace(" ", "-"),
    c="nightly|hourly|weekly|monthly|morning|quarterly",
    d="report|check|import|cleanup|digest|upload",
)
rhythm = v.compose(
    "{a}|every {n} minutes|every {n} hours|{d}s at {t}|every {d} at {t}|daily at {t}|on weekdays at {t}|{c}|"
    "on the {o} of each month|twice a {w}",
    a="every hour|every night|each morning|once a week|every quarter|every other day|hourly|every half hour",
    n=lambda r: str(r.randint(2, 45)),
    d="Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday",
    t=v.clock,
    c="0 3 * * *|*/15 * * * *|30 6 * * 1|0 0 1 * *|5 4 * * 0|0 */2 * * *",
    o="1st|2nd|5th|10th|15th|20th|28th",
    w="day|week|month",
)
time_zone = v.any_of(
    "UTC|Europe/Berlin|Europe/London|America/New_York|Asia/Tokyo|CET|EST|Pacific time|Asia/Kolkata|Australia/Sydney|"
    "America/Sao_Paulo|Africa/Nairobi|GMT|Asia/Dubai|Central European time|America/Denver|Eastern time|Asia/Singapore"
)

# ---------------------------------------------------------------- sheets, pivot tables, charts, forms

sheet = v.loose(
    v.compose(
        "{a} {b}|{a}|{c} {b}|{m} {y}|{b} {m}|{a} {y}|{f}'s {b}",
        a="Budget|Inventory|Payroll|Guest List|Expenses|Grades|Price List|Timesheet|Shopping|Rota|Mileage|Pledges|Harvest",
        b="Tracker|Overview|Plan|Data|Summary|Log|Totals|Draft",
        c=v.coined,
        m=v.any_of(v.MONTHS),
        y=lambda r: str(r.randint(2022, 2031)),
        f=v.any_of(v.FIRST[:-2]),
    ),
    0.2,
)
cell_range = v.mix(
    v.compose(
        "{a}{n}:{b}{m}|{a}{n}|{a}:{b}|{a}{n}:{a}{m}",
        a="A B C D E F".split(),
        b="G H K M P T Z AB".split(),
        n=lambda r: str(r.randint(1, 40)),
        m=lambda r: str(r.randint(41, 900)),
    ),
)
cell = v.compose("{a}{n}", a="A B C D E F G H K M P T AA AC".split(), n=lambda r: str(r.randint(1, 300)))
heading = v.loose(
    v.compose(
        "{a}|{b} {a}|{a} {d}|{a} of {c}",
        a="Region|Customer|Supplier|Category|Department|Branch|Salesperson|Payment Method|Product|Warehouse|Status|"
        "Campaign|Room|Grade|Donor|Country|Size",
        b="Home|Main|Assigned|Previous|Last|First|Second|Old|New|Former",
        c="Origin|Purchase|Delivery|Residence|Contact|Birth",
        d="Name|Code|Group|Type|Label",
    ),
    0.4,
)
figure_heading = v.loose(
    v.compose(
        "{b} {c}|{c} {d}|{c}|{b} {c} {d}",
        b="Net|Gross|Actual|Planned|Average|Final|Total|Billed|Estimated|Old",
        c="Price|Cost|Hours|Quantity|Score|Weight|Revenue|Margin|Discount|Rent|Distance|Headcount",
        d="per Unit|in EUR|2025|before Tax|per Head|last Year|in Kilos|this Quarter",
    ),
    0.4,
)
cell_text = v.compose(
    "{a} {b}|{a}|{c} {b}|{d} {a}|{a} for {c}",
    a="invoice sent|to be confirmed|out of stock|paid in cash|sample|vegetarian|on loan|returned|not applicable|left early",
    b="by courier|until Easter|since May|twice|again|for now|in person",
    c=v.full_name,
    d="still|mostly|partly|officially|probably|never",
)
chart_title = v.loose(
    v.compose(
        "{a} {b} {c}|{a} by {d}|{b} {c}|how {e} changed|{a} vs {b} {c}|{f} {b} by {d}",
        a="Revenue|Visitors|Rainfall|Sick Days|Sales|Donations|Water Use|Enrolments|Overtime|Rents|Harvest|Returns",
        b="Growth|Costs|Profit|Temperatures|Complaints|Orders|Savings|Attendance|Members",
        c="2021 to 2025|per Month|by Region|at a Glance|in Numbers|this Summer|since Opening|Year on Year",
        d="Branch|Age Group|Weekday|Season|Supplier|Class|District|Department",
        e="our prices|my weight|the river level|ticket sales|the heating bill|our team",
        f=v.any_of(v.CITY),
    ),
    0.3,
)
axis_label = v.compose(
    "{a} in {b}|{a}|{a} per {c}|{d} {a}",
    a="sales|distance|energy|visitors|temperature|cost|weight|rainfall|speed|height|income|waiting time|noise|depth",
    b="EUR|thousand dollars|kilometers|kWh|degrees|tonnes|millimeters|minutes|percent|decibels",
    c="month|household|employee|week|branch|patient|square meter",
    d="average|cumulative|median|monthly|relative|predicted",
)
series = v.compose(
    "{a}|{a} {y}|{c}|{b} {a}|{f}",
    a="revenue|forecast|budget|actuals|costs|visitors|profit|rainfall|churn|output|savings|absences",
    b="last year's|planned|online|northern|adjusted|seasonal|wholesale|group",
    y=lambda r: str(r.randint(2018, 2030)),
    c=v.any_of(v.CITY),
    f=v.any_of(v.FIRST[:-2]),
)
form_title = v.loose(
    v.compose(
        "{a} {b}|{c} {b}|{a} {b} {y}|{m} {a} {b}|{d} {a} {b}",
        a="Customer|Volunteer|Camp|Workshop|Lunch|Allergy|Exit|Parking|Course|Holiday|Wedding|Tournament|IT Help|Blood Donor",
        b="Survey|Signup|Questionnaire|Feedback|Registration|Application|Poll|Request",
        c=v.coined,
        d=v.any_of(v.CITY),
        m=v.any_of(v.MONTHS),
        y=lambda r: str(r.randint(2024, 2031)),
    ),
    0.3,
)
form_question = v.compose(
    "{a} {b}|{c} {d}|{e} {f}|{a} {b} {g}|{c} {d} {g}",
    a="How satisfied are you with|What do you think of|How did you hear about|Would you recommend|How often do you use",
    b="our canteen|the workshop|the parking garage|our delivery service|the app|the new timetable|the summer camp|our clinic",
    c="Do you need|Will you bring|Can you lend us|Do you own",
    d="a parking space|a vegetarian meal|a wheelchair ramp|a tent|a certificate|a lift home|an interpreter|a sleeping bag",
    e="What is|Please state|Please enter",
    f="your shirt size|your emergency contact|your date of birth|your favourite dish|your membership number|your shoe size",
    g="on Saturday|this year|during your stay|as a family|with children|at weekends",
)
farewell = v.compose(
    "{a}|{a}, {b}|{b}|{c} {d}",
    a="Thank you for taking part|All places are taken|The draw is closed|We have enough helpers|Registration has ended|"
    "The survey is over|Sorry, you are too late|Voting has finished",
    b="see you next year|results follow by mail|please call the office|try again in spring|the waiting list is full too|"
    "the winners will be told|we start on Monday",
    c="Questions go to|Late entries via|Please contact|Write to",
    d=v.any_of(v.FIRST[:-2]),
)

# ---------------------------------------------------------------- wiki pages, PDF files, scans, signatures

page_title = v.loose(
    v.compose(
        "{a} {b}|How to {c}|{a} {b} {d}|{e} {b}|When to {c}|{f} {b}|Why we {c}",
        a="Onboarding|Travel|Security|Printer|Vacation|Kitchen|Release|Meeting Room|Parking|Brand|First Aid|Hiring|Backup",
        b="Guide|Policy|Checklist|FAQ|Runbook|Handbook|Rules|Notes|Glossary|Decision Log",
        c="reset the router|book a van|write a test|claim expenses|brew the coffee|close the books|report a bug|"
        "order laptops|name branches|greet visitors|recycle batteries|plan a sprint",
        d="2026|Lisbon|for Interns|Draft|Archive|Berlin",
        e=v.coined,
        f=v.any_of(v.CITY),
    ),
    0.2,
)
wiki_space = v.mix(
    v.department,
    v.compose("{a} {b}|Team {c}|{c}", a="Field|Customer|Product|Data|Partner|Student|Clinic", b="Wiki|Docs|Hub|Knowledge|Space",
              c=v.coined),
)  # fmt: skip
edit_comment = v.compose(
    "{a} {b}|{a} {b} {c}|{d} asked for it|{e} {b}|{a} {b}, {d} asked for it",
    a="fixed|removed|updated|added|shortened|moved|corrected|clarified",
    b="the phone numbers|broken links|the floor plan|the price table|two screenshots|the intro|outdated steps|the opening hours",
    c="after the audit|for the new office|as discussed|from the workshop|for version 3",
    d=v.any_of(v.FIRST[:-2]),
    e="typo in|new draft of|spelling of|translation of",
)
form_field = v.compose(
    "{a} {b}|{b}|{a} {b} {n}",
    a="applicant|employer|landlord|patient|spouse|vehicle|guardian|company|tenant|seller",
    b="surname|signature date|street|postcode|tax number|nationality|occupation|account holder|phone|registration",
    n=lambda r: str(r.randint(1, 4)),
)
field_entry = v.mix(
    v.full_name,
    v.compose("{c}|{n} {s} Street|{j}", c=v.any_of(v.COUNTRY), n=lambda r: str(r.randint(1, 200)), s=v.any_of(v.LAST),
              j="retired nurse|self-employed carpenter|none|not married|tax adviser|see attachment|student|taxi driver"),
    v.code("##-###-####|@@######|#####"),
)  # fmt: skip
confidential = v.compose(
    "{a}|{b}|{c} {d}|{e}",
    a=v.full_name,
    b=v.company,
    c="purchase|reserve|salary|settlement|licence|rental",
    d="price|offer|fee|amount|terms|deposit",
    e=v.code("DE## #### ####|@@-######|###-##-####"),
)
chapter = v.loose(
    v.compose(
        "{a} {b}|{b}|{c} {n}|{a} {b} {y}|{d} {b}",
        a="Annual|Financial|Technical|Medical|Legal|Local|Historical|Detailed",
        b="Results|Outlook|Appendix|Methods|Drawings|Costs|Risks|Floor Plans|Tables|References|Warranty|Glossary",
        c="Chapter|Section|Part|Annex|Exhibit|Volume",
        d=v.any_of(v.CITY),
        n=lambda r: str(r.randint(1, 30)),
        y=lambda r: str(r.randint(1990, 2030)),
    ),
    0.3,
)
paper = v.compose(
    "{a} {b}|{c}'s {b}|{d} {b}|{b} from {e}|{a} {b} {y}",
    a="handwritten|yellowed|wedding|medical|school|rental|notarised|crumpled|insurance|old",
    b="certificate|contract|letter|diary|receipt|map|report card|passport|recipe book|land deed|ration card|ship manifest",
    c=v.any_of(v.FIRST[:-2]),
    d="grandma's|the landlord's|the museum's|our club's|the parish",
    e=v.any_of(v.CITY),
    y=lambda r: str(r.randint(1890, 2024)),
)
envelope_id = v.code("ENV-#####|env_%%%%%%|SIG-####|E-###-###|DS######|#######|sgn-%%%%")
agreement = v.loose(
    v.compose(
        "{a} {b}|{b} with {c}|{a} {b} {y}|{d} {b}|{f}'s {b}",
        a="rental|purchase|employment|loan|licence|franchise|nursing|catering|sponsorship|maintenance|tutoring|freelance",
        b="contract|agreement|addendum|waiver|consent form|terms|offer letter|power of attorney|receipt",
        c=v.company,
        d=v.any_of(v.CITY),
        f=v.any_of(v.FIRST[:-2]),
        y=lambda r: str(r.randint(2024, 2031)),
    ),
    0.3,
)
signing_note = v.compose(
    "{a}|{a}, {b}|{b}|{c} {d}|{a}, {c} {d}",
    a="please sign on page 3|initials on every page please|we need this back soon|your copy is attached|last step before the keys",
    b="call me with questions|many thanks|the rest is unchanged|nothing to print|the date is prefilled|see you at the office",
    c="the fee is|the start date is|the deposit stays|the term is|the annex is",
    d="as agreed|as on the phone|as before|as you wished|in clause 7|in the margin",
)
void_reason = v.compose(
    "{a} {b}|{c} {d}|{f} {g}|{a} {b} in clause {n}",
    a="a wrong|an outdated|a missing|a misspelled|a contested|an illegal",
    b="amount|address|surname|deadline|annex|interest rate|start date|bank account",
    c="the buyer's|the tenant's|the bank's|the applicant's|our client's",
    d="withdrawal|bankruptcy|change of mind|new lawyer|death|objection|counteroffer",
    f=v.any_of([f"{name}'s" for name in v.FIRST[:-2]]),
    g="resignation|second thoughts|veto|new job|relocation|divorce",
    n=lambda r: str(r.randint(2, 30)),
)
