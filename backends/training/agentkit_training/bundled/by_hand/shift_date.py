"""Ways to ask for a date some time away from another, written one by one."""

from __future__ import annotations

from agentkit_training import values as v
from agentkit_training.bundled.dates import SHIFT, UNITS
from agentkit_training.family import Family, Maker

FORWARD = """
    The invoice is dated {date} and payable within {amount} {unit}. When is that?
    the plaster goes on {date} and comes off {amount} {unit} later, on which day
    {amount} {unit} on top of {date}
    {date}, then {amount} {unit}
    give it {amount} {unit} from {date}, what date will we have
    sown on {date}, ripe in {amount} {unit}. which date should i expect
    guarantee: {amount} {unit}, bought {date}. until when?
    if the course starts {date} and takes {amount} {unit}, what's the last day
    let {amount} {unit} go by after {date}, what's the date then
    when do {amount} {unit} run out that begin on {date}
    the parole of {amount} {unit} starts {date}, when is it over
    i open the jar on {date}, it keeps {amount} {unit}, till what date
    next check-up is {amount} {unit} after {date}, what date do i write down
    {amount} {unit} of notice from {date}, so my last day is
    what do we get for {date} if we add {amount} {unit}
    moving house: {date} plus {amount} {unit}, when's that
    eggs went in on {date}, they take {amount} {unit}, hatching date?
    trial started {date}, runs for {amount} {unit}, ends when
    roll {date} forward {amount} {unit}
    what's {amount} {unit} down the road from {date}
    certificate of {date}, valid {amount} {unit}, expires on which day
    the meeting of {date} slips by {amount} {unit}, give me the new date
    how does the calendar look {amount} {unit} after {date}, which date
    the second jab is due {amount} {unit} after the first, which was on {date}
    put {amount} {unit} onto {date}
    add {amount} {unit} too {date}
    wich day is {amount} {unit} after {date}
    {amount} {unit} afer {date}
    with {amount} {unit} to spare after {date}, what's the date
    come {amount} {unit} after {date}, what will the date be
    the loan was taken out on {date} for {amount} {unit}, on what date is it paid off
    {date} and {amount} {unit} more
    in {amount} {unit}, counted from {date}, what date is it
    let's meet again {amount} {unit} after {date}, i.e. on
    we promised an answer {amount} {unit} after {date}, by what date
    jump {amount} {unit} past {date}
    the tenant moves out {amount} {unit} after {date}, what date
    she'll be on leave for {amount} {unit} from {date}, when does she return
    the licence was issued {date} and runs {amount} {unit}, when do i renew
    {date} plus another {amount} {unit}
    so {amount} {unit} after {date} it's over, on what date
    how do i write {amount} {unit} after {date} as a date
    calculate forward: {date}, {amount} {unit}
    what falls {amount} {unit} after {date}
    work out {date} + {amount} {unit}
    if i'm given {amount} {unit} from {date}, my deadline is
"""
BACK = """
    The exam is on {date}. I want to start learning {amount} {unit} before, when is that?
    {amount} {unit} before {date} the seeds must be in, which day
    to be there {date} the parcel has to leave {amount} {unit} earlier, on what date
    {date}, but {amount} {unit} earlier
    wind back {amount} {unit} from {date}
    we have to give notice {amount} {unit} before {date}, so by which date
    take {amount} {unit} off {date}, going back
    which date lies {amount} {unit} before {date}
    counting back from {date}, where do {amount} {unit} take me
    {date} less {amount} {unit}, going backwards
    knock {amount} {unit} off {date}, that is, go back
    the bill came {amount} {unit} before {date}, put a date to it
    the wedding is {date}, invitations go out {amount} {unit} before, what date
    stop the medicine {amount} {unit} before the operation on {date}, which day is it
    it happened {amount} {unit} before {date}, when would that have been
    the photo was taken {amount} {unit} earlier than {date}, on which day
    the deadline {date} was brought forward by {amount} {unit}, i.e. that much earlier
    date {amount} {unit} prior, starting at {date}
    minus {amount} {unit} from {date}
    {amount} {unit} back from {date}, what was it
    if {date} is the due day, what day is {amount} {unit} before that
    the cow calves {date}, dry her off {amount} {unit} before, when do i do that
    what did the calendar say {amount} {unit} before {date}
    backup from {amount} {unit} before {date}, give me the date
    {amount} {unit} befor {date}, no, i mean before it, which date
    substract {amount} {unit} from {date}, so go back
    on which day were we {amount} {unit} before {date}
    tickets go on sale {amount} {unit} before {date}, what date do i mark
    i was hired {amount} {unit} prior to {date}, so when
    work out {date} - {amount} {unit}, back in time
    the flight is on {date}, the vaccination {amount} {unit} before it, when
    what was the day {amount} {unit} before {date}
    go {amount} {unit} back, starting at {date}
    lent must begin {amount} {unit} before {date}, on which date
"""
NEAR = """
    The parcel takes {amount} {unit}. If I send it {date}, when does it arrive?
    {date} + {amount} {unit}, what's that
    i stop smoking {date}, and in {amount} {unit} from then we have which date
    {amount} {unit} on from {date}
    starting {date} the offer is good for {amount} {unit}, until when
    my contract begins {date} and lasts {amount} {unit}, so it ends when
    add {amount} {unit} to {date}
    if i sow {date}, what date is it after {amount} {unit}
    we'll meet {amount} {unit} from {date}, put a date on that
    counting from {date}, {amount} {unit}
    the fridge keeps it {amount} {unit} from {date}, till which day
    let me have the date that's {amount} {unit} after {date}
"""
ONE = """
    The rent is due {amount} {unit} after {date}. When is that?
    {amount} {unit} on from {date}
    {date} and {amount} {unit} more
    put {date} off by {amount} {unit}
    it keeps for {amount} {unit} from {date}, till what date
    {amount} {unit} later than {date}, which day
"""
LARGEST = {"days": 400, "weeks": 60, "months": 48, "years": 40}


def _shifts(unit: str, turn: int) -> tuple[Family, ...]:
    """Return the families of one unit, which says one half of the phrasings; the next unit says the other."""
    amount: Maker = v.integer(2, LARGEST[unit])
    units, single, one = v.one((unit, unit)), v.one((unit[:-1], unit)), v.one(("one", 1), ("1", 1))
    said = {name: text.splitlines()[1:] for name, text in (("on", FORWARD), ("back", BACK), ("near", NEAR))}
    half = {name: "\n".join(lines[turn % 2 :: 2]) for name, lines in said.items()}
    return (
        SHIFT.by_hand(half["on"], date=v.date, amount=amount, unit=units),
        SHIFT.by_hand(half["back"], date=v.date, amount=v.negative(amount), unit=units),
        SHIFT.by_hand(half["near"], date=v.near_date, amount=amount, unit=units),
        SHIFT.by_hand(ONE, date=v.date, amount=one, unit=single),
    )


SHIFTS = tuple(family for turn, unit in enumerate(UNITS) for family in _shifts(unit, turn))
