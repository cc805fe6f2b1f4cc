"""Ways to ask what a folder holds, written one by one."""

from __future__ import annotations

from agentkit_training import values as v
from agentkit_training.bundled.files import LIST

FOLDER = v.mix((2, v.folder), (1, v.odd_folder))

LISTS = (
    LIST.by_hand(
        """
        i've just sat down at this machine, what have we got
        new here. show me around, which files exist
        Somebody tidied up overnight. What's left?
        did the export leave anything behind, have a look at what's here
        not sure i'm in the right place, what do you see around you
        can you give me an inventory of this directory
        Before I delete anything I want to know what's stored here.
        files pls
        wat files are here
        lst the files
        any chance you could tell me which documents we're working with
        i'd be glad to know what's sitting in the working folder
        the intern claims this folder is empty, is it
        take stock of the folder we're in
        roll call for the files
        what material do i have to work with
        which papers are on the desk, so to speak, in this directory
        Everything in this directory, by name, please.
        my nurse colleague uploaded something, what's here now
        what did the last run produce? list what's lying about
        i keep losing track of my documents, which ones are there
        show the whole lot
        it would help to see the names of everything we have
        where did all my stuff go, show me what's still here
        tell me what the workspace is made of
        whats all in here then
        contents?
        what has been saved in this place until now
        just the names of the files, nothing else
        i wonder whether the backup ran, which files are there
        Give me the lay of the land: what files and folders are here?
        which subfolders do we have
        ok so what is there to look at
        what's been put in the shared workspace this week, list it
        """
    ),
    LIST.by_hand(
        """
        the auditors are coming on Monday, so show me what is in {path}
        I'm the new bookkeeper. Which documents are kept in {path}?
        {path} - anything in there?
        dir of {path} pls
        what's been left in {path} by the night shift
        could you see what the photographer dropped into {path}
        do we store anything at all under {path}
        i'd like to know whether {path} has been filled yet
        My thesis lives in {path}. What's in it at the moment?
        our teacher said the handouts are in {path}, which ones are there
        peek into {path} for me, would you
        inventory of {path}
        the disk is nearly full and i suspect {path}, what does it hold
        she told me to look under {path}. what's there?
        show all that {path} has to offer
        anything new in {path} since yesterday? list it
        i can never remember what i called things in {path}
        the lab results should have come into {path}, let me see them by name
        which papers ended up in {path}
        Have a rummage through {path} and tell me what you come across.
        list the direcotry {path}
        waht is in the folder {path}
        {path} folder, file names only
        give me the names of everything kept under {path}
        before i hand over the shift i want to see what {path} contains
        is {path} where we keep the forms? show me its files
        walk me through {path}, just the names
        our server's {path} directory, what's stored there
        has anybody put something into {path} yet
        Please enumerate {path}.
        under which names are things saved in {path}
        the farmer's cooperative sends its stuff to {path}, what has come in
        what am i going to find when i open {path}
        From {path}, all file names.
        would you mind checking what's lying around in {path}
        i moved house and everything went into {path}, what's all in there
        shop opens in ten minutes, quickly tell me what's in the {path} folder
        can {path} be thrown away or is there something in it
        do you see anything under {path}
        let's take stock of {path}
        how many things have piled up in {path}
        my supervisor wants a list of whatever is in {path}
        into {path} and list, please
        {path} → list
        What lives in {path}?
        I'm after a document whose name I forgot, it's somewhere in {path}, list that folder
        contents {path}
        the directory called {path}, show it
        go one folder down into {path} and say what's there
        which attachments were saved to {path}
        """,
        path=FOLDER,
    ),
    LIST.by_hand(
        """
        do we own anything that looks like {pattern}
        I only care about {pattern}. Which are there?
        {pattern} - how many of those have we got
        the printer wants pdfs but i need {pattern}, show those
        nothing but {pattern}, please
        names of whatever fits {pattern}
        is there so much as one {pattern} around here
        my script chokes on {pattern}, which files would that be
        let me see the ones that go by {pattern}
        what would {pattern} pick up here
        filter the listing with {pattern}
        ls -1 {pattern}
        Which of our files does the mask {pattern} catch?
        i'm cleaning up {pattern}, so list them first
        wildcard {pattern}, what comes up
        list flies matching {pattern}
        the backup job skips {pattern}, tell me which those are
        who needs all of them, just {pattern}
        everything called {pattern} in the workspace
        find out if {pattern} exist and name them
        """,
        pattern=v.glob,
    ),
    LIST.by_hand(
        """
        The auditors want only {pattern}, look in {path} for those.
        in {path} i'm interested in {pattern}, nothing else
        {path}, {pattern} only
        {pattern} from the folder {path}, by name
        which of the things kept in {path} are called {pattern}
        show me what {path} has in the way of {pattern}
        does the {path} directory hold something like {pattern}
        we archive {pattern} under {path}, which ones are there now
        my colleague saved {pattern} to {path} i think, check and list them
        go into {path} and name every {pattern}
        list {pattern} out of {path} please
        i'm a sysadmin hunting for {pattern} below {path}
        any sign of {pattern} in {path}
        what {pattern} did the scanner leave in {path}
        restrict the listing of {path} to {pattern}
        for the tax office i need the {pattern} that are in {path}, which are they
        with {pattern} as the mask, what's in {path}
        how many {pattern} have piled up under {path}
        ls {path}, but {pattern} only
        apply {pattern} to {path} and tell me what files come out
        are the {pattern} still in {path} or did somebody take them
        {path} should have some {pattern}, let me see which
        """,
        path=FOLDER, pattern=v.glob,
    ),
)  # fmt: skip
