"""Many people's ways to ask for files, notes, code and pages: reasons and stories, hints, fragments, trailing remarks."""

from __future__ import annotations

from dataclasses import replace

from agentkit_training import values as v
from agentkit_training.bundled.code import PYTHON, SHELL
from agentkit_training.bundled.files import APPEND, EDIT, LIST, READ, SEARCH, WRITE
from agentkit_training.bundled.notes import ADD, DELETE, FIND, NOTES_LIST
from agentkit_training.bundled.web import FETCH
from agentkit_training.family import Family

FOLDER = v.mix((2, v.folder), (1, v.odd_folder))
TEXT = v.mix((3, v.text_file), (1, v.odd_text_file))
ANY = v.mix((3, v.path), (1, v.odd_text_file), (1, v.odd_data_file))
THERE = v.mix((2, v.folder_or_file), (1, v.odd_folder), (1, v.odd_text_file))

LISTS = (
    LIST.by_hand(
        """
        The consultant wants an inventory by noon. Could you give me the names of all files in here?
        Honestly I have no clue which files we've collected so far.
        It would calm my nerves to see that the files are still here.
        Are we starting from an empty folder or has somebody been here before?
        I was told there'd be a spreadsheet waiting for me, so which files are there?
        file inventory, current directory
        filenames only, whole folder, thanks
        My tutor asked me which files I'm handing in, and I'd have to look.
        Kindly tell what files are present in this folder.
        I am not finding my documents. Please to show which ones are there.
        Could I trouble you for the names of the files? That's all I need.
        Right, what are we dealing with? Files and folders, in full please.
        first thing every morning i check what landed in this folder overnight
        She asked whether we keep anything else here besides the ledger. List it all.
        Which files have we? I mean here, not in some subfolder.
        stocktake of the working directory, nothing fancy
        I'd rather see the file names before I decide anything.
        what does ls say
        My screen reader skipped the folder view, so tell me the names of the files.
        Everything that's here. Folders too.
        """
    ),
    LIST.by_hand(
        """
        The accreditation visit is tomorrow, so I have to know what we still keep in {path}.
        I can't for the life of me remember what's inside {path}.
        {path}, full listing, thanks
        Somebody from payroll swears she saved it to {path}. What's there?
        Would {path} happen to have any files?
        what files does one find in {path}
        He wants to know what we put into {path}, so list it and leave everything where it is.
        In {path} are which files?
        Nobody has cleaned {path} in years. Show me the mess.
        I'm meant to sort {path} this afternoon and would like to see the names first.
        ward round in ten minutes, what's in the folder {path}
        folder contents, {path}, names only
        Take {path}. What does it hold? All of it please.
        I've lost track of what piled up in {path}.
        Is it true that {path} is bare?
        {path}: everything in it, and nothing from elsewhere
        Do me a favour and look what sits in {path}.
        Before the build breaks again, what's in {path}? I suspect old artefacts.
        For the inventory sheet I need the names of all that is in {path}.
        The students were supposed to hand in under {path}; let me see what came.
        please to show the files who are in {path}
        What came back from the scanner? It all goes to {path}.
        I wonder what my predecessor kept in {path}
        gimme the goods on {path}, all the file names
        it's the folder {path} i want to look around in
        If I opened the directory {path} right now, what would I see?
        """,
        path=FOLDER,
    ),
    LIST.by_hand(
        """
        The printer only takes {pattern}. Have we got any?
        I seem to remember there were some {pattern} lying around here.
        {pattern}, names, that's all
        I only ever work with {pattern}, so don't bother me with the rest.
        Suppose I deleted {pattern}. Which files would that hit?
        My advisor asked how many {pattern} there are. Names would be good too.
        {pattern} exist?
        Here must be somewhere {pattern}, please show.
        Let the listing have {pattern} and nothing else.
        names of files, mask {pattern}
        I'd like to see what {pattern} matches, in full please.
        Whatever we've got that goes by {pattern}, I want to see its name.
        Not all the files. Just the {pattern} ones.
        """,
        pattern=v.glob,
    ),
    LIST.by_hand(
        """
        The bank wants everything that goes by {pattern}; we keep those in {path}, so what's there?
        {path}, mask {pattern}, names please
        I could swear I left some {pattern} in {path}.
        Only the {pattern} matter to me. They're in {path}.
        {pattern} out of {path}, nothing more
        Would you check {path} for {pattern}? I don't need the other files.
        We upload {pattern} to {path} every night. Did any arrive?
        From all that's in {path} show me just {pattern}.
        In the folder {path} there should be files of kind {pattern}, which?
        The lab writes {pattern} into {path}; what has it written so far?
        with {pattern} as the filter: {path}
        what's matching {pattern} inside {path} at the moment
        I'd need {pattern} for the grant report, and {path} is where we'd have them. Which ones exist?
        {pattern} under {path} - give me the list and leave the files alone
        My colleague can't see any {pattern} in {path}. Can you?
        """,
        path=FOLDER, pattern=v.glob,
    ),
)  # fmt: skip

READS = (
    READ.by_hand(
        """
        The auditor rings back at three, so I'd better know what {path} says by then.
        I can't remember what's in {path}.
        {path} in full please, no summary
        It's ages since anyone looked at {path}. What's in there, word for word?
        Do we still have the wording? It should be in {path}.
        She keeps quoting {path} at me and I have never seen it.
        I haven't a clue what {path} is about, show me.
        The whole text of {path}, and nothing else.
        {path}, unabridged
        You'd do me a great service by showing what stands in {path}.
        I'm about to sign {path}. Let me read it first, all of it.
        The relief nurse asks what we wrote in {path}.
        text, {path}, everything
        Please could the contents of {path} be shown? I want to check the spelling.
        How did we word it in {path}?
        My professor says the answer stands in {path}, I would like to see.
        it's {path} i want to read, leave the other files closed
        Lay {path} out in front of me.
        According to the handbook the settings are in {path}. What do they look like?
        Nobody told me what {path} contains, and I start on Monday.
        Let's have it then, {path}.
        The server won't start. Show {path}, maybe I see why.
        {path}? I'd love to read it.
        For the minutes I need the text as it stands in {path}.
        i never got round to reading {path}, now's the time
        Which words are in {path}? I need them exactly.
        Customers complain about {path}, so let me look at what it tells them.
        you have access to {path}, i don't. what's in it
        dump {path} here, all lines
        A quick reminder of what {path} says would be nice.
        Curious what he put in {path}. Let me see.
        {path} - open, show, done
        I was asked whether {path} is up to date, so I have to read it.
        """,
        path=TEXT,
    ),
    READ.by_hand(
        """
        The reviewer only objects to {path} from line {start} through line {end}. What's written there?
        {path}, l. {start} to {end}, rest not needed
        Lines {start} up to {end}, that's all I want from {path}.
        The contract is {path}; the penalty clause sits between line {start} and line {end}. Read me that.
        I've been told to learn lines {start} to {end} of {path} by heart, so put them up.
        What stands in {path} from the line {start} until the line {end}?
        Begin {path} at {start} and quit at {end}.
        line {start} to line {end}, nothing above, nothing below, file {path}
        The diff touched {path}, lines {start} through {end}. How do they look now?
        Could you copy me the stretch from line {start} to {end} out of {path}?
        of {path} give lines {start} until {end}
        My eyes hurt, so only {start} to {end} of {path} and leave the rest out.
        """,
        path=ANY, start=v.digits(1, 60), end=v.digits(61, 300),
    ),
    READ.by_hand(
        """
        I know the top of {path} by now. Go from line {start} to wherever it stops.
        The preamble of {path} ends before line {start}, so give me what comes from there on.
        {path}, line {start} till the bottom
        Everything down from line {start}, file {path}, that's all.
        the linter is happy with {path} until line {start}. what's there and after?
        We read {path} together last week and stopped at line {start}. Could you resume?
        Please leave out what precedes line {start} when you show {path}.
        {path} with line {start} as the first one
        Where it gets interesting is line {start} of {path}, so from that point to the end please.
        """,
        path=ANY, start=v.integer(2, 200),
    ),
    READ.by_hand(
        """
        {path} is endless, but {end} lines from the start should tell me what it's about.
        I only want to know which header {path} has, so {end} lines and no more.
        {path}, {end} lines, from the top, thanks
        How does it open? {end} lines of {path}, please.
        Not past line {end}, but everything before that in {path}.
        The import fails early on, show {path} as far as line {end}.
        the upper {end} lines from {path} and leave the rest
        Would {end} lines be enough to see what {path} is? Show me those.
        """,
        path=ANY, end=v.integer(2, 200),
    ),
    replace(
        READ.asked(
            [
                ("What's on line 14 of {path}? Just that one line.", {"start": 14, "end": 14}),
                ("{path}, line 27, that line only", {"start": 27, "end": 27}),
                ("The compiler complains about line 112 in {path}. Show me line 112 and nothing else.", {"start": 112, "end": 112}),
                ("only line 3 of {path} please", {"start": 3, "end": 3}),
                ("I need a single line out of {path}, number 58.", {"start": 58, "end": 58}),
                ("read me line 9 from {path}, just the one", {"start": 9, "end": 9}),
                ("the one line that's number 41 in {path}", {"start": 41, "end": 41}),
                ("Somebody crossed out line 6 in {path}. How does that line read?", {"start": 6, "end": 6}),
                ("My question is about line 230 of {path}; quote that line for me.", {"start": 230, "end": 230}),
            ],
            path=ANY,
        ),
        topic="by hand",
    ),
)  # fmt: skip

WRITES = (
    WRITE.by_hand(
        """
        The inspector wants it in writing, so {path} has to say "{content}" and nothing else.
        "{content}" is all that belongs in {path}.
        I promised the parents a notice. Save "{content}" under {path}, please.
        {path}, new, "{content}"
        Whatever {path} said, I don't care any more. It says "{content}" now.
        She asked me to have "{content}" ready in {path} before she's back.
        There's no {path} yet. It should exist and hold "{content}".
        could somebody finally create {path}? the text is "{content}"
        My dissertation needs a stub, {path} reading "{content}", that's all.
        jot "{content}" into a file, {path} will do for its name
        The build looks for {path} with "{content}" as its only line. Make it so.
        I'd be obliged if "{content}" were written to {path}.
        Please to make file {path}, inside must be "{content}".
        "{content}". Those exact words, in {path}, please.
        As the name of the file take {path}, as the text "{content}".
        Put it in {path} so I find it tomorrow: "{content}". Nothing more.
        Give {path} a fresh start. It only needs to say "{content}".
        can't we just replace the whole of {path} by "{content}"
        With "{content}" in it, {path} would be finished. Write it.
        Our recipe card lives in {path} and should read “{content}” from top to bottom.
        touch {path} and fill it, text "{content}"
        I'm told the scheduler reads {path}. Let it find "{content}" there.
        the label printer takes its text from {path}, it's supposed to print '{content}'
        On the ward we leave messages in {path}. Tonight's is "{content}", overwrite the old one.
        {path} must hold this and only this, "{content}".
        """,
        path=TEXT, content=v.double_quotable(lambda rng: v.content(rng).replace("'", "")),
    ),
    WRITE.by_hand(
        """
        The cleaner can't read my handwriting, so type {content} into a file {path}.
        {content}, written to {path}, that's all
        I would like that {path} contains {content}
        {content} in {path}, overwrite it if need be
        you could make {path} out of {content} for me
        So far it's only in my head: {path} ought to say {content}
        put the text {content} on disk, name it {path}
        a file is wanted, {path}, with the words {content}
        Let's replace what {path} says by {content}
        {path} is out of date anyway, make it just {content}
        hand me a {path} that has {content} in it
        the shop window text is in {path}. new text is {content}
        get {path} to read {content}
        I want to wake up to {path} saying {content}
        nothing in {path} but {content}
        somebody should save {content} as {path} before we all forget
        """,
        path=TEXT, content=v.bare_content,
    ),
    WRITE.by_hand(
        """
        The committee meets at six and wants it on file. In {path}, exactly this: {content}
        {path} - {content}
        a fresh {path} saying {content}
        make {path}, containing {content}
        I need a handout. It's called {path} and goes like this ... {content}
        write {path}, exactly this: {content}
        Somebody has to set it down, so do it in {path}: {content}
        we keep the opening hours in {path}, and from today the text is: {content}
        new version of {path}, discard the old one: {content}
        What I dictate goes to {path}. Ready? {content}
        For my students, as {path} - {content}
        save a file, name {path}, words as follows - {content}
        Overwrite {path}. All it should say is: {content}
        i can't get the editor to open, so you put this into {path} - {content}
        Here's what {path} must contain, word for word: {content}
        create text document {path} containing {content}
        In {path} please put the words ... {content}
        to file {path}, contents: {content}
        My landlord wants a letter. Call it {path} and write: {content}
        let's have a {path} which says: {content}
        Would you be so kind and write a file {path}, containing: {content}
        the placeholder in {path} must go, the real text is: {content}
        the complete text of {path} from now on ... {content}
        keep a record as {path} saying {content}
        I've phoned the supplier, and this has to be in {path}: {content}
        file={path} text={content}
        one sentence is enough for {path}, namely: {content}
        In a file with the name {path} I want to have: {content}
        replace all of {path} with the following - {content}
        """,
        path=TEXT, content=v.bare_content,
    ),
)  # fmt: skip

APPENDS = (
    APPEND.by_hand(
        """
        The auditor missed an entry. Below the others in {path} it should say "{content}".
        {path} stays as it is, only "{content}" comes after the last line.
        "{content}" - last line of {path}, rest untouched
        We're keeping a diary in {path}. Today's line is "{content}", add it at the end.
        I'd like one further remark in {path}: "{content}". Leave the rest as it is.
        where {path} ends, let it go on with "{content}"
        My colleague just rang, so {path} needs another line that reads "{content}".
        Add "{content}" to {path}, and please don't overwrite anything.
        Not done with {path} yet, "{content}" is still missing at the bottom.
        The handover sheet {path} lacks "{content}", could it be added?
        {path}, bottom, "{content}"
        At its end {path} must also mention "{content}".
        Please to add in {path} on the last position "{content}".
        The page {path} should close with "{content}", so add that line.
        "{content}" hasn't made it into {path} yet. Append it, that's all.
        so the changelog {path} is complete, write "{content}" under what's there
        Would "{content}" fit below the rest of {path}? Then put it there.
        I'm no typist. Stick "{content}" on the end of {path} for me.
        the crew log goes in {path}, one more for it, '{content}'
        {path} >> "{content}", i mean add it at the end
        extra line for {path}, reading “{content}”, and nothing else
        The reading from the meter is "{content}". It goes at the end of {path}.
        You can leave {path} alone apart from a new last line "{content}".
        """,
        path=TEXT, content=v.double_quotable(lambda rng: v.line(rng).replace("'", "")),
    ),
    APPEND.by_hand(
        """
        Milk's gone and so is the patience, add {content} to the list in {path}
        {content} isn't in {path} yet, put it at the end
        {path} still needs {content} below the rest
        besides what's there, {path} should have {content} at the end
        {content}, bottom of {path}, that's all
        I thought of something else for {path}, add {content}
        while you're at it, append {content} to {path}
        onto the pile in {path} goes {content}
        tag {content} onto {path}
        the stock list {path} is missing {content}, add that as the last line
        make a further entry in {path}, {content}
        may {content} be added to {path}, at the end of it
        in {path} add also {content} please
        to what {path} says i'd add {content}
        {path}: also {content}
        the last thing in {path} ought to be {content}, keep all the others
        enter {content} under the existing lines of {path}
        next to go into the logbook {path} is {content}
        """,
        path=TEXT, content=v.bare_content,
    ),
    APPEND.by_hand(
        """
        Mum called with one more thing. On the list in {path}, at the end: {content}
        {path}, next line: {content}
        append to {path} - {content}
        add a line to {path}, exactly this: {content}
        at the bottom of {path} a line saying {content}
        one more line in {path}, containing {content}
        The experiment continues, so does {path}: {content}
        I want to add something to {path} and keep everything else. It's this: {content}
        below the last entry of {path} put ... {content}
        end of {path}, new entry - {content}
        Could {path} get an addendum? It reads: {content}
        The ticket history is in {path}. Latest event, to be added at the end: {content}
        as the closing line of {path} - {content}
        add it to {path} please, don't replace what we have: {content}
        While the patient sleeps, a line for the end of {path}: {content}
        For the books, another posting at the end of {path}: {content}
        {path} isn't complete without this at its end: {content}
        leave {path} untouched except for one line more, saying {content}
        i nearly forgot, {path} needs this at the bottom too ... {content}
        after the rest of {path} there should come - {content}
        My reading diary is {path}. Add for today: {content}
        please to append in the file {path} the next text: {content}
        what's still lacking at the end of {path} is this: {content}
        add-on for {path}: {content}
        bottom of the page in {path}, please write: {content}
        let the list in {path} go on like so: {content}
        the to-do list {path} just got longer: {content}
        Would you tack another line onto {path}, saying: {content}
        We had one more delivery, log it at the end of {path} as {content}
        """,
        path=TEXT, content=v.bare_content,
    ),
)  # fmt: skip

EDITS = (
    EDIT.by_hand(
        """
        The lawyer read it through: it should say "{replace}" instead of "{find}" in {path}.
        "{replace}" is what we agreed on, yet {path} has "{find}". Put that right.
        I want "{replace}" in {path}. At the moment it says "{find}" there.
        put in "{replace}", take out "{find}", file {path}, leave the rest as it is
        Where's "{replace}"? I told them to have it in {path} in place of "{find}". Do it now.
        use the words "{replace}" for what {path} calls "{find}"
        Only "{replace}" is allowed since Monday, so "{find}" has to leave {path}.
        It's spelled "{replace}" and not "{find}", please correct {path}.
        {path} must have "{replace}" at the spot where "{find}" is.
        Once the board has voted, "{find}" in {path} is history and "{replace}" is the word.
        A reader wrote in. "{find}" in {path} is wrong, it ought to be "{replace}".
        {path}: "{find}" -> "{replace}", that's all
        I can't believe {path} still says "{find}". We've been "{replace}" for years.
        "{find}" => "{replace}" / {path}
        Everything else in {path} can stay, but "{find}" has to turn into "{replace}".
        s/"{find}"/"{replace}"/ in {path}
        Our headmaster would like "{find}" worded as "{replace}" in {path}.
        the wording "{find}", in {path}, make that "{replace}" and nothing else
        "{find}" was a placeholder. {path} can have the real thing now, "{replace}".
        May I ask you to alter {path}? For "{find}" write "{replace}".
        in {path} stands "{find}", must stand "{replace}"
        our supplier merged, hence "{find}" to "{replace}" in {path}
        One sentence of {path} offends people: "{find}". Let it be "{replace}".
        The test fails since {path} expects "{find}" where the program prints "{replace}". Bring {path} in line.
        Line breaks are fine in {path}, but from "{find}" to "{replace}" please.
        {path} - change this: "{find}", to this: "{replace}"
        My co-author prefers "{replace}". In {path} we have "{find}". Swap them, would you?
        Let "{replace}" stand in {path} where "{find}" stood.
        That "{find}" in {path} reads badly. Something like "{replace}" is better, put that in.
        Kindly have "{find}" in the document {path} superseded by "{replace}".
        with “{replace}” in place of “{find}”, {path} would be right
        """,
        path=ANY, find=v.double_quotable(v.passage), replace=v.double_quotable(v.passage),
    ),
    EDIT.by_hand(
        """
        The printer is waiting for {path}, and it should say {replace} instead of {find}.
        it's spelled {replace} and not {find} in {path}
        {replace} is right, {find} is wrong, in {path} that is
        in {path} please write {replace} and not {find}
        {replace} goes where {find} is now, file {path}
        to {replace}, from {find}, in {path}
        I need {replace} rather than {find} in the file {path}, that's all.
        make that {replace} in {path}, it says {find}
        We say {replace} these days. {path} still says {find}, so update it.
        get me {replace} in {path} for the old {find}
        have {replace} replace {find} in {path}
        {path} ought to have {replace} in it and not {find}
        {find} -> {replace}, {path}
        {path} {find} -> {replace}
        {find} => {replace} in the file {path}
        from {find} to {replace}, file {path}, leave the rest
        In {path} I've put {find} by accident, it's {replace}.
        {find} has moved on and {replace} has taken over, so edit {path}.
        The inspector didn't like {find} in {path}. Let's call it {replace}.
        {find} in {path}? No, {replace}!
        please to change in {path} the {find} into {replace}
        Let {path} forget {find} and say {replace}.
        wherever you find {find} in {path}, it's once only, put {replace}
        I keep tripping over {find} in {path}, it's meant to be {replace}.
        {path} has got {find} down where {replace} belongs
        the variable {find} in {path} is badly named, call it {replace}
        the lesson plan {path} says {find} but we'll do {replace}, so change it
        our menu {path} lists {find}, from tomorrow it's {replace}
        trade {find} for {replace} in {path}
        {path}, not {find}, {replace}
        A quick fix for {path}, {find} into {replace}, nothing else.
        Someone wrote {find} into {path}, I'd like {replace} there.
        rework {path} so {find} reads {replace}
        """,
        path=ANY, find=v.bare_edit, replace=v.bare_edit,
    ),
    EDIT.by_hand(
        """
        The landlord raised the rent, so {find} in {path} is {replace} from now on.
        {replace} instead of {find} as the port in {path}, please
        we grew, {path} should give {replace} employees and not {find}
        {path}: {find} is last year's figure, this year's is {replace}
        invoice number {find} in {path} was a slip, {replace} is the right one
        set the retry count in {path} to {replace}, it's {find} now
        bed {find} in {path} should have been bed {replace}
        the threshold in {path}, {find} -> {replace}
        """,
        path=ANY, find=v.pick([str(n) for n in range(2, 9000, 43)]), replace=v.pick([str(n) for n in range(3, 9000, 47)]),
    ),
)  # fmt: skip

SEARCHES = (
    SEARCH.by_hand(
        """
        The insurance wants proof. Do any of our files mention {text}?
        I can't remember in which file I put {text}.
        We must have written about {text} at some point. In which file, and on what line?
        {text}, all files, matching lines please
        {text}? any file, any line
        There was a paragraph on {text} in one of the documents, I'm certain.
        My student claims nobody wrote about {text}. Have a look through the files.
        Of all these files, which ones say anything about {text}?
        Someone must have documented {text}. Where? I need the file and the line.
        I'm lost, in which files is {text} standing?
        every line that mentions {text}, in full please, across the files
        nobody told me what {text} is, but some file must
        how widespread is {text} in our files
        Kindly establish which documents refer to {text}.
        before I retire {text} I need to know what files still use it
        rummage through the files for {text}
        it says {text} somewhere in these files, doesn't it
        Let me know where in our paperwork {text} occurs, and nothing else.
        grep all of it for {text} and show me the lines
        a customer asks about {text}, what do the files say about that
        is {text} still referred to in any of the files
        I'd like to cite what we wrote on {text}. Which file has it?
        for the audit trail, all lines in all files with {text}
        """,
        text=v.phrase,
    ),
    SEARCH.by_hand(
        """
        The log is full of "{text}". Which of our files could print that?
        I've read "{text}" somewhere in these files, but where?
        "{text}", which files, which lines
        My colleague removed "{text}" everywhere, or so she says. Check the files.
        Any file that contains "{text}", please. Upper or lower case doesn't matter.
        `{text}` is deprecated. Where do we still have it?
        Does it say "{text}" in one of these documents?
        the string "{text}" comes from which file
        the plagiarism checker flagged "{text}", in which of the files do we have that
        ripgrep "{text}"
        where would i find the line "{text}"
        search term "{text}", whole workspace
        Is there still a “{text}” left in the files? That's all I want to know.
        all mentions of '{text}' please, no matter in what file
        """,
        text=v.double_quotable(lambda rng: v.quoted_phrase(rng).replace("'", "").replace("`", "")),
    ),
    SEARCH.by_hand(
        """
        The tenant disputes {text}, and it's all documented in {path}. Where exactly?
        {path}, lines with {text}
        {text} in {path}, yes or no, and where
        I'm sure I dealt with {text} in {path}, I just can't find the line.
        I have no time to read all of {path}. Which lines are about {text}?
        Nothing but {path} interests me. Does it have {text}?
        My tutor says {path} never mentions {text}. Is that so?
        within {path} please to find {text}
        only under {path}: {text}
        Let's see how {path} treats {text}, show the lines.
        If there's anything on {text}, it will be in {path}. Search it.
        the doctor noted {text} somewhere in {path}
        {path} ought to contain {text}, on which line
        somewhere below {path} there's talk of {text}, dig it up
        Leave the other folders out, I'm after {text} in {path}.
        have {path} searched for {text}, would you
        Which passages of {path} touch on {text}?
        {text}? I think that was in {path}, have a look
        the migration dropped {text}, so where does {path} still rely on it
        spot {text} for me in {path}, the lines will do
        as regards {text}, what lines has {path} got
        """,
        text=v.phrase, path=THERE,
    ),
    SEARCH.by_hand(
        """
        The message says "{text}" and it must come from {path}. Find the line.
        {path}, find: "{text}"
        "{text}" within {path}, all lines
        I wrote "{text}" in {path}, at least I believe so. Where is it?
        Is "{text}" anywhere to be seen under {path}?
        Someone slipped "{text}" into {path}; show me the place and nothing more.
        how many lines of {path} have "{text}" in them, and which
        before the release, is `{text}` gone from {path}
        limit yourself to {path} and look for “{text}”
        as to '{text}', go through {path} please
        in {path}, does it say "{text}" or did I dream that
        from which line of {path} is the quote "{text}"
        """,
        text=v.double_quotable(lambda rng: v.quoted_phrase(rng).replace("'", "").replace("`", "")), path=THERE,
    ),
)  # fmt: skip

ADDS = (
    ADD.by_hand(
        """
        The phone won't stop ringing and I'll forget this, so note it: {text}
        keep this one in the notes - {text}
        new note, exactly this: {text}
        note for the night shift - {text}
        My notes should have this, word for word: {text}
        a note containing: {text}
        Could you write me a note? It goes: {text}
        into the notes ... {text}
        before it slips my mind ... note: {text}
        nobody else will remember, so put it in the notes: {text}
        Here's something for my notes, and leave the others as they are: {text}
        note to the bookkeeper - {text}
        Field note: {text}
        I'd like a note made of the following: {text}
        please to write in my notes: {text}
        just one thing to note down today - {text}
        My supervisor mentioned something, keep it as a note: {text}
        extra note - {text}
        Take dictation, one note: {text}
        memo to me: {text}
        for the shop's notes: {text}
        have a note ready that says: {text}
        this mustn't get lost, add it to the notes: {text}
        noting for later - {text}
        """,
        text=v.note,
    ),
    ADD.by_hand(
        """
        My neighbour told me in the lift that {text}. Better note that.
        Since {text}, and I will surely forget, keep a note of it.
        I've only just found out that {text}, so please keep it on record in my notes.
        it's worth a note that {text}
        Would you believe that {text}? Put it in the notes.
        {text}. Into the notes with it, that's all.
        {text} (for the notes)
        The client insists that {text}, so add it to my notes.
        it came up at lunch that {text}, and I want a note of it
        one has to know that {text}, therefore a note
        I want it in the notes that {text}, and nothing else.
        she says {text}, note this down
        add to the notes the fact that {text}
        my memory is poor and {text}, so make a note
        The notes don't say yet that {text}. They should.
        keep it noted for the whole team that {text}
        a short note saying {text}
        """,
        text=v.fact,
    ),
    ADD.by_hand(
        """
        It's been a long day and I still need to {text}. Keep a note of that.
        Next week at the latest I have to {text}; write me a note.
        I'm supposed to {text} and will forget it unless you note it.
        the boss told me to {text}, so that's one for the notes
        note for me, i should {text}
        {text}: put that on my notes, thanks
        {text}, and please note it so that I really do it
        could you add a note that says i have to {text}
        Nobody has had time to {text} yet. Let's have a note about it.
        must not forget to {text}, make note
        have it in the notes that somebody needs to {text}
        My daughter asked me to {text}. A note, please.
        want a note, namely to {text}
        """,
        text=v.errand,
    ),
    ADD.by_hand(
        """
        "{text}" is what I want to be able to read in my notes tomorrow.
        He left a message, "{text}". Note it in full please.
        as a note, and only as a note, "{text}"
        I heard "{text}" on the radio and would like it in my notes.
        put "{text}" with the other notes
        the note should read “{text}”, that's all
        So I don't lose it, note "{text}" for me.
        could my notes have "{text}" in them from now on
        """,
        text=v.double_quotable(lambda rng: v.sentence(rng).replace("'", "")),
    ),
    ADD.by_hand(
        """
        I've got my hands full, get {text} into my notes
        {text} should be among my notes
        you can note {text}, then I have it safe
        a note about {text}, please, make one
        Scrap paper is all I have, and it gets lost, so note {text} instead
        write me down {text} in the notes
        one more for the notes, {text}
        note it for me, {text}
        """,
        text=v.jotting,
    ),
)  # fmt: skip

NOTE_LISTS = (
    NOTES_LIST.by_hand(
        """
        The handover is at seven, so I need every note we have.
        I can't recall a single thing I noted. Show me.
        I have this feeling I've forgotten something, let me see my notes.
        What have I got noted? All of it, please.
        all notes, with numbers, that's all
        notes, complete
        She wants to know what's in my notes, the lot.
        Did I ever note anything down with you? Let's look.
        My notes, in full please.
        How do my notes look at the moment?
        Since I want to delete some, what are the numbers of my notes?
        I'd be grateful for a look at my notes.
        Start of shift. Notes?
        kindly display the notes which I have saved
        please to show all my notes
        which ones are my notes, i want to see them
        It's Monday, my brain is off. What did my notes say?
        Everything I had you note, top to bottom.
        whatever you've got under notes, show it and leave it as it is
        i'd quite like to know what's on my list of notes
        Not the files. My notes, please.
        I made a few notes last week. What were they?
        There must be a heap of notes by now. Let's see.
        Let me have the full list of notes before the meeting.
        Tell me my notes one after the other.
        notes inventory
        Could I have all my notes read to me? I'm cooking.
        I wonder if there's still something in my notes.
        pull out every note you hold
        what was it i wanted to remember, show all notes
        My therapist says I should go through my notes each evening, so bring them up.
        do the notes still exist? show them all
        Nothing fancy, just my notes.
        the numbered notes please
        Whichever notes there are, I want to see them.
        I'm tidying up my life, beginning with my notes. List them.
        gimme the notes
        let's have those notes then
        for the weekly review: all my notes
        What would I find if I looked through my notes?
        He asked what I've written down in my notes and I couldn't say.
        show every last note
        overview of what i noted, numbers included
        hello, what's on my notes today
        Would you remind me of everything in my notes?
        The list of my notes, no search, simply all.
        Sunday is notes day. Show me the collection.
        Which notes have I collected during my rounds?
        My colleague takes over tomorrow. What do our notes contain?
        I've been adding notes all week, time to see them together.
        how many notes did i make and what are they
        before the exam i'd like to go over all of my notes
        notes i have?
        I believe my notes are a mess. Show me how bad it is.
        Do I have a note left, or are they all gone?
        present me everything what is noted
        Have you kept my notes? Then show them.
        Off the top of your head, what notes have I given you?
        My list of notes, please, I'm curious.
        all the stuff i told you to note
        So what's in the notes these days?
        What notes are open at the moment?
        we're planning the week, have the notes on screen
        the lot, as far as notes go
        I've a minute to spare. My notes, if you please.
        catch me up on my notes
        Without changing anything, list what's noted.
        What are the notes the two of us have made so far?
        is my notes list still as long as it was, let me see it
        note list
        Every memo and note, please.
        """
    ),
)  # fmt: skip

FINDS = (
    FIND.by_hand(
        """
        The plumber's at the door. Have I anything in my notes about {text}?
        I can't remember what I noted about {text}.
        {text} - see notes
        what was that about {text}, it's in my notes
        I must have made a note on {text}, surely.
        My notes, but just where {text} comes up, thanks.
        Before I ring them, let me read what I noted regarding {text}.
        my notes, keyword {text}
        She's asking about {text} and I know it's in the notes.
        All the notes where {text} is a topic, and nothing else.
        in my notes please to look for {text}
        there is note with {text}, isn't it? show
        Did {text} come up in anything I noted?
        From the notes I'd only want those on {text}.
        I don't want the whole list of notes, I want {text}.
        Whatever was noted on the subject of {text}, let me see it.
        go find {text}, it's among my notes
        is {text} noted
        note on {text}, which number was it
        Was it you who kept my notes on {text}?
        Kindly locate any notes pertaining to {text}.
        I noted a thing or two about {text} last month. What was it?
        notes filter {text}
        what have my notes got on {text}
        See if {text} rings a bell with my notes.
        Which number does the note about {text} have? I'd like to delete it later.
        for the essay, all my notes on {text}
        the ward sister wants to know what we noted about {text}
        hang on, there was a note about {text}, wasn't there
        My memory fails me on {text}; what do the notes tell us?
        Let me check my notes on {text} before I answer him.
        pick the notes with {text} out of the others
        we discussed {text} and i noted it, so where's that note
        If memory serves I noted {text}. Show me that note.
        """,
        text=v.topic,
    ),
    FIND.by_hand(
        """
        The invoice mentions {text}, is there a note of mine that explains it?
        notes containing {text}, in full please
        which of my notes has {text} in it
        {text} in notes
        Look through what I noted until you hit {text}.
        I know the word, {text}, but not the note.
        whichever note says {text}, i need it
        Should there be a note with {text} in it, show it to me.
        my notes must say something on {text}
        find within notes: {text}
        text to look for in the notes is {text}
        The notes are long. Only {text} matters to me.
        got a note with {text}?
        every note where i wrote {text}
        please find for me the note of {text}
        to settle a bet, do my notes say {text} anywhere
        search notes - {text}
        somewhere i noted {text}, dig it out
        narrow down the notes, {text}
        can it be that i noted {text}
        """,
        text=v.phrase,
    ),
    FIND.by_hand(
        """
        I remember the words "{text}" from one of my notes. Which one?
        "{text}", in notes
        any note that has "{text}" in it, that's all I need
        My notes say "{text}" at some point, show me where.
        did "{text}" ever go into my notes
        notes, the ones with “{text}”
        Please to search the notes after "{text}".
        go through everything noted and stop at "{text}"
        Was "{text}" in the notes, or am I imagining things?
        run a search over my notes, the words being "{text}"
        who would believe it, i noted "{text}" once, find that note
        the exact phrase '{text}', in which of my notes
        to be found in the notes: "{text}"
        what's the note with "{text}" say in full
        dig out the note containing "{text}"
        retrieve from the notes "{text}", and nothing else
        """,
        text=v.double_quotable(lambda rng: v.quoted_phrase(rng).replace("'", "").replace("`", "")),
    ),
)  # fmt: skip

DELETES = (
    DELETE.by_hand(
        """
        The parcel arrived, which means note {number} has had its day.
        I don't know why I still have note {number}. Take it away.
        note {number}: done, delete, thanks
        deletion wanted for note {number}
        My wife already did what's in note {number}, so it may be deleted.
        Number {number} among the notes embarrasses me, remove it please.
        Keep all the notes except number {number}.
        Would you kindly remove the note with number {number}? Leave the rest as it is.
        {number} is the note I want gone.
        Only note {number} goes, the others stay.
        please to delete note number {number}
        the note {number} i don't need no more
        I have read note {number} often enough. Away with it.
        finished with the thing in note {number}, so scratch it
        Note {number} turned out to be wrong, hence delete it.
        my list of notes would be shorter without number {number}
        Can note {number} go? I'd say yes, so delete it.
        She says note {number} is hers and doesn't belong in my notes. Delete it.
        kill note {number} for me
        We've dispatched what note {number} is about. Take it off.
        Number {number} of my notes has become pointless, please see it off.
        note #{number} > trash
        Regarding the notes, number {number} is obsolete.
        Nothing in note {number} is true any more, get rid.
        Let me be free of note {number}, at last.
        I'd like you to forget what's in note {number}.
        The course is over, and so is note {number}. Delete it.
        off the list: note {number}
        which note? number {number}. what to do? delete it
        Ticket closed. Remove note {number} and nothing else.
        Note {number} has been superseded, please purge it.
        If I never see note {number} again I'll be happy.
        nobody will miss note {number}
        I told you to note something, it became number {number}. Undo that.
        note no {number} out
        Throw note {number} out, would you, it only confuses me.
        Exam passed! Note {number} is no longer of use, delete.
        from the notes, {number} must disappear
        I did it, the thing from note {number}. So scrap the note.
        clean my notes of number {number}
        I made note {number} in error. Could it be withdrawn from the list?
        I've paid the bill. Note {number}, bye.
        number {number}, please delete from notes
        get note {number} off my back
        there's a note with the number {number} that has no business being there
        Destroy note {number}, that's all.
        We don't stock it any more, so there's no sense in keeping note {number}.
        My mentor looked over my notes and said number {number} should come out.
        Have note {number} removed by the time I'm back.
        Sorry, but note {number} is rubbish. Bin it.
        i'd delete {number} if i were me, the note that is
        note {number} can be considered settled, so off it comes
        The patient was discharged. Number {number} on the notes may be removed.
        take the note at position {number} away
        lose number {number} from the notes
        the one note that has to go is {number}
        Delete a note for me? It's number {number}.
        After today's meeting we can drop the note numbered {number}.
        Does anyone still need note {number}? No. Delete.
        Note {number} expired yesterday. Please remove it.
        do away with note {number}
        i must ask you to erase the note number {number}
        note number {number}: remove it, leave the rest
        Done and dusted, note {number}. Off with it.
        free up my notes by throwing out number {number}
        My notes hold one thing too many, number {number}.
        Wrong room, wrong date: note {number} is useless, delete it.
        it's note {number} that bothers me, make it go away
        the appointment was cancelled, please delete note {number} as well
        For privacy reasons note {number} must be deleted.
        note {number} - no longer relevant - remove
        """,
        number=v.integer(1, 60),
    ),
)  # fmt: skip

PYTHONS = (
    PYTHON.by_hand(
        """
        The exam has a question on `{code}` and I'd like to see what Python really does.
        I can't tell what `{code}` would print. Have Python run it.
        My pupils asked what `{code}` yields in Python, and I had no answer.
        `{code}`, in python, output please
        Is it true that `{code}` runs under Python 3? Try it.
        The paper's supplement has the Python line `{code}`. What comes out of it?
        run as python: `{code}`, that's all
        I'd be curious what becomes of `{code}` in an interpreter, Python's of course.
        Execute `{code}`. It's Python. Show me everything it prints.
        please to execute in python `{code}`
        `{code}` gives what in python
        Python should do this for me, `{code}`, and show what it returns.
        My notebook died in the middle of `{code}`; have another go in Python.
        i've a hunch `{code}` is buggy, python will tell
        this cell, `{code}`, python kernel, run it
        The reviewer doubts our figure. Recompute it in Python with `{code}`.
        Could we have Python look at `{code}`? I want the result, not an explanation.
        evaluate `{code}` with python and leave it at that
        python -c, with `{code}` as the code
        Just the output of the Python code `{code}`, no comments.
        Before I put `{code}` into the Python script I want to see it run.
        what'll python make of `{code}`
        In my Python course they showed us `{code}`. Let me see it live.
        One statement for the Python interpreter, `{code}`.
        Somebody on the forum suggested `{code}` in Python. Does it do anything?
        py> `{code}`
        He bets `{code}` fails in Python. I say it works. Settle it.
        """,
        code=v.snippet,
    ),
    PYTHON.by_hand(
        """
        My code review is in an hour, and I need to see this Python run: {code}
        Python, exactly this: {code}
        interpreter input: {code}
        python - {code}
        run it in python and show me the lot: {code}
        I'd do it myself but have no Python here: {code}
        Would you pass this on to Python for me: {code}
        what does the python interpreter reply to: {code}
        code for python ... {code}
        The teacher wants the output of the following Python code: {code}
        It's only one line of Python, so please execute it: {code}
        a python line i don't understand, so run it: {code}
        Simulation check, in Python: {code}
        my student's Python, please see what it does: {code}
        Run the Python below and nothing else: {code}
        here comes Python code, i want the result: {code}
        please to run with python the next code: {code}
        use python for once: {code}
        unit test by hand, python: {code}
        The accountant's macro was ported to Python, run it: {code}
        scratch calculation in python - {code}
        with Python 3, please evaluate: {code}
        """,
        code=v.snippet,
    ),
    PYTHON.by_hand(
        """
        The book claims Python accepts "{code}". Run it and we'll know.
        "{code}" in python, show output
        My bot needs to know what Python returns for "{code}".
        as python code run "{code}" and nothing more
        would python take "{code}"? execute it please
        The line "{code}" is Python. I'd like to see its result.
        python, kindly execute “{code}”
        Type "{code}" at a Python prompt for me, I can't reach mine.
        """,
        code=v.double_quotable(v.snippet),
    ),
    PYTHON.by_hand(
        """
        python can tell us, {code}
        I have no interpreter on this laptop, so run {code} in Python for me.
        what would i get for {code} in python
        {code}, python, result please
        {code} as python please
        Make Python do {code}, that's all.
        in py: {code}
        does {code} work in python, try
        The quiz asks what {code} gives in Python.
        please to try {code} with python
        have the python interpreter do {code}
        compute {code} using python, nothing else
        i typed {code} into python and it hung, do it again
        let's hand {code} over to python
        """,
        code=v.bare_snippet,
    ),
)  # fmt: skip

SHELLS = (
    SHELL.by_hand(
        """
        The hosting people asked for the output of `{command}`, so run it please.
        I don't dare to run `{command}` myself. Would you?
        Support is on the line and wants to see what `{command}` says.
        `{command}`, full output please
        I keep forgetting what `{command}` shows, so let's see.
        My build is red. Maybe `{command}` tells us why.
        Is `{command}` a valid command here? Try it out.
        step three of the tutorial is `{command}`, over to you
        Have a shell run `{command}` and show me everything.
        please to execute in terminal `{command}`
        `{command}` and nothing else
        According to the runbook we should now do `{command}`.
        i'm on my phone, so kindly run `{command}` over there
        Next in the checklist: `{command}`. Run it, then stop.
        Just `{command}`, no explanations.
        He swears `{command}` is harmless. Go ahead then.
        The lab machine has to be checked with `{command}`.
        what do you get for `{command}`
        `{command}` needs to be run, as usual on a Friday
        Could we see the result of `{command}` in a shell? That's all.
        cmd `{command}`
        sh, `{command}`
        For the incident report, capture what `{command}` prints.
        try `{command}` and give me stdout
        before we commit i want `{command}` to have run
        The CI does `{command}`. Does that pass here as well?
        Bash, please: `{command}`, and show the result in full.
        My sysadmin course wants a screenshot of `{command}`, the text will do.
        """,
        command=v.command,
    ),
    SHELL.by_hand(
        """
        The pipeline is stuck. Please run in the shell: {command}
        shell, exactly this: {command}
        Type the following into a terminal and tell me what it prints: {command}
        $ - {command}
        in bash, if you'd be so kind: {command}
        command line - {command}
        my colleague left me this on a sticky note, run it as a command: {command}
        Could you do this in a console? {command}
        I'm not allowed on the server, so you'll have to run the command: {command}
        run command: {command}
        terminal input: {command}
        Deployment, step one, in the shell: {command}
        execute on the command line please, and show me all of it: {command}
        please to run next command in the shell: {command}
        let bash do exactly this: {command}
        i need what this command prints ... {command}
        Would this command work? Run it: {command}
        As they say in the manual, at the shell prompt: {command}
        the shell command for today's check - {command}
        Run only this one command, nothing after it: {command}
        """,
        command=v.command,
    ),
    SHELL.by_hand(
        """
        The helpdesk wrote "{command}" in their mail. Run that command, will you?
        "{command}" in a terminal, show output
        please to type "{command}" in the shell
        My terminal is frozen, so you run the command "{command}" and nothing else.
        As to the shell, have it do "{command}" and print what comes.
        the readme says to start with "{command}" on the command line
        let me see what the command “{command}” has to say, in full
        We need the shell to answer one thing, "{command}".
        """,
        command=v.double_quotable(v.command),
    ),
    SHELL.by_hand(
        """
        I'd like to know what bash makes of {command}
        Monday routine, run {command} in the shell, that's all
        the shell should run {command} and show us
        please to run in bash {command}
        my fingers are greasy, type {command} into the terminal for me
        {command}, in the shell, thanks
        one {command} in bash, no more
        what would the terminal show for {command}
        do a quick {command} in the shell
        bash should handle {command}
        if you open a console and type {command}, what happens
        our admin always starts with {command}, so run it
        let's have {command} run on the command line
        fire off {command} in a shell
        """,
        command=v.bare_command,
    ),
)  # fmt: skip

FETCHES = (
    FETCH.by_hand(
        """
        The exam timetable is out, apparently at {url}. What does it say?
        I can't open {url} at work, they block it.
        My landlord refers to {url} in his letter and I'd like to know what's written there.
        {url}, text only, thanks
        Is {url} worth reading? Let me see it.
        Somebody left the link {url} on the whiteboard. Where does it lead?
        page text, {url}, in full please
        She says it's all on {url}. Let me read it.
        Please to open for me {url}
        I'd appreciate the contents of {url}, without pictures.
        {url} won't load on my phone, so you try
        Our supplier keeps his stock list under {url}; I need it as it is now.
        I lost the printout, but it's still on {url}.
        {url} and nothing else
        For the literature review I need what {url} says.
        Do they mention us? It would be on {url}, so get the page.
        grab me the thing at {url}
        GET {url} HTTP/1.1
        curl {url} or whatever you do, I want the text
        what is written in the site {url}
        The health authority put its guidance online. Bring me {url}.
        Could {url} be brought up here? That's all I need.
        My nephew built {url} and I want to see what it says.
        i was sent {url}, no idea what it is
        is there text on {url}, and if so which
        Yesterday {url} was down. How about now?
        call up {url}
        Whatever stands on {url}, I want it here.
        Let me know what the folks at {url} wrote.
        the json from {url}, raw, please
        I'd go to {url} myself but the wifi is awful, so fetch it.
        There's supposed to be an announcement at {url}. Show me.
        read {url} out to me, I'm driving
        Our webhook target is {url}. What does a GET return?
        The footnote cites {url}. Pull the source.
        source: {url}, get it
        link → {url} ← what's on it
        I'm quoting from {url} and must have the exact wording.
        on {url} they list the fees, let's have that page
        he claims it's documented, {url}, please check the page
        what did they post at {url}
        tell me about {url}, by which I mean show me its text
        load page: {url}
        Page please. {url}
        The parents keep asking about {url}; what can they read there?
        i'm after the article at {url}
        {url} - fetch - show
        Without opening a browser, get me {url}.
        Be so good as to retrieve the document at {url}.
        If you load {url}, does it come up?
        the datasheet for the pump is on {url}
        We're citing an address, {url}, and I haven't looked at it for a year.
        from {url} the whole text, leave nothing out
        over the net please, {url}
        request {url} and print the body
        Check the status page for us, {url}
        Could you see what {url} has today?
        at {url} is what in there
        the recipe disappeared from my bookmarks, it was {url}
        My doctor's office moved, the new address is on {url}, so load that.
        Will you look {url} up on the web for me?
        have {url} downloaded and show me what's in it
        i need to read {url}, is that possible
        bring the web page {url} in here
        For tomorrow's lesson I want to use the text on {url}.
        web: {url}
        The vendor answered with nothing but a link: {url}
        Whoever runs {url} changed the text. How does it read now?
        The competitor's prices are public, {url}, go get them.
        there was a change log at {url}, let me see it
        you can reach the internet, i can't. so {url}, please
        """,
        url=v.url,
    ),
)  # fmt: skip

VOICES_FILES: tuple[Family, ...] = (
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
