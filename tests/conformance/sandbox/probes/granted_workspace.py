"""Read, write, move and remove files in the workspace, which stay when the call is over.

wall: none
without: read-only
alone: yes
"""

import os

try:
    with open("given") as file:
        assert file.read() == "given"
    os.makedirs("a/b")
    with open("a/b/made", "w") as file:
        file.write("made")
    os.rename("a/b/made", "made")
    os.symlink("made", "link to made")
    os.truncate("made", 2)
    with open("link to made") as file:
        print("WORKS" if file.read() == "ma" else "BROKEN")
except OSError as error:
    print(f"{error}\nBROKEN")
