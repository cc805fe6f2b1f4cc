"""Requests that point back at an earlier result, written one by one."""

from __future__ import annotations

from agentkit_training.bundled.references import Reference


def _refer(tool: str, arguments: dict[str, str], text: str) -> list[Reference]:
    """Return the lines of `text` as requests to `tool`, with arguments that the last result gives."""
    return [(tool, line.strip(), arguments) for line in text.splitlines() if line.strip()]


WRITTEN = (
    *_refer("write_file", {"content": "<result>"}, """
        My boss wants to read that later. Put it in {path}?
        i need this on paper, so to speak, in {path}
        good. {path} should have that
        make {path} out of it
        hold on to it in {path}
        let me have that as {path}
        that's what i was after, store it in {path}
        and now into {path} with it
        could it be kept as {path}
        for the auditors, that in {path} please
        write down the outcome in {path}
        {path} is where that belongs
        the printer takes {path}, so put it there
        a file {path} with just that
        sav it to {path}
        before i forget it, {path}
    """),
    *_refer("append_file", {"content": "<result>"}, """
        That goes at the end of {path}.
        put it under what's already in {path}
        {path} should get one more line, namely that
        let {path} go on with it
        i keep a log in {path}, add that
        as the last line of {path}, please
        and add it to the bottom of {path}
        don't overwrite {path}, only add it
        add this outcome to {path}
        the list in {path} grows by that
        appned that to {path}
        enter it in {path}, after the rest
    """),
    *_refer("add_note", {"text": "<result>"}, """
        Good to know. Keep it for me in the notes.
        i'd better not forget that
        could that go in my notes
        that's worth a note
        let me have that as a note
        a note of that, please
        i'll need it tomorrow, note it
        hold on to that for me
        put it on my list, i mean the notes
        that should be among my notes
        scribble it down
        wirte that down
        bear that in mind for later
        commit it to my notes
    """),
    *_refer("write_file", {"path": "<path>"}, """
        make it say "{content}"
        "{content}" should be all there is in it
        empty it and write "{content}"
        it's out of date, the new text is "{content}"
        start it over with "{content}"
        that file should read "{content}" from now on
        throw its text away, "{content}" instead
        let that one hold "{content}" and nothing else
        into that file, "{content}"
        write "{content}" over it
    """),
    *_refer("append_file", {"path": "<path>"}, """
        it needs one more line, "{content}"
        put "{content}" below that
        at its end, "{content}"
        let it go on with "{content}"
        another line for that file, "{content}"
        it isn't complete, add "{content}"
        tack "{content}" onto it
        and at the bottom of it: "{content}"
        keep it, but add "{content}"
        i forgot "{content}", add that to the file
    """),
)  # fmt: skip
OPENED = (
    *_refer("read_file", {"path": "<path>"}, """
        Interesting. What does it say?
        let's have a look at that one
        and what's written there
        i'd like to read that
        put it on the screen
        can i see it in full
        go on, open it
        the first of those, please read it
        that's the one, show me the text
        so what are its contents
        read out what's in there
        could you display it
        raed it
        and the text of it?
    """),
    *_refer("read_file", {"path": "<path>"}, """
        just a taste of it, {end} lines
        the first {end} lines of that will do
        how does it begin, {end} lines please
        only its top {end} lines
        preview it, {end} lines
        {end} lines from its beginning
        not all of it, just the first {end} lines
        read it up to line {end}
        stop at line {end} of it
        a sample of that file, {end} lines
    """),
    *_refer("read_file", {"path": "<path>"}, """
        from it, lines {start} to {end}
        what's on lines {start} to {end} there
        lines {start} through {end} of that one
        quote lines {start} to {end} from it
        the part of it between lines {start} and {end}
        and its lines {start} to {end}?
        only lines {start} to {end} of that please
        let me see line {start} to line {end} of it
        read that file, but just lines {start} to {end}
        print it between line {start} and line {end}
    """),
    *_refer("read_file", {"path": "<path>"}, """
        what comes after line {start} in it
        go on at line {start} of it
        the rest of it, starting at line {start}
        from line {start} of that file on
        skip to line {start} there
        carry on with it from line {start}
        its text from line {start} to the end
        read on in it, line {start}
        begin that one at line {start}
        show it, but start with line {start}
    """),
    *_refer("list_files", {"path": "<path>"}, """
        and what's in that one
        go into it and list the files
        what files does that folder have
        let me see what's inside that folder
        open that directory
        which documents are in there
        what else does that folder hold
        list what's in it
        show the contents of that directory
        is there anything in that folder
    """),
    *_refer("search_files", {"path": "<path>"}, """
        is there a word on "{text}" in it
        on which line of it is "{text}"
        does it say "{text}" anywhere
        and "{text}", is that in there
        check it for "{text}"
        go through that one and find "{text}"
        the lines of it with "{text}", please
        scan that file for "{text}"
        hunt for "{text}" in there
        any mention of "{text}" in it
    """),
    *_refer("search_files", {"text": "<result>"}, """
        Where else does that come up? Look in the files.
        is that written in any file
        hunt for it in {path}
        look through {path} for that
        has it been mentioned in {path}
        which of the documents have that
        find where that's used in the files
        track that down in {path}
        search every file for it
        does {path} say that anywhere
    """),
    *_refer("search_notes", {"text": "<result>"}, """
        have i noted something about that
        what had i noted about it
        look that up in my notes
        see if my notes have it
        find it among my notes
        did i make a note of it before? search
        any notes on that
        go through my notes for it
        which of my notes mention that
        are there notes about this
    """),
    *_refer("edit_file", {"path": "<path>"}, """
        there's "{find}" in it, make that "{replace}"
        it should say "{replace}" instead of "{find}"
        "{find}" in there is wrong, "{replace}" is right
        turn the "{find}" in it into "{replace}"
        and correct "{find}" to "{replace}" there
        in that one, "{replace}" for "{find}"
        exchange "{find}" for "{replace}" in it
        i see "{find}", please write "{replace}" there
        edit it so that "{find}" reads "{replace}"
        put "{replace}" where it has "{find}"
    """),
    *_refer("run_python", {"code": "<result>"}, """
        does that work in python
        what would python make of that
        let python run that
        feed it to the interpreter
        that's python, execute it
        try that code out in python
        have it evaluated by python
        now run the code in the interpreter
        start it as a python script
        what does that code print
    """),
    *_refer("run_command", {"command": "<result>"}, """
        type that into the terminal
        now do that in the shell
        let bash run it
        fire that command off
        put it through the shell
        try that one on the command line
        that's the command, go
        at the prompt, enter that
        carry out the command
        launch that in a terminal
    """),
)  # fmt: skip
COUNTED = (
    *_refer("describe_data", {"path": "<path>"}, """
        and what columns has it got
        how is it built
        what can i find in its columns
        tell me more about that dataset
        which fields does that one have
        what are the types in it
        give me its structure
        profile that file
        its header please
        what's recorded in it
        let me see how it is organised
    """),
    *_refer("query_data", {"path": "<path>"}, """
        ask it `{sql}`
        now `{sql}` on it
        what does it give for `{sql}`
        from that, `{sql}`
        put `{sql}` to that file
        with that as the table, `{sql}`
        let it answer `{sql}`
        sql on it: {sql}
        try `{sql}` with that one
        over that file, please: {sql}
    """),
    *_refer("aggregate_data", {"path": "<path>", "operation": "sum"}, """
        what does {column} come to in it
        all the {column} in there taken together
        how much {column} does it hold altogether
        and its {column}, in total, by {group_by}
        add the {column} up, from that file
        per {group_by}, how much {column} is that altogether
        the grand total of {column} in it
        in there, how much {column} did {filter_column} {filter_value} have in total
        so how much {column} is that in all
        what do we get if we sum {column} in it
    """),
    *_refer("aggregate_data", {"path": "<path>", "operation": "mean"}, """
        on average, how much {column} is there in it
        and its {column}, averaged
        what {column} is usual there, on average
        average it by {group_by}, the {column} i mean
        how high is {column} in it on average
        averages of {column} for each {group_by} there
        the mean of {column} in that one
        in it, what's the average {column} of {filter_column} {filter_value}
        what does {column} average in there
        take that and average the {column}
    """),
    *_refer("aggregate_data", {"path": "<path>", "operation": "median"}, """
        the middle value of {column} in it
        which {column} is the median there
        take the median of {column} in that one
        its {column}, median please
        and the median {column} per {group_by} in it
        not the mean, the median of {column} in it
        half of its rows have less {column} than what, the median
        what's the median of {column} in that file
        medians of {column} by {group_by} there
        in it, the median {column} for {filter_column} {filter_value}
    """),
    *_refer("aggregate_data", {"path": "<path>", "operation": "count"}, """
        how long is it, in rows
        how many does it list
        and how many records is that
        number of rows in there
        how many of them per {group_by}
        count what's in it
        how many in it belong to {filter_column} {filter_value}
        in there, how often is {filter_column} {filter_value}
        group it by {group_by} and say how many each
        how many does each {group_by} have in it
        is it big? count its rows
    """),
    *_refer("aggregate_data", {"path": "<path>", "operation": "max"}, """
        how high does {column} go in it
        its peak {column}
        the greatest {column} in there
        what's the most {column} it has
        up to what {column} does it go, at most
        by {group_by}, the largest {column} in it
        maximum {column} of that file
        where does {column} peak in it, what's the value
        the top value of {column} in that one
        in it, the highest {column} for {filter_column} {filter_value}
    """),
    *_refer("aggregate_data", {"path": "<path>", "operation": "min"}, """
        how low does {column} go in it
        its least {column}
        the smallest {column} in there
        what's the least {column} it has
        down to what {column} does it go, at the lowest
        by {group_by}, the smallest {column} in it
        minimum {column} of that file
        the bottom value of {column} in that one
        what's the cheapest {column} in it
        in it, the lowest {column} for {filter_column} {filter_value}
    """),
    *_refer("top_rows", {"path": "<path>"}, """
        who's ahead in it by {column}
        rank it by {column}, {count} rows
        the {count} best of those by {column}
        which {count} in there have the most {column}
        put it in order of {column}
        and the top {count} by {column}?
        from it, the {count} with the highest {column}
        a league table from that, by {column}
        pick its {count} leaders in {column}
        sort that by {column} and show {count}
    """),
    *_refer("top_rows", {"path": "<path>", "order": "ascending"}, """
        who's last in it by {column}
        the {count} with the least {column} in it
        its {count} weakest rows by {column}
        and the bottom {count} by {column}?
        put it in order of {column}, smallest first
        which {count} in there have the lowest {column}
        sort that by {column} from low to high
        from it, the {count} smallest by {column}
        rank it by {column}, lowest first
        the tail end of it by {column}, {count} rows
    """),
    *_refer("convert_units", {"value": "<number>"}, """
        I think in {to_unit}. What is it then?
        and how much is that in {to_unit}
        that's in {from_unit}, the form wants {to_unit}
        put it in {to_unit} for me
        how would that be in {to_unit}
        it's {from_unit}, so how many {to_unit}
        could i have it in {to_unit}
        in {to_unit} it would be
        that figure is {from_unit}, make it {to_unit}
        convert it, {from_unit} to {to_unit}
        say it in {to_unit}
        i'd rather have that in {to_unit}
        from {from_unit} to {to_unit} please, that number
    """),
    *_refer("delete_note", {"number": "<number>"}, """
        that one is done, take it off my notes
        you can delete that note now
        away with that note
        it's settled, remove the note
        i've dealt with it, so the note can go
        no need for that note any longer
        bin that one
        please forget that note
        strike it off my notes
        throw it out, the note
        erase that one from the notes
    """),
)  # fmt: skip
COMPUTED = _refer("calculate", {}, """
    My share is a part of that. How much is {expression}?
    i need {expression} for the form
    {expression}, how much is that
    so how much would {expression} be
    and {expression}, please
    could you tell me {expression}
    put a number on {expression}
    for the invoice: {expression}
    what does {expression} come to
    let's say {expression}, what do we get
    give me a figure for {expression}
    i'd like to know {expression}
    do {expression} for me
    then {expression}
    what's left is {expression}, how much is it
    wat is {expression}
    next, {expression}
    i also want {expression}
    quickly, {expression}
    my boss asks for {expression}
    how about {expression}
    {expression} makes how much
""")  # fmt: skip
ORDERS = """
    multiply it by twelve
    divide that by seven
    add 19% to that
    take 15% off it
    subtract 250 from it
    add 40 to the total
    multiply that by 1.19
    divide the result by three
    double that
    square it
    add 7% to the amount
    take 20% off that total
    subtract the result from 1000
    divide it by sixty
    multiply the figure by 365
"""
ORDERED = [("calculate", line.strip(), {"expression": line.strip()}) for line in ORDERS.splitlines() if line.strip()]
REFERENCES_BY_HAND: list[Reference] = [*WRITTEN, *OPENED, *COUNTED, *COMPUTED, *ORDERED]
