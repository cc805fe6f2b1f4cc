"""Open a secret as a mere path, which asks for no right, and turn that into a file: by linkat, by /proc, by openat.

wall: files
"""

import ctypes
import json
import os

scene = json.loads(os.environ["SCENE"])
libc = ctypes.CDLL(None, use_errno=True)
empty_path, follow, here = 0x1000, 0x400, -100
done = []
try:
    kept = os.open(scene["secret_file"], os.O_PATH)
    if libc.linkat(kept, b"", here, b"hard", empty_path) == 0:
        done.append("linkat")
    if libc.linkat(here, f"/proc/self/fd/{kept}".encode(), here, b"hard", follow) == 0:
        done.append("linkat of /proc")
    os.close(os.open(f"/proc/self/fd/{kept}", os.O_RDONLY))
    done.append("open of /proc")
except OSError as error:
    print(error)
print(done)
print("ESCAPED" if done else "CONTAINED")
