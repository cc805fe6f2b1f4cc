"""More requests that point back at an earlier result: opened, asked about, worked on, put elsewhere; one by one."""

from __future__ import annotations

from agentkit_training.bundled.looking_back import _said, _sums
from agentkit_training.bundled.shape import Reference

READ = [
    *_said("read_file", {"path": "<path>"}, """
        pop it open for me
        crack that one open, I want to see the words
        what's inside that one
        read the first of those
        go ahead and bring that file up
        I never came across that file before. What's in there?
        that sounds like the letter from the landlord, could you pull it up
        well, let's hear it, every word
        pray acquaint me with its wording
        might I trouble you for the words of that file
        that very one, in full
        contents?
        full text of that, pls
        whats it say inside
        I'd love to know what somebody put in there
        my glasses are broken, so read that file aloud
        dump that one on the screen
        gimme all of that file
        before I forward it, show me every line of it
        is there anything in it at all? print it
        unfold that document for me
        I think that is the will my uncle left; kindly show it from beginning to end
        Is it the right one? I can only tell by reading it, so print it.
        less talk, more text: open that file
        shall we look at what it holds
        lemme see the first of them
        whichever comes first in that list, give me its text
        Take the file at the head of the list and let me read it.
        that file, top to bottom
        now the body of it
        I have never been able to remember its wording, so bring it up
        it'd help to have the file in front of me
        so that's where it is! right, what else is written there
    """),
    *_said("read_file", {"path": "<path>"}, """
        the passage of it that runs from line {start} to line {end}
        it's a long one, so only line {start} through {end}
        somewhere between line {start} and line {end} it names a price, show me that stretch
        would you be so good as to read lines {start} to {end} thereof
        skip to line {start} and stop at {end}, same file
        clip lines {start} to {end} out of it and show them
        what happens on lines {start} to {end} in the one you came across
        I dog-eared line {start} up to line {end} of it, read those out
        my lawyer points at lines {start} to {end} of that file, how do they go
        in that file the chorus is lines {start} to {end}, may I see it
    """),
    *_said("read_file", {"path": "<path>"}, """
        a peek at the top {end} lines of the thing
        {end} lines of it, counted from the top, that's plenty
        how does that one open? the first {end} lines please
        I don't have all day: the first {end} lines of that document
        line {end} is where you may stop reading it to me
        its heading is somewhere in the first {end} lines, so print them
        let me skim that file down to line {end}
    """),
    *_said("read_file", {"path": "<path>"}, """
        take it up again at line {start} and go on to the finish
        that file again, leaving out all that's above line {start}
        I got as far as line {start} of it last night, show me the remainder
        everything in there below line {start}, that line included
        its tail, beginning at line {start}
        where were we? line {start}, I think. Read on from there.
    """),
]  # fmt: skip

FOLDERS = [
    *_said("list_files", {"path": "<path>"}, """
        list the {pattern} files in that folder
        are there any {pattern} files in there
        which of the files in that directory match {pattern}
        in that folder, only {pattern} please
        narrow that directory down to {pattern}
        that folder must have some {pattern} in it, name them
        Might there be {pattern} files inside it? It's a folder, isn't it.
    """),
    *_said("list_files", {"path": "<path>"}, """
        that one's a folder, I take it, so what lies inside
        step into that directory and tell me the names
        ls that folder
        name everything that folder contains
        what has my colleague stuffed into that folder
        one level deeper: the files of that directory
    """),
    *_said("search_files", {"path": "<path>"}, """
        comb through that folder for "{text}"
        anything on {text} in that directory
        which lines of it have "{text}"
        which rows of it are about {text}
        only the rows of that file where it says "{text}"
        filter it down to lines containing "{text}"
        ctrl-f "{text}" in that one
        I could swear "{text}" was in that file. Check?
        does {text} come up in that file, and on what line
        the rows with "{text}" from that table, none of the others
        somewhere in that folder there's a sentence about {text}, dig it out
        pick out of that document every line that talks of {text}
        see whether that one breathes a word about "{text}"
        let me know the line number of "{text}" in it
        in that folder, which file says "{text}"
        ransack that directory for `{text}`
    """),
    *_said("search_files", {"text": "<result>"}, """
        where in my files did I use that same figure
        is that number anywhere else? try every document
        that name rings a bell, which file has it
        cross-check: which files quote that
        see if {path} has the same figure somewhere
        somebody must have written that amount in {path}, look it up
    """),
]  # fmt: skip

DATA = [
    *_said("describe_data", {"path": "<path>"}, """
        describe the table you found
        what's in its columns, what types are they
        any idea what fields that table has
        give me the lay of the land in that table
        before I ask anything of it, what columns are there
        how wide is that table? name its columns
        size that dataset up for me: columns, types, number of rows
        I inherited this table from my predecessor. How is it made up?
        column names of that one, with their types
        what would I be able to sort that file by? list its columns
        is it numbers or text in those columns? describe the file
        sketch the shape of that csv for me
        what headings has that spreadsheet
        data dictionary for that, please
        kindly set out the fields of that table and what kind each is
    """),
    *_said("query_data", {"path": "<path>"}, """
        let `{sql}` loose on that table
        same file, this time `{sql}`
        I wrote a query for it: {sql}
        that table as data, and then "{sql}"
        my boss dictated `{sql}`, have that file answer
        would it mind answering `{sql}`
        fire `{sql}` at the csv you found
        see what comes of `{sql}` if you ask the one you found
    """),
    *_said("aggregate_data", {"path": "<path>", "operation": "sum"}, """
        tot up {column} in that table
        and how much does its {column} column make if you add every row
        all in all, what's the {column} in that spreadsheet
        I want one number out of that file, its {column} summed
        sum of {column}, same table, split by {group_by}
        the treasurer asks what that table comes to in {column}
        {column}: the total for that one
        if you add up {column} there, only for {filter_value} in {filter_column}, what do you get
        break its {column} down by {group_by}, totals please
        the {filter_value} rows only ({filter_column}), how much {column} is that in all, same file
    """),
    *_said("aggregate_data", {"path": "<path>", "operation": "mean"}, """
        the average of {column}, that file as before
        what's a normal {column} there? take the mean
        mean {column}, same file
        how much {column} does one row of that table have on average
        and averaged per {group_by}, what's the {column} in it
        in the mean, {column} of that spreadsheet is what
        avg({column}) for that one
        if every row of it had the same {column}, how much would that be? the mean, I suppose
        with {filter_value} as {filter_column}, the average {column} of that table
        my teacher wants the {column} averaged, from that file
        would you average its {column} for me, one figure for each {group_by}
    """),
    *_said("aggregate_data", {"path": "<path>", "operation": "median"}, """
        line its rows up by {column}, which value is in the middle? median
        the median would tell me more: {column}, that table
        what {column} do half the rows of that file stay under, the median I mean
        median {column} of that spreadsheet, one per {group_by}
        outliers spoil the average, so the median {column} of that one
        for the {filter_value} in {filter_column}, its median {column}
    """),
    *_said("aggregate_data", {"path": "<path>", "operation": "count"}, """
        how many rows has that table got
        how many lines of data did I get in that one
        number of entries in that spreadsheet for every {group_by}
        tally that table by {group_by}
        how often does it have {filter_value} under {filter_column}
        of those records, how many with {filter_column} {filter_value}
        is that file empty? tell me its row count
        head count per {group_by}, from that table
        am I right that it has thousands of records? count
    """),
    *_said("aggregate_data", {"path": "<path>", "operation": "max"}, """
        what does {column} max out at in that one
        its all-time high in {column}
        the largest {column} that file knows, for each {group_by}
        how far up does {column} climb in that spreadsheet
        nobody in that table has more {column} than how much
        ceiling for {column} there, only {filter_column} {filter_value}
    """),
    *_said("aggregate_data", {"path": "<path>", "operation": "min"}, """
        rock bottom for {column} in that table is what
        the slightest {column} that file has on record
        how little {column} can there be, going by the rows of it
        floor of {column} there, per {group_by}
        what does {column} bottom out at in that spreadsheet
        its worst {column}, the minimum that is, among {filter_column} {filter_value}
    """),
    *_said("top_rows", {"path": "<path>"}, """
        top {count} of that by {column}
        who leads that table in {column}
        the {count} heavyweights of that table in terms of {column}
        podium of that file by {column}, {count} places
        where's most {column}? {count} rows of it will do
        order that spreadsheet by {column} and cut it off after {count}
        I'd like to congratulate the {count} with the most {column} in that table, who are they
        rows of it, most {column} first
        {count} record holders by {column} from that one
        sort desc on {column}, same table
        hit parade of that by {column}
        could I see that table with the big {column} values at the top
    """),
    *_said("top_rows", {"path": "<path>", "order": "ascending"}, """
        flop {count} of that by {column}
        the other end of that table please, the {count} with the least {column}
        who's struggling? the {count} lowest in {column} there
        sort asc on {column}, same table
        from that file the {count} rows that have hardly any {column}
        least {column} first, that spreadsheet
        the cheap end of that table by {column}, {count} rows
    """),
]  # fmt: skip

CHANGED = [
    *_said("edit_file", {"path": "<path>"}, """
        "{find}" is misspelt in it, write "{replace}"
        in that one I'd have "{replace}" where there's "{find}" now
        her name is not "{find}" but "{replace}", put that right in the file
        retouch it, "{find}" turns into "{replace}"
        the tenant changed. Where it reads "{find}" in there, "{replace}" from now on
        could you strike "{find}" from that file and set "{replace}" in its stead
        old: "{find}", new: "{replace}", in that file
        let that document say "{replace}" where "{find}" stood
        I'd be obliged if it read "{replace}" and no longer "{find}"
        swap out "{find}", swap in "{replace}", same file as above
        bump "{find}" to "{replace}" in there
    """),
    *_said("write_file", {"path": "<path>"}, """
        wipe that file and leave just "{content}" in it
        whatever it said, it says "{content}" now
        I changed my mind about that file: its whole text is to be "{content}"
        scrap what's in there. New wording, "{content}"
        clean slate for that one, put "{content}"
        from scratch then, "{content}" in the very same file
    """),
    *_said("append_file", {"path": "<path>"}, """
        sign that file off with "{content}" on the last line
        P.S. for that file: "{content}"
        slip "{content}" in underneath its last line
        it still lacks a closing line, "{content}", don't touch the rest
        to the end of that very file, "{content}"
        oh, and "{content}" ought to come last in it
    """),
    *_said("delete_note", {"number": "<number>"}, """
        that's taken care of, so off the list with that note
        the plumber came, you can throw that reminder out
        rub that note out
        Be so kind as to remove the note we were just looking at.
        expired. delete that memo
        no sense in keeping it among the notes, strike it
    """),
    *_said("search_notes", {"text": "<result>"}, """
        did I ever make a note of that same number
        I believe I jotted that down once; go look in my notes
        compare with my notes, is that figure there
        that name, is it on my list of notes
    """),
]  # fmt: skip

WRITTEN = [
    *_said("write_file", {"content": "<result>"}, """
        that, straight into {path}
        same thing into {path}
        park it in {path}
        so it doesn't vanish, {path}
        bung it into {path}
        {path}: put that there and we're done
        Would you set that down in {path} for me?
        let it be written in {path}
        pop that into a file, call it {path}
        great, exactly that in {path}
        let {path} be the home of that figure
        lay that number down in {path}
        that sum needs somewhere to live, {path} will do
        my wife looks at {path} for this sort of number, replace what's in there with it
        that many, written in {path}, nothing more
        that table would look good in {path}
        the lot of rows you printed: into {path} with them
        enter that date as the sole content of {path}
        the calendar script reads {path}, so the date you worked out goes there
        I'd like {path} to tell people that date
        the listing above as {path}
        those lines up there, in a file {path}
        what came off the web, into {path}
        this page's words ought to survive, so keep them in {path}
        what my notes said, set down in {path}
        stdout to {path}
        that reply of yours, word for word, in {path}
        I'm told the server reads {path} every minute. Put the new value there.
        how about we keep that distance in {path}
        the weight you converted: {path} is waiting for it
    """),
    *_said("append_file", {"content": "<result>"}, """
        {path} too, at the end
        one line more for {path}: that
        I keep score in {path}, so that figure goes under the last
        continue {path} with this
        hang it on the end of {path}
        let that be the next line of {path}
        yesterday's figure is in {path}, today's goes right below
        that makes a fine last line for {path}
        the ledger is {path}, and that sum is its next entry
        put the rows you got behind what {path} has already
        bottom of {path}: the date you worked out
        also to {path}, but mind you don't erase what's there
        my logbook {path} is one reading short, this one
        stick those names on at the foot of {path}
        {path} is a list, and that is one more item of it
        add on to {path}, that listing I mean
        what the page said, as an addition to {path}
        keep {path} growing, this goes last
        underneath, in {path}, please, the converted figure
        the family chronicle {path} can end on that paragraph
    """),
    *_said("add_note", {"text": "<result>"}, """
        quick, note that
        that's a keeper, in my notes please
        I'd hate to look it up again. Notes!
        into my little notebook with it
        pen that down
        let my notes say so
        put a pin in that number, as a note
        make it a memo
        that date is for my notes
        let me find that date among my notes next week
        a note, so that I have the figure when she calls
        be so good as to enter it in my notes
        tie a knot in your handkerchief for that one: a note
        for future me, that as a note
        I'll be quizzed on that distance, note it
        the rows you got could be a note
        that listing, noted for later
        keep the words of that page with my notes
        and preserve it, not in a file but as a note
    """),
]  # fmt: skip

SUMS = _sums("""
    with VAT it's [that plus 21%], how much do I pay
    now put the tax on: [it + 7.7%]
    ex VAT so far. [add 25% VAT to that sum]
    what's [6% on top of it]
    [that figure plus 12.5%] for the service, please
    the waiter was nice, [add 15% to that amount]
    and what would [22% of this amount] be, for the taxman
    GST is ten percent, so [ten percent of that amount]
    list price less trade discount: [that price minus 32%]
    Black Friday! [45% off it]
    my commission is [3.5% of that price]
    rent goes up, [it plus 4%]
    there are six of us, what's each one's part: [it split between 6]
    [that divided by eight], as there are eight flats
    among twenty-two pupils it makes [it divided by twenty-two], how much exactly
    let's go Dutch: [that / 2]
    three heirs, so [a third of it]
    the five brothers share, [divide that sum by five]
    my part of the bill is [half of that amount]
    there and back it's [twice that distance], how far
    round trip, so [double it]
    to and fro five days a week: [it times 10]
    both ways, [2 * that distance]
    that's for a year. Per month? [divide it by 12]
    weekly it would be [that amount over 52]
    a day then comes to [it / 365], say the number
    for the whole year I'd need [that amount times 12]
    each quarter, [a quarter of it]
    paid in ten instalments: [that price / 10]
    with a 30 year mortgage [this amount times 360]
    my limit is 900, what's left is [900 minus that]
    [subtract that from 2,500], my savings I mean
    how much over 1200 are we? [it minus 1200]
    the difference to 10,000, [10000 - it]
    it was 316 last year, so we gained [that number minus 316]
    from a hundred, [100 less that]
    I'd already put 75 aside, so [take 75 from that sum]
    [the difference between it and 64] would be interesting
    relative to last year's 820, [it / 820 * 100] percent
    cut in two, [half of this number]
    doubled portions, so [it times two]
    [triple it], the recipe has to feed a dozen
    [that squared] is the area of the plot
    what about [the square root of that number]
    and for a cube with that edge, [it cubed]
    with shipping, [that + 38.50]
    handling costs nine, [add nine to that]
    rounding up to whole boxes, [ceil(it / 24)]
    [round(that, 2)] would be nicer
    bring it down to whole numbers, [floor(it)]
    seven shifts there were: [that / 7]
    seventeen of them at that price make [17 times that price]
    [this total times 1.08], thank you
    I earn 23.40 an hour, so [23.40 * it] is my pay
    litres per hundred: [it / 640 * 100]
    pro rata for nineteen days, [that amount / 31 * 19]
    safety margin of a tenth, [1.1 * that]
""")  # fmt: skip

UNITS = [
    *_said("convert_units", {"value": "<number>"}, """
        {to_unit} would suit me better than {from_unit}, so convert it
        call it {from_unit}. In {to_unit}?
        if I told you it's {from_unit}, how much is that in {to_unit}
        as it is in {from_unit}, tell me the {to_unit}
        from {from_unit}, if you please, into {to_unit}
        what's that in {to_unit}, given it was in {from_unit}
        {from_unit} to {to_unit} for the last figure
        the Europeans on the call want {to_unit}; what we have is {from_unit}
        I was never any good with {from_unit}, let me have it in {to_unit}
        Grandfather's gauge shows {from_unit}. How many {to_unit} would that have been?
        same quantity, {to_unit} in place of {from_unit}
        that was {from_unit}, wasn't it? then in {to_unit}
        {to_unit}, not {from_unit}!
        render it in {to_unit}, out of {from_unit}
        it reads so many {from_unit}, I must enter {to_unit}, do the sum
        the label has room for {to_unit} only, so the {from_unit} must be turned into those
        would that figure, {from_unit} at present, be much in {to_unit}
        in {from_unit} it's that, in {to_unit} it's what
        treat that as {from_unit} and hand me {to_unit}
        my app speaks {to_unit} and that number speaks {from_unit}, help
    """),
    *_said("convert_units", {"value": "<number>"}, """
        what would you call that in {to_unit}
        {to_unit} for that?
        could that be said in {to_unit}, for my mother-in-law
        same again but {to_unit}
        the customs form has a box for {to_unit}, so convert the figure
        oh dear, they wanted {to_unit}. Convert it.
        that figure as {to_unit}, if you'd be so kind
        now I need to know how many {to_unit} that would make
        how much is the last figure when measured in {to_unit}
        I only ever count in {to_unit}, so make it that
    """),
]  # fmt: skip


def _between(from_unit: str, to_unit: str, text: str) -> list[Reference]:
    """Return the lines of `text` as requests that name both units in their own words."""
    return _said("convert_units", {"value": "<number>", "from_unit": from_unit, "to_unit": to_unit}, text)


SPOKEN_UNITS = [
    *_between("minutes", "hours", "that's minutes, so how many hours"),
    *_between("miles", "kilometres", "and those miles in kilometres"),
    *_between("kilos", "stone", "how many stone are those kilos"),
    *_between("celsius", "fahrenheit", "it's celsius, my aunt in Ohio needs fahrenheit"),
    *_between("days", "weeks", "with that number, days into weeks"),
    *_between("feet", "metres", "'tis so many feet; how many metres, pray"),
    *_between("pounds", "kg", "pounds, I take it? in kg then"),
    *_between("fahrenheit", "celsius", "the recipe's figure is fahrenheit, but my oven is marked in celsius"),
    *_between("megabytes", "gigabytes", "megabytes, I presume; how many gigabytes would that be"),
    *_between("litres", "gallons", "that many litres would fill how many gallons"),
    *_between("mph", "km/h", "the speedo says mph, tell me the km/h"),
    *_between("acres", "hectares", "the deed gives acres; the land office wants hectares"),
    *_between("inches", "cm", "so many inches of pipe, that's how long in cm"),
    *_between("hours", "minutes", "hours to minutes, the last result"),
    *_between("grams", "ounces", "those grams as ounces, for the kitchen scale"),
    *_between("knots", "km/h", "knots! landlubbers like me say km/h, so what is it"),
    *_between("yards", "metres", "that distance from yards to metres for the groundsman"),
    *_between("psi", "bar", "we pumped the tyre to that many psi, how many bar"),
    *_between("weeks", "days", "weeks as days please, that figure"),
    *_between("kWh", "joules", "kWh at the moment, joules for the physics teacher"),
]  # fmt: skip

LOOKING_ON: list[Reference] = [
    *READ, *FOLDERS, *DATA, *CHANGED, *WRITTEN, *SUMS, *UNITS, *SPOKEN_UNITS
]  # fmt: skip
