from __future__ import annotations

from agentkit_training.world import values as v
from agentkit_training.world import values_society as s
from agentkit_training.world.shape import day, flag, optional, pick, text, tool, whole

POLLUTION = "oil smoke waste chemicals sewage"

FAMILIES = (
    tool(
        "environment",
        "get_meter_history meters.history meterHistory",
        (
            "Get past readings of a meter.",
            "Lists what an electricity, gas or water meter showed since a day.",
            "Consumption over time.",
        ),
        (
            text("meter", "Number of the meter"),
            day("since", "First day", False),
            whole("limit", "How many readings", False),
        ),
        (
            "history of meter {meter}",
            "what did {meter} show since {since}?",
            "last {limit} readings of {meter}",
            "{meter} from {since} on",
            "are we using more than before? list what {meter} said, {limit} readings back",
            "the bill looks wrong. Show me the old counts of {meter}",
            "how did the counter {meter} develop after {since}",
            "could you pull up the earlier figures for {meter}",
            "{limit} figures from {meter} are enough",
            "somebody must have a leak: what has {meter} been showing since {since}",
            "give me all we noted for {meter}",
            "I need {limit} former readings of {meter} for the landlord",
            "Please list the values recorded for the meter {meter} beginning with {since}",
        ),
        lacks=(
            "show me the last {limit} readings",
            "what did the meter say since {since}?",
            "I'd like to see the history of a meter",
        ),
        meter=s.meter,
        since=v.on_date,
        limit=v.count(3, 36, 0.2),
    ),
    tool(
        "environment",
        "tariffs.compare compareEnergyPrices compare_tariffs",
        (
            "Compare energy tariffs.",
            "Finds cheaper suppliers of electricity or gas for a postcode and consumption.",
            "Price comparison for households.",
        ),
        (
            text("postcode", "Postcode of the home"),
            pick("kind", "Electricity or gas", "electricity gas", False),
            whole("yearly_kwh", "Consumption in kWh a year", False),
            flag("green_only", "Only renewable energy"),
        ),
        (
            "compare {kind} tariffs for {postcode}",
            "cheapest {kind} in {postcode} at {yearly_kwh} kWh a year",
            ("green power offers for {postcode}", {"green_only": True, "kind": "electricity"}),
            "{postcode}, {yearly_kwh} kWh, {kind}",
            "our bill has doubled. Who supplies {kind} for less in {postcode}?",
            "is there a better deal for somebody in {postcode} who burns {yearly_kwh} kWh a year",
            ("we use {yearly_kwh} kWh in {postcode} and want nothing but renewables", {"green_only": True}),
            "could you see which supplier is the cheapest in {postcode}",
            "I pay too much for {kind}, my postcode is {postcode}",
            "switching supplier: {postcode}, about {yearly_kwh} kWh",
            ("{kind} offers in {postcode}, need not be green", {"green_only": False}),
            "who sells {kind} in {postcode} and what do they charge",
            "Please look for {kind} tariffs available in {postcode} for {yearly_kwh} kWh per year",
        ),
        lacks=(
            "compare {kind} tariffs",
            "which supplier is cheapest for {yearly_kwh} kWh a year?",
            ("we pay far too much for power, is there a cheaper supplier", {"kind": "electricity"}),
        ),
        postcode=s.postcode,
        kind=v.enum("electricity gas"),
        yearly_kwh=v.count(900, 30_000, 0),
    ),
    tool(
        "environment",
        "reportPollution report_pollution pollution.report",
        (
            "Report pollution to the authority.",
            "Oil, smoke, waste, chemicals or sewage in nature.",
            "Notice of damage to the environment.",
        ),
        (
            text("place", "Where"),
            pick("kind", "What kind", POLLUTION),
            optional(text("photo", "Picture of it", True, "path")),
        ),
        (
            "report {kind} at {place}",
            "{place}: {kind}, see {photo}",
            ("there is a rainbow film on the water, dead fish too, at {place}", {"kind": "oil"}),
            ("a factory is blowing black clouds over {place}", {"kind": "smoke"}),
            "somebody let {kind} into {place}, tell the authority",
            ("old fridges and tires have been dumped at {place}", {"kind": "waste"}),
            "I went for a walk and found {kind} at {place}. Here's a picture, {photo}",
            ("it stinks like a toilet at {place}", {"kind": "sewage"}),
            "who is responsible for {kind} at {place}? let them know",
            ("barrels with skulls on them are leaking at {place}", {"kind": "chemicals"}),
            "could you alert the environment office to {kind} at {place}",
            "{photo} proves it: {kind} at {place}",
            "Please notify the authorities of {kind} found at {place}",
        ),
        lacks=(
            "report pollution at {place}",
            "there is {kind} in the water, tell the authority",
            "I took {photo}, the environment office should see it",
        ),
        place=s.polluted,
        kind=v.enum(POLLUTION),
        photo=v.image_file,
    ),
)
