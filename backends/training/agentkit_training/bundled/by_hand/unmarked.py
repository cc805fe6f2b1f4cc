"""Texts, commands and settings that stand in a request without quotation marks: nothing but the words tells their ends."""

from __future__ import annotations

from agentkit_training import values as v
from agentkit_training.bundled.code import SHELL
from agentkit_training.bundled.files import APPEND, EDIT, WRITE
from agentkit_training.bundled.notes import ADD

TEXT = v.mix((3, v.text_file), (1, v.odd_text_file))

UNMARKED = (
    ADD.by_hand(
        """
        remember {text}
        please remember {text}
        would you remember {text}
        remember for me: {text}
        jot down {text}
        jot {text} down
        just jot down {text} please
        note {text}
        note down {text}
        please note {text}
        write down {text}
        quickly write down {text}
        put down {text}
        put on the notes {text}
        take down {text}
        take this down, {text}
        take a note - {text}
        make a note... {text}
        keep in mind {text}
        keep in mind, {text}
        keep this in mind for tomorrow, {text}
        bear in mind {text}
        for later - {text}
        for next week's shift, {text}
        to remember: {text}
        memo - {text}
        memo for me, {text}
        memo... {text}
        note to myself - {text}
        note for the team, {text}
        a note for me... {text}
        don't forget {text}
        do not forget, {text}
        don't let me lose this, {text}
        store this for me - {text}
        hang on to this, {text}
        hey, quick one for the notes, {text}
        ok one for my notes - {text}
        My head is full, so keep this one for me - {text}
        {text}, keep that for me
        {text}. Please remember that.
        {text} - note that, would you
        {text}... put it with my notes
        I keep losing this: {text}. Write it down.
        The caller gave me this, note it: {text}
        before it slips my mind, {text}, jot that down
        """,
        text=v.reading,
    ),
    WRITE.by_hand(
        """
        new file {path}, contents {content}
        new file {path}, text {content}
        make {path}, content {content}
        a file {path} with just {content} in it
        produce {path} with {content} inside
        would you start {path} with {content}
        set the file {path} to {content}
        set {path} to the word {content}
        let the only line of {path} be {content}
        {path} is to hold {content} and nothing else
        the whole text of {path} shall be {content}
        I need {path} on disk, containing {content}
        overwrite {path}, it should now read {content}
        throw away what {path} has and put {content} there
        write {content} into {path}, whatever was there
        save {content} as {path}
        first line of the new file {path}: {content}
        can you create {path} for me? It should say {content}
        """,
        path=TEXT, content=v.entry,
    ),
    APPEND.by_hand(
        """
        append the line {content} to {path}
        append {content} to {path}
        {path} += {content}
        {path} << {content}
        {path} gets one more entry - {content}
        {path} gets a new last line, {content}
        one more row for {path}: {content}
        next row in {path} is {content}
        add the row {content} to {path}
        add the entry {content} at the end of {path}
        put {content} on the end of {path}
        stick {content} below the rest of {path}
        {content} belongs at the bottom of {path}
        the diary {path} goes on with {content}
        for the log {path}, {content}
        log to {path}: {content}
        write {content} underneath everything in {path}
        tag {content} onto {path}
        extend the list in {path} by {content}
        at the foot of {path} please add {content}
        """,
        path=TEXT, content=v.entry,
    ),
    EDIT.by_hand(
        """
        in {path} change {find} to {replace}
        in {path} {find} must be {replace} from now on
        {path} says {find}, make that {replace}
        {path} has {find} where I want {replace}
        {path}: {find} -> {replace}
        {path}: {find} becomes {replace}
        change {find} to {replace} in {path}
        set {find} to {replace} in {path}
        {find} in {path} is out of date, it's {replace} now
        it should be {replace} and not {find} in {path}
        {find} is wrong, correct {path} to {replace}
        the line {find} in {path} should read {replace}
        replace the line {find} in {path} by {replace}
        take out {find} from {path} and put in {replace}
        please turn {find} into {replace}, the file is {path}
        update {path}, {find} is now {replace}
        somebody put {find} into {path}, that ought to be {replace}
        """,
        path=v.path, find=v.setting, replace=v.setting,
    ),
    EDIT.by_hand(
        """
        It was moved, so correct {path} from {find} to {replace}
        correct {path} from {find} to {replace}
        {path} still says {find}, but it's {replace}
        it is {replace} and not {find} in {path}, mend that
        it's spelled {replace}, {path} has {find}, put it right
        not {find} but {replace}, in {path}
        in {path} it should be {replace} where it says {find}
        for {find} read {replace} in {path}
        swap {find} for {replace} in {path}
        {find} has become {replace}, change {path}
        we moved it from {find} to {replace}, edit {path}
        in {path}, {find} is no longer right; put {replace}
        {path} names {find}. That's {replace} these days.
        make it {replace} instead of {find} in {path}
        change {find} into {replace} throughout {path}
        """,
        path=v.path, find=v.named, replace=v.named,
    ),
    SHELL.by_hand(
        """
        run {command}
        run the command {command}.
        run the shell command {command}
        please run {command} and show me what it says
        I'm debugging, run {command} for me
        kick off {command}
        fire up {command}
        start {command}
        give {command} a go
        what does {command} print
        what does $ {command} say
        what do I get from {command}
        I need the output of {command}
        output of the shell pipeline {command}
        the shell line is {command}
        do {command} in the workspace
        on the command line: {command}
        in a terminal, {command}
        $ {command}
        > {command}
        try {command} once more
        """,
        command=v.command,
    ),
)  # fmt: skip
