"""Requests that point back at an earlier result by what it is ("the total", "those rows"), written one by one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from agentkit_training.bundled.shape import Reference


def _said(tool: str, arguments: Mapping[str, Any], text: str) -> list[Reference]:
    """Return the lines of `text` as requests to `tool`, with arguments that the last result gives."""
    return [(tool, line.strip(), arguments) for line in text.splitlines() if line.strip()]


def _sums(text: str) -> list[Reference]:
    """Return the lines of `text` as requests for the expression that each holds between [ and ]."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return [
        (
            "calculate",
            line.replace("[", "").replace("]", ""),
            {"expression": line[line.index("[") + 1 : line.index("]")]},
        )
        for line in lines
    ]


WRITTEN = _said("write_file", {"content": "<result>"}, """
    put the total in {path}
    the figure belongs in {path}
    {path} is where I want those rows
    I'd like the list kept as {path}
    what you get should end up in {path}, that's for the handover
    My accountant wants it on file: the sum, saved as {path}
    could the grand total be stored in {path}?
    See that the bottom line is saved under {path}, I have a call with the bank at four.
    {path} needs the amount, nothing else
    write just the number into {path}
    the net amount has to be filed as {path} before Friday
    I want a {path} with the gross amount in it
    Would you kindly record the balance in {path}?
    drop the average in {path} so the dashboard picks it up
    tuck the median away in {path}
    the count, please, as {path}
    make sure the headcount ends up in {path}
    the price you worked out should be written to {path}
    store the percentage in {path}, the slides read it from there
    {path} <- the subtotal
    whatever the total is, {path} gets it
    the highest value goes in a fresh file, {path}
    My colleague looks in {path} for the rate. Put the rate there.
    get the converted value into {path}
    have the difference saved as {path}
    can you leave the final figure for me in {path}
    I'll need the share later on, keep a file {path} with it
    put down what it comes to in {path}
    write what we owe to {path}
    save how much it is in {path}
    how many there are should be on record in {path}
    those three rows should be in {path}
    export the rows you picked to {path}
    take the rows and make a file {path} of them
    the table goes to {path}
    Please produce {path}, containing the table above.
    can the whole table be dumped into {path}?
    I wish I had the breakdown in {path}.
    breakdown -> {path} pls
    the ranking wants to be in {path} by noon
    save the top scorers as {path}
    the best sellers, I'd like to have them in {path}
    persist the query output to {path}
    put the records it returned into {path}
    have those entries go into {path}, legal wants them on file
    the columns and their types, written to {path}, would help the next person
    would an overview of the columns fit in {path}? then write it
    the schema should be documented in {path}
    stash the group totals under {path}
    the averages per group, off to {path} with them
    turn the rows into a file called {path}
    let's have the leaderboard in {path}
    keep the list in {path}
    these names belong in {path}
    store the names of the files as {path}
    I'd be glad to find the file names in {path}.
    the file listing, put it into {path}
    make an inventory {path} from the listing
    the folder's contents should be listed in {path}
    write out which files those are in {path}
    {path} must hold the directory listing for the audit
    can you get all those names into {path}? the archivist needs them
    save what's in the folder to {path}
    create {path} from these file names
    the hits go in {path}
    put every match into {path}, I'll go through them tonight
    save the places you found as {path}
    the matching lines are wanted in {path}
    dump all hits to {path}
    Would it be possible to have the search results as {path}?
    where it occurs, I need that in {path}
    the mentions ought to be collected in {path}
    I'm handing the matches to the new intern, so save them in {path}
    place the lines that turned up in {path}
    collect whatever matched in {path}
    everything the search turned up, in {path}
    the number of days goes in {path}
    for the wall calendar i need {path} with the days in it
    how long it is until then should be in {path}
    save the date to {path}
    the new date belongs in {path}, the planner reads it from there
    write the deadline into {path}
    could the due date be placed in {path}
    {path} should say which date that is
    store the weekday and date under {path}
    I'd like to see the countdown in {path} every morning, so write it there
    the expiry date, please write it to {path}
    keep the gap between them in {path}
    let {path} carry the shifted date
    the time over there, in {path} please
    timestamp into {path}
    its text should be copied into {path}
    put what you read in {path}
    the page, saved as {path}, thanks
    save a copy of the page under {path} so I can read it on the train
    the article goes with my other reading, as {path}
    write the whole thing to {path}
    the wording is needed in {path} too
    make {path} a copy of its text
    duplicate the text in {path}
    I want the description in {path}
    the content of that page has to be in {path} when I'm offline
    paste what it says into {path}
    get the page's text on disk as {path}
    the passage you just showed me, keep it as {path}
    copy those lines over to {path}
    all that's written there should be in {path} as well
    store the excerpt as {path}
    the fetched stuff can live in {path}
    archive what came back from the site as {path}
    put my notes in {path}
    the notes you found should be saved as {path}
    I want all those reminders in a file, {path}
    back up the notes to {path}
    whatever comes out, put it in {path}
    what it prints goes to {path}
    the output of the script, in {path}
    redirect what the command says to {path}
    keep the log of that run as {path}
    pipe the outcome into {path}
    save the program's answer as {path}
    whatever it printed, I'd like to keep it in {path}
    let the output land in {path}
    the console output must be attached to the ticket, save it as {path}
    capture what the terminal showed in {path}
    the return value should go into {path}
    everything you found goes into {path}
    all of it in {path}
    the outcome has to be on file, {path} would do
    {path}: the outcome
    I should like the answer preserved in {path}.
    the answer in miles goes in {path}
    the temperature, once converted, belongs in {path}
    my husband wants the distance in {path}
    weigh-in was today, so {path} has to have the weight
    put how many litres it is in {path}
    the findings get presented tomorrow, write them up in {path}
    whatever you came up with, write it to {path}
    make a file out of what you've got, {path}
    your answer should be somewhere I can find it, say {path}
    let me find the results in {path} when I come back
    you may write the outcome to {path}
    after that I need the summary in {path}
    the summary, could you make it a file named {path}
    for my tax return the amount must be in {path}
    it'd be great if {path} had the numbers
    wouldn't it be handy to have the numbers as {path}? please do that
    I was hoping the figures could be put in {path}
    they told me to hand in {path} with the figures in it
    the professor expects {path}, with the values
    overwrite whatever is in {path} with the new figure
    replace what {path} says by the new total
    {path} is stale, the fresh numbers should take its place
    {path} shall contain nothing but the outcome
    fill {path} with the lines
    populate {path} with those values
    compile the hits into {path}
    set {path} to the new value
    update {path} so that it holds the latest count
    I promised Tom the table; leave it for him in {path}
    the customer would like to see the price, place the price in {path}
    make the number available in {path} to the other script
    in {path} I want the product
    to {path}, the quotient please
    under {path} you can store the remainder
    as {path}, keep the conversion
    so that nobody has to count again, save the number as {path}
    i can't copy from here, put the text in {path} instead
    sotre the names under {path}
    the ouput should be kept in {path}
""")  # fmt: skip

APPENDED = _said("append_file", {"content": "<result>"}, """
    at the bottom of {path}, add the total
    stick the figure on the end of {path}
    tack the sum onto {path}
    add the count to {path}
    the line belongs at the end of {path}
    I keep a running list in {path}; the new number has to go under the others
    would you put today's value under yesterday's in {path}
    {path} gets the new total as another line
    append the outcome to the log, that's {path}
    the log {path} should have the figure as its newest entry
    can the rows be added to {path} without touching what's there
    put the hits below what {path} already says
    let the names follow what's in {path}
    extend the list in {path} by these names
    write the date under the last entry of {path}
    the deadline should be appended to {path}
    one more entry for {path}, the amount
    leave {path} as it is otherwise, but the amount goes at the end
    add what it prints to {path}
    whatever comes out, append it to {path}
    pop the answer in after everything else in {path}
    the converted value also has to go into {path}, after the others
    I'd like the total to be the last line of {path}
    my diary is {path}, add the temperature to it
    add the weight to my log {path}
    don't replace anything in {path}, simply add the summary
    the summary can go at the foot of {path}
    could you paste the text at the bottom of {path}
    copy those lines to the end of {path}
    {path} += the count
    The treasurer's list {path} must be continued with the new amount.
    for completeness, the table should be added to {path}
    have the table attached at the end of {path}
    slap the numbers onto {path}, right below the old ones
    record the figure in {path} beneath the older ones
    it would be good if {path} ended with the total
    {path} is missing the average, add it at the bottom
    continue {path} with the breakdown
    the breakdown as an appendix to {path}, please
    supplement {path} with the findings
    join the found lines to {path}
    what you found ought to be appended to {path}
    after the last line of {path} I want the average
    we collect all readings in {path}, so append the reading
    push the number onto {path}
    finish {path} off with the result
    the report {path} still needs the outcome, at its end
    the shopping list is {path}, add the items to it
    add a further line to {path} with the number of days
    the price should be added to {path}, I compare them at the weekend
    {path} keeps the history, so the value gets added there
    new row in {path} with the figures
    please enter the sum in {path} as one more row
    append everything you've found so far to {path}
    put the whole lot at the end of {path}
    the list goes into {path} as well, but after what is there
    don't lose what's in {path}, the answer goes behind it
    add your answer to {path} so the team sees it
    for the handover, put the outcome last in {path}
    I want what the command said added to {path}
    log the output in {path}
    chuck the list in at the bottom of {path}
    the page's text, add it to {path}
    glue the text onto {path}
    my reminders want a place at the end of {path}
    {path}, last line: the new date
    as the closing line of {path}, the grand total
    the net amount, appended to {path}
    tag the percentage onto {path}
    book the amount in {path}, under the previous ones
    under everything in {path}, the balance
    add to {path} what we owe
    Would you mind adding the total at the end of {path}?
    may I have the median added to {path}?
    is it possible to add the list to the end of {path}
    the auditor reads {path}, so the difference needs adding to it
    {path} stops short of the difference, let that follow the rest
    pls appned what you counted to {path}
    add teh figure to {path}
    the sum goes last in {path}, the file must not be overwritten
    additionally, {path} should get the matches at its end
    {path} grows by one line today, the reading
    and one for the logbook {path}, the distance
    the mileage should join the others in {path}
    under the heading in {path}, after all the rest, add these rows
    i track my runs in {path} so add the minutes
    our changelog is {path}, let the version come last in it
    what it says there should also stand at the end of {path}
    the days, one line further down in {path}
    behind the other dates in {path}, these too
""")  # fmt: skip

NOTED = _said("add_note", {"text": "<result>"}, """
    note the number down
    make a note of what you get
    jot the total
    leave me a note with it
    keep the figure in my notes
    the total should be among my notes
    I'd forget the date otherwise, note the date for me
    put the date in a note
    add a note saying what it comes to
    remember the amount for me
    the amount is worth remembering, make a note
    could you take down the answer
    Please record the deadline as a note.
    I want to remember the distance
    stick the number on a note
    write me a note with the outcome
    the new date in a note, please, so that I don't miss it
    save the price as a note, I'll be in the shop later
    make the sum a note
    i'd sleep better with the sum in a note
    note what comes out
    whatever it prints, note it
    note how many there are
    have the days noted
    the days until then should be noted down, my daughter keeps asking
    can you pop the count into my notes
    I'd like a note with the average in it
    the average ought to go in the notes
    the names should be kept as a note
    make a note with those names
    list those in a note for me
    add the rows to my notes
    keep the table for me as a note
    a quick note of the lines found
    I need to tell Sara the figure tomorrow, so a note with the figure
    don't let me forget the total
    remind me of the number later, put it in my notes
    my notes should have the converted value
    it's for the doctor, so a note of the temperature
    scribble the weight down for me
    file the answer under notes
    the answer, noted please
    to my notes: the outcome
    new note with what you found
    create a note that holds the hits
    everything you found, in one note
    its text could do with a place among the notes
    keep what the page says as a note
    note down what it says there
    the summary deserves a note
    the time over there should be noted, I have to call
    keep the balance in mind for me
    hold on to the balance, in the notes
    For the tax return I need the amount noted.
    note the gross amount, I have to quote it on the phone
    would you note the price down?
    would it be possible to have a note of the price
    i want the result as a reminder
    turn the list into a note for tomorrow's meeting
    the difference must not get lost, note it down
    a note about the difference would be good
    percentage: keep a note of it
    memo to me, the percentage
    the version number you read, put it in a note
    store the figure with my other notes
    add one more note, the total
    note teh total
    mak a note of the sum
    let there be a note with the deadline
    I should have the deadline written down somewhere, in a note say
    can that figure be a note?
    jot down how much it is
    pls note the sum
    put down for me, as a note, what we owe
    also remember how long it takes
    also keep a note of how far it is
    i'll be asked for the median, so it had better be in the notes
    what was on those lines, into the notes with it
    a note should be made of the file names
    before we go on: the conversion, as a note
""")  # fmt: skip

COMPUTED = _sums("""
    [multiply them by 62.50]
    it's before tax still, [add 19% VAT to it]
    now [take 12% off the gross price]
    we're four people, so [divide that by 4]
    then [subtract 380 from those]
    Could you [multiply the working days by 7.5]?
    they charge a flat fee of 45, so [add 45 to this]
    my sister pays a third, that's [a third of the total amount]
    how much is [half of the total cost]
    what's [the overall cost / 36], a month I mean
    what are [those times 168]
    hours rather than days: [multiply the remaining days by 24]
    what would [these minus 17.5%] be
    [double the number], please
    [Triple that], I need three sets.
    for the variance [square this figure]
    the volume is wanted, so [cube it]
    the side must be [the square root of that value], how long is it
    what's [the cube root of it]
    [deduct 275 from the gross amount], that's the deposit
    We already paid 1,350, so [subtract 1,350 from it].
    the voucher is worth 30 and you should [take 30 from the total price]
    I get the staff discount, [take 35% off that]
    what remains of the five thousand: [5000 minus this]
    how far are we from a million? [1,000,000 minus that total]
    per person that is [it divided by 9], how much
    [that split between 6], what does each get
    [divide those by 60] to have hours
    seconds, please: [multiply it by 3600]
    dollars to euros, [it * 0.92]
    the bank's rate is 1.0845 today, that makes [these times 1.0845]
    tell me [15% of those]
    tip is eighteen percent, [18 percent of the final amount]
    interest for a year would be [3.75% of the average amount], let me have that
    a year has 52 weeks, so what is [the weekly cost times 52]
    [360 * the daily cost]
    and [twice these]
    Please work out [a quarter of the final sum].
    [add seventeen to them]
    now [add 7.5 and that number]
    [34 + them] would be the whole crew, how many
    what's [the difference between 2000 and it]
    I'm after [the product of that figure and 14]
    and [the ratio of it to 30]?
    [divide 90000 by them]
    can you do [(that + 15) * 3]
    it was Fahrenheit, so [(it - 32) * 5 / 9]
    give me [sqrt(this)]
    for the label I need [round(it, 1)]
    eight to a crate, how many full crates? [floor(those / 8)]
    the buses seat 55, we need [ceil(them / 55)]
    500 is the least they bill, so [max(it, 500)]
    what is [log10(that value)]
    which weekday offset, i.e. [it modulo 7]
    try [it to the power of 4]
    [1.21 * these]
    net of tax it's [these / 1.07]
    remove the VAT, [divide the gross amount by 1.23]
    [multiply those by twenty-five]
    at two hundred and fifty each, [multiply them by two hundred and fifty]
    just [take five percent of the average price]
    the agent keeps [12.5% of the net amount], how much is it
    in the sale it's [40% off the original price]
    [0.35 x them] is what we get to keep
    print [them × 48]
    [that number ÷ 16]
    in kilobytes, [it over 1024]
    the tare is 85, so [this less 85]
    [this amount plus 4.90] with postage
    the courier takes 6.95 extra: [those plus 6.95]
    [half of them] are mine
    thirty days on average, [the daily average times 30]
    celsius would be [the last value minus 273.15]
    with a reserve it's [11% on top of the new total]
    we're in the States, so [add 8.25% sales tax to them] please
    only two thirds are due, [2 / 3 * it]
    Wages are 148.20 a day. [Multiply the counted days by 148.20]
    a room costs 79 a night, what's [79 * the remaining days]
    mileage pays 0.32 a kilometre, so I'd get [0.32 * it]
    the budget was 40,000, [subtract it from 40,000]
    we had a gross of them to start with, [subtract those from 144]
    sixty were broken, [take 60 from this number]
    as there are eleven branches, [multiply these with 11]
    metres per second is [the answer divided by 3.6]
    the grant is 500 in all, [500 / the count] each
    without the two referees, [the count minus 2]
    they keep eight percent, [deduct 8% from that]
    both together get a rebate: [take 15% off this sum]
    we're thirteen now, so pls jsut [divide this by thirteen]
    weekend rates apply, so [multiply those days by 1.5]
""")  # fmt: skip

CONVERTED = _said("convert_units", {"value": "<number>"}, """
    turn it from {from_unit} into {to_unit}
    what's that many {from_unit} in {to_unit}
    convert those {from_unit} to {to_unit}
    how many {to_unit} are these {from_unit}
    they are {from_unit}, but I think in {to_unit}, so what are they
    the number is in {from_unit} and the form asks for {to_unit}
    take the figure from {from_unit} to {to_unit}
    My American colleagues need {to_unit}, not {from_unit}. Convert the total, please.
    the total, {from_unit} as it stands, in {to_unit}
    these {from_unit} should be given in {to_unit}
    could you express the {from_unit} in {to_unit}?
    the sum counts {from_unit}; I'd like {to_unit}
    change that amount of {from_unit} over to {to_unit}
    if the answer is {from_unit}, how much is it in {to_unit}
    I'd rather read the {from_unit} as {to_unit}
    {from_unit} mean nothing to me, say the number in {to_unit}
    make the {from_unit} into {to_unit}
    what do the {from_unit} amount to in {to_unit}
    that's {from_unit}, and as {to_unit}?
    the average was in {from_unit}, can it be had in {to_unit}
    as {to_unit} please, since the value is in {from_unit}
    in {to_unit}, how much would those {from_unit} be
    to {to_unit}, from {from_unit}, that value
    {from_unit} -> {to_unit} for the figure
    the figure again, only in {to_unit} where it was {from_unit}
    the data sheet only takes {to_unit}, so the {from_unit} have to be converted
    Would you mind translating the figure from {from_unit} to {to_unit}?
    count it in {to_unit} rather than {from_unit}
    so many {from_unit} make how many {to_unit}
    find out how many {to_unit} the {from_unit} come to
    tell me what the total of {from_unit} is, measured in {to_unit}
    I measured in {from_unit} but the shop sells by {to_unit}, so convert the sum
    let's see the {from_unit} in {to_unit}
    swap {from_unit} for {to_unit} in the answer
    the result, which is {from_unit}, ought to be {to_unit}
    give the maximum in {to_unit}, it's {from_unit} now
    the lowest one too, {from_unit} to {to_unit}
    restate the number, which is {from_unit}, in {to_unit}
    work the {from_unit} out in {to_unit}
    have the count of {from_unit} converted to {to_unit}
    my gran only knows {to_unit}, what would the {from_unit} be for her
    we got {from_unit}, we want {to_unit}
    and the same in {to_unit}, seeing that these are {from_unit}
    the mean is so many {from_unit}, i need {to_unit}
    recalculate the {from_unit} as {to_unit}
    what the {from_unit} are worth in {to_unit}, can you say
    convert from {from_unit} what you got, to {to_unit}
    I wonder what the difference is in {to_unit}, it's in {from_unit} so far
    it says {from_unit}; what does one call that in {to_unit}
    the report is in {to_unit} throughout, get the {from_unit} in line
    do the unit change on it, {from_unit} to {to_unit}
    i have to conver the {from_unit}, {to_unit} is what the recipe uses
    these come in {from_unit} and go out in {to_unit}, so convert
    read the number as {from_unit} and put it in {to_unit}
    how much is the sum if I want {to_unit} instead of {from_unit}
    a figure in {from_unit} is no use to them, make it one in {to_unit}
    how many {to_unit} does the total of {from_unit} equal
    the {from_unit} you found, in {to_unit}
    assuming {from_unit}, what is the number in {to_unit}
    i can only picture {to_unit}. what would so many {from_unit} be
""")  # fmt: skip

READ = [
    *_said("read_file", {"path": "<path>"}, """
        read me the one file that is there
        show me the whole file it turns up in
        open the first of them
        what does it say in there
        let me see the file
        read the file that mentions it
        now show the file to me so that I can check it
        the file it's in, open that
        Open whichever file has it.
        print the one you found
        can you open the one that came up
        which words are in the file? show them all
        I'd like to see the full text of the first hit
        pull up the match
        get me the text of the file listed
        the top one in the list, let me read it
        have a look inside the first one
        what is written in the one you listed
        display the document it was found in
        put the contents of the match on screen
        cat the first result
        i want to read the file with the match
        please read that document out
        the only file there, what's in it
        go into the file and show me all of it
        see what the file has to say
        I need to check the wording, so open the file it's in
        show the source of that line, I mean the file
        I'd better read it myself, open it
        the whole document please, not just the line
        more context please, show the file around the hit
        surely the file says more than that, show me
        what's the rest of the file like? show it
        show me everything in that one file
        let me look the file over before I sign it
        the file you just wrote, show it
        read back what you saved
        let me check what's in the file now
        print the file again so I see the change
        how does the file look now
        did it work? show me the file
        verify the edit by showing the file
        the content of the new file, please
        and display the updated file
        Read the saved file back to me, I want to be sure.
        open up the first entry
        take the first in the list and read it
        the file at the top, its text please
        would you read me what the one in the folder says
        if it's there, open it
        now the text of that document
        let's open the one that matches
        i'm curious what the file says
        quote the file in full
        could I have the text of the first one
        open the file in question
        cna you raed out what's in the file
        see inside the one that fits
        and then view the file it named
        what's that file about, show its text
        let me read the thing
        the first match might be the contract, show the whole of it
    """),
    *_said("read_file", {"path": "<path>"}, """
        show me lines {start} to {end} of the file it is in
        the first one, lines {start} to {end}
        lines {start} through {end} of the match
        I only care about lines {start} to {end} of the file
        open the first hit from line {start} to line {end}
        what's the wording of the file from line {start} down to {end}
        between lines {start} and {end}, what does the file you found say
        read out lines {start}-{end} from the one in the list
        from line {start} until line {end}, in the file that came up
        give me {start} to {end} of the found file, lines that is
        could I see lines {start} to {end} of the first file listed
        the clause is on lines {start} to {end} of the file, show them to me
        just lines {start} up to {end} of that document
        print the file it occurs in, lines {start} till {end} only
    """),
    *_said("read_file", {"path": "<path>"}, """
        the first {end} lines of the file are enough
        show the start of the first match, {end} lines
        give me the top {end} lines of the one you found
        only the opening {end} lines of the document
        I'd like a glance at the file, {end} lines will do
        how does the file it's in begin? {end} lines
        head of the file please, {end} lines
        read the one listed but no further than line {end}
    """),
    *_said("read_file", {"path": "<path>"}, """
        read the file it was found in from line {start} on
        the found file, starting with line {start}
        everything after line {start} in the first match, that line too
        open the document at line {start} and read to the end
        from line {start} onwards, what does the file say
        skip the beginning of the file, start reading at line {start}
    """),
]  # fmt: skip

NOTES = [
    *_said("delete_note", {"number": "<number>"}, """
        delete the note you found
        the note is outdated, remove it
        get rid of the one that came up
        that reminder can be deleted
        I already called them, so delete the reminder
        and bin the note about it
        take the first of those notes off the list
        the matching note should go
        Please erase the note in question.
        scrap the note you just showed me
        is the note still there? then delete it
        done that, cross the note off
        wipe that reminder
        remove the note it's in
        the one with the match can be thrown out
        clear the found note
        i won't need the reminder, so away with it
        could the note be deleted
        I'd like the first one deleted from my notes
        lose the note, it's been paid
        dispose of that note please
        kill the note you added
        undo that, delete the new note
        ditch the reminder now
        dlete the note
    """),
    *_said("search_notes", {"text": "<result>"}, """
        is the number in any of my notes
        look for the date among my notes
        have I written the figure down before? check my notes
        find the note with the amount
        search for the total in my notes
        which of my notes has the answer in it
        see whether my notes say anything on the name
        did I note that price at some point
        notes containing the value, please
        are there any reminders for the new date
        go and find what it says in my notes
        maybe my notes mention the sum, look for it
    """),
]  # fmt: skip

SOUGHT = _said("search_files", {"text": "<result>"}, """
    which file has the figure in it
    find the number in my documents
    look for the date in all the files
    does the amount turn up anywhere in {path}
    search {path} for the name you got
    where is the total written down? go through the files
    track the value down in {path}
    I want to know which files use the phrase it printed
    scour the files for what it printed
    grep {path} for the output
    in {path}, is the sum mentioned
    look through everything for the deadline
    the answer must be somewhere in {path}, find it
""")  # fmt: skip

EDITED = _said("edit_file", {"path": "<path>"}, """
    in the file you found, change "{find}" to "{replace}"
    replace "{find}" by "{replace}" in the first match
    the file has "{find}" where it should have "{replace}", fix that
    open the file it's in and turn “{find}” into “{replace}”
    swap "{find}" in the listed file for "{replace}"
    "{find}" is out of date in that document, it's "{replace}" now
    the one that came up still says "{find}", make it say "{replace}"
    I mistyped "{find}" in the file, the right wording is "{replace}"
    could the "{find}" in that document be changed to "{replace}"?
    Please amend the file: "{find}" becomes "{replace}".
    in the found file `{find}` -> `{replace}`
    where the file reads "{find}", have it read "{replace}"
    correct the hit, "{find}" should be "{replace}"
    let the word "{find}" in the file be "{replace}"
    edit the only file there, "{find}" to "{replace}"
    the file needs a correction, "{find}" out, "{replace}" in
    update the file you just wrote from "{find}" to "{replace}"
    take "{find}" out of the file and write "{replace}" in its place
    find "{find}" in the document and overwrite it with "{replace}"
    they renamed "{find}", so the file should call it "{replace}"
    rename "{find}" to "{replace}" within the match
    fix the file you opened, it has "{find}" for "{replace}"
    the first of those files, substitute "{find}" with "{replace}"
    put "{replace}" in the file instead of "{find}"
    write "{replace}" over "{find}" in the one you found
    it must say "{replace}" in the file, not "{find}"
    use "{replace}" rather than "{find}" in that document
    "{replace}" should stand where the file has "{find}"
    I want "{replace}" there in place of "{find}", in the first one
    "{replace}" is right, so change the "{find}" in the found file
""")  # fmt: skip

DATA = [
    *_said("describe_data", {"path": "<path>"}, """
        what columns are in the file you found
        describe the one in the list
        which fields does the first one have
        give me an overview of the data in the file that came up
        I need to know how the table is laid out
        tell me how the found file is structured, columns and types
        what sort of data does the first of them hold, column by column
        explain the columns of the file to me
    """),
    *_said("query_data", {"path": "<path>"}, """
        run `{sql}` on the file you found
        `{sql}`, asked of the first one
        against the csv that came up: {sql}
        what does `{sql}` return for the table
        I'd like `{sql}` executed on the listed data
        query the one that's there with `{sql}`
    """),
    *_said("top_rows", {"path": "<path>"}, """
        which {count} rows of the found file have the highest {column}
        show the {count} biggest by {column} from the first one
        the leading {count} in the table by {column}
        order the data in the file by {column}, largest first
        who tops the list in that table by {column}
        I'd like to see the {count} rows with the most {column} in the file that came up
    """),
    *_said("top_rows", {"path": "<path>", "order": "ascending"}, """
        the {count} rows with the smallest {column} from the found file
        which {count} in the table come last by {column}
        sort the first one by {column}, smallest on top
        list the {count} poorest rows of the file by {column}
    """),
    *_said("aggregate_data", {"path": "<path>", "operation": "sum"}, """
        how much {column} is there in the file you found, all told
        add up the {column} of the first one
        in the csv that came up, what is the {column} altogether
        the combined {column} of the table, please, split by {group_by}
    """),
    *_said("aggregate_data", {"path": "<path>", "operation": "mean"}, """
        what {column} does the found file have on average
        average out the {column} in the first of them
        for every {group_by} in the table, the typical {column}
    """),
    *_said("aggregate_data", {"path": "<path>", "operation": "median"}, """
        the middle {column} of the file that came up, not the average
        the median of {column} in the listed file
    """),
    *_said("aggregate_data", {"path": "<path>", "operation": "count"}, """
        how many rows does the one you found have
        count the records of the listed file for each {group_by}
        in the first one, how many have {filter_value} as {filter_column}
    """),
    *_said("aggregate_data", {"path": "<path>", "operation": "max"}, """
        what's the highest {column} the found file has
        the record {column} in the table, what is it
    """),
    *_said("aggregate_data", {"path": "<path>", "operation": "min"}, """
        what's the lowest {column} in the one that came up
        the least {column} for each {group_by} in the first file
    """),
]  # fmt: skip

LOOKING_BACK: list[Reference] = [
    *WRITTEN, *APPENDED, *NOTED, *COMPUTED, *CONVERTED, *READ, *NOTES, *SOUGHT, *EDITED, *DATA
]  # fmt: skip
