"""Start many more threads than the processes that are allowed, which takes the machine's process numbers.

wall: limits
limits: processes=16
alone: yes
ends: crashed
"""

import _thread
import json
import os
import time

wanted = 20 * json.loads(os.environ["SCENE"])["limits"]["processes"]
_thread.stack_size(64 << 10)
turn = _thread.allocate_lock()
turn.acquire()
count = 0


def wait():
    """Wait for one's turn, and leave it to the next."""
    with turn:
        pass


try:
    while count < wanted:
        _thread.start_new_thread(wait, ())
        count += 1
except RuntimeError as error:
    print(error)
time.sleep(0.4)
turn.release()
print(count, "threads")
print("ESCAPED" if count >= wanted else "CONTAINED")
