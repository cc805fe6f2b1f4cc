from __future__ import annotations

from agentkit_training.family import Phrasing

SEVERAL: dict[str, tuple[Phrasing, ...]] = {
    # orchards
    "assign_picker": (
        "{picker__1} to {block__1}, {picker__2} to {block__2}, and then I can finally have my tea",
        "{picker__1} and {picker__2} both go to {block}, from {from_time}",
        "three parcels are short of hands: {block__1} gets {picker__1}, {block__2} {picker__2}, {block__3} {picker__3}",
        "send {picker__1} up to {block__1} for the {crop__1}. {picker__2} can make a start in {block__2}.",
    ),
    "crew.pickers.swap": (
        "{incoming__1} for {outgoing__1} and {incoming__2} for {outgoing__2}, both from {starting}",
        "{outgoing__1} {cause__1}, so {incoming__1} steps in; {outgoing__2} {cause__2}, there it's {incoming__2}",
        "what a morning. {outgoing__1} out, {incoming__1} in. {outgoing__2} out, {incoming__2} in. "
        "{outgoing__3} out, {incoming__3} in.",
        "would you let {incoming__1} take over from {outgoing__1}, who {cause__1}, "
        "and while you're at it {incoming__2} from {outgoing__2}?",
    ),
    "log_crates": (
        "tally for today: {picker__1} {crates__1}, {picker__2} {crates__2}, {picker__3} {crates__3}",
        "{picker__1} brought down {crates__1} crates of {crop}, {picker__2} {crates__2} of the same",
        "put {crates__1} crates on {picker__1}'s sheet, {spoiled__1} of them rotten, and {crates__2} on {picker__2}'s",
        "out of {block}, {crates} boxes each: {picker__1} and {picker__2}",
    ),
    "crew.breaks.record": (
        "{picker__1} rested for {minutes__1}, {picker__2} for {minutes__2}",
        (
            "{picker__1} and {picker__2} each sat out {minutes} because of {ground}, and we don't dock them for it",
            {"paid": True},
        ),
        (
            "two rests to write down: {minutes__1} for {picker__1}, we pay that, "
            "and {minutes__2} for {picker__2}, which we don't",
            {"paid__1": True, "paid__2": False},
        ),
        "{ground__1}: {picker__1}, {minutes__1}; {ground__2}: {picker__2}, {minutes__2}",
    ),
    "lend_orchard_tool": (
        "{borrower__1} is taking the {item__1} and {borrower__2} the {item__2}, both back by {back_by}",
        "the {item__1} goes to {borrower__1} for a deposit of {surety__1}, the {item__2} to {borrower__2} without one",
        "our neighbour {borrower} wants the {item__1}, the {item__2} and the {item__3}, book all three out please",
        "{item__1} -> {borrower__1}, {item__2} -> {borrower__2}, {surety} down each",
    ),
    "toolshed.takeback": (
        "the {item__1} and the {item__2} are back, {from_whom} brought both",
        (
            "{from_whom__1} returned the {item__1} spotless. {from_whom__2} returned the {item__2} caked in mud.",
            {"cleaned__1": True, "cleaned__2": False},
        ),
        "back in the shed: {item__1} ({from_whom__1}), {item__2} ({from_whom__2}) and {item__3} ({from_whom__3})",
        "tick off the {item__1}, then the {item__2} as well, though that one has {harm__2}",
    ),
    "sharpen_tool": (
        "{item__1} to {grinder__1}, {item__2} to {grinder__2}, neither cuts butter any more",
        "{grinder} can do the {item__1} and the {item__2}, but not over {price_limit} apiece",
        "have the {item__1} ground by {grinder__1} within {days__1}. Same for the {item__2}, only by {grinder__2}, "
        "and there {days__2} will do.",
        "everything blunt goes to {grinder}: the {item__1}, the {item__2}, the {item__3}. {days} for the lot.",
    ),
    "sell_fruit": (
        "sold: {kilos__1} kilos of {crop__1} to {customer__1}, {kilos__2} kilos of {crop__2} to {customer__2}",
        "{customer} took {kilos__1} kg {crop__1}, {kilos__2} kg {crop__2} and {kilos__3} kg {crop__3}",
        "{crop} at {per_kilo} a kilo to two buyers, {kilos__1} kilos to {customer__1} and {kilos__2} to {customer__2}",
        (
            "{customer__1} bought {kilos__1} kilos of {crop__1} and paid on the spot; "
            "{customer__2} {kilos__2} kilos of {crop__2} and still owes it",
            {"settled__1": True, "settled__2": False},
        ),
    ),
    "cellar.reserve": (
        "keep {kilos__1} kilos of {crop__1} for {customer__1} and {kilos__2} of {crop__2} for {customer__2}",
        "{customer__1} and {customer__2} both want {crop}, put {kilos} kilos aside for each",
        "for {customer}, please hold {crop__1} and also {crop__2}, {hold_days} in both cases; {collector} fetches it all",
        "reservations - {customer__1}: {crop__1}, {customer__2}: {crop__2}, {customer__3}: {crop__3} - "
        "all of it for {hold_days}",
    ),
    "cellar.stock.discard": (
        "throw out {kilos__1} kilos of {crop__1} and {kilos__2} kilos of {crop__2}, all from {chamber}",
        "{kilos__1} kg {crop__1} {spoilage__1}, {kilos__2} kg {crop__2} {spoilage__2}. Off the books with it.",
        "{taker} fetches what's gone bad: {crop__1}, {kilos__1} kg; {crop__2}, {kilos__2} kg; {crop__3}, {kilos__3} kg",
        "I looked into {chamber__1}: {kilos__1} kilos of {crop__1} lost. Then into {chamber__2}: {kilos__2} of {crop__2}.",
    ),
    "report_blight": (
        "{finding__1} in {block__1}, {finding__2} in {block__2}",
        "{seen_by} went round this morning and saw {finding} in {block__1}, in {block__2} and in {block__3}",
        (
            "{block__1} has {finding__1}, a touch, no more. {block__2} is the sad one, {finding__2} and really bad.",
            {"severity__1": "slight", "severity__2": "severe"},
        ),
        "{trees__1} trees with {finding__1} in {block__1}, says {seen_by__1}, and {seen_by__2} counted {trees__2} "
        "with {finding__2} in {block__2}",
    ),
    "blocks.spray.enter": (
        "{agent} on {block__1} and on {block__2}, {litres} litres each",
        "{operator} did {block__1} with {agent__1} and {block__2} with {agent__2}",
        "sprayed today: {block__1} ({agent__1}, {litres__1} l), {block__2} ({agent__2}, {litres__2} l), "
        "{block__3} ({agent__3}, {litres__3} l)",
        "{agent__1} went out over {block__1}, nobody in for {waiting_hours__1}; {block__2} had {agent__2}, "
        "{operator__2} driving",
    ),
    "postpone_picking": (
        "{block__1} moves to {new_date__1}, {block__2} to {new_date__2}",
        "{block__1} {why__1} and {block__2} {why__2}, so neither gets picked before {new_date}",
        "the harvest of {block__1}, {block__2} and {block__3}, planned for {old_date}, shifts to {new_date}",
        "not {old_date__1} but {new_date__1} for {block__1}. As for {block__2}, leave it hanging until {new_date__2}.",
    ),
    # cycling
    "accept_repair": (
        "two came in: the {bike__1} of {owner__1}, {complaint__1}, and the {bike__2} of {owner__2}, {complaint__2}",
        "{owner} leaves the {bike__1} and the {bike__2} with us, both to be done by {ready_by}",
        "{owner__1}, {bike__1}, {estimate__1} / {owner__2}, {bike__2}, {estimate__2} / {owner__3}, {bike__3}, "
        "{estimate__3}",
        "open a sheet for {owner__1} with the {bike__1}: {complaint__1}. And one for {owner__2}, who has a {bike__2} "
        "and was told {estimate__2}.",
    ),
    "workshop.jobs.allot": (
        "the {bike__1} is for {mechanic__1}, the {bike__2} for {mechanic__2}, {minutes} each should do",
        "{mechanic} gets the {bike__1}, the {bike__2} and the {bike__3}",
        (
            "drop everything, {mechanic__1} on the {bike__1} at once! The {bike__2} can wait, {mechanic__2} does it.",
            {"urgency__1": "high", "urgency__2": "low"},
        ),
        "let {mechanic__1} look after the {bike__1} ({minutes__1}) and {mechanic__2} after the {bike__2} ({minutes__2})",
    ),
    "use_spare": (
        "book {part__1} onto the {bike__1} and {part__2} onto the {bike__2}",
        "into the {bike} went {quantity__1} x {part__1}, {quantity__2} x {part__2} and {quantity__3} x {part__3}",
        "{part} for the {bike__1}, same again for the {bike__2}, {unit_price} apiece",
        "the {bike__1} needed {part__1} at {unit_price__1}, and the {bike__2} got {part__2}",
    ),
    "workshop.jobs.handback": (
        "the {bike__1} and the {bike__2} have been collected, both by {collector}",
        "{collector__1} fetched the {bike__1} and paid {sum_paid__1}, {collector__2} the {bike__2} for {sum_paid__2}",
        (
            "{owner__1} has the {bike__1} back and wants a bill; {owner__2} has the {bike__2} and wants none",
            {"receipt__1": True, "receipt__2": False},
        ),
        "gone today: {owner__1}'s {bike__1}, {owner__2}'s {bike__2} and {owner__3}'s {bike__3}. Nothing left on the stand!",
    ),
    "rent_out_bike": (
        "{rider__1} takes the {bike__1} and {rider__2} the {bike__2}, {hours} both",
        "the {bike__1} to {rider__1} for {hours__1}, the {bike__2} to {rider__2} for {hours__2}, "
        "the {bike__3} to {rider__3} for {hours__3}",
        (
            "a couple at the counter, {rider__1} on the {bike__1} with one of our helmets, {rider__2} on the {bike__2} "
            "without. {security} deposit from each.",
            {"helmet__1": True, "helmet__2": False},
        ),
        "{bike__1}, {rider__1}, {security__1} held. {bike__2}, {rider__2}, {security__2} held.",
    ),
    "hirefleet.rentals.prolong": (
        "{rider__1} wants {extra_hours__1} more, {rider__2} {extra_hours__2}",
        "add {extra_hours} for {rider__1}, who {grounds__1}, and just as much for {rider__2}, who {grounds__2}",
        "the {bike__1} with {rider__1} and the {bike__2} with {rider__2} are both staying out {extra_hours} longer",
        "they've all rung, bless them: {rider__1} +{extra_hours__1}, {rider__2} +{extra_hours__2}, "
        "{rider__3} +{extra_hours__3}",
    ),
    "return_rental": (
        "the {bike__1}'s back and so is the {bike__2}, {returned_by} brought the pair",
        (
            "{returned_by__1} returned the {bike__1} in one piece, pay out the deposit. "
            "{returned_by__2} returned the {bike__2} with {damage__2}, so no money there.",
            {"refund__1": True, "refund__2": False},
        ),
        "in since {returned_at}: {bike__1}, {bike__2}, {bike__3}",
        "check in the {bike__1} ({damage__1}) and then the {bike__2} ({damage__2})",
    ),
    "announce_ride": (
        "{leader__1} is leading the {ride__1}, {leader__2} the {ride__2}, both from {meets_at}",
        "two for the calendar: {ride__1} with {leader__1}, {departs__1}, and {ride__2} with {leader__2}, {departs__2}",
        "{leader} guides all three, the {ride__1} over {kilometres__1} km, the {ride__2} over {kilometres__2} "
        "and the {ride__3} over {kilometres__3}",
        "put the {ride__1} in, {leader__1} in front, {kilometres__1} km. {leader__2} does the {ride__2}, "
        "meeting at {meets_at__2}.",
    ),
    "rides.entries.drop": (
        "take {rider__1} and {rider__2} off the {ride}",
        "{rider__1} {explanation__1}, so no {ride__1}; {rider__2} {explanation__2}, so no {ride__2}",
        "{substitute__1} rides in place of {rider__1} and {substitute__2} in place of {rider__2}, it's the {ride} "
        "I'm talking about",
        "{rider} cancels everything: {ride__1}, {ride__2}, {ride__3}",
    ),
    "add_to_ride": (
        "{rider__1} and {rider__2} are coming along on the {ride}, both as guests of {invited_by}",
        (
            "{ride}: {rider__1} with the snails, {rider__2} with the racers",
            {"group__1": "slow", "group__2": "fast"},
        ),
        "put {rider__1} down for the {ride__1}, {rider__2} for the {ride__2} and {rider__3} for the {ride__3}, please",
        "{rider__1} ({age__1}) joins the {ride__1}. {rider__2} would rather do the {ride__2}.",
    ),
    "rides.reroute": (
        "the {ride__1} now starts from {new_place__1} and the {ride__2} from {new_place__2}",
        "they've locked us out of {old_place}, so {new_place} it is for both the {ride__1} and the {ride__2}",
        "{ride__1}: {old_place__1} -> {new_place__1}; {ride__2}: {old_place__2} -> {new_place__2}; "
        "{ride__3}: {old_place__3} -> {new_place__3}",
        "let everybody know: {new_place__1} for the {ride__1}, {date__1}, and {new_place__2}, not {old_place__2}, "
        "for the {ride__2}",
    ),
    # pawnshops
    "advance_on_pledge": (
        "{customer__1} gets {advance__1} for the {article__1} and {customer__2} gets {advance__2} for the {article__2}",
        "{customer} pawns three things: the {article__1} for {advance__1}, the {article__2} for {advance__2}, "
        "the {article__3} for {advance__3}",
        "{advance} for {customer__1} against the {article__1}. Same for {customer__2}, only there it's the {article__2}; "
        "{term_months} both times.",
        "{advance} each on the {article__1} and the {article__2}, they're {customer}'s, {identification} seen",
    ),
    "pawn.loans.redeem": (
        "{ticket__1} redeemed with {sum_paid__1}, {ticket__2} with {sum_paid__2}",
        "{bearer} is here for {ticket__1}, {ticket__2} and {ticket__3}, hand it all out",
        (
            "{customer} takes two pledges home, {ticket__1} with the slip and {ticket__2} without, "
            "the paper went through the wash",
            {"ticket_lost__1": False, "ticket_lost__2": True},
        ),
        "give {bearer__1} the thing from {ticket__1}, then {bearer__2} the thing from {ticket__2}, that one paid "
        "{sum_paid__2}",
    ),
    "extend_pledge": (
        "{months} more on both {ticket__1} and {ticket__2}",
        "{ticket__1} runs on for {months__1}, {ticket__2} for {months__2} and {ticket__3} for {months__3}",
        "the lady with {ticket__1} {hardship__1}, let her have {months__1}; the man with {ticket__2} {hardship__2}, "
        "so {months__2} for him",
        "got {interest_paid__1} for {ticket__1} and {interest_paid__2} for {ticket__2}. Put each off by {months}.",
    ),
    "pawn.loans.forfeit": (
        "nobody came for {ticket__1}, nor for {ticket__2}, so both are ours and {sell_through} sells them",
        "lapsed: {ticket__1} at {asking_price__1}, {ticket__2} at {asking_price__2}, {ticket__3} at {asking_price__3}",
        "give the owner of {ticket__1} {grace_days__1} and the owner of {ticket__2} {grace_days__2}, "
        "after that they've lost it",
        "{ticket__1} can go on sale through {sell_through__1}. {ticket__2} too, only there I'd ask {asking_price__2}.",
    ),
    "store_article": (
        "the {article__1} into {location__1}, the {article__2} into {location__2}",
        "{placed_by} has locked the {article__1}, the {article__2} and the {article__3} away in {location}",
        "{location__1}: {article__1}; {location__2}: {article__2}; witness to both, {witness}",
        "put the {article__1} in {location__1} before somebody sits on it, and find the {article__2} a home "
        "in {location__2}",
    ),
    "custody.transfer": (
        "the {article__1} goes to {target__1} and the {article__2} to {target__2}, {carried_by} can carry both",
        "everything out of {origin} and into {target}: the {article__1}, the {article__2}, the {article__3}",
        "{article__1}: {origin__1} -> {target__1}, {article__2}: {origin__2} -> {target__2}",
        "could {carried_by__1} take the {article__1} over to {target__1} while {carried_by__2} takes the {article__2} "
        "to {target__2}?",
    ),
    "appraise_article": (
        "{expert} was here: the {article__1} is worth {worth__1}, the {article__2} {worth__2}",
        (
            "{worth__1} for the {article__1}, it's the real thing. The {article__2} is a fake, {worth__2} and no more.",
            {"genuine__1": True, "genuine__2": False},
        ),
        "values - {article__1}: {worth__1}, {article__2}: {worth__2}, {article__3}: {worth__3}",
        "{article__1} at {grams__1} grams comes to {worth__1}, {article__2} at {grams__2} grams to {worth__2}",
    ),
    "buy_outright": (
        "{vendor} sells us the {article__1} for {price__1} and the {article__2} for {price__2}",
        "ours for good: {article__1} from {vendor__1} at {price__1}, {article__2} from {vendor__2} at {price__2}",
        (
            "pay {vendor__1} {price__1} in notes for the {article__1}; {vendor__2} would like the {price__2} "
            "for the {article__2} on the account",
            {"payment__1": "cash", "payment__2": "transfer"},
        ),
        "{price} apiece by {payment}, that's what {vendor} takes for the {article__1}, the {article__2} "
        "and the {article__3}",
    ),
    "counter.sale": (
        "sold the {article__1} for {price__1} and the {article__2} for {price__2}, a good day",
        "{purchaser__1} bought the {article__1}, {price__1}, {purchaser__2} the {article__2}, {price__2}, "
        "both served by {clerk}",
        "{purchaser} cleared out the window: {article__1} ({price__1}), {article__2} ({price__2}), "
        "{article__3} ({price__3})",
        (
            "{article__1} at {price__1} with a receipt, {article__2} at {price__2} without",
            {"receipt__1": True, "receipt__2": False},
        ),
    ),
    "change_till_duty": (
        "{arriving__1} relieves {leaving__1} at till {till__1}, {arriving__2} relieves {leaving__2} at till {till__2}",
        "change of shift at {at}: till {till__1} from {leaving__1} to {arriving__1}, till {till__2} from {leaving__2} "
        "to {arriving__2}, till {till__3} from {leaving__3} to {arriving__3}",
        "{leaving} is going home and was on two desks. {arriving__1} takes till {till__1}, {arriving__2} "
        "takes till {till__2}.",
        "till {till__1}, {leaving__1} -> {arriving__1}, {balance__1} in it; till {till__2}, {leaving__2} -> "
        "{arriving__2}, {balance__2} in it",
    ),
    "flag_suspect_goods": (
        "I think the {article__1} and the {article__2} are stolen, {brought_by} brought both",
        "freeze the {article__1}, probably {believed_owner__1}'s, and the {article__2}, probably {believed_owner__2}'s",
        "{brought_by__1} {grounds__1}, so block the {article__1}. Then {brought_by__2} {grounds__2}, "
        "so the {article__2} as well.",
        "hot goods, offered {offered_on}: {article__1}, {article__2}, {article__3}",
    ),
    # film sets
    "cast_in_role": (
        "{performer__1} plays {role__1} and {performer__2} plays {role__2}",
        "the parts are settled: {role__1} - {performer__1}, {role__2} - {performer__2}, {role__3} - {performer__3}",
        "{performer__1} as {role__1}, {performer__2} as {role__2}, {day_fee} a day each",
        "give {role__1} to {performer__1} at {day_fee__1}. {performer__2} will be {role__2}, "
        "with {stand_in__2} as the double.",
    ),
    "casting.recast": (
        "{predecessor__1} {cause__1}, so {successor__1} comes in, and {successor__2} replaces {predecessor__2}",
        "{successor__1} for {predecessor__1}, {successor__2} for {predecessor__2}, {successor__3} for {predecessor__3}",
        "two changes. {role__1}: {successor__1} instead of {predecessor__1}. {role__2}: {successor__2} instead of "
        "{predecessor__2}.",
        "drop {predecessor__1} and hire {successor__1}; as {role__2} I no longer want {predecessor__2} but {successor__2}",
    ),
    "set_call_time": (
        "{performer__1} at {call__1}, {performer__2} at {call__2}, {performer__3} at {call__3}",
        "{performer__1} and {performer__2} are both called for {call}, {place}",
        "{driver} fetches the two of them, {performer__1} for {call__1} and {performer__2} for {call__2}",
        "{makeup_minutes__1} of paint for {performer__1}, due {call__1}; {performer__2} is quicker, "
        "{makeup_minutes__2}, due {call__2}",
    ),
    "casting.calls.excuse": (
        "no {performer__1} and no {performer__2} on the sheet for {date}",
        "{performer__1} {justification__1}, {performer__2} {justification__2}, let them both stay at home",
        (
            "{performer__1} can go home with full pay, {performer__2} without a cent",
            {"fee_due__1": True, "fee_due__2": False},
        ),
        "off the call sheet: {performer__1} ({date__1}), {performer__2} ({date__2}), {performer__3} ({date__3})",
    ),
    "issue_prop": (
        "the {prop__1} to {recipient__1}, the {prop__2} to {recipient__2}, it's for scene {scene}",
        "{recipient} carries the {prop__1} in scene {scene__1} and the {prop__2} in scene {scene__2}",
        "sign out {prop__1} for {recipient__1}, {prop__2} for {recipient__2} and {prop__3} for {recipient__3}",
        "I'm giving {recipient__1} the {prop__1}, insured for {worth__1}. {recipient__2} needs {copies__2} of the "
        "{prop__2}, we smash those.",
    ),
    "propstore.return": (
        "{holder__1} is done with the {prop__1}, {holder__2} with the {prop__2}",
        "put the {prop__1}, the {prop__2} and the {prop__3} back in {shelf}, {holder} doesn't need them any longer",
        (
            "the {prop__1} survived, not a scratch. The {prop__2} didn't, {holder__2} dropped it. Take both in.",
            {"broken__1": False, "broken__2": True},
        ),
        "back: {prop__1} into {shelf__1}, {prop__2} into {shelf__2}",
    ),
    "assign_outfit": (
        "{performer__1} wears the {outfit__1} and {performer__2} the {outfit__2} in scene {scene}",
        "{dresser} gets {performer__1} into the {outfit__1}, then {performer__2} into the {outfit__2}",
        "{outfit__1} for {performer__1}, {alteration__1}; {outfit__2} for {performer__2}, {alteration__2}",
        "{performer} has three changes: the {outfit__1} for scene {scene__1}, the {outfit__2} for scene {scene__2}, "
        "the {outfit__3} for scene {scene__3}",
    ),
    "shooting.takes.log": (
        (
            "scene {scene}: bin take {take__1}, print take {take__2}",
            {"verdict__1": "no_good", "verdict__2": "print"},
        ),
        "scene {scene}, take {take__1} ran {seconds__1} seconds, take {take__2} {seconds__2} "
        "and take {take__3} {seconds__3}",
        "scene {scene__1} take {take__1} - {fault__1}. Scene {scene__2} take {take__2} - {fault__2}.",
        (
            "keep both in reserve please, take {take__1} of scene {scene__1} and take {take__2} of scene {scene__2}",
            {"verdict": "hold"},
        ),
    ),
    "shooting.scenes.shift": (
        "scene {scene__1} moves to {to_day__1}, scene {scene__2} to {to_day__2}",
        "rain on the radar, so {scene__1}, {scene__2} and {scene__3} all wait until {to_day}",
        "{to_set} is free {to_day}. Do scene {scene__1} there and scene {scene__2} as well.",
        "scene {scene__1}: {to_day__1}, {to_set__1}, not {from_set__1}; scene {scene__2}: {to_day__2}, "
        "planned for {from_day__2}",
    ),
    "lend_camera_gear": (
        "{holder__1} has the {gear__1} and {holder__2} the {gear__2}, each for {days}",
        "{from_whom} passes the {gear__1} on to {holder__1} and the {gear__2} to {holder__2}",
        (
            "the {gear__1} to {holder__1}, covered by the policy. The {gear__2} to {holder__2}, at their own risk.",
            {"insured__1": True, "insured__2": False},
        ),
        "{holder} signs for three pieces: {gear__1} ({days__1}), {gear__2} ({days__2}), {gear__3} ({days__3})",
    ),
    "shooting.gear.repair": (
        "the {gear__1} {defect__1} and the {gear__2} {defect__2}",
        "{noticed_by} reports trouble with everything: {gear__1} {defect__1}, {gear__2} {defect__2}, "
        "{gear__3} {defect__3}",
        (
            "the {gear__1} {defect__1}, get us another one. The {gear__2} {defect__2}, but there we'll manage without.",
            {"replacement__1": True, "replacement__2": False},
        ),
        "{delay_minutes__1} lost because the {gear__1} {defect__1}, then {delay_minutes__2} more "
        "because the {gear__2} {defect__2}",
    ),
    # campsites
    "allot_pitch": (
        "{guest__1} goes on pitch {pitch__1}, {guest__2} on {pitch__2}, {nights} nights both",
        "{pitch__1}: {guest__1}, {accommodation__1}. {pitch__2}: {guest__2}, {accommodation__2}. {pitch__3}: "
        "{guest__3}, {accommodation__3}.",
        (
            "put {guest__1} on {pitch__1} with power for {nights__1} nights and {guest__2} on {pitch__2}, "
            "who only has candles and wants no hook-up",
            {"electricity__1": True, "electricity__2": False},
        ),
        "there's a queue at the barrier! {guest__1} can have {pitch__1}, and {guest__2}, with the {accommodation__2}, "
        "{pitch__2}",
    ),
    "campground.pitches.move": (
        "{guest__1} from {old_pitch__1} to {new_pitch__1} and {guest__2} from {old_pitch__2} to {new_pitch__2}",
        "{moving_time} everyone shifts: {guest__1} to {new_pitch__1}, {guest__2} to {new_pitch__2}, {guest__3} "
        "to {new_pitch__3}",
        "{guest__1} {motive__1}, so give them {new_pitch__1}. And {guest__2} {motive__2}, there {new_pitch__2} will do.",
        "let {guest__1} and {guest__2} swap: {guest__1} gets {new_pitch__1}, {guest__2} gets {new_pitch__2}",
    ),
    "extend_camp_stay": (
        "{guest__1} stays {extra_nights__1} nights longer, {guest__2} {extra_nights__2}",
        "{extra_nights} more nights for {guest__1} on {pitch__1}, the same for {guest__2} on {pitch__2}",
        "the weather is grand: {guest__1} +{extra_nights__1}, {guest__2} +{extra_nights__2}, "
        "{guest__3} +{extra_nights__3}",
        "at {per_night} a night {guest__1} and {guest__2} would each hang on for another {extra_nights}",
    ),
    "campground.stays.checkout": (
        "{guest__1} paid {paid__1} and is gone, {guest__2} paid {paid__2} and is gone too",
        "check out {guest__1} ({pitch__1}), {guest__2} ({pitch__2}) and {guest__3} ({pitch__3})",
        "{guest__1} {cause__1} and has left {pitch__1}; {guest__2} has driven off and forgotten a {left_behind__2}",
        "make two bills, {guest__1} and {guest__2}, {paid} apiece",
    ),
    "lend_camp_gear": (
        "{guest__1} takes the {article__1} and {guest__2} the {article__2}, {hours} each",
        "{guest} wants the {article__1}, the {article__2} and the {article__3}, deposit {caution} per piece",
        "the {article__1} went to {pitch__1}, ask for {guest__1}. The {article__2} went to {pitch__2}, "
        "that's {guest__2}.",
        "{caution__1} from {guest__1} for the {article__1}, {caution__2} from {guest__2} for the {article__2}",
    ),
    "equipment.camp.collect": (
        "the {article__1} is back, and so is the {article__2}",
        "{returned_by} brought three things in: {article__1}, {article__2}, {article__3}",
        (
            "{borrower__1}'s {article__1} came back whole, {borrower__2}'s {article__2} with bits missing, "
            "keep {deducted__2} there",
            {"complete__1": True, "complete__2": False},
        ),
        "in: {article__1}, minus {deducted__1}; {article__2}, minus {deducted__2}; both were {borrower}'s",
    ),
    "pass_on_gear": (
        "{giver__1} gave the {article__1} to {taker__1} and {giver__2} gave the {article__2} to {taker__2}",
        "{giver} is leaving. The {article__1} goes to {taker__1}, the {article__2} to {taker__2}.",
        "{article__1}: {giver__1} -> {taker__1}, {article__2}: {giver__2} -> {taker__2}, "
        "{article__3}: {giver__3} -> {taker__3}",
        "let {taker} have the {article__1} and the {article__2} for {hours}, both were with {giver} so far",
    ),
    "file_noise_complaint": (
        "{complainant} is fed up with {accused__1} ({nuisance__1}) and with {accused__2} ({nuisance__2})",
        "{nuisance__1} by {accused__1}, {noticed_at__1}, and {nuisance__2} by {accused__2}, {noticed_at__2}",
        "three for the warden's book: {accused__1} - {nuisance__1}, {accused__2} - {nuisance__2}, "
        "{accused__3} - {nuisance__3}",
        "write down {nuisance} against {accused__1} and against {accused__2}, it's {complainant} who can't sleep",
    ),
    "rangers.watch.relieve": (
        "{on_duty__1} relieves {off_duty__1} at {post__1} and {on_duty__2} relieves {off_duty__2} at {post__2}",
        "at {from_time}: {off_duty__1} off, {on_duty__1} on; {off_duty__2} off, {on_duty__2} on",
        "{on_duty__1} for {off_duty__1}, {on_duty__2} for {off_duty__2}, {on_duty__3} for {off_duty__3}, "
        "{watch_hours} each",
        "{off_duty__1} goes to bed and {on_duty__1} watches {post__1}. Let {off_duty__2} hand over to {on_duty__2} "
        "as well, {watch_hours__2} there.",
    ),
    "close_camp_facility": (
        "shut {facility__1} and {facility__2} for {hours}",
        "{facility__1} {notice__1}, {facility__2} {notice__2}, lock both",
        "send people to {alternative__1} instead of {facility__1} and to {alternative__2} instead of {facility__2}",
        "closed as of now: {facility__1} for {hours__1}, {facility__2} for {hours__2}, {facility__3} for {hours__3}",
    ),
    "register_camp_dog": (
        "{keeper} has brought two dogs, {animal__1} and {animal__2}, {day_fee} a day each",
        "{animal__1} belongs to {keeper__1}, {animal__2} to {keeper__2}, {animal__3} to {keeper__3}, tags please",
        (
            "{keeper__1}'s {animal__1} has all the shots, {keeper__2}'s {animal__2} has never seen a vet",
            {"vaccinated__1": True, "vaccinated__2": False},
        ),
        "put down {animal__1} for {keeper__1} on {pitch__1} and {animal__2} for {keeper__2} on {pitch__2}",
    ),
    # stables
    "move_horse": (
        "{horse__1} goes into {box__1} and {horse__2} into {box__2}",
        "{starting}: {horse__1} to {box__1}, {horse__2} to {box__2}, {horse__3} to {box__3}",
        "{horse__1} {cause__1}, so put her in {box__1}; then there's room for {horse__2} in {box__2}",
        "I'd rather have {horse__1} stand in {box__1}. Same story with {horse__2}, who {cause__2}: {box__2}.",
    ),
    "let_box": (
        "{tenant__1} rents {box__1} and {tenant__2} rents {box__2}, {rent} a month each",
        "{tenant} takes two, {box__1} for {rent__1} and {box__2} for {rent__2}",
        (
            "{box__1} to {tenant__1}, we muck out. {box__2} to {tenant__2}, who does that alone.",
            {"mucking_out__1": True, "mucking_out__2": False},
        ),
        "new boarders, {months} all of them: {tenant__1} in {box__1}, {tenant__2} in {box__2}, {tenant__3} in {box__3}",
    ),
    "end_livery": (
        "{tenant__1} and {tenant__2} are both out by {last_day}",
        "{tenant__1} leaves {last_day__1}, {tenant__2} leaves {last_day__2}",
        "{tenant__1} {ground__1}, contract stops {last_day__1}; {tenant__2} {ground__2}, contract stops {last_day__2}",
        "give notice for {last_day} to {tenant__1}, {tenant__2} and {tenant__3}, and keep {withheld} of each deposit",
    ),
    "who_stands_in": (
        "who's in {box__1} and who's in {box__2}?",
        "{box__1}, {box__2}, {box__3}: taken or free {at}?",
        ("whose horses are those in {box__1} and {box__2}", {"with_owner": True}),
        "I hear kicking from {box__1}, which one is it? And what do we have in {box__2} {at__2}?",
    ),
    "book_ride": (
        "{rider__1} on {mount__1}, {rider__2} on {mount__2}, {slot}",
        "{trainer} teaches {rider__1} on {mount__1} and {rider__2} on {mount__2}, {minutes} each",
        "{slot__1} {rider__1} rides {mount__1}, {slot__2} {rider__2} rides {mount__2}",
        "can the three kids ride {slot}? {rider__1} would like {mount__1}, {rider__2} {mount__2} "
        "and {rider__3} {mount__3}.",
    ),
    "lessons.change_mount": (
        "{rider__1} gets {new_mount__1} instead of {old_mount__1} and {rider__2} gets {new_mount__2} instead of "
        "{old_mount__2}",
        "{old_mount} {cause}, so {rider__1} takes {new_mount__1} and {rider__2} takes {new_mount__2}",
        "other mounts today: {rider__1} - {new_mount__1}, {rider__2} - {new_mount__2}, {rider__3} - {new_mount__3}",
        "let {rider__1} have {new_mount__1}. Also {old_mount__2} {cause__2}, that means {new_mount__2} for {rider__2}.",
    ),
    "strike_lesson": (
        "scratch {rider__1} and {rider__2}, neither is coming {slot}",
        (
            "{rider__1} {excuse__1}, no charge. {rider__2} just didn't ring, so that one pays.",
            {"charge__1": False, "charge__2": True},
        ),
        "off the list: {rider__1} {slot__1}, {rider__2} {slot__2}, {rider__3} {slot__3}",
        "{rider__1} {excuse__1} and {rider__2} {excuse__2}, their hours {slot} are both off",
    ),
    "log_fall": (
        "{rider__1} came off {mount__1} and {rider__2} came off {mount__2}, both at {place}",
        (
            "{mount__1} threw {rider__1}, who broke an arm; {mount__2} threw {rider__2}, who laughed about it",
            {"hurt__1": True, "hurt__2": False},
        ),
        "two for the accident book. {at__1}: {rider__1}, {mount__1}. {at__2}: {rider__2}, {mount__2}.",
        "black day on {mount}: first {rider__1} fell off at {place__1}, then {rider__2} at {place__2}",
    ),
    "record_feeding": (
        "{horse__1} had {ration__1}, {horse__2} had {ration__2}, {horse__3} had {ration__3}",
        "{groom} gave {horse__1} and {horse__2} {kilos} kilos of {ration} each",
        (
            "{ration} for both, {horse__1} licked it clean and {horse__2} left half",
            {"finished__1": True, "finished__2": False},
        ),
        "note {kilos__1} kg of {ration__1} on {horse__1}'s card and {kilos__2} kg of {ration__2} on {horse__2}'s",
    ),
    "call_farrier": (
        "{horse__1} and {horse__2} need the smith {slot}",
        (
            "{smith} comes {slot}: a trim for {horse__1}, all four shoes for {horse__2}",
            {"scope__1": "trim", "scope__2": "full_set"},
        ),
        "{smith__1} to {horse__1} {slot__1}, {smith__2} to {horse__2} {slot__2}",
        (
            "just rasp the feet of {horse__1}, {horse__2} and {horse__3}, {groom} will hold them",
            {"scope": "trim"},
        ),
    ),
    "prescribe_horse": (
        "{horse__1} gets {remedy__1}, {horse__2} gets {remedy__2}, both for {days}",
        "{vet} wants {horse__1}, {horse__2} and {horse__3} on {remedy}",
        "{millilitres__1} ml of {remedy__1} for {horse__1}. For {horse__2} it's {remedy__2}, {millilitres__2} ml.",
        "start {remedy} with {horse__1} for {days__1} and with {horse__2} for {days__2}, {vet} has signed",
    ),
    "lend_tack": (
        "{borrower__1} has the {item__1}, {borrower__2} has the {item__2}, both until {due}",
        "{issuer} gave {borrower} the {item__1}, the {item__2} and the {item__3}",
        "{item__1} to {borrower__1}, {deposit__1} down; {item__2} to {borrower__2}, {deposit__2} down",
        "loan {borrower__1} the {item__1} and, no deposit needed, {borrower__2} the {item__2}; that's due {due__2}",
    ),
    # laundries
    "hang_order": (
        "{client__1}'s order is on {position__1}, {client__2}'s on {position__2}",
        "ironed and bagged: {garment__1} for {client__1} on {position__1}, {garment__2} for {client__2} "
        "on {position__2}, {garment__3} for {client__3} on {position__3}",
        (
            "both on {position}: {client__1}, who gets a text, and {client__2}, who must never be texted",
            {"notify__1": True, "notify__2": False},
        ),
        "put {client}'s {garment__1} on {position__1} and the {garment__2} over on {position__2}, "
        "it didn't fit next to it",
    ),
    "release_order": (
        "{collector} picks up for two people, the {garment__1} of {depositor__1} and the {garment__2} of {depositor__2}",
        "{depositor__1}'s things left with {collector__1}, {depositor__2}'s with {collector__2}",
        "{collector__1} for {depositor__1}, {paid__1}; {collector__2} for {depositor__2}, {paid__2}; "
        "{collector__3} for {depositor__3}, {paid__3}",
        (
            "give {collector__1} what {depositor__1} brought in and print a receipt. {collector__2} came for "
            "{depositor__2}, no receipt there.",
            {"receipt__1": True, "receipt__2": False},
        ),
    ),
    "counter.items.flag": (
        "{client}'s {garment__1} has {soiling__1} and the {garment__2} has {soiling__2}",
        "watch it with three things: {garment__1}, {soiling__1}; {garment__2}, {soiling__2}; {garment__3}, {soiling__3}",
        (
            "{soiling__1} on the {garment__1}, I promised it'll go. {soiling__2} on the {garment__2}, no promises.",
            {"guarantee__1": True, "guarantee__2": False},
        ),
        "the {garment__1} of {client__1} and the {garment__2} of {client__2} both have {soiling}, there since {age}",
    ),
    "extend_storage": (
        "hold on to {client__1}'s bag until {until__1} and {client__2}'s until {until__2}",
        "{client__1} {excuse__1}, {client__2} {excuse__2}, keep everything until {until}",
        "don't throw out anything of {client__1}, {client__2} or {client__3} before {until}, {fee} from each of them",
        "{until__1} for {client__1}, {fee__1} extra. For {client__2} make it {until__2}, free of charge this once.",
    ),
    "start_cycle": (
        "{load__1} into {appliance__1}, {load__2} into {appliance__2}, both at {degrees} degrees",
        "run {appliance__1} for {minutes__1} with the {load__1} and {appliance__2} for {minutes__2} with the {load__2}",
        "{appliance__1}: {pieces__1} {load__1}, {appliance__2}: {pieces__2} {load__2}, {appliance__3}: "
        "{pieces__3} {load__3}",
        "half the {load} went in {appliance__1}, the other half in {appliance__2}, start them for {minutes}",
    ),
    "pause_machine": (
        "pause {appliance__1} and {appliance__2}",
        "{appliance__1} {why__1}, {appliance__2} {why__2}, stop the pair of them",
        "give {appliance__1} a break of {minutes__1} and {appliance__2} one of {minutes__2}",
        "{minutes} of quiet please, the baby's asleep: hold {appliance__1}, hold {appliance__2}, hold {appliance__3}",
    ),
    "machines.faults.report": (
        "{appliance__1} {malfunction__1} and {appliance__2} {malfunction__2}",
        "{found_by} says {appliance__1} {malfunction__1}, {appliance__2} {malfunction__2}, {appliance__3} "
        "{malfunction__3}",
        (
            "{appliance__1} {malfunction__1}, you can still work with it. {appliance__2} {malfunction__2} "
            "and gave me a shock.",
            {"severity__1": "usable", "severity__2": "dangerous"},
        ),
        "since {since} there's been no peace: {appliance__1} {malfunction__1}, {appliance__2} {malfunction__2}",
    ),
    "reserve_washer": (
        "{party__1} has {appliance__1} {begin}, {party__2} has {appliance__2}, same time",
        "{appliance} on the slate: {begin__1} {party__1}, {begin__2} {party__2}, {begin__3} {party__3}",
        "keep {appliance__1} free for {party__1} and {appliance__2} for {party__2}, {begin}, {minutes} each",
        "{party} would like {appliance__1} {begin__1} and then {appliance__2} {begin__2}",
    ),
    "deliver_linen": (
        "{count__1} {textile__1} to {customer__1} and {count__2} {textile__2} to {customer__2}",
        "{driver} dropped at {customer} {count__1} {textile__1}, {count__2} {textile__2} and {count__3} {textile__3}",
        "{textile}: {customer__1} got {count__1}, {customer__2} {count__2}, {driver} drove",
        "{customer__1} signed for {count__1} {textile__1}. {customer__2} signed for {count__2} {textile__2}, "
        "{short__2} lacking.",
    ),
    "linen.returns.enter": (
        "{customer} returned {count__1} {textile__1} and {count__2} {textile__2}",
        "back from the customers: {customer__1}, {count__1} {textile__1}; {customer__2}, {count__2} {textile__2}; "
        "{customer__3}, {count__3} {textile__3}",
        "{counter} counted {count__1} {textile} from {customer__1} and {count__2} from {customer__2}",
        "book in {count__1} soiled {textile__1} of {customer__1}, {torn__1} in shreds, and {count__2} {textile__2} "
        "of {customer__2}",
    ),
    "set_linen_price": (
        "{customer} pays {new_rate__1} for {textile__1} and {new_rate__2} for {textile__2} now",
        "from {effective} {textile} cost {customer__1} {new_rate__1} and {customer__2} {new_rate__2}",
        "raise {textile__1} for {customer__1} from {old_rate__1} to {new_rate__1}, "
        "and {textile__2} for {customer__2} from {old_rate__2} to {new_rate__2}",
        "{new_rate} a piece across the board, be it {textile__1}, {textile__2} or {textile__3}, that's what I promised "
        "{customer}",
    ),
    "relieve_driver": (
        "{incoming__1} drives for {outgoing__1} and {incoming__2} for {outgoing__2} {on}",
        "{outgoing__1} {reason__1}, so {incoming__1} does the {tour__1} tour; {outgoing__2} {reason__2}, "
        "so {incoming__2} does the {tour__2} tour",
        "no {outgoing} this week. {on__1} it's {incoming__1} behind the wheel, {on__2} {incoming__2}.",
        "tours - {tour__1}: {incoming__1} for {outgoing__1}, {tour__2}: {incoming__2} for {outgoing__2}, "
        "{tour__3}: {incoming__3} for {outgoing__3}",
    ),
    # newsrooms
    "assign_story": (
        "{reporter__1} does the {story__1}, {reporter__2} the {story__2}",
        "{story__1}: {reporter__1}, {words__1} words; {story__2}: {reporter__2}, {words__2} words; "
        "{story__3}: {reporter__3}, {words__3} words",
        "{reporter} writes both the {story__1} and the {story__2}, copy by {deadline}",
        "give the {story__1} to {reporter__1} and the {story__2} to {reporter__2}. {editor} edits the two of them.",
    ),
    "desk.stories.pass_on": (
        "{taker__1} takes the {story__1} over from {giver__1} and {taker__2} the {story__2} from {giver__2}",
        "{giver} {reason}, so the {story__1} goes to {taker__1} and the {story__2} to {taker__2}",
        "{giver}'s desk is being cleared: {story__1} becomes {taker__1}'s, {story__2} {taker__2}'s, "
        "{story__3} {taker__3}'s",
        "{story__1}, not {giver__1} but {taker__1}. {story__2} likewise, {taker__2} instead of {giver__2}.",
    ),
    "spike_story": (
        "drop the {story__1} and the {story__2}",
        "the {story__1} won't run, {ground__1}, and neither will the {story__2}, {ground__2}",
        (
            "spike {author__1}'s {story__1} and tell {author__1} so; {author__2}'s {story__2} is dead too, "
            "but not a word to {author__2} yet",
            {"tell_author__1": True, "tell_author__2": False},
        ),
        "into the bin with {story__1}, {story__2} and {story__3}, and {kill_fee} for each, they're all {author}'s",
    ),
    "place_story": (
        "{story__1} goes on {page__1}, {story__2} on {page__2}",
        (
            "{page}: {story__1} at the top, {story__2} at the bottom",
            {"position__1": "top", "position__2": "bottom"},
        ),
        "I'd run the {story__1} over {columns__1} columns on {page__1}, and the {story__2} over {columns__2} "
        "on {page__2}",
        (
            "{story__1} opens {page__1}, {story__2} opens {page__2} and {story__3} opens {page__3}",
            {"position": "top"},
        ),
    ),
    "log_quote": (
        'take two down. {speaker__1}: "{quote__1}". {speaker__2}: "{quote__2}".',
        'at {where} {speaker__1} said "{quote__1}" and {speaker__2} answered "{quote__2}"',
        (
            '{speaker__1} told {heard_by} in confidence "{quote__1}", while {speaker__2} said for all to print '
            '"{quote__2}"',
            {"on_record__1": False, "on_record__2": True},
        ),
        '{speaker} was in form: "{quote__1}", "{quote__2}" and, to top it all, "{quote__3}"',
    ),
    "publish_correction": (
        "in the {story__1} it should be {accurate__1}, not {mistaken__1}, and in the {story__2} {accurate__2}, "
        "not {mistaken__2}",
        "{demanded_by} rang about two pieces. {story__1}: {accurate__1} instead of {mistaken__1}. "
        "{story__2}: {accurate__2} instead of {mistaken__2}.",
        "both the {story__1} and the {story__2} had {mistaken}, right is {accurate}, say sorry in each case",
        "our sins of the week: {story__1}, {mistaken__1}, correct {accurate__1}; {story__2}, {mistaken__2}, "
        "correct {accurate__2}; {story__3}, {mistaken__3}, correct {accurate__3}",
    ),
    "respell_name": (
        "in the {story} make {misspelt__1} into {proper__1} and {misspelt__2} into {proper__2}",
        "{misspelt} is really {proper}, fix it in the {story__1}, the {story__2} and the {story__3}",
        (
            "{story__1}: {misspelt__1} -> {proper__1}, captions too. {story__2}: {misspelt__2} -> {proper__2}, "
            "but leave the captions.",
            {"captions__1": True, "captions__2": False},
        ),
        "it's {proper__1}, not {misspelt__1}, in {story__1}, and while we're at names, {proper__2}, not {misspelt__2}, "
        "in {story__2}",
    ),
    "send_photographer": (
        "{photographer__1} shoots {motif__1}, {photographer__2} shoots {motif__2}",
        "{photographer__1} to {location__1} for {motif__1} and {photographer__2} to {location__2} for {motif__2}",
        "two jobs for {photographer}: {motif__1} at {at__1}, {motif__2} at {at__2}",
        "get me pictures! {motif__1} by {photographer__1}, {motif__2} by {photographer__2}, {motif__3} by "
        "{photographer__3}, {frames} frames each",
    ),
    "credit_photo": (
        "{originator__1} took the {picture__1} and {originator__2} took the {picture__2}",
        "the {picture__1}, the {picture__2} and the {picture__3} are all by {originator} / {agency}",
        "under {picture__1} it has to say {originator__1}, under {picture__2} {originator__2}, {fee} for each",
        "{picture__1}: {originator__1} / {agency__1}. {picture__2}: {originator__2}, no agency.",
    ),
    "license_picture": (
        "{licensee__1} buys the {picture__1} for {royalty__1}, {licensee__2} the {picture__2} for {royalty__2}",
        "sell {licensee} the {picture__1}, the {picture__2} and the {picture__3}, {months} and {royalty} apiece",
        (
            "{licensee__1} gets the {picture__1} all to themselves, {licensee__2} gets the {picture__2} but others "
            "may have it too",
            {"exclusive__1": True, "exclusive__2": False},
        ),
        "{licensee} may print the {picture__1} for {months__1} and the {picture__2} for {months__2}",
    ),
    "arrange_interview": (
        "{interviewer__1} talks to {respondent__1} and {interviewer__2} talks to {respondent__2}, {on}",
        "{interviewer} gets {minutes} with {respondent__1} and {minutes} with {respondent__2}",
        "{on__1} {respondent__1} sees {interviewer__1}, {on__2} {respondent__2} sees {interviewer__2}, "
        "{on__3} {respondent__3} sees {interviewer__3}",
        "{respondent} has agreed to both: {interviewer__1} at {location__1}, then {interviewer__2} at {location__2}",
    ),
    "pay_freelancer": (
        "{contributor__1} gets {fee__1} for the {story__1} and {contributor__2} gets {fee__2} for the {story__2}",
        "{contributor} wrote three pieces, so {fee__1} for {story__1}, {fee__2} for {story__2}, {fee__3} for {story__3}",
        "for the {story} we owe {contributor__1} and {contributor__2} {fee} each, {approved_by} has okayed it",
        "transfer {fee__1} to {contributor__1}, {story__1}, plus {expenses__1} for petrol. "
        "{contributor__2} gets {fee__2}, {story__2}, no expenses.",
    ),
    "swap_newsroom_shift": (
        "{incoming__1} has the {shift__1} shift instead of {outgoing__1}, {incoming__2} the {shift__2} one "
        "instead of {outgoing__2}",
        (
            "nights are in a mess. {on__1} {incoming__1} sits up for {outgoing__1}, {on__2} {incoming__2} "
            "for {outgoing__2}.",
            {"shift": "night"},
        ),
        "{shift}, {on}: {incoming__1} for {outgoing__1}, {incoming__2} for {outgoing__2}, {incoming__3} for "
        "{outgoing__3}",
        (
            "{outgoing__1} can't get up early, {incoming__1} can; {outgoing__2} {reason__2}, so {incoming__2} "
            "minds the desk over the weekend",
            {"shift__1": "early", "shift__2": "weekend"},
        ),
    ),
    # quarries
    "plan_blast": (
        "{shotfirer__1} fires {face__1} at {at__1}, {shotfirer__2} fires {face__2} at {at__2}",
        "{shotfirer} brings down {face__1}, {holes__1} holes, and {face__2}, {holes__2} holes",
        "shots for {at}: {face__1} ({shotfirer__1}), {face__2} ({shotfirer__2}), {face__3} ({shotfirer__3})",
        "blow {face__1}, {shotfirer__1} signs for it. {face__2} is {shotfirer__2}'s, with {charge__2} kilos a hole.",
    ),
    "faces.shots.postpone": (
        "{obstacle}, so {face__1} waits until {later__1} and {face__2} until {later__2}",
        "{face__1}, {face__2} and {face__3} all have to wait till {later}",
        "{face__1}: {later__1} instead of {former__1}; {face__2}: {later__2} instead of {former__2}",
        "fire {face__1} at {later__1}, {obstacle__1}. {face__2} not at {former__2} either, {later__2} there.",
    ),
    "report_rockfall": (
        "{face__1} has come down and so has {face__2}, {witness} saw both",
        "{tonnes__1} tonnes off {face__1} {at__1}, {tonnes__2} tonnes off {face__2} {at__2}",
        (
            "{face__1} slid and nobody gets by; {face__2} slid too, but there you can still drive past",
            {"haul_road_blocked__1": True, "haul_road_blocked__2": False},
        ),
        "three falls after all that rain - {face__1}, {tonnes__1} tonnes - {face__2}, {tonnes__2} tonnes - {face__3}, "
        "{tonnes__3} tonnes",
    ),
    "set_face_state": (
        ("nobody goes into {face__1} or {face__2} until {until}", {"state": "closed"}),
        (
            "{face__1} is fine again, everyone may go in. {face__2} stays shut, {obstacle__2}.",
            {"state__1": "open", "state__2": "closed"},
        ),
        "{ordered_by} wants {face__1} {state__1}, {face__2} {state__2} and {face__3} {state__3}",
        (
            "{obstacle}: chain across {face__1} please, and into {face__2} only people with a pass",
            {"state__1": "closed", "state__2": "authorised_only"},
        ),
    ),
    "weigh_out": (
        "{lorry__1}: {tonnes__1} t {material__1}. {lorry__2}: {tonnes__2} t {material__2}.",
        "{purchaser} sent two, {lorry__1} took {tonnes__1} tonnes of {material__1} and {lorry__2} {tonnes__2} tonnes "
        "of {material__2}",
        "{material} all morning: {tonnes__1} tonnes on {lorry__1}, {tonnes__2} on {lorry__2}, "
        "{tonnes__3} on {lorry__3}",
        "{driver__1} is off in {lorry__1} with {tonnes__1} tonnes of {material__1}, then {driver__2} in {lorry__2} "
        "with {tonnes__2} tonnes of {material__2} for {purchaser__2}",
    ),
    "bridge.loads.amend": (
        "{ticket__1} should be {right_tonnes__1}, {ticket__2} {right_tonnes__2}",
        "{cause}, so {ticket__1} becomes {right_tonnes__1} t and {ticket__2} becomes {right_tonnes__2} t",
        "{noticed_by} found three: {ticket__1}, {right_tonnes__1} instead of {wrong_tonnes__1}; {ticket__2}, "
        "{right_tonnes__2} instead of {wrong_tonnes__2}; {ticket__3}, {right_tonnes__3} instead of {wrong_tonnes__3}",
        "make {ticket__1} and {ticket__2} both read {right_tonnes} tonnes",
    ),
    "earmark_stone": (
        "keep {tonnes__1} tonnes of {material__1} for {purchaser__1} and {tonnes__2} of {material__2} "
        "for {purchaser__2}",
        "{purchaser} wants {material__1}, {material__2} and {material__3}, hold it all till {until}",
        "{material}: {tonnes__1} tonnes are {purchaser__1}'s, {tonnes__2} are {purchaser__2}'s, both off heap {heap}",
        "set aside {material__1} for {purchaser__1} until {until__1}. For {purchaser__2} it's {material__2}, "
        "until {until__2}.",
    ),
    "price_stone": (
        "{purchaser} pays {new_price__1} a tonne for {material__1} and {new_price__2} for {material__2}",
        "{material} at {new_price} for {purchaser__1} and for {purchaser__2} too, {agreed_by} gave the word",
        "{purchaser__1}: {material__1}, {new_price__1}, was {old_price__1}. {purchaser__2}: {material__2}, "
        "{new_price__2}, was {old_price__2}.",
        "special prices a tonne - {material__1} at {new_price__1} to {purchaser__1}, {material__2} at {new_price__2} to "
        "{purchaser__2}, {material__3} at {new_price__3} to {purchaser__3}",
    ),
    "saw_block": (
        "saw {block__1} down to {length__1} cm long and {width__1} wide, {block__2} to {length__2} long "
        "and {width__2} wide",
        "{block__1}, {block__2} and {block__3} under the saw, each {length} long and {width} wide",
        "{sawyer} cuts {block__1}, {length__1} x {width__1} x {height__1}, and {block__2}, {length__2} x {width__2} "
        "x {height__2}",
        "all the pieces are to be {width} wide; {block__1} {length__1} long, {block__2} {length__2} long",
    ),
    "staff_machine": (
        "{operator__1} drives {machine__1}, {operator__2} drives {machine__2}",
        "put {operator__1} on {machine__1} and {operator__2} on {machine__2}, {hours} each in {face}",
        "{machine__1}: {operator__1}. {machine__2}: {operator__2}. {machine__3}: {operator__3}. Go!",
        "{operator__1} takes {machine__1} over from {instead_of__1}, and {instead_of__2} gets down from {machine__2} "
        "for {operator__2}",
    ),
    "log_refuelling": (
        "{litres__1} litres into {machine__1}, {litres__2} litres into {machine__2}",
        "{filled_by} went round with the hose: {litres__1} l into {machine__1}, {litres__2} l into {machine__2}, "
        "{litres__3} l into {machine__3}",
        (
            "{machine__1} drank {litres__1} litres and is brim full. {machine__2} only had {litres__2}, "
            "then the pump ran dry.",
            {"full__1": True, "full__2": False},
        ),
        "{litres} litres apiece for {machine__1} at {meter__1} hours and {machine__2} at {meter__2} hours",
    ),
    "lend_machine": (
        "{hirer__1} gets {machine__1} and {hirer__2} gets {machine__2}, {days} each",
        "{hirer} borrows {machine__1}, {machine__2} and {machine__3}, {rate} a day apiece",
        "{machine__1} to {hirer__1} at {rate__1} a day, {machine__2} to {hirer__2} at {rate__2}",
        "lend {hirer__1} {machine__1}, {replacement__1} covers. And {machine__2} leaves for {days__2}, "
        "with {hirer__2}.",
    ),
    # hostels
    "allot_bed": (
        "{traveller__1} goes into {dorm__1} and {traveller__2} into {dorm__2}",
        "{traveller__1}, {traveller__2} and {traveller__3} all sleep in {dorm}, {nights} nights",
        (
            "{dorm}: {traveller__1} in {berth__1} with our sheets, {traveller__2} in {berth__2} with an own sleeping bag",
            {"linen__1": True, "linen__2": False},
        ),
        "put {traveller__1} in {dorm__1} for {nights__1} nights. {traveller__2} gets {dorm__2}, {nights__2} nights.",
    ),
    "beds.transfer": (
        "{traveller__1} leaves {old_dorm__1} for {new_dorm__1}, {traveller__2} leaves {old_dorm__2} for {new_dorm__2}",
        "get {traveller__1} and {traveller__2} out of {old_dorm} and into {new_dorm}",
        "{traveller__1} {cause__1}, so {new_dorm__1}; {traveller__2} {cause__2}, so {new_dorm__2}",
        "moves after breakfast: {traveller__1} to {new_dorm__1}, {traveller__2} to {new_dorm__2}, {traveller__3} "
        "to {new_dorm__3}",
    ),
    "beds.block": (
        "nobody sleeps in {berth__1} or {berth__2} of {dorm} till {until}",
        "{dorm__1}, {berth__1}: {defect__1}; {dorm__2}, {berth__2}: {defect__2}",
        "{reported_by} wants three beds in {dorm} closed, {berth__1}, {berth__2} and {berth__3}",
        "take {berth__1} in {dorm__1} off because of {defect__1}, and then {berth__2} in {dorm__2}, until {until__2}",
    ),
    "prolong_stay": (
        "{traveller__1} stays {nights__1} more nights and {traveller__2} {nights__2}",
        "another {nights} nights for {traveller__1} and for {traveller__2}, {payer} pays for both",
        "nobody wants to go home: {traveller__1} +{nights__1}, {traveller__2} +{nights__2}, {traveller__3} +{nights__3}",
        "add {nights__1} nights to {traveller__1} at {tariff__1}. {traveller__2} hangs on for {nights__2}, "
        "but in {dorm__2}.",
    ),
    "locate_guest": (
        "where's {traveller__1} and where's {traveller__2}?",
        "{asked_by} is looking for {traveller__1}, {traveller__2} and {traveller__3}",
        "which bunk does {traveller__1} have {night}, and which one {traveller__2}?",
        "find {traveller__1} for me. {traveller__2} as well, {asked_by__2} is asking.",
    ),
    "rent_locker": (
        "{traveller__1} has locker {compartment__1}, {traveller__2} locker {compartment__2}, {deposit} down each",
        "lockers for {days}: {compartment__1} to {traveller__1}, {compartment__2} to {traveller__2}, "
        "{compartment__3} to {traveller__3}",
        (
            "{traveller__1} gets {compartment__1} and one of our padlocks, {traveller__2} gets {compartment__2} "
            "and brought one along",
            {"padlock__1": True, "padlock__2": False},
        ),
        "{traveller} has so much luggage, give them locker {compartment__1} and locker {compartment__2}",
    ),
    "log_found_item": (
        "{finder} found the {item__1} in {place__1} and the {item__2} in {place__2}",
        "tag the {item__1} that {finder__1} handed in, and the {item__2} that came from {finder__2}",
        "lying about in {place}: {item__1}, {item__2}, {item__3}, all picked up by {finder}",
        "{finder__1} brought down the {item__1}, it must be {presumed_owner__1}'s. "
        "{finder__2} brought the {item__2}, {presumed_owner__2}'s I'd say.",
    ),
    "pass_message": (
        'tell {recipient__1} "{note__1}" and tell {recipient__2} "{note__2}"',
        'from {sender} to {recipient__1}, {recipient__2} and {recipient__3}: "{note}"',
        (
            '{sender} rang twice. Wake {recipient__1} with "{note__1}", but let {recipient__2} sleep, '
            'the "{note__2}" can wait.',
            {"wake__1": True, "wake__2": False},
        ),
        '"{note__1}" for {recipient__1} from {sender__1}; "{note__2}" for {recipient__2} from {sender__2}',
    ),
    "complain_guest": (
        "{offender__1} {nuisance__1} and {offender__2} {nuisance__2}",
        "{complainant} from {dorm} can't stand it: {offender__1} {nuisance__1}, {offender__2} {nuisance__2}, "
        "{offender__3} {nuisance__3}",
        (
            "have a quiet word with {offender__1}, who {nuisance__1}. {offender__2} {nuisance__2}, "
            "out with that one today.",
            {"step__1": "talk", "step__2": "evict"},
        ),
        "{complainant__1} says {offender__1} {nuisance__1}, and according to {complainant__2} {offender__2} {nuisance__2}",
    ),
    "sign_up_tour": (
        "{traveller__1} and {traveller__2} want to go on the {outing} {on}",
        "{traveller__1} for the {outing__1}, {traveller__2} for the {outing__2}, {fee} both",
        "put {traveller__1} down for the {outing__1} with {guide__1} and {traveller__2} down for the {outing__2} "
        "with {guide__2}",
        "{traveller} is doing everything: {outing__1} {on__1}, {outing__2} {on__2}, {outing__3} {on__3}",
    ),
    "label_food": (
        "the {food__1} is {owner__1}'s, the {food__2} is {owner__2}'s",
        "{owner} put {food__1} on {shelf__1} and {food__2} on {shelf__2}, bin both by {discard}",
        (
            "hands off the {food__1}, it's {owner__1}'s! But {owner__2} left {food__2} for everyone.",
            {"share__1": False, "share__2": True},
        ),
        "stickers for shelf {shelf}: {food__1} ({owner__1}), {food__2} ({owner__2}), {food__3} ({owner__3})",
    ),
    "lend_house_item": (
        "the {item__1} went to {borrower__1} and the {item__2} to {borrower__2}, {deposit} each",
        "{lender} lent {borrower} the {item__1}, the {item__2} and the {item__3}",
        "{item__1}: {borrower__1}, back at {due__1}. {item__2}: {borrower__2}, back at {due__2}.",
        "{borrower__1} needs the {item__1}, take {deposit__1}. {borrower__2} can have the {item__2} without leaving "
        "anything.",
    ),
    "swap_volunteer": (
        "{duty}, {on}: {incoming__1} for {outgoing__1}, {incoming__2} for {outgoing__2}",
        (
            "{incoming__1} scrubs the bathrooms instead of {outgoing__1} and {incoming__2} pours the beer instead of "
            "{outgoing__2}",
            {"duty__1": "cleaning", "duty__2": "bar"},
        ),
        "{outgoing__1} {why__1}, {incoming__1} does it; {outgoing__2} {why__2}, {incoming__2} does it; "
        "{outgoing__3} {why__3}, {incoming__3} does it",
        "put {incoming} down for {duty__1} duty {on__1}, not {outgoing__1}, and for {duty__2} duty {on__2}, not {outgoing__2}",
    ),
}
