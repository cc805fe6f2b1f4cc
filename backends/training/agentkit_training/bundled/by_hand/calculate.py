"""Ways to have arithmetic done, written one by one."""

from __future__ import annotations

from agentkit_training import values as v
from agentkit_training.bundled.figures import CALCULATE

ANY = v.mix((1, v.percent), (1, v.product), (1, v.quotient), (1, v.amounts), (1, v.formula))

CALCULATES = (
    CALCULATE.by_hand(
        """
        I left my phone in the car and need {expression}
        my head is spinning, do {expression} for me
        {expression}, quick
        is {expression} a lot? what is it exactly
        Let me check a bill. {expression} should come to what?
        {expression} makes how much
        we argue about {expression}, who's right? tell us the number
        would you happen to know {expression}
        {expression} and nothing else
        what's left at the end of {expression}
        i get a different number every time i do {expression}, what do you get
        please put a number on {expression}
        give me a figure for {expression}
        for the exercise on page two i need {expression}
        double-check {expression} for me
        can you confirm what {expression} gives
        {expression}... help
        number please: {expression}
        the answer i need is {expression}
        i'm bad with numbers. {expression}?
        wat is {expression}
        caculate {expression}
        claculate {expression} please
        hwo much is {expression}
        What do I end up with after {expression}?
        just the number: {expression}
        tell us {expression}
        a sum for you: {expression}
        how would {expression} turn out
        {expression}, to the last decimal
        what value has {expression}
        reckon up {expression}
        my calculator died halfway through {expression}
        i wonder what {expression} amounts to
        this is the sum: {expression}
        fill in the blank: {expression} =
        the formula reads {expression}, what's the outcome
        next one: {expression}
        {expression} then?
        and if it were {expression}
        say, {expression} is what
        simplify {expression}
        you're quicker than me, {expression}
        {expression} equals
        do the arithmetic, {expression}
        """,
        expression=ANY,
    ),
    CALCULATE.by_hand(
        """
        We want to leave a tip. How much is {expression}?
        the discount in the shop window would be {expression}, how much is that in money
        for the tax form i need {expression}
        the agent takes a cut, {expression}, what's that
        rent goes up, so what will {expression} be
        vat included it's {expression}, how much
        my raise: {expression}. what will i earn
        a nurse must know how much {expression} is
        interest this year, i.e. {expression}
        how much do i save with {expression}
        our seed loses some weight in drying, {expression} is what remains, work it out
        what's the price after {expression}
        i was promised {expression}, what sum is that
        commission of {expression} please
        {expression} - how many people is that
        give the waiter {expression}, which is
        what would {expression} set me back
        """,
        expression=v.percent,
    ),
    CALCULATE.by_hand(
        """
        The farmer delivers crates. {expression} eggs, how many is that?
        i need tiles for the bathroom, {expression}, how many in all
        what do i pay for {expression}
        {expression} tablets a month, so how many
        the hall has rows of seats, {expression}, so what's the capacity
        wages this week are {expression}, what's that
        material costs {expression}, in total?
        shifts for the whole team: {expression}
        {expression} boxes on the lorry, that's how many
        how many bottles is {expression}
        a year of subscriptions comes to {expression}, how much
        """,
        expression=v.product,
    ),
    CALCULATE.by_hand(
        """
        There are a few of us at the table. {expression} each, how much?
        what does everybody owe if it's {expression}
        per head that would be {expression}, so
        the monthly rate is {expression}, what's that
        fair share: {expression}
        each patient gets {expression} of the dose, how much
        how many per class is {expression}
        the price of one is {expression}, work that out
        consumption was {expression}, so how much is it
        if we go halves and quarters, what's {expression}
        """,
        expression=v.quotient,
    ),
    CALCULATE.by_hand(
        """
        I'm doing the till. What's {expression}?
        three receipts, {expression}, how much in all
        my shopping: {expression}. what do i pay
        what remains in the kitty after {expression}
        the mileage is {expression}, so how far did we drive
        out of the budget {expression} is left, how much is it
        change due: {expression}
        hours worked, {expression}, please
        cash count {expression}
        our harvest was {expression} tons, what does it come to
        the points are {expression}, what's the score
        deposits and withdrawals: {expression}
        """,
        expression=v.amounts,
    ),
    CALCULATE.by_hand(
        """
        The physics paper has {expression} in it. What number is that?
        compound interest gives {expression}, how much will there be
        area of the round bed: {expression}
        plug it in: {expression}
        engineer here, need {expression}
        what comes out of the formula {expression}
        growth rate was {expression}, in figures?
        evaluate {expression} numerically
        the textbook claims {expression} is easy. is it? what's the result
        what's the numeric value of {expression}
        """,
        expression=v.formula,
    ),
    CALCULATE.by_hand(
        """
        my sister can't count, so {expression} for her
        {expression}, will you
        I have a small job for you: {expression}
        go on, {expression}
        next step: {expression}
        kindly {expression}
        the recipe says {expression}, so do that
        and then {expression}
        would you be so kind as to {expression}
        before we pay, {expression}
        """,
        expression=v.order,
    ),
)  # fmt: skip
