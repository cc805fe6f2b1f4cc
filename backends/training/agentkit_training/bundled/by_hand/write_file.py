"""Ways to have a file written, one by one."""

from __future__ import annotations

from agentkit_training import values as v
from agentkit_training.bundled.files import WRITE

TEXT = v.mix((3, v.text_file), (1, v.odd_text_file))

WRITES = (
    WRITE.by_hand(
        """
        The door sign needs a text. Put "{content}" into {path}.
        i want people to find "{content}" when they open {path}
        {path} gets the text "{content}"
        start {path} afresh with "{content}"
        have {path} read "{content}"
        "{content}" - please keep that as {path}
        let there be a {path} that says "{content}"
        whatever is in {path} now, it should say "{content}" from here on
        for the record i'd like "{content}" saved, call the file {path}
        make me {path}, one line: "{content}"
        Would you save the words "{content}"? The file is {path}.
        type "{content}" into a fresh {path}
        i'm leaving for the weekend, so write "{content}" into {path}
        the nurses look at {path}, write '{content}' there
        open a new {path} and put "{content}" in it
        compose {path} as follows: "{content}"
        my boss wants a file {path} with "{content}" in it
        fill {path} with "{content}"
        {path} <- "{content}"
        wirte "{content}" to {path}
        sav "{content}" in {path}
        crete a file {path} with "{content}"
        get "{content}" down on disk as {path}
        produce a text file, name {path}, text "{content}"
        could you set {path} to "{content}"
        the whole of {path} should be “{content}”
        throw away what {path} had and write "{content}" instead
        echo "{content}" > {path}
        printf style: {path} must hold exactly "{content}"
        stash “{content}” under the name {path}
        with the following text make {path}: "{content}"
        I need a placeholder. {path} with "{content}" will do.
        under {path}, store the sentence "{content}"
        the website shows what's in {path}, so make that '{content}'
        a file please: name {path}, body "{content}"
        commit "{content}" to {path}, overwriting what's there
        path {path}, content "{content}"
        before the shop opens, {path} has to say "{content}"
        replace everything in {path} by "{content}"
        be so kind and create {path} for me, it should read "{content}"
        i dictated this: "{content}". it belongs in {path}
        in a new document {path} i'd like to see "{content}"
        preserve the words "{content}" in {path}
        """,
        path=TEXT, content=v.double_quotable(v.content),
    ),
    WRITE.by_hand(
        """
        the door sign comes from {path}, let it say {content}
        i need {path} on disk, with {content} as its text
        put {content} down in {path}
        have a file {path} made that says {content}
        in {path} there should only be {content}
        set the text of {path} to {content}
        fill {path} with {content}
        dump {content} into {path}
        stick {content} in a file named {path}
        my farm diary starts today, write {content} to {path}
        please make {path}, and inside it {content}
        so that nobody forgets, save {content} as {path}
        {content}, save that as {path}
        {content} - put it into {path}
        file {path}, text {content}
        write to {path} the words {content}
        the teacher asked for {path}, just write {content} in it
        overwrite whatever is in {path} with {content}
        could you see to it that {path} says {content}
        type {content} into {path}
        start over with {path}, it should now say {content}
        save me {content} under {path}
        i'd like to have {content} in a file, call it {path}
        wriet {content} into {path}
        keep {content} in {path} for the morning shift
        new document {path} with {content}
        """,
        path=TEXT, content=v.bare_content,
    ),
    WRITE.by_hand(
        """
        I'd like to hand this over in writing. Save to {path}: {content}
        make {path} for me. it should read as follows: {content}
        {path}, new text: {content}
        this is what {path} has to say from now on: {content}
        the customers will read {path}, so word it like this: {content}
        text for {path}: {content}
        save as {path}: {content}
        dictation for {path}: {content}
        please take this down in {path}: {content}
        fresh file {path}, one line: {content}
        in {path} i want nothing but this: {content}
        set {path} to: {content}
        for {path}: {content}
        whoever opens {path} should see this: {content}
        body of {path}: {content}
        let {path} say: {content}
        start {path} like this: {content}
        Somebody emptied {path}. Fill it again with this: {content}
        creat {path} with: {content}
        the sign, file {path}, goes like this: {content}
        make a text file ({path}) out of this: {content}
        put on disk as {path}: {content}
        the protocol goes to {path}: {content}
        store the following sentence under {path}: {content}
        overwrite {path}, new content: {content}
        as {path} please: {content}
        my message in {path} shall be: {content}
        type this into {path}: {content}
        write {path}. text: {content}
        into a file by the name of {path} put: {content}
        """,
        path=TEXT, content=v.bare_content,
    ),
)  # fmt: skip
