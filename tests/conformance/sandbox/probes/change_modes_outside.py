"""Make a secret readable by all, give it away, set its times and its attributes, by its path.

wall: files, system calls
alone: yes
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
path = scene["secret_file"]
done = []
for attempt in (
    lambda: os.chmod(path, 0o777),
    lambda: os.chown(path, os.getuid(), os.getgid()),
    lambda: os.utime(path, (1, 1)),
    lambda: os.setxattr(path, "user.probe", b"x"),
    lambda: os.removexattr(path, "user.probe"),
):
    try:
        attempt()
        done.append(attempt)
    except OSError as error:
        print(error)
print(len(done))
print("ESCAPED" if done else "CONTAINED")
