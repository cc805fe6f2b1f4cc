"""Open a file by its handle, which asks for no path.

wall: system calls
bare: root
"""

import ctypes
import json
import os

scene = json.loads(os.environ["SCENE"])
libc = ctypes.CDLL(None, use_errno=True)
handle = ctypes.create_string_buffer((128).to_bytes(4, "little") + bytes(140), 144)
mount = ctypes.c_int()
here = -100
named = libc.name_to_handle_at(here, scene["secret_file"].encode(), handle, ctypes.byref(mount), 0)
print(os.strerror(ctypes.get_errno()) if named else "a handle was given")
folder = os.open(".", os.O_RDONLY)
opened = libc.open_by_handle_at(folder, handle, os.O_RDONLY)
print(os.strerror(ctypes.get_errno()) if opened < 0 else "it was opened")
os.close(folder)
print("ESCAPED" if opened >= 0 else "CONTAINED")
