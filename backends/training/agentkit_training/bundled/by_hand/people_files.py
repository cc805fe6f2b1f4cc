"""Hurried, very polite and old-fashioned people asking for files, notes, code and pages, mostly without quotation marks."""

from __future__ import annotations

import random
from dataclasses import replace

from agentkit_training import values as v
from agentkit_training.bundled.code import PYTHON, SHELL
from agentkit_training.bundled.files import APPEND, EDIT, LIST, READ, SEARCH, WRITE
from agentkit_training.bundled.notes import ADD, DELETE, FIND, NOTES_LIST
from agentkit_training.bundled.web import FETCH
from agentkit_training.family import Family

ENDS = tuple(
    """
    rst adoc tex bib sql java kt go rs c h cpp ts tsx jsx rb php lua r jl pl bat ps1 xml svg srt vtt ics vcf eml env
    properties lock patch diff cfg conf ini toml yml yaml json jsonl geojson ipynb gradle tf vue scss po asc nfo lst
    dat out err bak tmp list me orig sample nix zsh fish vim m4 awk csl rtf mdx ndjson tsv psv sub strings plist
    """.split()
)
MISSPELT = v.pick(
    """
    recieve adress seperate definately occured untill becuase wierd goverment calender tommorow accomodate
    embarass enviroment existance foward grammer harrass independant liason millenium neccessary posession publically
    recomend refered remeber succesful suprise truely usefull writting lenght heigth pharmcy recipie invioce reciept
    shedule quarterley custommer delievery tempature calulate retrun pritn lenth widht funtion varaible
    """.split()
)
SPELT = v.pick(
    """
    receive address separate definitely occurred until because weird government calendar tomorrow accommodate
    embarrass environment existence forward grammar harass independent liaison millennium necessary possession publicly
    recommend referred remember successful surprise truly useful writing length height pharmacy recipe invoice receipt
    schedule quarterly customer delivery temperature calculate return print width function variable
    """.split()
)
WORDS = v.pick([text for text in v.w.OLD_PHRASES if " " in text and text.replace(" ", "").isalnum()])


def every_end(rng: random.Random) -> str:
    """Return the path of a file with one of many endings."""
    return f"{v.path(rng).rpartition('.')[0]}.{rng.choice(ENDS)}"


def every_mask(rng: random.Random) -> str:
    """Return a pattern for files with one of many endings."""
    return rng.choice(("*.{0}", "*.{0}", "**/*.{0}", "{1}*.{0}", "*_{1}.{0}")).format(
        rng.choice(ENDS), rng.choice(v.w.STEMS)
    )


FOLDER = v.mix((2, v.folder), (1, v.odd_folder))
MASK = v.mix((1, v.glob), (1, every_mask))
FILE = v.mix((3, every_end), (2, v.text_file), (1, v.path), (1, v.odd_text_file))
THERE = v.mix((2, v.folder), (1, v.odd_folder), (2, every_end), (1, v.odd_text_file))
SAID = v.mix((3, v.bare_content), (1, v.fact), (1, v.errand))
TOLD = v.mix((3, SAID), (1, lambda rng: v.sentence(rng).rstrip(".!")))

LISTS = (
    LIST.by_hand(
        """
        Good morning to you. Might I be favoured with a list of the files we hold here?
        quick quick, what files are here, the call starts in a minute
        Pray tell me, what papers lie in this folder?
        gotta run, file names now pls
        I beg your pardon for the bother; which files does this directory hold?
        A courier is waiting and I don't know which documents to hand him. Read me the file names.
        I've come back from parental leave and don't recognise a thing. What files do we have?
        What would I see if I typed ls?
        Have the drafts been saved or not? Show the files and I'll know.
        no time, just the filenames
        one look at the files here would spare me a lot of guessing
        The old laptop died; I copied what I could. What made it over to this folder?
        Would it be an imposition to ask what is stored in the current folder? I should be much obliged.
        all we've got on disk in this place, names suffice
        Something in here eats up the quota. Begin by showing what there is.
        unpacked the zip. what's come out of it
        """
    ),
    LIST.by_hand(
        """
        The vicar needs to know by Sunday which hymn sheets are kept in {path}.
        If it is not too much trouble, I should very much like to learn what {path} holds.
        quick, {path}, what's in it, they're calling me in
        Be so kind as to acquaint me with the contents of the folder {path}.
        {path} dir listing asap
        There's a box labelled {path} on the shared drive. What did people throw into it?
        Did the backup finish? You'd see it by what lies in {path}.
        I need the names of what {path} has inside. I'm not going to open anything.
        Open {path}. Not the files, only the folder, so I can see their names.
        rota, invoices, whatever - just name all that's in {path}
        My apprentice renamed half of {path} yesterday. How do the file names read now?
        what got dumped in {path} last night
        Pray let me know what documents repose in {path}.
        {path}, quickly please, names only
        I can spare ten seconds. What's in {path}?
        she mailed me to have a look at {path}, i suppose there are files in it
        We're moving offices and everything under {path} has to be accounted for. Name each item.
        How full is {path} by now, which files I mean
        Kindly oblige me with a catalogue of {path}.
        folder={path} list all
        The script should have left its output in {path}. Has it?
        ls -la on {path}, if you'd be so good
        wanna see {path}, the whole thing, file names i mean
        I would be most grateful if you could tell me which files there are below {path}.
        It says the upload to {path} went through. Show me what's there, I don't believe it.
        Is it {path} where the contracts are? Let me see what's filed there.
        so what does {path} look like from the inside
        """,
        path=FOLDER,
    ),
    LIST.by_hand(
        """
        The copy shop takes only one kind, {pattern}. Which of ours are that?
        hurry, all {pattern}, names
        Might one enquire which files answer to {pattern}?
        {pattern}: got any? I need them for the train.
        My teacher collects {pattern}. Do I have something to hand in?
        dont care bout the rest, {pattern}
        Before I zip up {pattern} I'd like to see what that would take in.
        Which of them look like {pattern}? A list will do.
        I should be glad of a list of such files as match {pattern}.
        set the filter to {pattern} and tell me what's left
        you know those {pattern} from the scanner? name them all please
        one of the {pattern} must be the right one. which are there
        """,
        pattern=MASK,
    ),
    LIST.by_hand(
        """
        the folder is {path}, the mask is {pattern}, go
        I'm packing for the trade fair. Which {pattern} do we have in {path}?
        Would you be good enough to go through {path} and name me every file of the sort {pattern}?
        in {path} theres {pattern} i think, show quick
        {pattern}? They'd be in {path}. Show me which.
        Pray look into {path} and say what {pattern} it contains.
        Only {pattern}, only {path}. That's the whole wish.
        Our archivist asks for {pattern}. As far as I know they are in {path}; please list them.
        list files where folder = {path} and name like {pattern}
        whats there of {pattern} in {path}, need it in a sec
        The nightly job ought to drop {pattern} in {path}. Let me see what it dropped.
        The rest of {path} doesn't concern me, I'm here for the {pattern}.
        My late uncle kept {pattern} in {path}. Which of them are left?
        name me the {pattern} you come across when you walk through {path}
        one folder, {path}, one pattern, {pattern}
        """,
        path=FOLDER, pattern=MASK,
    ),
)  # fmt: skip

READS = (
    READ.by_hand(
        """
        I should be most grateful for a reading of {path}, if you can spare the time.
        quick look at {path}, train leaves in two min
        Pray read me {path}.
        {path} now pls, no comments
        My hands are full of dough. Read {path} to me, will you?
        Would you do me the kindness of laying {path} before me?
        They're asking about {path} in the meeting right now. What's in it?
        what was in {path} again
        I wrote myself some instructions. They're in {path}; let me see them.
        open sesame, {path}
        {path}: contents? In full please, I have to compare it with the print.
        Kindly acquaint me with what is set down in {path}.
        Before I sign off on the release, {path} wants reading. Show it.
        need to see whats in {path}, hurry
        I've got {path} here as an attachment and no program that opens it. What does it contain?
        The judge wants the exact text. Give it to me from {path}.
        Has he finished {path}? Show it as it stands and I'll see.
        I can't make head or tail of the error without {path}, so show me that file.
        it's all explained in {path} they say, so explain by showing
        Might I trouble you to open {path}? I have mislaid my spectacles.
        what've we got in {path}, just paste it
        Somewhere in {path} is my mistake. Put the code up.
        The recipe is in {path} and the oven is hot. Show me!
        With your permission I'd have a look at {path}.
        print {path} to the screen, every last line
        i have to translate {path}, show the original
        The subtitles are off. Let me have {path} as text.
        One more time, {path}, I wasn't paying attention.
        How is {path} structured? The text itself will tell me.
        Don't summarise. {path}, as is.
        Do you remember {path}? Neither do I. Open it.
        I'd be interested to hear what {path} has got to say for itself.
        our new colleague asks for {path}, give her what's in it
        text from {path} plz
        Let us peruse {path} together.
        """,
        path=FILE,
    ),
    READ.by_hand(
        """
        Would you be so gracious as to read lines {start} to {end} out of {path}?
        {path} {start} thru {end} quick
        The stack trace points at {path}. I'd want lines {start} to {end}.
        Pray begin at line {start} of {path} and leave off at line {end}.
        Only a part of {path}, please. It starts on line {start} and stops on line {end}.
        I was only asked to proofread lines {start} to {end}. The file's {path}.
        from row {start} to row {end}, {path}
        My exam is on the stretch between {start} and {end} in {path}; put those lines up.
        first line {start}, last line {end}, file {path}
        can u show {path} line {start} up till {end}
        The footnotes of {path} fill lines {start} to {end}. I'd like to read just the footnotes.
        The function begins on line {start} and is over by line {end}. Show it to me from {path}.
        {path}, {start} to {end}, hurry up please
        """,
        path=FILE, start=v.digits(1, 60), end=v.digits(61, 300),
    ),
    READ.by_hand(
        """
        The licence takes up the top of {path}. Skip it and read me the rest from line {start}.
        {path} {start} onwards quick
        Pray resume your reading of {path} at line {start}.
        I dozed off at line {start}. Take {path} up from there, please.
        as of line {start} please, {path}
        everything in {path} but what's above line {start}
        nothing before line {start} of {path} matters, so show from there
        The changes in {path} set in at line {start}; let me see the file from that line to its end.
        """,
        path=FILE, start=v.integer(2, 200),
    ),
    READ.by_hand(
        """
        Read me {path}, but my tea is getting cold, so {end} lines at most.
        the first {end}, {path}, lines i mean, go
        Pray do not go beyond line {end} when reading {path}.
        {end} lines of {path} will satisfy my curiosity, beginning at the top.
        up to line {end}, {path}, thx
        {path} is a monster. The first {end} lines please, then stop.
        I only want to recognise it. Show {path} down to line {end}.
        might i have the first {end} lines in {path}, nothing beyond
        the upper part of {path}, that is to say {end} lines
        """,
        path=FILE, end=v.integer(2, 200),
    ),
    replace(
        READ.asked(
            [
                ("line 22 of {path}, quick", {"start": 22, "end": 22}),
                ("The test dies at {path}, line 85. What's written on that line?", {"start": 85, "end": 85}),
                ("Pray, what stands on line 4 of {path}?", {"start": 4, "end": 4}),
                ("{path} line 133, one line only", {"start": 133, "end": 133}),
                ("Would you very kindly quote line 11 of {path} to me? I ask for no more.", {"start": 11, "end": 11}),
            ],
            path=FILE,
        ),
        topic="by hand",
    ),
)  # fmt: skip

WRITES = (
    WRITE.by_hand(
        """
        write the words {content} to {path}, nothing else needs to be in there
        put down the words {content} in {path} quick before i lose the thread
        I'd like the line {content} to be all there is in {path}.
        get the sentence {content} into {path}, new file
        save the text {content} to {path} and overwrite what's there
        Would you be so very kind as to write {content} into the file {path}?
        Pray inscribe {content} in {path}.
        stow {content} away in {path} pls
        The gate code changed. Save {content} to {path}, replacing the old text.
        place the text {content} in a new document called {path}
        we need {content} on file. {path} is what it should be called
        {content} goes to {path}, as its only line
        {content} is what I want in {path}. Wipe the rest.
        {content} as the one and only text of {path}
        let {content} be the whole text of {path}
        I should like {content} committed to writing in {path}.
        drop {content} in {path}, fresh file
        take {content} and make a file of it named {path}
        the message {content} should be found in {path} and nothing besides it
        For the shop door, {content}, saved to {path}. Thank you!
        The teacher said we should save {content} in {path} before the bell. Please do it.
        put {content} into {path}. Should the file exist already, replace it.
        write down {content} in {path}, and only that
        quick, {content} in {path}, overwrite
        with {content} as its text, save {path}
        """,
        path=FILE, content=SAID,
    ),
    WRITE.by_hand(
        """
        create {path} with the line {content}
        I need {path} in the world, and it says {content}
        make {path} with the words {content}
        new {path}, saying {content}
        Kindly prepare {path}, bearing the words {content}
        In {path} there shall stand but one line - {content}
        Overwrite {path} please. It should now be saying {content}
        fill a new {path} with exactly the words {content}
        {path}, text is {content}
        set up {path}, its content being {content}
        hurry, {path} must say {content}
        I'd be ever so grateful for a file {path} with the sentence {content}
        the file's {path}, the text's {content}
        Mother wants a sign for the gate. Make {path} and let it read {content}
        save under {path} what I say now, {content}
        put the following into {path}, replacing everything - {content}
        for the next shift make {path} say {content}
        a text file please, called {path}, with one line in it, {content}
        as content of {path} i want {content}
        Type this up and save it as {path} - {content}
        Have {path} contain nothing except {content}
        my will is that {path} reads {content}
        The old {path} is of no use. Let the new one go {content}
        start {path} over, with the words {content}
        """,
        path=FILE, content=SAID,
    ),
    WRITE.by_hand(
        """
        Dear helper, please set this down in {path} for me: {content}
        {path} asap: {content}
        Pray enter the following in a new file by the name of {path}: {content}
        The editor crashed twice. So you write it to {path}, would you: {content}
        for the notice board, to be saved as {path}: {content}
        the new {path} in full: {content}
        {path}, not there yet, must read: {content}
        config for the printer, save to {path}: {content}
        Nothing that's in {path} now is worth keeping. Write this instead: {content}
        Could this be saved? The name is {path} and the text: {content}
        I want a memo on disk. Its name is {path}, its words: {content}
        Two things. The file is {path}. The text is: {content}
        one-liner for {path}: {content}
        thus shall {path} read: {content}
        my translation, save it to {path} please: {content}
        type into {path} and save: {content}
        first draft of {path}: {content}
        she dictated this on the phone, it belongs into a new file {path}: {content}
        With apologies for the haste, would you write to {path}: {content}
        dump this in {path}, thx: {content}
        What was in {path} is void. It has been decided that it says: {content}
        """,
        path=FILE, content=TOLD,
    ),
)  # fmt: skip

APPENDS = (
    APPEND.by_hand(
        """
        add the words {content} to {path}, at the very end please
        Would you be good enough to add {content} to {path}? The rest may stand.
        quick, {content} onto the end of {path}
        Pray subjoin {content} to what stands in {path}.
        put the line {content} under the last line in {path}
        The tally goes on. {content} has to be added to {path}.
        i want the sentence {content} at the bottom of {path}, old text stays
        let the text {content} follow at the end of {path}
        squeeze {content} in at the end of {path} pls
        We've a new member. Add {content} to the end of the list in {path}.
        It would be kind of you to enter {content} as the last item in {path}.
        {content} -> end of {path}
        {content} comes next in {path}, after what's already there
        {content}, that too has to go to the end of {path}
        hang {content} on to {path}
        note down {content} at the foot of {path} and keep the rest
        also write {content} in {path}, below everything
        one more time for the log, {content}, at the end of {path}
        I should like to see {content} added as the final line of {path}.
        get {content} in at the bottom of {path}, quick please
        the cook used the last egg, so {content} must be added in {path}
        whatever {path} says may stay. Only add {content} after it.
        insert the words {content} after the end of {path}
        Please extend my diary. {content} goes last in {path}.
        have the remark {content} appended to {path}
        """,
        path=FILE, content=SAID,
    ),
    APPEND.by_hand(
        """
        let {path} grow at the bottom by a line that says {content}
        append a line to {path} with the words {content}
        {path}, one more line, saying {content}
        Kindly let {path} conclude with the words {content}
        {path} isn't finished. At the end it should also say {content}
        one thing goes after the end of {path} - {content}
        Keep all that is in {path}. Then, on a line of its own, {content}
        my log {path} gets another line with the text {content}
        in a rush, {path} also needs a last line, {content}
        end of {path}, please add the sentence {content}
        I'd be much beholden to you for adding to {path} the line {content}
        the register in {path} continues with {content}
        the last word in {path} shall be {content}
        add as bottom line of {path} {content}
        The baby woke at four. Add to {path} at the end {content}
        extra entry, file {path}, text {content}
        tack a new line on {path} which reads {content}
        and to close {path}, {content}
        Nothing in {path} is to be deleted. I merely add {content}
        on the next free line of {path} write {content}
        so {path} goes on with one further line, namely {content}
        whoever reads {path} to the end should find {content}
        """,
        path=FILE, content=SAID,
    ),
    APPEND.by_hand(
        """
        Dear sir or madam, please add the following at the end of {path}: {content}
        {path}, add quick: {content}
        Pray continue {path} in these words: {content}
        I've another one for the end of {path}. Here: {content}
        postscript, to go under the text in {path}: {content}
        entry number whatever, end of {path}: {content}
        Do not erase a thing in {path}. Below it write: {content}
        the bell rang again, so at the bottom of {path}: {content}
        you may close {path} with this line: {content}
        running list in {path}, next: {content}
        append (don't replace!) to {path}: {content}
        My measurements are in {path}. The new one, for the end: {content}
        add, on a new line in {path}: {content}
        The council added a paragraph to {path}. It comes last and goes: {content}
        it's late, just put this after the rest in {path}: {content}
        still missing from the list {path}: {content}
        Would you have the goodness to let {path} end thus: {content}
        same file as always, {path}, one line more: {content}
        today's line for the end of {path}: {content}
        changelog {path}, add a bullet at the end: {content}
        After the last line of {path}, a new one: {content}
        i also want this in {path}, don't touch the rest: {content}
        the guests left a word for the guest book {path}, it goes at the end: {content}
        """,
        path=FILE, content=TOLD,
    ),
)  # fmt: skip

EDITS = (
    EDIT.by_hand(
        """
        {find} = {replace}, please make that replacement in {path}
        in {path}, {find} = {replace} from now on
        {path}: {find} becomes {replace}
        turn every {find} into {replace}, file {path}
        {find} becomes {replace} in {path}, nothing else changes
        I say {replace} instead of {find}, and so should {path}.
        Would you be so kind as to put {replace} into {path} instead of {find}?
        fix {path} quick, {find} -> {replace}, thx
        Pray amend {path}, that it may read {replace} where it now reads {find}.
        The bride changed her mind. Out goes {find}, in comes {replace}, and the file is {path}.
        {path} {find} = {replace}
        {replace} for {find}, {path}, hurry
        we'd agreed on {replace}. why does {path} say {find}? change it please
        I beg you to strike {find} from {path} and set {replace} in its stead.
        No more {find} in {path}. From today it's {replace}.
        {find} is now called {replace}. Please reflect that in {path}.
        with regard to {path}, {find} ought to be altered into {replace}
        instead of {find} i want {replace} in {path}
        {path} needs {replace} instead of {find}
        {replace}, that's what should be in {path} where {find} is at present
        everywhere you see {find} think {replace}, and write it so in {path}
        could {path} say {replace}? it has {find} now
        Edit {path} for me. {find} goes, {replace} comes.
        let's say {replace} and no longer {find} in {path}
        in {path}: find {find}, put in {replace}
        {find} reads better as {replace}, fix that in {path}
        My boss hates the word {find}. Make it {replace} in {path}.
        {path} was written before the merger, so {find} has to turn to {replace}.
        The label says {replace}, the file says {find}. Correct the file, it's {path}.
        replacement job, {find} = {replace}, {path}
        was {find}, is {replace}, see {path}
        sub {replace} in for {find}, {path}
        Kindly see that {path} no longer speaks of {find} but of {replace}.
        replace = {replace}, find = {find}, path = {path}
        """,
        path=FILE, find=v.bare_edit, replace=v.bare_edit,
    ),
    EDIT.by_hand(
        """
        fix the typo {find}, it's {replace}, in {path}
        typo in {path}, {find}, correct is {replace}
        I can't spell. {find} in {path} is properly {replace}.
        there's {find} in {path}, one writes {replace}
        {path} has a spelling mistake, {find}. It's {replace}.
        The schoolmaster in me insists that {find} in {path} be spelled {replace}.
        oops, {find} in {path}, meant {replace}
        sp. {find}, should be {replace}, see {path}
        Our proofs came back. {path}, {find}, correct to {replace}.
        my fingers slipped and wrote {find} for {replace} in {path}, repair it
        Forgive me, I've misspelt {replace} as {find} in {path}. Would you mend it?
        correct the spelling in {path}, {replace} rather than {find}
        the word {find} doesn't exist, in {path} it's to be {replace}
        in {path} fix {find} = {replace}, it's only a typo
        """,
        path=FILE, find=MISSPELT, replace=SPELT,
    ),
    EDIT.by_hand(
        """
        the fee in {path} goes up, {find} becomes {replace}
        {path}, page count {find} = {replace} now
        It's {replace} degrees and not {find}, please correct the recipe in {path}.
        We sit in row {replace} instead of row {find}. Put it right in {path}.
        the seed in {path} is {find}, i want {replace}
        batch size {find} -> {replace}, {path}, hurry
        Pray alter the sum of {find} in {path} to {replace}.
        {path} says {find} seats. We booked {replace}. Correct that, please.
        my postcode in {path} is {replace} now and no longer {find}
        the meter was read wrongly, in {path} turn the {find} into {replace}
        """,
        path=FILE, find=v.pick([str(n) for n in range(2, 9000, 29)]), replace=v.pick([str(n) for n in range(3, 9000, 31)]),
    ),
    EDIT.by_hand(
        """
        in {path} instead of the words {find} put the words {replace}
        where {path} reads {find} let it henceforth read {replace}
        the passage {find} in {path} becomes {replace}
        the words {find} in {path} are to make room for the words {replace}
        I wrote {find} in {path}. I'd sooner have {replace}.
        {path}: cut {find}, paste {replace} in the same spot
        swap the line {find} in {path} for the line {replace}
        The reviewer stumbled over {find} in {path}. Say {replace} there.
        please, {path}, {replace} where there's {find}
        from {path} remove {find} and put {replace} in exactly that place
        reword {find} to {replace} in {path}, I'm in a rush
        it has to say {replace}, in {path} that is, and it says {find}
        """,
        path=FILE, find=WORDS, replace=WORDS,
    ),
)  # fmt: skip

SEARCHES = (
    SEARCH.by_hand(
        """
        where does {text} come up
        which file mentions {text}
        {text}, where's that from, i mean which file
        I'd be most obliged to learn which document speaks of {text}.
        quick, where's {text} in the files
        Pray, in which of our papers is {text} named?
        The caller wants to know about {text}. Which file has something on it?
        somebody changed {text} and i need every file that still has it
        does {text} ring a bell with any of the files
        where have i seen {text}, it's in one of the files
        {text}, file? line?
        How many places mention {text}? Show me each of them.
        Everything the files say about {text}, please. Line by line.
        i need the place where {text} first gets mentioned, look in all files
        go fish for {text} in the files
        Where do we explain {text}? There has to be a file.
        My dear fellow, kindly discover where {text} is written.
        I forgot the file name, but it had {text} in it. Find it.
        pls grep {text} in all of them
        Have I ever written the word {text}? Look through my files.
        ctrl+f {text}, but over all files
        The compiler knows no {text}. Where do we define it?
        every file, every line, {text}
        By which document are we bound as to {text}? Search them all.
        where on earth did {text} get in, check all files
        look whether {text} got left over in some file
        I must quote somebody on {text}. Show the lines where the files have it.
        in which place do the documents deal with {text}
        tell me which file {text} is in, I'm on the phone with them
        If {text} is written anywhere, I want the line.
        Who put {text} in, and where? Search the files.
        keyword search, files, {text}
        Does anything we've saved speak about {text}? I'd be grateful for the lines.
        find the spot with {text}
        it's about {text}. some file has it. which
        out of all the text files, who's got {text}
        """,
        text=v.phrase,
    ),
    SEARCH.by_hand(
        """
        where in {path} does {text} come up
        {path}, {text}, where
        Might I ask you to look through {path} for any word of {text}?
        quick peek into {path}, need to know where {text} stands
        Pray search {path} diligently for {text}.
        I'm reading {path} and can't find {text}. Which line?
        There was something with {text}. In {path}, if I'm not mistaken.
        {path} - {text} - lines
        The pharmacist asks for {text}. It should be written in {path}; find the line.
        show where {path} goes into {text}
        go to {path} and look for {text}, then tell me the lines
        how many times does {text} come up in {path}, and where
        just in {path}, where do they write about {text}
        i need {text} out of {path}, the lines that have it
        The clause about {text}? Try {path}.
        does {text} get a mention in {path}
        would you be a dear and see if {path} says anything of {text}
        ctrl-f {text} in {path}
        We dropped {text} from {path}, supposedly. Make sure and show me leftovers.
        every mention of {text}, and only from {path}
        The word is {text}, the place is {path}. Find it.
        search_in={path} text={text}
        I have a vague memory of {text} in {path}. Refresh it with the lines.
        which of the lines in {path} speak about {text}
        look after {text} in {path}, my dear colleague, and show me the lines
        {path} has it somewhere, {text} I mean. On what line?
        Is {text} to be found in {path}? If so, whereabouts?
        Before I answer the letter I must know where {path} talks about {text}.
        scan {path}, the word is {text}
        from {path} fish out what has {text} in it
        """,
        text=v.phrase, path=THERE,
    ),
    SEARCH.by_hand(
        """
        which file below {path} mentions {text}
        in the folder {path} somebody hardcoded {text}, which file
        need everything on {text} that's under {path}, five minutes left
        do the files below {path} know {text}
        """,
        text=v.phrase, path=FOLDER,
    ),
)  # fmt: skip

ADDS = (
    ADD.by_hand(
        """
        Pray make a memorandum of this: {text}
        hurried note, sorry - {text}
        If I may ask you to keep a note for me, it is this: {text}
        IMPORTANT!! don't lose it, note it: {text}
        notebook, new line, {text}
        For posterity, in the notes: {text}
        no pen here. note - {text}
        My dear assistant, be so kind as to note: {text}
        a note with the words {text}
        note that says {text}
        add one more note with the line {text}
        Keep a note for the committee. It should say: {text}
        note down for when i'm back: {text}
        This is for the notes and for nobody else: {text}
        The doctor told me three things, this is the one to note: {text}
        make the note read {text}
        I'm in a hurry, so just note it: {text}
        put on a note - {text}
        Write it in my notes before the kids distract me: {text}
        and another thing to note ... {text}
        log in notes: {text}
        Please be so good as to add the following to the notes I keep with you: {text}
        hey note this 4 me: {text}
        the next note shall say {text}
        text of the new note: {text}
        """,
        text=v.note,
    ),
    ADD.by_hand(
        """
        Be it put down in the notes, lest we forget, that {text}
        I'd be grateful if you would make a note to the effect that {text}
        brb, note meanwhile that {text}
        They told me that {text}. I want that in my notes.
        My landlady mentioned that {text}; kindly note it.
        pls put into notes that {text}
        The minutes won't have it, so my notes must. It's that {text}
        {text}, they say. Worth noting, isn't it? Do it.
        I'd forget my own head, so note that {text}
        Just so it's written somewhere in my notes, {text}
        Now I know that {text}. Keep that knowledge as a note.
        {text} -> notes
        record as a note that {text}
        heard on the corridor that {text}, note it quick
        Pray set it down among my notes that {text}
        It might matter one day that {text}. A note of it, please.
        as of today {text}, and my notes should know
        """,
        text=v.fact,
    ),
    ADD.by_hand(
        """
        I shall have to {text}. Pray make a note of it.
        remember me to {text}, a note is enough
        gotta {text}, note it pls
        Would you be so very kind as to note that I am to {text}?
        I told him I'd {text}. Note it, or I won't.
        when the rain stops i want to {text}, so put down a note
        one note please, {text}, so i won't skip it
        On my notes there should be a line telling me to {text}
        I have it on my conscience that I ought to {text}. Into the notes.
        note for the weekend, {text}
        we agreed at dinner that i'd {text}, note it down for me
        somebody has to {text} and it's me, note
        My plan is to {text}. Write that in the notes.
        it's my turn to {text}, keep a note
        Nobody reminds me to {text}, so a note must. Make one.
        """,
        text=v.errand,
    ),
    ADD.by_hand(
        """
        jot {text} in my notes
        a note, two or three words, {text}
        have {text} go on the notes
        drop {text} into the notes quick
        Would you pop {text} into my notes? Much obliged.
        My notes lack {text}. Add it.
        {text} - just note it, no questions
        For the next order, {text}. Note it.
        what the notes need is {text}, add it
        Pray note {text}.
        put a note with {text} next to the others
        the note is {text}
        i say {text}, you note it
        """,
        text=v.jotting,
    ),
)  # fmt: skip

NOTE_LISTS = (
    NOTES_LIST.by_hand(
        """
        Pray show me what I have caused to be noted.
        notes quick
        If it please you, I'd like my notes read to me.
        all of them notes
        The bus is coming. My notes, fast!
        Would you have the great kindness to present my notes?
        What is there that I asked you to note?
        I'm sitting at the lawyer's and need my notes, every one.
        my notes from the first to the last
        Good evening. I should like to look over my notes before retiring.
        numbers and notes, go
        We had a long call. Which notes came out of it?
        notes pls, boss is waiting
        what've i told you to note
        Before you note anything new, show me the old notes.
        notebook, please, from cover to cover
        How about my notes, are there any?
        I noted my wishes for the builder. Show all notes, they're among them.
        The lady of the house wishes to see all notes.
        print notes
        run through the notes with me
        let my notes be seen
        i wanna double check my notes
        Is my list of notes empty by now?
        Everything noted to date, if I may.
        so many notes, or are there? show
        What notes would my successor find?
        let's look whether anything's noted
        I've a hunch the notes hold the answer. Bring out all of them.
        ur list of my notes
        the notes i keep with you, all
        For the handout I need my notes in a row, with numbers.
        Time to cross things off. What's on the notes?
        open the notebook
        Have my notes grown? Let me see them.
        notes, all, numbered, thank you kindly
        Whatever I've scribbled so far, show it. I mean the notes.
        Remind me, which notes are mine?
        my mind is a blank. notes!
        It is my custom to review my notes on Fridays. Be so good as to lay them out.
        do we have a list of notes? then let's see it
        every jotting of mine please
        I want to know all that's in the notes, no matter how old.
        spit out my notes
        the boss will ask about my notes so lemme see them
        Show notes. All. Now.
        We ought to look at the notes first. Display them.
        Which things did I have noted before the holidays?
        Nothing filtered, all my notes.
        would it be possible to get my notes on screen, dear
        the notes in their order, one under the other
        i am not sure what all i noted, please to list
        my colleague left and I must take over her notes. What are they?
        tell me one by one what is noted
        have we noted anything at all yet
        The kids want to hear what's on our notes. Read them all.
        Any and all notes, if you'd be so good.
        give all notes back to me
        check notes plz
        Which memos have gathered?
        what remains on my notes
        Come on, my notes. I haven't got all day.
        all i've noted, as a list
        I lost my paper notebook. Luckily you've got my notes; show me.
        Let me view what notes exist.
        Notes. The entire stack.
        what's on record in my notes
        My notes, I pray you.
        Did I note three things or four? Show me the notes.
        hand over the notes, all of them, no matter what they say
        """
    ),
)  # fmt: skip

FINDS = (
    FIND.by_hand(
        """
        where in my notes does {text} come up
        which note mentions {text}
        Pray, what had I noted touching {text}?
        {text}?? check notes
        I'd be much obliged for any note of mine that concerns {text}.
        quick, the {text} note
        The tradesman's here about {text}. There's a note, find it.
        got {text} anywhere in my notes
        what did my notes have to say about {text}
        I can't place {text}. My notes might help, so search them.
        notes on {text}, hurry
        Somewhere among my notes {text} gets a mention. Which one is it?
        be an angel and find the note on {text}
        my daughter says i noted {text}, did i
        I'm writing up {text}. Show me the notes that bear on it.
        We talked of {text} at length and I took notes. Find those.
        {text} in my notes, yes or no
        look {text} up for me, it'll be in the notes
        Any note of {text}? I'd need its number.
        who was to deal with {text}, the notes should tell
        The notes concerning {text}, if you would be so good.
        need my {text} notes asap
        search among what i noted, the subject is {text}
        I'm at the counter and they ask about {text}. What did I note?
        it was something to do with {text} that i had you note
        of my notes show those naming {text}
        only want {text}, out of the notes
        Have I left word about {text} in the notes?
        Once I noted a detail about {text}. I need it back.
        do we have {text} noted, and under which number
        find what's noted of {text}
        give me my thoughts on {text}, they're in the notes
        I've got to fill in a form on {text}. My notes know the details.
        the note where {text} is discussed, please
        so what was the deal with {text}, see the notes
        """,
        text=v.topic,
    ),
    FIND.by_hand(
        """
        where do my notes say {text}
        which of the notes contains {text}
        any notes around the word {text}
        sieve my notes for {text}
        I recall only the word {text}. Which note was that?
        search my notes - the term is {text}
        Pray find me the note wherein {text} is written.
        {text} / notes / find
        look through notes, text {text}
        my notes and {text}, any hit
        show those of the notes that have {text} in them
        I need every note with {text}. Leave out the others.
        there's {text} in one of the notes, which was it
        does a note say {text}
        note search {text}
        Would you kindly go over my notes and tell me where {text} occurs?
        where'd i note {text}
        one of my notes mentions {text}, bring it
        text={text}, in the notes
        the notes again, but with {text} only
        notes, hits, {text}, thx
        when i noted {text}, what did i write with it
        scan the notes, word is {text}
        Check for {text}. In the notes, not in the files.
        not sure it's there, but look for {text} in what i noted
        which notes bring up {text}
        i put {text} in a note, now find me that note
        My notes must be searched for {text} before the hearing.
        pick me the note saying {text}
        Was there not a note with the words {text}?
        have a scan of my notes for {text}
        I wonder which note had {text} in it.
        {text} - got a note on that?
        pull notes matching {text}
        in the notes, where's {text}
        """,
        text=v.phrase,
    ),
)  # fmt: skip

DELETES = (
    DELETE.by_hand(
        """
        Pray strike note {number} from the list.
        note {number} bye
        I should be obliged if note {number} were removed.
        zap note {number}
        quick, lose note {number}
        Would you have the goodness to do away with the note numbered {number}?
        The roof is mended. Note {number} may go now.
        note {number} can be binned
        I've rung her back, so there's no call for note {number} any longer.
        yeet note {number}
        Number {number}? Done that. Off the notes with it.
        Might I prevail upon you to delete note {number}?
        {number} off my notes, hurry
        Whoever wrote note {number} was drunk. Delete it.
        pls rm note {number}
        Note {number} no longer interests me, so let it be deleted.
        have number {number} taken out of the notes
        We sold it. Note {number} is therefore to be deleted.
        nobody asked for note {number}, away
        The tickets are booked. I don't need note {number}.
        note {number} belongs in the bin
        delete one note, that's {number}
        Be so kind as to efface note {number}.
        i'm through with note {number}
        Regrettably note {number} contains an error; please delete it.
        leave all notes in place, only {number} comes out
        note {number}, i don't want it
        My sister shouldn't see note {number}. Get rid of it before she comes.
        is note {number} still there? it shouldn't be, delete
        With note {number} out of the way the list would be perfect.
        please delete. note {number}. thanks.
        the errand in note {number} is run, so strike it
        I'd be happy to be rid of note {number}, if you please.
        Note {number} is a leftover from last year. Clear it away.
        we can scrap note {number}, he came by
        blot out note {number}
        Let note {number} trouble me no more.
        note id {number} delete
        trash {number}, the note
        After the talk with the bank, note {number} is settled. Remove.
        kindly discard the note bearing the number {number}
        Keep calm and delete note {number}.
        what's in note {number} has happened, so it goes
        there were two alike, take out note {number}
        The job in note {number} went to someone else. Delete it for me.
        number {number}, the note, must go by tonight
        That was silly of me, note {number}. Delete it, quick.
        I have no further use for note {number}.
        notes minus number {number} please
        banish note {number}
        the deadline in note {number} has passed, it can be deleted
        I want note {number} deleted. Just that one.
        Would you mind terribly taking note {number} off?
        deleting note {number} is what i want
        Off goes note {number}!
        it's note {number} you should remove, not the one after it
        On reflection, note {number} is foolish. Kindly delete it.
        rid me of note {number}
        the shopping is in the fridge. goodbye note {number}
        note {number} has gone stale, toss it
        can i get note {number} deleted real quick
        My memory is good enough without note {number}. Take it out.
        note with no. {number} should be wiped
        Delete, if you would, the note that has the number {number}.
        I copied note {number} into my calendar, you can delete it here.
        note {number} solved itself, drop it from the list
        strike through? no, delete note {number} altogether
        It concerns note {number}. It must be deleted today.
        thx for keeping note {number}, now delete it
        Nothing against note {number}, but its time is up. Delete.
        """,
        number=v.integer(1, 60),
    ),
)  # fmt: skip

FETCHES = (
    FETCH.by_hand(
        """
        Pray bring me the page {url}.
        quick, {url}, what's it say
        I should be greatly obliged for the text of {url}, if it can be had.
        {url} asap pls
        My eyes are bad and the print on {url} is tiny. Get me the text.
        The ferry times are on {url}. When you have them, show me.
        Would you be so good as to call at {url} and report what stands there?
        whats {url} all about
        They moved the manual. It's now at {url}, let me read it.
        fetch {url}, in a rush
        My browser warns me off {url}. You open it and tell me what it says.
        the newsletter points to {url}, see what's there
        Kindly wait upon {url} and return with its text.
        i keep getting a blank page on {url}, do you get text
        Somebody quoted {url} in a lecture. I want the original.
        raw html or text from {url}, i don't mind which
        Is the shop open? It says so on {url}, or not. Load it.
        retrieve for me, if you please, what is published under {url}
        {url} > text > here
        The licence text lives at {url}. I need it for the appendix.
        just fetch {url}, no summary
        have you got access to {url}? then show me the page
        What do the good people of {url} announce today?
        In the mail there's a link, {url}. Download it and show me.
        {url} won't fit on my watch, read it to me
        open {url} 4 me
        I'm offline. You aren't. {url}, please.
        tell me the text that {url} gives
        The schedule changed again and {url} has the newest. Fetch it.
        I would consult {url} before deciding. Be so kind and bring it.
        check {url}, is there text
        this here: {url}. load.
        One page only, {url}, and all that's on it.
        For the footnote I have to see {url} with my own eyes.
        do a GET on {url} and show me the body
        It may be down, but try {url}.
        what's the page at {url} telling people
        The plumber's price list, {url}, please get it.
        url = {url}, fetch
        Our council has put the plans on {url}; I should like to read them.
        pull down {url}, thx
        wanna read {url}
        Grandfather found {url} in the paper and asks what it is. Look it up.
        a colleague chatted me {url} without a word, what's in it
        please to load the internet page {url}
        hop over to {url} and grab what's there
        Has {url} been updated? Show me its present text.
        get the feed at {url}
        I'd like to cite {url}. What's the exact text?
        so i type {url} into the browser and get nothing, can you
        The bug report links to {url}. Read that page for me.
        before they take it down, save me the text of {url} by showing it here
        whats at the other end of {url}
        {url}. Read. Now.
        Might the contents of {url} be made available to me?
        the api doc says call {url}, so call it and show the reply
        They claim {url} answers all questions. Let's see the page.
        have a gander at {url}
        i want text from a page. the page is {url}
        the sensor publishes its values on {url}, get them
        Where does {url} take one? Let me see the text.
        news from {url} please
        I've been told off for not reading {url}. Put it in front of me.
        fetch me that one page, {url}, would you
        Let me know what stands written upon {url}.
        download quick {url}
        the syllabus, it's under {url}, show it
        In two minutes I'm on stage and need the text of {url}.
        whatever {url} holds, bring it here
        If {url} is reachable, I'd like to have its contents.
        """,
        url=v.url,
    ),
)  # fmt: skip

SHELLS = (
    SHELL.by_hand(
        """
        Pray execute this command in the shell: {command}
        quick, shell: {command}
        Would you be so kind as to enter the following at the terminal: {command}
        My wrist is in plaster. Type this command for me: {command}
        bash it: {command}
        The manual says to run this on the command line: {command}
        terminal pls: {command}
        run in shell, thx: {command}
        If I may be so bold, have the shell do this: {command}
        I've one command left on my list. It's this: {command}
        shell job: {command}
        so in bash you'd do this, go ahead: {command}
        The technician on the phone says I must run the command: {command}
        the command for the terminal reads: {command}
        console, now: {command}
        i'm stuck without a keyboard, terminal command: {command}
        Be good enough to let the shell carry out this line: {command}
        can you do that in the terminal? i mean this: {command}
        paste into bash and enter: {command}
        please to type in the console: {command}
        in sh: {command}
        one command, then the output, please: {command}
        I'd like the shell to answer this for the logbook: {command}
        """,
        command=v.command,
    ),
    SHELL.by_hand(
        """
        terminal, {command}, hurry
        could you type the command {command} for me
        Pray run the command {command} and let me see what it yields.
        shell time, run {command} now
        My terminal won't open. Run {command} in yours, would you?
        {command}, run that in the shell quick
        the command {command}, and then show me what came out
        I'd be obliged if you ran {command} in a terminal for me.
        let's see what the shell makes of {command}
        exec {command} in bash thx
        He told me to enter {command} in the console. Please do so.
        do {command} on the command line, i'm in a meeting
        what would the command {command} turn up here
        shell command {command}, please and thank you
        As a first step the wiki has {command}. Run it in the shell.
        throw {command} at the terminal
        a shell, please, and in it {command}
        The server is slow, so run {command} in the shell and show me.
        output of the shell command {command} plz
        just run the command {command} and don't explain
        kindly have {command} executed in bash
        In the good old terminal, {command}
        i need to know what {command} says in the shell
        """,
        command=v.bare_command,
    ),
    SHELL.by_hand(
        """
        Pray run `{command}` forthwith.
        `{command}` quick
        My deadline is in five minutes. Run `{command}` and show me what it says.
        If you would be so obliging, `{command}`.
        does `{command}` give an error for you too
        go `{command}`
        I copied `{command}` from a forum. Let it run and show the result.
        the trainer typed `{command}` and it worked, now you
        do `{command}` once more
        Would you do me the honour of running `{command}`?
        `{command}` pls, im on the phone
        I wish to see with my own eyes what `{command}` puts out.
        someone has to run `{command}`, i can't
        It all begins with `{command}`. Run that.
        Before lunch, `{command}`. After lunch we'll talk about the output.
        is all well? `{command}` should tell
        """,
        command=v.command,
    ),
    SHELL.by_hand(
        """
        The letter from the provider says to type "{command}" in a terminal. Kindly do it.
        shell, "{command}", now please
        have a terminal run "{command}" for the minutes
        My grandson wrote "{command}" on a slip of paper, it's a command for the shell. Run it.
        command line, type "{command}" and hit return
        Pray submit the command "{command}" to the shell.
        can u run "{command}" in bash rn
        i was told the command is “{command}”, please run that
        """,
        command=v.double_quotable(v.command),
    ),
)  # fmt: skip

PYTHONS = (
    PYTHON.by_hand(
        """
        Pray let Python work upon this: {code}
        python quick: {code}
        Would you be so kind as to run this Python for me: {code}
        My laptop has no Python. Please run it there: {code}
        py pls: {code}
        The lecturer asks what this Python prints: {code}
        run python code, i'm late: {code}
        I'd be most grateful if Python could evaluate: {code}
        here's a line of python, what's it give: {code}
        in python3, show me the result: {code}
        I found this in an old notebook of mine, it's Python: {code}
        one python cell to run: {code}
        Does this Python still run? Try it: {code}
        please to calculate with python: {code}
        python test - {code}
        the python bit is as follows - {code}
        ask python: {code}
        Homework, question two, run this in Python: {code}
        the data team's python one-liner, please execute: {code}
        Have the goodness to feed this to the Python interpreter: {code}
        for me to see what python answers: {code}
        tiny python script, run, print, done: {code}
        """,
        code=v.snippet,
    ),
    PYTHON.by_hand(
        """
        no time to open an editor, {code} in python
        python says what to {code}
        Pray have Python execute {code}.
        what comes out when python runs {code}
        could you do {code} in python for me, no hurry
        do the python {code} and show the output
        My pupil typed {code} into Python. What did she get?
        python code {code} please
        I'd like to know what Python returns for {code}.
        put {code} through python and tell me
        evaluate the python expression {code}
        try {code} in the python shell, my own one is busy
        {code}, and python would print what
        Let Python have a go at {code}.
        in python that'd be {code}, please run it
        the interpreter may kindly evaluate {code}, python 3
        python needs one line only, {code}
        python, hurry up, {code}
        I bet a coffee on {code}. Run it in Python, please.
        run this for me in python {code}
        what's python's answer on {code}
        with python do {code}
        let me see {code} done by python
        """,
        code=v.bare_snippet,
    ),
    PYTHON.by_hand(
        """
        Pray run `{code}` through the Python interpreter.
        `{code}`, py, chop chop
        If it's no bother, have Python evaluate `{code}`.
        python? `{code}`. result?
        I'm debugging on a train without signal. Does `{code}` work in your Python?
        the doc example `{code}`, run it in python so i can compare
        My late professor swore by `{code}` in Python. What does it produce?
        let's go, python first, `{code}`
        what happens in python on `{code}`
        I need the output of `{code}`, it's Python, for a slide.
        `{code}` looks wrong to me, run it in python pls
        Kindly put `{code}` to Python and let me have its answer.
        try `{code}` (python)
        a friend sent me `{code}`, python he says, run it
        Does Python accept `{code}`? Run it and we'll see.
        since python is there, `{code}`
        Show me what the Python line `{code}` puts out, nothing more.
        """,
        code=v.snippet,
    ),
    PYTHON.by_hand(
        """
        The exercise sheet says "{code}". Run that in Python for me.
        python once, with "{code}", and the result here
        Pray evaluate "{code}" by means of Python.
        i need "{code}" run in python, sorry for the rush
        Would Python be so kind as to tell us what "{code}" gives?
        "{code}" was typed into python, what was the answer
        have “{code}” go through python
        The cell holds "{code}". It's Python; execute it.
        """,
        code=v.double_quotable(v.snippet),
    ),
)  # fmt: skip

PEOPLE_FILES: tuple[Family, ...] = (
    *LISTS,
    *READS,
    *WRITES,
    *APPENDS,
    *EDITS,
    *SEARCHES,
    *ADDS,
    *NOTE_LISTS,
    *FINDS,
    *DELETES,
    *PYTHONS,
    *SHELLS,
    *FETCHES,
)
