"""Requests about the matter of ferries, bakeries, kennels, allotments and choirs that none of their tools can do."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "ferry fleet": """
        when is big delta due at Skarvik?
        how much diesel did island petrel burn last month
        K-7 can go back into service, the shaft is fixed
        sell the old swan to somebody who turns her into a cafe
        My husband proposed to me aboard Lady Maren in 1988 and it's our anniversary in June. Is she still afloat, and if so where could we see her?
        which of the boats has room for wheelchairs
        order two new propellers for number 4, from Olsen in Bergen
    """,
    "ferry crew": """
        who's on watch with Wim de Groot tonight?
        raise the wages of J. T. Marsh by 3 percent
        how many hours has Anna van Dijk served since January
        advertise for a deckhand with a radio licence
        Frank O'Shea says he was promised the cook's cabin and now the new lad sleeps in it. Find out which of the two had it first.
        renew everybody's medical certificate before the summer
        print the watch list in larger letters, old Kees can't read it
    """,
    "vehicle deck": """
        what does it cost to bring a camper of 7 metres over?
        how full is the half past six sailing
        weigh the cement mixer before it drives on
        I left my sunglasses in lane 3 last Sunday, has anyone handed them in?
        The lorry beside us scratched our van from the door to the tail light. I've got photos, a witness called Petra Lund and a bill for 840 euros, and I want it paid.
        send Ravi O'Neill his barcode again, his phone fell in the water
        paint new lines on the deck between B and D
    """,
    "baker's counter": """
        have you still got any seeded rolls left?
        what time do you close on Ascension Day
        how much is a square carrot cake for 20 people
        Ingrid never came for her six pretzels, bill her anyway
        My mother swears that a woman at your counter gave her a recipe for plum strudel in 1974. I'd give a lot to have it, could you ask around who that may have been?
        which of our buns contain nuts?
        read me the slips for half past nine
    """,
    "bakehouse": """
        what's the temperature in oven B right now?
        why do my rye loaves crack along the side
        turn off everything in the bakehouse, we're done
        call the chimney sweep for the old deck oven
        The apprentice put the brioche in 40 minutes too late and now Hugo and he aren't speaking. What would you say to the two of them?
        how many trays of ciabatta came out since midnight
        feed the rye starter 200 grams of flour and tell me how it smells
    """,
    "flour store": """
        how many sacks of wheat flour 550 do we have?
        order 40 bags of sugar from the castle mill for Tuesday
        is the long peel still at the tea room?
        compare what the lower mill and Berg & Rossi want for spelt
        There are moths behind the semolina again, the third time this year. Who can come and deal with it without poison near the food?
        what does the law say about listing sesame on a label
        give Yusuf the 30 euros for the scale back
    """,
    "kennel boarding": """
        have you got room for two beagles over Easter?
        how long has old Max been with us now
        what do you charge for a cat and do you need her vaccination card
        send Anna van Dijk a picture of Biscuit, she misses him
        We moved here from Porto with a dog who's never slept alone in his life. Would somebody be willing to spend the night beside his basket?
        which runs are empty this Saturday?
        K-3 smells awful, scrub it before noon
    """,
    "kennel care": """
        has Pickle had his walk yet?
        how much should a labrador of 31 kilos eat
        cancel Luna's bath, she's been shorn by the vet
        order four sacks of senior kibble and a new hose
        Bear has been scratching his left ear since J. T. Marsh washed him, and there's something black in it. What could that be?
        teach T-Bone not to pull on the lead
        who gave miss daisy her drops this morning?
    """,
    "animal shelter": """
        which of your dogs would suit a flat on the fourth floor?
        how many animals found a home last year
        register a stray, brown, no chip, found behind the station
        neuter all the cats that came in on Friday
        I gave away my dog in 2016 when I fell ill and I've regretted it every day since. Can you tell me whether Otto is still alive and with whom?
        write a touching advert for Queenie with three photos
        the couple from Tuesday have changed their mind, Zeus is free again
    """,
    "allotment plots": """
        how long is the waiting list at the moment?
        measure plot 12 again, Hugo says it's smaller than on the plan
        who had the brook field before the Vargas
        remind everybody that the rent is due on the first
        Am I allowed to keep four hens on the corner patch if the neighbours on both sides don't mind? I couldn't find a word about it in the rules.
        take back the warning to Wim de Groot, it wasn't him
        put up a sign with the number at each gate
    """,
    "allotment shed": """
        is the petrol mower in the tin shed or out on loan?
        sharpen all the spades before March
        buy a second wheelbarrow, a cheap one will do
        how do I start the strimmer when it's cold
        Someone keeps taking petrol from the green can without writing it down. Could we get a camera in there, and what would a small one with a battery cost?
        change the code of the padlock to 4471
        show me everything Ruth has borrowed since spring
    """,
    "allotment work": """
        when should I sow broad beans if my soil is heavy?
        how many hours do I still owe this year
        what's eating my kale, there are little holes all over
        dig over bed P-12 for me, my back is bad
        Last August the tap by the gate ran for three days because nobody had turned it off. How much water was that and who paid for it?
        which bed gave the most potatoes in the last four seasons?
        swap seeds with the colony across the railway
    """,
    "choir members": """
        how many tenors have we got now?
        send the altos a message that the fee goes up
        what's the birthday of old Mrs van der Berg
        teach me to read music, I'm 61 and can hum
        Two of our basses can't stand each other and both want to be chairman. How do other choirs settle a thing like that?
        Leila is back from her year in Lyon, reactivate her
        collect 12 euros from everybody for the present
    """,
    "choir rehearsals": """
        what are we singing this Thursday?
        cancel everything in the first week of July
        the piano in R12 needs tuning, call somebody
        who was missing last Monday night and why
        I always come straight from work and haven't eaten by half past six. Would the others mind very much if we had soup in the break?
        record tonight's rehearsal and put it where we can hear it
        which halls near the station hold 60 people?
    """,
    "choir scores": """
        how many copies of the winter mass do we own?
        transpose the evening hymn down a tone
        the youth choir hasn't returned K-12 yet, write to them
        what does the second verse mean in English
        My grandfather wrote a carol for this choir in about 1931 and it was sung at his funeral. Is there any chance that the notes are still in one of your cupboards?
        pay the rights society for the spring concert
        make me a practice track with just the alto line of Psalm of the Sea
    """,
}
