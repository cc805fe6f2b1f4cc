"""Start many more processes than are allowed, each of which stays.

wall: limits
grant: subprocess
limits: processes=16
alone: yes
ends: crashed
"""

import json
import os
import signal
import time

wanted = 6 * json.loads(os.environ["SCENE"])["limits"]["processes"]
count = 0
try:
    while count < wanted:
        if os.fork() == 0:
            signal.alarm(6)
            signal.pause()
        count += 1
except OSError as error:
    print(error)
# Whoever counts now and then is given the time to.
time.sleep(0.4)
print(count, "processes")
print("ESCAPED" if count >= wanted else "CONTAINED")
