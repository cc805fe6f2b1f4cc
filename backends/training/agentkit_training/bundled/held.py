"""Requests for a date or an address that the last result holds, one by one: "and two weeks after that?"."""

from __future__ import annotations

from agentkit_training.bundled.looking_back import _said
from agentkit_training.bundled.shape import Reference


def _shifted(amount: int, unit: str, text: str) -> list[Reference]:
    """Return the lines of `text`, each of which moves the date of the result by so much."""
    return _said("shift_date", {"date": "<date>", "amount": amount, "unit": unit}, text)


SHIFTED = [
    *_shifted(
        2,
        "weeks",
        """
        and a fortnight on, I mean two weeks after that
        two weeks later than that is when
        what is that plus two weeks
        the reminder goes out 2 weeks after that day, so when
        then 2 weeks on from there
    """,
    ),
    *_shifted(
        10,
        "days",
        """
        ten days after it
        plus 10 days, what does that make
        and ten days later?
        payment is due 10 days after that. On which date?
        add ten days to that date
        they want it 10 days past that date, when would that be
    """,
    ),
    *_shifted(
        1,
        "weeks",
        """
        one week after that
        and a day exactly one week on?
        push it one week further
        1 week later, what date is it
    """,
    ),
    *_shifted(
        3,
        "months",
        """
        three months after that, please
        the contract goes on for 3 months from then, until when
        add 3 months to it
        move that date three months forward
        and 3 months from that day?
    """,
    ),
    *_shifted(
        1,
        "months",
        """
        one month later
        delay that by one month
        what date is 1 month after this
        give it 1 month more, which day do we end up on
    """,
    ),
    *_shifted(
        5,
        "years",
        """
        it is valid for 5 years from that date, so it ends when
        five years on from that
        that day plus 5 years
    """,
    ),
    *_shifted(
        30,
        "days",
        """
        30 days from that date, what do we write
        thirty days after this day
        the guarantee lasts 30 days from then
    """,
    ),
    *_shifted(
        -3,
        "days",
        """
        3 days before that
        what was the day three days before it
        take three days off that date
        we have to be done 3 days earlier than that, so on what date
        and three days prior to that?
    """,
    ),
    *_shifted(
        -2,
        "weeks",
        """
        two weeks before that day
        invitations go out 2 weeks before then, when is it
        go back 2 weeks from there
        subtract two weeks from that date
        move it back by two weeks
    """,
    ),
    *_shifted(
        -1,
        "months",
        """
        one month before that date
        notice must be given 1 month before it, so when
        minus one month
        pull that date back by 1 month
    """,
    ),
    *_shifted(
        -6,
        "months",
        """
        six months before that
        what date was it 6 months earlier
        shift that date back six months
    """,
    ),
    *_shifted(
        -10,
        "days",
        """
        ten days before it
        and 10 days earlier?
        order the cake ten days before that, which day is it
    """,
    ),
    *_shifted(
        -1,
        "years",
        """
        one year before that day
        the same, but 1 year earlier
    """,
    ),
]

COUNTED = [
    *_said(
        "date_difference",
        {"start": "<date>"},
        """
        how many days from that day to {end}
        count the days from then to {end}
        and from there until {end}, how long is it
        how long is it from that date to {end}?
        the number of days between that and {end}
        how far is that from {end}, in days
        days from this date till {end}
        what lies between that day and {end}? days, please
        starting on that day, how many days do I have before {end}
        from it to {end} makes how many days
        measure the days from that date up to {end}
        if it begins then, how many days are there until {end}
    """,
    ),
    *_said(
        "date_difference",
        {"end": "<date>"},
        """
        how many days from {start} to that day
        count the days from {start} to then
        how long is it until then, starting from {start}
        number of days between {start} and that date
        how many days do I have left until that, counted from {start}
        it is {start}; how many days until then
        from {start} till that date, in days
        and how long from {start} until it
        how many days after {start} is that
        tell me how far off that is from {start}
        work out the days from {start} to that date
        the days from {start} up to then, please
    """,
    ),
]

FETCHED = _said(
    "fetch_url",
    {"url": "<url>"},
    """
    open that link
    follow the link
    fetch the page it names
    what is on that page
    go to that address
    get me the text behind that url
    visit the site that's mentioned there
    and what does the linked page say
    load the address it gives
    download what that link points to
    read the page at the address in there
    could you look the link up for me
    the url in it, fetch it
    bring up that web page
    show me what that site has to say
    click the link, so to speak
    there's an address in there, retrieve it
    pull that page
    let me see the website
    now get the first link
""",
)

HELD: list[Reference] = [*SHIFTED, *COUNTED, *FETCHED]
