"""Ways to ask for the text of a file, written one by one."""

from __future__ import annotations

from agentkit_training import values as v
from agentkit_training.bundled.files import READ

TEXT = v.mix((2, v.text_file), (1, v.odd_text_file))
ANY = v.mix((2, v.path), (1, v.odd_text_file), (1, v.odd_data_file))

READS = (
    READ.by_hand(
        """
        i have a meeting in five minutes and never looked at {path}, put it in front of me
        The nurse before me left {path}. What's written there?
        {path}, read it out
        let me have {path}
        what am i supposed to know from {path}
        My lawyer sent {path}. I'd like to go over it now.
        pull {path} up on the screen, will you
        the answer is probably in {path}, show it
        remind me of the wording in {path}
        what exactly did we put into {path}
        Somebody changed {path}. How does it read now?
        i wrote {path} ages ago and can't recall a word of it
        does {path} have anything useful to say
        wht does {path} say
        read {path} plese
        spill the contents of {path}
        might i see {path} for a second
        go over {path} with me, starting by showing it
        i need to copy something out of {path}, so display it
        {path} on screen now
        what's the story in {path}
        could you be so kind as to open {path} for me
        my glasses are broken, read {path} to me
        the config lives in {path}, let me look at it
        take {path} and print what it says
        what instructions did the farmer leave in {path}
        whatever is in {path}, i want to read it
        before signing i'd like to see {path} word for word
        {path}: full text
        quote {path} in full
        here's a file, {path}. what does it contain?
        i was told to study {path} first, so please show it
        the sysadmin left notes in {path}, what do they say
        tell me what's been written into {path} so far
        would {path} tell us? read it
        type out {path}
        I want every line of {path}.
        let's open {path} and see
        can't make sense of {path} without seeing it, bring it up
        do you have {path}? then read it
        how does the text in {path} go
        i'm curious about {path}
        scroll through {path} for me
        unfold {path}
        which rules are set down in {path}, show the file
        the class needs {path}, put its text up
        have you seen {path}? read it to us
        give us the text that's kept in {path}
        what were the exact words in {path} again
        {path} raw please
        we fought about what {path} says, settle it by showing the text
        turns out i need {path} after all, open it
        """,
        path=TEXT,
    ),
    READ.by_hand(
        """
        I only have time for lines {start} to {end}. They're in {path}.
        the reviewer complained about {path}, lines {start} to {end}, let me see those
        {start} through {end} of {path}, please
        lines {start} and {end} of {path} and everything in between
        from {path} quote me line {start} up to {end}
        start with line {start}, finish with line {end}, file {path}
        what's going on between line {start} and line {end} of {path}
        the clause runs from line {start} to line {end} in {path}, read it
        my teacher marked lines {start}-{end} of {path}, what's there
        skip everything in {path} but lines {start} to {end}
        excerpt of {path}, {start} to {end}
        only {start} to {end}, file {path}
        In {path} there's a paragraph that begins on line {start} and ends on line {end}. Show it.
        open {path}, go to line {start} and read until {end}
        could you pull lines {start} to {end} out of {path}
        the traceback says {path}, lines {start} to {end}
        read {path} but no more than line {start} to line {end}
        display {path} ({start} to {end})
        print {path} and cut everything but lines {start} to {end}
        i'd like to see {path} from {start} to {end}
        what was noted on lines {start} to {end} in {path}
        """,
        path=ANY, start=v.integer(1, 60), end=v.integer(61, 300),
    ),
    READ.by_hand(
        """
        i've read {path} up to here, go on at line {start}
        The header of {path} is boring. Begin with line {start}.
        from {start} on, {path}
        what follows in {path} once you're at line {start}
        don't show me the top of {path}, begin at line {start}
        {path} beginning with line {start}
        the interesting part of {path} begins at line {start}, show it to the end
        pick up {path} at line {start}
        leave off the start of {path} and read from line {start}
        where were we? line {start} of {path}, read on
        line {start} and everything after it in {path}
        i stopped at line {start} of {path} yesterday, carry on from there
        """,
        path=ANY, start=v.integer(2, 200),
    ),
    READ.by_hand(
        """
        just a taste of {path}, {end} lines
        i don't need all of {path}, {end} lines from the top will do
        The file is huge, so give me only the first {end} lines of {path}.
        how does {path} begin? {end} lines are plenty
        {path}, top {end} lines
        {end} lines of {path} from the beginning
        preview {path}, {end} lines
        a sample of {path} please, the first {end} lines
        stop reading {path} after line {end}
        let me glance at {path}, no further than line {end}
        to get an idea of {path} i'd like its first {end} lines
        the first {end} lines will do, from {path}
        head -n {end} of {path}, show it
        what do the opening {end} lines in {path} look like
        read me {path} till line {end}
        """,
        path=ANY, end=v.integer(2, 200),
    ),
)  # fmt: skip
