"""Ways to have a web page fetched, written one by one."""

from __future__ import annotations

from agentkit_training import values as v
from agentkit_training.bundled.web import FETCH

FETCHES = (
    FETCH.by_hand(
        """
        The ministry published new rules. They are at {url}, get them.
        my doctor recommended {url}, what's there to read
        i have no browser here, so bring me {url}
        {url} please, as text
        the teacher put the homework on {url}, show me
        can {url} be reached
        they say it's all explained at {url}, let me read that
        is anything left of {url}
        got an e-mail with {url} in it, what would i see there
        our shop page is {url}, does it say we're closed
        what's behind {url}
        have a peek at {url}
        what would my browser show for {url}
        save me the click and tell me what {url} has
        surf over to {url}
        get hold of {url}
        the release notes live under {url}
        pull whatever {url} serves
        i'd like the text from {url}
        what has been published at {url}
        look at {url} for me, will you
        the price list should be online at {url}, fetch that
        does {url} answer
        hit {url} and show the response
        the endpoint is {url}. what does it send back?
        over at {url} there's a page i want to see
        read out the page behind {url}
        feth {url}
        dowload {url}
        opne the page {url}
        waht is on {url}
        please get {url} off the net
        summon up {url}
        i was told to consult {url}, so load it
        what's the state of {url}, does it load
        website {url}, content please
        the weather station reports to {url}, what's it say
        if you go to {url}, what do you find
        {url} → text
        before the meeting i must have read {url}, pull it in
        visit {url} and let me know what it has to say
        the recipe i want is on {url}
        take me to {url}
        transfer the contents of {url} here
        there's an article under {url}, let me have it
        is the manual at {url} still online? load it
        i pasted the link for you: {url}
        address: {url}
        the farmers' union writes on {url}, what exactly
        check out {url} real quick
        look up the page {url}
        show the web page found at {url}
        a customer complains about {url}, see what it displays
        we link to {url}, does that page exist
        to see the timetable get {url}
        online at {url}, fetch it
        from the web, {url}
        the source is {url}, read it in
        would you load {url}
        what does one get from {url}
        internet page {url}, now
        """,
        url=v.url,
    ),
)  # fmt: skip
