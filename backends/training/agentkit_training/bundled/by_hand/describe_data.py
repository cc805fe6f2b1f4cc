"""Ways to ask how a data file is built, written one by one."""

from __future__ import annotations

from agentkit_training import values as v
from agentkit_training.bundled.data import DESCRIBE

DATA_FILE = v.mix((2, v.data_file), (1, v.odd_data_file))

DESCRIBES = (
    DESCRIBE.by_hand(
        """
        The statistics office sent {path}. What fields came with it?
        i have to write a report on {path} tomorrow and don't even know its columns
        {path} - what have we got there, column by column
        before i build a chart, tell me what can be measured in {path}
        does {path} have headers, and what are they
        which things does {path} record about each patient
        what did the researchers measure, going by {path}
        are the amounts in {path} numbers or text
        i inherited {path} from my predecessor, how is it put together
        Somebody renamed the fields again. How are they called in {path} now?
        overview {path}
        the anatomy of {path}, please
        what's each record in {path} made of
        field names + types, {path}
        give me the lowdown on the dataset {path}
        how many records and which variables are in {path}
        what could i ask of the data in {path}
        from what date to what date does {path} reach, check its columns
        for every column of {path} i want the type and the range
        what do we know per customer in {path}
        i'd like to understand {path} before i crunch any numbers
        is {path} about people or about things? describe its fields
        what does the bookkeeping export {path} consist of
        tell me how the spreadsheet {path} is organised
        can you make out what kind of table {path} is
        which properties does {path} keep for each animal
        my students will work with {path}, what variables can they use
        the sensors write to {path}, what exactly do they write
        what sort of information has been gathered in {path}
        a short profile of {path}
        desribe the data in {path}
        what colums are in {path}
        scheme of {path} pls
        how does a record in {path} look
        explain {path} to me, its columns and how many rows
        what are the lowest and highest values in each column of {path}
        summarise the make-up of {path}
        the header line of {path}, what's in it
        is there a price in {path}? list what columns it has
        does {path} say anything about age or gender, i.e. what fields are there
        data types in {path}
        size and structure of {path}
        i can't open {path} in excel, what columns would i see
        take a first look at {path} and tell me what the fields are
        let me get acquainted with {path}
        {path}: which attributes, which types
        what's recorded in {path}
        i was handed {path} without any documentation, so what's in its columns
        under which headings does {path} keep its figures
        Our warehouse system dumps everything into {path}. Describe what it dumps.
        how complete is {path}, column by column
        which measurements were taken according to {path}
        please characterise the dataset {path}
        how many different values does each column of {path} have
        what makes up a line of {path}
        what would the columns of {path} be called
        get me the metadata for {path}
        in which columns of {path} could i look for a date
        list what is known about every house in {path}, i mean the fields
        does the table {path} come with an id column
        check out how {path} is laid out
        it says {path} is a database, what's in the table
        i need to join on something, what keys does {path} offer
        what goes by which name in {path}, i mean the columns
        our vet keeps everything in {path}, which details are noted per animal
        what would i have to type to pick a column of {path}, i.e. what are they called
        does anything in {path} tell me when something happened
        the insurance wants a data sheet, so list the fields of {path} with their types
        our archive has {path}, nobody knows what's in it, find out its columns
        is {path} wide or narrow, how many columns
        can i group {path} by something? show its columns
        i'd like the vocabulary of {path}, all the column names
        just the headings of {path}
        {path} headings
        tell me the range of every column in {path}
        what's the earliest and the latest value in each column of {path}
        give {path} a once-over: columns, types, rows
        what do i need to know about {path} before working with it
        which of the columns in {path} hold text
        for the documentation: fields in {path}
        make me familiar with {path}
        see what {path} is made up of
        how's {path} organised inside
        data check on {path}: columns, types, how many rows
        {path} is new to me
        a colleague handed over {path} without a word, what does it hold, column-wise
        would {path} have the weights in it? tell me what columns there are
        what's the schema, file {path}
        which keys do the records in {path} have
        the json in {path}, what fields do its objects have
        name and type of each field in {path}
        how many fields does a record of {path} have and which
        i forgot how the columns of {path} are spelled
        spell out the columns in {path}
        are there any ids or dates in {path}, describe the table
        profle the dataset {path}
        coulmns of {path}
        what sort of table did the dairy send as {path}
        please look into {path} and report what the columns are
        tell me about {path}, i mean the data in it
        what can the columns in {path} tell us
        """,
        path=DATA_FILE,
    ),
)  # fmt: skip
