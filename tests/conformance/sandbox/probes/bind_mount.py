"""Mount the home, a memory file system or /proc into the workspace, in the old way and in the new.

wall: system calls, privileges
bare: root
"""

import ctypes
import json
import os

scene = json.loads(os.environ["SCENE"])
libc = ctypes.CDLL(None, use_errno=True)
numbers, bind, here, clone = scene["numbers"], 4096, -100, 1
target = f"{scene['workspace']}/sub".encode()
done = []
for source, kind, flags in ((scene["home"].encode(), None, bind), (b"t", b"tmpfs", 0), (b"p", b"proc", 0)):
    if libc.mount(source, target, kind, flags, None) == 0:
        done.append(source)
        libc.umount2(target, 2)
    print(os.strerror(ctypes.get_errno()))
for name, arguments in (
    ("open_tree", (here, scene["home"].encode(), clone)),
    ("fsopen", (b"tmpfs", 0)),
    ("fspick", (here, b"/", 0)),
):
    found = libc.syscall(numbers[name], *arguments)
    print(name, os.strerror(ctypes.get_errno()))
    if found >= 0:
        done.append(name)
        os.close(found)
print("ESCAPED" if done else "CONTAINED")
