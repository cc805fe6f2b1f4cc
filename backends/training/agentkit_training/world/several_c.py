from __future__ import annotations

from agentkit_training.family import Phrasing

SEVERAL: dict[str, tuple[Phrasing, ...]] = {
    "start_brew": (
        "{brewer__1} makes {beer__1} in {vessel__1}, {brewer__2} does {beer__2} in {vessel__2} and {brewer__3}"
        " {beer__3} in {vessel__3}",
        "two batches today: {beer__1} ({vessel__1}) and {beer__2} ({vessel__2}), {litres} litres each",
        "{vessel__1}: {beer__1}. {vessel__2}: {beer__2}, {litres__2} l. {vessel__3}: {beer__3}.",
        (
            "{brewer} starts {beer__1} in {vessel__1} with certified malt, and after that {beer__2} in {vessel__2}",
            {"organic__1": True},
        ),
    ),
    "transfer_batch": (
        "pump {source__1} into {target__1} and {source__2} into {target__2}",
        "{operator} has the hose out: {source__1} > {target__1}, {litres__1} litres, then {source__2} > {target__2}",
        "empty {source__1}, {source__2} and {source__3}, all of it can go to {target}",
        (
            "both go through the filter please: {source__1} over to {target__1}, {source__2} over to {target__2}",
            {"filtered": True},
        ),
    ),
    "pitch_yeast": (
        "{yeast__1} for {vessel__1}, {yeast__2} for {vessel__2}, {yeast__3} for {vessel__3}",
        "give {vessel__1} and {vessel__2} {grams} grams of {yeast} each, {person} did the weighing",
        "{person__1} put {yeast__1} in {vessel__1}; {vessel__2} got its {yeast__2} from {person__2}",
        "{yeast} everywhere, {grams__1} g in {vessel__1}, {grams__2} g in {vessel__2}, {grams__3} g in {vessel__3}",
    ),
    "schedule_hop_addition": (
        "{grams__1} g of {hop__1} and {grams__2} g of {hop__2} in the {beer}",
        "hops for the {beer}: {hop__1}, {grams__1} g for {minutes__1}; {hop__2}, {grams__2} g for {minutes__2}",
        "let {grams} grams of {hop} boil in the {beer__1}, same in the {beer__2}, and tell {reminded}",
        "first {hop__1}, {grams__1} grams, {minutes__1}; then {hop__2}, {grams__2} grams; at last {hop__3}, {grams__3}"
        " grams. It's all for the {beer}.",
    ),
    "discard_batch": (
        "{vessel__1} {defect__1} and {vessel__2} {defect__2}, pour both away",
        "sad day: {vessel__1} {defect__1}, {litres__1} litres. {vessel__2} {defect__2}, {litres__2} litres.",
        "{approver} tasted everything. {vessel__1} {defect__1}, {vessel__2} {defect__2}, {vessel__3} {defect__3}. Out!",
        ("the cows get {vessel__1}, which {defect__1}, and {vessel__2}, which {defect__2}", {"to_farm": True}),
    ),
    "fill_containers": (
        "{filler} filled {count__1} {size__1}s with {beer__1} and {count__2} {size__2}s with {beer__2}",
        "{beer}: {count__1} {size__1}s, {count__2} {size__2}s",
        "{count__1} {size__1}s of {beer__1} are in {bay__1}, {count__2} {size__2}s of {beer__2} in {bay__2}",
        (
            "only kegs today - {count__1} of {beer__1} - {count__2} of {beer__2} - {count__3} of {beer__3} - {filler}",
            {"size": "keg"},
        ),
    ),
    "promise_casks": (
        "{outlet__1} wants {count__1} of {beer__1}, {outlet__2} {count__2} of {beer__2}",
        "{driver} takes {beer} to {outlet__1} and {outlet__2}, {count} each, {arrival}",
        "{arrival}: {count__1} {beer__1} for {outlet__1}; {count__2} {beer__2} for {outlet__2}; {count__3} {beer__3}"
        " for {outlet__3}",
        "{outlet} rang again and needs {beer__1}, {count__1} casks, as well as {beer__2}, {count__2} casks",
    ),
    "accept_empties": (
        "{empties__1} empties from {outlet__1}, {empties__2} from {outlet__2}",
        "{bringer} dropped off {empties__1} for {outlet__1} and {empties__2} for {outlet__2}",
        (
            "returns: {outlet__1}, {empties__1}, a dented cask among them; {outlet__2}, {empties__2}; {outlet__3},"
            " {empties__3}",
            {"damaged__1": True},
        ),
        "{outlet__1} brought {empties__1} back and gets {refund__1} euros, {outlet__2} brought {empties__2} and gets"
        " {refund__2}, {outlet__3} brought {empties__3} and gets {refund__3}",
    ),
    "lend_dispenser": (
        "the {appliance__1} goes to {borrower__1}, the {appliance__2} to {borrower__2}",
        "{borrower} is having a party and takes both the {appliance__1} and the {appliance__2} for {days}",
        "{borrower__1}: {appliance__1}, {security__1} euros. {borrower__2}: {appliance__2}, {security__2} euros.",
        (
            "lend {borrower__1} the {appliance__1} for {days__1} and {borrower__2} the {appliance__2} for {days__2},"
            " both are rinsed",
            {"cleaned": True},
        ),
    ),
    "swap_tap": (
        "{new_beer__1} on tap {tap__1} and {new_beer__2} on tap {tap__2}",
        "tap {tap__1}: {old_beer__1} out, {new_beer__1} in. Tap {tap__2}: {old_beer__2} out, {new_beer__2} in.",
        "the {old_beer} has run dry, so hook {new_beer} up on {tap__1} and on {tap__2}, {price} a glass",
        "lines for tonight please, {tap__1}: {new_beer__1}, {price__1}; {tap__2}: {new_beer__2}, {price__2}; {tap__3}:"
        " {new_beer__3}, {price__3}",
    ),
    "open_tab": (
        "{patron__1} and {patron__2} each want a tab, {ceiling} euros at most",
        "open one for {patron__1} at {seat__1} and another for {patron__2} at {seat__2}",
        "{voucher} vouches for {patron__1}, {patron__2} and {patron__3}, let them drink on the slate",
        (
            "{patron__1} up to {ceiling__1}, meals included; {patron__2} up to {ceiling__2}, drinks only",
            {"food_too__1": True, "food_too__2": False},
        ),
    ),
    "book_tasting": (
        "{party__1} are {visitors__1} and come {moment__1}, {party__2} are {visitors__2} and come {moment__2}",
        "{guide} shows two groups round {moment}: {party__1} with {visitors__1} people and {party__2} with"
        " {visitors__2}",
        "{guide__1} takes {party__1}, {visitors__1} heads, {guide__2} takes {party__2}, {visitors__2} heads",
        "tastings, {minutes} each: {party__1} {visitors__1}, {party__2} {visitors__2}, {party__3} {visitors__3}",
    ),
    "log_launch": (
        "{pilot__1} is up in {aircraft__1} and {pilot__2} in {aircraft__2}",
        "two launches, both {method}: {aircraft__1} with {pilot__1}, {aircraft__2} with {pilot__2}",
        (
            "off the cable at {release__1} m: {pilot__1}, {aircraft__1}. At {release__2} m: {pilot__2}, {aircraft__2}.",
            {"method": "winch"},
        ),
        "{aircraft__1} - {pilot__1} - {method__1}; {aircraft__2} - {pilot__2}, {passenger__2} in the back -"
        " {method__2}; {aircraft__3} - {pilot__3} - {method__3}",
    ),
    "log_landing": (
        "{aircraft__1} is down at {moment__1}, {aircraft__2} at {moment__2}",
        "{aircraft__1} and {aircraft__2} have both landed at {place}",
        "{aircraft__1} is back after {minutes__1}, {aircraft__2} after {minutes__2} and {aircraft__3} after"
        " {minutes__3}",
        (
            "down in {place__1}: {aircraft__1}, not a scratch. {aircraft__2} came down in {place__2} and broke"
            " something.",
            {"intact__1": True, "intact__2": False},
        ),
    ),
    "relieve_duty_officer": (
        "{taking_over__1} relieves {leaving__1} at {moment__1} and {taking_over__2} relieves {leaving__2} at"
        " {moment__2}",
        "change of shift at {moment}: {leaving__1} > {taking_over__1}, {leaving__2} > {taking_over__2}",
        "{leaving__1} {reason__1}, {taking_over__1} steps in; {leaving__2} {reason__2}, {taking_over__2} steps in",
        (
            "on the winch {taking_over__1} takes over from {leaving__1}, and in the tower {taking_over__2} from"
            " {leaving__2}",
            {"duty__1": "winch", "duty__2": "tower"},
        ),
    ),
    "send_retrieve_crew": (
        "{driver__1} fetches {aircraft__1} from {location__1}, {driver__2} fetches {aircraft__2} from {location__2}",
        "two are stuck: {aircraft__1} near {location__1} and {aircraft__2} near {location__2}. {driver} brings them"
        " both home.",
        "trailer {trailer__1} with {driver__1} for {aircraft__1}, trailer {trailer__2} with {driver__2} for"
        " {aircraft__2}",
        "{aircraft__1}, {driver__1} and {helper__1}; {aircraft__2}, {driver__2} and {helper__2}, off you go",
    ),
    "park_aircraft": (
        "{aircraft__1} goes in {position__1} and {aircraft__2} in {position__2}",
        "{owner} takes two stands for {months}: {position__1} for {aircraft__1}, {position__2} for {aircraft__2}",
        "{position__1}: {aircraft__1}, {rent__1} a month\n{position__2}: {aircraft__2}, {rent__2} a"
        " month\n{position__3}: {aircraft__3}, {rent__3} a month",
        "{owner__1}'s {aircraft__1} stands in {position__1} for {months__1}, {owner__2}'s {aircraft__2} in"
        " {position__2} for {months__2}",
    ),
    "ground_aircraft": (
        "{aircraft__1} {defect__1} and {aircraft__2} {defect__2}, nobody flies either of them",
        "no flying with {aircraft__1} until {until__1} nor with {aircraft__2} until {until__2}",
        (
            "{aircraft__1}, {aircraft__2} and {aircraft__3} stay on the ground until {until}, strike out their"
            " bookings",
            {"cancel_bookings": True},
        ),
        "bad news from {reporter}: {aircraft__1} {defect__1}. {aircraft__2} too, it {defect__2}.",
    ),
    "release_aircraft": (
        "{inspector} signed off {aircraft__1} and {aircraft__2}",
        "{aircraft__1} may fly again ({work__1}, {inspector__1}), {aircraft__2} as well ({work__2}, {inspector__2})",
        "{inspector}: {work__1} on {aircraft__1}, {hours__1}; {work__2} on {aircraft__2}, {hours__2}",
        (
            "all airworthy, says {inspector}: {aircraft__1}, {aircraft__2}, {aircraft__3}, and each has been round the"
            " circuit",
            {"test_flown": True},
        ),
    ),
    "refuel_aircraft": (
        "{aircraft__1} got {litres__1} litres, {aircraft__2} {litres__2} and {aircraft__3} {litres__3}",
        "{attendant} put {litres__1} l in {aircraft__1} and {litres__2} l in {aircraft__2}, {account} pays for both",
        "fuel at {price}: {aircraft__1}, {litres__1} l; {aircraft__2}, {litres__2} l; {aircraft__3}, {litres__3} l",
        "charge {account__1} for {litres__1} litres in {aircraft__1}. Charge {account__2} for {litres__2} in"
        " {aircraft__2}.",
    ),
    "book_lesson": (
        "{student__1} flies with {instructor__1} {moment__1}, {student__2} with {instructor__2} {moment__2}",
        "{instructor} teaches {student__1} and {student__2} {moment}, {minutes} each",
        "lessons for {student}: {moment__1} with {instructor__1}, {moment__2} with {instructor__2}",
        "{moment}: {student__1} / {instructor__1} / {aircraft__1}, {student__2} / {instructor__2} / {aircraft__2},"
        " {student__3} / {instructor__3} / {aircraft__3}",
    ),
    "certify_solo": (
        "{student__1} and {student__2} both went solo, {witness} watched",
        "{student__1} went alone in {aircraft__1}, seen by {witness__1}; {student__2} in {aircraft__2}, seen by"
        " {witness__2}",
        "first solos of {flown_on}: {student__1}, {landings__1} landings, witness {witness__1}. {student__2},"
        " {landings__2} landings, witness {witness__2}.",
    ),
    "change_instructor": (
        "{student__1} learns from {new_instructor__1} now and {student__2} from {new_instructor__2}",
        "{old_instructor} is leaving us, so {new_instructor} gets {student__1}, {student__2} and {student__3} from"
        " {starting}",
        "{new_instructor__1} takes {student__1}, {hours__1} left; {new_instructor__2} takes {student__2}, {hours__2}"
        " left",
        "hand {student__1} over from {old_instructor__1} to {new_instructor__1}, likewise {student__2} from"
        " {old_instructor__2} to {new_instructor__2}",
    ),
    "loan_thing": (
        "the {item__1} goes out to {borrower__1} and the {item__2} to {borrower__2}",
        "{borrower} takes the {item__1} and the {item__2}, {days} for both",
        "{borrower__1}: {item__1}, {days__1}. {borrower__2}: {item__2}, {days__2}. {borrower__3}: {item__3},"
        " {days__3}.",
        (
            "{borrower__1} gets the {item__1} and leaves {deposit__1}, {borrower__2} tried the {item__2} here and"
            " leaves {deposit__2}",
            {"tested__2": True},
        ),
    ),
    "take_back_thing": (
        "the {item__1} and the {item__2} are back",
        "{returned_by__1} brought the {item__1}, {returned_by__2} the {item__2}",
        (
            "{returned_by} returned two things: {item__1}, every piece there, and {item__2}, with bits missing",
            {"complete__1": True, "complete__2": False},
        ),
        (
            "back today, all nice and clean: {item__1} from {returned_by__1}, {item__2} from {returned_by__2},"
            " {item__3} from {returned_by__3}",
            {"clean": True},
        ),
    ),
    "prolong_thing": (
        "{days} more for the {item__1} and the {item__2}",
        "{borrower__1} needs the {item__1} {days__1} longer, {borrower__2} the {item__2} {days__2}",
        "{borrower} {reason}, so {days__1} more for the {item__1} and {days__2} for the {item__2}",
        "extensions: {item__1}, {days__1}, fee {fee__1}; {item__2}, {days__2}, fee {fee__2}; {item__3}, {days__3}",
    ),
    "reserve_thing": (
        "{member__1} wants the {item__1} and {member__2} the {item__2}",
        "keep the {item__1} and also the {item__2} for {member}, pick-up {collection}",
        "{item__1} for {member__1} {collection__1}, {item__2} for {member__2} {collection__2}",
        (
            "text them when it's in: {member__1} is waiting for the {item__1}, {member__2} for the {item__2},"
            " {member__3} for the {item__3}",
            {"notify": True},
        ),
    ),
    "report_flaw": (
        "the {item__1} {fault__1} and the {item__2} {fault__2}",
        "{finder} checked the shelves: {item__1} {fault__1}, {item__2} {fault__2}, {item__3} {fault__3}",
        (
            "the {item__1} {fault__1}, that's dangerous. The {item__2} {fault__2}, but it's only ugly.",
            {"severity__1": "dangerous", "severity__2": "cosmetic"},
        ),
        "{culprit__1} had the {item__1} and now it {fault__1}; {culprit__2} had the {item__2} and now it {fault__2}",
    ),
    "assign_mend": (
        "{mender__1} fixes the {item__1}, {mender__2} the {item__2}, {mender__3} the {item__3}",
        "{mender} has time this week for the {item__1} and the {item__2}, {hours} apiece",
        "repairs: {item__1} > {mender__1} ({spare__1}), {item__2} > {mender__2} ({spare__2})",
        "{item__1} to {mender__1}, {ceiling__1} euros at most; {item__2} to {mender__2}, {ceiling__2} at most;"
        " {item__3} to {mender__3}, {ceiling__3} at most",
    ),
    "shelve_thing": (
        "{item__1} lives in {new_place__1} now and {item__2} in {new_place__2}",
        "{moved_by} put the {item__1}, the {item__2} and the {item__3} in {new_place}",
        "{item__1}: {old_place__1} -> {new_place__1}, {item__2}: {old_place__2} -> {new_place__2}",
        "I've emptied {old_place}, the {item__1} went to {new_place__1}, the {item__2} to {new_place__2}",
    ),
    "accept_gift": (
        "{giver__1} gave us the {item__1} and {giver__2} the {item__2}",
        "{giver} was clearing out the attic and left us the {item__1} as well as the {item__2}, both go to {place}",
        "gifts: {item__1} from {giver__1}, worth {worth__1}; {item__2} from {giver__2}, worth {worth__2}; {item__3}"
        " from {giver__3}, worth {worth__3}",
        "{giver__1} - {item__1} - from {age__1} years. {giver__2} - {item__2} - from {age__2} years.",
    ),
    "enrol_borrower": (
        "{member__1} joins for {months__1}, {member__2} for {months__2}",
        "{member__1} and {member__2} want to join for {months}, {sponsor} recommends them both",
        "new members: {member__1} (card {card__1}), {member__2} (card {card__2}) and {member__3} (card {card__3})",
        "sign up {member__1} (kids: {children__1}) and {member__2} (kids: {children__2})",
    ),
    "suspend_borrower": (
        "{member__1} {offence__1} and {member__2} {offence__2}, nothing more for either of them",
        "block {member__1} and {member__2} for {weeks}, {decided_by} says so",
        (
            "{member__1}: {weeks__1}. {member__2}: {weeks__2}. {member__3}: {weeks__3}. All three get a letter.",
            {"in_writing": True},
        ),
        "{member__1} {offence__1}, that makes {weeks__1}; {member__2} {offence__2}, that makes {weeks__2}",
    ),
    "staff_desk": (
        "{volunteer__1} does {shift__1}, {volunteer__2} does {shift__2}",
        "{volunteer} can do both {shift__1} and {shift__2} at {branch}",
        "{shift}: {volunteer__1} in {branch__1}, {volunteer__2} in {branch__2}, {volunteer__3} in {branch__3}",
        "{absentee} can't make it at all, so {volunteer__1} steps in {shift__1} and {volunteer__2} {shift__2}",
    ),
    "deputise_musician": (
        "{deputy__1} plays for {absent__1} and {deputy__2} for {absent__2}",
        "half the band is down: {absent__1} {cause__1}, get {deputy__1}; {absent__2} {cause__2}, get {deputy__2}",
        "{instrument__1}: {deputy__1} for {absent__1}. {instrument__2}: {deputy__2} for {absent__2}. {instrument__3}:"
        " {deputy__3} for {absent__3}.",
        "instead of {absent__1} we have {deputy__1}, instead of {absent__2} {deputy__2}, {fee} euros each",
    ),
    "add_band_member": (
        "{band} takes {musician__1} on {instrument__1} and {musician__2} on {instrument__2}",
        "{musician__1} is in {band__1} now, {musician__2} in {band__2}",
        "two new faces in {band}, {musician__1} and {musician__2}, both at {share} percent",
        (
            "{musician__1} joins {band__1} and sings too, {musician__2} joins {band__2} and just plays {instrument__2}",
            {"sings__1": True, "sings__2": False},
        ),
    ),
    "dismiss_band_member": (
        "{musician__1} and {musician__2} have left {band}",
        "{musician__1} {ground__1} and {musician__2} {ground__2}, out with them",
        "{band__1} goes on without {musician__1}, {band__2} without {musician__2}",
        "{musician__1} gets {severance__1} euros and goes, {musician__2} gets {severance__2} and goes, {musician__3}"
        " gets {severance__3} and goes. Last night for all three is {last_gig}.",
    ),
    "book_gig": (
        "{band} plays {venue__1} {stage_time__1} and {venue__2} {stage_time__2}",
        "{venue__1} wants {band__1} for {fee__1} euros, {venue__2} wants {band__2} for {fee__2}",
        "{stage_time} is full: {band__1} at {venue__1}, {band__2} at {venue__2}, {band__3} at {venue__3}",
        "a festival in {venue}, they'd have {band__1} for {fee__1} and {band__2} for {fee__2}, ask for {contact}",
    ),
    "set_support_act": (
        "{opener__1} opens for {headliner__1}, {opener__2} for {headliner__2}",
        "before {headliner__1} we hear {opener__1}, {minutes__1}; before {headliner__2} it's {opener__2}, {minutes__2}",
        "{opener} will warm up for {headliner__1} as well as for {headliner__2}, {minutes} both times",
        "{venue__1} - {opener__1}, then {headliner__1}\n{venue__2} - {opener__2}, then {headliner__2}\n{venue__3} -"
        " {opener__3}, then {headliner__3}",
    ),
    "split_takings": (
        "{venue__1} brought in {takings__1} euros, {venue__2} {takings__2} and {venue__3} only {takings__3}",
        "{treasurer} pays out: {takings__1} from {venue__1}, {takings__2} from {venue__2}, {takings__3} from"
        " {venue__3}",
        "{commission} percent for the agent on both, {takings__1} at {venue__1} and {takings__2} at {venue__2}",
        "{venue__1}: {takings__1}, petrol {travel__1}. {venue__2}: {takings__2}, petrol {travel__2}.",
    ),
    "call_off_gig": (
        "{band} won't be at {venue__1} nor at {venue__2}",
        "{band__1} drops {venue__1}, {stand_in__1} goes. {band__2} drops {venue__2}, {stand_in__2} goes.",
        ("scrap {band__1} at {venue__1} and {band__2} at {venue__2}, and put it on the site", {"announce": True}),
        "off: {band__1} / {venue__1} / {indemnity__1} euros, {band__2} / {venue__2} / {indemnity__2} euros, {band__3}"
        " / {venue__3} / {indemnity__3} euros",
    ),
    "place_in_setlist": (
        "{song__1} comes after {after__1}, {song__2} after {after__2}",
        "{singer} sings twice: {song__1} right behind {after__1} and {song__2} right behind {after__2}",
        "after {after__1} do {song__1} in {key__1}; after {after__2} do {song__2} in {key__2}",
        "{after__1} > {song__1} ({tempo__1} bpm), {after__2} > {song__2} ({tempo__2} bpm), {after__3} > {song__3}"
        " ({tempo__3} bpm)",
    ),
    "swap_setlist_song": (
        "{added__1} instead of {dropped__1} and {added__2} instead of {dropped__2}",
        "{wish_of} has wishes: {dropped__1} out, {added__1} in; {dropped__2} out, {added__2} in; {dropped__3} out,"
        " {added__3} in",
        (
            "{band} should open with {added__1}, not {dropped__1}, and finish on {added__2}, not {dropped__2}",
            {"section__1": "opening", "section__2": "finale"},
        ),
        "in the {section} swap {dropped__1} for {added__1}. Also {dropped__2} for {added__2}.",
    ),
    "arrange_score": (
        "{arranger__1} writes out {piece__1}, {arranger__2} does {piece__2}",
        "{ensemble} would like {piece__1} and {piece__2}, have {arranger} score both",
        "{arranger} gets {fee__1} for {piece__1}, {fee__2} for {piece__2} and {fee__3} for {piece__3}",
        "{piece__1} by {arranger__1} within {weeks__1}; {piece__2} by {arranger__2} within {weeks__2}",
    ),
    "lend_gear": (
        "{borrower__1} has the {gear__1} and {borrower__2} the {gear__2}",
        "{lender} lends {borrower} the {gear__1} and the {gear__2} until {until}",
        "the {gear__1} is at {borrower__1}'s until {until__1}, the {gear__2} at {borrower__2}'s until {until__2}, the"
        " {gear__3} at {borrower__3}'s until {until__3}",
        (
            "{borrower} takes two things: the {gear__1}, fully covered, and the {gear__2}, without any cover",
            {"insured__1": True, "insured__2": False},
        ),
    ),
    "load_gear": (
        "the {gear__1} goes in {vehicle__1}, the {gear__2} in {vehicle__2}, the {gear__3} in {vehicle__3}",
        "{carrier} loads {vehicle} with the {gear__1} and the {gear__2}",
        "{vehicle}: {gear__1} ({weight__1} kg), {gear__2} ({weight__2} kg), {gear__3} ({weight__3} kg)",
        (
            "careful with both, {carrier__1} puts the {gear__1} in {vehicle__1} and {carrier__2} the {gear__2} in"
            " {vehicle__2}",
            {"fragile": True},
        ),
    ),
    "open_commission": (
        "{patron__1} wants a {garment__1} in {cloth__1}, {patron__2} a {garment__2} in {cloth__2}",
        "{cutter} makes two things for {patron}: a {garment__1} and a {garment__2}",
        "{garment__1} for {patron__1}, {price__1} euros. {garment__2} for {patron__2}, {price__2} euros.",
        "out of the same {cloth} please, a {garment__1} for {patron__1}, a {garment__2} for {patron__2}, a"
        " {garment__3} for {patron__3}",
    ),
    "pass_on_job": (
        "{receiver__1} takes over the {garment__1}, {receiver__2} the {garment__2}",
        "{giver} {why}. Let {receiver__1} finish the {garment__1} and {receiver__2} the {garment__2}.",
        "{garment__1}: {giver__1} to {receiver__1}, {hours__1} left; {garment__2}: {giver__2} to {receiver__2},"
        " {hours__2} left",
        "I want {receiver} to carry on with the {garment__1}, the {garment__2} and the {garment__3} instead of {giver}",
    ),
    "add_alteration": (
        "{work__1} on the {garment__1} and {work__2} on the {garment__2}",
        "two more steps for the {garment}: {work__1}, then {work__2}",
        "{seamster__1}: {garment__1}, {work__1}. {seamster__2}: {garment__2}, {work__2}. {seamster__3}: {garment__3},"
        " {work__3}.",
        "the {garment} still pulls, so {work__1} ({charge__1} euros) and also {work__2} ({charge__2} euros),"
        " {seamster} does both",
    ),
    "hand_out_garment": (
        "{collector__1} has the {garment__1} and {collector__2} the {garment__2}",
        "{collector} picked up {owner__1}'s {garment__1} and {owner__2}'s {garment__2}",
        "gone today - {garment__1}, {collector__1}, {balance__1} - {garment__2}, {collector__2}, {balance__2} -"
        " {garment__3}, {collector__3}, {balance__3}",
        (
            "{collector__1} took the {garment__1} with a receipt, {collector__2} took the {garment__2} without one",
            {"receipt__1": True, "receipt__2": False},
        ),
    ),
    "pin_fitting": (
        "{patron__1} comes {moment__1}, {patron__2} {moment__2}, {patron__3} {moment__3}",
        "{attendant} pins {patron__1} and {patron__2} {moment}, {minutes} each",
        "{moment} in the cabins: {patron__1} in {cabin__1}, {patron__2} in {cabin__2}, {patron__3} in {cabin__3}",
        "{patron} has to try on twice, {moment__1} with {attendant__1} and {moment__2} with {attendant__2}",
    ),
    "note_measure": (
        "{patron} has {part__1} {now__1}, {part__2} {now__2} and {part__3} {now__3}",
        "{part}: {patron__1} {now__1}, {patron__2} {now__2}, {patron__3} {now__3}",
        "{measured_by} got {now__1} for {patron__1}'s {part__1} and {now__2} for {patron__2}'s {part__2}",
        (
            "{patron__1}'s belly went from {before__1} to {now__1}, and {patron__2} takes a {now__2} collar",
            {"part__1": "waist", "part__2": "neck"},
        ),
    ),
    "copy_pattern": (
        "{recipient__1} gets the same cut as {original__1}, {recipient__2} the same as {original__2}",
        "use {original}'s pattern for {recipient__1} and {recipient__2} too",
        "{original}'s {garment} again, {sizes__1} sizes up for {recipient__1}, {sizes__2} sizes up for {recipient__2}",
        "patterns: {original__1} > {recipient__1}, {garment__1}; {original__2} > {recipient__2}, {garment__2};"
        " {original__3} > {recipient__3}, {garment__3}",
    ),
    "cut_from_bolt": (
        "{taker__1} took {metres__1} m of {fabric__1}, {taker__2} took {metres__2} m of {fabric__2}",
        "for the {garment} we need {metres__1} metres of {fabric__1} and {metres__2} metres of {fabric__2}",
        "{fabric} off bolt {bolt}: {taker__1} {metres__1} m, {taker__2} {metres__2} m, {taker__3} {metres__3} m",
        "{taker} cut {fabric__1}, {metres__1} metres for the {garment__1}. Then {fabric__2}, {metres__2} metres for"
        " the {garment__2}.",
    ),
    "order_cloth": (
        "{metres__1} m of {fabric__1} from {mill__1} and {metres__2} m of {fabric__2} from {mill__2}",
        "{mill} has {fabric__1} at {price__1} and {fabric__2} at {price__2}, get {metres} metres of each",
        "order from {mill}, it must be here by {arrives_by}: {fabric__1}, {fabric__2}, {fabric__3}",
        "{fabric} is out everywhere, so {metres__1} metres come from {mill__1} at {price__1} and {metres__2} from"
        " {mill__2} at {price__2}",
    ),
    "hang_garment": (
        "the {garment__1} hangs on {to_place__1} now, the {garment__2} on {to_place__2}",
        "{owner}'s things go together: {garment__1}, {garment__2} and {garment__3}, all to {to_place}",
        "{garment__1}, {from_place__1} > {to_place__1}; {garment__2}, {from_place__2} > {to_place__2}",
        (
            "moths again! The {garment__1} to {to_place__1} and the {garment__2} to {to_place__2}, both in a bag",
            {"covered": True},
        ),
    ),
    "hire_out_costume": (
        "{hirer__1} gets the {costume__1} for {days__1} and {hirer__2} the {costume__2} for {days__2}",
        "{hirer} hires two, the {costume__1} for {wearer__1} and the {costume__2} for {wearer__2}",
        "carnival! {costume__1}: {hirer__1}. {costume__2}: {hirer__2}. {costume__3}: {hirer__3}. {days} for everybody.",
        "{costume__1} at {rate__1} and {costume__2} at {rate__2}, {hirer} wants both for {days}",
    ),
    "receive_costume": (
        "{hirer__1} brought back the {costume__1}, {hirer__2} the {costume__2}",
        "the {costume__1} {damage__1}, keep {deduction__1}; the {costume__2} {damage__2}, keep {deduction__2}",
        "{checker} looked at the {costume__1}, the {costume__2} and the {costume__3}, they're all in again",
        "both back from {hirer}, the {costume__1} is fine but the {costume__2} {damage__2}",
    ),
    "assign_vine_labour": (
        "{labourer__1} prunes {parcel__1} and {labourer__2} prunes {parcel__2}",
        "{labourer} starts with {rows__1} rows in {parcel__1}, afterwards {rows__2} rows in {parcel__2}",
        "{start}: {parcel__1} for {labourer__1}, {parcel__2} for {labourer__2}, {parcel__3} for {labourer__3}",
        "{parcel__1} as {system__1} with {labourer__1}, {parcel__2} as {system__2} with {labourer__2}",
    ),
    "vineyard.pruning.reassign": (
        "{successor__1} takes {parcel__1} off {previous__1}, {successor__2} takes {parcel__2} off {previous__2}",
        "{previous} {grounds}, so {successor__1} gets {parcel__1} and {successor__2} gets {parcel__2}",
        "{parcel__1}: {successor__1} for {previous__1}. {parcel__2}: {successor__2} for {previous__2}. Both"
        " {effective}.",
        "not {previous} but {successor} is in charge of {parcel__1}, {parcel__2} and {parcel__3}",
    ),
    "spray_parcel": (
        "{operator} put {preparation} on {parcel__1} and {parcel__2}",
        "{litres__1} litres of {preparation__1} on {parcel__1}, {litres__2} litres of {preparation__2} on {parcel__2}",
        "{preparation} log - {parcel__1}: {litres__1} l - {parcel__2}: {litres__2} l - {parcel__3}: {litres__3} l -"
        " {operator}",
        "{parcel__1} had {preparation__1}, keep out for {waiting_days__1}; {parcel__2} had {preparation__2}, keep out"
        " for {waiting_days__2}",
    ),
    "vineyard.protection.call_off": (
        "leave {parcel__1} and {parcel__2} alone, {cause}",
        "no {preparation__1} on {parcel__1} and no {preparation__2} on {parcel__2}",
        "{cause__1}, so {parcel__1} has to wait until {try_again__1}. {cause__2}, so {parcel__2} has to wait until"
        " {try_again__2}.",
        "call the sprayer back: {parcel__1}, {parcel__2}, {parcel__3}. We try the {preparation} again {try_again}.",
    ),
    "log_must_sample": (
        "{parcel__1} is at {must_weight__1} degrees, {parcel__2} at {must_weight__2}, {parcel__3} at {must_weight__3}",
        "{sampler} measured {must_weight__1} in {parcel__1}, {must_weight__2} in {parcel__2} and {must_weight__3} in"
        " {parcel__3}",
        "{parcel__1}: {must_weight__1} / {acidity__1}; {parcel__2}: {must_weight__2} / {acidity__2}",
        "{berries} berries each time: {sampler__1} got {must_weight__1} for {parcel__1}, {sampler__2} got"
        " {must_weight__2} for {parcel__2}",
    ),
    "vineyard.gear.lend": (
        "{grower__1} has our {implement__1} and {grower__2} our {implement__2}",
        "{grower} takes the {implement__1} and the {implement__2} until {return_by}",
        "{implement__1} to {grower__1}, surety {surety__1}. {implement__2} to {grower__2}, surety {surety__2}."
        " {implement__3} to {grower__3}, surety {surety__3}.",
        "{grower} pays {hourly_charge__1} an hour for the {implement__1} and {hourly_charge__2} for the {implement__2}",
    ),
    "rack_wine": (
        "{source__1} into {target__1} and {source__2} into {target__2}",
        "{cellarman} pumped {litres__1} litres out of {source__1} and {litres__2} out of {source__2}, everything is in"
        " {target} now",
        "{source__1} > {target__1}, {litres__1} l, {source__2} > {target__2}, {litres__2} l, {source__3} >"
        " {target__3}, {litres__3} l",
        (
            "{cellarman__1} racked {source__1} to {target__1} and kept the lees, {cellarman__2} racked {source__2} to"
            " {target__2} and tipped them away",
            {"lees_kept__1": True, "lees_kept__2": False},
        ),
    ),
    "cellar.topping.log": (
        "{vessel__1} topped with {wine__1}, {vessel__2} with {wine__2}",
        "{cellarman} gave {vessel__1} {litres__1} litres of {wine} and {vessel__2} {litres__2} litres of it",
        "{wine} into {vessel__1}, {vessel__2} and {vessel__3}, look again in {repeat_after}",
        "{vessel__1}: {litres__1} l {wine__1}, again in {repeat_after__1}. {vessel__2}: {litres__2} l {wine__2}, again"
        " in {repeat_after__2}.",
    ),
    "relabel_lot": (
        "{current_name__1} is called {new_name__1} from now on, {current_name__2} is called {new_name__2}",
        "{decided_by} renamed two lots, {current_name__1} -> {new_name__1} and {current_name__2} -> {new_name__2}",
        (
            "new names, and the shops must hear of them: {new_name__1} for {current_name__1}, {new_name__2} for"
            " {current_name__2}, {new_name__3} for {current_name__3}",
            {"notify_trade": True},
        ),
    ),
    "cellar.allocate": (
        "{bottles__1} {wine__1} for {client__1}, {bottles__2} {wine__2} for {client__2}, {bottles__3} {wine__3} for"
        " {client__3}",
        "{client} would like {bottles__1} bottles of the {wine__1} and {bottles__2} of the {wine__2}, hold them until"
        " {expires}",
        "the {wine} goes at {unit_price} to everyone: {client__1} {bottles__1}, {client__2} {bottles__2}, {client__3}"
        " {bottles__3}",
        "keep {bottles__1} {wine} at {unit_price__1} each for {client__1}. Same wine for {client__2}, {bottles__2} at"
        " {unit_price__2}.",
    ),
    "note_cask_tasting": (
        "{wine__1}: {remark__1}. {wine__2}: {remark__2}.",
        "{taster} gives the {wine__1} {mark__1} points ({remark__1}) and the {wine__2} {mark__2} ({remark__2})",
        "about the {wine}, {taster__1} says {remark__1}, whereas {taster__2} says {remark__2}",
        "tasted with {taster}; {wine__1} from {vessel__1}, {remark__1}; {wine__2} from {vessel__2}, {remark__2};"
        " {wine__3} from {vessel__3}, {remark__3}",
    ),
    "send_to_cooper": (
        "{cask__1} {defect__1} and {cask__2} {defect__2}, off to {cooper} with both",
        "{cooper__1} gets {cask__1}, {cooper__2} gets {cask__2}, I want them back {wanted_back}",
        "{cooper} mends {cask__1} for {cost_limit__1} at most, {cask__2} for {cost_limit__2} and {cask__3} for"
        " {cost_limit__3}",
    ),
    "assign_lane": (
        "lane {lane__1} is for {group__1}, lane {lane__2} for {group__2}, lane {lane__3} for {group__3}",
        "{group} train in the {basin} today, give them lane {lane__1} and lane {lane__2} from {from_time}",
        "{basin}: {group__1} in {lane__1}, {group__2} in {lane__2}, {group__3} in {lane__3}, {minutes} each",
        "{group__1} from {from_time__1} in lane {lane}, {group__2} from {from_time__2} in that lane too",
    ),
    "natatorium.lanes.exchange": (
        "swap {first_group__1} with {second_group__1} and {first_group__2} with {second_group__2}",
        "two changes {effective}: {first_group__1} <-> {second_group__1}, {first_group__2} <-> {second_group__2}",
        "in the {basin__1} {first_group__1} trade places with {second_group__1}; in the {basin__2} {first_group__2}"
        " with {second_group__2}",
    ),
    "enrol_swimmer": (
        "{pupil__1} goes to {course__1}, {pupil__2} to {course__2}",
        "{guardian} wants both {pupil__1} and {pupil__2} in {course}",
        "{course}: {pupil__1} ({age__1}), {pupil__2} ({age__2}), {pupil__3} ({age__3})",
        (
            "sign {pupil__1} up for {course__1}, floats already, and {pupil__2} for {course__2}, sinks like a stone",
            {"can_float__1": True, "can_float__2": False},
        ),
    ),
    "swimschool.pupils.withdraw": (
        "{pupil__1} and {pupil__2} won't be coming to {course} any more",
        "{pupil__1} {ground__1}, {pupil__2} {ground__2}, take them off the list",
        "strike off {pupil__1}, {course__1}, refund {refund__1}; {pupil__2}, {course__2}, refund {refund__2}",
        "cancellations by phone: {pupil__1} leaves {course__1}, {pupil__2} leaves {course__2}, {pupil__3} leaves"
        " {course__3}. {refund} back to each.",
    ),
    "replace_instructor": (
        "{deputy__1} does {course__1} for {absent__1}, {deputy__2} does {course__2} for {absent__2}",
        "{absent} {ground}, so {deputy__1} takes {course__1} and {deputy__2} takes {course__2}",
        "{lesson}: {course__1}, {deputy__1} instead of {absent__1}. {course__2}, {deputy__2} instead of {absent__2}.",
        "{deputy} stands in for {absent} at {course__1}, {course__2} and {course__3}",
    ),
    "swimschool.badges.award": (
        "{badge__1} for {candidate__1}, {badge__2} for {candidate__2}, {badge__3} for {candidate__3}",
        "{examiner} passed {candidate__1}, {candidate__2} and {candidate__3}, all of them get {badge}",
        "{candidate__1} swam {metres__1} metres for {badge__1}, {candidate__2} swam {metres__2} for {badge__2}",
        "{candidate} did so well today! First {badge__1} in {minutes__1}, then {badge__2} in {minutes__2}, {examiner}"
        " watched.",
    ),
    "post_lifeguard": (
        "{lifeguard__1} to {post__1}, {lifeguard__2} to {post__2}, {lifeguard__3} to {post__3}",
        "from {begins} {lifeguard__1} is on {post__1} and {lifeguard__2} on {post__2}, {minutes} both",
        "{post__1}: {lifeguard__1}, then {relieved_by__1}; {post__2}: {lifeguard__2}, then {relieved_by__2}",
        "{post} all day: {lifeguard__1} from {begins__1}, {lifeguard__2} from {begins__2}, {lifeguard__3} from"
        " {begins__3}",
    ),
    "baths.incidents.record": (
        "{bather__1} {happening__1} and {bather__2} {happening__2}",
        "what an afternoon in the {place}: {bather__1} {happening__1}, {bather__2} {happening__2}, {helper} saw to"
        " both",
        (
            "{bather__1} {happening__1}, the paramedics came. {bather__2} {happening__2}, a plaster was enough.",
            {"ambulance__1": True, "ambulance__2": False},
        ),
        "{place__1} - {bather__1} {happening__1} - {place__2} - {bather__2} {happening__2} - {place__3} - {bather__3}"
        " {happening__3}",
    ),
    "ban_bather": (
        "{days__1} for {visitor__1}, {days__2} for {visitor__2}",
        "{visitor__1} and {visitor__2} are both out for {days}, {witness} saw everything",
        "{visitor__1} {offence__1}, {days__1} out; {visitor__2} {offence__2}, {days__2} out",
        "{days} and a fine each: {visitor__1} pays {fine__1}, {visitor__2} pays {fine__2}, {visitor__3} pays {fine__3}",
    ),
    "baths.lostproperty.register": (
        "{finder} found {item__1} at the {spot__1} and {item__2} at the {spot__2}",
        "lost property: {item__1}, {item__2}, {item__3}, all from the {spot}",
        "{item__1} is probably {presumed_owner__1}'s and {item__2} is {presumed_owner__2}'s",
        "{finder__1} handed in {item__1}. {finder__2} handed in {item__2}, found by the {spot__2}.",
    ),
    "baths.lostproperty.release": (
        "{item__1} back to {claimant__1}, {item__2} back to {claimant__2}",
        "{claimant} came for the {item__1} and the {item__2} and {proof}",
        "{attendant} gave {claimant__1} the {item__1}, reward {reward__1}, and {claimant__2} the {item__2}, reward"
        " {reward__2}",
        "handed out: {item__1} ({claimant__1}), {item__2} ({claimant__2}), {item__3} ({claimant__3}), {attendant} did"
        " it",
    ),
    "dose_water": (
        "{kilos__1} kilos of {agent__1} into the {basin__1}, {kilos__2} kilos of {agent__2} into the {basin__2}",
        "{operator} tipped {kilos} kg {agent} into the {basin__1} and as much into the {basin__2}",
        "{basin}: {agent__1}, {kilos__1} kg, {agent__2}, {kilos__2} kg, {agent__3}, {kilos__3} kg",
        "{agent} today. {basin__1} got {kilos__1} kg, nobody in for {closed_minutes__1}. {basin__2} got {kilos__2} kg,"
        " nobody in for {closed_minutes__2}.",
    ),
    "baths.plant.out_of_order": (
        "the {device__1} {symptom__1} and the {device__2} {symptom__2}",
        "{engineer} comes {back_in_service} for two things: the {device__1} {symptom__1}, the {device__2} {symptom__2}",
        "{device__1} {symptom__1} - {engineer__1}\n{device__2} {symptom__2} - {engineer__2}",
        "nothing works here! {device__1} {symptom__1}, {device__2} {symptom__2}, {device__3} {symptom__3}",
    ),
    "send_flowers": (
        "{sender} sends {recipient__1} {flowers__1} and {recipient__2} {flowers__2}",
        "{recipient__1} gets {flowers__1} from {sender__1}, {recipient__2} gets {flowers__2} from {sender__2}",
        "{flowers} from {sender}: {recipient__1} for {budget__1}, {recipient__2} for {budget__2}, {recipient__3} for"
        " {budget__3}",
        "{deliver_when} {sender__1} wants {flowers__1} at {recipient__1}'s. So does {sender__2}, but {flowers__2} and"
        " for {recipient__2}.",
    ),
    "florist.orders.cancel": (
        "{order__1} and {order__2} are both off",
        "{customer__1} {cause__1}, so forget {order__1}; {customer__2} {cause__2}, so forget {order__2}",
        "{customer} {cause}. Cancel {order__1}, {order__2} and {order__3}.",
        "refunds: {order__1}, {reimbursement__1} back; {order__2}, {reimbursement__2} back; {order__3},"
        " {reimbursement__3} back",
    ),
    "florist.orders.redirect": (
        "{order__1} goes to {new_place__1}, {order__2} to {new_place__2} and {order__3} to {new_place__3}",
        "{courier}, not to {old_place} please: {order__1} and {order__2} both go to {new_place}",
        "{order__1}: {old_place__1} -> {new_place__1}. {order__2}: {old_place__2} -> {new_place__2}. {order__3}:"
        " {old_place__3} -> {new_place__3}.",
        "bring {order__1} to {new_place__1} and give it to {consignee__1}, and {order__2} to {new_place__2}, where"
        " {consignee__2} takes it",
    ),
    "florist.deliveries.left_with": (
        "{holder__1} has {recipient__1}'s flowers and {holder__2} has {recipient__2}'s",
        "nobody was in, so {holder} took the flowers for {recipient__1} and for {recipient__2} at {at_time}",
        "{courier} left {order__1} for {recipient__1} with {holder__1}; {order__2} for {recipient__2} with {holder__2}",
        "{recipient__1} > {holder__1}, {at_time__1}, {recipient__2} > {holder__2}, {at_time__2}, {recipient__3} >"
        " {holder__3}, {at_time__3}",
    ),
    "set_card_wording": (
        "card for {order__1}: {wording__1}. Card for {order__2}: {wording__2}.",
        "put '{wording}' on {order__1} and the same on {order__2}, signed {signed}",
        (
            "{order__1} with a proper pen, '{wording__1}', and {order__2} just typed, '{wording__2}'",
            {"script__1": "handwritten", "script__2": "printed"},
        ),
        "{signed__1} would like {order__1} to say '{wording__1}' and {signed__2} would like {order__2} to say"
        " '{wording__2}'",
    ),
    "order_funeral_tribute": (
        "{mourner__1} wants a wreath for {deceased__1}, {mourner__2} one for {deceased__2}",
        "for {deceased} two wreaths: {mourner__1} with '{inscription__1}' on the ribbon, {mourner__2} with"
        " '{inscription__2}'",
        "{flowers__1} for {deceased__1} from {mourner__1}; {flowers__2} for {deceased__2} from {mourner__2}",
        "{deceased} has died. {mourner__1}, {mourner__2} and {mourner__3} each pay for a wreath with {flowers}.",
    ),
    "purchase_stems": (
        "{stems__1} {variety__1} and {stems__2} {variety__2} from {vendor}",
        "{vendor__1} brings {stems__1} {variety__1}, {vendor__2} brings {stems__2} {variety__2}, both {arrives}",
        "auction list: {variety__1} {stems__1}, {variety__2} {stems__2}, {variety__3} {stems__3}",
        "get {stems} stems of {variety__1} at {stem_price__1} and just as many of {variety__2} at {stem_price__2}",
    ),
    "florist.stock.write_off": (
        "the {variety__1} {condition__1} and the {variety__2} {condition__2}",
        "bin {stems__1} {variety__1} and {stems__2} {variety__2}, they {condition}",
        (
            "{supplier} will pay for this: {stems__1} {variety__1} {condition__1}, {stems__2} {variety__2}"
            " {condition__2}",
            {"claim": True},
        ),
        "compost: {variety__1} {stems__1}; {variety__2} {stems__2}; {variety__3} {stems__3}",
    ),
    "florist.recipes.substitute": (
        "{inserted__1} instead of {removed__1} in the {arrangement__1}, {inserted__2} instead of {removed__2} in the"
        " {arrangement__2}",
        "no {removed} to be had, so {inserted} go in the {arrangement__1} and in the {arrangement__2}",
        "{agreed_with} wants two changes in the {arrangement}: {removed__1} out, {stems__1} {inserted__1} in;"
        " {removed__2} out, {stems__2} {inserted__2} in",
        "{arrangement__1}: {removed__1} -> {inserted__1}\n{arrangement__2}: {removed__2} ->"
        " {inserted__2}\n{arrangement__3}: {removed__3} -> {inserted__3}",
    ),
    "relocate_buckets": (
        "{goods__1} to {destination__1} and {goods__2} to {destination__2}",
        "{mover} clears {origin}: the {goods__1} and the {goods__2} go to {destination}",
        "the {goods__1} from {origin__1} to {destination__1}, the {goods__2} from {origin__2} to {destination__2}, the"
        " {goods__3} from {origin__3} to {destination__3}",
        "put the {goods__1} in {destination__1}, {celsius__1} degrees, but the {goods__2} in {destination__2},"
        " {celsius__2} degrees",
    ),
    "florist.prices.change": (
        "{article__1} from {old_price__1} to {new_price__1}, {article__2} from {old_price__2} to {new_price__2}",
        "{effective} the {article__1} and the {article__2} cost {new_price}",
        "new tags: {article__1} at {new_price__1}, {article__2} at {new_price__2}, {article__3} at {new_price__3}",
        "{authorised_by} says {new_price__1} for the {article__1} {effective__1}. And {new_price__2} for the"
        " {article__2} {effective__2}.",
    ),
    "assign_florist": (
        "{florist__1} ties the {work__1} and {florist__2} the {work__2}",
        "{florist} makes the {work__1} for {customer__1}, {minutes__1}, and then the {work__2} for {customer__2},"
        " {minutes__2}",
        "everything by {ready_by}: {work__1}, {florist__1}; {work__2}, {florist__2}; {work__3}, {florist__3}",
        "{customer} needs two things, {florist__1} does the {work__1} by {ready_by__1} and {florist__2} the {work__2}"
        " by {ready_by__2}",
    ),
    "lay_up_caravan": (
        "{keeper__1} brings the {caravan__1}, {keeper__2} the {caravan__2}",
        "{keeper} has two for us: {caravan__1} in bay {bay__1} and {caravan__2} in bay {bay__2}, {months} each",
        "bay {bay__1} - {caravan__1}, {keeper__1}, {months__1}; bay {bay__2} - {caravan__2}, {keeper__2}, {months__2};"
        " bay {bay__3} - {caravan__3}, {keeper__3}, {months__3}",
        (
            "the {caravan__1} of {keeper__1} needs a cable, the {caravan__2} of {keeper__2} doesn't",
            {"hook_up__1": True, "hook_up__2": False},
        ),
    ),
    "yard.stays.relocate": (
        "{caravan__1} to {to_bay__1}, {caravan__2} to {to_bay__2} and {caravan__3} to {to_bay__3}",
        "{driver} clears {from_bay}, so {caravan__1} goes to {to_bay__1} and {caravan__2} to {to_bay__2}",
        "the {caravan__1} {motive__1}, {to_bay__1} please. The {caravan__2} {motive__2}, {to_bay__2} please.",
        "shunting: {caravan__1}, {from_bay__1} > {to_bay__1}, {caravan__2}, {from_bay__2} > {to_bay__2}, {caravan__3},"
        " {from_bay__3} > {to_bay__3}",
    ),
    "release_caravan": (
        "{collector__1} takes the {caravan__1}, {collector__2} the {caravan__2}",
        "open the gate at {at_time__1} for {collector__1} with the {caravan__1} and at {at_time__2} for {collector__2}"
        " with the {caravan__2}",
        (
            "{collector__1} drives the {caravan__1} away for ever; {collector__2} needs the {caravan__2} just for the"
            " holidays",
            {"for_good__1": True, "for_good__2": False},
        ),
        "on behalf of {keeper}: {caravan__1} went to {collector__1}, {caravan__2} to {collector__2}, {caravan__3} to"
        " {collector__3}",
    ),
    "yard.fees.receive": (
        "{payer__1} paid {sum__1}, {payer__2} {sum__2} and {payer__3} {sum__3}",
        "{means} today: {payer__1} {sum__1} for bay {bay__1}, {payer__2} {sum__2} for bay {bay__2}, {payer__3}"
        " {sum__3} for bay {bay__3}",
        "{payer} settled two bays, {sum__1} for {bay__1} and {sum__2} for {bay__2}",
        (
            "{sum__1} from {payer__1} in notes, {months__1}. {sum__2} from {payer__2} on the terminal, {months__2}.",
            {"means__1": "cash", "means__2": "card"},
        ),
    ),
    "deposit_van_key": (
        "{caravan__1}'s key is on hook {hook__1}, {caravan__2}'s on hook {hook__2}",
        "{received_from} gave {received_by} two lots of keys: {caravan__1}, hook {hook__1}, and {caravan__2}, hook"
        " {hook__2}",
        "hook {hook__1}: {caravan__1}, {copies__1} keys; hook {hook__2}: {caravan__2}, {copies__2} keys; hook"
        " {hook__3}: {caravan__3}, {copies__3} keys",
        "hang up the {caravan__1} key from {received_from__1} on {hook__1}, and on {hook__2} the {caravan__2} one from"
        " {received_from__2}",
    ),
    "yard.damage.report": (
        "the {caravan__1} {harm__1} and the {caravan__2} {harm__2}",
        "{noticed_by} went round after the storm: {caravan__1} {harm__1}, {caravan__2} {harm__2}, {caravan__3}"
        " {harm__3}",
        "{caravan__1} {harm__1}, roughly {estimate__1}. {caravan__2} {harm__2}, roughly {estimate__2}.",
        "I blame {culprit} for both, the {caravan__1}, which {harm__1}, and the {caravan__2}, which {harm__2}",
    ),
    "hire_out_caravan": (
        "{hirer__1} takes the {caravan__1} for {days__1} and {hirer__2} the {caravan__2} for {days__2}",
        "{hirer__1} and {hirer__2} are off to {destination} for {days}, one with the {caravan__1}, the other with the"
        " {caravan__2}",
        "{days} for all: {caravan__1} for {hirer__1}, {caravan__2} for {hirer__2}, {caravan__3} for {hirer__3}",
        "{caravan__1}, {hirer__1}, {days__1}, security {security__1}\n{caravan__2}, {hirer__2}, {days__2}, security"
        " {security__2}",
    ),
    "touring.hires.exchange": (
        "{hirer__1} gets the {substitute__1} for the {returned__1}, {hirer__2} the {substitute__2} for the"
        " {returned__2}",
        "the {returned__1} {complaint__1}, so let {hirer__1} have {substitute__1}; the {returned__2} {complaint__2},"
        " so let {hirer__2} have {substitute__2}",
        "swaps: {hirer__1}, {returned__1} > {substitute__1}, {supplement__1} extra; {hirer__2}, {returned__2} >"
        " {substitute__2}, {supplement__2} extra",
    ),
    "touring.hires.cancel": (
        "{hirer__1} and {hirer__2} aren't going",
        "{hirer__1} {ground__1}, {hirer__2} {ground__2}, cancel the two of them",
        "{caravan__1} is free again because {hirer__1} {ground__1}, and so is {caravan__2} because {hirer__2}"
        " {ground__2}",
        "cancelled: {hirer__1}, keep {retained__1}; {hirer__2}, keep {retained__2}; {hirer__3}, keep {retained__3}",
    ),
    "book_caravan_service": (
        "{caravan__1}: {task__1}, {caravan__2}: {task__2}",
        "{mechanic} does the {task} on {caravan__1} and {caravan__2} {appointment}",
        "the {caravan} is coming in for two jobs, {task__1} with {mechanic__1} and {task__2} with {mechanic__2}",
        "workshop: {task__1}, {caravan__1}, {hours__1}. {task__2}, {caravan__2}, {hours__2}. {task__3}, {caravan__3},"
        " {hours__3}.",
    ),
    "touring.workshop.fit_extra": (
        "{accessory__1} on the {caravan__1} and {accessory__2} on the {caravan__2}",
        "{invoice_to} wants three things on the {caravan}: {accessory__1}, {accessory__2} and {accessory__3}",
        "{fitter} mounts the {accessory__1} for {price__1} and then the {accessory__2} for {price__2}, same {caravan}",
        "the {caravan__1} gets the {accessory}, {invoice_to__1} pays. Same for the {caravan__2}, only {invoice_to__2}"
        " pays.",
    ),
    "record_hitch_check": (
        "{caravan__1} behind the {tow_car__1}: {nose_weight__1} kg, {caravan__2} behind the {tow_car__2}:"
        " {nose_weight__2} kg",
        "{checked_by} weighed {caravan} twice, {nose_weight__1} kg on the {tow_car__1} and {nose_weight__2} kg on the"
        " {tow_car__2}",
        "tyres at {tyre_bar} bar everywhere; {tow_car__1} with {caravan__1}, {nose_weight__1} kilos; {tow_car__2} with"
        " {caravan__2}, {nose_weight__2} kilos; {tow_car__3} with {caravan__3}, {nose_weight__3} kilos",
    ),
    "set_boulder": (
        "{setter__1} built {problem__1} and {setter__2} built {problem__2}",
        "new on the {section}: {problem__1}, {difficulty__1}, and {problem__2}, {difficulty__2}, both by {setter}",
        "{problem__1} - {setter__1} - {moves__1} moves; {problem__2} - {setter__2} - {moves__2} moves",
        "{setter} was busy last night! {section__1} has {problem__1} now, {section__2} has {problem__2}, {section__3}"
        " has {problem__3}.",
    ),
    "gym.problems.strip": (
        "{problem__1}, {problem__2} and {problem__3} come off {removed_when}",
        "{stripper__1} takes down {problem__1}, {stripper__2} takes down {problem__2}",
        "{problem__1} {rationale__1}. {problem__2} {rationale__2}. Unscrew them both.",
        "have {stripper} clear {problem__1} from {section__1} and {problem__2} from {section__2}",
    ),
    "regrade_boulder": (
        "{problem__1} is {new_grade__1}, {problem__2} is {new_grade__2} and {problem__3} is {new_grade__3}",
        "{proposer} thinks {problem__1} should be {new_grade__1} rather than {old_grade__1}, and {problem__2}"
        " {new_grade__2} rather than {old_grade__2}",
        "{old_grade} is a joke for {problem__1}, make it {new_grade}, and do the same with {problem__2}",
        "regrades: {problem__1} -> {new_grade__1}, {problem__2} -> {new_grade__2}, {problem__3} -> {new_grade__3}",
    ),
    "gym.problems.retitle": (
        "{present_title__1} is {future_title__1} now and {present_title__2} is {future_title__2}",
        "{suggested_by} found better names: {future_title__1} for {present_title__1}, {future_title__2} for"
        " {present_title__2}",
        (
            "rename them and tell everybody: {present_title__1} > {future_title__1}, {present_title__2} >"
            " {future_title__2}, {present_title__3} > {future_title__3}",
            {"announce": True},
        ),
    ),
    "report_loose_hold": (
        "the {hold__1} {defect__1} and the {hold__2} {defect__2}",
        "on {problem} the {hold__1} {defect__1}, and so that you know, the {hold__2} {defect__2} there too",
        "{reporter} tested the {section}: {hold__1} {defect__1}; {hold__2} {defect__2}; {hold__3} {defect__3}",
        "{problem__1}, {hold__1}, {defect__1}. {problem__2}, {hold__2}, {defect__2}.",
    ),
    "schedule_reset": (
        "{section__1} is reset {begins__1}, {section__2} {begins__2}, {section__3} {begins__3}",
        "{head_setter} does the {section__1} with {new_problems__1} new ones and the {section__2} with"
        " {new_problems__2}",
        "{section__1}: {head_setter__1}, {hours__1}. {section__2}: {head_setter__2}, {hours__2}.",
        "{begins} we close the {section__1}, the {section__2} and the {section__3} for a reset, {hours} each",
    ),
    "log_ascent": (
        "{climber} topped {problem__1} after {attempts__1} tries and {problem__2} after {attempts__2}",
        "{climber__1}, {climber__2} and {climber__3} all got up {problem} today",
        "{problem__1}: {climber__1}, {witness__1} saw it. {problem__2}: {climber__2}, {witness__2} saw it.",
        (
            "{climber__1} did {problem__1} on the very first go, {climber__2} needed {attempts__2} for {problem__2}",
            {"flashed__1": True},
        ),
    ),
    "climbers.shoes.lend": (
        "{guest__1} has the {model__1} in {size__1}, {guest__2} the {model__2} in {size__2}",
        "a pair of {model} in {size__1} for {guest__1} and another in {size__2} for {guest__2}",
        "{pledge} euros pledge each: {guest__1}, {model__1}, {size__1}; {guest__2}, {model__2}, {size__2}; {guest__3},"
        " {model__3}, {size__3}",
        "{guest__1} left a {left_item__1} for the {model__1}, size {size__1}. {guest__2} left a {left_item__2} for the"
        " {model__2}, size {size__2}.",
    ),
    "climbers.shoes.take_back": (
        "{guest__1} and {guest__2} have handed in their {model}",
        "shoes back: {guest__1} {state__1}, {guest__2} {state__2}, {guest__3} {state__3}",
        "{desk_clerk} got the {model__1} from {guest__1} and the {model__2} from {guest__2}",
        (
            "the {model__1} of {guest__1} are soaked, the {model__2} of {guest__2} have nothing wrong with them, and"
            " all have been sprayed",
            {"state__1": "wet", "state__2": "fine", "sprayed": True},
        ),
    ),
    "book_bouldering_coach": (
        "{trainer__1} works with {climber__1} and {trainer__2} with {climber__2}",
        "{trainer} sees {climber__1} {session_time__1} and {climber__2} {session_time__2}",
        "{climber} wants {minutes__1} of {focus__1} with {trainer__1} and after that {minutes__2} of {focus__2} with"
        " {trainer__2}",
        "{trainer} / {minutes} each: {climber__1}, {focus__1}, {climber__2}, {focus__2}, {climber__3}, {focus__3}",
    ),
    "climbers.coaching.handover": (
        "{incoming__1} takes the {group__1} off {outgoing__1}, {incoming__2} takes the {group__2} off {outgoing__2}",
        "{outgoing} {reason}. {incoming__1} has the {group__1} now and {incoming__2} the {group__2}.",
        "from {starting}: {group__1}, {incoming__1} for {outgoing__1}; {group__2}, {incoming__2} for {outgoing__2}",
    ),
    "record_mat_accident": (
        "{casualty__1} {injury__1} and {casualty__2} {injury__2}",
        "two accidents on {route}: {casualty__1} {injury__1}, {casualty__2} {injury__2}, {first_aider} helped both"
        " times",
        (
            "{casualty__1} {injury__1} and was driven to hospital. {casualty__2} {injury__2} but went home.",
            {"hospital__1": True, "hospital__2": False},
        ),
        "{route__1} - {casualty__1} {injury__1}, {route__2} - {casualty__2} {injury__2}, {route__3} - {casualty__3}"
        " {injury__3}",
    ),
    "climbers.passes.transfer_entries": (
        "{donor} gives {beneficiary__1} {entries__1} entries and {beneficiary__2} {entries__2}",
        "{entries__1} entries from {donor__1} to {beneficiary__1}, {entries__2} from {donor__2} to {beneficiary__2}",
        "for {beneficiary}'s {occasion}: {entries__1} entries from {donor__1}, {entries__2} from {donor__2},"
        " {entries__3} from {donor__3}",
        "move {entries} punches from {donor__1} to {beneficiary__1}. Same number from {donor__2} to {beneficiary__2}.",
    ),
    "herd.register": (
        "register the {species__1} {tag__1} and the {species__2} {tag__2}",
        "twins again! {tag__1} and {tag__2}, {species}, both out of {mother_tag}",
        "new animals: {tag__1}, {species__1}, born {birth_date__1}; {tag__2}, {species__2}, born {birth_date__2}",
        "{mother_tag__1} had the {species} {tag__1}, {mother_tag__2} had {tag__2}, {mother_tag__3} had {tag__3}",
    ),
    "animalRecord": (
        "show me the records of {tag__1} and {tag__2}",
        "{section__1} of {tag__1}, {section__2} of {tag__2}",
        "I'd like the {section} of {tag__1}, {tag__2} and {tag__3}",
        (
            "who are the parents of {tag__1}, and what does {tag__2} weigh?",
            {"section__1": "parents", "section__2": "weight"},
        ),
    ),
    "record_milk_yield": (
        "{tag__1} gave {liters__1} liters, {tag__2} {liters__2} and {tag__3} {liters__3}",
        "{milking} milking: {tag__1}, {liters__1} l; {tag__2}, {liters__2} l; {tag__3}, {liters__3} l",
        (
            "{tag} gave {liters__1} liters this morning and {liters__2} in the evening",
            {"milking__1": "morning", "milking__2": "evening"},
        ),
        "put down {liters__1} liters for {tag__1}, {date__1}, then {liters__2} liters for {tag__2}, {date__2}",
    ),
    "herd.weigh": (
        "{tag__1} weighs {kilograms__1} kg, {tag__2} {kilograms__2} kg and {tag__3} {kilograms__3} kg",
        "off the scale, {date}: {tag__1} has {kilograms__1}, {tag__2} has {kilograms__2}, {tag__3} has {kilograms__3}",
        "two weights for {tag}: {kilograms__1} kg ({date__1}), {kilograms__2} kg ({date__2})",
    ),
    "logVaccination": (
        "{tag__1} was vaccinated against {vaccine__1} and {tag__2} against {vaccine__2}",
        "{vet} gave {tag__1}, {tag__2} and {tag__3} the {vaccine} shot",
        "{tag} had two jabs: {vaccine__1} - {date__1}, {vaccine__2} - {date__2}",
        (
            "{vaccine} for {tag__1}, the first time, and for {tag__2}, as a booster",
            {"booster__1": False, "booster__2": True},
        ),
    ),
    "move_herd": (
        "{herd__1} go to {pasture__1} and {herd__2} to {pasture__2}",
        "the grass is gone, so move {herd__1} as well as {herd__2} to {pasture}",
        "{herd__1} -> {pasture__1}, {herd__2} -> {pasture__2}, {herd__3} -> {pasture__3}",
        "{herd} stand in {pasture__1} from {date__1} and in {pasture__2} from {date__2}",
    ),
    "feed.order": (
        "order {kilograms__1} kg of {feed__1} and {kilograms__2} kg of {feed__2}",
        "feed for {delivery_date}: {feed__1} {kilograms__1} kilos, {feed__2} {kilograms__2} kilos, {feed__3}"
        " {kilograms__3} kilos",
        "get {kilograms} kilograms each of {feed__1} and {feed__2}, bill to {invoice_email}",
        "{kilograms__1} kg of {feed} by {delivery_date__1}. Another {kilograms__2} kg of it by {delivery_date__2}.",
    ),
    "greenhouse.set_climate_band": (
        "{house__1}: heat below {heat_below__1}, vent above {vent_above__1}; {house__2}: heat below {heat_below__2},"
        " vent above {vent_above__2}",
        "keep {house__1} and {house__2} between {heat_below} and {vent_above} degrees",
        "heating starts below {heat_below} in both, but {house__1} vents above {vent_above__1} and {house__2} above"
        " {vent_above__2}",
        (
            "{house__1}: {heat_below__1} to {vent_above__1}, {house__2}: {heat_below__2} to {vent_above__2},"
            " {house__3}: {heat_below__3} to {vent_above__3}, with the curtain drawn in all",
            {"shade": True},
        ),
    ),
    "greenhouse.release_predators": (
        "there's {pest__1} in {house__1} and {pest__2} in {house__2}, send in helpers",
        "{organism} against {pest}, {quantity__1} in {house__1} and {quantity__2} in {house__2}",
        "{pest__1} in {house__1}: {organism__1}. {pest__2} in {house__2}: {organism__2}. {pest__3} in {house__3}:"
        " {organism__3}.",
        "look at {house}: {pest__1}, so {organism__1} on {date__1}, and {pest__2} as well, so {organism__2} on"
        " {date__2}",
    ),
    "greenhouse.allocate_bench": (
        "{crop__1} go on {bench__1}, {crop__2} on {bench__2}",
        "{bench} takes {trays__1} trays of {crop__1} and {trays__2} trays of {crop__2}",
        "from {from_date} put {crop__1} on {bench__1}, {crop__2} on {bench__2}, {crop__3} on {bench__3}",
        "{crop} on {bench__1} until {to_date__1} and more of them on {bench__2} until {to_date__2}",
    ),
    "greenhouse.mix_nutrients": (
        "{line__1}: EC {ec__1}, {line__2}: EC {ec__2}, {line__3}: EC {ec__3}",
        "feed {line__1} and {line__2} alike, EC {ec} and pH {ph}",
        "{line__1} gets {fertiliser__1} at an EC of {ec__1}, {line__2} gets {fertiliser__2} at {ec__2}",
        "ec/ph please: {line__1}: {ec__1} / {ph__1}, {line__2}: {ec__2} / {ph__2}, {line__3}: {ec__3} / {ph__3}",
    ),
    "vineyard.log_ripeness": (
        "{plot__1} has {sugar__1} Brix, {plot__2} has {sugar__2}",
        "samples of {date}: {plot__1}, sugar {sugar__1}, acid {acidity__1}; {plot__2}, sugar {sugar__2}, acid"
        " {acidity__2}",
        "{grape__1} at {plot__1}: {sugar__1}; {grape__2} at {plot__2}: {sugar__2}; {grape__3} at {plot__3}: {sugar__3}",
        "the {grape} comes along nicely, {sugar__1} Brix in {plot__1}. In {plot__2} it's {sugar__2}.",
    ),
    "vineyard.schedule_vintage": (
        "pick {plot__1} on {date__1} and {plot__2} on {date__2}",
        "{date} is the day for {plot__1}, {helpers__1} people, as well as for {plot__2}, {helpers__2} people",
        (
            "send the harvester through {plot__1} on {date__1}; {plot__2} is for secateurs only, {date__2}",
            {"manner__1": "machine", "manner__2": "hand"},
        ),
        "vintage on {date} - {plot__1} at {start__1} - {plot__2} at {start__2} - {plot__3} at {start__3}",
    ),
    "cellar.rack_wine": (
        "rack {from_vessel__1} into {to_vessel__1} and {from_vessel__2} into {to_vessel__2}",
        "{from_vessel} has to be emptied: {litres__1} litres to {to_vessel__1}, {litres__2} litres to {to_vessel__2}",
        "{from_vessel__1} > {to_vessel__1}, {from_vessel__2} > {to_vessel__2}, {from_vessel__3} > {to_vessel__3},"
        " {sulphur_mg} mg sulphur each time",
        "pump {litres__1} l out of {from_vessel__1} over to {to_vessel}. Do likewise with {litres__2} l out of"
        " {from_vessel__2}.",
    ),
    "orchard.order_pruning": (
        "prune {block__1} by {done_by__1} and {block__2} by {done_by__2}",
        "{pruner__1} takes {block__1}, {pruner__2} takes {block__2}, everything finished by {done_by}",
        (
            "cut {block__1} back to the bone but just tickle {block__2}, both before {done_by}",
            {"intensity__1": "hard", "intensity__2": "light"},
        ),
        "{pruner}: {block__1}, {intensity__1}, {done_by__1}; {block__2}, {intensity__2}, {done_by__2}; {block__3},"
        " {intensity__3}, {done_by__3}",
    ),
    "orchard.rent_hives": (
        "{hives__1} hives for {block__1}, {hives__2} for {block__2} and {hives__3} for {block__3}",
        "{beekeeper} brings {hives} colonies to {block__1} on {from_date__1} and as many to {block__2} on"
        " {from_date__2}",
        "rent from {from_date} to {to_date}: {block__1}, {hives__1} hives; {block__2}, {hives__2} hives; {block__3},"
        " {hives__3} hives",
        "I'd like {hives__1} of {beekeeper__1}'s hives and {hives__2} of {beekeeper__2}'s, all of them standing in"
        " {block}",
    ),
    "orchard.book_picking": (
        "{picker__1} picked {crates__1} crates of {variety__1}, {picker__2} picked {crates__2} of {variety__2}",
        "from {block}: {variety__1}, {crates__1} crates, {variety__2}, {crates__2} crates, {variety__3}, {crates__3}"
        " crates",
        (
            "{crates__1} crates of {variety} look perfect for the shop, {crates__2} are bruised and go to the press",
            {"grade__1": "table", "grade__2": "juice"},
        ),
        "enter {picker} twice please. {crates__1} boxes of {variety__1} from {block__1}. {crates__2} boxes of"
        " {variety__2} from {block__2}.",
    ),
    "seedbank.accession_seeds": (
        "{grams__1} grams of {taxon__1} and {grams__2} grams of {taxon__2}",
        "{collector} came home from {provenance} with {taxon__1}, {grams__1} g, and {taxon__2}, {grams__2} g",
        "new lots: {taxon__1}, {grams__1} g, {collector__1}; {taxon__2}, {grams__2} g, {collector__2}; {taxon__3},"
        " {grams__3} g, {collector__3}",
        "take in {grams__1} g of {taxon} gathered {collected_on__1} and {grams__2} g of it gathered {collected_on__2}",
    ),
    "seedbank.record_viability": (
        "{accession__1}: {germinated__1} of {sown__1} germinated, {accession__2}: {germinated__2} of {sown__2}",
        "I sowed {sown} seeds of each, {germinated__1} of {accession__1} came up and {germinated__2} of {accession__2}",
        "of {accession} we tried {sown__1} with {treatment__1}, {germinated__1} sprouted, and {sown__2} with"
        " {treatment__2}, {germinated__2} sprouted",
        "all at {temperature} degrees; {accession__1}: {germinated__1} out of {sown__1}; {accession__2}:"
        " {germinated__2} out of {sown__2}; {accession__3}: {germinated__3} out of {sown__3}",
    ),
    "seedbank.dispatch_sample": (
        "send {applicant__1} {seeds__1} seeds of {accession__1} and {applicant__2} {seeds__2} of {accession__2}",
        "{applicant} asks for {accession__1}, {accession__2} and {accession__3} for {purpose}",
        "{accession} is in demand: {seeds__1} to {applicant__1}, {purpose__1}; {seeds__2} to {applicant__2},"
        " {purpose__2}",
        "mail some of {accession__1} to {applicant__1}. {accession__2} goes to {applicant__2}, {seeds} seeds in both"
        " envelopes.",
    ),
    "seedbank.start_regeneration": (
        "regenerate {accession__1} in {field__1} and {accession__2} in {field__2}",
        "{accession__1} and {accession__2} are running low, sow both in {field} on {sow_on}",
        "{accession__1}, {field__1}, {plants__1} plants; {accession__2}, {field__2}, {plants__2} plants;"
        " {accession__3}, {field__3}, {plants__3} plants",
        "grow {accession__1} at {field__1} with {isolation_m__1} metres around it, {accession__2} at {field__2} with"
        " {isolation_m__2} metres",
    ),
}
