"""Requests about courses, tournaments, volunteers, meetings and clinics that none of their tools can do."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "exams": """
        what's the pass mark for Higher Chemistry this year?
        when do the results of the January series come out
        print the past papers for Latin from 2019 to 2023
        is a calculator with memory allowed in Statistics paper 2
        Two of my pupils, Grace Ito and Tomas Weber, were caught with their phones in the sports hall on 14 June. Start proceedings for cheating.
        make me a mock with 20 questions on photosynthesis
        how many people sat Accounting 1 last summer and what was the average?
    """,
    "timetables": """
        print the timetable of 9C in large type for the notice board
        how many free periods does Mrs. Novak have a week?
        who is teaching double physics on Thursday right now
        split year 7 choir into two groups of 14
        My son has had only four lessons of PE since September because they keep dropping out. Add up how many were lost in each subject, please.
        when do the autumn holidays begin
        make the lessons 40 minutes instead of 45 for everybody
    """,
    "library loans": """
        is there a copy of The Silent River on the shelf in Elm branch?
        extend the atlas for card 448201 by two weeks
        which of our books has been lent most often since 1 March?
        recommend me something like that book about the lighthouse keeper
        Buy three more copies of Practical Botany, the biology class comes every spring and then we have a waiting list of eleven people.
        what are the opening hours on a bank holiday
        issue a new card to Mrs. Berg, hers went through the wash
    """,
    "scholarships": """
        has the Lighthouse Bursary answered my application yet?
        proofread my letter of motivation for the Rector's Stipend, it's 600 words
        pay back the 1,200 that were sent to Ravi Patel by mistake
        what documents do they want with the Travel Grant
        I've been offered two scholarships and I'm not sure whether one may hold both at once, the smaller is only 300 a month. Check the statutes.
        stop the monthly payments to Hana Olsen, she has left university
        how many applied for the Jubilee Award in 2022 and how many got it?
    """,
    "fixtures": """
        what was the score in Falcons against Otters last Sunday?
        print tickets for the derby, block C, four of them
        who is top of the table after 19 rounds
        how many people came to see Rovers v Storm on 3 May
        We lost 2:1 but their third man had already played for Riga this season, which isn't allowed. Lodge a protest with the league on our behalf.
        stream the semi-final on our page on Saturday
        make the final best of five rather than best of three
    """,
    "line-ups": """
        how many goals has Petra Novak scored this season?
        print shirts with the new sponsor for all 22 players
        show me who played in midfield against Lisbon in March
        extend Otis Kim's contract until summer 2029
        The boys run too little in the second half. Draw up a fitness programme for six weeks, three evenings each, and something for the keepers as well.
        which formation works best against a team that plays 3-5-2
        who has most yellow cards in our squad and how many more till a ban?
    """,
    "referees": """
        what exactly does rule 11 say about passive offside?
        pay Dmitri Hughes his travel costs for the game in Oslo, 84 euros
        sign me up for the referee course on 12 and 13 October
        rate how the referee did in the play-off, I'd give 4 out of 10
        In the 63rd minute the ball was clearly over the line and everyone in the stand saw it but him. Show the scene from the camera behind the goal.
        how many penalties has Ursula Jensen given this year
        order 12 whistles and two sets of flags for the new officials
    """,
    "swimming pools": """
        how much is a family ticket for the lido on a Sunday?
        who's the lifeguard on duty at the municipal pool this morning
        sign Leila up for the beginners' course that starts on 4 May
        I left a green towel and goggles by lane 3, did anybody find them
        My swimming time over 400 metres was 7:42 last week and 7:31 yesterday. Keep a list of my times and tell me when I'm under seven minutes.
        how many visitors did the outdoor baths have in July?
        is the water in Mill Lake clean enough to swim in at the moment
    """,
    "volunteer rota": """
        print the rota for June and hang it in the kitchen
        who's on tea shift this Saturday?
        get Mrs. Diaz a police check before she works with children
        how many hours has Kofi given us in 2024 altogether?
        Some of our older helpers find the stairs hard by now. Ask all 48 whether they'd rather have a job that can be done sitting down, and collect the answers.
        invite all helpers to the thank-you dinner on 5 December
        pay Erin back the 23.50 she spent on flour
    """,
    "petition drives": """
        how many people have signed "Save the lido" by now?
        translate the petition about the night tram into Turkish and Polish
        what did the mayor's office reply to our 4,000 signatures
        print 200 forms for the market stall on Saturday
        I signed something about a quarry in spring and now I'm getting three mails a week from people I don't know. Take my address out of their mailings.
        is a petition legally binding if it reaches 10 percent of the voters?
        how do signatures spread over the districts, draw me a map
    """,
    "elections": """
        where is my polling station and until when is it open?
        who won ward 3 at the last election, and by how much
        compare what the green list and the harbour party say about rents
        move the election of the treasurer from 8 to 15 March
        They've hung a poster of Mr. Larsen right across the door of my shop and I didn't give anyone permission for that. Have it taken down.
        what was the turnout in the mayoral election of 2016
        how do I become a citizen so I can vote next time?
    """,
    "neighbourhood": """
        who lives on the third floor at 14 Mill Lane?
        plan a street party for about 60 people on 24 June
        the cat of number 9 is missing, grey with a white paw, make a poster
        are there any flats to let in our street at the moment
        The hedge of the people behind us has grown to nearly four metres and our kitchen gets no sun after noon. Look up how high it may be by law.
        what has the neighbour across the hall given me for the drill, I mean when did I lend it?
        start a group chat for everybody in the courtyard, 22 households
    """,
    "meeting rooms": """
        what does it cost to hire the big studio for a whole day?
        the projector in Fjord flickers, tell the technicians
        who was sitting in the boardroom yesterday at four?
        put a sign on the door of Mozart saying quiet please
        Every Monday at nine the same three people from sales book all five rooms, and then nobody uses two of them. Show how often rooms were booked but empty in May.
        order coffee and 14 sandwiches to room 212 for noon
        how do I connect my laptop to the screen in the glass room
    """,
    "minutes": """
        send the minutes of 12 May to everybody who was there
        who took the minutes at the last tenants' assembly?
        which action items from April are still open
        translate the minutes of the board meeting into French
        I couldn't come on Thursday because my train stood still for two hours. What did they say about my department, in three sentences?
        turn the audio recording of this morning into text, it's 94 minutes
        approve last month's minutes, they're fine
    """,
    "motions": """
        how did each member vote on the dog tax, by name?
        what majority does it take to change the bylaws?
        Mr. Okafor has talked for 12 minutes, take the floor from him
        show all motions that were rejected in 2023
        There were 61 slips in the urn but only 58 people in the room, so something is fishy about that ballot. Declare it void and hold another on 9 June.
        write me a speech of five minutes against the curfew
        who may speak on a point of order
    """,
    "interpreters": """
        what does a day with two interpreters cost, travel included?
        translate our statutes into Georgian, 18 pages
        hand out 120 headsets at the door and note who took one
        how good is Nadia Berg's Turkish really?
        The sound in the booth crackled all morning and both ladies had headaches in the end. Get a technician to replace the cable before two o'clock.
        pay the invoice of the Amharic interpreter, 640 euros
        teach me ten polite sentences in Tamil before the guests arrive
    """,
    "physiotherapy": """
        how many sessions are left on Mr. Weber's prescription?
        send the report on her shoulder to Dr. Patel
        is it normal that my knee clicks when I do squats
        order ten red exercise bands and two balance cushions
        My insurance says it will only pay for six treatments although the surgeon wanted twelve. Write them an objection with the notes from 3 and 17 April.
        which therapists here do lymph drainage?
        bill Priya Rossi for February, 4 times 38 euros
    """,
    "opticians": """
        what are the glasses of Mr. Larsen going to cost with the thin lenses?
        are the ones I ordered on 2 May ready yet?
        how do I get a stuck contact lens out of my eye
        show me round frames in green under 150
        I've been seeing little black dots on the left since Sunday and now there's something like a curtain. Get me to an eye doctor today.
        give Erin Diaz her money back for the sunglasses
        can you tell from the card what my left eye had in 2018
    """,
    "hearing aids": """
        order 12 packs of size 312 batteries for Mrs. Young
        connect my hearing aid with the television in the living room
        the left one whistles whenever I put my hat on, why is that?
        how much does the insurance pay towards two devices
        My husband took his out on the beach at noon and we haven't found it since, it's about as big as a bean. Report the loss to the insurer.
        make new ear moulds for Tomas, his have become too small
        explain to me how to clean the little tube
    """,
    "diets": """
        how many calories are there in a bowl of lentil soup?
        log what I had for breakfast, two eggs and a slice of toast
        write me a shopping list for the next five days of my plan
        how much weight has Mrs. Haddad lost since 1 February?
        Our Anna is 15 and has hardly eaten anything for weeks, she says she isn't hungry and hides the food. Find somebody we can talk to, soon if possible.
        give me a recipe without flour that children like
        is kefir good or bad for the kidneys
    """,
}
