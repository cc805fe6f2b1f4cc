"""Ways to ask for a figure over the rows of a data file, written one by one."""

from __future__ import annotations

from agentkit_training import values as v
from agentkit_training.bundled.data import AGGREGATE, NATURAL
from agentkit_training.family import Family, Maker

DATA_FILE = v.mix((2, v.data_file), (1, v.odd_data_file))


def figure(operation: str, text: str) -> tuple[Family, ...]:
    """Return the family of phrasings of one operation; those with a filter once more for columns with values that fit."""
    values: dict[str, Maker] = {
        "path": DATA_FILE,
        "column": v.column,
        "group_by": v.key,
        "filter_column": v.key,
        "filter_value": v.category,
    }
    filtered = [line for line in text.splitlines() if "{filter_value}" in line]
    fitting = [
        AGGREGATE.by_hand(
            "\n".join(filtered[i :: len(NATURAL)]),
            {"operation": operation},
            **{**values, "filter_column": v.pick(columns), "filter_value": v.pick(fits)},
        )
        for i, (columns, fits) in enumerate(NATURAL.items())
    ]
    plain = AGGREGATE.by_hand(text, {"operation": operation}, **values)
    return (plain, *(family for family in fitting if family.phrasings))


SUMS = figure(
    "sum",
    """
    do we know how much {column} each {group_by} brings in, in {path}?
    The tax return is due. What does all the {column} in {path} amount to?
    if i put together all the {column} in {path}, where do i end up
    {path}: all {column} taken together
    what have we got in {column} altogether, going by {path}
    add everything up in the {column} column, file {path}
    bottom line of {column} in {path}
    what's the overall {column}, it's in {path}
    how much {column} ran up in {path}
    the bookkeeper needs one number, all of {column} from {path}
    what did we take in {column} all told, see {path}
    accumulate the {column} in {path}
    sum {column}, {path}
    i'd like to know what {column} adds up to over the whole of {path}
    my supervisor asks for the combined {column} in {path}
    totl {column} in {path}
    sum up teh {column} in {path}
    how much {column} all in all? file is {path}
    what's the {column} sum per {group_by}, from {path}
    {column} added up for every {group_by}, {path}
    which {group_by} has how much {column}, going by {path}
    split the {column} in {path} up by {group_by}, totals please
    what does each {group_by} contribute to {column} in {path}
    we pay bonuses by {group_by}, so i need the {column} totals from {path}
    how's the {column} spread over the {group_by} in {path}, in totals
    {path}. {group_by} by {group_by}, how much {column} altogether
    by {group_by}: all {column} in {path}
    for each {group_by} add the {column} together, it's in {path}
    the shop owner wants to see how much {column} every {group_by} made in {path}
    put a total of {column} behind each {group_by} in {path}
    how much {column} went to {filter_column} {filter_value}, according to {path}
    our {filter_column} is {filter_value}. what {column} do we have in {path} in total
    {filter_value} only (that's the {filter_column}): total {column} in {path}
    all {column} of the {filter_column} {filter_value} taken together, {path}
    what did {filter_column} {filter_value} cost us in {column} altogether, see {path}
    in {path} add up the {column}, but just for {filter_column} {filter_value}
    take the rows with {filter_column} {filter_value} from {path} and total their {column}
    leaving everything else aside, how much {column} does {filter_column} {filter_value} have in {path} in total
    combined {column} where the {filter_column} is {filter_value}, {path}
    {filter_column} {filter_value}, total {column}, split by {group_by}, from {path}
    how much {column} per {group_by} came in for {filter_column} {filter_value}, see {path}
    within {filter_column} {filter_value}, what is each {group_by}'s total {column} in {path}
    """,
)
MEANS = figure(
    "mean",
    """
    what can we expect in {column} from a normal row of {path}
    The insurance asks for a usual figure. What's the mean {column} in {path}?
    on the whole, what {column} do we see in {path}, averaged
    {column} averaged over {path}
    how much {column} is there per row in {path}, on average
    avg({column}) {path}
    the mean of all {column}, data in {path}
    what's normal for {column} in {path}? take the mean
    averge {column} in {path}
    what {column} does a patient have on average, data in {path}
    roughly how much {column} do we have per record in {path}, i mean the average
    {path} has a column {column}, what is it on average
    i need an average for the slides, {column}, from {path}
    our lab wants the mean {column}, the readings are in {path}
    in {path} the {column} varies, so what's its mean
    what's the {column} like on average? see {path}
    the arithmetic mean of the {column} readings in {path}
    by {group_by}, how much {column} on average in {path}
    is there a difference between the {group_by} in {path}? average {column} each, please
    averages of {column}, one per {group_by}, {path}
    for every {group_by} in {path} its mean {column}
    what {column} is typical of each {group_by} in {path}
    which {column} does a {group_by} in {path} have on average
    mean({column}) by {group_by}, file {path}
    the school inspector wants {column} averages for each {group_by}, they're in {path}
    i suspect some {group_by} do worse than others, compare average {column} in {path}
    {path}: {group_by} and the mean {column} that goes with it
    how does average {column} develop over {group_by} in {path}
    what does {filter_column} {filter_value} have in {column} on average, file {path}
    averaged over {filter_column} {filter_value} only, what's {column} in {path}
    the mean {column} if you look at nothing but {filter_column} {filter_value} in {path}
    our colleagues care about {filter_column} {filter_value}: average {column} from {path} please
    with {filter_column} {filter_value}, how much {column} is usual in {path}
    {column}, averaged, {filter_column} {filter_value}, {path}
    how much {column} on average do we see in {path} when {filter_column} is {filter_value}
    take {path}, throw out all but {filter_column} {filter_value}, and average the {column}
    average {column} of each {group_by}, though only where {filter_column} is {filter_value}, from {path}
    in {path}, mean {column} for every {group_by} of {filter_column} {filter_value}
    """,
)
MEDIANS = figure(
    "median",
    """
    the outliers spoil the mean, so give me the median {column} of {path}
    which {column} sits right in the middle in {path}
    half have more, half have less: what {column} is that in {path}
    {path}, {column}, median
    not the average please, the median {column} in {path}
    middle value of {column} for every {group_by}, {path}
    medain {column} in {path}
    what's the median {column}? it's all in {path}
    the paper reports medians, so what's ours for {column} in {path}
    {group_by} by {group_by}, the median {column} in {path}
    the {column} in the middle for each {group_by}, file {path}
    i'd like medians of {column}, one for every {group_by}, out of {path}
    for {filter_column} {filter_value} what {column} lies in the middle, in {path}
    median of {column}, but only {filter_column} {filter_value}, {path}
    looking at {filter_column} {filter_value} alone, what's the median {column} in {path}
    the 50th percentile of {column} in {path}, please
    per {group_by}, which {column} do half of the rows in {path} stay below, the median
    """,
)
MINS = figure(
    "min",
    """
    what's the smallest {column} we ever had, going by {path}
    has {column} ever been really low in {path}? how low at the minimum
    the floor of {column} in {path}
    {column} at its lowest in {path}
    how little {column} did it get down to in {path}
    what was the worst {column} reading in {path}, the lowest one
    the least {column} in {path}, one number
    where does the range of {column} in {path} begin
    min({column}) {path}
    smalest {column} in {path}
    the doctor wants to know the lowest {column} in {path}
    lowest {column} so far, from {path}
    for each {group_by} the smallest {column} in {path}
    how far down did {column} go in every {group_by}, see {path}
    {group_by} and its minimum {column}, {path}
    what's the cheapest {column} per {group_by}, data in {path}
    what is the least {column} that {filter_column} {filter_value} had in {path}
    {filter_column} {filter_value}, lowest {column}, {path}
    how small can {column} be when {filter_column} is {filter_value}, judging by {path}
    among the rows with {filter_column} {filter_value} find the smallest {column}, {path}
    per {group_by} the minimum {column} where {filter_column} is {filter_value}, in {path}
    """,
)
MAXES = figure(
    "max",
    """
    what's the largest {column} we ever had, going by {path}
    The insurers want the worst case. What's the maximum {column} in {path}?
    the ceiling of {column} in {path}
    {column} at its highest in {path}
    how far up did {column} go in {path}
    did {column} ever get out of hand in {path}? what was the peak
    the record for {column} in {path}, one number
    where does the range of {column} in {path} end
    max({column}) {path}
    higest {column} in {path}
    the nurse asks how high {column} went, at most, in {path}
    up to what {column} do we have in {path}, i.e. the maximum
    what's the most {column} anyone reached in {path}
    for each {group_by} the largest {column} in {path}
    how far up did {column} go in every {group_by}, see {path}
    {group_by} and its maximum {column}, {path}
    peaks of {column} by {group_by}, data in {path}
    what is the greatest {column} that {filter_column} {filter_value} had in {path}
    {filter_column} {filter_value}, highest {column}, {path}
    how big can {column} be when {filter_column} is {filter_value}, judging by {path}
    among the rows with {filter_column} {filter_value} find the largest {column}, {path}
    per {group_by} the maximum {column} where {filter_column} is {filter_value}, in {path}
    """,
)
COUNTS = figure(
    "count",
    """
    we're moving to a new system and it asks for the number of records in {path}
    how long is the list in {path}
    The landlord wants to know how many there are. Count what's in {path}.
    {path}, number of rows
    row total for {path}
    how many did we get? it's all in {path}
    how many lines of data has {path}
    cuont the rows in {path}
    how mnay records does {path} have
    what's the head count in {path}
    are there more than a hundred rows in {path}? count them
    is {path} big? in rows i mean
    the number of entries, {path}
    how many patients did we see, according to {path}
    how many calves were born, one row each in {path}
    n = ? for {path}
    how many observations are there in {path}
    i have to order badges, so how many people are in {path}
    how many does each {group_by} have in {path}
    {group_by} by {group_by}, how many rows are there in {path}
    for the rota i need the number of people per {group_by}, see {path}
    break {path} up by {group_by} and tell me how many fall into each
    what's the split by {group_by} in {path}, in numbers of rows
    which {group_by} comes up how often in {path}
    how are the rows in {path} divided among the {group_by}
    head count for every {group_by} in {path}
    histogram of {group_by} from {path}, as numbers
    how many cases per {group_by} do we have on file in {path}
    is any {group_by} overrepresented in {path}? count them
    group sizes by {group_by}, {path}
    how many are {filter_value}? the {filter_column} is in {path}
    of all the rows in {path}, how many belong to {filter_column} {filter_value}
    do we have many with {filter_column} {filter_value} in {path}? how many
    {filter_column} {filter_value}: how many in {path}
    how often do we come across {filter_column} {filter_value} in {path}
    number of cases where {filter_column} was {filter_value}, {path}
    i need to know how many {filter_column} {filter_value} rows {path} has
    The fire officer asks how many are in {filter_column} {filter_value}, see {path}.
    count just those with {filter_value} as {filter_column}, file {path}
    just the number: {filter_column} {filter_value} in {path}
    in {path}, how many say {filter_value} under {filter_column}
    looking at {filter_column} {filter_value} alone, how many per {group_by} in {path}
    per {group_by}, how many have {filter_column} {filter_value}, going by {path}
    """,
)
AGGREGATES = (*SUMS, *MEANS, *MEDIANS, *MINS, *MAXES, *COUNTS)
