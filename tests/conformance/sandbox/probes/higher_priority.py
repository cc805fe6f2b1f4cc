"""Take precedence over all others: negative nice, real-time scheduling, deadlines.

wall: privileges
bare: root
alone: yes
"""

import os

done = []
for name, attempt in {
    "nice": lambda: os.setpriority(os.PRIO_PROCESS, 0, -5),
    "fifo": lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1)),
    "round robin": lambda: os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1)),
}.items():
    try:
        attempt()
        done.append(name)
    except OSError as error:
        print(name, error)
os.sched_setscheduler(0, os.SCHED_OTHER, os.sched_param(0))
print(done)
print("ESCAPED" if done else "CONTAINED")
