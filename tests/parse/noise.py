"""What tests of dialects are fed with: marks of all of them, pieces of calls, prose, and where to cut."""

from hypothesis import strategies as st

from agentkit.parse import DIALECTS

SPELLED = [
    "<tool_call>", "</tool_call>", "<tools>", "<think>", "</think>", "[THINK]", "[TOOL_CALLS]", "[ARGS]", "[CALL_ID]", "<|python_tag|>",
    "<|python_start|>", "<|python_end|>", "<|eom_id|>", "</s>", "```json\n", "\n```\n", "```", "`", "<|tool_calls_section_begin|>",
    "<|tool_call_begin|>", "<|tool_call_argument_begin|>", "<|tool_call_end|>", "<|tool_calls_section_end|>", "<|im_end|>",
]  # fmt: skip
MARKS = list(dict.fromkeys([*SPELLED, *(opener for spoken in DIALECTS.values() for opener in spoken.openers)]))
SNIPPETS = [
    "functions.f:0", '{"name": "f", "arguments": ', '{"name": "no", "parameters": {}}', '{"name": "g", "parameters": {"a": 1}}',
    '"parameters": ', "{'name': 'f', ", '{"a": "', '"}', "}", "{}", "[", "]", "[f(a=", '[f(a=1, b="x"), g()]', ")]", "f", "g.call(", "=", "1",
    '"', '"""', "'", '\\"', "\\", ";", ",", " ", "\n", "\n\n", "name", "<", ">", "`",
]  # fmt: skip
PROSE = [
    "Sure: here it is.", "a {x} and [y], 1 < 2 > 0", "it's \"quoted\" \\ back", " indented\n\nlines\n", "{not json}", '{"a": 1}', "[1, 2]",
    "[link](to)", "\n", " ", "x\n- {item}\n- [ ] todo\n", "ä😀",
]  # fmt: skip

noise = st.lists(
    st.one_of(st.sampled_from(MARKS), st.sampled_from(MARKS).map(lambda m: m[: len(m) // 2]), st.sampled_from(SNIPPETS),
              st.sampled_from(PROSE), st.text(max_size=4)),
    max_size=14,
).map("".join)  # fmt: skip
cuts = st.lists(st.integers(0, 300), max_size=12)
