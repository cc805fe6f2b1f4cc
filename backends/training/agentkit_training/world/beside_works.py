"""Requests about the matter of roads, parcels, grids, plants and workshops that none of their tools can do."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "traffic signals": """
        why is amber a different length here than in the next town?
        delete the plan "market day 2", nobody has used it since 2019
        how many cars went through J-340 yesterday between 7 and 9
        install a countdown display at the school crossing, the parents have collected 600 signatures
        My father is blind and the crossing on Mill Street doesn't click any more since they rebuilt it. Which crossings around there have a sound for blind people at all?
        rename junction 118 to Ferry Landing
        who was on duty in the traffic control room on Sunday night?
    """,
    "road works": """
        what does a square metre of asphalt cost these days?
        send the neighbours in Cedar Lane a letter about the noise
        cancel the works notice SW-4471, the pipe was fine after all
        which firm dug up Park Street last autumn and never put the kerb back
        My shop has been behind a fence for 7 weeks and I'm down 40 percent. Where can I apply for compensation from the city?
        assign Ravi's crew to the trench on the B 12 instead of the depot
        approve the night work permit for the tunnel
    """,
    "tolls and permits": """
        what's the toll from Lyon to Milan for a camper of 3.4 tonnes?
        top up my toll account with 50 euros
        revoke the resident permit of the people who moved out of number 9
        how many permits are still free in zone C2
        a visitor is coming for three nights, can I get her a day ticket for the street?
        I lost the toll box somewhere between the holiday flat and here, probably under the seat of the rental car. Block it and send me another one.
        show me every passage of our 12 trucks in May
    """,
    "bike share": """
        how many bikes are standing at the harbour station right now?
        end my ride, I've put it back
        what did I pay for rides in August altogether
        give Selma a yearly membership for her birthday
        The app says I rode for 31 hours although I locked the thing properly on Friday at 6. I'm not paying 124 euros for that.
        build a new station in front of our school
        is a helmet compulsory for 15-year-olds?
    """,
    "courier pickups": """
        where is the rider with my documents at the moment?
        how much would it cost to send 30 kilos from Porto to Lyon
        the driver was so friendly, give him 5 stars
        who signed for CP-20114?
        Your man left my grandmother's clock out on the steps in the rain and now it doesn't tick. I want the 800 euros it's insured for.
        turn the pickup every Tuesday at 4 into a standing order
        print me the waybill for PU338120 once more
    """,
    "parcel lockers": """
        which locker near the station has the most free doors?
        what is the largest parcel that fits, in centimetres
        clean the locker on Rossi Court, somebody spilled soup in it
        send me a new pick-up code, I deleted the text message
        We'd like one of those yellow walls in the yard of our housing cooperative, 84 flats. Who do we talk to and what does it cost a month?
        return the parcel in box 14 to the sender today
        did anybody collect LP220114871AB yet?
    """,
    "pallets": """
        how many euro pallets fit in a 13.6 metre trailer?
        what's on pallet EP-30017?
        order 200 new heat-treated pallets for Monday
        print a label for the one by the door
        The scale in hall 2 shows 12 kilos with nothing on it. Can you tell me which pallets were weighed there since Thursday, so I can redo them?
        teach the new guys how to stack in a brick pattern
        sell our broken ones to the firewood man
    """,
    "container returns": """
        where is MSCU 4410092 right now?
        buy three used 20 foot containers for storing tools
        how long do I have before demurrage starts?
        extend the free time of TGHU2203114 by five days
        A keg came back with a tap still stuck in it and the brewery wants 60 euros from us, though it was the hotel's fault. Send the hotel the bill.
        what's the deposit on a crate of 20 half-litre bottles
        repair the dent in the door of HLXU 118204 3
    """,
    "ev charging": """
        where's the nearest fast charger that takes my card?
        how long does a Leaf need from 10 to 80 percent at 50 kW
        restart the column by the gym, its screen has frozen
        show all the sessions of fleet car 7 in March
        give Marta a charging card, she's got her company car now
        In our underground car park 9 of 40 neighbours want a wallbox and the house connection is good for maybe 60 kW. How would you share that out?
        what percentage of the power from the motorway chargers was green last year?
    """,
    "solar plants": """
        which inverter at the quarry plant is showing an error?
        how many modules would fit on a barn roof of 12 by 30 metres
        lift the restriction on the dairy array, the grid is fine again
        sell tomorrow's production at the day-ahead price
        mow the grass under the panels before the sheep come
        A hailstorm went over us on Sunday evening with stones like ping-pong balls. Write the insurance a claim for the 37 broken panels in rows 4 to 9.
        who holds the lease on the land at the airfield?
    """,
    "water works": """
        how full is the upper reservoir?
        start pump 3 at the river station
        what was our consumption on the hottest day of the year
        my bill says 312 cubic metres, but there's only two of us and a cat. Someone must have misread the meter, check that please.
        put a new washer in hydrant 88
        is it safe to give the tap water to a newborn?
        ban garden sprinklers until the rain comes
    """,
    "district heating": """
        how much heat did the library use in January?
        what's the price for a megawatt hour next winter
        bleed the radiators in flat 14, they gurgle
        disconnect number 31, the house is being pulled down
        When the plant burns waste instead of gas, what does that do to the figure for CO2 that I have to write in our sustainability report?
        swap the heat meter in Rossi House, it's been in for six years
        send a technician, there's water dripping from the heat exchanger in our cellar
    """,
    "greenhouses": """
        what's the humidity in house 4?
        why do my cucumbers taste bitter?
        repair the cracked pane over the palm house
        order 5000 pots, 12 centimetres, and 40 bags of peat-free soil
        Every night around two somebody's switching the lamps on in the north house and the orchids won't flower. Find out from the log who or what that is.
        how many poinsettias did we sell last Christmas
        water the seedlings on bench 9 for ten minutes
    """,
    "vineyards": """
        which wine goes with lamb and mint sauce?
        bottle the Riesling next Wednesday, 4000 bottles
        spray the upper block against mildew before the weekend
        how many vines are there on Monks Hill
        what's left in barrel 14?
        The starlings are back, hundreds of them, and my neighbour's banger makes the dog hide under the bed. Is there a quiet way of getting rid of them?
        design a label for the 2027 rosé with a hare on it
    """,
    "orchards": """
        when do the Boskoops ripen at 600 metres?
        plant 60 new quince trees along the lane
        turn on the frost sprinklers in the lower orchard, it's minus 2
        how much juice do you get out of a ton of windfalls
        graft a branch of the old pear onto something young before they cut it down
        Deer have got in again through the hole by the stream and eaten the bark of about 20 of the young ones. Get the fence mended and tell the hunter.
        what did the picker with the red hat earn last week?
    """,
    "seed bank": """
        how cold is it in vault 2?
        which of our lots have never been duplicated abroad?
        delete accession SB-10442, it turned out to be a weed
        how long do onion seeds keep in the fridge at home
        change the collector of K2210 to Nadia Berg, her name was spelled wrong
        A museum wants to film in the vault in October, two people and a camera, for half a day. Draft them a friendly answer with our conditions.
        put a photo of the seed under the microscope with WSB10331
    """,
    "car repair": """
        what does a new clutch for a 2014 Clio cost including labour?
        cancel the order RO-33810, he's scrapping the car
        when is the next MOT of the white Transit due
        the customer in the waiting room wants to know the wifi password
        send Mr. Haddad the invoice for the exhaust again, he says it never arrived
        I hear a ticking behind the dashboard only on Sundays when my mother-in-law sits next to me. Does that ring a bell with any of your mechanics?
        which lift is free at 2 this afternoon?
    """,
    "machine tools": """
        which programme is running on lathe 4?
        why do I get chatter marks with a long boring bar
        stop the band saw, it's smoking
        change the coolant in the Hermle on Friday
        how many hours has the spindle of MC 12 done since the overhaul?
        Our apprentice starts on the milling machine on Monday and he's never used one. Put together a safety briefing on one page with pictures.
        sell the old radial drill, somebody offered 1,800 for it
    """,
    "instrument calibration": """
        when does the certificate of torque wrench G-410 run out?
        list everything that's overdue in the test lab
        what is the uncertainty of a 500 gram class F1 weight
        release the calliper of Omar, the jaw has been reground
        buy a second pressure gauge like the one in hall 3
        The customer's auditor wants to see an unbroken chain back to the national standard for the thermometer we used on batch 88. Show me that as a tree.
        who borrowed the oscilloscope?
    """,
    "spare parts": """
        what's the list price of an ignition coil for the ferry?
        set the minimum stock of fan belts to ten
        which machines does limit switch LS-20418 fit into?
        send the wrong impeller back to the dealer and get the money
        print the exploded drawing of the gearbox, page 3
        We've got 14,000 different things in the store and half of them haven't moved in five years. Which could we throw out without anyone noticing?
        when did we last change the coupling on the conveyor?
    """,
}
