from __future__ import annotations

from agentkit_training.family import Phrasing

SEVERAL: dict[str, tuple[Phrasing, ...]] = {
    "suspend_ferry": (
        "pause {vessel__1} and {vessel__2}, {days} each",
        "{vessel__1}: {cause__1}; {vessel__2}: {cause__2}. Both are off the timetable until further notice.",
        (
            "take out {vessel__1} for {days__1}, {vessel__2} for {days__2} and {vessel__3} for {days__3}, the yard has "
            "room at last"
        ),
        (
            "{cause}, so neither {vessel__1} nor {vessel__2} goes anywhere, but leave their crews aboard",
            {"keep_crew": True},
        ),
    ),
    "substituteFerry": (
        "{substitute__1} sails for {withdrawn__1} and {substitute__2} for {withdrawn__2}, both from {from_day}",
        (
            "On {line__1} run {substitute__1} in place of {withdrawn__1}. Also {withdrawn__2} has to be replaced by "
            "{substitute__2}."
        ),
        (
            "{withdrawn__1} out, {substitute__1} in - {withdrawn__2} out, {substitute__2} in - {withdrawn__3} out, "
            "{substitute__3} in"
        ),
    ),
    "log_ferry_arrival": (
        "{vessel__1} has tied up at {landing__1}, {vessel__2} at {landing__2}",
        (
            "at {landing} they're both alongside now, {vessel__1} with {passengers__1} people and {vessel__2} with "
            "{passengers__2}"
        ),
        (
            "arrivals: {vessel__1} / {landing__1} / {delay__1} late, {vessel__2} / {landing__2}, {vessel__3} / "
            "{landing__3} / {delay__3} late"
        ),
        "{vessel__1} came into {landing__1} {delay} late. {vessel__2} was just as late, only at {landing__2}.",
    ),
    "rechristen_ferry": (
        "{current_name__1} becomes {new_name__1} and {current_name__2} becomes {new_name__2}",
        (
            "fresh paint on the bows! {current_name__1} -> {new_name__1}; {current_name__2} -> {new_name__2}; "
            "{current_name__3} -> {new_name__3}"
        ),
        (
            "{sponsor} has two bottles to break on Sunday: {current_name__1} will be christened {new_name__1}, and "
            "{current_name__2}, {new_name__2}"
        ),
    ),
    "relieve_watchkeeper": (
        "{incoming__1} relieves {outgoing__1}, {incoming__2} relieves {outgoing__2}, from {from_day} on",
        (
            "{outgoing__1} and {outgoing__2} get off the {vessel}: {incoming__1} comes for the first, {incoming__2} "
            "for the second"
        ),
        (
            "{outgoing__1} hands over to {incoming__1} on {vessel__1}, {outgoing__2} to {incoming__2} on {vessel__2}, "
            "and last of all {outgoing__3} to {incoming__3} on {vessel__3}"
        ),
    ),
    "strike_off_watch": (
        "{member__1} {reason__1}; {member__2} {reason__2}. No watches for either of them, please",
        "take {member__1}, {member__2} and {member__3} off the list for {days}",
        (
            "don't plan with {member__1} for {days__1} nor with {member__2} for {days__2}, both on full wages",
            {"paid": True},
        ),
    ),
    "credit_sea_time": (
        "{hours__1} for {member__1}, {hours__2} for {member__2}, all of it on {vessel}",
        "{member__1} and {member__2} were {task}, {hours} each",
        "sea time for the books - {member__1} {hours__1}, {member__2} {hours__2}, {member__3} {hours__3}",
        (
            (
                "put {hours__1} down for {member__1} aboard {vessel__1} and {hours__2} for {member__2}, who never sat "
                "down once"
            ),
            {"break_taken__2": False},
        ),
    ),
    "trade_watches": (
        "{giver__1} gives {departure__1} to {taker__1}, and {giver__2} gives {departure__2} to {taker__2}",
        "{giver} can't do {departure__1} nor {departure__2}: {taker__1} has the former, {taker__2} the latter",
        (
            "{departure__1}, {giver__1} > {taker__1}. {departure__2}, {giver__2} > {taker__2}. {departure__3}, "
            "{giver__3} > {taker__3}."
        ),
    ),
    "book_deck_lane": (
        "{sailing}: {driver__1} with a {vehicle__1}, {driver__2} with a {vehicle__2}",
        (
            "reserve a lane for {driver__1}'s {vehicle__1} ({sailing__1}) as well as one for {driver__2}'s "
            "{vehicle__2} ({sailing__2})"
        ),
        (
            "{driver} is shipping half a farm, {sailing}. A {vehicle__1} of {length__1} m, a {vehicle__2} of "
            "{length__2} m, a {vehicle__3} of {length__3} m."
        ),
        (
            "{vehicle__1}, {driver__1}, {sailing__1}, one way; {vehicle__2}, {driver__2}, {sailing__2}, there and back",
            {"return_trip__1": False, "return_trip__2": True},
        ),
    ),
    "reassign_deck_lane": (
        "{holder__1} lets {recipient__1} have the place on deck and {holder__2} lets {recipient__2} have one too",
        (
            "{recipient__1} drives aboard instead of {holder__1} and pays {fee__1}, {recipient__2} instead of "
            "{holder__2} for {fee__2}"
        ),
        (
            "three lanes change hands: {holder__1} to {recipient__1} ({vehicle__1}), {holder__2} to {recipient__2} "
            "({vehicle__2}), {holder__3} to {recipient__3} ({vehicle__3})"
        ),
    ),
    "stow_vehicle": (
        "{vehicle__1} in lane {lane__1}, {vehicle__2} in lane {lane__2}",
        (
            "loading {vessel}: lane {lane__1} {vehicle__1} with {lashing__1}, lane {lane__2} {vehicle__2} with "
            "{lashing__2}, lane {lane__3} {vehicle__3} with {lashing__3}"
        ),
        (
            "we've put the {vehicle__1} in {lane__1} and the {vehicle__2} in {lane__2}, both with the handbrake on",
            {"handbrake": True},
        ),
        (
            (
                "chain down the {vehicle__1}, that's lane {lane__1}. For the {vehicle__2} in {lane__2} blocks under "
                "the wheels will do."
            ),
            {"lashing__1": "chains", "lashing__2": "wedges"},
        ),
    ),
    "release_deck_lane": (
        "{sailing}: neither {driver__1} nor {driver__2} is crossing",
        (
            "{driver__1} gives up the lane and gets the money back, {driver__2} gives it up too but there's no refund",
            {"refund__1": True, "refund__2": False},
        ),
        "give away the places of {driver__1}, {driver__2} and {driver__3}, all three cancelled within 10 minutes",
        "{driver__1} {grounds__1}; {driver__2} {grounds__2}. Free their lanes.",
    ),
    "take_bread_order": (
        "{quantity__1} {goods__1} for {customer__1} and {quantity__2} {goods__2} for {customer__2}, please",
        (
            "{customer} collects everything {collection}: {quantity__1} {goods__1}, {quantity__2} {goods__2}, "
            "{quantity__3} {goods__3}"
        ),
        "{customer__1} would like {goods}, {collection__1}. {customer__2} the same, but {collection__2}.",
        (
            "put aside {goods__1} for {customer__1}, who has paid, and {goods__2} for {customer__2}, who hasn't",
            {"prepaid__1": True, "prepaid__2": False},
        ),
    ),
    "pass_order_on": (
        "{from_customer__1}'s order goes to {to_customer__1}, {from_customer__2}'s goes to {to_customer__2}",
        "{from_customer} {because}, so {to_customer__1} may have the {goods__1} and {to_customer__2} the {goods__2}",
        (
            "switch the slips: {from_customer__1} -> {to_customer__1}, {from_customer__2} -> {to_customer__2}, "
            "{from_customer__3} -> {to_customer__3}"
        ),
    ),
    "file_bread_complaint": (
        (
            "{customer__1} says the {item__1} {fault__1}, {customer__2} says the {item__2} {fault__2}, {customer__3} "
            "says the {item__3} {fault__3}"
        ),
        (
            "two unhappy faces today. {customer__1}: {item__1} {fault__1}, I gave back {goodwill__1}. {customer__2}: "
            "{item__2} {fault__2}, {goodwill__2}."
        ),
        "{customer} isn't happy at all, the {item__1} {fault__1} and then the {item__2} {fault__2} as well",
    ),
    "waive_standing_delivery": (
        "nothing for {customer__1} and {customer__2} for {days}",
        "{customer__1} {reason__1}, skip {days__1}; {customer__2} {reason__2}, skip {days__2}",
        "leave {item__1} out of {customer__1}'s box and {item__2} out of {customer__2}'s, {days} in both cases",
        "nothing on the doorstep please: {customer__1} {days__1}, {customer__2} {days__2}, {customer__3} {days__3}",
    ),
    "charge_oven": (
        "{batch__1} into oven {oven__1}, {batch__2} into oven {oven__2}",
        (
            "shove {batch__1} in {oven__1} at {temperature__1} degrees for {minutes__1}, then {batch__2} in {oven__2} "
            "at {temperature__2} for {minutes__2}"
        ),
        "{temperature} degrees for everything: {oven__1} - {batch__1}, {oven__2} - {batch__2}, {oven__3} - {batch__3}",
        (
            "{oven__1} takes the {batch__1} with steam, {oven__2} the {batch__2} without",
            {"steam__1": True, "steam__2": False},
        ),
    ),
    "move_between_ovens": (
        (
            "{batch__1} from {source__1} to {target__1}, {batch__2} from {source__2} to {target__2}, {batch__3} from "
            "{source__3} to {target__3}"
        ),
        "{source} is dying! Get the {batch__1} over to {target__1} and the {batch__2} to {target__2}",
        (
            "{target} has to save us: first the {batch__1} out of {source__1}, {remaining__1} to go, then the "
            "{batch__2} out of {source__2}, {remaining__2}"
        ),
    ),
    "rest_dough": (
        "{dough__1} goes in the {place__1} for {hours__1} and {dough__2} in the {place__2} for {hours__2}",
        "leave them alone in the {place}: {dough__1}, {dough__2}, {dough__3}, {hours} each",
        ("{place__1}: {dough__1}, {place__2}: {dough__2}, a cloth over both", {"covered": True}),
        "the {dough__1} sleeps {hours__1} in the {place__1}; {dough__2} goes to the {place__2}, no idea how long yet",
    ),
    "hand_over_dough": (
        "{giver__1} gives the {dough__1} to {taker__1} and {giver__2} the {dough__2} to {taker__2}",
        "{giver} is going home, {since}. The {dough__1} is {taker__1}'s then and the {dough__2} is {taker__2}'s.",
        (
            "{taker} feeds all three from now on: {dough__1} (was {giver__1}), {dough__2} (was {giver__2}), {dough__3} "
            "(was {giver__3})"
        ),
    ),
    "receive_flour": (
        "{sacks__1} sacks of {material__1} from {supplier__1}, {sacks__2} sacks of {material__2} from {supplier__2}",
        (
            "{supplier} has been: {material__1} {sacks__1} at {price__1}, {material__2} {sacks__2} at {price__2}, "
            "{material__3} {sacks__3} at {price__3}"
        ),
        (
            (
                "{supplier} brought {sacks__1} bags of {material__1}, which I checked, plus {sacks__2} of "
                "{material__2} that nobody has looked at"
            ),
            {"inspected__1": True, "inspected__2": False},
        ),
        "into stock: {material}, {sacks__1} from {supplier__1} and another {sacks__2} from {supplier__2}",
    ),
    "replace_ingredient": (
        "in the {recipe__1} and the {recipe__2} use {new_ingredient} instead of {old_ingredient}",
        (
            "{recipe}: {old_ingredient__1} out, {new_ingredient__1} in, then {old_ingredient__2} out, "
            "{new_ingredient__2} in, finally {old_ingredient__3} out, {new_ingredient__3} in"
        ),
        (
            "We've run out. {recipe__1} gets {new_ingredient__1} for {old_ingredient__1}, {share__1} percent of it; "
            "{recipe__2} gets {new_ingredient__2} for {old_ingredient__2}, {share__2} percent."
        ),
    ),
    "lend_equipment": (
        "{borrower__1} has the {item__1} and {borrower__2} the {item__2}, both back {due}",
        "lent to {borrower}: {item__1}, deposit {deposit__1}; {item__2}, deposit {deposit__2}",
        (
            "loan the {item__1} to {borrower__1} until {due__1}, the {item__2} to {borrower__2} until {due__2} and the "
            "{item__3} to {borrower__3} until {due__3}"
        ),
        (
            "{borrower__1} took the {item__1}, I wrote a slip. {borrower__2} took the {item__2}, no slip.",
            {"receipt__1": True, "receipt__2": False},
        ),
    ),
    "write_off_goods": (
        "throw out {pieces__1} {goods__1} and {pieces__2} {goods__2}",
        (
            (
                "the shelter: {recipient} got {pieces__1} {goods__1}, {pieces__2} {goods__2} and {pieces__3} "
                "{goods__3} as a gift"
            ),
            {"destination": "donation"},
        ),
        (
            "{pieces__1} {goods__1} for the pigs, {pieces__2} {goods__2} straight into the rubbish",
            {"destination__1": "animal_feed", "destination__2": "bin"},
        ),
        "minus {pieces__1} {goods__1}, one tray {cause__1}. Minus {pieces__2} {goods__2} too, the basket {cause__2}.",
    ),
    "board_animal": (
        "{animal__1} goes in {run__1} and {animal__2} in {run__2}, both belong to {owner}",
        (
            "new guests: {animal__1}, {owner__1}, run {run__1}, {days__1}; {animal__2}, {owner__2}, run {run__2}, "
            "{days__2}"
        ),
        (
            "{owner} is off to Crete for {days}. Put {animal__1} in the {run__1}, {animal__2} in the {run__2} and "
            "{animal__3} in the {run__3}."
        ),
        (
            "{owner__1}'s {animal__1} has eaten already, {run__1}. {owner__2}'s {animal__2} hasn't, {run__2}.",
            {"fed__1": True, "fed__2": False},
        ),
    ),
    "relocate_animal": (
        "take {animal__1} across to {new_run__1} and {animal__2} to {new_run__2}",
        "out of {old_run} with both of them, {animal__1} into {new_run__1}, {animal__2} into {new_run__2}",
        (
            "{animal__1} {grounds__1}: {new_run__1}. {animal__2} {grounds__2}: {new_run__2}. {animal__3} {grounds__3}: "
            "{new_run__3}."
        ),
    ),
    "hand_back_animal": (
        "{collector__1} has fetched {animal__1}, {collector__2} has fetched {animal__2}",
        "{collector} takes {animal__1} home and {animal__2} as well, at {hour}",
        (
            "going home today - {animal__1} with {collector__1}, extras {extras__1} - {animal__2} with {collector__2}, "
            "extras {extras__2} - {animal__3} with {collector__3}, extras {extras__3}"
        ),
        (
            (
                "give {animal__1} to {collector__1}, printed bill please, and {animal__2} to {collector__2}, nothing "
                "printed"
            ),
            {"receipt__1": True, "receipt__2": False},
        ),
    ),
    "amend_collector": (
        "{authorised} comes for {animal__1} and for {animal__2}, not {former}",
        (
            "{animal__1}: {authorised__1} instead of {former__1}; {animal__2}: {authorised__2} instead of {former__2}; "
            "{animal__3}: {authorised__3} instead of {former__3}"
        ),
        (
            "{former} is on night shift, so {authorised__1} fetches {animal__1} and says {password__1}, while "
            "{authorised__2} fetches {animal__2} and says {password__2}"
        ),
    ),
    "schedule_wash": (
        "{groomer} washes {animal__1} {slot__1} and {animal__2} {slot__2}",
        "mud everywhere. {animal__1}, {animal__2}, {animal__3}: all three into the tub with {shampoo}",
        (
            "{animal__1} with {groomer__1}, nails too; {animal__2} with {groomer__2}, but don't touch the claws",
            {"clip_nails__1": True, "clip_nails__2": False},
        ),
        "a scrub for {animal__1} ({shampoo__1}), another one for {animal__2} ({shampoo__2})",
    ),
    "record_walk": (
        "{walker} took {animal__1} out for {minutes__1} and after that {animal__2} for {minutes__2}",
        "{animal__1} and {animal__2} both went round the {route} with {walker}, {minutes}",
        (
            "walks: {animal__1} {walker__1} {minutes__1}, {animal__2} {walker__2} {minutes__2}, {animal__3} "
            "{walker__3} {minutes__3}"
        ),
        (
            (
                "{walker__1} had {animal__1} off the lead for {minutes__1}. {walker__2} kept {animal__2} on it, "
                "{minutes__2}."
            ),
            {"off_lead__1": True, "off_lead__2": False},
        ),
    ),
    "record_meal": (
        "{animal__1} had {food__1} and {animal__2} had {food__2}",
        (
            "{server} filled the bowls: {grams__1} grams of {food__1} for {animal__1}, {grams__2} grams of {food__2} "
            "for {animal__2}, {grams__3} grams of {food__3} for {animal__3}"
        ),
        (
            "{food} again. {animal__1} licked it all up, {animal__2} left every bit",
            {"appetite__1": "everything", "appetite__2": "nothing"},
        ),
        "{animal__1}, {grams__1} g {food__1}, {server__1}; {animal__2}, {grams__2} g {food__2}, {server__2}",
    ),
    "prescribe_dose": (
        "{animal__1} gets {preparation__1} every {interval__1}, {animal__2} gets {preparation__2} every {interval__2}",
        "{preparation} for both {animal__1} ({dose__1} ml) and {animal__2} ({dose__2} ml)",
        (
            "The vet says {animal} needs {dose__1} ml of {preparation__1} every {interval__1} and also {dose__2} ml of "
            "{preparation__2} every {interval__2}."
        ),
        (
            "{preparation__1} into {animal__1}'s dinner, but {preparation__2} for {animal__2} only on an empty stomach",
            {"with_food__1": True, "with_food__2": False},
        ),
    ),
    "promise_animal": (
        "hold {animal__1} for {adopter__1}, {animal__2} for {adopter__2} and {animal__3} for {adopter__3}",
        "{adopter} fell in love twice, {animal__1} for {fee__1} and {animal__2} for {fee__2}",
        (
            "{inspector} goes to see {adopter__1} on {visit__1} about {animal__1}, {adopter__2} on {visit__2} about "
            "{animal__2}"
        ),
    ),
    "place_in_foster": (
        "{foster} takes in {animal__1} and {animal__2}, {months} each",
        (
            "{animal__1} stays with {foster__1} for {months__1}; {animal__2} with {foster__2} for {months__2}; "
            "{animal__3} with {foster__3} for {months__3}"
        ),
        (
            "{foster__1} has {animal__1} from today, no pets there. {foster__2} has {animal__2}, and two cats besides.",
            {"other_pets__1": False, "other_pets__2": True},
        ),
        (
            "foster homes found! {animal__1}: {foster__1}, {allowance__1} euros, {animal__2}: {foster__2}, "
            "{allowance__2} euros"
        ),
    ),
    "rename_animal": (
        "{old_name__1} is called {new_name__1} now and {old_name__2} is called {new_name__2}",
        (
            "{chosen_by} wants other names on the doors: {new_name__1} for {old_name__1}, {new_name__2} for "
            "{old_name__2}, {new_name__3} for {old_name__3}"
        ),
        (
            "{old_name__1} turns into {new_name__1} ({chosen_by__1}'s idea), {old_name__2} into {new_name__2} "
            "({chosen_by__2}'s)"
        ),
    ),
    "pair_animals": (
        "{newcomer__1} moves in with {resident__1}, {newcomer__2} with {resident__2}",
        "let {resident} have company, {newcomer__1} for {trial__1} and {newcomer__2} for {trial__2}",
        (
            "{newcomer__1} to {resident__1}, {newcomer__2} to {resident__2}, {newcomer__3} to {resident__3}, {trial} "
            "on trial for everyone, {observer} watches"
        ),
    ),
    "lease_parcel": (
        "{tenant__1} gets plot {parcel__1} and {tenant__2} gets plot {parcel__2}, {months} each",
        "{tenant} rents {parcel__1} at {charge__1} euros and {parcel__2} at {charge__2}",
        "off the waiting list: {tenant__1} / {parcel__1}, {tenant__2} / {parcel__2}, {tenant__3} / {parcel__3}",
        (
            "let {tenant__1} have {parcel__1} with the hut. {tenant__2} has {parcel__2}, no hut there.",
            {"hut_included__1": True, "hut_included__2": False},
        ),
    ),
    "pass_parcel_on": (
        "{successor__1} takes over from {holder__1}, {successor__2} from {holder__2}, {successor__3} from {holder__3}",
        "{holder__1} leaves {parcel__1} to {successor__1} and {holder__2} leaves {parcel__2} to {successor__2}",
        (
            "{parcel__1}: {holder__1} > {successor__1}, {compensation__1} for the trees; {parcel__2}: {holder__2} > "
            "{successor__2}, {compensation__2}"
        ),
    ),
    "warn_tenant": (
        "{tenant__1} {breach__1}, {tenant__2} {breach__2}, they have {days} to mend their ways",
        "write to {tenant__1}, {tenant__2} and {tenant__3}, each of them {breach}",
        (
            "{tenant__1} on {parcel__1} {breach__1}: {days__1} to stop it. {tenant__2} on {parcel__2} {breach__2}: "
            "{days__2}."
        ),
    ),
    "terminate_parcel": (
        "cancel the contracts of {tenant__1} and {tenant__2}",
        (
            "{tenant__1} {grounds__1}, pay the deposit out; {tenant__2} {grounds__2}, we keep it",
            {"deposit_back__1": True, "deposit_back__2": False},
        ),
        "free again are {parcel__1}, since {tenant__1} {grounds__1}, and {parcel__2}, since {tenant__2} {grounds__2}",
        "three leases end: {tenant__1} ({parcel__1}), {tenant__2} ({parcel__2}), {tenant__3} ({parcel__3})",
    ),
    "share_parcel": (
        (
            "{joint_tenant__1} joins {main_tenant__1} on {parcel__1}, {joint_tenant__2} joins {main_tenant__2} on "
            "{parcel__2}"
        ),
        (
            "{main_tenant} lets three people in: {joint_tenant__1} with {portion__1} percent, {joint_tenant__2} with "
            "{portion__2}, {joint_tenant__3} with {portion__3}"
        ),
        (
            "{main_tenant__1} shares with {joint_tenant__1}; the same goes for {main_tenant__2} and {joint_tenant__2}, "
            "{portion} percent either way"
        ),
    ),
    "lend_shed_tool": (
        "{borrower__1} has the {equipment__1} until {until__1} and {borrower__2} the {equipment__2} until {until__2}",
        "{borrower} wants the {equipment__1} and the {equipment__2}, back {until}",
        (
            "loans: {equipment__1} {borrower__1} {pledge__1}, {equipment__2} {borrower__2} {pledge__2}, {equipment__3} "
            "{borrower__3} {pledge__3}"
        ),
        (
            "out of the {store}: {equipment__1} for {borrower__1}, pledge {pledge__1}. And {equipment__2} for "
            "{borrower__2} as well."
        ),
    ),
    "take_back_tool": (
        "{bringer__1} brought back the {equipment__1}, {bringer__2} the {equipment__2}",
        (
            "{acceptor} got the {equipment__1} from {bringer__1}, {state__1}, and the {equipment__2} from "
            "{bringer__2}, {state__2}"
        ),
        (
            "{bringer} returned two things, the {equipment__1} spotless, the {equipment__2} snapped in half",
            {"state__1": "clean", "state__2": "broken"},
        ),
        (
            "all in the {place} now: {equipment__1} ({bringer__1}), {equipment__2} ({bringer__2}), {equipment__3} "
            "({bringer__3})"
        ),
    ),
    "report_missing_tool": (
        "the {equipment__1} and the {equipment__2} are gone, {last_user} had both",
        (
            "somebody broke into the {last_place}: {equipment__1}, worth {value__1}, {equipment__2}, worth {value__2}, "
            "{equipment__3}, worth {value__3}"
        ),
        "no sign of the {equipment__1}, last with {last_user__1}, nor of the {equipment__2}, last with {last_user__2}",
        (
            "who has seen the {equipment__1}? It stood by the {last_place__1}. And the {equipment__2} isn't in the "
            "{last_place__2} any more either."
        ),
    ),
    "relocate_tool": (
        "{equipment__1} to the {destination__1}, {equipment__2} to the {destination__2}",
        (
            "we're clearing the {origin}; the {equipment__1} belongs in the {destination__1} now and the "
            "{equipment__2} in the {destination__2}"
        ),
        "{carrier__1} wheeled the {equipment__1} over to the {destination}, and {carrier__2} the {equipment__2}",
        (
            "the {destination} is to hold {equipment__1}, {pieces__1} of them, {equipment__2}, {pieces__2}, and "
            "{equipment__3}, {pieces__3}"
        ),
    ),
    "plan_bed": (
        "{crop__1} in bed {bed__1}, {crop__2} in bed {bed__2}",
        "bed {bed} gets {rows__1} rows of {crop__1} and {rows__2} rows of {crop__2}",
        (
            "spring list! {bed__1}: {crop__1}, {spacing__1} cm; {bed__2}: {crop__2}, {spacing__2} cm; {bed__3}: "
            "{crop__3}, {spacing__3} cm"
        ),
        (
            "start {crop__1} under the frame in {bed__1}. {crop__2} can go outdoors, {bed__2}.",
            {"under_glass__1": True, "under_glass__2": False},
        ),
    ),
    "log_crop_yield": (
        "{kilograms__1} kilos of {crop__1} and {kilograms__2} kilos of {crop__2}, all from {bed}",
        "{picker__1} pulled {kilograms__1} kg of {crop}, {picker__2} another {kilograms__2} kg",
        "the scale said: {crop__1} {kilograms__1}, {crop__2} {kilograms__2}, {crop__3} {kilograms__3}",
        (
            "{recipient__1} took home {kilograms__1} kilos of {crop__1}; {kilograms__2} kilos of {crop__2} went to "
            "{recipient__2}"
        ),
    ),
    "arrange_watering": (
        "{helper} waters for {absentee__1} and for {absentee__2}, {days}",
        (
            "from {from_when}: {helper__1} does {absentee__1}'s beds, {helper__2} does {absentee__2}'s, {helper__3} "
            "does {absentee__3}'s"
        ),
        (
            "{absentee__1} is off for {days__1}, so {helper__1} turns the tap on; {absentee__2} for {days__2}, that's "
            "{helper__2}'s job"
        ),
        (
            "{helper__1} for {absentee__1}, may eat the berries. {helper__2} for {absentee__2}, hands off them.",
            {"may_harvest__1": True, "may_harvest__2": False},
        ),
    ),
    "credit_common_work": (
        "{member__1} and {member__2} spent {hours} {job}",
        "put {hours__1} on {member__1}'s card and {hours__2} on {member__2}'s, {supervisor} saw them",
        "work day: {member__1} {hours__1} {job__1}, {member__2} {hours__2} {job__2}, {member__3} {hours__3} {job__3}",
    ),
    "enrol_singer": (
        "{singer__1} joins as {voice__1}, {singer__2} as {voice__2}",
        "{introduced_by} brought two friends along: {singer__1}, {voice__1}, and {singer__2}, {voice__2}",
        (
            "new faces at {contribution} a month each. {singer__1} {voice__1}, {singer__2} {voice__2}, {singer__3} "
            "{voice__3}"
        ),
        (
            "add {singer__1} ({voice__1}), who sight-reads, and {singer__2} ({voice__2}), who can't read a note",
            {"reads_music__1": True, "reads_music__2": False},
        ),
    ),
    "switch_voice_part": (
        "{singer__1} and {singer__2} both sing {to_part} now",
        "{singer__1} from {from_part__1} to {to_part__1}, {singer__2} from {from_part__2} to {to_part__2}",
        (
            "{decided_by} has listened to everyone: {to_part__1} for {singer__1}, {to_part__2} for {singer__2}, "
            "{to_part__3} for {singer__3}"
        ),
        (
            "let {singer__1} leave the {from_part} row and stand with the {to_part__1} people; {singer__2} leaves it "
            "as well, for the {to_part__2} people"
        ),
    ),
    "excuse_singer": (
        "{singer__1} and {singer__2} won't be there {session}",
        "{singer__1} {explanation__1}, {singer__2} {explanation__2}, so don't wait for them",
        "{told_by} rang: no {singer__1}, no {singer__2}, no {singer__3}, {session}",
        "{singer__1} misses {session__1}, and {singer__2} misses {session__2} because he {explanation__2}",
    ),
    "pause_membership": (
        "{months__1} off for {singer__1}, {months__2} for {singer__2}",
        "{singer__1} {cause__1}; {singer__2} {cause__2}. No dues for {months} in either case",
        (
            (
                "{singer__1} pauses {months__1} and has given the folder back. {singer__2} pauses {months__2} and "
                "keeps it."
            ),
            {"keeps_folder__1": False, "keeps_folder__2": True},
        ),
        "put {singer__1}, {singer__2} and also {singer__3} on ice, {months}",
    ),
    "plan_rehearsal": (
        "{work__1} in {room__1} and {work__2} in {room__2}, both {hour}",
        (
            "in {room} I'd like the {group} to go through {work__1}, {minutes__1}, and then through {work__2}, "
            "{minutes__2}"
        ),
        "{hour__1}: {group__1}, {room__1}, {work__1}. {hour__2}: {group__2}, {room__2}, {work__2}.",
        "book {room} three times, for {work__1} {hour__1}, for {work__2} {hour__2}, for {work__3} {hour__3}",
    ),
    "postpone_rehearsal": (
        "let the {group__1} meet {new_slot__1} and the {group__2} meet {new_slot__2}, {announcer} tells them",
        "{old_slot} is off. Make it {new_slot__1} for the {group__1} and {new_slot__2} for the {group__2}",
        (
            "{group__1}: {old_slot__1} -> {new_slot__1}, {group__2}: {old_slot__2} -> {new_slot__2}, {group__3}: "
            "{old_slot__3} -> {new_slot__3}"
        ),
    ),
    "change_rehearsal_room": (
        (
            "room {new_room__1} for the {group__1}, room {new_room__2} for the {group__2}, room {new_room__3} for the "
            "{group__3}"
        ),
        "{old_room} {cause}, so send the {group__1} to {new_room__1} and the {group__2} to {new_room__2}",
        (
            "{group__1} in {new_room__1}, they need the piano; {group__2} in {new_room__2}, they don't",
            {"piano__1": True, "piano__2": False},
        ),
        (
            "the {group__1} should sing in {new_room__1} rather than in {old_room__1}. Likewise the {group__2} in "
            "{new_room__2}, not in {old_room__2}."
        ),
    ),
    "seat_singer": (
        "{singer__1} with {left__1} on the left and {singer__2} with {left__2} on the left",
        (
            "row {row}: {singer__1} between {left__1} (left) and {right__1} (right), {singer__2} between {left__2} "
            "(left) and {right__2} (right)"
        ),
        (
            "on {singer__1}'s left stands {left__1}, row {row__1}; on {singer__2}'s left {left__2}, row {row__2}; on "
            "{singer__3}'s left {left__3}, row {row__3}"
        ),
    ),
    "lend_sheet_music": (
        "{borrower} gets {copies__1} copies of {work__1} and {copies__2} of {work__2}",
        "loan {work} to {borrower__1} for {days__1}, and to {borrower__2} for {days__2}",
        (
            "scores going out: {work__1} to {borrower__1}, deposit {deposit__1}; {work__2} to {borrower__2}, deposit "
            "{deposit__2}; {work__3} to {borrower__3}, deposit {deposit__3}"
        ),
        (
            "{borrower__1} borrows {work__1}, {copies__1} copies. {borrower__2} wants {work__2}, same terms, {days} "
            "for each."
        ),
    ),
    "replace_concert_piece": (
        "{inserted__1} instead of {removed__1} and {inserted__2} instead of {removed__2}",
        (
            "changes for the {concert}: {removed__1} > {inserted__1}; {removed__2} > {inserted__2}; {removed__3} > "
            "{inserted__3}"
        ),
        (
            "{requested_by__1} asks for {inserted__1} in place of {removed__1}, {requested_by__2} for {inserted__2} in "
            "place of {removed__2}"
        ),
    ),
    "cast_solo": (
        "{soloist__1} sings {work__1} alone, {soloist__2} sings {work__2}",
        "{work}: the {passage__1} goes to {soloist__1} and the {passage__2} to {soloist__2}",
        (
            "solos are settled - {work__1} {soloist__1}, in reserve {understudy__1} - {work__2} {soloist__2}, in "
            "reserve {understudy__2}"
        ),
        "give {soloist} the solos in {work__1}, {work__2} and {work__3}, with {understudy} learning them too",
    ),
    "retract_solo": (
        "{substitute__1} sings the solo for {former__1} and {substitute__2} for {former__2}",
        "{former} {grounds}. {work__1} goes to {substitute__1} then, {work__2} to {substitute__2}",
        (
            "{work__1}: no longer {former__1}, {substitute__1} has it. {work__2}: no longer {former__2}, but "
            "{substitute__2}. {work__3}: {substitute__3}, not {former__3}."
        ),
    ),
    "check_out_boat": (
        "{skipper__1} is taking {boat__1}, {skipper__2} is taking {boat__2}, both home by {back_by}",
        "sign out {boat__1} to {skipper__1} ({area__1}) and {boat__2} to {skipper__2} ({area__2})",
        "off they go to {area}: {boat__1} with {skipper__1}, {boat__2} with {skipper__2}, {boat__3} with {skipper__3}",
        (
            "{boat__1} goes to {skipper__1} with {crew__1} others, back {back_by__1}. {boat__2} to {skipper__2}, "
            "{crew__2} others, back {back_by__2}."
        ),
    ),
    "log_boat_return": (
        "{boat__1} and {boat__2} are back on the jetty, {returned_by} brought them in",
        "{boat__1} is in, motor ran {engine_hours__1}; {boat__2} too, {engine_hours__2}",
        "{returned_by__1} returned {boat__1} with {damage__1} and {returned_by__2} returned {boat__2} with {damage__2}",
        (
            "returns: {boat__1} (went over), {boat__2} (stayed upright), {boat__3} (stayed upright)",
            {"capsized__1": True, "capsized__2": False, "capsized__3": False},
        ),
    ),
    "replace_skipper": (
        (
            "{incoming__1} steers {boat__1} instead of {outgoing__1} and {incoming__2} steers {boat__2} instead of "
            "{outgoing__2}"
        ),
        "{outgoing} {reason}, so {incoming__1} gets {boat__1} and {incoming__2} gets {boat__2}",
        (
            "from {from_day}: {boat__1}, {outgoing__1} out, {incoming__1} in; {boat__2}, {outgoing__2} out, "
            "{incoming__2} in; {boat__3}, {outgoing__3} out, {incoming__3} in"
        ),
    ),
    "assign_crew": (
        "put {sailor__1} and {sailor__2} on {boat}",
        "{boat}: {sailor__1} {position__1}, {sailor__2} {position__2}, {sailor__3} {position__3}",
        "{sailor__1} sails on {boat__1}, {sailor__2} on {boat__2}, {leg} for both",
        (
            "I want {sailor__1} as {position__1} aboard {boat__1}. Then {sailor__2} as {position__2} aboard {boat__2}, "
            "please."
        ),
    ),
    "withdraw_boat": (
        "{boat__1} has {defect__1} and {boat__2} has {defect__2}",
        "{found_by} had a look round: {defect__1} on {boat__1}, {defect__2} on {boat__2}, lock both away for {days}",
        (
            "{days__1} ashore for {boat__1}, {defect__1}; {days__2} for {boat__2}, {defect__2}; {days__3} for "
            "{boat__3}, {defect__3}"
        ),
    ),
    "record_finish": (
        "in {race}, {boat__1} came in {place__1} and {boat__2} came in {place__2}",
        "{race}: place {place__1} for {boat__1}, {place__2} for {boat__2}, {place__3} for {boat__3}",
        "{boat__1} is number {place__1} in the {race__1}, {boat__2} number {place__2} in the {race__2}",
        "results, {race}. Rank {place__1} for {boat__1}, plus {penalty_minutes__1}; rank {place__2} for {boat__2}.",
    ),
    "rent_mooring": (
        "{tenant__1} gets {mooring__1} and {tenant__2} gets {mooring__2}, {months} each",
        "let {mooring__1} to {tenant__1} at {fee__1} a month, {mooring__2} to {tenant__2} at {fee__2}",
        "{tenant} has two boats: {yacht__1} will lie at {mooring__1}, {yacht__2} at {mooring__2}",
        (
            "moorings given out: {mooring__1} {tenant__1}, {mooring__2} {tenant__2}, {mooring__3} {tenant__3}, all at "
            "{fee}"
        ),
    ),
    "pass_on_mooring": (
        (
            "{from_tenant__1} leaves {mooring__1} to {to_tenant__1}, {from_tenant__2} leaves {mooring__2} to "
            "{to_tenant__2}, {from_tenant__3} leaves {mooring__3} to {to_tenant__3}"
        ),
        (
            "on {date} both change hands, {mooring__1} from {from_tenant__1} to {to_tenant__1} and {mooring__2} from "
            "{from_tenant__2} to {to_tenant__2}"
        ),
        (
            (
                "{from_tenant}'s berths: {to_tenant__1} takes {mooring__1} with the deposit, {to_tenant__2} takes "
                "{mooring__2} without it"
            ),
            {"deposit_follows__1": True, "deposit_follows__2": False},
        ),
    ),
    "book_lift_out": (
        "lift {yacht__1} out {when__1} and {yacht__2} {when__2}",
        "{when}: {yacht__1}, {weight_t__1} t, {length_m__1} m; {yacht__2}, {weight_t__2} t, {length_m__2} m",
        (
            "haul {yacht__1} {when__1} and scrub her. {yacht__2} comes up {when__2}, no washing there.",
            {"wash__1": True, "wash__2": False},
        ),
        "the crane for {yacht__1}, {yacht__2} and {yacht__3}, {when} if you can",
    ),
    "log_fuel_sale": (
        "{yacht__1} took {litres__1} litres, {yacht__2} took {litres__2}",
        "{fuel} at {price}: {litres__1} l to {yacht__1}, {litres__2} l to {yacht__2}, {litres__3} l to {yacht__3}",
        (
            (
                "{litres__1} litres of {fuel__1} for {yacht__1}, settled in cash; {litres__2} of {fuel__2} for "
                "{yacht__2}, on the bill"
            ),
            {"paid__1": True, "paid__2": False},
        ),
        "{yacht} filled both tanks, {litres__1} litres of {fuel__1} and {litres__2} litres of {fuel__2}",
    ),
    "announce_visitor": (
        "{yacht__1} stays {nights__1} nights and {yacht__2} stays {nights__2}",
        (
            "for {nights} nights we have two guests from {home_port}, {yacht__1} with {people__1} aboard and "
            "{yacht__2} with {people__2}"
        ),
        (
            "guest pontoon: {yacht__1}, {skipper__1}, {nights__1} nights / {yacht__2}, {skipper__2}, {nights__2} "
            "nights / {yacht__3}, {skipper__3}, {nights__3} nights"
        ),
    ),
    "reserve_shared_car": (
        "{car__1} for {member__1} and {car__2} for {member__2}, both {start}",
        "{member} needs the {car} twice, {start__1} for {hours__1} and {start__2} for {hours__2}",
        "put {member__1} down for {car__1} {start__1}, then {member__2} for {car__2} {start__2}",
        "bookings: {start__1} {member__1} {car__1}, {start__2} {member__2} {car__2}, {start__3} {member__3} {car__3}",
    ),
    "hand_over_car": (
        "{giver__1} gives {car__1} to {receiver__1}, {giver__2} gives {car__2} to {receiver__2}",
        (
            "at {time} they all meet by the {meeting_point}: {receiver__1} takes the {car__1} from {giver__1} and "
            "{receiver__2} the {car__2} from {giver__2}"
        ),
        (
            "{car}: {giver__1} > {receiver__1} at {time__1}, {giver__2} > {receiver__2} at {time__2}, {giver__3} > "
            "{receiver__3} at {time__3}"
        ),
    ),
    "finish_trip": (
        "{car__1} and {car__2} are both back at {parked_at}",
        "left {car__1} at {parked_at__1}, {kilometres__1} km, and {car__2} at {parked_at__2}, {kilometres__2} km",
        (
            "the {car__1} stands in {parked_at__1}, hoovered; the {car__2} in {parked_at__2}, full of sand, sorry",
            {"clean__1": True, "clean__2": False},
        ),
        (
            "{parked_at__1}: {car__1}, {fuel_percent__1}%. {parked_at__2}: {car__2}, {fuel_percent__2}%. "
            "{parked_at__3}: {car__3}, {fuel_percent__3}%."
        ),
    ),
    "report_car_trouble": (
        "{car__1} has {problem__1}, {car__2} has {problem__2}",
        "{noticed_by} found {problem__1} on {car__1} and also {problem__2} on {car__2}",
        (
            "{problem__1} on the {car__1}, still goes fine. The {car__2} had to be towed, {problem__2}.",
            {"drivable__1": True, "drivable__2": False},
        ),
        (
            "{caused_by__1} left {car__1} with {problem__1}, {caused_by__2} left {car__2} with {problem__2} and "
            "{caused_by__3} left {car__3} with {problem__3}"
        ),
    ),
    "who_has_car": (
        "who has got {car__1} and who has got {car__2}?",
        "{moment}, who was driving the {car__1}? And the {car__2}?",
        "names please: {car__1}, {car__2}, {car__3}",
        "which member had {car__1} {moment__1}, and which one had {car__2} {moment__2}",
    ),
    "relocate_shared_car": (
        "put {car__1} at {to_bay__1} and {car__2} at {to_bay__2}",
        "they're digging up {from_bay}. {car__1} goes to {to_bay__1}, {car__2} to {to_bay__2}, until {until}",
        (
            "{car__1}: {from_bay__1} -> {to_bay__1}; {car__2}: {from_bay__2} -> {to_bay__2}; {car__3}: {from_bay__3} "
            "-> {to_bay__3}"
        ),
        "{to_bay} is the new home of {car__1}, and of {car__2} too, though that one only until {until__2}",
    ),
    "admit_member": (
        "sign up {name__1} on the {tariff__1} plan and {name__2} on the {tariff__2} plan",
        "{vouched_by} knows both {name__1} and {name__2}, let them join, {tariff}",
        (
            "new members: {name__1} with {deposit__1} down, {name__2} with {deposit__2} down, {name__3} with "
            "{deposit__3} down"
        ),
        "{name__1} wants to join, {vouched_by__1} recommends her. {name__2} as well, that's {vouched_by__2}'s friend.",
    ),
    "suspend_member": (
        "{member__1} {reason__1} and {member__2} {reason__2}, so no cars for them for {days}",
        "no more keys for {member__1}, {days__1}, who {reason__1}, nor for {member__2}, {days__2}, who {reason__2}",
        (
            "bar {member__1} ({reason__1}), send the letter; bar {member__2} ({reason__2}), no letter",
            {"notify__1": True, "notify__2": False},
        ),
        "{member__1}, {member__2}, {member__3}: each {reason}, {days} off the road",
    ),
    "split_trip_cost": (
        "{sharer__1} owes {payer} {amount__1} and {sharer__2} owes {amount__2}",
        "{payer} paid for {trip}. {amount} of it is {sharer__1}'s, the same for {sharer__2} and for {sharer__3}",
        (
            "charge {sharer__1} {amount__1} from {payer__1}'s bill for {trip__1}, and {sharer__2} {amount__2} from "
            "{payer__2}'s for {trip__2}"
        ),
    ),
    "issue_car_key": (
        "{holder__1} gets key {key__1} and {holder__2} gets key {key__2}",
        "{given_by} handed out {key__1} to {holder__1}, {key__2} to {holder__2}, {key__3} to {holder__3}",
        (
            (
                "card {key__1} is with {holder__1}, deposit {deposit__1}; fob {key__2} with {holder__2}, deposit "
                "{deposit__2}"
            ),
            {"kind__1": "card", "kind__2": "fob"},
        ),
        "{holder} took two keys, {key__1} and {key__2}, {deposit} for each",
    ),
    "rotate_car_warden": (
        "{warden__1} looks after {car__1}, {warden__2} looks after {car__2}, from {from_date}",
        "{warden} takes over {car__1} from {instead_of__1} and {car__2} from {instead_of__2}",
        (
            "wardens: {car__1} {warden__1} {credit_hours__1} hours, {car__2} {warden__2} {credit_hours__2} hours, "
            "{car__3} {warden__3} {credit_hours__3} hours"
        ),
    ),
    "check_in_child": (
        "{child__1} and {child__2} are here, {brought_by} brought them",
        "{brought_by__1} came with {child__1} at {time__1}, {brought_by__2} with {child__2} at {time__2}",
        (
            "good morning! {child__1} is in and has had breakfast. {child__2} is in too but hasn't.",
            {"breakfast_eaten__1": True, "breakfast_eaten__2": False},
        ),
        "arrived at {time}: {child__1}, {child__2}, {child__3}",
    ),
    "release_child": (
        "{collected_by} is picking up {child__1} and {child__2}",
        "{child__1} went home with {collected_by__1} at {time__1}, {child__2} with {collected_by__2} at {time__2}",
        (
            "gone: {child__1} ({collected_by__1}, {relation__1}), {child__2} ({collected_by__2}, {relation__2}), "
            "{child__3} ({collected_by__3}, {relation__3})"
        ),
    ),
    "log_child_meal": (
        "{child__1} ate {amount__1} of the {food} and {child__2} ate {amount__2}",
        "{fed_by} fed {child__1} {food__1}, then {child__2} {food__2}",
        (
            "lunch diary: {child__1} - {food__1} - {amount__1}; {child__2} - {food__2} - {amount__2}; {child__3} - "
            "{food__3} - {amount__3}"
        ),
        (
            "{food} today. {child__1} cleared the plate, {child__2} wouldn't touch it",
            {"amount__1": "all", "amount__2": "none"},
        ),
    ),
    "note_toddler_nap": (
        "{child__1} slept {minutes__1}, {child__2} {minutes__2}",
        "{child__1} and {child__2} both lay in the {place} for {minutes}",
        (
            "naps: {minutes__1} {child__1} ({place__1}), {minutes__2} {child__2} ({place__2}), {minutes__3} {child__3} "
            "({place__3})"
        ),
        "{woken_by__1} woke {child__1} after {minutes__1}. {child__2} slept on, {minutes__2} all in all.",
    ),
    "report_bump": (
        "{child__1} has {injury__1} and {child__2} has {injury__2}",
        "{child__1} ran into {child__2}: {injury__1} for the first, {injury__2} for the second, {seen_by} saw it",
        (
            "{injury__1}, {child__1}, {treatment__1}; {injury__2}, {child__2}, {treatment__2}; {injury__3}, "
            "{child__3}, {treatment__3}"
        ),
        (
            (
                "accident book - {child__1}, {injury__1}, mum knows. {child__2}, {injury__2}, I haven't reached "
                "anybody yet."
            ),
            {"parents_told__1": True, "parents_told__2": False},
        ),
    ),
    "mark_absent": (
        "{child__1} and {child__2} won't come for {days}, {called_in_by} rang",
        "{child__1} {reason__1}, {child__2} {reason__2}, so two lunches less",
        (
            "{called_in_by__1} says {child__1} stays at home for {days__1}; from {called_in_by__2} I hear {child__2} "
            "is away for {days__2}"
        ),
        "no {child__1}, no {child__2} and no {child__3}, every one of them {reason}",
    ),
    "move_to_group": (
        "{child__1} joins the {to_group__1}, {child__2} the {to_group__2}, both on {date}",
        (
            "out of the {from_group}: {child__1} into the {to_group__1}, {child__2} into the {to_group__2}, {child__3} "
            "into the {to_group__3}"
        ),
        "the {to_group} get {child__1} from the {from_group__1} and {child__2} from the {from_group__2}",
    ),
    "offer_place": (
        (
            "write to {parent__1} that {child__1} can start {start__1} and to {parent__2} that {child__2} can start "
            "{start__2}"
        ),
        (
            "{parent}'s twins both have a place, {child__1} {weekly_hours__1} hours a week, {child__2} "
            "{weekly_hours__2} hours"
        ),
        "three spots are free. {child__1}, {child__2} and {child__3} are next, {answer_days} to answer",
        "let {child__1} have {weekly_hours__1} hours weekly. Same letter for {child__2}, only {weekly_hours__2} hours.",
    ),
    "authorise_pickup": (
        "{adult} may fetch {child__1} and {child__2} until {until}",
        "put {adult__1} on {child__1}'s list and {adult__2} on {child__2}'s",
        "{granted_by} allows three people to take {child} home: {adult__1}, {adult__2}, {adult__3}",
        (
            "{adult__1} for {child__1}, look at the passport; {adult__2} for {child__2}, no papers needed",
            {"shows_id__1": True, "shows_id__2": False},
        ),
    ),
    "swap_carer_shift": (
        (
            "{when} {stand_in__1} covers for {absent_carer__1}, {stand_in__2} for {absent_carer__2} and {stand_in__3} "
            "for {absent_carer__3}"
        ),
        "{absent_carer} has a course: {stand_in__1} does {when__1}, {stand_in__2} does {when__2}",
        (
            "{group__1}: {absent_carer__1} out, {stand_in__1} in, {hours__1}. {group__2}: {absent_carer__2} out, "
            "{stand_in__2} in, {hours__2}."
        ),
    ),
    "note_left_thing": (
        "found a {item__1} and a {item__2} in the {kept_in}",
        "{owner__1}'s {item__1} is in the {kept_in__1}, {owner__2}'s {item__2} in the {kept_in__2}",
        "lost and found: {item__1}, {kept_in__1}; {item__2}, {kept_in__2}; {item__3}, {kept_in__3}",
        (
            "{owner} left everything behind, the {item__1} hangs in the {kept_in__1} and {worn_by__2} has the "
            "{item__2}, which belongs in the {kept_in__2}"
        ),
    ),
    "charge_furnace": (
        "{weight_kg__1} kg of {material__1} and {weight_kg__2} kg of {material__2} into {furnace}",
        "{furnace__1} gets {weight_kg__1} kilos of {material}, {furnace__2} gets {weight_kg__2}",
        (
            "{charged_by} fed {furnace}: {material__1} {weight_kg__1}, {material__2} {weight_kg__2}, {material__3} "
            "{weight_kg__3}"
        ),
        (
            "from the {taken_from__1} {weight_kg__1} kg {material__1} for {furnace__1}; from the {taken_from__2} "
            "{weight_kg__2} kg {material__2} for {furnace__2}"
        ),
    ),
    "start_heat": (
        "fire {furnace__1} for {alloy__1} and {furnace__2} for {alloy__2}",
        (
            "{melter} is on both today, {furnace__1} with {alloy__1} at {target_temp__1} and {furnace__2} with "
            "{alloy__2} at {target_temp__2}"
        ),
        "we pour {alloy} from two furnaces: {furnace__1} tapping {tap_at__1}, {furnace__2} tapping {tap_at__2}",
        (
            "heats - {furnace__1}, {alloy__1}, {melter__1} - {furnace__2}, {alloy__2}, {melter__2} - {furnace__3}, "
            "{alloy__3}, {melter__3}"
        ),
    ),
    "hold_heat": (
        "hold {furnace__1} for {minutes__1} and {furnace__2} for {minutes__2}",
        "{cause}, so {furnace__1}, {furnace__2} and {furnace__3} all wait {minutes}",
        (
            "{ordered_by__1} wants {minutes__1} more on {furnace__1}, {ordered_by__2} wants {minutes__2} more on "
            "{furnace__2}"
        ),
    ),
    "relieve_melter": (
        "{on_duty__1} relieves {off_duty__1} at {furnace__1}, {on_duty__2} relieves {off_duty__2} at {furnace__2}",
        "{off_duty} {cause}. Give {furnace__1} to {on_duty__1} and {furnace__2} to {on_duty__2}",
        (
            "{furnace__1}: {off_duty__1} off, {on_duty__1} on; {furnace__2}: {off_duty__2} off, {on_duty__2} on; "
            "{furnace__3}: {off_duty__3} off, {on_duty__3} on"
        ),
    ),
    "read_furnace_temp": (
        "{temperature__1} in {furnace__1}, {temperature__2} in {furnace__2}",
        "{furnace} stood at {temperature__1} at {time__1} and at {temperature__2} at {time__2}",
        (
            "{taken_by} dipped all three: {furnace__1} at {temperature__1}, {furnace__2} at {temperature__2}, "
            "{furnace__3} at {temperature__3}"
        ),
        (
            (
                "{furnace__1} shows {temperature__1}, you can pour. {furnace__2} only {temperature__2}, so keep your "
                "ladles away."
            ),
            {"ok_to_pour__1": True, "ok_to_pour__2": False},
        ),
    ),
    "order_casting": (
        "{customer} wants {pieces__1} of the {part__1} and {pieces__2} of the {part__2}",
        "{part__1} for {customer__1} in {alloy__1}, {part__2} for {customer__2} in {alloy__2}",
        (
            "new jobs, all in {alloy}: {customer__1}, {part__1}, {pieces__1}; {customer__2}, {part__2}, {pieces__2}; "
            "{customer__3}, {part__3}, {pieces__3}"
        ),
        (
            "by {due__1} {customer__1} must have the {part__1}. {customer__2} needs the {part__2}, that can wait until "
            "{due__2}."
        ),
    ),
    "scrap_casting": (
        "{pieces__1} of the {part__1} are scrap, {defect__1}, and {pieces__2} of the {part__2}, {defect__2}",
        "{inspector} threw out {part}: {pieces__1} with {defect__1}, {pieces__2} with {defect__2}",
        "{defect} everywhere today - {part__1} x {pieces__1}, {part__2} x {pieces__2}, {part__3} x {pieces__3}",
        (
            (
                "scrap {pieces__1} {part__1} ({defect__1}) and cast them again; scrap {pieces__2} {part__2} "
                "({defect__2}) and leave it at that"
            ),
            {"recast__1": True, "recast__2": False},
        ),
    ),
    "loan_pattern": (
        "{borrower__1} gets the {pattern__1} for {weeks__1}, {borrower__2} the {pattern__2} for {weeks__2}",
        "loan {borrower} both the {pattern__1}, deposit {deposit__1}, and the {pattern__2}, deposit {deposit__2}",
        (
            "{picked_up_by} is here for three patterns: {pattern__1} ({borrower__1}), {pattern__2} ({borrower__2}), "
            "{pattern__3} ({borrower__3})"
        ),
    ),
    "store_pattern": (
        "the {pattern__1} goes into the {to_place__1} and the {pattern__2} into the {to_place__2}",
        "{pattern__1} and {pattern__2}, out of the {from_place} and into the {to_place}",
        (
            "patterns after the clear-out: {pattern__1} > {to_place__1}, {condition__1}; {pattern__2} > {to_place__2}, "
            "{condition__2}; {pattern__3} > {to_place__3}, {condition__3}"
        ),
        (
            (
                "shelve the {pattern__1} in the {to_place__1}, nothing wrong with it. The {pattern__2} belongs in the "
                "{to_place__2}, but somebody broke it."
            ),
            {"condition__1": "sound", "condition__2": "damaged"},
        ),
    ),
    "weigh_casting": (
        "the {part__1} weighs {gross_kg__1} raw, the {part__2} {gross_kg__2}",
        (
            "{weighed_by} had two on the scales, {part__1}: {gross_kg__1} gross, {net_kg__1} net, and {part__2}: "
            "{gross_kg__2} gross, {net_kg__2} net"
        ),
        "raw weights in kilos: {part__1} = {gross_kg__1}, {part__2} = {gross_kg__2}, {part__3} = {gross_kg__3}",
        (
            "{gross_kg__1} kg with the gates on for the {part__1}, {net_kg__1} without; {gross_kg__2} kg for the "
            "{part__2}, still uncut"
        ),
    ),
    "dispatch_casting": (
        "{driver} takes {pieces__1} x {part__1} to {customer__1} and {pieces__2} x {part__2} to {customer__2}",
        "{customer} gets {pieces__1} of the {part__1}, {pieces__2} of the {part__2} and {pieces__3} of the {part__3}",
        (
            (
                "{pieces__1} {part__1} to {customer__1}, signed for; {pieces__2} {part__2} to {customer__2}, without "
                "any signature"
            ),
            {"receipt__1": True, "receipt__2": False},
        ),
        (
            "the {part} is ready. {pieces__1} go to {customer__1} with {driver__1}, {pieces__2} to {customer__2} with "
            "{driver__2}."
        ),
    ),
    "request_box": (
        "{reader} would like to see {unit__1} and {unit__2} {when}",
        "bring {unit__1} to {desk__1} for {reader__1}, {unit__2} to {desk__2} for {reader__2}",
        "for {reader}, who is working on {subject}: {unit__1}, {unit__2}, {unit__3}",
        "{reader__1} needs {unit__1} {when__1}; {reader__2} needs {unit__2}, though not before {when__2}",
    ),
    "return_to_stack": (
        "{unit__1} and {unit__2} are back, {reader} is through with both",
        "{unit__1} goes to the {place__1}, {unit__2} to the {place__2}, they've been handed in",
        (
            "{reader__1} gave back {unit__1}, all there. {reader__2} gave back {unit__2} and two sheets are missing.",
            {"complete__1": True, "complete__2": False},
        ),
        "returned: {unit__1} / {unit__2} / {unit__3}, all for the {place}",
    ),
    "pass_material": (
        "{to_reader__1} gets {unit__1} from {from_reader__1}, {to_reader__2} gets {unit__2} from {from_reader__2}",
        "{from_reader} has finished. {unit__1} may go to {to_reader__1} and {unit__2} to {to_reader__2}, {time}",
        (
            "{unit__1}: {from_reader__1} > {to_reader__1}; {unit__2}: {from_reader__2} > {to_reader__2}; {unit__3}: "
            "{from_reader__3} > {to_reader__3}"
        ),
    ),
    "order_scans": (
        "scan {unit__1} and {unit__2} for {client} at {dpi} dpi",
        "{client__1} wants pages {pages__1} of {unit__1}, {client__2} wants pages {pages__2} of {unit__2}",
        "{client} asks for three things: {unit__1} at {dpi__1}, {unit__2} at {dpi__2}, {unit__3} at {dpi__3}",
        (
            "for {client} pages {pages__1} of {unit__1} in colour, pages {pages__2} of {unit__2} in black and white",
            {"colour__1": True, "colour__2": False},
        ),
    ),
    "ban_reader": (
        "{reader__1} {reason__1} and {reader__2} {reason__2}, so both are out for {months}",
        "keep {reader__1} away for {months__1} ({reason__1}) and {reader__2} for {months__2} ({reason__2})",
        "{reported_by} saw all of it: {reader__1} {reason__1}, {reader__2} {reason__2}, {reader__3} {reason__3}",
    ),
    "accession_gift": (
        "{donor__1} gave us {papers__1}, {donor__2} gave us {papers__2}",
        (
            "{donor} is clearing the attic: {papers__1}, {metres__1} metres, number {number__1}, and {papers__2}, "
            "{metres__2} metres, number {number__2}"
        ),
        (
            "{received_by} took in {papers__1} from {donor__1}, {papers__2} from {donor__2} and {papers__3} from "
            "{donor__3}"
        ),
        "enter {papers__1} of {donor__1} as {number__1}. Under {number__2} come {papers__2}, that's {donor__2}.",
    ),
    "relocate_unit": (
        "put {unit__1} in the {new_place__1} and {unit__2} in the {new_place__2}",
        "the {old_place} is damp, {unit__1} goes to the {new_place__1}, {unit__2} to the {new_place__2}",
        "{moved_by} has carried {unit__1}, {unit__2} and {unit__3} over to the {new_place}",
        "{unit__1}: {old_place__1} -> {new_place__1}, {unit__2}: {old_place__2} -> {new_place__2}",
    ),
    "send_to_conservation": (
        "{unit__1} has {damage__1}, {unit__2} has {damage__2}, {conservator} should look at both",
        "{damage} in {unit__1} and in {unit__2}, {hours} each",
        (
            "{unit__1}: {damage__1}, can't wait. {unit__2}: {damage__2}, no rush.",
            {"priority__1": "high", "priority__2": "low"},
        ),
        (
            "for repair: {unit__1} / {damage__1} / {conservator__1}, {unit__2} / {damage__2} / {conservator__2}, "
            "{unit__3} / {damage__3} / {conservator__3}"
        ),
    ),
    "lend_exhibit": (
        (
            "lend {item__1} to {borrower__1} for {months__1}, {item__2} to {borrower__2} for {months__2} and {item__3} "
            "to {borrower__3} for {months__3}"
        ),
        (
            "{borrower} would like two pieces, {item__1}, insured for {insured_for__1}, and {item__2}, insured for "
            "{insured_for__2}"
        ),
        "{courier__1} travels to {borrower} with {item__1}; {courier__2} follows with {item__2}",
    ),
    "close_file": (
        "nobody may see {unit__1} for {years__1} years nor {unit__2} for {years__2} years",
        "{at_wish_of} wants {unit__1}, {unit__2} and {unit__3} shut until {until}",
        (
            "{unit__1} names patients, {years} years please; {unit__2} holds the plans of the dam, same term",
            {"ground__1": "privacy", "ground__2": "security"},
        ),
        (
            "lock {unit__1} until {until__1}, {at_wish_of__1} insists. {unit__2} stays closed until {until__2}, by "
            "wish of {at_wish_of__2}."
        ),
    ),
    "identify_person_in_photo": (
        "{photo}: {shown__1} ({position__1}), {shown__2} ({position__2}), {shown__3} ({position__3})",
        "{recognised_by} recognised {shown__1} on {photo__1} and {shown__2} on {photo__2}",
        (
            (
                "no doubt about {shown__1} on {photo__1}. As for {photo__2}, it might be {shown__2}, I wouldn't swear "
                "to it."
            ),
            {"certain__1": True, "certain__2": False},
        ),
        "captions: {photo__1} {shown__1}; {photo__2} {shown__2}; {photo__3} {shown__3}, all thanks to {recognised_by}",
    ),
}
