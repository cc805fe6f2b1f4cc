"""Makers of the words people write down, save, replace or look for."""

from __future__ import annotations

import random

from agentkit_training import word_lists as w
from agentkit_training.family import Maker
from agentkit_training.values.base import mix, words_of
from agentkit_training.values.dates import any_day


def _object(rng: random.Random) -> str:
    middle = rng.choice(
        (
            "the ",
            "the ",
            "the ",
            "some ",
            "a ",
            "",
            f"the {rng.choice(w.ADJECTIVES)} ",
            f"{rng.choice(w.NAMES)}'s ",
            "my ",
            "our ",
            "more ",
            "two ",
        )
    )
    return middle + rng.choice(w.THINGS)


def _when(rng: random.Random) -> str:
    return " " + rng.choice(w.WHEN) if rng.random() < 0.45 else ""


def _who(rng: random.Random) -> str:
    return rng.choice(w.NAMES if rng.random() < 0.6 else w.PEOPLE)


def errand(rng: random.Random) -> str:
    """Return something to do: "water the plants on Friday"."""
    return rng.choice((
        lambda: f"{rng.choice(w.DEEDS)} {_object(rng)}{_when(rng)}", lambda: f"{rng.choice(w.DEEDS)} {_object(rng)}{_when(rng)}",
        lambda: f"{rng.choice(w.PERSON_DEEDS)} {_who(rng)}{_when(rng)}", lambda: f"{rng.choice(w.PERSON_DEEDS)} {_who(rng)} about {_object(rng)}",
        lambda: f"{rng.choice(w.PERSON_DEEDS)} {_who(rng)} about the {rng.choice(w.TOPICS)}{_when(rng)}", lambda: f"{rng.choice(w.DEEDS)} {_object(rng)} for {_who(rng)}",
        lambda: f"{rng.choice(w.DEEDS)} {rng.choice(w.THINGS)} and {rng.choice(w.THINGS)}{_when(rng)}", lambda: f"ask {_who(rng)} for {_object(rng)}",
        lambda: f"be at {rng.choice(w.CITIES)} {rng.choice(('station', 'airport', 'office'))}{_when(rng)}", lambda: f"book {rng.choice(('a table', 'a room', 'a taxi', 'an appointment'))} {rng.choice(w.WHEN)}",
    ))()  # fmt: skip


def fact(rng: random.Random) -> str:
    """Return something that is so: "the spare key is behind the shed"."""
    n = rng.randint(100, 9999)
    return rng.choice((
        lambda: f"{rng.choice(w.SUBJECTS)} {rng.choice(w.PREDICATES)}", lambda: f"{rng.choice(w.SUBJECTS)} {rng.choice(w.PREDICATES)}",
        lambda: f"{_object(rng)} is {rng.choice(w.STATES)}", lambda: f"the {rng.choice(w.ADJECTIVES)} {rng.choice(w.THINGS)} is {rng.choice(w.STATES)}",
        lambda: f"{rng.choice(w.NAMES)} {rng.choice(('likes', 'prefers', 'cannot stand', 'asked for'))} {rng.choice(w.LIKES)}",
        lambda: f"{rng.choice(w.NAMES)} {rng.choice(('needs', 'has', 'wants', 'borrowed', 'returned', 'ordered'))} {_object(rng)}",
        lambda: f"the {rng.choice(w.THINGS)} {rng.choice(('code', 'number', 'pin', 'size', 'combination'))} is {n}", lambda: f"the {rng.choice(w.THINGS)} costs {n} euros",
        lambda: f"{rng.choice(w.NAMES)}'s birthday is {rng.choice(('in', 'at the end of', 'in early', 'in mid'))} {rng.choice(('May', 'July', 'October', 'March', 'June'))}",
        lambda: f"the {rng.choice(w.TOPICS)} {rng.choice(('meeting', 'call', 'appointment', 'talk'))} is {rng.choice(w.WHEN)}", lambda: f"the password for the {rng.choice(w.THINGS)} is {rng.choice(w.HOSTS)}{n}",
        lambda: f"{_who(rng)} is {rng.choice(('away', 'on holiday', 'in ' + rng.choice(w.CITIES), 'off sick', 'free'))} {rng.choice(w.WHEN)}", lambda: f"we are out of {rng.choice(w.THINGS)}",
        lambda: f"I parked on level {rng.randint(1, 6)}", lambda: f"the train to {rng.choice(w.CITIES)} leaves {rng.choice(w.WHEN)}", lambda: f"{_who(rng)} said the {rng.choice(w.TOPICS)} {rng.choice(w.PREDICATES)}",
    ))()  # fmt: skip


def jotting(rng: random.Random) -> str:
    """Return what people jot down without a verb: things, names, ideas."""
    return rng.choice((
        lambda: ", ".join(rng.sample(w.THINGS, 3)), lambda: f"{rng.choice(w.THINGS)} and {rng.choice(w.THINGS)}", lambda: f"{rng.choice(w.TOPICS)} with {_who(rng)}{_when(rng)}",
        lambda: f"{rng.choice(w.TOPICS)} {rng.choice(w.WHEN)}", lambda: f"{rng.choice(w.ADJECTIVES)} {rng.choice(w.THINGS)} for {_who(rng)}", lambda: f"idea for the {rng.choice(w.TOPICS)}",
        lambda: f"{rng.choice(w.NAMES)} {rng.randint(200, 999)} {rng.randint(1000, 9999)}", lambda: f"room {rng.randint(1, 40)}, {rng.choice(w.WHEN)}", lambda: f"size {rng.randint(30, 48)}, {rng.choice(w.ADJECTIVES)}",
    ))()  # fmt: skip


note: Maker = mix((4, errand), (4, fact), (2, jotting))


def _started(text: str, rng: random.Random) -> str:
    return text[0].upper() + text[1:] if rng.random() < 0.4 else text


def bare_content(rng: random.Random) -> str:
    """Return words for a file that need no quotation marks."""
    draw = rng.random()
    if draw < 0.22:
        return rng.choice([text for text in w.SHORT_TEXTS if text[0].isalnum()])
    if draw < 0.32:
        return ", ".join(rng.sample(w.THINGS, rng.randint(2, 4)))
    if draw < 0.4:
        return rng.choice(w.LAST_WORDS)
    if draw < 0.48:
        return rng.choice(w.THINGS + w.STEMS)
    return _started(words_of(note(rng)), rng)


def reading(rng: random.Random) -> str:
    """Return a short remark with a figure or a code in it: "freezer at -18 degrees", "our member number is 5512"."""
    n, m, thing = rng.randint(2, 99), rng.randint(1000, 99999), rng.choice(w.THINGS)
    measure = f"{rng.choice((str(n), f'{n}.{rng.randint(1, 9)}', str(m)))} {rng.choice(('degrees', 'kg', 'volts', 'litres', 'percent', 'km', 'psi', 'mm', 'minutes', 'euros', 'hours', 'lux'))}"
    code = f"{rng.choice('ABCDKLMRTX')}{rng.choice(('', '-'))}{m}"
    return rng.choice((
        lambda: f"{thing} {rng.choice(('at ', 'now ', 'is ', '', 'weighs ', 'reads '))}{measure}", lambda: f"{rng.choice(('my', 'our', 'the', 'his', 'her'))} {rng.choice(('member', 'badge', 'account', 'case', 'licence', 'parking', 'customer', 'policy'))} {rng.choice(('number', 'no.', 'id'))} is {rng.choice((code, str(m)))}",
        lambda: f"{rng.choice(('bus', 'tram', 'line', 'flight', 'ferry'))} {n} {rng.choice(('goes', 'leaves', 'runs', 'stops'))} {rng.choice(('at', 'from'))} {rng.choice(('gate', 'bay', 'stand', 'pier', 'exit'))} {rng.randint(1, 30)} {rng.choice(w.WHEN)}",
        lambda: f"{rng.choice(w.NAMES)} lives at {n} {rng.choice(w.NAMES)} {rng.choice(('Street', 'Lane', 'Road', 'Close'))}", lambda: f"{thing} {rng.choice(('for', 'to', 'of', 'from'))} {rng.choice(w.NAMES)}, {rng.choice(('order', 'ticket', 'shelf', 'box', 'room'))} {rng.choice((code, str(n)))}",
        lambda: f"my {rng.choice(('sister', 'dentist', 'landlord', 'mechanic', 'tailor', 'vet'))} {rng.choice(('is called', 'prefers', 'charges', 'moved to', 'comes from'))} {rng.choice((rng.choice(w.NAMES), rng.choice(w.CITIES)))}",
        lambda: f"{rng.choice(('tickets', 'orders', 'parcels', 'badges', 'codes'))} {rng.choice(('over', 'under', 'beginning with', 'from'))} {n} {rng.choice(('are free', 'cost extra', 'need a signature', 'are void'))}",
        lambda: f"{rng.choice(w.DEEDS)} more {thing}", lambda: f"{rng.choice(w.DEEDS)} {_object(rng)}, {rng.choice(w.DEEDS)} {_object(rng)}", lambda: fact(rng), lambda: jotting(rng),
    ))()  # fmt: skip


def entry(rng: random.Random) -> str:
    """Return a line as it stands in a log, a table or a page, with marks but no quotation marks."""
    day, hour = any_day(rng).isoformat(), f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02}"
    some = rng.sample(w.STEMS, 3)
    mark = rng.choice((",", ";", "|", ", "))
    return rng.choice((
        lambda: f"{day} {rng.choice(w.LAST_WORDS)}", lambda: f"{hour} {rng.choice(w.THINGS)} {rng.choice(w.STATES)}", lambda: f"{rng.choice(w.LAST_WORDS)} {hour}", lambda: f"{day} {rng.choice(w.DEEDS)} {rng.randint(2, 40)} {rng.choice(w.THINGS)} in {hour}",
        lambda: mark.join(some), lambda: mark.join((str(rng.randint(1, 99)), rng.choice(w.CITIES), some[0])), lambda: f"<{(tag := rng.choice(('h1', 'h2', 'p', 'b', 'title')))}>{rng.choice(w.PHRASES).capitalize()}</{tag}>", lambda: setting(rng),
        lambda: f"{rng.choice(w.SUBJECTS)} {rng.choice(w.STATES)}, {rng.choice(w.STATES)} and {rng.choice(w.STATES)}.", lambda: f"{rng.choice(w.STATES).capitalize()} all {rng.choice(('day', 'week', 'morning'))}, {rng.choice(w.SUBJECTS)} {rng.choice(w.STATES)}", lambda: f"- {rng.choice(w.THINGS)}", lambda: f"{some[0]}: {rng.choice(w.THINGS)}, {rng.choice(w.THINGS)}",
        lambda: rng.choice(w.STATES), lambda: f"{rng.choice(w.NAMES)} {rng.randint(1, 9)}:{rng.randint(0, 9)} {rng.choice(w.NAMES)}",
    ))()  # fmt: skip


def setting(rng: random.Random) -> str:
    """Return a name with its value, as a file of settings or a program has it: "debug = true"."""
    name = rng.choice(w.STEMS).replace("-", "_")
    value = rng.choice((
        str(rng.randint(1, 9999)), rng.choice(("true", "false", "True", "False", "on", "off")), f"{rng.randint(0, 9)}.{rng.randint(0, 20)}.{rng.randint(0, 9)}", rng.choice(w.HOSTS), rng.choice(w.CITIES),
    ))  # fmt: skip
    return (name.upper() if rng.random() < 0.3 else name) + rng.choice((" = ", "=", ": ", " = ", ": ")) + value


def named(rng: random.Random) -> str:
    """Return a day, a street, or somebody's whole name."""
    return rng.choice((
        lambda: f"{rng.randint(1, 28)} {rng.choice(('January', 'March', 'April', 'June', 'August', 'Oct', 'Dec'))}", lambda: f"{rng.choice(w.NAMES)} {rng.choice(('Street', 'Lane', 'Road', 'Square', 'Close'))}", lambda: f"{rng.choice(w.NAMES)} {rng.choice(w.HOSTS).capitalize()}",
        lambda: f"{rng.choice(w.ADJECTIVES)} {rng.choice(w.THINGS)}", lambda: f"{rng.randint(1, 12)}{rng.choice((' am', ' pm', ':30', ':15'))}", lambda: f"{rng.choice(('room', 'gate', 'level', 'version', 'hall'))} {rng.randint(1, 60)}",
    ))()  # fmt: skip


def sentence(rng: random.Random) -> str:
    """Return a sentence or two."""
    text = _started(rng.choice((fact, errand, fact))(rng), rng)
    draw = rng.random()
    if draw < 0.2:
        return f"{text} and {fact(rng)}" + rng.choice((".", ""))
    if draw < 0.35:
        return f"{text}. {fact(rng).capitalize()}."
    return text + rng.choice((".", ".", "", "!"))


def content(rng: random.Random) -> str:
    """Return words for a file, of any shape; for quotation marks."""
    draw = rng.random()
    if draw < 0.12:
        return rng.choice(w.SHORT_TEXTS).replace('"', "")
    if draw < 0.2:
        return f"{rng.choice(w.STEMS)}{rng.choice((': ', ' = ', '=', ', '))}{rng.choice((str(rng.randint(1, 999)), rng.choice(w.CATEGORIES)))}"
    if draw < 0.26:
        return f"{any_day(rng).isoformat()} {rng.choice(w.LAST_WORDS)}"
    if draw < 0.3:
        return f"- {errand(rng)}"
    return sentence(rng) if draw < 0.7 else bare_content(rng)


def line(rng: random.Random) -> str:
    """Return a line for the end of a file; for quotation marks."""
    return rng.choice(w.LAST_WORDS) if rng.random() < 0.2 else content(rng)


def phrase(rng: random.Random) -> str:
    """Return something to look for: a word or a few."""
    draw = rng.random()
    if draw < 0.35:
        return rng.choice(w.PHRASES)
    if draw < 0.5:
        return rng.choice(w.THINGS)
    if draw < 0.6:
        return f"{rng.choice(w.ADJECTIVES)} {rng.choice(w.THINGS)}"
    if draw < 0.68:
        return rng.choice([word for word in w.CODE_WORDS if word.replace("_", "").isalnum()])
    if draw < 0.76:
        return rng.choice(w.TOPICS)
    return rng.choice((
        rng.choice(w.NAMES), rng.choice(w.CITIES), rng.choice(w.STEMS), rng.choice(w.STEMS).upper(), str(rng.randint(1000, 9999)),
        f"{rng.choice(w.NAMES)} {rng.choice(w.HOSTS).capitalize()}", rng.choice(w.CATEGORIES), f"{rng.choice(w.PHRASES)} {rng.randint(1, 99)}",
    ))  # fmt: skip


def quoted_phrase(rng: random.Random) -> str:
    """Return something to look for that wants quotation marks."""
    draw = rng.random()
    if draw < 0.3:
        return rng.choice(w.CODE_WORDS)
    return fact(rng) if draw < 0.4 else rng.choice(w.OLD_PHRASES) if draw < 0.5 else phrase(rng)


def topic(rng: random.Random) -> str:
    """Return what notes are about."""
    draw = rng.random()
    if draw < 0.45:
        return rng.choice(w.TOPICS)
    return rng.choice(w.THINGS if draw < 0.7 else w.NAMES if draw < 0.85 else w.PHRASES)


def passage(rng: random.Random) -> str:
    """Return text to be replaced, or put in its place; for quotation marks."""
    draw = rng.random()
    if draw < 0.3:
        return rng.choice(w.OLD_PHRASES)
    if draw < 0.5:
        return rng.choice(w.BARE_EDITS)
    if draw < 0.6:
        return f"{rng.choice(w.STEMS)}{rng.choice((': ', ' = ', '='))}{rng.choice((str(rng.randint(1, 9999)), rng.choice(w.CATEGORIES).lower()))}"
    return bare_edit(rng) if draw < 0.8 else rng.choice((fact, sentence, quoted_phrase))(rng)


def bare_edit(rng: random.Random) -> str:
    """Return one or two words to exchange."""
    return rng.choice((
        rng.choice(w.BARE_EDITS), rng.choice(w.BARE_EDITS), rng.choice(w.THINGS), rng.choice(w.NAMES), rng.choice(w.CITIES), str(rng.randint(1, 9999)), rng.choice(w.STEMS).split("-")[0],
        f"{rng.randint(0, 9)}.{rng.randint(0, 20)}.{rng.randint(0, 9)}", f"{rng.choice(w.STEMS).replace('-', '_')}_{rng.choice(w.NUMERIC).replace(' ', '_').lower()}", f"{rng.choice(w.ADJECTIVES)} {rng.choice(w.THINGS)}",
    ))  # fmt: skip
