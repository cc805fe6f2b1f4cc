"""Cuts a goal a person wrote into the clauses that ask for one thing each, in order. Rules only, no model."""

from __future__ import annotations

import re

VERBS = frozenset(
    """
    add append calculate change check compare compute convert copy count create delete describe display divide
    edit execute explain extract fetch figure find get give grep insert jot keep leave let list look make multiply
    note open print put query read record remember remove replace report round run save search see select show sort
    stick store subtract sum summarise summarize swap tack take tell turn use work write
    """.split()
)
PROTECTED = re.compile(
    r"```.*?```|`[^`]*`|\"[^\"]*\"|“[^”]*”|(?<!\w)'[^']*'(?!\w)|https?://\S+|\bselect\b[^.;]*?\bfrom\s+data\b",
    re.S | re.I,
)
"""What is never cut: code, quoted text, addresses, and what a SQL statement selects."""
LIST_ITEM = re.compile(r"^\s*(?:[-*•]|\d+[.)])\s+", re.M)
SENTENCE_END = re.compile(r"(?<=[.!?;])\s+(?=\S)|\n{2,}")
HAVING = r"(?:once|when|as soon as|with)\s+(?:[\w'’]+\s+){0,3}(?:that|it|this|them|done|ready|finished|there)\s*,"
"""As in "once you have that, "; the comma tells it from a question."""


def _not_behind(words: str) -> str:
    return "".join(rf"(?<!\b{word} )" for word in words.split())


THEN = _not_behind("to by till until since from more less fewer other rather later earlier better") + "then"
"""The word, where it is no date ("from Monday to then") and no slip for "than"."""
TIMES = (
    r"mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|days?|weeks?"
    r"|weekends?|months?|years?|hours?|minutes?|mornings?|evenings?|nights?|quarter|term|season|spring|summer|autumn"
    r"|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|time|few|ones?"
    r"|to|\d+|two|three|four|five|six|seven|eight|nine|ten"
)
NEXT = (
    _not_behind("the my our your his her its their this a by for on of until till from") + rf"next(?!\s+(?:{TIMES})\b)"
)
"""The word, where it does not say which: "next Thursday", "the next line"."""
AFTERWARDS = "after that|afterwards|finally|lastly"
CONNECTOR = re.compile(
    rf"\s*(?:,|;)?\s*\b(?:and\s+)?(?:(?:{THEN}|{NEXT}|{AFTERWARDS}|and also)\b\s*,?"
    rf"|{HAVING})\s+(?=\w)",
    re.I,
)
LEADING = re.compile(
    rf"^(?:(?:(?:and|then|{NEXT}|{AFTERWARDS}|also|please)\b\s*,?|{HAVING}"
    rf"|(?:first|second|third)(?:ly)?(?:,|(?=\s+(?:{'|'.join(sorted(VERBS))})\b)))\s*)+",
    re.I,
)
INLINE_ITEM = re.compile(r"(?:^|(?<=\s))\(?(\d)[.)]\s+(?=\w)")
AND_VERB = re.compile(r"\s*(?:,|(?<=\s)(?=and\s))\s*(?P<and>and\s+)?(?=(?P<verb>\w+)\b)", re.I)
FRAME = re.compile(r"\s*(?:for|in|from|with|by|on|at|as|if|since|because|to|of|out of|using|given)\b[^,]*$", re.I)
"""How a clause begins that is none without what follows its comma: "For each region, give me the total"."""
ABBREVIATION = re.compile(r"\b(?:e\.g|i\.e|etc|vs|approx|no)\.$", re.I)
BARE_TEXT = re.compile(
    r"\b(?:note|remember|memo|content|text|line|saying|says?)\b[^:\n]{0,40}:\s+"
    r"(?P<text>\S.*?)(?:(?<=[.!?])(?=\s+(?:and )?(?:then|after that|afterwards|next|finally)\b)|\Z)",
    re.I | re.S,
)
"""Text that stands without quotes behind a colon: it goes to the end, or to a sentence that begins with a connector."""
POINTS_BACK = re.compile(
    r"\b(?:it|its|that|this|those|these|them|the (?:\w+ )?(?:results?|answer|total|sum|output|outcome|average|findings?"
    r"|count|figure|amount|number|rows|lines|list|text|date|days|description))\b",
    re.I,
)


def split_goal(text: str) -> tuple[str, ...]:
    """Return the clauses of `text` in order; a text that asks for one thing comes back alone.

    Quoted text, code, and addresses are never cut. Lists are cut at their items, prose at sentence ends, at words such
    as "then", and at "and" where an imperative verb follows.
    """
    text = text.replace("\0", "").strip()
    if not text:
        return ()
    numbers = [match.group(1) for match in INLINE_ITEM.finditer(text)]
    if len(numbers) >= 2 and numbers == [str(i + 1) for i in range(len(numbers))]:
        text = INLINE_ITEM.sub(r"\n\1. ", text)
    if len(LIST_ITEM.findall(text)) >= 2:
        head, *items = LIST_ITEM.split(text)
        parts = [*([head] if head.strip() and not head.rstrip().endswith(":") else []), *items]
        return tuple(clause for part in parts for clause in split_goal(part))
    held: list[str] = []

    def hold(text: str) -> str:
        held.append(text)
        return f"\x00{len(held) - 1}\x00"

    masked = PROTECTED.sub(lambda match: hold(match.group()), text)
    bare = BARE_TEXT.search(masked)
    if bare and "\0" not in bare["text"]:
        masked = masked[: bare.start("text")] + hold(bare["text"]) + masked[bare.end("text") :]
    clauses = [piece for sentence in _sentences(masked) for piece in _clauses(sentence)]
    restored = (re.sub(r"\x00(\d+)\x00", lambda m: held[int(m.group(1))], clause) for clause in clauses)
    return tuple(clause for clause in restored if re.search(r"\w", clause))


def points_back(clause: str) -> bool:
    """Return whether `clause` speaks of something an earlier one found ("it", "that", "the total")."""
    return bool(POINTS_BACK.search(PROTECTED.sub("", clause)))


def _sentences(text: str) -> list[str]:
    sentences: list[str] = []
    for part in SENTENCE_END.split(text):
        if sentences and ABBREVIATION.search(sentences[-1]):
            sentences[-1] += " " + part
        else:
            sentences.append(part)
    return sentences


def _clauses(sentence: str) -> list[str]:
    clauses: list[str] = []
    for part in (LEADING.sub("", piece.strip()) for piece in CONNECTOR.split(sentence)):
        start = 0
        for match in AND_VERB.finditer(part):
            before = part[start : match.start()]
            if before.strip() and match["verb"].lower() in VERBS and (match["and"] or not FRAME.match(before)):
                clauses.append(before)
                start = match.end()
        clauses.append(part[start:])
    trimmed = (LEADING.sub("", clause.strip()).strip(" ,;") for clause in clauses)
    return [clause for clause in trimmed if clause]
