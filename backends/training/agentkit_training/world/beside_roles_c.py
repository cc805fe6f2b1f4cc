"""Requests about orchards, bicycles, pawnshops, films and camps that none of their tools can do."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "orchard crew": """
        how many crates has the whole crew picked since Monday?
        pay out Varga's wages for August in cash, minus the 60 he had in advance
        who among the pickers has a licence for the tractor
        we need 6 beds for the Portuguese students from the 12th, book them at the hostel
        print badges with a photo for all harvest hands
        Rosa cut her thumb on a wire in the lower strip, not deep, but it has to go into the accident book before the inspector is here.
        what did old Novak fill on his best day last year
    """,
    "orchard tools": """
        order two new ladders from Krause, the three-legged sort
        which of the saws are out at the moment, and with whom
        how do I get sap off a pair of secateurs?
        scrap the brush cutter, the crankcase is cracked
        remind Daphne that the loppers were due back on Friday
        insure the trailer against theft for 1,200
        My father marked every tool in the shed with a drop of red paint and now half of them have none. Make a list of what we own, with the year we bought it.
    """,
    "orchard fruit": """
        what's a kilo of Boskoop going for at the wholesale market today
        cancel what I put aside for the convent, they have plums of their own
        how much Elstar is left in the cellar?
        press 300 kilos of the windfalls into juice on Thursday
        write the harbour hotel a reminder, they still haven't paid for the pears
        lower the cellar to two degrees and the oxygen to 1.5
        Marta says you can't store quinces beside apples because everything tastes of them afterwards. Is there anything to that?
    """,
    "orchard blocks": """
        plant 40 young Topaz in the gap by the mill
        will there be frost in the hollow on the night of the 23rd?
        when did we last spray the chapel bank
        turn the drip line on in block 7 for two hours
        clear the whole upper terrace, the trees are 45 years old and bear nothing
        draw me a map with the rows of the river patch and the names of the sorts
        The neighbour wants to know whether his bees are safe on Sunday, so tell him which of our blocks are in flower just now.
    """,
    "bicycle workshop": """
        what does a full service cost for a bike with hub gears
        order ten chains from the wholesaler, we're down to one
        ring Mr Haas and tell him it'll take until Thursday
        which jobs are still open from last week?
        give Theo the afternoon off, he has been truing wheels since six
        stick a second-hand tag on the green tandem and put it in the window for 340
        A man says we fitted the wrong pads in May and his rim is ruined. Find out who worked on it and what was written on the sheet.
    """,
    "bicycle hire": """
        how many bikes are free for Whitsun?
        add the new Gazelle to the fleet, frame number at the bottom of the invoice
        where's number 14 right now according to its tracker
        raise the day rate of the cargo bikes to 28
        pump up the tyres of everything that goes out tomorrow
        can a child of nine ride the small e-bike legally
        The couple from Ghent broke a mirror on a parked car with the tandem and left a note. Report that to our insurance.
    """,
    "club rides": """
        who has ridden the most kilometres this year?
        what's the weather like on the pass on Sunday
        export the route of the coffee loop as gpx
        collect the membership fee from everybody who hasn't paid since March
        order 25 jerseys in the new colours, sizes are in the list
        call off the full moon ride altogether, there's a storm coming
        We were nine at the cafe and the landlord wasn't amused because nobody had told him. Reserve a table for next week, after the ride, for about a dozen.
    """,
    "pawn loans": """
        what's the legal interest on 500 over 4 months
        how many tickets fall due in December?
        send Mrs Roux a letter that her watch will be sold
        raise the advance on the cello by another 200
        print the ticket again, the printer ate it
        is an IOU from a cousin good enough as security
        The police were here about a man called Berg who is said to have pawned rings all over town. List everything he has brought us since 2022.
    """,
    "pawn store": """
        what's lying in the small safe at the moment?
        polish the candlesticks before they go in the window
        change the code of the strongroom
        who opened the vitrine on Sunday night
        order seals, the red ones, a box of 500
        do a stocktaking of everything that contains more than 10 grams of gold
        There's damp coming through the wall behind the cabinet where the furs hang. Get somebody in who can measure it before the moths move in too.
    """,
    "pawn counter": """
        what's the gold price this minute
        take 15 percent off everything in the window until Saturday
        how much did we make over the counter last week?
        count the coins in till B for me
        a customer wants the accordion sent to Lyon, what's the postage
        ban the fellow with the green cap from the shop
        The lady who bought the opal ring on Tuesday is back because it turned her finger green. Give her the 85 back and take the ring.
    """,
    "film cast": """
        book a hotel for the three leads from the 4th to the 19th
        which parts are still open?
        send the new pages of scene 31 to everybody who is in it
        what has the pianist earned so far, overtime included
        invite 12 children between eight and ten to an audition
        teach Farid to ride before we get to the mountains
        Ms Clercq's agent wants her name above the title and as large as the director's. Look up what we signed in spring.
    """,
    "film props": """
        buy four breakaway bottles, the last ones are gone
        where's the birdcage that was in the hotel scene
        have the uniforms dry-cleaned by Monday
        build a coffin that opens from the inside, about two metres long
        how much have we spent on props so far?
        is it all right to have a real revolver on set in this country
        The museum has lent us the gramophone only until the end of the month, and they want it driven back by a specialist. Arrange the transport.
    """,
    "film shooting": """
        how many pages did we do today
        when does the sun set on the 28th at the quarry?
        what's left to shoot in the chapel
        get permission to close Mill Street for two nights
        copy today's cards to both drives and check them
        order lunch for 64, nine of them without meat
        I don't like how the second half of the duel was cut. Put the close-up of the widow before the shot and let it run a second longer.
    """,
    "camp pitches": """
        is anything free for two tents over Easter?
        send Mr O'Shea his invoice by email
        how many people are on the site tonight
        mow the lawn on the meadow row before the Dutch arrive
        raise the high season price by two euros per night
        does pitch 40 have shade in the afternoon
        The club from Basel has written that they'd like to come with 18 caravans in the second week of June and stand together. Make them an offer.
    """,
    "camp equipment": """
        buy three new gas bottles, the big ones
        which canoes are out on the lake right now?
        patch the leaky mattress with the blue kit
        what does the sauna tent cost for a weekend
        throw the old badminton set away
        paint numbers on the handcarts, 1 to 8, in yellow
        A guest says the pedal boat drifts to the left and that his daughter was afraid. Have it inspected before anybody takes it out again.
    """,
    "camp rangers": """
        throw the people on 12 off the site, this was the third time
        when is it officially quiet here at night?
        put the new rules up at the gate in four languages
        order 200 litres of heating oil for the shower block
        who has the night watch next week
        open the barrier for the baker's van, it's at the gate
        Somebody has seen a boar with five young ones behind the dunes. Warn all guests by text message to keep their dogs and their breakfast inside.
    """,
}
