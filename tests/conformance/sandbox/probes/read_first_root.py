"""Reach the machine's files through the roots of the processes around this one, the first of all among them.

wall: processes
bare: ptrace
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
for pid in (1, os.getppid(), os.getpid(), "self", "thread-self"):
    for way in ("root", "cwd", f"task/{pid}/root"):
        try:
            with open(f"/proc/{pid}/{way}{scene['secret_file']}") as file:
                if scene["secret"] in file.read():
                    print(f"/proc/{pid}/{way}")
                    print("ESCAPED")
                    break
        except OSError as error:
            print(error)
    else:
        continue
    break
else:
    print("CONTAINED")
