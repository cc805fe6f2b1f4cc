"""Find the user's secrets in the environment: keys, tokens, sockets of agents, the real home.

wall: environment
bare: never, because no child is given the caller's environment, walls or not
"""

import json
import os

scene = json.loads(os.environ["SCENE"])
del os.environ["SCENE"]
given = dict(os.environ)
try:
    with open("/proc/self/environ") as file:
        first = file.read()
except OSError as error:
    print(error)
    first = ""
bad = [name for name, value in given.items() if scene["secret"] in value or scene["home"] in value]
bad += [name for name in given if name.startswith(("AGENTKIT_S", "SSH_", "DBUS_", "XDG_", "AWS_", "USER"))]
print(sorted(given))
print("ESCAPED" if bad or scene["secret"] in first else "CONTAINED")
