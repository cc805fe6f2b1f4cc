"""Requests about sailing, shared cars, nurseries, foundries and archives that none of their tools can do."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "sailing club boats": """
        how far is it from the outer buoy to Mussel Bay, by the chart?
        order a new mainsail for the Kittiwake, the same sailmaker as in 2021
        cancel Saturday's race, there's a gale warning out
        Bo passed the exam for the inland licence, print him a certificate
        My daughter is 9, swims well and has never been in a dinghy. Which of the summer courses would suit her and what do they cost?
        who took the laser out most often this season
        lend Marieke a lifejacket in size M until Sunday
    """,
    "yacht marina": """
        give Thorne notice for pontoon 7, he hasn't lived up to the rules for two years
        what's the diesel price going to be after Easter?
        the shore power on box 14 keeps tripping, send the electrician
        how deep is the water at the fuel dock at low tide
        Some people on the long motor yacht have played music until three in the morning for two nights running, and my baby is 5 weeks old. Can you have a word with them?
        raise every berth fee by 4 percent from January
        where can I sell a folkboat from 1963 without an engine
    """,
    "shared cars": """
        how much did the club spend on tyres last year?
        buy a second seven-seater before the summer holidays
        cancel what I booked for Sunday with the Kangoo, my mother has the flu
        extend my booking by two hours, we're stuck behind an accident
        I got a parking ticket of 35 euros on 4 June with the Zoe although I had put the disc in the window. I want to contest that, here's the photo.
        is the child seat in the blue Caddy all right for a two-year-old
        take the silver Polo to the car wash tomorrow
    """,
    "car club members": """
        let Ilse go back from the family plan to the cheap one
        when is the next general meeting and who's standing for treasurer?
        pay Wim his 300 deposit back, he's leaving us at the end of March
        lift the bar on Osei, he has settled everything
        How many of our 84 members haven't driven a single kilometre since New Year, and which of them live near the tram depot?
        write a nice text for the leaflet about why sharing a car is cheaper
        Zofia married, she's called Brandt now
    """,
    "nursery day": """
        what's for lunch on Thursday, and is there anything without egg?
        change Joris, he's wet through
        order 12 packs of nappies in size 4 and two of wipes
        how often has Mila been ill since September
        The bears would like to go to the fire station on 12 May with 14 kids and three grown-ups. Find out whether they take groups and what day would suit.
        send all the parents a picture of the snowman
        give Tilda her drops at two, the bottle is in the fridge
    """,
    "nursery places": """
        how long is the waiting list for children under two right now?
        raise the monthly fee of the Holts, they both work full time now
        hire a trainee for the forest group
        the Vermeers don't want the place after all, take Pim off the list
        We moved here from Ghent three weeks ago and our twins are 20 months old. What papers do we need to put them on your list, and is there a chance before autumn?
        which of our educators have a valid first aid course
        take the ex-husband of Mrs Roe off the people who may fetch Liv
    """,
    "melt shop": """
        what does a tonne of pig iron cost this week?
        reline the north cupola over Whitsun and ask Kessler for a quote
        analyse the sample from heat 2217, carbon and silicon
        how many kilowatt hours did Vulcan use last night
        Three of our people had to see a doctor because of the fumes at the tilting furnace last month. Draw up a list of what has to be measured, by whom, and by when.
        shut down Bertha, we're through for today
        is AlSi12 any good for a part that has to be welded afterwards
    """,
    "castings": """
        make me a drawing of the pump housing with 2 degrees of draft
        what would 40 of the flanged bearing caps cost in gunmetal?
        the propeller sounds dull, X-ray it before anyone touches it
        send Pellegrin a reminder, the bell from May still isn't paid
        Our village church wants to have a bell recast that was cracked in 1944. It weighs about 310 kilos and hangs 22 metres up. Who could come and look at it?
        cancel the order for the gate posts, they've gone bust
        grind the left anvil down to 118 mm
    """,
    "reading room": """
        when are you open over Christmas?
        renew my reader's ticket, it runs out on the 30th
        can you read this word for me, third line, it looks like "Hollunder" but the hand is from 1680
        how many readers did we have in March compared with last year
        I'm looking for my great-grandfather, who came over from Ystad around 1891 with two brothers. I have no idea in which of your files I ought to begin. What would you suggest?
        lock up the bag of the man at the map table
        translate the guild charter from Latin for Mrs Aldous
    """,
    "archive holdings": """
        how many metres of shelf are still free in the whole building?
        write the finding aid for the brewery papers by the end of June
        throw the duplicates of the tax lists away, 14 cartons
        what's the humidity in the film vault at the moment
        A journalist has asked under the information act for everything on the dam project between 1958 and 1963. Work out what we have to hand over and draft an answer to her.
        sell the second copy of the 1750 map to the dealer in Lyon
        put the mayor's photographs online with the captions we have
    """,
}
