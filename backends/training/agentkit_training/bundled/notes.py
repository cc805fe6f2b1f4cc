"""How people ask for the tools of the `notes` plugin."""

from __future__ import annotations

from agentkit_training import values as v
from agentkit_training.bundled.shape import Tool, ways
from agentkit_training.family import Param

ADD = Tool(
    ("add_note", "rememberThis", "write_note"),
    (
        "Keep a note.",
        "Add a note to the list of notes.",
        "Remember something for later.",
        "Write down a short text among the user's notes.",
    ),
    (Param("text", "string", "The words of the note.", True),),
)
ADDS = (
    ADD.asked(
        ways(
            "[add|make|take|write|save|create|leave] a note: {text}", "note: {text}", "[remember|note|note down|jot down|write down]: {text}", "[don't forget|don't let me forget|keep in mind]: {text}", "new note: {text}", "[add|save|put] this [to|in|among] my notes: {text}", "memo: {text}", "i need to remember: {text}", "[write|put] in my notes: {text}",
            "for my notes: {text}", "note to self: {text}", "quick note: {text}", "please [note|note down|write down]: {text}", "todo: {text}", "reminder: {text}", "one for the notes: {text}", "take this down: {text}", "write this down: {text}", "save this: {text}", "keep this: {text}", "make a quick note: {text}", "add to my notes: {text}", "add note: {text}",
            "another note: {text}", "here's a note: {text}", "store this as a note: {text}", "jot this down: {text}", "remember this: {text}", "put this on my list of notes: {text}", "could you note this for me: {text}", "so i don't forget, note: {text}", "before i forget: {text}", "make a memo: {text}", "create a new note saying: {text}", "note this: {text}",
            "add the following note: {text}", "save the following to my notes: {text}", "log a note: {text}", "stick this in my notes: {text}", "i want this in my notes: {text}", "note for later: {text}", "for later: {text}",
        ),
        text=v.note,
    ),
    ADD.asked(
        ways(
            "remember that {text}", "[please|] note that {text}", "[add|make|take|write] a note [that|saying that] {text}", "keep in mind that {text}", "take note, {text}", "make a note that {text}", "write down that {text}", "jot down that {text}", "note down that {text}", "don't forget that {text}", "add to my notes that {text}", "save a note that {text}",
            "put in my notes that {text}", "remind me that {text}", "remember, {text}", "i want to remember that {text}", "can you remember that {text}", "could you note that {text}", "please remember that {text}", "let's note that {text}", "help me remember that {text}", "for the record, note that {text}",
            "keep a note that {text}", "write in my notes that {text}", "record in my notes that {text}", "leave a note that {text}", "you should remember that {text}", "make sure to note that {text}", "note {text}", "add note {text}", "new note {text}", "take a note {text}", "memo {text}", "store a note that {text}",
            "i just heard that {text}, make a note of it", "{text}, please remember that", "{text}, note that down", "{text} - put that in my notes", "it turns out {text}, write that down", "write a note saying {text}", "create a note that says {text}", "add a note to say {text}",
        ),
        text=v.fact,
    ),
    ADD.asked(
        ways(
            "[remember|note] to {text}", "make a note to {text}", "note to self to {text}", "i need to {text}, [write that down|note that|make a note]", "don't let me forget to {text}", "don't forget to {text}", "remind me to {text}", "please note to {text}", "take a note to {text}", "add a note to {text}", "write myself a note to {text}",
            "leave a note to {text}", "add to my notes to {text}", "put a note to {text} in my list", "jot down to {text}", "i mustn't forget to {text}, note it", "i have to {text}, add a note", "i should {text}, put it in my notes", "help me remember to {text}", "save a note to {text}", "new note, {text}", "note, {text}",
            "create a note reminding me to {text}", "add a note reminding me to {text}", "keep a note to {text}", "write down: {text}", "make a note, {text}", "quick note to {text}",
        ),
        text=v.errand,
    ),
    ADD.asked(
        ways(
            "[add|save|put] <text> [to|in] [my|the] notes", "[note|note down|jot down|remember|write down] <text>", "[add|make|create|take] a note [saying|that says|with|] <text>", "new note <text>", "[keep|store] <text> [as a note|in my notes]", "make <text> a note", "save the note <text>", "add <text> as a note", "put <text> on my notes list",
            "please note <text>", "my new note is <text>", "a note with the text <text>", "write <text> in my notes", "i'd like to note <text>", "file <text> under notes", "add another note, <text>", "create the note <text>", "memorise <text>", "note with text <text>", "remember the sentence <text>", "append <text> to my notes",
        ),
        text=v.double_quotable(v.sentence),
    ),
    ADD.asked(
        ways(
            "[create|add|make] a new note with {text}", "[add|save] note {text}", "put {text} in my notes", "add {text} to my notes", "save {text} as a note", "note down {text}", "jot down {text}", "write {text} in my notes", "make a note about {text}", "add {text} to the notes", "note for {text}", "keep {text} in my notes", "store {text} in the notes",
            "write down {text}", "make a note of {text}", "take down {text}", "add a note with {text}", "i want {text} in my notes", "stick {text} in my notes",
        ),
        text=v.jotting,
    ),
)  # fmt: skip

NOTES_LIST = Tool(
    ("list_notes", "showNotes", "all_notes"),
    (
        "List all notes with their numbers.",
        "Show every note kept so far.",
        "Return the user's notes.",
        "Read out what was noted.",
    ),
    (),
)
LISTS = (
    NOTES_LIST.asked(
        ways(
            "[list|show|read|print|display|see|view] [my|all|all my|the] notes", "what [are|did i put in] my notes", "what [notes do i have|notes are there|have i noted|did i note down]", "[show|give|read] me [my|all my|the] notes", "which notes [are there|do i have|exist]", "my notes [please|]", "notes", "go through my notes", "what did [i|you] write down",
            "[do i have|are there] any notes", "open my notes", "everything in my notes", "how many notes do i have", "notes?", "list notes", "what have i written down so far", "what did i ask you to remember", "what did i want to remember", "what should i not forget", "what's on my notes list", "what's in my notes", "whats in my notes",
            "remind me what i noted", "show everything i noted", "show me everything i asked you to remember", "let me see my notes", "can i see my notes", "i'd like to see all notes", "pull up my notes", "bring up the notes", "read out my notes", "read my notes to me", "check my notes", "look at my notes", "all notes please", "the list of notes",
            "overview of my notes", "print every note", "what memos do i have", "which things did i jot down", "have i noted anything", "count my notes", "tell me my notes", "what do my notes say", "what's noted so far", "what is on my list of notes", "what did you write down for me", "do you remember anything for me", "list everything i've noted",
            "get all notes", "give me the full list of notes", "see what i have in my notes", "i forgot what i noted, show me", "before i go, show my notes", "show the notes with their numbers", "which numbers do my notes have", "recap my notes", "my memos", "show memos", "notes list", "what notes did i make", "what's already in the notes",
        ),
    ),
)  # fmt: skip

FIND = Tool(
    ("search_notes", "findNotes", "lookup_note"),
    (
        "Find the notes that contain a text.",
        "Search the notes for a word.",
        "Look something up among the notes.",
        "Tell what was noted about something.",
    ),
    (Param("text", "string", "The text to look for.", True),),
)
_FIND = (
    "[search|look through|go through|check|scan] [my|the] notes for {text}", "[find|show] [my|the|all|all my] notes [about|on|with|mentioning|containing|regarding] {text}", "[is there|do i have|have i got] [a|any] [note|notes] [about|on|for|mentioning] {text}", "what do my notes say about {text}", "did i [note|write] [down|] [anything|something] about {text}",
    "notes [about|on|with|for] {text}", "[which|what] notes mention {text}", "find {text} in my notes", "look up {text} in [my|the] notes", "what did i note about {text}", "look for {text} [in|among] my notes", "search notes {text}", "my notes on {text}", "any notes on {text}", "what have i written down about {text}", "is {text} in my notes",
    "do my notes mention {text}", "do my notes say anything about {text}", "find the note about {text}", "find the note where i mention {text}", "i wrote a note about {text}, find it", "i noted something about {text}, what was it", "where in my notes is {text}", "show me what i noted about {text}", "show me the notes on {text}", "which note is about {text}",
    "search for {text} in the notes", "what did i ask you to remember about {text}", "what did you note for me about {text}", "pull up the notes on {text}", "get me my notes on {text}", "look in my notes for {text}", "filter my notes by {text}", "list the notes about {text}", "list notes that mention {text}", "anything about {text} in my notes",
    "anything in my notes about {text}", "have i noted anything on {text}", "check my notes, is there something on {text}", "what was my note about {text}", "what's the number of the note about {text}", "read me the note about {text}", "read the note on {text}", "remind me what i noted about {text}", "note about {text}?", "grep my notes for {text}",
    "there should be a note about {text}, find it", "can you find my note on {text}", "could you look through my notes for {text}", "i'm sure i noted something on {text}, look it up", "what do i have on {text} in my notes", "dig up the note about {text}", "notes: {text}", "see if i have notes on {text}",
)  # fmt: skip
FINDS = (
    FIND.asked(ways(*_FIND, cap=4), text=v.topic),
    FIND.asked(ways(*_FIND, cap=1), text=v.phrase),
    FIND.asked(
        ways(
            "search [my|the] notes for <text>", "find [the|] notes [with|containing|about|that contain] <text>", "look for <text> in my notes", "which notes [contain|have] <text>", "find <text> in the notes", "search notes: <text>", "notes with the word <text>", "which of my notes has the word <text>", "do any notes contain <text>", "look up <text> among my notes",
            "show notes matching <text>", "what notes mention <text>", "is <text> anywhere in my notes", "did i note <text>", "find the note that says <text>", "search my notes for the phrase <text>",
        ),
        text=v.quoted_phrase,
    ),
)  # fmt: skip

DELETE = Tool(
    ("delete_note", "removeNote", "drop_note"),
    ("Delete a note by its number.", "Remove one note.", "Throw a note away.", "Take a note off the list."),
    (Param("number", "integer", "The number of the note.", True),),
)
DELETES = (
    DELETE.asked(
        ways(
            "[delete|remove|erase|drop|discard|throw away|get rid of|clear] [the|my|] note {number}", "[delete|remove|erase|drop] note [number|no.|#|nr] {number}", "[delete|remove] [note #{number}|the note with number {number}|the note numbered {number}]", "note {number} [can go|can be deleted|is done, delete it|is obsolete, remove it]",
            "[i don't need|forget] note {number} [any more|anymore|]", "note {number}: delete", "take note {number} off my list", "strike note {number}", "cross out note {number}", "cross off note {number}", "scratch note {number}", "scrap note {number}", "bin note {number}", "trash note {number}", "del note {number}", "rm note {number}", "kill note {number}",
            "note {number} is [outdated|wrong|finished|no longer needed], [delete|remove] it", "i'm done with note {number}, delete it", "i've dealt with note {number}, so remove it", "delete my note number {number}", "please remove note {number} from my notes", "remove number {number} from my notes", "remove {number} from the notes", "delete number {number} from my notes",
            "could you delete note {number}", "get note {number} out of there", "take {number} off the notes", "take out note {number}", "note {number} should be deleted", "note {number} away", "i finished the task in note {number}, drop it", "wipe note {number}", "dismiss note {number}", "tick off note {number}", "mark note {number} as done and delete it",
            "dump note {number}", "delete entry {number} of my notes", "delete item {number} from the list of notes", "there's no need for note {number} any longer, delete it", "let note {number} go", "lose note {number}", "delete memo {number}", "remove memo number {number}", "notes: delete {number}", "the note {number} can be thrown away",
            "clean up note {number}", "remove the note with the number {number}", "delete the note numbered {number}", "just delete note {number}", "cancel note {number}", "eliminate note {number}", "unsave note {number}", "that's done, delete note {number}",
        ),
        number=v.integer(1, 60),
    ),
)  # fmt: skip

NOTES = (*ADDS, *LISTS, *FINDS, *DELETES)
