"""How people ask for the tools of the `time` plugin."""

from __future__ import annotations

from agentkit_training import values as v
from agentkit_training.bundled.shape import Tool, ways
from agentkit_training.family import Family, Maker, Param

DATE = "such as 2026-03-05."

NOW = Tool(
    ("current_time", "clock", "what_time_is_it"),
    (
        "Tell the current date and time, in a time zone or city if given.",
        "Return what time it is now.",
        "Give today's date and the local time of a place.",
        "Look at the clock.",
    ),
    (Param("timezone", "string", "An IANA time zone or a big city.", False),),
)
NOWS = (
    NOW.asked(
        ways(
            "what [time|day|date] is it [now|right now|today|]", "what's the [time|date|current time|current date|date today|time now]", "[tell|give] me the [time|date|current time|date and time]", "[current|today's] [time|date]", "what is today's date", "time [please|now|]", "what is the time", "do you have the time",
            "what weekday is it", "[show|check] the [clock|time|date]", "now?", "which date do we have", "what day of the week is it", "whats the time", "what's today", "which day is it today", "date?", "time?", "what time do we have", "what hour is it", "how late is it", "is it [morning|evening|late|noon] already, what time is it",
            "i lost track of time, [what time is it|what day is it]", "i don't have my watch, what's the time", "what month are we in", "what year is it", "current date and time", "date and time please", "the date today", "look at the clock", "could you tell me what time it is", "do you know what day it is", "give me a timestamp", "current timestamp",
            "print the [current date|date|time]", "today's date please", "what's the date", "what date are we on", "what is the current date and time", "can i have the exact time", "what's the local time", "i need today's date", "for the header i need today's date", "time check", "the time?", "what is the day today", "get the current time",
        ),
    ),
    NOW.asked(
        ways(
            "what time is it in {timezone}", "what's the time in {timezone}", "[current|local] time in {timezone}", "time in {timezone}", "[tell|give] me the [time|date|current time|local time] in {timezone}", "[what's|what is] the [date|local time|current time|time right now] in {timezone}", "{timezone} time", "how late is it in {timezone}",
            "[check|show] the time in {timezone}", "is it [late|night|morning|already tomorrow] in {timezone}, what time is it there", "{timezone}: what time is it", "what time is it right now in {timezone}", "what's the clock in {timezone}", "whats the time in {timezone}", "what day is it in {timezone}", "what date is it in {timezone}",
            "i want to call someone in {timezone}, what time is it there", "before i phone {timezone}, what's the local time there", "now in {timezone}", "current time {timezone}", "time zone {timezone}, what time is it", "what hour is it in {timezone}", "what time do they have in {timezone}", "what's today's date in {timezone}",
            "what time is it over in {timezone}", "do you know the time in {timezone}", "could you check what time it is in {timezone}", "clock for {timezone}", "{timezone} now", "get the time for {timezone}", "for {timezone}, what's the current time", "my colleague sits in {timezone}, what time is it for her", "how late is it now in {timezone}",
            "time now in {timezone} please", "show me the clock in {timezone}", "what is the time in the {timezone} time zone", "use the time zone {timezone} and tell me the time", "date and time in {timezone}", "what time would it be in {timezone} right now", "are they awake in {timezone}, what time is it",
            "tell me how late it is in {timezone}", "local time of {timezone}", "what weekday is it in {timezone}", "time in {timezone}?", "the current time in {timezone}", "i'm meeting people from {timezone}, what's their time now",
        ),
        timezone=v.zone,
    ),
)  # fmt: skip

DIFFERENCE = Tool(
    ("date_difference", "daysBetween", "count_days"),
    (
        "Count the days between two dates.",
        "Tell how far apart two dates are.",
        "Return the time that lies between a first and a second date.",
        "Work out how long it is from one day to another.",
    ),
    (
        Param("start", "string", f"The first date, {DATE}", True, format="date"),
        Param("end", "string", f"The second date, {DATE}", True, format="date"),
    ),
)
DIFFERENCES = (
    DIFFERENCE.asked(
        ways(
            "how many days [are|are there|is it] [between|from] {start} [and|to|until] {end}", "how many days between {start} and {end}", "how many days from {start} to {end}", "[days|number of days|difference|time] between {start} and {end}", "[count|calculate|compute] the days [between|from] {start} [and|to|until] {end}",
            "how long [is it|] from {start} [to|until|till] {end}", "how [far|many days] apart are {start} and {end}", "from {start} to {end}, how many days [is that|are there|]", "{start} to {end} in days", "{start} - {end}, how many days", "{start} to {end}, how long", "what is the [difference|number of days|distance] between {start} and {end}",
            "how much time [lies|is|passes] between {start} and {end}", "date difference {start} {end}", "days from {start} till {end}", "how many [weeks|months|days|years] [between|lie between|are between] {start} and {end}", "between {start} and {end} there are how many days", "how many [weeks|months|days] from {start} until {end}",
            "what's the gap between {start} and {end}", "how big is the gap between {start} and {end}", "the trip goes from {start} to {end}, how many days is that", "the project ran from {start} to {end}, how long was it", "i was born on {start}, how many days old was i on {end}", "starting {start} and ending {end}, how many days",
            "it starts on {start} and ends on {end}, how long is it", "i'm away from {start} to {end}, how many days is that", "how many days passed from {start} to {end}", "how many days went by between {start} and {end}", "if i leave on {start} and come back on {end}, how many days am i gone", "count days: {start} to {end}",
            "subtract {start} from {end}", "difference in days between {start} and {end}", "length of time from {start} to {end}", "how long did it take from {start} to {end}", "how many nights from {start} to {end}", "duration from {start} to {end}", "tell me how many days there are between {start} and {end}",
            "could you count the days from {start} to {end}", "i need the number of days from {start} to {end}", "how many days is {end} after {start}", "how many days after {start} is {end}", "how long after {start} is {end}", "the lease runs {start} to {end}, how many days", "time from {start} to {end}", "what's the time span {start} to {end}",
            "days between {start} & {end}", "days {start} {end}", "how many days lie between {start} and {end}", "what is the distance in days from {start} to {end}", "when it's {start}, how many days are left until {end}", "counting from {start}, how many days until {end}", "as of {start}, how many days to {end}",
        ),
        start=v.date, end=v.date,
    ),
    DIFFERENCE.asked(
        ways(
            "how many days until {end} from {start}", "how long until {end}, counting from {start}", "how many days are left until {end} if it's {start}", "how long is it to {end} from {start}", "how many days to {end} starting at {start}", "days until {end} from {start}",
            "how far away is {end} from {start}", "how much time is left before {end}, starting {start}", "by {end}, how many days since {start}", "on {end}, how many days have passed since {start}",
        ),
        start=v.date, end=v.date,
    ),
    DIFFERENCE.asked(
        ways(
            "how many days [from|between] {start} [to|and|until] {end}", "how many days are left from {start} until {end}", "how long is it from {start} to {end}", "days from {start} to {end}", "how many days is it from {start} until {end}", "from {start} until {end}, how many days", "how many weeks from {start} to {end}", "counting from {start}, how long until {end}",
            "how much time is there between {start} and {end}", "i leave on {end}, how many days from {start} is that", "{start} until {end} in days", "the exam is on {end}, how many days from {start}", "starting {start}, how many days until {end}", "how many sleeps from {start} to {end}", "how many months between {start} and {end}", "how far is {end} from {start}",
        ),
        start=v.near_date, end=v.date,
    ),
    DIFFERENCE.asked(
        ways(
            "how many days from {start} to {end}", "how many days have passed from {start} until {end}", "how long is it from {start} until {end}", "i started on {start}, how many days is that until {end}", "days between {start} and {end}", "how many weeks lie between {start} and {end}", "i was born on {start}, how many days old am i {end}", "from {start} up to {end}, how many days",
            "how many days since {start}, counting to {end}", "we met on {start}, how long is that until {end}",
        ),
        start=v.date, end=v.near_date,
    ),
)  # fmt: skip

UNITS = ("days", "weeks", "months", "years")
SHIFT = Tool(
    ("shift_date", "addToDate", "move_date"),
    (
        "Move a date forwards or back by days, weeks, months or years.",
        "Add to or subtract from a date.",
        "Return the date that lies some time after or before another.",
        "Tell what day it is a number of weeks or months from a date.",
    ),
    (
        Param("date", "string", f"The date to start from, {DATE}", True, format="date"),
        Param("amount", "integer", "How many units; a negative amount goes back.", True),
        Param("unit", "string", "The unit of the amount.", True, UNITS),
    ),
)
_FORWARD = (
    "what [date|day] is {amount} {unit} after {date}", "what [date|day] is it {amount} {unit} after {date}", "{amount} {unit} after {date}", "{date} plus {amount} {unit}", "{date} + {amount} {unit}", "add {amount} {unit} to {date}", "[when|what date|which day] is {amount} {unit} [from|after|past] {date}", "{amount} {unit} from {date}",
    "what's the date {amount} {unit} [from|after|past|following] {date}", "what will the date be {amount} {unit} after {date}", "move {date} [forward|on|ahead] by {amount} {unit}", "move {date} by {amount} {unit}", "shift {date} by {amount} {unit}", "shift {date} [forward|ahead|later] [by|] {amount} {unit}", "push {date} {amount} {unit} [out|later]",
    "postpone {date} by {amount} {unit}", "delay {date} by {amount} {unit}", "starting from {date}, what's the date {amount} {unit} later", "{date} and then {amount} {unit} later", "{amount} {unit} later than {date}", "count {amount} {unit} from {date}", "count {amount} {unit} forward from {date}", "in {amount} {unit} from {date}, what's the date",
    "if it's due {amount} {unit} after {date}, when is that", "the invoice of {date} is due in {amount} {unit}, what date is that", "the contract starts {date} and lasts {amount} {unit}, when does it end", "i ordered it on {date} and it takes {amount} {unit}, when will it come", "the warranty from {date} lasts {amount} {unit}, until when",
    "which [date|day] [do i get|comes out] if i add {amount} {unit} to {date}", "which weekday is {amount} {unit} after {date}", "calculate the date {amount} {unit} after {date}", "find the day {amount} {unit} after {date}", "give me the date {amount} {unit} from {date}", "tell me the date {amount} {unit} after {date}", "date {date} add {amount} {unit}",
    "when it's {date}, what will the date be in {amount} {unit}", "{date}, {amount} {unit} later", "as of {date}, what date is in {amount} {unit}", "{amount} more {unit} after {date}, what day is that", "extend {date} by {amount} {unit}", "the deadline {date} moves by {amount} {unit}, what's the new one", "put {date} off by {amount} {unit}",
    "could you add {amount} {unit} to {date}", "i need the date {amount} {unit} after {date}", "what is {date} plus {amount} {unit}", "from {date}, go {amount} {unit} ahead", "take {date} and add {amount} {unit}", "a follow-up {amount} {unit} after {date}, which date is it", "if today were {date}, what would the date be in {amount} {unit}",
)  # fmt: skip
_BACK = (
    "what [date|day] [is|was] {amount} {unit} before {date}", "what [date|day] was it {amount} {unit} before {date}", "{amount} {unit} before {date}", "{date} minus {amount} {unit}", "subtract {amount} {unit} from {date}", "[when|what date|which day] [is|was] {amount} {unit} [before|prior to] {date}", "{amount} {unit} prior to {date}",
    "what's the date {amount} {unit} [before|earlier than|prior to] {date}", "move {date} back [by|] {amount} {unit}", "shift {date} back [by|] {amount} {unit}", "shift {date} {amount} {unit} backwards", "go back {amount} {unit} from {date}", "go {amount} {unit} back from {date}", "count back {amount} {unit} from {date}",
    "count {amount} {unit} back from {date}", "{date}, {amount} {unit} earlier", "{amount} {unit} earlier than {date}", "starting at {date}, what was the date {amount} {unit} earlier", "i have to cancel {amount} {unit} before {date}, when is that", "the notice is due {amount} {unit} before {date}, what date is it",
    "we must book {amount} {unit} before {date}, which day is that", "the deadline is {amount} {unit} before {date}, when is that", "send it {amount} {unit} before {date}, so on what date", "calculate the date {amount} {unit} before {date}", "find the day {amount} {unit} before {date}", "give me the date {amount} {unit} before {date}",
    "tell me what day it was {amount} {unit} before {date}", "which weekday was {amount} {unit} before {date}", "from {date} go back {amount} {unit}", "take {date} and go back {amount} {unit}", "what is {date} minus {amount} {unit}", "as of {date}, what date was {amount} {unit} ago", "if today is {date}, what was {amount} {unit} ago",
    "could you subtract {amount} {unit} from {date}", "i need the date {amount} {unit} before {date}", "rewind {date} by {amount} {unit}, going back", "pull {date} back by {amount} {unit}", "set {date} back by {amount} {unit}",
)  # fmt: skip
_TODAY = (
    "what [date|day] is {amount} {unit} from {date}", "{amount} {unit} from {date}", "what's the date {amount} {unit} from {date}", "when is {amount} {unit} from {date}", "which weekday is {amount} {unit} from {date}", "what will the date be {amount} {unit} from {date}", "{date} in {amount} {unit}", "{date} plus {amount} {unit}",
    "count {amount} {unit} from {date}", "starting {date}, what's in {amount} {unit}", "what is {amount} {unit} after {date}", "if i start {date}, what date is {amount} {unit} later",
)  # fmt: skip
_LARGEST = {"days": 400, "weeks": 60, "months": 48, "years": 40}


def _shifts() -> tuple[Family, ...]:
    families = []
    for unit in UNITS:
        amount: Maker = v.integer(2, _LARGEST[unit])
        units = v.one((unit, unit))
        families += [
            SHIFT.asked(ways(*_FORWARD, cap=4), date=v.date, amount=amount, unit=units),
            SHIFT.asked(ways(*_BACK, cap=4), date=v.date, amount=v.negative(amount), unit=units),
            SHIFT.asked(ways(*_TODAY, cap=2), date=v.near_date, amount=amount, unit=units),
            SHIFT.asked(
                ways(
                    "{date} plus {amount} {unit}", "{amount} {unit} after {date}", "add {amount} {unit} to {date}", "what date is {amount} {unit} after {date}", "move {date} by {amount} {unit}",
                ),
                date=v.date, amount=v.one(("one", 1), ("1", 1)), unit=v.one((unit[:-1], unit)),
            ),
            SHIFT.asked(
                ways("{amount} {unit} before {date}", "subtract {amount} {unit} from {date}", "what date was {amount} {unit} before {date}", "go back {amount} {unit} from {date}"),
                date=v.date, amount=v.one(("one", -1), ("1", -1)), unit=v.one((unit[:-1], unit)),
            ),
        ]  # fmt: skip
    return tuple(families)


SHIFTS = _shifts()

DATES = (*NOWS, *DIFFERENCES, *SHIFTS)
