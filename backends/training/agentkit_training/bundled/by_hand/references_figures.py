"""Requests that point back at an earlier result, written one by one: data and figures."""

from __future__ import annotations

from agentkit_training.bundled.by_hand.references import OPENED, WRITTEN, refer
from agentkit_training.bundled.references import Reference

COUNTED = (
    *refer("describe_data", {"path": "<path>"}, """
        and what columns has it got
        how is it built
        what can i find in its columns
        tell me more about that dataset
        which fields does that one have
        what are the types in it
        give me its structure
        profile that file
        its header please
        what's recorded in it
        let me see how it is organised
    """),
    *refer("query_data", {"path": "<path>"}, """
        ask it `{sql}`
        now `{sql}` on it
        what does it give for `{sql}`
        from that, `{sql}`
        put `{sql}` to that file
        with that as the table, `{sql}`
        let it answer `{sql}`
        sql on it: {sql}
        try `{sql}` with that one
        over that file, please: {sql}
    """),
    *refer("aggregate_data", {"path": "<path>", "operation": "sum"}, """
        what does {column} come to in it
        all the {column} in there taken together
        how much {column} does it hold altogether
        and its {column}, in total, by {group_by}
        add the {column} up, from that file
        per {group_by}, how much {column} is that altogether
        the grand total of {column} in it
        in there, how much {column} did {filter_column} {filter_value} have in total
        so how much {column} is that in all
        what do we get if we sum {column} in it
    """),
    *refer("aggregate_data", {"path": "<path>", "operation": "mean"}, """
        on average, how much {column} is there in it
        and its {column}, averaged
        what {column} is usual there, on average
        average it by {group_by}, the {column} i mean
        how high is {column} in it on average
        averages of {column} for each {group_by} there
        the mean of {column} in that one
        in it, what's the average {column} of {filter_column} {filter_value}
        what does {column} average in there
        take that and average the {column}
    """),
    *refer("aggregate_data", {"path": "<path>", "operation": "median"}, """
        the middle value of {column} in it
        which {column} is the median there
        take the median of {column} in that one
        its {column}, median please
        and the median {column} per {group_by} in it
        not the mean, the median of {column} in it
        half of its rows have less {column} than what, the median
        what's the median of {column} in that file
        medians of {column} by {group_by} there
        in it, the median {column} for {filter_column} {filter_value}
    """),
    *refer("aggregate_data", {"path": "<path>", "operation": "count"}, """
        how long is it, in rows
        how many does it list
        and how many records is that
        number of rows in there
        how many of them per {group_by}
        count what's in it
        how many in it belong to {filter_column} {filter_value}
        in there, how often is {filter_column} {filter_value}
        group it by {group_by} and say how many each
        how many does each {group_by} have in it
        is it big? count its rows
    """),
    *refer("aggregate_data", {"path": "<path>", "operation": "max"}, """
        how high does {column} go in it
        its peak {column}
        the greatest {column} in there
        what's the most {column} it has
        up to what {column} does it go, at most
        by {group_by}, the largest {column} in it
        maximum {column} of that file
        where does {column} peak in it, what's the value
        the top value of {column} in that one
        in it, the highest {column} for {filter_column} {filter_value}
    """),
    *refer("aggregate_data", {"path": "<path>", "operation": "min"}, """
        how low does {column} go in it
        its least {column}
        the smallest {column} in there
        what's the least {column} it has
        down to what {column} does it go, at the lowest
        by {group_by}, the smallest {column} in it
        minimum {column} of that file
        the bottom value of {column} in that one
        what's the cheapest {column} in it
        in it, the lowest {column} for {filter_column} {filter_value}
    """),
    *refer("top_rows", {"path": "<path>"}, """
        who's ahead in it by {column}
        rank it by {column}, {count} rows
        the {count} best of those by {column}
        which {count} in there have the most {column}
        put it in order of {column}
        and the top {count} by {column}?
        from it, the {count} with the highest {column}
        a league table from that, by {column}
        pick its {count} leaders in {column}
        sort that by {column} and show {count}
    """),
    *refer("top_rows", {"path": "<path>", "order": "ascending"}, """
        who's last in it by {column}
        the {count} with the least {column} in it
        its {count} weakest rows by {column}
        and the bottom {count} by {column}?
        put it in order of {column}, smallest first
        which {count} in there have the lowest {column}
        sort that by {column} from low to high
        from it, the {count} smallest by {column}
        rank it by {column}, lowest first
        the tail end of it by {column}, {count} rows
    """),
    *refer("convert_units", {"value": "<number>"}, """
        I think in {to_unit}. What is it then?
        and how much is that in {to_unit}
        that's in {from_unit}, the form wants {to_unit}
        put it in {to_unit} for me
        how would that be in {to_unit}
        it's {from_unit}, so how many {to_unit}
        could i have it in {to_unit}
        in {to_unit} it would be
        that figure is {from_unit}, make it {to_unit}
        convert it, {from_unit} to {to_unit}
        say it in {to_unit}
        i'd rather have that in {to_unit}
        from {from_unit} to {to_unit} please, that number
    """),
    *refer("delete_note", {"number": "<number>"}, """
        that one is done, take it off my notes
        you can delete that note now
        away with that note
        it's settled, remove the note
        i've dealt with it, so the note can go
        no need for that note any longer
        bin that one
        please forget that note
        strike it off my notes
        throw it out, the note
        erase that one from the notes
    """),
)  # fmt: skip
COMPUTED = refer("calculate", {}, """
    My share is a part of that. How much is {expression}?
    i need {expression} for the form
    {expression}, how much is that
    so how much would {expression} be
    and {expression}, please
    could you tell me {expression}
    put a number on {expression}
    for the invoice: {expression}
    what does {expression} come to
    let's say {expression}, what do we get
    give me a figure for {expression}
    i'd like to know {expression}
    do {expression} for me
    then {expression}
    what's left is {expression}, how much is it
    wat is {expression}
    next, {expression}
    i also want {expression}
    quickly, {expression}
    my boss asks for {expression}
    how about {expression}
    {expression} makes how much
""")  # fmt: skip
ORDERS = """
    multiply it by twelve
    divide that by seven
    add 19% to that
    take 15% off it
    subtract 250 from it
    add 40 to the total
    multiply that by 1.19
    divide the result by three
    double that
    square it
    add 7% to the amount
    take 20% off that total
    subtract the result from 1000
    divide it by sixty
    multiply the figure by 365
"""
ORDERED = [("calculate", line.strip(), {"expression": line.strip()}) for line in ORDERS.splitlines() if line.strip()]
REFERENCES_BY_HAND: list[Reference] = [*WRITTEN, *OPENED, *COUNTED, *COMPUTED, *ORDERED]
