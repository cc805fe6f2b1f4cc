"""Requests about the matter of the topics of shops, kitchens, lending, ledgers and rentals that none of their tools can do."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "returns desk": """
        how many days do I have to bring something back without a receipt?
        where is the parcel with RMA-2208 right now
        what gets sent back most often, dresses or shoes?
        put the blender from aisle 3 back on the shelf with 20 percent off
        The same woman has bought and returned eleven evening gowns since New Year, always on a Monday. Bar her from ordering for six months.
        print me a copy of the receipt for WB-20417
        who is working at the returns counter on Saturday morning
    """,
    "loyalty cards": """
        how many points are left on LC-480219?
        I've moved to 14 Mill Lane, change that on my bonus card
        block K204417, somebody stole her purse on the tram
        when do my points from last year run out
        My husband says gold members may park for free and I say that's only platinum, and we've been arguing since the motorway. Which of us is right?
        sign up Rosa Tanaka for a card, she was born on 4 May 1988
        who are our 10 best customers by points
    """,
    "auctions": """
        what was the hammer price of lot 118?
        send the catalogue for the spring sale to Mr. Haddad
        is the signature on this seascape genuine, what do you think
        how much is the buyer's premium on 4,000
        We bought the walnut desk on the 3rd and live on the fourth floor without a lift. Have it delivered by two strong people.
        register me as a bidder for Thursday, my name is Otis Varga
        give back the 300 deposit for paddle 71, he won nothing
    """,
    "gift vouchers": """
        how much is left on XMAS-4471?
        I threw the voucher away with the wrapping paper, can you tell me its code again?
        block GV-AB12-3390, it was stolen from the post
        can I swap a voucher for cash
        Last Christmas we sold 900 cards with the angel on them and hardly any with the stars. Draw up a table of designs for me.
        which of our branches take the cards from the online shop
        what happens to vouchers when a shop goes bankrupt
    """,
    "restaurant kitchen": """
        how long should a duck breast of 200 grams rest?
        table 7 would like to pay separately
        order 15 kilos of mussels for Friday from the harbour
        who washes the pots tonight
        The extractor hood has been roaring like a jet since the cleaning and the people at the window can't hear each other. Get someone to look at it.
        move the party of eight from the terrace to table 20
        what was our most popular starter in March
    """,
    "bakery orders": """
        how much flour do I need for 60 rye loaves?
        is the cake for Aunt Vera finished yet
        what is the price of a two-tier raspberry sponge
        cancel T4417, the wedding is off
        My sourdough looked lovely last night and this morning it had collapsed over the edge of the bowl and onto the cat's cushion. Why does it do that?
        are there nuts in the poppy seed plaits
        open on Sunday from 7 instead of 8 during the summer
    """,
    "wine cellar": """
        what temperature is best for serving a Riesling?
        how many bottles have we got altogether
        order another case of the Old Vines from the merchant in Lyon
        set the humidity down there to 70 percent
        At the dinner on the 12th we served a red that even my father-in-law praised, and he's a beer man. I threw out the bottle. Which one was it?
        sell the 1990 Port to whoever pays more than 200
        the cork broke off in the neck, how do I get it out
    """,
    "catering": """
        which waiters are free on 16 August?
        send the final bill for CAT-2240 to the bride's father
        are the plates for the gala clean and counted
        rent 40 heaters for the terrace, it's going to be cold
        Last year the van got stuck in the meadow and the soup arrived at ten at night. Which way should the driver go this time?
        cancel B-20417 and keep the deposit
        what do the guests at table 3 of the luncheon drink
    """,
    "loans": """
        how much do I still owe on LN-20417?
        what would 30,000 over five years cost me per month
        send me the statement of interest paid in 2024
        is my credit rating good enough for a mortgage
        I signed for my brother's van four years ago and now he has stopped answering the phone. How do I get out of being his guarantor?
        has the bank decided about Priya's application yet
        put KR-4410-22 in my wife's name
    """,
    "savings plans": """
        how much is in SP-4410 today?
        which fund did best over the last ten years
        pause PLAN-20-14 until we're back from Peru
        rename "Rainy Day" to "Camper Van"
        If I put away 150 a month from now until my daughter is eighteen, and she's just turned four, how much will there be for her studies?
        switch SPAR2204 from the bond fund to the green one
        close my plan for good, I don't save any more
    """,
    "pensions": """
        how many years have I paid in up to now?
        can I get a pension from Norway and one from here
        send me the annual statement for PEN-44102
        tell the pension office I've moved to 9 Cedar Court
        My mother has been a widow since March, worked part time all her life and finds the forms impossible. Is there anybody who would sit down with her?
        what do the managers of the fund earn
        raise my contribution to PEN-20417 to 8 percent of my wages
    """,
    "donations": """
        how much of my money really gets to the children?
        thank everyone who gave more than 100 in December
        I'd like to give blood on Saturday, where can I go
        which charities look after old donkeys
        We have two cots, a pram and about ninety picture books in the cellar, all in good order. Who would come and fetch them?
        raise PL-2204 from 15 to 25 a month
        what did the Lifeboats collect altogether last year
    """,
    "bookkeeping": """
        what is our profit for the third quarter?
        create a new account 4730 for company bicycles
        close the month of May for postings
        does a hammer for 39 euros have to be depreciated
        The cat walked over the keyboard during the import and now there are 400 lines I've never seen. Load the books as they were yesterday at noon.
        scan the 60 receipts in the shoebox
        export the journal for 2024 as a csv file
    """,
    "tax filings": """
        when is the payroll tax for July due?
        how much will I have to pay on 48,000 a year
        has the revenue office answered our objection
        pay the 2,340 for assessment TA-20417 from the tax account
        I work from a caravan in Portugal for five months of the year and my client is in Denmark. Which country do I owe anything to?
        get me a new tax number for the sister firm
        store the assessment that came in the post today in the archive
    """,
    "dunning": """
        who owes us the most at the moment?
        Northwind has paid RE-20417 at last, book the 1,250
        how much interest can we charge by law
        hand the claim against Blue Harbor over to the lawyers
        Old Mr. Petrov always pays, he just does it in person and only when his knee allows the walk. Never send him letters automatically.
        average number of days until our invoices were paid last year
        take INV/24/0031 off the list of overdue ones, it isn't due before June
    """,
    "treasury": """
        how much cash have we got on all the accounts together?
        what will the dollar stand at in autumn, do you think
        open an account in Singapore for the new branch
        who may sign for payments over 50,000
        The bank has sent a new paper token to every signatory except me, and I'm the only one here in August. Get me one.
        forecast our liquidity for the next 13 weeks
        complain to Kevert Bank about the 45 euro fee
    """,
    "car hire": """
        does the minibus run on diesel or petrol?
        how old do I have to be to hire a convertible
        cancel RA-20417, we're taking the train
        who was driving MV4410 when it was flashed on the 9th
        I'm standing on the hard shoulder near Lyon with steam coming out of the bonnet and three children in the back. Send somebody!
        put winter tyres on all the estates before 1 November
        keep the van until Tuesday instead of Sunday, H20-4417
    """,
    "tool hire": """
        how do I start the chainsaw when it's cold?
        TH-2204 comes back on Friday instead of Wednesday
        sharpen the blades of the four wood chippers
        what is the deposit for a scissor lift
        My neighbour began sanding his floors at six on Sunday morning with one of your machines. At what time is he allowed to make such a noise?
        take back the jackhammer from W20417 and clean it
        which machines earned us the most this spring
    """,
    "hotel front desk": """
        is breakfast included for room 214?
        tell the lady in 305 that her taxi is here
        check out Dr. Moreau and print the bill
        what time does the sauna close
        A gentleman left a set of teeth in a glass in the tower suite and he's already on the train to Vienna. Could they be sent after him?
        turn the heating up in the corner room
        block 118 for painting from the 4th to the 8th
    """,
    "costume hire": """
        how do you get candle wax out of velvet?
        the fitting with Freya is on Tuesday at 3 now
        how many pirate outfits do we have in children's sizes
        wash all the ruffs before the Hamlet premiere
        My nephew is six and has been a crocodile since Thursday, day and night, and refuses to take it off. May we simply buy it?
        what did Marie Antoinette wear at breakfast
        throw away the moth-eaten bearskin
    """,
}
