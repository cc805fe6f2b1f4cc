"""More voices asking for figures, data files and dates: reasons, stories, trades, learners of English, search boxes."""

from __future__ import annotations

from agentkit_training import values as v
from agentkit_training.bundled.by_hand.aggregate_data import DATA_FILE, figure
from agentkit_training.bundled.by_hand.convert_units import WRITTEN
from agentkit_training.bundled.data import DESCRIBE, QUERY, TOP
from agentkit_training.bundled.dates import DIFFERENCE, NOW, SHIFT, UNITS
from agentkit_training.bundled.figures import CALCULATE, CONVERT
from agentkit_training.family import Family, Maker

ANY = v.mix((2, v.expression), (1, v.percent), (1, v.product), (1, v.quotient), (1, v.amounts), (1, v.formula))

CALCULATES = (
    CALCULATE.by_hand(
        """
        The auditor comes on Monday and will ask how I got there, so once more: {expression}
        I keep losing track halfway. {expression} is what I'm after.
        {expression}. Don't round it, please.
        somebody wrote {expression} on the whiteboard and nobody put the result next to it
        My teacher wants to see what {expression} comes out as.
        {expression}, I only need the final number
        sanity check for a colleague: {expression}
        it can't be that hard, {expression}, but my brain is off today
        if you had to say what {expression} is, what would you say
        {expression} result
        answer = {expression}
        There's a cell in my spreadsheet with {expression} in it and it shows nothing but hashes. What should be there?
        please to tell me what makes {expression}
        how many gives {expression}, i don't know it
        {expression} -> ?
        What figure should I write down for {expression}? Just the figure.
        My son insists he can do {expression} without a calculator. Tell me so I can check him.
        could I trouble you for {expression}
        The invoice has {expression} printed on it and I'd like to see it worked out.
        whats the outcome if we go with {expression}
        i've typed {expression} three times now and keep hitting the wrong key
        For the lab report: {expression}, with all the digits you have.
        {expression} in my head gives me a headache
        next one on the worksheet is {expression}
        one more and then I'm done: {expression}
        Would {expression} be more than a thousand? Tell me what it is.
        Between us, I never learned this. {expression}, how much?
        the ask is simple: {expression}
        Can you run {expression} through the calculator? The one on my desk has no batteries.
        {expression}, that's all I want to know
        suppose it's {expression}, where does that leave us
        i'd have guessed a lot less for {expression}, what's it really
        Computing {expression} by hand takes me ages.
        """,
        expression=ANY,
    ),
    CALCULATE.by_hand(
        """
        The waitress was lovely, so I want to leave {expression}. How much is that in coins and notes?
        The council says the levy is {expression}. I'd like that as an amount.
        My landlord announced a new rent of {expression}, and I need to know whether I can pay it.
        what does {expression} boil down to in money
        bookkeeping: {expression}, please book-ready
        They offered me {expression} on the old car. What's that in real money?
        sale sticker reads {expression}, i pay what
        The pension fund takes {expression} from me, how much would they keep
        we ordered too much flour and can only use {expression}, so what quantity is it
        the broker gets {expression} and I'd love to know what that comes to
        """,
        expression=v.percent,
    ),
    CALCULATE.by_hand(
        """
        The caretaker is ordering chairs for the hall: {expression}. What do I tell him?
        we're paving the yard, {expression} slabs, and the dealer wants one number
        Every ward gets the same delivery, {expression} gloves, so how many do I sign for
        i save every month, {expression}, where would i be at the end
        printing the exam costs {expression}, which the office wants as one sum
        seedlings: {expression}. how many pots do I need?
        my run this month was {expression} kilometres, what's the whole distance
        """,
        expression=v.product,
    ),
    CALCULATE.by_hand(
        """
        We all chipped in for the present, {expression} per person. What do I owe?
        the drip runs at {expression} per hour, give me the rate as a number
        Each pupil may take {expression} sheets, how many would that be
        cost per portion is {expression}, the cook wants it as a plain number
        the estate is shared out, {expression} for every heir, how much is one share
        mileage again: {expression}. What did the car use?
        """,
        expression=v.quotient,
    ),
    CALCULATE.by_hand(
        """
        I emptied the cash drawer twice today. {expression}, what should be in the envelope?
        My points over the season were {expression}. How many do I have now?
        the club's account: {expression}. where do we stand?
        {expression} on the receipts, and the total got torn off
        Petty cash, April: {expression}. I need the closing figure.
        stock movements {expression}, what's left on the shelf
        """,
        expression=v.amounts,
    ),
    CALCULATE.by_hand(
        """
        I'm revising for my maths exam and the first task is {expression}. What should I get?
        the spec sheet gives the load as {expression}, I want it as a decimal
        {expression}, numerically, for the appendix
        My growth model spits out {expression}. Turn that into a number for me.
        """,
        expression=v.formula,
    ),
    CALCULATE.by_hand(
        """
        For the quote I have to {expression}. What should it say?
        now that we have the figures, {expression} and let me see
        My boss told me to {expression}, and I'd rather you did it.
        the instructions are to {expression}, nothing more
        """,
        expression=v.order,
    ),
)  # fmt: skip

DESCRIBES = (
    DESCRIBE.by_hand(
        """
        The auditor comes on Monday, so I'd better know which fields {path} has.
        I can't remember what the columns in {path} were called.
        Somebody emailed me {path} with no explanation. What am I looking at, column by column?
        {path} columns types rows
        {path}, field list
        Before we agree on a join, I have to see how {path} is put together.
        My thesis supervisor asked what variables I have. They're all in {path}.
        I'd be grateful for a description of the dataset {path}.
        Could you tell me whether {path} has a date field, and what else it has?
        I no understand the table {path}, which columns has it?
        please, what are the columns which are in {path}?
        Which attributes come with each row of {path}? I only want the names and types.
        what's {path} got, column-wise
        Not the rows themselves, only how {path} is structured.
        The import failed because a type was wrong. Which types do the columns of {path} have?
        {path} landed in our bucket overnight, profile it
        give me the data dictionary of {path}, that's all
        I'm new on the ward and they record things in {path}. Which things?
        as a shop owner I just want to know what the till writes into {path}, which headings there are
        how many columns and how many rows, {path}
        I've never opened {path}. Walk me through its columns.
        No idea if {path} stores prices as text. Check the column types.
        Would you describe {path} for me? I have to brief the team about it.
        The teacher before me kept the marks in {path}, and I don't know under which headings.
        we need a codebook for {path}: names, types, number of rows
        In case I want to filter {path}, which columns can I choose from?
        what can be found in the columns of {path} and in what type
        peek at the schema of {path} for me
        Tell me what sort of dataset {path} is. Don't query anything yet.
        structure please → {path}
        Is there anything numeric in {path}? I want to plot it, so list the fields.
        {path} - dimensions and dtypes
        df.info() for {path}, so to speak
        I'm going to load {path} into a warehouse and need its layout first.
        What am I dealing with in {path}? Just the shape and the field names.
        my colleague claims {path} has no customer id, look which columns there are
        Let me see how the table in {path} is defined.
        a rundown of the variables in {path}, nothing else
        Someone must have added a column to {path}. Which ones does it have now?
        i'm lost with {path}, explain what each column holds
        What did the survey people put in {path}? I mean the questions, i.e. the column names.
        The grant form asks for the number of records and variables, our data is {path}.
        are the dates in {path} real dates or just text, see the types
        Can I get an overview of {path} first? We'll come to the numbers later.
        introduce me to the dataset {path}
        {path}: schema only, no rows
        I wonder how {path} is organised inside and what types it uses.
        which columns exist, {path}
        Our vet practice switched software, and the new one exports {path}. What does it export for each animal?
        i should write a query for {path} but don't know a single column name
        Kindly list the headings of {path} together with their types.
        what fields would a form need to match {path}
        For the handover I must note what {path} contains: columns, types, row count.
        It would help to know the column names in {path} before I ask anything else.
        How do I address the columns of {path}? Show me their exact spelling.
        the engineers log everything to {path}, which signals are in it
        Are we storing anything personal in {path}? List every field so that I can tick them off.
        data profile {path} pls
        don't need the data, need the metadata: {path}
        {path} came from the lab. How many samples and which measurements?
        what does one record of {path} consist of, field by field
        She said {path} has everything I need, but what does it have?
        describe to me please the file {path}, it has columns I think
        Have a look at {path} and report back on its make-up, in full please.
        number of rows, names of columns, kinds of values: {path}
        Which of my columns in {path} came through as numbers after the export?
        I'd like to get my bearings in {path}.
        does {path} even have a header? what are the columns
        so what's the table in {path} like, its fields and how long it is
        The accountant wants to know what we keep on every invoice in {path}, meaning the headings.
        """,
        path=DATA_FILE,
    ),
)  # fmt: skip

QUERIES = (
    QUERY.by_hand(
        """
        The auditor wants the evidence by noon, so run `{sql}` over {path} for me.
        I can't get a database client installed here. Could you send `{sql}` to {path}?
        Please be so kind as to execute `{sql}`; the table sits in {path}.
        `{sql}`. That's the query, {path} is the file.
        {path} holds what I need, and `{sql}` should dig it out.
        My professor put `{sql}` on the slide. What does it yield for {path}?
        no changes to {path}, only read it with `{sql}`
        please to make the query `{sql}` at the file {path}
        Our nightly job died at `{sql}`. Do that step by hand, on {path}.
        Does `{sql}` bring anything up in {path}? Show me what comes out.
        for my report on {path}, get what `{sql}` selects
        I'd have used pandas, but `{sql}` on {path} will do
        `{sql}` @ {path}
        Our consultant swears by `{sql}`. Let's see it on {path}.
        before I put `{sql}` into the dashboard, try it out over {path}
        {path}: please evaluate `{sql}` and show all rows
        so the select is `{sql}`, and it should go against {path}, nothing fancy
        query = `{sql}`, source = {path}
        I'd like {path} queried, and the statement is `{sql}`.
        the ward list is in {path}; `{sql}` tells me who's still there, run it
        One colleague gets a different result for `{sql}`. What do you get from {path}?
        hit {path} with `{sql}`
        Feed `{sql}` to {path} and return the rows in full please.
        what rows has {path} if you go by `{sql}`
        It's homework: given {path}, what is the output of `{sql}`?
        """,
        path=DATA_FILE, sql=v.sql,
    ),
    QUERY.by_hand(
        """
        I was told to type "{sql}" but there is nowhere to type it. Use {path}.
        The helpdesk said "{sql}" would find it in {path}. Does it?
        "{sql}" is what the manual suggests, do it on {path}
        could "{sql}" please be run on my file {path}
        In {path} I want exactly the rows of "{sql}", no more.
        {path} please, with the statement "{sql}"
        take "{sql}" as it stands and put it to {path}
        """,
        path=DATA_FILE, sql=v.double_quotable(v.sql),
    ),
    QUERY.by_hand(
        """
        The controller is waiting for her figures. Over {path}, exactly this: {sql}
        I'm not sure I got the syntax right. Can you run it on {path} anyway: {sql}
        This is for {path}, word for word: {sql}
        {path} - {sql}
        {path} ... {sql}
        on {path}, the following select, please: {sql}
        I have nothing but a statement and {path}. The statement: {sql}
        Let {path} answer this one, I need it for the meeting: {sql}
        The query I use every month for {path} goes like this: {sql}
        use {path} as table data and do: {sql}
        Would you mind querying {path} for me? Here you go: {sql}
        our data engineer left me a line for {path}, saying: {sql}
        what would I see if I ran this over {path}: {sql}
        please to execute on the file {path} next sentence: {sql}
        run sql, file {path}, statement: {sql}
        As a researcher I have to document every query. Today's, on {path}: {sql}
        In {path} there should be an answer to: {sql}
        database: {path}; command: {sql}
        I need the rows from {path} and I know how to get them: {sql}
        SQL against {path}, verbatim: {sql}
        Same file as in class, {path}, new query: {sql}
        we agreed on one query for {path} and here it is: {sql}
        A small request for {path}. Show me: {sql}
        get {path} to tell me this, in SQL: {sql}
        for the stock-take, from {path}: {sql}
        """,
        path=DATA_FILE, sql=v.sql,
    ),
    QUERY.by_hand(
        """
        {sql} - file: {path}
        {sql} ... that's for {path}
        The table is {path} and what I want is {sql}
        I'd run {sql} myself, but {path} is on your side
        over {path} please execute {sql}
        {sql}, against {path}, please
        would you do {sql} for {path}, thanks
        My mentor says to use {sql} on {path}
        {path} should be asked {sql}
        from {path}, I'd like the output of {sql}
        perform {sql} with {path} as the table
        query data file {path}, statement {sql}
        what do we get out of {path} by running {sql}
        """,
        path=DATA_FILE, sql=v.bare_sql,
    ),
)  # fmt: skip


SUMS = figure(
    "sum",
    """
    The auditor comes on Monday, so I need to know what the {column} in {path} adds up to.
    I have to fill in one box on the tax form: all the {column} of the year, it's in {path}.
    {path}, sum of {column}, {filter_column} = {filter_value}
    {filter_value} ({filter_column}): sum of {column}, {path}
    sum {column} {path} group by {group_by}
    SUM({column}) where {filter_column} = {filter_value}, table {path}
    For the year-end close, give me {column} cumulated over all postings in {path}.
    I can't work out how much {column} we had in {path} all in all.
    Our treasurer asks what came together under {column}. The list is {path}.
    how much {column} makes everything together in the file {path}?
    what makes the {column} together for {filter_column} {filter_value}, file {path}
    Never mind the single rows of {path}, I just want {column} in total.
    Add all of it up, please. {column}, from {path}.
    {column} from {path}, totalled, that's all
    the {group_by} managers are quarrelling about their {column}, so total it for each of them from {path}
    Each {group_by} gets its own line: total {column}, out of {path}.
    A subtotal of {column} for every {group_by} in {path} would be great.
    Where does most of our {column} come from? Add it up by {group_by}, file {path}.
    {group_by} | total {column} | {path}
    roll up {column} to {group_by} level in {path}
    I was asked for {column} totals, split according to {group_by}. See {path}.
    for every single {group_by} i need the {column} summed, the data being {path}
    Only {filter_value} matters to me (it's a {filter_column}). What's the sum of its {column} in {path}?
    My desk is responsible for {filter_column} {filter_value}. How much {column} is that in {path}, in total?
    take nothing but {filter_column} {filter_value} and add up {column}, in {path}
    {path} has every {filter_column} in it, but I only want {filter_value}: total {column} please
    How much {column} did we book under {filter_column} {filter_value}? Sum it from {path}.
    what's the grand total of {column} once you drop everything except {filter_column} {filter_value} from {path}
    In {filter_column}, look for {filter_value}, then sum {column}. File: {path}.
    My boss says {filter_column} {filter_value} eats up all our {column}. How much is it altogether in {path}?
    we must report {column} for {filter_column} {filter_value}, one line per {group_by}, sums from {path}
    {filter_column}={filter_value} | {group_by} | sum of {column} | {path}
    Of the {filter_value} rows (column {filter_column}), sum {column} by {group_by}. It's {path}.
    {path}: restrict {filter_column} to {filter_value}, then total {column} for each {group_by}
    """,
)
MEANS = figure(
    "mean",
    """
    The inspector wants one figure, the average {column}, and all I have is {path}.
    I've no feeling for what {column} is normal. Could you average it over {path}?
    {path}, average of {column}, {filter_column} = {filter_value}
    mean {column}, {filter_column} {filter_value}, file {path}
    AVG({column}) by {group_by} from {path}
    average {column} / {group_by} / {path}
    how is the {column} in the middle, I mean the average, in {path}?
    in average how much is {column}, please look in {path}
    Take every {column} in {path}, add them up and divide by how many there are.
    For the methods section I need the sample mean of {column}, data in {path}.
    What should I expect for {column}? An average over {path} would do.
    Is our {column} too high? Let me have the mean from {path}.
    {column}: mean. {path}: file.
    On average, please, and nothing else: {column} in {path}.
    my pupils' {column} on average, marks are in {path}
    the mean of {column}, computed from all of {path}, rounded or not
    Some {group_by} must be dearer than others, so what's the average {column} of each in {path}?
    By {group_by}, please. I'm after the mean {column} in {path}.
    Every {group_by} wants to know how it compares, so average {column} for each of them ({path}).
    mean per {group_by} of {column} in {path}, as a table
    how do the {group_by} compare in {path} on average {column}
    I'd like to see average {column} against {group_by}, from {path}
    patients differ by {group_by}, so show the mean {column} for each one in {path}
    What's usual for {filter_column} {filter_value}? I'm talking of the average {column} in {path}.
    We only treat {filter_value} here, under {filter_column}. What is the mean {column} in {path}?
    averaging {column} makes sense for {filter_column} {filter_value} only, so do that in {path}
    In {path}, pick {filter_value} from {filter_column} and give me its average {column}.
    if I leave all but {filter_column} {filter_value} out of {path}, what's the average {column}
    For {filter_column} {filter_value}, one average {column} per {group_by}, from {path} please.
    within {filter_value} (that's {filter_column}) compare {group_by} on mean {column}, {path}
    """,
)
MEDIANS = figure(
    "median",
    """
    A few huge values skew everything, so I want the median of {column} in {path}.
    {path}, median of {column}, {filter_column} = {filter_value}
    The reviewer asks for medians rather than means. {column}, file {path}.
    what is the median from {column}? it stands in {path}
    Sort all the {column} in {path} in your head and tell me the one in the middle.
    MEDIAN({column}), {path}
    median {column} | {group_by} | {path}
    Show me the median {column} for each {group_by}, I need it for the box plot. Data: {path}.
    Salaries are reported as medians here, so do the same with {column} per {group_by} in {path}.
    {group_by} medians of {column}, {path} please
    I don't trust averages. For {filter_column} {filter_value}, what's the median {column} in {path}?
    {filter_value} only, under {filter_column}: which {column} is the middle one in {path}
    median of {column} for the {filter_column} {filter_value} cohort in {path}
    In {path}, where {filter_column} reads {filter_value}, what's the midpoint of {column}, i.e. the median?
    medians of {column} by {group_by}, but keep only {filter_column} {filter_value}, {path}
    """,
)
MINS = figure(
    "min",
    """
    The insurers ask how low it ever went: the smallest {column} in {path}.
    {path}, minimum of {column}, {filter_column} = {filter_value}
    I have to name the lowest {column} we ever recorded, and it must be somewhere in {path}.
    which is the littlest {column} what we have in {path}?
    MIN({column}) for every {group_by}, {path}
    What's the least I could get away with in {column}? See {path}.
    the lower bound of {column}, from {path}, only the number
    How bad can {column} get on a slow day? Give me the minimum from {path}.
    At its bottom, what was {column}? It's for the chart axis, data in {path}.
    per {group_by}, the smallest {column} on record in {path}
    Every {group_by} had its low point. What was it in {column}, going by {path}?
    {filter_column} {filter_value}: how low has {column} been, at least, in {path}
    For {filter_value} in {filter_column}, I'm looking for the minimum {column}. File {path}.
    Our cheapest deal with {filter_column} {filter_value}, i.e. the lowest {column}, should be in {path}.
    lowest {column} of each {group_by}, {filter_column} {filter_value} only, {path}
    """,
)
MAXES = figure(
    "max",
    """
    The engineer sizing the cable needs the highest {column} in {path}.
    {path}, maximum of {column}, {filter_column} = {filter_value}
    I bet we never topped last year. What's the biggest {column} in {path}?
    which is the most big {column} in the file {path}, please
    MAX({column}) for every {group_by}, {path}
    What's the most we'd have to reckon with in {column}? Look it up in {path}.
    the upper bound of {column}, from {path}, only the number
    How far can {column} climb on a busy day? The maximum from {path}, please.
    What did {column} peak at? I need it for the safety form, data in {path}.
    the all-time high of {column} for each {group_by} in {path}
    Every {group_by} had its best day. How much {column} was that at most, going by {path}?
    {filter_column} {filter_value}: how high has {column} been, at most, in {path}
    For {filter_value} in {filter_column}, I'm looking for the maximum {column}. File {path}.
    The nurse in charge of {filter_column} {filter_value} would like the top {column} value from {path}.
    the dearest we ever got with {filter_column} {filter_value}, meaning the largest {column}, {path}
    highest {column} of each {group_by}, {filter_column} {filter_value} only, {path}
    """,
)
COUNTS = figure(
    "count",
    """
    The caterer has to know how many are coming, and the guest list is {path}.
    I lost count. How many records does {path} have by now?
    {path}, count, {filter_column} = {filter_value}
    count(*) {path}
    COUNT(*) GROUP BY {group_by}, {path}
    how many there are rows in the table {path}?
    Before I print it: how many rows would {path} fill?
    My supervisor wants to see the sample size. It's the number of rows in {path}.
    Were there duplicates? Last time {path} had fewer rows, so how many has it now?
    Just a number, please: the entries in {path}.
    a tally of everything in {path}, no details
    number of cases in {path}, for the paper
    We charge by the line item, so tell me how many of them {path} holds.
    Is every {group_by} represented in {path}? Give me the number of rows of each.
    the head office wants the count broken out by {group_by}, source {path}
    {group_by} | how many | {path}
    By {group_by}, how many have we got in {path}? I'm doing the roster.
    Let me see how the rows of {path} spread over {group_by}, as counts.
    which {group_by} has how many rows, {path}
    I need a frequency table of {group_by}, {path} is the data
    For the seating plan: how many people per {group_by} in {path}?
    {filter_value} in {filter_column}, how many, {path}
    Somebody asked me how many have {filter_value} down as their {filter_column}, and I don't know. It's in {path}.
    how many times stands {filter_value} in {filter_column}, file {path}?
    I only have to notify those with {filter_column} {filter_value}. How many is that, according to {path}?
    tell me the number of {path} rows that carry {filter_value} in the {filter_column} field
    The fire drill is tomorrow and {filter_column} {filter_value} has to be counted. {path}, please.
    For how many entries in {path} does {filter_column} say {filter_value}?
    {filter_column} {filter_value} - number per {group_by} - {path}
    Skip all rows of {path} but {filter_column} {filter_value} and count what's there for each {group_by}.
    """,
)

TOPS = (
    TOP.by_hand(
        """
        Who did best? Order {path} by {column} and show me {count} rows.
        The committee can only interview {count}, so pick those with the highest {column} from {path}.
        {path} top {count} sorted on {column}
        {column}, top {count}, {path}
        I'd like to thank our most generous ones. Which {count} rows in {path} have the largest {column}?
        can you get for me {count} rows with the most high {column}, in {path}
        please show {count} biggest of {path} after {column}
        ORDER BY {column} DESC LIMIT {count}, {path}
        Not the whole of {path}, only the {count} where {column} is greatest.
        There's a prize for the first {count} in {column}. Who gets it, going by {path}?
        We want to focus on the big fish: {count} of them, by {column}, from {path}.
        my money is on the same old names, but show me the {count} strongest in {path} by {column}
        I've to present {count} highlights from {path}. Go by {column}.
        Who's at the top? {path}, {column}, {count} of them please.
        which {count} cost us the most in terms of {column}, the list is {path}
        if only {count} of {path} fit on the slide, those with the most {column}, which ones
        Which patients need looking after first? Those {count} with the highest {column} in {path}.
        For the honours board: {count} names from {path}, best {column} on top.
        rank the data in {path} using {column}, then stop after {count}
        the {count} worst offenders, i.e. most {column}, {path}
        """,
        path=DATA_FILE, column=v.column, count=v.integer(2, 50),
    ),
    TOP.by_hand(
        """
        I can't tell who's ahead in {path}. Rank them by {column}.
        The shop wants to restock what sells, so which rows in {path} have the highest {column}?
        {path} rank {column}
        strongest in {column}, {path}
        Someone is hogging {column}. Find out from {path} who has the most.
        who has the most of {column}? it should stand in {path}
        I'd love to see {path} sorted according to {column}, the first few rows will do.
        Which experiments gave us the largest {column}? They're logged in {path}.
        sort on {column}, source {path}, just a handful
        My coach wants a ranking based on {column}, and {path} has all the results.
        Let's see our top performers in {column}, from {path}.
        the heads of the table when {path} is ordered by {column}
        """,
        path=DATA_FILE, column=v.column,
    ),
    TOP.by_hand(
        """
        Who needs extra lessons? The {count} with the lowest {column} in {path}.
        The budget is tight, so show me the {count} smallest by {column} from {path}.
        {path} bottom {count} sorted on {column}
        {column}, lowest {count}, {path}
        ORDER BY {column} ASC LIMIT {count}, {path}
        I have to let {count} suppliers go. Which in {path} bring the least {column}?
        can you get for me {count} rows with the most low {column}, in {path}
        Start from the bottom of {path}: {count} rows, by {column}.
        we'll look at the weakest first, {count} from {path}, ordered by {column}
        which {count} are nearly out, I mean have the smallest {column} in {path}
        Show the {count} poorest results in {path}. {column} decides, the smaller the worse.
        {count} rows of {path} please, with {column} rising from the least
        On the other side of {path}, who are the {count} with least {column}?
        Give me {count} from {path}, counting up from the minimum of {column}.
        Any candidates for the bin? {count} rows in {path} where {column} is lowest.
        The doctor is worried about low readings. List the {count} lowest by {column} in {path}.
        """,
        {"order": "ascending"}, path=DATA_FILE, column=v.column, count=v.integer(2, 50),
    ),
    TOP.by_hand(
        """
        I'm looking for the cheapest ones in {path}, so order it by {column}, low to high.
        Which machines are hardly used? Those with the smallest {column} in {path}.
        sort {path}, {column}, asc please
        who has the fewest {column} in {path}
        Nobody likes to be last, but who is it in {path}, going by {column}?
        smallest {column} on top, file {path}
        The lowest rows of {path} by {column}, I need them for the discount shelf.
        {column} from little to much, rows of {path}
        rows in {path} that score lowest on {column}
        Which fields need fertiliser? Show where {column} was least in {path}.
        """,
        {"order": "ascending"}, path=DATA_FILE, column=v.column,
    ),
    TOP.by_hand(
        """
        Sort {path} on {column}, from most to least, and cut it off at {count}.
        {count} of {path}, {column} high to low
        I want {path} in descending order of {column}, {count} rows are plenty
        begin with the largest {column} and work down, {count} rows, {path}
        {path} by {column}, biggest at the top, {count} lines please
        Could you list {count} from {path}? Greatest {column} first.
        the order should be descending, the column {column}, the file {path}, the number {count}
        """,
        {"order": "descending"}, path=DATA_FILE, column=v.column, count=v.integer(2, 50),
    ),
    TOP.by_hand(
        """
        My manager reads from the top, so {path} by {column} with the big values first.
        {path} sorted, {column}, desc please
        I'd like {column} from much to little, rows of {path}
        Put the largest {column} of {path} at the head of the list and go down from there.
        The export has no order at all. Sort {path} by {column}, highest to lowest.
        """,
        {"order": "descending"}, path=DATA_FILE, column=v.column,
    ),
    TOP.by_hand(
        """
        How would {path} look ranked on {column}? {count} rows, please.
        I need a ranking for the newsletter, {column} from {path}, {count} places.
        {count} records, ordered by {column}, from {path}, and nothing else
        Arrange what's in {path} by {column}. Only {count}, I'm on my phone.
        first {count} of {path} when sorted by {column}
        {path} has too many rows, so order by {column} and give me {count}
        Our trainer would like {count} runners listed by {column}, see {path}.
        sort by {column}, limit {count}, {path}
        Could the rows in {path} be put in order of {column}? {count} of them will do.
        Let me scroll through {count} of them, ranked by {column}: {path}
        The students asked for a scoreboard of {path} by {column}, with {count} entries.
        I don't remember who was where. {path}, by {column}, {count} rows.
        {column} ladder, {count} rungs, {path}
        with {column} as the yardstick, list {count} from {path}
        my thesis has a table of {count} cases ordered by {column}, they're from {path}
        {count} rows, key {column}, file {path}, sorted
        For the pharmacy order, list {count} items from {path} by {column}.
        Ranking, please! {path}, by {column}, {count} rows, in full.
        is it possible to order {path} for {column} and see {count}
        """,
        path=DATA_FILE, column=v.column, count=v.integer(2, 50),
    ),
    TOP.by_hand(
        """
        The mayor opens the ceremony with a ranking. Take {path} and go by {column}.
        ranking wanted, by {column}, out of {path}
        Could you put {path} in order? The {column} should decide.
        {path}, ordered by {column}, thanks
        Everyone asks where they stand in {column}. Sort {path} accordingly.
        I want a leader board. It's {column} that counts, and the file is {path}.
        order by {column} please, I mean {path}
        make me a ranking list for {column} from the file {path}
        how does the table {path} look when {column} sets the order
        line them up by {column}, I've got them in {path}
        My students compete in {column}. Rank {path} for me.
        """,
        path=DATA_FILE, column=v.column,
    ),
)  # fmt: skip

NOWS = (
    NOW.by_hand(
        """
        I'm signing a contract and forgot the date. What is it?
        My phone is charging in the other room. What time would it be?
        I have no idea what day it is, holidays do that to me.
        We're about to start the meeting, so for the minutes: date and time, please.
        current day
        time + date
        Could you look at the clock for me? My hands are full.
        Excuse me, have you got the time?
        please to say me the actual hour
        which date is today, i not know
        what is the time now please sir
        I'm handing over the shift and must note the time.
        The chart needs today's date at the top. What's today's date?
        I think it's Thursday, or is it? Check.
        What's the date? I need it for a cheque.
        It gets dark so soon. How late is it really?
        The kids ask whether it's bedtime. What does the clock say?
        today = ?
        ISO date of today, please
        the time, and nothing else
        I've been coding all night and lost all sense of time. Is it morning?
        What do I put under "date"?
        I started the experiment and forgot to look at the clock. What time is it at present?
        Is it month-end yet? Tell me the date.
        Quick, the time! The train won't wait.
        give date
        date & weekday pls
        As of when can I say this is valid? I mean, what's today's date.
        the clock on the wall stopped at noon, so what's the actual time
        I wanted to ask what day of the week it is, since the market is only open on some.
        sorry to bother you, but what's the time
        Invoice date should be today, and I don't know which date that is.
        Which year do I write? And which month and day, while we're at it?
        got a minute? what time is it anyway
        Timestamp for the logbook, now.
        """
    ),
    NOW.by_hand(
        """
        My manager flew to {timezone}. I don't want to wake her, so what time do they have?
        The webinar is hosted from {timezone}, what's the time at their place?
        I can never remember how far ahead {timezone} is. What's their time now?
        {timezone} - current time - thanks
        {timezone} date today
        time {timezone} now please
        Would it be rude to phone {timezone} at this hour? Tell me the time there.
        how many o'clock is it in {timezone}
        in {timezone} which hour is it at the moment, please?
        The ticket was opened from {timezone}. What's the clock showing there?
        Our nurse hotline covers {timezone}, so I have to know the time over there.
        What does today's date read in {timezone}? It may be a day further.
        If you were standing in {timezone}, what would the time be?
        I'm scheduling a job on a server set to {timezone}. What time does it think it is?
        Has the working day begun in {timezone}? The local time, please.
        Give me the hour for {timezone}, I'm planning a call.
        now @ {timezone}
        We've a supplier over in {timezone} who closes at five. How late is it with them?
        I've landed and should reset my watch to {timezone} time, which is what?
        are folks in {timezone} still up? what time have they got
        Tell me, what's the day of the week in {timezone} just now?
        my sister moved to {timezone} and I always ring at the wrong hour. What's the time for her?
        clock reading, zone {timezone}
        For the timestamp use {timezone}. What would it be at this moment?
        the exchange in {timezone}, what's their local time
        set to {timezone}: date and time
        I need both, date and time, for {timezone}.
        A student in {timezone} says it's past the deadline. What time is it where he is?
        let me know {timezone}'s time
        Before I book the room: time in {timezone} right now?
        looking at a clock in {timezone}, what would I see
        The press release goes out on {timezone} time. And what is that now?
        could I have the date and the hour for {timezone}, please
        I'm curious what time it is on the streets of {timezone}.
        {timezone}, how late
        """,
        timezone=v.zone,
    ),
)  # fmt: skip

DIFFERENCES = (
    DIFFERENCE.by_hand(
        """
        How long was that in days? It began {start} and stopped {end}. I need it for the form.
        The auditor wants the storage time: in on {start}, out on {end}.
        I can't work out how many days lie between {start} and {end}.
        from {start} until {end}, it's for my parental leave application, how many days
        {start} {end} days between
        days({start}, {end})
        {end} - {start} = ? days
        start: {start}, end: {end}, duration in days please
        The claim runs from {start} up to {end}. The insurer pays by the day, so how many?
        how much days are there from {start} to {end}
        between {start} and {end} how many days passes, please?
        We signed on {start} and only moved in on {end}. For how many days did we pay two rents?
        My visa officer asks for the exact stay: entry {start}, exit {end}.
        Loan date {start}, repayment date {end}. Interest days?
        Patient admitted {start}, discharged {end}. Bed days, please.
        Taking {start} as the first date and {end} as the second, how far apart?
        I wonder how long the strike lasted. It went from {start} to {end}.
        I was off sick, {start} until {end}, and HR wants the number of days.
        There's a gap in the data from {start} to {end}, how big is it in days?
        The bug was introduced on {start} and fixed on {end}. How many days did users live with it?
        {end} is when we finished and {start} is when we started, so how many days did it take?
        It arrived on {end}, although I'd ordered it on {start}. How many days did I wait?
        Due {end}, submitted {start}, the difference in days please
        We harvested on {end}. Sowing was on {start}. Length of the season in days?
        Ending on {end} and beginning on {start}, how many days does the course have?
        The fixture list has a match on {start} and the next on {end}, how many days' rest is that?
        my pen pal wrote on {start}, i replied on {end}, how many days did i let pass
        Could you count the days for me? {start}, {end}.
        project runtime {start} → {end}
        Please give the span from {start} to {end}, in days, nothing else.
        As for the lease, {start} through {end} makes how many days?
        Tell me how many nights I should book. I come on {start} and leave on {end}.
        For my dissertation: first interview {start}, last interview {end}, fieldwork lasted how long?
        I'd say it's about a year from {start} to {end}, but how many days exactly?
        number of days elapsed, first {start}, then {end}
        The battery was installed on {start} and died on {end}. What lifetime is that in days?
        subscription {start} to {end}, charged daily, for how many days
        Both exams are fixed, {start} and {end}. How much time is there in between?
        would you tell me the days separating {start} and {end}?
        how long, {start} through to {end}, roughly doesn't help, I need it to the day
        If the warranty started on {start}, how many days in did it break? That was {end}.
        the hire car, {start} till {end}, billed per day, so count them
        Milk powder opened {start}, thrown away {end}, how many days was it open
        The tide gauge was offline. Down {start}, up {end}. Downtime in days?
        by my count it's ages from {start} to {end}, but what's yours in days
        Is {start} to {end} within the notice period? I need the number of days.
        """,
        start=v.date, end=v.date,
    ),
    DIFFERENCE.by_hand(
        """
        My manager keeps asking how long we have. It's {start}, and the launch is {end}.
        {end} is the big day and it's {start} that I start counting from, how many days?
        I can't wait for {end}! How many sleeps, counted from {start}?
        countdown {start} to {end}
        The grant closes on {end}. From {start}, how many days does that leave me to write?
        days remaining to {end}, counted from {start}
        Starting {start} I'm saving up for {end}. For how many days?
        the kids break up on {end}, how many days is that if you begin {start}
        The lease ends {end}, so from {start} how many days are left on it?
        We launch {end}. How much time does the team have as from {start}?
        how far is it yet from {start} until {end}, in days
        between {start} and the conference on {end} lie how many days
        """,
        start=v.near_date, end=v.date,
    ),
    DIFFERENCE.by_hand(
        """
        The invoice from {start} still isn't paid. How many days overdue is that, as of {end}?
        We've had no accident since {start}. What number goes on the board, counting to {end}?
        My cast has been on since {start}, how many days will that be {end}?
        days passed since {start}, up to {end}
        I quit sugar on {start}. If you count up to {end}, how many days have I managed?
        The last backup is from {start}, how old is it {end}?
        the hens were hatched on {start}, so what's their age in days {end}
        Support has not answered since {start}. How long is that, till {end}?
        {end} I hand in my notice, having begun on {start}. How many days was I there?
        open since {start}, days until {end}, for the ticket report
        how many days is it now, from {start} to {end}, that we have this dog
        the yoghurt went into the fridge on {start}, how many days has it stood there {end}
        """,
        start=v.date, end=v.near_date,
    ),
)  # fmt: skip

FORWARD = """
    The auditor granted us {amount} {unit} from {date}, so when must it be handed in?
    I can't figure out what date it'll be {amount} {unit} after {date}.
    {date}; +{amount} {unit}
    due date: {date} and {amount} {unit} on top
    My probation began on {date} and takes {amount} {unit}. On which day am I through?
    We reckon on {amount} {unit} for the repairs, which start on {date}. When do we reopen?
    which date is it after {amount} {unit}, if I start at {date}, please?
    please to add at {date} {amount} {unit}
    Stitches were put in on {date}. They come out {amount} {unit} later, what do I write on the card?
    The bond was issued {date} with a term of {amount} {unit}. Maturity date?
    Cheese went into the cellar on {date}. It should ripen for {amount} {unit}, so until when?
    Your reply is expected within {amount} {unit} of {date}. By what date is that?
    the new deadline is {amount} {unit} after the old one, {date}, and I need it as a date
    For the reminder letter: {date} plus a grace period of {amount} {unit}.
    If she's {amount} {unit} behind schedule and the plan said {date}, when will she be done?
    Take {date} as day zero and go forward {amount} {unit}.
    {amount} {unit} should pass from {date} on. Where are we then?
    The seminar paper may be extended by {amount} {unit}. It was due on {date}.
    when's {date} plus {amount} {unit}? it's for the rota
    Concrete poured {date}, curing time {amount} {unit}. Earliest load date, please.
    We'd like to postpone {date}, by {amount} {unit}, so what's the new day
    for my visa: arrival {date}, allowed {amount} {unit}, so the last day is
    The puppy may be collected {amount} {unit} after birth, and it was born on {date}. Which day?
    suppose I sign on {date} and it binds me for {amount} {unit}, until what date
    Calibrated on {date}, next one in {amount} {unit}. Put that in as a date.
    {amount} {unit} is the delivery time. Ordered on {date}, so when can I expect it?
    it was {date}, add another {amount} {unit} to it, that's all
"""
BACK = """
    The auditor arrives on {date} and wants everything {amount} {unit} before that. What's our date?
    I have to be at {date} minus {amount} {unit}, which is when?
    {date}; -{amount} {unit}, so going back
    We look at the period starting {amount} {unit} before {date}. On what date does it begin?
    which date was it {amount} {unit} before, if it's {date} now, please?
    please to take back {date} for {amount} {unit}
    The concert is on {date}. Rehearsals should start {amount} {unit} earlier, from when?
    The vet says to fast the animal {amount} {unit} before surgery on {date}. From which day?
    Retention rule: delete what's older than {amount} {unit} before {date}. What's the cut-off?
    To hit {date} we need {amount} {unit} of lead time, so count back and tell me the date.
    She had been ill for {amount} {unit} before she came to us on {date}. When did it begin?
    On {date} he told me it happened {amount} {unit} earlier. Which date is that?
    how far back do I get with {amount} {unit} from {date}, give me the day
    The tenancy ends {date}, and notice is {amount} {unit} prior. Latest day to write?
    if the bread should be eaten on {date} and the starter needs {amount} {unit}, when do I begin, going backwards
    subtract from {date} {amount} {unit}, and nothing else
    Order the seedlings {amount} {unit} before planting. Planting is on {date}.
    We went live on {date}. The code freeze was {amount} {unit} before, what day was that?
    the previous inspection was {amount} {unit} before the one on {date}, when exactly
    Somebody born {amount} {unit} before {date} has which birthday?
"""
NEAR = """
    I promised the client an answer in {amount} {unit}, counted from {date}. Which date should I put in the diary?
    If we give them {amount} {unit} as of {date}, when's the time up?
    {date} and {amount} {unit}, as a date please
    The course lasts {amount} {unit} and I begin {date}. What's the final day?
    in {amount} {unit}, starting {date}, I'll be on holiday, so from what date
    what's the calendar date {amount} {unit} from {date}? The nurse wants to book my next jab.
    Payment term is {amount} {unit}, invoice goes out {date}. Due when?
    i'm counting {amount} {unit} from {date}, where will that get me
"""
ONE = """
    The trial is free for {amount} {unit}, I signed up on {date}. When do they charge me?
    If it's put off by {amount} {unit} from {date}, what's the new date?
    {date} plus {amount} {unit}, for the reminder
    and {amount} {unit} after {date}, that would be?
"""
ONE_BACK = """
    The exam is on {date}. I'd like to be ready {amount} {unit} before it, so by when?
    {amount} {unit} earlier than {date}, as a date please
    we moved the party from {date} to {amount} {unit} earlier, what day is it now
    just {amount} {unit} before {date}, which date
"""
SHORT: dict[str, str] = {
    "days": """
        {date} + {amount}d
        The fine has to be paid {amount} calendar days after {date}, i.e. on
        Checked in on {date} for {amount} nights, so when do I check out?
    """,
    "weeks": """
        {date} + {amount} wks
        {amount} wk from {date}, please
        Sprint starts {date} and runs {amount} full weeks. Last day?
    """,
    "months": """
        {date} + {amount} mths
        {amount} mo. after {date}, when is it
        Hired {date}, with {amount} calendar months of probation. Until?
    """,
    "years": """
        {date} + {amount} yrs
        The roof was done on {date} and is guaranteed for {amount} full years. Guaranteed till when?
        {amount} yr after {date}, what date's that
    """,
}
"""Ways to say a unit in other words than its own."""

LARGEST = {"days": 400, "weeks": 60, "months": 48, "years": 40}


def _shifts(unit: str, turn: int) -> tuple[Family, ...]:
    """Return the families of one unit, which says one half of the phrasings; the next unit says the other."""
    amount: Maker = v.integer(2, LARGEST[unit])
    units, single = v.one((unit, unit)), v.one((unit[:-1], unit))
    said = (("on", FORWARD), ("back", BACK), ("near", NEAR))
    half = {name: "\n".join(text.splitlines()[1:][turn % 2 :: 2]) for name, text in said}
    return (
        SHIFT.by_hand(half["on"], date=v.date, amount=amount, unit=units),
        SHIFT.by_hand(half["back"], date=v.date, amount=v.negative(amount), unit=units),
        SHIFT.by_hand(half["near"], date=v.near_date, amount=amount, unit=units),
        SHIFT.by_hand(ONE, date=v.date, amount=v.one(("one", 1), ("1", 1)), unit=single),
        SHIFT.by_hand(ONE_BACK, date=v.date, amount=v.one(("one", -1), ("1", -1)), unit=single),
        SHIFT.by_hand(SHORT[unit], {"unit": unit}, date=v.date, amount=v.digits(2, LARGEST[unit])),
    )


SHIFTS = tuple(family for turn, unit in enumerate(UNITS) for family in _shifts(unit, turn))

MEASURES = """
    The auditor only accepts {to_unit}, and our sheet has {value} {from_unit}.
    I can't picture {value} {from_unit}. How much would that be in {to_unit}?
    {value} {from_unit} {to_unit} conversion
    {from_unit} → {to_unit}, {value}
    {to_unit} wanted, {value} {from_unit} given
    The customer ordered in {from_unit}, {value} of them, but we stock {to_unit}.
    please to change me {value} {from_unit} in {to_unit}
    how many is {value} {from_unit} if we count in {to_unit}
    how much {to_unit} gives {value} {from_unit}?
    My textbook is American and says {value} {from_unit}. I need it in {to_unit}.
    What's that in {to_unit}? The label reads {value} {from_unit}.
    Sorry, I only understand {to_unit}. What does {value} {from_unit} mean?
    {value} {from_unit} on the datasheet, {to_unit} on the drawing: convert, please
    I wrote {value} {from_unit} and the reviewer wants {to_unit} instead.
    Could you let me have that in {to_unit}? It's {value} {from_unit}.
    my gauge shows {from_unit} and stands at {value}, the log is in {to_unit}
    {value} {from_unit} would be how many {to_unit}, exactly
    Somebody mixed up the units. It's {value} {from_unit}, so what should it say in {to_unit}?
    The {to_unit} figure, please, for {value} {from_unit}. And nothing else.
    For the customs form I have to state {to_unit}. I've got {value} {from_unit}.
    we're European here, {to_unit} or nothing: {value} {from_unit}
    Our imperial colleagues sent {value} {from_unit}; make it {to_unit}
    conv {value} {from_unit} {to_unit}
    if you had {value} {from_unit}, how many {to_unit} would you have
    Pupils, how many {to_unit} are {value} {from_unit}? I need the solution for the board.
    value {value}, unit {from_unit}, target unit {to_unit}
    On paper it's {value} {from_unit}. What will my device show, it's set to {to_unit}?
    {value} {from_unit}? No clue. {to_unit}, please!
    The spec was written in {from_unit} ({value}), but the supplier answers in {to_unit}.
    state {value} {from_unit} in the unit {to_unit}
    I was taught {to_unit}, and they keep telling me {value} {from_unit}, so how much is it?
    reading: {value} {from_unit}, required: {to_unit}
    does anybody know what {value} {from_unit} makes in {to_unit}
    in {from_unit} it's {value}. and in {to_unit}?
    as {to_unit}, how would one write {value} {from_unit}
    I'd rather have {to_unit}. Right now it's {value} {from_unit}.
    My old notes give {value} {from_unit}, the new template asks for {to_unit}.
    swap the unit, please: {value} {from_unit}, {to_unit}
"""
KINDS: dict[str, str] = {
    "length": """
        The curtain should hang {value} {from_unit} down. The shop cuts by {to_unit}, so what do I tell them?
        Our hiking guide says {value} {from_unit} to the hut and I only know {to_unit}.
        the plank is {value} {from_unit} long and my saw table is marked in {to_unit}
        How tall would someone of {value} {from_unit} be in {to_unit}? It's for a passport.
        cable run: {value} {from_unit}, reel sold in {to_unit}
    """,
    "mass": """
        The parcel weighs {value} {from_unit}, and the post office wants {to_unit}.
        I lost {value} {from_unit} on my diet! What's that in {to_unit}?
        Grandma's cake needs {value} {from_unit} of butter, my scales only do {to_unit}
        the drug is dosed per {to_unit}, the patient is {value} {from_unit}
        lift limit {value} {from_unit}, how many {to_unit} may go on
    """,
    "heat": """
        Nurse here: the thermometer reads {value} {from_unit}, the chart takes {to_unit}.
        The kiln has to reach {value} {from_unit}. Its dial says {to_unit}, so where do I set it?
        Will the pipes freeze at {value} {from_unit}? I'm used to {to_unit}.
        storage at {value} {from_unit} max, give the limit in {to_unit}
    """,
    "volume": """
        The recipe wants {value} {from_unit} of stock and all I have is a jug in {to_unit}.
        our barrel holds {value} {from_unit}, how many {to_unit} can we sell
        The fuel bill says {value} {from_unit}. My log book is in {to_unit}.
    """,
    "time": """
        The bake takes {value} {from_unit}, what should I set if the timer counts {to_unit}?
        I logged {value} {from_unit} on this ticket, but billing goes by {to_unit}.
        how long is a recording of {value} {from_unit}, said in {to_unit}
    """,
    "speed": """
        The storm warning gives gusts of {value} {from_unit}. I'd understand {to_unit} better.
        the treadmill is set to {value} {from_unit}, so that's what in {to_unit}
    """,
    "data": """
        The mail server rejects anything over {value} {from_unit}. What's the limit in {to_unit}?
        my phone plan has {value} {from_unit}, how many {to_unit} is that
    """,
    "area": """
        The estate agent says {value} {from_unit}, and I can't compare it unless it's {to_unit}.
        grass seed for {value} {from_unit}, the bag counts in {to_unit}
    """,
    "energy": """
        The food label gives {value} {from_unit} per serving, my diary takes {to_unit}.
        the meter moved by {value} {from_unit}, say that in {to_unit}
    """,
    "power": """
        The pump is rated {value} {from_unit}. The electrician asks for {to_unit}.
    """,
    "pressure": """
        My bike manual asks for {value} {from_unit} in the tyres, the pump is in {to_unit}.
    """,
    "angle": """
        The program wants {to_unit}, I've measured an angle of {value} {from_unit}.
    """,
    "frequency": """
        The motor is driven at {value} {from_unit}, what is it in {to_unit}?
    """,
}
"""Ways to ask that fit one kind of quantity."""


def conversions(measures: str, kind: str, own: str, turn: int) -> tuple[Family, ...]:
    """Return the families of one kind of quantity, from the one hand of its units to the other.

    measures: phrasings for any kind, of which each turn says one half; own: those of this kind.
    """
    value: Maker = v.degrees if kind == "heat" else v.quantity
    one, other = (v.pick(hand) for hand in (WRITTEN[kind] if turn else WRITTEN[kind][::-1]))
    share = "\n".join(measures.splitlines()[turn + 1 :: 2])
    return (
        CONVERT.by_hand(share, value=value, from_unit=one, to_unit=other),
        CONVERT.by_hand(own, value=value, from_unit=one, to_unit=other),
    )


CONVERTS = tuple(
    family for kind in WRITTEN for turn in (0, 1) for family in conversions(MEASURES, kind, KINDS[kind], turn)
)

VOICES_DATA = (
    *CALCULATES,
    *DESCRIBES,
    *QUERIES,
    *SUMS,
    *MEANS,
    *MEDIANS,
    *MINS,
    *MAXES,
    *COUNTS,
    *TOPS,
    *NOWS,
    *DIFFERENCES,
    *SHIFTS,
    *CONVERTS,
)
