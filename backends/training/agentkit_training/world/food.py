from __future__ import annotations

from agentkit_training.world import values as v
from agentkit_training.world.shape import day, flag, pick, real, text, tool, whole

FAMILIES = (
    tool(
        "restaurants", "find_restaurants restaurants.search restaurantSearch",
        ("Find restaurants.", "Searches for places to eat by cuisine and location.", "Looks up restaurants with a price level."),
        (text("location", "City or area"), text("cuisine", "Kind of food", False), pick("price", "Price level", "cheap moderate expensive", False)),
        (
            "find a {cuisine} restaurant in {location}", "where can I eat in {location}?", "{price} {cuisine} places in {location}", "restaurants near {location}", "I'm hungry, any {cuisine} food around {location}", "good {cuisine} restaurants {location}, {price}", "somewhere {price} to eat in {location}",
            "show me restaurants in {location} that serve {cuisine} food", "recommend a {cuisine} place in {location}",
            "We feel like {cuisine} food tonight, is there a place in {location}?",
            "Please suggest somewhere {price} to have dinner around {location}",
        ),
        location=v.usually(v.city, v.landmark), cuisine=v.cuisine, price=v.enum("cheap moderate expensive"),
    ),
    tool(
        "restaurants", "book_table restaurants.reserve reserveTable",
        ("Book a table at a restaurant.", "Reserves a table for a party on a day and time.", "Restaurant reservation."),
        (text("restaurant", "Name of the restaurant"), whole("people", "Size of the party"), day("date", "Day", False), text("time", "Time of day", False), pick("seating", "Where to sit", "inside outside bar", False)),
        (
            "book a table for {people} at {restaurant}", "reserve a table at {restaurant} for {people} people on {date} at {time}", "table for {people}, {restaurant}, {date} {time}", "we'd like to eat at {restaurant} on {date}, {people} persons", "get us a table {seating} at {restaurant} for {people} on {date}",
            "can you get a reservation for {people} at {restaurant} at {time}?", "book {restaurant} for {people} people {date}", "dinner reservation: {restaurant}, {people} guests, {time}, {seating}", "on {date} at {time} book {restaurant} for a party of {people}",
            "There will be {people} of us for dinner at {restaurant} on {date}, please make the reservation",
            "Would you ask {restaurant} to keep a table for {people} at {time} on {date}?",
        ),
        restaurant=v.restaurant, people=v.count(2, 14, 0.4), date=v.future_date, time=v.clock, seating=v.enum("inside outside bar"),
    ),
    tool(
        "restaurants", "cancel_table restaurants.cancel cancelReservation",
        ("Cancel a table reservation.", "Cancels a booking at a restaurant.", "Gives a reserved table back."),
        (text("restaurant", "Name of the restaurant"), day("date", "Day of the reservation", False)),
        (
            "cancel my table at {restaurant}", "cancel the reservation at {restaurant} on {date}", "we can't make it to {restaurant}, cancel the table", "drop our booking at {restaurant} for {date}", "give back the table at {restaurant}", "please cancel {restaurant} {date}", "no dinner at {restaurant} on {date}, cancel the reservation",
            "undo the table booking for {restaurant}",
            "We have to call off dinner, so let {restaurant} know that the table is free again",
            "Please cancel the reservation for {date} at {restaurant}",
        ),
        restaurant=v.restaurant, date=v.future_date,
    ),
    tool(
        "food orders", "order_food delivery.order orderMeal",
        ("Order food for delivery.", "Places an order at a restaurant and has it delivered.", "Orders a meal with quantity and address."),
        (text("item", "Dish to order"), whole("quantity", "How many", False), text("restaurant", "Where to order", False), text("address", "Where to deliver", False)),
        (
            "order {item} from {restaurant}", "I'd like {quantity} {item} from {restaurant}", "get me {item} delivered to {address}", "order {quantity} {item}", "have {quantity} {item} sent to {address}", "can we get {item} from {restaurant} to {address}?", "deliver {item} please, {address}", "from {restaurant} order {quantity} {item}",
            "let's order {item}",
            "I have no time to cook, have {restaurant} bring {quantity} {item}",
            "Please arrange for {item} to be delivered to {address}",
        ),
        item=v.dish, quantity=v.count(2, 9, 0.5), restaurant=v.restaurant, address=v.address,
    ),
    tool(
        "food orders", "track_food_order delivery.track whereIsMyFood",
        ("Track a food delivery.", "Tells when an ordered meal arrives.", "Status of a meal order."),
        (text("order_number", "Number of the order"),),
        (
            "where is my food, order {order_number}", "track my meal {order_number}", "when does food order {order_number} arrive?", "how far is the courier with {order_number}", "status of my food delivery {order_number}", "has the driver picked up {order_number} yet", "is the meal {order_number} on its way?", "food delivery {order_number}: how long still?",
            "We are getting hungry, where is the driver with meal {order_number}?",
            "Please check how soon the food from order {order_number} will be here",
        ),
        order_number=v.order_id,
    ),
    tool(
        "food orders", "get_menu restaurants.menu showMenu",
        ("Get the menu of a restaurant.", "Shows dishes and prices of a restaurant.", "Looks up what a restaurant serves."),
        (text("restaurant", "Name of the restaurant"), pick("section", "Part of the menu", "starters mains desserts drinks", False), flag("vegetarian", "Only dishes without meat")),
        (
            "show me the menu of {restaurant}", "what {section} does {restaurant} have?", "menu {restaurant}", ("vegetarian dishes at {restaurant}", {"vegetarian": True}), "what can you eat at {restaurant}, list the {section}", ("which {section} at {restaurant} have no meat", {"vegetarian": True}), "let me see the {section} on the menu at {restaurant}", "get the menu for {restaurant} please",
            "Before we go there, what {section} does {restaurant} offer?",
            "I would like to see which dishes are served at {restaurant}",
        ),
        restaurant=v.restaurant, section=v.enum("starters mains desserts drinks"),
    ),
    tool(
        "recipes", "search_recipes recipes.search findRecipe",
        ("Search for recipes.", "Finds recipes by ingredient or name of a dish.", "Looks up how to cook something within a time."),
        (text("query", "Dish or ingredient"), whole("max_minutes", "Longest cooking time in minutes", False), pick("diet", "Diet", "vegan vegetarian keto glutenfree", False)),
        (
            "recipe for {query}", "how do I cook {query}?", "find a {diet} recipe with {query}", "something with {query} in under {max_minutes} minutes", "recipes using {query}", "search {diet} recipes for {query}, {max_minutes} minutes at most", "I have {query} at home, what can I cook?", "quick {query} recipe, {max_minutes} min",
            "what's a good {diet} way to make {query}",
            "There is some {query} left in the fridge, what could I make of it?",
            "Please look for {diet} dishes with {query} that take no longer than {max_minutes} minutes",
        ),
        query=v.mix(v.dish, v.grocery, v.food), max_minutes=v.count(10, 120), diet=v.enum("vegan vegetarian keto"),
    ),
    tool(
        "recipes", "save_recipe recipes.save bookmarkRecipe",
        ("Save a recipe.", "Stores a recipe under a name from a web address.", "Bookmarks a dish in the cookbook."),
        (text("name", "Name of the dish"), text("url", "Address of the recipe", False, "url"), whole("servings", "Number of servings", False)),
        (
            "save the recipe {name}", "save {url} as a recipe called {name}", "bookmark the {name} recipe from {url}", "add {name} to my cookbook, serves {servings}", "keep this recipe: {name}, {url}", "store the recipe for {name} with {servings} servings", "put {url} in my recipe collection as {name}", "remember the recipe {name}",
            "I want to cook {name} again some day, so store the recipe",
            "The page {url} has a lovely dish called {name}, put it in the cookbook",
        ),
        name=v.dish, url=v.url, servings=v.count(1, 12, 0.4),
    ),
    tool(
        "recipes", "scale_recipe recipes.scale adjustServings",
        ("Scale a recipe to another number of servings.", "Recalculates ingredient amounts.", "Adjusts quantities of a dish."),
        (text("recipe", "Name of the recipe"), whole("servings", "Wanted number of servings")),
        (
            "scale {recipe} to {servings} servings", "adjust the {recipe} recipe for {servings} people", "I'm cooking {recipe} for {servings}, recalculate the ingredients", "make the {recipe} recipe serve {servings}", "how much of everything for {recipe} if {servings} are eating?", "resize {recipe}: {servings} portions",
            "for {servings} servings, scale my {recipe} recipe", "{recipe} ingredients for {servings} persons",
            "Guests are coming, so change my {recipe} to feed {servings}",
            "Please recalculate the ingredients of {recipe} for {servings} portions",
        ),
        recipe=v.dish, servings=v.count(1, 40, 0.4),
    ),
    tool(
        "groceries", "add_to_grocery_list groceries.add addGrocery",
        ("Add an item to the grocery list.", "Puts food or household goods on the shopping list.", "Grocery list entry with an amount."),
        (text("item", "What to buy"), text("amount", "How much", False)),
        (
            "add {item} to the grocery list", "we're out of {item}, put it on the shopping list", "put {amount} of {item} on my grocery list", "grocery list: {item}", "I need {amount} of {item}, add to groceries", "add {amount} {item} to the shopping list", "can you write {item} on the shopping list?", "don't forget {item} on the groceries",
            "Next time I go to the supermarket I need {item}, put it on the list",
            "Please write down {amount} of {item} for the groceries",
        ),
        item=v.grocery, amount=v.compose("{n} kg|{n} bags|{n} packs|a dozen|two bottles|{n} liters|a box", n=lambda r: str(r.randint(1, 9))),
    ),
    tool(
        "groceries", "remove_from_grocery_list groceries.remove crossOffGrocery",
        ("Remove an item from the grocery list.", "Crosses something off the shopping list.", "Deletes a grocery entry."),
        (text("item", "What to remove"),),
        (
            "remove {item} from the grocery list", "cross {item} off the shopping list", "I already bought {item}, take it off the list", "delete {item} from groceries", "we have enough {item}, drop it from the shopping list", "no {item} needed, remove it from the list", "take {item} off my grocery list", "grocery list: minus {item}",
            "There is still plenty of {item} in the cupboard, so it can come off the shopping list",
            "Somebody has bought {item}, please strike it from the groceries",
        ),
        item=v.grocery,
    ),
    tool(
        "nutrition", "get_nutrition nutrition.lookup foodFacts",
        ("Get nutrition facts of a food.", "Calories, protein, fat or sugar in some amount of food.", "Looks up food values."),
        (text("food", "The food"), real("grams", "Amount in grams", False), pick("nutrient", "Which nutrient", "calories protein fat sugar fiber sodium", False)),
        (
            ("how many calories are in {food}", {"nutrient": "calories"}), ("calories in {grams} grams of {food}", {"nutrient": "calories"}), "nutrition facts for {food}", "how much {nutrient} does {food} have?", "{nutrient} in {grams}g {food}", "is {food} healthy? give me the nutrition values", "tell me the {nutrient} of {grams} grams of {food}", "what's in {food}, nutrition-wise",
            "I am on a diet and wonder how much {nutrient} there is in {food}",
            "Please list the nutritional values for {grams} grams of {food}",
        ),
        food=v.food, grams=v.count(10, 900), nutrient=v.enum("protein fat sugar fiber sodium"),
    ),
    tool(
        "nutrition", "log_meal nutrition.log_meal trackMeal",
        ("Log a meal in the food diary.", "Records what was eaten and its calories.", "Adds food to the day's intake."),
        (text("food", "What was eaten"), pick("meal", "Which meal", "breakfast lunch dinner snack", False), whole("calories", "Energy in kcal", False)),
        (
            "log {food} for {meal}", "I had {food} for {meal}, log it", "record {calories} calories of {food}", "add {food} to my food diary", "I ate {food}, about {calories} kcal, as {meal}", "track my {meal}: {food}", "put {food} with {calories} calories into today's {meal}", "food diary: {food}",
            "My {meal} today was {food}, please keep track of it",
            "Enter {food} with {calories} kcal in my record of meals",
        ),
        food=v.food, meal=v.enum("breakfast lunch dinner snack"), calories=v.count(30, 1500, 0),
    ),
)
