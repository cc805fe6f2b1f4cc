"""Requests that no typical tool serves: opinions, knowledge, riddles, verse, advice, chat."""

NEGATIVES: tuple[str, ...] = (
    "who was the first person to climb Mount Everest?",
    "write me a poem about the autumn wind",
    "what do you think about modern art?",
    "why is the sky blue?",
    "what has keys but can't open locks?",
    "tell me a bedtime story about a brave snail",
    "are you conscious?",
    "explain how rainbows form",
    "which is better, tea or coffee?",
    "make up a limerick about a sailor",
)
