"""How people ask for the tools of the `files` plugin."""

from __future__ import annotations

from agentkit_training import values as v
from agentkit_training.bundled.shape import Tool, ways
from agentkit_training.family import Param

FILE = Param("path", "string", "The file, relative to the workspace.", True, format="path")

LIST = Tool(
    ("list_files", "listDirectory", "show_folder"),
    (
        "List the files and folders in a folder.",
        "Show what a directory contains, by name pattern if wanted.",
        "Return the names of the files under a path that match a glob pattern.",
        "Browse a directory of the workspace.",
    ),
    (
        Param("path", "string", "The folder.", False, format="path"),
        Param("pattern", "string", "A glob pattern such as *.csv.", False),
    ),
)
LISTS = (
    LIST.asked(
        ways(
            # here, all of it
            "[list|show|display|print] [the|my|all|all my|all the] files",
            "what files [are|do we have|do i have|have we got] here",
            "what [is|do i have] in [here|this folder|this directory|the workspace|the current directory|the working directory]",
            "[which|what] files are there",
            "ls", "dir", "ls please", "just do an ls", "files?", "list files", "file list", "directory listing", "ls here",
            "[see|view] [all|the] files",
            "[give me|get|i need] a [file list|listing|directory listing|list of files|list of all files]",
            "[show|list] the [contents|content] of [this|the current] [folder|directory]",
            "[let me see|show me|tell me] [what's here|the files here|which files exist|what files there are]",
            "what [documents|stuff|things] [is there|do you see|can you see|are lying around]",
            "look around [in the workspace|in this folder|here]",
            "enumerate [the|all] files",
            "whats in this folder", "what's lying around here", "what have we got in the workspace", "what can you see in the current folder",
            "i forgot what's in here, [show me|list it]", "before we start, what files do i have", "which files can you [see|access|read|work with]",
            "do i have any files [here|in this folder|at all]", "is there anything in [this folder|the workspace|here]", "is this folder empty",
            "how many files are [here|there|in this folder]", "[count|number of] files here",
            "[show|list] everything [here|in here|in this directory|you can see]", "[print|give me] the directory [tree|listing|contents]",
            "what's in the root [folder|directory]", "list the [workspace|root folder|top folder|working directory]", "contents of this folder",
            "i want to see [my|all|the] files", "i'd like an overview of the files here", "names of all files here", "show file names",
            "tell me the names of the files", "where am i, what's in this folder", "browse the [workspace|current folder]", "folder contents please",
            "[list|show|find] [the|all|my] [csv|text|python|markdown|json|log|pdf|config] files", "which [csv|text|python|image|data] files [are there|do i have]", "are there any [csv|python|json] files", "i need to see which [reports|documents|tables] we have, list the files",
            "what have i saved so far, list it", "which files did we create", "and what files are there?", "what else is in [here|this folder]",
        ),
    ),
    LIST.asked(
        ways(
            "[list|show|display|print] [the|all|all the] files in {path}",
            "[list|show me] [the files in|what's in] the [folder|directory] {path}",
            "what [is|files are] in [the folder|the directory|] {path}",
            "ls {path}", "dir {path}", "list {path}", "files in {path}", "ls the {path} folder", "contents of {path}", "what's inside {path}",
            "[show|list|print] the [contents|content] of [the folder|the|] {path}",
            "[show|list] the {path} [folder|directory]",
            "what does the {path} [folder|directory] [contain|hold|have in it]",
            "what does {path} contain",
            "[look|peek] [into|inside|in] [the folder|the directory] {path}",
            "[look|peek] [into|inside|in] the {path} [folder|directory]",
            "which files [are|exist|lie|sit] [in|under|inside] {path}",
            "{path}: [list files|what's in there|contents|show me]",
            "[open|go through|go into|browse|explore] the folder {path}",
            "[see|tell me|i want to know|let me know] what's in {path}",
            "[list|show] everything [under|in|inside|below] {path}",
            "folder {path}, [what's in it|list it|show me]",
            "what [documents|stuff|things] [do i have|are|did i put] in {path}",
            "what's in the {path} [folder|directory|dir]", "whats in {path}", "is there anything in {path}", "is [the folder|] {path} empty",
            "how many files are [in|there in|under] {path}", "[count|number of] files in {path}", "did anything [land|arrive|show up] in {path}",
            "go to {path} and list [the files|everything|what's there]", "[list|show] all the stuff [in|under] {path}", "listing of {path}", "directory listing of {path}",
            "[give me|get|i need] [a listing|the file list|a list of the files|the names of the files] in {path}", "inside {path}, what files [are there|do i have]",
            "which [documents|files] do i [keep|have] in {path}", "i need to find something in {path}, so [list|show me] what's there", "check [what's in|the contents of] {path}",
            "can i see the files in {path}", "in {path}, [list|show] [all|the] files", "under {path}, list everything", "print the tree of {path}", "what did we put in the {path} folder",
            "let's see what {path} has", "show the file names in {path}", "what's in \"{path}\"", "[list|show] the [csv|text|python|json|data|log] files in {path}", "list files from {path}", "list the directory '{path}'", "does {path} have any files in it",
        ),
        path=v.folder,
    ),
    LIST.asked(
        ways(
            "[list|show|find] [all|the] files [matching|that match|named|like] {pattern}",
            "[list|show|find|ls] {pattern}", "[show me|get|give me] all {pattern} files", "all {pattern}", "{pattern} files please", "list every {pattern} file",
            "which {pattern} files [are there|exist|do i have|do we have]", "are there any {pattern} files [here|in this folder|]", "files [called|with pattern|by pattern] {pattern}",
            "[list|show] only {pattern}", "list [my|the] {pattern} files", "do i have [any|] {pattern} files", "how many {pattern} files are there", "[list|show] <pattern>", "files that match <pattern>",
            "what {pattern} files do we have here", "i'm looking for {pattern}, which files are there", "glob {pattern}", "use the pattern {pattern} to list files", "everything that matches {pattern}",
            "find files by the pattern {pattern}", "is there a file like {pattern}", "any {pattern} here?", "[search|look] for files [named|like] {pattern}", "list files, pattern {pattern}",
            "pattern {pattern}: which files", "[can you see|do you see] any {pattern} files",
        ),
        pattern=v.glob,
    ),
    LIST.asked(
        ways(
            "[list|show|find] [all|the] {pattern} [files|] in {path}", "[list|show] [the|all|only the] {pattern} files [in|under|inside|of] the {path} [folder|directory]",
            "which {pattern} files are in [the folder|the directory|] {path}", "in {path}, [list|show|find] {pattern}", "[look|search] in {path} for files [like|named|matching] {pattern}", "ls {path} {pattern}",
            "any {pattern} [files|] [under|inside|in] {path}", "does {path} [have|contain|hold] any {pattern} files", "how many {pattern} files are in {path}", "[show|get|give me] all {pattern} from {path}",
            "what {pattern} files do i have in {path}", "go through {path} and list {pattern}", "files in {path} [matching|that match|like] {pattern}", "{path}: {pattern}", "list {path}, [only|just] {pattern}",
            "list everything in {path} that matches {pattern}", "list files in {path} with pattern {pattern}", "find {pattern} under {path}", "[list|show] <pattern> in {path}", "{pattern} in {path}?",
            "from the {path} folder [list|show|get] {pattern}", "i need all {pattern} files from {path}", "under {path}, which files match {pattern}", "are there {pattern} files in {path}",
        ),
        path=v.folder, pattern=v.glob,
    ),
)  # fmt: skip

READ = Tool(
    ("read_file", "openTextFile", "get_file_text"),
    (
        "Read a text file, whole or a range of lines.",
        "Return the text of a file, optionally from one line to another.",
        "Show what a file says.",
        "Open a document and print its lines.",
    ),
    (
        FILE,
        Param("start", "integer", "First line to read, from 1.", False),
        Param("end", "integer", "Last line to read.", False),
    ),
)
_WHOLE = ways(
    "[read|open|show|print|display|cat|view] {path}", "[read|open|show|print|display|view] the file {path}", "[show|give|read] me [the file|the text of|the contents of|] {path}", "[i want|i'd like|i need] to [see|read|look at] {path}",
    "[take|have] a look at {path}", "[print|show|dump|get] the [text|contents|content] of {path}", "[read out|pull up|bring up|check|display] {path}", "contents of {path}", "more {path}", "{path} please", "{path}",
    "[load|fetch|get] [the text file|the file] {path}", "look [into|inside|at] {path}", "could i see {path}", "cat the file {path}", "type {path}", "[open|read] \"{path}\"", "[read|show] '{path}'", "go ahead and read {path}",
    "let me [see|read] {path}", "[show|print] the whole [file|of] {path}", "read all of {path}", "show me everything in {path}", "can you [open|read] {path} for me", "the file {path}, [read it|show it|open it]",
    "i can't remember what's in {path}, show it to me", "read {path} to me", "read through {path}", "[put|throw] {path} on the screen", "output {path}", "full text of {path}", "full contents of {path}", "print out {path}", "review {path}",
    "let's read {path}", "have a quick look at {path}", "show {path} in full", "start by reading {path}", "read in {path}", "give me {path}", "hand me the text of {path}", "retrieve {path}", "text of {path}",
    "i need the contents of {path}", "get me {path}", "view the contents of {path}", "open up {path}", "see {path}", "check the file {path}", "inspect the text of {path}", "the contents of {path} please", "display the file {path} here",
)  # fmt: skip
_SAYS = ways(
    "what [is|does it say|stands] in {path}", "what does {path} say", "what does the file {path} [say|contain|read]", "what's [inside|written in|in] [the file|] {path}", "[tell me|let me know] what {path} says",
    "the file {path}: [what is in it|show it|read it]", "what did i write in {path}", "what's in the {path} file", "whats in {path}", "whats {path} say", "[i wonder|i'd like to know] what's in {path}", "what do we have in {path}",
    "what have i got written in {path}", "tell me what's in {path}", "what text is in {path}", "{path}: what does it say", "does {path} say anything", "what is written in {path}", "how does {path} read", "find out what {path} says",
    "i need to know what {path} says, so read it", "what are the contents of {path}", "what's the content of {path}", "can you tell me what {path} says", "what does {path} look like",
)  # fmt: skip
READS = (
    READ.asked(_WHOLE + _SAYS, path=v.text_file),
    READ.asked(_WHOLE[::2], path=v.data_file),
    READ.asked(
        ways(
            "[read|show|print|display|give me|view] lines {start} to {end} of {path}", "[read|show|print] {path} from line {start} to [line|] {end}", 
            "lines {start} [through|until|up to|to] {end} [of|in|from] {path}", "[in|from] {path} [show|read|print] lines {start} to {end}", "what [is|stands] on lines {start} to {end} of {path}",
            "[open|view] {path} between lines {start} and {end}", "i want lines {start} to {end} from [the file|] {path}", "[read|show me] lines {start} through {end} in {path}", "print lines {start} - {end} of {path}",
            "show [only|just] lines {start} to {end} of {path}", "what do lines {start} to {end} of {path} say", "{path}, lines {start} to {end}", "{path}: lines {start} to {end} please", "read from line {start} to line {end} in {path}",
            "give me {path} lines {start}..{end}", "the part of {path} from line {start} to line {end}", "start at line {start} and stop at line {end} of {path}", "can i see lines {start} to {end} of {path}",
            "in the file {path}, what's between lines {start} and {end}", "show {path} starting at line {start} and ending at line {end}", "cut lines {start} to {end} out of {path} for me", "look at {path}, lines {start} through {end}",
            "line {start} to {end} of {path}", "i only need lines {start} to {end} from {path}", "the error is somewhere between lines {start} and {end} of {path}, show them", "quote lines {start} to {end} of {path}",
        ),
        path=v.path, start=v.integer(1, 60), end=v.integer(61, 300),
    ),
    READ.asked(
        ways(
            "{path} lines {start}-{end}", "{path} {start}-{end}", "{path}:{start}-{end}", "lines {start}-{end} of {path}", "[show|print|read] {path}, lines {start}-{end}", "l. {start}-{end} in {path}",
        ),
        path=v.path, start=v.digits(1, 60), end=v.digits(61, 300),
    ),
    READ.asked(
        ways(
            "[read|show|print] {path} from line {start} [on|onwards|]", "[read|view|open] {path} [starting|beginning] [at|from|with] line {start}", "[skip to|go to|jump to|start at] line {start} of {path}", "{path} from line {start}",
            "everything [after|from] line {start} in {path}", "[show|read] the rest of {path} from line {start}", "[show|print] everything in {path} from line {start} on", "lines {start} onwards of {path}", "continue reading {path} at line {start}",
            "open {path} at line {start}", "read on from line {start} in {path}", "skip the header and read {path} from line {start}", "{path} line {start} to the end", "from line {start} of {path} to the end", "start reading {path} at line {start}",
            "what comes [from|after] line {start} in {path}", "print {path}, start {start}",
        ),
        path=v.path, start=v.integer(2, 200),
    ),
    READ.asked(
        ways(
            "[read|show|print|give me|view] the first {end} lines of {path}", "first {end} lines [of|in|from] {path}", "{path}, [only|just] the first {end} lines", "[read|show] {path} [up to|until|to] line {end}", "head of {path}, {end} lines",
            "what do the first {end} lines of {path} say", "[read|show] [only|just] the first {end} lines [of|from] {path}", "the top {end} lines of {path}", "first {end} lines in the file {path} please", "[show|print] the beginning of {path}, {end} lines",
            "how does {path} start, first {end} lines", "read at most {end} lines of {path}", "peek at the first {end} lines of {path}", "{path} first {end} lines", "stop at line {end} when reading {path}", "read {path} but [only|just] the first {end} lines",
            "open {path} and show the first {end} lines", "i just need the first {end} lines from {path}", "the opening {end} lines of {path}", "lets see the first {end} lines of {path}", "read {path} up to and including line {end}",
        ),
        path=v.path, end=v.integer(2, 200),
    ),
)  # fmt: skip

WRITE = Tool(
    ("write_file", "saveTextFile", "create_file"),
    (
        "Write text to a file, replacing what was there.",
        "Create or overwrite a file with the given text.",
        "Save content under a path.",
        "Put text into a new or existing file.",
    ),
    (FILE, Param("content", "string", "The text to write.", True)),
)
WRITES = (
    WRITE.asked(
        ways(
            "[write|save|put|store] <content> [to|in|into|as] {path}", "[write|save|put|store] <content> [to|in|into] [a|the|a new] file [called|named] {path}", "[create|make] {path} [with|containing|saying|that says] <content>",
            "[create|make] a file {path} [with|containing|that says] <content>", "[create|make|write] a [new|text] file [called|named] {path} with [the text|the content|the words] <content>", "[write|put] [the text|the words|the line] <content> [to|into|in] {path}",
            "[overwrite|replace|fill] {path} with <content>", "{path} should [contain|say|read] <content>", "in {path} [write|put] <content>", "[set|change] the [contents|content] of {path} to <content>", "new file {path}: <content>",
            "i want [a file|] {path} [containing|with] <content>", "save {path}, content <content>", "[write|save] [the following|this] to {path}: <content>", "write to {path}: <content>", "write <content> > {path}", "echo <content> into {path}",
            "please [write|save] the [sentence|phrase|message] <content> to {path}", "make me a [file|text file|note file] at {path} that says <content>", "i need a file called {path} with the text <content> in it", "file {path} with content <content>",
            "create the file {path} and put <content> in it", "could you write <content> into a file called {path}", "use <content> as the [contents|content] of {path}", "<content> goes into {path}", "<content> -> {path}", "dump <content> to {path}",
            "the content of {path} should be <content>", "make sure {path} contains [exactly|just|only] <content>", "start a file {path} with <content>", "start a new file called {path} that begins with <content>", "save the words <content> under {path}",
            "wipe {path} and write <content> instead", "replace everything in {path} with <content>", "{path}: write <content>", "to the file {path} write <content>", "store the [string|text|value] <content> in {path}", "generate a file {path} with <content> inside",
            "set up {path} with <content>", "write a file {path} whose only line is <content>", "i'd like <content> saved to {path}", "write out <content> to {path}", "let {path} say <content>", "have {path} contain <content>", "file name {path}, text <content>",
            "place <content> in {path}", "prepare a file {path} saying <content>", "i want to keep <content> in a file named {path}", "record <content> in a new file {path}", "type <content> into {path}", "write a one-line file {path}: <content>",
        ),
        path=v.text_file, content=v.double_quotable(v.content),
    ),
    WRITE.asked(
        ways(
            "write {content} to {path}", "save {content} in {path}", "put {content} in {path}", "[create|make] {path} [with|containing|saying] {content}", "create a file {path} with the text {content}", "write the words {content} to {path}",
            "save the text {content} to {path}", "make a file named {path} that says {content}", "create {path} that contains {content}", "store {content} in a file called {path}", "put the words {content} into {path}", "write {content} into the file {path}",
            "file {path} should say {content}", "a new file {path} saying {content}", "overwrite {path} with {content}", "i want {path} to say {content}", "write in {path} that {content}", "fill {path} with {content}", "write {content} in a new file {path}",
            "save the line {content} to {path}", "write a note {path} that says {content}", "create a text file {path} with {content}", "write {content} as {path}", "please write {content} to {path}", "could you save {content} to {path}", "i need {path} with {content} in it", "store the words {content} in {path}", "echo {content} to {path}", "create file {path} with content {content}", "set the content of {path} to {content}", "make {path} and write {content} in it",
        ),
        path=v.text_file, content=v.bare_content,
    ),
    WRITE.asked(
        ways(
            "write to {path}: {content}", "save to {path}: {content}", "[write|save|put] this [to|in|into] {path}: {content}", "[write|save] the following [to|in|as] {path}: {content}", "create {path} with this content: {content}", "new file {path}: {content}",
            "create a file called {path} with the following text: {content}", "in {path} write: {content}", "{path} should say: {content}", "overwrite {path} with: {content}", "make a file {path} with this inside: {content}", "put the following into {path}: {content}",
            "please save this as {path}: {content}", "write my shopping list to {path}: {content}", "save my ideas to {path}: {content}", "create a todo list in {path}: {content}", "save the address in {path}: {content}", "write a short message to {path}: {content}", "put my notes into {path}: {content}", "draft a letter in {path}: {content}", "store the minutes in {path}: {content}", "content of {path}: {content}", "here's what goes into {path}: {content}", "i need this in {path}: {content}", "write a new {path} that says: {content}", "replace the contents of {path} with this: {content}",
        ),
        path=v.text_file, content=v.bare_content,
    ),
)  # fmt: skip

APPEND = Tool(
    ("append_file", "appendText", "add_to_file"),
    (
        "Append text to the end of a file.",
        "Add text at the end of an existing file.",
        "Add a line below what a file already holds.",
        "Extend a file with more content, keeping the old.",
    ),
    (FILE, Param("content", "string", "The text to append.", True)),
)
APPENDS = (
    APPEND.asked(
        ways(
            "append <content> to {path}", "append <content> to the file {path}", "add <content> [to the end of|at the end of|at the bottom of|to the bottom of] {path}", "add [the line|the text|a line|another line] <content> to [the file|] {path}",
            "[write|put|stick|place] <content> at the [end|bottom] of {path}", "{path}: append <content>", "[also|] add a [new|] line [saying|that says|with|reading] <content> to {path}", "extend {path} [with|by] <content>",
            "at the end of {path} [write|add|put] <content>", "to {path} [append|add] [the text|the line|] <content>", "attach <content> to {path}", "log <content> to {path}", "tack <content> onto the end of {path}", "add <content> to {path}",
            "add <content> as the last line of {path}", "make <content> the last line of {path}", "append the [line|text|sentence|entry] <content> to {path}", "i want <content> added to [the end of|] {path}", "write one more line to {path}: <content>",
            "put another line in {path}: <content>", "add one more line at the bottom of {path}: <content>", "append [this|the following] to {path}: <content>", "add an entry <content> to {path}", "add another entry to {path} [saying|that says] <content>",
            "keep what's in {path} and add <content>", "without changing the rest, add <content> to {path}", "don't overwrite {path}, just add <content>", "<content> should come at the end of {path}", "echo <content> >> {path}", "<content> >> {path}",
            "add <content> below everything else in {path}", "add <content> underneath the text in {path}", "finish {path} with <content>", "end {path} with the line <content>", "add a final line to {path}: <content>", "append to {path} the text <content>",
            "could you append <content> to my {path}", "add to {path}: <content>", "{path} needs one more line: <content>", "please add <content> to my file {path}", "stick the line <content> on the end of {path}", "include <content> at the end of {path}",
            "append a line with <content> to {path}", "note <content> at the bottom of {path}", "write <content> to the end of {path}", "record <content> at the end of {path}", "update {path} by adding <content> at the end", "continue {path} with <content>",
        ),
        path=v.text_file, content=v.double_quotable(v.line),
    ),
    APPEND.asked(
        ways(
            "append {content} to {path}", "add {content} to the file {path}", "add {content} to the end of {path}", "add {content} at the bottom of {path}", "add the line {content} to {path}", "append the line {content} to {path}", "put {content} at the end of {path}",
            "append the text {content} to {path}", "add {content} to {path}", "add {content} to my list in {path}", "add {content} to the list {path}", "put {content} on the list in {path}", "append {content} as a new line to {path}", "please add {content} to {path}", "write {content} on a new line of {path}", "one more for {path}, add {content}",
            "tack {content} onto {path}", "add a line to {path} saying {content}", "add a line that says {content} to {path}", "write {content} at the bottom of {path}", "add to {path} that {content}", "also add {content} to {path}",
            "stick {content} at the end of {path}", "attach {content} to the end of {path}", "log {content} at the end of {path}", "extend {path} with {content}", "i'd like {content} added to the end of {path}", "at the end of {path} add {content}",
        ),
        path=v.text_file, content=v.bare_content,
    ),
    APPEND.asked(
        ways(
            "append to {path}: {content}", "add this to the end of {path}: {content}", "add a line to {path}: {content}", "append the following to {path}: {content}", "add to the bottom of {path}: {content}", "append a line to {path}: {content}", "one more line for {path}: {content}",
            "at the end of {path} add: {content}", "add another line to {path}: {content}", "add to my list in {path}: {content}", "add a new item to {path}: {content}", "log this in {path}: {content}", "append to the log {path}: {content}", "another line for {path}: {content}", "keep the rest of {path} and add: {content}", "put this at the end of {path}: {content}", "append this line to my {path}: {content}", "{path}, append: {content}", "new last line of {path}: {content}", "add an entry to {path}: {content}",
        ),
        path=v.text_file, content=v.bare_content,
    ),
)  # fmt: skip

EDIT = Tool(
    ("edit_file", "replaceInFile", "substitute_text"),
    (
        "Replace a piece of text in a file with another.",
        "Edit a file by exchanging one passage for another.",
        "Change words in a file.",
        "Find text in a file and put other text in its place.",
    ),
    (
        FILE,
        Param("find", "string", "The text to replace; it must occur once.", True),
        Param("replace", "string", "The text to put in its place.", True),
    ),
)
_EDITS = (
    "[replace|change|swap|exchange] {find} [with|for|to] {replace} in {path}", "in {path}[,|] [replace|change] {find} [with|to|by] {replace}", "in the file {path} [replace|change] {find} [with|to] {replace}", "[edit|update|modify] {path}: [replace|change] {find} [with|to] {replace}",
    "[edit|update|modify|change] {path} so that {find} [becomes|is|reads] {replace}", "substitute {replace} for {find} in {path}", "rename {find} to {replace} in {path}", "{path} says {find}, [make it|it should be|change that to] {replace}",
    "the {find} in {path} should [be|say|become|read] {replace}", "[turn|make] {find} into {replace} in {path}", "fix {find} to {replace} in {path}", "i want {find} [changed|replaced] [to|with|by] {replace} in {path}", "edit {find} to {replace} in {path}",
    "correct {find} to {replace} in {path}", "change the [port|version|title|name|date|price|timeout|host|color|email] from {find} to {replace} in {path}", "change the [year|label|heading|status|owner|deadline] in {path} from {find} to {replace}", "in {path}, change the [city|number|limit|room] from {find} to {replace}",
    "bump the version in {path} from {find} to {replace}", "rename the [function|variable|column|class|key|section] {find} to {replace} in {path}", "in {path} set it to {replace} instead of {find}", "replace [the string|the text|the line|all of] {find} [with|by] {replace} in {path}", "the meeting moved, so change {find} to {replace} in {path}",
    "the name is wrong in {path}, change {find} to {replace}", "{find} in {path} should be {replace}", "{path}: {find} -> {replace}", "{path}: {find} => {replace}", "put {replace} instead of {find} in {path}", "put {replace} in place of {find} in {path}", "write {replace} instead of {find} in {path}",
    "[open|edit|take] {path} and [replace|change] {find} [with|to] {replace}", "find {find} in {path} and replace it with {replace}", "look for {find} in {path} and change it to {replace}", "where {path} says {find}, put {replace}", "where it says {find} in {path}, write {replace}",
    "there's a typo in {path}, {find} should be {replace}", "there is a mistake in {path}: {find} has to be {replace}", "swap {find} for {replace} in {path}", "use {replace} instead of {find} in {path}", "update {find} to {replace} in {path}", "sed {find} to {replace} in {path}",
    "in {path} the text {find} must become {replace}", "change the text {find} to {replace} in {path}", "replace the word {find} by {replace} in {path}", "replace the first {find} with {replace} in {path}", "{path} has {find}, i need {replace} there", "change {path} from {find} to {replace}",
    "make {path} say {replace} instead of {find}", "{path} should say {replace}, not {find}", "let {find} be {replace} in {path}", "do a find and replace in {path}, {find} to {replace}", "find {find}, replace {replace}, file {path}", "in {path} swap out {find} for {replace}",
    "please alter {find} to {replace} in {path}", "amend {path} so it says {replace} instead of {find}", "exchange the words {find} for {replace} in {path}", "everything is fine in {path} except {find}, make that {replace}", "i misspelled {replace} as {find} in {path}, correct it",
)  # fmt: skip
EDITS = (
    EDIT.asked(
        ways(*(t.replace("{find}", "<find>").replace("{replace}", "<replace>") for t in _EDITS)),
        path=v.path, find=v.double_quotable(v.passage), replace=v.double_quotable(v.passage),
    ),
    EDIT.asked(ways(*_EDITS, cap=4), path=v.path, find=v.bare_edit, replace=v.bare_edit),
)  # fmt: skip

SEARCH = Tool(
    ("search_files", "grepFiles", "find_in_files"),
    (
        "Find the lines that contain a text in the files of a folder.",
        "Search inside files for a word or phrase.",
        "Look for text in all files below a path.",
        "Tell which files mention something, and where.",
    ),
    (
        Param("text", "string", "The text to look for.", True),
        Param("path", "string", "The folder or file to search.", False, format="path"),
    ),
)
_EVERYWHERE = (
    "[search|look|grep] for {text} in [my|the|all|all the] files", "[find|locate] [the word|the text|] {text} [in the files|in my files|in all files]", "[which|what] files [contain|mention|have|include|talk about] {text}", "where do [the|my] files [mention|say|contain] {text}",
    "search [all|the|my|] files for {text}", "grep {text}", "grep for {text}", "find [lines|all lines|files|every line] [with|containing|that mention] {text}", "[is|does] {text} [mentioned|appear|occur] anywhere [in the files|]", "search for the text {text}",
    "show [me|] [all|the] [occurrences|matches|mentions] of {text} [in the files|in my files]", "look {text} up in the [files|documents]", "look for {text} in my [files|documents]", "in which file did i [write|mention|put] {text}", "what files talk about {text}", "grep the workspace for {text}",
    "search the [workspace|whole folder|documents|text files] for {text}", "full text search for {text}", "search inside the files for {text}", "do any [files|documents] [mention|contain|say] {text}", "does any file [mention|contain] {text}", "is there a file that [mentions|contains|says] {text}",
    "i wrote about {text} somewhere, which file was it", "find every mention of {text} in the files", "find all places [where|that] {text} [is mentioned|occurs|shows up] in the files", "lines with {text} in any file", "list the files that [contain|mention] {text}", "which documents mention {text}",
    "look through [my|the|all] files for {text}", "go through [my|the|all] files and find {text}", "scan the files for {text}", "find files containing {text}", "files with {text} in them", "any file with {text} in it", "anything about {text} in the files", "where in the files is {text}",
    "find uses of {text}", "find where {text} is used", "where is {text} used in the code", "search the code for {text}", "find {text} across all files", "run a search over all files for {text}", "find {text} in the workspace", "i need every line that has {text}, search the files",
)  # fmt: skip
_THERE = (
    "[search|grep|look] for {text} in {path}", "[search|go through|look through|scan] [the folder|] {path} for {text}", "find {text} in [the|] {path} [folder|directory]", "find {text} in {path}", "[which|what] files in {path} [contain|mention|have|include] {text}", "grep {text} {path}",
    "in {path}, [find|search for|look for] {text}", "does anything in {path} [mention|say|contain] {text}", "where in {path} [is|does it say] {text}", "[lines|occurrences|mentions] of {text} in {path}", "search {path} for {text}", "look for {text} in {path}", "where does {path} mention {text}",
    "search inside {path} for the [text|word] {text}", "does {path} [mention|contain|say anything about] {text}", "is {text} mentioned [anywhere|somewhere|] in {path}", "which lines of {path} [contain|mention|have] {text}", "show the lines in {path} [with|that contain|that mention] {text}",
    "list all lines of {path} with {text}", "find every {text} under {path}", "search under {path} for {text}", "search only in {path} for {text}", "grep -r {text} {path}", "{path}: search {text}", "on which line of {path} is {text}", "what does {path} say about {text}", "find mentions of {text} in {path}",
    "check whether {text} [appears|occurs|is] in {path}", "check if {path} mentions {text}", "look in {path} for the [word|text|phrase] {text}", "scan all files below {path} for {text}", "how often does {path} mention {text}", "search the files in {path} for {text}", "find files in {path} that mention {text}",
    "locate {text} within {path}", "is there {text} in {path}", "any {text} in {path}", "search {text} in {path}", "in the {path} directory search for {text}",
)  # fmt: skip
SEARCHES = (
    SEARCH.asked(ways(*_EVERYWHERE, cap=3), text=v.phrase),
    SEARCH.asked(ways(*(t.replace("{text}", "<text>") for t in _EVERYWHERE), cap=4), text=v.quoted_phrase),
    SEARCH.asked(ways("search for <text>", "look for <text>", "find <text>", "where is <text>", "where does it say <text>", "search <text>", "find all <text>", "who wrote <text>", "search everything for <text>"), text=v.quoted_phrase),
    SEARCH.asked(ways(*_THERE, cap=3), text=v.phrase, path=v.folder_or_file),
    SEARCH.asked(ways(*(t.replace("{text}", "<text>") for t in _THERE), cap=4), text=v.quoted_phrase, path=v.folder_or_file),
)  # fmt: skip

FILES = (*LISTS, *READS, *WRITES, *APPENDS, *EDITS, *SEARCHES)
