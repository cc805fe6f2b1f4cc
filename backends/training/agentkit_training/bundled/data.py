"""How people ask for the tools of the `data` plugin."""

from __future__ import annotations

from agentkit_training import values as v
from agentkit_training.bundled.shape import Tool, ways
from agentkit_training.family import Family, Param, Phrasing

FILE = Param("path", "string", "The data file: CSV, TSV, JSON or SQLite.", True, format="path")

DESCRIBE = Tool(
    ("describe_data", "inspectDataset", "table_schema"),
    (
        "Describe a data file: its columns, their types, and how many rows it has.",
        "Show the columns and a sample of a CSV, JSON or SQLite file.",
        "Tell how a table is structured.",
        "Summarise a dataset's fields and their types.",
    ),
    (FILE,),
)
DESCRIBES = (
    DESCRIBE.asked(
        ways(
            "[describe|inspect|examine|profile|explore] {path}", "[describe|inspect|examine|profile] [the data in|the dataset|the table|the data file] {path}", "what columns [are in|are there in] {path}", "what columns does {path} have", "columns {path}", "schema {path}",
            "[which|what] [columns|fields] does {path} [have|contain]", "[which|what] [columns|fields] do we have in {path}", "[show|list|print|give me] the [columns|fields|schema|structure|column names|headers] of {path}", "what does the data in {path} look like",
            "what kind of data is in {path}", "what data is in {path}", "{path}: [columns|schema|fields|structure|columns and types]", "[schema|structure|columns|layout|fields] of {path}", "[tell me|i want to know] [about the columns of|what's in the data file|the structure of] {path}",
            "how is {path} [structured|organised|laid out]", "[give me|get|show] an overview of [the data in|the dataset|] {path}", "summary of the [columns|fields|dataset] {path}", "[summarise|summarize] the data in {path}", "give me a summary of {path}", "what are the [column types|columns|data types|fields|column names] [of|in] {path}",
            "give me a [summary|description] of the [data|dataset] in {path}", "[summarise|summarize] the [dataset|columns|structure of the data in] {path}", "i need the column names of {path}", "which fields can i use in {path}", "before i query {path}, show me its [schema|columns]",
            "how many columns does {path} have", "what are the columns called in {path}", "header of {path}", "what's the schema of {path}", "what's the header row of {path}", "show me what the table {path} looks like", "tell me about the [dataset|data|table] {path}",
            "what variables are in {path}", "i don't know {path} yet, describe it", "i just got {path}, what columns does it have", "what sort of columns does {path} contain", "get to know the data in {path}", "data dictionary for {path}", "list the attributes in {path}", "dataset info for {path}",
            "what types are the columns in {path}", "is there a date column in {path}", "name the columns in {path}", "names of the columns in {path}", "what can i find out from the data in {path}", "column overview for {path}", "info about the table in {path}", "quick look at the structure of {path}",
            "what's the shape of {path}", "shape of {path}", "how wide is the table {path}", "describe the fields in {path}", "describe the csv {path}", "could you describe what columns {path} holds", "show the types of the columns in {path}", "which columns are numeric in {path}", "what tables are in {path}",
            "explain the structure of {path}", "how is the data in {path} structured", "what information does the table {path} hold", "describe the file {path}", "show me the dataset {path}, columns and types", "check the columns of {path}", "look at the columns in {path}", "fields {path}", "metadata of {path}",
            "what would i find in the columns of {path}", "the columns of {path} please", "give the headers in {path}", "read the header of {path}", "what does each column in {path} contain", "are there any numeric columns in {path}", "what does a row of {path} look like", "sample rows and columns of {path}",
        ),
        path=v.data_file,
    ),
)  # fmt: skip

QUERY = Tool(
    ("query_data", "runSql", "sql_over_file"),
    (
        "Run a SQL query over a data file; the table is named data.",
        "Query a CSV, JSON or SQLite file with SQL.",
        "Execute a SELECT statement on a file's table.",
        "Ask a data file a question in SQL.",
    ),
    (FILE, Param("sql", "string", "The SQL statement.", True)),
)
QUERIES = (
    QUERY.asked(
        ways(
            "[run|execute|do] [the query|the sql|the SQL|sql|] `{sql}` [on|over|against|in] {path}", "[run|execute] \"{sql}\" [on|over|against] {path}", "on {path} [run|execute|do] [the sql|the query|] `{sql}`", "query {path} [with|using] `{sql}`", "query {path} [with|using] \"{sql}\"",
            "in {path} [run|execute] the [query|statement] \"{sql}\"", "apply `{sql}` to {path}", "what does `{sql}` [give|return|say] [on|for] {path}", "use `{sql}` to query {path}", "`{sql}` on {path}", "the query `{sql}` should be run against {path}", "`{sql}` - run that on {path}",
            "i want to run `{sql}` on {path}", "could you [run|execute] `{sql}` [on|against] {path} for me", "ask {path} `{sql}`", "send the query `{sql}` to {path}", "[run|execute] the following on {path}: `{sql}`", "fire \"{sql}\" at {path}", "result of `{sql}` over {path}", "try `{sql}` on {path}",
            "select from {path} with `{sql}`", "open {path} and run `{sql}`", "load {path} and execute `{sql}`", "using {path} as the table, run `{sql}`", "what rows come back from `{sql}` on {path}", "show the result of `{sql}` on {path}", "i need the output of `{sql}` for {path}", "check {path} with the query `{sql}`", "this query: `{sql}`, this file: {path}",
            "file {path}, sql `{sql}`", "path {path} query \"{sql}\"", "the table is in {path}, run \"{sql}\" on it", "let's query {path}, `{sql}`", "do a `{sql}` against {path}", "please query {path} using the statement `{sql}`", "give me `{sql}` from {path}", "how many rows does `{sql}` return on {path}",
            "get me the rows from {path} using `{sql}`", "the statement \"{sql}\" on {path} please", "evaluate the sql \"{sql}\" against {path}", "from {path} get `{sql}`", "with sql `{sql}` read {path}",
        ),
        path=v.data_file, sql=v.sql,
    ),
    QUERY.asked(
        ways(
            "query {path}: {sql}", "query {path} with: {sql}", "{path}: {sql}", "use sql on {path}: {sql}", "sql query for {path}: {sql}", "run this sql on {path}: {sql}", "run this query [on|over|against] {path}: {sql}", "execute on {path}: {sql}", "sql on {path}: {sql}", "on {path} run: {sql}",
            "please run the following query against {path}: {sql}", "here is a query for {path}: {sql}", "i have a query for {path}: {sql}", "ask {path} this: {sql}", "run against {path}: {sql}", "in sql, over {path}: {sql}", "my sql for {path}: {sql}", "execute the following sql over {path}: {sql}",
            "get this from {path}: {sql}", "open {path} and run this sql: {sql}", "could you run this over {path}: {sql}", "query the file {path} like this: {sql}", "the query for {path} is: {sql}", "select from {path}: {sql}", "with sqlite on {path}: {sql}", "{path}, sql: {sql}", "do this select on {path}: {sql}",
        ),
        path=v.data_file, sql=v.sql,
    ),
    QUERY.asked(
        ways(
            "[run|execute] {sql} [on|over|against] {path}", "on {path} [run|execute|do] {sql}", "{sql} on {path}", "query {path} using {sql}", "query {path} with {sql}", "what does {sql} give on {path}", "run the query {sql} on {path}", "execute the sql {sql} against {path}", "apply {sql} to {path}",
            "in {path} run {sql}", "do {sql} on {path}", "i'd like to run {sql} over {path}", "over {path} execute {sql}", "please run {sql} against the file {path}", "use the sql {sql} on {path}", "run sql {sql} on {path}",
        ),
        path=v.data_file, sql=v.bare_sql,
    ),
)  # fmt: skip

OPERATIONS = ("count", "sum", "mean", "median", "min", "max")
AGGREGATE = Tool(
    ("aggregate_data", "columnStats", "group_and_sum"),
    (
        "Compute a figure over the rows of a data file: count, sum, mean, median, min or max, by groups if wanted.",
        "Aggregate a column of a CSV, JSON or SQLite file.",
        "Total, average or count the rows of a table, grouped and filtered as needed.",
        "Work out one statistic of a column in a data file.",
    ),
    (
        FILE,
        Param("operation", "string", "What to compute.", True, OPERATIONS),
        Param("column", "string", "The column to compute over.", False),
        Param("group_by", "string", "A column whose values make groups.", False),
        Param("filter_column", "string", "Keep only rows where this column...", False),
        Param("filter_value", "string", "...has this value.", False),
    ),
)
NAMES = {
    "sum": (
        "total",
        "sum of",
        "sum of the",
        "total of the",
        "overall",
        "combined",
        "summed",
        "sum total of",
        "grand total of",
    ),
    "mean": (
        "average",
        "mean",
        "mean of the",
        "average of the",
        "avg",
        "typical",
        "average of",
        "arithmetic mean of",
        "mean value of",
    ),
    "median": ("median", "median of the", "middle value of", "median of", "median value of the", "50th percentile of"),
    "min": (
        "minimum",
        "lowest",
        "smallest",
        "min",
        "least",
        "minimum of",
        "lowest value of",
        "smallest value of the",
        "min of",
    ),
    "max": (
        "maximum",
        "highest",
        "largest",
        "max",
        "biggest",
        "greatest",
        "peak",
        "maximum of",
        "highest value of",
        "max of the",
    ),
}
"""What people call a figure, so that "the {name} {column}" reads well."""

VERBS = {
    "sum": ("sum", "sum up", "add up", "total", "add together"),
    "mean": ("average",),
    "median": ("take the median of", "get the median of"),
    "min": ("find the lowest", "get the minimum"),
    "max": ("find the highest", "get the maximum"),
}
_THINGS = "[orders|products|customers|employees|students|items|sales|books|cities|patients|invoices|trips|tickets|projects|runs|houses]"
PLAIN = (
    "what [is|'s|was] the W {column} in {path}", "what's the W {column} in {path}", "whats the W {column} in {path}", "W {column} in {path}", "W {column} {path}", "{path} W {column}", "{path}: W {column}", "W {column} from {path}", "the W {column} of {path}",
    "[compute|calculate|find|get|give me|tell me|show|work out|determine] the W {column} [in|of|from] {path}", "[in|from|using|for] {path}, [what is|find|compute|show|give me] the W {column}", "the W {column} column in {path}", "i need the W {column} [in|from] {path}", "could you [compute|tell me|find] the W {column} in {path}",
    "i'd like to know the W {column} in {path}", "for the report i need the W {column} from {path}", "do you know the W {column} in {path}", "look at {path} and [tell me|give me|compute] the W {column}", "take {path} and [compute|work out] the W {column}", "{path} holds our data, what's the W {column}",
    "what would be the W {column} across all rows of {path}", "W {column} across {path}", "W {column} over all rows in {path}", "W {column} for the whole of {path}", "how about the W {column} in {path}", "according to {path}, what's the W {column}", "based on {path}, what is the W {column}", "check {path} for the W {column}",
    "what W {column} do we see in {path}", "show the W {column} for {path}", "in {path} what's the W {column}", "W '{column}' in {path}", "using {path}, work out the W {column}",
    f"what's the W {{column}} of [the|all|all the|our|my] {_THINGS} in {{path}}", f"W {{column}} of {_THINGS} in {{path}}", f"W {{column}} of all {_THINGS} {{path}}", f"what W {{column}} do [the|our] {_THINGS} have in {{path}}", f"for the {_THINGS} in {{path}}, [what is|show|compute] the W {{column}}",
    f"W {{column}} over all {_THINGS} listed in {{path}}", f"{{path}} lists our {_THINGS}, give me the W {{column}}", f"how about the W {{column}} of our {_THINGS} ({{path}})", f"i wonder what the W {{column}} of the {_THINGS} in {{path}} is",
    "my boss wants the W {column} from {path}", "i'm writing a report and need the W {column} in {path}", "we have a meeting soon, so tell me the W {column} in {path}", "for the slides: W {column} from {path}", "the W {column} in the file {path} please", "W {column} in my {path}", "from the csv {path} get the W {column}",
    "data is in {path}, [compute|find] the W {column}", "open {path} and tell me the W {column}", "read {path} and compute the W {column}", "file {path}: what's the W {column}", "in the data of {path} find the W {column}", "go through {path} and work out the W {column}", "what does {path} give as the W {column}",
    "W {column} (file {path})", "could i have the W {column} of {path}",
)  # fmt: skip
GROUPED = (
    "what [is|are|was] the W {column} [by|per|for each|of each] {group_by} in {path}", "what's the W {column} [by|per|for each] {group_by} in {path}", "W {column} [by|per|for each|grouped by|for every] {group_by} [in|from] {path}", "[compute|show|get|give me|calculate|list] the W {column} [by|per|for every|for each] {group_by} [in|of|from] {path}",
    "{path} W {column} by {group_by}", "W {column} by {group_by} {path}", "W {column} per {group_by} {path}", "{path}: W {column} [per|by] {group_by}", "for each {group_by} in {path}, [what is|give me|show|compute] the W {column}", "in {path} [show|compute|find] [the|] W {column} [by|per] {group_by}",
    "group {path} by {group_by} and [show|compute|give] the W {column}", "per {group_by}, [what is|give me|show] the W {column} in {path}", "break down the W {column} by {group_by} in {path}", "[split|break] {path} by {group_by} and [show|compute] the W {column}", "i need the W {column} [per|by] {group_by} from {path}",
    "i want to see the W {column} for every {group_by} in {path}", "a table of W {column} by {group_by} from {path}", "show W {column} grouped by {group_by} for {path}", "using {path}, [list|show] the W {column} for each {group_by}", "how does the W {column} differ by {group_by} in {path}", "compare the W {column} [by|across|per] {group_by} in {path}",
    "W {column} broken down by {group_by} in {path}", "W {column} split by {group_by}, {path}", "what W {column} does each {group_by} have in {path}", "from {path}, W {column} for each {group_by}", "can you give me the W {column} by {group_by} in {path}", "the W {column} of every {group_by} in {path}", "aggregate {path}: W {column} by {group_by}",
    f"what's the W {{column}} of the {_THINGS} [per|by|in each] {{group_by}} in {{path}}", f"W {{column}} of {_THINGS} by {{group_by}} in {{path}}", f"for the {_THINGS} in {{path}}, W {{column}} per {{group_by}}", "i'm preparing a chart, so i need the W {column} by {group_by} in {path}", "my boss wants to see the W {column} per {group_by} from {path}",
    "open {path} and show the W {column} for each {group_by}", "the file {path}: W {column} by {group_by}", "W {column} within each {group_by} in {path}", "W {column} in each {group_by} of {path}", "each {group_by}'s W {column} in {path}", "which W {column} has every {group_by} in {path}", "W {column} by {group_by} and {path} is the file", "list every {group_by} in {path} with its W {column}",
    "by {group_by}, what's the W {column} in {path}", "with {path}, W {column} per {group_by} please", "report the W {column} by {group_by} from {path}", "for every {group_by} of {path} the W {column}", "the W {column} in {path}, one line per {group_by}", "pivot {path} by {group_by} with the W {column}",
)  # fmt: skip
FILTERED = (
    "[what is the|compute the|find the|] W {column} in {path} [where|when] {filter_column} is {filter_value}", "W {column} [for|of] the {filter_value} {filter_column} in {path}", "in {path}, what is the W {column} [for|of|with] {filter_column} {filter_value}", "W {column} of rows with {filter_column} = {filter_value} in {path}",
    "what's the W {column} in {path} for {filter_column} {filter_value}", "W {column} in {path} for {filter_column} {filter_value}", "{path}: W {column} where {filter_column} [is|equals|=] {filter_value}", "W {column} where {filter_column}={filter_value} in {path}", "W {column} {path} {filter_column}={filter_value}",
    "for {filter_column} {filter_value}, [what is|give me|show|find] the W {column} in {path}", "[using|considering|counting] only rows where {filter_column} is {filter_value}, what's the W {column} in {path}", "W {column} in {path}, only {filter_column} {filter_value}", "W {column} in {path}, but only where {filter_column} is {filter_value}",
    "W {column} in {path} restricted to {filter_column} {filter_value}", "filter {path} to {filter_column} {filter_value} and [compute|give me|show] the W {column}", "among the rows of {path} with {filter_column} {filter_value}, what's the W {column}", "show the W {column} from {path} when the {filter_column} is {filter_value}",
    "the W {column} in the {filter_value} {filter_column} from {path}", "give me the W {column} in {path} for the {filter_column} <filter_value>", "W {column} in {path} where {filter_column} is <filter_value>", "W {column} with {filter_column} <filter_value> in {path}", "i need the W {column} for {filter_column} {filter_value} in {path}",
    "look only at {filter_column} {filter_value} in {path}, what's the W {column}", "what is the W {column} when {filter_column} equals {filter_value} in {path}", "where {filter_column} is {filter_value} in {path}, [find|compute|show] the W {column}", "W {column} of the {filter_column} {filter_value} in {path}",
    f"what's the W {{column}} of the {_THINGS} with {{filter_column}} {{filter_value}} in {{path}}", f"W {{column}} of {_THINGS} whose {{filter_column}} is {{filter_value}} in {{path}}", f"W {{column}} for {_THINGS} from {{filter_column}} {{filter_value}} in {{path}}", f"in {{path}}, W {{column}} of all {_THINGS} where {{filter_column}} is {{filter_value}}",
    "i only care about {filter_column} {filter_value}, what's the W {column} in {path}", "just for {filter_column} {filter_value}, the W {column} from {path}", "W {column} from {path}, {filter_column} {filter_value} only", "W {column} in {path} ({filter_column} {filter_value})", "W {column} in {path} with {filter_column} equal to {filter_value}", "W {column} for the {filter_column} called {filter_value} in {path}",
    "W {column} in {path} where the {filter_column} column says {filter_value}", "in the {filter_value} {filter_column}, what's the W {column} in {path}", "W {column} in {path} from the {filter_value} {filter_column} only", "leave out everything but {filter_column} {filter_value} in {path} and [show|compute] the W {column}", "of the {filter_column} {filter_value} in {path}, what's the W {column}",
    "in {path} the W {column} of {filter_column} {filter_value}", "if {filter_column} is {filter_value}, what's the W {column} in {path}", "what W {column} does the {filter_column} {filter_value} have in {path}", "from {path} take {filter_column} {filter_value} and [compute|show] the W {column}",
)  # fmt: skip
BOTH = (
    "W {column} [by|per] {group_by} in {path} where {filter_column} is {filter_value}", "W {column} by {group_by} for {filter_column} {filter_value} in {path}", "in {path}, W {column} per {group_by} with {filter_column} {filter_value}", "what's the W {column} per {group_by} in {path} for {filter_column} {filter_value}",
    "for {filter_column} {filter_value}, show the W {column} by {group_by} in {path}", "filter {path} by {filter_column} = {filter_value} and show the W {column} per {group_by}", "group {path} by {group_by}, only {filter_column} {filter_value}, and compute the W {column}",
    "show W {column} for each {group_by} where {filter_column} equals {filter_value} in {path}", "{path}: W {column} by {group_by}, {filter_column}={filter_value}", "only for {filter_column} <filter_value>, what's the W {column} by {group_by} in {path}",
)  # fmt: skip
_VERBED = (
    "V [the|] {column} [column|] [in|of|from] {path}", "in {path} V [the|] {column}", "please V the {column} in {path}", "V all [the|] {column} values in {path}", "could you V the {column} in {path} for me", "{path}: V {column}", "V {column} {path}", "i need you to V the {column} column of {path}",
    "V {column} by {group_by} in {path}", "V the {column} [column|] of {path} [per|by|for each] {group_by}", "V {column} by {group_by} {path}", "V {column} per {group_by} {path}", "group by {group_by} and V {column} in {path}", "in {path}, V {column} for each {group_by}", "group {path} by {group_by} and V the {column}",
    "V [the|] {column} where {filter_column} is {filter_value} in {path}", "V the {column} of {filter_column} {filter_value} in {path}", "V only the {column} with {filter_column} {filter_value} in {path}", "V {column} by {group_by} where {filter_column} is {filter_value} in {path}",
)  # fmt: skip


def _said(
    templates: tuple[str, ...], names: tuple[str, ...], mark: str, operation: str, cap: int, start: int
) -> list[Phrasing]:
    """Return the templates with `mark` replaced by the names of a figure, each name in its turn."""
    out = [
        p
        for i, template in enumerate(templates)
        for k in range(2)
        for p in ways(
            template.replace(mark + " ", names[(start + 2 * i + k) % len(names)] + " "), cap=cap, operation=operation
        )
    ]
    return list({(p if isinstance(p, str) else p[0]): p for p in out}.values())


def _figures(operation: str, templates: tuple[str, ...], cap: int = 3) -> list[Phrasing]:
    start = OPERATIONS.index(operation)
    return _said(templates, NAMES[operation], "W", operation, cap, start)


SUMS = ways(
    "how much {column} [is there|do we have] [in total|altogether] in {path}", "how much {column} [is there|did we make|do we have] [by|per] {group_by} in {path}", "how much {column} did we [have|make|get|collect] in {path}", "how much is the {column} in {path} all together", "how many {column} [in total|altogether|overall] in {path}",
    "how many {column} were there in total according to {path}", "{column} by {group_by} in {path}", "{column} per {group_by} from {path}", "show [the|] {column} [by|per] {group_by} in {path}", "how much {column} for {filter_column} {filter_value} in {path}", "how much {column} came from {filter_column} {filter_value} in {path}",
    "how much {column} does each {group_by} [bring in|have|add up to] in {path}", "what do the {column} values in {path} add up to", "what does {column} come to in {path}", "what does the {column} column of {path} sum to", "what did the {column} in {path} come to altogether", "{column} total in {path}", "{column} sum {path}",
    "{column} totals by {group_by} in {path}", "total up {column} for {filter_column} {filter_value} in {path}", "subtotals of {column} per {group_by} in {path}", "run the numbers on {path}: total {column} per {group_by}", "how much {column} in all in {path}", "tally the {column} in {path}", "tally up {column} by {group_by} in {path}",
    operation="sum",
)  # fmt: skip
MEANS = ways(
    "how much {column} on average in {path}", "how high is the {column} on average in {path}", "on average, what's the {column} in {path}", "on average, how much {column} [per|by] {group_by} in {path}", "{column} on average, by {group_by}, in {path}", "what {column} is usual in {path}, on average", "{column} average in {path}",
    "{column} averages by {group_by} in {path}", "average out the {column} in {path}", "what does {column} average in {path}", "what does {column} average per {group_by} in {path}", "what's the {column} for {filter_column} {filter_value} on average in {path}", "{column} mean {path}", "on average how much {column} has {filter_column} {filter_value} in {path}",
    operation="mean",
)  # fmt: skip
MEDIANS = ways(
    "{column} median in {path}", "{column} median by {group_by} in {path}", "what's the {column} in the middle of {path}, the median", "not the mean but the median of {column} in {path}", "use the median: {column} per {group_by} in {path}", "half of the rows in {path} have a {column} below what median", operation="median",
)  # fmt: skip
MINS = ways(
    "how low does {column} [go|get] in {path}", "how small is the smallest {column} in {path}", "what's the least {column} recorded in {path}", "at the least, how much {column} in {path}", "how low does {column} get for each {group_by} in {path}", "{column} minimum in {path}", "cheapest {column} in {path}", "lowest {column} ever in {path}",
    "what is the bottom value of {column} in {path}", "find the minimum in the {column} column of {path}", "how low was {column} for {filter_column} {filter_value} in {path}", operation="min",
)  # fmt: skip
MAXES = ways(
    "how high does {column} [go|get] in {path}", "how big is the biggest {column} in {path}", "what's the most {column} recorded in {path}", "at most, how much {column} in {path}", "how high does {column} get for each {group_by} in {path}", "{column} maximum in {path}", "highest {column} ever in {path}", "record {column} in {path}",
    "what is the top value of {column} in {path}", "find the maximum in the {column} column of {path}", "how high was {column} for {filter_column} {filter_value} in {path}", "what's the {column} peak in {path}", operation="max",
)  # fmt: skip
_ROWS = "[rows|records|entries|rows|records|lines|items|orders|people|customers|products|students|employees|books|invoices|transactions|events|tickets|patients]"
COUNTS = ways(
    f"how many {_ROWS} are [in|there in] {{path}}", f"how many {_ROWS} does {{path}} [have|contain|hold|list]", "how many rows has {path}", f"count [the|] {_ROWS} [in|of] {{path}}", f"[number|count] of {_ROWS} in {{path}}", "{path} row count", "row count of {path}", "count {path}", "{path}: how many rows", "how big is {path}, in rows",
    f"[tell me|find out|i need to know] how many {_ROWS} {{path}} has", "how long is the table in {path}", "total number of rows in {path}", "count all the rows in {path}", "do a row count on {path}", "what's the number of records in {path}", "how many data rows are there in {path}", "how large is {path}, count its rows",
    operation="count",
) + ways(
    f"how many {_ROWS} per {{group_by}} [are in|are there in|in] {{path}}", f"count [{_ROWS[1:-1]}|] [by|per|for each] {{group_by}} in {{path}}", f"number of {_ROWS} [by|per|for each] {{group_by}} in {{path}}", "how many of each {group_by} [are there in|are in|do we have in] {path}", f"in {{path}}, how many {_ROWS} [are there per|does each] {{group_by}}",
    "{path}: count by {group_by}", "count by {group_by} {path}", "group {path} by {group_by} and count", f"how many {_ROWS} does each {{group_by}} have in {{path}}", "frequency of each {group_by} in {path}", "how often does each {group_by} [occur|appear] in {path}", "distribution of {group_by} in {path}", "counts per {group_by} from {path}",
    "row count by {group_by} for {path}", "break down {path} by {group_by}, just the counts", "for each {group_by} count the rows in {path}", "tally {path} by {group_by}", f"split {{path}} by {{group_by}} and count the {_ROWS}", operation="count",
) + ways(
    f"how many {_ROWS} in {{path}} have {{filter_column}} {{filter_value}}", f"count [the|] {_ROWS} [in|of] {{path}} [where|with] {{filter_column}} [is|equals|=] {{filter_value}}", f"number of {_ROWS} in {{path}} [where|with] {{filter_column}} {{filter_value}}", "in {path} count [the rows|] where {filter_column} is {filter_value}",
    f"how many {_ROWS} of {{path}} are {{filter_value}} in {{filter_column}}", f"how many {_ROWS} have {{filter_column}} {{filter_value}} in {{path}}", f"how many {_ROWS} are there in {{path}} for {{filter_column}} {{filter_value}}", f"how many {_ROWS} with {{filter_column}} <filter_value> are in {{path}}", "how often is {filter_column} {filter_value} in {path}",
    "how often does {filter_value} appear in {filter_column} in {path}", "count {filter_column}={filter_value} in {path}", "{path}: count where {filter_column} = {filter_value}", f"how many {_ROWS} from the {{filter_column}} {{filter_value}} does {{path}} have", "in how many rows of {path} is {filter_column} {filter_value}",
    "filter {path} by {filter_column} {filter_value} and count", "count only the {filter_value} {filter_column} rows in {path}", f"how many {_ROWS} in {{path}} are in the {{filter_value}} {{filter_column}}", "number of rows in {path} whose {filter_column} is {filter_value}", operation="count",
) + ways(
    f"how many {_ROWS} per {{group_by}} in {{path}} where {{filter_column}} is {{filter_value}}", "count {path} by {group_by} for {filter_column} {filter_value}", "count rows by {group_by} in {path} where {filter_column} is {filter_value}", "for {filter_column} {filter_value}, how many rows per {group_by} in {path}", operation="count",
) + ways("count the {column} values in {path}", "how many {column} values are there in {path}", "count of {column} by {group_by} in {path}", "number of {column} entries per {group_by} in {path}", operation="count")  # fmt: skip

_OWN = {"sum": SUMS, "mean": MEANS, "median": MEDIANS, "min": MINS, "max": MAXES}


def _unique(phrasings: list[Phrasing]) -> list[Phrasing]:
    return list({(p if isinstance(p, str) else p[0]): p for p in phrasings}.values())


def _aggregates() -> tuple[Family, ...]:
    """Return one family an operation; sums, means and counts are asked for most."""
    families = []
    for operation, own in _OWN.items():
        said = _figures(operation, PLAIN + GROUPED, 2) + _figures(operation, FILTERED + BOTH, 2)
        if operation in ("sum", "mean"):
            said += _said(_VERBED, VERBS[operation], "V", operation, 3, 0)
        else:
            said = said[::2] + _said(_VERBED[:1] + _VERBED[8:11], VERBS[operation], "V", operation, 2, 0)
        families.append(_unique(said + own + own))
    families.append(COUNTS)
    return tuple(
        AGGREGATE.asked(
            said, path=v.data_file, column=v.column, group_by=v.key, filter_column=v.key, filter_value=v.category
        )
        for said in families
    )


NATURAL: dict[tuple[str, ...], tuple[str, ...]] = {
    ("region", "Region", "sales region", "area"): (
        "North",
        "South",
        "East",
        "West",
        "Europe",
        "Asia",
        "north",
        "southwest",
        "Bavaria",
        "Midwest",
    ),
    ("status", "state", "order_status", "order status"): (
        "open",
        "closed",
        "shipped",
        "pending",
        "paid",
        "overdue",
        "cancelled",
        "delivered",
        "in progress",
        "returned",
    ),
    ("city", "City", "town", "location"): v.w.CITIES,
    ("country", "Country"): (
        "Germany",
        "France",
        "Spain",
        "Italy",
        "Norway",
        "Brazil",
        "Japan",
        "Canada",
        "Kenya",
        "India",
        "New Zealand",
        "South Africa",
    ),
    ("product", "item", "product name", "article"): v.w.THINGS,
    ("category", "type", "product_category", "product line"): (
        "books",
        "toys",
        "garden tools",
        "electronics",
        "food",
        "office supplies",
        "shoes",
        "clothing",
        "furniture",
        "sports",
    ),
    ("year", "Year"): ("2021", "2022", "2023", "2024", "2025", "2026"),
    ("month", "Month"): (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "October",
        "December",
        "2026-03",
        "05",
    ),
    ("department", "team", "dept"): (
        "engineering",
        "marketing",
        "finance",
        "sales",
        "support",
        "legal",
        "HR",
        "Logistics",
        "design",
    ),
    ("customer", "client", "customer_name", "customer name"): (
        "Acme",
        "Globex",
        "Initech",
        "Nordwind",
        "Fabrikam",
        "Harbor Lane",
        "Contoso",
        "Pinecrest",
    ),
    ("employee", "salesperson", "manager", "sales_rep"): v.w.NAMES,
    ("quarter", "Quarter"): ("Q1", "Q2", "Q3", "Q4"),
    ("weekday", "day"): ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    ("payment method", "payment_method", "payment"): ("cash", "card", "credit card", "transfer", "voucher", "invoice"),
    ("color", "colour"): ("red", "blue", "green", "black", "white", "dark blue"),
    ("class", "grade", "level", "priority"): ("A", "B", "C", "high", "low", "medium", "first class", "3"),
}
"""Columns and the values that people really keep in them."""


def _natural() -> tuple[Family, ...]:
    """Return the filtered phrasings once more, dealt out among columns with values that fit them."""
    said = [p for operation in _OWN for p in _figures(operation, FILTERED + BOTH, 2)]
    said += [p for p in COUNTS + SUMS + MEANS + MAXES + MINS if "{filter_value}" in p[0]]
    return tuple(
        AGGREGATE.asked(
            said[i :: len(NATURAL)], path=v.data_file, column=v.column, group_by=v.key, filter_column=v.pick(columns), filter_value=v.pick(values),
        )
        for i, (columns, values) in enumerate(NATURAL.items())
    )  # fmt: skip


AGGREGATES = (*_aggregates(), *_natural())

TOP = Tool(
    ("top_rows", "rankRows", "largest_entries"),
    (
        "Show the rows with the largest or smallest values of a column.",
        "Rank the rows of a data file by one column.",
        "Sort a table by a column and return the first few rows.",
        "List the best or worst rows of a dataset.",
    ),
    (
        FILE,
        Param("column", "string", "The column to order by.", True),
        Param("count", "integer", "How many rows.", False),
        Param("order", "string", "Largest or smallest first.", False, ("descending", "ascending")),
    ),
)
_RANKED = (
    "[show|list|give me|print|what are|find|get] the W {count} [rows|records|entries] by {column} in {path}", "[show|list|give me|what are] the W {count} by {column} in {path}", "W {count} by {column} in {path}", "W {count} {column} {path}", "W {count} {path} by {column}", "{path} W {count} by {column}", "{path}: W {count} by {column}",
    "[show|list|what are|which are] the {count} W [rows|records|entries|items] by {column} in {path}", "[show|give me|find|list] the {count} [rows|records|entries|items] [of|in|from] {path} with the W {column}", "in {path} [show|find|list] the {count} W {column} values", "the {count} W {column} values in {path}",
    "which {count} [rows|records|entries|customers|products] [in|of] {path} have the W {column}", "the {count} W in {path} by {column}", "W {count} [rows|records|entries|items|ones] [of|from|in] {path} [by|sorted by|ranked by] {column}", "who are the W {count} by {column} in {path}", "by {column}, [show|list] the W {count} of {path}",
    "i need the {count} W rows of {path} by {column}", "ranked by {column}, the W {count} rows of {path}", "which are the W {count} in {path} when it comes to {column}", "W {count} in terms of {column} from {path}", "give me the {count} W {column} in {path}", "in terms of {column}, what are the W {count} rows of {path}",
    "could you list the {count} entries with the W {column} in {path}", "from {path} pick the {count} rows with the W {column}", "[list|show] {count} rows of {path} with the W {column}", f"W {{count}} {_THINGS} by {{column}} in {{path}}", f"[show|list|what are|who are] the W {{count}} {_THINGS} by {{column}} in {{path}}", f"the {{count}} {_THINGS} with the W {{column}} in {{path}}", f"which {{count}} {_THINGS} have the W {{column}} in {{path}}", f"[show|list|give me|find] the {{count}} {_THINGS} [in|of|from] {{path}} with the W {{column}}",
    f"W {{count}} {_THINGS} {{path}} by {{column}}", f"in {{path}}, which are the W {{count}} {_THINGS} by {{column}}", "for the presentation i need the W {count} by {column} from {path}", "read {path} and list the W {count} by {column}", f"i want to see our W {{count}} {_THINGS} by {{column}}, they are in {{path}}", f"from {{path}}, the {{count}} {_THINGS} with the W {{column}}",
    "using {path}, show the W {count} by {column}", "what {count} rows in {path} have the W {column}",
)  # fmt: skip
_UNCOUNTED = (
    "[show|list|what are|give me] the W [rows|records|entries] by {column} in {path}", "which [rows|records|entries|customers|products|items] in {path} have the W {column}", "W rows of {path} by {column}", "which [row|record|entry|one|customer|product|item] in {path} has the W {column}", "the W rows in {path} by {column}",
    "find the rows with the W {column} in {path}", "show me the W ones by {column} from {path}", f"which {_THINGS} have the W {{column}} in {{path}}", f"which {_THINGS} in {{path}} have the W {{column}}", f"[show|list|find] the {_THINGS} with the W {{column}} in {{path}}", f"what are the W {_THINGS} by {{column}} in {{path}}", "which entry has the W {column} in {path}", "W by {column}, {path}", "W {column} rows in {path}", "who has the W {column} in {path}", "what entries of {path} have the W {column}", "in {path} which rows have the W {column}",
)  # fmt: skip
_HIGH: tuple[str, ...] = ("top", "highest", "largest", "biggest", "best", "greatest")
_LOW = ("lowest", "smallest", "bottom", "worst", "least", "cheapest")
_SUPERLATIVES = {
    "high": ("highest", "largest", "biggest", "greatest", "most"),
    "low": ("lowest", "smallest", "least", "minimum"),
}
_SORTED = ways(
    "sort {path} by {column} and [show|list|give me] [the first|] {count} [rows|]", "sort {path} by {column}", "[order|rank] [the rows of|] {path} by {column}", "rank {path} by {column} and show {count}", "rank [everything in|the rows in|all of] {path} by {column}", "ranking of {path} by {column}", "{path} sorted by {column}",
    "{path} ranked by {column}, {count} rows", "leaderboard by {column} from {path}", "leaderboard of {count} by {column} in {path}", "the leaders by {column} in {path}", "a top list of {path} by {column}", "{count} best by {column} in {path}", "{count} rows of {path} sorted by {column}",
    "show {path} sorted by {column}", "sort the data in {path} by {column}", "sort by {column} in {path} and print {count} rows", "arrange {path} by {column}", "who leads {path} in {column}", "what are the outliers at the top of {column} in {path}", "sort the table {path} on {column}",
) + ways(
    "order {path} by {column} descending, [show|] {count} rows", "sort {path} by {column} descending", "sort {path} by {column} in descending order", "{path} by {column}, largest first", "{path} by {column}, highest first, {count} rows", "sort {path} by {column} from high to low", "order {path} by {column} desc", "rank {path} by {column} from highest to lowest",
    "show {count} rows of {path} by {column}, biggest first", "{count} rows from {path}, {column} descending", "reverse sort {path} by {column}", "list {path} by {column} with the largest at the top", order="descending",
) + ways(
    "sort {path} by {column} ascending", "{path} by {column}, smallest first", "order {path} by {column} ascending and show {count}", "sort {path} by {column} from low to high", "sort {path} by {column} in ascending order", "{path} by {column}, lowest first, {count} rows", "order {path} by {column} asc", "rank {path} by {column} from lowest to highest",
    "show {count} rows of {path} by {column}, smallest first", "{count} rows from {path}, {column} ascending", "list {path} by {column} with the smallest at the top", "sort {path} by {column}, smallest to largest, {count} rows", "in ascending order of {column}, the first {count} rows of {path}", order="ascending",
)  # fmt: skip


def _ranked(names: tuple[str, ...], superlatives: tuple[str, ...], order: str) -> list[Phrasing]:
    out: list[Phrasing] = []
    fixed = {"order": order} if order else {}
    for i, template in enumerate((*_RANKED, *_UNCOUNTED)):
        fits = superlatives if "the W {column}" in template or "W {column} " in template else names
        for k in range(3):
            out += ways(template.replace("W", fits[(i + k) % len(fits)]), cap=2, **fixed)
    return _unique(out)


TOPS = tuple(
    TOP.asked(said, path=v.data_file, column=v.column, count=v.integer(2, 50))
    for said in (_ranked(_HIGH, _SUPERLATIVES["high"], ""), _ranked(_LOW, _SUPERLATIVES["low"], "ascending"), _unique(_SORTED + _SORTED))
)  # fmt: skip

DATA = (*DESCRIBES, *QUERIES, *AGGREGATES, *TOPS)
