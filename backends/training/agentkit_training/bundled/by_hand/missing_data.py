"""Requests that lack an argument the tool needs, written one by one: data."""

from __future__ import annotations

from agentkit_training.bundled.by_hand.missing import lacks

DATA = (
    *lacks("describe_data", "path", """
        I inherited a dataset. What's in its columns?
        what fields does our export have
        tell me how the table is built
        column names please
        before i compute anything, which variables do i have
        what's been measured
        i have a csv here, describe it
        schema?
        are the amounts numbers or text in the file
        which attributes are recorded
        how is my spreadsheet organised
        the database, what's in the table
        give me an overview of the dataset
        what does a record look like
        header of the table please
        profile the data
        types of all columns
        how many rows and columns are there in the table
        show the structure of my data
        the statistics office sent a table, what does it hold
        i'd like to get to know the data first
        list the fields for me
        what can i ask of my data
        desribe the dataset
        say what columns my file has
    """),
    *lacks("query_data", "path", """
        The controller sent a statement, `{sql}`, please run it.
        what rows does `{sql}` give
        i have the sql ready: {sql}
        execute `{sql}` on the table
        `{sql}` please
        what would my data say to `{sql}`
        try `{sql}` on the database
        let's see what comes back from this: {sql}
        show me the result of `{sql}`
    """),
    *lacks("query_data", "sql", """
        ask {path} something in sql
        i have a question to {path}, use sql
        let me query {path}
        sql over {path} please
        a select on {path} would help
        {path} is a database, run a query
        do some sql with {path}
        use {path} as the table for a query
        run my usual query on {path}
        i want to run a statement over {path}
    """),
    *lacks("query_data", "path sql", """
        can you do sql
        a query please
        i need some sql run over my data
        let's use sql for this
        execute a select statement
        run my query
    """),
    *lacks("aggregate_data", "path", """
        The tax return is due. What's all the {column} together?
        how much {column} did we take in altogether
        add up {column} for each {group_by}
        what does the {column} column come to
        which {group_by} brings in how much {column} in total
        total {column} of {filter_column} {filter_value}, please
        grand total of {column}
    """, operation="sum"),
    *lacks("aggregate_data", "path", """
        on average how much {column} do we have
        what's the mean {column} of each {group_by}
        average out the {column} column
        how much {column} is usual, on average
        the average {column} for {filter_column} {filter_value}
    """, operation="mean"),
    *lacks("aggregate_data", "path", """
        how many rows have we got in the table
        count the records for each {group_by}
        how many are there per {group_by}
        number of entries with {filter_column} {filter_value}
        how often does each {group_by} occur
    """, operation="count"),
    *lacks("aggregate_data", "path", """
        what's the greatest {column} we ever had
        how high did {column} go at most
        peak {column} for each {group_by}
    """, operation="max"),
    *lacks("aggregate_data", "path", """
        how low did {column} get at the lowest
        the least {column} of every {group_by}
        what's the smallest {column} for {filter_column} {filter_value}
    """, operation="min"),
    *lacks("aggregate_data", "operation", """
        compute something about {column} in {path}
        i need a figure for {column} from {path}
        {column} per {group_by} in {path}, some statistic
        crunch the {column} column in {path}
        group {path} by {group_by} and work something out
        get me a statistic over {path}
    """),
    *lacks("top_rows", "path", """
        The board wants names. Who are the top {count} by {column}?
        which ones lead in {column}
        rank them by {column}
        give me the {count} with the most {column}
        i'd like to see who is ahead on {column}
        sort the table by {column}
        a league table by {column} please
        {count} best by {column}
        the leaders in {column}, {count} of them
        order everything by {column}
    """),
    *lacks("top_rows", "path", """
        who comes last in {column}
        the {count} with the least {column}, please
        smallest {column} first, {count} rows
    """, order="ascending"),
    *lacks("top_rows", "column", """
        who are the best {count} in {path}
        rank everybody in {path}
        which rows of {path} come out on top
        a league table from {path} please
        put {path} in order
        {path} sorted please
        show the {count} leaders from {path}
        top {count}, {path}
        pick the {count} best rows of {path}
        i need a ranking of {path}
    """),
    *lacks("top_rows", "path column", """
        rank the rows for me
        who's on top
        give me the top {count}
        i'd like a ranking
        sort the table
    """),
)  # fmt: skip
