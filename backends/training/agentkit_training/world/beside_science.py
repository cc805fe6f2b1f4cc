"""Requests about the matter of the science topics that none of their tools can do."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "molecules": """
        who discovered caffeine, and in which year?
        how many chiral centres has cholesterol got
        order me 25 grams of vanillin from whoever's cheapest
        delete everything Petra ever wrote about pyridine
        turn the name 2-methylbutan-1-ol into an InChI key
        My nephew is 8 and wants to build a water molecule out of marshmallows. How many does he need and in which colours?
        which of our 400 compounds has nobody opened since 2021
    """,
    "solutions": """
        how many bottles of saline are left in the inventory?
        who made up the buffer in BTL-0412?
        give the pH of 0.2 molar acetic acid
        move bottle FL-331-A from the fridge to room 14
        print the label for S12/04 once more, the printer ate it
        For the open day I'd like a solution that goes from blue to colourless and back when you shake it, twenty jars of it. Is there a recipe?
        at what concentration does sugar in tea stop dissolving
    """,
    "reactions": """
        balance Fe + O2 -> Fe2O3
        find me a synthesis of ibuprofen in under five steps
        what was the yield of RXN-2201 again?
        let Yusuf have write access to my notebook while I'm on leave until the 20th
        book hood 3 for the Grignard on 4 March
        Last Thursday's batch smelled of fish and this one smells of pear drops, although it's the same bottle and the same temperature. Why?
        who has run the most reactions in our group this year
    """,
    "chemical safety": """
        order five pairs of nitrile gloves in size 8
        when does my fire safety training run out?
        is it true that you shouldn't drink from a lab mug even after washing it
        close the incident about the bromine in room 12, all is clean
        who's the safety officer on duty over Easter
        test the eye shower in the teaching lab and tell me how long it took until the water was warm
        How many accidents with acids did we have in 2023 compared with 2024, leaving out the ones the cleaners reported twice?
    """,
    "stargazing": """
        why do stars twinkle and planets don't?
        take comet Verlou off my list, it's gone
        what have I still got on my observing list for autumn
        how far away is Vega in light years
        will there be clouds over the observatory tonight?
        My late husband bought a star for me for our silver wedding, number 4471 in some catalogue. Is that certificate worth anything?
        print a star chart of Cassiopeia for the kids
    """,
    "satellites": """
        who built Envisat?
        download the picture from IMG-4410
        how much does a radar satellite cost, launch included
        raise the cloud limit of TSK-20111 to 40 percent
        name every satellite that was launched in May
        is the thing that fell into the field at Gerswald last night a piece of a rocket? it's about two metres and still warm
        which of my orders hasn't been delivered yet
    """,
    "tides": """
        why are there two high tides a day and not one?
        delete the alarm for Whitby
        how cold is the water in Esbjerg at the moment
        book a berth in Oban for 2 nights from 6 June
        where's the biggest tidal range in the world
        what's the number of the harbour master in Galway, my mooring line is stuck under the pontoon
        Give me the distance from Dover to Cherbourg in sea miles and how many hours that takes at six knots.
    """,
    "telescopes": """
        which eyepiece for the old refractor if I want 120 times?
        close the dome, it's starting to rain
        stack last night's frames of M51
        cancel my night on the 14th
        clean the mirror of the 40 inch
        who has the most hours on the robotic telescope this semester, and was that approved by the committee or by its chair alone?
        sell my little Newtonian, I'd want 350 for it
    """,
    "sequences": """
        what does DNA stand for?
        count how many Gs are in ACGGGTTACG
        send the plasmid to the sequencing company by courier
        submit my 16S sequence to GenBank under my own name
        order the primer pair for rbcL, 25 nanomoles each
        The gel has three bands where there should be one, at 300, 700 and about 1200. What went wrong with my PCR?
        reverse AAGCTTGG for me and complement it
    """,
    "species": """
        how long does a barn owl live?
        which animals in Norway begin with Q
        upload my photo of the beetle and tell me what it is
        add a new species from our expedition, we call it Carex verloui
        what do axolotls eat in the wild
        settle a bet for me and my brother, he says a wolf beats a hyena and I say it doesn't, there's 20 euros on it
        show the range map of the lesser sand plover
    """,
    "breeding lines": """
        how many seeds of BL-114 are left in the store?
        undo yesterday's cross, the labels were mixed up
        which line had the best yield in 2023
        send 50 grams of seed of Verdou to the university of Wageningen
        book the greenhouse for the F2 from March to June
        Grandfather bred a white iris in the sixties and never gave it a name. Can one get legal protection for it sixty years on?
        water all the seedlings of K12/4 twice a day
    """,
    "field observations": """
        delete OBS-112233, it was only a plastic bag
        who has the most sightings in the county?
        draw a map of all newts since 2015
        are there ticks in the heath at this time of year
        change the batteries in CAM-07
        Yesterday I found a young hedgehog that weighs 190 grams, and it's November. What on earth do I feed it?
        download the pictures from trap 12 and throw out those with nothing but grass
    """,
    "training runs": """
        which GPUs are free right now?
        how long will brave-otter-12 take until it's done
        delete all checkpoints older than 90 days
        explain to me what a learning rate is, as if I were ten
        share the loss curve of run 114 with ana@uni.edu
        We have spent 41,000 on compute this quarter, and the boss wants to know which project is to blame. Break it down for him.
        continue exp_202 from epoch 9
    """,
    "datasets": """
        how many rows has tumour-scans?
        remove the duplicates from radio-notes
        buy the parliament corpus for 900 euros
        who labelled most of leaf-images
        download the street clips to my laptop
        Two patients have withdrawn their consent, numbers 118 and 240. Erase everything of theirs from every corpus in which they occur.
        are there any public datasets with Danish dialects
    """,
    "hypothesis tests": """
        what's a p-value, in plain words?
        draw a histogram of reaction time
        how many participants do I need for a power of 80 percent
        withdraw my preregistration from 3 May
        make me a table of the means of all 14 variables
        Reviewer 2 says our result is worthless because the sample was drawn from one school. Write a polite answer for me.
        fit a regression of income on age, education and region
    """,
    "simulations": """
        show me a video of SIM-114
        how far has simulation 20 got?
        which simulations are waiting in the queue
        install the new solver on the cluster
        make two copies of sim_0042 with different names
        On Friday the minister comes to visit and we need something that looks impressive on the big screen, not necessarily correct.
        is a simulation of the flood of 1962 any good for planning today
    """,
    "map layers": """
        delete the layer with the old bus stops
        how many features are there in soil types?
        print the map on A1 for the town meeting
        rename hydrants to water points
        zoom to the northern part of the county
        Someone moved the borders of our nature reserve by twenty metres in the official map, and I'd like to know who and when.
        undo the last three changes
    """,
    "coordinates": """
        who invented UTM?
        delete point P114, it was a typo
        how accurate is the GPS in my phone
        charge the total station's batteries
        list all points we measured on 12 May
        somebody has dug out the trig point on our hill and put a flagpole in the hole, whom do I report that to
        what's the area of the polygon P1 P2 P3 P4?
    """,
    "elevation": """
        what's the highest mountain in Bolivia?
        how high am I at the moment
        buy the one metre terrain model of the canton
        will the snow last on the upper slope until May
        fly the drone over the gorge tomorrow
        My ears pop every time we drive over the pass and the children cry. From how many metres up does that usually begin?
        compute the volume of the gravel heap
    """,
    "land parcels": """
        how much is a square metre worth in Upper Ronau?
        mow plot 88 on Saturday
        am I allowed to build a garage right on the boundary
        put a mortgage of 120,000 on 4410 / 2
        cancel the division of lot 12, we've made up
        The neighbour's stone wall stands forty centimetres on our land, he says it has been there since 1951 and so it's his now. Is he right?
        what taxes did I pay for parcel 114 last year?
    """,
}
