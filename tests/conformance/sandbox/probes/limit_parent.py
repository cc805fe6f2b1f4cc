"""Set the limits of the process that called: of files, of memory, of processor time, which would end it.

wall: processes, system calls
"""

import json
import os
import resource

scene = json.loads(os.environ["SCENE"])
done = []
for pid in {scene["parent"], scene["victim"], os.getppid()} - {1}:
    for kind in (resource.RLIMIT_CPU, resource.RLIMIT_NOFILE, resource.RLIMIT_AS):
        try:
            # The same again does no harm, and asks for the same rights.
            resource.prlimit(pid, kind, resource.prlimit(pid, kind))
            done.append(pid)
        except OSError as error:
            print(error)
print("ESCAPED" if done else "CONTAINED")
