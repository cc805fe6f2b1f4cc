"""Use temporary files and folders.

wall: none
grant: nothing
"""

import os
import tempfile

with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as file, tempfile.NamedTemporaryFile() as named:
    file.write(b"x" * 100_000)
    file.seek(0)
    with open(f"{folder}/made", "w") as made:
        made.write("made")
    print("WORKS" if len(file.read()) == 100_000 and os.path.exists(named.name) else "BROKEN")
