"""Ways to look for words in files, written one by one."""

from __future__ import annotations

from agentkit_training import values as v
from agentkit_training.bundled.files import SEARCH

THERE = v.mix((2, v.folder_or_file), (1, v.odd_folder), (1, v.odd_text_file))

SEARCHES = (
    SEARCH.by_hand(
        """
        The tax inspector asked about {text}. Which files deal with it?
        i know i wrote something on {text}, in which document was that
        {text}: in which files
        where did we put down the {text}, look through the files
        who mentions {text} in our documents
        somewhere in this pile of files there's {text}, track it down
        has {text} come up in any of the documents
        {text} has to be in one of these files, find the line
        can you spot {text} anywhere in the files
        hunt for {text} in everything we've saved
        my patient talked about {text}, is there a line on it in any file
        comb the files for {text}
        which lines anywhere have {text} in them
        before we rename it, see where the files use {text}
        i'd like all passages with {text}, from whatever file
        whereabouts in the files does it talk of {text}
        do we have {text} in writing in any of the files
        Sift through the documents. I'm after {text}.
        in what file is {text}
        serach the files for {text}
        find {text} in al files
        tell me every place in the files that says {text}
        {text} - any file?
        does the word {text} turn up in our texts
        the code breaks at {text}, where in the files is that
        look everywhere in the workspace for {text}
        trace {text} through the files
        which of the documents bring up {text}
        are there lines about {text} in what we've got here
        scan all text for {text}
        is {text} written down in some file
        what do the files have on {text}
        check every document for {text}
        any document with {text} in it, please
        i'm proofreading, where do the files use {text}
        """,
        text=v.phrase,
    ),
    SEARCH.by_hand(
        """
        The error message reads "{text}". Where does it come from?
        somebody wrote "{text}", in which file
        "{text}", where is that
        who used the words "{text}"
        i remember the sentence "{text}" but not the file it's in
        find me the file that says '{text}'
        which lines read "{text}"
        hits for "{text}" please
        is there any line with "{text}"
        has anyone written "{text}" anywhere
        grep -rn "{text}" .
        track down "{text}"
        the customer quotes us as saying "{text}", did we, in any file
        every occurrence of "{text}"
        where's `{text}` defined
        show me where `{text}` is called
        all lines that have "{text}" in them, whatever the file
        look for the exact words “{text}” in our texts
        what file holds "{text}"
        search text "{text}"
        do a grep for '{text}'
        """,
        text=v.double_quotable(lambda rng: v.quoted_phrase(rng).replace("'", "").replace("`", "")),
    ),
    SEARCH.by_hand(
        """
        The auditors want to know about {text}. Look in {path} for it.
        in {path} there must be a line about {text}, find it
        {path}: where is {text}
        anything on {text} in {path}
        i only want hits from {path}, the word is {text}
        does {text} come up under {path}
        go over {path} and point out {text}
        which lines talk about {text} in {path}
        comb {path} for {text}
        look up {text}, but only inside {path}
        limit it to {path}, i'm searching for {text}
        my thesis is in {path}, where do i write about {text}
        can you spot {text} in {path}
        is there a word on {text} in {path}
        {text} in {path}, which line
        {text}, {path}, find
        check the documents under {path} for {text}
        the sysadmin suspects {text} somewhere below {path}
        fnid {text} in {path}
        serch {path} for {text}
        tell me whether {path} has {text} in it, and where
        hunt through {path} for {text}
        from {path}, all lines with {text}
        where does it speak of {text} in {path}
        scan what's in {path} for {text}
        inside {path} i need every mention of {text}
        do the papers in {path} say something about {text}
        has {text} been mentioned in {path}
        what lines in {path} have to do with {text}
        pick out the lines of {path} that have {text}
        """,
        text=v.phrase, path=THERE,
    ),
    SEARCH.by_hand(
        """
        {path} prints "{text}" somewhere, where
        in {path} look for "{text}"
        "{text}" should be in {path}, on which line
        which file under {path} says "{text}"
        hits for "{text}" in {path} only
        grep -n "{text}" {path}
        i swear {path} had the words "{text}", find them
        does "{text}" stand anywhere in {path}
        where's `{text}` used in {path}
        track "{text}" down in {path}
        the line with "{text}" in {path} please
        search below {path}, text "{text}"
        is '{text}' part of {path}
        every line in {path} having "{text}"
        find “{text}” inside the {path} folder
        """,
        text=v.double_quotable(lambda rng: v.quoted_phrase(rng).replace("'", "").replace("`", "")), path=THERE,
    ),
)  # fmt: skip
