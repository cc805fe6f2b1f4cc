"""Requests that lack an argument the tool needs, written one by one: figures, dates, the web and notes."""

from __future__ import annotations

from agentkit_training.bundled.by_hand.missing import CODE, FILES, lacks
from agentkit_training.bundled.by_hand.missing_data import DATA
from agentkit_training.bundled.missing import Missing

FIGURES = (
    *lacks(
        "calculate",
        "expression",
        """
        I need a sum done.
        can you do maths
        i'm bad with numbers, help me calculate
        could you work out a percentage for me
        what's the total of my numbers
        get the calculator out
        some arithmetic please
        i have two numbers to multiply
        help me with a division
        add some numbers for me
        do the sum
        how much is it altogether if i add them up
        reckon something up for me
        let's calculate
        be my calculator
        i want to know what my share is, calculate it
        we have a bill to split, do the maths
        square root please
        subtract one number from another for me
        claculate
        do a quick calculation
        i've a formula to be evaluated
        please compute a value
        what do the figures come to
        take a percentage off the price
    """,
    ),
    *lacks(
        "convert_units",
        "to_unit",
        """
        {value} {from_unit} means nothing to me, convert it
        i only have {value} {from_unit}, what's that otherwise
        my supplier quotes {value} {from_unit}, please convert
        put {value} {from_unit} in the unit i'm used to
        how much is {value} {from_unit} in our units
        {value} {from_unit}, converted please
        i need {value} {from_unit} in a different unit
    """,
    ),
    *lacks(
        "convert_units",
        "value",
        """
        i think in {to_unit}, and this is in {from_unit}
        {from_unit} into {to_unit}, how
        can you go from {from_unit} to {to_unit}
        my scales show {from_unit} and the form wants {to_unit}
        change these {from_unit} over to {to_unit}
        a conversion from {from_unit} to {to_unit} please
        the manual is in {from_unit}, i need {to_unit}
        translate {from_unit} into {to_unit} for me
        turn my {from_unit} into {to_unit}
    """,
    ),
    *lacks(
        "convert_units",
        "value from_unit",
        """
        i want that measurement in {to_unit}
        put it in {to_unit} for the form
        only {to_unit} make sense to me, convert please
        make it {to_unit}
        we use {to_unit} here
    """,
    ),
    *lacks(
        "convert_units",
        "value from_unit to_unit",
        """
        help me with units
        the recipe is american, convert it
        i have a measurement in the wrong unit
        can you convert things
        change units for me
        do a conversion
    """,
    ),
)
DATES = (
    *lacks(
        "date_difference",
        "start",
        """
        The wedding is on {end}. How many days is that away?
        how long do i have to wait for {end}
        {end} is the deadline, how many days are left
        when {end} comes, how many days will have passed
        sleeps until {end}
        days to go till {end}
        how soon is {end}, in days
        how many days remain before {end}
        it ends on {end}, for how many days has it run
        count the days up to {end}
    """,
    ),
    *lacks(
        "date_difference",
        "end",
        """
        we met on {start}, how many days is that
        it all began on {start}, how long ago
        how many days have gone by since {start}
        i've been waiting since {start}, how long is that
        starting {start}, how many days does it take
        hired on {start}, so how many days
        the lease began on {start}, how long has it run
        from {start} on, how many days
    """,
    ),
    *lacks(
        "date_difference",
        "start end",
        """
        how long is the holiday
        days between the two
        i want to know how far apart two dates are
        how many days does the lease run
        count the days for me
        how old is it in days
        length of the project in days please
    """,
    ),
    *lacks(
        "shift_date",
        "date",
        """
        The warranty lasts {amount} {unit}. When is it over?
        {amount} {unit} on, which date is that
        it's payable within {amount} {unit}, so when
        let {amount} {unit} go by, what's the date then
        give me the date {amount} {unit} later
        eggs take {amount} {unit}, when do they hatch
        put the appointment off by {amount} {unit}
        extend the deadline by {amount} {unit}
        the course takes {amount} {unit}, what's the last day
        add {amount} {unit} to the due date
    """,
    ),
    *lacks(
        "shift_date",
        "amount unit",
        """
        {date} has to be postponed
        the meeting of {date} slips, what's the new date
        some time after {date}, which date is it
        go back from {date}
        i bought it on {date}, when does the warranty end
        put {date} off for a while
        what's the due date for an invoice of {date}
        push {date} out a bit
    """,
    ),
    *lacks(
        "shift_date",
        "amount",
        """
        a number of days after {date}
        how about some days later than {date}
    """,
        unit="days",
    ),
    *lacks(
        "shift_date",
        "amount",
        """
        a few weeks after {date}, which date is that
        move {date} on by some weeks
    """,
        unit="weeks",
    ),
    *lacks(
        "shift_date",
        "amount",
        """
        put {date} off by several months
    """,
        unit="months",
    ),
    *lacks(
        "shift_date",
        "date amount unit",
        """
        postpone the deadline
        when is the due date
        work out a date for me
        i need a date moved
    """,
    ),
)
OTHERS = (
    *lacks("fetch_url", "url", """
        There's a page I should read. Get it?
        bring me a website
        what's on that page
        i got a link, open it
        load the article
        surf the web for me
        go online and get the page
        what does the ministry's page say
        let me see a web page
        could you pull in the website
        the docs are on the web, fetch them
        is the site up
        please download the page for me
        call the api
        send a get request
        check the website
        scrape a page
        pull the text off a website
        i have no browser, open a page for me
        look at the page they mentioned
        http get
        feth a page
        show me our homepage
        see if the page loads
        access the web page
    """),
    *lacks("add_note", "text", """
        My memory is like a sieve, note something for me.
        could i leave a note
        start a note
        one more note please
        write something in my notes
        i want to add to my notes
        there's something i mustn't forget, note it
        keep a note for me
        let me dictate a note
        put a note on the list
        a new note
        jot something down
        take this down as a note
        i've got a thought, make a note
        memo please
        open a fresh note
        note to self
        make me a note for tomorrow
        scribble a note
        add a noet
        would you write a note
        i'd like something remembered
        please remember something for me
        new entry in the notes
        put something in my notes
    """),
    *lacks("search_notes", "text", """
        The vet is on the phone, find that note of mine.
        i noted it somewhere, look through the notes
        search through everything i noted
        find the right note
        is it in my notes
        go through my notes and find it
        which note was it
        there's a note i'm looking for
        can you find the one note i mean
        look for a word in the notes
        hunt through my notes
        do a search in my notes
        narrow down my notes
        i want to look up a note
        grep my notes
        find what i noted
        where's that note
        serach the notes
        filter my notes
        look it up in the notes
        did i note that
        only the notes that mention it
        check my notes for something
        please search among my notes
        notes search
    """),
    *lacks("delete_note", "number", """
        I called the plumber, so that note can go. Delete one.
        take a note off the list
        one of the notes is done, remove it
        i don't need one of my notes any more
        away with a note
        strike a note
        drop a note from the list
        there's a note too many
        please delete the wrong note
        bin a note
        a note should be deleted
        tear up one of the notes
        clear a single note
        remove the old note
        note deleted, please
        forget one of my notes
        my notes are too many, delete one
        could you throw out a note
        delte a note
        erase one note
        take one note away
        cross a note off
        i've done what the note said, remove it
        delete the note about the shopping
        let's get rid of one of the notes
    """),
)  # fmt: skip
MISSING_BY_HAND: list[Missing] = [*FILES, *CODE, *DATA, *FIGURES, *DATES, *OTHERS]
