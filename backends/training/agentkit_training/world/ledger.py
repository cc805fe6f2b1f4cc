from __future__ import annotations

from agentkit_training.family import Maker, Surface
from agentkit_training.world import values as v
from agentkit_training.world import values_office as o
from agentkit_training.world.shape import day, flag, optional, pick, real, text, tool, whole


def _year(low: int, high: int) -> Maker:
    """Make a year, in figures and without a comma."""

    def make(r: v.Rng) -> Surface:
        n = r.randint(low, high)
        return str(n), n

    return make


def _dated(low: int, high: int) -> Maker:
    """Make a day of some years."""

    def make(r: v.Rng) -> Surface:
        while True:
            said, value = o.dated(r)
            if low <= int(value[:4]) <= high:
                return said, value

    return make


ENTRY = v.code("JE-#####|BU####|GL/##/####|#######|J####-@|VCH-####")
INVOICE = v.code("RE-#####|INV/##/####|#####-##|AR####|F-####-@|DB######")
DEBTOR = v.usually(v.company, o.full_name, 0.6)
LEDGER_ACCOUNT = v.loose(
    v.usually(
        v.compose(
            "{a} {b}|{n} {a} {b}|{a}, {c}|{a} {b} {c}|{n}|{n} {b}",
            a="travel|vehicle|office|energy|advertising|packaging|repair|cleaning|legal|postage|training|software|rent",
            b="expenses|costs|accruals|clearing|income|prepayments",
            c="domestic|abroad|head office|branch 2|retail|workshop",
            n=lambda r: str(r.randint(10, 99) * 100 + r.choice((0, 10, 20, 50))),
        ),
        v.any_of("""petty cash|trade payables|trade receivables|retained earnings|input tax|wages payable|bank clearing|goodwill
|suspense account|stock in transit|share premium|deferred income"""),
        0.8,
    ),
    0.2,
)
NARRATION = v.loose(
    v.compose(
        "{a} {b} {m}|{b} {m}|{a} {b}|{b} for {c}|{a} {b} for {c}|{b} {d} {m}|{b} with {d}",
        a="share of|advance on|correction of|half of|flat-rate|reversed|second|final",
        b="""office rent|fuel|cable ties|parking fees|translation work|trade fair stand|window cleaning|printer toner|snow clearing
|staff breakfast|Christmas hampers|server hosting|forklift hire|water rates|work boots|courier|radio spots""",
        c="the Oslo branch|the new depot|the board|the apprentices|hall 3|the canteen|the sales team|the archive",
        d=v.company,
        m=v.any_of(v.MONTHS),
    ),
    0.4,
)
BLUNDER = v.compose(
    "{a} {b}|{c}|{a} {b} and {c}|{c} by {f}|{a} {b} in {d}|{c} in {d}",
    a="wrong|swapped|missing|outdated|mistyped|doubtful",
    b="account|amount|tax code|cost centre|period|currency|supplier|exchange rate|document date",
    c="""entered twice|posted to a closed month|receipt turned out private|goods never came|debit and credit mixed up
|invoice was for our sister firm|comma in the wrong place|discount forgotten""",
    d=v.any_of(v.MONTHS),
    f=v.any_of(o.NAMES),
)
FIRM = v.usually(
    v.company, v.compose("{a} & {b}|{a} Brothers|{c} Holding", a=v.any_of(v.LAST), b=v.any_of(v.LAST), c=v.coined)
)
NOTICE = v.compose(
    "{a}|{a}, {b}|{b}|{a} and {b}|{c} {d}|{a}, {c} {d}",
    a="""please call us about instalments|this is our last friendly letter|payment may have crossed in the post
|the goods remain ours until then|we value your custom|no further deliveries until paid|kindly check your bank statement""",
    b="""interest is being added|our solicitor has been informed|a copy is enclosed|you can pay by card too|we would hate to lose you
|the discount no longer applies|ten days is all we can give""",
    c="contact|please ring|questions go to|your contact is",
    d=o.full_name,
)
TILL = v.compose(
    "{a} account|{a} {b}|{b} {n}|{p} {b}|the {a} {b}|{p} {a} account",
    a="main|payroll|tax|escrow|dollar|euro|reserve|overnight|operating|collections",
    b="account|pool|sub-account|wallet|deposit",
    p=v.any_of(v.CITY),
    n=lambda r: str(r.randint(10, 990)),
)

FAMILIES = (
    tool(
        "bookkeeping",
        "ledger.post_entry journal.book recordPosting",
        (
            "Post a journal entry.",
            "Books an amount from one ledger account against another with a narration. Debit and credit must differ.",
            "Returns the number of the voucher; closed periods are refused.",
        ),
        (
            text("debit", "Account that is debited"),
            text("credit", "Account that is credited"),
            real("amount", "Sum in the books' currency"),
            text("narration", "Wording of the entry", False),
            day("document_date", "Date on the receipt", False),
        ),
        (
            "post {amount}, {debit} to {credit}",
            "debit {debit}, credit {credit}, {amount}, {narration}",
            "{amount} for {narration}: {debit} against {credit}",
            "{credit} pays {amount} to {debit} for {narration}",
            "{debit} / {credit} / {amount} / {document_date}",
            "I've got a receipt of {document_date} here, {amount}, {narration}. Goes on {debit}, taken from {credit}",
            "book {narration}, {amount}, debit side {debit}, credit side {credit}",
            "could you enter {amount} on {debit}? The other side is {credit}",
            "shoebox receipt number 14: {amount}, {document_date}, {debit} on the left and {credit} on the right",
            "take {amount} out of {credit} and charge it to {debit}, text: {narration}",
            "the accountant wants to see {amount} in {debit} with {credit} as the contra account",
            "Please record a posting of {amount}, debiting {debit} and crediting {credit}, narration {narration}.",
            "as of {document_date}: credit {credit} {amount}, debit {debit} the same",
        ),
        lacks=(
            "post {amount} to {debit}",
            "debit {debit}, credit {credit}, {narration}",
            "book {narration} of {document_date}, {amount}",
        ),
        debit=LEDGER_ACCOUNT,
        credit=LEDGER_ACCOUNT,
        amount=v.decimal(4, 9000, 2),
        narration=NARRATION,
        document_date=o.dated,
    ),
    tool(
        "bookkeeping",
        "ledger.reverse_entry journal.undo stornoVoucher",
        (
            "Reverse a journal entry.",
            "Neutralises an erroneous posting by a counter-entry; the original remains visible for the auditors.",
            "Creates a reversal in the present or in a named period.",
        ),
        (
            text("voucher", "Number of the entry"),
            text("error", "What was wrong with it"),
            day("reversal_date", "Day the counter-entry carries", False),
        ),
        (
            "reverse {voucher}: {error}",
            "{voucher} is nonsense, {error}",
            "{error}! take {voucher} back as of {reversal_date}",
            "cancel out {voucher} because of {error}",
            "{voucher} - {error} - {reversal_date}",
            "I messed up {voucher} last night at half past eleven, {error}. Undo it",
            "we have to neutralise {voucher}, reason: {error}",
            "would you make a counter-entry for {voucher}, dated {reversal_date}? {error}",
            "the auditor stumbled over {voucher} ({error}), so out with it",
            "{voucher} shouldn't be in the books, {error}",
            "on {reversal_date} storno of {voucher}, note '{error}'",
            "Please reverse the entry {voucher} with the date {reversal_date}, stating: {error}.",
            "{error}, that is what happened with {voucher}, so neutralise it, please",
        ),
        lacks=(
            "reverse {voucher}",
            "undo the booking of {reversal_date}, {error}",
            "{error}! take that entry back",
        ),
        voucher=ENTRY,
        error=BLUNDER,
        reversal_date=o.dated,
    ),
    tool(
        "bookkeeping",
        "ledger.reassign_posting journal.recode moveToAccount",
        (
            "Move a posting to another ledger account.",
            "Recodes one side of an entry that was booked on an unsuitable account.",
            "Changes the account of a voucher line; both accounts keep an audit trail.",
        ),
        (
            text("voucher", "Number of the entry"),
            text("old_account", "Account it stands on", False),
            text("new_account", "Account it belongs on"),
            real("part", "Only this much of the sum", False),
        ),
        (
            "recode {voucher} to {new_account}",
            "{voucher} belongs on {new_account} and not on {old_account}",
            "{voucher}: {old_account} => {new_account}",
            "who booked {voucher} under {old_account}?! {new_account} is correct",
            "of {voucher}, {part} should sit in {new_account}",
            "shift {part} of {voucher} from {old_account} to {new_account}",
            "could {voucher} be put under {new_account} instead?",
            "the tax adviser, a careful man of 60, prefers {new_account} for {voucher}",
            "take {voucher} off {old_account}; {new_account} fits better",
            "let {new_account} carry {voucher}",
            "I was looking for {voucher} in {new_account} and found it in {old_account}. Correct that",
            "Please move {part} of the posting {voucher} from {old_account} to {new_account}.",
            "{new_account} for {voucher}, thanks",
        ),
        lacks=(
            "take {voucher} off {old_account}",
            "it belongs on {new_account} and not on {old_account}",
            "recode {part} of that entry to {new_account}",
        ),
        voucher=ENTRY,
        old_account=LEDGER_ACCOUNT,
        new_account=LEDGER_ACCOUNT,
        part=v.decimal(5, 900, 2),
    ),
    tool(
        "bookkeeping",
        "ledger.list_postings accounts.statement showTAccount",
        (
            "List the postings of a ledger account.",
            "Displays the movements on an account between two days, optionally above a minimum amount only.",
            "Returns lines with running balance. Read-only.",
        ),
        (
            text("account", "Account whose movements are shown"),
            day("from_date", "First day", False),
            day("to_date", "Last day", False),
            real("min_amount", "Smallest amount listed", False),
        ),
        (
            "show the postings on {account}",
            "what went through {account} between {from_date} and {to_date}?",
            "{account}, {from_date} to {to_date}",
            "anything over {min_amount} on {account}",
            "since {from_date}, which bookings hit {account}?",
            "I wonder what's been put on {account} up to {to_date}",
            "{account} min {min_amount}",
            "the auditors are here and want to look at {account}, everything from {min_amount} upwards",
            "movements {account}, {to_date} at the latest",
            "let me see {account} from {from_date} on, leave out what's below {min_amount}",
            "why is {account} so high? give me the lines",
            "Please display the movements on {account} from {from_date} to {to_date} of at least {min_amount}.",
            "my boss asked three times about {account}; print what happened there",
        ),
        lacks=(
            "what was booked between {from_date} and {to_date}?",
            "show me anything over {min_amount}",
            "which bookings have we had since {from_date}?",
        ),
        account=LEDGER_ACCOUNT,
        from_date=_dated(2019, 2022),
        to_date=_dated(2024, 2030),
        min_amount=v.count(100, 9000, 0),
    ),
    tool(
        "tax filings",
        "tax.submit_return filings.lodge sendTaxReturn",
        (
            "Submit a tax return.",
            "Lodges a completed return of a taxpayer with the revenue office for a kind of tax and a period.",
            "Files electronically; the receipt is stored in the archive.",
        ),
        (
            text("taxpayer", "Firm or person the return is for"),
            pick("kind", "Kind of tax", "vat income corporate payroll"),
            whole("year", "Tax year"),
            whole("quarter", "Quarter, for quarterly filers", False),
            flag("amended", "Whether it corrects an earlier return"),
        ),
        (
            "submit the {kind} return {year} for {taxpayer}",
            "{taxpayer}, {kind}, {year}, quarter {quarter}",
            ("value added tax of {taxpayer}, quarter {quarter} of {year}, is ready to go", {"kind": "vat"}),
            ("we found an error in {taxpayer}'s {kind} return of {year}, send the corrected one", {"amended": True}),
            "off to the revenue office with {year} for {taxpayer}, {kind}",
            ("{taxpayer} withheld wage tax in quarter {quarter} of {year}, declare it", {"kind": "payroll"}),
            "deadline's at midnight! {kind} tax, {taxpayer}, {year}, please get it out",
            (
                "hand in what {taxpayer} earned privately in {year}, it's the first version",
                {"kind": "income", "amended": False},
            ),
            "can {taxpayer}'s {kind} papers for {year} be filed?",
            ("the company profit of {taxpayer} for {year} has to be declared", {"kind": "corporate"}),
            "for {year}, quarter {quarter}, lodge {kind} on behalf of {taxpayer}",
            "Please file the {kind} return of {taxpayer} for the tax year {year}.",
            ("I forgot 2 invoices, so {taxpayer} must hand in {kind} for {year} once more", {"amended": True}),
        ),
        lacks=(
            "submit the {kind} return for {taxpayer}",
            "{taxpayer}'s papers for {year} must go to the revenue office",
            ("hand in the value added tax for quarter {quarter} of {year}", {"kind": "vat"}),
        ),
        taxpayer=FIRM,
        kind=v.enum("vat income corporate payroll"),
        year=_year(2015, 2030),
        quarter=v.count(1, 4, 0),
    ),
    tool(
        "tax filings",
        "tax.request_extension filings.defer moreTimeToFile",
        (
            "Apply for more time to file.",
            "Asks the authority to postpone the date by which a return is due, with grounds.",
            "Requests an extension. Does not postpone payment.",
        ),
        (
            text("taxpayer", "Firm or person concerned"),
            whole("year", "Tax year"),
            day("until", "Date applied for"),
            text("grounds", "Why more time is needed", False),
        ),
        (
            "extension for {taxpayer}, {year}, until {until}",
            "{taxpayer} can't make it with {year}. Ask for {until}",
            "we need till {until} for the {year} papers of {taxpayer}, there's {grounds}",
            "{year} {taxpayer} -> {until}: {grounds}",
            "on account of {grounds} the return of {taxpayer} for {year} will be late, {until} should do",
            "would the office grant {taxpayer} time until {until}? It's for {year}",
            "beg the taxman for a bit of patience with {taxpayer}, {until} for {year}",
            "put off {year} for {taxpayer} to {until}",
            "{grounds}, and so {taxpayer} won't be ready with {year} before {until}",
            "I have 40 clients and two hands. {taxpayer}, year {year}: {until} please",
            "get {until} as the new date for {taxpayer}'s {year} return",
            "Please apply for an extension to {until} for {taxpayer}, tax year {year}, giving {grounds} as grounds.",
            "more time for {taxpayer}: {year}, at least {until}",
        ),
        lacks=(
            "ask for an extension for {taxpayer}",
            "we need till {until} because of {grounds}",
            "{taxpayer} can't make it with {year}",
        ),
        taxpayer=FIRM,
        year=_year(2015, 2030),
        until=o.dated,
        grounds=v.compose(
            "{a}|{b} {c}|{a} and {b} {c}|{b} {c} at {d}",
            a="illness|a fire|a flood|a burglary|a change of adviser|a divorce|foreign papers|parental leave|a software failure",
            b="a missing|a delayed|a disputed|an unfinished|a contested|a lost",
            c="bank statement|valuation|annual report|stock list|pension slip|share register|audit|lease|ruling",
            d=v.company,
        ),
    ),
    tool(
        "tax filings",
        "tax.object_assessment filings.appeal contestTaxBill",
        (
            "Object to a tax assessment.",
            "Files a protest against a notice of the revenue office and may ask that collection be stayed.",
            "Must reach the office within one month of the notice.",
        ),
        (
            text("notice", "Number of the assessment"),
            text("argument", "What is contested"),
            real("disputed", "Amount in dispute", False),
            flag("stay", "Whether suspension of payment is requested"),
        ),
        (
            "object to {notice}: {argument}",
            "{notice} is wrong, they overlooked {argument}",
            ("we won't pay {disputed} before it's clear; contest {notice} over {argument}", {"stay": True}),
            "they want {disputed} too much in {notice}. {argument} wasn't taken into account",
            "{notice} / {argument} / {disputed}",
            "I'm not having it. {argument} was ignored, write to them about {notice}",
            ("appeal against {notice} because of {argument}, we pay for the time being", {"stay": False}),
            "is there still time to fight {notice}? The point is {argument}",
            "regarding {notice}, {argument} was left out, which makes a difference of {disputed}",
            ("{argument} in {notice}, that's not right. Ask them to hold off collecting, too", {"stay": True}),
            "my adviser, Mr. Tanaka, says {notice} disregards {argument}; dispute it",
            "Please file an objection to the assessment {notice} concerning {argument}, amount in dispute {disputed}.",
            "don't accept {notice}! {argument}!",
        ),
        lacks=(
            "object to {notice}",
            "they overlooked {argument}, it's {disputed} too much",
            ("we won't pay {notice} before it's clear", {"stay": True}),
        ),
        notice=v.code("TA-#####|##/###/#####|BES-####|@####/##|ASM ####|##-####-@"),
        argument=v.compose(
            "the {a} {b}|{c}|the {a} {b} and {c}|{c} of {d}|the {b} for {e}",
            a="second|full|double|new|foreign|shared|separate|historic",
            b="household|study|home office|depreciation|allowance|workshop|car|commute|loss|inventory",
            c="""church tax|childcare costs|travel to clients|alimony|a donation|training fees|the loss brought forward|a moving bill
|removal costs|interest paid""",
            d=v.any_of([str(y) for y in range(2016, 2030)]),
            e="the van|the twins|the barn|the flat in Porto|the showroom|my late mother|the patent",
        ),
        disputed=v.decimal(80, 9000, 2),
    ),
    tool(
        "dunning",
        "dunning.send_notice receivables.dun overdueLetter",
        (
            "Send a dunning letter.",
            "Issues a demand to a debtor whose invoice is overdue, at the level chosen, with a new term.",
            "Dispatches a demand; level 3 announces legal action.",
        ),
        (
            text("invoice", "Number of the unpaid invoice"),
            whole("level", "Level of the demand from 1 to 3", False),
            real("fee", "Charge that is added", False),
            day("pay_by", "New term", False),
            text("sentence", "Sentence added to the letter", False),
        ),
        (
            "dun {invoice}, level {level}",
            "{invoice} is still open, send a letter and add {fee}",
            "level {level} for {invoice}, to be settled by {pay_by}",
            "write to the debtor of {invoice} again, saying {sentence}",
            "they have had 60 days and haven't paid {invoice}. Give them until {pay_by}",
            "{invoice} / {level} / {fee} / {pay_by}",
            "get nasty about {invoice}: {sentence}",
            "I hate chasing people, but {invoice} is overdue",
            "could a letter go out for {invoice}? {pay_by} as the new date, fee {fee}",
            "demand payment of {invoice} and put in: {sentence}",
            "no money for {invoice} so far, time for stage {level}",
            "Please issue a demand for {invoice} at level {level} with a charge of {fee} and the term {pay_by}.",
            "if {invoice} isn't paid by {pay_by} we go to court, tell them",
        ),
        lacks=(
            "send a dunning letter, level {level}",
            "give them until {pay_by} and add {fee}",
            "write to them again, saying {sentence}",
        ),
        invoice=INVOICE,
        level=v.count(1, 3, 0.3),
        fee=v.decimal(3, 60, 2),
        pay_by=o.dated,
        sentence=NOTICE,
    ),
    tool(
        "dunning",
        "dunning.agree_instalments receivables.payment_plan stretchDebt",
        (
            "Agree on payment by instalments with a debtor.",
            "Converts an overdue claim into a plan of equal monthly parts and halts demands meanwhile.",
            "Creates a plan; two missed parts make the rest due at once.",
        ),
        (
            text("debtor", "Who owes the money"),
            real("total", "Sum of the claim"),
            whole("parts", "Number of instalments"),
            day("first_due", "When the first one is due", False),
        ),
        (
            "{debtor} pays {total} in {parts} instalments",
            "let {debtor} settle {total} in {parts} parts from {first_due}",
            "{debtor}, {total}, {parts} instalments, {first_due}",
            "I spoke to {debtor}: {parts} monthly bits of the {total}, the first on {first_due}",
            "split the {total} that {debtor} owes us into {parts}",
            "{total} at once is too much for {debtor}, so {parts} rates",
            "could we spread what {debtor} owes, {total}, over {parts} months?",
            "he's 23 and broke. {debtor} may pay off {total} by and by, {parts} times",
            "beginning {first_due}, {parts} equal payments from {debtor} until the {total} are gone",
            "no more letters to {debtor}, we agreed on {parts} instalments for the {total}",
            "from {first_due} {debtor} will transfer the {total} bit by bit, in {parts} months it's done",
            "Please convert the claim of {total} against {debtor} into {parts} instalments.",
            "better {parts} small sums than nothing: {debtor}, {total}",
        ),
        lacks=(
            "{debtor} wants to pay in instalments",
            "split the {total} that {debtor} owes us",
            "{parts} monthly bits, the first on {first_due}",
        ),
        debtor=DEBTOR,
        total=v.decimal(300, 9000, 2),
        parts=v.count(2, 24, 0.3),
        first_due=o.dated,
    ),
    tool(
        "dunning",
        "dunning.write_off receivables.derecognise badDebt",
        (
            "Write off a claim.",
            "Derecognises a receivable that will not be collected, wholly or in part, and corrects the tax.",
            "Closes the claim as bad debt; requires a reason.",
        ),
        (
            text("invoice", "Number of the unpaid invoice"),
            pick("reason", "Why it won't be paid", "insolvent untraceable disputed trifling"),
            real("part", "Only this much", False),
            optional(text("approved_by", "Who consented")),
        ),
        (
            "write off {invoice}, {reason}",
            ("the firm behind {invoice} went bust, give up on it", {"reason": "insolvent"}),
            ("nobody knows where the customer of {invoice} lives now", {"reason": "untraceable"}),
            ("{invoice} isn't worth the stamp, let it go", {"reason": "trifling"}),
            "{approved_by} agrees: {invoice} is lost, {reason}",
            "we'll never see {part} of {invoice}; reason {reason}",
            ("they deny having ordered anything on {invoice}, so forget {part} of it", {"reason": "disputed"}),
            "{invoice} {part} {reason} ({approved_by})",
            ("the liquidator offers 3 percent on {invoice}, the other {part} is gone", {"reason": "insolvent"}),
            "take {invoice} out of the books as {reason}",
            (
                "we sent 5 letters about {invoice}, all came back 'moved'. {approved_by} says enough",
                {"reason": "untraceable"},
            ),
            "Please derecognise {part} of the claim {invoice} as {reason}, approved by {approved_by}.",
            ("for such a small sum we don't go to court, close {invoice}", {"reason": "trifling"}),
        ),
        lacks=(
            "write off {invoice}",
            "{approved_by} agrees that {part} is lost, {reason}",
            ("the firm went bust, give up on it", {"reason": "insolvent"}),
        ),
        invoice=INVOICE,
        reason=v.enum("insolvent untraceable disputed trifling"),
        part=v.decimal(5, 4000, 2),
        approved_by=o.colleague,
    ),
    tool(
        "treasury",
        "treasury.sweep_cash moveLiquidity pools.transfer",
        (
            "Move cash between the company's own accounts.",
            "Transfers liquidity from one internal account to another to cover a need or invest a surplus.",
            "Executes before the cut-off at 15:30; returns both balances.",
        ),
        (
            text("source", "Account the cash leaves"),
            text("target", "Account the cash reaches"),
            real("amount", "Sum that is moved"),
            day("value_date", "Value date", False),
        ),
        (
            "sweep {amount} from {source} to {target}",
            "{target} is short of {amount}, take it from {source}",
            "{source} => {target} {amount}",
            "wages are due on Thursday, so {target} needs {amount} out of {source}",
            "with value {value_date} bring {amount} over to {target}, from {source}",
            "too much is lying around on {source}: {amount} belongs on {target}",
            "could you top up {target} by {amount}? {source} has plenty",
            "from {source}, {amount}, {value_date}, into {target}",
            "pull {amount} out of {source} for {target}",
            "let's have {amount} less on {source} and {amount} more on {target}",
            "by {value_date} the {target} has to show another {amount}; use {source}",
            "Please transfer {amount} from {source} to {target} with value date {value_date}.",
            "the treasurer is on a plane for 9 hours and asks that {amount} go from {source} into {target}",
        ),
        lacks=(
            "sweep {amount} to {target}",
            "move something from {source} to {target}",
            "pull {amount} out of {source} by {value_date}",
        ),
        source=TILL,
        target=TILL,
        amount=v.count(5000, 900000, 0),
        value_date=o.dated,
    ),
    tool(
        "treasury",
        "treasury.buy_currency fx.order hedgePosition",
        (
            "Buy foreign currency.",
            "Orders one currency against another with a bank, for immediate or later delivery.",
            "Places an FX deal; a limit rate may be set.",
        ),
        (
            pick("bought", "Currency that is bought", "USD EUR GBP CHF JPY SEK"),
            pick("sold", "Currency that is paid with", "USD EUR GBP CHF JPY SEK"),
            real("amount", "Amount of the currency bought"),
            real("limit_rate", "Worst acceptable rate", False),
            day("delivery", "Day of delivery", False),
        ),
        (
            "buy {amount} {bought} with {sold}",
            "{bought} {amount} against {sold}, delivery {delivery}",
            "we have to pay a supplier {amount} {bought} on {delivery} and only hold {sold}",
            "get me {amount} {bought} for {sold} but not above {limit_rate}",
            ("{amount} dollars please, paid in euros", {"bought": "USD", "sold": "EUR"}),
            "turn some {sold} into {amount} {bought}",
            (
                "the Swiss invoice: {amount} francs, we sell dollars for it, rate {limit_rate} at worst",
                {"bought": "CHF", "sold": "USD"},
            ),
            "{amount} {bought} / {sold} / {limit_rate}",
            ("for the Tokyo office {amount} yen, out of our sterling, by {delivery}", {"bought": "JPY", "sold": "GBP"}),
            "what if we took {amount} {bought} now? Use {sold}, limit {limit_rate}",
            (
                "pounds, {amount} of them, in exchange for Swedish kronor, to be delivered {delivery}",
                {"bought": "GBP", "sold": "SEK"},
            ),
            "Please order {amount} {bought} against {sold} for delivery on {delivery} at {limit_rate} or better.",
            ("I'd secure {amount} in euros before the 8 o'clock news, giving yen", {"bought": "EUR", "sold": "JPY"}),
        ),
        lacks=(
            "buy {bought} with {sold}",
            "get me {amount} {bought} by {delivery}",
            ("{amount} of the foreign stuff, paid in euros", {"sold": "EUR"}),
        ),
        bought=v.any_of("USD GBP JPY"),
        sold=v.any_of("EUR CHF SEK"),
        amount=v.count(10000, 900000, 0),
        limit_rate=v.decimal(0.6, 1.9, 3),
        delivery=o.dated,
    ),
    tool(
        "treasury",
        "treasury.place_deposit termMoney investSurplus",
        (
            "Place a term deposit.",
            "Invests surplus cash with a bank for a fixed number of days at an agreed rate of interest.",
            "Books the deposit; it cannot be broken before maturity.",
        ),
        (
            text("bank", "Bank that takes the deposit"),
            real("amount", "Sum invested"),
            whole("days", "Length in days"),
            real("rate", "Interest in percent a year", False),
            flag("roll_over", "Whether it is renewed at maturity"),
        ),
        (
            "deposit {amount} with {bank} for {days} days",
            "{bank} offers {rate} percent, give them {amount} for {days} days",
            ("{amount} to {bank}, {days} days, and keep renewing it", {"roll_over": True}),
            "{bank} {amount} {days}d {rate}%",
            "we don't need {amount} for the next {days} days. Park it at {bank}",
            ("I want {amount} back after {days} days without fail, {bank}, {rate} percent", {"roll_over": False}),
            "let {bank} have {amount} for {days} days at {rate}",
            "how about {days} days with {bank}? {amount} is idle anyway",
            "{rate} per cent for {days} days is fine. {amount}, {bank}",
            "invest {amount} of the surplus: {days} days, {bank}",
            ("{bank}, {days} days, {amount}, prolong automatically", {"roll_over": True}),
            "Please book a deposit of {amount} at {bank} for {days} days bearing {rate} percent.",
            "the 2 other banks were too slow, so {bank} gets the {amount} for {days} days",
        ),
        lacks=(
            "deposit {amount} with {bank}",
            "park it at {bank} for {days} days at {rate}",
            ("{amount} for {days} days, and keep renewing it", {"roll_over": True}),
        ),
        bank=v.compose(
            "{c} Bank|Bank of {p}|{p} Savings Bank|{l} & {l2} Bank|{c} Credit Union|{p} Commercial Bank",
            c=v.coined,
            p=v.any_of(v.CITY),
            l=v.any_of(v.LAST),
            l2=v.any_of(v.LAST),
        ),
        amount=v.count(20000, 900000, 0),
        days=v.count(7, 360, 0.1),
        rate=v.decimal(0.4, 5.5, 2),
    ),
)
