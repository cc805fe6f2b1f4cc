"""Write one file that is larger than is allowed: at once, by pieces, by its end only.

wall: limits
limits: file_mb=2 disk_mb=8
alone: yes
ends: too_big
"""

import os

done = []
for name, attempt in {
    "write": lambda file: file.write(bytes(3 << 20)),
    "truncate": lambda file: file.truncate(3 << 20),
    "allocate": lambda file: os.posix_fallocate(file.fileno(), 0, 3 << 20),
    "end": lambda file: os.pwrite(file.fileno(), b"x", 3 << 20),
}.items():
    try:
        with open(name, "wb", buffering=0) as file:
            attempt(file)
        if os.stat(name).st_size > 2 << 20:
            done.append(name)
    except OSError as error:
        print(name, error)
print(done)
print("ESCAPED" if done else "CONTAINED")
