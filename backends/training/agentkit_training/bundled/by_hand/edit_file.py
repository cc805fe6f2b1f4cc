"""Ways to have words in a file exchanged, written one by one."""

from __future__ import annotations

from agentkit_training import values as v
from agentkit_training.bundled.files import EDIT

ANY = v.mix((3, v.path), (1, v.odd_text_file), (1, v.odd_data_file))
TEMPLATES = """
    The supplier changed its name. In {path}, Q{find}Q is now Q{replace}Q.
    we moved to another host, so Q{find}Q has to become Q{replace}Q in {path}
    {path} still has Q{find}Q, but Q{replace}Q is right
    my colleague typed Q{find}Q when he meant Q{replace}Q, the file is {path}
    old Q{find}Q, new Q{replace}Q, file {path}
    Q{find}Q out, Q{replace}Q in, {path}
    in {path} it says Q{find}Q. that should have been Q{replace}Q
    exchange Q{find}Q, which is in {path}, for Q{replace}Q
    could you put Q{replace}Q where {path} has Q{find}Q
    {path} is out of date. instead of Q{find}Q it's Q{replace}Q now
    swap in Q{replace}Q for Q{find}Q, {path}
    i'd rather have Q{replace}Q than Q{find}Q in {path}
    the proofreader found Q{find}Q in {path}, should be Q{replace}Q
    what used to be Q{find}Q in {path} is Q{replace}Q from now on
    {path} has a wrong entry, Q{find}Q, correct to Q{replace}Q
    change over from Q{find}Q to Q{replace}Q in the file {path}
    there's a Q{find}Q in {path} that i want to be Q{replace}Q
    Q{find}Q > Q{replace}Q in {path}
    overwrite the words Q{find}Q in {path} by Q{replace}Q
    update {path}: Q{replace}Q where it says Q{find}Q
    i wrote Q{find}Q in {path} by mistake. make it Q{replace}Q
    replcae Q{find}Q with Q{replace}Q in {path}
    chnage Q{find}Q to Q{replace}Q in {path}
    the pharmacist says Q{find}Q in {path} is wrong and Q{replace}Q correct, fix it
    we decided on Q{replace}Q rather than Q{find}Q, adjust {path}
    have Q{find}Q turned into Q{replace}Q in {path}
    Q{replace}Q, not Q{find}Q! please mend {path}
    in the config {path}, Q{find}Q must give way to Q{replace}Q
    {path}, substitute Q{replace}Q for Q{find}Q
    the customer insists on Q{replace}Q in place of Q{find}Q, in {path}
    modify {path}, the bit Q{find}Q, to read Q{replace}Q
    go into {path} and turn Q{find}Q to Q{replace}Q
    would you mind correcting Q{find}Q to Q{replace}Q? it's in {path}
    for the new season, Q{find}Q in {path} changes to Q{replace}Q
    take the Q{find}Q out of {path} and put Q{replace}Q there
    retitle Q{find}Q as Q{replace}Q in {path}
    in {path} we call it Q{find}Q but everybody says Q{replace}Q, change that
    from Q{find}Q to Q{replace}Q, in {path} please
    let {path} read Q{replace}Q at the place where it reads Q{find}Q
    find Q{find}Q, put Q{replace}Q, save {path}
    revise {path}, Q{find}Q becomes Q{replace}Q
    the teacher marked Q{find}Q in {path} as a mistake, it's spelled Q{replace}Q
    convert the Q{find}Q in {path} to Q{replace}Q
    Q{find}Q in {path} is a typo for Q{replace}Q
    {path} needs editing. Q{find}Q is to be replaced with Q{replace}Q.
    set Q{replace}Q instead of Q{find}Q in {path}
    a small edit in {path}: Q{find}Q to Q{replace}Q
    where you see Q{find}Q in {path}, make that Q{replace}Q
    patch {path} so that Q{find}Q is Q{replace}Q
    the phrase Q{find}Q does not belong in {path}, use Q{replace}Q
    adapt {path}, Q{find}Q is no longer true, Q{replace}Q is
    in line with the new rules {path} should say Q{replace}Q where it said Q{find}Q
    the number in {path}, Q{find}Q, was replaced by Q{replace}Q
    {path}, Q{find}Q: wrong. Q{replace}Q: right.
    make Q{find}Q in {path} read Q{replace}Q
    make a correction in {path}, from Q{find}Q to Q{replace}Q
    our slogan in {path} changes from Q{find}Q to Q{replace}Q
    the heading Q{find}Q in {path} shall be Q{replace}Q
    i want to see Q{replace}Q and no Q{find}Q in {path}
    exchange in {path}: Q{find}Q for Q{replace}Q
    the nurse misspelled Q{find}Q in {path}, it's Q{replace}Q
    would you replace Q{find}Q? Q{replace}Q is the new text, {path} the file
    Q{replace}Q should take the place of Q{find}Q in {path}
    {path} - Q{find}Q to Q{replace}Q please
    in {path} cross out Q{find}Q and write Q{replace}Q
    nobody says Q{find}Q any more, put Q{replace}Q in {path}
    switch Q{find}Q to Q{replace}Q in {path}
    edti {path}: Q{find}Q should be Q{replace}Q
    for Q{find}Q in {path} read Q{replace}Q
    {path} mentions Q{find}Q where Q{replace}Q is meant
    the key was Q{find}Q, from today Q{replace}Q, so update {path}
    they renamed Q{find}Q to Q{replace}Q, follow suit in {path}
    amend Q{find}Q to Q{replace}Q, document {path}
    Q{find}Q got changed to Q{replace}Q, {path} doesn't know yet
    i'd like {path} better with Q{replace}Q than with Q{find}Q
    rewrite Q{find}Q as Q{replace}Q in {path}
"""
EDITS = (
    EDIT.by_hand(TEMPLATES.replace("Q", '"'),
                 path=ANY, find=v.double_quotable(v.passage), replace=v.double_quotable(v.passage)),
    EDIT.by_hand(TEMPLATES.replace("Q", ""),
                 path=ANY, find=v.bare_edit, replace=v.bare_edit),
    EDIT.by_hand(
        """
        in {path} raise the limit from {find} to {replace}
        {path}: port {find} should be {replace}
        the price in {path} went from {find} up to {replace}, edit it
        turn the timeout in {path} down from {find} to {replace}
        the dose in {path} is given as {find}, write {replace}
        room {find} in {path} is now room {replace}
        our phone extension in {path} is wrong, {find} should be {replace}
        {find} to {replace}, in {path}
        number {find} in {path} has to be {replace}
        line up {path} with the invoice, {find} becomes {replace}
        the version in {path} is {find}, bump that to {replace}
        """,
        path=ANY, find=v.pick([str(n) for n in range(2, 9000, 37)]), replace=v.pick([str(n) for n in range(3, 9000, 41)]),
    ),
)  # fmt: skip
