"""Makers of values for technical tools: cloud resources, laboratory samples, accounts, machines and networks."""

from __future__ import annotations

import random

from agentkit_training.world import values as v

# ---------------------------------------------------------------- cloud

region = v.any_of(
    "eu-west-1|us-east-2|ap-south-1|frankfurt|oregon|tokyo|sa-east-1|virginia|stockholm|canada-central|europe-north1|"
    "us-central1|asia-east2|me-south-1|dublin|singapore|sydney|west europe|east us 2|af-south-1|mumbai|london|seoul"
)
bucket = v.compose(
    "{a}-{b}|{b}-{a}-{n}|{c}-{a}|{c}.{b}",
    a="assets backups raw media invoices exports photos logs firmware models uploads reports static".split(),
    b="prod staging archive team public eu test finance web mobile 2025 cold".split(),
    c=lambda r: v.coined(r).lower(),
    n=lambda r: str(r.randint(1, 99)),
)
volume = v.code("vol-%%%%%%|disk-##|vol-##|pd-@####|vol%%%%|data-disk-#")
snapshot = v.code("snap-%%%%%%|snap-##|ss-####|snap%%%%")
container = v.mix(
    v.code_name,
    v.compose(
        "{a}|{a}_{n}|{a}-{n}",
        a="nginx postgres redis worker grafana traefik minio celery mongo rabbit jenkins vault solr kibana".split(),
        n=lambda r: str(r.randint(1, 30)),
    ),
)
image = v.compose(
    "{a}:{b}|{a}|{c}/{a}:{b}",
    a="nginx postgres redis python node golang alpine debian mysql httpd ruby rust haproxy caddy influxdb".split(),
    b="latest 1.25 3.12 16 7.2 slim edge 2.0 stable".split(),
    c=lambda r: v.coined(r).lower(),
)
function = v.compose(
    "{a}_{b}|{a}-{b}|{a}{c}",
    a="resize send sync parse clean notify rotate index import render score tag".split(),
    b="thumbnails invoice orders feed users webhook catalog images emails ledger".split(),
    c="Images Orders Report Users Feed Mails".split(),
)
secret = v.compose(
    "{a}_{b}|{a}-{b}|{a}/{b}",
    a="stripe smtp db jwt github s3 twilio oauth slack redis ldap maps".split(),
    b="password token key secret login cert dsn".split(),
)

# ---------------------------------------------------------------- laboratory

sample = v.code("S-####|LAB-###|@@-##-###|SMP####|@##-#|B-####/#|@####|X-###")
specimen = v.compose(
    "{a}|{b} {a}|{a} from {c}",
    a="blood|river water|soil|saliva|plant tissue|steel|sediment|yeast culture|milk|sea water|urine|pollen|resin|clay|honey|serum|olive oil|peat|algae|paint|ash|spinal fluid",
    b="dried|filtered|frozen|diluted|untreated|fresh|powdered",
    c=v.any_of("well 3|the old mine|patient 12|site B|the north field|tank 2|the harbor|borehole 7"),
)
storage = v.compose(
    "freezer {n}|shelf {n}|rack {l}{n}|fridge {n}|drawer {n} of cabinet {l}|box {l}{n}|cold room {n}|the {k}",
    n=lambda r: str(r.randint(1, 30)),
    l="A B C D E F G".split(),
    k="minus eighty freezer|liquid nitrogen tank|dark cabinet|quarantine shelf|desiccator|sample archive",
)
instrument = v.compose(
    "{a}|{a} {n}|the {b} {a}|{c} {a}",
    a="spectrometer|pH meter|microscope|centrifuge|balance|incubator|pipette|oscilloscope|thermal cycler|gas chromatograph|viscometer|refractometer|colorimeter|conductivity meter|plate reader|autoclave|titrator|flow cytometer",
    b="new|old|small|portable|upstairs|infrared",
    c=lambda r: v.coined(r),
    n=lambda r: str(r.randint(1, 12)),
)
reagent = v.compose(
    "{a}|{b} {a}|{a}|{c}",
    a="ethanol|acetone|sodium chloride|hydrochloric acid|agarose|methanol|sulfuric acid|potassium nitrate|glucose|toluene|ammonia solution|silver nitrate|phenol|acetic acid|magnesium sulfate|hexane|glycerol|copper sulfate|trypsin|citric acid|formaldehyde|isopropanol",
    b="analytical grade|anhydrous|concentrated|sterile|deionized|technical",
    c="PBS buffer|Tris buffer|Taq polymerase|LB medium|EDTA|DMSO|fetal bovine serum|methylene blue",
)

# ---------------------------------------------------------------- records

dataset = v.compose(
    "{a}|{b}_{a}|{a}_{n}|{b}-{a}",
    a="sales visitors readings orders patients trips contracts stocks surveys members suppliers shifts claims rentals".split(),
    b="raw clean daily old eu staff web test".split(),
    n=lambda r: str(r.randint(2015, 2029)),
)
field = v.any_of(
    "email name status price city phone birthday country amount weight discount postcode color owner language rating "
    "quantity category stage supplier height grade notes currency due_date last_login created_at unit_cost zip_code "
    "first_name department salary street vat_number tax_rate sku brand model_year floor channel start_time"
)
record_id = v.code("####|#####|R-####|rec_%%%%|@@###|#####-#|row ###")
field_value = v.mix(
    v.any_of(
        "active|closed|pending|blue|unknown|paid|on hold|approved|none|retired|premium|draft|urgent|sold|returned"
    ),
    v.city,
    lambda r: str(r.randint(2, 999)),
    v.full_name,
)

# ---------------------------------------------------------------- accounts


def username(r: random.Random) -> str:
    """Make a login name."""
    first, last = r.choice(v.FIRST).lower(), r.choice(v.LAST).lower()
    return r.choice(
        (
            f"{first}.{last}",
            f"{first[0]}{last}",
            f"{first}{r.randint(1, 99)}",
            f"{first}_{last}",
            f"{v.coined(r).lower()}{r.randint(1, 999)}",
            f"{last}-{first[0]}",
        )
    )


account = v.usually(username, v.mix(v.full_name, v.email), 0.7)
key_name = v.compose(
    "{a}-{b}|{a} {b}|{a}_{b}",
    a="billing mobile partner nightly grafana crawler shop build chatbot warehouse newsletter kiosk".split(),
    b="reader sync job client export webhook bot dashboard import".split(),
)
key_id = v.code("key_%%%%%%|ak-####|AK@@####|k-%%%%|key-##")
ip_address = v.compose(
    "{a}.{b}.{b}.{c}", a=v.code("1#|10|172|192|8#|203"), b=lambda r: str(r.randint(0, 255)), c=v.code("1##|#|##")
)
reason = v.any_of(
    "left the company|on parental leave|suspicious logins|contract ended|shared password|failed audit|lost laptop|"
    "moved to another team|legal hold|never used it|stolen phone|bounced mails|test is over|asked for it|spam"
)

# ---------------------------------------------------------------- machines

machine = v.compose(
    "{a} {n}|the {b} {a}|{a} {l}|{c} {a}|{a}-{n}",
    a="lathe|press|mill|laser cutter|packing machine|welding robot|injection molder|bottling line|furnace|extruder|labeler|palletizer|band saw|sander|paint booth|loom|mixer|CNC router",
    b="big|old|left|second|hydraulic|new",
    c=lambda r: v.coined(r),
    n=lambda r: str(r.randint(1, 24)),
    l="A B C D".split(),
)
program = v.code("P-###|PRG####|O####|prog_##|job-###|NC-##-@")
part_number = v.code("PN-####|@@-#####|###-###-##|#####@|P/N ####|@##-@##")
batch = v.code("B####|LOT-####|L##-###|batch ##|CH-#####|#### @")
work_order = v.code("WO-####|W#####|JOB-###|WO##-###|M-####")
workpiece = v.compose(
    "{b} {a}|{a}|{a} type {l}",
    a="gearboxes|brackets|bottle caps|pump housings|hinges|circuit boards|valves|drawer fronts|bearings|bicycle frames|lids|shafts|flanges|cable drums|chair legs|heat sinks|springs|nozzles|door handles|gaskets",
    b="aluminium|plastic|steel|painted|left-hand|large|oak",
    l="A B C".split(),
)
defect = v.any_of(
    "scratched surface|crack at the weld|missing thread|wrong color|burrs on the edge|hole off center|bent flange|"
    "porous casting|loose rivet|label upside down|leaking seal|warped lid|bubbles in the paint|chipped corner|"
    "diameter out of tolerance|rust spots|faulty sensor|stripped screw|oil stains|dent in the housing"
)
stoppage = v.any_of(
    "jammed feeder|power cut|tool change|material shortage|hot motor|broken belt|sensor fault|missing operator|"
    "leaking hose|blocked nozzle|software update|worn bearing|tripped fuse|dull blade|empty coolant tank"
)

# ---------------------------------------------------------------- networks

sim = v.code("8944##########|89##########|SIM-#####|SIM####|ICC######")
plan = v.compose(
    "{a} {b}|{a} {n}|{b} {n}",
    a="Flex|Smart|Family|Student|Basic|Business|Global|Prepaid|Comfort|Young",
    b="Mobile|Talk|Data|Unlimited|Travel|Surf",
    n="S M L XL 5 10 20".split(),
)
carrier = v.usually(
    v.any_of("Vodafone|T-Mobile|Orange|Verizon|O2|Telenor|Swisscom|AT&T|Telia|Airtel|Movistar|Rogers|Telstra"),
    v.compose("{a} Mobile|{a} Tel|{a}com", a=v.coined),
)
router = v.compose(
    "{a}-{n}|{a}{n}|the {b} router|{c}-gw|the {b} switch",
    a="router switch ap gw sw core edge".split(),
    b="office|basement|guest|lobby|warehouse|attic|main|upstairs|workshop|reception",
    c=lambda r: v.coined(r).lower(),
    n=lambda r: str(r.randint(1, 60)),
)
wifi = v.compose(
    "{a}-{b}|{c}{b}|{a}_{n}|{c} {b}|{a} {b}",
    a="Home|Cafe|Office|Garden|Studio|Clinic|Library|Hotel|Attic",
    b="WiFi|Net|Guest|5G|LAN|Wireless",
    c=v.coined,
    n=lambda r: str(r.randint(1, 99)),
)
passphrase = v.compose(
    "{a}{n}{b}|{a}-{b}-{n}|{b}{n}|{a}{b}{n}",
    a=v.coined,
    b=lambda r: v.coined(r).lower(),
    n=lambda r: str(r.randint(10, 9999)),
)
client = v.compose(
    "{f}'s {d}|the {d}|{d} {n}|the {r} {d}",
    f=v.any_of(v.FIRST[:-2]),
    d="laptop|tablet|phone|console|tv|printer|camera|doorbell|thermostat|media server",
    r="kids'|kitchen|office|guest|bedroom",
    n=lambda r: str(r.randint(2, 9)),
)
