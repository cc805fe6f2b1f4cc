"""Messages that no bundled tool can serve, written one by one: near misses, and all that people say besides."""

FILES = """
The landlord wants a copy, so e-mail lease.pdf to him.
could you give minutes-old.md a better name
rename every photo by its date
get rid of the whole tmp folder for me
delete drafts/letter2.txt, nobody reads it
move the invoices into the archive folder
make a second copy of budget.csv before I ruin it
who last opened payroll.csv, and when?
hide the diary folder from my brother
put a password on the contracts
undelete what I threw away this morning
zip up last year's reports and send them over
burn these files to a disc
print out the rota on the machine in the hall
is somebody else editing plan.md right now
how come the text in my document looks so small
make report.docx prettier
turn letter.txt into a pdf with our letterhead
scan the receipts on my desk
translate manual.md into Polish
summarise thesis.txt in three sentences
what's the mood of the letter in complaint.txt
rate my essay from one to ten
proofread cover-letter.md and fix the commas as you see fit
explain what this contract means for me
convert the spreadsheet to slides
merge the two folders and drop the duplicates
sync my documents with the phone
sort my photos by who is in them
extract the faces from the group picture
crop scan3.png to the signature
remove the watermark from the picture
make the movie file smaller
mount the usb stick
eject the external drive
format the second disk
give the intern read access to hr
revoke Tom's rights on the shared drive
sign the pdf with my initials
fax the order form to the wholesaler
watch the inbox folder and tell me when something lands there
roll config.yaml back to how it was on Tuesday
which version of the text was better, the old or the new one
back everything up to the cloud every night
shred the old payslips
put a shortcut to the folder on my desktop
change the icon of the folder
open the file with photoshop
read the scanned page to my grandmother over the phone
highlight the important bits in the minutes
"""
DATA = """
draw me a line chart of rainfall by month
make a pie chart out of members.csv and put it on a slide
what will our sales be next spring
guess which customers are going to leave us
clean the addresses in clients.csv
fill the gaps in the temperature column with something plausible
drop the empty rows from orders.csv for good
add a column for the vat to invoices.csv
merge customers.csv with orders.csv and keep the result
rename the column qty to quantity
why did the revenue go down in march
is the difference between the two groups significant
train a neural net on patients.csv
cluster the shops by their habits
put the numbers into excel and colour the bad ones red
make up a hundred fake customers for testing
anonymise the patients in wards.csv
import the table into our accounting software
send the top customers a voucher
what's the story behind these numbers
which of the two campaigns should we drop
detect the fraud in the transactions
export the data to google sheets
write me a dashboard for the sales
who typed the wrong price into prices.csv
delete the customer Meier from the database
update the salary of Ida to 4000 in staff.db
insert a new row for the spring fair
create a table for the bookings
round all prices in the file to full euros
plot a heat map of the accidents
geocode the addresses
ask the statistics office for newer figures
compare our numbers with those of the competition
build a pivot table in excel
"""
NUMBERS = """
how many dollars do I get for 300 kroner
what's a pound in yen today
how much is a troy ounce of silver going for
what are my odds of winning the lottery
prove that the square root of two is irrational
explain long division to my son
give my daughter ten exercises on fractions
what's the biggest prime known
do I earn enough to retire at sixty
how many calories does a pretzel have
what size is a european 42 in american shoes
how many litres does a bathtub usually hold
how heavy is an elephant
how far is it from Lyon to Turin by car
how fast can a cheetah run
is my blood pressure of 150 too high
how much paint do I need for the living room
what dose should I give a child of five
how long do I boil an ostrich egg
what's my bmi and should I worry
what would a flat like mine sell for
is eight percent interest a good deal
estimate how many piano tuners there are in Vienna
pick a number between one and ten
flip a coin
roll two dice for us
draw the lots for the secret santa
what's the price of diesel at the corner
how much sleep do teenagers need
what grade would that be in America
"""
TIME = """
get me up at half past five
ring a bell when the eggs are done
remind me at noon to take the pills
put the dentist in my calendar for the third of May
am I free on Thursday afternoon
who's on call this weekend
when does the pharmacy on the square open
what time is high tide tomorrow
at what time does the sun go down today
when's the next full moon
is Monday a bank holiday
how long does the ferry take
when did the dinosaurs die out
count me down from ten
stop the clock
start timing my run now
how long until dinner is ready
when will the parcel get here
book the meeting room from two to four
shift everybody's appointment by an hour and tell them
cancel whatever I have on Friday
find a date that suits all five of us
what happened on this day in history
when was the last time it snowed in May
how old is the queen
what's the best season to visit Iceland
how much time do I spend on my phone
log my hours for today
approve Petra's holiday
when do the clocks go back
"""
NOTES = """
send my notes to the whole team
read my notes in a pirate's voice
play me a high C
pin the shopping note to the fridge
share note 4 with my sister
turn my notes into a poem
sort my notes by how urgent they are
put a picture into the note
set note 2 to repeat every week
print my notes on yellow paper
sync the notes with my watch
translate note 3 into Turkish
colour the urgent notes red
who else can see my notes
make a mind map out of my notes
draft a to-do list for a wedding, you know what belongs on it
what should I write in a farewell card
leave a sticky note on Omar's door
take the minutes of the call we're in
notify me when I get near the supermarket
"""
WEB = """
google the best pizza in Naples
look up on the internet who invented the zip
search the web for cheap winter tyres
find me a video about pruning roses
post the photos on our homepage
order the book from the shop's website
log me in to my bank
fill in the contact form for me
reset my password for the forum
subscribe me to the podcast
leave a five star review for the baker
block ads in my browser
why is the internet so slow today
open my browser at the last tab
clear my browsing history
register the domain for our club
who's trending on social media
upload the clip to the channel
follow the mayor on her page
answer the customer's comment under the post
is that website safe to shop at
download the newest driver for my printer
buy two tickets on the cinema's site
host my page somewhere
watch the auction and bid for me
"""
DEVICES = """
turn the lamp in the hall off when I leave
warm the bedroom up a little
the radio is too loud, turn it down
open the barn door
start the milking machine
lower the blinds on the south side
is the front door locked
let the robot hoover the stairs
switch the sprinklers on in field two
what's the camera at the gate showing
put the car on to charge
dim everything for the movie
preheat the oven, would you
turn my phone to silent
pair the speaker with the tablet
how much battery has the drone left
restart the printer on the second floor
raise the desk to standing height
find where I left my keys
unlock the bike
defrost the windscreen at seven
boost the wifi in the attic
take a picture of the meter
record what's being said
mute everybody in the call
share my screen
swap the toner
shut the greenhouse windows before it rains
ring the doorbell next door
let the dog out
"""
PEOPLE = """
tell Anna I'm running ten minutes late
ring the school and say that Ben is ill
write to the council about the street lamp
answer Mr Okafor's mail politely
put Rosa through to the warehouse
ask the team whether Friday suits them
wish my aunt a happy birthday from me
apologise to the neighbours for the noise
introduce me to somebody in marketing
invite the whole class to the party
let the patient in room 4 know the doctor is coming
order a taxi for the two guests
reserve the corner table for eight tonight
hire a gardener
find me a babysitter for Saturday
call the vet, the mare is limping
page the surgeon
forward the voicemail to my lawyer
who's the person I talked to last week
does Karin like me
what did my boss mean by that
is my landlord allowed to do this
settle the fight between my kids
write a reference for our trainee
break it to him gently that he didn't get the job
thank everyone who came
give me the number of a good plumber
start a video call with grandma
message the group that the match is off
arrange a lift for the choir
"""
ORDERS = """
reorder latex gloves for the ward
buy feed for the hens before it runs out
get me two seats by the aisle to Porto
return the boots, they're too tight
pay the gas bill
send fifty euros to my nephew
cancel the gym
renew my library books
have the suit cleaned
fetch my parcel from the post office
put bread and milk on the shopping list of the supermarket app
book the cheapest train to Graz
check me in for the flight and pick a window
track the container from Busan
insure the new van
apply for the parking permit
file a complaint with the airline
return the hire car
get the roof mended
sell the old tractor
have flowers sent to the hospital
ask the bank for a better rate
raise the invoice for the Lee job and post it
refund the customer
give the cashier the day off
rent a marquee for the fair
hand in my tax return
top up the phone card
claim the broken screen from the insurance
buy low and sell high
"""
WORLD = """
what's it like outside
will there be frost tonight
is a storm coming in over the coast
who runs the central bank these days
what's the capital of Burkina Faso
why do leaves turn red
how do bees find their way home
who painted the ceiling in that chapel in Rome
what's the difference between an alligator and a crocodile
how does a heat pump work
is it legal to keep bees in town
what are the symptoms of measles
can I take ibuprofen with red wine
what's good against a cough
how do I get red wine out of a carpet
what does ephemeral mean
how's the word queue spelled
what's the plural of octopus
which languages are spoken in Belgium
who won last night
what's the score
what are people saying about the budget
did the strike end
what's on at the cinema
which book should I read next
name three rivers in France
who discovered penicillin
what's the melting point of tin
how many bones has a cat
is glass a liquid
why does my dog eat grass
what does a solar flare do to us
when do I plant garlic
which mushrooms can I eat
how do I get rid of slugs
what's the quickest way to the motorway
are there traffic jams on the ring road
where can I park near the museum
what's the tallest building in the world
tell me about the Ottoman empire
how do tides come about
what are the rules of cricket
what's a good name for a grey horse
who sang that song with the whistling
what's for lunch in the canteen
does the number 12 tram run on Sundays
is the pool open
how's the snow in the Alps
what was the weather like when I was born
is there life on Mars
"""
WORDS = """
write a limerick about a goat
make up a bedtime story with a dragon
give me a slogan for a bakery
say something nice in Portuguese
how would a pirate order coffee
what's Danish for butterfly
put this politely: give me my money back
turn my notes into a speech
write a haiku about rain
help me with the opening of my novel
come up with five names for a band
compose a wedding toast
draft a cover letter for a nursing job
explain gravity to a six year old
debate with me about school uniforms
quiz me on the kings of England
teach me ten words of Swahili
write the code for a snake game
paint a fox in watercolours
design a flyer for the flea market
what rhymes with silver
invent a new sport
pretend to be a detective
interview me for the job
tell me a riddle
make me laugh
sing happy birthday
play chess with me
guess what I'm thinking of
continue the story
"""
SELF = """
my day was awful
I think I'm falling in love
nobody listens to me
I passed my exam!
are you listening
you sound like my grandfather
what would you do in my place
do you ever get bored
which football team do you support
do you think it'll work out
should I quit my job
am I a bad person
what's your opinion on tattoos
do you prefer tea or coffee
how did you sleep
can I trust you
were you trained on my mails
are you smarter than the other one
what are you not able to do
I was only joking
that made no sense
no, not like that
you're repeating yourself
well, that didn't help
leave it
fair enough
that's all for today
hang on, someone's at the door
sorry, that was meant for somebody else
I'll think about it
let me get back to you on that
give me a moment
one second please
hm, interesting
brilliant, you saved my day
how kind of you
you're fired
let's call it a day
same here
whatever you say
I can't decide
it's raining cats and dogs
I'm so proud of my team
my back is killing me
the coffee here is terrible
guess who's getting married
long story short, we lost
happy new year
cheers, mate
good luck to both of us
"""
NEAR = """
run to the shop for me
run the dishwasher
run for mayor
execute the plan
list your ten favourite films
list the kings of Sweden
list my house for sale
read between the lines
read the meter in the cellar
read the room
open a tab at the bar
open the champagne
write off the old van
write me in for the pottery course
save the date
save me a seat
save energy
edit the wedding video
replace the filter in the vacuum
replace Tom as treasurer
change the baby
change trains at Linz
change my flight to Tuesday
append my signature below every mail
describe the burglar to the police
describe how wine is made
query the charge on my card
count on me
count the cars going by
top up my glass
rank the candidates after the interviews
sort out the mess in the shed
sort it out with the neighbours
sum up what the speaker said
what's the average rent around here
what's the highest mountain in Austria
the total number of stars, please
convert the loft into a bedroom
convert him to our side
convert my vinyl to mp3
convert this to a table with nice borders
measure the room
weigh the newborn
what time suits you
date night, any ideas
set up a date with Carlos
how many days should I stay in Rome
how many weeks pregnant is she
fetch the vet
fetch me a coffee
download the film for the flight
visit my mother on Sunday
browse for a new sofa
note the flavour of cherries in this wine
delete my account and everything in it
remove the splinter
remove Kofi from the group
search the house for the remote
search for survivors
find the exit
find a cure
look for a bigger flat
calculate the route to the lake
calculate my carbon footprint from my flights
work out with me
figure out what's wrong with the boiler
add me as a friend
add salt
add Ida to the invitation
subtract me from the list of volunteers
multiply like rabbits
divide the chores fairly
python or anaconda, which is longer
are pythons poisonous
shell the peas
take a note to the headmaster's office
file my nails
file a lawsuit
path of least resistance, what does that mean
column of smoke over the hill, call the fire brigade
the table in the kitchen wobbles, fix it
row the boat to the island
my records are scratched, can they be mended
print me a label for the parcel
copy the key at the locksmith's
cut the hedge
paste up the posters
insert the coin
press any key, which one is that
log the trees behind the barn
branch out into catering
commit to the deal
push the launch to the customers with a press release
pull the trailer out of the mud
merge the two departments
clone my sheep
"""
ALL = (FILES, DATA, NUMBERS, TIME, NOTES, WEB, DEVICES, PEOPLE, ORDERS, WORLD, WORDS, SELF, NEAR)
NO_TOOL_BY_HAND: list[str] = [line for text in ALL for line in text.splitlines() if line]
