"""Bring the caller down with numbers: too large for a float, not a number, without end; in every field it reads.

wall: wire
alone: yes
ends: crashed
bare: never, because the wire is the same without walls
"""

import os
import stat
import sys

frame = sys._getframe()
while "request" not in frame.f_locals:
    frame = frame.f_back
ticket = frame.f_locals["request"]["id"]
wire = next(file for file in range(3, 64) if stat.S_ISSOCK(os.fstat(file).st_mode))
for number in ("NaN", "-Infinity", "1e999", "0", "1" + "0" * 400, '"x"'):
    os.write(wire, b'{"id": "%b", "progress": {"text": "x", "fraction": %b}}\n' % (ticket.encode(), number.encode()))
print("CONTAINED")
