"""Requests that name two things to do in one breath, of which the second needs what the first returns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Chain = tuple[str, str, str, Mapping[str, Any], Mapping[str, Any]]
"""First tool, second tool, template, and the fixed arguments of each. `{name}` is a parameter of the first tool, `{to_name}`
one of the second; "<result>", "<number>" and "<path>" are what the first returns."""

TAKES: Mapping[str, Mapping[str, Any]] = {
    "write_file": {"content": "<result>"},
    "append_file": {"content": "<result>"},
    "add_note": {"text": "<result>"},
    "convert_units": {"value": "<number>"},
    "read_file": {"path": "<path>"},
}
"""What a second tool takes from the first."""


def _chains(first: str, second: str, text: str, given: Mapping[str, Any] | None = None) -> tuple[Chain, ...]:
    """Return the lines of `text` as requests for `first` and `second`; `given` are the fixed arguments of `first`."""
    return tuple(
        (first, second, line.strip(), given or {}, TAKES[second]) for line in text.splitlines() if line.strip()
    )


def _each(first: str, second: str, said: Mapping[str, Mapping[str, Any]]) -> tuple[Chain, ...]:
    """Return requests that come with fixed arguments of `first`, each with its own."""
    return tuple((first, second, template, given, TAKES[second]) for template, given in said.items())


def _figured(operation: str, second: str, text: str) -> tuple[Chain, ...]:
    """Return the lines of `text` as requests for one figure of a data file and for what is done with it."""
    return _chains("aggregate_data", second, text, {"operation": operation})


SUMS = (
    *_figured("sum", "write_file", """
        put the grand total of {column} from {path} in a file named {to_path}
        {to_path} should hold the sum of {column} in {path}
        I need the {column} total of {path} in {to_path}
        could you save what all the {column} in {path} adds up to as {to_path}?
        total {column} of {path} into {to_path} please
        in {to_path} i want the {column} of {path} summed by {group_by}
        The accountant would like the {column} per {group_by} from {path}, totals only, filed under {to_path}.
        for {filter_column} {filter_value}, leave the summed {column} from {path} in {to_path}
        export {column} totals by {group_by} from {path} as {to_path}
        dump the sum of {column} ({path}) to {to_path}
        make {to_path} out of the {column} totals for every {group_by} in {path}
        how much {column} there is altogether in {path} belongs in {to_path}
        my tax adviser expects {to_path} with the combined {column} of {path}
        store however much {column} came in for {filter_column} {filter_value} according to {path} under {to_path}
        {path}: sum of {column} -> {to_path}
        a file {to_path} saying how much {column} each {group_by} in {path} brought in altogether
        would you record the entire {column} of {path}, added together, in {to_path}?
        keep a breakdown of total {column} by {group_by} ({path}) as {to_path}
        the {column} in {path} tallied up for {to_path}
        i'd like {to_path} to show what {column} comes to in {path} where {filter_column} is {filter_value}
        stash the {column} sum for all rows of {path} with {filter_column} {filter_value} in {to_path}
        per {group_by} totals of {column} out of {path}, written to {to_path}
        replace whatever {to_path} says with the overall {column} in {path}
        Please deposit the aggregate {column} of {path} in {to_path}.
        what did we take in {column} all told, going by {path}, answer into {to_path} please
    """),
    *_figured("sum", "append_file", """
        add the total {column} of {path} to the end of {to_path}
        one more line in {to_path} with the sum of {column} from {path}
        tack what the {column} in {path} adds up to onto {to_path}
        {to_path} is missing the {column} totals per {group_by} from {path}, append them
        below what {to_path} has already, the summed {column} of {path} please
        could the bottom of {to_path} get the overall {column} for {filter_column} {filter_value} in {path}?
        extend {to_path} by the {column} sums for each {group_by} in {path}
        append to {to_path} how much {column} {path} has in total
        I'd like the combined {column} of {path} as the last line of {to_path}
        the running log {to_path} needs another entry, the total {column} in {path}
    """),
    *_figured("sum", "add_note", """
        note how much {column} there is in {path} in total
        remember the total {column} of {path} for me
        jot down what {column} in {path} sums to
        make a note of the {column} totals by {group_by} in {path}
        i want the combined {column} for {filter_column} {filter_value} in {path} among my notes
        new note with the sum of {column} from {path}
        keep in mind for me what all {column} in {path} comes to
        a memo about how much {column} each {group_by} accounts for altogether in {path}
        put the {column} grand total from {path} on my list of notes
    """),
    *_figured("sum", "convert_units", """
        convert the total {column} of {path} from {to_from_unit} to {to_to_unit}
        how many {to_to_unit} is all the {column} in {path} taken together, it's recorded in {to_from_unit}
        the {column} in {path} is in {to_from_unit}, give me the sum in {to_to_unit}
        sum of {column} in {path}, {to_from_unit} to {to_to_unit}
        what does the {column} column of {path} add up to in {to_to_unit} if the figures are {to_from_unit}
        I need the {column} total for {filter_column} {filter_value} in {path} expressed in {to_to_unit} instead of {to_from_unit}
    """),
)  # fmt: skip
MEANS = (
    *_figured("mean", "write_file", """
        save the average {column} in {path} as {to_path}
        put the mean of {column} from {path} into a new file {to_path}
        {to_path} ought to contain the mean {column} per {group_by} from {path}
        what's the {column} in {path} on average, answer in {to_path} please
        I want {column} in {path} averaged out, with the outcome in {to_path}
        average {column} ({path}) > {to_path}
        The lab asks for {to_path} with the mean {column} of all samples in {path}.
        could {to_path} be filled with the average {column} for each {group_by} in {path}?
        write down in {to_path} how much {column} a row of {path} has on average
        into {to_path} goes the arithmetic mean of {column} in {path}
        file the usual {column} of {path}, i mean the average, under {to_path}
        drop the avg {column} by {group_by} of {path} in {to_path}
        create {to_path} from the {column} averages of every {group_by} in {path}
        mean {column} where {filter_column} is {filter_value} in {path}, saved as {to_path}
        for my report, store the average {column} of the {filter_column} {filter_value} in {path} at {to_path}
        let {to_path} tell us what {column} to expect on average going by {path}
        export how {column} averages by {group_by} in {path} to {to_path}
        the mean of {column} among {filter_column} {filter_value} rows of {path} has to be in {to_path}
        overwrite {to_path} with the average from the {column} column in {path}
        {column} mean of {path} to file {to_path}
    """),
    *_figured("mean", "append_file", """
        append the mean {column} of {path} to {to_path}
        stick the average {column} in {path} at the bottom of {to_path}
        {to_path} gets one line more, namely the mean of {column} in {path}
        put the {column} average per {group_by} in {path} underneath the rest of {to_path}
        as a last entry in {to_path} i'd like the {column} in {path} on average
        without wiping {to_path}, add the average {column} for {filter_column} {filter_value} in {path}
        would you hang the avg {column} from {path} onto the end of {to_path}
    """),
    *_figured("mean", "add_note", """
        take a note of the average {column} in {path}
        don't let me forget the mean {column} of {path}
        what {column} is on average in {path} should go in my notes
        note down the average {column} for every {group_by} in {path}
        memo with the mean of {column} where {filter_column} is {filter_value} in {path}
        I'd like to remember how much {column} there is on average in {path}
        save the avg {column} in {path} as a note
    """),
    *_figured("mean", "convert_units", """
        convert the mean {column} of {path} from {to_from_unit} to {to_to_unit}
        average {column} in {path} in {to_to_unit}, the column is in {to_from_unit}
        how many {to_to_unit} is the average {column} of {path} when it's measured in {to_from_unit}
        I'd like the mean {column} in {path} turned from {to_from_unit} into {to_to_unit}
        {column} in {path} is given in {to_from_unit}, what's its average in {to_to_unit}
        express the average {column} for {filter_column} {filter_value} in {path} as {to_to_unit} rather than {to_from_unit}
        could you restate the {to_from_unit} that {column} averages in {path} as {to_to_unit}
        the typical {column} in {path}, averaged, {to_from_unit} -> {to_to_unit}
    """),
)  # fmt: skip
MEDIANS = (
    *_figured("median", "write_file", """
        keep the median {column} of {path} in {to_path}
        median of {column} from {path} goes to {to_path}
        In {to_path} I need the median {column} for each {group_by} of {path}.
        write the middle value of {column} in {path} to {to_path}
        could you file the {column} median of {path} as {to_path}
        store the median {column} by {group_by} from {path} in a file called {to_path}
        {to_path} with the median {column} for {filter_column} {filter_value}, data from {path}
        not the mean but the median {column} of {path} is what {to_path} should state
        export the 50th percentile of {column} in {path} to {to_path}
        produce {to_path}, it takes the median {column} where {filter_column} equals {filter_value} in {path}
    """),
    *_figured("median", "append_file", """
        add the median {column} from {path} at the end of {to_path}
        the bottom line of {to_path} should be the median of {column} in {path}
        append median {column} per {group_by} ({path}) to {to_path}
        attach the {column} median for {filter_column} {filter_value} in {path} to the end of {to_path}
    """),
    *_figured("median", "add_note", """
        note the median {column} in {path}
        i have to remember the median of {column} from {path}
        a note on the median {column} of each {group_by} in {path}, please
        scribble down the {column} median for {filter_column} {filter_value} from {path}
    """),
    *_figured("median", "convert_units", """
        median {column} of {path}, but in {to_to_unit} and not in {to_from_unit}
        change the median {column} in {path} from {to_from_unit} into {to_to_unit}
        how much is the median {column} of {path} in {to_to_unit}, it's kept in {to_from_unit}
    """),
)  # fmt: skip
MINS = (
    *_figured("min", "write_file", """
        put the lowest {column} in {path} into {to_path}
        {to_path} shall name the smallest {column} found in {path}
        save the minimum {column} per {group_by} of {path} under {to_path}
        how low {column} gets in {path} is to be written to {to_path}
        record the least {column} seen in {path} in {to_path}
        i want a file {to_path} giving the lowest {column} for each {group_by} in {path}
        minimum of {column} where {filter_column} is {filter_value}, {path}, output {to_path}
        Could {to_path} please contain the bottom value of {column} in {path}?
        commit the smallest {column} for {filter_column} {filter_value} from {path} to the file {to_path}
        dump min {column} by {group_by} of {path} into {to_path}
    """),
    *_figured("min", "append_file", """
        tack the minimum {column} of {path} on at the end of {to_path}
        add to {to_path} how low the {column} in {path} goes
        {to_path} wants another line, the lowest {column} in {path}
        append the smallest {column} per {group_by} found in {path} to {to_path}
        underneath everything in {to_path}, the least {column} for {filter_column} {filter_value} from {path}
    """),
    *_figured("min", "add_note", """
        note down the lowest {column} in {path}
        remember how small {column} gets in {path}
        i'd like a note with the minimum {column} of every {group_by} in {path}
        keep the smallest {column} of {filter_column} {filter_value} in {path} in my notes
        jot the min {column} from {path} down
    """),
    *_figured("min", "convert_units", """
        the lowest {column} in {path} is in {to_from_unit}, i want it in {to_to_unit}
        turn the minimum {column} of {path} from {to_from_unit} into {to_to_unit}
        what's the smallest {column} in {path} in {to_to_unit} if it's stored as {to_from_unit}
    """),
)  # fmt: skip
MAXES = (
    *_figured("max", "write_file", """
        write the highest {column} in {path} to {to_path}
        save the peak {column} of {path} as {to_path}
        the record {column} in {path} should end up in {to_path}
        I'd need {to_path} with the greatest {column} per {group_by} from {path}
        {to_path} = maximum {column} of {path}
        how high {column} goes for {filter_column} {filter_value} in {path}, put in {to_path}
        place the biggest {column} out of {path} in a text file {to_path}
        can you leave me the largest {column} for every {group_by} of {path} in {to_path}
        max {column} by {group_by}, {path}, stored at {to_path}
        make {to_path} state the top value of {column} in {path}
        Kindly enter the maximum {column} where {filter_column} is {filter_value} in {path} into {to_path}.
    """),
    *_figured("max", "append_file", """
        add the biggest {column} in {path} as a new line to {to_path}
        append what {column} peaks at in {path} to {to_path}
        to the list in {to_path} add the maximum {column} for each {group_by} in {path}
        the highest {column} in {path} has to go at the bottom of {to_path}
        leave {to_path} as it is but add the largest {column} for {filter_column} {filter_value} from {path}
    """),
    *_figured("max", "add_note", """
        make a note of the maximum {column} in {path}
        what the highest {column} in {path} is, i want that noted
        remember the record {column} for {filter_column} {filter_value} in {path}
        put the largest {column} per {group_by} from {path} in my notes
        note to self with the peak {column} of {path}
    """),
    *_figured("max", "convert_units", """
        convert the highest {column} in {path} out of {to_from_unit} into {to_to_unit}
        max {column} of {path} ({to_from_unit}) in {to_to_unit}
        we keep {column} in {to_from_unit}, so what would the largest one in {path} be in {to_to_unit}
        give me the peak {column} for {filter_column} {filter_value} in {path} in {to_to_unit}, recorded in {to_from_unit}
    """),
)  # fmt: skip
COUNTS = (
    *_figured("count", "write_file", """
        save the number of rows in {path} as {to_path}
        put how many records {path} has into {to_path}
        {to_path} should tell how many rows there are per {group_by} in {path}
        count of entries by {group_by} from {path} into {to_path}
        I need a file {to_path} that says how many rows of {path} have {filter_column} {filter_value}
        write the row count of {path} in {to_path}
        how often each {group_by} turns up in {path} goes into {to_path}
        store the tally of {path} by {group_by} under {to_path}
        could the number of orders with {filter_column} {filter_value} in {path} be saved in {to_path}
        dump the frequency of every {group_by} in {path} to {to_path}
        let the file {to_path} know how many lines of data {path} holds
        in {to_path} i'd like the count of rows from {path} where {filter_column} is {filter_value}
        export counts per {group_by}, only {filter_column} {filter_value}, from {path} to {to_path}
        {path} row count > {to_path}
        Archive the distribution of {group_by} in {path} as {to_path}.
    """),
    *_figured("count", "append_file", """
        add the number of records in {path} to the bottom of {to_path}
        append to {to_path} how many rows {path} has
        a further line for {to_path}, the row count of {path}
        extend {to_path} with how many rows each {group_by} has in {path}
        {to_path} should also mention at the end how many rows with {filter_column} {filter_value} are in {path}
        tack a count by {group_by} of {path} onto {to_path}
    """),
    *_figured("count", "add_note", """
        note how many rows {path} has
        remember the number of entries per {group_by} in {path}
        jot down how often {filter_column} is {filter_value} in {path}
        make a note of the row count of {path}
        how many customers {path} lists is worth a note
        I want it noted how many rows in {path} carry {filter_column} {filter_value}
        put the counts by {group_by} from {path} among the notes
    """),
)  # fmt: skip

DESCRIBED = (
    *_chains("describe_data", "write_file", """
        save the columns of {path} as {to_path}
        put the structure of {path} into {to_path}
        {to_path} should describe the columns of {path}
        write a description of the data in {path} to {to_path}
        I need the schema of {path} in {to_path}
        document the dataset {path} in {to_path}, columns and types
        store which fields {path} has under {to_path}
        could you keep an overview of the table {path} in {to_path}
        data dictionary of {path} for {to_path}
        export the column names and types of {path} to {to_path}
    """),
    *_chains("describe_data", "append_file", """
        add the column list of {path} to the end of {to_path}
        append a summary of the dataset {path} to {to_path}
        my documentation {to_path} should end with the schema of {path}
        {to_path} lacks a description of the table {path}, put it at the bottom
    """),
    *_chains("describe_data", "add_note", """
        note which columns {path} has
        make a note of how the data in {path} is structured
        remember the fields of {path}
        put the schema of {path} in my notes
        jot down what columns there are in {path} plus their types
    """),
)  # fmt: skip
QUERIED = (
    *_chains("query_data", "write_file", """
        save the answer of `{sql}` on {path} as {to_path}
        put what `{sql}` returns for {path} into {to_path}
        i want to find the rows `{sql}` gives on {path} in {to_path}
        write the result of the query "{sql}" over {path} to {to_path}
        I need the output of `{sql}` against {path} in {to_path}
        export `{sql}` on {path} to {to_path}
        `{sql}` on {path}, results into {to_path}
        could you store whatever {path} answers to "{sql}" in {to_path}
        the rows from {path} selected by `{sql}`, dumped in {to_path}
        our analyst wants {to_path} made from {path} with the sql `{sql}`
    """),
    *_chains("query_data", "append_file", """
        append what `{sql}` finds in {path} to {to_path}
        add the rows of {path} that `{sql}` picks to the end of {to_path}
        at the bottom of {to_path} i'd like the result of "{sql}" on {path}
        {to_path} wants the answer to the sql `{sql}` on {path} as its last lines
    """),
    *_chains("query_data", "add_note", """
        note what `{sql}` gives for {path}
        make a note of the result of the query "{sql}" on {path}
        put what comes back from `{sql}` over {path} in my notes
        remember the answer {path} has for `{sql}`
    """),
)  # fmt: skip
RANKED = (
    *_chains("top_rows", "write_file", """
        save the top {count} rows of {path} by {column} as {to_path}
        put the {count} rows with the most {column} from {path} in {to_path}
        {to_path} should list the {count} leaders in {column} from {path}
        export {path} ranked by {column}, first {count}, to {to_path}
        I need the {count} best of {path} going by {column} in {to_path}
        could you store a {column} top {count} of {path} under {to_path}
        the headmaster wants the highest rows of {path} by {column} in {to_path}
        make {to_path} a ranking of {path} by {column}
        stash whichever {count} entries of {path} have the greatest {column} in {to_path}
        a shortlist of {count} from {path}, those with the highest {column}, for {to_path}
    """),
    *_chains("top_rows", "write_file", """
        write {path} by {column} in descending order to {to_path}, {count} rows
        {count} rows of {path}, {column} from high to low, into the file {to_path}
    """, {"order": "descending"}),
    *_chains("top_rows", "write_file", """
        the {count} lowest by {column} in {path} to {to_path}
        write the rows of {path} with the smallest {column} into {to_path}
        bottom {count} of {path} by {column} as file {to_path}
        in {to_path} i'd like the {count} records in {path} where {column} is lowest
    """, {"order": "ascending"}),
    *_chains("top_rows", "append_file", """
        add the {count} rows with the highest {column} in {path} to {to_path}
        append the top {count} by {column} from {path} to {to_path}
        {to_path} wants the {column} leaders of {path} at the bottom
        extend {to_path} with the {count} biggest rows in {path} by {column}
    """),
    *_chains("top_rows", "append_file", """
        stick the {count} with the least {column} in {path} onto the end of {to_path}
        below the text in {to_path} i need the {count} worst rows of {path} by {column}
    """, {"order": "ascending"}),
    *_chains("top_rows", "add_note", """
        note the {count} rows with the most {column} in {path}
        who's in the top {count} of {path} by {column} should be in my notes
        jot down the {column} front runners in {path}
        put the {count} highest {column} rows of {path} on the notes list
    """),
    *_chains("top_rows", "add_note", """
        remember which {count} in {path} have the lowest {column}
        i want the bottom {count} of {path} by {column} noted
    """, {"order": "ascending"}),
)  # fmt: skip

LISTED = (
    *_chains("list_files", "write_file", """
        store the list of files in {path} as {to_path}
        put the names of everything in {path} into {to_path}
        directory listing of {path} to {to_path}
        {to_path} should list what the folder {path} contains
        I need an inventory of the directory {path} in {to_path}
        write which {pattern} files are in {path} to {to_path}
        save a list of all {pattern} files as {to_path}
        record what's lying around in {path} in {to_path}
        index of {path} for {to_path} please
        could you keep the file names from {path} in {to_path}?
        catalogue the {path} folder in {to_path}
        in {to_path} i want every file of {path} that matches {pattern}
        export the contents of the directory {path} to {to_path}
        which files we have here should be written down in {to_path}
        file listing of the workspace, kept as {to_path}
        dump all {pattern} names under {path} in {to_path}
        make {to_path} an overview of what's inside the {path} directory
        a text file {to_path} naming the {pattern} files
        The archivist would like {to_path} to show what is filed in {path}.
    """),
    *_chains("list_files", "append_file", """
        add the file list of {path} to {to_path}
        append the names of all {pattern} files in {path} to {to_path}
        tack a listing of the folder {path} onto the end of {to_path}
        {to_path} wants the files of {path} at the bottom
        put which {pattern} files there are below the text in {to_path}
        what's in the directory {path} has to be listed at the foot of {to_path}
        at the end of {to_path} i'd like a list of the files here
    """),
    *_chains("list_files", "add_note", """
        note which files are in {path}
        make a note of everything in the {path} folder
        jot down the names of the {pattern} files
        remember what the folder {path} has in it right now
        the list of {pattern} files from {path} should go in my notes
        i want a note of what files we have here
        keep a listing of {path} as a note
    """),
    *_chains("list_files", "read_file", """
        open the {pattern} file in {path}
        show me the text of the only {pattern} file we have
        read whatever file lies in the folder {path}
        what does the one {pattern} file in {path} say
        let me read the single file that's in {path}
        display the contents of the first file in the {path} folder
    """),
)  # fmt: skip
READ = (
    *_chains("read_file", "write_file", """
        copy what {path} says into {to_path}
        a duplicate of {path} under the name {to_path}
        back up {path} as {to_path}
        {to_path} should read exactly like {path}
        I'd like the contents of {path} stored a second time in {to_path}
        save the text of {path} as {to_path} too
        make {to_path} a copy of {path}
        put everything {path} contains in {to_path}
        could you clone {path} to {to_path}?
        overwrite {to_path} with the text from {path}
        archive {path} under {to_path}
        transfer the words of {path} to {to_path}
        keep lines {start} to {end} of {path} as {to_path}
        {path} line {start} to line {end} into {to_path}
        save only the first {end} lines of {path} in {to_path}
        cut {path} down to lines {start} through {end}, result in {to_path}
        the section of {path} between line {start} and line {end} belongs in {to_path}
        I need {path} from line {start} on in a file called {to_path}
        export the top {end} lines of {path} to {to_path}
        extract {path} line {start} up to line {end} to {to_path}
        could {to_path} hold just the excerpt of {path} running from line {start} to {end}
        put whatever comes from line {start} onwards in {path} into {to_path}
        write the opening {end} lines of {path} to {to_path}
        {to_path}: lines {start} to {end} taken from {path}
        the rest of {path}, beginning with line {start}, as a file of its own named {to_path}
        stash the beginning of {path}, {end} lines, in {to_path}
        a sample of {path} for {to_path}, no more than {end} lines
        Please preserve lines {start} to {end} from {path} in {to_path}.
    """),
    *_chains("read_file", "append_file", """
        stick whatever {path} holds onto the end of {to_path}
        append {path} to {to_path}
        add the contents of {path} to the bottom of {to_path}
        {to_path} should continue with the text of {path}
        merge {path} into {to_path}, at the end
        join what's in {path} on to {to_path}
        below the last line of {to_path} i want everything from {path}
        tack lines {start} to {end} of {path} onto {to_path}
        the bit between line {start} and {end} of {path} goes after everything in {to_path}
        extend {to_path} by the first {end} lines of {path}
        could you attach what's written in {path} to the end of {to_path}?
        the rest of {path} from line {start} on should follow at the end of {to_path}
        append the excerpt from line {start} to line {end} in {path} to {to_path}
        I'd like {to_path} to end with the words of {path}
        put {path} underneath what {to_path} already says
        have the top {end} lines of {path} added to {to_path}
        concatenate {path} to the end of {to_path}
        {path} line {start} through {end}, add to {to_path}
        grow {to_path} by everything {path} says
        Kindly insert the complete text of {path} after the end of {to_path}.
    """),
    *_chains("read_file", "add_note", """
        note what {path} says
        make a note of the text in {path}
        remember what's in {path} for me
        put the contents of {path} in my notes
        add lines {start} to {end} of {path} to my notes
        i want whatever {path} says among my notes
        keep the first {end} lines of {path} as a note
        jot down what stands in {path} from line {start} to line {end}
        turn {path} into a note
        could you memorise lines {start} through {end} of {path}
        new note with everything in {path}
        copy {path} to my notes
        note down the part of {path} from line {start} on
        don't let me forget what we wrote in {path}
        a note with the top {end} lines of {path} please
    """),
)  # fmt: skip
FOUND = (
    *_chains("search_files", "write_file", """
        collect all lines that mention {text} in {path} in {to_path}
        gather every mention of {text} under {path} in a file {to_path}
        save the lines with {text} from {path} as {to_path}
        put all places where {path} says "{text}" into {to_path}
        grep {path} for {text} into {to_path}
        {to_path} should list every line in {path} that has {text} in it
        I need whatever {path} says about {text} in {to_path}
        write the matches for {text} in {path} to {to_path}
        search results for "{text}" in my files, saved as {to_path}
        compile everything about {text} from the files into {to_path}
        store all occurrences of "{text}" anywhere in the files under {to_path}
        export the hits for {text} below {path} to {to_path}
        could you keep a list of where {path} mentions {text} in {to_path}?
        the lines of {path} containing "{text}" belong in {to_path}
        dump each line in {path} that talks about {text} in {to_path}
        for the audit I want {to_path} with all lines in {path} naming {text}
        make {to_path} from the lines in our files that say "{text}"
        which files mention {text} is to be recorded in {to_path}
        record where in {path} "{text}" comes up in {to_path}
        round up the {text} lines in {path} for {to_path}
        a file {to_path} with every spot in the workspace where {text} is mentioned
        pull all the {text} entries out of {path} into {to_path}
        Please file the passages on {text} found in {path} under {to_path}.
    """),
    *_chains("search_files", "append_file", """
        add every line in {path} that mentions {text} to {to_path}
        append all matches for "{text}" in {path} to {to_path}
        tack the lines with {text} from the files onto the end of {to_path}
        {to_path} needs the mentions of {text} in {path} at its end
        extend {to_path} with whatever {path} has on {text}
        below the rest of {to_path} put the places where "{text}" occurs in {path}
        could the lines about {text} in {path} be added at the bottom of {to_path}
        stick all hits for {text} in my files at the end of {to_path}
        I want {to_path} continued with every line of {path} where it says "{text}"
        append to {to_path} where {text} shows up in the files
        add what a search for {text} in {path} turns up to {to_path}
    """),
    *_chains("search_files", "add_note", """
        note where {text} is mentioned in {path}
        make a note of every line in {path} that has {text}
        jot down which files talk about {text}
        put the lines on {text} from {path} in my notes
        remember which lines of {path} contain "{text}"
        i'd like the spots where the files say "{text}" noted
        take a note of what {path} says about {text}
        keep the hits for {text} in {path} among my notes
    """),
    *_chains("search_files", "read_file", """
        open the file in {path} that mentions {text}
        show me the whole file in which it says "{text}"
        read whichever file under {path} talks about {text}
        i want to see the full text of the file that has {text} in it
        what else does the file in {path} that mentions "{text}" say
        display the document in {path} containing "{text}" from top to bottom
        read me the file where {text} comes up
    """),
)  # fmt: skip

NOTED = (
    *_chains("list_notes", "write_file", """
        back up all my notes into {to_path}
        save everything i've noted as {to_path}
        {to_path} should contain all of my notes
        export the notes to {to_path}
        I'd like my whole list of notes in {to_path}
        put every note I have in a file called {to_path}
        could you archive my notes in {to_path}?
        a copy of the notes under {to_path} please
        dump what i've asked you to remember so far into {to_path}
        all memos to {to_path}
        my phone is dying, so i need each of my notes written to {to_path}
        so that nothing gets lost, store the complete notes as {to_path}
    """),
    *_chains("list_notes", "append_file", """
        add all my notes to the end of {to_path}
        append the full notes list to {to_path}
        tack everything noted so far onto {to_path}
        {to_path} should end with all the notes i've made
        below what's in {to_path} i want my notes
        extend {to_path} by every note there is
    """),
    *_chains("search_notes", "write_file", """
        save my notes about {text} as {to_path}
        put whatever i noted on {text} into {to_path}
        the notes mentioning {text} are what {to_path} is for
        collect the notes on {text} in {to_path}
        export everything in my notes about {text} to {to_path}
        I need what my notes say about {text} in {to_path}
        gather every note with "{text}" in it in a file {to_path}
        could you write the {text} notes to {to_path}
        what did i jot down about {text}, answer into {to_path} please
        archive the notes concerning {text} under {to_path}
    """),
    *_chains("search_notes", "append_file", """
        add my notes on {text} to {to_path}
        append what i've noted about {text} to the file {to_path}
        tack all notes mentioning "{text}" onto the end of {to_path}
        the notes about {text} should go at the bottom of {to_path}
        let {to_path} go on with anything my notes have on {text}
        {to_path} is still missing my {text} notes, add them at the end
        below the last line of {to_path}, every note that says "{text}"
    """),
)  # fmt: skip

PROGRAMS = (
    *_chains("run_python", "write_file", """
        save what `{code}` prints in python as {to_path}
        put the output of the python `{code}` into {to_path}
        whatever python gives for `{code}` is to land in the file {to_path}
        write the value of `{code}` in python to {to_path}
        i need the result of running the python code `{code}` in {to_path}
        store what the python interpreter makes of `{code}` under {to_path}
        could you dump the output of this python, `{code}`, in {to_path}
    """),
    *_chains("run_python", "append_file", """
        append what python prints for `{code}` to {to_path}
        add the output of the python snippet `{code}` to the end of {to_path}
        at the bottom of {to_path} goes whatever `{code}` evaluates to in python
    """),
    *_chains("run_python", "add_note", """
        note what `{code}` returns in python
        i want the python output of `{code}` as a note
        remember what python says to `{code}`
        put the result of the python expression `{code}` in my notes
    """),
    *_chains("run_command", "write_file", """
        write the output of `{command}` to {to_path}
        save what `{command}` prints as {to_path}
        for the ticket, leave what the shell says to `{command}` in {to_path}
        put the result of the command `{command}` into {to_path}
        I want whatever `{command}` outputs kept in {to_path}
        capture the shell command `{command}` in {to_path}
        could you store the terminal output of `{command}` under {to_path}
        everything `{command}` shows in a terminal is to be dumped in {to_path}
    """),
    *_chains("run_command", "append_file", """
        append the output of `{command}` to {to_path}
        add what `{command}` says in the shell to the end of {to_path}
        let {to_path} go on with the result of running `{command}`
        {to_path} gets the output of the shell command `{command}` at the bottom
    """),
    *_chains("run_command", "add_note", """
        note what `{command}` prints in the shell
        make a note of the output of the command `{command}`
        remember what comes out of `{command}` in the terminal
        what bash shows for `{command}` should be in my notes
    """),
    *_chains("fetch_url", "write_file", """
        fetch {url} into {to_path}
        save the page {url} as {to_path}
        download {url} to {to_path}
        before it goes offline, i want the text of {url} secured in {to_path}
        put what {url} says into {to_path}
        I want the article at {url} kept in {to_path}
        store a copy of {url} under {to_path}
        could you archive the website {url} as {to_path}?
        the contents of {url} written to {to_path}
        pull {url} off the web into {to_path}
        mirror the page at {url} in {to_path}
    """),
    *_chains("fetch_url", "append_file", """
        append what {url} says to {to_path}
        add the text of the page {url} to the end of {to_path}
        tack the contents of {url} onto {to_path}
        below everything in {to_path} i want the page at {url}
        {to_path} should be continued with what's on {url}
        stick the site {url} at the bottom of {to_path}
    """),
    *_chains("fetch_url", "add_note", """
        note what {url} says
        a note with the text on {url} please
        put the page {url} in my notes
        remember what it says on {url}
        i'd like the contents of the web page {url} as a note
    """),
)  # fmt: skip

CLOCK = (
    *_chains("current_time", "write_file", """
        put today's date into {to_path}
        write the current time to {to_path}
        {to_path} should say what time it is in {timezone}
        save the time in {timezone} as {to_path}
        timestamp in {to_path} please
        I need the present date and hour in {to_path}
        could you record the local time of {timezone} in {to_path}
        a file {to_path} with the date and time of this moment
    """),
    *_chains("current_time", "append_file", """
        add a timestamp to the end of {to_path}
        append today's date to {to_path}
        tack the time it is in {timezone} onto {to_path}
        as its bottom line {to_path} should have the time right now
        {to_path} needs the current time in {timezone} as its last line
    """),
    *_chains("current_time", "add_note", """
        note what time it is now
        make a note of the time in {timezone}
        jot down today's date
        remember the current date and time for me
        put the local time in {timezone} in my notes
    """),
)  # fmt: skip
BETWEEN = (
    *_chains("date_difference", "write_file", """
        save the number of days from {start} to {end} in {to_path}
        put how long it is from {start} until {end} into {to_path}
        {to_path} should say how many days lie between {start} and {end}
        days between {start} and {end} to {to_path} please
        write the gap between {start} and {end} to {to_path}
        I want the time from {start} to {end} on record in {to_path}
        could you store how far apart {start} and {end} are as {to_path}
        the lease runs from {start} to {end}, keep its length in days in {to_path}
        in {to_path} i need the count of days that separate {start} from {end}
        create {to_path} with the distance in days, {start} to {end}
    """),
    *_chains("date_difference", "append_file", """
        add the number of days between {start} and {end} to {to_path}
        append how many days it is from {start} to {end} to the file {to_path}
        tack the days from {start} until {end} onto {to_path}
        a new line at the bottom of {to_path} with how long {start} to {end} is
        {to_path} lacks the day count from {start} to {end}, add it at the end
        the time that passes between {start} and {end} should come last in {to_path}
    """),
    *_chains("date_difference", "add_note", """
        note down how many days lie between {start} and {end}
        remember how far {start} is from {end}
        make a note of the days from {start} to {end}
        i want it in my notes how long it takes from {start} until {end}
        jot down the difference between {start} and {end} in days
        how many days {start} is away from {end}, keep that as a note
        put the number of days from {start} till {end} on my notes list
        note the length of the project, {start} to {end}, in days
    """),
    (
        "date_difference", "convert_units", "turn the days between {start} and {end} into weeks",
        {}, {"value": "<number>", "from_unit": "days", "to_unit": "weeks"},
    ),
    (
        "date_difference", "convert_units", "convert the number of days from {start} to {end} to hours",
        {}, {"value": "<number>", "from_unit": "days", "to_unit": "hours"},
    ),
    (
        "date_difference", "convert_units", "the days that lie between {start} and {end}, expressed in minutes",
        {}, {"value": "<number>", "from_unit": "days", "to_unit": "minutes"},
    ),
    (
        "date_difference", "convert_units", "how much would the days from {start} until {end} be if you measured them in years",
        {}, {"value": "<number>", "from_unit": "days", "to_unit": "years"},
    ),
    (
        "date_difference", "convert_units", "i'd like the days separating {start} and {end} restated as seconds",
        {}, {"value": "<number>", "from_unit": "days", "to_unit": "seconds"},
    ),
)  # fmt: skip
SHIFTED = (
    *_each("shift_date", "write_file", {
        "put the date {amount} weeks after {date} into {to_path}": {"unit": "weeks"},
        "{to_path} should say what day comes {amount} {unit} after {date}": {},
        "save {date} plus {amount} months as {to_path}": {"unit": "months"},
        "the date {amount} days from {date} in {to_path} please": {"unit": "days"},
        "I need the end date in {to_path}, {amount} weeks from {date}": {"unit": "weeks"},
        "write when {amount} years from {date} is to {to_path}": {"unit": "years"},
        "could you keep the due date, {amount} days after {date}, in {to_path}": {"unit": "days"},
        "the warranty lasts {amount} months from {date}, file its last day under {to_path}": {"unit": "months"},
        "store the day two weeks before {date} in {to_path}": {"amount": -2, "unit": "weeks"},
        "{to_path} gets the date three months before {date}": {"amount": -3, "unit": "months"},
        "record {date} minus ten days in {to_path}": {"amount": -10, "unit": "days"},
        "in {to_path} i want the day that was 5 years earlier than {date}": {"amount": -5, "unit": "years"},
    }),
    *_each("shift_date", "append_file", {
        "add the date {amount} weeks after {date} to {to_path}": {"unit": "weeks"},
        "append which day is {amount} {unit} from {date} to {to_path}": {},
        "a last line in {to_path} with {date} plus {amount} months": {"unit": "months"},
        "at the end of {to_path} i want the date that's {amount} years after {date}": {"unit": "years"},
        "extend {to_path} by the date when {amount} months from {date} are over": {"unit": "months"},
        "tack the day 14 days before {date} onto {to_path}": {"amount": -14, "unit": "days"},
        "{to_path} needs the reminder date six weeks before {date} added at the bottom": {"amount": -6, "unit": "weeks"},
    }),
    *_each("shift_date", "add_note", {
        "note the date that is {amount} weeks after {date}": {"unit": "weeks"},
        "jot down what day falls {amount} {unit} after {date}": {},
        "make a note of when {amount} months from {date} are up": {"unit": "months"},
        "remember the date {amount} years on from {date}": {"unit": "years"},
        "the deadline {amount} days after {date}, keep it as a note": {"unit": "days"},
        "put the date {amount} weeks past {date} in my notes": {"unit": "weeks"},
        "a memo with the date that comes {amount} {unit} later than {date}": {},
        "note down the day five days before {date}": {"amount": -5, "unit": "days"},
        "my notes should have the date one month before {date}": {"amount": -1, "unit": "months"},
        "i have to cancel four weeks before {date}, note which day that is": {"amount": -4, "unit": "weeks"},
        "take down the day that lies eight months before {date}": {"amount": -8, "unit": "months"},
    }),
)  # fmt: skip
CONVERTED = (
    *_each("convert_units", "write_file", {
        "put {value} miles in kilometres into {to_path}": {"from_unit": "miles", "to_unit": "kilometres"},
        "save what {value} pounds are in kg as {to_path}": {"from_unit": "pounds", "to_unit": "kg"},
        "our brewer needs {to_path} to show {value} gallons converted to liters": {"from_unit": "gallons", "to_unit": "liters"},
        "{value} inches in centimeters, written to {to_path}": {"from_unit": "inches", "to_unit": "centimeters"},
        "I need {value} acres expressed in hectares in {to_path}": {"from_unit": "acres", "to_unit": "hectares"},
        "how many grams {value} ounces make goes in {to_path}": {"from_unit": "ounces", "to_unit": "grams"},
        "convert {value} feet to meters for {to_path}": {"from_unit": "feet", "to_unit": "meters"},
        "could {to_path} state how many cups {value} ml is": {"from_unit": "ml", "to_unit": "cups"},
        "record {value} knots as km/h in {to_path}": {"from_unit": "knots", "to_unit": "km/h"},
        "store the result of turning {value} GB into MB under {to_path}": {"from_unit": "GB", "to_unit": "MB"},
        "The recipe card {to_path} wants {value} tablespoons in millilitres.": {"from_unit": "tablespoons", "to_unit": "millilitres"},
    }),
    *_each("convert_units", "append_file", {
        "append {value} km in miles to {to_path}": {"from_unit": "km", "to_unit": "miles"},
        "add how many pounds {value} kilograms is to the end of {to_path}": {"from_unit": "kilograms", "to_unit": "pounds"},
        "stick {value} celsius in fahrenheit onto {to_path}": {"from_unit": "celsius", "to_unit": "fahrenheit"},
        "a line more in {to_path} with {value} liters as gallons": {"from_unit": "liters", "to_unit": "gallons"},
        "{to_path} needs {value} yards in metres at the bottom": {"from_unit": "yards", "to_unit": "metres"},
        "at the end of {to_path} put {value} minutes converted into hours": {"from_unit": "minutes", "to_unit": "hours"},
        "below the rest of {to_path} i need {value} psi in kPa": {"from_unit": "psi", "to_unit": "kPa"},
        "the list in {to_path} should finish with {value} hectares in acres": {"from_unit": "hectares", "to_unit": "acres"},
    }),
    *_each("convert_units", "add_note", {
        "note how many km {value} miles are": {"from_unit": "miles", "to_unit": "km"},
        "jot down {value} fahrenheit in celsius": {"from_unit": "fahrenheit", "to_unit": "celsius"},
        "make a note of {value} stone in kilograms": {"from_unit": "stone", "to_unit": "kilograms"},
        "remember what {value} feet is in cm": {"from_unit": "feet", "to_unit": "cm"},
        "i want {value} oz as grams in my notes": {"from_unit": "oz", "to_unit": "grams"},
        "keep {value} mph expressed in km/h as a note": {"from_unit": "mph", "to_unit": "km/h"},
        "put how many litres {value} pints are among my notes": {"from_unit": "pints", "to_unit": "litres"},
        "a memo saying what {value} quarts come to in cups": {"from_unit": "quarts", "to_unit": "cups"},
        "note down {value} terabytes turned into gigabytes": {"from_unit": "terabytes", "to_unit": "gigabytes"},
    }),
)  # fmt: skip
CALCULATED = (
    *_each("calculate", "write_file", {
        "{expression}, the answer belongs in {to_path}": {},
        'the result of "{expression}" goes to {to_path}': {},
        "put what `{expression}` comes to in {to_path}": {},
        '{to_path} should show the outcome of "{expression}"': {},
        'i need {to_path} with the solution to "{expression}"': {},
        "save 12% of 480 as {to_path}": {"expression": "12% of 480"},
        "write the square root of 1764 to {to_path}": {"expression": "square root of 1764"},
        "have 365 * 24 worked out in {to_path}": {"expression": "365 * 24"},
        "store what 19 times 37 makes in {to_path}": {"expression": "19 times 37"},
        "could you keep 1250 + 340 + 89 added up in {to_path}": {"expression": "1250 + 340 + 89"},
        "a file {to_path} with the value of 2^16": {"expression": "2^16"},
        "15% off 90 into {to_path} please, as a figure": {"expression": "15% off 90"},
    }),
    *_each("calculate", "append_file", {
        'add the value of "{expression}" to the end of {to_path}': {},
        "append what you get if you {expression} to {to_path}": {},
        "the answer to `{expression}` has to be added to {to_path}": {},
        "tack what 7.5% of 3200 is onto {to_path}": {"expression": "7.5% of 3200"},
        "at the bottom of {to_path} put how much 48 * 12.5 is": {"expression": "48 * 12.5"},
        "{to_path} gets another line with what 1200 / 16 comes to": {"expression": "1200 / 16"},
        "append (250 + 75) * 3 worked out to {to_path}": {"expression": "(250 + 75) * 3"},
        "what 980 minus 45 leaves is the next line for {to_path}, at the end": {"expression": "980 minus 45"},
    }),
    *_each("calculate", "add_note", {
        'note what "{expression}" makes': {},
        "jot down the result of `{expression}`": {},
        'i\'d like the answer to "{expression}" in my notes': {},
        "what you get when you {expression} is worth a note": {},
        "make a note of how much 18% of 1450 is": {"expression": "18% of 1450"},
        "remember how much 23 times 17 is": {"expression": "23 times 17"},
        "put 5400 / 12 worked out among my notes": {"expression": "5400 / 12"},
    }),
    (
        "calculate", "convert_units", "how many {to_to_unit} are 25 times 4 {to_from_unit}",
        {"expression": "25 times 4"}, {"value": "<number>"},
    ),
    (
        "calculate", "convert_units", "turn 60 * 8 {to_from_unit} into {to_to_unit}",
        {"expression": "60 * 8"}, {"value": "<number>"},
    ),
    (
        "calculate", "convert_units", "what are 14 + 9 {to_from_unit} together in {to_to_unit}",
        {"expression": "14 + 9"}, {"value": "<number>"},
    ),
    (
        "calculate", "convert_units", "i have 6 x 330 ml, what's that in liters",
        {"expression": "6 x 330"}, {"value": "<number>", "from_unit": "ml", "to_unit": "liters"},
    ),
    (
        "calculate", "convert_units", "1250 + 480 grams in kilograms please",
        {"expression": "1250 + 480"}, {"value": "<number>", "from_unit": "grams", "to_unit": "kilograms"},
    ),
)  # fmt: skip

CHAINS: tuple[Chain, ...] = (
    *SUMS, *MEANS, *MEDIANS, *MINS, *MAXES, *COUNTS, *DESCRIBED, *QUERIED, *RANKED, *LISTED, *READ, *FOUND, *NOTED, *PROGRAMS,
    *CLOCK, *BETWEEN, *SHIFTED, *CONVERTED, *CALCULATED,
)  # fmt: skip
