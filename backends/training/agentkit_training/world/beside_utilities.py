"""Requests about the matter of wording, security, helpdesk, reckoning and lookup that none of their tools can do."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "text cleaning": """
        put the lines of this list in alphabetical order, Zander and Adler are the wrong way round
        which word turns up most often in the second chapter?
        split "Lindner, Kai; Obi, Ada; Roth, Pia" at the semicolons into three rows
        are these two paragraphs identical or did somebody change a comma
        swap the words "tenant" and "landlord" wherever they stand in clause 9
        My colleague pasted 40 addresses and every one sits there twice, once with Street and once with St. Throw the doubles out.
        join these six lines into a single one with a blank between them
    """,
    "mail merge": """
        delete the template "second payment reminder", nobody sends that any more
        how many letters went out in the last run on 3 March?
        put our new logo at the top of every letter we've got
        show me what the rent increase will look like for Mrs Okafor before anything is printed
        stop the run that's going on right now, the addresses are last year's
        Eleven letters came back as undeliverable this week, among them the one to the mayor. Mark those rows in the list so they are left out next time.
        who wrote "welcome letter for trial users" in the first place
    """,
    "house glossary": """
        delete "soft handover" from the glossary, we gave up that product
        how many entries has the word list got by now, over 500?
        print the whole glossary as a booklet for the new apprentices
        Sven doesn't work here any longer, hand his 30 terms to Ximena
        translate our entry for "rolling quorum" into Danish
        approve the four proposals that have been waiting since the workshop in May
        In sales they say cold lead for something the marketing people call a grey one, and it's getting heated. Arrange an hour for both so they can settle it.
    """,
    "bibliography": """
        delete Petrov 1998 from my sources, the book turned out to be a fake
        get me the full text of that article by Hana Ueda
        how many of the works I cite are older than 1950?
        which sources in my list are never cited anywhere in the thesis
        two entries for the same Canals book, combine them
        Somebody told me the journal retracted a paper I lean on in chapter 4, Castillo et al., 2017. Can you find out whether that's true?
        send my list of references to Professor Moreau
    """,
    "vulnerability scans": """
        stop the scan of 10.4.0.0/22, it's bringing the tills down
        install the patch for CVE-2024-3094 on the mail server, don't just tell me about it
        every Sunday at 2 in the morning scan the web shop again
        compare the results of May with those of April, are we getting better?
        leave the heart monitors on ward 3 out of all future scans
        The insurance company wants one page, no jargon, on how safe our network was in 2025 as against 2024. Write that up as a PDF.
        explain to me what a buffer overflow is, as if I were twelve
    """,
    "site certificates": """
        which of our domains use a certificate by DigiCert?
        renew shop.brelika.com, it runs out in nine days
        move the private key of the intranet to the hardware module
        when was the certificate of vpn.northwind.net issued
        switch off http for mail.sofrat.org so that everyone lands on https
        Yesterday a customer sent me a screenshot with a broken padlock on our login page, in Firefox, on her phone. What's wrong with that certificate?
        download the chain of portal.kadusk.eu as a PEM file
    """,
    "access badges": """
        print a new photo on badge 4471, he's grown a beard
        how many badges have we got in circulation?
        open the turnstile at gate 2 for the fire brigade, right now
        put B-20117 back in service, it was under the seat of the car
        take the archive off Ms. Larsen's card, she changed departments
        The reader at the goods yard has been blinking yellow since the thunderstorm on Tuesday and lets nobody through. Send someone to repair it.
        what does a replacement card cost me if I lose mine
    """,
    "backups": """
        cancel the backup that's running on the file server, it's slowing us all down
        when was payroll last copied, was it last night?
        delete the copies of Derek's old laptop, he left in 2021
        change the nightly backup from 1 am to 4 am
        how much space is left on the tape library in Graz
        encrypt the second vault with a new passphrase, the old one was on a sticky note
        If the whole cellar floods again as in 2013, how long would it take until the clinic could work again? Give me a plan, step by step.
    """,
    "service desk": """
        open a ticket: my mouse is dead
        give SR-20418 to Anika, I'm off sick
        how many requests did we close in October?
        what's the state of HD-3371, has anybody looked at it
        write to everybody with an open ticket that we're moving on the 14th
        Three people from the fourth floor complained to me in the lift that nobody answers before ten. From what time on is the desk manned, actually?
        set the priority of case 2291 down, it's only a squeaky chair
    """,
    "telephone system": """
        delete 4410, Mr Haddad has retired
        who's on the phone at the moment, how many calls are waiting in the billing line?
        put me in a conference with Oslo and Lagos at three
        lift the diversion on ext. 221, I'm back at my desk
        block 0900 numbers for everyone on the shop floor
        how much did we spend on calls abroad in the second quarter
        The music people hear while they wait is that pan flute again and it drives our customers mad. Take it out and put some quiet jazz in.
    """,
    "managed devices": """
        where is Freya's tablet right now? she thinks it's in the tram
        lock the lost Pixel but don't erase anything
        which laptops still run on Windows 10?
        take the 7-Zip off the trainee machines again
        the battery of nb-hr-031 lasts 20 minutes, order a new one
        rename "spare iPad" to "Reception iPad 2"
        We bought 60 handhelds in 2019 and I'd like to know what they are worth today and when it pays to replace them.
    """,
    "office printers": """
        order two black toners for the Ricoh in the lobby
        throw away the 300 page job that's blocking printer 4
        who prints the most in our department?
        delete the label printer from the list, it went to the scrapyard
        how many sheets are left in tray 2 of MFP07
        scan the contract at the big copier and mail it to legal
        Since Thursday every page from the upstairs Kyocera has a grey stripe down the left side, about a thumb wide. What could be the cause?
    """,
    "dates": """
        what time is it in Wellington when it's noon here?
        is 2100 a leap year
        which week of the year has the 9th of November in it?
        convert 14 Nisan 5786 to our calendar
        put our wedding day in my diary so that I don't forget it again
        On what day of the week was I born? It was 3 August 1974 and my mother swears it was a Sunday because the church bells rang.
        list all Fridays the 13th of the next ten years
    """,
    "number systems": """
        is 7,919 a prime number?
        add CXIV and XLVII for me, in Roman please
        round 48.6173 to two places
        write 0.0000042 in scientific notation
        how do you say 80 in Belgian as opposed to French French, and why do they differ
        what's 3/8 as a percentage
        I have found a clay tablet with wedges in two columns, eleven on the left and four on the right. Which number did the scribe mean?
    """,
    "plane and solid shapes": """
        how long is the diagonal of a box, 40 by 30 by 20?
        draw me a hexagon I can print and cut out
        volume of a ball that is 22 cm across
        how much fabric for a circular table cloth, 1.60 in diameter
        construct the bisector of an angle with ruler and compasses, how does that go
        will a cupboard of 210 by 60 go upright through a door 2.05 m high if I tilt it?
        What is the area of Lake Constance compared to a football pitch? My pupils want something they can picture.
    """,
    "chances": """
        toss a coin for me, heads I go
        how many ways are there to seat 9 guests round a table?
        what's the probability that two of 25 people share a birthday
        simulate a million games of roulette and show me how much I lose
        is a lottery ticket at 2 euros with a jackpot of 10 million worth it?
        roll three dice, ten-sided, and tell me what comes up
        The test for that illness is right in 98 of 100 cases, and mine was positive. One in a thousand has it. Do I need to worry?
    """,
    "postal and dialling codes": """
        what does a letter of 40 grams to Norway cost?
        look up the phone number of the Rossi bakery in Turin
        change my address at the post office, we're moving to Leith
        is +44 7700 900123 a valid mobile number
        how many people live in postcode 1050 Vienna?
        draw the boundaries of the districts 20457 and 20459 on a map
        A letter I sent to Porto in January with the right code on it came back after 3 months, torn and without a reason. Whom do I complain to?
    """,
    "words and sayings": """
        what rhymes with orange?
        translate "thicket" into Welsh
        make me an acronym for our club of retired lighthouse keepers
        another word for melancholy, please, but less sad
        how is "quay" pronounced, like kay or like kwai
        what's the plural of octopus, I've seen three
        Grandfather used to say something about a hen and a drunk bishop whenever it rained. Write me a poem of eight lines around that.
    """,
    "public holidays": """
        when do the school holidays begin in Bavaria?
        how many days of leave do I have to take to be off from Easter till Ascension
        add 5 January to our company calendar as a day off
        what does one eat at Nowruz?
        do we have to pay double for work on Whit Monday
        book me a cottage on the coast over the long weekend in May
        In our team there are people from nine countries and everyone has other feasts. Draw up a rota so that nobody has to work on their most important day.
    """,
    "everyday measures": """
        what's my hat size with a head of 58 cm?
        gas mark 6 in degrees please
        how many miles is a marathon
        which dress size in Italy is a 12 from London
        scale the pancake recipe from four people to eleven
        how far will I get with a quarter of a tank in the camper, it takes 80 litres
        The ring I inherited from my aunt is too small, and the jeweller in Bruges asks for the inner circumference. Mine says J on the inside. What do I tell him?
    """,
}
