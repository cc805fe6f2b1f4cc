"""Ways to have something added to the end of a file, written one by one."""

from __future__ import annotations

from agentkit_training import values as v
from agentkit_training.bundled.files import APPEND

TEXT = v.mix((3, v.text_file), (1, v.odd_text_file))

APPENDS = (
    APPEND.by_hand(
        """
        We had a visitor today. Add "{content}" to {path}.
        don't lose what's in {path}, but it also needs "{content}"
        {path} is missing something at the end, namely "{content}"
        let {path} go on with "{content}"
        "{content}" goes under the rest in {path}
        another entry for {path}, "{content}"
        the last line of {path} should be "{content}", leave the others alone
        i forgot to put "{content}" in {path}, tack it on
        {path} += "{content}"
        open {path}, jump to the end, type "{content}"
        leave {path} as it is and just add "{content}" below
        supplement {path} with "{content}"
        the night nurse wants "{content}" added to {path}
        one line more in {path}: "{content}"
        close {path} with the words "{content}"
        apend "{content}" to {path}
        add "{content}" too the end of {path}
        pin “{content}” to the bottom of {path}
        would you also put "{content}" on a new line of {path}
        put "{content}" after everything that's already in {path}
        my lab journal is {path}, continue it with "{content}"
        amend {path} at the end: "{content}"
        PS for {path}: "{content}"
        keep the old text of {path}, then "{content}"
        the list in {path} grows by "{content}"
        below the existing lines of {path} please write '{content}'
        for the log: "{content}". the log is {path}
        i've got one more thing for {path}, which is "{content}"
        to what's already in {path} add "{content}"
        make sure {path} ends on "{content}" without touching the rest
        enter "{content}" as the newest line in {path}
        insert "{content}" at the very end of {path}
        "{content}", at the bottom of {path} please
        push "{content}" onto {path}
        {path} could do with one more line, "{content}"
        and {path}? add "{content}" there as well
        """,
        path=TEXT, content=v.double_quotable(v.line),
    ),
    APPEND.by_hand(
        """
        we ran out again, so put {content} on the list in {path}
        {path} needs {content} at the end
        {content} has to go on the list {path} too
        i bought something, add {content} to {path}
        the register is {path}, enter {content} at the end
        another one for {path}, {content}
        keep {path} and add {content} to it
        also {content}, in {path}, at the bottom
        add to what's in {path} the line {content}
        to the end of {path}, {content}
        to my list {path} add {content}
        {path} plus {content}
        put {content} underneath everything in {path}
        our bookkeeping file {path} gets one more line, {content}
        have {content} added at the end of {path}
        write {content} below the last line of {path}
        stick {content} onto the end of {path}
        don't rewrite {path}, only add {content}
        could {content} be put at the bottom of {path}
        let {path} end with {content}
        for the logbook {path}, add {content}
        the milk yield goes into {path}, append {content}
        continue {path} with {content}
        add {content} in {path} at teh end
        appned {content} to {path}
        {content} - add this to {path}
        {content} is what {path} still lacks, put it at the end
        put down {content} as one more line in {path}
        """,
        path=TEXT, content=v.bare_content,
    ),
    APPEND.by_hand(
        """
        The patient called back. Add to {path}: {content}
        {path} gets one more line: {content}
        next entry in {path}: {content}
        continue {path} like this: {content}
        and at the end of {path}: {content}
        don't touch what's in {path}, only add: {content}
        in the logbook {path} we still need: {content}
        PS to {path}: {content}
        below all that is in {path}: {content}
        new line for {path}: {content}
        extend {path} by this: {content}
        the shift report {path} goes on: {content}
        i forgot something in {path}, at the bottom it should also say: {content}
        one more item on the list {path}: {content}
        add the following at the foot of {path}: {content}
        {path}, one more: {content}
        to be added to {path}: {content}
        keep the text in {path}, then add: {content}
        update the log in {path} with a line: {content}
        attach this to the end of {path}: {content}
        the minutes in {path} are not complete, add: {content}
        also in {path}, at the end: {content}
        last line of {path}, new: {content}
        push this line onto {path}: {content}
        tack on to {path}: {content}
        add another remark to {path}: {content}
        as a further line in {path}: {content}
        let {path} grow by one line: {content}
        append >> {path}: {content}
        diary entry for {path}, after the others: {content}
        supplement to {path}: {content}
        i want this added, not overwritten, in {path}: {content}
        and one more for the list in {path}: {content}
        """,
        path=TEXT, content=v.bare_content,
    ),
)  # fmt: skip
