"""Requests about vineyards, pools, florists, caravans and boulder halls that none of their tools can do."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "vine rows": """
        how many rows has Wim cut altogether since New Year?
        order 400 Riesling vines on SO4 rootstock from the nursery in Geisenheim
        will there be hail over the Kirchberg on Thursday night
        pay the pruners for November, old Novotny gets 60 extra
        who sprayed what in the chapel strip last July, I need it for the inspector
        draw the new fence along the lower terrace into the map, deer came through at three places
        My neighbour says that copper stays in the ground for a hundred years and that I ought to be ashamed. Is he right, and what would one use instead?
    """,
    "wine cellar work": """
        what's still in tank 4?
        print 600 back labels for the Chapel White with the new alcohol line
        turn the cooling of the cellar down to eleven degrees
        enter our Pinot for the county show, the form has to be there by the 12th
        cancel what we put aside for the harbour hotel, they have gone bust
        which cheese goes with a sweet Furmint that is ten years old
        A lady from Ghent writes that two bottles out of the six were corked. Write her something friendly and send her two others free of charge.
    """,
    "swim courses and lanes": """
        how many children are on the waiting list for Seahorse at the moment?
        what does the evening crawl course cost for members
        print new timetables for the notice board, the old ones have got wet
        move Little Frogs from the small basin to the warm one in March
        send all parents of the bronze group a reminder about bathing caps
        Can a child of five with asthma learn to swim in cold water, or should one wait another year?
        Delphine has given thirty hours since September and wants to know what she'll be paid for them before tax.
    """,
    "bath attendants": """
        how many bathers were in yesterday between two and five?
        raise the admission for pensioners to 4.20 from May
        is the water in the outdoor pool warmer than 22 today
        order forty metres of blue lane rope and two rescue hooks
        let old Mr Huber back in, his three weeks are over
        give me the duty roster for Whitsun with everybody's telephone number
        Somebody has written on the internet that we don't clean the showers. Find the review and answer it, but politely, Saskia scrubs them twice a day.
    """,
    "bouquet orders": """
        what happened to B-4471, did it ever arrive?
        which flowers mean that you are sorry without sounding in love
        remind Mr Thorne that his wedding anniversary is on Friday
        write an invoice for everything the Bellevue had in October
        how much would a bouquet like the one in the window cost with a vase
        refund half of order 20881, the lilies were brown on the second day
        My sister is having twins on the 8th or thereabouts and lives in Lisbon. Is there a shop there that you'd trust with peonies?
    """,
    "flower shop stock": """
        how many white roses have we got left?
        hire somebody for the two weeks before Mother's Day
        clean the front fridge and defrost it on Sunday night
        how do I keep hydrangeas from drooping in a warm church
        which grower had the worst quality this year, going by what we threw away
        take a photo of the moss wreath and put it on the website
        Xavi cut his hand on the wire this morning and needs three stitches. Tell the insurance and find out if he gets his wages meanwhile.
    """,
    "caravan storage": """
        which bays are free over the winter?
        write to everyone who hasn't paid since June, in a firm but friendly tone
        open the gate for ten minutes, the dustcart is here
        raise the monthly rent of the covered bays by 4 euros
        lend me the key of the Bluebird for a moment
        set a mouse trap in every van along the hawthorn row and look at them on Fridays
        The council wants to know how many caravans over six metres stand here and whether there are gas bottles in any of them. Make a list by Tuesday.
    """,
    "caravan hire": """
        is the Eriba free for the last week of July?
        what may I tow with an ordinary licence if the car weighs 1,650 kilos
        find me a quiet site near Annecy that takes dogs
        add two days to what Conor O'Shea has, they are stuck in Genoa
        sell the old Tabbert online for 3,900 or the nearest offer
        how much did we earn with the Adria last season after repairs
        Our guests left a box of toys and a wet tent in the Snail and they don't answer the telephone. Put it all in the post to them, at our expense.
    """,
    "bouldering wall": """
        what's the hardest thing on the north slab just now?
        order 200 bolts M10 and a box of wood screws
        which setter gets the most complaints about knee-breakers
        play something quieter in the cave until noon
        hang a banner of the brewery over the comp wall
        make a film of Crime Scene from three sides and send it to the setters
        A father says that the mats at the overhang are too thin and that he measured them with a ruler. What does the standard ask for?
    """,
    "bouldering guests": """
        how many people came on the rainy Sunday?
        extend my yearly pass, it ran out on the 3rd
        who won the thursday league in the women's group
        sell Hedda a chalk bag and two energy bars
        does climbing three times a week harm the fingers of a girl of twelve
        book the small room for a birthday with nine children and cake at four
        Idris has been to the hall every day for a month and always trains alone. Find him a partner who climbs about the same and has time in the mornings.
    """,
}
