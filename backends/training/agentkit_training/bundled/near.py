"""Requests about the very things that the bundled tools work on, asking for what none of the tools does."""

from __future__ import annotations

from agentkit_training.bundled.beside import _lines

CALCULATE = _lines("""
    sketch the curve of x^2 - 4x + 3 from -1 to 5
    Is 17.5% a decent margin for a flower shop, in your honest opinion?
    ten sums in the manner of 48 / 6 + 7 for class 3b, getting harder towards the end
    what comes after 2, 6, 12, 20, 30
    312.40 to Oyelaran for the tiles, by instant transfer please
    typeset sqrt(a^2 + b^2) as a picture for my slide
    My daughter says (3 + 5) * 2 is 13 and is in tears about it. Show her with apples or so where she went astray.
    twenty on number 17, and if black comes up double it
    the till roll is photographed in sum_0411.jpg, what do the figures on it come to?
    15% of my wage should go to the savings account each month from now on, all by itself
    why is it that computers get 0.1 + 0.2 wrong
    The code of the safe has been 2580 since forever. Make it 7391.
    dial 0049 30 5550 188 and put it on loud
    knock 10% off everything in the web shop till Sunday
    how likely is it that Sporting wins by 3 or more tonight
    we were 7 and it came to 203.70, so let each of them have a payment link for a seventh
    there's a page of my sums in scan_0907.pdf, tick the right ones and cross out the others
    28,600 before tax, can one live on that in Zurich with a cat?
    Round of applause, please: I've just done 37 * 43 in my head.
    a ring with 40%, 35% and 25% in our house colours, for the wall of the lobby
    get the copper price of this morning and times it by the 340 kilos we have
    bring up the 12% discount with Ms Halvorsen and see whether she'd go to 15
    guess the number of beans in a jar of 3 litres
    tare the scale to 0.00 before the flour goes on
    I'd like 75 + 25 in huge digits on the display in the shop window.
    who was the first to write down n * (n + 1) / 2
    The auction starts at 900 and falls by 15 every ten seconds, and I'm in a tunnel. Bid at 600.
    whats the trick for squaring numbers like 85 in ones head
    say 65,536 slowly into the microphone, in Dutch
    put 3.9% to the bank as our last word on the mortgage
""")

DESCRIBE_DATA = _lines("""
    I need parcels.csv as an xlsx, the accountants can't open anything else.
    flights.tsv and airports.tsv share the column iata, glue them together on it
    let nobody but Kaja open salaries_2024.db
    what a mess, four kinds of spelling for the same town in dealers.csv. Tidy it up so that each has only one.
    translate the column names of mitarbeiter.csv into English, in the file
    schema of depot.sqlite as a diagram, boxes and arrows
    make the second column of menu.csv the first one and keep it like that
    two versions of the price list, prices_may.csv and prices_june.csv. Which lines differ?
    hand plants.json over to the gardeners, shared folder or whatever
    rows that occur twice in signup.tsv can go, leave one of each
    transpose gauges.csv
    could ferry_times.csv be put on the noticeboard in large print
    fill the holes in the column humidity of greenhouse.csv with likely values
    tell me as soon as a new row turns up in orders_live.db
    split voters.csv into one file per district
    who typed in the data in census_1891.tsv, and were they sober
    my boss wants catalogue.json as xml by noon
    rename the table t1 in museum.sqlite
    is loans.csv good enough to publish, or would we look like fools?
    upload tides.csv to our Kaggle page, tags sea and moon
    There's a table on page 3 of annual_report.pdf. Get it out of there into rows and columns.
    please load wines.csv into Excel and leave it open on the big monitor
    make the dates in bookings.tsv all look the same, they're a zoo
    Half the town is in members.json with phone number and all, and the intern put it on the net. Take it offline.
    a colum for the photos in stock_b.csv, and link each to its row
    turn survey_raw.csv round so that the questions become rows, then give it back to me
    lay a copy of clients.sqlite on the stick in drive E
    predict the missing entries in the column age of passengers.csv
    cut contacts.tsv into pieces of 500 rows so that the mailer takes them
    The types in sensors.db are rubbish, everything's text. Make numbers of what is numbers.
""")

QUERY_DATA = _lines("""
    log on to the Oracle at head office and look what's in the table SHIPMENTS
    keep orders.db and orders_backup.db in step from now on
    put an index on customer_id in crm.sqlite, it crawls
    why is the select on tickets.db slow? I don't want the rows, I want to know why
    rewrite this for Postgres: SELECT TOP 5 * FROM data
    each night at two, take what's older than a year out of sessions.db
    the rows that Jakub deleted from leases.sqlite last week, can one get them back?
    Join guests.csv with rooms.csv where the number is the same. I want both sides in one table.
    who ran which queries against payroll.db on 11 March, there must be a trail
    hook crm.sqlite up to Tableau
    what's the matter with people who write SQL in lower case
    the result of last week's query as a nicely formatted Word table, please
    add a foreign key from lots.db to sellers.db
    make it impossible to enter a negative price in shop.sqlite
    Empty the table visitors, but leave its columns standing. It's in lobby.db.
    mask the phone numbers in patients.sqlite before the students see it
    draw the path from table to table that a query over school.db has to take
    raise every price in tariffs.db by 4 percent
    is "select distinct" bad style? my reviewer keeps striking it out
    swap the values of the columns lat and lon in spots.csv, somebody mixed them up
    migrate inventory.db to MySQL, without downtime if that can be done
    send whatever rows come new into complaints.csv to Fatoumata at the end of each day
    an app with a form on top of birds.sqlite, so that grandpa can enter what he sees
    stack the twelve monthly files, jan.csv up to dec.csv, into one
    my query, SELECT name FROM data WHERE age > 40, needs comments that a beginner gets
    squeeze archive.sqlite, there must be air in it
    Alena left us on the 30th. Strike her row from staff_list.csv.
    get the query out of the screenshot query_shot.png, I can't copy text from a picture
    a view named open_items on top of ledger.db would be lovely
    roll the last transaction on till.db back, the cashier hit enter too early
""")

AGGREGATE_DATA = _lines("""
    bars per region for turnover.csv, with the mean as a dashed line across
    does the average in trial_a.csv differ from that in trial_b.csv by more than chance
    tell Mireille the sum of the column fees by text message every Friday
    If the total in budget.json goes over 50,000, sound the alarm.
    with rain.csv up to last month, how much will fall in the next?
    make a nice infographic of the medians per school in grades.csv
    where do you think the mean in wages.tsv is heading
    put the counts per team next to the logo on the scoreboard in the hall
    find the two clubs in results.json that are most alike
    why was the maximum in load.csv so high on Tuesday, did someone leave the kiln on
    our average is 4.1 stars in reviews.csv. What do we have to do to get to 4.5?
    fit a straight line through dose and response in assay.csv
    blow the whistle when the mean queue in calls.db gets longer than 6 minutes
    write the minimum per pump into the maintenance system, they have an online form
    Spread the total of electricity.csv over the twelve flats and bill them.
    sum of the tips went down since Igor left, is it him? the figures are in tips.csv
    a spreadsheet with a pivot and slicers, made from cargo.tsv
    heat map, hours across, weekdays down, from door_counter.csv
    group the customers in loyalty.csv into types that make sense, you choose how many
    is 61 a good median for a class like mine
    counts per district on a real map, coloured, from thefts.json
    rescale the column score in judges.csv so its mean becomes 100
    Publish the monthly totals of co2.csv on our homepage under "facts".
    knock the outliers out of lap_times.csv before anyone sees the mean
    make the minimum order 25 euros in our online shop, it's 10 now
    compare our mean wait with that of the other clinics in the country
    forcast the column kwh of meter.csv for january
    take the sums to the auditor on a usb stick, would you
    some colleagues think the mean tells you nothing. How do I win that argument?
    let the group sums in kitty.csv be read to the members by that robot voice at the meeting
""")

TOP_ROWS = _lines("""
    print a certificate for each of the first three in sprint.csv
    the five slowest sellers in shop_items.csv can leave the catalogue, take them out
    give everybody in the top ten of sales_reps.tsv a bonus of 300
    who's going to be on top of league.json at the end of the season?
    rewrite players.csv so the tall ones come first, the file itself I mean
    shuffle the rows of quiz.csv, the order gives the answers away
    Congratulate the three best from spelling_bee.json in my name. A line each will do.
    podium with the faces of the winners from regatta.csv
    mark the worst 20 in defects.tsv in orange and the rest in green
    the heaviest parcels should go out first, tell the depot, they're in parcels.db
    post the ten best of runs_2025.csv on our channel with some fireworks
    what do the biggest earners in fees.csv have that the others lack
    make a quartet game out of the 32 fastest cars in cars.json
    hang the hall of fame up in the foyer, records are in club.sqlite
    The smallest farms got nothing. Is it fair, judging by subsidies.csv?
    cancel the contracts of the three dearest vendors
    promote the top scorer of exam.csv to group B
    animate the ranking in population.csv over the years, as a bar race
    order medals for places 1 to 3, engraved, names are in chess_cup.tsv
    outbid whoever stands highest in bids.csv by 5 euros
    ring the twenty customers with the most open invoices, one after the other
    bump Yusuf to the top of the waiting list in waitlist.csv
    number the rows of marathon.csv by time and save it with the numbers in
    match the best mentor with the weakest trainee and so on down the list
    The lowest ranked title in films.csv deserves a kinder review. Write it and post it.
    tranlsate the ten longest comments in feedback.json into English
    let the lowest three play off against each other, draw the pairs
    could the biggest files please be burnt on dvd
    take a picture of the top rows as they look on my monitor
    I want a push message whenever somebody new gets into the top 5 of arcade.db.
""")

LIST_FILES = _lines("""
    empty the folder downloads, all of it can go
    all the .jpeg in holiday should end in .jpg from now on
    pack everything under site/ in one archive for the hoster
    every png in icons as a jpg too, please
    move what's from 2021 out of invoices into invoices/old
    the folders a and b should be the same, level them out
    Theo keeps looking into my folder novel. Shut him out.
    set up folders for the twelve months inside reports
    give the pdfs in scans names that say what's inside
    I'm running out of room here. Make the videos in raw smaller.
    throw away whatever is empty in projects
    a page with thumbnails of all the pictures in wedding
    is it normal to have 900 files on one's desktop? asking for a friend
    mirror music to the player in the car
    unpack the three archives in inbox and put what's in them side by side
    play the whole folder sermons from the first to the last
    keep an eye on drop/ and ring when the printer's file comes in
    sort the mess in Documents into sensible folders by topic
    bring the folder thesis up on dropbox and send me the link
    the folder cache comes back whenever i delete it, what's doing that
    Lock the folder accounts, 4 digits are enough.
    can you read the labels in the photos in shelf/ and name the files after them
    open all docs of the folder board in separate windows
    restore backups/2025-11 as it was before Sunday
    please file the loose txt files under their year
    put a red dot on the folder urgent so that I see it in the file manager
    link the folder fonts into each of the four projects
    burn the midnight oil with me, there are 60 folders to be renamed by dawn
    some of the pictures in zoo are there twice under other names. Find the twins.
    pritn the covers of all the books in the folder ebooks
""")

READ_FILE = _lines("""
    boil minutes_0312.txt down to five bullet points
    have lullaby.txt sung to the tune of twinkle twinkle
    put contract_fr.md into plain English for me, my French ends at bonjour
    six copies of the rota.txt, stapled, on my desk by ten
    Is the tone of reply_to_kurt.txt all right? I wrote it angry.
    start interview_2.mp3 at minute 14
    check essay_final.md for typos and bad commas
    the lines 20 to 30 of poem.txt, say the same in your own words
    who's the author of anon_letter.txt, going by the style
    What's different in terms_v4.txt from the third version?
    type out what's on whiteboard.jpg
    turn speech.md into an mp3, female voice, not too fast
    hand in report_lab3.md on the course page, it closes at midnight
    my neighbour can't see well. Could guide.txt be had in Braille?
    sign waiver.pdf for me and send it off
    what does the lawyer really mean in lines 5 to 9 of notice.txt
    open the readme in the editor with the dark theme
    fax the first page of order_771.txt to the mill
    make a crossword out of the words in vocab.txt
    how good is chapter_one.md, from 1 to 10, and don't be kind
    book.epub to the kindle, please
    I left letter.odt open on the office computer. Shut it before anyone reads it.
    answer the questions in quiz_week5.txt as if you were a pupil of mine
    guess the age of whoever wrote diary_page.txt
    cover.md as a proper pdf with margins and our letterhead
    mail the lines about parking from house_rules.txt to the new tenants
    can you put draft_b.txt in the style of Hemingway
    subtitles for talk.mp4 please, there's the script in talk.txt
    teach me the text of oath.txt by heart, a line at a time, and hear me say it
    sumarise chapters.md for somebody who's got one minute
""")

WRITE_FILE = _lines("""
    save the drawing on the board as plan.svg
    logo.png from my description, a crane on one leg
    export what's on my screen to shot.png
    Contract.docx should come out as a pdf, same name.
    make a zip called handover.zip with the three manuals in it
    burn "Summer 1998" to a CD and write the title on it
    create voucher.pdf with a barcode for 25 euros
    we need the recording of today's call in call_0604.wav
    put hello.txt on all the computers of the classroom
    set up an empty database, pets.sqlite, with a table for owners
    a QR code for the wifi, as wifi.png
    store my voice as hello.ogg: "This is Mats, please leave a message"
    publish post.md on the blog under the title "Slow mornings"
    a 3D model of a teapot in teapot.stl would be nice
    Write the letter to the bank on real paper and put it in the post.
    budget.xlsx with a sheet for each month and formulas at the bottom
    slides.pptx from the outline, 12 slides, no clip art
    make letter_en.txt say the same as letter_de.txt, but in English
    print "Do not disturb" on a card for the door
    replace old_logo.png by the new one on every page of the brochure
    write-protect final.txt so nobody spoils it any more
    save a snapshot of the camera at the gate in gate.jpg
    my autograph as a transparent png, take it from the scan card.jpg
    fill in form_12b.pdf with my data and leave the date blank
    compose something for two flutes and save it as duo.mid
    the whole chat with Rosalind from my phone, into a document please
    type my shopping into the supermarket's app: eggs, dill, rye bread
    wallpaper.jpg, 4K, mountains in the fog, no people
    hide a message in holiday.png, "meet me at nine", so that only she finds it
    Save the file I have open in Photoshop, I'm locked out of the room and it's not been saved for hours.
""")

APPEND_FILE = _lines("""
    stick part2.pdf onto the end of part1.pdf
    one more column, vat, behind price in receipts.csv
    let outro.mp3 follow on intro.mp3 without a gap
    put my signature under offer_33.pdf
    add bauer.txt to the archive letters.zip
    Three seconds of black at the end of trailer.mp4, would you?
    to the photo steps.jpg add the place where it was taken
    a footer with page x of y in handbook.docx, all pages
    add the caption "Us, 1974" in white at the bottom of porch.png
    put another 10 gigabytes to my mail box
    watermark the word DRAFT across plan_v2.pdf
    attach photos.zip to my ticket with the airline
    the next chapter of saga.md as an audiobook, same reader as before
    add Wiebke as someone who may edit budget_team.xlsx
    sheet "June" to the workbook hours.xlsx, formatted like "May"
    append my name to the petition that hangs in the canteen
    I've got a new number. Add it to my page in the phone book of the firm.
    translation below every line of song.txt, in Italian
    give cake.jpg a frame of 20 pixels
    add a slide at the end of pitch.pptx that says "Questions?"
    seal at the end of diploma.pdf, the golden one
    Could you tag everyone who is on group_pic.jpg?
    put a stamp on the letter and the letter in the box on the corner
    add the song "Oh Vienna" to the end of playlist.m3u and play it at once
    put legend and axis labels on chart_7.png
    hook a second monitor up to the pc and extend the desktop to it
    add an hour to the parking ticket, plate HB-RT 619
    join the lines of a.csv and b.csv by id and hang the rest on below
    tack on a table of contents with links to the front of guide.pdf
    add Ms Rao in bcc to all I send to the landlord
""")

EDIT_FILE = _lines("""
    blur the faces in crowd.jpg
    make apology.txt sound less stiff
    straighten scan_22.png, it hangs to the left
    swap the voice in ad.mp3 for a deeper one
    put the names in guests.txt in the order of the alphabet
    black out the account numbers in statement.pdf
    All the tabs in parser.py should become spaces, four each, and the long lines broken.
    shorten motivation.md to half its length
    undo whatever I changed in config.ini since breakfast
    cut the silence out of lecture_04.wav
    put headings in bold in flyer.docx
    change the name of todo.md to done.md
    lines that come up twice in keywords.txt have to go
    turn colours.png black and white
    merge Ravi's changes in plan.md with mine
    make the spelling in novel.txt british throughout
    letter.txt is far too rude. Tone it down, but leave the facts in.
    fix the bug in checkout.js, customers pay twice
    paint out the crane in skyline.jpg
    drop the blank pages from scan_all.pdf
    set every heading of paper.tex in small caps and rebuild the pdf
    write style.css so that our site looks like the one of the opera
    simplify rules.txt, it's for children of eight
    replace the battery icon by something prettier, it's icon.svg
    I'd like poem_draft.txt to rhyme, at the moment it doesn't.
    put the last paragraph of story.md into the past tense
    minify app.css for the web
    spel check cv_2026.txt plase
    take the second verse of anthem.mp3 out
    who touched the word "shall" in clause 4 of lease.txt, and was it agreed
""")

SEARCH_FILES = _lines("""
    find the picture in trips/ where the dog is on the sledge
    in which of my recordings does somebody mention Antwerp
    is there anything in posts/ that might hurt someone's feelings
    Which two essays in class7/ have been copied from one another?
    look through Pavel's laptop for the word "resign"
    find a file I deleted in spring, it had "tulip" in its name
    who else on the net uses the sentence "We brew with rain"
    get the text off the scans in deeds/ and tell me where "Hofmann" is
    put every line with "TODO" in red in my editor
    mail me the minute that "outage" turns up in the logs
    find the worst written page in manual/
    search my mailbox for the word "gasket"
    what in letters/1944 was meant as code, you think
    make "Zanzibar" blink wherever it stands in the document that is open
    which photos in phone/ were taken near the sea
    in the whole folder contracts, bring everything about liability into one summary
    Find a lawyer who's had cases like those in disputes/.
    where do the texts in blog/ contradict each other?
    look up "ABX-220" on the maker's site and get the handbook
    find a better word for "nice" in every place where I use it
    the font that's in logo.png, what is it called
    search the lost and found of the railway for a grey umbrella
    find songs in mp3/ that have the same beat as "Halcyon"
    is there a line in lyrics/ that somebody else had first
    whoever writes "lol" in our code owes a euro, collect it
    look for viruses in attachments/
    put an end to all lines that contain "debug" in src, in all files at once, and commit it
    serch my pictures for the receit from the plumber
    a face like the one in portrait.jpg, is it anywhere in archive/photos
    a timeline, drawn, of the talk about "merger" in memos/
""")

ADD_NOTE = _lines("""
    make my phone buzz on 3 June about the vet
    I'd like the thing I've just scribbled on the napkin typed in, it's napkin.jpg.
    send the note about the key to Beata so she sees it before nine
    take down what the speaker says while I'm out of the room
    put a note with a heart in Emil's lunch box
    let Sigrid add notes to mine
    sound note please, I talk and you record
    ping me when I'm near the dry cleaner's, there's a coat in there
    a note on the shared board of the team, the real one in Trello
    make it pop up on my screen at half past three that the kiln is hot
    attach ticket.pdf to the note about Friday
    I wish my notes had pictures. Draw a teapot on the one for aunt Lise.
    note in sheet music: C, E, G, as a whole chord
    think of three things I ought to write down after this meeting
    put a tick box in front of each of my notes
    every morning at seven, show me the note on vitamins
    on the back of the photo write "Lido, 1962"
    pass a note to the driver that we want to get out at the mill
    book it in the doctor's system as a note on patient 5510
    How does one take good notes in a lecture? Mine are useless.
    tweet my last note
    Put a comment beside clause 9 in lease_draft.docx that I don't agree.
    leave a voice message for Benoît, he should bring the ladder
    the tune in my head goes da da dum, make a note of how it's played
    translate what I noted last into Finnish
    hang it on the fridge at home that the milk is off
    alarm for the roast, fifty minutes, and a note what it was for on the display
    set my status to "at the dentist, back at 2"
    wrtie a note to the teacher that Nils was sick, and sign as me
    put "call the bank" on Gerda's list, not on mine
""")

LIST_NOTES = _lines("""
    my notes as a word file with a nice title page
    read all my notes to me while I drive, in a calm voice
    frame my silliest note and hang it in the hall
    put the notes in the order in which I should do them
    squash my notes into a single sentence
    let my notes be on the tv in the kitchen
    how do my notes compare with Odile's
    swap note 2 and note 5
    Make flash cards out of my notes, one each.
    group the notes by person and give every group a colour
    take over the notes from Evernote
    my notes are in three languages, make them all Spanish
    have a psychologist go over my notes
    on Sunday nights, mail me the list of the notes that are left
    print out note 1 to 6 on stickers
    protect the notes by a pin, 9034
    bring the notes on my tablet and the ones here into line
    turn the list of my notes into entries in the calendar, with times you find sensible
    A backup of the notes in the safe at the bank, that would let me sleep.
    plan my week from what is in my notes
    archive the notes of last year somewhere they don't bother me
    do a word cloud with my notes
    Get somebody to do what's on my notes.
    put due dates on the notes
    cards I can push around with the mouse, one for each note
    check teh notes for spelling
    The doctor comes at ten and I can't speak today. Hand him my notes on paper.
    stop showing the notes on the lock screen
    who gets my notes when I'm dead?
    make the notes searchable for the whole department
""")

SEARCH_NOTES = _lines("""
    in all notes with "Erik" put "Erika" instead
    find out what Dorota has about the boiler in her notes
    text the note about the door code to the guests
    work out from the tickets in gdynia.jpg what is missing in my notes
    Which of my notes are about the same thing? Make one of them.
    the notes on "garden" in a handsome booklet, please
    let somebody who knows mushrooms correct my note on them
    note with the alarm code, hide it from the kids
    find the page in my paper notebook with the pump drawing
    when a note has "urgent" in it, turn it red and make it blink
    call Mr Iwu, the way the note on him says
    open the map at the address I've put down for the picnic
    look in my handwritten notes, notes_p3.jpg, for the word "anode"
    go through the notes about the book and write the review
    the note about Dad's pills should ring at eight and at six
    who has seen the note on my raise
    pay what it says in the note on the electrician
    find in the notes what rhymes with "harbour"
    move the one about the choir to Marek's notes
    Some note of mine mentions a film with a lighthouse. Play it.
    what might I have meant by the note "ask B. re: 7"
    a printout of the notes in which Solveig is mentioned, two sided
    serach the notes Anton keeps on his phone for my birthday
    put the notes with "shop" on the watch before I leave the house
    tag each note about money with a dollar sign
    scan in the old index cards and find the one on ferns
    tell everyone named in the note "party" that it starts at eight
    I wrote the note about Kant half asleep, put it into full sentences
    order what the note "paint" says from the usual shop
    cheer up the wording of my notes about work
""")

DELETE_NOTE = _lines("""
    note 3 isn't finished, let it fade away by itself on 1 May
    get rid of old_prices.csv
    remove row 14 from stock_april.csv
    kick number 8 off the guest list in the booking system
    Note 6 went by mistake. Fetch it back.
    move note 2 up by one
    melt notes 4 and 7 into one
    draft_old.docx can be binned
    delete the 11th photo on the camera
    hide note 5 when others are looking at my screen
    the folder tmp_build is garbage, do away with it
    lose the background of cup.png
    Wipe the card in slot 2, but ask me before.
    send note 10 to the printer and the paper to the shredder
    note 1 in italics, it's a quotation
    give note 12 to Halina, it's her job now
    clear my search history of the last 3 days
    throw the drafts from before March out of my mailbox
    uninstall the game that came with the laptop
    freeze note 9 so that nobody can delete it
    write on note 4 who has dealt with it and let them initial it
    can I be fined for throwing away a note from the tax office
    delete the duplicate of song 17 on the ipod
    take the last page off contract_7.pdf
    postpone note 8 till monday, I'll see it again then
    delet cache.db and the two logs next to it
    The sticky note on my monitor says 31337 and I'm on holiday. Have somebody take it off before the auditors come.
    erase the pencil marks in scan_map.tif
    free some space by dropping the backups older than 90 days
    cross number 3 out on the scoreboard
""")

RUN_PYTHON = _lines("""
    install pandas 2.2, but only for me
    what does this mean in plain words: [w for w in words if len(w) > 4]
    put type hints into billing.py
    translate print(7 * 6) into JavaScript
    make an exe of game.py that runs on my uncle's PC
    which line of solver.py eats the most time
    Write tests for cart.py. Cover the ugly cases too.
    is my function fib well written? def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
    train a classifier on mails.csv, spam or not
    have scrape.py start each night at 3
    draw sin(x) from 0 to 10 with matplotlib and hang it in my office
    upload our package to PyPI as version 0.4.1
    step through loop.py with me in the debugger
    move the project from python 3.8 to 3.13
    document every function in utils.py, numpy style
    I get "IndentationError" and have no idea what the thing wants from me. Come again in simple words?
    break main.py up into modules that make sense
    notebook.ipynb as a tidy pdf without the code cells
    Bring the Python on my machine up to the newest.
    give me a python riddle for my students, with lists
    delete the variables I don't need in model.py
    a flow chart for parse() in reader.py
    let a snake crawl over my screen for april fools
    set up an environment for the course, with numpy in it
    is there a faster way to do sum(range(10**6)), I mean in principle?
    port tool.py to Rust
    what would a senior say about class Foo(Bar, Baz, Qux)
    rename the variable tmp in all files of the project to buffer, but not in strings
    invite Chidi to the notebook so we can both type in it
    lint adn format everything under src
""")

RUN_COMMAND = _lines("""
    whatever sits on port 8080, shoot it down
    install ffmpeg on this box
    make backup.sh something that can be executed
    commit what I have with a sensible message and push it
    put the server in the cellar back on its feet
    from now on build.sh at four every night
    hook me up with the machine at 10.0.0.12 as root
    resolve the conflict in the branch feature-login, take what's better
    what's a good name for a shell script that tidies up
    give the group staff the right to write in /srv/pool
    The disk is full again. Make room.
    open a terminal on the second screen, green on black
    ship the current build to the test server
    add an alias so ll shows hidden files too, for good
    bring ubuntu up to date and boot once you're through
    unpack release-1.9.tar.gz next to the old one
    hand the folder www over to user nginx
    which shell do the cool people use these days
    tell me when the compile on Bogdan's machine is through
    take the laptop off the network for an hour
    move the log files of last week to the other disk and squeeze them
    encrypt the drive, passphrase on a sheet of paper in my desk
    let the firewall have port 2222 open for Tuesday only
    make a new user "lab3", no password, home on the big disk
    squash the last four commits and open a pull request, Nadia reviews
    explain what a pipe is with garden hoses
    stop the docker thing that hums
    intsall the printer driver from the cd
    set the machine's name to heron
    Get the db of the shop onto the new host tonight, and switch the domain over when it's done.
""")

CURRENT_TIME = _lines("""
    when it was 3 pm in Lisbon last Friday, how late was it in Osaka?
    25 minutes from now, make some noise
    put the computer's clock ten minutes ahead so I stop being late
    a wall clock on the screen with Lima, Oslo and Perth
    stop watch, ready, steady, go
    what was the time when I wrote to you last
    log that I started at 8:15 and pay me for it
    What's a polite hour to ring somebody of eighty?
    count down aloud from 60 to the new year
    how many minutes of daylight have we got left in Kiruna
    the meeting was at 14:30 New York time, tell the Poles when that is for them
    at what hour do the bakers on Rua Nova start
    let the radio come on at 6:40 with the news
    turn this laptop to the time of Nairobi, we land in ten
    how long has Bruno been on the phone with the bank
    17:52 to Ulm, late again?
    Tell Inga that it's time.
    time stamp the photos in cam2 by when they were taken
    what time do I have to leave to be at gate 9 by ten past six
    best hour to call both Seattle and Mumbai without waking anyone
    every quarter of an hour, let a bell ring till the exam is over
    till when can I still order so that it gets here tomorrow
    Why do clocks turn clockwise?
    put me through to the lady who used to be the speaking clock
    whne do they feed the seals
    stop the meeting at 11 sharp, whoever is talking
    what time is it on Mars at the rover
    Did I clock out yesterday?
    date stamp on invoice_88.pdf should be the one of today, stamp it
    does time fly faster when one is older
""")

DATE_DIFFERENCE = _lines("""
    what was on the front pages between 9 and 12 November 1989
    put the 14th of March and the 2nd of April into everyone's diary as "no visitors"
    how many guests do we have from 2026-07-01 till 2026-07-15
    from 3 to 9 May nobody may order on our account, block it
    Was it warmer on 12 January than on 12 February?
    ring me five days ahead of 2026-10-04
    any strikes in Belgium between the 18th and the 25th?
    how long did the queen reign
    chart of the nights I slept badly from 1 to 28 February
    which public holidays are there between 1 April and 30 June in Poland
    who was on duty between 24 and 26 December
    Our lease began on 2019-09-01 and he wants us out by 2026-05-31. Can he?
    rent out my flat from 11 to 25 August to nice people
    how much did the franc lose against the dollar from 1 March to 1 June
    is it cheaper to fly on the 7th or on the 10th?
    the files made between 2 and 6 June should be moved to the archive
    between 20 and 27 September, forward my post to Villa Rosa in Sanremo
    how many days till my passport is ready, I applied on the 5th
    draw a bar from 2026-02-10 to 2026-03-22 in the project plan
    I was born on 1 May, she on 9 June. Do we match, star-wise?
    cancel the paper from 2026-08-01 through 2026-08-20
    what's on at the opera from the 3rd till the 6th
    on how many days between Easter and Whitsun did the pool open last year
    count the days as I go, in public, on my blog, since 4 January without sugar
    is 40 days a normal time for a visa
    say sorry to all whose parcel took from the 1st to the 19th
    log me two days of illness, 2026-03-03 and 2026-03-04
    betwen 1900 and 1910, what did people dance to
    How far did the glacier shrink between May 2001 and May 2021?
    deliver nothing to us from 22 to 29 July, we're at sea
""")

SHIFT_DATE = _lines("""
    push everything that's due on 2026-06-12 to the Monday after and let the others know
    make letter.pdf look as if it had been saved two days ago
    turn all dates in plan.csv a week forward
    My visa ends on 2026-09-30. Get me three more months.
    in exactly 40 days from 1 March I want a cake, order it
    bring the oil change forward by 2 weeks, same garage
    what will the pound be worth 6 months from 1 May
    the calendar entry "audit", drag it to the 17th
    repeat the meeting of 2026-01-08 every other week until summer
    two weeks from 3 October, have we got a hall free for 80?
    set the date on the camera back by a year
    put 14 days on top of the return of "Middlemarch", card 60417
    remind the tenants seven days ahead of the 1st
    a hotel for the two nights after 2026-05-19
    Turn the clock back ten years, if only one could, eh?
    what had I planned three weeks ago for today
    when my subscription ends on 2026-04-01, don't let it go on for another year
    send the birthday mail to Tunde a day later, on the 22nd
    was the moon full five days before 2 August
    where will the price of oats stand a quarter after 2026-03-31
    he promised it within 10 days of 6 June. Send him a dunning letter, second stage.
    stretch the course by two weeks and tell the caretaker
    wind the backup of wiki.db back to the day before yesterday
    take my shift on 2026-11-02 and give me yours of the week after
    move the milestone "beta" 3 weeks to the right in the gantt chart
    shfit all appointments of tuesday by one hour
    add a month to the trial of everybody who signed up in May
    who has got birthday two days after me
    Let the sale run another 3 days, until 2026-12-03, and change the banner.
    file the objection four weeks before 15 July at the latest, you keep track of it
""")

CONVERT_UNITS = _lines("""
    4,800 crowns to francs at the rate of this morning
    clip.mov is 700 MB, get it down to 50 MB
    what would a shoe of 9.5 in the UK be in Japan
    photo.heic is no good for the printer, make a jpg of it
    how many sheets of paper is a gigabyte
    drive 12 miles down the road, then what
    Rescale the floor plan in flat.dwg from inches to millimetres.
    two cups of flour, is that enough for a loaf
    set the thermometer in the hall to celsius, it's showing fahrenheit
    is 41 km/h fast for a lorry downhill
    convert 90 tablets of 20 mg into the weaker ones, says the doctor, so get them changed
    all lengths in parts.csv are in inches, make the column metric
    how tall is 1.93 m compared to other Dutchmen
    a litre of diesel in Norway against a gallon in Texas, prices I mean
    Switch the satnav to miles.
    turn 16 kHz audio tape.wav into 44.1
    swap my 30 GB plan for one with 100
    record 6 feet under into the ship's log, over the radio
    how much does a bushel of wheat bring right now
    do 80 kg and 1.70 m mean I'm fat
    0.4 bitcoin in forints, quick
    the recipe is in ounces. Rewrite cake.txt so that a European can bake it.
    raise the resolution of map_old.png to 300 dpi
    pour 250 ml and stop
    how many horses is a horsepower, haha
    cnvert talk.pptx to google slides
    three barrels of the 2019, what would a dealer pay
    5 degrees less in the server room
    from miles and more to points of the other airline, all of them, please
    Put 45 psi on the front tyres and 42 on the back ones.
""")

FETCH_URL = _lines("""
    a screenshot of https://harbourcam.example at sunrise
    fill out https://visa.example/apply with the stuff in my passport
    tell me when the price on https://shoes.example/p/88 falls below 60
    https://opera.example, two seats for the 9th, front row
    log in to https://mybank.example and see if the rent went off
    save the film at https://tube.example/v/7731 as an mp4
    give https://cafe-nord.example five stars from me and say the cake was good
    how many people go to https://quietroom.example a day
    Can https://win-a-car.example be trusted?
    put report.pdf up at https://files.example/drop
    turn https://essay.example/long into a podcast
    sign me out of https://social.example on all devices
    check every ten minutes whether https://tickets.example has any left
    the video on https://lecture.example/3 at double speed on my phone
    who's behind https://angrybirdwatcher.example
    make https://start.example load faster
    open https://radio.example/live in the browser and turn it up
    copy the design of https://lovely.example for our club
    accept the cookies at https://news-daily.example so the box goes away
    click on "confirm" at https://list.example/c/9f2 for me
    Translate https://zeitung.example/artikel/55 into Romanian.
    comment "first!" under https://blog.example/post/301
    https://old-forum.example in the archive as it looked in 2009
    link https://garden.example from our front page
    delete my profile on https://singles.example, I've met someone
    dowload all the pictures from https://gallery.example into one zip
    Ask the chat window on https://telecom.example why my line is dead, and don't let them fob you off.
    change the text on https://our-shop.example/about to something that isn't so dull
    join https://meet.example/xyz-123 and say that I'm two minutes late
    https://recipe.example/ramen onto a card, laminated, for the kitchen wall
""")

NEAR: tuple[str, ...] = (
    *CALCULATE,
    *DESCRIBE_DATA,
    *QUERY_DATA,
    *AGGREGATE_DATA,
    *TOP_ROWS,
    *LIST_FILES,
    *READ_FILE,
    *WRITE_FILE,
    *APPEND_FILE,
    *EDIT_FILE,
    *SEARCH_FILES,
    *ADD_NOTE,
    *LIST_NOTES,
    *SEARCH_NOTES,
    *DELETE_NOTE,
    *RUN_PYTHON,
    *RUN_COMMAND,
    *CURRENT_TIME,
    *DATE_DIFFERENCE,
    *SHIFT_DATE,
    *CONVERT_UNITS,
    *FETCH_URL,
)
