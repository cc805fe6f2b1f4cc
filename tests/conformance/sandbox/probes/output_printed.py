"""Print without end, on both streams.

wall: limits
limits: seconds=0.5
alone: yes
ends: timeout
bare: never, because what is printed is bounded without walls too
"""

import os

while True:
    for stream in (1, 2):
        os.write(stream, b"x" * 100_000 + b"\n")
