"""Requests that lack an argument the tool needs, written one by one: files and code."""

from __future__ import annotations

from typing import Any

from agentkit_training.bundled.missing import Missing


def lacks(tool: str, absent: str, text: str, **fixed: Any) -> list[Missing]:
    """Return the lines of `text` as requests to `tool` without `absent`; keywords are arguments the words imply."""
    said = [line.strip() for line in text.splitlines() if line.strip()]
    return [(tool, (line, fixed) if fixed else line, tuple(absent.split())) for line in said]


FILES = (
    *lacks(
        "read_file",
        "path",
        """
        I've lost my glasses. Read the letter to me?
        there's a file i should know before the meeting, open it
        what did i write down in that document of mine
        put the text on screen, would you
        read me something from the disk
        one of the files has the answer, show its text
        i need to see what a file says
        get me the text of the file i had yesterday
        lines {start} through {end} please
        from line {start} to line {end}, show me that
        the part between lines {start} and {end} is what i want
        only the first {end} lines, it's a long file
        skip to line {start} and read on
        start reading at line {start}
        the traceback points to lines {start} to {end}, show them
        My colleague left instructions in a file. What do they say?
        could you open up the file for me
        let me look at the config file
        display the readme-like file they sent
        i want to go over a document
        which words are in that file
        raed a file for me
        can i see the whole text
        give me everything up to line {end}
        print the log for me
        the nurse's file please, read it
    """,
    ),
    *lacks(
        "write_file",
        "path",
        """
        The sign needs a new text, "{content}".
        keep "{content}" in some file for me
        make a document that reads "{content}"
        i want "{content}" on disk
        type "{content}" into a new file
        put "{content}" down in a text file please
        save these words: "{content}"
        a file with "{content}" in it would be good
        could you create a text with "{content}"
        start a new document with "{content}"
        store "{content}" on the drive
        overwrite the file with "{content}"
    """,
    ),
    *lacks(
        "write_file",
        "content",
        """
        we need a {path} by noon, please make one
        {path} is gone, write it again
        let there be a {path}
        put something useful into {path}
        could you write {path} for the printer
        create {path} with the text i'm about to give you
        open a fresh {path} and write into it
        {path} ought to be rewritten
        replace what {path} has
        save my message as {path}
        set up {path}, i'll tell you what goes in
        put my words into {path}
        wriet to {path}
        the sign comes from {path}, change the whole text
    """,
    ),
    *lacks(
        "write_file",
        "path content",
        """
        put it in writing
        i need to get something onto the disk
        would you take this down in a file
        let's start a new document
        a fresh text file please
        save something for me
    """,
    ),
    *lacks(
        "append_file",
        "path",
        """
        Don't overwrite anything, just add "{content}" at the end.
        one more line please: "{content}"
        "{content}" belongs at the bottom of the list
        tack "{content}" onto my log file
        the journal should go on with "{content}"
        put "{content}" below what's already in the file
        extend the list by "{content}"
        as a last line, "{content}"
        add "{content}" under the other entries of the file
        let my diary file end with "{content}"
    """,
    ),
    *lacks(
        "append_file",
        "content",
        """
        i have one more thing for {path}
        {path} isn't complete, add a line
        continue {path}
        something has to go at the end of {path}
        another entry for {path} please
        write one more line at the bottom of {path}
        {path} needs an addition at the end
        add to the list in {path}
        put a remark below the text in {path}
        go on with {path}, new line
        the log {path} gets an entry
    """,
    ),
    *lacks(
        "append_file",
        "path content",
        """
        one more line for the file
        add an entry to the log
        put something at the end of the list file
        i'd like to append something
        the document should go on, add to it
    """,
    ),
    *lacks(
        "edit_file",
        "path",
        """
        Our supplier has a new name, so "{find}" must become "{replace}".
        "{find}" is a typo for "{replace}", mend it in the file
        it should say "{replace}" where it now says "{find}"
        please correct "{find}" to "{replace}"
        old text "{find}", new text "{replace}"
        somewhere in a document "{find}" has to make way for "{replace}"
        turn "{find}" into "{replace}"
        put "{replace}" where "{find}" stands
        use "{replace}" instead of "{find}" in that document
    """,
    ),
    *lacks(
        "edit_file",
        "replace",
        """
        "{find}" is wrong in {path}
        in {path} the words "{find}" have to be something else
        get "{find}" in {path} corrected
        {path} still says "{find}", that's out of date
        swap "{find}" in {path} for the new name
        i don't like "{find}" in {path}, exchange it
        what's "{find}" doing in {path}, put something better
    """,
    ),
    *lacks(
        "edit_file",
        "find replace",
        """
        {path} has a mistake, correct that
        i want a small thing changed in {path}
        exchange two words in {path}
        there's a wrong number in {path}, fix it
        bring {path} up to date
        edit the text of {path} for me
        do a replacement in {path}
    """,
    ),
    *lacks(
        "edit_file",
        "path find replace",
        """
        swap one word for another
        fix that typo in the document
        i need to correct something in one of the files
        replace some words for me
    """,
    ),
    *lacks(
        "search_files",
        "text",
        """
        I'm looking for something, it's in one of the files.
        go through {path} and find it
        hunt for something in {path}
        there's a word i need to find in {path}
        comb all documents
        look in {path}, it must be there somewhere
        where in {path} is it
        do a full text search over everything
        grep something for me
        find the line i mean in {path}
        search every file for a word
        which files mention it
        scan the documents under {path}
        track something down in the files
        i know it's written somewhere, search
        serch {path}
        check the files for a phrase
        in which document did i write that
        look it up in the files
        find a phrase in the {path} folder
        could you run a search through {path}
        let's search the workspace
        find every mention
        see if a certain word is in {path}
        use grep on {path}
    """,
    ),
)
CODE = (
    *lacks(
        "run_command",
        "command",
        """
        The admin told me to type something into the terminal. Can you?
        use bash for me
        i'd like to have a command run
        do something at the prompt
        fire up the shell and run it
        let the terminal do it
        there's a command i need executed
        get a shell and launch something
        could you type a command for me
        in the terminal please
        run a line in bash
        put a command through the shell
        exec
        do a shell thing for me
        i can't reach the keyboard, run a command
        carry out a command on this machine
        run one of my usual commands
        command line please
        please execute in the shell
        start a command in the console
        can you do things on the command line for me
        rnu a shell comand
        one command in the workspace please
        i want to see the output of a command
        let me use the terminal
    """,
    ),
    *lacks(
        "run_python",
        "code",
        """
        I wrote a snippet. Would you run it in python?
        have python do it
        my code needs executing
        use the interpreter
        i want to try something in python
        fire up python
        evaluate a snippet for me
        let me see what python prints
        here comes some code, run it
        could python work this out
        a bit of python please
        start a python session
        test my code
        execute my script in python
        python
        run some code for me
        is my python right? run it
        let's do this in python
        rnu python code
        open the python prompt
        i'd like a python expression evaluated
        please interpret my code
        run a one-liner in python
        the students wrote a program, run it in python
        feed it to the interpreter
    """,
    ),
)
