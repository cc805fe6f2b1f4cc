"""Ways to ask for the rows at the top or the bottom, written one by one."""

from __future__ import annotations

from agentkit_training import values as v
from agentkit_training.bundled.data import TOP

DATA_FILE = v.mix((2, v.data_file), (1, v.odd_data_file))
VALUES = {"path": DATA_FILE, "column": v.column, "count": v.integer(2, 50)}

TOPS = (
    TOP.by_hand(
        """
        The board wants names. Who are our top {count} by {column}, according to {path}?
        i'm giving out prizes, so show me the {count} with the most {column} in {path}
        podium please: {count} best in {path} by {column}
        if you line up {path} by {column}, which {count} come first
        {count} rows of {path} with the most {column}
        which {count} stand out in {path} for their {column}
        the heaviest hitters in {path} as far as {column} goes, {count} of them
        from {path} the {count} front runners in {column}
        where is {column} highest? {count} rows from {path} are enough
        {path}, {column}, top {count}
        my boss asked who leads in {column}, take {path} and give me {count}
        pick out the {count} largest by {column}, file {path}
        cream of the crop in {path}: {count} by {column}
        give me a ranking of {count} from {path}, by {column}
        by {column} i'd like the first {count} of {path}
        tpo {count} by {column} in {path}
        top {count} in {path} acording to {column}
        {count} patients with the highest {column} in {path}, please
        the teacher needs the {count} best by {column}, the marks are in {path}
        which {count} fields gave the most {column}? it's all in {path}
        as a farmer i want to know my {count} best plots by {column}, see {path}
        let me see the {count} records in {path} where {column} is greatest
        the {count} leading entries by {column} out of {path}
        {column} ranking of {path}, {count} places
        we can only invite {count}: those with the biggest {column} in {path}
        shortlist {count} from {path} by {column}
        hand me the {count} rows in {path} that rank highest on {column}
        {path} is the league table. show {count} by {column}
        hit list of {path}, {column}, {count} entries
        """,
        **VALUES,
    ),
    TOP.by_hand(
        """
        The board wants names. Who is ahead in {column}, according to {path}?
        which rows come out on top in {path} if {column} counts
        {path} ranked by {column}
        who's winning on {column} in {path}
        i need a league table of {path}, by {column}
        put {path} in order of {column}
        arrange the rows in {path} according to {column}
        our champions in {path} by {column}
        line up everything in {path} by {column}
        the records in {path} with the most {column}
        which customers stand out in {path} because of their {column}
        sort by {column}, file {path}
        where in {path} is {column} at its greatest, show the rows
        who spends the most {column} in {path}
        the champions by {column}, file {path}
        who do we thank for the most {column}, see {path}
        order {path} on {column}
        show who has the greatest {column} in {path}
        which plots bore the most {column}, data in {path}
        by {column}, who heads the list in {path}
        which shops do best on {column}, see {path}
        rnak {path} by {column}
        sort {path} on teh {column}
        what are the extreme rows of {path} in {column}
        hit parade of {path} by {column}
        give me an order of merit by {column} from {path}
        """,
        **VALUES,
    ),
    TOP.by_hand(
        """
        The board wants to cut costs. Which {count} in {path} have the least {column}?
        i worry about the weak ones: {count} with the lowest {column} in {path}
        {count} rows of {path} with the least {column}
        the tail end of {path} by {column}, {count} rows
        who brings up the rear in {path}, {count} by {column}
        where is {column} lowest? {count} rows from {path}
        from {path} the {count} smallest by {column}
        the {count} that lag behind in {column}, from {path}
        {path}, {column}, bottom {count}
        weakest {count} by {column}, {path}
        show me {count} with hardly any {column} from {path}, the lowest first
        which {count} pupils are worst in {column}? the marks are in {path}
        {count} cheapest by {column} out of {path}
        the {count} animals with the smallest {column} in {path}
        at the other end of {path}, which {count} have the lowest {column}
        botom {count} by {column} in {path}
        i only need the {count} lowest rows of {path}, by {column}
        give me the {count} laggards in {path} by {column}
        start with the smallest {column} in {path} and show {count} rows
        {count} rows from {path}, {column} going up
        we must drop {count}: those with the smallest {column} in {path}
        """,
        {"order": "ascending"}, **VALUES,
    ),
    TOP.by_hand(
        """
        which rows come last in {path} if {column} counts
        the weakest rows in {path} by {column}
        who is worst off in {column}, according to {path}
        {path} by {column}, the little ones first
        sort {path} by {column}, upwards
        put {path} in order of {column}, beginning with the smallest
        the shortest first: {path} by {column}
        which of our shops do worst on {column}, see {path}
        where in {path} is {column} at its lowest, show the rows
        {path} ascending by {column}
        who needs help? show those with the lowest {column} in {path}
        """,
        {"order": "ascending"}, path=DATA_FILE, column=v.column,
    ),
    TOP.by_hand(
        """
        {path} by {column}, the big ones first
        sort {path} by {column}, downwards, {count} rows
        put {path} in order of {column}, beginning with the greatest
        descending by {column}, {count} rows of {path}
        {path} sorted on {column} desc, {count}
        the rows of {path} from the largest {column} down
        falling {column}: {count} rows out of {path}
        order the list in {path} so that the highest {column} comes first
        {count} from {path} in descending {column}
        """,
        {"order": "descending"}, **VALUES,
    ),
)  # fmt: skip
