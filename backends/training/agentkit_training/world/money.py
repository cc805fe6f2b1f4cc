from __future__ import annotations

from agentkit_training.world import values as v
from agentkit_training.world.shape import day, pick, real, text, tool, whole

ACCOUNTS = "checking savings credit business"
ACCOUNT = v.enum(ACCOUNTS)
CATEGORY = v.any_of("groceries|rent|transport|restaurants|clothes|utilities|travel|insurance|gifts|books|health|fun|subscriptions|pets|coffee")

FAMILIES = (
    tool(
        "banking", "get_balance bank.balance accountBalance",
        ("Get the balance of a bank account.", "Shows how much money is in an account.", "Account balance."),
        (pick("account", "Which account", ACCOUNTS, False),),
        (
            "what's my balance", "how much money is in my {account} account?", "show my {account} balance", "balance of {account}", "how much do I have in {account}", "am I broke? check my account", "tell me the balance on the {account} account please", "how much is left in the bank",
            "Can I still afford a holiday? Look at how much is in my {account} account",
            "Please state the present balance of my {account} account",
        ),
        account=ACCOUNT,
    ),
    tool(
        "banking", "transfer_money bank.transfer sendTransfer",
        ("Transfer money to somebody.", "Sends an amount from an account to a recipient.", "Makes a bank transfer."),
        (text("recipient", "Who gets the money"), real("amount", "How much"), text("currency", "Currency", False), pick("from_account", "Account to take it from", ACCOUNTS, False), text("reference", "Text on the statement", False)),
        (
            "transfer {amount} {currency} to {recipient}", "send {recipient} {amount} {currency}", "send ${amount} to {recipient} from my {from_account} account", "wire {amount} to {recipient} with the reference {reference}", "move {amount} {currency} from {from_account} to {recipient}", "I owe {recipient} {amount}, please transfer it",
            "make a bank transfer of {amount} {currency} to {recipient}, reference {reference}", "transfer to {recipient}: {amount}", "can you send {amount} from {from_account} to {recipient}?",
            "I promised {recipient} {amount} {currency}, please move it from my {from_account} account",
            "Please pay {amount} {currency} into the account of {recipient} and write {reference} as the reference",
        ),
        recipient=v.mix(v.person, v.company), amount=v.mix(v.amount, v.big_amount), currency=v.currency_word, from_account=ACCOUNT, reference=v.compose("{a} {m}|invoice {n}|{a}", a="rent|deposit|dinner|gift|tickets|loan|piano lessons", m=v.month, n=v.order_id),
    ),
    tool(
        "banking", "list_transactions bank.transactions accountActivity",
        ("List transactions of a bank account.", "Shows bookings between two days.", "Statement of spending and income."),
        (pick("account", "Which account", ACCOUNTS, False), day("start_date", "First day", False), day("end_date", "Last day", False), real("min_amount", "Only above this amount", False)),
        (
            "show my transactions", "list transactions on my {account} account since {start_date}", "what did I spend between {start_date} and {end_date}?", "{account} account statement from {start_date} to {end_date}", "transactions over {min_amount} on {account}", "show bookings above {min_amount} since {start_date}",
            "bank transactions until {end_date}", "list everything on {account} larger than {min_amount}",
            "For my tax return I need all bookings on the {account} account from {start_date} up to {end_date}",
            "Please show every payment of more than {min_amount} since {start_date}",
        ),
        account=ACCOUNT, start_date=v.on_date, end_date=v.on_date, min_amount=v.count(20, 3000),
    ),
    tool(
        "banking", "freeze_card cards.freeze blockCard",
        ("Freeze a payment card.", "Blocks a lost or stolen card by its last four digits.", "Stops a card from being used."),
        (text("last_four", "Last four digits"), pick("reason", "Why", "lost stolen suspicious", False)),
        (
            "freeze my card ending in {last_four}", "my card {last_four} was {reason}, block it", "block the card {last_four}", ("somebody stole my card ending {last_four}", {"reason": "stolen"}), ("I lost the credit card {last_four}", {"reason": "lost"}), "lock card {last_four}, {reason}", "stop all payments on the card with {last_four}",
            "please freeze card number ending {last_four}",
            "My wallet is gone, please block the card whose last four digits are {last_four}",
            "Nobody should be able to pay with card {last_four}, it was {reason}",
        ),
        last_four=v.code("####"), reason=v.enum("lost stolen"),
    ),
    tool(
        "banking", "pay_bill bank.pay_bill payInvoice",
        ("Pay a bill.", "Pays an invoice to a company.", "Settles an amount owed to a provider."),
        (text("payee", "Company to pay"), real("amount", "Amount to pay", False), day("due_date", "Day of payment", False)),
        (
            "pay my {payee} bill", "pay {amount} to {payee} on {due_date}", "settle the {payee} invoice of {amount}", "pay the bill from {payee}", "schedule the payment of {amount} for the {payee} bill on {due_date}", "the {payee} bill is due {due_date}, pay it", "please pay {payee} ${amount}", "bill payment: {payee}, {amount}",
            "The invoice from {payee} over {amount} is still open, please settle it",
            "Make sure {payee} gets paid {amount} by {due_date}",
        ),
        payee=v.mix(v.company, v.any_of("electricity|water|internet|phone|gas|insurance|credit card|rent|garbage")), amount=v.amount, due_date=v.future_date,
    ),
    tool(
        "banking", "apply_for_loan loans.apply loanApplication",
        ("Apply for a loan.", "Starts a credit application with amount and term.", "Requests money from the bank to be paid back over years."),
        (real("amount", "Wanted amount"), whole("years", "Term in years"), pick("purpose", "Purpose", "car house education business renovation", False)),
        (
            "apply for a loan of {amount} over {years} years", "I'd like to borrow {amount} for {years} years", "{purpose} loan, {amount}, {years} years", "start an application for a {amount} credit for a {purpose}, payable in {years} years", "can I get a {purpose} loan of ${amount} for {years} years?", "request a loan: {years} years, {amount}",
            "I need {amount} from the bank for {purpose}, to pay back in {years} years",
            "We are planning a {purpose} and would need {amount} from the bank, spread over {years} years",
            "Please begin the paperwork for borrowing {amount} for {years} years",
        ),
        amount=v.big_amount, years=v.count(1, 30, 0.3), purpose=v.enum("car house education business renovation"),
    ),
    tool(
        "budget", "log_expense expenses.add recordExpense",
        ("Record an expense.", "Logs spending with a category.", "Adds money spent to the budget."),
        (real("amount", "Money spent"), text("category", "Kind of spending"), text("note", "What it was", False), day("date", "Day of the expense", False)),
        (
            "I spent {amount} on {category}", "log {amount} for {category}", "expense: {amount} {category}", "add an expense of ${amount} under {category} on {date}", "record {amount} spent on {category}, note {note}", "put {amount} into the {category} budget as spent {date}", "on {date} {category} cost me {amount}", "track a {amount} {category} expense for {note}",
            "Please enter {amount} under {category} in my household budget",
            "It was {category} again: {amount} gone on {date}, write that expense down",
        ),
        amount=v.amount, category=CATEGORY, note=v.compose("{a} with {f}|{a} for {f}|{p}", a="lunch|tickets|present|taxi|dinner", f=v.first_name, p=v.product), date=v.on_date,
    ),
    tool(
        "budget", "set_budget budget.set setSpendingLimit",
        ("Set a monthly budget for a category.", "Limits how much may be spent on something.", "Defines a spending cap."),
        (text("category", "Kind of spending"), real("limit", "Highest amount"), pick("period", "Period", "weekly monthly yearly", False)),
        (
            "set my {category} budget to {limit}", "limit {category} spending to {limit} {period}", "I don't want to spend more than {limit} on {category}", "{period} budget for {category}: {limit}", "cap {category} at ${limit}", "give {category} a {period} budget of {limit}", "change the spending limit for {category} to {limit}", "budget {limit} for {category}",
            "From now on no more than {limit} should go to {category}",
            "Please put a {period} ceiling of {limit} on what I spend for {category}",
        ),
        category=CATEGORY, limit=v.count(20, 3000), period=v.enum("weekly monthly yearly"),
    ),
    tool(
        "budget", "get_spending_report budget.report spendingSummary",
        ("Get a spending report.", "Summarizes where money went in a month.", "Budget overview per category."),
        (text("month", "Month to report", False), text("category", "Only this kind of spending", False)),
        (
            "where did my money go in {month}?", "spending report for {month}", "how much did I spend on {category} in {month}", "show the budget summary", "how am I doing on my {category} budget?", "give me an overview of expenses for {month}", "summary of {category} spending", "how much went to {category} this month",
            "I have the feeling we spent too much in {month}, show me where it went",
            "Please summarize all our {category} expenses of {month}",
        ),
        month=v.usually(v.month, v.compose("{m} {y}", m=v.month, y=lambda r: str(r.randint(2019, 2029)))), category=CATEGORY,
    ),
    tool(
        "budget", "split_bill bill.split splitCosts",
        ("Split a bill among people.", "Divides a restaurant check or shared cost, with a tip.", "Shares costs in a group."),
        (real("total", "Total of the bill"), whole("people", "Number of people"), real("tip_percent", "Tip in percent", False)),
        (
            "split a {total} bill between {people} people", "split {total} among {people} with {tip_percent}% tip", "we are {people} and the check is {total}, how much each?", "the bill is ${total}, {people} of us, tip {tip_percent} percent, split it", "share {total} {people} ways", "the part of each person in {total} for {people} people with a {tip_percent}% tip",
            "{people} friends share a bill of {total}", "go dutch on {total}, {people} persons",
            "{people} of us ate together for {total}, what does everybody owe?",
            "The check came to {total}; add {tip_percent} percent tip and divide by {people}",
        ),
        total=v.decimal(20, 900), people=v.count(2, 12, 0.4), tip_percent=v.count(5, 25),
    ),
    tool(
        "stocks", "get_stock_price stocks.quote stockQuote",
        ("Get the price of a stock.", "Current quote for a ticker symbol.", "Looks up what a share costs."),
        (text("symbol", "Ticker symbol"), day("date", "Day of the price", False)),
        (
            "what's the price of {symbol}", "{symbol} stock price", "how is {symbol} trading?", "quote {symbol}", "what was {symbol} worth on {date}", "get me the closing price of {symbol} for {date}", "how much is one share of {symbol}", "stock quote for {symbol} please", "check {symbol} shares",
            "I hold a few shares of {symbol}, what are they quoted at?",
            "Please look up how {symbol} closed on {date}",
        ),
        symbol=v.ticker, date=v.on_date,
    ),
    tool(
        "stocks", "place_stock_order broker.place_order tradeStock",
        ("Buy or sell shares.", "Places an order at the stock broker.", "Trades a number of shares of a symbol."),
        (pick("side", "Buy or sell", "buy sell"), text("symbol", "Ticker symbol"), whole("shares", "How many shares"), real("limit_price", "Limit price per share", False)),
        (
            "{side} {shares} shares of {symbol}", ("buy {shares} {symbol}", {"side": "buy"}), ("sell {shares} of my {symbol} shares", {"side": "sell"}), "{side} {shares} {symbol} at {limit_price} or better", "place a {side} order: {symbol}, {shares} shares, limit {limit_price}", ("get rid of {shares} {symbol} shares", {"side": "sell"}),
            "I'd like to {side} {shares} shares in {symbol}", ("pick up {shares} shares of {symbol} if it's below {limit_price}", {"side": "buy"}), "order to {side} {symbol}, quantity {shares}",
            "Tell my broker to {side} {shares} shares of {symbol}",
            ("I want to own {shares} shares of {symbol} but pay no more than {limit_price} each", {"side": "buy"}),
        ),
        side=v.enum("buy sell"), symbol=v.ticker, shares=v.count(1, 900), limit_price=v.decimal(3, 900),
    ),
    tool(
        "stocks", "set_price_alert stocks.alert priceAlert",
        ("Set a price alert for a stock or coin.", "Notifies when a price goes above or below a level.", "Watches the market."),
        (text("symbol", "Symbol to watch"), real("price", "Price level"), pick("direction", "Above or below", "above below")),
        (
            "alert me when {symbol} goes {direction} {price}", "tell me if {symbol} falls {direction} ${price}", ("notify me when {symbol} drops under {price}", {"direction": "below"}), ("let me know if {symbol} exceeds {price}", {"direction": "above"}), "price alert {symbol} {direction} {price}", "watch {symbol}, {direction} {price}",
            "set an alert on {symbol} at {price}, {direction}", ("when {symbol} hits more than {price} send me an alert", {"direction": "above"}),
            ("I am thinking of selling, so inform me as soon as {symbol} climbs over {price}", {"direction": "above"}),
            "Please send me a notice once {symbol} is {direction} {price}",
        ),
        symbol=v.mix(v.ticker, v.any_of("BTC ETH SOL ADA DOGE XRP LTC DOT")), price=v.mix(v.decimal(5, 900), v.big_amount), direction=v.enum("above below"),
    ),
    tool(
        "stocks", "get_portfolio portfolio.get showHoldings",
        ("Show the investment portfolio.", "Lists held stocks and their worth.", "Portfolio overview."),
        (pick("sort_by", "Order", "value gain name", False), text("currency", "Currency of the values", False)),
        (
            "show my portfolio", "what stocks do I own?", "list my holdings sorted by {sort_by}", "how are my investments doing in {currency}", "portfolio by {sort_by}", "my holdings in {currency}, ordered by {sort_by}", "give me an overview of my investments", "what is my portfolio worth in {currency}?",
            "How have my investments done so far? List them by {sort_by}",
            "Please give me an overview in {currency} of all shares I hold",
        ),
        sort_by=v.enum("value gain name"), currency=v.currency,
    ),
    tool(
        "currency", "convert_currency currency.convert exchangeMoney",
        ("Convert an amount from one currency to another.", "Exchanges money at today's rate.", "Currency conversion."),
        (real("amount", "Amount of money"), text("from_currency", "Currency to convert from"), text("to_currency", "Currency to convert to")),
        (
            "convert {amount} {from_currency} to {to_currency}", "how much is {amount} {from_currency} in {to_currency}?", "{amount} {from_currency} in {to_currency}", "what are {amount} {from_currency} worth in {to_currency}", "change {amount} {from_currency} into {to_currency}", "I have {amount} {from_currency}, how many {to_currency} is that?",
            "in {to_currency}, what's {amount} {from_currency}", "exchange {amount} {from_currency} for {to_currency} please", "how many {to_currency} do I get for {amount} {from_currency}",
            "My hotel costs {amount} {from_currency}, what does that make in {to_currency}?",
            "Please work out how many {to_currency} one gets for {amount} {from_currency}",
        ),
        amount=v.mix(v.amount, v.big_amount), from_currency=v.currency_word, to_currency=v.currency_word,
    ),
    tool(
        "currency", "get_exchange_rate currency.rate fxRate",
        ("Get the exchange rate between two currencies.", "Looks up the rate of a currency pair, today or on a past day.", "FX rate."),
        (text("base", "Base currency"), text("target", "Quoted currency"), day("date", "Day of the rate", False)),
        (
            "exchange rate {base} to {target}", "what's the {base} - {target} rate?", "how does {base} stand against {target}", "{base} to {target} rate on {date}", "what was the exchange rate of {base} against {target} on {date}", "get the fx rate between {base} and {target}", "current rate of {base} in {target}", "on {date}, rate {base} {target}",
            "At which rate is {base} being exchanged for {target}?",
            "For the accounts I need to know how {base} stood against {target} on {date}",
        ),
        base=v.currency_word, target=v.currency_word, date=v.on_date,
    ),
    tool(
        "currency", "get_crypto_price crypto.price coinPrice",
        ("Get the price of a cryptocurrency.", "Looks up what a coin is worth.", "Crypto quote in a currency."),
        (text("coin", "Name or symbol of the coin"), text("currency", "Currency of the price", False)),
        (
            "price of {coin}", "how much is one {coin} in {currency}?", "{coin} price", "what is {coin} worth right now", "check {coin} in {currency}", "is {coin} up? get its price", "current value of {coin} crypto", "give me the {currency} price for {coin}",
            "A friend keeps talking about {coin}, how much does one cost in {currency}?",
            "Please look up what {coin} is trading at",
        ),
        coin=v.any_of("bitcoin|ethereum|BTC|ETH|solana|dogecoin|Litecoin|cardano|XRP|polkadot|Monero|DOT|ADA|chainlink"), currency=v.currency,
    ),
    tool(
        "payments", "create_payment_link payments.create_link paymentLink",
        ("Create a payment link.", "Makes a link by which a customer can pay an amount.", "Generates a checkout address."),
        (real("amount", "Amount to charge"), text("currency", "Currency code"), text("description", "What is paid for", False)),
        (
            "create a payment link for {amount} {currency}", "I need a link to charge {amount} {currency} for {description}", "make a checkout link: {description}, {amount} {currency}", "generate a pay link over {amount} {currency}", "payment link {amount} {currency} {description}", "let a customer pay {amount} {currency} for {description} by link",
            "give me a link where people can pay {amount} {currency}",
            "A customer wants to pay {amount} {currency} online for {description}, make a link for that",
            "Please set up a page address where somebody can pay me {amount} {currency}",
        ),
        amount=v.amount, currency=v.currency, description=v.mix(v.product, v.any_of("consulting|logo design|guitar lesson|workshop ticket|catering|yoga course|photo shoot|translation")),
    ),
    tool(
        "payments", "refund_payment payments.refund issueRefund",
        ("Refund a payment.", "Gives back all or part of a charge.", "Returns money to a customer."),
        (text("payment_id", "Id of the payment"), real("amount", "Part to refund, all if absent", False), text("reason", "Why", False)),
        (
            "refund payment {payment_id}", "refund {amount} of payment {payment_id}", "give the customer back {amount} for {payment_id} because of {reason}", "issue a full refund for {payment_id}", "{payment_id}: refund, reason {reason}", "return the money of charge {payment_id}", "please refund {payment_id}, {reason}", "partially refund {payment_id} by {amount}",
            "The customer behind {payment_id} is unhappy, give the money back because of {reason}",
            "Please return {amount} from the charge {payment_id}",
        ),
        payment_id=v.code("pay_%%%%%|ch_######|PMT-####|tx_%%%%%%"), amount=v.amount, reason=v.any_of("damaged item|late delivery|duplicate charge|wrong size|customer request|fraud|cancelled order"),
    ),
    tool(
        "payments", "create_invoice invoices.create newInvoice",
        ("Create an invoice.", "Writes a bill to a client for an amount.", "Makes a new invoice with a due day."),
        (text("client", "Who is billed"), real("amount", "Amount"), text("item", "What is billed", False), day("due_date", "Day it is due", False)),
        (
            "create an invoice for {client} over {amount}", "bill {client} {amount} for {item}", "invoice {client} ${amount}, due {due_date}", "write an invoice to {client}: {item}, {amount}", "new invoice, client {client}, amount {amount}, due on {due_date}", "{client} owes us {amount} for {item}, make an invoice", "send {client} an invoice of {amount} for {item} payable by {due_date}",
            "The work for {client} is done, so write a bill of {amount} for {item}",
            "Please prepare an invoice addressed to {client} with a total of {amount}, payable until {due_date}",
        ),
        client=v.mix(v.company, v.full_name), amount=v.mix(v.amount, v.big_amount), item=v.mix(v.product, v.any_of("web design|translation work|roof repair|legal advice|tutoring|catering|photo shoot|consulting hours")), due_date=v.future_date,
    ),
    tool(
        "payments", "cancel_subscription subscriptions.cancel endSubscription",
        ("Cancel a subscription.", "Ends a recurring payment for a service.", "Unsubscribes from a plan."),
        (text("service", "Name of the service"), pick("when", "When it ends", "now period_end", False)),
        (
            "cancel my {service} subscription", "unsubscribe me from {service}", "I don't want to pay for {service} any more", ("end {service} right now", {"when": "now"}), ("stop my {service} plan at the end of the period", {"when": "period_end"}), "quit {service}, cancel the membership", "please terminate the {service} subscription",
            ("cancel {service} immediately", {"when": "now"}),
            "I hardly ever use {service}, so end what I pay for it every month",
            "Please see to it that my membership with {service} is terminated",
        ),
        service=v.mix(v.company, v.any_of("spotify|Netflix|the gym|Disney Plus|the newspaper|cloud storage|Audible|the meal kit")),
    ),
    tool(
        "insurance", "get_insurance_quote insurance.quote insuranceOffer",
        ("Get an insurance quote.", "Prices an insurance for car, home, travel, health or pets.", "Requests an offer from an insurer."),
        (pick("kind", "What to insure", "car home travel health pet life"), real("coverage", "Insured sum", False), whole("age", "Age of the insured person", False)),
        (
            "how much is {kind} insurance?", "quote me {kind} insurance with {coverage} coverage", "{kind} insurance for a {age} year old", "I want an offer for {kind} insurance, I'm {age}", "get a {kind} insurance quote", "insurance: {kind}, cover {coverage}, age {age}", "what would it cost to insure my {kind} for {coverage}", "price for {kind} insurance at age {age}",
            "At the age of {age}, what would I have to pay for {kind} insurance?",
            "Please get an offer for insuring my {kind} with a sum of {coverage}",
        ),
        kind=v.enum("car home travel health pet life"), coverage=v.big_amount, age=v.count(18, 85, 0.1),
    ),
    tool(
        "insurance", "file_claim insurance.file_claim submitClaim",
        ("File an insurance claim.", "Reports damage to the insurer.", "Submits a claim under a policy."),
        (text("policy", "Policy number"), text("damage", "What happened"), day("date", "Day of the damage", False), real("amount", "Estimated cost", False)),
        (
            "file a claim on policy {policy}: {damage}", "report {damage} on {date} under policy {policy}", "insurance claim, {policy}, {damage}, about {amount}", "I have to claim {amount} for {damage}, policy {policy}", "submit a claim for {damage} that happened on {date}, policy number {policy}", "policy {policy}: {damage}",
            "tell the insurance about {damage}, my policy is {policy}",
            "On {date} I had {damage}, tell the insurer, the policy is {policy}",
            "Please notify the insurance under {policy} of {damage} costing about {amount}",
        ),
        policy=v.code("POL-####|##-####-##|HX####|P######"), damage=v.compose("{a} in the {b}|{c} damage to the {b}|broken {b}|stolen {d}", a="water leak|fire|break-in|burst pipe", b="kitchen|car|roof|garage|basement|window|fence", c="hail|storm|water|fire", d="bike|laptop|luggage|phone|jewelry"), date=v.on_date, amount=v.big_amount,
    ),
)
