"""Requests beside the tools of stables, laundries, newsrooms, quarries and hostels."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "livery boxes": """
        what does a box with a window cost at other yards round here?
        order two tonnes of shavings for the lower aisle, we're down to three bales
        the bolt on number 6 is bent, get a locksmith
        Mrs Rowntree has paid for October only half, send her a reminder about the other 140 euros
        how many of our boarders have been with us longer than five years
        paint the corner box white before the vet school comes on the 12th
        There was a smell of smoke near the hay loft again last night and nobody knows why. Have the wiring in the old aisle checked by an electrician.
    """,
    "riding lessons": """
        what helmet size does a seven-year-old need?
        enter Lotte and Quickstep for the spring show in class B
        write to all the pupils that we have a new trainer from Monday
        can a man of 96 kilos ride a Haflinger without hurting it
        how many lessons did Piet give in May, I need it for his wages
        rake the indoor school and water it, it's like the Sahara in there
        My daughter has ridden for three years and still holds on to the mane at the canter. Draw up a plan of exercises that gives her a better seat.
    """,
    "horse care": """
        is yew poisonous for ponies, Domino had a twig in his mouth
        buy a new grooming kit, the old brushes have lost their hair
        Fleur's passport is missing, apply for another one at the federation
        what did the smith charge us altogether last year?
        weigh Otto on the big scales and tell me if he has lost any
        clip Windfall for the winter, blanket pattern, and leave the legs on
        Ever since we changed the hay they all scratch their tails on the fence. Find out whether somebody sells hay that has been tested for mites.
    """,
    "laundry counter": """
        how do I get candle wax out of velvet at home?
        raise the price of a shirt to 3.20 from next month
        print a new sign for the door that we're shut on Whit Monday
        sew the missing button back on the navy coat
        who was the customer with the green kimono, the one that shouted
        order a thousand wire hangers and the paper that goes over them
        Mrs Holt says we shrank her cardigan by two sizes. Write her a letter that is friendly but makes clear we followed the label.
    """,
    "washing machines": """
        how much powder goes in for soft water?
        order eight litres of softener and a sack of salt
        what did dryer 3 earn us in coins since the 1st
        sell the old mangle on the classifieds for 250
        teach me what the symbol with the two bars under the tub means
        change the opening hours of the wash room to six till ten
        The water bill has nearly doubled since we put the two big ones in. Work out what a load of twelve kilos costs us in water, power and soap.
    """,
    "linen service": """
        dye the forty oldest tablecloths dark blue so the stains don't show
        how long do bath towels last on average in a hotel?
        buy another van, the white one won't get through inspection
        draft a contract for the new clinic at Dunmore, 300 beds
        which customer loses the most napkins over the year
        the Hotel Amsel hasn't paid since July, hand it to the lawyers
        We get so many sheets with tiny holes near the hem that it can't be the guests. Find out which step in our own works makes them.
    """,
    "story desk": """
        write me a headline for the tram strike, at most six words
        how many readers did the piece on the wolf vote get by noon?
        translate the flood report into Dutch for the partner paper
        check whether the hospital story repeats what we ran in March
        is it "councillor" or "councilor" in our style book
        print 4,000 more copies for Saturday, we sold out last time
        Three of the five pieces on the local pages this week had no second source. Draw up a short rule for everybody about when one source is enough.
    """,
    "quotes and errors": """
        who was it that first said "enough is enough" in parliament?
        turn this long statement by the mayor into two lines
        sue the Evening Post, they copied our interview word for word
        how many corrections have we run this year compared with last
        put the recording of the press conference on the server and type it out
        ask the lawyer whether we may call him a liar
        A reader found eleven commas missing in one article and sent it back with red ink. Answer him nicely and offer him a month for free.
    """,
    "press photos": """
        brighten the picture of the underpass, you can't see anybody's face
        rent a 600 mm lens for Saturday's match
        how many pictures of storks do we own?
        crop Beatriz out on the left and make it upright
        make a slide show of the best shots of the year for the Christmas party
        is it legal to photograph children at a street festival here
        Somebody has been using our cathedral fire picture on mugs sold at the station. Find out who prints them and write them a bill.
    """,
    "sources": """
        what's the mobile number of the harbour master's deputy?
        encrypt the notes on the pension affair so that nobody else can open them
        is the whistleblower law in force yet in our country
        set up a letter box on the web where people can leave documents without a name
        transcribe the two hours with Dr Vermeer and mark the bits on asbestos
        check whether this lieutenant exists at all, the ministry doesn't know him
        Duarte drove 412 kilometres for us and slept in the car. Work out what the tax people let us give him for that.
    """,
    "quarry faces": """
        fly the drone over the north side and make a new survey of the edge
        how far do stones fly when you shoot with 40 kilos a hole?
        order six boxes of detonators, the long delay ones
        apply for the permit to go nine metres deeper at the upper terrace
        what sort of rock lies under the second bench, is there a core of it
        pump the water out of the pit before it freezes
        The people in Mill Lane say their plaster cracks every time we fire. Send somebody to put a vibration gauge in the cellar of number 14.
    """,
    "quarry weighbridge": """
        when is the scale due to be calibrated again?
        how many lorries came through before seven this morning
        print the invoices for August and post them
        sweep the plate, there's ten centimetres of mud on it
        what would a tonne of 8/16 cost delivered to Kassel
        ban the blue Scania from the site, he drove off without a ticket
        Three customers claim they get less on their own scales than on ours, always about 200 kilos. Compare their slips with ours for the last month.
    """,
    "quarry plant": """
        which oil goes in the gearbox of the Bell dumpers?
        order new teeth for the bucket, five of them
        get an offer for a used cone crusher, not older than 2015
        book the inspector for the wire saw's guard before the month is out
        how loud may a breaker be next to houses on a Saturday
        renew Idris's driving permit for the loader, it ran out
        The big jaw eats a set of plates every four months and the maker says it should be ten. Work out whether harder plates would pay.
    """,
    "hostel beds": """
        how many beds will be empty in the week after Easter?
        buy twenty new mattresses, fire-proof ones, and get rid of the old
        what do other hostels in Porto ask for a six-bed dorm in June
        answer the review that says we're dirty
        paint numbers on the bunks in the loft, big ones
        send everybody who comes in tomorrow the code of the front door
        A school wants 43 places with four teachers apart from the children, over three nights in May. Make them an offer with breakfast.
    """,
    "hostel guests": """
        what do I say to a guest who cries all day?
        scan the passports of the two from Chile and send them to the police register
        how do you get to the volcano without a car from here
        give back the 20 euros to the girl who left early
        where were most of our guests from last summer
        call a doctor who speaks Portuguese, Xavi has a fever of 39.4
        Someone has been taking money out of jackets in the hallway, always on Thursdays. Look through the camera of the last four Thursdays.
    """,
    "hostel house": """
        the boiler makes that noise again, call the plumber
        put a recipe for pancakes for thirty up in the kitchen
        how much did we spend on washing-up liquid this season?
        make the wifi faster on the second floor
        write a job advert for a night porter, free room and 400 a month
        defrost the big freezer and mop up under it
        The neighbours want quiet in the yard from ten and the guests come home at eleven. Think of house rules both could live with, and make a poster of them.
    """,
}
