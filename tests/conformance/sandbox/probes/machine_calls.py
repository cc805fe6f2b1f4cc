"""Do what concerns the whole machine: reboot, swap, accounting, quotas, ports of the hardware.

wall: system calls, privileges
bare: root
"""

import ctypes
import json
import os

scene = json.loads(os.environ["SCENE"])
libc = ctypes.CDLL(None, use_errno=True)
reasons = {}
# Each with something wrong, of which only those hear that have the right.
for name, arguments in (
    ("reboot", (1, 2, 3, 0)), ("swapon", (b"/nowhere", 0)), ("swapoff", (b"/nowhere",)), ("acct", (b"/nowhere",)),
    ("iopl", (4,)), ("ioperm", (0, 1, 1)), ("vhangup", ()), ("quotactl", (-1, 0, 0, 0)),
):  # fmt: skip
    # Without walls it would cut a terminal off.
    if name in scene["numbers"] and not (name == "vhangup" and not scene["walls"]):
        libc.syscall(scene["numbers"][name], *arguments)
        reasons[name] = os.strerror(ctypes.get_errno())
print(reasons)
print("CONTAINED" if set(reasons.values()) <= {"Operation not permitted", "Function not implemented"} else "ESCAPED")
