"""Requests about the matter of the topics of services that none of their tools can do."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "hospital beds": """
        what did the blood test of Mrs. Haddad say?
        what are the visiting hours on ward 12
        P-40213 would like the vegetarian menu from tomorrow on
        which consultant is on call for stroke tonight
        The man by the window in 214 snores so badly that the other three haven't slept since Sunday. Can he be given something for it?
        put Nurse Varga on the late shift on 3 May
        how long do people stay with us on average after a new hip
    """,
    "pharmacy": """
        can I take ibuprofen together with my blood thinner?
        what does a pack of cetirizine cost without a prescription
        which pharmacy round here is open on Sunday night
        print the leaflet for metformin 850 in large letters
        how many packs of codeine have we sold since January
        My father is 86 and takes eleven different tablets, and by Wednesday he has lost track. Sort them for him into one of those weekly boxes.
        RX-40021 ran out in March, ask the doctor for a new one
    """,
    "dental practice": """
        how much would a ceramic crown on 26 be without insurance?
        send Mr. Ueda the bill for the cleaning
        what should I eat after having a wisdom tooth out
        take an x-ray of the lower jaw of Claire
        which patients haven't been here for 2 years
        Since I've had the new bridge I whistle whenever I say "sausages", and my grandchildren find it hilarious. Is that going to stop by itself?
        is Dr. Moreau any good with children who are scared
    """,
    "blood bank": """
        how many bags of O negative are left?
        where does the donation bus stop in August
        throw away the units that expired on 4 June
        give Ravi Johnson his badge for 50 donations
        how long does it take the body to make half a litre again
        test bag 88-2041 for hepatitis C
        My daughter turned 18 in spring and would like to come with me the next time, but she weighs barely 50 kilos. Is she allowed to give?
    """,
    "fire brigade": """
        how many smoke detectors does a flat with three rooms need?
        sign my son up for the youth brigade, he's 11
        what caused the fire at the sawmill in May
        fill the air bottles of Engine 4
        when does the beginners' course for breathing apparatus start
        The siren on the town hall went off at three in the morning again and there was nothing on the news. What was it this time?
        put 5 new hoses, 20 metres each, on the shopping list
    """,
    "dispatch": """
        play me the recording of the call from 2:14 last night
        which cars are free in the north right now?
        cancel DC4471, it was a child playing with the phone
        how fast did we get there on average in September
        text the caller of 60218 that help is on the way
        We had the same lady on the line eleven times this week because she's lonely. Is there someone who could visit her now and then?
        translate for me, the man on the phone only speaks Georgian
    """,
    "lost property": """
        how long do you keep things before they are sold?
        when is the next auction of umbrellas
        raise the storage fee to 4 euros
        send the blue backpack to me in Bergen by post, I'll pay
        how many phones were handed in last year
        My wallet was found, thank you, but there were 140 euros in it when I lost it and now there are twenty. Whom do I talk to?
        block the bank card that was in the red purse
    """,
    "patrol": """
        who is on duty in sector B tonight?
        how many reports did Sergeant Novak write in June
        put a new battery in the radio of PC Green
        show me all the graffiti on a map
        request leave for Constable Weber from 4 to 18 July
        Every night around two a young man revs his motorcycle under our window for no reason whatsoever. How loud may a motorcycle be?
        run the plate KL-204-XV for me
    """,
    "port": """
        what do we charge a ship of 180 metres per day?
        which vessels are due before Friday
        how deep is it at the grain pier at low water
        unload the 40 containers from MV Baltic Star first
        order a pilot boat for the skipper's birthday trip
        The crew of the Ocean Queen hasn't been paid for 5 months and has nothing but rice left on board. Who looks after seamen in such a case?
        write the invoice for the harbour dues of SS Northern Heron
    """,
    "customs": """
        how much duty is there on wine from Georgia?
        what's the tariff code for wooden toys
        may I bring back three kilos of cheese from my holiday
        auction the watches we seized in April
        when does the office at the border crossing open
        Our furniture from Durban has been sitting in a shed since 9 June and nobody picks up the phone. What does the storage cost us a day?
        train the new dog to find banknotes
    """,
    "ground handling": """
        is LH1042 on time?
        load 12 tonnes of fuel on N442BX
        how many bags did we lose in July compared with June
        call the passengers of OS317 to the gate
        order 140 vegetarian meals for the charter to Cairo
        I left my reading glasses in the pocket of seat 22C, and the plane has flown on to Lisbon in the meantime. What now?
        push back HB-YPQ at 10:40
    """,
    "railway": """
        sell me two tickets to Ghent for Saturday
        which train connects to the ferry at 18:20?
        add another carriage to RE 4402 during the fair
        who drives IC 118 tomorrow
        when were the sleepers near Linz last replaced
        We stood for three hours in a train without air conditioning and my mother is 79. I want half the fare back, for both of us.
        paint the footbridge at the old station green
    """,
    "construction site": """
        how much has the bypass cost so far?
        pay the plumber's second invoice
        when will the school in Larsen Street be finished
        order 400 bags of plaster
        who has a key to the container next to block A
        The people next door say our pile driver gave their house cracks, and they've put a letter from a lawyer in the box. Get an expert to look at it.
        show me the latest drawing of stairwell 2
    """,
    "mine": """
        how many tonnes of copper did we bring up in May?
        who is still underground right now
        order three new drill heads for level 640
        what's the price of tin doing
        turn the ventilation in the north drift up by a fifth
        My grandfather worked in the Barbara shaft until 1958, and I'd love to show my children where. Are there tours on Sundays?
        pump the water out of the old adit
    """,
    "forest": """
        what does a cubic metre of oak fetch at the moment?
        how old is the big beech by the chapel
        sell the logs along the ridge road to the Berger sawmill
        issue a firewood permit to Hugo Foster
        how many deer may be shot in the upper wood this year
        We found a mushroom as large as a football under the larches, white, and it smells of flour. Can we eat it, there are five of us?
        count the nests of the black stork in compartment 14
    """,
    "crane hire": """
        how far can the LTM 60 reach with 3 tonnes?
        what do you take for a mobile crane per day
        which cranes are free from 3 to 9 August
        send the invoice for H-20441 again, to the new address
        my operator's licence has expired, where do I renew it
        The road office wants a drawing that shows where the crane stands and how the bus gets past it. Make one for Mill Lane 14.
        change the rope on the yellow one before winter
    """,
    "museum": """
        how much is a ticket for two adults and a child?
        who painted the sleeping shepherd in room 9
        insure the Roman helmet for 200,000
        how many people came to the exhibition on the first weekend
        print new labels in French for the coin cabinet
        My aunt left me a small bronze horse that she always said was ancient. It stands on top of my fridge. What would it be worth?
        buy the astrolabe at the auction in Geneva on 12 May
    """,
    "archive": """
        read me the letter from 1742, I can't make out the handwriting
        scan all the plans of the tram depot
        what are the opening hours in August?
        is it cold enough in the stacks for glass negatives
        throw out the duplicates in A 2210
        I need a certified copy of my parents' marriage entry for the Canadian authorities, and they want it before the 30th. How much is it?
        give Dr. Olsen more time with HS 204, until Thursday
    """,
    "theatre": """
        two seats for Hamlet on Saturday, not behind a pillar
        how long is the interval in Tosca?
        write me a review of the premiere of Medea
        turn the spotlights on the left down a bit
        sew a new cloak for the duke, 1.92 tall
        The gentleman in row 4 fell asleep during the second act and snored so loudly that the tenor stopped singing. Can we ban him?
        what did we take at the box office in November
    """,
    "parish": """
        what time is Mass on Ascension Day?
        repair the organ, the low C has been wheezing since Easter
        how much was in the collection last Sunday
        sign Erik up for first communion
        who plays the organ on 24 December at 5
        We'd like to get married in the old abbey church next June, but my fiancé isn't baptised and I'm divorced. Would that be possible at all?
        find me the entry for my great-grandmother, born in 1871
    """,
}
