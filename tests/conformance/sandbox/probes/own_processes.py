"""Tell and wait for one's own children, and signal them.

wall: none
grant: subprocess
without: read-only
alone: yes
"""

import os
import signal

try:
    pid = os.fork()
    if pid == 0:
        signal.pause()
    os.kill(pid, signal.SIGTERM)
    print("WORKS" if os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == -signal.SIGTERM else "BROKEN")
except OSError as error:
    print(f"{error}\nBROKEN")
