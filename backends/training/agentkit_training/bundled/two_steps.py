"""More requests that name two things to do in one breath, often the second of them first, one by one."""

from __future__ import annotations

from agentkit_training.bundled.chains import Chain, _chains, _each, _figured

SUMS = (
    *_figured("sum", "write_file", """
        save to {to_path} whatever {column} adds up to in {path}
        {path}'s total of {column} -> {to_path}
        create {to_path}, its only content being what {column} totals in {path}
        {to_path}, please, with {path}'s overall {column} in it
        we raised some {column} this year, it's all in {path}; get the total and keep it as {to_path}
        sum {column} up over {path}, then off to {to_path} with the number
        for whoever opens {to_path}: the {column} of {path}, all rows added
        what does {path} have in {column}, all told? I want that figure to stand in {to_path}
        set {to_path} to sum({column}) of {path}
        The vestry would be grateful for {to_path}, giving the whole of the {column} entered in {path}.
        first add up {column} in {path}, second save the sum as {to_path}
        {column} by {group_by}, added up, {path} to {to_path}
        {to_path} <- {path}, {column} summed for each {group_by}
        the {filter_value} ones only ({filter_column}): total their {column} in {path} and leave it in {to_path}
        how much {column} did {filter_column} {filter_value} get us altogether, per {path}? {to_path} is where I'd look for it
        add together the {column} of all rows in {path}, store in {to_path}
        Henceforth {to_path} shall bear the sum of all {column} in {path}.
        whatever {path} holds in {column}, added up row by row, I'd be glad to find under {to_path}
    """),
    *_figured("sum", "append_file", """
        append to {to_path} whatever all the {column} in {path} makes
        {path}'s {column} total >> {to_path}
        put at the end of {to_path} what you get when you sum {column} over {path}
        add up {column} in {path} and let the figure trail the rest of {to_path}
        I've got last month's total in {to_path} already, so the {column} sum of {path} goes underneath
        each {group_by}'s added up {column} from {path}, to be appended to {to_path}
        sum of {column} in {path} where {filter_column} is {filter_value}, onto the end of {to_path}
    """),
    *_figured("sum", "add_note", """
        {path}'s total {column}, in a note
        sum up {column} in {path} and note it
        my notes could use the overall {column} of {path}
        what do we have in {column}, summed over {path}? I'd like it on a note
        write me a note that tells how much {column} {path} contains, all rows together
        to my notes with {path}'s {column}, summed by {group_by}
        take the {filter_column} {filter_value} rows of {path}, total their {column}, note that down
    """),
    *_figured("sum", "convert_units", """
        {path} has {column} in {to_from_unit}; total it and say it in {to_to_unit}
        in {to_to_unit}, please, the sum over {column} of {path}, which is in {to_from_unit}
        all that {column} in {path}, {to_from_unit} now, is how much in {to_to_unit}? sum first
    """),
)  # fmt: skip
MEANS = (
    *_figured("mean", "write_file", """
        what {column} averages in {path} should be known to readers of {to_path}, write it there
        average the {column} of {path}, {to_path} gets the outcome
        a file {to_path} with the mean of {column}, taken from {path}
        {path}: what's the {column} of an average row? I'd want to read that in {to_path}
        My thesis quotes {to_path}, so have the mean {column} of {path} in there.
        work out the mean {column} of {path} and then keep it at {to_path}
        for each {group_by} the average {column}, from {path}, filed as {to_path}
        {to_path} shall have it: the {column} of {path}, averaged over all its rows
        avg of {column} among {filter_column} {filter_value} ({path}), {to_path} pls
        supposing {filter_column} is {filter_value}, how much {column} is usual in {path}? average, and write it into {to_path}
    """),
    *_figured("mean", "append_file", """
        append to {to_path} the average that {path} gives for {column}
        average out {column} in {path} and pop that on the end of {to_path}
        last line of {to_path}: avg {column} by {group_by}, data in {path}
        it's the mean {column} of {path} that {to_path} should close with
    """),
    *_figured("mean", "add_note", """
        the mean of {column} over {path}, in a note
        be a dear and note the average {column} you find in {path}
        what's the mean {column} in {path}? write me a note of it
        a note with each {group_by}'s average {column}, {path} has the rows
        averages slip my mind, so keep the one of {column} in {path} in the notes
        average {column} for {filter_value} ({filter_column}) in {path} -> notes
    """),
    *_figured("mean", "convert_units", """
        the average {column} of {path} was taken in {to_from_unit}, let's hear it in {to_to_unit}
        take the mean of {column} in {path}, then from {to_from_unit} to {to_to_unit} with it
        in {to_to_unit} rather than {to_from_unit}, how high is the {column} average of {path}
    """),
)  # fmt: skip
MEDIANS = (
    *_figured("median", "write_file", """
        leave in {to_path} whichever {column} is the median in {path}
        a file {to_path} with the median for {column} by {group_by}, out of {path}
        half the rows of {path} have less {column}, half more: put that median in {to_path}
        determine the median {column} in {path} and make it the content of {to_path}
        {to_path} is to be given {path}'s median {column} among {filter_column} {filter_value}
    """),
    *_figured("median", "append_file", """
        {path}'s median {column} >> {to_path}
        find the median of {column} over {path}, then stick it after everything in {to_path}
    """),
    *_figured("median", "add_note", """
        work out the middle {column} of {path}, the median, and remember it
        the median, not the mean, of {column} in {path}: I want that among the notes
    """),
    *_figured("median", "convert_units", """
        take {path}'s median {column} and bring it from {to_from_unit} to {to_to_unit}
        medianwise, {column} in {path} is so many {to_from_unit}; convert that to {to_to_unit}
    """),
)  # fmt: skip
MINS = (
    *_figured("min", "write_file", """
        enter in {to_path} how little {column} one can find in {path}
        {path}'s lowest {column} -> {to_path}
        look for the smallest {column} in {path} and write that value to {to_path}
        where {filter_column} says {filter_value}, what's the least {column} of {path}? {to_path} wants to know
    """),
    *_figured("min", "append_file", """
        append to {to_path} what {column} falls to at its lowest in {path}
        find out the low of {column} in {path} and enter it last in {to_path}
    """),
    *_figured("min", "add_note", """
        {path}'s record low in {column} is worth a line in my notes
        search out the minimum {column} of {path}, then jot it down for me
        who'd remember how low {column} was for {filter_column} {filter_value} in {path}? note it
    """),
    *_figured("min", "convert_units", """
        find the lowest {column} in {path}, it's {to_from_unit}, and give it as {to_to_unit}
    """),
)  # fmt: skip
MAXES = (
    *_figured("max", "write_file", """
        a file {to_path} with the maximum {column} that each {group_by} reached in {path}
        what's the most {column} anybody has in {path}? That number should be the content of {to_path}.
        {to_path} <- max of {column}, {path}
        determine the peak of {column} in {path}, {to_path} is for the answer
        The flood record is the largest {column} in {path}; set it down in {to_path}.
    """),
    *_figured("max", "append_file", """
        {path}'s max {column} >> {to_path}
        get the top value for {column} out of {path} and let {to_path} finish with it
    """),
    *_figured("max", "add_note", """
        {path}'s greatest {column}, in a note
        check how high {column} went in {path} and note that
        for the bet with my brother, a note of the highest {column} in {path} with {filter_column} {filter_value}
    """),
    *_figured("max", "convert_units", """
        how much is {path}'s biggest {column} in {to_to_unit}, seeing that it's kept in {to_from_unit}
        find the maximum of {column} in {path} and express the {to_from_unit} as {to_to_unit}
    """),
)  # fmt: skip
COUNTS = (
    *_figured("count", "write_file", """
        save to {to_path} how long {path} is, in rows
        a file {to_path} with how many entries {path} has
        count {path}, write the count to {to_path}
        count {path} by {group_by}, {to_path} takes the tally
        how many of each {group_by} are there in {path}? keep the answer as {to_path}
        We must report to head office how many rows {path} has. They read {to_path}.
        of all rows in {path}, those with {filter_column} {filter_value}: how many, and that into {to_path}
    """),
    *_figured("count", "append_file", """
        as many rows as {path} has, that number goes below the rest in {to_path}
        append to {to_path} what a count of {path} gives
        one more line for {to_path}, how many times {filter_column} is {filter_value} in {path}
        count the rows of {path} for each {group_by} and attach that to {to_path}
    """),
    *_figured("count", "add_note", """
        {path}'s row count, in a note
        count {path} and put the number in my notes
        note down how many rows of {path} there are for every {group_by}
        the rows of {path} with {filter_column} {filter_value}, count them, note how many
    """),
)  # fmt: skip

DESCRIBED = (
    *_chains("describe_data", "write_file", """
        leave in {to_path} which columns {path} comes with
        {path}'s columns -> {to_path}
        a file {to_path} with the structure of the table {path}
        describe {path} and write that to {to_path}
        my successor must understand {path}, so put a description of its columns in {to_path}
        what are the fields of {path}? type the answer into {to_path}
        look {path} over, its columns and types, and file that away in {to_path}
    """),
    *_chains("describe_data", "append_file", """
        append to {to_path} how the dataset {path} is laid out
        describe {path}'s columns and add that to {to_path}
        the README is {to_path}, let it end with what columns {path} has
    """),
    *_chains("describe_data", "add_note", """
        {path}'s schema, in a note
        describe the data in {path}, then note it
        what are the columns of {path}? note them down
        a note please, telling what types the columns in {path} have
    """),
)  # fmt: skip
QUERIED = (
    *_chains("query_data", "write_file", """
        save to {to_path} what {path} yields for `{sql}`
        run `{sql}` against {path} and write the rows to {to_path}
        a file {to_path} with the rows that `{sql}` gets out of {path}
        query {path} with `{sql}`; {to_path} is where it goes
        ask {path} `{sql}` and have the reply stored as {to_path}
    """),
    *_chains("query_data", "append_file", """
        run `{sql}` over {path} and put the result after the rest of {to_path}
        `{sql}` on {path} >> {to_path}
    """),
    *_chains("query_data", "add_note", """
        query {path}: `{sql}`, and note what you get
        {path}'s reply to `{sql}`, in a note
    """),
)  # fmt: skip
RANKED = (
    *_chains("top_rows", "write_file", """
        save to {to_path} which {count} rows of {path} have the highest {column}
        {path}'s top {count} by {column} -> {to_path}
        a file {to_path} with the {count} {column} champions from {path}
        rank {path} by {column} and write the first {count} to {to_path}
        prizes go to the {count} with the most {column} in {path}; print-out in {to_path}, please
        {to_path} for the jury: {path}, the {count} highest in {column}
        who comes out on top in {path} for {column}? leave the ranking in {to_path}
    """),
    *_chains("top_rows", "append_file", """
        append to {to_path} the {count} foremost of {path} in {column}
        take the {column} top {count} from {path} and add it below the text of {to_path}
    """),
    *_chains("top_rows", "add_note", """
        {path}'s {count} best by {column}, in a note
        look up the {count} rows highest in {column} in {path} and note them
        note down who's got the most {column} in {path}, {count} of them
    """),
    *_chains("top_rows", "write_file", """
        {path}'s bottom {count} by {column} -> {to_path}
        a file {to_path} with {path} sorted by {column}, lowest first, {count} rows
        pick out the {count} poorest in {column} from {path} and write those to {to_path}
    """, {"order": "ascending"}),
    *_chains("top_rows", "append_file", """
        the {count} rows lowest in {column} of {path} are to be appended to {to_path}
    """, {"order": "ascending"}),
    *_chains("top_rows", "add_note", """
        find the {count} with the lowest {column} in {path}, then make a note of them
        {path}'s {count} smallest by {column}, keep a note of those
    """, {"order": "ascending"}),
)  # fmt: skip
LISTED = (
    *_chains("list_files", "write_file", """
        save to {to_path} what files {path} has
        the names of what's in the folder {path} -> {to_path}
        list {path}, write the list to {to_path}
        go through the folder {path} and put its file names in {to_path}
        I'm moving house, digitally: {to_path} ought to list what's in {path}
        every {pattern} in {path}, by name, into {to_path}
        look which {pattern} files there are and save the list as {to_path}
        what is in the directory {path}? Type it up as {to_path}, would you.
    """),
    *_chains("list_files", "append_file", """
        append to {to_path} which files the folder {path} holds
        list the {pattern} files of {path} and add them to {to_path}
        {path}'s file names >> {to_path}
    """),
    *_chains("list_files", "add_note", """
        the contents of the folder {path}, in a note
        list the directory {path} and note what's there
        note down which {pattern} files exist in {path}
        look into the folder {path}, I want the names in my notes
    """),
    *_chains("list_files", "read_file", """
        see what's in {path} and open the first file
        look in the folder {path} and read the file that's there
        list {path}, then show me the text of the first one you see
        find the {pattern} file and read it
        is there a {pattern} in {path}? open it
        somewhere in {path} lies a {pattern} file, let me read it
        get me the {pattern} from the folder {path} and print what it says
        which file is in {path}? I want its contents
        I believe there's just one {pattern} under {path}, may I read it
    """),
)  # fmt: skip
READ = (
    *_chains("read_file", "write_file", """
        save to {to_path} what stands in {path}
        {path}'s text -> {to_path}
        a file {to_path} with the same text as {path}
        read {path} and write it to {to_path}
        {to_path} is to be a second {path}, same words
        open {path}, take its text, {to_path} gets it
        {to_path} wants lines {start} to {end} of {path}, nothing besides
        save to {to_path} just line {start} to line {end} of {path}
        a file {to_path} with the first {end} lines from {path}
        read {path} down to line {end} and put that in {to_path}
        The notary needs {path}, lines {start} to {end}, as {to_path}.
        from line {start} on, {path} is what {to_path} ought to say
    """),
    *_chains("read_file", "append_file", """
        append to {to_path} what {path} says
        {path}'s contents >> {to_path}
        read {path}, then put its text behind that of {to_path}
        lines {start} to {end} of {path}, onto the end of {to_path}
        {to_path} grows longer by the top {end} lines of {path}
        my book is {to_path} and {path} is the next chapter, so add it at the end
    """),
    *_chains("read_file", "add_note", """
        {path}'s words, in a note
        read {path} and note what's in it
        note down lines {start} to {end} of {path}
        what {path} says from line {start} on, I'd have that in my notes
        open {path} and make a note of its first {end} lines
    """),
)  # fmt: skip

FOUND = (
    *_chains("search_files", "write_file", """
        save to {to_path} where {path} mentions {text}
        search {path} for "{text}" and write the hits to {to_path}
        every line about {text} -> {to_path}
        a file {to_path} with all the lines that say "{text}" in {path}
        {to_path}, please: what the files have to say about {text}
        look through my files for {text}, the findings go into {to_path}
        "{text}" in {path}, all the places, {to_path}
        I'm writing grandmother's story. Gather what mentions "{text}" in {path} and keep it in {to_path}.
        hunt {text} down in {path}, list the hits in {to_path}
        who talks about {text} in {path}? answer to be left in {to_path}
    """),
    *_chains("search_files", "append_file", """
        append to {to_path} every line where {path} says "{text}"
        search the files for {text}, whatever turns up follows at the end of {to_path}
        the {text} lines from {path} >> {to_path}
        look for "{text}" in {path} and add what you find to {to_path}
    """),
    *_chains("search_files", "add_note", """
        every mention of {text} in {path}, in a note
        search {path} for {text} and note the hits
        note down where "{text}" occurs in the files
        find "{text}" in my documents, then remember the lines for me
    """),
    *_chains("search_files", "read_file", """
        find the file that mentions {text} and read it
        look for {text} in {path} and open the file it's in
        which file says "{text}"? show me all of it
        some file has "{text}" in it. Find it, read it to me.
        search {path} for "{text}", then print that file
        I know I wrote about {text} somewhere, track the file down and open it
        there's a document on {text} in {path}; let me read it
        grep for {text} and cat the first file
        get me the file with "{text}" in it, the text I mean, top to bottom
        locate "{text}" under {path} and display the file
        who wrote about {text}? open the file where it's mentioned
        what was that letter about {text} again? search {path}, then show me the letter
    """),
)  # fmt: skip
NOTED = (
    *_chains("list_notes", "write_file", """
        save to {to_path} what I have in my notes
        my notes -> {to_path}
        a file {to_path} with all my notes
        go through the notes and type them into {to_path}
        everything on the notes list, off to {to_path}
    """),
    *_chains("list_notes", "append_file", """
        append to {to_path} whatever is in the notes
        list my notes and add them below the text in {to_path}
    """),
    *_chains("search_notes", "write_file", """
        save to {to_path} what the notes say on {text}
        my notes on {text} -> {to_path}
        a file {to_path} with each note that mentions {text}
        look up {text} in my notes and write that to {to_path}
        did I note anything about {text}? if so, into {to_path}
        search the notes for "{text}", result to {to_path}
    """),
    *_chains("search_notes", "append_file", """
        append to {to_path} any note about {text}
        find my notes on {text} and stick them to the end of {to_path}
        notes with "{text}" >> {to_path}
    """),
)  # fmt: skip
PROGRAMS = (
    *_chains("run_python", "write_file", """
        save to {to_path} what the python code `{code}` gives
        run `{code}` in python and write the output to {to_path}
        a file {to_path} with the python result of `{code}`
    """),
    *_chains("run_python", "append_file", """
        append to {to_path} what comes of `{code}` in python
        execute the python `{code}`, then add the output to {to_path}
    """),
    *_chains("run_python", "add_note", """
        run `{code}` with python and note the result
        the python value of `{code}`, in a note
    """),
    *_chains("run_command", "write_file", """
        save to {to_path} whatever the shell prints for `{command}`
        run the command `{command}` and write what it says to {to_path}
        a file {to_path} with the output of `{command}` in it
        `{command}` in the terminal, output to {to_path}
    """),
    *_chains("run_command", "append_file", """
        append to {to_path} what the terminal says to `{command}`
        run `{command}` in the shell and add the output below the rest of {to_path}
    """),
    *_chains("run_command", "add_note", """
        run the shell command `{command}` and note its output
        the output of the command `{command}`, in a note
    """),
    *_chains("fetch_url", "write_file", """
        save to {to_path} what the page {url} says
        {url} -> {to_path}
        a file {to_path} with the text of {url}
        get {url} and write it to {to_path}
        read {url} from the web and keep its words as {to_path}
        I'll be on a plane, so {url} should be sitting in {to_path}
        open {url}, copy the text, {to_path} is where to paste it
        would you go to {url} for me and bring its text home as {to_path}
        grab the webpage {url} for me, name the file {to_path}
    """),
    *_chains("fetch_url", "append_file", """
        append to {to_path} the text you get from {url}
        fetch {url} and add it to {to_path}
        {url} >> {to_path}
    """),
    *_chains("fetch_url", "add_note", """
        fetch {url} and note what it says
        the text at {url}, in a note
        look at {url} and write down in my notes what's there
    """),
)  # fmt: skip
CLOCK = (
    *_chains("current_time", "write_file", """
        the time in {timezone} goes to {to_path}
        save to {to_path} what time they have in {timezone}
        what's the date? put it in {to_path}
        {timezone} time -> {to_path}
        a file {to_path} with the current time in {timezone}
        look at the clock and write the time to {to_path}
        What hour is it in {timezone}, I wonder? Let {to_path} say.
    """),
    *_chains("current_time", "append_file", """
        append to {to_path} how late it is in {timezone}
        date and time >> {to_path}
        stamp {to_path} at the bottom with the time it is now
        check what time it is and add that to {to_path}
    """),
    *_chains("current_time", "add_note", """
        the time in {timezone}, in a note
        look at the clock in {timezone} and note the time
        note down how late it is over in {timezone}
        what day is it? keep that in my notes
    """),
)  # fmt: skip
BETWEEN = (
    *_chains("date_difference", "write_file", """
        save to {to_path} how many days there are from {start} to {end}
        {start} to {end}, days -> {to_path}
        a file {to_path} with how many days pass between {start} and {end}
        count the days from {start} to {end} and write the number to {to_path}
        I was away from {start} to {end}; how many days that was, {to_path} should say
        how long from {start} to {end}? {to_path} gets the answer
    """),
    *_chains("date_difference", "append_file", """
        append to {to_path} how long it takes from {start} to {end}
        days from {start} to {end} >> {to_path}
        count the days between {start} and {end} and add them to {to_path}
    """),
    *_chains("date_difference", "add_note", """
        note down how many days it is from {start} to {end}
        days from {start} to {end}, in a note
        how far apart are {start} and {end}? put it in my notes
        between {start} and {end}, how many days? note it for me
        She sailed on {start} and came home on {end}: note the days in between.
    """),
    (
        "date_difference", "convert_units", "how many weeks would the days from {start} to {end} be",
        {}, {"value": "<number>", "from_unit": "days", "to_unit": "weeks"},
    ),
    (
        "date_difference", "convert_units", "count the days from {start} to {end}, then make hours of them",
        {}, {"value": "<number>", "from_unit": "days", "to_unit": "hours"},
    ),
)  # fmt: skip
SHIFTED = (
    *_each("shift_date", "write_file", {
        "save to {to_path} which date is {amount} weeks after {date}": {"unit": "weeks"},
        "{date} plus {amount} days -> {to_path}": {"unit": "days"},
        "a file {to_path} with the day {amount} months from {date}": {"unit": "months"},
        "work out {amount} {unit} from {date} and write that date to {to_path}": {},
        "the visa runs {amount} days from {date}; when it ends should stand in {to_path}": {"unit": "days"},
        "what's the date {amount} years after {date}? {to_path} wants it": {"unit": "years"},
        "count {amount} weeks on from {date}, the day you land on goes to {to_path}": {"unit": "weeks"},
        "save to {to_path} the date four weeks before {date}": {"amount": -4, "unit": "weeks"},
    }),
    *_each("shift_date", "append_file", {
        "append to {to_path} the day {amount} {unit} after {date}": {},
        "{date} plus {amount} weeks >> {to_path}": {"unit": "weeks"},
        "push {date} out by {amount} months and add the new date to {to_path}": {"unit": "months"},
        "append to {to_path} which day was nine days before {date}": {"amount": -9, "unit": "days"},
    }),
    *_each("shift_date", "add_note", {
        "the date {amount} months after {date}, in a note": {"unit": "months"},
        "add {amount} days to {date} and note the result": {"unit": "days"},
        "note down which date comes {amount} years after {date}": {"unit": "years"},
        "our silver jubilee falls {amount} years after {date}, have that date noted": {"unit": "years"},
        "we go {amount} weeks after {date}; note which day that is": {"unit": "weeks"},
        "move {date} forward by {amount} {unit} and keep the date in my notes": {},
        "the date three weeks before {date}, in a note": {"amount": -3, "unit": "weeks"},
    }),
)  # fmt: skip
CONVERTED = (
    *_each("convert_units", "write_file", {
        "how far is {value} miles in km, put it into {to_path}": {"from_unit": "miles", "to_unit": "km"},
        "save to {to_path} what {value} lbs make in kg": {"from_unit": "lbs", "to_unit": "kg"},
        "{value} feet in metres -> {to_path}": {"from_unit": "feet", "to_unit": "metres"},
        "a file {to_path} with {value} pints as litres": {"from_unit": "pints", "to_unit": "litres"},
        "convert {value} fahrenheit to celsius and write it to {to_path}": {"from_unit": "fahrenheit", "to_unit": "celsius"},
        "how much is {value} gallons in liters? keep the answer in {to_path}": {"from_unit": "gallons", "to_unit": "liters"},
        "The groom stands {value} inches tall; the tailor wants cm, in {to_path}.": {"from_unit": "inches", "to_unit": "cm"},
        "make minutes out of {value} hours, then {to_path} with that": {"from_unit": "hours", "to_unit": "minutes"},
    }),
    *_each("convert_units", "append_file", {
        "append to {to_path} how many grams {value} ounces are": {"from_unit": "ounces", "to_unit": "grams"},
        "{value} knots in mph >> {to_path}": {"from_unit": "knots", "to_unit": "mph"},
        "convert {value} acres to hectares and add that to {to_path}": {"from_unit": "acres", "to_unit": "hectares"},
        "turn {value} bar into psi, {to_path} takes it as its last line": {"from_unit": "bar", "to_unit": "psi"},
    }),
    *_each("convert_units", "add_note", {
        "{value} kilograms in pounds, in a note": {"from_unit": "kilograms", "to_unit": "pounds"},
        "convert {value} celsius to fahrenheit and note it": {"from_unit": "celsius", "to_unit": "fahrenheit"},
        "note down what {value} cups are in ml": {"from_unit": "cups", "to_unit": "ml"},
        "how long is {value} yards in metres? put that in my notes": {"from_unit": "yards", "to_unit": "metres"},
        "how many minutes are {value} days, note that please": {"from_unit": "days", "to_unit": "minutes"},
    }),
)  # fmt: skip
CALCULATED = (
    *_each("calculate", "write_file", {
        'save to {to_path} what "{expression}" makes': {},
        "`{expression}` = ? Into {to_path} with the answer": {},
        'a file {to_path} with the answer to "{expression}"': {},
        'work out "{expression}" and write it to {to_path}': {},
        "22% of 1350, then into {to_path} with it": {"expression": "22% of 1350"},
        "how much is 640 / 16? put it in {to_path}": {"expression": "640 / 16"},
    }),
    *_each("calculate", "append_file", {
        'append to {to_path} what "{expression}" comes to': {},
        "`{expression}`, worked out, >> {to_path}": {},
        "work out 35 * 42 and add it to {to_path}": {"expression": "35 * 42"},
        "append to {to_path} what 118 + 67 is": {"expression": "118 + 67"},
    }),
    *_each("calculate", "add_note", {
        'work out "{expression}" and note the answer': {},
        '"{expression}", the answer in a note': {},
        "how much is 9% of 2600? note that": {"expression": "9% of 2600"},
        "note down how much 72 * 3.5 is": {"expression": "72 * 3.5"},
    }),
    (
        "calculate", "convert_units", "work out 12 * 45 {to_from_unit} and give it in {to_to_unit}",
        {"expression": "12 * 45"}, {"value": "<number>"},
    ),
    (
        "calculate", "convert_units", "nine crates of 16 kg each, so 9 * 16, in pounds please",
        {"expression": "9 * 16"}, {"value": "<number>", "from_unit": "kg", "to_unit": "pounds"},
    ),
)  # fmt: skip

TWO_STEPS: tuple[Chain, ...] = (
    *SUMS, *MEANS, *MEDIANS, *MINS, *MAXES, *COUNTS, *DESCRIBED, *QUERIED, *RANKED, *LISTED, *READ, *FOUND, *NOTED, *PROGRAMS,
    *CLOCK, *BETWEEN, *SHIFTED, *CONVERTED, *CALCULATED,
)  # fmt: skip
