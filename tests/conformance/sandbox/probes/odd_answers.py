"""Bring the caller down with an answer whose fields are of every wrong kind.

wall: wire
alone: yes
ends: crashed failed too_big
bare: never, because the wire is the same without walls
"""

import json
import os
import stat
import sys

frame = sys._getframe()
while "request" not in frame.f_locals:
    frame = frame.f_back
ticket = frame.f_locals["request"]["id"]
wire = next(file for file in range(3, 64) if stat.S_ISSOCK(os.fstat(file).st_mode))
answer = {
    "id": ticket, "ok": [], "output": {"a": [1, {"b": None}]}, "display": 10**400, "log": ["\ud800"], "fault": {}, "cpu": -(10**400),
    "retry": 10**400, "message": [[]], "attached": "x", "attach_": 1,
}  # fmt: skip
os.write(wire, json.dumps(answer).encode() + b"\n")
os._exit(0)
