"""Become another user or group, by every call for it.

wall: privileges
bare: root
grant: subprocess
"""

import os

pid = os.fork()
if pid == 0:
    done = False
    for attempt in (
        lambda: os.setgroups([0]), lambda: os.setresgid(12345, 12345, 12345), lambda: os.setregid(0, 12345),
        lambda: os.setresuid(12345, 12345, 12345), lambda: os.setuid(12345),
    ):  # fmt: skip
        try:
            attempt()
            done = True
        except OSError:
            continue
    os._exit(7 if done else 0)
print("ESCAPED" if os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 7 else "CONTAINED")
