"""Kill another process of the user by every call that can.

wall: processes, system calls
alone: yes
"""

import ctypes
import json
import os
import signal

scene = json.loads(os.environ["SCENE"])
victim, numbers, libc = scene["victim"], scene["numbers"], ctypes.CDLL(None, use_errno=True)


def by_number(name, *arguments):
    if libc.syscall(ctypes.c_long(numbers[name]), *map(ctypes.c_long, arguments)) < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


done = []
for name, attempt in {
    "tkill": lambda: by_number("tkill", victim, signal.SIGURG),
    "tgkill": lambda: by_number("tgkill", victim, victim, signal.SIGURG),
    "pidfd": lambda: signal.pidfd_send_signal(os.pidfd_open(victim), signal.SIGURG),
    "group": lambda: os.killpg(os.getpgid(victim), 0),
    "kill": lambda: os.kill(victim, signal.SIGKILL),
}.items():
    try:
        attempt()
        done.append(name)
    except OSError as error:
        print(name, error)
print(done)
print("ESCAPED" if done else "CONTAINED")
