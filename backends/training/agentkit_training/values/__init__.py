"""Makers of values: combinatorial, so that few are seen twice. A maker returns text, or (words, JSON value).

A value is always among what the model may choose: up to twelve words of the request, a quoted or backticked passage, or
all that follows a colon. Makers named `bare_...` stay short enough to stand in the middle of a sentence.
"""

from __future__ import annotations

from agentkit_training import word_lists as w
from agentkit_training.values.arithmetic import (
    amounts,
    expression,
    formula,
    order,
    percent,
    product,
    quotient,
    unit,
    unit_pairs,
    zone,
)
from agentkit_training.values.base import Made, Text, double_quotable, mix, one, pick, words_of
from agentkit_training.values.dates import any_day, date, near_date
from agentkit_training.values.numbers import degrees, digits, figures, in_words, integer, negative, quantity
from agentkit_training.values.paths import (
    data_file,
    folder,
    folder_or_file,
    glob,
    odd_data_file,
    odd_folder,
    odd_text_file,
    path,
    text_file,
    url,
)
from agentkit_training.values.programs import bare_command, bare_snippet, command, snippet
from agentkit_training.values.sayings import (
    bare_content,
    bare_edit,
    content,
    errand,
    fact,
    jotting,
    line,
    note,
    passage,
    phrase,
    quoted_phrase,
    sentence,
    topic,
)
from agentkit_training.values.tables import bare_sql, category, city, column, key, person, sql, thing

__all__ = [
    "Made",
    "Text",
    "amounts",
    "any_day",
    "bare_command",
    "bare_content",
    "bare_edit",
    "bare_snippet",
    "bare_sql",
    "category",
    "city",
    "column",
    "command",
    "content",
    "data_file",
    "date",
    "degrees",
    "digits",
    "double_quotable",
    "errand",
    "expression",
    "fact",
    "figures",
    "folder",
    "folder_or_file",
    "formula",
    "glob",
    "in_words",
    "integer",
    "jotting",
    "key",
    "line",
    "mix",
    "near_date",
    "negative",
    "note",
    "odd_data_file",
    "odd_folder",
    "odd_text_file",
    "one",
    "order",
    "passage",
    "path",
    "percent",
    "person",
    "phrase",
    "pick",
    "product",
    "quantity",
    "quotient",
    "quoted_phrase",
    "sentence",
    "snippet",
    "sql",
    "text_file",
    "thing",
    "topic",
    "unit",
    "unit_pairs",
    "url",
    "w",
    "words_of",
    "zone",
]
