"""Hurried, very polite and old-fashioned people asking for figures, data files and dates, mostly without quotes."""

from __future__ import annotations

from dataclasses import replace

from agentkit_training import values as v
from agentkit_training.bundled.by_hand.aggregate_data import DATA_FILE, figure
from agentkit_training.bundled.by_hand.convert_units import WRITTEN
from agentkit_training.bundled.by_hand.voices_data import conversions
from agentkit_training.bundled.data import AGGREGATE, DESCRIBE, QUERY, TOP
from agentkit_training.bundled.dates import DIFFERENCE, NOW, SHIFT, UNITS
from agentkit_training.bundled.figures import CALCULATE
from agentkit_training.family import Family, Maker

ANY = v.mix((2, v.expression), (1, v.percent), (1, v.product), (1, v.quotient), (1, v.amounts), (1, v.formula))

CALCULATES = (
    CALCULATE.by_hand(
        """
        no time, {expression}, go
        Pray tell me the result of {expression}, for my old ledger disagrees with me.
        If it isn't too much of an imposition, might I ask you to reckon {expression}? I should be most obliged.
        {expression} asap thx
        Kindly favour me with the answer to {expression}.
        running late!! {expression} ??
        I have been at this since breakfast. It's only {expression}, and yet it won't come out.
        With your kind permission I would put to you this sum: {expression}
        Two people, two answers. Which is right for {expression}?
        My grandfather did it on a slide rule: {expression}. What did he get?
        {expression} -- the number, nothing around it
        be a dear and do {expression}
        I need a second pair of eyes. What do you make of {expression}?
        The exercise reads as follows: {expression}. The answer page is missing.
        I would be ever so grateful if you could see to {expression} for me.
        hand me {expression} as a single figure
        quick q, {expression}
        The formula bar says {expression}. I can't see what it comes out as.
        on the phone with a client, need {expression} right now
        it's an old-fashioned sum, namely {expression}
        Be so good as to determine {expression} to the full precision.
        {expression}; result only
        They want {expression} in the box at the bottom of the page. What goes in?
        I wrote {expression} on my hand so as not to forget. Now solve it for me.
        gimme {expression}
        May I trouble you a moment? It concerns {expression}, which I cannot do unaided.
        The number that belongs to {expression}, if you please.
        A child asked me for {expression}, and I was stumped.
        let's settle this: {expression}
        Would you do me the kindness of computing {expression}?
        what's the damage, {expression}
        forgot my glasses. Read me the outcome of {expression}.
        type: sum. input: {expression}
        I dare say you will have {expression} done in no time.
        cant think straight, {expression} = what
        {expression}. I'd do it on paper but there's no paper on this boat.
        """,
        expression=ANY,
    ),
    CALCULATE.by_hand(
        """
        Sir, I am charged {expression} by my solicitor. Pray, what sum is that?
        boss on the other line, what's {expression} in money
        The gentleman at the bank speaks of {expression}. I should like to know it in plain money.
        If I might ask: the charity receives {expression}. How much will reach them?
        dealer says {expression}, is that a bargain? the figure pls
        the seat fee is now {expression}, so what do parents pay
        our yield would be {expression} in a dry year, how much grain is that
        they knocked it down, {expression}, so i owe?
        The collection plate holds {expression}. The vicar asks for the exact sum.
        hurry, the till is waiting: {expression}
        """,
        expression=v.percent,
    ),
    CALCULATE.by_hand(
        """
        We seat the guests in rows, {expression}. The hotel would like to know how many may come.
        bricks for the wall, {expression}, total asap
        My late aunt left a cellar full of jars. {expression}, and I'm to write down how many.
        wages: {expression}, payroll closes in a minute
        If you'd be so kind, the printer needs the number of pages, {expression}.
        tickets sold {expression}, takings?
        rope needed is {expression} metres, how much do i cut
        """,
        expression=v.product,
    ),
    CALCULATE.by_hand(
        """
        The inheritance is to be parted fairly, {expression}. What falls to each?
        speed = {expression}, fast please
        Might you tell me what each guest is to contribute? It is {expression}.
        sweets for the class, {expression}, how many each
        rent split, {expression}, everyone's share pls
        The dose per kilo is {expression}. The doctor is in the corridor, so be quick.
        """,
        expression=v.quotient,
    ),
    CALCULATE.by_hand(
        """
        Herewith my outlays of the week: {expression}. Kindly cast them up.
        luggage {expression} kg, what's the lot
        Pocket money is {expression}. What have I got?
        The ladies' tea brought in {expression}. What shall I enter in the book?
        score so far {expression}, total quick
        """,
        expression=v.amounts,
    ),
    CALCULATE.by_hand(
        """
        A problem from an old textbook: {expression}. I beg you for the numerical answer.
        exam about to start, what's {expression} as a number
        The bridge load works out as {expression}, says the sheet. Please give it in figures.
        tank volume, {expression}, decimal pls
        """,
        expression=v.formula,
    ),
    CALCULATE.by_hand(
        """
        would it be asking too much to {expression}
        no chat, {expression}
        Pray {expression}, and set down the result.
        I am to {expression} before supper. Kindly do so in my stead.
        """,
        expression=v.order,
    ),
)  # fmt: skip

DESCRIBES = (
    DESCRIBE.by_hand(
        """
        {path} cols quick
        Pray, of what columns is the table {path} composed?
        I should be much obliged for an account of how {path} is arranged, heading by heading.
        no time to open {path}, what fields
        Would you be good enough to tell me what the several columns of {path} are?
        meeting's starting, what's in {path}, structure only
        I was bequeathed a file called {path}. Be so kind as to tell me what is entered in it, under which headings.
        Kindly acquaint me with the composition of {path}.
        My predecessor swore by {path}. I don't even know what its columns hold.
        {path}?? what columns
        May I ask you to look over {path} and name its fields? I would not ask if I could do it myself.
        two-word column names drive me mad, so how exactly are they written in {path}
        Please, before we go any further, how is {path} built up?
        {path}, anatomy, brief
        A column there must be called something like closing balance. Tell me which columns {path} has.
        I'm afraid I haven't the faintest notion what {path} records. Would you enlighten me?
        The parish register was typed up as {path}. Which particulars does it give of each person?
        sry in a rush: fields + types of {path}
        Did they keep the meter readings apart from the tariff? See how {path} is divided into columns.
        Do tell me what sort of entries {path} is made up of.
        i'm about to pivot {path} & need to know what's available
        For the minutes: what does the register {path} comprise?
        It would oblige me greatly to learn the headings of {path}.
        the scale writes a line into {path} every morning, what's in such a line
        I want to tell my colleague which columns she may use. What does {path} offer?
        {path} = ? (columns, types)
        With apologies for the bother, could I be told the layout of {path}?
        check {path}'s schema real quick
        who knows what {path} looks like inside, tell me
        My eyes are poor and the screen is small. Read me the headings in {path}.
        An inventory of the columns of {path}, if you please.
        We were promised a birth date for everybody. Does {path} have such a column?
        I must fill in a data request by tonight and it asks for all variables of {path}.
        gimme {path} columns
        Let me have a description of {path} at your earliest convenience.
        ok new file, {path}. fields?
        in what manner is the information in {path} set out
        Which particulars are noted down for each guest in {path}? The innkeeper would like to know.
        {path} - how's it built - tx
        I don't trust the label. Take {path} and tell me what kinds of columns it truly has.
        The council publishes {path}, without a word about what each column is. Help me out.
        Are the weights in {path} stored as whole numbers or as decimals? The column types, please.
        Should you find a moment, describe {path} for the committee.
        first things first: {path}, how's the table laid out
        spare me the rows, name me the columns, {path}
        A word on {path} would be welcome: what it is made of, and of which types.
        my query against {path} says no such column. So which ones are there?
        boarding now, send me the column list of {path}
        I have no wish to see every figure in {path}, only to know under what titles they stand.
        Somewhere in {path} there's a column with a blank in its name. List them all.
        what is it that {path} keeps about the bees, I mean which fields
        Be a good fellow and tell me how the table {path} is made.
        {path}, please. The schema. Thank you.
        Is it monthly or daily data? Look what columns {path} comes with.
        whats the makeup of {path} real fast
        The choir's membership list is {path}. What do we know of every singer, going by its columns?
        I'd be delighted if you could outline the structure of {path}.
        My apprentice made {path} and forgot what he put where. Name the columns for us.
        just a glance at {path}: which variables?
        describe {path} thx bye
        So as not to ask for a column that isn't there, I'd like to see what {path} has.
        Under what names does {path} carry its quantities, and what type is each?
        Excuse my asking, but what exactly does each field of {path} stand for?
        please give particulars of {path}: columns and the nature of their contents
        need dtypes of {path} now
        The observatory's old records are now in {path}. What was noted each night?
        is there something like a tariff or a rate in {path}? just list the columns
        tell me, if you would, by which columns one could look things up in {path}
        deadline!!! columns in {path}
        How many fields has {path}, and how are they named? I'm drawing up a form.
        """,
        path=DATA_FILE,
    ),
)  # fmt: skip

QUERIES = (
    QUERY.by_hand(
        """
        in a rush: `{sql}` {path}
        Pray put the question `{sql}` to {path}.
        I should be grateful if `{sql}` could be carried out upon {path}.
        kindly apply the statement `{sql}` to the table kept in {path}
        `{sql}` / {path} / rows / now
        My successor will need what `{sql}` yields. Get it from {path}.
        Would you be so very kind as to try `{sql}` upon {path}, whenever it suits you?
        it's the last one for today, `{sql}`, file is {path}
        {path} is where the register lives. `{sql}` is what I'd ask it.
        gotta go in a sec, just do `{sql}` on {path}
        I've a trembling hand and mistype everything, so please run `{sql}` yourself. The file: {path}.
        the clerk noted down `{sql}`, to be used with {path}
        We have always used `{sql}` for the stock ledger. This year's ledger is {path}.
        See that `{sql}` is put before {path}, and bring me the answer.
        select stmt `{sql}` target {path}
        If {path} is at hand, be so good as to execute `{sql}`.
        grab `{sql}` outta {path}
        I'd like to see with my own eyes what `{sql}` turns up. {path} is the file.
        the intern's query, `{sql}`, needs a dry run on {path}
        {path} + `{sql}` = which rows?
        With {path} as your source, satisfy `{sql}` for me.
        Nobody believes me. Run `{sql}` over our {path} and let's see.
        Run it once more, I closed the window. `{sql}`, {path}.
        `{sql}`, that's for the file {path}, and hurry please
        """,
        path=DATA_FILE, sql=v.sql,
    ),
    QUERY.by_hand(
        """
        My correspondent advises "{sql}". Might it be tried on {path}?
        fast: "{sql}" / {path}
        If I may, here is my query, "{sql}", and it concerns {path}.
        the sticky note says "{sql}" for {path}. Do that.
        I should like "{sql}" answered out of {path}.
        "{sql}" and then show me all of it, {path}
        Our late bookkeeper always entered "{sql}". The books are in {path} now.
        {path} wants the query "{sql}", please oblige
        """,
        path=DATA_FILE, sql=v.double_quotable(v.sql),
    ),
    QUERY.by_hand(
        """
        Be so good as to lay this before {path}: {sql}
        {path} now pls: {sql}
        I am no hand at this, but I was given a statement for {path}: {sql}
        last request before lunch, {path}: {sql}
        May I ask you to consult {path} in the following terms: {sql}
        need rows asap from {path}: {sql}
        Esteemed helper, pray execute upon {path}: {sql}
        The table you need is {path}. The statement you need is this: {sql}
        copied from an email, for {path}: {sql}
        Thank you in advance for running this on {path}: {sql}
        in {path}, look things up as follows: {sql}
        this one kept failing on my machine, file {path}: {sql}
        I humbly request, from {path}: {sql}
        tested it on last year's file, now the same for {path}: {sql}
        the wording must not be altered, the file is {path}: {sql}
        {path}, ad hoc: {sql}
        no pivot, no chart, plain rows of {path}: {sql}
        For the members' meeting, out of {path}: {sql}
        my thesis needs one more table, and {path} has it: {sql}
        I pray you, inquire of {path}: {sql}
        Here is {path}. And here is what I would have you run: {sql}
        from the support ticket, for {path}, run this: {sql}
        Whenever convenient, and from {path}: {sql}
        cmd for {path} is: {sql}
        """,
        path=DATA_FILE, sql=v.sql,
    ),
    QUERY.by_hand(
        """
        {path} quick, {sql}
        I beg you to run {sql} upon {path}
        {sql}, please, with {path} as the source
        be so kind and do {sql} with the table {path}
        the old report was {sql}, and this year it goes over {path}
        may I have {sql} performed upon {path}
        {path}, sql, {sql}, thx
        last thing now, {sql}, it's {path}
        They asked for {sql} and gave me {path}. Do it for me.
        just fire off {sql}, file {path}
        My instructions are to perform {sql}. The file's called {path}.
        on the double, {sql}, on {path}
        the schoolmaster asks that we try {sql} on the file {path}
        in {path} pls look with {sql}
        """,
        path=DATA_FILE, sql=v.bare_sql,
    ),
)  # fmt: skip

COLUMN = v.mix(
    (2, v.column),
    (1, v.pick([name for name in v.w.NUMERIC if " " in name])),
    (2, v.pick((
        "closing balance", "meter reading", "night hours", "ticket price", "test score", "cycle time", "claim amount", "water level", "body weight", "unit cost", "room rate", "rental income",
        "travel time", "page views", "stock level", "birth weight", "daily dose", "exam grade", "floor space", "tyre pressure", "net weight", "membership fee", "waiting time", "gas used",
    ))),
)  # fmt: skip
"""Columns of figures, more than half of them named in two words."""

KEY = v.mix(
    (2, v.key),
    (1, v.pick([name for name in v.w.KEYS if " " in name])),
    (2, v.pick((
        "cost centre", "tariff zone", "member type", "ticket class", "blood group", "room type", "contract type", "year group", "account type", "sales channel", "shift leader", "fuel type",
        "time slot", "loan status", "house type", "branch office", "tariff",
    ))),
)  # fmt: skip
"""Columns that make groups, more than half of them named in two words."""

FITTING: dict[tuple[str, ...], tuple[str, ...]] = {
    ("tariff", "time slot", "rate type"): ("night", "day", "peak", "off-peak", "weekend", "morning", "evening"),
    ("fuel type", "fuel", "drive type"): ("diesel", "petrol", "electric", "hybrid", "gas"),
    ("room type", "house type"): ("single", "double", "suite", "twin", "detached", "bungalow", "terraced"),
    ("member type", "ticket class", "age group"): ("junior", "senior", "family", "adult", "economy", "student"),
    ("contract type", "job type"): ("permanent", "temporary", "part-time", "freelance", "full-time", "seasonal"),
    ("tariff zone", "blood group", "year group"): ("A", "B", "AB", "0", "2", "7", "C"),
    ("loan status", "visit type", "case status"): ("approved", "refused", "repaid", "emergency", "routine"),
    ("sales channel", "cost centre"): ("online", "shop", "market stall", "telephone", "workshop", "head office"),
}
"""More columns and the values people keep in them."""


def asked(operation: str, text: str) -> tuple[Family, ...]:
    """Return the families of `figure` with more columns of two words, and those with a filter for `FITTING` too."""
    values: dict[str, Maker] = {"path": DATA_FILE, "column": COLUMN, "group_by": KEY}
    filtered = [line for line in text.splitlines() if "{filter_value}" in line]
    fitting = [
        AGGREGATE.by_hand(
            "\n".join(filtered[i :: len(FITTING)]),
            {"operation": operation},
            **{**values, "filter_column": v.pick(columns), "filter_value": v.pick(fits)},
        )
        for i, (columns, fits) in enumerate(FITTING.items())
    ]
    families = [replace(family, values={**family.values, **values}) for family in figure(operation, text)]
    return (*families, *(family for family in fitting if family.phrasings))


SUMS = asked(
    "sum",
    """
    {path} total {column} now pls
    Pray cast up the {column} in {path} and tell me the sum.
    I should be obliged to know the whole of the {column} set down in {path}, all in one sum.
    All I need is a single figure. Sum {column} over {path}, only the rows where {filter_column} is {filter_value}.
    total {column}, just the {filter_value} ones ({filter_column}), {path}
    for {filter_value} ({filter_column}) what's the {column} sum, {path}
    {path}: {filter_column} == {filter_value}, add up {column}
    Would you be so kind as to total the {column} in {path}? Only those entries whose {filter_column} reads {filter_value}.
    quick, {column} in total, {filter_column} must be {filter_value}, {path}
    ignore anything in {path} whose {filter_column} isn't {filter_value} and sum what's left of {column}
    The late treasurer never summed {column}. Do it from {path}, please, and for every {group_by} apart.
    {filter_value} is the {filter_column} I'm after. How much {column} has it run up in {path}?
    how much {column} is there in all for the {filter_value} ones? {filter_column} is the column to look at, {path} the file
    Kindly furnish the aggregate {column} of each {group_by}, as recorded in {path}.
    {group_by} subtotals, {column}, {path}, hurry
    I'd never ask if it weren't urgent. {column}, summed per {group_by}, where {filter_column} = {filter_value}, {path}.
    In {path} you'll find a {column} column. Add it from top to bottom.
    Sum, please: {column}. Rows: {filter_column} equal to {filter_value}. File: {path}.
    what do the {filter_value} rows (see {filter_column}) of {path} bring together in {column}
    my sister keeps the books in {path}, and wonders how much {column} there has been since we opened
    """,
)
MEANS = asked(
    "mean",
    """
    avg {column} pls, {path}, in a hurry
    Pray, what {column} may one look for upon the average, to judge by {path}?
    Might I know the mean {column}? It is for those entries of {path} in which {filter_column} is {filter_value}.
    average {column}, {filter_column} = {filter_value} only, file is {path}
    just {filter_value}, as {filter_column}, when you take the mean of {column} in {path}
    for {filter_value} under {filter_column}, the usual {column}, averaged, from {path}
    I'd like them side by side. Average {column}, {group_by} by {group_by}, {path}.
    Only the rows of {path} with {filter_value} in {filter_column}, please. What is their average {column}?
    limit it to {filter_column} {filter_value}, then average {column}. {path}
    I should dearly like to know the average {column} in {path}, if it can be had.
    set {filter_column} to {filter_value} in {path} and give me the mean of {column}
    The inspector calls at noon. Let me have the {column}, averaged per {group_by}, out of {path}.
    how much {column} does one reckon with per {group_by}? the mean, from {path}
    {path} | {filter_column}: {filter_value} | avg {column}
    mean {column} by {group_by}, {filter_column} being {filter_value}, {path}, quick
    Be so good as to strike an average of {column} over all entries in {path}.
    Suppose I pick a {filter_value} one (that's by {filter_column}). What {column} should I expect on average, says {path}?
    whats the mean {column} looking like in {path}
    """,
)
MEDIANS = asked(
    "median",
    """
    median {column} {path} fast
    I pray you, which {column} stands midmost when all in {path} are ranged by size?
    Would you kindly give the median {column}? Rows of {path} with {filter_column} = {filter_value}, no others.
    median {column}, only where {filter_column} says {filter_value}, {path}
    for {filter_value} ({filter_column}) I'd like the median {column}, it's all in {path}
    The mean is no good, there's a millionaire in it. Median of {column}, {path}.
    {path}, {group_by}, median of {column} each, pls hurry
    just the {filter_value} rows of {path}, going by {filter_column}: median {column}
    Half our tenants are below what {column}? I mean the median, {path}.
    may I have the median of {column}, {group_by} by {group_by}, and only for {filter_column} {filter_value}, out of {path}
    In {path} keep {filter_column} == {filter_value}. Then the median of {column}.
    the middle {column} of every {group_by}, i.e. medians. It's in {path}.
    """,
)
MINS = asked(
    "min",
    """
    min {column} pls, {filter_column}={filter_value}, {path}, we close in a minute
    What is the lowest {column} among the {filter_value} ones? I go by {filter_column}, in {path}.
    Pray, what is the least {column} that {path} records where {filter_column} is {filter_value}?
    smallest {column}, only the rows where {filter_column} is {filter_value}, {path}
    how cheap did {column} get for {filter_value} ({filter_column})? {path}
    I don't need the row, just the number: lowest {column} with {filter_column} {filter_value} in {path}
    Kindly state the minimum of {column} in {path}, provided that {filter_column} be {filter_value}.
    just {filter_value} ones, by {filter_column}. What's their smallest {column} in {path}?
    for {filter_column} = {filter_value} tell me the bottom {column} value, {path}
    the nadir of {column} in {path}, if you'd be so kind
    How low may the {column} fall? I should like the minimum, {group_by} by {group_by}, from {path}.
    lowest {column} ever seen under {filter_column} {filter_value}? {path}. Number only.
    They claim {filter_value} never drops that far in {column}. Check the minimum in {path}, the column is {filter_column}.
    whats the least {column}, {path}, hurry pls
    {path}: where {filter_column} is {filter_value}, minimal {column}
    What was the smallest {column} that any {filter_value} entry had? {filter_column} tells which those are, {path} has them all.
    among {filter_column} {filter_value}, min {column} per {group_by}, {path}
    Our gentlest day, so to say: the least {column} in all of {path}.
    min of {column}, but filter {filter_column} to {filter_value} first, {path}
    Would you be so good as to find how little {column} there was at the very least? Only {filter_column} {filter_value} interests me, in {path}.
    """,
)
MAXES = asked(
    "max",
    """
    need the highest {column} real quick, {filter_column}={filter_value}, {path}
    What's the highest {column} of the {filter_value} ones ({filter_column})? It's all in {path}.
    Pray, to what height did {column} rise in {path} whilst {filter_column} was {filter_value}?
    how dear did it get for {filter_value}, that's {filter_column}, in terms of {column}? the maximum, {path}
    I want no rows, only the figure: the greatest {column} in {path} for {filter_column} {filter_value}
    biggest {column}, just {filter_value} in {filter_column}, {path} thx
    I should be glad to learn the largest {column} in {path}, counting none but {filter_column} {filter_value}.
    the peak {column} where {filter_column} = {filter_value}, out of {path}
    Please look only at {filter_column} {filter_value}. What is the most {column} you find in {path}?
    top {column} figure for {filter_value} ({filter_column}), {path}
    What's the record? I mean the maximum {column} of all the {filter_value} rows, {filter_column} being the field, {path} the file.
    May it please you to state the utmost {column} to be found in {path}.
    max {column} / each {group_by} / {path} / now
    At its worst, {column} must have been awful with {filter_column} {filter_value}. How high exactly, {path}?
    within the {filter_value} lot ({filter_column}) how far up does {column} reach, {path}
    {path}: highest {column}, only where {filter_column} says {filter_value}, per {group_by}
    My wife's record is safe, I think. What's the highest {column} in {path} with {filter_column} {filter_value}?
    filter {filter_column} by {filter_value}, then the maximum {column}, please, {path}
    every {group_by} has a ceiling. What's the maximum {column} for each in {path}?
    does {column} ever go through the roof? give me the max, {path}
    """,
)
COUNTS = asked(
    "count",
    """
    # rows {path}
    Pray how many entries does the register {path} contain?
    Of {filter_value} there ought to be plenty under {filter_column}. How many does {path} have?
    count, {filter_column} == {filter_value}, {path}, quick
    I should be obliged for the number of souls entered in {path}.
    just the {filter_value} ones, how many, {filter_column}, {path}
    for {filter_value} ({filter_column}) the count from {path}
    How many rows of {path} are left once you keep only those where {filter_column} is {filter_value}?
    The caretaker needs chairs. How many has each {group_by} got in {path}?
    Would you be so very kind as to count the entries in {path}? My eyes give out at the second page.
    {group_by} counts {path} asap
    tell me quickly how many {filter_value} we have, {filter_column} in {path}
    count me the rows with {filter_column} equal to {filter_value}, and the file is {path}
    Kindly number the entries of {path} under each {group_by}.
    How often was it {filter_value}? Look in the {filter_column} column of {path} and count.
    only {filter_column} {filter_value}, counted per {group_by}, {path} pls
    how big a crowd is {path}? I need the number of rows for the hall
    to print the labels I have to know how many {filter_value} there are, going by {filter_column} in {path}
    No list, please. Only how many in {path} have {filter_value} for {filter_column}.
    it matters how the entries of {path} are shared out by {group_by}, so count each
    """,
)

MANY = v.integer(2, 50)
SINGLE = v.one(("one", 1), ("1", 1))

TOPS = (
    TOP.by_hand(
        """
        show me the {count} row of {path} with the highest {column}
        I need to see the whole record, and only {count}: the largest {column} in {path}.
        {path} top {count} by {column}, just that row, quick
        Which entry holds the record for {column}? Show me {count} row of {path}.
        Be so kind as to bring up {count} record from {path}, that with the greatest {column}.
        Only number {count}, please. Rank {path} by {column}.
        the winner and nobody else: {path}, by {column}, {count} row
        there's only {count} medal. Who has most {column} in {path}?
        Pray show me but {count} entry of {path}, that in which {column} stands highest.
        """,
        path=DATA_FILE, column=COLUMN, count=SINGLE,
    ),
    TOP.by_hand(
        """
        the {count} row in {path} where {column} is smallest, with everything in it
        Who came last? {count} row, lowest {column}, {path}.
        {path} bottom {count}, {column}, whole row pls
        I can return {count} article only. Which in {path} has the least {column}?
        Kindly show {count} entry from {path}, namely the lowest by {column}.
        the lowest {column} wins the consolation prize, so {count} row from {path}, please
        """,
        {"order": "ascending"}, path=DATA_FILE, column=COLUMN, count=SINGLE,
    ),
    TOP.by_hand(
        """
        gimme top {count} {column} from {path} fast
        Pray present the {count} foremost entries of {path} in point of {column}.
        I should like to see {count} rows of {path}, those richest in {column}.
        Time is short. {count} biggest by {column}, {path}.
        Would you be so kind as to show the {count} entries of {path} that boast the most {column}?
        The prize money stretches to {count} winners. They're in {path}, and {column} decides.
        {path}: {column} leaders, {count}
        who are the big {count} in {path}, as regards {column}
        for the wall chart: {count} largest {column}, {path}
        Let me have the upper {count} of {path}. I rank by {column}.
        my boss is at the door, {count} rows, most {column}, {path}
        I want whole rows, not just the maximum: {count} of them, highest {column}, {path}
        Which {count} ran up the most {column}? Whole entries from {path}, please.
        see {path}, pick {count} where {column} towers over the rest
        of all in {path} kindly name the {count} best provided with {column}
        """,
        path=DATA_FILE, column=COLUMN, count=MANY,
    ),
    TOP.by_hand(
        """
        leaders by {column} in {path}, hurry
        Pray, who stands foremost in {column}, according to {path}?
        I should be curious to see which entries of {path} carry the most {column}.
        top of {path}, {column}, go
        Whom do I congratulate? Sort {path} so that the highest {column} is in front.
        Could I please see the rows of {path} with the very largest {column}?
        who hogs the {column}, {path}
        biggest {column} rows pls {path}
        """,
        path=DATA_FILE, column=COLUMN,
    ),
    TOP.by_hand(
        """
        {count} lowest {column}, {path}, asap
        Pray show the {count} humblest entries of {path}, in regard to {column}.
        Would you very kindly list {count} rows from {path}? Those with the smallest {column}, if I may.
        We must trim the list. The {count} with least {column} in {path} go first.
        scrape the bottom of {path}: {count} rows, {column}
        the {count} that hardly register on {column}, {path}
        Of the rows in {path}, {count} have the poorest {column}. Which?
        I want full rows, not the minimum alone. {count} lowest by {column} from {path}.
        bargain hunting: {count} rows of {path} with the lowest {column}
        cut {path} down to the {count} weakest by {column}
        """,
        {"order": "ascending"}, path=DATA_FILE, column=COLUMN, count=MANY,
    ),
    TOP.by_hand(
        """
        least {column} at the top, {path}, thx
        Kindly arrange {path} so that {column} ascends.
        who lags most in {column}? quick look in {path}
        The smallest fish first, please. {path}, by {column}.
        I should wish to begin with the lowest {column} and go upward through {path}.
        rows of {path} with the feeblest {column}
        """,
        {"order": "ascending"}, path=DATA_FILE, column=COLUMN,
    ),
    TOP.by_hand(
        """
        {path}, {column} falling, {count} rows pls
        Kindly set out {count} entries of {path} in descending {column}.
        From greatest to least {column}, if you would: {count} rows of {path}.
        """,
        {"order": "descending"}, path=DATA_FILE, column=COLUMN, count=MANY,
    ),
    TOP.by_hand(
        """
        largest {column} uppermost, then downwards, {path}
        I'd have {path} listed by {column}, from high to low, if it's no trouble.
        """,
        {"order": "descending"}, path=DATA_FILE, column=COLUMN,
    ),
    TOP.by_hand(
        """
        ranking by {column}, {path}, {count} rows will do, hurry
        Pray rank the entries in {path} according to {column} and show {count}.
        May I see {path} in order of {column}? The first {count} will suffice.
        rank {path}, key is {column}, n={count}
        We print a league table each week. {column} is the criterion, {path} the source, {count} lines.
        {count} lines only, sorted by {column}, it's {path} I mean
        """,
        path=DATA_FILE, column=COLUMN, count=MANY,
    ),
    TOP.by_hand(
        """
        rank list pls, {column}, {path}
        Might the entries of {path} be put in order by {column}? I'd be ever so grateful.
        sort out for me who's where in {path}, {column} is what matters
        The old captain wants the crews ranked by {column}. They are in {path}.
        Who sits where at the table? {path} tells, and it goes by {column}.
        """,
        path=DATA_FILE, column=COLUMN,
    ),
)  # fmt: skip

NOWS = (
    NOW.by_hand(
        """
        time?? quick
        Pray, what o'clock have we by the town clock?
        I should be obliged if you would tell me the hour.
        Would you be so very kind as to let me know the date?
        gotta run, what time is it
        what's the date, fast
        Good sir, what day of the month have we?
        The church bell is broken. What hour is it?
        I am dating a letter. What is the day today?
        Might I inquire what the time may be?
        I left my spectacles at home and can't read the clock. What does it show?
        date pls, cheque book's open
        How goes the hour?
        am I late? time pls
        It's for the diary. Which day is it, and what date?
        I've been below deck for hours. Is it evening yet?
        tell me the weekday real quick
        By your leave, what is the exact time at present?
        the oven timer broke so I need the time now
        Kindly state today's date in full, as for a certificate.
        do we have the 1st yet, what's today's date
        Every clock in this house tells another time. What's the right time?
        date/time stamp, hurry
        What is the year of grace, and the day? I'm engraving a cup.
        The shop shuts soon. What time have we got?
        oh no, is it that late? what time is it exactly
        I'd be most grateful for the correct time, if you have it.
        Just the day of the week, please. The bins are collected on some of them.
        Can I still post a letter tonight? Tell me how late it is.
        sign-in sheet needs date + time now
        Be so good as to consult the clock on my behalf.
        no watch, no phone. time?
        which week-day and which month, the calendar on my wall is last year's
        I must take my drops on the hour. What is the time, please?
        may I know what day this is? I have been ill in bed.
        """
    ),
    NOW.by_hand(
        """
        {timezone}?? time, quick
        Pray, what is the hour in {timezone}?
        I should be obliged to know what o'clock it is at {timezone} just now.
        calling {timezone} in a sec, time there?
        Would you kindly tell me how late it is in {timezone}? I shouldn't like to wake anyone.
        My brother sailed for {timezone}. What hour do they keep there at present?
        quick, {timezone}, day or night
        If it were not too much trouble, might I have the present time at {timezone}?
        date in {timezone} asap
        A telegram came from {timezone}. What time do the clocks say there now?
        {timezone} hr now pls
        what's the weekday in {timezone}, hurry
        I've an appointment by telephone with {timezone}. What is their time this minute?
        May I send flowers to {timezone} today still? The time there, please.
        Our choir tours {timezone}. What does the clock strike there now?
        need {timezone} clock, boarding
        Be so good as to name the date and hour now kept in {timezone}.
        Has the sun risen yet over {timezone}? What time is it?
        my flight lands on {timezone} time, so what's the time according to them
        support desk {timezone}, open or shut? time pls
        I wonder how late they have it in {timezone}. Would you look?
        tell me the time by {timezone} reckoning
        ping {timezone}: time
        She wrote from {timezone} that it was past midnight. And what is it there now?
        right this second in {timezone}, what does the clock read
        Convert nothing, only tell me the time now in {timezone}.
        For the ship's log, the time at {timezone}, if you please.
        do they still serve breakfast in {timezone}? what's the local hour
        timestamp, tz {timezone}
        kindly furnish the present date as it stands in {timezone}
        I'm in {timezone} and in a hurry. What time is it?
        my grandson lives in {timezone}. Is he at school or in bed at this hour? the time, please
        let's say I sit in {timezone}, what would my clock have
        the auction follows {timezone}, what's their time at the moment
        now what time might they have at {timezone}
        """,
        timezone=v.zone,
    ),
)  # fmt: skip

DIFFERENCES = (
    DIFFERENCE.by_hand(
        """
        days {start} to {end} fast pls
        Pray, how many days lie betwixt {start} and {end}?
        I should be obliged to learn the number of days from {start} unto {end}.
        Would you be so very kind as to count the days? They run from {start} to {end}.
        {start} and {end}, n days?
        The voyage lasted from {start} to {end}. How many days were we at sea?
        My late grandmother was in service from {start} to {end}, how many days might that have been?
        hurry, form closes: {start} till {end} in days
        It rained from {start} to {end}, it seemed. How many days is that?
        gap between dates {start} & {end}?
        Kindly reckon the days elapsed, commencing {start} and concluding {end}.
        If I may trouble you: engaged on {start}, married on {end}. How many days was the engagement?
        scaffold up {start}, down {end}, hire days asap
        The bond accrues from {start}. It is redeemed on {end}, so how many days of interest?
        the cat went missing {start} and strolled in on {end}, days away?
        How long did the siege of paperwork last? First letter {start}, final stamp {end}. In days, please.
        {end} less {start}, days
        May I have the interval in days? The former date is {start} and the latter {end}.
        from the {start} sowing to the {end} mowing, how many days had it
        bug open {start} closed {end} -> days
        He enlisted on {start} and came home on {end}. I should like the number of days.
        how many days did it take them, they got the order {start} and shipped {end}
        cheese made {start}, sold {end}, how many days of ripening
        Please be so good as to tell how many days stand between {start} and {end}. It's for a wager.
        the exhibition hangs from {start} until it's taken down on {end}: number of days?
        in days pls, {start} -> {end}, rushing
        I left on {start}, I was home again on {end}. So many days, but how many?
        we had no heating, {start} to {end}, and the landlord owes us per day. Count them.
        What is the length, in days, of a term that opens {start} and closes {end}?
        To the day, please: how long from {start} to {end}?
        invoice {start}, payment {end}, days to pay
        Between the first frost on {start} and the last one on {end} there were how many days?
        Would that I could count! {start} to {end}, how many days?
        The parcel was posted {start}. It reached me {end}. How many days was it under way?
        the pupil was absent {start} to {end}. The register wants days.
        she carried the calf from {start} to {end}, how many days
        {start}? {end}? days apart?
        I'd like to tell my daughter how many days old she was on {end}. She was born on {start}.
        On {end} the roof was done. They'd begun on {start}. How many days did it take, I ask you?
        how many days would one pay for, arriving {start} and departing {end}
        machine idle since {start}, restarted {end}, downtime days quick
        So, {start} to {end}. A long while, but how many days exactly?
        Would it be more than sixty days, {start} to {end}? Pray count them.
        the term of the loan, from {start} to {end}, expressed in days, if you please
        day count {start} {end} thx
        My two operations were on {start} and {end}. How many days lay in between?
        """,
        start=v.date, end=v.date,
    ),
    DIFFERENCE.by_hand(
        """
        sleeps till {end}? start at {start}, hurry
        Pray how many days remain from {start} till {end}?
        My ship sails on {end}. From {start}, how many days have I left ashore?
        tax due {end}, days from {start}, quick
        I should like to know, reckoning from {start}, how many days there are until {end}.
        The lady's birthday is {end}. If I start knitting {start}, how many days have I?
        from {start} - days left until {end} - pls
        Would you kindly work out the days from {start} to my retirement on {end}?
        rent's due {end}; how many days is that, counting {start} as the start
        the visa runs out {end}. how many days from {start} do i still have
        the fair opens {end}, and {start} is when we begin building. How many days for it?
        how many days hence is {end}, counted from {start}
        """,
        start=v.near_date, end=v.date,
    ),
    DIFFERENCE.by_hand(
        """
        days from {start}, up to {end}?? hurry
        Pray, how many days have gone by from {start} unto {end}?
        I've not had a drop since {start}. Counting up to {end}, how many days is that?
        no rain since {start}, days till {end}
        The clock stopped on {start}. How many days will it have stood still by {end}?
        kindly tell how long, in days, from the {start} letter until {end}
        my tooth's been out since {start}. days, up to {end}?
        account unpaid from {start}, as of {end} how many days late
        We've been married since {start}, and I should like to know the days until {end}.
        last service {start}, {end} it's how many days, quick
        sourdough fed {start}, so {end} it's been how many days
        since the {start} reading, up to {end}, how many days did the meter run
        """,
        start=v.date, end=v.near_date,
    ),
)  # fmt: skip

FORWARD = """
    quick: what's {date} with {amount} {unit} added
    Pray, what day shall we write {amount} {unit} after {date}?
    I should be obliged to know upon which date {amount} {unit} from {date} expire.
    asap {amount} {unit} after {date} which date
    Would you be so very kind as to add {amount} {unit} to {date}? I fear I always miscount.
    The lease was sealed on {date} for a term of {amount} {unit}. When does it fall in?
    They lent me the horse on {date}. It may stay {amount} {unit}, so until which day?
    boss wants {date} pushed out {amount} {unit}, new date?
    {date}. Wait {amount} {unit}. What's the date then?
    Kindly let me have the date that follows {date} by {amount} {unit}.
    i sealed the jam on {date}, it's good for {amount} {unit}, when's it off
    My betrothed returns in {amount} {unit}. He left on {date}, so which day do I meet the train?
    hurry, expiry = {date} plus {amount} {unit}
    A youth apprenticed on {date} for {amount} {unit} is free on what day?
    If the bells were hung on {date} and must be tested {amount} {unit} on, when is that?
    might I ask for the date, {amount} {unit} being added to {date}
    we closed on {date} and reopen {amount} {unit} later. What do I put on the door?
    retest {amount} {unit} after {date}, date for the sticker?
    I planted the bulbs on {date}. They want {amount} {unit} in the ground. When may I look for flowers?
    {amount} {unit} extension on {date}, what's it now
    my passport came on {date}; it's good for {amount} {unit}. good until?
    The jury was sworn in on {date}. After {amount} {unit} it is dismissed, on which date?
    nudge {date} ahead by {amount} {unit} pls
    Please be so good as to say which date falls {amount} {unit} later than {date}.
    on {date} I bought a ticket that's valid {amount} {unit}. final day?
    starting out {date}, on the road {amount} {unit}, home again when
    Let there be {amount} {unit} from {date}. On what date are they spent?
    wine bottled {date}, drink after {amount} {unit}, so from what day
    give me {date} delayed by {amount} {unit}
    The bank allows {amount} {unit}. It counts from {date}. By which date must I pay?
"""
BACK = """
    quick: {amount} {unit} before {date}, date?
    Pray, what was the date {amount} {unit} prior to {date}?
    I should like to be told which day preceded {date} by {amount} {unit}, counting back.
    Would you kindly take {amount} {unit} away from {date}? I mean going back in time.
    The feast is on {date}. The geese are to be bought {amount} {unit} before, on which day?
    {date} back {amount} {unit}, hurry
    My grandfather signed the deed {amount} {unit} before {date}. What date stands on it, then?
    due {date}, need it {amount} {unit} earlier, so when
    be so good as to reckon backwards from {date} by {amount} {unit}
    They announced the result on {date}. The match had been played {amount} {unit} earlier. On what day?
    if it was {amount} {unit} ago as seen from {date}, which day was it
    Snow fell {amount} {unit} before the thaw of {date}. When was that, please?
    the letter is dated {date} and says it happened {amount} {unit} ago, so on which date
    roll {date} back {amount} {unit} asap
    bookings open {amount} {unit} prior to arrival. I arrive {date}. When can I book?
    Kindly subtract {amount} {unit} from {date}, and give me the date.
    paint dries {amount} {unit}, must be dry by {date}, so paint it when, counting back
    The bride wants her dress {amount} {unit} before the wedding on {date}. By what date shall I sew?
    invoice period begins {amount} {unit} back, seen from {date}, what's its first day
    {date} minus {amount} {unit} pls, as a date
"""
NEAR = """
    {date} and then {amount} {unit} on, quick, what date
    I depart {date}, and shall be gone {amount} {unit}. On what date do I return?
    varnish goes on {date}, needs {amount} {unit}, ready when
    Would you kindly note down a date for me? It's {amount} {unit} after {date}.
    detox starts {date}, {amount} {unit} of it, last day?
    if I give notice {date} and the term is {amount} {unit}, which day am I free
    {amount} {unit} from {date} is my court date, what day do i tell my lawyer
    The lodger moves in {date} and stays {amount} {unit}. When will the room be vacant?
"""
ONE = """
    hurry, {amount} {unit} from {date}, date?
    Pray, which date will it be {amount} {unit} after {date}?
    The library lends for {amount} {unit}. I borrowed it on {date}, so when must I bring it in?
    kindly postpone {date} by {amount} {unit} and name the day
    tin opened {date}, keeps {amount} {unit}, use by?
"""
ONE_BACK = """
    asap: the date {amount} {unit} before {date}
    I should be glad to know what day it was {amount} {unit} prior to {date}.
    the dress rehearsal is {amount} {unit} earlier than the première of {date}, when
    Please go back {amount} {unit} from {date}. Which date do you arrive at?
"""
SHORT: dict[str, str] = {
    "days": """
        {amount}d from {date}, which date, hurry
        A stay of {amount} nights from {date}, if you please. When do I leave?
    """,
    "weeks": """
        {amount} wks after {date}?
        The doctor said {amount} wks, starting {date}. Until when?
    """,
    "months": """
        {amount} mos from {date} pls
        warranty {amount} mths, sold {date}, ends?
    """,
    "years": """
        {amount} yrs after {date}, pls
        The mortgage was signed {date} and has {amount} yrs to run. When is it paid?
    """,
}
"""Ways to say a unit in other words than its own."""

LARGEST = {"days": 400, "weeks": 60, "months": 48, "years": 40}


def _shifts(unit: str, turn: int) -> tuple[Family, ...]:
    """Return the families of one unit, which says one half of the phrasings; the next unit says the other."""
    amount: Maker = v.integer(2, LARGEST[unit])
    units, single = v.one((unit, unit)), v.one((unit[:-1], unit))
    on, back, near = ("\n".join(text.splitlines()[turn % 2 + 1 :: 2]) for text in (FORWARD, BACK, NEAR))
    return (
        SHIFT.by_hand(on, date=v.date, amount=amount, unit=units),
        SHIFT.by_hand(back, date=v.date, amount=v.negative(amount), unit=units),
        SHIFT.by_hand(near, date=v.near_date, amount=amount, unit=units),
        SHIFT.by_hand(ONE, date=v.date, amount=SINGLE, unit=single),
        SHIFT.by_hand(ONE_BACK, date=v.date, amount=v.negative(SINGLE), unit=single),
        SHIFT.by_hand(SHORT[unit], {"unit": unit}, date=v.date, amount=v.digits(2, LARGEST[unit])),
    )


SHIFTS = tuple(family for turn, unit in enumerate(UNITS) for family in _shifts(unit, turn))

MEASURES = """
    quick {value} {from_unit} {to_unit}?
    Pray, how many {to_unit} go to {value} {from_unit}?
    I should be obliged to have {value} {from_unit} rendered in {to_unit}.
    Would you be so very kind as to put {value} {from_unit} into {to_unit} for an old man?
    {to_unit} pls!! {value} {from_unit}
    The old almanac gives {value} {from_unit}. My grandchildren only know {to_unit}.
    need it in {to_unit} right now: {value} {from_unit}
    Kindly state how {value} {from_unit} would stand in {to_unit}.
    {value} {from_unit} it says on the crate. How many {to_unit} shall I enter?
    I've no head for {from_unit}. Let me have {value} of them as {to_unit}, if you please.
    client's on hold, {value} {from_unit} is how many {to_unit}
    Might I ask what {value} {from_unit} come to when reckoned in {to_unit}?
    We ordered {value} {from_unit}. The invoice must show {to_unit}.
    {value} {from_unit} over here, so how many {to_unit} over there
    the gauge says {value}, and it's in {from_unit}. in {to_unit} pls
    forget {from_unit}, talk {to_unit} to me, it's {value}
    With respect, I asked for {to_unit} and was given {value} {from_unit}. What is the right figure?
    in plain {to_unit}, what do {value} {from_unit} mean
    Grandfather wrote {value} {from_unit} in the margin. I'd wish to copy it out in {to_unit}.
    {value} {from_unit} ==> {to_unit}, thx
    my app takes only {to_unit}. I have {value} {from_unit}. Help.
    could you oblige me with the {to_unit} for {value} {from_unit}
    {value} {from_unit}... {to_unit}... go
    Excuse me, I need this in {to_unit} and haven't a table by me: {value} {from_unit}
    The patent speaks of {value} {from_unit}. A modern reader would want {to_unit}.
    is {value} {from_unit} enough? the plan is in {to_unit}, so convert it
    {from_unit} was all the shop could tell me, {value} to be precise. I think in {to_unit}.
    turn that into {to_unit} for me: it was {value} {from_unit}
    I would be ever so thankful for {value} {from_unit} given in {to_unit}.
    qty {value}, uom {from_unit}, wanted uom {to_unit}
    {value} {from_unit}, please, but as {to_unit}
    An Englishman tells me {value} {from_unit}. What would a Frenchman call it in {to_unit}?
    shouldn't it say {to_unit}? it's got {value} {from_unit}, fix that
    how much would that be in {to_unit}, given {value} {from_unit} to begin with
    I measured twice and had {value} {from_unit} both times. Now the same in {to_unit}, please.
    The contract says {value} {from_unit}; my solicitor insists on {to_unit}.
    swap {from_unit} for {to_unit}, amount {value}
    We have {value} {from_unit} left in store. Be so good as to give me that in {to_unit}.
    no calculator on me, {value} {from_unit} in {to_unit}?
    Of {to_unit}, how many would make up {value} {from_unit}?
    the exam asks: {value} {from_unit}, to be given in {to_unit}
    {to_unit} is what the buyer understands, {value} {from_unit} is what I've got
    chg {from_unit} to {to_unit} pls, it's {value}
    How should I say {value} {from_unit} to someone who uses {to_unit}?
"""
KINDS: dict[str, str] = {
    "length": """
        The old mile-post reads {value} {from_unit}. How far is it in {to_unit}, pray?
        tailor on the phone, {value} {from_unit} in {to_unit} quick
        Our well is {value} {from_unit} deep. The driller reckons in {to_unit}.
    """,
    "mass": """
        She was born at {value} {from_unit}, and her great-aunt would like to hear it in {to_unit}.
        lorry weighs {value} {from_unit}, weighbridge ticket wants {to_unit}
        I beg your pardon, how many {to_unit} of potatoes are {value} {from_unit}?
    """,
    "heat": """
        The patient is burning up at {value} {from_unit}! In {to_unit}, quickly.
        Roast it at {value} {from_unit}, says my great-grandmother's book. What is that in {to_unit}?
        chiller alarm set to {value} {from_unit}, what's it in {to_unit}
    """,
    "volume": """
        The innkeeper sold {value} {from_unit} of ale. How many {to_unit} was that?
        aquarium {value} {from_unit}, pump rated in {to_unit}, so?
    """,
    "time": """
        It has lasted {value} {from_unit} already. Pray, how long is it in {to_unit}?
        stopwatch {value} {from_unit}, sheet wants {to_unit}, hurry
    """,
    "speed": """
        The steamer makes {value} {from_unit}. A landsman would say how many {to_unit}?
        fan blows {value} {from_unit}, in {to_unit}?
    """,
    "data": """
        My photographs take up {value} {from_unit}. Kindly tell me how many {to_unit} to buy.
        upload cap {value} {from_unit} = {to_unit}?
    """,
    "area": """
        The glebe is {value} {from_unit}, says the deed. What would a surveyor now write in {to_unit}?
        roof {value} {from_unit}, felt sold in {to_unit}, how many
    """,
    "energy": """
        A bowl of porridge has {value} {from_unit}. I count in {to_unit}, so how many?
        battery stores {value} {from_unit}, {to_unit} pls
    """,
    "power": """
        The mill wheel gives {value} {from_unit}. Would you put that in {to_unit}?
    """,
    "pressure": """
        The barometer in the hall stands at {value} {from_unit}. The newspaper uses {to_unit}.
        boiler at {value} {from_unit}, gauge in {to_unit}, quick
    """,
    "angle": """
        The compass was off by {value} {from_unit}. What is that in {to_unit}?
    """,
    "frequency": """
        The organ pipe sounds at {value} {from_unit}. I'm to note it in {to_unit}.
    """,
}
"""Ways to ask that fit one kind of quantity."""


CONVERTS = tuple(
    family for kind in WRITTEN for turn in (0, 1) for family in conversions(MEASURES, kind, KINDS[kind], turn)
)

PEOPLE_DATA = (
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
