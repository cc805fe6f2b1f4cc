"""Requests about the matter of each topic of the families that none of its tools can do."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "accounts": """
        change the display name of mkowalski to "Maria Kowalski-Brandt"
        j.ferris and jferris2 are the same man, merge them into one account
        how long does a password have to be under our policy?
        take two-factor off t.osei again, his phone fell into the harbour
        which of the API keys haven't been used since January
        We have auditors in on 12 March and they want to see who holds administrator rights at the moment, by name. Make that list.
        does an account here get deleted by itself after 90 days without a login?
    """,
    "calendar": """
        export my calendar for June as an ics file
        who has accepted for the budget review on 14 May?
        make everything on Fridays show up in green
        turn the three Mondays with Petrov into one series
        Since we moved to Lisbon on the 2nd, everything in my diary is an hour out. Put the calendar into the right time zone.
        how many hours did I spend in meetings last month, roughly
        let Birgit see my calendar but not change it
    """,
    "reminders": """
        what reminders do I still have open for this week?
        change the sound of my reminders to a gong
        read that one out again, the thing that popped up at 8:15, I hadn't got my glasses on
        did I tick off the one about grandma's pills yesterday
        In every meeting at half past two something pops up on the big screen, "buy haemorrhoid cream" last time. Keep reminders silent while I present.
        how often has the vet reminder gone off by now, five times?
        bring back the reminder about the 3 library books that I dismissed by accident
    """,
    "alarms": """
        which alarms are on for tomorrow morning?
        delete the 6:15 on weekdays, I'm retired as of today
        how much is left on the pasta timer
        start a stopwatch, she's running the 400 metres
        I hate that beep, use birdsong for the weekday alarm
        hold the 25 minute timer for a moment while I get the door
        My wife gets up at five for the early shift and I don't until eight, and the whole bed shakes. Make hers vibrate only, on her watch.
    """,
    "todo": """
        throw "repaint the fence" off my list, we've hired somebody
        move "renew passport" up above "buy stamps"
        who put "call the lawyer" on the list?
        let Fiona do "order the banner" instead of me
        the tax return is due on 31 July now, not the 31st of May, change that on the list
        "Plan grandma's 80th" has been sitting there since January because it's far too big. Break it into ten small steps for me.
        what did I get done in the week of 6 April compared with the week before
    """,
    "farm": """
        book the hoof trimmer for barn 2 on 9 October
        which of the cows are due to calve in April?
        sell 4471 to the Hofer brothers for 1,150
        what did the dairy pay per litre last month
        Ewe 3317 didn't make it through the night, it was the cold I suppose. Report the death to the animal register.
        the fence at the upper meadow is down in 3 places, who can mend it by Sunday
        is raw milk straight from the goat safe for a two-year-old
    """,
    "shopping": """
        send order 88213 to the office in Dock Street instead of my flat
        do the Fjellvik boots run small? I'm a 42 as a rule
        ask the seller whether the Nordlys lamp exists in brass
        gift wrap the teapot, with a card saying "for Hanne"
        I'd like to pay for order 77120 in 12 instalments
        Two espresso machines are in my cart, the Lira 2 and the Vento, and we have a newborn who wakes up from anything. Which is quieter?
        how many loyalty points have I got, and when do they run out
    """,
    "logistics": """
        redirect 1Z88340217 to the neighbour at number 14
        which customs form goes with 3 kilos of books to Norway?
        who signed for JD014600 on Tuesday
        how should I pack six wine glasses so that they survive the post
        make it Saturday rather than Thursday for the parcel that's coming from Graz
        what are the opening hours of the depot in Gent
        Our driver says there's a bale of wool in hall 4 that nobody ever ordered, 60 kilos of it, and it has no label. Who does it belong to?
    """,
    "crm": """
        merge the duplicates "Hartwig GmbH" and "Hartwig & Sons"
        who looks after the Lindqvist account since Paul left?
        what is all of June's pipeline worth if half of it closes
        has Aurelia Foods opened quote Q-2214 yet
        take Ms Ferrante out of the segment "wine lovers", she complained
        Sales had a bad quarter and the boss would like to know which of the five reps lost the most deals to Norvik. Rank them.
        give me the open rate of the spring campaign
    """,
    "support": """
        how many tickets did the night shift answer on the 3rd?
        7731 and 7740 are from the same man about the same fridge, join them up
        what's the average wait on the hotline right now
        which customers have been in touch more than three times about the router R200
        Mr Bianchi says that Anouk promised him a new boiler on the phone last week, and she's on leave. What did she tell him?
        write a canned answer for people who ask where the serial number is
        send everyone whose case was solved in May the satisfaction survey
    """,
    "hr": """
        cancel my leave in the second week of August, the trip's off
        when is Rosa Menges's probation over?
        take down the ad for the bookkeeper, we have one
        make Dimitri Vass team lead as of 1 October
        draw the org chart of the Graz branch
        How do I word a written warning to someone who's been late 11 times since Easter without sounding like a sergeant?
        we turned down forty welders and not one of them has heard from us, let them down gently
    """,
    "office": """
        we don't need the Cedar room on Wednesday after all, give it back
        what's the wifi code in Birch?
        which rooms on the second floor have a screen
        has Mr Okada arrived at reception yet, he was due at 10:30
        Somebody ordered 400 staplers in April, and finance is asking me about them as if I'd eaten them. Who was it?
        I'd like a desk by the window on the 9th and 10th
        put the chairs in Maple in a U for tomorrow
    """,
    "social": """
        how many likes has my picture of the new bakery got by now
        change my profile picture to sunset_04.jpg
        answer @mara_k's comment with a heart
        accept Tonio's friend request
        make my mastodon account private until the trial is over
        pin what I wrote about the flea market on 12 June to the top of my page
        My ex has been looking at my stories every evening since we split up on 3 March, I can tell by the little list. Hide them from him.
    """,
    "insurance desk": """
        when's the next premium on KV-20931 due and how much is it?
        cancel the household policy to the end of the year
        take Jonas off the car policy, he's moved to Bergen
        appeal against their decision on 77813, they call it wear and tear
        what day will the assessor come about the water damage in the cellar
        I'm driving to Morocco on 4 July and someone at work told me I'd be turned back at the ferry without one. Order the green card for KFZ-11872.
        take the premiums from my other bank account from May on
    """,
    "cloud": """
        how much did project atlas cost us in May?
        rename the bucket media-prod to media-archive
        which volumes aren't attached to anything
        get me a shell inside the container checkout-api
        put vol-0a31 back to the state of Friday's snapshot
        The auditors want it in writing that the database password has been changed within 90 days. When was DB_PASS last rotated?
        copy everything from invoices-eu over to invoices-backup
    """,
    "clubs": """
        collect this year's fee, 85 euros, from everyone in the rowing club
        who's on court 3 tomorrow at six?
        the hall's flooded so play the under-12 final on Sunday instead
        find me a doubles partner, I'm about a 7
        Petra Holm was elected treasurer of the chess club last night by 14 votes to 3. Change it in the list of the board.
        how many members have left the tennis club since 2020
        twenty jerseys in green with our badge, who prints such things
    """,
    "community": """
        how many people voted for the bike rack so far?
        join the group "Allotments North"
        unblock @tomasz77, we've made up
        my post says 18 June and it ought to be the 19th, correct it
        make Greta an admin of "Street Food Bristol"
        Someone reported my picture of the ducks on the pond as "violence" and now it has been hidden for a day. Who on earth was that?
        end the poll about the playground early, it's clear enough
    """,
    "editing": """
        glue clip_a.mov and clip_b.mov together with a two second fade
        hold run.mp4 steady, it's awfully shaky
        shift my voice up three semitones in intro.wav
        play skate.mov backwards
        take the sunburn off my nose in beach_04.jpg
        In family.jpg everyone is smiling but Uncle Karl, and in family2.jpg he's the only one who does. Put that face in the other picture.
        fade theme.mp3 out over the last 5 seconds
    """,
    "issues": """
        open WEB-412 again, it's back
        link API-77 to API-80, they have the same cause
        who reported MOB-19?
        put CORE-203 into sprint 14
        tag WEB-88 with needs-design
        attach crash.png to APP-310
        Our product owner wants one picture for the board tomorrow that shows how sprint 13 went off the rails. A burndown chart, please.
    """,
    "git": """
        rebase feature/login onto main
        cherry-pick 9f3c2ab onto release/2.4
        show what changed in src/app.ts between v1.2 and v1.3, line by line
        nobody should be able to push to main directly any more, lock it
        clone parser to my laptop
        Ravi and I both changed config.yml on Thursday and now it's full of arrows and equals signs. Sort out the conflict.
        rename the repository old-shop to shop-legacy
    """,
    "devops": """
        who's on call this weekend?
        renew the certificate of shop.example, it runs out on the 9th
        remove nightly-report.sh from the schedule
        what is LOG_LEVEL set to in staging
        write the postmortem for the outage of 3 June
        cancel run 5521 of the pipeline, it hangs
        Ever since we moved to the new provider I get asked how much memory web-02 used over the last 30 days. Put up a dashboard for that.
    """,
    "databases": """
        which index on orders is never used?
        move shop to version 16 of postgres
        who can write to the ledger database at the moment
        rename the table kunden to customers
        how many gigabytes does the table events take up
        throw session:4411 out of the cache
        A report that took two seconds in March takes forty now, and nothing was changed as far as I know. Why's the join on invoices so slow?
    """,
    "environment": """
        switch us over to Greenlake Power as of 1 July
        submit today's reading, 48,213, for meter 1EMH0087
        what's the carbon footprint of a flight from Porto to Oslo
        is the Elbe at Pirna clean enough for a swim?
        Our pond has been bright green since the hot week in June and the two carp hang at the surface. What kills algae without killing the fish?
        which light bulbs use the least, 4 watts or so
        when does my contract with the waterworks end
    """,
    "maintenance": """
        who's the caretaker of block C?
        switch the lift in tower B back on
        what did the repair of the roof cost us in 2024
        get three quotes for painting the stairwell at Hafenstraße 9
        leave R-2207 until after the holidays, the tenant's away
        which filter does the ventilation in lab 3 take
        The fire brigade was here this morning and pointed at the extinguisher by the canteen door. When was it last checked, and by whom?
    """,
    "tenancy": """
        have the Okafors paid for March?
        draw up the heating bill of unit 12 for 2025
        which units are standing empty
        extend Dr Amin's lease by two years at the same terms
        advertise the studio in Kirchgasse, 32 square metres, free from 1 June
        How much deposit did Mrs Lindner pay when she moved into 3B back in 2019? She's sure it was 1,800.
        P-14 isn't used by anybody since Rob sold his car, free it up
    """,
    "keys": """
        who has key 1142 at the moment?
        get three copies of the shed key cut
        change the lock on the archive, it's been sticky since May
        how many keys to the boiler room are out in total
        A key with a red tag, number 204, has been lying at the front desk since the Christmas party. Whose is it?
        Mr Sauer's card for lab 2 ends on Friday and he needs it until 30 June, prolong it
        which doors does the master key open
    """,
    "restaurants": """
        can we make it half past eight instead of seven at Da Nino?
        do they let dogs in at the Lotus Garden
        what do people say about Casa Mirta
        how much does one tip in Lisbon?
        a gift voucher over 80 for Osteria Bruna, made out to Claire
        We're taking my mother, who's 88, in a wheelchair and hates music. Which table at the Fährhaus would be quiet and near the door?
        is there a dress code at the Savoy Grill for lunch
    """,
    "food orders": """
        tell the rider it's number 14, not 41
        give the driver 3 euros extra for the stairs
        is the miso soup at Sakura safe for somebody with a shellfish allergy?
        what was that thing I had from Tandoori Hut in March
        5512 came without the dips again, do I get anything back for that
        how hot is a vindaloo, on a scale from 1 to 10
        Last night the noodles sat on the wrong doorstep for an hour and a fox had the chicken. Rate the courier one star, and tell them why.
    """,
    "recipes": """
        what can I put in the walnut cake instead of eggs
        how long does goulash keep in the freezer?
        why did my soufflé collapse
        which wine goes with rabbit stew
        remove "Plum jam 2" from my cookbook, the other one's better
        read step 4 of the ramen again, my hands are wet
        I've six people coming at eight, one oven and two pots, and everything should be hot at once. Make me a timetable for the three courses.
    """,
    "groceries": """
        what's still on the grocery list?
        sort the list by the aisles in the Mill Street market
        have it all delivered on Thursday between 4 and 6
        which shop has the cheapest olive oil this week
        how do I tell whether a melon is ripe?
        start a second list for the party on the 14th
        Mum pays for this week's shop and wants to know beforehand, she's careful like that. What will everything on the list come to?
    """,
    "nutrition": """
        how much protein have I had today?
        take yesterday's lunch out of my diary, I never ate it
        plan me a week at 1,800 calories a day, no fish
        does cooking destroy the vitamin C in peppers
        is E471 made from animals
        draw my calories of the last 14 days as a curve
        My sister read somewhere that one mustn't eat fruit after six in the evening and has thrown 2 kilos of dates into the bin. Was she right?
    """,
    "geometry": """
        volume of a cone with radius 4 and height 9
        what are the angles in a triangle with sides 5, 6 and 7?
        where do y = 2x + 1 and y = 7 - x cross
        turn the point (3, 5) by 90 degrees round the origin
        how many diagonals does a polygon with 14 corners have
        how does one cut an angle in half with nothing but compass and ruler?
        The kids made a kite out of two sticks, 60 and 80 cm, crossing at right angles, and they'd like to draw it to scale. Sketch it.
    """,
    "math": """
        solve x^3 - 6x + 4 = 0
        derivative of 3x² sin x
        invert the matrix [[2, 1], [5, 3]]
        write 2026 in binary
        the 12th row of Pascal's triangle please
        which prime comes after 7919
        In my son's textbook it says that 1 is not a prime, although it can only be divided by itself. Why is that?
    """,
    "statistics": """
        standard deviation of 12, 15, 9, 22, 17
        how are 3, 5, 8, 9 and 2, 6, 7, 12 correlated?
        how many ways are there to seat 6 people in a row
        fit a line through (1, 2), (2, 3.9) and (3, 6.1)
        do a t-test on the two columns of trial_b.csv
        is p = 0.04 good enough to publish
        Our doctor measured 31 patients before and 28 after the cure and then the nurse mixed up the forms. Can anything still be made of that?
    """,
    "finance": """
        which bank pays most on 10,000 over one year?
        at what yearly rate do 8,000 turn into 12,000 in 6 years
        net present value of three payments of 4,000 at 5%
        what's the inheritance tax on a house worth 410,000 in France
        where's my break-even: 12,000 fixed, price 30, cost 18 apiece
        We've 20,000 left over after selling the boat, and a mortgage with eleven years to go. Pay some of it off or put the money in a fund?
        draft a business plan for a bike repair shop with 40,000 to start with
    """,
    "body": """
        body fat for a waist of 92 and a neck of 39, I'm 181 tall
        how many litres of blood does somebody of 70 kilos have?
        what blood group will our child have if I'm A and he's 0
        Leni is four and measures 104 cm, I'm 168 and my husband 190. How tall will she be one day?
        how drunk is a man of 82 kg after three beers
        when am I fertile if the last period began on 4 May
        is 7.5 mmol of cholesterol bad at 50
    """,
    "physics": """
        how far does a ball fly at 20 m/s and an angle of 40 degrees?
        pressure 35 meters under water
        220 and 330 ohms in parallel, what's the total
        what pull do two trucks of 5 tons have on each other, 2 m apart
        how fast must a rocket be to leave the earth for good
        how much heat does it take to bring 3 liters from 15 to 95 degrees
        Our teacher hung a bowling ball from the ceiling and let it swing towards his nose. Why does it never hit him?
    """,
    "building": """
        how many bricks for a garden wall 6 m by 1.2 m?
        rolls of wallpaper for three walls, 4.2 m wide in all, 2.5 high
        how long must screed dry before the parquet goes on
        what does a carpenter charge an hour in Kent
        which paint can be wiped in a nursery
        how thick should the insulation of a loft of 48 square metres be
        There's a wall between the kitchen and the hall, 11 cm thick, and it sounds hollow when I knock on it. May I just take it down?
    """,
    "cars": """
        which oil does a 2012 Fabia 1.2 take
        what does the orange lamp with the exclamation mark mean?
        one more hour in the Marktgarage for K-LM 204
        we won't need the brake service on the 14th after all, call it off
        from when on are winter tyres compulsory in Austria
        re-register the Volvo to my new address in Tartu
        The window on the driver's side comes down by itself in the rain, and only in the rain. What might be behind it?
    """,
    "fitness": """
        how many kilometres did I run in March?
        show my weight over the last three months as a curve
        last night's sleep is wrong, I'd left the watch in the bathroom, scrap it
        which stretches help against a stiff neck
        sign me up for the half marathon in Bergen on 5 April
        pair my new watch with the app
        Everybody in the office has been counting since 1 May, and the winner gets a day off. Who's ahead in the step challenge?
    """,
    "medical": """
        get me the blood results of 3 May from the lab
        what was my blood pressure like last week, on average
        side effects of amoxicillin?
        how do I dress a burn on a child's hand
        when does my prescription for thyroxine run out
        have Dr Amari look at knee_left.dcm, the x-ray from Tuesday
        I waited four hours in emergency with a broken wrist and then they sent me home because of a lost form. Where can I complain?
    """,
    "pets": """
        how much should a beagle puppy of 6 kilos eat a day
        when is Miso's next jab due?
        Rocky looks like a mop, get him in with the groomer on Friday
        how much is left in the feeder
        Whiskers passed away on 9 March, so please take her out of the app
        My hamster has been behind the kitchen units since last night and I can hear him chewing. How do I lure him out?
        what was the chip number of our old cat, the one from 2014
    """,
    "smart home": """
        how much longer does the dryer take?
        which of the sensors needs a new battery
        save the lights as they are right now as "Dinner"
        add the new lamp in the corridor, it's called Hallway 2
        who unlocked the front door at 3:10 last night
        tell the woman at the door over the speaker that I'm on my way down
        When my brother stayed here in May he renamed everything after football players. Call "Left Wing" the porch lamp again.
    """,
    "energy": """
        how far will the car get on 43 percent?
        what do they pay per kilowatt hour that we feed in
        keep the charger at the Rosengarten car park for me from two till three
        get somebody to wash our 24 panels
        how much did the roof produce in May, in kilowatt hours
        Our house is from 1974 and has 140 square metres, single glazing at the back and radiators from my grandparents' day. Is a heat pump worth it?
        pay for last night's charging at the motorway, it was 31.40
    """,
    "garden": """
        mow the lawn behind the house with the robot
        when did the sprinkler in zone 3 last run?
        what's eating my hostas, there are holes as big as coins
        am I allowed to cut the hedge in June
        draw me a plan for a perennial bed of 4 by 1.5 metres
        My neighbour cut down his birches on Saturday and now my ferns get eleven hours of sun. Who could put up a sail for shade?
        how do I get the wasps out of the compost heap
    """,
    "tv": """
        what's on 5 at nine tonight?
        delete the recordings of "Harbour Nights", seasons 1 and 2
        subtitles on, please
        who is the woman in the red coat in this episode
        when does the next season of "The Ferry" start
        lock everything above channel 90 for the kids
        The picture has had a green tint since the thunderstorm on Sunday, the faces look as if they were seasick. How do I fix the colours?
    """,
    "laboratory": """
        who took S-2041 out of the freezer on Monday?
        print labels for 96 tubes with the prefix KX
        cancel my slot on the HPLC on 12 May
        stop the centrifuge, it rattles
        how much acetone is left in cabinet 4
        divide S-118 into five aliquots
        A student poured 20 ml of ethidium bromide down the sink and only told me at lunch, very pale. What's the procedure now?
    """,
    "language": """
        conjugate "venir" in the passé simple
        where does the word "quarantine" come from?
        how many people still speak Basque
        teach me ten words of Greek for the ferry
        find me a tandem partner in Leipzig for Portuguese
        put "The committee approved the plan" in the passive
        My boss writes "per my last email" when she's cross, and I've just done it to a client from Osaka. How rude is that to Japanese ears?
    """,
    "text": """
        sort Zoe, Adam, Mia and Karl from a to z
        .... . .-.. .-.. --- what does that say?
        encrypt "meet me at nine" with a Caesar shift of 3
        break the paragraph after every 60 characters: "The ferry left at dawn and nobody on the quay had seen it go."
        what's MCMXCIX in ordinary figures
        pull the phone numbers out of "call 030 5550 12 or 040 5550 34"
        On our wedding invitation it'll say "you are cordially invited" like on all the others. Make it sound like us, we met in a queue for chips.
    """,
    "random": """
        is "Sunflower77!" a good password?
        what does the qr code in menu.png lead to
        make up a name for a dwarf with one eye
        shuffle a deck and deal five cards each to me and Jo
        how random is tossing a coin really
        a palette of five colours that go with mustard
        Our draw for Secret Santa has gone wrong three years running since somebody always gets herself. How should one do it with paper slips?
    """,
    "sports": """
        who won the world cup in 1974?
        which tv station shows the derby on Saturday
        who coaches the Ravens since Dahl left
        put 10 euros on a draw between Nordhavn and Rovers
        sell my two seats for the game on 12 May
        is anyone injured at Nordhavn before Saturday
        I was at the bar when it happened and now the whole stand is whistling. Why was the goal in the 88th minute not given?
    """,
    "movies": """
        which streaming service has "The Paper Boats"?
        give "Harbour Lights" four stars from me
        cancel the two seats at the Rex on Friday, 20:15
        take "The Long Thaw" off my watchlist
        switch the film to the Spanish soundtrack
        who won best picture in 1961
        We've just come out of "Night Kennel" and can't agree on anything, not even on who the dog belonged to. Why does she burn the letter?
    """,
    "books": """
        what fines do I owe the library?
        when does "The Tin Drum" have to go back
        somebody else may have "Middlemarch", I no longer want the reservation
        in which order does one read the Earthsea books
        get a library card for my daughter, born 2 February 2019
        My aunt left me 34 crime novels in paperback, all read to bits, with tea stains on most of them. Where can I sell those?
        what happens in the third chapter of "The Stone Raft"
    """,
    "news": """
        how does one become a foreign correspondent?
        write a letter to the editor about the piece on cycle lanes of 3 May
        who owns the Evening Courier
        get episode 112 of "Deep Water" onto my phone for the flight
        what was on the front page on 14 February 1986, the day I was born
        put a death notice in Saturday's paper, two columns, 60 mm
        My grandmother believes whatever is printed, and on Friday they printed that coffee cures baldness. How do I explain sources to her?
    """,
    "games": """
        is it my move against Piet?
        how do I get past the third boss in Ember Keep
        deal me a hand of poker
        what's the best reply to 1. e4 c5 2. Nf3
        set all the high scores in Snake back to zero
        when will the sequel to Ember Keep come out
        In backgammon we've both got a man on the bar and neither of us can get in, it's been six rolls. What do the rules say?
    """,
    "events": """
        can I hand my ticket for the jazz night on 8 June on to a friend?
        a stall at the flea market on 12 July for me, three metres
        enter harbour_faces.jpg for the photo exhibition, the deadline's 1 September
        what does one wear to a masked ball in Venice
        how long is the Nordlicht show without the interval
        may we bring a pram to the medieval market in Lübeck
        I'd love to see every film for nothing, like my cousin who tore tickets last year. Sign me up as a helper for the festival in October.
    """,
    "manufacturing": """
        how many housings did press 3 make during the night shift?
        make it 800 pieces instead of 500 on WO-2214
        who signed off batch B-771
        how long would bracket.stl take on the printer
        which machines are idle right now?
        draw part 44-210 again with a hole of 6 mm in the flange
        A customer in Brno sent back a crate and says that our thread doesn't fit his nut, M8 against M8. What tolerance are the bolts cut to?
    """,
    "email": """
        call back the mail I've just sent to Brandt, wrong attachment
        mark Ms Keller's last five as read
        put the offer from Arvo in the folder Suppliers
        who else was in cc when they wrote about the roof
        save the attachment of Jana's mail on the desktop
        from now on everything by billing@norvik.example goes straight to Receipts
        We moved to 12 Quay Street on the 1st, but under all my mails it still says Mill Lane. Change my signature.
    """,
    "messaging": """
        delete what I sent Tom at 9:12, quick
        who's in #launch?
        thumbs up to Rita's last one
        pin the message with the door code in #office
        get Devon into #design
        has Anna seen my text yet
        I turned the family group off for a week because of the cousins' wedding, and that's over now. Let me hear it again.
    """,
    "contacts": """
        Olga's number is 0176 5550 21 now, correct it
        there are two entries for Piet de Boer, make one of them
        how many people are in my address book?
        use lena.jpg as the picture for Lena
        which of my contacts live in Ghent
        let 0151 5550 88 through again, that was my own dentist
        On an old baptism record from 1902 I found an Agathe Brunner with the same two given names as my mother. How am I related to her?
    """,
    "images": """
        join pano_1.jpg, pano_2.jpg and pano_3.jpg into a panorama
        take the man on the left out of beach.jpg
        when was IMG_2044 taken, and with which camera?
        which one is sharper, a.jpg or b.jpg
        flip logo.png so that the fox looks to the right
        colour in grandpa_1938.jpg the way it might have looked
        I've 340 pictures from Crete and my parents want something they can hold in their hands. Make a photo book out of the best forty.
    """,
    "audio": """
        put intro.mp3 in front of talk.wav
        who is speaking at minute 12 of board.wav?
        how long is lecture_04.mp3
        cut album_side_a.flac into its single tracks
        a bit of echo on vocals.wav please
        I recorded something at five in the morning behind our tent, it goes up at the end like a question. Which bird is it in forest.wav?
        change the voice in threat.ogg so nobody recognizes it
    """,
    "video": """
        drop the first 40 seconds of clip_3.mp4
        blur the number plate in dashcam.mp4
        phone_vid.mov lies on its side, turn it upright
        how many people go through the door in cam2.mp4
        which codec is holiday.mkv in?
        put trailer.mp4 on our channel on 3 May at noon
        Dad filmed the whole wedding with his finger on the microphone and then the camera fell into the punch. Can clip.avi be repaired?
    """,
    "documents": """
        take the password off contract.pdf, it's "march19"
        compare lease_v3.docx and lease_v4.docx, what's new?
        fill in form_a38.pdf with my address
        page 4 of scan.pdf is upside down, turn it round
        how many pages has annual_2025.pdf
        black out the names in statement.pdf
        Three of the four heirs have signed by now, one of them from a ship, and the notary keeps asking me. Who is still missing on will_final.pdf?
    """,
    "cloud files": """
        rename "Budget 25" on the drive to "Budget 2025 final"
        make a folder called Wedding
        who can see pricing.xlsx?
        move plan.pdf from Ideas to Archive
        another 200 GB please, I'm nearly full
        who was in minutes.docx at eleven last night
        We have 14 copies of the same contract on there, named copy, copy 2, final and so on. Find the duplicates and keep the newest.
    """,
    "banking": """
        unfreeze the card ending in 4410, I found it in the sofa
        raise the daily limit to 2,000
        stop the standing order to the gym
        what interest does my savings account pay?
        500 Swiss francs in notes for Thursday, I'll collect them at the branch
        On the 3rd somebody called Velora took 89.90 from me, and I have never bought anything there. Dispute it.
        open an account for my son Emil, born in 2020
    """,
    "budget": """
        the 42.50 for the cinema on Saturday is in there twice, remove one
        how can a family of four save 200 a month?
        who still owes me something from the ski trip
        call the category "Fun" "Leisure" from now on
        that 60 isn't clothes, it was for the kids, move it over
        We pay 38 percent of what comes in for rent, and my mother thinks it's madness. Is that too much for Cologne?
        how do we compare with the average household in Austria
    """,
    "stocks": """
        what dividend does NVX pay, and when?
        cancel my limit order for 40 SOLV
        is CALD a good buy at the moment
        when does HELX publish its second quarter
        switch the alert for WTR at 90 off
        a chart of BNK over five years
        My broker was bought by another on 1 April, and since then I can't log in on the phone. How do I move my shares elsewhere?
    """,
    "currency": """
        buy 0.05 bitcoin
        chart of the euro against the yen since 2010
        why has the lira been falling for years?
        will the dollar be weaker by autumn
        where in Prague can one change money without a fee
        which countries pay with the CFA franc
        In my late grandfather's coat there were four notes of 500 marks, a bit damp but in one piece. Who still takes those?
    """,
    "payments": """
        has Kessler paid 2026-114?
        send Brandt a second reminder for invoice 2198
        change my Sketchly plan from monthly to yearly
        which subscriptions am I paying for at the moment
        put 7 instead of 19 percent VAT on invoice 2211
        switch off the link for the pottery workshop, we're full
        Somebody who ate here on 12 May told his bank that he never did, and they took the 64 euros back from us. Contest the chargeback.
    """,
    "insurance": """
        who pays if my dog bites the postman?
        make my sister the one who gets the money from L-5520-7
        do I need one at all for a drone of 249 grams
        we live at 8 Elm Row now, change that on policy H-20931
        send somebody to look at the hail on our roof before Friday
        Our landlord asks for proof that we're covered before we may move in on the 1st. Get me a confirmation for H-77.
        what happens to the policy when the policy holder dies
    """,
    "music": """
        show me the words of "Low Tide" while it's on
        what key is "Autumn Rain" in?
        a heart for this one
        chords of "Harbour Song" for the ukulele
        how often have I listened to "Low Tide" this year
        rename the playlist Run to Run 2026
        My guitar lost its low string in the cold and our gig is at nine, in drop D of all things. Give me the six notes to tune to.
    """,
    "networks": """
        Emma may go online again with her tablet
        who's on the wifi right now?
        what's the PUK for the sim in my mother's phone
        test how fast the line is
        make the network Birch-5G invisible
        update the firmware of hall-2
        I was in Canada for a week and rang my wife every evening for about ten minutes. What does a minute cost there on plan M?
    """,
    "records": """
        who changed 4471 in suppliers on Monday?
        get rid of the duplicates in customers, keep the newest of each
        undo the import of vendors.csv
        nobody may touch the table invoices until the audit is over, lock it
        fetch the orders of 2023 back out of the archive
        make a copy of products called products_test
        I have a feeling that half the addresses our interns typed in last summer don't exist. Check the e-mails in table members, would you?
    """,
    "school office": """
        who takes 7b in maths from Monday while Mr Osei is ill?
        what's the timetable of 8c on Thursdays
        who may pick up Noah Weber after school
        Emil's mother has a new number, 0151 5550 77
        when do the summer holidays begin in Saxony
        suspend Kevin Maas for three days
        There was a man at the gate again this morning who said he was Lina's uncle, and she walked past him. What are we supposed to do?
    """,
    "payroll": """
        when will the wages for March arrive?
        move Mr Brunner to tax class III
        what did the sales team cost us in the first quarter, wages only
        what does the line "solidarity surcharge" stand for
        give Lukas 400 in advance on his June pay
        pay 30 instead of 50 percent extra on Sundays from July
        My colleague and I do the same thing and started on the same day, and she gets 210 more. Who decides on that?
    """,
    "training": """
        which courses has Ivo done so far?
        set up a new one, "Forklift basics", 12 seats, 3 June
        who in the warehouse hasn't had fire safety since 2023
        where is the first aid course on 12 May held
        the trainer's ill, call the whole thing on the 9th off
        what does the welding course at Hartmann's cost
        I sat through the spreadsheet course on Tuesday, six hours, and knew all of it by lunch. Give it two stars of five.
    """,
    "shifts": """
        who's working on Sunday night?
        Milan doesn't have to do the early one on the 3rd, take him out
        how much overtime has Rosa got
        put the plan for week 22 up for everyone to see
        late shift ends at 22:30 rather than 22:00 from 1 June
        are eleven days in a row legal?
        Both cooks have rung in sick for Saturday, the place is booked out and I'm the only one who can hold a knife. Who could step in?
    """,
    "education": """
        what's the average of 10a in history?
        go through the deck "Bones" with me
        7c may hand the essay in on Monday instead
        who hasn't turned in the lab report yet
        in which room is Organic Chemistry II and who teaches it
        Ayla Demir wants to apply in Delft and I taught her for three years, she once rebuilt my projector. Write her a recommendation.
        will Graz's "Statistics I" with 6 credits be recognized here
    """,
    "science": """
        pH of 0.01 M hydrochloric acid
        when is the next solar eclipse one can see from Spain?
        draw the structure of caffeine
        how old is a bone with a quarter of its carbon 14 left
        which amino acids does ATGGCCTAA stand for
        how long does the light of Sirius take to reach us
        I dropped a penny and an iron nail in the same jar of vinegar and went to bed, and now the nail is brown. What happened there?
    """,
    "legal": """
        how long have I got to appeal against a rent increase?
        file a suit against Norwold Ltd over 4,200
        is the name "Kettlewell" still free as a trademark
        has the hearing in 5 C 212/26 been moved
        what would a divorce cost with two kids and a house
        write my last will, everything goes to my niece Ada
        My neighbour's cherry tree hangs a good metre over our fence, and each July he climbs up and picks them all. Whose are they?
    """,
    "government": """
        I want to contest ticket 88-2041, the sign was behind a tree
        where do I vote if I live at Rosenweg 4?
        is the passport C4F77K ready to be collected
        send my postal vote papers to Calle Luna 8, Madrid
        which papers do we need to get married in Malta
        who is the mayor of Tartu
        There's a lamp in our street that goes on at noon and off at dusk, and I told the city about it on 3 March. What became of that?
    """,
    "real estate": """
        put my flat in Alma Road up for sale, 310,000
        property tax in Porto on 120 square metres?
        call the viewing of PR-2201 off, we've found something
        offer them 265,000 for HB-771
        does KX-12 have a cellar
        who owns the empty house at 8 Mill Road
        We looked at a place last night that was lovely and suspiciously cheap, 70 metres from the railway. How loud is it there after midnight?
    """,
    "waste": """
        where do I put an old tin of paint?
        what is the fee for a 120 litre bin in 2026
        take the brown bin at Lindenweg 14 away again
        don't come for the sofa on the 9th, I've sold it
        are greasy pizza boxes paper
        what does one get for 30 kilos of copper
        A perfectly good armchair has been standing by the kerb at number 22 since last night, with a note that says "bulky". May I take it?
    """,
    "permits": """
        I need three more days on permit 2026-118
        how much is it to put a skip out in front of the house?
        withdraw my application for the street party
        a carport of 3 by 6 metres, do I have to ask anyone for that
        which streets are shut on 12 June because of the run
        a fishing licence for my son, he's 14
        They turned us down because of "noise", and it's a reading with one violin at four in the afternoon. Appeal against the decision on 2026-204.
    """,
    "registry": """
        I'm off to Chile on 1 August, deregister me
        Bella died on Sunday, so end the dog tax
        how much is it for a second dog in Ulm?
        who lives at Lindenweg 3, on the ground floor
        on my birth certificate it says "Anna" with one n, have it corrected
        an apostille for my diploma from 2011
        We aren't married and have different names, and the baby is due on 12 June. Which surname can it have?
    """,
    "town hall": """
        how long is the queue at the citizens' office right now?
        start a petition for a zebra crossing at Mill Lane
        has the blue rucksack I reported on the 3rd been handed in
        put TH-221 a week later, same time
        take my name off the one against the wind park
        who is in charge of trees in the parks department
        The council talks about our school on 4 May and I've got a thing or two to say about that roof. Get me on the list of speakers.
    """,
    "maps": """
        how high above the sea is Sölden?
        save this place as "Secret beach"
        download the map of Crete for offline use
        what is the population of Vilnius
        our lane is called Tanner's Row, not Tenner's Row, report it
        on which side do they drive in Malta
        My grandparents' house was pulled down in 1985 to make room for a car park. Is there an aerial picture of it from before?
    """,
    "flights": """
        put me in 12A on booking QX41RT
        one more suitcase, 23 kilos, for 7KQ2PX
        may my cat come into the cabin to Split?
        what sort of plane do they use on SK1465
        it should be "Anne" with an e on the ticket, fix the name
        credit the miles for last Thursday's flight to my account
        We landed in Oslo five and a half hours late on 3 May, with two small children and one sandwich. Claim the 400 euros a head.
    """,
    "hotels": """
        late check-out at the Krone on Sunday, if possible at one
        is breakfast included at the Astoria?
        a cot in our room, booking HT-4471
        can the Adler take a camper of 7 metres in its yard
        I need a receipt for the 3rd to the 5th, made out to the company
        wake me at six, room 214
        The tap in our bathroom has been dripping since midnight, and next door somebody is learning the trumpet. Have the front desk move us.
    """,
    "trains": """
        is the 8:04 to Bern late today?
        which platform does the night train to Graz leave from
        get my money back for the ticket to Ghent on 3 May
        where do I stand on the platform for coach 7
        can I take a tandem on the regional express
        will there be a strike on Thursday?
        My father-in-law comes from Lyon on the 14th and he's in a wheelchair since his fall. Order a ramp for him at the station.
    """,
    "rides": """
        I don't need that taxi any more, call it off
        how much was my ride on Friday night?
        how far away is the driver
        bring the rental back a day earlier, on the 6th
        five stars for Mehmet, he waited
        which licence do I need for a scooter in Greece
        Somebody opened his door into our rental at the beach in Nin, there's a dent of about 4 cm. Report it to the hire company.
    """,
    "travel": """
        apply for a visa to India for me and Tom from 3 January
        which jabs do I need for Kenya?
        what plugs do they have in Japan
        is the tap water in Marrakesh all right
        best month for Patagonia
        how does one greet people in Georgia, kiss or handshake
        I've got three weeks in May, a tent and no friends with holidays left. Find me somebody to walk the coast of Portugal with.
    """,
    "venues": """
        what does the Old Mill cost on a Saturday in June?
        how many fit into Rose Hall when they sit
        we'd like round tables in Linden Hall on the 12th, not rows
        the 40 chairs go back a day later than agreed
        get the piano tuned before the concert on 12 May
        is there a way in without steps at Harbour Hall
        Last time the heating in there was set to "church", as my aunt put it, and half of the guests kept their coats on. Who runs it on the day?
    """,
    "event planning": """
        how many have said yes to the gala?
        we don't want The Lanterns at the wedding any longer, cancel them
        take the page of the summer fair offline
        a running order for the conference day, 9 to 5
        tell the caterer about the 4 people with nut allergies
        toilets for 300 people in a field, how many
        Our keynote speaker drove six hours through snow, spoke for forty minutes and took no money. What do we give her as a thank-you?
    """,
    "ticketing": """
        how many have we sold for the Winter Ball?
        send T-20931 to the lady again, she deleted the mail
        put another 50 on sale for the balcony
        make T-118 a VIP one
        at which table does Mrs Amsel sit
        stop selling at noon on the day
        A gentleman at the east gate has a ticket with his late wife's name on it and would like his grandson to come along. Change the name on T-5521.
    """,
    "warehouse": """
        where is P-40117?
        when's the next truck from Hartmann due
        which ones have been on hold for more than 30 days
        print new labels for aisle 7, bays 1 to 24
        start the stocktaking in hall 2 on 30 June
        put the forklift on charge
        P-2213 leans like the tower in Pisa since it was moved, and it's got glass on it. Have somebody repack it.
    """,
    "fleet": """
        when is B-FL 22 due for its inspection?
        where's truck 14 at the moment
        what did we spend on diesel in March
        shortest round through these 14 stops, starting in Essen
        has Jan got a licence for lorries
        lease us two electric vans from September
        We got a speeding ticket from Ghent for 3 May, 14:10, with a nice photo of a beard behind the wheel of van 7. Who was driving?
    """,
    "weather": """
        stop the hail warnings for Ticino
        how warm is the sea at Jesolo?
        why does it smell so good after rain
        who decides on the names of hurricanes
        what phase is the moon in on 12 August
        what do the black triangles on the weather map mean
        My father swears that in 1956 the whole lake froze over and that he drove a tractor across it. What's the coldest it has ever been in Finland?
    """,
}
