"""Ways to have SQL run over a data file, written one by one."""

from __future__ import annotations

from agentkit_training import values as v
from agentkit_training.bundled.data import QUERY

DATA_FILE = v.mix((2, v.data_file), (1, v.odd_data_file))

QUERIES = (
    QUERY.by_hand(
        """
        The controller sent me a statement. Run `{sql}` over {path}.
        what would {path} answer to `{sql}`
        `{sql}`, file {path}, go
        i wrote some sql, `{sql}`, does it give anything for {path}
        {path} is our table. now `{sql}`
        put `{sql}` to {path}
        our analyst suggests `{sql}`, try it with {path}
        test this on {path} and show the rows: `{sql}`
        to check the invoices i run `{sql}` every Friday, do it on {path}
        which records does `{sql}` pick from {path}
        fetch with `{sql}`, source {path}
        pull data out of {path} by means of `{sql}`
        treat {path} as a database and execute `{sql}`
        evaluate `{sql}`. the data sits in {path}
        i'd like the rows that `{sql}` finds in {path}
        let {path} answer `{sql}`
        sqlite {path} `{sql}`
        will `{sql}` work with {path}? run it
        how does the result of `{sql}` look for {path}
        with {path} loaded, `{sql}`
        from the table in {path} i need `{sql}`
        qurey {path} with `{sql}`
        excute `{sql}` on {path}
        this is what i want from {path}: `{sql}`
        the dashboard is built on `{sql}`, what does it show for {path}
        turn `{sql}` loose on {path}
        get the answer to `{sql}` out of {path}
        do me a favour and send `{sql}` through {path}
        i pasted a query from the wiki, `{sql}`, use it with {path}
        the exam question is what `{sql}` returns for {path}
        what's `{sql}` on {path}
        {path} | `{sql}`
        `{sql}` over {path}, rows please
        how about `{sql}` for the file {path}
        read {path} by way of `{sql}`
        my boss wrote `{sql}`, he wants it run against {path}
        in sql terms, `{sql}`, on {path}
        filter {path} as in `{sql}`
        let's hear what {path} has to say to `{sql}`
        once more on {path}, but with `{sql}`
        does {path} have rows for `{sql}`
        pick rows out of {path} the way `{sql}` says
        select things from {path} like so, `{sql}`
        use this on {path}, `{sql}`
        `{sql}` ought to work on {path}, try
        i'm a dba and i'd run `{sql}` on {path}
        don't describe {path}, query it: `{sql}`
        see if `{sql}` comes back empty on {path}
        run it as sql, `{sql}`, the data being {path}
        """,
        path=DATA_FILE, sql=v.sql,
    ),
    QUERY.by_hand(
        """
        The controller sent me a statement. Run "{sql}" over {path}.
        "{sql}", on {path}
        our old report used "{sql}", what would it say for {path}
        the data is {path} and the statement is "{sql}"
        see what "{sql}" brings up in {path}
        my select is "{sql}", the file is {path}
        give me whatever "{sql}" returns, the table being {path}
        {path}, then "{sql}"
        ask the database {path} for "{sql}"
        as sql, on {path}: "{sql}"
        i've got "{sql}" here, please carry it out on {path}
        the sql exercise says "{sql}" and the data is {path}, what comes out
        """,
        path=DATA_FILE, sql=v.double_quotable(v.sql),
    ),
    QUERY.by_hand(
        """
        The auditors gave us this to run on {path}: {sql}
        on the data in {path}, please: {sql}
        statement for {path}: {sql}
        what's the result on {path} of this one: {sql}
        i'm learning sql with {path}. does this work: {sql}
        table {path}. {sql}
        the file is {path} and the query goes: {sql}
        let's see what {path} says to this: {sql}
        sql please, {path}: {sql}
        data: {path}, sql: {sql}
        pull this from {path}: {sql}
        the select for {path} should be: {sql}
        try it out on {path}: {sql}
        open {path}, then: {sql}
        against {path}: {sql}
        the question to {path} in sql: {sql}
        could {path} be asked the following: {sql}
        carry this out over {path}: {sql}
        exec on {path}: {sql}
        here's my statement, for use on {path}: {sql}
        execute and show me the rows, file {path}: {sql}
        i need these rows of {path}: {sql}
        """,
        path=DATA_FILE, sql=v.sql,
    ),
    QUERY.by_hand(
        """
        see what {sql} gives for {path}
        on the file {path}, {sql}
        {path} {sql}
        i need {sql} from {path}
        {sql} - the table is {path}
        try {sql} with {path}
        fire {sql} at {path}
        have {path} answer {sql}
        what comes back when i run {sql} on {path}
        take {path} and execute {sql}
        """,
        path=DATA_FILE, sql=v.bare_sql,
    ),
)  # fmt: skip
