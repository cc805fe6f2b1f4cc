"""Requests that point back at an earlier result, written one by one: files and notes."""

from __future__ import annotations

from agentkit_training.bundled.references import Reference


def refer(tool: str, arguments: dict[str, str], text: str) -> list[Reference]:
    """Return the lines of `text` as requests to `tool`, with arguments that the last result gives."""
    return [(tool, line.strip(), arguments) for line in text.splitlines() if line.strip()]


WRITTEN = (
    *refer("write_file", {"content": "<result>"}, """
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
    *refer("append_file", {"content": "<result>"}, """
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
    *refer("add_note", {"text": "<result>"}, """
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
    *refer("write_file", {"path": "<path>"}, """
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
    *refer("append_file", {"path": "<path>"}, """
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
    *refer("read_file", {"path": "<path>"}, """
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
    *refer("read_file", {"path": "<path>"}, """
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
    *refer("read_file", {"path": "<path>"}, """
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
    *refer("read_file", {"path": "<path>"}, """
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
    *refer("list_files", {"path": "<path>"}, """
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
    *refer("search_files", {"path": "<path>"}, """
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
    *refer("search_files", {"text": "<result>"}, """
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
    *refer("search_notes", {"text": "<result>"}, """
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
    *refer("edit_file", {"path": "<path>"}, """
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
    *refer("run_python", {"code": "<result>"}, """
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
    *refer("run_command", {"command": "<result>"}, """
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
