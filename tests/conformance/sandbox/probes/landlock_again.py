"""Grant oneself more by a further Landlock ruleset.

wall: files
bare: never, because without walls there is nothing to widen
"""

import ctypes
import json
import os

scene = json.loads(os.environ["SCENE"])
numbers, libc = scene["numbers"], ctypes.CDLL(None, use_errno=True)
everything = (1 << 13) - 1
rules = libc.syscall(numbers["landlock_create_ruleset"], everything.to_bytes(8, "little"), ctypes.c_size_t(8), 0)
top = os.open("/", os.O_PATH)
libc.syscall(numbers["landlock_add_rule"], rules, 1, everything.to_bytes(8, "little") + top.to_bytes(4, "little"), 0)
libc.syscall(numbers["landlock_restrict_self"], rules, 0)
print(os.strerror(ctypes.get_errno()))
os.close(top)
try:
    with open(scene["secret_file"]) as file:
        print("ESCAPED" if scene["secret"] in file.read() else "CONTAINED")
except OSError as error:
    print(f"{error}\nCONTAINED")
