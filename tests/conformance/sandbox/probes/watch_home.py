"""Be told by inotify of every file that the user opens in a folder.

wall: files
"""

import ctypes
import json
import os

scene = json.loads(os.environ["SCENE"])
libc = ctypes.CDLL(None, use_errno=True)
everything = 0xFFF
watch = libc.inotify_init1(0o2000000)
added = libc.inotify_add_watch(watch, os.path.dirname(scene["secret_file"]).encode(), everything)
print(os.strerror(ctypes.get_errno()) if added < 0 else "it is watched")
if watch >= 0:
    os.close(watch)
print("CONTAINED" if added < 0 else "ESCAPED")
