"""Requests about the matter of each topic of the families of devices that none of its tools can do."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "security cameras": """
        how far can the camera at the gate see in the dark?
        turn the porch camera a bit to the left, all I get is the hedge
        delete everything the stairwell camera recorded before 1 March
        is it legal to point a camera at the pavement in front of my house
        the picture from till 3 is upside down since the electrician was here
        My neighbour swears our garage camera films her kitchen. Black out the upper third of the picture so that she calms down.
        give the night guard a login so he can watch cameras 1 to 6
    """,
    "drones": """
        how many minutes of battery has Kestrel 4 got left?
        download the 212 photos Falcon 9 took over the vineyard
        do I need a licence for something under 250 grams
        update the firmware on both Mavics before Saturday
        calibrate the compass of Bumblebee, it keeps drifting to the east
        We want to spray the lower slope with the big one on Thursday at 6 when there's no wind. Plan the rows, 4 metres apart.
        one propeller of Scout 12 has a crack, order a set of four
    """,
    "3d printers": """
        how long will the Prusa still need for that helmet?
        level the bed of Voron 2
        which filament doesn't get brittle in the sun
        make the walls of the vase 0.4 thicker in the model
        the fan on Ender 5 rattles, is that dangerous?
        Our school has 24 pupils who each want a key ring with their own name. Write the 24 model files for me from this list.
        how much PLA did we use up in March, in kilos
    """,
    "robots": """
        where is Rosie at the moment?
        draw a new map of the second floor, they moved the walls
        teach Botty 3 to wave with its left arm when it sees a child
        how many runs has AMR-14 done since Monday
        what does a robot like that cost new
        Unit 7 bumped into a visitor's wheelchair at about ten past two. Get me its sensor log from five minutes before until it stopped.
        never let Dusty into the chapel while there's a service on
    """,
    "podcasts": """
        how many people listened to episode 41 to the end?
        find us a sponsor for the spring season
        what's the best microphone under 200 euros for two people at a table
        change the cover picture of The Salty Hour
        cut the 3 minutes out where Bruno talks about his ex
        The guest from last week asks for her travel costs, 84.60 for the train and 12 for the taxi. Pay her that from the show's account.
        write show notes for number 17, with all the books they mention
    """,
    "mixing": """
        save this mix as "live in Porto v3"
        tune the lead vocal, she's flat in the second verse
        which microphone for a double bass?
        which plugin makes a voice sound like an old telephone?
        the whole song should go at 124 beats instead of 118
        We recorded the choir with two machines and they drift apart by nearly a second towards the end. Line them up, please.
        why does my left headphone crackle
    """,
    "speech": """
        whose voice is that on message 6?
        clone my grandmother's voice from these 40 minutes of tape
        type up the interview with Dr. Okafor
        what accent do they have in Riga when they speak English
        take the "um"s out of my speech
        I have to give a toast on Saturday and stutter when I'm nervous. Listen to me practise for ten minutes and tell me where I rush.
        translate the leaflet into Dutch
    """,
    "radio": """
        what song did they just play on Radio Nova?
        record the radio play at 20:05 on Sunday
        who owns Campus FM
        louder, I can't hear the traffic news over the dishwasher
        the aerial on the roof is bent, who can fix that before the 14th
        I used to listen to a show with a pianist who told ghost stories, it must have been 1987 or so. What was it called?
        wake me up with Classic FM at half past six
    """,
    "photo library": """
        delete all the blurry ones from the weekend
        make a photo book of 40 pages out of Winter in Oslo
        how many pictures do I have altogether?
        the date on the scans is wrong, they're from 1974
        lighten IMG_2231.jpg, one can't see the faces
        My sister in Perth wants all 600 of the wedding pictures in full size on a stick. Put them on one and get it to her by the 9th.
        take Olga's face out of everything, we don't speak any more
    """,
    "layout": """
        how many pages has the yearbook now?
        translate the menu into Italian and keep the line breaks
        what goes well with Garamond for a funeral card
        check the catalog for spelling mistakes
        print 300 of the poster on thick paper
        The publisher wants the novel as an e-book too, so turn the whole thing into something that flows on a small screen.
        number the pages from 5 on, roman up to there
    """,
    "colors": """
        what color is our neighbour's fence in this photo?
        which paint shop in Lyon mixes RAL 6005
        does lilac suit somebody with red hair
        make the whole website darker by 10 percent
        why is the sky blue and not violet
        I'm colour-blind, the red-green kind, like one man in twelve. Show me what the underground map looks like to everyone else.
        four litres of #8a9a5b for the kitchen wall, delivered on Friday
    """,
    "diagrams": """
        export the payment flow as a picture
        which boxes aren't connected to anything?
        throw out everything to the right of "approve invoice"
        what's the difference between a flow chart and a sequence diagram
        arrange it all from top to bottom, not left to right
        Here are 3 pages of notes from the workshop with the bank. Turn them into a picture of who pays whom and when.
        share the onboarding map with Petrov, he may comment
    """,
    "game servers": """
        who's online on survival-4 right now?
        make a backup of the kids' world before they blow it up
        let SnipeyPanda77 in again, he said sorry
        why do I get 300 ping in the evening
        install the 14 mods from this list
        My daughter has built a castle for two years and somebody flooded it with lava last night. Set the world back to yesterday at six.
        make tiny_wizard an admin
    """,
    "quizzes": """
        who is in the lead after round 4?
        is it true that the Great Wall can be seen from space?
        print 20 answer sheets
        the team "No Idea" wants to be called "Some Idea"
        delete the question about the Finnish president, it's out of date
        There's a protest from the table at the window, they say that a tomato is a vegetable in the kitchen. Who is right according to our rules?
        book the back room of the pub for the quiz on 3 May
    """,
    "board games": """
        which game is good for 5 people and half an hour?
        we've lost the blue dice of Catan, order new ones
        who has borrowed our Wingspan
        what was the first chess computer called
        teach me the Sicilian opening
        Uncle Theo cheats at Monopoly, we all know it and nobody says a word. How do I bring it up without ruining Christmas?
        how often have I beaten Selma at Azul since 2021
    """,
    "draws": """
        how many tickets has the school raffle sold so far?
        what are the odds of six right ones out of 49
        pay out the 340 euros to my account
        print 500 raffle tickets with numbers
        who drew me in the office Secret Santa? Come on, tell me
        I've played the same six figures since 1991, my children's birthdays, and last week I forgot. Please tell me they didn't come up.
        is a tombola for charity taxed in Austria
    """,
    "browser": """
        close all tabs except the bank
        why is this page so slow
        download the three invoices on this page
        what does this article say about rents, in two sentences
        which browser did I use in 2009, the one with the red letter?
        Every time I go on the railway's site it asks me about cookies in four windows one after the other. Never let it ask me again.
        make the letters on the screen twice as big
    """,
    "translation memory": """
        translate the tractor manual into Polish by Tuesday
        how many words are new in the hotel job?
        what do we charge per line for legal texts from Dutch
        delete all pairs Stefan entered in 2018, they're full of mistakes
        who can do Estonian for us
        The customer changed the product's name from Hydrofix to Aquafix in the middle of the job. Replace it in all 60 files, both languages.
        is there a difference between Swiss and German spelling that matters here
    """,
    "voice shopping": """
        read me what's on the Saturday list
        what does a kilo of lemons cost at the market today
        throw the Christmas list away, it's over
        which of these can I leave out if I only have 20 euros
        is the Aldi on Mill Road still open
        hey, um, my wife said something yesterday about, what was it, something for the fish soup, what do I need for that
        sort the list the way the shop is laid out, vegetables first
    """,
    "wearables": """
        how did I sleep last night?
        which strap fits a wrist of 14 centimetres
        turn off the screen of my watch in the cinema
        did I burn more yesterday than on Sunday
        my ring has got scratched, is that covered by the guarantee?
        Mother fell in the bathroom last week and couldn't reach the phone. If she falls again her watch should dial 112 and then me.
        install the sailing app on the Garmin
    """,
}
"""Topics, each with requests, one a line."""
