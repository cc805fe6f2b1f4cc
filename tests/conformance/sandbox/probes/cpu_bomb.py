"""Use more processor time than is allowed, having raised what was allowed to this call.

wall: limits
limits: cpu_seconds=1 seconds=6
alone: yes
ends: timeout crashed
"""

import resource
import time

hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
resource.setrlimit(resource.RLIMIT_CPU, (hard, hard))
end = time.process_time() + 2
while time.process_time() < end:
    pass
print("ESCAPED")
