"""Hand over files beside the answer.

wall: none
grant: nothing
alone: yes
"""

from agentkit.plugin.sdk import attach

attach("plot.png", b"\x89PNG")
attach("words.txt", "words")
print("WORKS")
