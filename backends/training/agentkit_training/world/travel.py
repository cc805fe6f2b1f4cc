from __future__ import annotations

from agentkit_training.world import values as v
from agentkit_training.world.shape import day, flag, pick, real, text, tool, whole

SPOT = v.usually(v.landmark, v.mix(v.city, v.address, v.restaurant), 0.5)
MODES = v.member({"on foot|walking": "walking", "by car|driving": "driving", "by bike|cycling": "cycling", "by public transport|by bus or train": "transit"})
CABINS = v.enum("economy premium business first")

FAMILIES = (
    tool(
        "maps", "get_directions maps.directions routePlanner",
        ("Get directions between two places.", "Plans a route from one place to another.", "Turn-by-turn route by car, bike, foot or transit."),
        (text("origin", "Where to start"), text("destination", "Where to go"), pick("mode", "Means of travel", "driving walking cycling transit", False)),
        (
            "directions from {origin} to {destination}", "how do I get from {origin} to {destination} {mode}?", "route to {destination} from {origin}", "navigate from {origin} to {destination}, {mode}", "get me to {destination}, I'm at {origin}",
            "{origin} to {destination} {mode}", ("walk me from {origin} to {destination}", {"mode": "walking"}), ("what's the best way to drive from {origin} to {destination}", {"mode": "driving"}), "starting at {origin}, how can I reach {destination}?",
            "I need to go to {destination} from {origin} {mode}",
            "I am a stranger here, please guide me from {origin} to {destination}",
            "Which way should I take from {origin} to {destination} when going {mode}?",
        ),
        origin=SPOT, destination=SPOT, mode=MODES,
    ),
    tool(
        "maps", "get_distance maps.distance distanceBetween",
        ("Get the distance between two places.", "Tells how far apart two cities or addresses are.", "Measures distance in km or miles."),
        (text("from_place", "First place"), text("to_place", "Second place"), pick("unit", "Unit of distance", "km miles", False)),
        (
            "how far is it from {from_place} to {to_place}", "distance between {from_place} and {to_place}", "how many {unit} from {from_place} to {to_place}?", "what's the distance from {from_place} to {to_place} in {unit}", "{from_place} {to_place} distance",
            "in {unit}, how far apart are {from_place} and {to_place}", "tell me how far {to_place} is from {from_place}", "distance in {unit}: {from_place} to {to_place}",
            "Could you tell me how many {unit} lie between {from_place} and {to_place}?",
            "For the logbook I need the distance from {from_place} to {to_place}",
        ),
        from_place=v.mix(v.city, SPOT), to_place=v.mix(v.city, SPOT), unit=v.member({"km|kilometers": "km", "miles": "miles"}),
    ),
    tool(
        "maps", "get_travel_time maps.travel_time estimateTravelTime",
        ("Estimate the travel time between two places.", "Tells how long a trip takes with traffic.", "Duration of a journey, leaving at some time."),
        (text("start", "Where the trip starts"), text("end", "Where it ends"), text("departure", "Time of leaving", False)),
        (
            "how long does it take to get from {start} to {end}", "how long is the drive from {start} to {end} if I leave at {departure}?", "travel time {start} to {end}", "if I depart at {departure}, how much time from {start} to {end}?", "estimate the trip duration between {start} and {end}",
            "leaving {start} at {departure}, when do I reach {end}", "how many hours from {start} to {end}", "commute from {start} to {end} departing {departure}, how long?",
            "If I set off from {start} at {departure}, how much time should I allow to reach {end}?",
            "Please estimate how long the journey from {start} to {end} takes",
        ),
        start=SPOT, end=SPOT, departure=v.clock,
    ),
    tool(
        "maps", "find_nearby places.nearby nearbySearch",
        ("Find places of a kind nearby.", "Searches around a location for shops, stations, banks and the like.", "Nearby points of interest."),
        (text("kind", "Kind of place"), text("near", "Around which location"), real("radius_km", "Search radius in km", False)),
        (
            "find a {kind} near {near}", "is there a {kind} around {near}?", "closest {kind} to {near}", "where can I find a {kind} within {radius_km} km of {near}", "{kind} near {near}", "look for a {kind} within {radius_km} kilometers of {near}", "I'm at {near}, any {kind} nearby?",
            "nearest {kind}, {near}", "search {radius_km} km around {near} for a {kind}",
            "We have just arrived at {near} and urgently need a {kind}",
            "Show me every {kind} that lies within {radius_km} kilometers of {near}",
        ),
        kind=v.any_of("pharmacy|gas station|atm|charging station|supermarket|hospital|playground|post office|laundromat|bike shop|bakery|parking garage|gym|police station|bus stop|hardware store|public toilet|dog park"), near=SPOT, radius_km=v.decimal(0.5, 30, 1),
    ),
    tool(
        "maps", "get_traffic maps.traffic trafficReport",
        ("Get the traffic situation.", "Reports jams and accidents on a road or in an area.", "Live traffic conditions."),
        (text("area", "Road or area"),),
        (
            "how's the traffic on {area}", "traffic report for {area}", "is there a jam on {area}?", "any accidents around {area}", "check the traffic near {area}", "how congested is {area} right now", "{area} traffic", "are the roads clear around {area}?",
            "Before I leave, are there any delays around {area}?",
            "Please check whether cars are moving normally on {area}",
        ),
        area=v.mix(v.compose("the {a}{n}|highway {n}|route {n}|{s} Street|the {c} ring road", a="A I- M".split(), n=lambda r: str(r.randint(1, 99)), s=v.street, c=v.any_of(v.CITY)), v.city),
    ),
    tool(
        "maps", "geocode_address maps.geocode addressToCoordinates",
        ("Turn an address into coordinates.", "Returns latitude and longitude for a place.", "Geocodes a street address."),
        (text("address", "Address to geocode"),),
        (
            "geocode {address}", "what are the coordinates of {address}", "latitude and longitude of {address}", "lat/lon for {address}", "get coordinates for {address}", "where on the globe is {address}? I need lat and long", "find the GPS position of {address}", "convert the address {address} to coordinates",
            "For the map I need the latitude and longitude that belong to {address}",
            "Please determine the exact coordinates of the location {address}",
        ),
        address=v.usually(v.address, v.landmark, 0.75),
    ),
    tool(
        "maps", "reverse_geocode maps.reverse_geocode coordinatesToAddress",
        ("Turn coordinates into an address.", "Finds which place lies at a latitude and longitude.", "Reverse geocoding."),
        (real("latitude", "Latitude in degrees"), real("longitude", "Longitude in degrees")),
        (
            "what's at {latitude}, {longitude}", "which address is at latitude {latitude} and longitude {longitude}?", "reverse geocode {latitude} {longitude}", "find the place with longitude {longitude} and latitude {latitude}", "address for coordinates {latitude}, {longitude}",
            "what place is at lat {latitude} lon {longitude}", "coordinates ({latitude}, {longitude}): which street?", "where is latitude {latitude}, longitude {longitude}?",
            "My phone says latitude {latitude}, longitude {longitude}; which address is that?",
            "Find out what street lies at longitude {longitude} and latitude {latitude}",
        ),
        latitude=v.decimal(5, 89, 4), longitude=v.decimal(5, 179, 4),
    ),
    tool(
        "flights", "search_flights flights.search findFlights",
        ("Search for flights.", "Finds flights between two airports or cities on a day.", "Looks up air connections."),
        (text("origin", "City or airport of departure"), text("destination", "City or airport of arrival"), day("departure_date", "Day of departure", False), whole("passengers", "How many people fly", False), pick("cabin", "Cabin class", "economy premium business first", False)),
        (
            "find flights from {origin} to {destination} on {departure_date}", "flights {origin} to {destination}", "I want to fly to {destination} from {origin} on {departure_date}, {passengers} passengers", "show me {cabin} class flights from {origin} to {destination} for {passengers} people",
            "any flights leaving {origin} for {destination} {departure_date}?", "search {cabin} flights from {origin} to {destination}", "on {departure_date} {passengers} of us need to fly {origin} - {destination}", "what flights go to {destination} out of {origin}",
            "fly {origin} {destination} {departure_date} {cabin}",
            "We would like to travel by plane from {origin} to {destination}, leaving on {departure_date}",
            "Please look for a {cabin} seat on a plane from {origin} to {destination} for {passengers} passengers",
        ),
        origin=v.usually(v.city, v.airport), destination=v.usually(v.city, v.airport), departure_date=v.future_date, passengers=v.count(2, 9, 0.4), cabin=CABINS,
    ),
    tool(
        "flights", "book_flight flights.book bookFlight",
        ("Book a flight.", "Buys a ticket for a flight number.", "Reserves a seat on a plane for a passenger."),
        (text("flight", "Flight number"), text("passenger", "Name of the traveller"), pick("cabin", "Cabin class", "economy premium business first", False), text("seat", "Seat number", False)),
        (
            "book flight {flight} for {passenger}", "book {passenger} on {flight} in {cabin}", "reserve seat {seat} on {flight} for {passenger}", "buy a ticket on {flight}, passenger {passenger}, {cabin} class", "{passenger} takes {flight}, please book it",
            "I'd like to book a {cabin} ticket on {flight} for {passenger}", "get {passenger} a seat on flight {flight}", "please book {flight}, {passenger}, seat {seat}",
            "{passenger} has decided to go with {flight}, so please make the booking",
            "Please purchase a {cabin} class ticket for {passenger} on the flight numbered {flight}",
        ),
        flight=v.flight_number, passenger=v.full_name, cabin=CABINS, seat=v.code("#@|##@"),
    ),
    tool(
        "flights", "get_flight_status flights.status flightTracker",
        ("Get the status of a flight.", "Tells whether a flight is on time, delayed or landed.", "Tracks a plane by its flight number."),
        (text("flight_number", "Flight number"), day("date", "Day of the flight", False)),
        (
            "is flight {flight_number} on time?", "status of {flight_number}", "has {flight_number} landed", "track flight {flight_number}", "is {flight_number} delayed on {date}?", "flight status {flight_number} {date}", "when does {flight_number} arrive, is it late?", "check whether {flight_number} on {date} was cancelled",
            "I am picking up a friend who arrives with {flight_number}, is it delayed?",
            "Please find out whether flight {flight_number} left on schedule on {date}",
        ),
        flight_number=v.flight_number, date=v.on_date,
    ),
    tool(
        "flights", "cancel_flight_booking flights.cancel cancelFlight",
        ("Cancel a flight booking.", "Cancels a ticket by booking code and asks for a refund.", "Drops a reserved flight."),
        (text("booking_code", "Booking reference"), flag("refund", "Whether to ask for money back")),
        (
            "cancel my flight booking {booking_code}", "cancel flight reservation {booking_code}", ("cancel the ticket {booking_code} and refund it", {"refund": True}), "I won't fly, cancel {booking_code}", ("drop the flight {booking_code}, no refund needed", {"refund": False}),
            ("please cancel my flight, code {booking_code}, and get my money back", {"refund": True}), "call off the flight with reference {booking_code}", "{booking_code}: cancel this flight",
            "Our plans have changed, so the flight under reference {booking_code} must be cancelled",
            ("Please annul flight reservation {booking_code} and see that I get a refund", {"refund": True}),
        ),
        booking_code=v.booking_id,
    ),
    tool(
        "flights", "check_in_flight flights.check_in onlineCheckIn",
        ("Check in for a flight.", "Online check-in with booking code and last name.", "Gets the boarding pass."),
        (text("booking_code", "Booking reference"), text("last_name", "Passenger's last name"), pick("seat_preference", "Preferred seat", "window aisle middle", False)),
        (
            "check me in, booking {booking_code}, last name {last_name}", "check in {last_name} for {booking_code}", "online check-in for {booking_code} under {last_name} with a {seat_preference} seat", "I'd like a {seat_preference} seat, check in {booking_code}, name {last_name}", "get the boarding pass for {last_name}, {booking_code}",
            "flight check-in: {booking_code} {last_name}", "please check {last_name} in to the flight booked as {booking_code}", "{last_name} {booking_code} check in, {seat_preference}",
            "My flight is booked under {booking_code} and my last name is {last_name}, please do the check-in",
            "Would you check in passenger {last_name} with reference {booking_code}, preferably at the {seat_preference}?",
        ),
        booking_code=v.booking_id, last_name=v.last_name, seat_preference=v.enum("window aisle middle"),
    ),
    tool(
        "hotels", "search_hotels hotels.search findHotels",
        ("Search for hotels.", "Finds rooms in a city for given days and budget.", "Looks up places to stay."),
        (text("city", "Where to stay"), day("check_in", "Day of arrival", False), whole("nights", "Number of nights", False), real("max_price", "Highest price per night", False)),
        (
            "find a hotel in {city}", "hotels in {city} from {check_in} for {nights} nights", "I need a place to stay in {city} on {check_in}", "show hotels in {city} under {max_price} a night", "where can I sleep in {city} for {nights} nights below {max_price}?", "{city} hotel, {nights} nights, arriving {check_in}",
            "look for hotels in {city} checking in {check_in}, at most {max_price}", "any cheap hotel in {city}?", "search {nights} nights in {city}",
            "We are spending {nights} nights in {city} from {check_in} and need somewhere to sleep",
            "Look for accommodation in {city} that costs no more than {max_price} per night",
        ),
        city=v.place, check_in=v.future_date, nights=v.count(1, 21, 0.4), max_price=v.count(40, 600),
    ),
    tool(
        "hotels", "book_hotel hotels.book reserveHotel",
        ("Book a hotel room.", "Reserves a room in a named hotel.", "Makes a hotel reservation for guests and nights."),
        (text("hotel", "Name of the hotel"), day("check_in", "Day of arrival"), whole("nights", "Number of nights"), whole("guests", "Number of guests", False), pick("room_type", "Kind of room", "single double twin suite family", False)),
        (
            "book a {room_type} room at {hotel} for {nights} nights from {check_in}", "reserve {hotel}, {check_in}, {nights} nights", "book {nights} nights at {hotel} starting {check_in} for {guests} guests", "we are {guests} people and want to stay at {hotel} for {nights} nights from {check_in}",
            "get me a {room_type} at {hotel} on {check_in} for {nights} nights", "please reserve a room in {hotel} arriving {check_in} staying {nights} nights", "from {check_in}, {nights} nights, {hotel}, book it", "make a booking at {hotel}: {guests} guests, {room_type}, {check_in}, {nights} nights",
            "We have decided on {hotel}: arrival {check_in}, {nights} nights, please reserve",
            "Please book {hotel} for {guests} people, arriving on {check_in} and leaving after {nights} nights",
        ),
        hotel=v.hotel, check_in=v.future_date, nights=v.count(1, 14, 0.4), guests=v.count(2, 6, 0.4), room_type=v.enum("single double twin suite family"),
    ),
    tool(
        "hotels", "cancel_hotel hotels.cancel cancelRoom",
        ("Cancel a hotel reservation.", "Cancels a booked room by confirmation number.", "Removes a hotel booking."),
        (text("confirmation", "Confirmation number"), text("reason", "Why it is cancelled", False)),
        (
            "cancel hotel reservation {confirmation}", "cancel my room, confirmation {confirmation}", "I have to cancel the hotel booking {confirmation} because of {reason}", "hotel booking {confirmation}, cancel it", "drop the room booked under {confirmation}", "please cancel the stay {confirmation}, reason: {reason}",
            "we're not going, cancel hotel {confirmation}", "call off hotel {confirmation} due to {reason}",
            "Unfortunately we cannot come, so please cancel the room with confirmation number {confirmation}",
            "Because of {reason} I must give up the hotel reservation {confirmation}",
        ),
        confirmation=v.booking_id, reason=v.any_of("illness|a change of plans|bad weather|work|a family emergency|double booking|a strike|visa trouble"),
    ),
    tool(
        "hotels", "get_hotel_reviews hotels.reviews hotelRatings",
        ("Get reviews of a hotel.", "Shows what guests say about a hotel.", "Ratings and comments for a place to stay."),
        (text("hotel", "Hotel name"), text("city", "City of the hotel", False), pick("sort", "Order of the reviews", "newest best worst", False)),
        (
            "reviews of {hotel}", "what do guests say about {hotel} in {city}?", "is {hotel} any good? show reviews", "show the {sort} reviews for {hotel}", "how is the {hotel} in {city} rated", "{hotel} guest ratings", "get me the {sort} reviews of {hotel} in {city}", "read reviews for the hotel {hotel}",
            "Before booking I want to read what other people thought of {hotel}",
            "Were guests happy with {hotel} in {city}? Show the {sort} opinions",
        ),
        hotel=v.hotel, city=v.city, sort=v.enum("newest best worst"),
    ),
    tool(
        "trains", "search_trains trains.search findTrains",
        ("Search for train connections.", "Finds trains between two stations.", "Looks up rail timetables."),
        (text("from_station", "Station of departure"), text("to_station", "Station of arrival"), day("date", "Day of travel", False), text("time", "Earliest time", False)),
        (
            "trains from {from_station} to {to_station}", "next train to {to_station} from {from_station}", "train {from_station} to {to_station} on {date} after {time}", "when do trains leave {from_station} for {to_station} on {date}?", "find me a train to {to_station} from {from_station} at {time}",
            "rail connection {from_station} - {to_station}, {date}", "I want to take the train from {from_station} to {to_station} {date} around {time}", "what trains run between {from_station} and {to_station}",
            "I prefer the railway: how can I get from {from_station} to {to_station} on {date}?",
            "Please list trains which leave {from_station} for {to_station} after {time}",
        ),
        from_station=v.city, to_station=v.city, date=v.future_date, time=v.clock,
    ),
    tool(
        "trains", "book_train_ticket trains.book buyRailTicket",
        ("Buy a train ticket.", "Books seats on a train between two stations.", "Rail ticket purchase."),
        (text("from_station", "Departure"), text("to_station", "Arrival"), day("date", "Day of travel"), whole("seats", "Number of seats", False), pick("travel_class", "Class", "first second", False)),
        (
            "buy a train ticket from {from_station} to {to_station} for {date}", "book {seats} train seats from {from_station} to {to_station} on {date}", "get me a {travel_class} class rail ticket {from_station} to {to_station}, {date}", "on {date} I need {seats} tickets for the train from {from_station} to {to_station}",
            "book the train to {to_station} from {from_station}, {date}, {travel_class} class", "train tickets please: {from_station} to {to_station} {date}", "reserve {seats} {travel_class} class seats on a train to {to_station} from {from_station} on {date}",
            "Please purchase railway tickets for {seats} people from {from_station} to {to_station}, travelling on {date}",
            "I will go by train from {from_station} to {to_station} on {date}, buy me a {travel_class} class ticket",
        ),
        from_station=v.city, to_station=v.city, date=v.future_date, seats=v.count(1, 6, 0.5), travel_class=v.enum("first second"),
    ),
    tool(
        "rides", "request_ride rides.request callTaxi",
        ("Request a ride.", "Calls a taxi from a pickup point to a destination.", "Orders a car with driver."),
        (text("pickup", "Where to be picked up"), text("dropoff", "Where to go"), pick("car_type", "Kind of car", "standard large luxury electric", False)),
        (
            "get me a taxi from {pickup} to {dropoff}", "I need a ride to {dropoff} from {pickup}", "order a {car_type} cab from {pickup} to {dropoff}", "call a car to take me from {pickup} to {dropoff}", "pick me up at {pickup} and bring me to {dropoff}", "taxi {pickup} {dropoff}",
            "request a {car_type} ride, pickup {pickup}, dropoff {dropoff}", "can someone drive me to {dropoff}? I'm at {pickup}",
            "I am standing at {pickup} and need someone to drive me to {dropoff}",
            "Please send a {car_type} cab to {pickup}; I am going to {dropoff}",
        ),
        pickup=SPOT, dropoff=SPOT, car_type=v.enum("standard large luxury electric"),
    ),
    tool(
        "rides", "rent_car cars.rent carRental",
        ("Rent a car.", "Books a rental car in a city for some days.", "Hires a vehicle."),
        (text("city", "Where to pick it up"), day("start_date", "First day"), whole("days", "Number of days"), pick("size", "Size of the car", "small medium large van", False)),
        (
            "rent a car in {city} from {start_date} for {days} days", "I need a {size} rental car in {city} on {start_date} for {days} days", "hire a {size} car for {days} days in {city} starting {start_date}", "car rental {city}, {start_date}, {days} days", "from {start_date} I want to rent a {size} car for {days} days, pick up in {city}",
            "book me a rental in {city}: {days} days from {start_date}", "can I hire a car in {city} {start_date} for {days} days?",
            "We will need a car of our own in {city} for {days} days, beginning on {start_date}",
            "Please reserve a {size} rental vehicle in {city} from {start_date}, to be kept {days} days",
        ),
        city=v.city, start_date=v.future_date, days=v.count(1, 30, 0.3), size=v.enum("small medium large van"),
    ),
    tool(
        "travel", "check_visa_requirements visa.requirements visaCheck",
        ("Check visa requirements.", "Tells whether citizens of one country need a visa for another.", "Entry rules for travellers."),
        (text("nationality", "Country of the passport"), text("destination", "Country to visit"), whole("days", "Length of the stay in days", False)),
        (
            "do citizens of {nationality} need a visa for {destination}?", "visa requirements for {destination} with a passport from {nationality}", "I'm from {nationality}, do I need a visa for {days} days in {destination}?", "entry rules {destination} for people from {nationality}",
            "can I go to {destination} for {days} days without visa, passport of {nationality}", "check visa: passport {nationality}, destination {destination}", "travelling to {destination}, citizen of {nationality}: visa needed?", "which visa does someone from {nationality} need to stay {days} days in {destination}",
            "My passport is from {nationality}; which papers do I need in order to enter {destination}?",
            "Please find out if a traveller from {nationality} may stay in {destination} for {days} days without a visa",
        ),
        nationality=v.country, destination=v.country, days=v.count(5, 180),
    ),
    tool(
        "travel", "create_packing_list travel.packing_list packingList",
        ("Create a packing list for a trip.", "Suggests what to pack for a destination and length of stay.", "Generates a luggage checklist."),
        (text("destination", "Where the trip goes"), whole("days", "Length of the trip in days"), pick("purpose", "Purpose of the trip", "beach business hiking skiing city", False)),
        (
            "what should I pack for {days} days in {destination}", "packing list for a {purpose} trip to {destination}, {days} days", "make a packing list: {destination}, {days} days", "I'm going {purpose} in {destination} for {days} days, what to pack?", "help me pack for {destination}, I stay {days} days",
            "generate a luggage checklist for {days} days of {purpose} in {destination}", "{days} day trip to {destination}, packing list please",
            "I never know what to put in my suitcase for {days} days in {destination}",
            "Write down everything I should take along to {destination} for {days} days of {purpose}",
        ),
        destination=v.place, days=v.count(2, 30), purpose=v.enum("beach business hiking skiing city"),
    ),
    tool(
        "travel", "find_attractions travel.attractions thingsToDo",
        ("Find tourist attractions.", "Suggests sights and things to do in a city.", "Looks up museums, parks and tours for visitors."),
        (text("city", "City to visit"), pick("category", "Kind of attraction", "museums parks tours nightlife shopping", False), whole("limit", "How many suggestions", False)),
        (
            "what can I do in {city}?", "top {limit} attractions in {city}", "best {category} in {city}", "tourist sights {city}", "recommend {limit} {category} in {city}", "things to see in {city}", "I'm a visitor in {city}, show me {category}", "list {category} worth visiting in {city}",
            "It is our first time in {city}, what is worth seeing?",
            "Please suggest {limit} {category} for tourists in {city}",
        ),
        city=v.city, category=v.enum("museums parks tours nightlife shopping"), limit=v.count(3, 20, 0.5),
    ),
)
