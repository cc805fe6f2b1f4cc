"""Requests about the matter of each topic of the industry families that none of their tools can do."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "assembly line": """
        how many washing machines came off line 3 yesterday, early and late shift together?
        build another station between C4 and C5, the robot needs more room
        who pulled the cord at station 12 this morning
        teach the welding robot the new corner, 40 mm further left
        Visitors from Osaka come on 14 May and want to see the door line in action. Print a route for them with safety glasses for 9 people.
        show me the film of the crash at the lift table, around 10:20
        order 200 M6 screws for the rack at the trim bench
    """,
    "quality inspection": """
        is the calliper number 88 still in calibration?
        write an 8D report for the customer in Turin about the cracked housings
        buy a second measuring machine, the Zeiss from the fair
        which lots are sitting in the red cage right now
        Draw me a control chart of the bore diameter over the last 25 samples so that I can see if it is drifting.
        train Petra as an inspector, she'd like to do that from autumn on
        what does AQL 0.65 at level II mean in plain words?
    """,
    "machine shifts": """
        how many night shifts has Omar done since January?
        pay the Saturday bonus for the people at press 4
        which machines stand still on Good Friday
        print the roster for the third week and pin it up by the coffee machine
        Dmitri only has the licence for the old furnace, doesn't he? Sign him up for the course on the new one.
        can I take the day after Ascension off
        set the alarm of lathe 6 to 85 degrees
    """,
    "product packaging": """
        design a nicer box for the candles, something with birds
        how many pallets fit in a 12 metre container?
        what did we spend on bubble wrap last year, roughly
        weigh carton CTN-44120 and tell me whether it is complete
        The Swedes want no plastic at all any more from 1 January. Find out which of our 30 articles that concerns.
        bring the empty crates back to the supplier on Thursday
        the strapping machine jams at the third pallet, call the fitter
    """,
    "fabric orders": """
        what's the difference between poplin and batiste?
        sell the remnants on the flea market, there must be 80 metres
        how must the navy gabardine be washed
        track the parcel from Biella, it should have been here on the 6th
        The bride's mother has fallen in love with a curtain in a hotel in Lyon. Here is a photo, find out who weaves it.
        pay the invoice of the mill, 1,240 euros, before they get cross
        dye the twelve metres of ivory silk to match these shoes
    """,
    "tailor shop": """
        what do you charge for shortening a pair of jeans?
        is Signora Rossi's coat finished, she's on the phone
        give me all measurements of Mr. Okafor on one sheet
        order 40 horn buttons, 23 mm, dark brown
        He turned up for the third time without shoes and without the right shirt, I'm fed up. Cancel everything for Mr. Dubois.
        send Ms. Larsen the bill for the gown with ten percent off
        hire a second seamstress for the ball season
    """,
    "dry cleaner": """
        how do I get red wine out of a wool carpet myself?
        iron these 5 shirts but don't wash them
        at what time does the branch at the station close on Saturdays
        bring the suit on slip 4471 to my hotel, room 212
        My wedding dress from 1988 is yellow all over. Would it be white again after a bleach, and is it worth it?
        throw away everything that hasn't been collected for a year
        open a monthly account for the Grand Hotel, they bring 60 tablecloths
    """,
    "fashion samples": """
        book a model for the lookbook, 1.78 m at least
        where is FW24-118 at the moment, Milan or Paris?
        steam the samples on rail 2 before the buyers come
        what will the retail price of SS25-040 be
        Show me everything in the collection that was photographed for a cover this season, with the name of the magazine.
        send the invoice for the lost belt to the stylist, 320 euros
        invite the 14 editors to the showroom on 3 March
    """,
    "print jobs": """
        what's the difference between offset and digital?
        convert the logo to CMYK and send it back to the agency
        how far is J-40812, has it been folded yet?
        clean the blanket on the Speedmaster and change the black ink
        The choir doesn't have much money. Could you work out what 300 programmes would cost in black and white compared with colour?
        the flyers go to 12 different addresses, write the delivery notes
        translate the menu of the Golden Fork into French
    """,
    "paper stock": """
        is 300 gsm too thick to be folded by hand?
        order 20 reams of the cream Munken, the big size
        what does a pallet of recycled offset cost at the moment
        find out which paper the catalogue of 2019 was printed on
        The cellar was under water last night and the bottom row is soaked. Claim it from the insurance, about 46 reams.
        sell the leftover kraft sheets to the kindergarten
        set the humidity in the store to 50 percent
    """,
    "bookbindery": """
        how long would it take to bind a thesis of 240 pages?
        teach a class of 8 children how to fold a booklet on Saturday
        which leather lasts longest, goat or calf
        is my hymnal back from the bookbinder's
        Grandfather's diary from the war is in a script none of us can read. Type it out for us, page by page.
        get a quotation for 500 slipcases in grey board
        estimate what the atlas of 1721 would fetch at an auction
    """,
    "labels": """
        which font is on the wine label from 2021?
        the printer says ribbon out, how do I put a new one in
        apply for an EAN code for the apricot jam
        how many labels are left on the roll
        Customs want everything in Norwegian from next month on. Translate the ingredients of our eleven jams for me.
        scan the barcode on this jar and tell me what it is
        buy 30 rolls of 62 mm continuous tape
    """,
    "cabin seats": """
        how wide is a seat on the A321neo compared with the 737?
        order a vegetarian meal for 22C
        is there wifi on board of the flight to Lagos
        upgrade the Petrovs to business, they pay with miles
        My daughter is 7 and flies alone for the first time. What do I have to fill in so that somebody looks after her?
        refund the 35 euros for seat 14A, the screen was dead
        who sat in 9D on the evening flight, they left a violin behind
    """,
    "crew duty": """
        book the crew hotel in Nairobi for the 9th, 4 rooms
        how many hours has FO Larsen flown this year?
        extend Captain Moreau's medical by six months
        when do I have to report tomorrow
        The uniform jackets of the new ones are all a size too small. Send them back and order 11 bigger ones.
        who is on standby at home this weekend?
        file my complaint about the layover in Dallas, the room was full of ants
    """,
    "aircraft checks": """
        when is the next C check of D-ABCD due?
        order a nose wheel for the Dash 8, it's urgent
        how old is G-EZBR
        paint the tail of ship 412 in the new colours
        We found a torque wrench in the wing that nobody misses. Find out from the tool register whose it is and since when it has been gone.
        sell OE-LBX to the leasing company
        which defects have been open for longer than 30 days
    """,
    "airport slots": """
        which slots do we hold at Heathrow this winter?
        how much is the fine for flying without a slot
        file the flight plan for BA602 via Reims
        rent a counter and two desks in Lisbon for the summer
        Our competitor has got the eight o'clock in Munich for years and hardly ever uses it. Lodge a complaint with the coordinator.
        what's the curfew at Orly, half past eleven?
        pay the landing fee for Thursday's charter
    """,
    "catch log": """
        how deep is it at the Outer Bank?
        what did we catch altogether in week 32, by species
        send the ice machine a technician, it only makes slush
        how big must a turbot be so that I may keep it?
        The satellite box has been dead since we left Skagen and the ministry will think we're hiding. Tell them by phone.
        sign on a deckhand for Monday, preferably one who can cook
        give me a weather forecast for the Dogger Bank
    """,
    "fishing quotas": """
        who still has hake to lease out, at a decent price?
        apply for a licence for the new boat, 14.8 metres
        why was the herring quota cut by a third this year
        send the list of all licence holders to the cooperative
        My father is giving up after 41 years and I'd like to take over. What becomes of his rights when the boat is scrapped?
        object to the closure of the Western Reef on our behalf
        pay the levy for 12 tonnes of mackerel
    """,
    "fish market": """
        what was the average price of sole yesterday?
        register my restaurant as a buyer
        how long does monkfish keep on ice
        deliver the 6 boxes from lot 114 to the kitchen door by nine
        The scales in hall B show 400 grams with nothing on them, we've all seen it. Have them recalibrated before the next clock.
        print the invoice for Tuesday's purchases
        recommend a recipe for gurnard, I bought too much
    """,
    "fish farm": """
        what's the oxygen in the smolt tank right now?
        treat pen 6 with hydrogen peroxide on Friday
        how much do the salmon in cage 3 weigh on average
        mend the hole in the net of pen 9, a seal got in
        A buyer from Zurich takes 4 tonnes of trout before Christmas, gutted and on ice. Arrange the harvest and the lorry.
        order 20,000 fingerlings for April
        renew our permit for the fjord, it ends in 2027
    """,
}
