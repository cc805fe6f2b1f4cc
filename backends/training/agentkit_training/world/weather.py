from __future__ import annotations

from agentkit_training.world import values as v
from agentkit_training.world.shape import pick, real, text, tool, whole

UNITS = v.member({"celsius|degrees celsius|Celsius": "celsius", "fahrenheit|Fahrenheit": "fahrenheit"})

FAMILIES = (
    tool(
        "weather", "get_current_weather weather.now currentConditions",
        ("Get the current weather in a given location.", "Returns present conditions (temperature, wind, sky) for a city.", "Look up what the weather is like right now somewhere."),
        (text("location", "City, optionally with the country"), pick("unit", "Temperature unit", "celsius fahrenheit", False)),
        (
            "what's the weather in {location} right now", "how is the weather in {location}", "weather {location}", "tell me the current weather for {location} in {unit}",
            "is it raining in {location} at the moment?", "{location} weather now, in {unit} please", "I'm about to step out in {location}, what are conditions like?",
            "how warm is it in {location}, in {unit}?", "give me {unit} temperature for {location} right now", ("I need the temperature in {location} in °C", {"unit": "celsius"}),
            ("current temp at {location} in F", {"unit": "fahrenheit"}), "do I need a jacket in {location} right now?",
            "I have a picnic planned in {location} and would like to know what the weather is doing there at this moment",
            "Please report the present conditions for {location} using {unit}",
        ),
        location=v.place, unit=UNITS,
    ),
    tool(
        "weather", "get_forecast weather.forecast fetchForecast",
        ("Get the weather forecast for the next days.", "Forecast daily weather for a place, up to two weeks ahead.", "Predicts the weather for a number of coming days."),
        (text("city", "The city to forecast"), whole("days", "How many days ahead", False)),
        (
            "weather forecast for {city}", "forecast for {city} for the next {days} days", "what will the weather be over the next {days} days in {city}?", "{days} day forecast {city}",
            "will it rain in {city} this week?", "could you give me a {days} day outlook for {city}", "I'm travelling to {city}, what's the forecast for the coming {days} days", "show the forecast in {city}",
            "how is the weather going to be in {city} in the coming days?", "look {days} days ahead for {city} weather",
            "We are driving to {city} soon, so please tell me what weather to expect over the following {days} days",
            "Provide the {days} day outlook for the city of {city}",
        ),
        city=v.place, days=v.count(2, 14, 0.35),
    ),
    tool(
        "weather", "get_air_quality air.quality_index aqiLookup",
        ("Get the air quality index of a city.", "Reports air pollution levels for a location.", "Returns AQI and the main pollutants."),
        (text("city", "City name"), pick("pollutant", "Pollutant to report", "pm25 pm10 ozone no2", False)),
        (
            "how's the air quality in {city}", "AQI for {city}", "is the air in {city} safe to breathe today?", "{city} air pollution level", "check {pollutant} in {city}",
            "what are the {pollutant} readings for {city}?", "I have asthma, how polluted is {city}?", "get me the air quality index of {city} please", "show the {pollutant} level for {city}",
            "My daughter wants to go jogging in {city}; is there a lot of smog?",
            "Could you report the concentration of {pollutant} measured in {city}?",
        ),
        city=v.city, pollutant=v.member({"PM2.5|fine particles": "pm25", "PM10": "pm10", "ozone": "ozone", "NO2|nitrogen dioxide": "no2"}),
    ),
    tool(
        "weather", "get_sun_times sunrise_sunset astro.sun",
        ("Get sunrise and sunset times for a place.", "Tells when the sun rises and sets on a day.", "Daylight times for a location."),
        (text("place", "Where"), text("date", "Day to look up", False, "date")),
        (
            "when does the sun set in {place}?", "sunrise time in {place} on {date}", "what time is sunset in {place} on {date}", "sunrise and sunset {place}", "how early does it get light in {place}?",
            "on {date}, when will the sun come up in {place}?", "I'd like to photograph the sunset in {place} on {date}, when is it?", "daylight hours for {place}", "{place}: sunrise?",
            "At what hour will it get dark in {place} on {date}?",
            "For our boat trip I need to know when the sun rises at {place} on {date}",
        ),
        place=v.city, date=v.on_date,
    ),
    tool(
        "weather", "get_historical_weather weather.history pastWeather",
        ("Get recorded weather for a past day.", "Look up what the weather was on a date in history.", "Historical climate observations for a station or city."),
        (text("location", "City or station"), text("date", "The past day", True, "date"), pick("metric", "What to report", "temperature rainfall wind humidity", False)),
        (
            "what was the weather in {location} on {date}", "how hot was it in {location} back on {date}?", "historical weather {location} {date}", "get the recorded {metric} for {location} on {date}",
            "on {date} what {metric} did {location} have", "did it snow in {location} on {date}?", "I want past {metric} data: {location}, {date}", "look up {location} weather records from {date}",
            "For my report I need the {metric} that was measured in {location} on {date}",
            "Looking back at {date}, what were conditions like in {location}?",
        ),
        location=v.city, date=v.on_date, metric=v.enum("temperature rainfall wind humidity"),
    ),
    tool(
        "weather", "subscribe_weather_alert create_weather_alert alerts.subscribe",
        ("Subscribe to severe weather alerts for a region.", "Create an alert that fires when a kind of weather is expected.", "Sends a warning when storms, floods or heat are predicted."),
        (text("region", "Region or city to watch"), pick("kind", "Kind of alert", "storm flood heat snow wind"), real("threshold", "Level at which to alert", False)),
        (
            "alert me about {kind} in {region}", "warn me when a {kind} is expected in {region}", "set up a {kind} warning for {region}", "I want {kind} alerts for {region}",
            "subscribe to {kind} alerts in {region} above {threshold}", "notify me if {region} gets {kind} over {threshold}", "please create a weather alert, {region}, {kind}", "{region} {kind} alert, threshold {threshold}",
            "Our house is in {region}, so send me a message whenever there is danger of {kind}",
            "Please keep me warned of {kind} around {region} once it passes {threshold}",
        ),
        region=v.mix(v.city, v.country), kind=v.enum("storm flood heat snow wind"), threshold=v.decimal(5, 120, 1),
    ),
    tool(
        "weather", "get_tide_times tides.lookup tideTable",
        ("Get high and low tide times at a coast.", "Tide table for a harbor or beach.", "Looks up the tides."),
        (text("harbor", "Harbor, port or beach"), pick("tide", "Which tide", "high low", False)),
        (
            ("when is high tide at {harbor}", {"tide": "high"}), "tide times for {harbor}", ("what time is low tide in {harbor}?", {"tide": "low"}), "{tide} tide {harbor}", "tell me when the {tide} tide is at {harbor}",
            "I'm fishing at {harbor}, when are the tides?", "show the tide table for {harbor}", "next {tide} tide in {harbor} please",
            ("We want to walk on the sand at {harbor}, when is the water out?", {"tide": "low"}),
            ("Tell me what time the water is highest at {harbor}", {"tide": "high"}),
        ),
        harbor=v.loose(v.compose("{a} {b}|Port {a}|{c}", a=v.coined, b="Beach|Bay|Harbor|Cove|Point|Pier", c=v.any_of(v.CITY))), tide=v.enum("high low"),
    ),
)
