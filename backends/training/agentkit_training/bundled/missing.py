"""Requests that lack an argument the tool needs."""

from __future__ import annotations

from typing import Any

from agentkit_training.bundled.shape import ways
from agentkit_training.family import Phrasing

Missing = tuple[str, Phrasing, tuple[str, ...]]
"""A tool, a phrasing, and the required arguments it does not give."""


def _lack(tool: str, absent: str, *templates: str, cap: int = 6, **fixed: Any) -> list[Missing]:
    return [(tool, phrasing, tuple(absent.split())) for phrasing in ways(*templates, cap=cap, **fixed)]


MISSING: list[Missing] = [
    *_lack("read_file", "path", "[read|open|show|print] [a|the|my|some|this] file", "read a [text|] file for me", "open the document", "show me the first {end} lines", "read lines {start} to {end}", "what does the file say", "display the text file", "cat", "read from line {start}", "i want to read a file", "can you open a document for me", "print the first {end} lines please"),
    *_lack("write_file", "path", "[write|save] <content>", "[write|save] <content> to a [new|] file", "create a file [with|containing|that says] <content>", "put <content> in a file", "write a text file with <content>", "make a new file saying <content>", "save this to a file: {content}", "store <content> somewhere in a file", "write the file, content <content>"),
    *_lack("write_file", "content", "create [a file|] {path}", "make a file called {path}", "write {path}", "create a new file {path}", "[write|save] {path} for me", "write [something|some text|a few words] [to|into] {path}", "overwrite {path}", "i need a new file {path}", "start a file named {path}", "fill {path}", "save something as {path}"),
    *_lack("write_file", "path content", "[write|create|make|save] a [new|text|] file", "i want to write a file", "create a new text file for me", "write a file please", "save a file", "make a new document", "could you create a file"),
    *_lack("append_file", "path", "append <content>", "add <content> to the end of the file", "add the line <content> to [a|the|my] file", "append <content> to a file", "put <content> at the bottom of the document", "append this: {content}"),
    *_lack("append_file", "content", "append to {path}", "add a line to {path}", "add [something|some text] to the end of {path}", "append a line to {path}", "extend {path}", "write something at the end of {path}"),
    *_lack("append_file", "path content", "append a line to a file", "add a line to the file", "append something to my file"),
    *_lack("edit_file", "path", "replace <find> with <replace>", "change <find> to <replace> in [the|a|my] file", "swap <find> for <replace>", "find <find> and replace it with <replace>", "edit the file, <find> should be <replace>", "replace {find} with {replace} in the document"),
    *_lack("edit_file", "replace", "replace <find> in {path}", "change <find> in {path}", "edit <find> in {path}", "swap out <find> in {path}", "the <find> in {path} is wrong, change it"),
    *_lack("edit_file", "find replace", "edit {path}", "make a change in {path}", "change something in {path}", "update {path}", "replace a word in {path}", "fix a typo in {path}", "modify {path}"),
    *_lack("edit_file", "path find replace", "edit [a|the|my] file", "replace a word in a file", "change some text in the file", "do a find and replace"),
    *_lack("search_files", "text", "search [my|the|all] files", "look through [the|my] files", "search the folder {path}", "grep in {path}", "grep", "search in {path}", "look for something in {path}", "find a word in my files", "search {path} for a word", "do a text search", "find something in the files"),
    *_lack("run_command", "command", "run a [shell|] command", "execute something in the shell", "use the [terminal|shell]", "open a terminal", "run something on the command line", "run a bash command for me", "i want to run a shell command", "execute a command"),
    *_lack("run_python", "code", "run some python", "execute python code", "run a python script", "use python", "evaluate some python", "i want to run python code", "start the python interpreter", "run my python snippet", "execute a bit of python for me"),
    *_lack("describe_data", "path", "describe [the|a|my] [data|dataset|table]", "[show|list] the columns", "what columns are there", "show the schema", "what fields does the table have", "inspect the dataset", "what does my data look like", "list the column names", "describe a csv file", "how many columns does it have"),
    *_lack("query_data", "path", "run `{sql}`", "query: {sql}", "execute the sql `{sql}`", "run the query `{sql}`", "run this sql: {sql}", "execute this query: {sql}", "run the sql query \"{sql}\" for me"),
    *_lack("query_data", "sql", "query {path}", "run a query on {path}", "run sql on {path}", "run a sql query against {path}", "i want to query {path} with sql", "execute a select on {path}", "do a sql query over {path}", "use sql on {path}"),
    *_lack("query_data", "path sql", "run a [sql|] query", "query my data with sql", "execute some sql", "i'd like to run a sql query"),
    *_lack("aggregate_data", "path", "[sum|add up|total] the {column}", "sum of {column}", "total {column} by {group_by}", "what's the total {column}", "sum {column} per {group_by}", "total {column} for {filter_column} {filter_value}", "the sum of the {column} column", operation="sum"),
    *_lack("aggregate_data", "path", "[average|mean] {column}", "what's the average {column}", "average {column} by {group_by}", "mean {column} for each {group_by}", "compute the average {column}", "average {column} where {filter_column} is {filter_value}", operation="mean"),
    *_lack("aggregate_data", "path", "median {column}", "what's the median {column}", "median {column} per {group_by}", operation="median"),
    *_lack("aggregate_data", "path", "[highest|maximum|largest] {column}", "what's the highest {column}", "maximum {column} by {group_by}", operation="max"),
    *_lack("aggregate_data", "path", "[lowest|minimum|smallest] {column}", "what's the lowest {column}", "minimum {column} by {group_by}", operation="min"),
    *_lack("aggregate_data", "path", "count the [rows|records]", "how many [rows|records] are there", "count rows by {group_by}", "how many rows per {group_by}", "how many rows have {filter_column} {filter_value}", operation="count"),
    *_lack("aggregate_data", "operation", "aggregate {path}", "aggregate {column} in {path}", "aggregate {column} by {group_by} in {path}", "compute a statistic of {column} in {path}"),
    *_lack("aggregate_data", "path operation", "aggregate [the|my] data", "compute a figure over a column", "group my data by {group_by}"),
    *_lack("top_rows", "path", "show the top {count} rows by {column}", "top {count} by {column}", "sort by {column}", "[highest|largest] {count} by {column}", "which rows have the highest {column}", "the top {count} {column} values", "rank the rows by {column}"),
    *_lack("top_rows", "path", "bottom {count} by {column}", "show the lowest {count} rows by {column}", "sort by {column} ascending", order="ascending"),
    *_lack("top_rows", "column", "show the top {count} rows of {path}", "top {count} in {path}", "sort {path}", "rank {path}", "the best {count} rows of {path}", "sort the rows in {path}", "top rows of {path}", "rank the entries in {path}"),
    *_lack("top_rows", "path column", "show the top {count} rows", "show me the top rows", "sort my data", "rank the rows"),
    *_lack("calculate", "expression", "calculate something", "do some math", "i need a calculation", "use the calculator", "work out a sum for me", "can you do arithmetic for me", "i want to calculate something", "compute", "do a calculation for me", "help me with some math"),
    *_lack("convert_units", "to_unit", "convert {value} {from_unit}", "change {value} {from_unit}", "what is {value} {from_unit} [in other units|converted]", "convert {value} {from_unit} for me", "turn {value} {from_unit} into something else", "{value} {from_unit} in another unit", "i have {value} {from_unit} to convert", "please convert {value} {from_unit}"),
    *_lack("convert_units", "value", "convert {from_unit} to {to_unit}", "[change|turn] {from_unit} into {to_unit}", "how do i convert {from_unit} to {to_unit}", "from {from_unit} to {to_unit}", "{from_unit} to {to_unit}", "i need to convert {from_unit} into {to_unit}"),
    *_lack("convert_units", "value from_unit", "convert to {to_unit}", "convert something to {to_unit}", "give me a measurement in {to_unit}"),
    *_lack("convert_units", "value from_unit to_unit", "convert [some|] units", "i want to convert a measurement", "do a unit conversion", "convert a value for me"),
    *_lack("date_difference", "start", "how many days until {end}", "days until {end}", "how long until {end}", "how many days to {end}", "how long is it till {end}", "how many weeks until {end}", "days left until {end}", "how much time is left before {end}", "how far away is {end}", "count down the days to {end}"),
    *_lack("date_difference", "end", "how many days since {start}", "how long ago was {start}", "how many days have passed since {start}", "count the days from {start}", "days since {start}", "time since {start}"),
    *_lack("date_difference", "start end", "how many days are [left|between two dates]", "count the days between two dates", "how many days until", "how long is it until then", "date difference", "compare two dates", "how far apart are the dates"),
    *_lack("shift_date", "date", "add {amount} {unit}", "what date is {amount} {unit} later", "{amount} {unit} after", "move the date by {amount} {unit}", "shift it by {amount} {unit}", "what will be the date {amount} {unit} later", "postpone the date by {amount} {unit}", "add {amount} {unit} to a date", "what date will it be in {amount} {unit}", "what's the date in {amount} {unit}", "when is {amount} {unit} from now", "which day is it in {amount} {unit}", "what will the date be in {amount} {unit}", "{amount} {unit} from now"),
    *_lack("shift_date", "amount unit", "what date comes after {date}", "move {date}", "shift {date}", "add something to {date}", "postpone {date}", "count on from {date}"),
    *_lack("shift_date", "amount", "add some days to {date}", "a few days after {date}", "move {date} by some days", unit="days"),
    *_lack("shift_date", "date amount unit", "shift a date", "add to a date", "move a date"),
    *_lack("fetch_url", "url", "fetch [a|the] [page|website|url]", "open a website", "download the page", "get me a web page", "go to a website", "read the website", "fetch something from the web", "open the link", "visit the page", "download a page for me", "what does the website say"),
    *_lack("add_note", "text", "add a [new|] note", "make a [quick|] note", "take a note", "i want to note something down", "write a note for me", "note something", "create a note", "save a note", "i need to note something", "leave a note", "can you take a note"),
    *_lack("search_notes", "text", "search my notes", "find a note", "look something up in my notes", "search the notes for something", "find one of my notes", "look through my notes for a word", "can you search my notes"),
    *_lack("delete_note", "number", "delete [a|the|my|one] note", "remove a note", "get rid of a note", "delete one of my notes", "remove a note from my list", "throw away a note", "i want to delete a note", "erase a note please"),
]  # fmt: skip
