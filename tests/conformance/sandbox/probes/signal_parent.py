"""Signal the process that called, by its number.

wall: processes
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
try:
    # The null signal asks for the same right as any other.
    os.kill(scene["parent"], 0)
    print("ESCAPED")
except OSError as error:
    print(f"{error}\nCONTAINED")
