"""Write where only reading is granted.

wall: files
grant: read-only
alone: yes
"""

import os

done = []
for attempt in (
    lambda: open("new file", "w").close(),
    lambda: os.mkdir("new folder"),
    lambda: os.symlink("x", "new link"),
    lambda: os.rename("sub", "moved"),
    lambda: os.truncate("given", 0),
    lambda: os.mkfifo("new pipe"),
):
    try:
        attempt()
        done.append(attempt)
    except OSError as error:
        print(error)
print("ESCAPED" if done else "CONTAINED")
