"""Ways to ask for the notes, written one by one."""

from __future__ import annotations

from agentkit_training import values as v
from agentkit_training.bundled.notes import ADD, DELETE, FIND, NOTES_LIST

ADDS = (
    ADD.by_hand(
        """
        My memory is like a sieve. Keep this for me: {text}
        pin this to the board of notes: {text}
        add to the pile of notes: {text}
        scribble down: {text}
        so it isn't lost: {text}
        to be remembered: {text}
        hold on to this thought: {text}
        i'll need this again, note it: {text}
        on my notes please: {text}
        the following shouldn't be forgotten: {text}
        noted? {text}
        one more note: {text}
        let this go into the notes: {text}
        mental note, but on paper: {text}
        for the handover, a note: {text}
        can this be kept among my notes: {text}
        nota bene: {text}
        mkae a note: {text}
        add a noet: {text}
        rember: {text}
        notes, new entry: {text}
        please commit to memory: {text}
        i'm driving, so write down for me: {text}
        """,
        text=v.note,
    ),
    ADD.by_hand(
        """
        The neighbour just told me that {text}. Note it, please.
        make sure we don't forget that {text}
        i'd hate to forget that {text}, so note it
        let it be noted that {text}
        would you keep in your notes that {text}
        bear in mind that {text}
        it should be in my notes that {text}
        {text}, i want that noted
        {text} - jot that down
        {text}. make a note of that
        i learned today that {text}, put it in my notes
        somebody should write down that {text}
        please put on record that {text}
        put down that {text}
        my notes should say that {text}
        for next time, remember that {text}
        rember that {text}
        note taht {text}
        for your information and my notes, {text}
        enter in the notes that {text}
        pls note {text}
        """,
        text=v.fact,
    ),
    ADD.by_hand(
        """
        I have a terrible memory. I must {text}, so note it.
        tomorrow i'll have forgotten that i should {text}, note it down
        see that i don't forget to {text}, a note will do
        my wife wants me to {text}, put that among my notes
        {text}, that goes in my notes
        {text} - note
        a note telling me to {text}
        i still have to {text}, write it down somewhere in the notes
        i promised to {text}, keep that in my notes
        jot down that i have to {text}
        there's one more thing to do, {text}, make it a note
        not to be forgotten, {text}
        reminder for myself to {text}
        rmind me to {text}
        put it on my notes to {text}
        before closing the shop i have to {text}, note that
        """,
        text=v.errand,
    ),
    ADD.by_hand(
        """
        The caller said "{text}" and hung up. Keep that.
        "{text}" - into my notes with that
        i want to keep the words "{text}" for later
        have "{text}" noted
        let my notes say '{text}'
        put down "{text}" as a note
        would you make a note reading "{text}"
        "{text}", note it
        a fresh note, "{text}", please
        the following belongs in my notes, "{text}"
        enter “{text}” among the notes
        for the notes, "{text}"
        """,
        text=v.double_quotable(lambda rng: v.sentence(rng).replace("'", "")),
    ),
    ADD.by_hand(
        """
        put {text} down in my notes
        my notes could do with {text}
        {text}, into the notes
        {text} - for my notes
        let {text} be noted
        scribble {text} in my notes
        to my notes add {text}
        keep {text} on my list of notes
        note: also {text}
        """,
        text=v.jotting,
    ),
)  # fmt: skip

LISTS = (
    NOTES_LIST.by_hand(
        """
        I was away for a week. What did I leave myself in the notes?
        what did we want to keep in mind
        my head is empty, what had i noted
        is there anything i asked you to hold on to
        let's go over all the notes together
        notes overview pls
        the whole list of notes
        which reminders have piled up in the notes
        i can't recall what i wrote to myself
        hand me my notes
        tell me everything you've kept for me
        what is there in the way of notes
        how long has the list of notes become, show it
        what's in the notebook
        turn over the pages of my notes
        every note, with its number
        before the shift ends, what's been noted
        have we got notes
        any notes from me? show them
        what were those things i jotted down
        do tell, what do i have among the notes
        put all my notes on screen
        listt my notes
        shwo notes
        my ntoes please
        give us the notes
        what haven't i dealt with yet, going by my notes
        so, the notes
        notes: all
        i'd like to tidy my notes, show all of them first
        let me read what i noted
        which notes are left
        what did i dictate to you
        every single thing i had you write down
        memos, all of them
        where are my notes
        what notes does the nurse find in here
        are my notes empty
        i need a view of all notes
        could i get to see what has been noted
        read back everything i told you to remember
        number and text of all notes
        our shared notes, show them
        what have you got written down under notes
        the notes again please
        did i leave any notes
        what all is in my notes
        can you go through what's noted, one by one
        run down the list of notes
        check if there are notes and show them
        in case i noted something, show it
        the list, i mean the notes
        present the notes
        does the notes list have anything on it
        what's waiting in my notes
        wat notes do i have
        show what i've asked to be remembered
        to start the day, all my notes
        the notes i made, all of them please
        what's there to remember
        have me see the complete notes
        any memos
        let's hear the notes
        """
    ),
)  # fmt: skip

FIND_TEMPLATES = """
    The vet is on the phone. What had I noted about {text}?
    {text}: what do the notes say
    i noted it somewhere, it was about {text}
    did we put {text} in the notes
    which note was it where i wrote about {text}
    go to my notes and find {text}
    what did i jot down concerning {text}
    i need my note on {text} again
    there was something with {text} in the notes
    pull the note with {text}
    has {text} ever made it into my notes
    among my notes, which deal with {text}
    notes re {text}
    my memo about {text}, where is it
    all i noted on {text}
    show only the notes that have to do with {text}
    see my notes under {text}
    i'm looking for a note, {text} is in it
    hunt through the notes for {text}
    can you recall what i told you to remember about {text}
    what do we know about {text} from my notes
    is there a reminder about {text} among my notes
    {text}, notes
    serach my notes for {text}
    find the noet about {text}
    anything noted for {text}
    look whether i wrote down something on {text} in my notes
    narrow my notes down to {text}
    remind me, what was it with {text} in the notes
    do you have a note of mine on {text}
    the one about {text}, from my notes
    when did i note something about {text}, look it up
    for the invoice i need what i noted on {text}
    not all notes, just the ones on {text}
    i bet i made a note about {text}
    in the notes, is there a word about {text}
    consult my notes as to {text}
    notes mentioning {text} please
    which of the things i noted concern {text}
    tell me if {text} is anywhere in the notes
    what's the note that talks of {text}
    give me what i've got on {text} in my notes
    the notes, please, but only about {text}
    was there a note for {text}
    i have a caller about {text}, is there anything in the notes
    fetch my note on {text}
    {text} must be somewhere in the notes
    let me see notes with {text}
    did i leave myself a note concerning {text}
    what's noted with regard to {text}
    among all the notes find {text}
"""
FINDS = (
    FIND.by_hand(FIND_TEMPLATES, text=v.topic),
    FIND.by_hand(
        """
        the note that reads "{text}", find it
        "{text}" is in one of my notes, which
        notes containing the words "{text}"
        did i ever note "{text}"
        somewhere in the notes it says "{text}"
        look for '{text}' among the notes
        filter notes by "{text}"
        hits for "{text}" in my notes
        what note has “{text}” in it
        search term for the notes: "{text}"
        """,
        text=v.double_quotable(lambda rng: v.quoted_phrase(rng).replace("'", "").replace("`", "")),
    ),
    FIND.by_hand("\n".join(FIND_TEMPLATES.splitlines()[1::3]), text=v.phrase),
)  # fmt: skip

DELETES = (
    DELETE.by_hand(
        """
        I called the plumber. Note {number} can go.
        number {number} on my notes is done, off with it
        {number} is finished, take it off the notes
        note no. {number}: delete
        #{number} in my notes isn't needed
        i don't want to see note {number} again
        please forget note {number}
        note {number} has served its purpose
        away with note {number}
        as for note {number}, throw it out
        we can do without note {number}
        tear up note {number}
        my list of notes is too long, drop number {number}
        the matter in note {number} is settled, remove it
        could note {number} be removed
        from my notes delete the one numbered {number}
        clear note {number} off the list
        note number {number} was a mistake, erase it
        it's time to get rid of note {number}
        strike number {number} off the notes
        delte note {number}
        remvoe note {number}
        delete noet {number}
        the patient has left, so note {number} can be deleted
        would you mind deleting note {number}
        note {number}, gone please
        not {number} any more, take that note out
        let's lose note {number}
        i typed nonsense in note {number}, delete it
        make note {number} disappear
        {number} can be thrown away, the note i mean
        one note less: {number}
        out with note {number}
        note {number} is old news, bin it
        chuck note {number}
        the note with the number {number} is superfluous
        notes, remove number {number}
        cross number {number} off my notes
        empty out note {number}
        undo note {number}, i mean delete it
        dispose of note {number}
        we settled {number}, delete that note
        wipe number {number} from my notes
        scrub note {number}
        i've bought everything in note {number}, so it can go
        shred note {number}
        pull note {number} from the list
        eliminate note {number}
        note {number} is a duplicate, remove that one
        don't keep note {number}
        no more note {number}
        drop no. {number} from the notes
        thanks, note {number} is taken care of, delete it
        nobody needs note {number}
        have note {number} deleted
        withdraw note {number}
        number {number}, that note, please delete
        please see to it that note {number} is deleted
        the note at number {number} should vanish
        """,
        number=v.integer(1, 60),
    ),
)  # fmt: skip
NOTES = (*ADDS, *LISTS, *FINDS, *DELETES)
