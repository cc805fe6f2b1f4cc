"""Requests that point back at an earlier result: "save that to out.txt", "what is 20% of it"."""

from __future__ import annotations

from agentkit_training import values as v
from agentkit_training.bundled.looking_back import LOOKING_BACK
from agentkit_training.bundled.shape import Reference as Reference
from agentkit_training.bundled.shape import texts, ways
from agentkit_training.family import Maker


def _refer(tool: str, arguments: dict[str, str], *templates: str, cap: int = 6) -> list[Reference]:
    return [(tool, t, arguments) for t in ways(*templates, cap=cap) if isinstance(t, str)]


_IT = "[it|that|this|the result|the results|the answer|the output]"
_FILE = "[it|that file|the file|this file|that one]"

WRITTEN = (
    *_refer(
        "write_file", {"content": "<result>"},
        f"[write|save|store|put|keep] {_IT} [to|in|into|as] {{path}}", f"[write|save|put] {_IT} [to|in|into] [a|the|a new] file [called|named] {{path}}", "[write|save|store] the [table|total|figure|list|text|numbers|summary|page|lines] [to|in|as] {path}", f"[create|make] {{path}} [with|from] {_IT}",
        f"{{path}} should contain {_IT}", f"into {{path}} [write|put] {_IT}", "[write|save] [what you found|what you got|your findings|the findings|what you have] [to|in] {path}", "[write|make] a report [in|to|at] {path}", f"[export|dump|output] {_IT} to {{path}}", f"i want {_IT} [saved|written|stored] [in|to] {{path}}",
        f"i need {_IT} in {{path}}", f"please [save|store] {_IT} under {{path}}", f"could you [save|write] {_IT} to {{path}}", "keep a copy [of that|of it|] in {path}", "write everything you found to {path}", "and [save|write|put|store] [it|that] [to|in] {path}", "[save|write] to {path}", "store the answer as {path}", "put it in a file called {path}",
        "write the result to {path}", "save that to {path}", "[it|that] goes [to|into] {path}", "let {path} hold the result", "overwrite {path} with [it|that|the result]", "replace the contents of {path} with [it|that|the result]", "create a file {path} [with|containing] [that|the result|the answer] [in it|]", "note the result in {path}", "record [it|that|the result] in {path}",
        "write them to {path}", "save these to {path}", "put all of that in {path}", "file [it|that] away as {path}", "write the output to the file {path}", "> {path}", "send [it|that|the output] to {path}",
        cap=7,
    ),
    *_refer(
        "append_file", {"content": "<result>"},
        f"[append|add] {_IT} to [the end of|the file|] {{path}}", "[append|add] the [result|total|output|figure|line|answer] [to|at the end of|at the bottom of] {path}", f"[add|put] {_IT} at the [end|bottom] of {{path}}", f"also [append|add] {_IT} to {{path}}", f"extend {{path}} with {_IT}", "tack [it|that] onto {path}", "log [it|that|the result] to {path}",
        ">> {path}", "append to {path}", "add a line with [it|that|the result|the total] to {path}", "keep {path} as it is and add [that|the result] at the end", "{path} should end with [that|the result]", "append what you found to {path}", "put the result below the rest in {path}",
    ),
    *_refer(
        "add_note", {"text": "<result>"},
        f"[add|save|put] {_IT} [to|in] [my|the] notes", f"[note|remember|write down|jot down] {_IT}", f"make a note of {_IT}", "[note|write|jot] [it|that|this] down", "keep [that|it] as a note", "take a note of the [result|answer|total|figure|date]", "remember [it|that] for me", "remember that for later", "note the [total|result|date|answer|number]", "please note that",
        "add a note with [it|that|the result|the total]", "make a note", "i want [that|it] in my notes", "save [it|that] as a note", "create a note from [it|that|the result]", "store [it|that] in my notes", "put that on my list of notes", "could you note that", "keep a note of that", "don't forget that", "write that in my notes", "make that a note",
    ),
    *_refer("write_file", {"path": "<path>"}, "write <content> to [it|that file|the file]", "[overwrite|replace] [it|that file] with <content>", "put <content> in [it|that file] instead", "[save|write] <content> [there|in there]", "set its content to <content>"),
    *_refer("append_file", {"path": "<path>"}, "[append|add] <content> to [it|that file|the file]", "add the line <content> [to it|to that file|there]", "[add|put] <content> at the end of [it|that file]", "also add <content> to it", "append <content>", "add one more line: <content>"),
)  # fmt: skip

OPENED = (
    *_refer(
        "read_file", {"path": "<path>"},
        "[read|open|show|print|cat|display] [it|that file|the file|this file|the first one|the first file|that one]", "what [does it say|does that file say|'s in it|is in that file]", "what does [it|this file|the first one] [say|contain]", "[read|open] that", "show me [that file|its contents|the file|its text|it]", "[have a look at|look into|look at] [it|that file]",
        "let me see [it|that file]", "read the first [one|file|match|hit]", "open the first [one|file|match|hit]", "print its [text|contents]", "what's written in [it|there]", "read [it|that one] to me", "[tell me|show me] what it says", "and read it", "open it up", "show the whole file", "read the whole thing", "what's inside", "check what's in it", "view it",
    ),
    *_refer("read_file", {"path": "<path>"}, "[read|show|print] the first {end} lines of [it|that file|the file]", "[show|give] me its first {end} lines", "first {end} lines of it", "only the first {end} lines of that"),
    *_refer("read_file", {"path": "<path>"}, "[read|show|print] lines {start} to {end} of [it|that file|the file]", "its lines {start} to {end}", "show me lines {start} to {end} of that"),
    *_refer("read_file", {"path": "<path>"}, "read [it|that file] from line {start}", "continue [it|that file] from line {start}"),
    *_refer("list_files", {"path": "<path>"}, "[list|open|show] [that folder|this folder|that directory]", "what's in [that folder|there|that directory]", "look inside [that folder|it]"),
    *_refer("search_files", {"path": "<path>"}, "search [it|that file|the file] for <text>", "find <text> in [it|that file|there]", "does [it|that file] mention <text>", "where does [it|that file] say <text>", "look for <text> in there", "search that folder for {text}", "grep it for {text}"),
    *_refer("search_files", {"text": "<result>"}, "search [my|the|all] files for [it|that|the result]", "which files [mention|contain] [it|that]", "find [it|that] in {path}", "search {path} for [it|that]", "look for that in {path}", "grep for that"),
    *_refer("search_notes", {"text": "<result>"}, "[search|check] my notes for [it|that]", "do i have a note about [it|that]", "is [it|that] in my notes", "what do my notes say about that"),
    *_refer("edit_file", {"path": "<path>"}, "[in it|in that file|there], [replace|change] <find> [with|to] <replace>", "[replace|change] <find> [with|to] <replace> in [it|that file|the file]", "change <find> to <replace> there", "then swap <find> for <replace> in it", "fix <find> to <replace> in that file"),
    *_refer("run_python", {"code": "<result>"}, "run [it|that|this] [in|with] python", "execute [it|that code|the code] [in python|]", "run that code", "evaluate that in python", "run it as python"),
    *_refer("run_command", {"command": "<result>"}, "run [it|that] in the [shell|terminal]", "execute that command", "run that command", "run [it|that] as a shell command"),
)  # fmt: skip

_SUM = "[total|sum of the|sum of|overall]"
_MEAN = "[average|mean|typical]"
_WHERE = "[in it|in that file|in there|there]"
COUNTED = (
    *_refer("describe_data", {"path": "<path>"}, "describe [it|that file|the file|the data]", "what columns does [it|that file|the file] have", "[show|list|give me] its [columns|fields|schema|structure]", "which columns are in [it|that file|there]", "what does the data [in it|] look like", "what's the schema [of it|of that file|]", "inspect [it|the data]", "how is it structured"),
    *_refer("query_data", {"path": "<path>"}, "run `{sql}` on [it|that file|that]", "query it with `{sql}`", "execute `{sql}` [over|against] that file", "run this on it: {sql}", "query that file: {sql}"),
    *_refer("aggregate_data", {"path": "<path>", "operation": "sum"}, f"[what is the|what's the|] {_SUM} {{column}} {_WHERE}", "sum [its|the] {column} [column|] [in it|of that file|]", f"total {{column}} [by|per] {{group_by}} {_WHERE}", "add up its {column}", "[compute|give me|find] the total {column} of [it|that file]", f"sum {{column}} by {{group_by}} {_WHERE}", "how much {column} in total is in it", "its total {column}", "total the {column} in it for {filter_column} {filter_value}"),
    *_refer("aggregate_data", {"path": "<path>", "operation": "mean"}, f"[what is the|what's the|] {_MEAN} {{column}} {_WHERE}", f"average {{column}} [by|per] {{group_by}} {_WHERE}", "mean {column} of that file", "its average {column}", f"[compute|give me] the average {{column}} {_WHERE}", "average its {column}", "average {column} in it where {filter_column} is {filter_value}"),
    *_refer("aggregate_data", {"path": "<path>", "operation": "median"}, f"median {{column}} {_WHERE}", "what's its median {column}"),
    *_refer("aggregate_data", {"path": "<path>", "operation": "count"}, "how many rows [does it have|are in it|does that file have]", "count [its|the] rows", "how many [rows|records] per {group_by} in it", "how many [rows|entries] are in [that file|there]", "count it by {group_by}", "how many rows in it have {filter_column} {filter_value}"),
    *_refer("aggregate_data", {"path": "<path>", "operation": "max"}, f"[what is the|what's the|] [highest|largest|maximum|biggest] {{column}} {_WHERE}", "its highest {column}", "highest {column} per {group_by} in it"),
    *_refer("aggregate_data", {"path": "<path>", "operation": "min"}, f"[what is the|what's the|] [lowest|smallest|minimum] {{column}} {_WHERE}", "its lowest {column}"),
    *_refer("top_rows", {"path": "<path>"}, "[show|list|give me] the top {count} [rows|] by {column} in [it|that file]", "its top {count} rows by {column}", f"the {{count}} [highest|largest] {{column}} {_WHERE}", f"top {{count}} by {{column}} {_WHERE}", "sort it by {column}", "rank that file by {column}", "which rows in it have the highest {column}"),
    *_refer("top_rows", {"path": "<path>", "order": "ascending"}, "its bottom {count} by {column}", f"the {{count}} [lowest|smallest] {{column}} {_WHERE}", "sort it by {column} ascending"),
    *_refer("convert_units", {"value": "<number>"}, "convert [it|that|this|the result] from {from_unit} to {to_unit}", "[convert|change] that many {from_unit} [to|into] {to_unit}", "[convert|change|turn] [it|that] [to|into] {to_unit}", "convert the result to {to_unit}", "what's that in {to_unit}", "how many {to_unit} is [that|it]", "and in {to_unit}?", "[give|show|tell] me that in {to_unit}", "express it in {to_unit}", "what is [it|that] in {to_unit}", "make that {to_unit}", "if that is in {from_unit}, what is it in {to_unit}", "the result is in {from_unit}, convert it to {to_unit}", "in {to_unit} please"),
    *_refer("delete_note", {"number": "<number>"}, "delete [it|that note|that one|this note]", "remove [it|that note|that one]", "get rid of [it|that note]", "throw that note away", "drop it from my notes", "that note can go", "i don't need that note any more"),
)  # fmt: skip

_THAT = (
    "[it|that|this|the total|the result|that total|that amount|the sum|the answer|that number|this amount|the average]"
)
BACK_EXPRESSIONS = tuple(
    texts(
        f"[10|15|20|25|5|12|7.5|30|40|60|90|19|8|2.5|33]% of {_THAT}", f"{_THAT} [times|plus|minus|divided by|multiplied by] [2|3|4|12|100|1.2|0.5|7|52|365|1,000|24]", f"{_THAT} [*|/|+|-|x] [2|5|10|1.19|365|12|0.8|1000]", "half of [it|that|the total|the result]", "[double|triple|twice] [it|that|the result]", "the square root of [it|that|the result]",
        "square root of [it|that]", "[that|it|the result] [squared|cubed]", "[2|3|10|12|five|three] times [that|it|the total|that amount]", f"{_THAT} [plus|minus|+|-] [10|19|7|20|5]%", "[10|20|15|50]% off [that|it|the total]", "a [third|quarter|tenth] of [it|that|the total]", "[5|12|20] percent of [that|it|the total]", "[100|1,000|250] minus [it|that|the total|the sum]",
        "[1000|500|1] divided by [it|that|the result]", "[it|that] to the power of [2|3]", "[that|it] divided by [12|7|52|4|three|two]", "[it|that|the total] split by [4|3|6]", "[2|3] * ([that|it] + [1|10])",
        cap=24,
    )
)  # fmt: skip
COMPUTED = tuple(
    ("calculate", before + "{expression}" + after, dict[str, str]())
    for before in (
        "calculate ", "compute ", "what is ", "what's ", "work out ", "how much is ", "", "now ", "tell me ", "give me ", "figure out ", "and what is ", "i need ", "find ", "whats ", "now calculate ", "evaluate ", "then what is ", "could you work out ", "take ", "what would ",
    )
    for after in ((" be",) if before == "what would " else ("", "?", " please"))
)  # fmt: skip
_PLAIN_EXPRESSIONS = (
    "twelve percent of it", "it less 20%", "that over 12", "twice that", "that plus 250", "this times four", "this / 1.19", "half of that", "that split by 6", "19 per cent of that", "the total minus 12.50", "that amount / 3", "it * 0.85",
    "365 times that", "that times 52", "three times the result", "it plus 8.5%", "a third of the amount", "the average times 30", "1000 minus it", "that minus 99.90", "it / 60", "5 x that", "seven percent of the total", "the answer plus one", "the sum over 24", "that value squared", "the figure minus 17%",
    "that + 4.90", "40% off that", "twenty percent off the total", "it divided by thirty", "12 * this amount", "the square root of that number", "this number minus eleven", "0.7 * that", "the count times 2.50", "the result / 100", "that ^ 2", "it multiplied by nineteen", "a quarter of this",
)  # fmt: skip
_ORDERS = tuple(
    texts(
        f"multiply {_THAT} by [2|3|12|1.2|0.5|100|365]",
        f"divide {_THAT} by [2|3|4|12|7|1.19|100]",
        f"add [10|5|20|100|2.5|12] to {_THAT}",
        f"add [10|19|7|20]% to {_THAT}",
        f"subtract [10|5|20|100] from {_THAT}",
        "take [10|20|15]% off [that|it|the total]",
        "[double|square|triple] [it|that|the total|the result]",
        cap=20,
    )
)
"""Arithmetic as an order: the expression is the whole of it."""

ORDERED = tuple(
    ("calculate", lead + order, {"expression": order})
    for i, order in enumerate(_ORDERS)
    for lead in ("", ("now ", "please ", "and ", "could you ", "then ")[i % 5])
)
REFERENCES: list[Reference] = [*WRITTEN, *OPENED, *COUNTED, *COMPUTED, *ORDERED, *LOOKING_BACK]
REFERENCE_VALUES: dict[str, dict[str, Maker]] = {
    "calculate": {"expression": v.mix((2, v.one(*BACK_EXPRESSIONS)), (1, v.one(*_PLAIN_EXPRESSIONS)))},
    "convert_units": {"from_unit": v.unit, "to_unit": v.unit},
    "write_file": {"content": v.double_quotable(v.content)},
    "append_file": {"content": v.double_quotable(v.line)},
}
