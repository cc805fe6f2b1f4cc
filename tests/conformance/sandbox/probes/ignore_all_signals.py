"""Ignore every signal that can be ignored, and never answer.

wall: processes
limits: seconds=0.5
alone: yes
ends: timeout
bare: program
"""

import signal
import time

for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
    signal.signal(number, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_BLOCK, {number})
print("still here", flush=True)
while True:
    time.sleep(1000)
