"""How people go on after a call or a question; {X} is the new value, {P} the parameter's name in words."""

from __future__ import annotations

ANY_CHANGE = (
    "and {X}?", "and {X}", "what about {X}?", "what about {X}", "how about {X}?", "and for {X}?", "and with {X}?", "now {X}", "now for {X}",
    "the same for {X}", "same for {X}", "same with {X}", "the same with {X} please", "do the same for {X}", "do that for {X} too", "same again, {X}",
    "do it again with {X}", "again, but {X}", "again with {X}", "once more with {X}", "repeat that for {X}", "repeat it with {X}", "try {X}",
    "try it with {X}", "also {X}", "also for {X}", "{X} too", "{X} as well", "then {X}", "next {X}", "and then {X}?", "likewise for {X}",
    "no, {X}", "no, I meant {X}", "no I meant {X}", "not that, {X}", "sorry, {X}", "sorry, I meant {X}", "sorry I mean {X}", "actually {X}",
    "actually, make it {X}", "I mean {X}", "I meant {X}", "oops, {X}", "oops, I meant {X}", "make that {X}", "make it {X}", "{X} instead",
    "{X} instead please", "use {X} instead", "rather {X}", "change it to {X}", "change that to {X}", "wrong one, it is {X}", "that was wrong, {X}",
    "it should have been {X}", "should be {X}", "better {X}", "let's take {X}", "ok now with {X}", "and what is it for {X}?", "what would it be for {X}?",
    "that's not what I asked, I said {X}", "my mistake, it's {X}", "correction: {X}", "{X}, not that", "I need it for {X}", "could you do {X} as well?",
)  # fmt: skip
NAMED_CHANGE = (
    "with {P} {X}", "but {P} {X}", "{P} {X}", "{P}: {X}", "{P} = {X}", "the {P} should be {X}", "the {P} is {X}", "use {X} as the {P}",
    "use {X} as {P}", "set the {P} to {X}", "change the {P} to {X}", "wrong {P}, it should be {X}", "the {P} was wrong, it's {X}",
    "same, but {P} {X}", "same but with {X} as {P}", "again with {P} {X}", "make the {P} {X}", "no, {P} {X}", "sorry, the {P} is {X}",
    "actually the {P} should be {X}", "and with {X} as the {P}?", "what if the {P} is {X}?", "what if the {P} were {X}?", "now with {P} {X}",
    "keep everything, only {P} {X}", "I forgot the {P}: {X}", "oh, and the {P} is {X}", "not that {P}, {X}", "take {X} for the {P}",
    "that {P} is not right, {X} is", "for {P} {X} please", "let the {P} be {X}", "could you use {X} for the {P}?", "do it with {X} for {P}",
)  # fmt: skip
ANSWERS = (
    "{X}", "{X}", "{X}", "{X}", "{X} please", "{X}, please", "it's {X}", "it is {X}", "use {X}", "take {X}", "the {P} is {X}", "{P}: {X}",
    "{P} {X}", "that would be {X}", "let's say {X}", "I think {X}", "I'd say {X}", "make it {X}", "oh, {X}", "sorry, {X}", "ah yes, {X}",
    "should be {X}", "for the {P}: {X}", "as {P} {X}", "{X} of course", "{X} is fine", "try {X}", "hm, {X}", "let me see, {X}", "with {X}",
    "the one is {X}", "go with {X}", "I meant {X}", "well, {X}", "{X} I guess", "{X} then", "I want {X}", "please use {X}", "the {P} would be {X}",
)  # fmt: skip
YES = (
    "yes", "Yes.", "yes please", "yep", "yeah", "yup", "sure", "ok", "okay", "OK", "go ahead", "yes, go ahead", "do it", "yes do it", "please do",
    "that's right", "that is right", "right", "correct", "exactly", "exactly right", "sounds good", "fine", "that's fine", "fine by me", "go for it",
    "of course", "absolutely", "certainly", "confirmed", "I confirm", "y", "yes, that's it", "yes, that one", "yes, please", "ok, do that", "sure, go on",
    "go on", "please go ahead", "you got it", "that's what I want", "perfect", "yes that is correct", "by all means", "alright", "all right, do it",
    "that's it", "indeed", "make it so", "run it", "proceed", "please proceed", "yes, run it", "good, do it", "agreed", "affirmative",
)  # fmt: skip
NO = (
    "no", "No.", "nope", "no thanks", "no thank you", "never mind", "nevermind", "forget it", "forget about it", "cancel", "cancel that", "stop",
    "don't", "do not do that", "please don't", "no, leave it", "leave it", "leave it as it is", "not now", "not that", "n", "no, that's wrong", "wrong",
    "that's not it", "let's not", "skip it", "skip that", "drop it", "abort", "no need", "no need for that", "rather not", "I changed my mind",
    "on second thought, no", "hold on", "wait", "no, stop", "better not", "I don't know", "no idea", "not sure", "I'll do it myself", "thanks, that's all",
)  # fmt: skip
BOTH = {
    2: ("{0} and {1}", "{0} and {1}", "{0} & {1}", "both {0} and {1}", "{0} as well as {1}", "{0}, {1}", "{0} and also {1}", "{0} and then {1}", "{0} plus {1}"),
    3: ("{0}, {1} and {2}", "{0}, {1}, and {2}", "{0}, {1}, {2}", "{0} and {1} and {2}", "{0}, {1} as well as {2}"),
}  # fmt: skip
JOINTS = (
    " and ", " and ", " and ", ", and ", " and also ", ", also ", "; ", ". ", ". Also, ", ". And ", ", plus ", " as well as ", " and please ", ", then ",
    " and while you are at it ", ". Besides that, ", " and after that ", ", ",
)  # fmt: skip
