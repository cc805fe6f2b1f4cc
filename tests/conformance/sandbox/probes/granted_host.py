"""Reach a host that is granted, by the proxy that the environment names.

wall: none
grant: network
without: read-only
needs: namespaces
"""

import json
import os
import urllib.request

scene = json.loads(os.environ["SCENE"])
try:
    with urllib.request.urlopen(f"http://localhost:{scene['port']}/page", timeout=3) as page:
        print("WORKS" if scene["secret"] in page.read().decode() else "BROKEN")
except OSError as error:
    print(f"{error}\nBROKEN")
