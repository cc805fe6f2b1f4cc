from __future__ import annotations

from agentkit_training.world import values as v
from agentkit_training.world.shape import flag, pick, real, text, tool, whole

SIZE = v.decimal(1, 120)
SMALL = v.decimal(0.1, 40)
MONEY = v.mix(v.big_amount, v.count(100, 9000))
UNIT = v.any_of("m|cm|meters|feet|inches|mm|km|yards")
SPEED = v.decimal(1, 130, 1)

FAMILIES = (
    tool(
        "geometry", "calculate_triangle_area geometry.triangle_area triangleArea",
        ("Calculate the area of a triangle from base and height.", "Triangle area.", "Computes how large a triangle is."),
        (real("base", "Length of the base"), real("height", "Height over the base"), text("unit", "Unit of length", False)),
        (
            "area of a triangle with base {base} and height {height}", "find the area of a triangle, base {base} {unit}, height {height} {unit}", "a triangle has a height of {height} and a base of {base}, what's its area?", "triangle area: base={base}, height={height}", "what is the area of a triangle whose base is {base} and whose height is {height}", "compute triangle area for height {height} base {base}",
            "how big is a triangle {height} {unit} high with a {base} {unit} base", "I need the area of a triangular sail with base {base} and height {height} in {unit}",
            "Given a base of {base} meters and a height of {height} meters, work out the area of the triangle",
            "Find the surface of a triangular plot where the base measures {base} {unit} and the height {height} {unit}",
        ),
        base=SIZE, height=SIZE, unit=UNIT,
    ),
    tool(
        "geometry", "calculate_circle_area geometry.circle_area circleArea",
        ("Calculate the area of a circle from its radius.", "Circle area.", "Computes the area inside a circle."),
        (real("radius", "Radius of the circle"), text("unit", "Unit of length", False)),
        (
            "area of a circle with radius {radius}", "what's the area of a circle of radius {radius} {unit}?", "circle area, r = {radius}", "how large is a circle whose radius is {radius} {unit}", "compute the area of a round table with radius {radius}", "a circle has a radius of {radius} {unit}, find its area", "find the area for radius {radius}, circle", "{radius} {unit} radius: circle area please",
            "Determine the area of a circle given that its radius is {radius} meters",
            "Our round pond has a radius of {radius} {unit}, which area does it cover?",
        ),
        radius=SIZE, unit=UNIT,
    ),
    tool(
        "geometry", "calculate_circumference geometry.circumference circleCircumference",
        ("Calculate the circumference of a circle.", "Length around a circle from radius or diameter.", "Perimeter of a circle."),
        (real("radius", "Radius, if known", False), real("diameter", "Diameter, if known", False)),
        (
            "circumference of a circle with radius {radius}", "circumference for a diameter of {diameter}", "how long is the line around a circle of radius {radius}?", "what is the circumference if the diameter is {diameter}", "a wheel has diameter {diameter}, what's its circumference", "distance around a circle, radius {radius}", "perimeter of a circle with a {diameter} diameter", "calculate the circumference, r={radius}",
            "Given that the radius is {radius} cm, determine the circumference of the circle",
            "I need the circumference of a tree whose diameter is {diameter} cm",
        ),
        radius=SIZE, diameter=SIZE,
    ),
    tool(
        "geometry", "calculate_rectangle geometry.rectangle rectangleMeasure",
        ("Calculate area, perimeter or diagonal of a rectangle.", "Rectangle measures from length and width.", "Computes a property of a rectangle."),
        (real("length", "Length"), real("width", "Width"), pick("measure", "What to compute", "area perimeter diagonal", False)),
        (
            "{measure} of a rectangle with length {length} and width {width}", "rectangle {length} by {width}, {measure}?", "what's the {measure} of a {length} x {width} rectangle", "a field is {length} long and {width} wide, what is its {measure}?", "width {width}, length {length}: rectangle {measure}", "find the {measure} for a rectangular room, {length} by {width}", "how much floor does a rectangle of length {length} and width {width} cover", "compute rectangle {measure} with width={width} and length={length}",
            "Given a length of {length} meters and a width of {width} meters, find the {measure} of the rectangle",
            "The garden measures {length} by {width} meters and is rectangular; what {measure} does it have?",
        ),
        length=SIZE, width=SIZE, measure=v.enum("area perimeter diagonal"),
    ),
    tool(
        "geometry", "calculate_cylinder_volume geometry.cylinder_volume cylinderVolume",
        ("Calculate the volume of a cylinder.", "Cylinder volume from radius and height.", "How much a round tank holds."),
        (real("radius", "Radius of the base"), real("height", "Height of the cylinder")),
        (
            "volume of a cylinder with radius {radius} and height {height}", "how much fits in a cylinder {height} high with a radius of {radius}?", "cylinder volume r={radius} h={height}", "a tank has radius {radius}, height {height}, what volume", "find the volume: cylinder, height {height}, radius {radius}", "compute the cylinder volume for height {height} and radius {radius}", "what's the volume of a can of radius {radius} that is {height} tall",
            "Given a cylinder whose radius is {radius} cm and whose height is {height} cm, determine its volume",
            "Our rain barrel is {height} cm high and has a radius of {radius} cm, what volume does this cylinder have?",
        ),
        radius=SIZE, height=SIZE,
    ),
    tool(
        "geometry", "calculate_sphere geometry.sphere sphereMeasure",
        ("Calculate volume or surface of a sphere.", "Sphere measures from its radius.", "Computes a ball's size."),
        (real("radius", "Radius of the sphere"), pick("measure", "What to compute", "volume surface", False)),
        (
            "{measure} of a sphere with radius {radius}", "what's the {measure} of a ball of radius {radius}?", "sphere radius {radius} {measure}", "a sphere has radius {radius}, give me its {measure}", ("how much air is in a ball of radius {radius}", {"measure": "volume"}), "compute the {measure} of the sphere, r = {radius}", "for radius {radius} what is the {measure} of the sphere", "sphere with r={radius}",
            "Determine the {measure} of a sphere given a radius of {radius} cm",
            "For a balloon of radius {radius} I want to know the {measure}",
        ),
        radius=SIZE, measure=v.enum("volume surface"),
    ),
    tool(
        "geometry", "calculate_hypotenuse geometry.hypotenuse pythagoras",
        ("Calculate the hypotenuse of a right triangle.", "Pythagorean theorem from two legs.", "Longest side of a right-angled triangle."),
        (real("leg_a", "First leg"), real("leg_b", "Second leg")),
        (
            "hypotenuse of a right triangle with legs {leg_a} and {leg_b}", "the legs are {leg_a} and {leg_b}, how long is the hypotenuse?", "use pythagoras on {leg_a} and {leg_b}", "right triangle {leg_a}, {leg_b}: longest side", "how long is the hypotenuse for sides {leg_a} and {leg_b}", "find the long side of a right-angled triangle with short sides {leg_a} and {leg_b}", "pythagorean theorem with a={leg_a} and b={leg_b}",
            "A ladder leans on a wall: the legs of the right triangle measure {leg_a} and {leg_b} meters, how long is the hypotenuse?",
            "Given the two legs {leg_a} cm and {leg_b} cm, determine the hypotenuse",
        ),
        leg_a=SIZE, leg_b=SIZE,
    ),
    tool(
        "geometry", "distance_between_points geometry.point_distance pointDistance",
        ("Calculate the distance between two points in the plane.", "Euclidean distance of coordinates.", "How far apart two points are."),
        (real("x1", "x of the first point"), real("y1", "y of the first point"), real("x2", "x of the second point"), real("y2", "y of the second point")),
        (
            "distance between the points ({x1}, {y1}) and ({x2}, {y2})", "how far is ({x1}, {y1}) from ({x2}, {y2})?", "euclidean distance from {x1}, {y1} to {x2}, {y2}", "points x1={x1}, y1={y1}, x2={x2}, y2={y2}: distance", "compute the distance from point ({x1},{y1}) to point ({x2},{y2})", "given A({x1}, {y1}) and B({x2}, {y2}) how far apart are they", "x1 {x1} y1 {y1} x2 {x2} y2 {y2}, distance please",
            "Determine how far the point ({x1}, {y1}) lies from the point ({x2}, {y2})",
            "On my map the house is at ({x1}, {y1}) and the well at ({x2}, {y2}), what is the straight distance?",
        ),
        x1=v.count(0, 99, 0), y1=v.count(0, 99, 0), x2=v.count(0, 99, 0), y2=v.count(0, 99, 0),
    ),
    tool(
        "math", "solve_quadratic algebra.quadratic_roots solveQuadratic",
        ("Solve a quadratic equation from its three coefficients.", "Roots of ax² + bx + c = 0.", "Finds where a parabola is zero."),
        (real("a", "Coefficient of x squared"), real("b", "Coefficient of x"), real("c", "Constant term")),
        (
            "solve the quadratic equation with a={a}, b={b}, c={c}", "roots of a quadratic with coefficients {a}, {b} and {c}", "find the roots where a is {a}, b is {b} and c is {c}", "quadratic: a = {a}, b = {b}, c = {c}", "what are the solutions of the quadratic with coefficients a={a} b={b} c={c}?", "I have a parabola, c={c}, b={b}, a={a}, where is it zero", "quadratic roots {a} {b} {c}",
            "Determine the roots of the quadratic equation whose coefficients are a = {a}, b = {b} and c = {c}",
            "Please solve for x when a={a}, b={b} and c={c} in a quadratic",
        ),
        a=v.count(1, 30, 0), b=v.count(1, 90, 0), c=v.count(1, 90, 0),
    ),
    tool(
        "math", "find_gcd number_theory.gcd greatestCommonDivisor",
        ("Find the greatest common divisor of two integers.", "GCD.", "Largest number dividing both."),
        (whole("first", "First integer"), whole("second", "Second integer")),
        (
            "gcd of {first} and {second}", "greatest common divisor of {first} and {second}", "what is the largest number that divides {first} and {second}?", "find the gcd for {first}, {second}", "highest common factor of {first} and {second}", "what's the greatest common factor between {first} and {second}", "gcd {first} {second}",
            "Determine the greatest common divisor shared by {first} and {second}",
            "I want to cut boards of {first} and {second} mm into equal pieces, what is their gcd?",
        ),
        first=v.count(4, 9000, 0), second=v.count(4, 9000, 0),
    ),
    tool(
        "math", "find_lcm number_theory.lcm leastCommonMultiple",
        ("Find the least common multiple of two integers.", "LCM.", "Smallest number both divide."),
        (whole("first", "First integer"), whole("second", "Second integer")),
        (
            "lcm of {first} and {second}", "least common multiple of {first} and {second}", "smallest number that both {first} and {second} divide", "find the lcm for {first}, {second}", "what's the lowest common multiple of {first} and {second}?", "after how many days do cycles of {first} and {second} meet, give me the lcm", "lcm {first} {second}",
            "Determine the least common multiple that {first} and {second} share",
            "Two buses leave every {first} and {second} minutes, find the least common multiple",
        ),
        first=v.count(2, 500, 0), second=v.count(2, 500, 0),
    ),
    tool(
        "math", "check_prime number_theory.is_prime isPrime",
        ("Check whether a number is prime.", "Primality test.", "Tells if an integer has no divisors."),
        (whole("number", "Number to test"),),
        ("is {number} prime?", "check whether {number} is a prime number", "prime test for {number}", "tell me if {number} is prime", "does {number} have divisors or is it prime", "{number}: prime or not", "I wonder if {number} is a prime", "determine the primality of {number}",
            "Please verify if the integer {number} is a prime number",
            "My teacher claims that {number} is prime, is that right?"),
        number=v.count(2, 99999, 0),
    ),
    tool(
        "math", "prime_factors number_theory.factorize factorizeNumber",
        ("Find the prime factors of a number.", "Factorization into primes.", "Splits an integer into prime numbers."),
        (whole("number", "Number to factor"), flag("with_powers", "Whether to group equal factors as powers")),
        (
            "prime factors of {number}", "factorize {number}", "which primes make up {number}?", ("factor {number} and write equal primes as powers", {"with_powers": True}), "break {number} into primes", ("list the prime factors of {number} without powers", {"with_powers": False}), "prime factorization of {number} please", "what primes divide {number}",
            "Determine all prime factors of the integer {number}",
            "Please decompose {number} into its prime factors",
        ),
        number=v.count(4, 99999, 0),
    ),
    tool(
        "math", "calculate_factorial math.factorial factorialOf",
        ("Calculate the factorial of a number.", "Product of all whole numbers up to n.", "n factorial."),
        (whole("number", "The number"),),
        ("factorial of {number}", "what is {number} factorial?", "compute the factorial for {number}", "{number} factorial please", "give me the factorial of the number {number}", "how much is the factorial of {number}", "multiply all numbers up to {number}, the factorial", "n factorial with n = {number}",
            "Determine the factorial of the integer {number}",
            "In how many orders can {number} books stand on a shelf, that is {number} factorial"),
        number=v.count(2, 170),
    ),
    tool(
        "math", "fibonacci_sequence math.fibonacci fibonacciNumbers",
        ("Generate the Fibonacci sequence.", "Lists the first Fibonacci numbers.", "Fibonacci up to a count."),
        (whole("count", "How many numbers"), flag("from_zero", "Whether to begin with zero")),
        (
            "first {count} fibonacci numbers", "give me {count} terms of the fibonacci sequence", "fibonacci sequence up to {count} terms", ("list {count} fibonacci numbers beginning with zero", {"from_zero": True}), "generate {count} fibonacci numbers", ("{count} numbers of fibonacci, don't begin with zero", {"from_zero": False}), "show the fibonacci series, {count} of them", "I want the first {count} elements of fibonacci",
            "Please produce the Fibonacci sequence with {count} members",
            "For my math class I need the first {count} fibonacci terms",
        ),
        count=v.count(3, 200),
    ),
    tool(
        "statistics", "combinations_count stats.combinations binomialCoefficient",
        ("Count the combinations of k items out of n.", "Binomial coefficient.", "Ways to choose without order."),
        (whole("n", "Number of items"), whole("k", "Number chosen")),
        (
            "how many ways to choose {k} out of {n}", "combinations of {k} from {n}", "{n} choose {k}", "number of ways to pick {k} items from {n}?", "binomial coefficient with n={n} and k={k}", "from {n} players, how many teams of {k} can be formed", "in how many ways can {k} of {n} books be selected",
            "Determine the number of combinations when {k} elements are taken from {n}",
            "A club has {n} members and elects {k} of them, how many combinations are there?",
        ),
        n=v.count(10, 99, 0.1), k=v.count(2, 9, 0.4),
    ),
    tool(
        "statistics", "coin_probability stats.binomial_probability binomialProbability",
        ("Calculate a binomial probability.", "Chance of a number of successes in trials.", "Probability of k hits in n tries."),
        (whole("trials", "Number of trials"), whole("successes", "Number of successes"), real("probability", "Chance of one success as a fraction", False)),
        (
            "probability of {successes} successes in {trials} trials", "chance of {successes} hits in {trials} tries with p = {probability}", "binomial probability, trials {trials}, successes {successes}, probability {probability}", "what's the probability to get {successes} heads in {trials} coin flips?", "with a success chance of {probability}, how likely are {successes} in {trials} trials", "{trials} trials, exactly {successes} successes: probability", "how likely is it that {successes} of {trials} succeed at p={probability}",
            "Determine the binomial probability of exactly {successes} successes out of {trials} trials with success probability {probability}",
            "I throw a coin {trials} times; what is the probability of {successes} successes?",
        ),
        trials=v.count(10, 99, 0.1), successes=v.count(1, 9, 0.2), probability=v.fraction,
    ),
    tool(
        "statistics", "normal_z_score stats.z_score zScore",
        ("Calculate the z-score of a value.", "How many standard deviations a value lies from the mean.", "Standard score."),
        (real("value", "Observed value"), real("mean", "Mean of the distribution"), real("std_dev", "Standard deviation")),
        (
            "z-score of {value} with mean {mean} and standard deviation {std_dev}", "mean {mean}, std {std_dev}, what's the z score for {value}?", "how many standard deviations is {value} away from a mean of {mean} if the deviation is {std_dev}", "standard score: value {value}, mean {mean}, deviation {std_dev}", "compute z for value {value} given standard deviation {std_dev} and mean {mean}", "z score {value} {mean} {std_dev}", "my result is {value}, the mean was {mean} with a standard deviation of {std_dev}, give me the z-score",
            "Determine the z-score given a value of {value}, a mean of {mean} and a standard deviation of {std_dev}",
            "In the test I scored {value} while the mean is {mean} and the standard deviation {std_dev}; which z-score is that?",
        ),
        value=v.decimal(10, 200, 1), mean=v.decimal(10, 200, 1), std_dev=v.decimal(1, 30, 1),
    ),
    tool(
        "statistics", "sample_size_needed stats.sample_size surveySampleSize",
        ("Calculate the sample size for a survey.", "How many people must be asked for a margin of error.", "Survey planning."),
        (whole("population", "Size of the population"), real("margin", "Margin of error in percent"), real("confidence", "Confidence in percent", False)),
        (
            "how many people must I ask in a population of {population} for a {margin}% margin of error?", "sample size, population {population}, margin {margin} percent", "sample size for {population} people at {confidence}% confidence and {margin}% margin", "survey of {population} residents: margin of error {margin}, confidence {confidence}", "with a margin of {margin} percent, what sample do I need out of {population}", "required sample: confidence {confidence}, margin {margin}, population {population}", "I poll a town of {population}, margin {margin}%, how large a sample",
            "Determine the sample size for a population of {population} and a margin of error of {margin} percent",
            "We are planning a survey among {population} customers with {confidence} percent confidence and a margin of {margin} percent, how many do we ask?",
        ),
        population=v.count(500, 900000, 0), margin=v.count(1, 10, 0), confidence=v.count(80, 99, 0),
    ),
    tool(
        "finance", "compound_interest finance.compound_interest compoundInterest",
        ("Calculate compound interest.", "Future value of an investment with a yearly rate.", "How savings grow over years."),
        (real("principal", "Initial amount"), real("rate", "Yearly interest rate in percent"), whole("years", "Number of years"), pick("compounding", "How often interest is added", "yearly quarterly monthly daily", False)),
        (
            "compound interest on {principal} at {rate}% for {years} years", "if I invest {principal} at {rate} percent for {years} years, what do I get?", "future value of ${principal}, {years} years, {rate}% interest compounded {compounding}", "{principal} invested over {years} years with a rate of {rate}%", "how much will {principal} grow to in {years} years at {rate} percent, {compounding} compounding", "compound {principal} {compounding} at {rate}% over {years} years", "with an interest rate of {rate}%, what becomes of {principal} after {years} years",
            "put {principal} in the bank at {rate}% for {years} years, interest added {compounding}",
            "Determine the compound interest for a principal of {principal} at a yearly rate of {rate} percent over {years} years",
            "My grandmother gave me {principal}; at {rate}% compounded {compounding}, how much will it be in {years} years?",
        ),
        principal=MONEY, rate=v.rate, years=v.count(1, 40, 0.2), compounding=v.enum("yearly quarterly monthly daily"),
    ),
    tool(
        "finance", "simple_interest finance.simple_interest simpleInterest",
        ("Calculate simple interest.", "Interest without compounding.", "Interest owed on a sum for some years."),
        (real("amount", "Sum of money"), real("rate_percent", "Rate in percent a year"), real("years", "Number of years")),
        (
            "simple interest on {amount} at {rate_percent}% over {years} years", "how much simple interest does {amount} earn in {years} years at {rate_percent} percent", "simple interest: amount {amount}, rate {rate_percent}%, years {years}", "at a flat {rate_percent}% for {years} years, interest on {amount}?", "interest without compounding for {amount}, {years} years, {rate_percent} percent", "I lent {amount} for {years} years at {rate_percent}% simple interest, what am I owed", "{years} years, {rate_percent}%, {amount}: simple interest",
            "Determine the simple interest on a principal of {amount} at {rate_percent} percent for {years} years",
            "A friend borrows {amount} for {years} years and pays {rate_percent}% simple interest, how much interest is that?",
        ),
        amount=MONEY, rate_percent=v.rate, years=v.count(1, 20, 0.2),
    ),
    tool(
        "finance", "calculate_loan_payment finance.loan_payment mortgagePayment",
        ("Calculate the monthly payment of a loan.", "Mortgage rate to pay each month.", "Installment for a credit."),
        (real("loan_amount", "Borrowed sum"), real("interest_rate", "Yearly interest in percent"), whole("term_years", "Term in years"), real("down_payment", "Paid at the start", False)),
        (
            "monthly payment on a loan of {loan_amount} at {interest_rate}% over {term_years} years", "what would I pay each month for a {loan_amount} mortgage, {interest_rate}%, {term_years} years?", "loan {loan_amount}, interest {interest_rate} percent, term {term_years} years, installment?", "mortgage of {loan_amount} with {down_payment} down at {interest_rate}% for {term_years} years",
            "how high is the monthly rate for {loan_amount} over {term_years} years at {interest_rate} percent", "with a down payment of {down_payment}, what's the installment for {loan_amount} at {interest_rate}% in {term_years} years", "calculate mortgage: {loan_amount}, {term_years} years, {interest_rate}%",
            "Determine the monthly payment for a loan of {loan_amount} with an annual interest rate of {interest_rate} percent and a term of {term_years} years",
            "We want to buy a house and borrow {loan_amount} at {interest_rate}% for {term_years} years after paying {down_payment} down, what would we pay monthly?",
        ),
        loan_amount=v.big_amount, interest_rate=v.rate, term_years=v.count(2, 35, 0.2), down_payment=v.count(500, 50000, 0),
    ),
    tool(
        "finance", "return_on_investment finance.roi calculateRoi",
        ("Calculate the return on an investment.", "ROI from cost and gain.", "Profitability of an investment in percent."),
        (real("cost", "Money invested"), real("revenue", "Money got back"), real("years", "Duration in years", False)),
        (
            "roi on an investment of {cost} that returned {revenue}", "I put in {cost} and got {revenue} back, what's my return?", "return on investment: cost {cost}, revenue {revenue}", "calculate the ROI for revenue {revenue} and cost {cost} over {years} years", "invested {cost}, sold for {revenue} after {years} years, return on investment?", "how profitable was it to spend {cost} and receive {revenue}", "roi cost={cost} revenue={revenue}",
            "Determine the return on investment given a cost of {cost} and a revenue of {revenue}",
            "We spent {cost} on ads and they brought in {revenue}, how good is the return?",
        ),
        cost=MONEY, revenue=MONEY, years=v.count(1, 15, 0.3),
    ),
    tool(
        "finance", "depreciation_value finance.depreciation assetDepreciation",
        ("Calculate the value of an asset after depreciation.", "Straight-line depreciation.", "What a machine or car is still worth."),
        (real("cost", "Purchase price"), real("salvage", "Value at the end"), whole("life_years", "Useful life in years"), whole("year", "Year to compute", False)),
        (
            "depreciation of an asset bought for {cost}, salvage {salvage}, life {life_years} years", "a machine cost {cost} and will be worth {salvage} after {life_years} years, depreciate it", "what's the value in year {year} of something bought at {cost} with salvage {salvage} over {life_years} years", "straight line: cost {cost}, salvage value {salvage}, useful life {life_years}", "asset {cost}, {life_years} years, residual {salvage}, after year {year}?", "depreciate {cost} down to {salvage} in {life_years} years", "yearly depreciation for cost {cost}, life {life_years} years, salvage {salvage}",
            "Determine the depreciation for a machine with a cost of {cost}, a salvage value of {salvage} and a life of {life_years} years",
            "Our van cost {cost}, will be worth {salvage} in {life_years} years, and we are in year {year}; what is its book value?",
        ),
        cost=MONEY, salvage=v.count(50, 900), life_years=v.count(5, 25, 0.1), year=v.count(1, 4, 0.2),
    ),
    tool(
        "finance", "estimate_income_tax tax.estimate incomeTax",
        ("Estimate the income tax.", "Tax owed on a yearly income in a country.", "Income tax by filing status."),
        (real("income", "Yearly income"), text("country", "Country or state", False), pick("status", "Filing status", "single married head", False), whole("dependents", "Number of dependents", False)),
        (
            "how much income tax do I pay on {income}?", "tax on {income} in {country}", "estimate my tax: income {income}, {status}", "I earn {income} a year in {country}, {status} with {dependents} dependents, what's the tax", "income tax for {income}, {dependents} dependents", "what do I owe the tax office on an income of {income}", "{country} income tax on {income} for a {status} person", "tax estimate {income} {status}",
            "Determine the tax due on a yearly income of {income} in {country} for a {status} filer",
            "I will earn {income} next year, what part of it goes to the tax office?",
        ),
        income=v.big_amount, country=v.country, status=v.enum("single married"), dependents=v.count(1, 6, 0.4),
    ),
    tool(
        "finance", "retirement_savings finance.retirement_plan retirementPlan",
        ("Plan retirement savings.", "How much is saved by a certain age.", "Projects a pension fund."),
        (whole("current_age", "Age now"), whole("retirement_age", "Age at retirement"), real("monthly_saving", "Money saved each month"), real("annual_return", "Expected return in percent", False)),
        (
            "I'm {current_age}, want to retire at {retirement_age} and save {monthly_saving} a month", "retirement savings from age {current_age} to {retirement_age} with {monthly_saving} monthly", "saving {monthly_saving} each month at {annual_return}% from {current_age} until {retirement_age}, what will I have?", "retire at {retirement_age}, currently {current_age}, {monthly_saving} per month, return {annual_return} percent",
            "project my pension: age {current_age}, retirement age {retirement_age}, monthly {monthly_saving}", "if I put away {monthly_saving} monthly from now ({current_age}) to {retirement_age}", "how big is my fund at {retirement_age} when I begin at {current_age} with {monthly_saving} a month",
            "Determine what somebody aged {current_age} who saves {monthly_saving} a month will own at the retirement age of {retirement_age}",
            "My wife is {current_age}, puts aside {monthly_saving} every month at {annual_return} percent and wants to stop working at {retirement_age}; how much will there be?",
        ),
        current_age=v.count(18, 49, 0), retirement_age=v.count(50, 75, 0), monthly_saving=v.count(80, 3000), annual_return=v.count(1, 12, 0),
    ),
    tool(
        "body", "calculate_bmi health.bmi bodyMassIndex",
        ("Calculate the body mass index.", "BMI from weight and height.", "Tells whether a weight is healthy."),
        (real("weight", "Weight in kg"), real("height", "Height in cm")),
        (
            "bmi for {weight} kg and {height} cm", "I weigh {weight} kilos and am {height} cm tall, what's my BMI?", "calculate body mass index: height {height}, weight {weight}", "what is the BMI of a person {height} cm tall weighing {weight} kg", "body mass index with weight {weight} and height {height}", "{height} cm, {weight} kg, bmi?", "my height is {height} and my weight is {weight}, give me the bmi",
            "Determine the body mass index of somebody with a weight of {weight} kg and a height of {height} cm",
            "Am I too heavy? I am {height} cm tall and weigh {weight} kg",
        ),
        weight=v.decimal(40, 150, 1), height=v.count(140, 210, 0),
    ),
    tool(
        "body", "calculate_calorie_needs health.calorie_needs dailyCalories",
        ("Calculate the daily calorie needs.", "Energy a person needs by age, weight, height and activity.", "Basal metabolic rate and more."),
        (whole("age", "Age in years"), real("weight", "Weight in kg"), real("height", "Height in cm"), pick("sex", "Sex", "male female"), pick("activity", "Activity level", "low moderate high", False)),
        (
            ("how many calories does a {age} year old woman of {weight} kg and {height} cm need?", {"sex": "female"}), ("daily calories for a man, age {age}, {weight} kg, {height} cm", {"sex": "male"}), "calorie needs: {sex}, {age} years, weight {weight}, height {height}, activity {activity}", "I'm a {sex} of {age}, {height} cm tall, {weight} kg with {activity} activity, how much may I eat",
            "compute daily energy for {sex}, height {height}, weight {weight}, age {age}", ("she is {age}, {height} cm and {weight} kg with {activity} activity, what are her calorie needs", {"sex": "female"}), ("he is {age} years old, weighs {weight}, is {height} tall: calories per day", {"sex": "male"}),
            "Determine the daily calorie needs of a {sex} aged {age} with a weight of {weight} kg, a height of {height} cm and {activity} activity",
            ("My husband is {age}, {height} cm tall and weighs {weight} kg, how many calories does he need?", {"sex": "male"}),
        ),
        age=v.count(16, 90, 0), weight=v.count(45, 130, 0), height=v.count(145, 205, 0), sex=v.enum("male female"), activity=v.enum("low moderate high"),
    ),
    tool(
        "body", "target_heart_rate health.heart_rate_zone heartRateZone",
        ("Calculate the target heart rate for training.", "Heart rate zone by age.", "Pulse range for an exercise intensity."),
        (whole("age", "Age in years"), whole("resting_rate", "Resting pulse", False), pick("intensity", "Training intensity", "light moderate vigorous", False)),
        (
            "target heart rate for age {age}", "I'm {age} with a resting pulse of {resting_rate}, what's my heart rate zone?", "{intensity} training heart rate at {age}", "what pulse should a {age} year old have during {intensity} exercise", "heart rate zone: age {age}, resting {resting_rate}, {intensity}", "my training pulse at {age} years", "resting rate {resting_rate}, age {age}, compute my target pulse", "heart rate for {intensity} workouts, age {age}",
            "Determine the heart rate zone for somebody aged {age} whose resting rate is {resting_rate}",
            "My grandfather is {age} and wants to exercise; what pulse is right for {intensity} training?",
        ),
        age=v.count(12, 95, 0.1), resting_rate=v.count(96, 110, 0), intensity=v.enum("light moderate vigorous"),
    ),
    tool(
        "physics", "kinetic_energy physics.kinetic_energy kineticEnergy",
        ("Calculate the kinetic energy of a moving body.", "Energy from mass and velocity.", "Kinetic energy in joules."),
        (real("mass", "Mass in kg"), real("velocity", "Velocity in m/s")),
        (
            "kinetic energy of a {mass} kg object at {velocity} m/s", "what's the kinetic energy with mass {mass} and velocity {velocity}?", "a ball of {mass} kg flies at {velocity} meters per second, how much energy", "mass={mass}, velocity={velocity}, kinetic energy", "compute kinetic energy: velocity {velocity}, mass {mass}", "how many joules does a body of {mass} kg have when moving {velocity} m/s", "energy of motion for {mass} kg at {velocity} m/s",
            "Determine the kinetic energy of a body with a mass of {mass} kg moving at a velocity of {velocity} m/s",
            "A cart of mass {mass} kg rolls at {velocity} m/s, how large is its kinetic energy?",
        ),
        mass=SMALL, velocity=SPEED,
    ),
    tool(
        "physics", "free_fall_time physics.free_fall fallTime",
        ("Calculate the time of a free fall.", "How long something falls from a height.", "Free fall with gravity."),
        (real("height", "Height in meters"), real("gravity", "Gravity in m/s²", False)),
        (
            "how long does a stone fall from {height} meters?", "free fall time from {height} m", "time to fall {height} meters with gravity {gravity}", "dropped from a height of {height} m, when does it land", "fall time: height {height}, gravity {gravity}", "on a planet with gravity {gravity}, how long is a fall from {height} meters", "if I drop a ball {height} m, how many seconds until the ground",
            "Determine how long an object falls from a height of {height} meters under a gravity of {gravity}",
            "A coin drops from a tower {height} meters high; after what time does it hit the ground?",
        ),
        height=v.decimal(1, 500, 1), gravity=v.decimal(1, 25, 2),
    ),
    tool(
        "physics", "calculate_density physics.density densityOf",
        ("Calculate the density of a body.", "Density from mass and volume.", "Mass per volume."),
        (real("mass", "Mass"), real("volume", "Volume"), text("material", "Name of the material", False)),
        (
            "density of something with mass {mass} and volume {volume}", "mass {mass}, volume {volume}: density?", "what is the density if {mass} grams take up a volume of {volume}", "a block of {material} with a mass of {mass} has volume {volume}, find the density", "density for volume {volume} and mass {mass}", "compute density, volume={volume}, mass={mass}", "how dense is {material} with mass {mass} and volume {volume}",
            "Determine the density given a mass of {mass} kg and a volume of {volume} cubic meters",
            "This piece of {material} has a volume of {volume} and a mass of {mass}; which density is that?",
        ),
        mass=SIZE, volume=SMALL, material=v.any_of("wood|granite|ice|wax|brass|plastic|cork|glass|rubber|clay|marble|aluminium|concrete|bone"),
    ),
    tool(
        "physics", "ohms_law electronics.ohms_law ohmsLaw",
        ("Apply Ohm's law.", "Computes voltage, current or resistance from the other two.", "Electrical circuit formula."),
        (real("voltage", "Voltage in volts", False), real("current", "Current in amperes", False), real("resistance", "Resistance in ohms", False)),
        (
            "current at {voltage} volts and {resistance} ohms", "voltage with a current of {current} amps through {resistance} ohms?", "resistance if {current} A flow at {voltage} V", "ohm's law: voltage {voltage}, current {current}", "ohm's law for {resistance} ohms and {current} amperes", "what current flows with resistance {resistance} and voltage {voltage}", "resistor of {resistance} ohm on {voltage} volt, how many amps",
            "Determine the current in a circuit with a voltage of {voltage} volts and a resistance of {resistance} ohms",
            "Given a current of {current} amperes and a resistance of {resistance} ohms, what voltage applies?",
        ),
        voltage=v.decimal(1, 240, 1), current=v.decimal(0.1, 30), resistance=v.count(1, 4700, 0),
    ),
    tool(
        "physics", "final_velocity physics.final_velocity finalSpeed",
        ("Calculate the final velocity under constant acceleration.", "Speed after accelerating for a time.", "Kinematics v = u + at."),
        (real("initial_velocity", "Velocity at the start in m/s"), real("acceleration", "Acceleration in m/s²"), real("time", "Time in seconds")),
        (
            "final velocity with initial velocity {initial_velocity}, acceleration {acceleration} and time {time}", "a car at {initial_velocity} m/s accelerates with {acceleration} m/s² for {time} seconds, how fast is it then?", "starting at {initial_velocity} m/s, accelerating {acceleration} over {time} s: final speed", "after {time} seconds of acceleration {acceleration} from {initial_velocity} m/s, what velocity", "final speed: acceleration {acceleration}, time {time}, initial {initial_velocity}",
            "what velocity is reached from {initial_velocity} with an acceleration of {acceleration} in {time} seconds", "u={initial_velocity} a={acceleration} t={time}, find v",
            "Determine the final velocity given an initial velocity of {initial_velocity} m/s, an acceleration of {acceleration} m/s² and a time of {time} seconds",
            "A train moving at {initial_velocity} m/s speeds up by {acceleration} m/s² during {time} seconds; how fast does it end up?",
        ),
        initial_velocity=SPEED, acceleration=SMALL, time=SIZE,
    ),
    tool(
        "physics", "wave_frequency physics.frequency waveFrequency",
        ("Calculate the frequency of a wave.", "Frequency from speed and wavelength.", "Wave formula."),
        (real("speed", "Wave speed in m/s"), real("wavelength", "Wavelength in meters")),
        (
            "frequency of a wave with speed {speed} and wavelength {wavelength}", "wavelength {wavelength} m, speed {speed} m/s, what frequency?", "how many hertz has a wave of length {wavelength} travelling at {speed}", "wave: speed={speed}, wavelength={wavelength}, frequency please", "at a speed of {speed} m/s, find the frequency for wavelength {wavelength}", "compute wave frequency, wavelength {wavelength}, speed {speed}", "sound of wavelength {wavelength} at {speed} m/s: frequency",
            "Determine the frequency of a wave given a speed of {speed} m/s and a wavelength of {wavelength} m",
            "A radio signal moves at {speed} m/s and has a wavelength of {wavelength} meters, which frequency is it?",
        ),
        speed=v.count(100, 3000, 0), wavelength=SMALL,
    ),
    tool(
        "building", "paint_needed building.paint_calculator paintAmount",
        ("Calculate how much paint a wall needs.", "Liters of paint from area and coats.", "Paint estimate for a room."),
        (real("wall_width", "Width in meters"), real("wall_height", "Height in meters"), whole("coats", "Number of coats", False)),
        (
            "how much paint for a wall {wall_width} m wide and {wall_height} m high?", "paint for a {wall_width} by {wall_height} meter wall, {coats} coats", "wall height {wall_height}, width {wall_width}, liters of paint?", "I'm painting {wall_width} m by {wall_height} m with {coats} coats, how much do I need", "estimate paint: width {wall_width}, height {wall_height}, coats {coats}", "need paint for a wall of {wall_width} x {wall_height}", "{coats} coats on a wall with height {wall_height} and width {wall_width}",
            "Determine the paint required for a wall with a width of {wall_width} m and a height of {wall_height} m",
            "We are redoing the nursery: one wall, {wall_width} m wide and {wall_height} m high, {coats} coats; how much paint should I buy?",
        ),
        wall_width=SMALL, wall_height=v.decimal(1, 9, 1), coats=v.count(1, 4, 0.5),
    ),
    tool(
        "building", "tiles_needed building.tile_calculator tileCount",
        ("Calculate how many tiles a floor needs.", "Tile count from floor and tile size, with waste.", "Tiling estimate."),
        (real("area", "Floor area in square meters"), real("tile_size", "Side of a tile in cm"), real("waste_percent", "Extra for waste in percent", False)),
        (
            "how many {tile_size} cm tiles for {area} square meters?", "tiles for a floor of {area} m² with tile size {tile_size}", "floor area {area}, tiles {tile_size} cm, {waste_percent}% waste", "I tile {area} square meters using {tile_size} cm tiles and {waste_percent} percent extra", "tile count: area {area}, tile {tile_size}", "number of {tile_size} cm tiles needed to cover {area} sqm plus {waste_percent}% waste", "cover {area} square meters in tiles of {tile_size} cm",
            "Determine the number of tiles with a side of {tile_size} cm for a floor of {area} square meters",
            "Our bathroom has {area} square meters and we like {tile_size} cm tiles; with {waste_percent} percent waste, how many do we buy?",
        ),
        area=v.decimal(2, 200, 1), tile_size=v.count(5, 120, 0), waste_percent=v.count(3, 20, 0),
    ),
    tool(
        "building", "concrete_volume building.concrete concreteCalculator",
        ("Calculate the concrete for a slab.", "Cubic meters of concrete from length, width and depth.", "Concrete estimate."),
        (real("length", "Length in meters"), real("width", "Width in meters"), real("depth", "Depth in cm")),
        (
            "concrete for a slab {length} m long, {width} m wide and {depth} cm deep", "how much concrete do I need: length {length}, width {width}, depth {depth}?", "a {length} by {width} meter slab with {depth} cm depth, concrete volume", "slab depth {depth}, width {width}, length {length}, cubic meters of concrete", "pour a patio {length} x {width}, {depth} cm thick, how much concrete", "concrete needed for depth {depth} cm over {length} times {width} meters", "mix concrete for {length} m x {width} m x {depth} cm",
            "Determine the concrete needed for a slab with a length of {length} m, a width of {width} m and a depth of {depth} cm",
            "For the garage floor we pour a slab of {length} by {width} meters, {depth} cm deep; how much concrete shall I order?",
        ),
        length=SMALL, width=SMALL, depth=v.count(5, 60, 0),
    ),
    tool(
        "cars", "fuel_cost cars.fuel_cost tripFuelCost",
        ("Calculate the fuel cost of a trip.", "Cost from distance, consumption and price.", "How expensive a drive is."),
        (real("distance", "Distance in km"), real("consumption", "Liters per 100 km"), real("price", "Price per liter")),
        (
            "fuel cost for {distance} km at {consumption} liters per 100 and a price of {price}", "how much does it cost to drive {distance} km if the car takes {consumption} l and gas is {price}?", "distance {distance}, consumption {consumption}, price {price}: fuel cost", "gas costs {price}, I drive {distance} kilometers with {consumption} liters per 100 km, total?", "trip of {distance} km, {consumption} l/100km, {price} per liter", "what will the fuel for {distance} km be at {price} a liter with a consumption of {consumption}", "price {price}, distance {distance} km, consumption {consumption}, cost of the trip",
            "Determine the fuel cost given a distance of {distance} km, a consumption of {consumption} liters per 100 km and a price of {price} per liter",
            "We are driving {distance} km on holiday, the van needs {consumption} liters per 100 km and fuel costs {price}; what will we spend?",
        ),
        distance=v.count(11, 2500), consumption=v.decimal(3, 10, 1), price=v.decimal(0.9, 2.9),
    ),
    tool(
        "cars", "get_car_value cars.valuation carValue",
        ("Estimate the value of a used car.", "Resale price by model, year and mileage.", "Used car valuation."),
        (text("model", "Make and model"), whole("year", "Year of manufacture", False), whole("mileage", "Distance driven in km", False)),
        (
            "what's my {model} worth with {mileage} km?", "value of a {model} built in {year}", "how much can I sell my {year} {model} for", "{model}, {year}, {mileage} km: resale price", "estimate the price of a used {model}", "used car value {model} with a mileage of {mileage}", "I drove {mileage} km with my {model} from {year}, what would I get for it?", "valuation {model} {year}",
            "I am thinking of selling my {model} from {year}; what could I ask for it?",
            "Please appraise a second-hand {model} that has covered {mileage} km",
        ),
        model=v.compose("{a} {b}", a="Toyota|Honda|Ford|Volvo|Tesla|BMW|Kia|Renault|Skoda|Subaru|Mazda|Fiat|Audi", b=v.usually(v.any_of("Corolla|Civic|Focus|Golf|Clio|Octavia|Outback|Panda|Sorento|Leon"), v.coined)), year=v.plain_year, mileage=v.count(2000, 300000, 0),
    ),
    tool(
        "cars", "book_car_service cars.book_service garageAppointment",
        ("Book a car service.", "Makes an appointment at a garage for repair or inspection.", "Car maintenance booking."),
        (text("license_plate", "Plate of the car"), text("service", "What to do"), text("date", "Day", False, "date")),
        (
            "book {service} for car {license_plate}", "bring {license_plate} to the garage for {service} on {date}", "my car {license_plate} needs {service}", "{service} appointment, plate {license_plate}, {date}", "schedule {service} on {date} for {license_plate}", "garage booking: {license_plate}, {service}", "the car with plate {license_plate} is due for {service}, book it {date}",
            "There is a strange noise, so have the car {license_plate} looked at: {service}",
            "Please get {license_plate} into the workshop on {date} for {service}",
        ),
        license_plate=v.plate, service=v.any_of("an oil change|new tires|a brake check|inspection|a tire rotation|air conditioning service|a battery swap|windshield repair|wheel alignment|a wash|new wipers|engine diagnostics"), date=v.future_date,
    ),
    tool(
        "cars", "find_parking parking.find findParking",
        ("Find parking.", "Searches free parking spaces near a place.", "Car parks by price and time."),
        (text("near", "Near which place"), whole("hours", "For how many hours", False), flag("covered", "Only covered parking")),
        (
            "find parking near {near}", "where can I park around {near} for {hours} hours?", ("covered parking at {near}", {"covered": True}), "parking {near} {hours} hours", "I need a parking space close to {near}", ("underground parking near {near} for {hours} hours", {"covered": True}), "is there anywhere to leave the car near {near}", "park my car by {near} for {hours} h",
            "We will be at {near} for {hours} hours, where could we leave the car?",
            "Please look for somewhere to park close to {near}",
        ),
        near=v.mix(v.landmark, v.address, v.restaurant), hours=v.count(1, 24, 0.4),
    ),
)
