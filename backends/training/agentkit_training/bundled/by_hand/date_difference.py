"""Ways to ask how far apart two dates are, written one by one."""

from __future__ import annotations

from agentkit_training import values as v
from agentkit_training.bundled.dates import DIFFERENCE

BOTH = """
    The warranty began on {start}, the repair was on {end}. How many days is that?
    hired {start}, left {end}, so how long was she with us
    {start} vs {end}, distance in days
    if today were {start}, how long would i have to wait for {end}
    first day {start}, last day {end}, count please
    the patient came in on {start} and went home on {end}, length of stay?
    sown {start}, harvested {end}. how many days in the ground
    my lease says {start} to {end}, what's that in days
    {end} minus {start}
    what separates {start} from {end}, in days
    rent is owed from {start} to {end}, for how many days
    we borrowed the van on {start} and gave it back on {end}, how many days do we pay for
    i'd like to know the stretch from {start} to {end}
    school's out from {start} until {end}, how long a holiday is it
    tell me the interval {start} - {end}
    ordered {start}, delivered {end}, how long did they take
    {start} .. {end}: days?
    how old, in days, is something from {start} on {end}
    the cheque is dated {start} and was cashed on {end}, days in between?
    between the letter of {start} and the answer of {end}, how much time went by
    sick leave {start} to {end}, number of days
    the server has been up from {start} to {end}, what's that
    how mnay days from {start} to {end}
    days betwen {start} and {end}
    how long was the gap, {start} then {end}
    the experiment ran {start} through {end}, for how many days
    project start {start}, deadline {end}. How much time do we get?
    deadline {end}, project start {start}, how many days do we get
    it ends {end}, it starts {start}, how long
    by {end} how many days will it have been since {start}
    until {end} reckoned from {start}, how many
    {end} is how many days later than {start}
    how many days later than {start} is {end}
    from the {start} invoice to the {end} payment, how many days passed
    insured from {start}, accident on {end}, how many days in
    i was born on {start} and my brother on {end}, how many days lie between us
    my visa is valid from {start} till {end}, how many days is that
    count the nights: arrival {start}, departure {end}
    eggs set on {start}, chicks on {end}, how long did they take
    diff {start} {end}
    is {end} more than a month after {start}? how many days
    how wide is the window from {start} to {end}
    i want the number of days, {start} being the first and {end} the last
    the days from {start} up to {end} please
    weeks between {start} and {end}
    let's say we begin {start} and finish {end}, how long do we take
    paid in on {start}, taken out on {end}, how long did the money lie there
    we were in Rome from {start} to {end}, how many days
    the hen sat from {start} till {end}, days please
    {start} was the accident and {end} the trial, how far apart
    how long did she work for us, {start} to {end}
    moved in {start}, moved out {end}: how many days of rent
    tell me how long {start} to {end} is
    number of days, {start} through {end}
    our fast goes from {start} to {end}, so that's how many days
    how much later than {start} did {end} come
    between {start} and {end} i saw nobody, how many days
    validity {start} - {end}, in days please
    if i plant on {start} and pick on {end}, how long does it grow
    the ship left on {start} and docked on {end}, days at sea?
    released {start}, recalled {end}, how many days on the market
    take {end}, take away {start}, how many days remain
    is it a hundred days from {start} to {end}? count them
    the distance {start} to {end}
    compute {end} minus {start} in days
    two dates, {start} and {end}. How many days lie in between?
    what's the age in days on {end} of something made on {start}
    for the interest i need the days from {start} to {end}
    {start} is when it broke, {end} when it was mended, so for how many days was it down
"""
DIFFERENCES = (
    DIFFERENCE.by_hand(BOTH, start=v.date, end=v.date),
    DIFFERENCE.by_hand(
        """
        The exam is on {end}. How many days do I have, counting from {start}?
        my passport runs out on {end}, how long is that from {start}
        {end} is the wedding, how many days to go from {start}
        we open the shop on {end}, days left as of {start}
        if i count from {start}, when {end} comes how many days have gone by
        {start} to {end}?
        from {start} how far off is {end}
        baby is due {end}, days from {start}
        pay day is {end}. starting {start}, how long is that
        counting {start} as day zero, how many days till {end}
        i start a diet {start}, how long to {end}
        exhibition on {end}; {start} it's how many days away
        do i have a fortnight between {start} and {end}? how many days exactly
        the audit is on {end}, and from {start} that's how many days
        from {start} on, how many days until the contract ends on {end}
        """,
        start=v.near_date, end=v.date,
    ),
    DIFFERENCE.by_hand(
        """
        We planted on {start}. How many days is that up to {end}?
        since {start} i haven't smoked, how many days is that until {end}
        the bill is from {start}, how many days has it been as of {end}
        last inspection {start}, {end} makes how many days
        {start} until {end}, days
        how many days old is a calf born on {start}, {end}
        from {start} to {end} i was without a car, how long
        the fridge has been running since {start}, days up to {end} please
        the library book was due {start}, how many days late am i {end}
        my last tetanus shot was {start}, how long is that, counted to {end}
        days gone by from {start} through {end}
        the ticket was opened {start}, how many days has it been open {end}
        """,
        start=v.date, end=v.near_date,
    ),
)  # fmt: skip
