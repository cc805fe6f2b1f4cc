"""The bundled tools, and the many ways people ask for them."""

from __future__ import annotations

from agentkit_training import values as v
from agentkit_training.family import Family, Param, Phrasing, expand
from agentkit_training.values import Maker

F_PATH = Param("path", "string", "The file, relative to the workspace.", True, format="path")
D_PATH = Param("path", "string", "The data file: CSV, TSV, JSON or SQLite.", True, format="path")
DATE = "A date, such as 2026-03-05."


def _family(
    name: str, other: str, descriptions: tuple[str, ...], params: tuple[Param, ...], phrasings: list[Phrasing], **values: Maker
) -> Family:
    return Family((name, other), descriptions, params, tuple(phrasings), values, topic="bundled")


LIST = _family(
    "list_files", "listDirectory",
    ("List the files and folders in a folder.", "Show what a directory contains, by name pattern if wanted."),
    (Param("path", "string", "The folder.", False, format="path"), Param("pattern", "string", "A glob pattern such as *.csv.", False)),
    [
        *expand(
            "[list|show|display|print] [the|my|all|all the|] files", "what files [are|do we have] here", "what [is|do i have] in [here|this folder|the workspace|the current directory]",
            "[which|what] files are there", "ls", "dir", "[see|view] [all|the] files", "[give me|get] a [file list|listing|directory listing|list of files]",
            "[show|list] the [contents|content] of this [folder|directory]", "[let me see|show me|tell me] [what's here|the files here|which files exist]",
            "what [documents|stuff] [is there|do you see|can you see]", "look around in the [workspace|folder]", "files?", "enumerate the files",
        ),
        *expand(
            "[list|show|display|print] [the|all|] files in {path}", "what [is|files are] in [the folder|the directory|] {path}", "ls {path}", "dir {path}",
            "[show|list|print] the [contents|content] of [the folder|the|directory|] {path} [folder|]", "what does [the|] {path} [folder|directory] [contain|hold]",
            "[look|peek] [into|inside|in] [the folder|the] {path} [folder|directory|]", "which files [are|exist|lie] [in|under|inside] {path}", "{path}: list files", "[go through|open] the folder {path}",
            "[see|tell me|i want to know] what's in {path}", "list {path}", "files in {path}", "[list|show] everything [under|in|inside] {path}", "folder {path}, [what's in it|list it]",
        ),
        *expand(
            "[list|show|find] [all|the|] files [matching|that match|named|like] {pattern}", "[list|show|find|ls] {pattern}", "which {pattern} files [are there|exist|do i have]",
            "[show me|get] all {pattern} files", "are there any {pattern} files [here|]", "files [called|with pattern|by pattern] {pattern}",
        ),
        *expand(
            "[list|show|find] [all|the|] {pattern} [files|] in {path}", "which {pattern} files are in [the folder|] {path}", "in {path}, [list|show|find] {pattern}",
            "[look|search] in {path} for files [like|named|matching] {pattern}", "ls {path} {pattern}", "any {pattern} [files|] [under|inside] {path}",
        ),
    ],
    path=v.folder, pattern=v.glob,
)  # fmt: skip

READ = _family(
    "read_file", "openTextFile",
    ("Read a text file, whole or a range of lines.", "Return the text of a file, optionally from one line to another."),
    (F_PATH, Param("start", "integer", "First line to read, from 1.", False), Param("end", "integer", "Last line to read.", False)),
    [
        *expand(
            "[read|open|show|print|display|cat|view] [the file|] {path}", "[show|give|read] me [the file|the text of|the contents of|] {path}", "what [is|does it say|stands] in {path}",
            "what does [the file|] {path} [say|contain|read]", "[i want|i'd like|i need] to [see|read|look at] {path}", "[take|have] a look at {path}", "[print|show|dump|get] the [text|contents|content] of {path}",
            "{path} [please|]", "[read out|pull up|bring up|check] {path}", "what's [inside|written in|in] the file {path}", "[tell me|let me know] what {path} says", "contents of {path}", "more {path}",
            "the file {path}: [what is in it|show it|read it]", "[load|fetch|get] [the text file|the file] {path}", "look [into|inside|at] {path}", "could i see {path}",
        ),
        *expand(
            "[read|show|print|display|give me|view] lines {start} to {end} of {path}", "[read|show|print] {path} from line {start} to [line|] {end}", "{path} lines {start}-{end}",
            "lines {start} [through|until|up to|-] {end} [of|in|from] {path}", "[in|from] {path} [show|read|print] lines {start} to {end}", "what [is|stands] on lines {start} to {end} of {path}",
            "[open|view] {path} between lines {start} and {end}", "i want lines {start} to {end} from [the file|] {path}",
        ),
        *expand(
            "[read|show|print] {path} from line {start} [on|onwards|]", "[read|view|open] {path} [starting|beginning] [at|from|with] line {start}", "[skip to|go to] line {start} of {path}",
            "{path} from line {start}", "everything after line {start} in {path}",
        ),
        *expand(
            "[read|show|print|give me|view] the first {end} lines of {path}", "first {end} lines [of|in|from] {path}", "{path}, [only|just] the first {end} lines", "[read|show] {path} [up to|until|to] line {end}",
            "head of {path}, {end} lines", "what do the first {end} lines of {path} say",
        ),
    ],
    path=v.text_file, start=v.integer(1, 60), end=v.integer(5, 300),
)  # fmt: skip
READ_ANY = _family("read_file", "openTextFile", READ.descriptions, READ.params, expand("[read|open|show|print|cat|view|show me] {path}", "what [is in|does] {path} [say|]"), path=v.path)

_Q = ('"{%s}"', "'{%s}'", '"{%s}"', "“{%s}”")


def _quotes(slot: str, *templates: str) -> list[Phrasing]:
    """Return the templates with Q standing for the quoted slot."""
    return [p for i, t in enumerate(expand(*templates)) if isinstance(t, str) for p in (t.replace("Q", _Q[i % 4] % slot, 1),)]


WRITE = _family(
    "write_file", "saveTextFile",
    ("Write text to a file, replacing what was there.", "Create or overwrite a file with the given text."),
    (F_PATH, Param("content", "string", "The text to write.", True)),
    [
        *_quotes(
            "content", "[write|save|put|store] Q [to|in|into|as] {path}", "[write|save|put|store] Q [to|in|into] [a|the|a new] file [called|named|] {path}", "[create|make] [a file|] {path} [with|containing|saying|that says] Q",
            "[create|make|write] a [new|text|] file [called|named|] {path} with [the text|the content|the words|] Q", "[write|put] [the text|the words|the line] Q [to|into|in] {path}", "[overwrite|replace|fill] {path} with Q",
            "{path} should [contain|say|read] Q", "in {path} [write|put] Q", "[set|change] the [contents|content] of {path} to Q", "new file {path}: Q", "i want [a file|] {path} [containing|with] Q", "[file|save] {path}, [content|text] Q",
        ),
        *expand(
            "write {content} to {path}", "save {content} in {path}", "write to {path}: {content}", "[create|make] {path} [with|containing|saying] {content}", "save to {path}: {content}", "put {content} in {path}",
            "[write|save] this to {path}: {content}", "create a file {path} with the text {content}",
        ),
    ],
    path=v.text_file, content=v.content,
)  # fmt: skip
APPEND = _family(
    "append_file", "appendText",
    ("Append text to the end of a file.", "Add text at the end of an existing file."),
    (F_PATH, Param("content", "string", "The text to append.", True)),
    [
        *_quotes(
            "content", "append Q to [the file|] {path}", "add Q [to the end of|at the end of|at the bottom of] {path}", "add [the line|the text|a line|] Q to [the file|] {path}", "[write|put|stick] Q at the [end|bottom] of {path}",
            "{path}: append Q", "[also|] add a [new|] line [saying|that says|with] Q to {path}", "extend {path} [with|by] Q", "at the end of {path} [write|add|put] Q", "to {path} [append|add] [the text|the line|] Q", "attach Q to {path}", "log Q to {path}",
        ),
        *expand("append {content} to {path}", "append to {path}: {content}", "add this to the end of {path}: {content}", "add a line to {path}: {content}", "add {content} to the file {path}"),
    ],
    path=v.text_file, content=v.content,
)  # fmt: skip
EDIT = _family(
    "edit_file", "replaceInFile",
    ("Replace a piece of text in a file with another.", "Edit a file by exchanging one passage for another."),
    (F_PATH, Param("find", "string", "The text to replace; it must occur once.", True), Param("replace", "string", "The text to put in its place.", True)),
    [p for i, t in enumerate(expand(
        "[in|in the file|inside] {path} [replace|change|exchange] F [with|by|to|for] R", "[replace|change|swap] F [with|by|to|for] R in [the file|] {path}", "[edit|update|modify|correct] {path}: [replace|change] F [with|to] R",
        "[edit|update|modify] {path} so that F [becomes|is|reads] R", "{path}: F -> R", "substitute R for F in {path}", "rename F to R in {path}", "{path} says F, [make it|it should be|change that to] R",
        "[every|the] F in {path} [should|must] [be|become] R", "[turn|make] F [into|to] R in {path}", "fix F to R in {path}", "i want F [changed|replaced] [to|with|by] R in {path}", "edit F to R in {path}",
    )) if isinstance(t, str) for p in (
        t.replace("F ", (_Q[i % 4] % "find") + " ", 1).replace("F", _Q[i % 4] % "find", 1) if " F" not in t and not t.startswith("F") else t.replace(" F", " " + _Q[i % 4] % "find", 1) if " F" in t else t, )
     for p in ((p.replace(" R", " " + _Q[i % 4] % "replace", 1)),)],
    path=v.path, find=v.content, replace=v.content,
)  # fmt: skip
SEARCH = _family(
    "search_files", "grepFiles",
    ("Find the lines that contain a text in the files of a folder.", "Search inside files for a word or phrase."),
    (Param("text", "string", "The text to look for.", True), Param("path", "string", "The folder or file to search.", False, format="path")),
    [
        *_quotes(
            "text", "[search|look|grep] for Q", "[find|locate] [the word|the text|] Q [in the files|in my files|in all files]", "[which|what] files [contain|mention|have] Q", "where [is|does it say|do the files mention] Q", "search [all|the|my|] files for Q",
            "grep Q", "find [lines|all lines|files|every line] [with|containing|that mention] Q", "[is|does] Q [mentioned|appear|occur] anywhere", "show [me|] [all|the] [occurrences|matches|mentions] of Q", "look [up|] Q in the [files|documents]",
        ),
        *expand("grep for {text}", "search the files for {text}", "which files mention {text}", "find {text} in the files", "look for {text} in my files", "search for the text {text}", "what files talk about {text}"),
        *_quotes(
            "text", "[search|grep|look] for Q in {path}", "[search|go through|look through|scan] [the folder|] {path} for Q", "find Q in [the|] {path} [folder|directory|]", "[which|what] files in {path} [contain|mention] Q", "grep Q {path}",
            "in {path}, [find|search for|look for] Q", "does anything in {path} [mention|say|contain] Q", "where in {path} [is|does it say] Q", "[lines|occurrences|mentions] of Q in {path}",
        ),
        *expand("grep {text} {path}", "search {path} for {text}", "look for {text} in {path}", "find {text} in {path}", "where does {path} mention {text}"),
    ],
    text=v.phrase, path=v.folder,
)  # fmt: skip
SHELL = _family(
    "run_command", "shellExec",
    ("Run a shell command in the workspace.", "Execute a command line and return what it prints."),
    (Param("command", "string", "The command line.", True),),
    expand(
        "run `{command}`", "[run|execute|launch|do] [the command|the shell command|in the shell|in a shell|in the terminal|] `{command}`", "[run|execute] \"{command}\"", "[run|execute] {command}", "[run|execute|type] the [shell|] command {command}",
        "[shell|terminal|command|bash|sh|cmd]: {command}", "$ {command}", "[in the shell|in a terminal|on the command line|with bash] [run|execute|do] {command}", "what does `{command}` [print|output|return|give]", "use the [shell|terminal] [to run|for|and run] `{command}`",
        "[run|execute] this [command|in the shell|in bash]: {command}", "i want [you|] to run `{command}`", "[start|invoke|call] `{command}`", "output of `{command}`", "the command '{command}', please run it", "run '{command}' in the shell",
    ),
    command=v.command,
)  # fmt: skip
PYTHON = _family(
    "run_python", "executePython",
    ("Run Python code and return what it prints.", "Execute a Python snippet in a fresh interpreter."),
    (Param("code", "string", "The Python code.", True),),
    expand(
        "[run|execute|evaluate|try] [the|this|] [python|python code|python snippet|Python] `{code}`", "[run|execute|evaluate] `{code}` [in|with|using] [python|Python]", "[python|python code|py|Python]: {code}", "in python[,|:] [run|execute|evaluate|] {code}",
        "[run|execute|evaluate] this [python|python code|Python code|script]: {code}", "what does `{code}` [print|return|give] in python", "use python to [run|evaluate] `{code}`", "python `{code}`", "[execute|run] the python [statement|expression|line] {code}",
        "with the python interpreter run `{code}`", "python3 -c '{code}'", "[try|test] `{code}` in a python shell", "python> {code}",
    ),
    code=v.snippet,
)  # fmt: skip
DESCRIBE = _family(
    "describe_data", "inspectDataset",
    ("Describe a data file: its columns, their types, and how many rows it has.", "Show the columns and a sample of a CSV, JSON or SQLite file."),
    (D_PATH,),
    expand(
        "[describe|inspect|examine|profile] [the data in|the dataset|the table|the file|] {path}", "what columns [are in|does it have:|are there in] {path}", "[which|what] [columns|fields] [does|do we have in] {path} [have|contain|]", "[show|list|print|give me] the [columns|fields|schema|structure|column names|headers] of {path}",
        "what [does the data in|kind of data is in|data is in] {path} [look like|]", "{path}: [columns|schema|fields|structure]", "[schema|structure|columns|layout|fields] of {path}", "[tell me|i want to know] [about the columns of|what's in the data file|the structure of] {path}",
        "how is {path} [structured|organised|laid out]", "[give me|get|show] an overview of [the data in|the dataset|] {path}", "summary of the [columns|fields|dataset] {path}", "what are the [column types|columns|data types|fields] [of|in] {path}", "columns {path}", "describe {path}",
    ),
    path=v.data_file,
)  # fmt: skip
QUERY = _family(
    "query_data", "runSql",
    ("Run a SQL query over a data file; the table is named data.", "Query a CSV, JSON or SQLite file with SQL."),
    (D_PATH, Param("sql", "string", "The SQL statement.", True)),
    expand(
        "[run|execute|do] [the query|the sql|the SQL|sql|] `{sql}` [on|over|against|in] {path}", "[run|execute] \"{sql}\" [on|over|against] {path}", "[run|execute] {sql} [on|over|against] {path}", "[query|sql on] {path}[:| with| using] {sql}", "on {path} [run|execute|do] [the sql|] {sql}",
        "query {path} with `{sql}`", "{path}: {sql}", "use sql on {path}: {sql}", "in {path} [run|execute] the [query|statement] '{sql}'", "apply `{sql}` to {path}", "what does {sql} give on {path}", "sql query for {path}: {sql}",
    ),
    path=v.data_file, sql=v.sql,
)  # fmt: skip

OPERATIONS = ("count", "sum", "mean", "median", "min", "max")
A_PARAMS = (
    D_PATH, Param("operation", "string", "What to compute.", True, OPERATIONS), Param("column", "string", "The column to compute over.", False),
    Param("group_by", "string", "A column whose values make groups.", False), Param("filter_column", "string", "Keep only rows where this column...", False),
    Param("filter_value", "string", "...has this value.", False),
)  # fmt: skip
A_DESCRIPTIONS = ("Compute a figure over the rows of a data file: count, sum, mean, median, min or max, by groups if wanted.", "Aggregate a column of a CSV, JSON or SQLite file.")


def _figures() -> list[Phrasing]:
    words = {
        "sum": ("total", "sum of", "sum of the", "total of", "overall", "combined", "summed"),
        "mean": ("average", "mean", "mean of the", "average of the", "avg"),
        "median": ("median", "median of the", "middle value of"),
        "min": ("minimum", "lowest", "smallest", "min", "least", "cheapest"),
        "max": ("maximum", "highest", "largest", "max", "biggest", "greatest", "top"),
    }
    verbs = {"sum": ("sum", "sum up", "add up", "total"), "mean": ("average",), "median": (), "min": (), "max": ()}
    out: list[Phrasing] = []
    for operation, names in words.items():
        fixed = {"operation": operation}
        w = "[" + "|".join(names) + "]"
        out += expand(
            f"what [is|'s|was] the {w} {{column}} in {{path}}", f"{w} {{column}} in {{path}}", f"[compute|calculate|find|get|give me|tell me|show] the {w} {{column}} [in|of|from] {{path}}",
            f"{{path}}: {w} {{column}}", f"[in|from|using|for] {{path}}, [what is|find|compute|show] the {w} {{column}}", f"the {w} {{column}} [column|] [in|of|from] {{path}}",
            fixed=fixed,
        )
        out += expand(
            f"what [is|are|was] the {w} {{column}} [by|per|for each|of each] {{group_by}} in {{path}}", f"{w} {{column}} [by|per|for each|grouped by] {{group_by}} [in|from] {{path}}", f"[compute|show|get|give me] the {w} {{column}} [by|per|for every] {{group_by}} [in|of|from] {{path}}",
            f"{{path}} {w} {{column}} by {{group_by}}", f"for each {{group_by}} in {{path}}, [what is|give me|show] the {w} {{column}}", f"in {{path}} [show|compute|find] {w} {{column}} [by|per] {{group_by}}", f"group {{path}} by {{group_by}} and [show|compute|give] the {w} {{column}}",
            fixed=fixed,
        )
        out += expand(
            f"[what is the|compute the|find the|] {w} {{column}} in {{path}} [where|when] {{filter_column}} is {{filter_value}}", f"{w} {{column}} [for|of] the {{filter_value}} {{filter_column}} in {{path}}", f"in {{path}}, what is the {w} {{column}} [for|of|with] {{filter_column}} {{filter_value}}",
            f"{w} {{column}} of rows with {{filter_column}} = {{filter_value}} in {{path}}", f"[what is the|] {w} {{column}} in {{path}} for {{filter_column}} {{filter_value}}", f"{{path}}: {w} {{column}} where {{filter_column}} [is|equals|=] {{filter_value}}",
            fixed=fixed,
        )
        out += expand(f"{w} {{column}} by {{group_by}} in {{path}} where {{filter_column}} is {{filter_value}}", fixed=fixed)
        for verb in verbs[operation]:
            out += expand(
                f"{verb} [the|] {{column}} [column|] [in|of|from] {{path}}", f"in {{path}} {verb} [the|] {{column}}", f"{verb} {{column}} by {{group_by}} in {{path}}", f"{verb} the {{column}} [column|] of {{path}} [per|by|for each] {{group_by}}",
                f"{verb} [the|] {{column}} where {{filter_column}} is {{filter_value}} in {{path}}",
                fixed=fixed,
            )
    fixed = {"operation": "sum"}
    out += expand("how much {column} [is there|do we have] [in total|altogether] in {path}", "how much {column} [is there|did we make|do we have] [by|per] {group_by} in {path}", fixed=fixed)
    fixed = {"operation": "count"}
    out += expand(
        "how many [rows|records|entries|lines|items] [are in|are there in|does it have:|has] {path}", "count [the|] [rows|records|entries] [in|of] {path}", "[number|count] of [rows|records|entries] in {path}", "how many [rows|records|entries] does {path} [have|contain]",
        "{path} row count", "how big is {path}, in rows", "[tell me|find out] how many [rows|records] {path} has",
        fixed=fixed,
    )
    out += expand(
        "how many [rows|records|entries] per {group_by} [are in|in] {path}", "count [rows|records|entries|] [by|per|for each] {group_by} in {path}", "number of [rows|records|entries] [by|per|for each] {group_by} in {path}", "how many of each {group_by} [are there in|are in|does it list:] {path}",
        "in {path}, how many [rows|records|entries] [are there per|does each] {group_by} [have|]", "{path}: count by {group_by}", "group {path} by {group_by} and count",
        fixed=fixed,
    )
    out += expand(
        "how many [rows|records|entries] in {path} have {filter_column} {filter_value}", "count [the|] [rows|records|entries] [in|of] {path} [where|with] {filter_column} [is|equals|=] {filter_value}", "number of [rows|records|entries] in {path} [where|with] {filter_column} {filter_value}",
        "in {path} count [the rows|] where {filter_column} is {filter_value}", "how many {filter_value} [entries|rows|] [by|in column] {filter_column} are in {path}", "how many [rows|records] of {path} are {filter_value} in {filter_column}",
        fixed=fixed,
    )
    return out


AGGREGATE = _family("aggregate_data", "columnStats", A_DESCRIPTIONS, A_PARAMS, _figures(), path=v.data_file, column=v.column, group_by=v.key, filter_column=v.key, filter_value=v.category)

T_PARAMS = (
    D_PATH, Param("column", "string", "The column to order by.", True), Param("count", "integer", "How many rows.", False),
    Param("order", "string", "Largest or smallest first.", False, ("descending", "ascending")),
)  # fmt: skip


def _ranked() -> list[Phrasing]:
    out: list[Phrasing] = []
    for fixed, words in (
        ({}, "[top|first|best|biggest|largest|highest]"), ({}, "[biggest|largest|highest]"),
        ({"order": "ascending"}, "[bottom|lowest|smallest|worst|cheapest|last]"), ({"order": "ascending"}, "[lowest|smallest|cheapest]"),
    ):  # fmt: skip
        w, many = words, "[rows|records|entries|items|ones]"
        out += expand(
            f"[show|list|give me|print|what are|find|get] the {w} {{count}} [rows|records|entries|] by {{column}} in {{path}}", f"{w} {{count}} [rows|] [by|of] {{column}} in {{path}}", f"[show|list|what are|which are] the {{count}} {w} [rows|records|entries|items] by {{column}} in {{path}}",
            f"[show|give me|find] the {{count}} [rows|records|entries] [of|in|from] {{path}} with the {w} {{column}}", f"in {{path}} [show|find|list] the {{count}} {w} {{column}} values", f"{{path}}: {w} {{count}} by {{column}}", f"which {{count}} [rows|records|entries] [in|of] {{path}} have the {w} {{column}}",
            f"the {{count}} {w} in {{path}} by {{column}}", f"{w} {{count}} {many} [of|from|in] {{path}} [by|sorted by|ranked by] {{column}}",
            fixed=fixed or None,
        )
        out += expand(f"[show|list|what are|give me] the {w} [rows|records|entries] by {{column}} in {{path}}", f"which [rows|records|entries] in {{path}} have the {w} {{column}}", f"{w} rows of {{path}} by {{column}}", fixed=fixed or None)
    out += expand(
        "sort {path} by {column} and [show|list|give me] [the first|] {count} [rows|]", "sort {path} by {column}", "[order|rank] [the rows of|] {path} by {column}", "order {path} by {column} descending, [show|] {count} rows", "rank {path} by {column} and show {count}",
    )
    out += expand("sort {path} by {column} ascending", "{path} by {column}, smallest first", "order {path} by {column} ascending and show {count}", "sort {path} by {column} from low to high", fixed={"order": "ascending"})
    return out


TOP = _family(
    "top_rows", "rankRows", ("Show the rows with the largest or smallest values of a column.", "Rank the rows of a data file by one column."),
    T_PARAMS, _ranked(), path=v.data_file, column=v.column, count=v.integer(1, 50),
)  # fmt: skip

CALCULATE = _family(
    "calculate", "evaluateMath",
    ("Work out an arithmetic expression, in figures or words.", "Evaluate arithmetic such as 15% of 3200 or (4 + 5) * 12."),
    (Param("expression", "string", "The arithmetic expression.", True),),
    expand(
        "[calculate|compute|evaluate|work out|figure out|solve] {expression}", "what [is|'s] {expression}", "how much is {expression}", "{expression}", "{expression} = ?", "{expression} [equals what|is what]", "[tell me|give me|i need|find|get] [the result of|the value of|] {expression}",
        "[calculate|compute|evaluate|work out] the [result|value] of {expression}", "do the math[:| for] {expression}", "what do you get for {expression}", "math: {expression}", "[can you|could you] [calculate|work out] {expression} for me", "result of {expression}", "what does {expression} [make|come to|equal|give]", "please [compute|calculate|do] {expression}",
    ),
    expression=v.expression,
)  # fmt: skip
CONVERT = _family(
    "convert_units", "unitConverter",
    ("Convert a value from one unit to another.", "Change a measurement into another unit."),
    (Param("value", "number", "The value to convert.", True), Param("from_unit", "string", "The unit it is in.", True), Param("to_unit", "string", "The unit wanted.", True)),
    [
        *expand(
            "[convert|change|turn|translate] {value} {from_unit} [to|into|in] {to_unit}", "{value} {from_unit} [in|to|into|as] {to_unit}", "[what is|what's|how much is|how many is] {value} {from_unit} in {to_unit}", "how many {to_unit} [are|is|are in|in|is in|make] {value} {from_unit}", "{value} {from_unit} [is|are|equals] how many {to_unit}",
            "[express|give me|show|write] {value} {from_unit} [in|as] {to_unit}", "i have {value} {from_unit}, [how much is that in|what's that in|make it] {to_unit}", "[convert|change] to {to_unit}: {value} {from_unit}", "how many {to_unit} [do i get from|do you get for|make up] {value} {from_unit}", "{value} {from_unit} = ? {to_unit}", "in {to_unit}, [what is|how much is] {value} {from_unit}",
            "[what would|what does] {value} {from_unit} [be|make] in {to_unit}", "{value} {from_unit} -> {to_unit}", "need {value} {from_unit} in {to_unit}",
        ),
        *expand("convert {value}{from_unit} to {to_unit}", "{value}{from_unit} in {to_unit}", "how many {to_unit} is {value}{from_unit}"),
    ],
    value=v.quantity, from_unit=v.unit, to_unit=v.unit,
)  # fmt: skip
NOW = _family(
    "current_time", "clock",
    ("Tell the current date and time, in a time zone or city if given.", "Return what time it is now."),
    (Param("timezone", "string", "An IANA time zone or a big city.", False),),
    [
        *expand(
            "what [time|day|date] is it [now|right now|today|]", "what's the [time|date|current time|current date|date today]", "[tell|give] me the [time|date|current time]", "[current|today's] [time|date]", "what is today's date", "time [please|now|]", "what is the time", "do you have the time", "what weekday is it", "[show|check] the [clock|time|date]", "now?", "which date do we have",
        ),
        *expand(
            "what time is it in {timezone}", "what's the time in {timezone}", "[current|local] time in {timezone}", "time in {timezone}", "[tell|give] me the [time|date] in {timezone}", "[what's|what is] the [date|local time|current time] in {timezone}", "{timezone} time", "how late is it in {timezone}", "[check|show] the time in {timezone}", "is it [late|night|morning] in {timezone}, what time is it there", "{timezone}: what time is it",
        ),
    ],
    timezone=v.zone,
)  # fmt: skip
DIFFERENCE = _family(
    "date_difference", "daysBetween",
    ("Count the days between two dates.", "Tell how far apart two dates are."),
    (Param("start", "string", "The first " + DATE[2:], True, format="date"), Param("end", "string", "The second " + DATE[2:], True, format="date")),
    expand(
        "how many days [are|are there|is it|] [between|from] {start} [and|to|until] {end}", "[days|number of days|difference|time] between {start} and {end}", "[count|calculate|compute] the days [between|from] {start} [and|to|until] {end}", "how long [is it|] from {start} [to|until|till] {end}", "how [far|many days] apart are {start} and {end}", "from {start} to {end}, how many days [is that|are there|]", "{start} to {end} in days",
        "what is the [difference|number of days|distance] between {start} and {end}", "how much time [lies|is|passes] between {start} and {end}", "date difference {start} {end}", "days from {start} till {end}", "how many [weeks|months|days] between {start} and {end}", "between {start} and {end} there are how many days",
    ),
    start=v.date, end=v.date,
)  # fmt: skip
UNITS_OF_TIME = ("days", "weeks", "months", "years")
S_PARAMS = (
    Param("date", "string", "The date to start from, such as 2026-03-05.", True, format="date"), Param("amount", "integer", "How many units; a negative amount goes back.", True),
    Param("unit", "string", "The unit of the amount.", True, UNITS_OF_TIME),
)  # fmt: skip
S_DESCRIPTIONS = ("Move a date forwards or back by days, weeks, months or years.", "Add to or subtract from a date.")


def _shifts(back: bool) -> list[Phrasing]:
    out: list[Phrasing] = []
    for unit in UNITS_OF_TIME:
        forward = (
            "what [date|day] is [it|] {amount} U after {date}", "{amount} U [after|from] {date}", "add {amount} U to {date}", "[which|what] [date|day] [is|comes|lies|will it be] {amount} U [after|from] {date}", "{date} plus {amount} U", "when is {amount} U [after|from] {date}", "what is {date} plus {amount} U", "[shift|move] {date} [forward|] by {amount} U", "go {amount} U [forward|ahead] from {date}", "{date} + {amount} U",
        )  # fmt: skip
        backward = (
            "what [date|day] was [it|] {amount} U before {date}", "{amount} U before {date}", "subtract {amount} U from {date}", "[which|what] [date|day] [is|was|lies] {amount} U [before|prior to|earlier than] {date}", "{date} minus {amount} U", "when was {amount} U before {date}", "[move|shift] {date} back [by|] {amount} U", "go back {amount} U from {date}", "what is {date} minus {amount} U",
        )  # fmt: skip
        for form in (unit, unit[:-1]):
            texts = [t.replace("U", form) for t in (backward if back else forward)]
            out += expand(*(texts if form == unit else texts[:3]), fixed={"unit": unit})
    return out


SHIFT = _family("shift_date", "addToDate", S_DESCRIPTIONS, S_PARAMS, _shifts(False), date=v.date, amount=v.integer(1, 120))
SHIFT_BACK = _family("shift_date", "addToDate", S_DESCRIPTIONS, S_PARAMS, _shifts(True), date=v.date, amount=v.negative(v.integer(1, 120)))
FETCH = _family(
    "fetch_url", "httpGet",
    ("Fetch a web page and return its text.", "Download a URL as text."),
    (Param("url", "string", "The address, http or https.", True, format="url"),),
    expand(
        "[fetch|get|download|open|load|visit|read|retrieve|show|check] {url}", "[fetch|get|download|read] the [page|website|text of|contents of|site|url] {url}", "what [does|is on|is at|'s on] {url} [say|]", "[go to|look at|browse to|browse] {url}", "[show|give|read] me [the page|the text of|what's on|] {url}", "{url}", "[open|read|summarise|summarize] this [page|link|url|site]: {url}", "what's [written|] on [the page|the site|] {url}", "http get {url}", "curl {url} [for me|]", "pull {url}", "grab the text from {url}", "i want to read {url}",
    ),
    url=v.url,
)  # fmt: skip
ADD = _family(
    "add_note", "rememberThis",
    ("Add a note to remember.", "Keep a short text among the notes."),
    (Param("text", "string", "The words of the note.", True),),
    [
        *expand(
            "[add|make|take|write|save|create|leave] a note: {text}", "note: {text}", "[remember|note|note down|jot down|write down]: {text}", "remember that {text}", "[remember|note] to {text}", "[please|] note that {text}", "[add|make|take|write] a note [that|saying|to say|saying that] {text}", "[don't forget|don't let me forget|keep in mind]: {text}", "new note: {text}", "[add|save|put] this [to|in|among] my notes: {text}",
            "memo: {text}", "make a note to {text}", "i need to remember: {text}", "[add|save] note {text}", "[write|put] in my notes: {text}", "for my notes: {text}", "keep in mind that {text}", "remind me that {text}", "take note, {text}", "[create|add] a new note with {text}", "note {text}",
        ),
        *_quotes("text", "[add|save|put] Q [to|in] [my|the] notes", "[note|note down|jot down|remember|write down] Q", "[add|make|create|take] a note [saying|that says|with|] Q", "new note Q", "[keep|store] Q [as a note|in my notes]", "make Q a note"),
    ],
    text=v.errand,
)  # fmt: skip
NOTES = _family(
    "list_notes", "showNotes", ("List all notes with their numbers.", "Show every note kept so far."), (),
    expand(
        "[list|show|read|print|display|see|view] [my|all|all my|the] notes", "what [are|did i put in] my notes", "what [notes do i have|notes are there|have i noted|did i note down]", "[show|give|read] me [my|all my|the] notes", "which notes [are there|do i have|exist]", "my notes [please|]", "notes", "go through my notes", "what did [i|you] [write|note] down", "[do i have|are there] any notes", "open my notes", "everything in my notes", "how many notes do i have",
    ),
)  # fmt: skip
FIND_NOTES = _family(
    "search_notes", "findNotes", ("Find the notes that contain a text.", "Search the notes for a word."),
    (Param("text", "string", "The text to look for.", True),),
    [
        *expand(
            "[search|look through|go through|check] [my|the] notes for {text}", "[find|show] [my|the|all|] notes [about|on|with|mentioning|containing] {text}", "[is there|do i have|have i got] [a|any] [note|notes] [about|on|for|mentioning] {text}", "what do my notes say about {text}", "did i [note|write] [down|] [anything|something] about {text}", "notes [about|on|with] {text}", "[which|what] notes mention {text}", "find {text} in my notes", "look up {text} in [my|the] notes", "what did i note about {text}", "look for {text} [in|among] my notes",
        ),
        *_quotes("text", "search [my|the] notes for Q", "find [the|] notes [with|containing|about|that contain] Q", "look for Q in my notes", "which notes [contain|have] Q"),
    ],
    text=v.phrase,
)  # fmt: skip
DROP = _family(
    "delete_note", "removeNote", ("Delete a note by its number.", "Remove one note."),
    (Param("number", "integer", "The number of the note.", True),),
    expand(
        "[delete|remove|erase|drop|discard|throw away|get rid of|clear] [the|my|] note {number}", "[delete|remove|erase|drop] note [number|no.|#|nr] {number}", "[delete|remove] [note #{number}|the note with number {number}|the note numbered {number}]", "note {number} [can go|can be deleted|is done, delete it|is obsolete, remove it]", "[i don't need|forget] note {number} [any more|anymore|]", "note {number}: delete", "take note {number} off my list", "strike note {number}",
    ),
    number=v.integer(1, 60),
)  # fmt: skip

BUNDLED: tuple[Family, ...] = (
    LIST, READ, READ_ANY, WRITE, APPEND, EDIT, SEARCH, SHELL, PYTHON, DESCRIBE, QUERY, AGGREGATE, TOP, CALCULATE, CONVERT, NOW,
    DIFFERENCE, SHIFT, SHIFT_BACK, FETCH, ADD, NOTES, FIND_NOTES, DROP,
)  # fmt: skip


def _refer(tool: str, arguments: dict[str, str], *templates: str) -> list[tuple[str, str, dict[str, str]]]:
    return [(tool, t, arguments) for t in expand(*templates) if isinstance(t, str)]


REFERENCES: list[tuple[str, str, dict[str, str]]] = [
    *_refer(
        "write_file", {"content": "<result>"},
        "[write|save|store|put|keep] [it|that|this|the result|the results|the answer|the output|the table|the total|the figure] [to|in|into|as] {path}", "[write|save|put] [it|that|this|the result] [to|in|into] [a|the|a new] file [called|named|] {path}",
        "[create|make] {path} [with|from] [the result|that|it|the answer]", "{path} should contain [the result|that]", "into {path} [write|put] [the result|it]", "[write|save] [what you found|what you got|your findings|the findings] [to|in] {path}", "[write|make] a report [in|to|at] {path}", "[export|dump|output] [it|that|the result] to {path}",
    ),
    *_refer("append_file", {"content": "<result>"}, "[append|add] [it|that|this|the result|the answer] to [the end of|the file|] {path}", "[append|add] the [result|total|output|figure] [to|at the end of|at the bottom of] {path}", "[add|put] that at the [end|bottom] of {path}"),
    *_refer("add_note", {"text": "<result>"}, "[add|save|put] [it|that|this|the result|the answer] [to|in] [my|the] notes", "[note|remember|write down|jot down] [that|it|this|the result]", "make a note of [that|it|this|the result]", "[note|write] [it|that] down", "keep [that|it] as a note", "take a note of the [result|answer|total]"),
    *_refer(
        "read_file", {"path": "<path>"}, "[read|open|show|print|cat|display] [it|that file|the file|this file|the first one|the first file|that one]", "what [does it say|does that file say|'s in it|is in that file]", "[read|open] that", "show me [that file|its contents|the file|its text]", "[have a look at|look into] [it|that file]",
    ),
    *_refer("read_file", {"path": "<path>"}, "[read|show|print] the first {end} lines of [it|that file]", "[read|show] lines {start} to {end} of [it|that file]"),
    *_refer("describe_data", {"path": "<path>"}, "describe [it|that file|the file|the data]", "what columns does [it|that file|the file] have", "[show|list] its [columns|fields|schema]", "which columns are in [it|that file]"),
    *_refer("aggregate_data", {"path": "<path>", "operation": "sum"}, "[what is the|] [total|sum of the] {column} in [it|that file]", "sum [its|the] {column} [column|] [in it|of that file|]", "total {column} [by|per] {group_by} in [it|that file]"),
    *_refer("aggregate_data", {"path": "<path>", "operation": "mean"}, "[what is the|] average {column} in [it|that file]", "average {column} [by|per] {group_by} [in it|there]", "mean {column} of that file"),
    *_refer("aggregate_data", {"path": "<path>", "operation": "count"}, "how many rows [does it have|are in it|does that file have]", "count [its|the] rows", "how many [rows|records] per {group_by} in it"),
    *_refer("aggregate_data", {"path": "<path>", "operation": "max"}, "[what is the|] [highest|largest|maximum] {column} in [it|that file]"),
    *_refer("top_rows", {"path": "<path>"}, "[show|list] the top {count} [rows|] by {column} in [it|that file]", "its top {count} rows by {column}"),
    *_refer("convert_units", {"value": "<number>"}, "convert [it|that|this|the result] from {from_unit} to {to_unit}", "[convert|change] that many {from_unit} [to|into] {to_unit}"),
    *_refer("delete_note", {"number": "<number>"}, "delete [it|that note|that one]", "remove [it|that note]"),
    *(
        ("calculate", before + "{expression}" + after, {"_": ""})
        for before in ("calculate ", "compute ", "what is ", "what's ", "work out ", "how much is ", "", "now ", "tell me ")
        for after in ("", "?")
    ),
]  # fmt: skip
BACK_EXPRESSIONS = tuple(
    t for t in expand(
        "[10|15|20|25|5|12|7.5|30|40|60|90]% of [that|it|the total|the result|this|that total|that amount|the sum]", "[it|that|the total|the result] [times|plus|minus|divided by] [2|3|4|12|100|1.2|0.5|7]", "[it|that|the result|the total] [*|/|+|-] [2|5|10|1.19|365]",
        "half of [it|that|the total]", "[double|triple] [it|that]", "the square root of [it|that]", "[that|it] squared", "[2|3|10] times [that|it|the total]", "[that|it|the total] plus [10|19|7]%", "[10|20]% off [that|it]",
    ) if isinstance(t, str)
)  # fmt: skip
REFERENCE_VALUES = {"calculate": {"expression": v.one(*BACK_EXPRESSIONS)}}
REFERENCES = [(tool, text, {k: val for k, val in arguments.items() if k != "_"}) for tool, text, arguments in REFERENCES]

IMPLIED = {"aggregate_data": {"operation": "sum"}, "shift_date": {"unit": "days"}}
MISSING: list[tuple[str, Phrasing, tuple[str, ...]]] = [
    (tool, t, missing)
    for tool, missing, templates in (
        ("read_file", ("path",), ("[read|open|show|print] [a|the|my|some] file", "read a [text|] file for me", "open the document", "show me the first {end} lines")),
        ("convert_units", ("to_unit",), ("convert {value} {from_unit}", "change {value} {from_unit}", "what is {value} {from_unit} [in other units|converted]")),
        ("convert_units", ("value",), ("convert {from_unit} to {to_unit}", "[change|turn] {from_unit} into {to_unit}")),
        ("write_file", ("path",), ("write \"{content}\"", "save \"{content}\"", "[write|save] '{content}' to a file")),
        ("write_file", ("content",), ("create [a file|] {path}", "make a file called {path}", "write {path}", "create a new file {path}")),
        ("append_file", ("path",), ("append \"{content}\"", "add \"{content}\" to the end of the file")),
        ("edit_file", ("path",), ("replace \"{find}\" with \"{replace}\"", "change '{find}' to '{replace}' in the file")),
        ("search_files", ("text",), ("search my files", "look through the files", "search the folder {path}", "grep in {path}")),
        ("run_command", ("command",), ("run a shell command", "execute something in the shell", "use the terminal")),
        ("run_python", ("code",), ("run some python", "execute python code", "run a python script")),
        ("describe_data", ("path",), ("describe [the|a|my] [data|dataset|table]", "[show|list] the columns", "what columns are there", "show the schema")),
        ("query_data", ("path",), ("run {sql}", "query: {sql}", "execute the sql `{sql}`")),
        ("aggregate_data", ("path",), ("[sum|add up|total] the {column}", "sum of {column}", "total {column} by {group_by}")),
        ("top_rows", ("path",), ("show the top {count} rows by {column}", "top {count} by {column}")),
        ("calculate", ("expression",), ("calculate something", "do some math", "i need a calculation")),
        ("date_difference", ("start",), ("how many days until {end}", "days until {end}", "how long until {end}")),
        ("shift_date", ("date",), ("add {amount} days", "what date is {amount} days later", "{amount} days after")),
        ("fetch_url", ("url",), ("fetch [a|the] [page|website|url]", "open a website", "download the page", "get me a web page")),
        ("add_note", ("text",), ("add a note", "make a note", "take a note", "i want to note something down")),
        ("search_notes", ("text",), ("search my notes", "find a note", "look something up in my notes")),
        ("delete_note", ("number",), ("delete [a|the|my|one] note", "remove a note", "get rid of a note")),
    )
    for t in expand(*templates, fixed=IMPLIED.get(tool))
]  # fmt: skip
SMALLTALK: list[str] = [t for t in expand(
    "[hello|hi|hey|good morning|good evening|good afternoon|greetings] [there|]", "how are you [today|doing|]", "[thanks|thank you|cheers|great, thanks|thanks a lot|perfect, thank you]", "[bye|goodbye|see you|see you later|good night]", "[who|what] are you", "what's your name", "are you [a robot|human|an ai|there]", "[nice|great|awesome|well done|good job|cool]", "i'm [bored|tired|happy|sad|hungry]", "you are [great|funny|wrong|stupid|helpful]",
    "[yes|no|maybe|ok|sure|fine]", "what can you do", "tell me about yourself", "do you like [music|cats|me]", "how old are you", "i love you", "sorry", "never mind", "what do you think [about life|of me|]", "lol", "i don't understand", "where do you live", "who made you", "happy birthday",
) if isinstance(t, str)]  # fmt: skip
NO_TOOL: list[str] = [t for t in expand(
    "[book|reserve] [a flight to|a hotel in|a train to|a room in] [Paris|Rome|Oslo|Lima]", "[order|get me] [a pizza|some sushi|a taxi|a burger|groceries]", "[play|put on] [some|] [music|rock|my playlist|a podcast|the radio]", "[what is|what's|how is] the weather [in Berlin|like|tomorrow|this weekend|]", "will it [rain|snow] [today|tomorrow]", "[turn|switch] [on|off] the [lights|heating|tv|fan|oven]",
    "[send|write] [an email|a text|a message|a letter] to [Anna|my boss|the team|mum]", "[call|phone|ring] [Anna|my mother|the doctor|the office]", "[set|start] [a timer|an alarm|a stopwatch] for [ten minutes|7 am|tomorrow]", "translate [this|hello|'good night'|the text] [to|into] [French|German|Spanish]", "[write|compose] [me|] [a poem|a song|an essay|a story] about [love|the sea|winter]", "tell me a [joke|story|riddle]",
    "[who is|who was] [the president of France|Einstein|the king of Spain]", "[what is|what's] the capital of [Peru|Norway|Japan]", "what's the [stock price|share price] of [Tesla|Google]", "how [much is|much does] [a bitcoin|gold] [worth|cost]", "[draw|paint|generate|create] [a picture|an image|a logo] of [a cat|a house|the sun]", "[recommend|suggest] [a book|a movie|a restaurant|a game]", "[post|tweet|share] [this|'hi'] on [twitter|facebook|instagram]",
    "[lock|unlock|open|close] the [door|garage|window]", "[schedule|arrange|plan|cancel] [a meeting|an appointment|a call] [with Ben|for Monday|tomorrow]", "[buy|sell] [ten shares|a ticket|some shoes]", "[pay|transfer] [the rent|50 euros|my bill]", "how do i get to [the station|the airport]", "[navigate|drive me] [home|to work]", "[who won|what was the score of] the [game|match|election] [yesterday|]", "take a [photo|picture|screenshot|selfie]", "[record|start] a [video|voice message]",
    "what's [my bank balance|on tv tonight|the latest news|my heart rate]", "[find|show] me [a recipe for|a restaurant near|flights to] [pasta|here|Madrid]", "[vacuum|clean] the [living room|kitchen]", "[what does|define] [ubiquitous|'serendipity'] [mean|]", "[summarise|explain] [quantum physics|the French revolution|relativity]", "how tall is [the Eiffel tower|Everest]", "why is the sky blue", "[increase|lower|mute] the volume", "[rename|compress|encrypt|print out|scan] [the document|my photos|the folder]",
    "[email|fax|mail] [the report|sales.csv|that file] to [Ben|my boss|the client]", "[pause|skip|stop] [the song|this track|the movie]", "play the note C", "track my parcel", "check my [calendar|inbox|messages]", "[order|renew] [a passport|the newspaper|contact lenses]", "[join|leave] the [call|meeting|group]", "find my phone", "start the [car|dishwasher|coffee machine]", "feed the cat", "what should i [eat|wear|cook] [today|tonight]", "how do you say [cat|thanks] in [Italian|Polish]",
) if isinstance(t, str)]  # fmt: skip
