"""Words that made-up values are composed of. A bar stands for a space inside an entry."""

from __future__ import annotations


def _split(text: str) -> tuple[str, ...]:
    return tuple(word.replace("|", " ") for word in text.split())


STEMS = _split("""
    sales orders invoices customers budget report notes summary data results inventory products employees log logs
    expenses income stock contacts schedule tasks agenda minutes readme changelog plan ideas draft letter memo recipe
    journal config settings users events tickets payments prices shipments returns survey scores measurements weather
    temperatures readings transactions accounts projects hours attendance grades students courses books movies songs
    playlist recipes ingredients garden travel trip itinerary packing quotes contract lease policy manual guide faq
    index main app server client utils helpers test setup parser model train export import backup archive final copy
    meeting feedback reviews errors access metrics usage traffic visits campaigns leads suppliers vendors parts machines
    sensors energy water fuel vehicles routes stops deliveries warehouse crew roster payroll bonuses taxes donations
    members bookings guests rooms menu dishes allergens patients appointments doses trials samples specimens plots
    harvest yields soil rainfall tides flights airports gates luggage cars rentals mileage claims premiums policies
    loans rates deposits balances ledger receipts refunds coupons carts wishlist ratings votes polls speakers sessions
    abstracts papers citations references chapters outline glossary poem story script lyrics captions transcript
    interview questions answers quiz homework lesson syllabus timetable todo shopping chores wishes gifts birthdays
    addresses phones emails newsletter subscribers followers posts comments drafts pages sitemap links bookmarks cookies
    headers routes2 schema migrations seeds fixtures models views forms queue jobs workers cron monitor alerts incidents
    outages uptime latency benchmarks profile trace debug crash dump stack build release version licenses credits
    translations strings labels colors fonts icons layout theme template invoice-list price-list address-book team-plan
    kickoff retro standup roadmap backlog sprint estimates risks decisions requirements specs proposal brief pitch deck
    forecast targets quotas commissions territories stores branches depots pallets bins lots batches defects inspections
    audits permits visas tenants meters bills utilities repairs tools paint lumber plants seedlings hens eggs honey bees
    climbs runs workouts rides laps splits weights calories meals sleep moods habits goals diary dreams cities countries
    populations elections districts schools libraries museums tours landmarks species birds trees stars planets
""")
FOLDERS = _split("""
    data docs src reports archive exports inputs output logs config notes drafts images tests scripts backup shared
    public private projects finance hr marketing sales 2023 2024 2025 2026 q1 q2 q3 q4 old new tmp raw clean legal
    uploads downloads inbox outbox outputs results assets media static templates lib bin etc papers manuscripts letters
    invoices receipts contracts clients customers vendors orders stock warehouse lab experiments models datasets
    survey team admin office home work personal family school courses homework thesis recipes garden travel photos
    january february march april may june july august september october november december week1 week12 day2 run3 v2
""")
TEXT_ENDS = _split("txt md txt md log txt md rst ini cfg yaml yml py js html toml tex conf sh css text org")
DATA_ENDS = _split("csv csv csv csv json tsv sqlite jsonl db")
BARE_FILES = _split("README LICENSE Makefile Dockerfile CHANGELOG TODO NOTES AUTHORS VERSION Procfile")
BARE_TEXTS = _split(
    "hosts crontab .env .gitignore .bashrc .editorconfig fstab INSTALL COPYING requirements rota inbox scratch COPYRIGHT"
)

NUMERIC = _split("""
    amount price cost total revenue profit quantity units weight height age score rating salary bonus hours distance
    duration temperature pressure speed volume discount tax balance budget spend clicks views visits sales stock margin
    fee rent length width depth area population rank grade points calories latency size amount_due amount_paid net_price
    gross_pay unit_price list_price order_total cart_value shipping_cost unit|price order|total shipping|cost net|income
    gross|margin list|price hourly|rate overtime overtime_hours days_late days|late lead_time lead|time delay minutes
    seconds mileage fuel_used fuel|used consumption kwh energy rainfall rain humidity wind_speed wind|speed altitude
    depth_m distance_km distance|km heart_rate heart|rate steps sleep_hours protein fat sugar sodium servings
    attendance absences headcount capacity seats passengers tickets downloads installs signups churn conversions
    impressions open_rate open|rate bounce_rate response_time response|time errors retries uptime cpu memory bandwidth
    requests votes turnout donations pledges interest principal premium claims payout refund refunds deposit deposits
    withdrawals commission tips fare toll parking_fee late|fee pages words_count citations goals assists wins losses
    yield harvest yield_kg acres pallets cartons defects scrap downtime output_units output value worth credit debit
    returns shrinkage turnover spend_eur price_usd total_eur amount_usd Amount Price Revenue Total Score Qty qty TotalCost
""")
KEYS = _split("""
    region country city state product category customer department team status month year quarter store branch channel
    supplier brand color type segment gender level class warehouse project employee driver vehicle campaign source
    device owner genre author language plan priority shift weekday day week date sku product_id customer_id
    customer|name product|name product_line product|line sales_rep sales|rep account_manager manager agent vendor
    office site building floor room machine line_number sensor station route stop carrier airline airport terminal
    gate patient ward doctor clinic species breed crop field plot farm variety sensor_id job_title job|title role grade
    school teacher course subject semester publisher artist album platform browser operating_system os app version
    severity component assignee reporter label stage pipeline outcome payment_method payment|method currency market
    district neighborhood postcode zip_code zip|code county province territory age_group age|group tier membership
    cuisine dish supplier_name Region Product Department Status Country Category Store delivery_type delivery|type
""")
CATEGORIES = _split("""
    North South East West Northeast Midwest Europe Asia Africa Oceania Berlin Paris London Madrid Oslo Vienna Boston
    Chicago Toronto Sydney Hamburg Munich Porto Lyon Turin Denver Austin Seattle open closed pending active inactive
    cancelled shipped delivered returned paid unpaid overdue draft approved rejected new gold silver bronze platinum
    retail wholesale online premium basic free trial enterprise red blue green black white yellow grey laptops phones
    chairs desks shoes books coffee tea bread cheese lamps bikes helmets tents jackets gloves toys garden|tools
    kitchenware office|supplies engineering marketing finance support legal design operations sales logistics HR IT
    Monday Tuesday Friday Saturday January March June October Q1 Q2 Q3 Q4 high medium low urgent critical minor
    domestic export import A B C D A1 B2 X9 2022 2023 2024 2025 Germany France Spain Italy Norway Brazil Japan Canada
    Mexico Kenya India Poland New|York Los|Angeles San|Diego Cape|Town Hong|Kong Buenos|Aires Acme Globex Initech Umbra
    Nordwind Fabrikam Contoso Brightside Loxley Pinecrest Harbor|Lane mobile desktop tablet email phone web walk-in
    referral card cash transfer voucher morning evening night weekday weekend economy business first|class sedan van
    truck rock jazz pop fiction poetry history English Spanish German yes no true false male female full-time part-time
    in|progress on|hold out|of|stock new|customer key|account ground|floor north|wing pass fail won lost
""")
CITIES = _split("""
    Berlin Paris London Madrid Rome Vienna Oslo Stockholm Helsinki Warsaw Prague Lisbon Dublin Athens Cairo Lagos
    Johannesburg Dubai Mumbai Delhi Bangkok Singapore Seoul Beijing Shanghai Manila Jakarta Melbourne Auckland Honolulu
    Denver Chicago Toronto Vancouver Montreal Boston Phoenix Lima Bogota Santiago Istanbul Moscow Kyiv Zurich Brussels
    Amsterdam Copenhagen Budapest Bucharest Sofia Belgrade Zagreb Milan Naples Barcelona Munich Hamburg Geneva Edinburgh
    Manchester Reykjavik Riga Vilnius Tallinn Minsk Tbilisi Baku Tehran Baghdad Riyadh Doha Jerusalem Amman Beirut
    Nairobi Accra Dakar Casablanca Tunis Algiers Kinshasa Kampala Harare Maputo Perth Brisbane Sydney Adelaide Darwin
    Wellington Hanoi Taipei Osaka Tokyo Kathmandu Dhaka Karachi Lahore Kabul Tashkent Almaty Yangon Colombo Chennai
    Kolkata Bangalore Miami Atlanta Dallas Houston Seattle Portland Detroit Philadelphia Anchorage Havana Kingston
    Caracas Quito Montevideo Asuncion New|York Los|Angeles San|Francisco Las|Vegas Salt|Lake|City Mexico|City Panama|City
    Buenos|Aires Sao|Paulo Rio|de|Janeiro Cape|Town Addis|Ababa Tel|Aviv Abu|Dhabi Kuala|Lumpur Hong|Kong Ho|Chi|Minh|City
    New|Delhi Port|Moresby San|Juan Guatemala|City La|Paz
""")
ZONES = _split("""
    Europe/Berlin Europe/Paris America/New_York America/Chicago Asia/Tokyo Asia/Kolkata Australia/Sydney UTC GMT
    Europe/London America/Sao_Paulo Africa/Cairo Pacific/Auckland Asia/Shanghai America/Denver America/Los_Angeles
    Europe/Madrid Europe/Rome Europe/Kyiv Asia/Dubai Asia/Singapore Africa/Lagos Africa/Nairobi America/Toronto
    America/Bogota Asia/Seoul Asia/Manila Pacific/Honolulu Etc/UTC America/Mexico_City Europe/Istanbul Asia/Karachi
""")
ZONE_LANDS = _split("Japan Singapore Egypt Turkey Israel Iran Portugal Poland Cuba Jamaica Iceland EST CET UTC GMT")
NAMES = _split("""
    Anna Ben Carla David Elena Felix Grace Hugo Ida Jonas Karin Leo Maria Nils Olga Paul Rosa Sam Tina Uwe Vera Will
    Yara Zoe Omar Priya Chen Kofi Aiko Luis Amir Bella Cyrus Dora Emil Fatima George Hana Ivan Jana Kurt Lena Marco Nadia
    Oscar Petra Quinn Ravi Sofia Tom Ursula Victor Wanda Xavier Yusuf Zara Noah Mia Lucas Emma Aaron Bianca Colin Daria
    Ethan Freya Gavin Helga Igor Julia Kenji Laila Mateo Nora Otto Pia Rahul Selma Theo Umar Viola Wes Ximena Yan
""")
PEOPLE = _split("""
    mum dad my|sister my|brother the|landlord the|plumber the|dentist the|bank the|accountant the|neighbours
    the|electrician my|boss the|vet the|school the|garage the|caterer the|printer|shop the|insurance the|florist grandma
    the|new|intern the|client the|lawyer my|cousin the|tax|office the|pharmacy the|gym the|library
""")
THINGS = _split("""
    milk bread batteries tickets flowers stamps paint screws candles coffee apples rice soap lamp printer router camera
    bike car boiler roof fence garden kitchen garage window heater laptop phone passport licence insurance contract lease
    invoice budget roadmap slides website database backup password certificate parcel package key alarm umbrella ladder
    drill hammer kettle toaster fridge freezer oven sink tap shower mirror carpet curtain sofa mattress pillow blanket
    coat boots scarf suitcase tent stove charger cable monitor keyboard headset speaker projector whiteboard desk chair
    shelf folder stapler envelope postcard calendar diary notebook pen ruler globe piano guitar violin drum ball racket
    helmet skates kayak rope lantern compass map binoculars aquarium hamster puppy kitten hay straw seeds compost rake
    spade wheelbarrow hose sprinkler gutter chimney doorbell mailbox keypad gate barrel crate pallet forklift trailer
    tyre brake clutch exhaust wiper mortgage loan deposit refund receipt warranty manual survey report proposal draft
    agenda minutes poster banner flyer brochure logo newsletter podcast video trailer script costume cake pizza pasta
    salad soup cheese butter eggs flour sugar salt pepper olives tomatoes onions carrots potatoes garlic basil lemons
    oranges bananas grapes juice tea wine beer yoghurt honey jam nuts chocolate cereal toothpaste shampoo vitamins
    plasters aspirin glasses lenses
""")
DEEDS = _split("""
    buy fix check renew cancel order return clean paint sell book pay collect prepare review update replace repair pick|up
    print sign move archive test upgrade refill wash charge measure photograph insure register unpack assemble borrow
    lend mend polish label sort donate recycle hang deliver inspect schedule rent install wrap post sharpen water oil
    drop|off bring|back send|off look|for get hide weigh finish cut varnish
""")
PERSON_DEEDS = _split("""
    call email text visit ask thank invite remind pay write|to meet pick|up congratulate phone message ring reply|to
    apologise|to talk|to check|in|with follow|up|with
""")
WHEN = _split("""
    today tomorrow tonight on|Monday on|Tuesday on|Wednesday on|Thursday on|Friday next|week before|noon at|five
    in|the|morning this|weekend after|lunch by|the|end|of|the|month on|the|first|of|May in|October before|the|holidays
    at|half|past|nine by|Thursday|evening before|Saturday on|Sunday|morning at|8|am at|4:30|pm every|Friday next|month
    before|the|deadline after|work this|evening in|two|weeks on|the|way|home
""")
ADJECTIVES = _split("""
    old new red broken spare main second missing annual quarterly final urgent green large small monthly blue wooden
    shared private internal weekly early late cheap heavy light yellow empty full rusty digital portable temporary
    official signed blank printed frozen fresh organic secret local foreign upstairs downstairs outdoor electric
""")
SUBJECTS = _split("""
    the|budget the|meeting our|office the|server the|supplier the|garden the|train the|team my|sister the|client
    the|report the|project the|library the|kitchen sales revenue the|weather the|contract the|school our|website
    the|shipment the|release the|warehouse the|landlord the|workshop the|museum the|bus the|plumber our|main|customer
    the|second|draft the|spare|key the|wifi the|boiler the|committee the|new|printer the|deadline the|rent the|bakery
    the|pilot the|database the|night|shift the|concert the|survey the|quarterly|review
""")
PREDICATES = _split("""
    is|late was|approved needs|work starts|at|nine ends|on|Friday looks|good went|up|by|ten|percent was|moved has|changed
    is|closed costs|too|much was|delivered fell|slightly has|a|new|owner passed|the|review must|wait opens|next|month
    is|ready needs|a|new|battery is|closed|on|Mondays moved|to|the|second|floor was|cancelled is|full starts|again|in|May
    rose|by|three|percent is|behind|schedule was|signed|yesterday needs|another|week went|down|last|night is|almost|done
    has|no|parking was|sold|out is|under|repair accepts|cards|only will|be|late|again takes|forty|minutes
""")
STATES = _split("""
    under|the|doormat in|the|top|drawer in|the|blue|box on|the|fridge behind|the|shed at|the|office with|the|neighbours
    in|the|cellar next|to|the|printer in|the|glove|box on|the|second|shelf at|grandma's|house in|the|left|cupboard
    in|the|hall at|the|repair|shop on|the|balcony
""")
LIKES = _split("""
    oat|milk window|seats morning|meetings green|tea short|emails hiking jazz dark|chocolate spicy|food early|trains
    cats board|games tulips linen|shirts quiet|rooms rye|bread phone|calls crosswords
""")
TOPICS = _split("""
    refund renewal holidays insurance parking budget dentist passwords birthdays recipes invoices deadlines wifi garden
    taxes training interviews suppliers travel|plans car|repair school|trip gift|ideas reading|list doctor rent loan
    project|alpha phase|two hiring security backups pricing packaging onboarding kitchen plumber shopping vacation
    marathon tuition catering moving|house wedding boiler heating landlord visa exam lease painting medication
    book|club newsletter roadmap conference|talk budget|review release|date guest|list seating spare|key bike
""")
PHRASES = _split("""
    error warning timeout refund renewal invoice|number due|date opening|hours safety data|protection customer|name
    sick|leave password out|of|stock late|fee terms|of|use import|error null|pointer main|function max|retries net|profit
    gross|margin project|alpha phase|two open|issue fixme deprecated copyright access|denied connection|reset unit|price
    annual|leave TODO FIXME exception deadline budget|cut connection|refused disk|full permission|denied not|found
    login|failed delivery|address payment|terms cancellation|policy return|label warranty|period notice|period
    minimum|wage overtime|pay travel|costs key|findings next|steps action|items open|questions lessons|learned
    press|release launch|date price|increase supply|chain quality|control root|cause risk|assessment meeting|room
    conference|call board|meeting annual|report cash|flow balance|sheet income|tax value|added|tax purchase|order
    tracking|number serial|number batch|size room|temperature melting|point control|group sample|size standard|deviation
    confidence|interval null|value memory|leak race|condition stack|trace segmentation|fault merge|conflict dark|mode
    user|agent api|key rate|limit status|code class|name return|value
""")
CODE_WORDS = _split("""
    user_id max_retries DEBUG localhost api_key get_user load_config timeout=30 parse_line import|os def|main TODO:
    print( self.name http_client ValueError status_code port|8080 v1.2.0 version return|None is_active API_URL
    batch_size log_level encoding=utf-8 <title> class|Parser TypeError SELECT assert utf-8 base_url 404 500 null
""")
BARE_EDITS = _split("""
    Monday Tuesday draft final red green teh the colour color 2024 2025 8080 9090 localhost staging production Berlin
    Munich foo bar apples pears Anna Hanna low high false true alpha beta v1 v2 monthly weekly debug info cats dogs
    optional required January February 15 20 old_name new_name total sum open closed tea coffee
""")
OLD_PHRASES = _split("""
    Monday|morning in|progress old|address first|draft version|1.0 port|8080 the|blue|team main|street due|in|March
    to|be|decided 10|percent quarterly|report pending|approval room|12 see|below our|supplier Dear|Sir timeout|=|30
    debug|=|true name:|demo log_level:|info import|json return|None x|=|1 def|run hello|world version:|2 max|=|10
    TODO color:|red theme|=|light status:|open last|year Kind|regards price|list not|available coming|soon
""")
SHORT_TEXTS = _split("""
    hello|world done ok version|1.2 TODO hello yes 42 a=1,|b=2 draft x,y,z name:|test hello|there it|works
    first|line ready test approved pass fail in|progress closed|for|lunch see|you|tomorrow all|good back|at|noon
    out|of|office 100% nothing|to|report Happy|Birthday welcome work|in|progress do|not|touch <h1>Hi</h1> key=value
    {"ok":|true} debug=true #|Title -|item|one end|of|file goodbye confidential 1,2,3 id,name,price
""")
LAST_WORDS = _split("""
    Q3|was|strong no|issues|found checked|by|Anna reviewed|today build|passed reading|12.5 visitor|count|87 task|finished
    shipped|on|time status|green deployed|version|3 meeting|moved paid|in|full temperature|21.4 backup|completed
""")
UNITS: dict[str, tuple[str, ...]] = {
    "length": _split("""meters metres km kilometers miles feet inches cm yards mm m ft kilometres centimeters foot mile
        inch meter kilometer nautical|miles centimetres millimeters micrometers yd in light|years"""),
    "mass": _split("""kg kilograms pounds lbs grams g ounces oz stone tons lb kilos tonnes milligrams mg kilogram pound
        metric|tons ounce gram carats"""),
    "heat": _split("""celsius fahrenheit kelvin degrees|celsius degrees|fahrenheit C F Celsius Fahrenheit °C °F K degC
        degF"""),
    "volume": _split("""liters litres gallons cups ml pints tablespoons teaspoons quarts fluid|ounces milliliters L
        cubic|meters liter gallon cup tbsp tsp fl|oz cubic|feet barrels cl"""),
    "time": _split("seconds minutes hours days weeks ms years milliseconds months hour s min h decades fortnights"),
    "speed": _split("km/h mph knots m/s kmh kph miles|per|hour meters|per|second kilometers|per|hour feet|per|second"),
    "data": _split("MB GB KB TB bytes megabytes gigabytes bits kilobytes terabytes MiB GiB kB"),
    "area": _split("""acres hectares square|meters square|feet km2 m2 square|miles square|kilometers ft2 sq|ft hectare
        acre"""),
    "energy": _split("joules calories kWh kcal kilojoules J kJ watt|hours BTU kilocalories electronvolts"),
    "power": _split("watts kilowatts horsepower W kW hp megawatts"),
    "pressure": _split("psi bar pascal atmospheres kPa hPa pascals atm mmHg millibars"),
    "angle": _split("degrees radians rad turns gradians"),
    "frequency": _split("Hz kHz MHz GHz hertz megahertz rpm"),
}  # fmt: skip
HOSTS = _split("""
    example meadow northwind openlake harborview bluepine quietcity tinyclock greenfield starling lanterns riverbend
    mapleworks oldtown daily-bread solarpath cloudgate papertrail clearwater stonebridge foxglove
""")
HOST_ENDS = _split(".example.com .org .net .io .example.org .dev .co.uk .com .edu .gov .info .app .de .fr")
COMMANDS = _split("""
    ls|-la git|status git|diff|--stat df|-h uptime pwd whoami date env ps|aux make|test make|build npm|install
    python|app.py cat|/etc/hostname head|-n|{n}|{f} tail|-{n}|{f} wc|-l|{f} grep|-r|{w}|. sort|{f} du|-sh|.
    find|.|-name|{g} git|log|-{n} echo|{w} touch|{f} mkdir|{d} tree|{d} file|{f} md5sum|{f} free|-m hostname id
    chmod|+x|{f} gzip|{f} diff|{f}|{f} cut|-d,|-f{n}|{f} pytest|-q cargo|build docker|ps node|index.js curl|--version
    tar|czf|out.tgz|{d} sed|-n|1,{n}p|{f} uniq|-c|{f} cp|{f}|{d} mv|{f}|{f} rm|{f} rm|-r|{d} ls|{d} ls|-l|{d}
    git|log|--oneline git|branch|-a git|checkout|main git|pull git|add|{f} git|commit|-m|{w} git|stash|list
    npm|run|build npm|test yarn|install pip|list pip|install|{w} pip|freeze python|--version python3|{f} node|--version
    go|test|./... cargo|test mvn|package gradle|build make|clean make cmake|.. ninja which|python which|{w} uname|-a
    lscpu nproc lsblk mount top|-b|-n|1 ps|-ef kill|{n}{n} sleep|{n} seq|{n} cal date|+%Y tty history printenv|PATH
    printenv|HOME echo|$HOME echo|$PATH basename|{f} dirname|{f} realpath|{f} stat|{f} wc|-w|{f} wc|-c|{f} nl|{f} tac|{f}
    rev|{f} strings|{f} xxd|{f} sha256sum|{f} cksum|{f} split|-l|{n}|{f} paste|{f}|{f} comm|{f}|{f} join|{f}|{f}
    grep|-c|{w}|{f} grep|-n|{w}|{f} grep|-i|{w}|{f} awk|'{print|$1}'|{f} jq|.{w}|{f} sqlite3|{f}|.tables unzip|{w}.zip
    zip|-r|{w}.zip|{d} tar|xzf|{w}.tar.gz du|-h|{d} find|{d}|-type|f find|.|-mtime|-{n} ruff|check|. mypy|{d}
    black|--check|. docker|images docker|compose|up|-d kubectl|get|pods terraform|plan ping|-c|{n}|localhost ip|addr
    ss|-tln ./run.sh ./{w}.sh|--dry-run bash|{f} sh|{f} rsync|-a|{d}|{d} ln|-s|{f}|{f} column|-t|{f} bc|-l vmstat
    make|lint make|docs cat|{f} less|{f} rg|{w} fd|{w} column|-s,|-t|{f} python3|-m|venv|.venv python3|-m|pytest
""")
PIPES = _split("wc|-l sort head|-{n} grep|{w} uniq|-c tail|-{n} sort|-n sort|-u cut|-c1-{n} tr|a-z|A-Z less xargs|ls")
SNIPPETS = _split("""
    print({n}+{n}) sum([{n},{n},{n}]) len('{w}') print('{w}') [i**2|for|i|in|range({n})] import|os;|print(os.getcwd())
    max({n},|{n},|{n}) sorted({{n},{n},{n}}) '{w}'[::-1] print(list(range({n}))) round({n}.14159,|2) dict(a={n},|b={n})
    import|sys;|print(sys.version) abs(-{n}) ','.join(['{w}','{w}']) print(sum(x*x|for|x|in|range({n}))) {n}|%|3
    any([0,{n}]) import|random;|print(random.random()) {n}//3 print("{w}") hex({n}) str({n}).zfill(5)
    [n|for|n|in|range({n})|if|n%2] import|json;|print(json.dumps({'a':{n}})) pow(2,|{n}) print({n}**{n}) print(2**{n})
    print({n}*{n}) '{w}'.upper() '{w}|{w}'.title() '{w},{w}'.split(',') print('{w}'.count('a')) bin({n}) oct({n})
    chr(6{n}) ord('a') divmod({n},|7) list(zip([1,2],['a','b'])) set('{w}') print(sorted('{w}')) list('{w}') min([{n},{n}])
    import|math;|print(math.pi) import|math;|print(math.sqrt({n})) import|math;|math.factorial({n})
    from|datetime|import|date;|print(date.today()) import|time;|print(time.time()) x|=|{n};|print(x|*|x)
    a,|b|=|{n},|{n};|print(a|+|b) for|i|in|range({n}):|print(i) while|False:|pass print(type({n})) print(f'{{n}}')
    import|platform;|print(platform.system()) import|string;|print(string.digits) import|statistics;|print(statistics.mean([{n},{n}]))
    {w}|=|'{w}';|print(len({w})) print('{w}'|*|{n}) print({n}|>|{n}) isinstance({n},|int) print(not|True) print('-'.join('{w}'))
    print(open('{f}').read()) len(open('{f}').readlines()) import|csv;|print(list(csv.reader(open('{f}')))) print(round({n}/{n},|3))
    list(map(str,|[{n},{n}])) [w|for|w|in|'{w}|{w}'.split()] print({n}|in|[{n},{n}]) sum(range({n})) print(max('{w}'))
    import|re;|print(re.findall('a',|'{w}')) import|collections;|print(collections.Counter('{w}')) lambda|x:|x+{n}
    import|os;|os.listdir('.') print(sum(int(d)|for|d|in|str(2**{n}))) print([x|for|x|in|range(2,{n})]) enumerate('{w}')
""")
