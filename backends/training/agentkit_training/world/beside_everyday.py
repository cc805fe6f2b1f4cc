"""Requests about the matter of each everyday topic that none of its tools can do."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "chores": """
        who's got the bins this week?
        take "cleaning the aquarium" off the rota, the fish are gone
        how many points has Mia collected since the holidays
        print the chore plan as a table I can stick on the fridge
        what's the quickest way to get limescale off a shower screen?
        Since Theo moved in there are five of us and the plan is still made for four. Spread everything out fairly from scratch.
        mark the stairs as done, I hoovered them at 7 this morning
    """,
    "pantry": """
        how many tins of tomatoes have we got?
        what can I cook with what's in the freezer
        move the jam from the cellar to the kitchen cupboard
        change the date on the yoghurts to 4 May, I misread it
        can you still eat eggs two weeks after the date on the box?
        Every autumn my father brings us 30 jars of pickled gherkins and nobody likes them. Find somebody in the street who wants them.
        send my sister a list of what's in our larder
    """,
    "laundry": """
        stop the machine, there's a phone in it!
        how long does it still have to go
        what does the triangle with two lines on the label mean
        is my suit ready at the cleaners yet? slip 2217
        start the dryer for 40 minutes
        The machine has been dancing across the bathroom whenever it spins and yesterday it pulled the plug out. Get a repairman.
        how many washes did we do in March
    """,
    "home inventory": """
        we sold the piano, strike it off the list
        what's everything in the attic worth altogether?
        Bjorn has brought the drill back, close that loan
        who still has something of ours
        upload the receipt for the sewing machine
        The insurance wants a complete list of the contents with values by Friday, as a spreadsheet, because of the water damage.
        change the value of grandma's ring to 2,400
    """,
    "child care": """
        how many hours did Lina sleep yesterday in all?
        write down that she drank 120 ml at half past six
        is there still a place at the nursery on Mill Road from September
        what does Aylin charge for an evening?
        cancel the sitter for Saturday, the concert is off
        Our nursery is on strike again from the 11th to the 15th and neither of us can take time off. Which families nearby could share a nanny with us?
        don't let my ex-husband fetch the boys any more
    """,
    "family tree": """
        print the tree as a poster, five generations
        how many descendants did Josiah have?
        delete the second Agnes Weber, she's in there twice
        order a DNA test for me and my brother
        correct the spelling of my grandfather's village
        When my uncle died I got 14 letters in the old German handwriting that none of us can read. Can you make out what they say?
        who in our family lived to be over ninety
    """,
    "gifts": """
        what did aunt Vera give me last year?
        wrap it in something with dinosaurs
        I'd like to send flowers to my mother in Porto
        who hasn't been thanked yet
        draw the names for our Secret Santa, we're 9
        I bought my brother-in-law the same whisky as last year, still sealed, receipt lost. Will the shop take it back?
        take the telescope off Nora's ideas, she got one
    """,
    "allowances": """
        how much has Emil got left in his wallet?
        block sweets and games on Zoe's card
        what do other parents pay a twelve-year-old
        show me what the kids spent their money on in April
        stop Jonas's allowance altogether, he has a job now
        Both boys say they were paid twice in June and I can't tell from the statement. Check all the payments of that month.
        change the PIN of my daughter's card
    """,
    "photography": """
        which lens should I buy for birds, up to 900?
        sharpen the picture of the kingfisher
        how many shots are left on the card
        when exactly is golden hour on the 12th in Trieste?
        upload the wedding pictures to the gallery
        My sensor has had a spot at the top left since I changed lenses on the beach. Book a cleaning.
        take one every ten seconds for an hour
    """,
    "knitting and sewing": """
        what does "k2tog tbl" mean?
        order three more balls of the mustard alpaca
        which row am I on with the shawl
        find me a free pattern for a baby hat
        thread keeps snapping on my machine, why
        I started this jumper for my husband in 2016, when he was two sizes smaller. Recalculate the entire pattern for a 112 cm chest.
        how wide is the seam allowance usually
    """,
    "chess": """
        what would the engine have played on move 23?
        how's my rating doing since January
        accept his draw offer
        when is the next tournament in Graz
        set up a mate in two for me to solve
        My grandson, six, keeps asking why the horse jumps. Explain to him how all the pieces move, with pictures.
        take back that move, my finger slipped
    """,
    "collecting": """
        how many stamps from Bhutan do I own?
        sell the 1926 medal at auction
        remove the second copy of No. 84
        what's the best way to get rust off a tin toy
        print labels for the third cabinet
        A man at the fair wants to have the whole cabinet, all 212 thimbles, and I need a list with pictures by tomorrow evening.
        when's the next coin fair in Utrecht
    """,
    "hikes": """
        I'm back, everything fine, tell Martin
        is the hut on the saddle open in October?
        load the track of the ridge walk onto my watch
        how many kilometres have I walked this year
        which boots are good for wide feet
        Two of us want to cross the range from hut to hut in five days, with the dog. Reserve the beds along the way.
        what's the weather on the summit tomorrow at 10
    """,
    "packing lists": """
        what's still not packed?
        how heavy is the green suitcase by now
        may I take knitting needles on the plane?
        copy the list from last summer's trip to Crete
        take the hair dryer off the list, the hotel has one
        We always end up with three tubes of toothpaste and no plasters. Make one list out of mine, Tom's and the children's.
        buy a new suitcase, the wheel came off
    """,
    "public transport": """
        how much is left on my card?
        I left a green umbrella on the 14 this morning
        buy me a monthly ticket for zones 1 and 2
        is there a strike on Thursday
        may I take my bike on the underground at eight?
        Our stop on Quarry Lane has been closed since Easter and my mother walks with a frame. Where do I complain?
        does tram 6 have low floors
    """,
    "car parking": """
        where did I leave the car?
        stop the parking, I'm driving off
        how much have I spent on parking since New Year
        apply for a resident's permit for Fig Street
        what does the blue line on the kerb mean?
        Someone has been standing in front of our garage since last night and I have to be at the hospital at 11. Get it towed.
        pay the fine with number 77/4410
    """,
    "sleep": """
        turn the fireplace off again
        why do I wake up at three every night?
        is it bad to sleep on your stomach
        book me an appointment at the sleep clinic
        connect my ring to the tracker
        My husband stops breathing for seconds at a time, then snorts and goes on. Record him tonight and tell me how often it happens.
        how long should a newborn sleep a day
    """,
    "habits": """
        which of my habits is doing worst?
        stop tracking the cold showers for good
        rename "reading" to "reading before bed"
        undo yesterday's tick for flossing, I lied
        share my meditation streak with Paolo
        I've tried to stop biting my nails since I was eleven and nothing works. What does science say about giving something up?
        nudge me at 9 pm if I haven't stretched
    """,
    "diaries": """
        export all of 2024 as a pdf
        read me what I wrote a year ago today
        change the passcode of my diary
        how often was I angry last month?
        print a book from my entries, hardcover
        I found my late mother's journals, eleven volumes in tiny writing. Is there someone who types these up?
        put the picture of the lake into the entry of 6 June
    """,
    "subscriptions": """
        what do I pay for streaming a month in all?
        end the gym for good, by registered letter
        which ones renew before the 1st of October
        throw my ex out of the family plan
        what's the password for the newspaper
        They've raised the price without telling me and booked 18.99 three times. I want the difference back.
        start the veg box again, we're home
    """,
}
