"""Become root of a new user namespace, and so of mounts and networks: by unshare, clone and clone3.

wall: system calls
grant: subprocess
"""

import ctypes
import json
import os

scene = json.loads(os.environ["SCENE"])
numbers, libc = scene["numbers"], ctypes.CDLL(None, use_errno=True)
new_user, child_signal, done = 0x10000000, 17, []


def in_child(make):
    """Try it in a child; one that it makes itself tells of its success by an exit status of its own."""
    pid = os.fork()
    if pid == 0:
        made = make()
        os._exit(7 if made >= 0 else 0)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 7


clone3 = (new_user).to_bytes(8, "little") + bytes(24) + child_signal.to_bytes(8, "little") + bytes(24)
for name, make in {
    "unshare": lambda: libc.unshare(new_user),
    "clone": lambda: libc.syscall(numbers["clone"], ctypes.c_long(new_user | child_signal), 0, 0, 0, 0),
    "clone3": lambda: libc.syscall(numbers["clone3"], clone3, ctypes.c_size_t(64)),
}.items():
    if in_child(make):
        done.append(name)
print(done)
print("ESCAPED" if done else "CONTAINED")
