"""Requests about builds, logs, queues, sheets and pages that none of the tools of these topics can do."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "ci builds": """
        how many build minutes have we used up in April?
        add a badge to the readme that shows whether main is green
        put 4 more Mac runners into the pool
        which of our jobs is the slowest on average
        Every Tuesday the iOS build goes red at exactly the same test and nobody has an idea why. Open a bug for whoever wrote it.
        rename the workflow nightly-arm64 to weekly-arm64
        let build 48213 wait until Fiona has approved it by hand
    """,
    "releases": """
        which version is on staging right now?
        undo yesterday's release, the shop is down
        how many people are still on Mobile App 3.2
        submit 9.4 to the App Store for review
        We've been numbering our versions since 2019 without any plan at all, 4.10 came before 4.9 once. Think up a scheme for us.
        tag commit 8fe21ac as v2.0.1
        who signed off Desktop 7.3 back in February
    """,
    "feature flags": """
        make a new flag for the wishlist banner
        what does checkout-v2 actually do?
        list the flags that nobody has asked for in 90 days
        let only Kofi edit the pricing flags
        In the test last month half of the people got the green button and the other half the blue one. Which of them bought more?
        rename search_beta to search-beta, dashes like the others
        which flags depend on enable-chat-v2
    """,
    "package registry": """
        how often was tinyforms downloaded last week?
        does libkarpo have any known security holes
        reset my registry token, I pasted it into the chat
        what licence is fast-router under
        Our readme on the package page still says we support Python 2, and people keep writing me angry mails. Change that text, please.
        which packages depend on @mori/core
        mirror the whole registry onto the server in Oslo
    """,
    "logs": """
        how many gigabytes of logs do we write a day?
        give Samir read access to payments-audit
        delete the entries of 4 March between 2 and 3 am
        what does errno 28 mean
        Since the switch to the new format all our timestamps are an hour off, at least those from the Berlin machines. Correct the clock there.
        download last week's nginx-access as a zip
        rename the stream api-debug to api-verbose
    """,
    "traces": """
        install the tracing agent on billing-worker
        draw me a map of which service calls which
        compare this week's latency of GET /orders with last week's
        how much do our traces cost us in a month?
        I'd rather not have customers' names in the span attributes, my lawyer gets nervous about that. Strip them out from now on.
        keep trace 7fd0c1a2 forever, it's needed in court
        what's the difference between a span and a trace
    """,
    "dashboards": """
        delete the board Checkout Latency v1
        mail a picture of the Payments board to the board members every Monday at 7
        make the background of the wallboard dark
        who looked at Fleet Costs last week?
        The red line in the third panel of Queue Health has been flat since 11 May, and I can't believe that. Check whether the query behind it is right.
        swap the two top panels on Network Overview
        put back the version of Search KPIs from before Hugo's edit
    """,
    "on-call incidents": """
        how many incidents did we have in the second quarter?
        who's on call tonight?
        lower INC-4410 from critical to minor
        silence every alarm of the storage team for two hours
        My phone rang eleven times last night and nine of those were false alarms. Pay me the night bonus for that, will you.
        merge INC-301 and INC-302, it's the same thing
        write the post-mortem of last Thursday's outage
    """,
    "queues": """
        how many messages are waiting in orders-retry?
        create a queue named refunds.eu
        let me look at the oldest message in emails-bulk without taking it out
        alert me when payouts-pending gets longer than 10,000
        Two of our consumers process the same message now and then, so customers get their voucher twice. Make sure each one is delivered once only.
        delete the queue scans-overflow itself, we don't need it any longer
        start the mailer workers again, the migration is over
    """,
    "search indexes": """
        how many documents are in products-en?
        what do people search for most often on our site
        switch on typo tolerance for recipes_live
        take "refurbished" off the list of stop words
        When someone looks for a bathtub they get forty pages of rubber ducks, and that has been so for 2 years. Hide the ducks altogether.
        delete doc-4471 from the manuals index
        copy hotels-prod to the cluster in Frankfurt
    """,
    "caches": """
        what's the hit rate of the session cache?
        give the price cache 8 GB more memory
        read out what is stored under user:4411
        empty every cache we have, all regions
        Why is it that the site is fast for me and slow for my mother, who lives three streets away? Is she not using the same cache?
        switch from memcached to redis
        restart edge-redis, it doesn't answer any more
    """,
    "scheduled jobs": """
        which jobs failed last night?
        delete the job rotate-backups for good
        mail me every time sync-leads is finished
        how long does the monthly import take on average
        After the clocks went back in October the newsletter was sent twice, at 2:30 and at 2:30. Tell me how to prevent that next year.
        let import-price-lists begin only after export-stock is through
        who set up the weekly cleanup in the first place
    """,
    "spreadsheets": """
        delete column D from the price list
        sort the guest list by surname
        make row 1 stay on top when I scroll
        why does F12 say #REF!
        My predecessor hid some columns in the payroll sheet and I'd like to know what's in there before I sign it. Show them all.
        print Budget 2026 on a single page, landscape
        join A2 to A9 into one cell
    """,
    "pivot tables": """
        refresh the pivot, I've added 30 new orders
        delete the pivot table Sales Overview
        sort it by revenue, largest on top
        show the figures as percent of the grand total
        I have two pivots that ought to give the same sum and they differ by exactly 14.50 euros. Find the record that's to blame.
        take the subtotals out of Pledges Totals
        explain to my 63-year-old boss what a pivot table is
    """,
    "charts": """
        delete the pie chart, it's ugly
        put a trend line through the donations
        save the visitors chart as a picture
        move the legend to the bottom
        The chart about our water use goes to the printer's on Wednesday, and they only take black and white with hatching. Convert it.
        show the numbers above the bars
        what does the dip in 2020 come from
    """,
    "forms": """
        how many people have filled in the lunch survey?
        delete the third question of the camp registration
        translate the exit questionnaire into Polish
        only show question 5 to those who said yes in question 4
        One of the parents has answered four times because she thought it hadn't worked. Throw away all of hers but the last one.
        mail the blood donor form to our 48 members
        open the workshop signup again, two places have become free
    """,
    "wiki pages": """
        delete the page Old Printer Rules
        who wrote most of the Travel Policy?
        translate the onboarding guide into Portuguese
        which pages haven't been touched since 2021
        There are at least 3 articles about the coffee machine and each says something different. Merge them into one that is true.
        let interns read the security space but not comment
        find the page where it says what to do in a fire
    """,
    "pdf files": """
        how many pages has thesis_final.pdf?
        take the password off contract-may.pdf
        what's on page 12 of the annual report, in short
        delete pages 3 to 5 from menu.pdf
        The pictures in our brochure came out in strange colours at the printer's, he says they're RGB and he needs something else. Fix it.
        read chapter 2 of script_4.pdf aloud to me
        put page numbers at the bottom right of scan_21.pdf
    """,
    "scans": """
        is the scanner on the second floor free?
        who scanned the land deed on 9 June
        order a new glass for the scanner, this one is scratched
        translate the letter I scanned yesterday
        My grandfather's war diary is falling apart, so I scanned all 140 pages, and the order got lost. Sort them by the dates he wrote on top.
        fax the report card to the school in Ghent
        remove the coffee stain from page 2 of recipe.tiff
    """,
    "e-signature": """
        is an electronic signature valid for a will in Spain?
        change the look of my signature, it resembles a snail
        download the signed copy of ENV-20431
        sign the lease for me, I'm in the car
        The notary insists on having seen everybody's passport before they sign, and there are seven heirs on three continents. Arrange a video check.
        how many envelopes are left in our plan this year
        give env_77ab2c two weeks more, Omar is in hospital
    """,
}
