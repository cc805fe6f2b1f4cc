"""Requests about the matter of each topic of the office families that none of their tools can do."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "boards": """
        how many cards did we finish in the last sprint?
        make a second board just like Marketing Weekly but for the Lisbon people
        who moved WEB-318 back to Backlog on Friday night
        show the columns in different colours, I mix up Blocked and On Hold all the time
        copy all comments of CARD-204 into a mail for the client
        There are two cards about the cookie banner and both have half of the information. Join them into one.
        let Ingrid see the Finance board but without the right to change anything
    """,
    "time tracking": """
        lock the timesheets of May so that nobody can fiddle with them any more
        delete entry T4471 altogether, I dreamt that one
        what's our hourly rate for the Bridge Audit?
        remind everybody at 5 to fill in their hours
        who hasn't handed in a timesheet since 3 March
        I started at 8:10 and stopped at 16:45 with a lunch break of 35 minutes. How long did I work?
        print my hours of the Clinic Rollout as a PDF with the logo of the client on top
    """,
    "milestones": """
        draw the timeline of the Museum Redesign as a picture
        which milestones are overdue at present?
        make the load test depend on the data cutover
        how many days are left until the soft opening
        delete the second dress rehearsal from the plan, we only need one
        Our investors get a bottle of champagne at every milestone, it's a tradition of my father's. Order six for the handover.
        who decided that the design freeze was to be in August of all months?
    """,
    "project risks": """
        think of ten things that could go wrong in the Harbor Move
        give the risk R-17 to somebody else, Bjorn has too many
        what would insurance against the crane failing cost us?
        raise the likelihood of RK2207 from low to medium
        draw the heat map with all open risks for the steering committee
        What's the difference between a risk and an issue? My two project leads have been quarrelling about it since 9 this morning.
        how much damage did closed risks do last year, all in all
    """,
    "suppliers": """
        the bank details of Novak Workwear have changed, put in the new account
        lift the stop on Blue Harbor Foods, they've paid
        which of our suppliers has its seat in Vietnam?
        when did we last order anything at Moreau & Berg
        find me a new source for fireproof cabinets within 200 km
        Red Lantern Logistics and Red Lantern Transport are one and the same company since April. Make one record out of the two.
        send all suppliers our new code of conduct and have them sign it by 30 June
    """,
    "purchase orders": """
        where is PO-20814 at the moment, on the sea or already in Rotterdam?
        who signs orders above 50,000 here?
        resend P33-1907, the vendor says it never arrived
        what have we ordered in total this quarter
        change the delivery address of ORD/6120 to gate 4
        The invoice for PO7731 says 4,200 and our order says 3,900. Pay only what was ordered and tell them why.
        print every open order of Procurement on yellow paper
    """,
    "quotations": """
        how many offers have come in for the standing desks so far?
        put the prices of Q-1180 and Q-1192 next to each other
        give them five more days to hand in a quote
        haggle with Eriksen Packaging, I want at least 7 percent off AN-4410-22
        translate the terms on page 3 of QT20391 into plain words
        There's a rumour that two of the bidders are brothers in law and agreed on the price beforehand. Can we exclude both?
        until when is OFF8214 binding?
    """,
    "expense claims": """
        how much may I spend on a hotel in Zurich per night?
        when will EX-2093 be on my account
        which receipts of mine are still missing for the trip to Ghent?
        withdraw my claim from Tuesday, my aunt has paid the taxi
        what did the sales people spend on dinners in the first half of the year
        I lost the receipt for a ferry ticket, 38 euros, the wind took it out of my hand. Is a photo of the ship enough?
        set the mileage rate to 42 cents from January on
    """,
    "sales pipeline": """
        which deals haven't moved for more than 60 days?
        lower the probability of the fleet upgrade from 70 to 40 percent
        bring the solar retrofit back from the dead, they've called again
        how long does it take us on average to close something
        what did Summit Foods buy from us in 2022
        Priya closed more than the other four together and nobody has said a word about it. Pay her an extra 2,000 with the next salary.
        write a friendly mail to everybody who was lost because of the price
    """,
    "ad campaigns": """
        what does a full page in the local paper cost on a Saturday?
        write me three slogans for the Spring Push, short ones
        make a copy of Black Friday Teaser for the Austrian market
        delete Jubilee Giveaway for good, including the pictures
        show our ads only between 18:00 and 22:00
        There's a spelling mistake in the banner, it says "Bycicle Sale", and 40,000 people have seen it by now. Swap the picture.
        which campaigns is our competitor running at the moment
    """,
    "newsletters": """
        how many people opened the last Member Digest?
        who on the Press List works for a newspaper in Turin
        put our new address into the footer of every mailing
        send the May issue once more to those who didn't open it
        set up a new list for the friends of the museum
        My mother gets the Weekly Letter twice because she signed up with two addresses, and she reads it twice as well. Which two are they?
        export all readers of the VIP Notes into a spreadsheet
    """,
    "surveys": """
        remind the 62 people who haven't answered the parking poll yet
        close the canteen survey now, we know enough
        translate the packaging questionnaire into Polish
        take question 4 out, nobody understands it
        how many answers do I need so that it means something?
        Somebody has voted 300 times for the pink carpet, always from the same computer. Throw those answers out of the noise poll.
        give away three gift cards among those who took part
    """,
    "applicants": """
        how many applications have come in for the nurse position?
        post the pastry chef vacancy on two more job sites
        has CAND-118 got a valid work permit?
        write a reply to Hana Berg, she asked about the holidays
        ask the former boss of Omar Diaz what he was like
        Ruth Castillo mailed us her certificates in Welsh and not a soul here can read them. Have them translated before Thursday.
        what do other companies around here pay a forklift driver
    """,
    "interviews": """
        call off the interview with Jana Petrov, she has signed elsewhere
        which room is free for three interviews on 14 May?
        who has interviewed Kofi Walker so far
        pay Daphne Silva her train ticket for the interview
        record the talk with APP3207 and write it out
        Is it all right to ask someone in a job interview whether she plans to have children, or will that land us in court?
        rank the five people we talked to last week by their points
    """,
    "onboarding": """
        what's still missing before Nadia can start on Monday?
        order 20 welcome bags with a mug and a pen
        create a login for our newcomer, first letter plus last name
        how long is the probation at our company, six months or three?
        take back the laptop and the badge from Gustavo, he leaves on the 30th
        It is my first day, I've been standing in the lobby since ten to eight and nobody knows who I am. Whom do I ask for?
        end the trial period of Tomas Larsen with immediate effect
    """,
    "staff reviews": """
        which appraisals are still open in Operations?
        show me what I was told at my review in 2022
        raise the pay of everybody with more than 8 points by 3 percent
        take the goal about overtime out of my form, it makes no sense
        write a reference letter for Edgar, he goes to Oslo
        Whenever I praise Yara in front of the others they roll their eyes. How do I give good feedback without making it worse?
        fix a talk with my boss about my review, half an hour is enough
    """,
    "contract file": """
        who signed the cleaning agreement on our behalf?
        what does section 12 of the hosting contract say about liability
        compare the new draft with the version of 4 October and mark the changes
        put the lease into English, the auditors don't read Finnish
        have the licence deal signed electronically by both directors
        The caterer is two weeks late with everything and now they want 9 percent more. Do we have to accept that under the present contract?
        move all papers of Novak GmbH into the archive room in the basement
    """,
    "trademarks": """
        when does the protection of Sunleaf run out?
        pay the renewal fee for Velobird, 850
        draw a logo for Happy Harvest with a bear in it
        what's the difference between a trademark and a patent
        in which classes is Aqua Bloom registered?
        Somebody at the night market in Bangkok sells caps with our name on them for 3 dollars apiece. What can we do about it?
        license Moon Tales to the Danes for five years at 4 percent of sales
    """,
    "data protection": """
        how many privacy requests are open and which is due first?
        write the answer to DSR-2204 in plain language
        is it legal to film the parking lot day and night?
        put a new paragraph on cookies into our privacy notice
        report to the authority that a laptop with 800 patient names was stolen
        My neighbour's camera points straight at my kitchen window and I'm sick of waving at it. Which law helps me?
        who looked at the file of Marta Fischer in the last 30 days
    """,
    "court dates": """
        what did the court decide in CASE-4410?
        book a train to Hamburg for the hearing on the 9th
        how much will we have to pay if we lose 14-cv-20871
        take Mr. Weber off the list of witnesses, he has died
        when is the last day to appeal against the judgment of 2 June?
        The judge in 12 O 331/22 plays golf with the other side every Sunday, my cousin has seen them. Can we get another judge?
        write a statement of defence of about six pages, polite but firm
    """,
}
