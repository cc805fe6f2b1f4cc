"""Requests about the matter of each topic of weddings, studios, embassies, markets and letters that no tool can do."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "wedding guests": """
        how many have said yes so far?
        who is allergic to what, I'd like the whole list on one page
        correct the spelling of Jarvinen to Järvinen on the guest list
        book four rooms at the Mill Inn for my relatives from Porto, 11 to 13 June
        which of the groom's people haven't answered yet, and can somebody phone them
        Marguerite asked me twice now what we'd like for a present and I said nothing. Put the copper pans and the tandem on the wish list.
        organise a bus from the church to the barn for about 45 people
    """,
    "table plan": """
        print the place cards for all 120 guests in gold
        how many chairs are still free at table 6?
        add another round table for eight on the terrace
        who is sitting next to my grandmother?
        let the computer propose a seating for everybody from scratch
        The hall sent a floor plan as a PDF, and the dance floor is much smaller than we thought. Draw all the tables into it so that we can see what fits.
        rename the singles' table to something less cruel
    """,
    "feast suppliers": """
        cancel the fire show, the castle won't allow it
        which caterer within 30 km has the best reviews?
        tell the florist we want peonies rather than roses
        how much of the wedding budget have we spent by now
        give the photographer of last Saturday five stars
        The cake arrived with "Happy Birthday Kevin" on it, in blue. Complain to the baker and ask for half the 480 back.
        does our contract with the band say anything about overtime after 2 am?
    """,
    "wedding speeches": """
        who is speaking before the soup?
        take uncle Leopold out of the programme, he'll only talk about the war
        translate the best man's toast into Polish for her parents
        I stutter when I'm nervous, how do I get over stage fright until the 9th?
        put the father of the bride's speech on the teleprompter in large letters
        My sister's toast has four jokes and I've heard all of them at other weddings. Check whether they were copied from somewhere on the internet.
        record all the speeches and send the couple the video
    """,
    "recording studio": """
        what does a day in the big room cost with the grand piano?
        cancel the session of the Fenwick Trio on 4 May altogether
        tune the piano before the jazz people come at 10
        where is the ribbon mic that was on the guitar amp yesterday
        make the drums in "Tin Moon" a bit drier and turn the bass up 2 dB
        We have nine takes of the ballad and every one of them has a good half. Cut the best bars of them together into one.
        order two new pairs of closed headphones, the old ones leak
    """,
    "dance school": """
        how many couples are in Friday night tango at the moment?
        which shoes do I need for the flamenco beginners
        find me a dancing partner around 1.80 m for the spring term
        Rosalind wants to quit ballet, sign her off
        raise the fee of the kids' hip-hop course to 65 a term
        The neighbours have called the police over our samba evenings 3 times since April. Have somebody measure how loud it is in the stairwell.
        put the video of the waltz figure from last week online for the class
    """,
    "gym": """
        sign me up as a new member, the cheap plan for students
        the rowing machine by the window squeaks, can someone oil it?
        which locker did I have yesterday, my watch is still in it
        is the sauna open on Easter Monday
        what's the PIN for the front door, I'm number 44-2071 and it's half past five in the morning
        make me a plan for my back with 3 sessions a week, no jumping
        I've been charged 39.90 twice for March although there's only one of me. Pay one of them back, please.
    """,
    "art lessons": """
        cancel my lesson with Ottilie on the 12th, I've got the flu
        which brushes do I buy for gouache?
        what is in the kiln right now and when may it be opened
        frame the two etchings for the exhibition, plain oak
        who bought the blue seascape, and for how much?
        My son is fourteen, draws day and night and would like to get into the academy. Have a look at his portfolio and say honestly what it's worth.
        order 20 kilos of white stoneware clay
    """,
    "visas": """
        do Chileans need a visa for Georgia?
        what does a business visa for India cost at the moment
        they refused VIS-448120, I want to appeal
        translate my bank statement into Korean for the application
        write an invitation letter for my cousin Yara so that she may visit us in August
        The officer spelled my name with two n on the sticker, and I fly in nine days. Get the visa reprinted with the right spelling.
        how many of my 90 days in the Schengen area have I used up
    """,
    "passports": """
        is my passport ready to be picked up in Oslo?
        how long must a passport still be valid to get into Thailand?
        check whether this photo of my baby is good enough for a passport
        I found a passport on the tram that belongs to a Mr. Oyelaran, who do I give it to
        cancel the new passport I ordered on Monday, the old one was behind the radiator
        add my second citizenship to the one I've got
        We have two boys, 4 and 6, and their mother mustn't take them out of the country. Have a note put in the system that stops it at the border.
    """,
    "consular services": """
        when is the consulate in Lyon open during the holidays?
        cancel my appointment K-20418, I don't need it any more
        my brother has been arrested in Bangkok, find him a lawyer who speaks Dutch
        are we being evacuated from Khartoum or not
        take me off the crisis list, I'm back home
        I ran out of money in Quito and the card is blocked. Could the embassy lend me 300 for the flight? I'd pay it back by June.
        how do I vote in the election on the 22nd from here
    """,
    "residence": """
        what stage is my residence permit at, RP-3391207?
        may I work more than 20 hours a week on a student permit?
        my card was eaten by a ticket machine, get me a duplicate
        book the integration course starting 3 September for Nour
        which papers do I bring to the immigration office on the 19th?
        I've lived here for eight years, pay my taxes and coach the under-12s. Start the naturalisation for me.
        how long may I stay out of the country before the permit lapses
    """,
    "market stalls": """
        who has stall 14 on Saturday?
        how many stalls are still free for the Christmas market
        cancel our pitch at the harbour fair, the van has broken down
        put up six more toilets behind the fish hall
        what does a metre of frontage cost this year, still 9 euros?
        The weather service says gusts of 80 from noon. Tell all stallholders to take down their awnings before eleven.
        take the third warning against Mr. Bellini back, it was the wrong stall
    """,
    "classifieds": """
        show me all the accordions within 20 km under 400
        how many people have looked at my ad for the pram?
        put my ad back at the top of the page
        add three more photos of the scratch to AD-220417
        block the man who keeps asking for my address
        what would a 1968 typewriter fetch these days
        The buyer says the kayak has a hole, and I say it hadn't when he put it on his roof. Someone from your side has to decide who's right.
    """,
    "price watch": """
        which articles am I watching at the moment?
        stop watching the coffee machine, I've got one from my brother
        which shop is the cheapest for the grey tent today?
        will it get cheaper on Black Friday, what do you reckon?
        buy the telescope by yourself as soon as it hits 199
        I bought the wardrobe on the 3rd and on the 6th it cost 80 less. Claim the difference from the shop under their price guarantee.
        send the alerts to my phone as well and not only by mail
    """,
    "haggling": """
        withdraw my bid on the violin before they say yes
        turn OF-33127 down flat and don't offer anything else
        how many offers have I got for the wardrobe so far?
        is 250 a decent price for a kayak of that age
        they don't turn up; give the seller of ad 559102 a bad rating
        remind the buyer that he wanted to pay by Wednesday
        We shook hands on 120 and now that he's standing in my hall he wants to pay 90. How do I get him out of here without a row?
    """,
    "post counter": """
        how much is a letter of 60 grams to Iceland?
        ten stamps for postcards abroad please, the ones with the birds
        when does the letter box in Mill Lane get emptied?
        cancel the forwarding, I've moved back to my parents'
        is there a packing set for a guitar, or do I need to build one
        The new postman puts the mail of number 12 into ours and ours into number 21. Complain to whoever is in charge of him.
        get back the letter I threw in an hour ago, there's the wrong cheque in it
    """,
    "address book": """
        delete the Holloways from the address book, they're no friends of ours
        how many entries are in the list of the choir?
        whose birthday is it this week
        merge "Aunt Bea" with "Beatrice Sandoval", they're one and the same
        export all of them as a vCard file
        I typed the whole book into the old laptop in 2009 and now it won't switch on. Get the addresses off its disk.
        move Ferdinand from Christmas cards to friends
    """,
    "invitations": """
        who has answered the invitation to my fiftieth so far?
        call the summer ball off and tell everyone who was invited
        move the tea party from four to half past five on the card
        pick a nicer typeface for the baptism card, something old-fashioned
        what should I wear if the card says black tie?
        I got invited to two weddings on the 8th of August, one of an old flame and one of my boss. Which would you go to?
        print 60 of the cards on thick cream paper with gold edges
    """,
}
