"""Requests about the matter of breweries, airfields, toy libraries, bands and tailors that none of their tools can do."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "brewhouse batches": """
        how strong did the smoked porter in tank 4 turn out?
        what's the gravity of B2 this morning
        sell the old copper kettle, someone in Ghent asked about it
        work out how much malt 2,000 litres of honey ale would take
        My grandfather brewed here from 1951 to 1988 and always spoke of a black lager with plums in it. Is the recipe still in one of your books?
        train Marieke on the bottling line
        print new labels for the cherry lambic, with the fox on the left
    """,
    "cask cellar": """
        how many full firkins of mild have we got left?
        which pubs still owe us for October
        weld the dented kegs that came from the Red Lion
        cool the cellar down to nine degrees
        Old Wim from the Plough says that our driver ran over his flower tub and he'd like to know who pays for it
        raise the deposit on barrels to 60 euros
        what does the Crooked Heron usually order in summer
    """,
    "taproom": """
        what's on tonight?
        close the bill of J. T. Marsh, he's paying by card
        which of your beers are gluten free
        turn the music down, the people at table 9 can't hear each other
        A gentleman with a grey beard left his hearing aid on the bar last Saturday, probably next to tap 3. He's my father and he's lost without it.
        hire two students for the beer garden
        may I bring my dog, she's big but very calm
    """,
    "glider launches": """
        how many launches did we have last Sunday?
        is the wind too strong for the winch
        order 900 metres of new cable
        who flew the farthest this year
        The buyer of the old Bergfalke asks whether it was ever landed in water, and if so whether there's a report about that. Could somebody look through the books of the nineties?
        teach Lotte how to drive the tow car
        the sheep are on the runway again, ring the shepherd
    """,
    "airfield hangars": """
        whose is the red biplane in the tin shed?
        the roof of hangar B leaks right above the Robin, get a roofer
        what does a year under cover cost
        how much avgas is left in the tank
        I'd like to paint my Cub in the colours it had in 1947. Which firm near here could do that, and would they take it in winter?
        when is D-KWIM due for its annual
        give Fergus O'Shea a key to the north gate
    """,
    "flight training": """
        how many hours does Anna van Dijk have by now?
        send me the questions for the radio exam
        what does a licence cost all in all, roughly
        is Conor's medical still valid
        My daughter is fourteen, mad about planes and a bit deaf in one ear. Before we raise her hopes, would the doctor let her fly at all?
        enter R. Tilburg for the theory exam in March
        find the headset that Piet left in the briefing room
    """,
    "lending of tools and toys": """
        who's got the carpet washer at the moment?
        how does one change the blade of the jigsaw
        have you anything for levelling a lawn
        which things are overdue since August
        The drill I had last week was so good that I want to buy one of my own. Which make was it, and what would you pay for a used one?
        tell me what a game for 5 people and a toddler might be
        count how often the raclette grill went out last winter
    """,
    "care of the collection": """
        how old is the wooden marble run?
        buy a second ladder, the long one is always out
        is the Bosch hedge trimmer insured against theft
        take photos of all the puzzles for the website
        My son swallowed a piece of your farm set, and it came out the natural way. He'd like to know whether you want the hen back!
        sell whatever nobody borrowed in two years
        what did we spend on batteries so far
    """,
    "membership of the lending shed": """
        how many families are members?
        what does a year cost for pensioners
        Wim moved to Elm Road 12, his post goes there
        send all members the invitation for the repair day
        I was a member ten years ago under my maiden name, which was Novotny. Do I have to start over or is my old card good for something?
        who opened the shed last Saturday
        elect a new treasurer
    """,
    "band line-up": """
        who plays the tuba in the Sad Uncles?
        find me three trumpeters who live near Leeds
        has Hedda ever sung with a big band
        remind all of them that dues are payable
        Our bass player and our drummer have been married for eight years and as of yesterday they don't talk. How do other groups get over something like this?
        take a new picture of the whole band with Xavi in the middle
        vote on whether we change our name
    """,
    "gigs": """
        how many people came to the Rusty Barn?
        which weekend in June are the Wet Pigeons free
        hang posters all over town
        does the Old Dairy have a piano
        They recorded our whole set in Ghent without asking and now it's on sale for 12 euros. What can we do about that?
        order supper for nine, two of them vegan, at the Blue Mill
        how long is the drive from Utrecht to the Upper Loft
    """,
    "set lists and sheet music": """
        what did we play in Oslo after the break?
        who wrote "slow river"
        print all parts in larger type, Stan can't see them
        how long is the whole programme
        I keep humming a waltz that a street organ played in Zutphen in about 1990. It goes up four notes, then down three - what may that be?
        register midnight polka with the rights society
        transcribe the solo from this recording
    """,
    "band gear": """
        where's the second snare?
        change the tubes in the old Marshall
        what's my 1964 Gibson worth today
        buy six cables of five metres
        Someone broke into our van in Lyon and took everything but the ukulele. Write down what the police need to know from us.
        which of our amps hums
        put our logo on the bass drum
    """,
    "orders of the atelier": """
        is Mrs Fairweather's riding coat done?
        what do you take for shortening jeans
        which of the girls is best at buttonholes
        how many suits did we make last spring
        I inherited a tailcoat that was sewn in your shop in 1936, the label says number 212. Do you still know for whom?
        write to all patrons that we're closed in August
        the steam iron is broken, call someone
    """,
    "fittings and figures": """
        what's Conor's sleeve length?
        who comes in tomorrow
        put a bigger mirror in cabin 2
        convert size 52 to English sizes
        My husband refuses to be measured by a stranger. Could I do that at home, and what would I have to look out for?
        has L. Dunmore gained weight since his last suit
        draw a pattern for a cape from scratch
    """,
    "cloth store": """
        how much herringbone do we have?
        which linen creases least
        dye the cream silk dark green
        Novak & Berg sent the wrong tartan, complain to them
        A lady wants to know whether the wool in her coat comes from sheep that were treated well. What may I tell her, and who at the mill could confirm it?
        what did we pay for cashmere a metre in 2021
        count all the bolts on the upper shelves
    """,
    "costume wardrobe": """
        have you got anything for a giraffe?
        which costumes are out at the moment
        wash the gorilla, it smells
        sew a new tail for the dragon
        We're forty people and want to go as a chess set, with all the pieces in two colours. Is there any chance at all, and by when would you have to know?
        what did Bea wear last carnival
        sell the three oldest Santas
    """,
}
