"""Requests that lie beside the bundled tools, near in words, matter or verb, and that none of them can do."""

from __future__ import annotations


def _lines(text: str) -> tuple[str, ...]:
    """Return the lines of `text` that say something."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


CALCULATE = _lines("""
    calculate how long the drive from Bologna to Turin takes if we skip the motorway
    add Ben to the invoice
    what are the odds of rain at a wedding in Leeds in june
    divide the class of 24 into four teams that get along
    My sister is flying to Lisbon with two kids in August and feels guilty about it. Work out the carbon footprint of her trip.
    prove that the square root of 2 is irrational
    how do I explain long division to a nine year old?
    count the cars in the car park for me
    how much would a 2014 Golf with 120,000 km on it fetch these days
    I've got five guests, three bedrooms and a grudge between two of the cousins, so please work out who sleeps where
    work out a training plan that gets me from 5 km to a half marathon by 12 October
    raise the sum insured on policy 4471 to 50,000
    Solve this one: the butler was in the pantry at 9, the gardener has two alibis, and the vase weighed 12 kilos.
    quiz me on the seven times table
    The waiter brought one bill for the lot of us again, 186.40 this time, and nobody will do it. Charge Tom's card for his part.
    plus one for the wedding on the 14th, put Dana down for the vegetarian menu
    My accountant is on holiday and the deadline is friday, so please file my VAT return, it's 3,218.55 this quarter
    figure out why the fridge beeps 4 times at night
    can you estimate how much longer my old boiler will last? it was put in in 2009
    the numbers just don't add up between Rob and his ex, what is going on there
    multiply the strawberry plants, how is that done?
    i was always told that pi is 3.14 and then my nephew recited forty digits of it at lunch, does it ever end
    The builder quoted 18,400 for the roof and his cousin said 12,900 for what sounds like the same job, so which of them is lying?
    Our teacher put "2 + 2 = 5" on the board and walked out, and it has been twenty minutes. What novel is that from?
""")

DESCRIBE_DATA = _lines("""
    describe the view from the top of the Eiffel Tower
    how many rows of seats does the Odeon in Camden have
    make a one page poster out of survey.csv for the staff room
    which columns hold up the Parthenon, Doric or Ionic?
    who has been changing customers.db behind my back
    password protect payroll.sqlite
    turn inventory.json into a dashboard with our logo on it
    is it legal to keep visitors.csv for ten years?
    I got leads_2025.tsv from a company I'd never heard of and my boss wants to mail all of them on Monday. Are we allowed to?
    give the header of budget.xlsx a light blue background
    email orders.csv to Priya at the Leeds office
    what were the neighbours having a row about
    The museum needs a text for blind visitors about the painting on the left wall. Describe what you can see in north_wall.jpg.
    import members.csv into our CRM and skip the duplicates
    My thesis advisor told me that a JSON file is no database, I said it was, and we nearly fell out over it. So who's right?
    draw an entity diagram of shop.sqlite
    how do i describe my pain to a doctor, it's sort of a 6 out of 10
    anonymise patients.csv so that no name can be guessed
    what data does my phone collect about me
    We've had three burglaries on our street since Christmas and I actually saw the man on Tuesday. Send the police my description: 1.85, red jacket, limp.
    Hi, I'm supposed to write the profile text for my own dating page and everything sounds like a CV. How would you describe me?
    Somebody on the team keeps a copy of staff_2026.csv on his private laptop and I only found out at lunch. Whom do I have to report that to?
    At the optician's I couldn't tell the third row from the fourth, and he just wrote something down and said nothing. Do I need glasses?
""")

QUERY_DATA = _lines("""
    I have a query about my last phone bill, 64.90 seems a lot
    select a nice bottle of red for under 15 quid
    where is my order from Tuesday, it was number 3SABC001
    teach me SQL, I've got two evenings
    why does postgres ignore the index when I use LIKE?
    get a table for the hall, 180 by 90 cm, oak
    set up a nightly backup of orders.db
    Our database guy quit last week and nobody knows the admin login any more. Reset the password of the postgres server.
    from which country do most tourists in Japan come
    limit screen time on Mia's tablet to 2 hours
    My daughter has to hand in a project on relational databases and keeps asking me things I can't answer. What does "normal form" mean?
    having trouble with the boiler, error F28, who do I call
    give Marta read access to staff.db
    push the table against the wall and set it for six
    make Brightmart delete all the data they hold on me
    the man from the survey rang again while we were eating, that's the fourth time since the 2nd. How do I get off their list?
    move warehouse.sqlite to the new server and point the app at it
    insert the key, turn it left and then what? the manual stops there
    I wrote to the council in January with a query regarding my bins (ref 2026/118) and never heard back. Chase them for me.
    which tables in the beer garden are in the sun at five
    We've got everything in clients.sqlite, about 9,000 addresses, and now the board would like to send each of them a calendar for Christmas. Order the calendars.
    I'm the only one in the office who hasn't been told where the summer do is, on the 11th, and I'd rather not ask. Where is it?
    For my thesis I need somebody who knows relational algebra and drinks beer, ideally in Leuven and ideally before 1 May. Set up a meeting.
""")

AGGREGATE_DATA = _lines("""
    count me in for the hike on Saturday
    what's the average salary of a nurse in Glasgow
    what's the minimum wage in Ireland this year
    max out my contribution to the pension fund
    draw a chart of the sales in q3.csv by region
    forecast next quarter's revenue from sales_2025.csv
    average lifespan of a hamster?
    set up a group for the parents of class 4b
    How many people have been to the new library since it opened in March?
    report a total loss of my Corolla on the A9 to the insurance, policy K-20481
    My colleague and I have a bet on, loser buys lunch for a week. What's the highest temperature ever measured in Spain?
    count the calories in the lunch I just photographed, IMG_2210.jpg
    plot revenue against month from shop.json as a line, axis starting at zero
    Since the reorganisation every team reports its hours differently and it drives me mad. Tell the team leads to send me totals by the 3rd.
    train something on churn.csv that says which customers leave next
    what did she mean by "fine"?
    maximum size of hand luggage on the night train?
    I don't mean to be rude, but the group by the window has been shouting since eight and I can't hear myself think. Can you ask them to be quiet?
    how much does the average wedding in Italy cost
    count sheep with me, I can't sleep, it's past 2
    My gran always made a cake for twenty people in one big tin, and now the whole family counts on me to do it. What is the minimum I need to know about sponge?
    We raised money with a cake stall again, it's all in donations.csv, and the mayor wants one of those big cheques for the photo. Get one printed.
    The heating costs for 2025 came today and ours are double what the people upstairs pay for the same number of rooms. Can I object?
    My manager likes pictures better than numbers, she told me so twice this week. Make a pie chart out of costs.csv and put it on a slide.
""")

TOP_ROWS = _lines("""
    top up my phone with 20 euros
    what are the ten highest mountains in South America
    book two seats in the top row for the ballet on 3 May
    which five books should everybody have read before thirty
    the 3 cheapest flights to Oslo over the May bank holiday
    best of the eighties, play it from the top
    rank these by charm: Prague, Porto, Ghent
    My nephew is mad about dinosaurs and I'm meant to tell him something he doesn't know yet. Which was the smallest one?
    find me the top rated dentist within 5 km
    who has the most goals in the women's league this season
    colour the five biggest values in expenses.xlsx red
    move the largest videos off my phone, the storage is full
    Somebody at dinner said the richest man in history was a king of Mali and everyone laughed at her. Was she right?
    put scores.csv up on the screen in the lobby as a live leaderboard
    bottoms up! and what do Norwegians say when they drink?
    Tomorrow I'm having lunch with our ten best salespeople and haven't got a thing for them. What's a nice present for 30 euros or so?
    lower the top shelf by 10 cm
    which restaurants in Lyon are top of the list for somebody who doesn't eat meat
    the price of olive oil has gone to the top of the chart in our household budget, two bottles a month. Is sunflower oil any worse?
    get me out of row 31 and further to the front, booking 5TT9QK
    I finished third in my age group on Sunday, out of 212, and they've spelled my name wrong in results.pdf. Write to the organisers about it.
    There's an empty seat in row 2 right next to my sister, and I'm stuck behind a pillar in row 28. Could you get me moved?
    Whenever we play this quiz they ask about the smallest countries, and I only ever get as far as Monaco. Which ones come after that?
""")

LIST_FILES = _lines("""
    list every bone of the hand
    list my flat on the market for 240,000
    rename the folder drafts to finished
    any system you'd recommend for keeping one's files tidy
    list three reasons to move to Canada
    show me the photos from grandma's 80th
    share the folder contracts with the people from Hartmann
    is there a waiting list for the nursery on Elm Street?
    put a shortcut to reports/2026 on the desktop
    does the contents insurance cover a stolen bike
    zip up the pictures folder and put it on a stick
    Our lawyer called this morning, she wants to look at everything in the Weber case before the hearing on the 9th. Give her access to the folder weber.
    guest list for the wedding: take Uncle Rob off it
    create an empty folder called 2027
    sync the folder music with my phone
    My mum cleared out the attic and found forty boxes of vinyl, some of it quite rare. Where could she list it for sale?
    delete everything in tmp that's older than a month
    We're off to Iceland for ten days in February with a baby and one suitcase between us, and I've no clue. List what we need to take.
    what's on the menu at Da Carlo tonight
    hide the folder private from the other users
    i filed for divorce in may and the court says my file is missing, where do they keep those
    nail file or clippers, which is better for toddlers?
    I moved house on the 1st and there are still eleven folders of paper in the old cellar, tax stuff mostly. Who could pick them up?
    The previous tenant left a box marked "private" in the attic, with letters and a ring in it. Am I allowed to look inside?
    There are 4,000 pictures in photos/2019, half of them blurred, and I'm not going through that by hand. Throw out the bad ones.
""")

READ_FILE = _lines("""
    read me a bedtime story
    translate notes.txt into Danish
    read the meter in the basement and send it to the water company
    narrate chapter3.txt in a scottish accent and save it as an mp3
    which of Austen's novels should I read first
    is it ok to read my teenager's diary
    lines 4 and 6 of the metro, are they running today?
    what does it say on the back of a twenty pound note
    I can't make out my doctor's handwriting and the pharmacy shuts in half an hour. What does it say on prescription.jpg?
    print agenda.md double sided, 12 copies
    open slides_final.pptx full screen on the projector
    read between the lines for me: "we should have lunch sometime", what does he want
    recover thesis.docx as it was before lunch
    My grandfather's letters are in the old German script and nobody in the family can read it any more. Do you know somebody who'd transcribe 40 pages?
    go on with the audiobook where I stopped, chapter 12
    who has read the memo that I sent to all staff on monday
    at what age do children learn to read in Finland
    log me into the library site, card number 20311
    scan the receipts on my desk and file them under March
    I've been sitting over page 214 of this novel for three evenings now and always fall asleep at the same place. How do I get back into reading?
    open the letter from the bank, I daren't
    who wrote the first line "Call me Ishmael"
    play lines 1 to 4 of the duet with me, I sing the lower part
    My eyes were operated on yesterday and I may not look at a screen for a week. Ring the clinic and ask whether drops.pdf is urgent.
    I'm stuck at a red light next to a monument with Latin on it, "sic transit" and then something I can't see. How does it go on?
    The kids won't sleep without the bear story and I've lost the book, page 1 to 30 of it. Tell them another one.
    she sent me 14 voice messages last night and i have a meeting in five minutes, just give me the gist of each
""")

WRITE_FILE = _lines("""
    write a haiku about my bicycle
    write to the council about the pothole in Birch Avenue
    save my seat, I'm in row 14
    I sat next to a man called Aurelio on the train for six hours and we talked the whole way. How do I write to him without sounding desperate?
    save-the-date cards for 6 June, design them and order 80
    make a podcast out of essay.md with two voices
    create an account for Jonas on the wiki
    how do you write 1984 in Roman numerals
    write off the old delivery van, it's 11 years old
    sign lease_2026.pdf and return it to the agency
    My boss wants a logo by tonight, a fox and the words "Redtail 1999", and I can't draw to save my life. Make one, call it fox.png.
    put 200 a month into savings automatically
    get something in writing from the landlord about the deposit
    Could you please send a summary of our chat to hr@norwold.example?
    write me a prescription for the ointment
    what do I write in a card for a colleague who has lost her husband? we aren't close
    overwrite the dvd with the wedding on it, I've got a copy
    After twenty years in the same job I'm told to apply for it again, in writing, by the 28th. Help me with a cover letter.
    which pen writes best upside down
    can you make a file for the nail salon in steel, 18 cm, or do you know who does
    My aunt doesn't do email, she likes proper post, and it'll be her ninetieth on 8 August. Get a card with sunflowers sent to her.
    There's a competition for stories of exactly 100 words about a bridge, closing tonight at twelve, and the prize is a week in Bruges. Write mine?
    Dad wants his life put down on paper, from the farm in 1948 to the shop in Hull, but he won't type. Find him a ghostwriter.
""")

APPEND_FILE = _lines("""
    add a splash of colour to the living room for under 200
    add me on the game, I'm foxglove77
    put "Kind regards, Ines" under all my outgoing mail
    tack the poster to the notice board
    at the end of the street, is that the bakery or the bank
    add subtitles to holiday.mp4
    what comes after "once more unto the breach"
    insert a page break before chapter 4 in thesis.docx
    add page numbers to report.pdf
    add two eggs and some milk to the shopping cart
    attach cv.pdf to my application at the post office
    My flatmate moved out on Sunday and left no forwarding address, and now the post piles up. Add my name to the doorbell and take his off.
    extend my stay at the Hotel Adler until Thursday
    add Lou and Petra to the group chat "Ski 2027"
    by mistake I'm on the electoral roll in two towns, Hull and York. Get me off the one in Hull.
    add a second driver, Milan Novak, to the rental car on 18 July
    finish my sentence, I never know how to end these things
    Every year somebody brings a guitar to the campfire and every year he plays the same three songs. Add some life to the party, what could we sing?
    add reverb to vocals_take3.wav
    what do i add to the soup if its too salty
    I've been line manager for the night crew since 1 March but still get the old pay. Who do I see to have the bonus added?
    My name's missing from the list at the door although I paid on 3 March, and the bouncer doesn't care. Get me onto it somehow.
    The film club has one slot left at the end of the season, on 28 June, after all those westerns. What would go well there?
    I finally got my boss to sign expenses_may.pdf, and then I saw that I'd left out the taxi, 23.50. Is it too late to claim it?
""")

EDIT_FILE = _lines("""
    replace the tyres on the Skoda before winter
    swap my shift on the 23rd with Karin
    change the password for my bank
    cut clip_08.mov down to ten seconds
    change trains in Lyon or in Dijon, which is easier with a pram
    crop the left side of team.jpg
    stand in for me at the meeting on Thursday, I'll be at the dentist's
    turn "the cat sat on the mat" into the passive
    correct the spelling: "recieve the acommodation"
    what's another word for "replace"
    correct me if I'm wrong but wasn't the treaty signed in 1648?
    remove the red eyes in IMG_0042.jpg
    The tailor took the trousers in by two centimetres too much and the party is on Saturday. How do I get him to change them for free?
    change the name on my plane ticket from Ann to Anne, ref 7KQ2PX
    what can I use instead of buttermilk in pancakes?
    In the interview I said "I have no weaknesses" and they all went quiet. What could I have said instead?
    set the font of invite.docx to Garamond 12
    mark what changed between v1 and v2 of offer.docx in colour
    sub Martinez for Okoye in the 70th minute
    My editor sent the manuscript back with four hundred red marks and a smiley, and I have until 15 April. Is it normal to want to quit?
    change the light bulb over the sink, it's an E14
    Whoever set up the answering machine said "closed" where it ought to be "open until 6", and customers hang up. Re-record it, please.
    The tattooist wrote "no regerts" on my arm and thinks it's funny, it's four days old and 6 cm long. Who can correct that?
    On the plaque outside our school they've had 1879 for years when it ought to be 1897, and nobody feels responsible. Tell the mayor.
    poster_v3.png still says Saturday but the gig has been moved to friday the 9th, could you photoshop that so nobody notices
""")

SEARCH_FILES = _lines("""
    search for a cheaper flat than the one in Dock Street
    look for a babysitter for Friday, 7 to 11
    find out who sent me the flowers
    where in the Bible does it say "an eye for an eye"?
    which song has the line "the moon was all we had"
    find me the picture where Ole wears the pink hat
    I've lost my passport somewhere between the hotel in Split and the ferry, and we fly home on Sunday. Where's the nearest consulate?
    how do I join the search party for the missing hiker
    google the number 020 7946 0018 for me
    look up "petrichor" in the dictionary
    get rid of duplicates among my photos
    has report.docx been copied from somewhere on the internet?
    find somebody who speaks Tamil
    Last winter I read a novel about a lighthouse keeper and his blind daughter, the cover was green. What's it called?
    look through the telescope and tell me whether Saturn is up
    hunt down the best price for a Kestrel K2 drill
    find common ground with my father-in-law, he likes golf and hates talking
    is there a doctor around here who treats horses
    My mother keeps telling people I'm looking for a wife, and now there are three phone numbers on my desk. How do I tell her to stop?
    find the fault in my circuit, the lamp in board_v2 stays dark
    The cat went out on Monday evening and hasn't come back, she's grey with one white paw, chip number 9810. Put up a missing notice in the neighbourhood forum.
    A man came into the shop in 1987, bought one glove, and left his phone number, and I've thought about him ever since. Track him down.
    I know that I saw a pub with a stuffed bear in the window, it was near the harbour in Cork, maybe 2014. Which one?
    My gran says there was a murder in our house before the war, 17 Tanner's Row, and the papers were full of it. Was there?
""")

ADD_NOTE = _lines("""
    remind me at five to take the note down
    play the note G sharp for me
    stick a post-it on the fridge
    slip a note under Mr Albee's door
    what note does a kettle whistle at
    issue a sick note for Leo for 4 and 5 March
    I met a woman at the conference whose name I've forgotten, she worked on bridges and had a Welsh accent. How could I find her again?
    put the dentist in my calendar, 14 May at 8:30
    remind me every Sunday about the ferns
    send a thank you note to the Okafors with a bunch of tulips
    write a footnote explaining who Boethius was
    Tell Sam I'll be late, what I told him this morning was wrong.
    is there a trick for remembering names
    record what I say while I walk and turn it into text
    I'd like to be remembered for something. Any ideas?
    take minutes at the meeting of the allotment society tonight, from 7 on
    On our honeymoon in Crete there was this little place with blue chairs where we ate every night. Do you remember what it was called?
    make a memorial page for our dog, 2009 to 2026
    My teacher says I'm flat on the long notes since the cold I had in March, and the concert's in nine days. What would help?
    draft a memo to all staff about the fridge, polite but firm
    duly noted. and now?
    ring the school and say that Ida has a temperature, 38.9
    I always forget to drink when I work and then I have a headache by three. Nudge me every hour with "water" until six.
    The violinist next door starts at seven sharp and there's this one wrong note, every single day, that drives me up the wall. What do I do?
    My dad keeps leaving himself yellow slips all over the house, "stove", "keys", "Ruth's birthday", and he's only 66. Is it something to worry about?
    we had a super idea in the pub last night about a floating sauna and none of us remembers how it was meant to make money, do you
""")

LIST_NOTES = _lines("""
    list the notes of the E flat major scale
    which bank notes are no longer valid in Sweden
    show me the sheet music of Clair de lune
    export all my notes to a pdf with a table of contents
    share my notes with Tobias
    number the pages of my notebook
    back up my notes to the cloud every night
    cliff notes for Moby Dick, please
    The exam's on Friday, I have 80 handwritten pages about the Thirty Years' War and no time at all. Where do I even start?
    what notes of fruit would I find in a Riesling?
    let the whole team see my notes from 1 June on
    list the last ten messages from Aunt Fay
    which notes clash in this chord: C, C sharp, F
    lock my notes with a fingerprint
    My cello teacher wants us to know the open strings by heart by tomorrow, and I was ill last time. Which notes are they?
    how do i get my notes from the old phone onto the new one
    who took notes at the AGM?
    When I was a child my father kept his notes in a cigar box, one for every day of the war, all in pencil. How does one preserve that kind of paper?
    what are all the chores that need doing before winter in a house with a garden
    name the numbered notes at the bottom of a treaty, is there a word for them
    I play the recorder in a church group and on Sunday we do the one with four flats, in 6/8, far too fast. Which fingering is the top A flat?
    Nobody at the bank would change my old notes from Croatia, 350 in all, and they pointed me to Zagreb. Until when do they take them?
""")

SEARCH_NOTES = _lines("""
    is this 100 dollar note genuine? it has no watermark
    find the note on the piano that is out of tune
    get someone to take minutes at the AGM on 4 November
    which mail was it where Jan mentioned the budget
    did anybody see the plate of the car that hit mine?
    is there a note-taking app that works offline and costs nothing
    find a chord with B and F in it
    I once passed a note to Sophie in year nine and she talks about it to this day. Does she like me?
    look for the lyrics of that song about a paper moon
    search the internet for reviews of the Nordia 300 kettle
    find the text in which Ralf sent me the door code
    on a 20 euro note, which bridge is that?
    which appointments do I have with Dr. Patel?
    what's the number of the man at the bakery, he's in my contacts
    The recipe my grandmother scribbled on a calendar page got lost in the move. How did people make quince jelly in the fifties?
    spot the difference between left.png and right.png
    find a day in May when everybody's free
    who hit that wrong note at the end of the anthem last night
    A note fell out of a second-hand book I bought in Bath, signed "E., 3rd of June 1931", and now I can't stop thinking about it. How would I trace who she was?
    look over my shoulder and tell me if the clef is right
    on my desk there's a note with a phone number and no name, 0171 5550 162, and it's not my writing. Ring it and ask who it is.
    I was sure that I'd put fifty euros between the pages of a cookbook, and my husband has just given all of them away. Get hold of the charity shop.
    He left a note on the windscreen saying he'd scratched my car, but the rain got to it, and all I can see is "+44 7". Who was it?
""")

DELETE_NOTE = _lines("""
    pin note 4 to the top
    colour note 9 green
    bring back the note I deleted this morning
    send note 12 to Paul by mail
    delete old.log
    delete my account at Fitly
    erase the last three seconds of jingle.wav
    take number 12 Hill Road off the delivery round
    cancel number 4 on the menu and bring me number 6
    delete the app that drains my battery
    how do I get rid of a song that's stuck in my head
    delete all mails from Promo Planet older than 2 weeks
    We broke up in January and there are still 3,000 pictures of the two of us in the cloud. Delete every one with him in it.
    delete the alarm at 6
    which bolt comes off first on this wheel, number 3 or number 5?
    can a tweet be deleted once someone has shared it
    wipe laptop number 14 and give it to the new trainee
    remove track 9 from the playlist Running
    They told me on a forum to delete system32 because my pc was slow, and the person had 7 thumbs up. Is it safe?
    shred documents 1 to 5 on my desk
    scrap the old Volvo, who would take it?
    My ex still has a key, number 8 on the board, and simply walks in whenever she likes. How do I have her taken off the lease?
    Two of the five people in our band can't stand the third song, and the drummer won't play number 4 at all. Which do we drop from the set?
    Someone posted my address under video number 3 on that channel and I've had strangers ringing since Friday. Make them take it down.
    I signed up for a trial on 2 April, it was to cost nothing, and now there are three bookings of 29.99. Put an end to it.
""")

RUN_PYTHON = _lines("""
    run a background check on the landlord
    is python a good first language for a 12 year old
    feed the snake, two mice
    run the bath at 38 degrees
    which is better for games, python or rust?
    hire a python developer for three months from 1 September
    what does "def" stand for in python
    deploy bot.py to production and scale it to 3
    put python on my mum's tablet
    ask Hana to review billing.py by Thursday
    what's the dress code for the opera
    My son wants a pet that needs no walks and fell in love with a snake, 149 euros with the tank. Is a ball python right for a child of eight?
    how do i become a programmer at 45
    execute the will of my late uncle
    crack the code of the safe, it has four digits
    explain decorators to me as if I were a chef
    sell the script I wrote to a studio in Munich
    evaluate my performance this year
    I spent the whole weekend on a web shop for my wife's candles and the only visitor was me. Is django the wrong thing for that?
    does the return value of my old washing machine make it worth taking back
    At the zoo they let us hold a python and my daughter hasn't talked about anything else since the 12th. Book a birthday party there.
    print 30 of the flyer at the copy shop
    why do programmers always say hello world
    I did the whole course, 40 hours of video, and I still freeze when somebody asks me to write a loop on a whiteboard. How do I get over that?
    Our intern pushed something called cleanup.py on Friday and went on holiday, and on Monday the shop was empty. Call him, his number is with HR.
    The reptile house lost its heating at 5 this morning and they have a python from Burma that weighs 70 kilos. Who could take her in?
""")

RUN_COMMAND = _lines("""
    what do I need to run for mayor
    take command of the drone and fly it over the roof
    teach the dog to stay on command
    order 5 kilos of shell pasta
    reserve a parking space at terminal 2 for 8 July
    run the dishwasher on eco
    run my holiday plans past Inge
    We're doing a half marathon in Porto in October, the four of us from accounts, and none has ever run before. Which shoes do we need?
    restart my laptop once the update's in
    is it dangerous to use sudo without knowing what it does?
    what's the difference between bash and zsh
    what does grep stand for
    kill the lights in the hall
    five hours at Zurich airport, how does one kill the time
    run a raffle with 200 tickets for the school
    ping me when the parcel is there
    mount the telly on the wall, 1.2 m up
    cat food, is the dry kind enough?
    My brother runs a bakery and gets up at two in the morning, six days a week, and now his back has gone. What could he do instead?
    touch up the scratch on the door of the Fiat
    When I push the button on the coffee machine nothing happens apart from a click, then it says "descale" and goes off. Run the programme for me, it's on the wifi.
    The dog has listened to "sit" and "down" since he was 4 months old, but "come" he takes as a suggestion. Which training would you try?
    Since the last update the printer on the second floor prints everything twice, in pink, and the IT desk closes at 4. Open a ticket, please.
    At school they say Julius ran 60 metres in 8.9 and want him for the district, and he's only nine. Is there a club for that?
""")

CURRENT_TIME = _lines("""
    what time does the shop close
    what time is kick-off on saturday
    how long till the pasta's done
    when does the last tram leave from Odeonsplatz
    set my watch five minutes fast
    when did we last have a white Christmas in Kiel
    time me while I hold my breath
    is daylight saving time going to be abolished
    how does an atomic clock work
    what are the opening times of the pool in Bad Tölz over Easter
    what's the current state of the talks in Geneva
    My plane lands in Denver at 16:05 and I've got a pram and two suitcases to get across the airport. Is 50 minutes enough to change?
    wake me at quarter to six
    clock in for me, I'm stuck in traffic
    when is low tide in Cuxhaven
    date night ideas in Cork?
    what time did mum ring yesterday
    the clock in the hall has stopped, who repairs those?
    how long have I got left on the parking meter, plate K-LM 204
    My grandmother lives in Sydney and goes to bed at nine, and I always ring when she's asleep. When is she likely to be in on a Sunday?
    when does the sun go down in Tromsø in november
    The kids have been on the tablet since lunch and I've lost track of everything else today. Give them ten more minutes and then lock it.
    current price of a barrel of oil
    I'm to be at the consulate with two photos and my birth certificate, and the site only says "mornings". Ring them and ask what time they open.
    My watch stopped at 3:40 on the day my father died and I've worn it like that since 2016. Would a jeweller get it going again?
    The sundial in our garden is about half an hour out whatever we do, and my wife blames the builder. Why might that be?
""")

DATE_DIFFERENCE = _lines("""
    how many days does it take to learn Danish
    what's the difference between a date and a fig
    how many days of leave have I got left
    how long does milk keep once it's open
    how many days has it rained in Bergen so far this year
    between you and me, is Ted any good?
    how long do I have to keep tax papers
    book 24 to 31 December off for me
    how many days can I stay in Vietnam without a visa?
    is there still room on the course between 12 and 16 April?
    how many days' notice must my landlord give
    what happened between 1914 and 1918
    I've been off sick since 2 February and my boss says come back on the first of March or bring a letter. May he ask for that?
    how many days a week should one train
    show me all the matches between 1 and 10 June
    My wife and I met on 4 May 2011 at a bus stop in the rain and I want to surprise her this year. Any ideas under 100 euros?
    block my calendar from 2026-08-03 to 2026-08-14
    how many days old must a puppy be before it may leave its mother
    how long was Napoleon on Elba
    trains on 5/3 and 5/4, which of the two days is cheaper to Graz?
    He proposed on 12 January, then he went silent, and on 30 January he turned up with a dog. Should I say yes?
    what is the best date for sowing peas, the first of march or the end of april
    My lodger moved in on 3 September and paid for ten days so far, with promises for the rest. How do I get him out?
    Two weddings, one on 20 June in Cadiz, the other on 21 June in Bath, and I'm best man at both. Can it be done by train?
    It says on the jar "once opened, consume within 3 days", and we opened it on the 2nd. Would you still eat it?
""")

SHIFT_DATE = _lines("""
    move my appointment with Dr Weiss back by two weeks
    who has the late shift on 3 March
    put the wedding off by a year and tell the guests
    move the sofa two feet to the left
    tell everyone that the release is pushed to the 15th
    extend the lease by 6 months
    when does my passport expire
    my gear shift sticks between 3 and 4
    put the meeting of 2026-04-09 one week later
    what will the world look like in 50 years
    bring my flight forward by a day, booking QX41RT
    what was the weather like two weeks ago in Nice
    set the alarm an hour earlier from tomorrow
    My contract runs out on 30 June 2027, the notice period is three months and I'd like to leave with the bonus. What goes in the letter?
    start the washing machine in 4 hours
    in 10 days we're moving to Ghent, find us a van
    take 12 crates from bay 4 to bay 9
    renew "The Leopard" at the library for another four weeks
    how do people survive the night shift for years
    The plumber said he'd be here within two weeks, and that was in March. Who else could fix a shower in Ludlow?
    reschedule all of tomorrow's lessons to Monday
    is it legal to backdate an invoice to 1 March
    I've put my first date with Robin off three times by now, twice because of work and once out of fear. What do I tell him this time?
    two years before the wall came down, what music was in?
    The dentist, the plumber and my mother have all picked the same Tuesday, 14 April, and I can't do more than one. Move the first two to May.
    We planted the garlic two months too late because of the flood, and now it's only about a hand high. When will it be ready?
    I work three weeks on and two weeks off on a rig, and my girlfriend says it isn't a life. How do other couples manage?
""")

CONVERT_UNITS = _lines("""
    convert 300 dollars to yen
    convert invoice.docx to pdf
    convert the attic into an office, what would that cost
    translate "six feet under" into German
    how many calories are in 200 grams of cheddar
    what's 1.5 million pesos in dollars
    how many lek do I get for 50 euros
    how much does a cubic metre of concrete cost
    turn song.flac into a 320 kbps mp3
    order 3 litres of white paint, matt
    what's the speed limit on country roads in Germany
    My aunt from Ohio is coming in May, she's 81 and can't manage stairs. Find a flat on the ground floor with about 60 square metres.
    convert video.avi so it plays on the tv
    how many bitcoins would a house in Kent be
    why do Americans still use Fahrenheit
    send 20 pounds to Rita
    convert my points into air miles, all 12,400 of them
    who's moving into unit 4B
    trade the storage unit for one of 10 square metres
    My grandfather converted twice, once for a woman and once for a job, and in the end he believed in nothing. What is conversion supposed to feel like?
    how does one convert a try in rugby
    I weigh myself every morning, 82.4 kilos today, and it hasn't moved for three weeks although I eat nothing but lettuce. What am I doing wrong?
    I brought home 4,300 Thai baht, the bank here won't have them, and the airport gives next to nothing. Where do I change them?
    They want to turn the old mill at the end of our lane, 640 square metres, into flats, and the hearing is on Thursday. Enter an objection.
    My niece shot 40 minutes of film at the christening, and it's in clip.mkv, which my mother's telly won't take. Turn it into something it likes.
""")

FETCH_URL = _lines("""
    bookmark https://kettlewell.example/jam
    fetch the kids from school at three
    register the domain mossandfern.example for two years
    shorten https://very-long.example/a/b/c?d=1
    put https://lunch.example/menu on a qr code
    block https://betting.example on the kids' tablets
    my site https://atelier-rosa.example is down, call the hoster
    log in at https://portal.example as nils
    upload cat.mp4 to https://clips.example
    post the link http://bakery.example/open-day in our group
    order two of these: https://lamps.example/item/5521
    how do i build a web page for my allotment club
    make https://news.example my start page
    show https://maps.example in the browser on the living room tv
    I've been haggling with a man over a bike, https://secondhand.example/bike/991, he wants 240 and I'd pay 180 at most. Offer him 190.
    renew the certificate for https://shop.example
    put my name under the petition at https://trees.example/petition
    I typed my card number into https://cheap-shoes.example before seeing that the reviews were all from one day. What do I do now?
    remind me tonight to look at https://longread.example/whales
    subscribe me to the feed of https://fermenting.example
    share https://flat.example/17 with Beatriz and ask what she thinks
    how much would a painting like that fetch at an auction
    My nephew has put up a page about me for my sixtieth, https://uncle-bert.example, with pictures from the eighties. Get him to take it down.
    The council has hidden the form somewhere behind https://city.example/forms, I've been through it four times and given up. Apply for a resident's permit for me.
    Every time I open https://weather.example a window pops up that wants my age, and my antivirus goes mad. Is my computer infected?
    A mail says that my parcel is waiting at http://track-it-now.example and I should pay 1.99 for customs, but I never ordered anything. Report it, will you?
""")

KNOWLEDGE = _lines("""
    who was the first woman to win a Nobel prize
    what is the capital of Burkina Faso
    why do knees crack
    how do noise barriers along motorways work?
    which languages are spoken in Switzerland, and by how many people
    what did Galileo see through his telescope in 1610
    how come bees die when they sting
    what's the plot of Macbeth in two lines
    who's the minister of health in Portugal at the moment?
    what does GDP leave out
    tell me how a heat pump works
    when was the printing press invented
    why is the Dead Sea so salty
    how many people died in the plague of 1348?
    difference between a mutex and a semaphore
    what's the German word for butterfly
    spell "rhythm" backwards
    what does "mise en place" mean in a kitchen
    which file format is best for archiving photos, tiff or png?
    what is a csv file good for
    how does git differ from subversion
    what are the rules of Mau-Mau
    why is 7 considered lucky
    explain compound interest with a story about rabbits
    Which countries border Chad?
    how deep may a diver go on normal air
    how long should eggs boil at 2,000 metres up
    what was in the news on the day the Titanic sank
    what's the boiling point of tungsten
    what makes a year a leap year
    how do you say "where is the toilet" in Hungarian
    who painted the ceiling of the Sistine Chapel and did he like it
    how does a lock on a canal lift a boat
    My son asked at breakfast why the moon follows the car, and I said I'd find out before tonight. What do I tell him?
    We were in Naples last week and on every corner there was a little red horn for sale, even one in gold for 900 euros. What's that about?
    I read that the Romans had concrete that set under water, which ours supposedly can't do. How did they manage?
    Our guide in Ghent said the altarpiece had been stolen seven times and that one panel never came back. Is that true?
    My neighbour swears that a raw potato in the shoe cures gout, he has had one in there since Easter. Is there anything to it?
    While we were clearing out the shed we found a coin with the year 1717 and a woman's head on it. Who might she be?
    In the quiz last night we lost by a single point because of one question about rivers. Which flows through the most capitals?
    in the office we've been arguing since ten over whether a tomato was ever legally a vegetable, was it
    I inherited a violin with a label that says Stradivarius 1721, like about a million other people I suppose. How do experts tell?
    The label on my jumper shows a triangle with two lines in it and a circle with a P. What do they mean?
    There was a man on the radio who said that Finland had more saunas than cars, 3 million of them. Could that be right?
    I've got an exam on the 22nd and the one thing I can't get into my head is what a p-value stands for. Explain it like a bartender.
""")

CHAT = _lines("""
    morning! slept well?
    that's not at all what I wanted but thanks
    ok so that was file number 4, only 96 to go, I need a coffee
    you're a lot nicer than the one I had last week
    guess who got promoted on the 1st
    my dog ate the note you made me, no joke
    do you ever get tired of csv files
    who do you like better, me or my husband
    wow that took 0.3 seconds, I'm impressed
    are you allowed to lie to me
    sorry, wrong window
    what would you do with 10,000 euros
    I think I'm going mad, there's a q3.csv in my dreams
    tell me something nice, it's been a day
    if you were a unit of measurement, which one would you be?
    i trust you with my data but not with my cat
    what's your opinion on people who name files final_final_v2.docx
    good night, and don't do anything stupid
    that joke about the snake was terrible
    do you count the days too
    thanks for yesterday, the talk went brilliantly
    does anyone even read those reports
    would you run away with me
    haha ok you win
    are you the same one I talked to on Monday?
    I've been at this desk since seven, the heating is broken and my boss has just asked for "one more small thing". Say something kind.
    When I was little we had no phone and my mother would whistle from the window at six. Funny what one remembers, isn't it?
    It's my last day today after 31 years, they gave me a pen and a cake with my name misspelled. How do you say goodbye without crying?
    My wife says I talk more to you than to her, and she has a point, it's nearly eleven. Should I be worried?
    I've read your answer three times now and I still think you made up the bit about the otters. Did you?
    The cat has just walked across the keyboard and sent my boss a mail that says "jjjjjjjjj8". I'm so fired, aren't I?
    so here we are again, you and me and a spreadsheet with 40,000 rows, on a friday night, isnt that romantic
    please don't be offended, but I'd rather speak to somebody with a pulse about this
""")

WISHES = _lines("""
    I wish it were Friday
    make me rich by Tuesday
    write a love poem with the word "spreadsheet" in it
    a limerick about a clerk from Dundee, please
    come up with a name for a bakery next to a graveyard
    make up a riddle whose answer is "shadow"
    compose a lullaby in A minor
    design a tattoo with a heron
    paint my kitchen green, at least in a picture
    tell a story that begins with 3 knocks on the door
    suggest a motto for our team of 9 accountants
    think of a present for a man of 70 who has everything
    give me a good opening line for a speech about sewage
    pretend you're my old teacher and tell me off
    draw a comic strip with a talking stapler
    which of these names suits a grey horse: Ash, Pewter or Storm?
    be my rubber duck for 5 minutes
    write the first paragraph of a crime novel set in an archive
    a toast for Lena and Marek, both are engineers
    rhyme something with "invoice"
    a palindrome with the letter q
    invent a board game about filing taxes
    plan a long weekend in Trieste for two bookworms
    teach me to juggle
    what should I cook with half a cabbage and a tin of beans?
    help me find the right words for a condolence card
    I'd like a second opinion on my knee
    tell me my fortune for 2027
    convince me to go to the gym today
    My parents celebrate fifty years together on 9 September and I'm the one who has to speak. Give me a beginning that isn't about the weather.
    For the school play we need a witch's spell with newts in it that lasts about a minute, nothing too scary. Write one?
    I have three hours, four eggs, a bag of flour and a mother-in-law who calls herself a critic. What shall I bake?
    We're opening a shop for second-hand lamps in Aarhus on 1 May and still have no name. Think of five that aren't puns.
    My little brother is nine and thinks maths is boring, he likes pirates and football though. Make up a tale with numbers in it for him.
    Our choir turns 100 this year and somebody had the idea of a musical about it. What could happen in the second act?
    my therapist told me to write a letter to my younger self and i've been staring at the page for an hour, how would you start
""")

HOUSE = _lines("""
    turn the heating in the bathroom up to 23
    switch off everything downstairs
    lock the back door at 22:30
    is the garage still open?
    make the bedroom blue and dim it to 20 percent
    start the robot in the hall, twice round
    how warm is it in the cellar
    close the blinds on the south side when it gets above 28 degrees
    show me who's at the door
    put the oven on, 220 degrees top and bottom, for the pizza
    water the lawn for 15 minutes
    feed the fish, two pinches
    arm the alarm, code 4471
    the smoke detector in room 3 beeps, make it stop
    let the cleaner in at 9
    boil the kettle
    what did the washing machine use in power last month
    charge the car up to 80% by six
    turn up the tv, I can't hear a word
    unlock door 2 for the man with the piano
    play rain sounds in the nursery until she's asleep
    We'll be away from 3 to 17 August and my neighbour is afraid of alarms. Make the house look as if somebody were in, lights and all.
    My feet are freezing, the window's wide open and I've got the baby on my lap. Shut it and put the heating on, would you?
    It smells of gas in the hall but the cooker is off, and my husband says it's the drains. Turn the main valve off just in case.
    Every morning at four the light on the landing comes on for no reason and wakes up the whole family. Stop it doing that.
    Guests are coming at eight, there are fourteen of them this time, and the living room is like a fridge. Get it warm by then.
    The dog has to stay in the kitchen while the painters are here, until about 2, and it's getting hot in there. Put the fan on.
""")

PHONE = _lines("""
    call mum on speaker
    text Jonas "I'm outside, number 14"
    block 0800 555 0199
    how full is my battery
    airplane mode on
    send the voicemail from 9:15 to the office
    who tried to reach me between 2 and 3
    hang up
    take a selfie in 5 seconds
    find my phone, it must be on silent
    put do not disturb on till 7
    turn off roaming before we cross the border
    video call with Oma, camera off
    share my location with Tess for 2 hours
    send IMG_3391.jpg to Mum on whatsapp
    what's my own number again, I've got a new SIM
    update all apps on wifi only
    forward calls to 0151 5550 344 while I'm on the plane
    read the newest text from Leon out to me
    scan the code on the ticket
    I'm driving, it's pouring and he's rung four times already, so something must be up. Answer and put him on the speaker.
    My mother's got a new phone and can't find the thing for big letters, she's 79. Can you set hers up from here?
    Somebody keeps ringing from 0190 555 0142 at three in the night and hangs up when I answer. Make sure he can't get through.
    I left my phone in the taxi this morning, a white Dacia, about 8:20, and there are all the pictures of the baby on it. Lock it remotely.
    My mother in law has called eleven times since lunch, and every time it was about the curtains. Send her straight to the mailbox till Sunday.
""")

CALENDAR_AND_MAIL = _lines("""
    what have I got on the 17th
    put "dentist" in for 12 May, 9:40
    cancel my two o'clock
    invite Asha and Ludo to the kick-off on 4 March at 10
    find an hour for me and the lawyers next week
    did Brandt reply yet?
    reply to Olga: "Works for me, see you at 3"
    forward the mail with the flight to my wife
    turn on an out of office from 22 December to 6 January
    attach budget_2026.xlsx to the mail to the board and send it
    mark everything from Kowalski as important
    how many unread mails do I have
    mail the file minutes.txt to everybody who was there
    move the stand-up to 9:15 for good
    unsubscribe me from all newsletters
    accept Friday, decline Monday
    empty the spam folder
    remind me on 30 June that the contract ends
    set a timer, 12 minutes, eggs no, potatoes
    who's coming to the budget round on Thursday?
    draft a polite no to the man from Vortex about his offer of 14,500
    Kim is ill, the client comes at ten and I'm stuck on a train behind Kassel with no signal half of the time. Cancel the meeting and say sorry.
    I promised the tax adviser that he'd have receipts.zip by noon, and now it's ten past one. Send it to him with an excuse.
    The parents' evening collides with my anniversary again, like last year and the year before. Tell the school I can't come on the 19th.
    Every Wednesday between 3 and 5 I want to be left alone so that I can write. Keep that free in my diary until summer.
    there's a mail from the landlord somewhere in my inbox from about November, with the word "sauna" in it, could you dig it out
    we said thursday, they understood tuesday and now nobody has a room for 12 people, please book one in building C
    send "Re: offer 2211" to the trash and the two after that too
    snooze that mail until Monday morning
    add kira@lindqvist.example to the list of speakers and mail her the programme
    I told the Hamburg people we'd send quote_v7.pdf today, but Ines is off with her kid and only she may sign. Write to them that it'll be Monday.
""")

SHOP_AND_MUSIC = _lines("""
    order the same cat litter as last time, 3 bags
    where's my parcel, number 00340434161094
    put 6 lemons and a bunch of mint in the basket
    find wellies in size 36 for under 30
    send the blue shoes back, they pinch
    is the Tarn 2 tent still in stock in Bristol
    use the voucher SPRING15 and check out
    how much is a kilo of asparagus at the market
    buy two tickets for the Friday show, stalls
    reserve a table for 5 at Lindos, 19:30
    get me a pizza margherita and a large salad to 22 Quay Street
    three pints of milk for tomorrow's delivery instead of two
    play something by Nina Simone
    skip this one
    add this song to the list Sunday
    volume 30 in the kitchen
    who sings "Wild Is the Wind"
    put on track 7 of the album
    make a playlist for a 9 hour drive with a teenager in the car
    shuffle my jazz and stop after 45 minutes
    record the concert on channel 4 on the 8th
    transpose the score in song.mid up by 2 semitones
    which record shops in Ghent buy old jazz
    compare the prices of the Alder A5 in at least 3 shops
    The jumper came with a hole in the left sleeve, and the seller says I must have done it, order 7719-B. Ask for my money back.
    Last night in the bar they had a song on that goes "and the river never asked me", a woman and a cello, I think. Find it and play it.
    It's our anniversary tomorrow, everything's closed today and I forgot, as I do every year. Get roses to 5 Alma Road before nine.
    My feet are a 41 on the left and a 42 on the right since the accident in 2019. Is there a shop that sells singles?
    I've worn the same coat for eleven winters and the zip went on me this morning at the bus stop. Find me one like it, dark green, under 150.
    The kids want the song with the frogs again, it must be the fortieth time since breakfast. Put it on but quietly, please.
    There was a cellist on the stairs of the town hall yesterday, 5 o'clock, playing something slow that made everyone stop. Could it have been Fauré?
""")

MAPS_AND_BANK = _lines("""
    how far is it from Trento to the lake on foot
    get me to Gate B42 the quickest way
    is there a jam on the A4
    where's the closest pharmacy that's open
    book the 8:04 to Basel, window seat
    flights from Cork to Málaga on 2 June with 1 bag
    is LH1823 late
    a taxi to the Rosenhof in 20 minutes
    rent a van, 3.5 tonnes, for the 30th
    when's the next bus from stop 118
    a double room in Évora for three nights from 12 April
    which county is Ludlow in
    plot the route in track.gpx on a map
    what's my balance
    send Nora 64 euros for the theatre tickets
    pay invoice 2026-0417 by direct debit
    freeze the card ending in 8802
    what did I spend on petrol in May? it's all on the visa
    buy 15 shares of Calder Wind at no more than 41.20
    how much interest would the bank give me on 5,000
    cancel the standing order for the gym
    what is the pound worth today
    change my PIN to something else
    invest 100 a month in something boring
    raise my overdraft to 2,000
    is there a toll on the bridge to Skye
    Somebody paid for 2 nights in a hotel in Macau with my card, 388.10 in all, and I've never been there. Get the bank to reverse it.
    We're standing in front of the museum with a flat tyre, two bikes and a crying child. Where's the nearest repair shop?
    My landlord changed banks on the first and I still have the old number in the standing order. Change it to DE02 1203 0000 0000 2020 51.
    The satnav sends every lorry down our lane, and one of them got stuck between the houses last Thursday. Report the error to the map people.
    I want to walk from Lisbon to Santiago next spring with a donkey, 15 kilometres a day at most. Which route has grass along it?
    we want to be in Utrecht by noon on the 6th but one of us can't stand changing trains, what connections are there
    On the statement for May there's a fee of 7.90 that wasn't there before, and the hotline had me wait for half an hour. Complain for me.
""")

BESIDE: tuple[str, ...] = (
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
    *KNOWLEDGE,
    *CHAT,
    *WISHES,
    *HOUSE,
    *PHONE,
    *CALENDAR_AND_MAIL,
    *SHOP_AND_MUSIC,
    *MAPS_AND_BANK,
)
