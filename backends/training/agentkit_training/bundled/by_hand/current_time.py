"""Ways to ask for the time, written one by one."""

from __future__ import annotations

from agentkit_training import values as v
from agentkit_training.bundled.dates import NOW

NOWS = (
    NOW.by_hand(
        """
        I have to sign this form. What do I put as the date?
        my watch stopped
        have i missed lunch? what does the clock say
        is it Friday yet
        i just woke up, how late is it
        what's the date, i'm filling in a prescription
        The bus leaves on the hour. What time is it?
        how far into the day are we, clock time please
        which year do we have again
        i've been in the lab since dawn, what time did it get to be
        is it still Tuesday
        time and date, telegram style
        date for the letterhead please
        what do calendars say today
        are we past noon
        the log needs a timestamp, what is it now
        wat time is it
        waht day is it today
        whats teh date
        currnt time
        can't see a clock from here
        tell us the hour
        is it already the weekend
        at this very moment, what's the time
        how do i date this document, i.e. what's today
        today is...?
        the exact date, if you'd be so kind
        i need to milk the cows at six, how late is it
        do i still have time before five? what is it now
        which month is this
        so what's today's date then
        what o'clock is it
        give me the day, the month and the year
        time, please!
        what would you say the time is
        stamp me the current date and time
        my computer clock is off, what's the real time
        let me know what day we have
        what date should i write on the board
        today, what date
        The baby was just born. Time?
        at the tone it is...
        my shift ends at six, how late is it
        i need the date for a signature
        day and date please
        what's the day of the month
        is it the first already
        what year are we writing
        say the time
        is it after closing time, what does the clock say
        tell me where we are in the week
        how many minutes to the full hour, i mean what time is it
        clock
        date stamp please
        do you know if it's still morning, what's the time
        has midnight passed
        what moment is it
        which day of the week do we have
        i'm jet-lagged, what day is this
        the patient arrived just now, what time do i put down
        give the current date in full
        what's today called
        """
    ),
    NOW.by_hand(
        """
        My daughter studies in {timezone}. Is she asleep? What time is it there?
        can i still ring the office in {timezone}, how late do they have it
        {timezone}: clock?
        the supplier sits in {timezone}, what time do they have right now
        i'm flying to {timezone}, let me know the local time there
        have they had breakfast in {timezone} yet, what's the time
        what does a clock in {timezone} show at the moment
        server logs are in {timezone}, so what's the time now in that zone
        what's the hour over in {timezone}
        is it a new day already in {timezone}? date please
        if it were me in {timezone}, what time would my watch say
        the markets in {timezone} open at nine, how late is it there
        time difference aside, what time is it for people in {timezone}
        {timezone} date and time
        say what time they've got in {timezone}
        when i call {timezone} now, what time is it at their end
        waht time is it in {timezone}
        tiem in {timezone}
        set my mind at rest, is it night in {timezone}? what time
        the patient's family lives in {timezone}, what's the local time
        is today still today in {timezone}, what date do they have
        do you know how late it is over there in {timezone}
        my pen friend in {timezone} never answers, what time is it for him now
        now, but in {timezone}
        express the current time in {timezone}
        take {timezone} and tell me the time
        how far along is the day in {timezone}
        local clock, {timezone}
        has the shop in {timezone} closed? i need their time
        the meeting is on {timezone} time, what is it there now
        """,
        timezone=v.zone,
    ),
)  # fmt: skip
