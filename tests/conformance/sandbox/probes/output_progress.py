"""Tell of progress without end.

wall: limits
limits: seconds=0.5
alone: yes
ends: timeout crashed too_big
bare: never, because the caller bounds the time without walls too
"""

from agentkit.plugin.sdk import progress

while True:
    progress("x" * 10_000, 0.5)
