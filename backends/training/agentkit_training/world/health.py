from __future__ import annotations

from agentkit_training.world import values as v
from agentkit_training.world.shape import day, pick, real, text, tool, whole

FAMILIES = (
    tool(
        "fitness", "log_workout fitness.log_workout recordExercise",
        ("Log a workout.", "Records an exercise with duration or distance.", "Adds training to the fitness diary."),
        (text("exercise", "Kind of exercise"), whole("minutes", "Duration in minutes", False), real("distance_km", "Distance in km", False), pick("intensity", "How hard it was", "easy moderate hard", False)),
        (
            "log {minutes} minutes of {exercise}", "I did {exercise} for {minutes} minutes", "record a {intensity} {exercise} session, {minutes} minutes", "add {distance_km} km of {exercise} to my workouts", "workout: {exercise} {distance_km} km in {minutes} minutes", "just finished {exercise}, {minutes} min, it was {intensity}", "track {exercise} {distance_km} kilometers", "put {minutes} minutes {exercise} in my training log",
            "just did my {exercise} workout",
            "This morning I managed {minutes} minutes of {exercise}, write it down in the training diary",
            "Please enter {distance_km} km of {exercise} among my workouts",
        ),
        exercise=v.exercise, minutes=v.count(5, 180), distance_km=v.decimal(1, 90, 1), intensity=v.enum("easy moderate hard"),
    ),
    tool(
        "fitness", "get_workout_plan fitness.plan trainingPlan",
        ("Get a workout plan.", "Suggests a training program for a goal and some weeks.", "Exercise plan by level."),
        (text("goal", "What to train for"), whole("weeks", "Length in weeks", False), pick("level", "Fitness level", "beginner intermediate advanced", False)),
        (
            "make a workout plan for {goal}", "{weeks} week training plan for {goal}", "I'm a {level} and want to train for {goal}", "give me a {level} plan: {goal} in {weeks} weeks", "how should I train for {goal} over {weeks} weeks?", "training program {goal}", "plan my workouts, goal {goal}, level {level}", "create a {weeks} week {level} program for {goal}",
            "I would like to prepare for {goal} and have {weeks} weeks, what should my training look like?",
            "Please draw up a program for {goal} suited to a {level}",
        ),
        goal=v.any_of("a marathon|a half marathon|losing weight|building muscle|a triathlon|a 10k race|better posture|flexibility|a climbing trip|stronger legs|a cycling tour|the police test|core strength"), weeks=v.count(2, 30, 0), level=v.enum("beginner intermediate advanced"),
    ),
    tool(
        "fitness", "get_step_count fitness.steps dailySteps",
        ("Get the number of steps walked.", "Step counter for a day.", "How much the user walked."),
        (day("date", "Which day", False),),
        (
            "how many steps did I take {date}?", "my step count", "steps on {date}", "show my steps for {date}", "did I reach my step goal?", "how much did I walk {date}", "check the pedometer", "step counter please", "how many steps did I do on {date}",
            "Have I been lazy? Tell me the number of steps for {date}",
            "Please look up how far my feet carried me on {date}",
        ),
        date=v.on_date,
    ),
    tool(
        "fitness", "set_fitness_goal fitness.set_goal newGoal",
        ("Set a fitness goal.", "Defines a daily or weekly target for steps, calories, sleep or water.", "Health target."),
        (pick("metric", "What to reach", "steps calories sleep water distance"), real("target", "Target value"), pick("period", "Per day or week", "daily weekly", False)),
        (
            "set my {metric} goal to {target}", "{period} {metric} goal {target}", "I want to reach {target} {metric} per day", "change the {period} goal for {metric} to {target}", "new goal: {target} {metric}", "make {target} my {metric} target", "aim for {target} {metric} {period}", "goal {metric}: {target}",
            "My doctor says I should aim for {target} {metric}, make that my {period} goal",
            "Please adjust my target for {metric} so that it is {target}",
        ),
        metric=v.enum("steps calories sleep water distance"), target=v.count(5, 15000, 0), period=v.enum("daily weekly"),
    ),
    tool(
        "fitness", "log_weight health.log_weight recordWeight",
        ("Log the body weight.", "Records a weighing.", "Adds a weight measurement in kilograms or pounds."),
        (real("weight", "Body weight"), pick("unit", "Unit", "kg lb", False), day("date", "Day of the weighing", False)),
        (
            "I weigh {weight} {unit}", "log my weight: {weight}", "record {weight} {unit} for {date}", "my weight today is {weight}", "scale says {weight} {unit}", "put down {weight} {unit} as my weight on {date}", "weight {weight}", "add a weighing of {weight} {unit}",
            "I have just stepped on the scale and it shows {weight} {unit}",
            "Please enter {weight} {unit} as what I weighed on {date}",
        ),
        weight=v.decimal(40, 180, 1), unit=v.member({"kg|kilos|kilograms": "kg", "lb|pounds": "lb"}), date=v.on_date,
    ),
    tool(
        "fitness", "log_water health.log_water drinkWater",
        ("Log water intake.", "Records how much the user drank.", "Adds milliliters of water to the day."),
        (whole("milliliters", "Amount in ml"), pick("drink", "What it was", "water tea coffee juice", False)),
        (
            "I drank {milliliters} ml", "log {milliliters} ml of {drink}", "add {milliliters} milliliters of {drink}", "track {drink}: {milliliters} ml", "had {milliliters} ml {drink}", "record a drink of {milliliters} ml", "{milliliters} ml {drink} down", "put {milliliters} ml of {drink} in my drinking log",
            "I have just finished a glass of {milliliters} ml {drink}, keep count",
            "Please add {milliliters} milliliters to what I have been drinking",
        ),
        milliliters=v.count(50, 1500, 0), drink=v.enum("water tea coffee juice"),
    ),
    tool(
        "fitness", "log_sleep health.log_sleep recordSleep",
        ("Log hours of sleep.", "Records how long and how well the user slept.", "Sleep diary entry."),
        (real("hours", "Hours slept"), pick("quality", "How well", "poor fair good excellent", False), day("date", "Which night", False)),
        (
            "I slept {hours} hours", "log {hours} hours of sleep", "record {hours} hours of {quality} sleep on {date}", "slept {hours} hours last night, quality {quality}", "sleep: {hours} h", "put {hours} hours of sleep in my diary for {date}", "my night was {quality}, {hours} hours", "I got {hours} hours of sleep",
            "Last night I got {hours} hours and the quality was {quality}, put it in the sleep diary",
            "Please enter {hours} hours of sleep for the night of {date}",
        ),
        hours=v.decimal(3, 12, 1), quality=v.enum("poor fair good excellent"), date=v.on_date,
    ),
    tool(
        "medical", "book_doctor_appointment clinic.book bookDoctor",
        ("Book a doctor's appointment.", "Makes an appointment with a physician or specialist.", "Medical booking by specialty or doctor's name."),
        (text("doctor", "Doctor or specialty"), day("date", "Day of the appointment", False), text("time", "Time of day", False), text("reason", "Reason of the visit", False)),
        (
            "book an appointment with {doctor}", "I need to see {doctor} on {date}", "make an appointment with {doctor} for {date} at {time}", "get me in with {doctor} because of {reason}", "doctor's appointment: {doctor}, {date}, {time}", "I have {reason}, book {doctor} {date}", "schedule a visit to {doctor} on {date} about {reason}", "can {doctor} see me on {date} at {time}?",
            "I have been suffering from {reason}, please get me an appointment with {doctor}",
            "Would {doctor} have time for me on {date} around {time}? Please book it",
        ),
        doctor=v.mix(v.formal_name, v.any_of("the dermatologist|the dentist|a cardiologist|the eye doctor|an orthopedist|my family doctor|the pediatrician|a physiotherapist|an allergist")), date=v.future_date, time=v.clock, reason=v.symptom,
    ),
    tool(
        "medical", "set_medication_reminder meds.remind pillReminder",
        ("Set a medication reminder.", "Reminds to take a medicine at a time of day.", "Pill schedule with dose."),
        (text("medicine", "Name of the medicine"), text("time", "When to take it"), text("dose", "How much", False)),
        (
            "remind me to take {medicine} at {time}", "medication reminder: {medicine}, {dose}, {time}", "I take {dose} of {medicine} at {time}, set a reminder", "pill alarm for {medicine} at {time}", "every day at {time} I need {dose} of {medicine}, remind me", "at {time} remind me of my {medicine}", "don't let me miss {medicine} at {time}", "set up {medicine} {dose} for {time}",
            "The doctor wants me to take {dose} of {medicine} at {time}, please make sure I do not forget",
            "Please set up an alert at {time} so that I swallow my {medicine}",
        ),
        medicine=v.medicine, time=v.clock, dose=v.compose("{n} mg|{m} tablets|one pill|two drops|{m} capsules|half a tablet", n=lambda r: str(r.choice((5, 10, 20, 50, 100, 200, 400, 500))), m=lambda r: str(r.randint(1, 3))),
    ),
    tool(
        "medical", "check_symptoms health.symptom_check symptomChecker",
        ("Check symptoms.", "Suggests possible causes for a complaint.", "Symptom checker by age and duration."),
        (text("symptom", "What hurts or feels wrong"), whole("age", "Age of the patient", False), whole("days", "For how many days", False)),
        (
            "what could cause {symptom}", "I've had {symptom} for {days} days", "check my symptoms: {symptom}", "{symptom} since {days} days, age {age}", "my son is {age} and has {symptom}", "symptom check {symptom}", "I'm {age} years old with {symptom} for {days} days, what is it?", "should I worry about {symptom}?",
            "For {days} days now I have been feeling {symptom}, what might be behind it?",
            "The patient is {age} and complains of {symptom}; which illnesses come into question?",
        ),
        symptom=v.symptom, age=v.count(1, 95, 0.1), days=v.count(2, 30, 0.4),
    ),
    tool(
        "medical", "check_drug_interaction meds.interactions drugInteraction",
        ("Check whether two medicines interact.", "Drug interaction lookup.", "Tells if medications may be taken together."),
        (text("first_drug", "One medicine"), text("second_drug", "The other medicine")),
        (
            "can I take {first_drug} with {second_drug}?", "does {first_drug} interact with {second_drug}", "interaction {first_drug} {second_drug}", "is it safe to combine {first_drug} and {second_drug}", "check {first_drug} together with {second_drug}", "I'm on {first_drug}, may I add {second_drug}?", "{first_drug} plus {second_drug}, any interactions?", "drug interactions between {first_drug} and {second_drug}",
            "My mother takes {first_drug} every day; is {second_drug} dangerous for her as well?",
            "Please verify that {first_drug} and {second_drug} do not interfere with each other",
        ),
        first_drug=v.medicine, second_drug=v.medicine,
    ),
    tool(
        "medical", "refill_prescription pharmacy.refill renewPrescription",
        ("Refill a prescription.", "Orders medicine again at a pharmacy.", "Renews a prescribed drug."),
        (text("medicine", "Medicine to refill"), text("pharmacy", "Where to pick it up", False)),
        (
            "refill my {medicine}", "I'm running out of {medicine}, order a refill", "renew the prescription for {medicine} at {pharmacy}", "refill {medicine}, pick up at {pharmacy}", "get more {medicine} from {pharmacy}", "my {medicine} prescription needs renewing", "please reorder {medicine} at {pharmacy}", "prescription refill: {medicine}",
            "There are only a few {medicine} left in the box, have {pharmacy} prepare more",
            "Please see that my prescription of {medicine} is filled again",
        ),
        medicine=v.medicine, pharmacy=v.compose("{a} Pharmacy|the {b} Street pharmacy|{a} Drugs", a=v.coined, b=v.street),
    ),
    tool(
        "medical", "find_doctor clinic.find_doctor doctorSearch",
        ("Find a doctor by specialty.", "Searches physicians in a city who speak a language.", "Doctor directory."),
        (text("specialty", "Medical specialty"), text("city", "Where"), text("language", "Language spoken", False)),
        (
            "find a {specialty} in {city}", "I'm looking for a {specialty} in {city} who speaks {language}", "{specialty} {city}", "which {specialty} in {city} would you list? search please", "search doctors: {specialty}, {city}, {language} speaking", "is there a {language} speaking {specialty} in {city}?", "doctor directory {city}, {specialty}", "need a {specialty} near {city}",
            "We have just moved to {city} and need a good {specialty}",
            "Please look for a {specialty} around {city} who knows {language}",
        ),
        specialty=v.any_of("cardiologist|dentist|dermatologist|neurologist|pediatrician|gynecologist|psychiatrist|optometrist|urologist|surgeon|physiotherapist|allergist|orthopedist"), city=v.city, language=v.language,
    ),
    tool(
        "medical", "log_blood_pressure vitals.blood_pressure recordBloodPressure",
        ("Log a blood pressure reading.", "Records systolic and diastolic pressure, and pulse.", "Vital signs entry."),
        (whole("systolic", "Upper value"), whole("diastolic", "Lower value"), whole("pulse", "Heart rate", False)),
        (
            "my blood pressure is {systolic} over {diastolic}", "log blood pressure {systolic} to {diastolic}, pulse {pulse}", "record {systolic} over {diastolic} with a pulse of {pulse}", "bp {systolic} over {diastolic}", "systolic {systolic}, diastolic {diastolic}, save that", "add a blood pressure reading: {systolic}, {diastolic}, {pulse}", "with pulse {pulse} I measured {systolic} over {diastolic}",
            "The cuff shows {systolic} over {diastolic} and a pulse of {pulse}, please store it",
            "Please enter a systolic value of {systolic} and a diastolic value of {diastolic}",
        ),
        systolic=v.count(90, 180, 0), diastolic=v.count(55, 110, 0), pulse=v.count(45, 140, 0),
    ),
    tool(
        "pets", "add_pet pets.register newPet",
        ("Register a pet.", "Adds an animal with its name, kind and age.", "New pet profile."),
        (text("name", "Name of the pet"), text("species", "Kind of animal"), whole("age", "Age in years", False)),
        (
            "register my {species} {name}", "add a pet: {name}, {species}", "I got a {species} called {name}, age {age}", "new pet {name}, a {age} year old {species}", "create a profile for {name} the {species}", "my {species} is named {name}, please register", "put {name} in the pet list, {species}, {age} years", "we adopted a {species}, {name}",
            "There is a new member in our family, a {species} named {name}",
            "Please make an entry for our {species}, called {name}, aged {age}",
        ),
        name=v.pet_name, species=v.animal, age=v.count(1, 18, 0.3),
    ),
    tool(
        "pets", "feed_pet feeder.dispense petFeeder",
        ("Dispense food from the pet feeder.", "Feeds a pet a portion in grams.", "Runs the automatic feeder."),
        (text("pet", "Which pet"), whole("grams", "Portion in grams", False)),
        (
            "feed {pet}", "give {pet} {grams} grams of food", "{pet} is hungry, run the feeder", "dispense {grams} g for {pet}", "feed {pet} a portion of {grams} grams", "dinner for {pet} please", "pet feeder: {pet}, {grams} g", "can you feed {pet} while I'm out",
            "I will be home late, so let {pet} have {grams} grams from the feeder",
            "Please see that {pet} gets something to eat",
        ),
        pet=v.pet_name, grams=v.count(10, 300, 0),
    ),
    tool(
        "pets", "book_vet vet.book vetAppointment",
        ("Book a vet appointment.", "Makes a visit at the veterinarian for a pet.", "Animal doctor booking."),
        (text("pet", "Which pet"), day("date", "Day of the visit"), text("reason", "Reason", False)),
        (
            "book a vet appointment for {pet} on {date}", "{pet} needs the vet on {date} because of {reason}", "vet for {pet}, {date}", "take {pet} to the vet {date}, {reason}", "schedule {pet} at the veterinarian for {date}", "on {date} {pet} should see the vet", "make a vet visit: {pet}, {reason}, {date}",
            "{pet} is not well at all, {reason}, get an appointment at the vet on {date}",
            "Please arrange for {pet} to be examined by the vet on {date}",
        ),
        pet=v.pet_name, date=v.future_date, reason=v.any_of("vaccination|limping|a checkup|itching|bad teeth|not eating|claw trimming|an ear infection|a cough|a wound"),
    ),
    tool(
        "pets", "find_pet_sitter sitters.search petSitter",
        ("Find a pet sitter.", "Searches people who look after animals in a city.", "Dog walkers and cat sitters."),
        (text("city", "Where"), text("animal", "Kind of animal"), day("start_date", "First day", False), whole("days", "For how many days", False)),
        (
            "find a sitter for my {animal} in {city}", "who can look after a {animal} in {city} from {start_date} for {days} days?", "pet sitter {city}, {animal}", "I need someone in {city} to watch my {animal} for {days} days", "{animal} sitter in {city} starting {start_date}", "search pet sitters in {city} for a {animal}", "my {animal} needs care in {city} on {start_date}",
            "While we are away for {days} days, somebody in {city} has to take care of our {animal}",
            "Please look for a person in {city} who would keep a {animal} from {start_date} on",
        ),
        city=v.city, animal=v.animal, start_date=v.future_date, days=v.count(2, 21, 0.3),
    ),
)
