from __future__ import annotations

from agentkit_training.world import values as v
from agentkit_training.world.shape import flag, pick, real, text, tool, whole

ON_OFF = v.enum("on off")

FAMILIES = (
    tool(
        "smart home", "set_light lights.set controlLight",
        ("Turn a light on or off and set its brightness.", "Controls a lamp in the home.", "Switches lights, with brightness and color."),
        (text("light", "Which light"), pick("state", "On or off", "on off", False), whole("brightness", "Brightness in percent", False), text("color", "Color of the light", False)),
        (
            ("turn on the {light}", {"state": "on"}), ("switch off the {light}", {"state": "off"}), "set the {light} to {brightness} percent", "make the {light} {color}", "turn the {light} {state}", "dim the {light} to {brightness}%", ("{light} off please", {"state": "off"}),
            ("I'd like the {light} on at {brightness}%, in {color}", {"state": "on"}), "{light}: {color}, {brightness} percent", ("it's dark, put on the {light}", {"state": "on"}), ("kill the {light}", {"state": "off"}),
            "I am going to read for a while, so bring the {light} up to {brightness} percent",
            ("Nobody is using the {light} any longer, please make it dark", {"state": "off"}),
        ),
        light=v.lamp, state=ON_OFF, brightness=v.count(1, 100), color=v.any_of("red|blue|green|warm white|purple|orange|pink|yellow|cyan|cool white"),
    ),
    tool(
        "smart home", "set_device_power devices.power switchDevice",
        ("Turn a home device on or off.", "Powers an appliance, now or after some minutes.", "Switches a smart plug or machine."),
        (text("device", "Which device"), pick("state", "On or off", "on off"), whole("delay_minutes", "Minutes to wait", False)),
        (
            ("turn on the {device}", {"state": "on"}), ("turn the {device} off", {"state": "off"}), "switch {state} the {device}", ("shut down the {device} in {delay_minutes} minutes", {"state": "off"}), ("start the {device}", {"state": "on"}), ("please power off the {device}", {"state": "off"}),
            "in {delay_minutes} minutes turn {state} the {device}", ("{device} on", {"state": "on"}), ("is anybody using the {device}? if not switch it off", {"state": "off"}),
            ("I think I left the {device} running, would you shut it off?", {"state": "off"}),
            ("Please get the {device} going for me", {"state": "on"}),
        ),
        device=v.device, state=ON_OFF, delay_minutes=v.count(2, 90),
    ),
    tool(
        "smart home", "set_thermostat climate.set_temperature thermostatSet",
        ("Set the thermostat temperature.", "Heats or cools a room to some degrees.", "Changes the target temperature at home."),
        (real("temperature", "Target in degrees"), text("room", "Which room", False), pick("mode", "Mode", "heat cool auto", False)),
        (
            "set the thermostat to {temperature} degrees", "make it {temperature} degrees in the {room}", "{mode} the {room} to {temperature}", ("I'm cold, heating to {temperature} please", {"mode": "heat"}), "thermostat {temperature}", "put the temperature in the {room} at {temperature}", ("cool the {room} down to {temperature} degrees", {"mode": "cool"}),
            ("warm up the {room} to {temperature}", {"mode": "heat"}), "change the {room} thermostat to {temperature} in {mode} mode",
            "It is freezing in the {room}, please bring it up to {temperature} degrees",
            "From now on the target temperature should be {temperature}",
        ),
        temperature=v.decimal(14, 30, 1), room=v.room, mode=v.enum("heat cool auto"),
    ),
    tool(
        "smart home", "get_room_temperature climate.read roomSensor",
        ("Read a sensor in a room.", "Tells temperature or humidity measured inside the home.", "Indoor climate readings."),
        (text("room", "Which room"), pick("measure", "What to read", "temperature humidity co2", False)),
        (
            ("how warm is it in the {room}?", {"measure": "temperature"}), "what's the {measure} in the {room}", "read the {room} sensor", "{room} {measure}", ("is the {room} too humid? check it", {"measure": "humidity"}), "tell me the indoor {measure} for the {room}", ("what does the thermometer in the {room} say", {"measure": "temperature"}), "sensor data {room} please",
            "Before I put the baby to bed, what {measure} do we have in the {room}?",
            "Please tell me what the sensor in the {room} is showing",
        ),
        room=v.room, measure=v.enum("temperature humidity"),
    ),
    tool(
        "smart home", "lock_door locks.set doorLock",
        ("Lock or unlock a door.", "Controls a smart lock.", "Secures or opens an entrance."),
        (text("door", "Which door"), pick("action", "Lock or unlock", "lock unlock")),
        (
            "{action} the {door}", ("is the {door} open? lock it", {"action": "lock"}), ("unlock the {door} please", {"action": "unlock"}), ("open up the {door} for the courier, unlock it", {"action": "unlock"}), ("make sure the {door} is locked", {"action": "lock"}), ("secure the {door}", {"action": "lock"}),
            "I want you to {action} the {door}", "{door}: {action}", ("bolt the {door}", {"action": "lock"}),
            ("I am already in bed and not sure about the {door}, please make it secure", {"action": "lock"}),
            ("My brother is standing outside without a key, open the {door} for him", {"action": "unlock"}),
        ),
        door=v.any_of("front door|back door|garage door|side gate|cellar door|balcony door|garden gate|main entrance|office door|shed door|patio door|attic hatch"), action=v.enum("lock unlock"),
    ),
    tool(
        "smart home", "set_blinds blinds.set moveBlinds",
        ("Open or close blinds.", "Moves curtains or shades to a position.", "Controls window covers."),
        (text("window", "Room or window"), whole("position", "How far open in percent", False), pick("action", "Movement", "open close", False)),
        (
            "{action} the blinds in the {window}", ("pull down the {window} blinds", {"action": "close"}), ("raise the shades in the {window}", {"action": "open"}), "set the {window} blinds to {position} percent", "blinds {window} {position}%", ("let some light into the {window}, open the curtains", {"action": "open"}), "{action} the {window} curtains", "put the shutters in the {window} at {position} percent open",
            ("The sun is blinding me in the {window}, let the blinds down", {"action": "close"}),
            "Please bring the blinds of the {window} to a position of {position} percent",
        ),
        window=v.room, position=v.count(0, 100), action=v.enum("open close"),
    ),
    tool(
        "smart home", "start_vacuum vacuum.start robotClean",
        ("Start the robot vacuum.", "Cleans a room with the vacuum robot.", "Sends the cleaning robot off."),
        (text("room", "Room to clean", False), pick("mode", "Cleaning mode", "quiet normal turbo mop", False)),
        (
            "vacuum the {room}", "start the robot vacuum", "clean the {room} in {mode} mode", "send the vacuum robot to the {room}", "let the robot clean the {room}", "the {room} is dusty, have it vacuumed on {mode}", "run the vacuum cleaner", "hoover the {room} please, {mode}",
            "There are crumbs all over the {room}, let the robot take care of it",
            "Please have the floor in the {room} cleaned using the {mode} setting",
        ),
        room=v.room, mode=v.enum("quiet normal turbo mop"),
    ),
    tool(
        "smart home", "activate_scene scenes.activate runScene",
        ("Activate a smart home scene.", "Applies a saved set of device states.", "Starts a mood such as movie night."),
        (text("scene", "Name of the scene"), text("room", "Only in this room", False)),
        (
            "activate the {scene} scene", "switch the {room} to the {scene} scene", "start scene {scene}", "set the mood: {scene}", "run the {scene} scene in the {room}", "scene {scene} please", "I want {scene} mode in the {room}", "can you start the {scene} scene",
            "The guests are about to arrive, so start the {scene} scene in the {room}",
            "Please bring everything into the {scene} scene",
        ),
        scene=v.any_of("movie night|good morning|party|dinner|bedtime|reading|away|focus|romance|gaming|cleanup|guests|sunrise|vacation|yoga"), room=v.room,
    ),
    tool(
        "smart home", "arm_security security.arm armAlarm",
        ("Arm or disarm the security system.", "Sets the burglar alarm of the house.", "Home security mode."),
        (pick("mode", "Security mode", "home away disarmed"), text("pin", "PIN code", False)),
        (
            ("arm the security system, we're leaving", {"mode": "away"}), ("disarm the alarm with pin {pin}", {"mode": "disarmed"}), "set the security system to {mode}", "burglar alarm {mode}, code {pin}", ("turn off the house alarm, pin {pin}", {"mode": "disarmed"}), ("arm the house for the night, we stay home", {"mode": "home"}),
            "switch home security to {mode} mode", ("everybody is out, arm it with {pin}", {"mode": "away"}),
            ("We are off on holiday, please put the house on alert", {"mode": "away"}),
            "The code is {pin}, please switch the home alarm to {mode}",
        ),
        mode=v.enum("home away disarmed"), pin=v.code("####|######"),
    ),
    tool(
        "smart home", "start_appliance appliances.start runAppliance",
        ("Start a program on a household appliance.", "Runs the washing machine, dryer, dishwasher or oven.", "Starts a wash or bake cycle."),
        (pick("appliance", "Which appliance", "washer dryer dishwasher oven"), text("program", "Program", False), whole("temperature", "Temperature in degrees", False)),
        (
            "start the {appliance}", "run the {appliance} on {program}", "{appliance} at {temperature} degrees", ("do a load of laundry at {temperature} degrees", {"appliance": "washer"}), ("preheat the oven to {temperature}", {"appliance": "oven"}), "start the {program} program on the {appliance}", ("wash the dishes on {program}", {"appliance": "dishwasher"}),
            "{appliance}: {program}, {temperature} degrees", ("dry the clothes, program {program}", {"appliance": "dryer"}),
            "Please begin the {program} cycle of the {appliance}",
            "A load is ready in the {appliance}, let it run at {temperature} degrees",
        ),
        appliance=v.enum("washer dryer dishwasher oven"), program=v.any_of("eco|quick|delicate|intensive|cotton|wool|grill|synthetics|express|convection|rinse"), temperature=v.count(20, 240, 0),
    ),
    tool(
        "smart home", "show_camera cameras.show viewCamera",
        ("Show a security camera.", "Displays the live picture or a recording of a camera.", "View who is outside."),
        (text("camera", "Which camera"), text("screen", "Where to show it", False)),
        (
            "show the {camera} camera", "who is at the {camera}? show me the camera", "put the {camera} camera on the {screen}", "live view of the {camera}", "open the camera feed from the {camera} on my {screen}", "let me see the {camera} cam", "{camera} camera on {screen}", "can I see what's going on in the {camera}, camera please",
            "I heard a noise near the {camera}, let me look at the camera there",
            "Please bring the picture from the {camera} camera up on the {screen}",
        ),
        camera=v.mix(v.room, v.any_of("front door|driveway|garden|back yard|gate|pool|mailbox|balcony")), screen=v.any_of("tv|tablet|phone|kitchen display|monitor|projector"),
    ),
    tool(
        "energy", "get_energy_usage energy.usage powerConsumption",
        ("Get the energy usage of the home.", "Shows power consumption by device and period.", "Electricity, gas or water use."),
        (pick("resource", "What is measured", "electricity gas water", False), pick("period", "Period", "day week month year", False), text("device", "Only this device", False)),
        (
            "how much {resource} did we use this {period}", "energy usage of the {device}", "show our {resource} consumption for the {period}", "what does the {device} consume per {period}?", "{resource} usage", ("how many kWh does the {device} use", {"resource": "electricity"}), "power consumption this {period}", "give me the {resource} usage by {period}",
            "Our bill is enormous, how much {resource} have we been using per {period}?",
            ("Please check how much power the {device} has been drawing", {"resource": "electricity"}),
        ),
        resource=v.enum("electricity gas water"), period=v.enum("day week month year"), device=v.device,
    ),
    tool(
        "energy", "find_charging_station ev.find_charger chargingStations",
        ("Find charging stations for electric cars.", "Locates EV chargers by plug and power.", "Where to charge the car."),
        (text("location", "Where to look"), pick("plug", "Plug type", "ccs chademo type2 tesla", False), whole("min_kw", "Least power in kW", False)),
        (
            "find a charging station near {location}", "where can I charge my car in {location}", "EV chargers around {location} with {plug}", "{plug} chargers in {location} of at least {min_kw} kW", "fast charger {location}, {min_kw} kW or more", "my electric car is low, chargers near {location}?", "charging points {location}", "any {plug} plug near {location}?",
            "My battery will not last beyond {location}, is there anywhere to plug in the car?",
            "Look around {location} for a charger that has {plug} and at least {min_kw} kW",
        ),
        location=v.mix(v.city, v.landmark, v.address), plug=v.member({"CCS": "ccs", "CHAdeMO": "chademo", "type2": "type2", "Tesla": "tesla"}), min_kw=v.count(11, 350, 0),
    ),
    tool(
        "energy", "set_ev_charging ev.set_charging chargeCar",
        ("Charge the electric car at home.", "Starts, stops or limits charging of the car battery.", "Controls the wall box."),
        (pick("action", "Start or stop", "start stop", False), whole("limit_percent", "Battery level to charge to", False), text("ready_by", "When it must be ready", False)),
        (
            "{action} charging the car", "charge the car to {limit_percent} percent", "have the car charged to {limit_percent}% by {ready_by}", ("plug's in, begin charging", {"action": "start"}), ("stop the charging", {"action": "stop"}), "I need the car ready by {ready_by}, charge it", "limit car charging to {limit_percent} percent", ("start charging, done by {ready_by}", {"action": "start"}),
            "I leave for work at {ready_by}, the car battery should be at {limit_percent} percent by then",
            "Please {action} charging the vehicle in the garage",
        ),
        action=v.enum("start stop"), limit_percent=v.count(30, 100), ready_by=v.clock,
    ),
    tool(
        "energy", "estimate_solar_output solar.estimate solarYield",
        ("Estimate the yield of solar panels.", "Predicts how much power a roof produces.", "Solar production by place and size."),
        (text("location", "Where the panels are"), real("kilowatts", "Installed power in kW"), pick("orientation", "Direction of the roof", "north south east west", False)),
        (
            "how much would {kilowatts} kW of solar produce in {location}?", "solar yield in {location}, {kilowatts} kW", "estimate {kilowatts} kilowatts of panels in {location} facing {orientation}", "my roof in {location} faces {orientation}, what do {kilowatts} kW of solar panels give", "predict the output of a {kilowatts} kW solar system at {location}",
            "is solar worth it in {location} with {kilowatts} kW?", "{orientation} roof, {kilowatts} kW, {location}: solar estimate",
            "We are thinking of putting {kilowatts} kW of panels on our roof in {location}, what yield can we expect?",
            "Please work out the production of a {kilowatts} kW solar plant in {location} that faces {orientation}",
        ),
        location=v.city, kilowatts=v.decimal(1, 40, 1), orientation=v.enum("north south east west"),
    ),
    tool(
        "garden", "water_plants garden.irrigate startSprinkler",
        ("Water the plants.", "Runs the sprinkler in a zone for some minutes.", "Garden irrigation."),
        (text("zone", "Which part of the garden"), whole("minutes", "For how long", False)),
        (
            "water the {zone}", "water the {zone} for {minutes} minutes", "run the sprinkler in the {zone} for {minutes} minutes", "give the {zone} some water", "{minutes} minutes of irrigation for the {zone}", "the {zone} looks dry, water it", "sprinkle the {zone}, {minutes} min", "start irrigation: {zone}",
            "It has not rained for days, please let the {zone} have water for {minutes} minutes",
            "Please turn the irrigation on for the {zone}",
        ),
        zone=v.any_of("lawn|rose bed|tomatoes|herb garden|front yard|greenhouse|flower pots|hedge|vegetable patch|orchard|back yard|balcony boxes|raised beds"), minutes=v.count(2, 60),
    ),
    tool(
        "garden", "identify_plant plants.identify plantFromPhoto",
        ("Identify a plant from a photo.", "Names the plant in a picture.", "Recognizes flowers, trees and weeds."),
        (text("image_path", "Photo of the plant", True, "path"), pick("organ", "What the photo shows", "leaf flower fruit bark", False)),
        (
            "what plant is in {image_path}?", "identify the plant in {image_path}", ("which flower is this: {image_path}", {"organ": "flower"}), "{image_path} shows a {organ}, what plant is it", "name the plant on the photo {image_path}", "I found a weed, see {image_path}, what is it?", "plant id for {image_path} ({organ})", "recognize this tree by its {organ}, {image_path}",
            "Something strange is growing in my garden, the picture is {image_path}, which plant might it be?",
            "Please determine the species from the {organ} shown in {image_path}",
        ),
        image_path=v.image_file, organ=v.enum("leaf flower fruit bark"),
    ),
    tool(
        "garden", "get_plant_care plants.care careGuide",
        ("Get care instructions for a plant.", "How much light, water and soil a plant needs.", "Plant care guide."),
        (text("plant", "Name of the plant"), pick("aspect", "What to know", "light water soil pruning", False)),
        (
            "how do I care for a {plant}", "how much {aspect} does a {plant} need?", "care guide {plant}", "{plant} {aspect} needs", "my {plant} looks sad, how do I treat it", "tell me about {aspect} for the {plant}", "what {aspect} is right for {plant}", "plant care: {plant}",
            "I was given a {plant} as a present, how do I keep it alive?",
            "Please tell me what the {plant} requires in terms of {aspect}",
        ),
        plant=v.any_of("monstera|orchid|basil|ficus|snake plant|lavender|aloe vera|rosemary|peace lily|bonsai|tomato plant|fern|cactus|hydrangea|strawberry|olive tree|bougainvillea|chili plant"), aspect=v.enum("light water soil pruning"),
    ),
    tool(
        "tv", "change_channel tv.channel setChannel",
        ("Change the TV channel.", "Switches the television to a channel by name or number.", "Tunes the TV."),
        (text("channel", "Name or number of the channel"),),
        (
            "switch to channel {channel}", "put on {channel} on TV", "change the channel to {channel}", "tv channel {channel}", "I want to watch {channel}, change channel", "tune the television to {channel}", "go to {channel} on the tv", "channel {channel} please",
            "The match is on {channel}, please turn the television to it",
            "Would you please tune the tv set to {channel}?",
        ),
        channel=v.mix(lambda r: str(r.randint(1, 400)), v.any_of("BBC One|ESPN|CNN|Discovery|Eurosport|Channel 4|Arte|HBO|National Geographic|MTV|Fox|Comedy Central"), v.compose("{a} TV|{a} {n}", a=v.coined, n=lambda r: str(r.randint(1, 9)))),
    ),
    tool(
        "tv", "record_show tv.record recordProgram",
        ("Record a TV show.", "Schedules a recording on the receiver.", "Saves a broadcast for later."),
        (text("show", "Name of the show"), text("channel", "Channel", False), flag("series", "Whether to record all episodes")),
        (
            "record {show}", "record {show} on {channel}", ("record every episode of {show}", {"series": True}), ("tape the whole series {show} from {channel}", {"series": True}), ("record just tonight's {show}, not the series", {"series": False}), "I'll miss {show}, record it", "set the receiver to record {show} on {channel}", "recording: {show}",
            "We will be out tonight, so have {show} recorded from {channel}",
            ("Please keep every new episode of {show} for me", {"series": True}),
        ),
        show=v.title, channel=v.any_of("BBC One|ESPN|CNN|Discovery|Eurosport|Channel 4|Arte|HBO|MTV|Fox"),
    ),
)
